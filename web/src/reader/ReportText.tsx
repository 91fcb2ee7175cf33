// The text of a report with its values lit. React draws it once; what is lit changes without touching it.
import { memo, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import type { ReportHead } from "../../../src/model/reading.ts";
import { directionOf, useSpeech } from "../i18n/index.ts";
import { LAYERS, type Layer, type Value } from "./layers.ts";
import { canLight, light, offsetAt, rangeOf } from "./paint.ts";
import { type Paragraph, paragraphsOf } from "./paragraphs.ts";
import "./highlights.css";
import styles from "./reader.module.css";

interface TextProps {
  readonly head: ReportHead;
  readonly values: readonly Value[];
  readonly layers: ReadonlySet<Layer>;
  readonly at: readonly [number, number] | null;
  readonly sentence: readonly [number, number] | null;
  /** A click on a letter: its offset in the text. */
  readonly onPoint: (offset: number) => void;
}

export function ReportText({ head, values, layers, at, sentence, onPoint }: TextProps) {
  const { t } = useSpeech();
  const holder = useRef<HTMLDivElement>(null);
  const paragraphs = useMemo(() => paragraphsOf(head.text), [head.text]);
  const byLayer = useMemo(() => Map.groupBy(values, (value) => value.layer), [values]);
  useLayoutEffect(() => {
    const element = holder.current;
    if (!element) return;
    LAYERS.forEach((layer, priority) => {
      const own = layers.has(layer) ? (byLayer.get(layer) ?? []) : [];
      light(
        `isnad-${layer}`,
        own.flatMap(({ start, end }) => rangeOf(element, paragraphs, start, end) ?? []),
        priority,
      );
    });
    return () => {
      for (const layer of LAYERS) light(`isnad-${layer}`, [], 0);
    };
  }, [byLayer, layers, paragraphs]);
  useLayoutEffect(() => {
    const element = holder.current;
    if (!element) return;
    const around = sentence && rangeOf(element, paragraphs, ...sentence);
    const now = at && rangeOf(element, paragraphs, ...at);
    light("isnad-sentence", around ? [around] : [], 90);
    light("isnad-now", now ? [now] : [], 100);
    return () => {
      light("isnad-sentence", [], 0);
      light("isnad-now", [], 0);
    };
  }, [at, sentence, paragraphs]);
  const [start, end] = at ?? [null, null];
  useEffect(() => {
    const element = holder.current;
    if (!element || start === null || end === null) return;
    const reveal = (): void => bringIntoView(rangeOf(element, paragraphs, start, end));
    reveal();
    // The faces may come after the text: lines move, and the words with them.
    void document.fonts.ready.then(reveal);
  }, [start, end, paragraphs]);
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    // Every value that a click reaches stands as a button in the panel beside the text.
    const click = (event: globalThis.MouseEvent): void => {
      if (!document.getSelection()?.isCollapsed) return;
      const offset = offsetAt(element, paragraphs, event.clientX, event.clientY);
      if (offset !== null) onPoint(offset);
    };
    element.addEventListener("click", click);
    return () => element.removeEventListener("click", click);
  }, [paragraphs, onPoint]);
  const direction = directionOf(head.text) ?? "rtl";
  return (
    <>
      {!canLight() && <p className="quiet">{t("reader.noHighlights")}</p>}
      <div ref={holder} className={styles.text} dir={direction} lang={head.language === "und" ? undefined : head.language}>
        <Lines paragraphs={paragraphs} head={head} />
      </div>
    </>
  );
}

const LONG = 400;

const Lines = memo(function Lines({ paragraphs, head }: { paragraphs: readonly Paragraph[]; head: ReportHead }) {
  const aside = head.stories.filter((story) => story.role === "boilerplate");
  return paragraphs.map((paragraph) => (
    <p
      key={paragraph.start}
      dir={directionOf(paragraph.text) ?? undefined}
      data-aside={aside.some((story) => paragraph.start >= story.start && paragraph.start < story.end) || undefined}
      data-lazy={paragraphs.length > LONG || undefined}
    >
      {paragraph.text}
    </p>
  ));
});

function bringIntoView(range: Range | null): void {
  const box = range?.getBoundingClientRect();
  if (!box) return;
  const head = 120;
  if (box.top >= head && box.bottom <= window.innerHeight - 40) return;
  window.scrollTo({ top: window.scrollY + box.top - window.innerHeight / 3 });
}

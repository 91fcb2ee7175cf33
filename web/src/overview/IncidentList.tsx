// The list of incidents: as long as the record, drawn only where it is looked at. J and K go down and up, Enter opens.
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { IncidentLine } from "../../../src/model/workbench.ts";
import { useKeys } from "../app/keys.ts";
import { DiffersTag, KindTag, StandingTag } from "../design/Tag.tsx";
import { titleOf } from "../design/title.ts";
import { Words } from "../design/Words.tsx";
import { useSpeech } from "../i18n/index.ts";
import { Link } from "../router/Link.tsx";
import { addresses } from "../router/routes.ts";
import styles from "./list.module.css";

const ROW = 76;

interface ListProps {
  readonly lines: readonly IncidentLine[];
  readonly total: number;
  /** Asked for when the end of what is loaded comes near. */
  readonly more: (() => void) | null;
}

export function IncidentList({ lines, total, more }: ListProps) {
  const { t } = useSpeech();
  const box = useRef<HTMLOListElement>(null);
  const [offset, setOffset] = useState(0);
  useEffect(() => {
    const measure = (): void => {
      if (box.current) setOffset(box.current.getBoundingClientRect().top + window.scrollY);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  const rows = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => ROW,
    overscan: 12,
    scrollMargin: offset,
    getItemKey: (at) => lines[at]?.id ?? at,
  });
  const items = rows.getVirtualItems();
  const end = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && end >= lines.length - 30) more();
  }, [end, lines.length, more]);
  const step = useCallback(
    (by: number) => {
      const current = Number(document.activeElement?.closest("[data-index]")?.getAttribute("data-index") ?? -1);
      const next = Math.min(lines.length - 1, Math.max(0, current + by));
      rows.scrollToIndex(next, { align: "auto" });
      requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-index="${next}"] a`)?.focus());
    },
    [lines.length, rows],
  );
  useKeys(useMemo(() => ({ j: () => step(1), k: () => step(-1), n: () => step(1), p: () => step(-1) }), [step]));
  return (
    <div className={styles.table}>
      <div className={styles.head} aria-hidden="true">
        <span>{t("list.head.when")}</span>
        <span>{t("list.head.what")}</span>
        <span>{t("list.head.reports")}</span>
        <span>{t("list.head.differ")}</span>
      </div>
      <ol ref={box} className={styles.list} style={{ blockSize: rows.getTotalSize() }}>
        {items.map((item) => {
          const line = lines[item.index];
          return line ? (
            <li
              key={item.key}
              ref={rows.measureElement}
              data-index={item.index}
              aria-setsize={total}
              aria-posinset={item.index + 1}
              className={styles.row}
              style={{ transform: `translateY(${item.start - offset}px)` }}
            >
              <Row line={line} />
            </li>
          ) : null;
        })}
      </ol>
    </div>
  );
}

const SHOWN_ACTORS = 3;

function Row({ line }: { line: IncidentLine }) {
  const speech = useSpeech();
  const { t, name, when } = speech;
  const actors = [...new Map(line.participants.filter(({ id }) => id !== line.place?.id).map((one) => [one.id, one])).values()];
  const title = titleOf(speech, line, line.place);
  return (
    <>
      <div className={`${styles.when} num`}>
        <span data-unknown={line.time === null}>{when(line.time)}</span>
      </div>
      <div className={styles.what}>
        <Link to={addresses.incident(line.id)} className={styles.title}>
          <Words>{title}</Words>
        </Link>
        <div className={styles.under}>
          <KindTag kind={line.kind} />
          {line.unreal && <span className={styles.unreal}>{t("incident.notFact")}</span>}
          {line.place && (
            <span>
              <Words>{name(line.place)}</Words>
            </span>
          )}
          {actors.length > 0 && (
            <span className={styles.actors}>
              {actors.slice(0, SHOWN_ACTORS).map((actor) => (
                <Words key={actor.id}>{name(actor)}</Words>
              ))}
              {actors.length > SHOWN_ACTORS && <span>{t("count.more", { count: actors.length - SHOWN_ACTORS })}</span>}
            </span>
          )}
        </div>
      </div>
      <div className={styles.reports}>
        <span>{t("count.reports", { count: line.reports })}</span>
        <span className="quiet">{t("count.own", { count: line.independent })}</span>
      </div>
      <div className={styles.differ}>
        <StandingTag standing={line.standing} />
        {line.differences.conflict + line.differences.range + line.differences.denial > 0 && <DiffersTag counts={line.differences} />}
      </div>
    </>
  );
}

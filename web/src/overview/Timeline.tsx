// Incidents over time. A day is a mark, an uncertain date the bar it is, an open end fades; many incidents become columns of months.
// Dragging over the axis filters; the two day fields of the filters do the same without a mouse.
import { useElementSize } from "@mantine/hooks";
import { useCallback, useMemo } from "react";
import type { TimelineAnswer } from "../../../src/model/workbench.ts";
import { useSpeech } from "../i18n/index.ts";
import { go } from "../router/router.ts";
import { addresses } from "../router/routes.ts";
import { withSpan } from "./filters.ts";
import { LanesDrawing } from "./LanesDrawing.tsx";
import { MonthsDrawing } from "./MonthsDrawing.tsx";
import { type TimeScale, timeScale } from "./scale.ts";
import styles from "./timeline.module.css";
import { useBrush } from "./useBrush.ts";

const EDGE = 10;

export function Timeline({ data, query }: { data: TimelineAnswer; query: string }) {
  const { t, direction, day } = useSpeech();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const inner = Math.max(0, width - 2 * EDGE);
  const days = useMemo(
    () => (data.marks.length > 0 ? data.marks.flatMap((mark) => mark.start ?? mark.end ?? []) : data.bins.map((bin) => `${bin.month}-01`)),
    [data],
  );
  const scale = useMemo(() => {
    const weightOf = (at: number): number => (data.bins[at] ? data.bins[at].exact + data.bins[at].vague : 1);
    return timeScale(days, inner, weightOf);
  }, [data.bins, days, inner]);
  const parameters = new URLSearchParams(query);
  const [from, to] = [parameters.get("from"), parameters.get("to")];
  const summary =
    scale === null
      ? ""
      : t("timeline.text", { dated: data.dated, from: day(scale.day(0)), to: day(days.reduce((a, b) => (b > a ? b : a), days[0] ?? "")) });
  return (
    <figure className={styles.figure} aria-label={`${t("timeline.title")}. ${summary}`}>
      <figcaption className={styles.caption}>
        <span className={styles.help}>{t(data.bins.length > 0 ? "timeline.binHelp" : "timeline.help")}</span>
        {data.undated > 0 && <span>{t("count.undated", { count: data.undated })}</span>}
        {(from || to) && (
          <button type="button" className={styles.all} onClick={() => go(addresses.overview(withSpan(query, null, null)), { stay: true })}>
            {t("timeline.clear")}
          </button>
        )}
      </figcaption>
      <div ref={ref}>{scale && <Drawing data={data} scale={scale} mirrored={direction === "rtl"} query={query} from={from} to={to} />}</div>
    </figure>
  );
}

interface DrawingProps {
  readonly data: TimelineAnswer;
  readonly scale: TimeScale;
  readonly mirrored: boolean;
  readonly query: string;
  readonly from: string | null;
  readonly to: string | null;
}

function Drawing({ data, scale, mirrored, query, from, to }: DrawingProps) {
  const chosen = useCallback(
    (low: number, high: number) => go(addresses.overview(withSpan(query, scale.day(low), scale.day(high))), { stay: true }),
    [query, scale],
  );
  const { ref, drag } = useBrush({ width: scale.width, edge: EDGE, mirrored, chosen });
  const lit: readonly [number, number] | null = drag ?? (from || to ? [from ? scale.at(from) : 0, to ? scale.at(to) : scale.width] : null);
  const props = { scale, mirrored, edge: EDGE, lit } as const;
  return (
    // The drawing is a shortcut for the pointer; every incident and both days stand as text and fields beside it.
    <div ref={ref} className={styles.pad}>
      {data.bins.length > 0 ? (
        <MonthsDrawing bins={data.bins} {...props} />
      ) : (
        <LanesDrawing marks={data.marks} {...props} dragging={drag !== null} />
      )}
    </div>
  );
}

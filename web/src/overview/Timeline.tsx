// Incidents over time. A day is a mark, an uncertain date the bar it is, an open end fades; many incidents become columns of months.
// Dragging over the axis filters; the two day fields of the filters do the same without a mouse.
import { useElementSize } from "@mantine/hooks";
import { type PointerEvent, useMemo, useState } from "react";
import type { TimelineAnswer } from "../../../src/model/workbench.ts";
import { useSpeech } from "../i18n/index.ts";
import { go } from "../router/router.ts";
import { addresses } from "../router/routes.ts";
import { withSpan } from "./filters.ts";
import { LanesDrawing } from "./LanesDrawing.tsx";
import { MonthsDrawing } from "./MonthsDrawing.tsx";
import { type TimeScale, timeScale } from "./scale.ts";
import styles from "./timeline.module.css";

const EDGE = 10;
const CLICK = 4;

export function Timeline({ data, query }: { data: TimelineAnswer; query: string }) {
  const { t, direction, day } = useSpeech();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const inner = Math.max(0, width - 2 * EDGE);
  const days = useMemo(
    () =>
      data.marks.length > 0
        ? data.marks.flatMap((mark) => mark.start ?? mark.end ?? [])
        : data.bins.flatMap((bin) => new Array<string>(bin.exact + bin.vague).fill(`${bin.month}-01`)),
    [data],
  );
  const scale = useMemo(() => timeScale(days, inner), [days, inner]);
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
  const [drag, setDrag] = useState<readonly [number, number] | null>(null);
  const along = (event: PointerEvent<HTMLElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = mirrored ? box.right - event.clientX : event.clientX - box.left;
    return Math.min(scale.width, Math.max(0, x - EDGE));
  };
  const release = (): void => {
    if (drag && Math.abs(drag[1] - drag[0]) > CLICK) {
      const [low, high] = [Math.min(...drag), Math.max(...drag)];
      go(addresses.overview(withSpan(query, scale.day(low), scale.day(high))), { stay: true });
    }
    setDrag(null);
  };
  const lit: readonly [number, number] | null =
    drag ?? (from || to ? [from ? scale.at(from) : 0, to ? scale.at(to) : scale.width] : null);
  const props = { scale, mirrored, edge: EDGE, lit } as const;
  return (
    // The drawing is a shortcut for the pointer; every incident and both days stand as text and fields beside it.
    <div
      className={styles.pad}
      onPointerDown={(event) => {
        if (event.button !== 0 || event.pointerType === "touch") return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const at = along(event);
        setDrag([at, at]);
      }}
      onPointerMove={(event) => {
        if (drag) setDrag([drag[0], along(event)]);
      }}
      onPointerUp={release}
      onPointerCancel={() => setDrag(null)}
    >
      {data.bins.length > 0 ? <MonthsDrawing bins={data.bins} {...props} /> : <LanesDrawing marks={data.marks} {...props} dragging={drag !== null} />}
    </div>
  );
}

// The timeline of many incidents: a column for each month, stacked by family; what is not known to the day is pale.
import type { TimelineBin } from "../../../src/model/workbench.ts";
import { GROUPS } from "../design/kinds.ts";
import { Axis, type DrawingFrame, placeIn } from "./Axis.tsx";
import styles from "./timeline.module.css";

const HEIGHT = 120;

export function MonthsDrawing({ bins, ...frame }: { bins: readonly TimelineBin[] } & DrawingFrame) {
  const place = placeIn(frame);
  const months = Map.groupBy(bins, (bin) => bin.month);
  const most = Math.max(...[...months.values()].map((own) => own.reduce((sum, bin) => sum + bin.exact + bin.vague, 0)));
  return (
    <svg className={styles.drawing} width={frame.scale.width + 2 * frame.edge} height={HEIGHT + 22} aria-hidden="true">
      <Axis frame={frame} height={HEIGHT} />
      {[...months].map(([month, own]) => {
        const from = place(frame.scale.at(`${month}-01`));
        const to = place(frame.scale.at(`${month}-28`));
        let top = HEIGHT;
        return (
          <g key={month}>
            {GROUPS.flatMap((group) => {
              const bin = own.find((candidate) => candidate.group === group);
              return (["exact", "vague"] as const).flatMap((part) => {
                const count = bin?.[part] ?? 0;
                if (count === 0) return [];
                const height = (count / most) * (HEIGHT - 8);
                top -= height;
                return [
                  <g key={`${group}${part}`} data-group={group} className={styles.lane}>
                    <rect
                      className={styles.column}
                      data-part={part}
                      x={Math.min(from, to)}
                      y={top}
                      width={Math.max(1, Math.abs(to - from))}
                      height={height}
                    />
                  </g>,
                ];
              });
            })}
          </g>
        );
      })}
    </svg>
  );
}

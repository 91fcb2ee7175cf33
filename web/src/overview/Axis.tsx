// The axis under a timeline: a line for each year or month, named where there is room for the name.

import { formatMonth } from "../i18n/format.ts";
import { useSpeech } from "../i18n/index.ts";
import type { TimeScale } from "./scale.ts";
import styles from "./timeline.module.css";

export interface DrawingFrame {
  readonly scale: TimeScale;
  /** Time runs from right to left. */
  readonly mirrored: boolean;
  readonly edge: number;
  /** The chosen stretch, in places of the scale. */
  readonly lit: readonly [number, number] | null;
}

/** From a place on the scale to one in the drawing. */
export const placeIn =
  ({ scale, mirrored, edge }: DrawingFrame) =>
  (at: number): number =>
    mirrored ? edge + scale.width - at : edge + at;

const ROOM = 34;

export function Axis({ frame, height }: { frame: DrawingFrame; height: number }) {
  const { language } = useSpeech();
  const place = placeIn(frame);
  return (
    <g className={styles.axis}>
      {frame.lit && (
        <rect
          className={styles.lit}
          x={Math.min(place(frame.lit[0]), place(frame.lit[1]))}
          y={0}
          width={Math.abs(frame.lit[1] - frame.lit[0])}
          height={height}
        />
      )}
      {frame.scale.segments.map((segment) => {
        const middle = (place(segment.from) + place(segment.to)) / 2;
        const label = segment.unit === "year" ? segment.start.slice(0, 4) : formatMonth(language, segment.start);
        return (
          <g key={segment.start}>
            <line x1={place(segment.from)} x2={place(segment.from)} y1={0} y2={height + 6} />
            {segment.to - segment.from >= ROOM && (
              <text x={middle} y={height + 16} textAnchor="middle">
                {label}
              </text>
            )}
          </g>
        );
      })}
      <line x1={frame.edge} x2={frame.edge + frame.scale.width} y1={height} y2={height} />
    </g>
  );
}

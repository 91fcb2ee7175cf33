// The timeline of single incidents: a lane for each family of kinds.
import { useId, useMemo } from "react";
import type { TimelineMark } from "../../../src/model/workbench.ts";
import { titleOf } from "../design/title.ts";
import { useSpeech } from "../i18n/index.ts";
import { Link } from "../router/Link.tsx";
import { addresses } from "../router/routes.ts";
import { Axis, type DrawingFrame, placeIn } from "./Axis.tsx";
import { type Lane, lanesOf, OPEN, type PlacedMark, POINT } from "./lanes.ts";
import styles from "./timeline.module.css";

const TALLEST = 84;

const pitchOf = (lane: Lane): number => Math.max(3, Math.min(POINT + 2, TALLEST / lane.rows));

export function LanesDrawing({ marks, dragging, ...frame }: { marks: readonly TimelineMark[]; dragging: boolean } & DrawingFrame) {
  const { t } = useSpeech();
  const lanes = useMemo(() => lanesOf(marks, frame.scale), [marks, frame.scale]);
  const fade = useId();
  let height = 8;
  const tops = lanes.map((lane) => {
    const top = height;
    height += lane.rows * pitchOf(lane) + 18;
    return top;
  });
  const start = frame.mirrored ? frame.edge + frame.scale.width : frame.edge;
  return (
    <svg
      className={styles.drawing}
      width={frame.scale.width + 2 * frame.edge}
      height={height + 22}
      aria-hidden="true"
      data-dragging={dragging}
    >
      <defs>
        {(["since", "until"] as const).map((shape) => (
          <linearGradient
            key={shape}
            id={`${fade}${shape}`}
            x1={(shape === "since") === frame.mirrored ? "1" : "0"}
            x2={(shape === "since") === frame.mirrored ? "0" : "1"}
          >
            <stop offset="0" stopColor="white" />
            <stop offset="1" stopColor="black" />
          </linearGradient>
        ))}
        <mask id={`${fade}m-since`} maskContentUnits="objectBoundingBox">
          <rect width="1" height="1" fill={`url(#${fade}since)`} />
        </mask>
        <mask id={`${fade}m-until`} maskContentUnits="objectBoundingBox">
          <rect width="1" height="1" fill={`url(#${fade}until)`} />
        </mask>
      </defs>
      <Axis frame={frame} height={height} />
      {lanes.map((lane, at) => (
        <g key={lane.group} data-group={lane.group} className={styles.lane}>
          <text className={styles.laneName} x={start} y={(tops[at] ?? 0) + 8} textAnchor="start">
            {t(`group.${lane.group}`)}
          </text>
          {lane.marks.map((placed) => (
            <Mark key={placed.mark.id} placed={placed} top={(tops[at] ?? 0) + 12} pitch={pitchOf(lane)} frame={frame} fade={fade} />
          ))}
        </g>
      ))}
    </svg>
  );
}

interface MarkProps {
  readonly placed: PlacedMark;
  readonly top: number;
  readonly pitch: number;
  readonly frame: DrawingFrame;
  readonly fade: string;
}

function Mark({ placed, top, pitch, frame, fade }: MarkProps) {
  const speech = useSpeech();
  const place = placeIn(frame);
  const [a, b] = [place(placed.from), place(placed.to)];
  const open = placed.shape === "since" || placed.shape === "until";
  // An open end at the edge of the drawing keeps its fade inside it.
  const x = Math.max(0, Math.min(a, b));
  const width = Math.min(Math.max(open ? OPEN : POINT, Math.abs(b - a)), frame.scale.width + 2 * frame.edge - x);
  const height = Math.min(POINT, pitch - 1);
  return (
    <Link to={addresses.incident(placed.mark.id)} tabIndex={-1} className={styles.mark} data-shape={placed.shape} draggable={false}>
      <title>{`${titleOf(speech, placed.mark)}\n${speech.when(placed.mark)}`}</title>
      <rect
        x={x}
        y={top + placed.row * pitch}
        width={width}
        height={height}
        rx={placed.shape === "point" ? 0 : height / 2}
        mask={open ? `url(#${fade}m-${placed.shape})` : undefined}
      />
    </Link>
  );
}

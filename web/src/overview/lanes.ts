// Marks of the timeline, each in the lane of its family, stacked so that none hides another.
import type { TimelineMark } from "../../../src/model/workbench.ts";
import { GROUPS, groupOf } from "../design/kinds.ts";
import type { TimeScale } from "./scale.ts";

export interface PlacedMark {
  readonly mark: TimelineMark;
  readonly from: number;
  readonly to: number;
  /** `point`: known to the day; `span`: between two days; `since`, `until`: one end is open. */
  readonly shape: "point" | "span" | "since" | "until";
  readonly row: number;
}

export interface Lane {
  readonly group: (typeof GROUPS)[number];
  readonly marks: readonly PlacedMark[];
  readonly rows: number;
}

/** The least width of a mark and how far an open end fades. */
export const POINT = 7;
export const OPEN = 26;
const GAP = 1.5;

export function lanesOf(marks: readonly TimelineMark[], scale: TimeScale): readonly Lane[] {
  return GROUPS.flatMap((group): Lane[] => {
    const own = marks.filter((mark) => groupOf(mark.kind) === group);
    return own.length === 0 ? [] : [stack(group, own, scale)];
  });
}

function stack(group: Lane["group"], marks: readonly TimelineMark[], scale: TimeScale): Lane {
  const spread = marks.map((mark) => ({ mark, ...extent(mark, scale) })).sort((a, b) => a.from - b.from || b.to - a.to);
  const ends: number[] = [];
  const placed = spread.map((one): PlacedMark => {
    const free = ends.findIndex((end) => end + GAP <= one.from);
    const row = free < 0 ? ends.length : free;
    ends[row] = one.to;
    return { ...one, row };
  });
  return { group, marks: placed, rows: ends.length };
}

function extent(mark: TimelineMark, scale: TimeScale): Omit<PlacedMark, "mark" | "row"> {
  const { start, end } = mark;
  if (start !== null && end !== null) {
    if (start === end) return centred(scale.at(start));
    const [from, to] = [scale.at(start), scale.at(end)];
    return to - from < POINT ? { ...centred((from + to) / 2), shape: "span" } : { from, to, shape: "span" };
  }
  const known = scale.at(start ?? end ?? "");
  return start !== null ? { from: known, to: known + OPEN, shape: "since" } : { from: known - OPEN, to: known, shape: "until" };
}

const centred = (at: number): { readonly from: number; readonly to: number; readonly shape: "point" } => ({
  from: at - POINT / 2,
  to: at + POINT / 2,
  shape: "point",
});

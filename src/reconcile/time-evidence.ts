// What two spans of time say for or against one event. Overlap counts by the coarser of the two; a gap counts against.
import { type Days, lengthOf } from "./days.ts";

/** Weight of an overlap by the length of the longer span, in days. */
const BY_LENGTH: readonly (readonly [number, number])[] = [
  [1, 1.6],
  [3, 1.2],
  [11, 0.9],
  [31, 0.6],
  [100, 0.3],
  [366, 0.12],
];

/** A weight, or "apart" where the two can be no one event. Null ends are open: «منذ الجمعة» says only when it began. */
export function timeEvidence(a: Days, b: Days, lasting: boolean): number | "apart" {
  const [from, to] = [Math.max(a.from ?? -Infinity, b.from ?? -Infinity), Math.min(a.to ?? Infinity, b.to ?? Infinity)];
  const gap = from - to;
  if (gap > 0) {
    const slack = Math.min(lengthOf(a), lengthOf(b));
    if (gap <= 1) return lasting ? -0.2 : -0.7; // a night has two days, and a clock two zones; but blows follow each other day by day
    if (gap <= 3) return lasting ? -0.6 : -1.6;
    if (Number.isFinite(slack) && slack > 7 && gap <= 7) return -0.8; // a month's edge is soft
    return lasting && gap <= 30 ? -1.8 : "apart";
  }
  if (a.from !== null && b.from !== null && (a.to === null || b.to === null)) {
    const apart = Math.abs(a.from - b.from);
    if (a.to === null && b.to === null) return apart <= 1 ? 1.4 : apart <= 10 ? 0.4 : apart <= 60 ? -0.2 : "apart";
    return apart <= 1 ? 1.2 : apart <= 10 ? 0.4 : 0;
  }
  const longer = Math.max(lengthOf(a), lengthOf(b));
  if (!Number.isFinite(longer)) return 0.05;
  for (const [length, weight] of BY_LENGTH) if (longer <= length) return weight;
  return 0;
}

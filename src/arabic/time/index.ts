export { type Civil, civilOf, dayOf, isoOf, parseIso, weekdayOf } from "./civil.ts";
export { consistentWith, constraintOf, type DayConstraint } from "./consistent.ts";
export { findTimes } from "./find.ts";
export type {
  Anchor,
  Calendar,
  Clock,
  Grain,
  PartOfDay,
  Season,
  Slice,
  Stretch,
  TimeBound,
  TimeExpression,
  TimeParts,
  Turn,
  Unit,
} from "./parts.ts";
export { type Interval, type ResolveContext, type ResolvedTime, resolveOver, resolveTime } from "./resolve.ts";

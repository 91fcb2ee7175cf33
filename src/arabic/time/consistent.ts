// An expression as a predicate over the unknown day of writing: could a text that holds it have been written on that day?
import { type Civil, civilOf, dayOf, monthLength, parseIso, weekdayOf } from "./civil.ts";
import type { TimeExpression, TimeParts } from "./parts.ts";

/** Says of a day of writing (its day number and its date) whether the words allow it. */
export type DayConstraint = (day: number, civil: Civil) => boolean;

/**
 * False where the words rule the day out: «أمس الجمعة 15 من كانون الأول» asks that the day before be a Friday and 15 December, «15 آذار
 * الحالي» that it be March, «2016 الماضي» that it be the year after. True where they say nothing of it. `day` is `YYYY-MM-DD`.
 */
export function consistentWith(expression: TimeExpression, day: string): boolean {
  const at = parseIso(day);
  if (at === null) return false;
  return constraintOf(expression)?.(at, civilOf(at)) ?? true;
}

/** The constraint that an expression sets, or null where it sets none. «أمس الأحد» (yesterday, Sunday) says that the day of writing is a Monday. */
export function constraintOf(expression: TimeExpression): DayConstraint | null {
  if (expression.anchor === "previous" || expression.calendar === "hijri") return null;
  const all = [...ofParts(expression.parts, expression.forward), ...(expression.to ? ofParts(expression.to, expression.forward) : [])];
  const [only] = all;
  if (!only) return null;
  return all.length === 1 ? only : (day, civil) => all.every((holds) => holds(day, civil));
}

function ofParts(parts: TimeParts, forward: boolean): readonly DayConstraint[] {
  const out: DayConstraint[] = [];
  if (parts.dayOffset !== null && !parts.byWeek) out.push(...ofOffset(parts, parts.dayOffset));
  if (parts.turn === "current" && parts.month !== null) out.push(ofCurrentMonth(parts, parts.month));
  if (parts.year !== null && parts.turn !== null) out.push(ofTurnedYear(parts, parts.year, parts.turn));
  if (parts.weekday !== null && parts.month !== null && parts.day !== null && parts.dayOffset === null && parts.year === null) {
    out.push(ofWeekdayAndDate(parts, parts.weekday, parts.month, parts.day, forward));
  }
  return out;
}

/** «أمس الجمعة 15 من كانون الأول»: the day at that distance has the weekday and the date that are told with it. */
function ofOffset(parts: TimeParts, offset: number): readonly DayConstraint[] {
  const { weekday, month, day, year } = parts;
  const out: DayConstraint[] = [];
  if (weekday !== null) out.push((at) => weekdayOf(at + offset) === weekday);
  if (month !== null || day !== null || year !== null) {
    out.push((at, civil) => {
      const told = offset === 0 ? civil : civilOf(at + offset);
      return (month === null || told.month === month) && (day === null || told.day === day) && (year === null || told.year === year);
    });
  }
  return out;
}

/** «15 آذار الحالي»: written in that March, and not before the day unless it looks ahead. */
const ofCurrentMonth =
  ({ year }: TimeParts, month: number): DayConstraint =>
  (_, civil) =>
    civil.month === month && (year === null || civil.year === year);

/** «2016 الماضي» the year after; «آذار الماضي 2022» at most a year later; «2025 المقبل» the year before. */
function ofTurnedYear(parts: TimeParts, year: number, turn: "past" | "current" | "next"): DayConstraint {
  const { month, day } = parts;
  if (month === null) {
    const wanted = turn === "past" ? year + 1 : turn === "next" ? year - 1 : year;
    return (_, civil) => civil.year === wanted;
  }
  const first = dayOf(year, month, day ?? 1);
  const last = dayOf(year, month, day ?? monthLength(year, month));
  if (turn === "past") {
    const limit = dayOf(year + 1, month, day ?? monthLength(year + 1, month));
    return (at) => at > last && at <= limit;
  }
  const begin = dayOf(year - 1, month, day ?? 1);
  return turn === "next" ? (at) => at < first && at >= begin : () => true;
}

const AHEAD = 31;

/** «الأحد 14 أيار»: in the year that the day of writing gives, the date falls on that weekday. */
function ofWeekdayAndDate(parts: TimeParts, weekday: number, month: number, day: number, forward: boolean): DayConstraint {
  const { turn, yearOffset } = parts;
  return (at, civil) => {
    let year = civil.year + (yearOffset ?? 0);
    if (yearOffset === null) {
      const date = dayOf(year, month, day);
      if (turn === "next" || (forward && turn === null)) year += date < at ? 1 : 0;
      else if (turn !== "current") year -= date > at + (turn === "past" ? -1 : AHEAD) ? 1 : 0;
    }
    return day <= monthLength(year, month) && weekdayOf(dayOf(year, month, day)) === weekday;
  };
}

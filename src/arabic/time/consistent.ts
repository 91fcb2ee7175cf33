// An expression as a predicate over the unknown day of writing: could a text that holds it have been written on that day?
import { civilOf, dayOf, monthLength, parseIso, weekdayOf } from "./civil.ts";
import type { TimeExpression, TimeParts } from "./parts.ts";
import { resolveTime } from "./resolve.ts";

/**
 * False where the words rule the day out: «أمس الجمعة 15 من كانون الأول» asks that the day before be a Friday and 15 December, «15 آذار
 * الحالي» that it be March, «2016 الماضي» that it be the year after. True where they say nothing of it. `day` is `YYYY-MM-DD`.
 */
export function consistentWith(expression: TimeExpression, day: string): boolean {
  const at = parseIso(day);
  if (at === null) return false;
  if (expression.anchor === "previous") return true;
  if (expression.calendar === "hijri") return true;
  return allows(expression.parts, at) && (expression.to === null || allows(expression.to, at)) && agreesOnYear(expression, day, at);
}

function allows(parts: TimeParts, at: number): boolean {
  if (parts.dayOffset !== null && !parts.byWeek && !offsetAgrees(parts, at + parts.dayOffset)) return false;
  const now = civilOf(at);
  if (parts.turn === "current" && parts.month !== null && (parts.month !== now.month || (parts.year !== null && parts.year !== now.year)))
    return false;
  if (parts.year === null) return true;
  if (parts.month === null) {
    if (parts.turn === "past") return now.year === parts.year + 1;
    if (parts.turn === "next") return now.year === parts.year - 1;
    return parts.turn !== "current" || now.year === parts.year;
  }
  const { month, year } = parts;
  const first = dayOf(year, month, parts.day ?? 1);
  const last = dayOf(year, month, parts.day ?? monthLength(year, month));
  if (parts.turn === "past") return at > last && at <= dayOf(year + 1, month, parts.day ?? monthLength(year + 1, month));
  if (parts.turn === "next") return at < first && at >= dayOf(year - 1, month, parts.day ?? 1);
  return true;
}

/** A day told by its distance must have the weekday and the date that are told with it. */
function offsetAgrees(parts: TimeParts, day: number): boolean {
  if (parts.weekday !== null && weekdayOf(day) !== parts.weekday) return false;
  const civil = civilOf(day);
  if (parts.month !== null && civil.month !== parts.month) return false;
  if (parts.day !== null && civil.day !== parts.day) return false;
  return parts.year === null || civil.year === parts.year;
}

/** A weekday with day and month but no year must agree in the year that the day of writing gives. */
function agreesOnYear(expression: TimeExpression, day: string, at: number): boolean {
  const { parts } = expression;
  if (parts.weekday === null || parts.month === null || parts.day === null || parts.dayOffset !== null) return true;
  if (parts.year !== null) return weekdayOf(dayOf(parts.year, parts.month, parts.day)) === parts.weekday;
  const found = resolveTime(
    { ...expression, bound: null, to: null, parts: { ...parts, weekday: null, nightTo: null } },
    { reference: day },
  )?.start;
  const resolved = found ? parseIso(found) : null;
  return resolved === null || (weekdayOf(resolved) === parts.weekday && Math.abs(resolved - at) < 366);
}

// From symbolic parts to days, once the day of writing is known. Without it, what words count from it stays null.
import { base } from "./base.ts";
import { civilOf, dayOf, isoOf, monthLength, parseIso, shiftMonth } from "./civil.ts";
import type { Calendar, Grain, TimeExpression, TimeParts, Unit } from "./parts.ts";
import { relativeOf } from "./relative.ts";

/** Day numbers, both included; null where an end is open. */
export interface Interval {
  readonly start: string | null;
  readonly end: string | null;
}

export interface ResolveContext {
  /** The day of writing, `YYYY-MM-DD` (a clock after it is not read); null where it is not known. */
  readonly reference: string | null;
  /** The time told before, for «في اليوم نفسه», «بعد ذلك بيومين». */
  readonly previous?: Interval | null;
}

export interface ResolvedTime extends Interval {
  readonly grain: Grain;
  readonly approx: boolean;
  readonly calendar: Calendar;
  /** What the value counts from and how far: «قبل يومين» -2 day; a weekday or month without more has unit "weekday-3", "month-09". */
  readonly relative: { readonly to: "published" | "previous"; readonly offset: number; readonly unit: string } | null;
  /** Parts that no word says and the anchor gives: "year", "month", "week", "day". */
  readonly implied: readonly string[];
}

interface Days {
  readonly start: number | null;
  readonly end: number | null;
}

/**
 * The value of an expression: both ends `YYYY-MM-DD`, inclusive, `YYYY-MM-DDThh:mm` where a clock time is said. Both ends are null
 * where the value counts from a day that is not given; the result is null only for a day that no calendar has («31 نيسان»).
 */
export function resolveTime(expression: TimeExpression, context: ResolveContext): ResolvedTime | null {
  const reference = context.reference === null ? null : parseIso(context.reference);
  const anchor = expression.anchor === "previous" ? previousDay(context.previous ?? null) : reference;
  const implied = impliedOf(expression.parts);
  const common = {
    grain: expression.grain,
    approx: expression.approx,
    calendar: expression.calendar,
    relative: relativeOf(expression),
    implied,
  };
  const open = { ...common, start: null, end: null };
  const days = expression.to
    ? between(expression.parts, expression.to, anchor, expression.forward)
    : single(expression.parts, anchor, expression.forward);
  if (days === "no such day") return null;
  if (days === null) return open;
  const bounded = bind(expression, days);
  const clocked = expression.parts.clock;
  const until = expression.to?.clock ?? null;
  const overnight = clocked && until && bounded.start === bounded.end && minutesOf(until) < minutesOf(clocked) ? 1 : 0; // «من 10 ليلا حتى 6 صباحا»
  return {
    ...common,
    start: bounded.start === null ? null : isoOf(bounded.start) + (clocked ? clockText(clocked) : ""),
    end: bounded.end === null ? null : isoOf(bounded.end + overnight) + (clocked ? clockText(expression.to?.clock ?? clocked) : ""),
  };
}

/**
 * The value where the day of writing is only known to lie in a range: what every day of the range gives, or open ends where days differ.
 * A range is tried at both ends and at each month's turn between them, since no word changes its value otherwise but by the day.
 * «في آذار» (in March) stays the same however many days of April the writing may lie on.
 */
export function resolveOver(expression: TimeExpression, range: { readonly start: string; readonly end: string }): ResolvedTime | null {
  const first = parseIso(range.start);
  const last = parseIso(range.end);
  const value = resolveTime(expression, { reference: range.start });
  if (first === null || last === null || value === null || first === last) return value;
  for (const day of daysToTry(first, last)) {
    const other = resolveTime(expression, { reference: isoOf(day) });
    if (other?.start !== value.start || other.end !== value.end) return resolveTime(expression, { reference: null });
  }
  return value;
}

const MOST_TRIED = 36;

/** The range's last day, the day after its first, and the first and last days of the months in it; at most three years of them. */
function daysToTry(first: number, last: number): readonly number[] {
  const out = [last, Math.min(first + 1, last)];
  let { year, month } = civilOf(first);
  for (let step = 0; step < MOST_TRIED; step++) {
    const next = shiftMonth(year, month, 1);
    const start = dayOf(next.year, next.month, 1);
    if (start > last) break;
    out.push(start - 1, start);
    ({ year, month } = next);
  }
  return out;
}

const two = (value: number): string => String(value).padStart(2, "0");
const clockText = ({ hour, minute }: { readonly hour: number; readonly minute: number }): string => `T${two(hour)}:${two(minute)}`;

const minutesOf = ({ hour, minute }: { readonly hour: number; readonly minute: number }): number => 60 * hour + minute;

function previousDay(previous: Interval | null): number | null {
  const iso = previous?.start ?? previous?.end ?? null;
  return iso === null ? null : parseIso(iso);
}

type Outcome = Days | null | "no such day";

function single(parts: TimeParts, anchor: number | null, forward: boolean): Outcome {
  if (parts.stretch) return anchor === null ? null : stretched(parts.stretch.unit, parts.stretch.count, parts.stretch.direction, anchor);
  if (parts.away) return anchor === null ? null : faraway(parts.away.unit, parts.away.direction, anchor);
  return base(parts, anchor, forward);
}

/** Both ends of a range; the second is settled first, the first then looks back from it. */
function between(one: TimeParts, two: TimeParts, anchor: number | null, forward: boolean): Outcome {
  const last = single(two, anchor, forward);
  if (last === null || last === "no such day" || last.end === null || last.start === null) return last;
  const own = one.year !== null || one.yearOffset !== null || one.turn !== null || one.dayOffset !== null || one.monthOffset !== null;
  const first = own ? single(one, anchor, false) : base(one, last.start, false, 0);
  if (first === null || first === "no such day" || first.start === null) return first;
  if (first.start <= last.end) return { start: first.start, end: last.end };
  // «من اليوم حتى الجمعة»: the weekday that follows
  return two.weekday !== null && two.day === null && first.start <= last.end + 7 ? { start: first.start, end: last.end + 7 } : null;
}

function bind(expression: TimeExpression, { start, end }: Days): Days {
  switch (expression.bound) {
    case "from":
      return { start, end: null };
    case "until":
      return { start: null, end };
    case "before": {
      const slice = expression.parts.slice;
      const closing = expression.parts.weekend || (slice !== null && slice.n === slice.of);
      return { start: null, end: closing || start === null ? end : start - 1 };
    }
    case "after":
      return { start: end === null ? null : end + 1, end: null };
    case null:
      return { start, end };
  }
}

/** The day `count` units from `day`: months and years keep the day of the month, or its last day. */
function shift(day: number, unit: Unit, count: number): number {
  switch (unit) {
    case "hour":
      return day + Math.sign(count) * Math.ceil(Math.abs(count) / 24);
    case "day":
      return day + count;
    case "week":
      return day + 7 * count;
    default: {
      const months = count * (unit === "month" ? 1 : unit === "year" ? 12 : unit === "decade" ? 120 : 1200);
      const civil = civilOf(day);
      const to = shiftMonth(civil.year, civil.month, months);
      return dayOf(to.year, to.month, Math.min(civil.day, monthLength(to.year, to.month)));
    }
  }
}

/** «الأيام الثلاثة الماضية» ends on the day of writing; «الأيام الماضية» has no first day. */
function stretched(unit: Unit, count: number | null, direction: -1 | 1, anchor: number): Days {
  const far = count === null ? null : shift(anchor, unit, direction * count);
  return direction === -1 ? { start: far, end: anchor } : { start: anchor, end: far };
}

/** «قبل أيام» ends a day ago at the latest, «قبل أسابيع» a week ago. */
function faraway(unit: Unit, direction: -1 | 1, anchor: number): Days {
  const near = shift(anchor, unit, direction);
  return direction === -1 ? { start: null, end: near } : { start: near, end: null };
}

function impliedOf(parts: TimeParts): readonly string[] {
  const out: string[] = [];
  if (parts.month !== null && parts.year === null) out.push("year");
  if (parts.day !== null && parts.month === null) out.push("month");
  if (parts.weekday !== null && parts.day === null) out.push("week");
  if (parts.clock && parts.day === null && parts.weekday === null && parts.dayOffset === null) out.push("day");
  return out;
}

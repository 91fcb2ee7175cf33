// What the time expressions of a report say of the day it was written: constraints, and dates it looks back to.
import { constraintOf, type DayConstraint, dayOf, parseIso, resolveTime, type TimeExpression } from "../../arabic/index.ts";

/** A constraint on the day of writing, with the expression that sets it. */
export interface DayFact {
  readonly expression: TimeExpression;
  readonly holds: DayConstraint;
  /** How much it pins down: a weekday of the day, a month, a day of the year. */
  readonly pins: "weekday" | "month" | "date" | "year";
}

/** A date with its year: the report was written on it or later. */
export interface PastDate {
  readonly expression: TimeExpression;
  readonly day: number;
  readonly exact: boolean;
}

export function factsOf(times: readonly TimeExpression[]): readonly DayFact[] {
  const out: DayFact[] = [];
  const seen = new Set<string>();
  for (const expression of times) {
    const holds = constraintOf(expression);
    if (!holds) continue;
    const key = JSON.stringify([expression.parts, expression.to]);
    if (seen.has(key)) continue;
    seen.add(key);
    out.push({ expression, holds, pins: pinsOf(expression) });
  }
  return [...out, ...runningYear(times)];
}

/**
 * «منذ بداية عام 2022» in a report that speaks of the running year («العام الجاري») names that year. Days told without a year then lie
 * before the day of writing, and in the half year before it: older ones are told with their year or «الماضي».
 */
function runningYear(times: readonly TimeExpression[]): readonly DayFact[] {
  if (!times.some(({ parts, to }) => parts.yearOffset === 0 && parts.month === null && to === null)) return [];
  const since = times.filter(
    ({ parts, bound }) => bound === "from" && parts.slice?.n === 1 && parts.slice.of === 3 && parts.month === null && parts.year !== null,
  );
  const [first] = since;
  const year = first?.parts.year ?? null;
  if (!first || year === null || since.some(({ parts }) => parts.year !== year)) return [];
  if (pastDates(times).some(({ expression }) => (expression.parts.year ?? 0) > year)) return [];
  const out: DayFact[] = [{ expression: first, holds: (_, civil) => civil.year === year, pins: "year" }];
  for (const expression of times) {
    const { month, day, turn, year: told, yearOffset, calendar } = expression.parts;
    if (
      month === null ||
      day === null ||
      turn !== null ||
      told !== null ||
      yearOffset !== null ||
      calendar !== "gregorian" ||
      expression.forward
    )
      continue;
    const date = dayOf(year, month, day);
    out.push({ expression, holds: (at) => at >= date && at <= date + HALF_YEAR, pins: "year" });
  }
  return out;
}
const HALF_YEAR = 183;

function pinsOf({ parts }: TimeExpression): DayFact["pins"] {
  if (parts.dayOffset !== null && parts.month !== null && parts.day !== null) return "date";
  if (parts.year !== null) return "year";
  if (parts.turn === "current" && parts.month !== null) return "month";
  return parts.month !== null ? "date" : "weekday";
}

const OLDEST = 1990;
const NEWEST = 2100;

/** Dates with their year that the report looks back to, the latest first. A year alone says too little; what looks ahead says nothing. */
export function pastDates(times: readonly TimeExpression[]): readonly PastDate[] {
  const out: PastDate[] = [];
  for (const expression of times) {
    const { parts, calendar, forward, bound } = expression;
    if (parts.year === null || calendar !== "gregorian" || forward || parts.turn === "next") continue;
    if (parts.year < OLDEST || parts.year > NEWEST || bound === "until" || bound === "before") continue;
    const start = resolveTime(expression, { reference: null })?.start;
    const day = start ? parseIso(start) : null;
    if (day !== null) out.push({ expression, day, exact: parts.month !== null });
  }
  return out.sort((a, b) => b.day - a.day);
}

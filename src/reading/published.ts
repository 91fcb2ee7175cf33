// The publication day, solved: every expression is a predicate over the unknown day, and their conjunction leaves a day, a range, or none.
import { type Civil, civilOf, isoOf, parseIso, spanOf, type TimeExpression, type TokenLine } from "../arabic/index.ts";
import type { Evidence, Note, Published } from "../model/index.ts";
import { findBylines } from "./published/byline.ts";
import { type DayFact, factsOf, type PastDate, pastDates } from "./published/facts.ts";

export interface SolvedDay {
  readonly published: Published | null;
  readonly notes: readonly Note[];
}

const FIRST_DAY = parseIso("1990-01-01") ?? 0;
const LAST_DAY = parseIso("2049-12-31") ?? 0;
const YEAR = 366;
/** Weekday and date fall together again after five years at the earliest, so one day is left in four. */
const WINDOW = 4 * YEAR;
const SHORT = 31;
const MOST_COMPARED = 8;

/**
 * The publication day as given; else what the report's own words leave of it. A day only where the words give one day, else an honest
 * range that both ends of which words set, else null. `open` says which tokens belong to the report (not to menus around it).
 */
export function solvePublished(
  line: TokenLine,
  times: readonly TimeExpression[],
  source: { readonly given: string | null },
  open: (token: number) => boolean = () => true,
): SolvedDay {
  const own = times.filter(({ first }) => open(first));
  const facts = factsOf(own);
  const given = source.given === null ? null : parseIso(source.given);
  if (source.given !== null && given !== null) return asGiven(line, source.given, given, facts);
  const allowed = allowedDays(facts);
  if (facts.length > 0 && allowed.length === 0) return { published: null, notes: [clashNote(line, facts)] };
  const fits = (day: number): boolean => facts.every(({ holds }) => holds(day, civilOf(day)));
  const past = pastDates(own);
  const byline = bylineDay(line, times, open, (day) => fits(day) && !isBehind(line, day, past, times, open));
  if (byline) return inferred(line, byline.day, byline.day, [byline.expression, ...agreeing(facts)]);
  const between = facts.every(({ pins }) => pins === "weekday") ? null : spanned(line, allowed, facts);
  if (between) {
    const last = parseIso(between.published?.end ?? "") ?? LAST_DAY;
    return isBehind(line, last, past, times, open) ? { published: null, notes: [clashNote(line, facts)] } : between;
  }
  return lookingBack(line, past, facts, fits) ?? { published: null, notes: [] };
}

/** Whether the report tells of a day after `day`: then it was not written on it. A date at a page's head is no such telling. */
function isBehind(
  line: TokenLine,
  day: number,
  past: readonly PastDate[],
  times: readonly TimeExpression[],
  open: (token: number) => boolean,
): boolean {
  const heads = new Set(findBylines(line, times, open).map(({ expression }) => expression));
  return past.some((date) => date.exact && date.day > day && !heads.has(date.expression));
}

/** A given day stands; where the report's words rule it out, a note says so. */
function asGiven(line: TokenLine, text: string, day: number, facts: readonly DayFact[]): SolvedDay {
  const clashing = facts.filter(({ holds }) => !holds(day, civilOf(day)));
  const time = /^\d{2}:\d{2}$/.test(text.slice(11, 16)) ? text.slice(11, 16) : null;
  const iso = isoOf(day);
  const [first] = clashing;
  const notes: Note[] = first
    ? [
        {
          level: "warn",
          about: `the day given for the report, ${iso}, does not fit its words: ${clashing.map((fact) => quoted(line, fact.expression)).join(", ")}`,
          span: spanOf(line, first.expression.first, first.expression.last),
        },
      ]
    : [];
  return { published: { start: iso, end: iso, grain: "day", time, basis: "given", evidence: [] }, notes };
}

let calendar: readonly Civil[] | null = null;

/** All days of the decades looked over that every fact allows; weekdays alone are tried over one week. */
function allowedDays(facts: readonly DayFact[]): readonly number[] {
  const out: number[] = [];
  if (facts.length === 0) return out;
  const weekdaysOnly = facts.every(({ pins }) => pins === "weekday");
  if (!calendar && !weekdaysOnly) calendar = Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, k) => civilOf(FIRST_DAY + k));
  const last = weekdaysOnly ? FIRST_DAY + 6 : LAST_DAY;
  for (let day = FIRST_DAY; day <= last; day++) {
    const civil = calendar?.[day - FIRST_DAY] ?? civilOf(day);
    if (facts.every(({ holds }) => holds(day, civil))) out.push(day);
  }
  return out;
}

/** The page's own date, where one stands that the words allow; a marked one before one that only stands at the head. */
function bylineDay(line: TokenLine, times: readonly TimeExpression[], open: (token: number) => boolean, fits: (day: number) => boolean) {
  const days = findBylines(line, times, open)
    .map(({ expression, marked }) => ({ expression, marked, day: pastDates([expression])[0]?.day ?? null }))
    .filter((row): row is typeof row & { day: number } => row.day !== null && fits(row.day));
  const marked = days.filter((row) => row.marked);
  const best = marked.length > 0 ? marked : days;
  const [first] = best;
  return first && best.every((row) => row.day === first.day) ? first : null;
}

/** Facts that name years set both ends by themselves: «2016 الماضي», «آذار الماضي 2022». */
function spanned(line: TokenLine, allowed: readonly number[], facts: readonly DayFact[]): SolvedDay | null {
  const first = allowed[0];
  const last = allowed.at(-1);
  if (first === undefined || last === undefined || last - first > YEAR) return null;
  return inferred(line, first, last, agreeing(facts));
}

/**
 * Weekday, day and month leave one day in the years after the latest date that the report looks back to. A date that leaves none was
 * not looked back to (a page's head, a plan): the next one is tried. A month alone («آذار الحالي») is taken in the year that follows,
 * where the report names its years in turn.
 */
function lookingBack(
  line: TokenLine,
  past: readonly PastDate[],
  facts: readonly DayFact[],
  fits: (day: number) => boolean,
): SolvedDay | null {
  const dated = facts.some(({ pins }) => pins === "date");
  const month = facts.some(({ pins }) => pins === "month");
  if (!dated && !month) return null;
  for (const { day: low, expression, exact } of past) {
    if (!exact) continue; // «عام 2011» is recalled many years later
    const days: number[] = [];
    for (let day = low; day <= low + WINDOW; day++) if (fits(day)) days.push(day);
    const first = days[0];
    if (first === undefined) continue;
    const near = days.filter((day) => day - first <= SHORT);
    const last = near.at(-1) ?? first;
    const alone = near.length === days.length;
    if (!alone && !(first - low <= YEAR && namesYearsInTurn(past, low))) return null;
    return inferred(line, first, last, [...agreeing(facts), expression]);
  }
  return null;
}

/** A report that names its years one after another («2020», «2021») goes on in the year that follows. */
const namesYearsInTurn = (past: readonly PastDate[], low: number): boolean =>
  past.some(({ day }) => civilOf(day).year !== civilOf(low).year && low - day <= 2 * YEAR && day < low);

/** The facts that say most, for evidence: those with a date before those with a weekday alone. */
const agreeing = (facts: readonly DayFact[]): readonly TimeExpression[] => {
  const strong = facts.filter(({ pins }) => pins !== "weekday");
  return (strong.length > 0 ? strong : facts).map(({ expression }) => expression);
};

function inferred(line: TokenLine, first: number, last: number, because: readonly TimeExpression[]): SolvedDay {
  const from = civilOf(first);
  const to = civilOf(last);
  const grain = first === last ? "day" : from.year !== to.year ? "range" : from.month === to.month ? "month" : "year";
  const evidence: Evidence[] = [...new Set(because)]
    .sort((a, b) => a.first - b.first)
    .map((expression) => [expression.start, expression.end]);
  const published: Published = { start: isoOf(first), end: isoOf(last), grain, time: null, basis: "inferred", evidence };
  const [span] = evidence;
  const about = `the publication day is not given; the report's words leave ${first === last ? published.start : `${published.start} to ${published.end}`}: ${[...new Set(because)].map((expression) => quoted(line, expression)).join(", ")}`;
  return { published, notes: [{ level: "info", about, span: Array.isArray(span) ? span : null }] };
}

/** The two expressions that no day of writing fits both, or all of them where no two clash. */
function clashNote(line: TokenLine, facts: readonly DayFact[]): Note {
  let worst: readonly DayFact[] = facts;
  const some = facts.slice(0, MOST_COMPARED);
  for (const one of some) {
    const other = some.find((two) => two !== one && allowedDays([one, two]).length === 0);
    if (!other) continue;
    worst = [one, other];
    break;
  }
  const [first] = worst;
  return {
    level: "warn",
    about: `no publication day fits these words together: ${worst.map(({ expression }) => quoted(line, expression)).join(", ")}`,
    span: first ? [first.expression.start, first.expression.end] : null,
  };
}

const quoted = (line: TokenLine, { start, end }: TimeExpression): string => `«${line.text.slice(start, end)}»`;

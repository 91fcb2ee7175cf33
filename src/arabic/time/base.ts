// The days that the parts of one end name. News looks back: a weekday is the last one, a month without a year the last such month.
import { civilOf, dayOf, monthLength, shiftMonth, weekdayOf } from "./civil.ts";
import { hijriDay, hijriMonthStart, hijriOf, nextHijriMonth } from "./hijri.ts";
import type { Season, TimeParts } from "./parts.ts";
import { sliceOf } from "./slices.ts";

export interface Stretch {
  readonly start: number;
  readonly end: number;
}
type Outcome = Stretch | null | "no such day";

/** A date without a year may lie this many days ahead before it is taken for last year's. */
const AHEAD = 31;

const on = (day: number): Stretch => ({ start: day, end: day });
const SEASON_START: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

/** The days named by `parts`, counted from `anchor` where they do not stand alone. */
export function base(parts: TimeParts, anchor: number | null, forward: boolean, ahead: number = AHEAD): Outcome {
  const whole = parts.calendar === "hijri" ? hijri(parts, anchor) : gregorian(parts, anchor, forward, ahead);
  if (whole === null || whole === "no such day") return whole;
  if (parts.nth) return nthDay(parts.nth, whole);
  const sliced = sliceOf(parts.slice, whole);
  if (parts.calendar === "hijri" && parts.day !== null && parts.weekday !== null) return on(sightedDay(sliced.start, parts.weekday));
  if (parts.weekend) return { start: whole.start + 4, end: whole.start + 5 };
  return parts.nightTo === null ? sliced : { start: sliced.start, end: sliced.start + 1 };
}

/** The `n`-th day of a stretch, or of one weekday in it, counted from the end where `n` is below zero. */
function nthDay({ n, weekday: wanted }: NonNullable<TimeParts["nth"]>, { start, end }: Stretch): Outcome {
  const step = wanted === null ? 1 : 7;
  const day =
    n > 0
      ? start + (wanted === null ? 0 : (wanted - weekdayOf(start) + 7) % 7) + (n - 1) * step
      : end - (wanted === null ? 0 : (weekdayOf(end) - wanted + 7) % 7) + (n + 1) * step;
  return day >= start && day <= end ? on(day) : "no such day";
}

/** A sighting may move a Hijri day by one: the weekday told with it decides. */
function sightedDay(day: number, weekdayTold: number): number {
  if (weekdayOf(day - 1) === weekdayTold) return day - 1;
  return weekdayOf(day + 1) === weekdayTold ? day + 1 : day;
}

function gregorian(parts: TimeParts, anchor: number | null, forward: boolean, ahead: number): Outcome {
  if (parts.century !== null) return { start: dayOf(parts.century, 1, 1), end: dayOf(parts.century + 99, 12, 31) };
  if (parts.decade !== null) return { start: dayOf(parts.decade, 1, 1), end: dayOf(parts.decade + 9, 12, 31) };
  if (parts.season) return season(parts.season, parts, anchor);
  if (parts.month !== null)
    return parts.day === null ? month(parts, anchor, forward) : date(parts, parts.month, parts.day, anchor, forward, ahead);
  if (parts.day !== null) {
    if (anchor === null) return null;
    const now = civilOf(anchor);
    const turn = parts.monthOffset ?? (forward && parts.day < now.day ? 1 : !forward && parts.day > now.day ? -1 : 0);
    const at = shiftMonth(now.year, now.month, turn);
    return valid(at.year, at.month, parts.day);
  }
  if (parts.dayOffset !== null) return anchor === null ? null : on(nearWeekday(anchor + parts.dayOffset, parts.weekday));
  if (parts.weekday !== null) return anchor === null ? null : weekday(parts, parts.weekday, anchor, forward);
  if (parts.weekOffset !== null) {
    if (anchor === null) return null;
    const monday = anchor - weekdayOf(anchor) + 1 + 7 * parts.weekOffset;
    return { start: monday, end: monday + 6 };
  }
  if (parts.monthOffset !== null) {
    if (anchor === null) return null;
    const now = civilOf(anchor);
    const at = shiftMonth(now.year, now.month, parts.monthOffset);
    return wholeMonth(at.year, at.month);
  }
  const year = yearOf(parts, anchor);
  if (year !== null) return { start: dayOf(year, 1, 1), end: dayOf(year, 12, 31) };
  return parts.clock && anchor !== null ? on(anchor) : null;
}

const valid = (year: number, month: number, day: number): Outcome =>
  day <= monthLength(year, month) ? on(dayOf(year, month, day)) : "no such day";
const wholeMonth = (year: number, m: number): Stretch => ({ start: dayOf(year, m, 1), end: dayOf(year, m, monthLength(year, m)) });

function yearOf(parts: TimeParts, anchor: number | null): number | null {
  if (parts.year !== null) return parts.year;
  return parts.yearOffset === null || anchor === null ? null : civilOf(anchor).year + parts.yearOffset;
}

/** A month: of its year; else the last one, this one for the current, the next one for «المقبل» and words that look ahead. */
function month(parts: TimeParts, anchor: number | null, forward: boolean): Outcome {
  const m = parts.month ?? 1;
  const year = yearOf(parts, anchor);
  if (year !== null) return wholeMonth(year, m);
  if (anchor === null || parts.yearOffset !== null) return null;
  const now = civilOf(anchor);
  if (parts.turn === "past") return wholeMonth(m < now.month ? now.year : now.year - 1, m);
  if (parts.turn === "next") return wholeMonth(m > now.month ? now.year : now.year + 1, m);
  if (parts.turn === "current") return wholeMonth(now.year, m);
  if (forward) return wholeMonth(m >= now.month ? now.year : now.year + 1, m);
  return wholeMonth(m <= now.month ? now.year : now.year - 1, m);
}

/** Day and month: of their year; else the year that the weekday agrees with; else the last such day, or one soon to come. */
function date(parts: TimeParts, m: number, d: number, anchor: number | null, forward: boolean, ahead: number): Outcome {
  const year = yearOf(parts, anchor);
  if (year !== null) return valid(year, m, d);
  if (anchor === null || parts.yearOffset !== null) return d > 31 || d > monthLength(2000, m) ? "no such day" : null;
  const now = civilOf(anchor).year;
  const candidates = [now - 2, now - 1, now, now + 1].filter((y) => d <= monthLength(y, m)).map((y) => dayOf(y, m, d));
  if (candidates.length === 0) return d > monthLength(2000, m) ? "no such day" : null;
  const choose = (days: readonly number[]): number | undefined => {
    if (parts.turn === "next") return days.find((day) => day > anchor);
    if (parts.turn === "past") return days.findLast((day) => day < anchor);
    if (parts.turn === "current") return days.find((day) => civilOf(day).year === now);
    return forward ? days.find((day) => day >= anchor) : days.findLast((day) => day <= anchor + ahead);
  };
  const agreeing = parts.weekday === null ? candidates : candidates.filter((day) => weekdayOf(day) === parts.weekday);
  const chosen = choose(agreeing) ?? choose(candidates);
  return chosen === undefined ? null : on(chosen);
}

/** The day of that weekday nearest to `day`; the earlier of two. «أمس الأحد» trusts the name where both cannot be. */
function nearWeekday(day: number, wanted: number | null): number {
  if (wanted === null) return day;
  const back = (weekdayOf(day) - wanted + 7) % 7;
  return back <= 3 ? day - back : day + 7 - back;
}

function weekday(parts: TimeParts, wanted: number, anchor: number, forward: boolean): Stretch {
  const back = (weekdayOf(anchor) - wanted + 7) % 7;
  const last = anchor - back;
  const monday = anchor - weekdayOf(anchor) + 1;
  switch (parts.turn) {
    case "past":
      return on((back === 0 ? anchor - 7 : last) + 7 * (parts.weekOffset ?? 0));
    case "next":
      return on(anchor + (back === 0 ? 7 : 7 - back) + 7 * (parts.weekOffset ?? 0));
    case "current":
      return on(monday + wanted - 1);
    case null:
      if (parts.weekOffset !== null) return on(monday + 7 * parts.weekOffset + wanted - 1);
      if (parts.nightTo !== null && !forward) return on(back === 0 ? anchor - 7 : last); // the night must be over
      return on(forward && back !== 0 ? last + 7 : last);
  }
}

/** March to May, June to August, September to November, December to February. */
function season(name: Season, parts: TimeParts, anchor: number | null): Outcome {
  const first = SEASON_START[name];
  const of = (year: number): Stretch => {
    const end = shiftMonth(year, first, 2);
    return { start: dayOf(year, first, 1), end: dayOf(end.year, end.month, monthLength(end.year, end.month)) };
  };
  const year = yearOf(parts, anchor);
  if (year !== null) return of(year);
  if (anchor === null) return null;
  const now = civilOf(anchor).year;
  const all = [now - 2, now - 1, now, now + 1].map(of);
  if (parts.turn === "next") return all.find(({ start }) => start > anchor) ?? null;
  return all.findLast(({ end }) => end < anchor) ?? null;
}

/** Hijri days, months and years; without a year the last such day before the anchor. */
function hijri(parts: TimeParts, anchor: number | null): Outcome {
  const now = anchor === null ? null : hijriOf(anchor);
  const stretch = (year: number): Stretch => {
    if (parts.month === null) return { start: hijriMonthStart(year, 1), end: hijriMonthStart(year + 1, 1) - 1 };
    if (parts.day !== null) return on(hijriDay(year, parts.month, parts.day));
    const next = nextHijriMonth(year, parts.month);
    return { start: hijriMonthStart(year, parts.month), end: hijriMonthStart(next.year, next.month) - 1 };
  };
  if (parts.year !== null) return stretch(parts.year);
  if (now === null || anchor === null) return null;
  if (parts.yearOffset !== null) return stretch(now.year + parts.yearOffset);
  const all = [now.year - 1, now.year, now.year + 1].map(stretch);
  if (parts.turn === "next") return all.find(({ start }) => start > anchor) ?? null;
  if (parts.turn === "past") return all.findLast(({ end }) => end < anchor) ?? null;
  if (parts.turn === "current") return stretch(now.year);
  return all.findLast(({ start }) => start <= anchor + (parts.day === null ? 0 : AHEAD)) ?? null;
}

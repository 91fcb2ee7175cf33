// Thirds, halves and quarters of a stretch of days, as the field cuts them: a month 1-10, 11-20, 21-end; a year by four months.
import { civilOf, dayOf, monthLength } from "./civil.ts";
import type { Slice } from "./parts.ts";

interface Days {
  readonly start: number;
  readonly end: number;
}

const YEAR = 366;
const SHORT = 31;

/** The `n`-th of `of` pieces of `whole`; all of it where no slice is named. */
export function sliceOf(slice: Slice | null, whole: Days): Days {
  if (!slice) return whole;
  const length = whole.end - whole.start + 1;
  if (length <= SHORT) return ofMonth(slice, whole);
  if (length <= YEAR) return ofYear(slice, civilOf(whole.start).year, civilOf(whole.start).month);
  return ofYears(slice, civilOf(whole.start).year, civilOf(whole.end).year - civilOf(whole.start).year + 1);
}

function ofMonth({ n, of }: Slice, whole: Days): Days {
  const width = of === 2 ? 15 : of === 3 ? 10 : 7;
  return { start: whole.start + (n - 1) * width, end: n === of ? whole.end : whole.start + n * width - 1 };
}

function ofYear({ n, of }: Slice, year: number, firstMonth: number): Days {
  const months = 12 / of;
  const first = firstMonth + (n - 1) * months;
  const last = first + months - 1;
  const at = (month: number) => ({ year: year + Math.floor((month - 1) / 12), month: ((month - 1) % 12) + 1 });
  const from = at(first);
  const to = at(last);
  return { start: dayOf(from.year, from.month, 1), end: dayOf(to.year, to.month, monthLength(to.year, to.month)) };
}

/** «أوائل التسعينيات»: years rounded outwards to whole ones. */
function ofYears({ n, of }: Slice, year: number, years: number): Days {
  const from = year + Math.floor(((n - 1) * years) / of);
  const to = year + Math.floor((n * years) / of) - 1;
  return { start: dayOf(from, 1, 1), end: dayOf(n === of ? year + years - 1 : to, 12, 31) };
}

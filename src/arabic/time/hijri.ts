// Hijri dates by the runtime's own Umm al-Qura calendar. Local sightings differ by a day: values from here are ±1.
import { dayOf } from "./civil.ts";

const FORMAT = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
  year: "numeric",
  month: "numeric",
  day: "numeric",
  timeZone: "UTC",
});
const DAY_MS = 86_400_000;

export interface HijriDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The Hijri date of a day number. */
export function hijriOf(dayNumber: number): HijriDate {
  let year = 0;
  let month = 0;
  let day = 0;
  for (const { type, value } of FORMAT.formatToParts(dayNumber * DAY_MS)) {
    if (type === "year") year = Number(value);
    else if (type === "month") month = Number(value);
    else if (type === "day") day = Number(value);
  }
  return { year, month, day };
}

const EPOCH = dayOf(622, 7, 19);
const MEAN_MONTH = 29.530588;
const starts = new Map<number, number>();
const MOST_KEPT = 4096;

/** Day number of the first day of a Hijri month. */
export function hijriMonthStart(year: number, month: number): number {
  const index = (year - 1) * 12 + month - 1;
  const known = starts.get(index);
  if (known !== undefined) return known;
  let at = Math.round(EPOCH + (index + 0.5) * MEAN_MONTH); // the middle of the month, or near it
  for (let step = 0; step < 4; step++) {
    const found = hijriOf(at);
    const off = (found.year - year) * 12 + found.month - month;
    if (off === 0) {
      at -= found.day - 1;
      break;
    }
    at -= off * 15;
  }
  if (starts.size >= MOST_KEPT) starts.clear();
  starts.set(index, at);
  return at;
}

/** Day number of a Hijri date; day 30 of a month of 29 rolls on («30 صفر 1433» is 1 Rabi I). */
export const hijriDay = (year: number, month: number, day: number): number => hijriMonthStart(year, month) + day - 1;

export function nextHijriMonth(year: number, month: number): { readonly year: number; readonly month: number } {
  return month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
}

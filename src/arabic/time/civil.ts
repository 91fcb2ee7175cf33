// Days as whole numbers (day 0 is 1970-01-01), and the civil calendar around them. No clock, no zone.

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Day number of a Gregorian date; days past the month's end roll on. The day of «3 آذار 2021» (3 March 2021) is `dayOf(2021, 3, 3)`. */
export function dayOf(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The Gregorian date of a day number. The opposite of `dayOf`: year, month and day as «3 آذار 2021» tells them. */
export function civilOf(dayNumber: number): Civil {
  const z = dayNumber + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

export const monthLength = (year: number, month: number): number => (month === 12 ? 31 : dayOf(year, month + 1, 1) - dayOf(year, month, 1));

/** 1 Monday … 7 Sunday. 1 is «الاثنين» (Monday), 7 «الأحد» (Sunday). */
export const weekdayOf = (dayNumber: number): number => ((((dayNumber + 3) % 7) + 7) % 7) + 1;

/** Year and month `by` months away. */
export function shiftMonth(year: number, month: number, by: number): { readonly year: number; readonly month: number } {
  const index = year * 12 + month - 1 + by;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/** `YYYY-MM-DD`. «3 آذار 2021» is `2021-03-03`. */
export function isoOf(dayNumber: number): string {
  const { year, month, day } = civilOf(dayNumber);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Day number of `YYYY-MM-DD` (what follows is not read); null where it is no such day. `2021-03-03` is «3 آذار 2021». */
export function parseIso(text: string): number | null {
  if (text.length < 10 || text[4] !== "-" || text[7] !== "-") return null;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  if (!Number.isInteger(year) || !(month >= 1 && month <= 12) || !(day >= 1 && day <= monthLength(year, month))) return null;
  return dayOf(year, month, day);
}

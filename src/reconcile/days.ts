// Days as whole numbers, so that spans of time can be compared. Day 0 is 1970-01-01.

/** `2024-03-05` or `2024-03-05T14:20` → its day number. */
export const dayNumber = (iso: string): number =>
  Math.round(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) / 86_400_000);

/** The month a day lies in, counted from year 0: one number for each calendar month. */
export const monthOf = (day: number): number => {
  const at = new Date(day * 86_400_000);
  return at.getUTCFullYear() * 12 + at.getUTCMonth();
};

/** A stretch of days, both ends included; an open end is null. */
export interface Days {
  readonly from: number | null;
  readonly to: number | null;
}

export const daysOf = (time: { readonly start: string | null; readonly end: string | null } | null): Days | null =>
  time === null || (time.start === null && time.end === null)
    ? null
    : { from: time.start === null ? null : dayNumber(time.start), to: time.end === null ? null : dayNumber(time.end) };

/** How many days it covers; an open end counts as endless. */
export const lengthOf = (days: Days): number => (days.from === null || days.to === null ? Infinity : days.to - days.from + 1);

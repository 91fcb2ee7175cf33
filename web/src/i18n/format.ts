// Numbers, days and spans of days as each language writes them, by Intl. A span is never written more exactly than it is known.
import type { Language } from "./language.ts";
import { MANNERS } from "./language.ts";

const kept = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.ListFormat>();
function once<T extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.ListFormat>(key: string, make: () => T): T {
  const known = kept.get(key);
  if (known) return known as T;
  const made = make();
  kept.set(key, made);
  return made;
}

export const formatNumber = (language: Language, value: number): string =>
  once(`n ${language}`, () => new Intl.NumberFormat(MANNERS[language].locale)).format(value);

export const formatList = (language: Language, words: readonly string[]): string =>
  once(`l ${language}`, () => new Intl.ListFormat(MANNERS[language].locale, { style: "long", type: "conjunction" })).format(words);

type Width = "day" | "month" | "year";
const SHAPES: Readonly<Record<Width, Intl.DateTimeFormatOptions>> = {
  day: { day: "numeric", month: "short", year: "numeric" },
  month: { month: "long", year: "numeric" },
  year: { year: "numeric" },
};

const dates = (language: Language, width: Width): Intl.DateTimeFormat =>
  once(`d ${language} ${width}`, () => new Intl.DateTimeFormat(MANNERS[language].locale, { ...SHAPES[width], timeZone: "UTC" }));

/** Noon of an ISO day (`2024-03-05`, with or without a clock time) in UTC. */
export function dateOf(iso: string): Date {
  const [year = 1970, month = 1, day = 1] = iso.slice(0, 10).split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day, 12));
}

export const formatDay = (language: Language, iso: string): string => {
  const clock = iso.slice(11, 16);
  const day = dates(language, "day").format(dateOf(iso));
  return clock ? `${day} ${clock}` : day;
};

const lastOfMonth = (iso: string): boolean => {
  const next = new Date(dateOf(iso).getTime() + 86_400_000);
  return next.getUTCDate() === 1;
};

/** A closed span in the fewest words that say it: a day, a month, a year, or from one day to another. */
export function formatSpan(language: Language, start: string, end: string): string {
  const [from, to] = [start.slice(0, 10), end.slice(0, 10)];
  if (from === to) return formatDay(language, start.length > 10 && start === end ? start : from);
  const whole = from.endsWith("-01") && lastOfMonth(to);
  if (whole && from.slice(5, 7) === "01" && to.slice(5, 7) === "12") return range(language, "year", from, to);
  if (whole) return range(language, "month", from, to);
  return range(language, "day", from, to);
}

function range(language: Language, width: Width, from: string, to: string): string {
  const format = dates(language, width);
  if (format.format(dateOf(from)) === format.format(dateOf(to))) return format.format(dateOf(from));
  return format.formatRange(dateOf(from), dateOf(to));
}

/** The short name of a month, with the year in January. */
export function formatMonth(language: Language, iso: string): string {
  const options: Intl.DateTimeFormatOptions = iso.slice(5, 7) === "01" ? { month: "short", year: "numeric" } : { month: "short" };
  return once(
    `m ${language} ${options.year ?? ""}`,
    () => new Intl.DateTimeFormat(MANNERS[language].locale, { ...options, timeZone: "UTC" }),
  ).format(dateOf(iso));
}

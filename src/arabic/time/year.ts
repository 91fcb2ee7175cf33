// A year: «2011», «عام 2011», «سنة ألفين وأحد عشر», «1445هـ», «2024م», «عام 67».
import { readCardinal } from "../numbers/cardinal.ts";
import { keyAt, plainDigits, type TimeView } from "./view.ts";

export interface YearRead {
  readonly year: number;
  readonly hijri: boolean;
  readonly last: number;
  /** An era mark stands after it. */
  readonly marked: boolean;
}

const HIJRI_MARKS: ReadonlySet<string> = new Set(["ه", "هجري", "هجريه", "للهجره"]);
const GREGORIAN_MARKS: ReadonlySet<string> = new Set(["م", "ميلادي", "ميلاديه", "للميلاد"]);
const OLDEST_HIJRI = 1250;
const NEWEST_HIJRI = 1550;
const OLDEST = 1600;
const NEWEST = 2199;

/** The era mark after token `last`: «هـ», «م», «هجري», «ميلادي». */
function eraAfter(view: TimeView, last: number): "hijri" | "gregorian" | null {
  const key = keyAt(view, last + 1);
  if (HIJRI_MARKS.has(key)) return "hijri";
  return GREGORIAN_MARKS.has(key) ? "gregorian" : null;
}

/** A year of four digits at token `i`, with its era mark. 1250 to 1550 without a mark is Hijri. */
export function readYearDigits(view: TimeView, i: number): YearRead | null {
  const value = plainDigits(view, i);
  if (value < 0) return null;
  const era = eraAfter(view, i);
  const four = (view.line.form[i] ?? "").length === 4;
  if (era === "hijri") return value >= 1 && value <= NEWEST_HIJRI ? { year: value, hijri: true, last: i + 1, marked: true } : null;
  if (!four) return null;
  if (era === "gregorian") return { year: value, hijri: false, last: i + 1, marked: true };
  if (value >= OLDEST && value <= NEWEST) return { year: value, hijri: false, last: i, marked: false };
  return value >= OLDEST_HIJRI && value <= NEWEST_HIJRI ? { year: value, hijri: true, last: i, marked: false } : null;
}

/** The year after «عام», «سنة»: digits, two digits of a century («عام 67»), or words («ألف وتسعمئة وتسعين»). */
export function readYearAfterWord(view: TimeView, i: number): YearRead | null {
  const digits = readYearDigits(view, i);
  if (digits) return digits;
  const two = plainDigits(view, i, 2);
  if (two >= 0) return (view.line.form[i] ?? "").length === 2 ? { year: twoDigitYear(two), hijri: false, last: i, marked: false } : null;
  const word = view.numbers.hits[i]?.word;
  if (word?.kind !== "scale" || word.value !== 1000) return null;
  const figure = readCardinal(view.numbers, i);
  if (!figure || figure.value < 1000 || figure.value > NEWEST || !Number.isInteger(figure.value)) return null;
  return { year: figure.value, hijri: figure.value < OLDEST_HIJRI + 300 && figure.value >= OLDEST_HIJRI, last: figure.last, marked: false };
}

/** 30 to 99 belong to the twentieth century, 0 to 29 to this one. */
export const twoDigitYear = (two: number): number => (two >= 30 ? 1900 + two : 2000 + two);

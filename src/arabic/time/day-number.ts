// The day of a month: «15», «الخامس عشر», «سابع», «الثاني والعشرين», «عشرين», «غرة».
import { readCardinal } from "../numbers/cardinal.ts";
import { readOrdinal } from "../numbers/ordinal.ts";
import { bareTime, keyAt, plainDigits, type TimeView } from "./view.ts";

export interface DayNumber {
  readonly day: number;
  readonly last: number;
  /** In digits, so that a range of digits may follow. */
  readonly digits: boolean;
}

/** A day of the month at token `i`, 1 to 31; null where none starts. The caller asks for the month. */
export function readDayNumber(view: TimeView, i: number): DayNumber | null {
  const plain = plainDigits(view, i, 2);
  if (plain >= 0) return plain >= 1 && plain <= 31 ? { day: plain, last: i, digits: true } : null;
  const days = view.hits[i + 1]?.word;
  if (keyAt(view, i).endsWith("اول") && days?.kind === "unit" && days.unit === "day" && !view.hits[i + 1]?.al && days.count !== 2) {
    return { day: 1, last: i + 1, digits: false }; // «أول أيام شهر رمضان», «أول يوم من آذار»
  }
  if (view.hits[i]?.word.kind === "first-day") return { day: 1, last: i, digits: false };
  const hit = view.numbers.hits[i];
  if (!hit) return null;
  const ordinal = readOrdinal(view.numbers, i);
  if (ordinal && ordinal.value <= 31) return { day: ordinal.value, last: ordinal.last, digits: false };
  const kind = hit.word.kind;
  if (kind !== "unit" && kind !== "tens" && kind !== "ten") return null;
  const cardinal = readCardinal(view.numbers, i);
  if (!cardinal || cardinal.digits || !Number.isInteger(cardinal.value) || cardinal.value < 1 || cardinal.value > 31) return null;
  return { day: cardinal.value, last: cardinal.last, digits: false };
}

/** Whether token `i` may carry «من» between day and month. */
export const isOf = (view: TimeView, i: number): boolean =>
  view.line.key[i] === "من" || (view.line.key[i] === "ل" && bareTime(view, i + 1) !== null);

// The day that a page or a document prints above its story: «الجمعة 17 آذار 2023، 09:40», «نشر في 12/03/2024».
import { findTimes, resolveTime, tokenize } from "../arabic/index.ts";

const LONGEST = 160;

/** A whole day (year, month, day) named in a short line, with the hour where one stands beside it; else null. */
export function dayInLine(line: string): string | null {
  const text = line.trim();
  if (text === "" || text.length > LONGEST || !/[0-9٠-٩]{4}/.test(text)) return null;
  for (const expression of findTimes(tokenize(text))) {
    const value = resolveTime(expression, { reference: null, previous: null });
    if (value?.start && value.start === value.end && value.approx === false) {
      const clock = /(?:^|[^0-9:])([01]?[0-9]|2[0-3]):([0-5][0-9])(?![0-9])/.exec(text);
      return clock?.[1] && clock[2] && !/[صم]\b|PM|AM|مساء|صباح/.test(text)
        ? `${value.start}T${clock[1].padStart(2, "0")}:${clock[2]}`
        : value.start;
    }
  }
  return null;
}

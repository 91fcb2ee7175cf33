import { describe, expect, test } from "vitest";
import { tokenize } from "../tokenize.ts";
import {
  ANCHORED,
  CLOCKS,
  HIJRI,
  NOT_TIMES,
  PLAIN_DATES,
  REFERENCE,
  RELATIVE,
  SPANS,
  type TimeCase,
  WEEKDAYS,
  YEARLESS,
  YEARS,
} from "./cases.ts";
import { findTimes } from "./find.ts";
import { type Interval, resolveTime } from "./resolve.ts";

/** What a text names, in the notation of the table. */
function read(text: string, reference: string | null): string {
  let previous: Interval | null = null;
  const out: string[] = [];
  for (const expression of findTimes(tokenize(text))) {
    const value = resolveTime(expression, { reference, previous });
    if (value?.start) previous = value;
    const start = value?.start ?? "-";
    const end = value?.end ?? "-";
    out.push(`${text.slice(expression.start, expression.end)}=${start === end ? start : `${start}/${end}`}`);
  }
  return out.join(";");
}

const TABLES: readonly (readonly [string, readonly TimeCase[]])[] = [
  ["dates", PLAIN_DATES],
  ["dates without a year", YEARLESS],
  ["relative words", RELATIVE],
  ["weekdays and parts of the day", WEEKDAYS],
  ["ranges and slices", SPANS],
  ["years", YEARS],
  ["Hijri dates", HIJRI],
  ["clock times", CLOCKS],
  ["times after another", ANCHORED],
];

for (const [name, table] of TABLES) {
  describe(name, () => {
    test.each(table.map((row) => [row.text, row] as const))("%s", (_, { text, expected, reference }) => {
      expect(read(text, reference === undefined ? REFERENCE : reference)).toBe(expected);
    });
  });
}

describe("no times", () => {
  test.each(NOT_TIMES)("%s", (text) => {
    expect(read(text, REFERENCE)).toBe("");
  });
});

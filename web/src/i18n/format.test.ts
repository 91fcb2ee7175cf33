import { describe, expect, test } from "vitest";
import { formatNumber, formatSpan } from "./format.ts";
import { directionOf } from "./language.ts";

describe("a span is written in the fewest words that say it", () => {
  test.each([
    ["en", "2022-03-15", "2022-03-15", "15 Mar 2022"],
    ["en", "2022-03-15T14:05", "2022-03-15T14:05", "15 Mar 2022 14:05"],
    ["en", "2022-03-01", "2022-03-31", "March 2022"],
    ["en", "2024-02-01", "2024-02-29", "February 2024"],
    ["en", "2022-01-01", "2022-12-31", "2022"],
    ["en", "2020-01-01", "2022-12-31", "2020 – 2022"],
    ["en", "2022-03-11", "2022-03-20", "11 – 20 Mar 2022"],
    ["en", "2023-02-01", "2023-02-27", "1 – 27 Feb 2023"],
    ["ar", "2022-03-15", "2022-03-15", "15 آذار 2022"],
    ["ar", "2022-12-01", "2022-12-31", "كانون الأول 2022"],
    ["ar", "2022-01-01", "2022-12-31", "2022"],
  ] as const)("%s: %s to %s is %s", (language, start, end, expected) => {
    const plain = (text: string): string => text.replace(/[\u200e\u200f\u061c]/g, "").replace(/[\u2009\u202f\u00a0]/g, " ");
    expect(plain(formatSpan(language, start, end))).toBe(expected);
  });
});

test("figures are written as the press of the region prints them", () => {
  expect(formatNumber("ar", 1234)).toMatch(/^1[٬,.]234$/);
  expect(formatNumber("en", 1234)).toBe("1,234");
});

test.each([
  ["قصف على جاسم", "rtl"],
  ["shelling of Jasim", "ltr"],
  ["قالت BBC إن القصف مستمر", "rtl"],
  ["BBC: قصف", "rtl"],
  ["Reuters, citing SANA (سانا)", "ltr"],
  ["2022-03-15", null],
  ["", null],
  ["\u202eevil", "ltr"],
])("the direction of %s is %s", (text, expected) => {
  expect(directionOf(text)).toBe(expected);
});

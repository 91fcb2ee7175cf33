import { describe, expect, test } from "vitest";
import { isVague, sameBounds, sameName, sameTime } from "./same.ts";
import { coversMost } from "./stretch.ts";

test.each([
  ["As-Suwayda Governorate", "Suwayda", true],
  ["Dael", "Da'el", true],
  ["Deir ez-Zor", "Deir al-Zor city", true],
  ["Nawa", "Inkhil", false],
  ["Dael", "", false],
  [null, "Dael", false],
])("%s names the same place as %s: %s", (a, b, same) => {
  expect(sameName(a, b)).toBe(same);
});

test.each([
  ["الأيام الماضية", true], // the past days
  ["خلال الأيام القليلة الماضية", true], // in the past few days
  ["الساعات الأخيرة", true], // the last hours
  ["الأيام", false], // the days
  ["الشهر الماضي", false], // last month
  ["أمس", false], // yesterday
])("«%s» has no agreed bounds: %s", (words, vague) => {
  expect(isVague(words)).toBe(vague);
});

const toll = (low: number | null, high: number | null, approx = false) => ({
  text: "",
  spans: [],
  harm: "killed" as const,
  low,
  high,
  approx,
});
test.each([
  [toll(5, 5), { low: 5, high: 5 }, true],
  [toll(5, 5), { low: 5, high: null }, false],
  [toll(5, 5), { low: 6, high: 6 }, false],
  [toll(20, null), { low: 20, high: null }, true],
  [toll(900, 1100, true), { low: 910, high: 1090 }, true],
  [toll(900, 1100, true), { low: 950, high: 1050 }, false],
])("bounds %#", (gold, got, same) => {
  expect(sameBounds(gold, got)).toBe(same);
});

describe("times and stretches", () => {
  test("an open end is part of the value", () => {
    expect(sameTime({ start: "2021-05-01", end: null }, { start: "2021-05-01", end: null })).toBe(true);
    expect(sameTime({ start: "2021-05-01", end: null }, { start: "2021-05-01", end: "2021-05-01" })).toBe(false);
    expect(sameTime({ start: null, end: null }, null)).toBe(false);
  });
  test.each([
    [{ start: 0, end: 10 }, { start: 6, end: 10 }, true],
    [{ start: 0, end: 10 }, { start: 9, end: 20 }, false],
    [{ start: 0, end: 30 }, { start: 0, end: 5 }, false],
  ])("covers %#", (a, b, covers) => {
    expect(coversMost([a], b)).toBe(covers);
  });
});

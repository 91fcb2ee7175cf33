import { describe, expect, test } from "vitest";
import { tokenize } from "../tokenize.ts";
import { consistentWith } from "./consistent.ts";
import { findTimes } from "./find.ts";
import { resolveOver } from "./resolve.ts";

const all = (text: string, day: string): boolean => findTimes(tokenize(text)).every((expression) => consistentWith(expression, day));

describe("days that the words allow", () => {
  test.each([
    ["اليوم السبت", "2023-12-16", true],
    ["اليوم السبت", "2023-12-17", false],
    ["أمس (الأربعاء)", "2022-09-08", true],
    ["أمس (الأربعاء)", "2022-09-07", false],
    ["أمس، الجمعة 15 من كانون الأول", "2023-12-16", true],
    ["أمس، الجمعة 15 من كانون الأول", "2022-12-16", false],
    ["اليوم , الاثنين 13 تشرين الثاني", "2017-11-13", true],
    ["اليوم , الاثنين 13 تشرين الثاني", "2018-11-13", false],
    ["15 من آذار الحالي", "2022-03-20", true],
    ["15 من آذار الحالي", "2022-04-01", false],
    ["منتصف مارس (آذار) الماضي 2022", "2022-09-08", true],
    ["منتصف مارس (آذار) الماضي 2022", "2022-03-30", false],
    ["منتصف مارس (آذار) الماضي 2022", "2023-04-02", false],
    ["في 2016 الماضي", "2017-05-01", true],
    ["في 2016 الماضي", "2018-05-01", false],
    ["الثلاثاء 14 أيار", "2024-05-20", true],
    ["الثلاثاء 14 أيار", "2023-05-20", false],
    ["غدا الخميس", "2024-05-15", true],
    ["غدا الخميس", "2024-05-16", false],
    ["الأربعاء الماضي", "2024-05-16", true],
    ["عام 2011", "2009-01-01", true],
    ["في اليوم نفسه", "2009-01-01", true],
    ["14 رمضان", "2009-01-01", true],
    ["اليوم", "2009-13-01", false],
  ])("%s on %s: %s", (text, day, wanted) => {
    expect(all(text, day)).toBe(wanted);
  });
});

describe("values over a range of days of writing", () => {
  test.each([
    ["الشهر الجاري", "2022-05-13", "2022-05-31", "2022-05-01"],
    ["13 مايو", "2022-05-13", "2022-05-31", "2022-05-13"],
    ["العام الماضي", "2017-01-01", "2017-12-31", "2016-01-01"],
    ["الجمعة", "2022-05-13", "2022-05-31", null],
    ["أمس", "2022-05-13", "2022-05-14", null],
    ["أيلول الماضي", "2022-05-13", "2022-12-31", null],
  ])("%s from %s to %s: %s", (text, start, end, wanted) => {
    const [expression] = findTimes(tokenize(text));
    expect(expression && resolveOver(expression, { start, end })?.start).toBe(wanted);
  });
});

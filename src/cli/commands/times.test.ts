import { expect, test } from "vitest";
import { numbersOf } from "./numbers.ts";
import { timesOf } from "./times.ts";

test("times: span, words and value, on the day of writing", () => {
  const text = "وصل الوفد مساء أمس الساعة 7:30، بعد زيارة من 3 إلى 7 أيار.";
  expect(timesOf({ id: 7, text, reference: "2024-05-15" })).toEqual({
    id: 7,
    mentions: [
      {
        start: 10,
        end: 30,
        text: "مساء أمس الساعة 7:30",
        value: { start: "2024-05-14T19:30", end: "2024-05-14T19:30", grain: "time", approx: false, calendar: "gregorian" },
      },
      {
        start: 42,
        end: 58,
        text: "من 3 إلى 7 أيار",
        value: { start: "2024-05-03", end: "2024-05-07", grain: "range", approx: false, calendar: "gregorian" },
      },
    ].map((mention) => ({ ...mention, start: text.indexOf(mention.text), end: text.indexOf(mention.text) + mention.text.length })),
  });
});

test("times: without a day of writing, what counts from it is null", () => {
  expect(timesOf({ id: "a", text: "قبل يومين، في عام 2011", reference: null })).toEqual({
    id: "a",
    mentions: [
      { start: 0, end: 9, text: "قبل يومين", value: { start: null, end: null, grain: "day", approx: false, calendar: "gregorian" } },
      {
        start: 14,
        end: 22,
        text: "عام 2011",
        value: { start: "2011-01-01", end: "2011-12-31", grain: "year", approx: false, calendar: "gregorian" },
      },
    ],
  });
});

test("numbers: bounds, kinds and ranges", () => {
  expect(numbersOf({ id: null, text: "نحو 25 شخصاً، بين 3 و5، 50%", reference: null })).toEqual({
    id: null,
    mentions: [
      { start: 4, end: 6, text: "25", low: 22, high: 28, approx: true, kind: "cardinal" },
      { start: 14, end: 22, text: "بين 3 و5", low: 3, high: 5, approx: false, kind: "range" },
      { start: 24, end: 27, text: "50%", low: 50, high: 50, approx: false, kind: "percent" },
    ],
  });
});

import { expect, test } from "vitest";
import { quoteKey, quoteOf } from "./quotes.ts";

const text = "السطر الأول هنا.\nوقال شاهد إن الطريق أغلق منذ الصباح.\nالسطر الأخير.";
const head = { title: "إغلاق طريق", text };
const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];

test("a quote is the text's own slice, with the rest of its line", () => {
  expect(quoteOf(head, at("الطريق أغلق"))).toEqual({ before: "وقال شاهد إن ", text: "الطريق أغلق", after: " منذ الصباح." });
});

test("evidence of the headline is cut from the headline", () => {
  expect(quoteOf(head, { field: "title", span: [0, 5] })).toEqual({ before: "", text: "إغلاق", after: " طريق" });
});

test("long surroundings are cut at whole words", () => {
  const long = `${"كلمة ".repeat(60)}هدف ${"كلمة ".repeat(60)}`;
  const start = long.indexOf("هدف");
  const quote = quoteOf({ title: null, text: long }, [start, start + 3]);
  expect(quote.text).toBe("هدف");
  expect(quote.before).toMatch(/^…(كلمة )+$/);
  expect(quote.after).toMatch(/^( كلمة)+…$/);
});

test("keys tell title from text", () => {
  expect(quoteKey("r", [1, 2])).toBe("r|text|1-2");
  expect(quoteKey("r", { field: "title", span: [1, 2] })).toBe("r|title|1-2");
});

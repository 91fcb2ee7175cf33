import { describe, expect, test } from "vitest";
import { quotePairs } from "./quotes.ts";
import { tokenize } from "./tokenize.ts";

/** Each pair as the text it holds, marks off; an unclosed one with … at its end. */
function pairsOf(text: string): string[] {
  const line = tokenize(text);
  return quotePairs(line).map((pair) => {
    const start = line.end[pair.open + pair.width - 1] ?? 0;
    if (!pair.closed) return `${text.slice(start, line.end[pair.close])}…`;
    return text.slice(start, line.start[pair.close - pair.width + 1]);
  });
}

describe("quotation marks pair", () => {
  test.each([
    ["قال: «لن نرحل»", ["لن نرحل"]],
    ['قال "نعم" ثم "لا"', ["نعم", "لا"]],
    ["قال “نعم” ثم ”لا“", ["نعم", "لا"]],
    ['«قال لنا "اذهبوا" فذهبنا»', ['قال لنا "اذهبوا" فذهبنا', "اذهبوا"]],
    ["((لن نرحل)) قال", ["لن نرحل"]],
    ["<<عاجل>>", ["عاجل"]],
    ["‘نعم’", ["نعم"]],
    ["«أول» و«ثان»", ["أول", "ثان"]],
  ])("%s", (text, expected) => expect(pairsOf(text)).toEqual(expected));
});

describe("left open, they end with the paragraph", () => {
  test.each([
    ["قال «لن نرحل\nوغادر", ["لن نرحل…"]],
    ['قال "نعم\nوقال "لا"', ["نعم…", "لا"]],
    ['«قال "نعم» وذهب', ['قال "نعم', "نعم…"]],
  ])("%s", (text, expected) => expect(pairsOf(text)).toEqual(expected));
});

describe("no pair", () => {
  test.each(["لا علامة هنا", "(قوس واحد)", "l'Orient d'Alep", "»", 'قال نعم"', "5 > 3 < 4", ""])("%s", (text) =>
    expect(pairsOf(text)).toEqual([]),
  );
});

test("depth counts from the outermost pair", () => {
  expect(quotePairs(tokenize('«أ "ب" ج»')).map(({ depth, closed }) => [depth, closed])).toEqual([
    [0, true],
    [1, true],
  ]);
});

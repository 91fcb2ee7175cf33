import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TokenKind, type TokenLine } from "./token-line.ts";
import { tokenize } from "./tokenize.ts";

const words = (line: TokenLine) => Array.from({ length: line.length }, (_, i) => line.text.slice(line.start[i], line.end[i]));

describe("tokens", () => {
  test.each([
    ["قُتل 15قتيلا و15 جريحا", ["قُتل", "15", "قتيلا", "و", "15", "جريحا"]],
    ["خلال الـ24 ساعة", ["خلال", "الـ", "24", "ساعة"]],
    ["12,500 و12.500 و١٢٬٥٠٠ و٣٫٥ و۱۲", ["12,500", "و", "12.500", "و", "١٢٬٥٠٠", "و", "٣٫٥", "و", "۱۲"]],
    ["نحو 12 500 شخص", ["نحو", "12", "500", "شخص"]],
    ["في 12/10/2023، الساعة 6:30", ["في", "12", "/", "10", "/", "2023", "،", "الساعة", "6", ":", "30"]],
    ["مدينة «الباب»(شمال)", ["مدينة", "«", "الباب", "»", "(", "شمال", ")"]],
    ["طائرة F-16 وMi8", ["طائرة", "F", "-", "16", "و", "Mi8"]],
    ["قتل مدني ا وشخص ً", ["قتل", "مدني", "ا", "وشخص"]],
    ["#سوريا_الآن", ["#", "سوريا", "_", "الآن"]],
    ["انتهى.وقال", ["انتهى", ".", "وقال"]],
    ["سطر\r\n\r\nسطر", ["سطر", "\r\n\r\n", "سطر"]],
    ["قال😀 نعم", ["قال", "😀", "نعم"]],
    ["", []],
    [" \t\u200f", []],
  ])("%j", (text, expected) => expect(words(tokenize(text))).toEqual(expected));

  test("a token glued to the one before it says so", () => {
    expect([...tokenize("و15 قتيلا").glued]).toEqual([0, 1, 0]);
    expect([...tokenize("15قتيلا").kind]).toEqual([TokenKind.number, TokenKind.word]);
  });

  test.each([
    ["وللجيش", "جيش"],
    ["بِالسَّيّارةِ", "سَّيّارةِ"],
    ["مدينتهم", "مدينت"],
    ["وﻻ", "ﻻ"],
    ["الـبـيـت", "بـيـت"],
    ["بيروت", "بيروت"],
  ])("the stem of %j stands at %j", (text, stem) => {
    const line = tokenize(text);
    expect(line.text.slice(line.stemStart[0], line.stemEnd[0])).toBe(stem);
  });

  test("spans, sentences and stems are in order for any string", () => {
    const letters = fc.constantFrom(...'وفبلكسالمدينتهمه ٌِّـ15.،؟!\n«»"()\ud83d\ude00\ud800\u200fA');
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(letters).map((list) => list.join("")),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const line = tokenize(text);
        let last = 0;
        for (let i = 0; i < line.length; i++) {
          const [start, end, from, to] = [line.start[i] ?? -1, line.end[i] ?? -1, line.stemStart[i] ?? -1, line.stemEnd[i] ?? -1];
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(from).toBeGreaterThanOrEqual(start);
          expect(to).toBeLessThanOrEqual(end);
          expect(to).toBeGreaterThanOrEqual(from);
          const s = line.sentence[i] ?? -1;
          expect(line.sentenceFirst[s]).toBeLessThanOrEqual(i);
          expect(line.sentenceFirst[s + 1]).toBeGreaterThan(i);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 400 },
    );
  });
});

/** How many steps over code units and letters a piece of work takes, counted at the string's own doors. */
function stepsOf(work: () => void): number {
  const names = ["charCodeAt", "charAt", "slice", "startsWith", "endsWith"] as const;
  const kept = names.map((name) => String.prototype[name]);
  let steps = 0;
  for (const name of names) {
    const original = String.prototype[name] as (this: string, ...given: unknown[]) => unknown;
    Object.defineProperty(String.prototype, name, {
      configurable: true,
      writable: true,
      value(this: string, ...given: unknown[]) {
        steps++;
        return original.apply(this, given);
      },
    });
  }
  try {
    work();
  } finally {
    names.forEach((name, i) => {
      Object.defineProperty(String.prototype, name, { configurable: true, writable: true, value: kept[i] });
    });
  }
  return steps;
}

describe("bad input", () => {
  const bad: readonly [string, (n: number) => string][] = [
    ["letters without a space", (n) => "قتل".repeat(n)],
    ["clitic letters only", (n) => "وفبلكس".repeat(n)],
    ["digits", (n) => "1".repeat(n)],
    ["digits and marks", (n) => "1,".repeat(n)],
    ["vowel signs alone", (n) => "َ".repeat(n)],
    ["invisible marks", (n) => "\u200f".repeat(n)],
    ["lone surrogates", (n) => "\ud800 \udc00".repeat(n)],
    ["mixed directions", (n) => "abc قال 12 \u202bdef\u202c ".repeat(n)],
    ["open quotes", (n) => '«"('.repeat(n)],
    ["dots", (n) => ".".repeat(n)],
    ["initials", (n) => "أ.".repeat(n)],
    ["no full stop", (n) => "قتل شخص وأصيب آخر في المدينة ".repeat(n)],
    ["ligatures", (n) => "ﷺ".repeat(n)],
  ];

  test.each(bad)("twice as much %s is twice the work", (_, make) => {
    tokenize(make(4));
    const once = stepsOf(() => tokenize(make(4_000)));
    const twice = stepsOf(() => tokenize(make(8_000)));
    expect(once).toBeGreaterThan(0);
    expect(twice / once).toBeLessThan(2.2);
  });

  test.each([
    ["a million letters", "ب".repeat(1_000_000)],
    ["ten thousand digits", "7".repeat(10_000)],
    ["five million letters of prose without a full stop", "سقط جرحى في القصف على الأحياء ".repeat(170_000)],
    ["Latin only", "The quick brown fox. ".repeat(1_000)],
  ])("%s", (_, text) => {
    const line = tokenize(text);
    expect(line.length).toBeGreaterThan(0);
    expect(line.end[line.length - 1]).toBeLessThanOrEqual(text.length);
  });
});

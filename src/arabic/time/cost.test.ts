import { describe, expect, test } from "vitest";
import { findNumbers } from "../numbers/find.ts";
import type { TokenLine } from "../token-line.ts";
import { tokenize } from "../tokenize.ts";
import { findTimes } from "./find.ts";

/** A line whose arrays count how often they are read: the work of the rules, in steps. */
function counted(line: TokenLine): { readonly line: TokenLine; readonly steps: () => number } {
  let steps = 0;
  const watch = <T extends object>(array: T): T =>
    new Proxy(array, {
      get(target, name) {
        steps++;
        return Reflect.get(target, name);
      },
    });
  return { line: { ...line, key: watch(line.key), form: watch(line.form), kind: watch(line.kind) }, steps: () => steps };
}

const SEEDS: readonly (readonly [string, string])[] = [
  ["news", "قتل 5 أشخاص مساء أمس الأحد في 3 آذار 2021 بينهم ثلاثة وعشرون طفلاً. "],
  ["figures", "12 "],
  ["joined words", "ألف ومئة وخمسة وعشرون و"],
  ["scales", "ألف "],
  ["months", "آذار "],
  ["weekdays", "الأحد - "],
  ["slashes", "12/"],
  ["years", "2012 و2013 و"],
  ["thirds", "مطلع "],
  ["since", "منذ "],
  ["brackets", "(الأحد ("],
  ["between", "بين 3 و"],
  ["letters", "ا"],
];

describe("the work grows with the length and no faster", () => {
  test.each(SEEDS)("%s", (_, seed) => {
    const work = (times: number) => {
      const { line, steps } = counted(tokenize(seed.repeat(times)));
      findNumbers(line);
      findTimes(line);
      return steps();
    };
    const once = work(400);
    const twice = work(800);
    expect(twice / once).toBeLessThan(2.2);
  });
});

describe("any string at all", () => {
  test.each([
    ["lone surrogates", "\ud800 \udfff 5 أيار \ud83d"],
    ["a million letters", "س".repeat(1_000_000)],
    ["ten thousand digits", "7".repeat(10_000)],
    ["marks only", "\u064b\u0651\u0640\u200f".repeat(100)],
    ["mixed directions", "\u202b5 May أيار \u202c 2020"],
    ["Latin only", "nothing here, on 5 of them"],
    ["empty", ""],
    ["decimal marks", "1.2.3.4.5,6,7,8".repeat(50)],
  ])("%s", (_, text) => {
    const line = tokenize(text);
    for (const { start, end } of [...findNumbers(line), ...findTimes(line)]) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });
});

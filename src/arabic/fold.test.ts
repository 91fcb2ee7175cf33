import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, foldLetters, keyOf } from "./fold.ts";

describe("fold", () => {
  test.each([
    ["أُصيبَ", "اصيب"],
    ["إسرائيل", "اسراييل"],
    ["مسؤول", "مسوول"],
    ["مسئول", "مسيول"],
    ["ا\u0654حمد", "احمد"],
    ["و\u0654", "و"],
    ["ى\u0654", "ي"],
    ["ﷲ", "الله"],
    ["ﻻ", "لا"],
    ["ﻼ", "لا"],
    ["ﻗﺘﻞ", "قتل"],
    ["تشرین", "تشرين"],
    ["کابل", "كابل"],
    ["الســـلام", "السلام"],
    ["\u200fقتل\u200e", "قتل"],
    ["\ufeffقال", "قال"],
    ["می\u200cشود", "ميشود"],
    ["۱۲ و١٢", "12 و12"],
    ["على علي", "على علي"],
    ["غزة", "غزة"],
    ["هٰذا", "هذا"],
    ["شخصاً", "شخصا"],
    ["", ""],
    ["Aleppo 3.5", "Aleppo 3.5"],
  ])("%j folds to %j", (text, folded) => {
    expect(fold(text).text).toBe(folded);
    expect(foldLetters(text)).toBe(folded);
  });

  test.each([
    ["على", "علي"],
    ["غزة", "غزه"],
    ["مستشفى", "مستشفي"],
  ])("the key of %j is %j", (form, key) => expect(keyOf(form)).toBe(key));

  test.each([
    ["قال", "قاد"],
    ["مدينة", "مدين"],
    ["سبت", "سبتمبر"],
  ])("%j and %j stay apart", (one, other) => expect(keyOf(foldLetters(one))).not.toBe(keyOf(foldLetters(other))));

  test("a vowel sign belongs to the letter before it", () => {
    const { text, from, to } = fold("قُتِلَ عمرُ");
    expect(text).toBe("قتل عمر");
    expect("قُتِلَ عمرُ".slice(from[0], to[2])).toBe("قُتِلَ");
    expect("قُتِلَ عمرُ".slice(from[4], to[6])).toBe("عمرُ");
  });

  test("a ligature's letters all point to the ligature", () => {
    const { from, to } = fold("وﷲ!");
    expect([...from]).toEqual([0, 1, 1, 1, 1, 2]);
    expect([...to]).toEqual([1, 2, 2, 2, 2, 3]);
  });

  const letters = fc.constantFrom(..."ابتةىيوأإآؤئءلا ًٌَُِّٰـ١۲3., \u200f\u200c\ufeffﷲﻻﻙ\ud83d\ude00\ud800\udc00é\u0301\n«»");
  const anything = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(letters).map((list) => list.join("")),
    fc.string({ unit: "grapheme" }),
  );

  test("the map is exact for any string", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const folded = fold(text);
        expect(folded.from.length).toBe(folded.text.length);
        expect(folded.to.length).toBe(folded.text.length);
        expect(foldLetters(text)).toBe(folded.text);
        for (let i = 0; i < folded.text.length; i++) {
          const [from, to] = [folded.from[i] ?? -1, folded.to[i] ?? -1];
          expect(from).toBeGreaterThanOrEqual(i === 0 ? 0 : (folded.from[i - 1] ?? 0));
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          // what the slice folds to holds the unit: the slice is its own evidence
          expect(fold(text.slice(from, to)).text).toContain(folded.text.charAt(i));
        }
      }),
      { numRuns: 500 },
    );
  });

  test("any stretch of the fold maps to a stretch of the original that folds to it", () => {
    fc.assert(
      fc.property(anything, fc.nat(), fc.nat(), (text, a, b) => {
        const folded = fold(text);
        const n = folded.text.length;
        if (n === 0) return;
        const [i, j] = [Math.min(a % n, b % n), Math.max(a % n, b % n)];
        expect(fold(text.slice(folded.from[i], folded.to[j])).text).toContain(folded.text.slice(i, j + 1));
      }),
      { numRuns: 500 },
    );
  });

  test("folding twice changes nothing more", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(foldLetters(foldLetters(text))).toBe(foldLetters(text));
      }),
    );
  });
});

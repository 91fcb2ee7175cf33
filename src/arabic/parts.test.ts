import { describe, expect, test } from "vitest";
import { mentionsOf } from "./parts.ts";
import { tokenize } from "./tokenize.ts";

/** Each mention as `letters:kind` parts joined by +. */
function partsOfText(text: string): string[] {
  return mentionsOf(tokenize(text)).map(({ parts }) => parts.map(({ start, end, kind }) => `${text.slice(start, end)}:${kind}`).join("+"));
}

describe("parts", () => {
  test.each([
    ["وبالمستشفيات", ["و:conjunction+ب:preposition+ال:article+مستشفيات:stem"]],
    ["فللجيش", ["ف:conjunction+ل:preposition+ل:article+جيش:stem"]],
    ["للجنة", ["ل:preposition+لجنة:stem"]],
    ["سيقصفونها", ["س:future+يقصفون:stem+ها:pronoun"]],
    ["منازلهم", ["منازل:stem+هم:pronoun"]],
    ["وله", ["و:conjunction+ل:preposition+ه:pronoun"]],
    ["و15", ["و:conjunction+15:stem"]],
    ["الـ24", ["الـ:article+24:stem"]],
    ["بـ20", ["بـ:preposition+20:stem"]],
    ["15قتيلا", ["15:stem", "قتيلا:stem"]],
    ["لـ«حماة»", ["لـ:preposition", "«:stem", "حماة:stem", "»:stem"]],
    ["وَقُتِلَ", ["وَ:conjunction+قُتِلَ:stem"]],
    ["بيروت", ["بيروت:stem"]],
    ["و 15", ["و:stem", "15:stem"]],
    ["سوق", ["سوق:stem"]],
    ["", []],
  ])("%s", (text, expected) => expect(partsOfText(text)).toEqual(expected));

  test("parts cover their mention without a gap", () => {
    const text = "ولـ15 مقاتلاً في ببيروتَ وبِهِم، قال «لله» وكـABC فسيأخذونه";
    for (const { start, end, parts } of mentionsOf(tokenize(text))) {
      expect(parts[0]?.start).toBe(start);
      expect(parts[parts.length - 1]?.end).toBe(end);
      parts.slice(1).forEach((part, i) => {
        expect(part.start).toBe(parts[i]?.end);
      });
    }
  });
});

import { describe, expect, test } from "vitest";
import { tokensOf } from "./tokens.ts";

interface Shown {
  readonly text: string;
  readonly lemma: string | null;
  readonly pos: string | null;
  readonly voice: string | null;
  readonly parts: readonly { readonly kind: string }[];
}

function shown(text: string): readonly Shown[] {
  const { id, mentions } = tokensOf({ id: "a", text, reference: null }) as { id: string; mentions: readonly Shown[] };
  expect(id).toBe("a");
  return mentions;
}

describe("tokens with lemma, part of speech and voice", () => {
  test.each([
    ["قُتل ثلاثة مدنيين", 0, "قتل", "verb", "passive"],
    ["قتل ثلاثة مدنيين", 0, "قتل", "verb", "passive"],
    ["وأصيب طفل", 0, "أصاب", "verb", "passive"],
    ["قتل الجيش أربعة مسلحين", 0, "قتل", "verb", "active"],
    ["فلجأ السكان إلى بيروت", 0, "لجأ", "verb", "active"],
    ["سيقصفون المدينة", 0, "قصف", "verb", "active"],
    ["بعد قتل المدنيين", 1, "قتل", "noun", null],
    ["وللجنة", 0, "لجنة", "noun", null],
    ["15 جريحا", 0, null, "number", null],
    ["، نعم", 0, null, "mark", null],
    ["Aleppo", 0, null, "foreign", null],
    ["زقنبوط", 0, null, null, null],
  ])("%s, token %i", (text, at, lemma, pos, voice) => expect(shown(text)[at]).toMatchObject({ lemma, pos, voice }));

  test("clitics glued to a number are one mention with it", () => {
    const [, second] = shown("15قتيلا و15 جريحا").slice(1);
    expect(second).toMatchObject({ text: "و15", pos: "number" });
    expect(second?.parts.map((part) => part.kind)).toEqual(["conjunction", "stem"]);
  });

  test("an empty text has no mentions", () => expect(shown("")).toEqual([]));
});

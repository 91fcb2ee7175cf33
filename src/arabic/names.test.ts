import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isKunyaPlace, isShortOf, nameKey, nameUnits, sameName } from "./names.ts";

describe("units of a name", () => {
  test.each([
    ["أبا عمر الحلبي", ["kunya أبا عمر", "nisba الحلبي"]],
    ["محمد بن عبد الله آل ثاني", ["given محمد", "patronym بن عبد الله", "clan آل ثاني"]],
    ["عبد الرحمن خالد", ["given عبد الرحمن", "given خالد"]],
    ["أبو عبد الله الدرعاوي", ["kunya أبو عبد الله", "nisba الدرعاوي"]],
    ["«أبو حمزة»", ["kunya أبو حمزة"]],
    ["سامر", ["given سامر"]],
    ["الحلبي", ["given الحلبي"]],
    ["علي", ["given علي"]],
    ["أبو", ["given أبو"]],
    ["", []],
  ])("%s", (name, expected) => expect(nameUnits(name).map(({ kind, text }) => `${kind} ${text}`)).toEqual(expected));

  test("every unit stands in the name, for any string", () => {
    const words = fc.constantFrom("أبو", "أبي", "بن", "عبد", "آل", "الله", "عمر", "الحلبي", "عبدالله", "x", "«", " ");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(words).map((list) => list.join(" ")),
        ),
        (name) => {
          for (const { text, key } of nameUnits(name)) {
            expect(text).not.toBe("");
            expect(typeof key).toBe("string");
          }
          expect(sameName(name, name)).toBe(nameKey(name) !== "");
        },
      ),
    );
  });
});

describe("one name", () => {
  test.each([
    ["أبو عمر", "أبي عمر"],
    ["أبو عمر", "أبا عمر"],
    ["عبد الرحمن خالد", "عبدالرحمن خالد"],
    ["عبد الرحمان", "عبد الرحمن"],
    ["محمد بن سلمان", "محمد سلمان"],
    ["إسماعيل الأحمد", "اسماعيل الاحمد"],
    ["مصطفى", "مصطفي"],
    ["حسين الموسوي", "حسين موسوي"],
    ["هنية", "هنيه"],
  ])("%s = %s", (one, other) => expect(sameName(one, other)).toBe(true));
  test.each([
    ["أبو عمر", "أم عمر"],
    ["أبو عمر", "عمر"],
    ["محمد علي", "علي محمد"],
    ["عبد الرحمن", "عبد الرحيم"],
    ["لؤي العلي", "لؤي العلوي"],
    ["عمر", "عمرو"],
    ["", ""],
  ])("%s ≠ %s", (one, other) => expect(sameName(one, other)).toBe(false));
});

describe("short forms", () => {
  test.each([
    ["العلي", "لؤي العلي"],
    ["أبو عمر", "أبو عمر الحلبي"],
    ["لؤي العلي", "لؤي محمد العلي"],
  ])("%s of %s", (short, full) => expect(isShortOf(short, full)).toBe(true));
  test.each([
    ["لؤي", "لؤي العلي"],
    ["العلي لؤي", "لؤي محمد العلي"],
    ["أبو علي", "أبو عمر الحلبي"],
    ["لؤي العلي", "لؤي العلي"],
    ["", "لؤي العلي"],
  ])("%s not of %s", (short, full) => expect(isShortOf(short, full)).toBe(false));
});

test.each([
  ["أبو ظبي", true],
  ["أم درمان", true],
  ["أبو حمزة", false],
  ["درعا", false],
])("%s is a place that looks like a kunya: %s", (name, place) => expect(isKunyaPlace(name)).toBe(place));

import { describe, expect, test } from "vitest";
import { fold } from "../fold.ts";
import { type Analysis, analyse, isKnownForm } from "./analyse.ts";
import { cells, inflect } from "./conjugate.ts";
import { participle } from "./derive.ts";
import { verbs, verbsNamed } from "./lexicon.ts";
import { nouns } from "./nouns.ts";

const read = (word: string): readonly Analysis[] => analyse(fold(word).text);
const brief = (a: Analysis): string => {
  const features = [
    a.tense,
    a.voice,
    a.person === null ? null : `${a.person}${a.gender ?? ""}${a.number ?? ""}`,
    a.person === null ? `${a.gender ?? ""}${a.number ?? ""}` : null,
  ];
  return [a.id, a.pos, ...features, a.enclitic && `+${a.enclitic}`].filter((x) => x).join(" ");
};

describe("readings of a form", () => {
  test.each([
    ["قتلت", "قتل.1 verb past active 3fs"],
    ["قتلت", "قتل.1 verb past passive 3fs"],
    ["أصيب", "أصاب.4 verb past passive 3ms"],
    ["استهدفتها", "استهدف.10 verb past active 3fs +ها"],
    ["يقتلونهم", "قتل.1 verb imperfect active 3mp +هم"],
    ["قتلوه", "قتل.1 verb past active 3mp +ه"],
    ["رماه", "رمى.1 verb past active 3ms +ه"],
    ["اشتباكات", "اشتبك.8 masdar fp"],
    ["بمقتله".slice(1), "قتل.1 masdar ms +ه"],
    ["المشتبكين", "اشتبك.8 active-participle active mp"],
    ["بدأوا", "بدأ.1 verb past active 3mp"],
    ["بدؤوا", "بدأ.1 verb past active 3mp"],
    ["جاءوا", "جاء.1 verb past active 3mp"],
    ["يرى", "رأى.1 verb imperfect active 3ms"],
    ["يمشى", "مشى.1 verb imperfect active 3ms"], // ى for ي
    ["سكتت", "سكت.1 verb past active 3fs"],
    ["أعلنا", "أعلن.4 verb past active 1p"],
    ["آخذ", "أخذ.1 verb imperfect active 1s"],
    ["لم يك".slice(3), "كان.1 verb imperfect active 3ms"],
    ["يتقدمهم", "تقدم.5 verb imperfect active 3ms +هم"], // a pronoun on a verb listed without object
    ["توفي", "توفى.5 verb past passive 3ms"],
    ["يُعتقد", "اعتقد.8 verb imperfect passive 3ms"],
  ])("%s can be %s", (word, expected) => {
    expect(read(word).map(brief)).toContain(expected);
  });

  test.each([
    ["قتلى", "قتيل", "p", true],
    ["الجرحى", "جريح", "p", true],
    ["أسراهم", "أسير", "p", true],
    ["عناصرها", "عنصر", "p", true],
    ["قذائف", "قذيفة", "p", false],
    ["غارات", "غارة", "p", false],
    ["مدينتهم", "مدينة", "s", false],
    ["مستشفياتهم", "مستشفى", "p", false],
    ["أبناؤهم", "ابن", "p", true],
    ["أبنائهم", "ابن", "p", true],
    ["قتيلان", "قتيل", "d", true],
    ["مسؤولين", "مسؤول", "p", true],
    ["قاض", "قاضي", "s", true],
    ["قادة", "قائد", "p", true],
  ])("%s is %s", (word, lemma, number, human) => {
    expect(read(word).some((a) => a.lemma === lemma && a.number === number && a.human === human)).toBe(true);
  });

  test.each([
    ["هرب", "هرب.1"], // fled takes no object, smuggled does
    ["انسحبوا", "انسحب.7"],
    ["اشتبكت", "اشتبك.8"],
  ])("%s is never the passive of %s", (word, id) => {
    expect(read(word).some((a) => a.id === id && a.pos === "verb")).toBe(true);
    expect(read(word).some((a) => a.id === id && a.voice === "passive")).toBe(false);
  });

  test.each(["", "غير معروف", "ظظظظ", "خخخ", "x".repeat(1000), "سيبليايتبيه"])("«%s» has no reading", (word) => {
    expect(analyse(word)).toEqual([]);
    expect(isKnownForm(word)).toBe(false);
  });

  test("a derivation knows its verb", () => {
    const [noun] = read("اشتباك");
    expect(noun).toMatchObject({ lemma: "اشتباك", verb: "اشتبك", id: "اشتبك.8", root: "شبك", form: 8, pos: "masdar" });
  });
});

describe("the lexicon", () => {
  test("is broad", () => {
    expect(new Set(verbs().map((v) => v.id)).size).toBeGreaterThan(3000);
    expect(nouns().length).toBeGreaterThan(2000);
  });

  test("holds roots of three or four consonants only", () => {
    const wrong = verbs().filter(
      (v) => !/^[ءب-ي]{3,4}$/.test(v.root) || (v.root.length === 4) !== String(v.form).startsWith("Q") || /[ىةـ]/.test(v.root),
    );
    expect(wrong.map((v) => v.id)).toEqual([]);
  });

  test("finds verbs by lemma, id and root", () => {
    expect(verbsNamed("اعلن").map((v) => v.id)).toContain("أعلن.4");
    expect(verbsNamed("أعلن.4")).toHaveLength(1);
    expect(verbsNamed("شبك", 8)[0]?.lemma).toBe("اشتبك");
    expect(verbsNamed("لا شيء")).toEqual([]);
  });
});

describe("every form is read back", () => {
  // Each verb of the lexicon, every nth at another offset of cells, so that all classes and all cells are met.
  test("verbs", () => {
    const lost: string[] = [];
    verbs().forEach((verb, n) => {
      const all = cells().filter((c) => verb.object === "direct" || c.voice === "active");
      for (let k = n % 7; k < all.length; k += 7) {
        const cell = all[k];
        if (!cell) continue;
        for (const form of inflect(verb, cell)) {
          const back = analyse(form.bare).some((a) => a.id === verb.id && a.tense === cell.tense && a.voice === cell.voice);
          if (!back) lost.push(`${verb.id} ${cell.tense} ${cell.mood} ${cell.voice} ${cell.person} ${form.bare}`);
        }
      }
    });
    expect(lost).toEqual([]);
  });

  test("participles and verbal nouns", () => {
    const lost = verbs().flatMap((verb) => {
      const words = [...verb.masdars, participle(verb, "active").written];
      return words.filter((w) => !analyse(fold(w).text).some((a) => a.id === verb.id)).map((w) => `${verb.id} ${w}`);
    });
    expect(lost).toEqual([]);
  });

  test("nouns and their plurals", () => {
    const lost = nouns().flatMap((noun) =>
      [noun.lemma, ...noun.plurals].filter((w) => !analyse(fold(w).text).some((a) => a.lemma === noun.lemma)),
    );
    expect(lost).toEqual([]);
  });
});

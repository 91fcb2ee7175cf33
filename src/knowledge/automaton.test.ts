import { describe, expect, test } from "vitest";
import { Pro, tokenize } from "../arabic/index.ts";
import { found, knowledgeOf } from "./testing.ts";

const knowledge = knowledgeOf({
  "places/a.csv": `id,ar,variants,en,kind,parent,lat,lon
XX,بلاد النهر,,Riverland,country,,33,36
XX-1,الوادي,,Wadi,governorate,XX,33,36
v1,تل الزهور,,Tell al-Zuhur,village,XX-1,33,36
v2,كفر نور,,Kafr Nur,village,XX-1,33,36
v3,اللوزية,,Lawziya,town,XX-1,33,36
v4,وردان,,Wardan,village,XX-1,33,36
v5,غزالة,,Ghazala,village,XX-1,33,36
v6,بيضاء,,Bayda,village,XX-1,33,36
v7,رمل,,Raml,village,XX-1,33,36
v8,سهل,,Sahl,village,XX-1,33,36
v9,سهل رمل,,Sahl Raml,village,XX-1,33,36
`,
  "actors/a.csv": `id,ar,forms,en,kind
guard,حرس التلال,الحراسيون,Hill Guard,militia
abu,لواء أبو نورس,,Abu Nawras Brigade,rebel
`,
  "outlets/a.csv": `id,ar,forms,en,kind
wire,وكالة النجم,ن ج م,Star Agency,agency
`,
  "people/given-names.csv": `ar,en,gender
علي,Ali,m
عبد الله,Abdullah,m
`,
});

const FINDS: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
  ["a plain name", "دخلوا وردان فجرا", ["وردان=v4"]],
  ["و before a name", "بين المدينة ووردان", ["وردان=v4"]],
  ["ب before a name", "انفجار بوردان", ["وردان=v4"]],
  ["و and ب before a name", "وبتل الزهور أيضا", ["تل الزهور=v1"]],
  ["the article stays", "عادوا إلى اللوزية", ["اللوزية=v3"]],
  ["ل before a name that starts with ال eats its alef", "وصلوا للوزية أمس", ["للوزية=v3"]],
  ["a name that starts with و is whole", "وردان وحدها", ["وردان=v4"]],
  ["quotes inside a name", "عناصر حرس “التلال” هنا", ["حرس “التلال=guard"]],
  ["quotes around a name", "عناصر «حرس التلال» هنا", ["حرس التلال=guard"]],
  ["ة written ه", "قرب غزاله", ["غزالة=v5".replace("ة", "ه")]],
  ["final اء without hamza", "في بيضا", ["بيضا=v6"]],
  ["كفر and the name in one word", "نحو كفرنور", ["كفرنور=v2"]],
  ["kunya in the genitive", "من لواء أبي نورس", ["لواء أبي نورس=abu"]],
  ["sound plural in the oblique case", "ضد الحراسيين", ["الحراسيين=guard"]],
  ["vowel signs and tatweel", "في وَرْدانـ", ["وَرْدانـ=v4"]],
  ["letters with dots", "ذكرت ن.ج.م اليوم", ["ن.ج.م=wire"]],
  ["عبد and its name in one word", "قال عبدالله", ["عبدالله=given:عبد الله"]],
  ["a name in two words", "قال علي", ["علي=given:علي"]],
  ["longest first, and the parts too", "سهل رمل", ["سهل رمل=v9", "سهل=v8", "رمل=v7"]],
];

const MISSES: readonly (readonly [what: string, text: string])[] = [
  ["على is not علي", "على الطريق"],
  ["a longer word", "وردانية جميلة"],
  ["the article is another word", "الوردان هنا"],
  ["a name broken by a line end", "حرس\nالتلال"],
  ["a name broken by a comma", "حرس، التلال"],
  ["letters without their dots in a row", "نجم ساطع"],
  ["only the first half", "تل عال"],
  ["an article on the second word", "كفر النور"],
];

describe("the lookup", () => {
  test.each(FINDS)("finds %s", (_, text, expected) => expect(found(knowledge, text)).toEqual(expected));
  test.each(MISSES)("leaves %s", (_, text) => expect(found(knowledge, text)).toEqual([]));

  test("says which proclitics were peeled", () => {
    const [match] = knowledge.match(tokenize("وبوردان"));
    expect(match?.pro).toBe(Pro.waw | Pro.ba);
    expect([match?.start, match?.end]).toEqual([2, 7]);
  });
  test("says which form of the entry matched", () => {
    const [match] = knowledge.match(tokenize("ن.ج.م"));
    expect(match?.forms).toEqual([1]);
  });
  test("takes any text", () => {
    for (const text of ["", "«", "و", "\ud800", "لل", "ـ", "ووووو", "«»«»«»"]) expect(knowledge.match(tokenize(text))).toEqual([]);
  });
});

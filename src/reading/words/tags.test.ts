// Verb or noun, here: one form in two sentences. «قصف الجيش» shelled, «بعد قصف المدينة» the shelling of.
import { describe, expect, test } from "vitest";
import { loadKnowledge } from "../../knowledge/index.ts";
import { phraseStarts } from "../clauses/subject.ts";
import { draftOf } from "../index.ts";
import { Tag } from "./tags.ts";

const knowledge = loadKnowledge();
const read = (text: string) =>
  draftOf({ id: "r", version: 1, title: null, outlet: null, url: null, text, sha256: "", published: null, language: "ar" }, knowledge);

function tagOf(text: string, word: string): number | undefined {
  const draft = read(text);
  return draft.words.tag[draft.line.end.findIndex((end) => end > text.indexOf(word))];
}

describe("verbs", () => {
  test.each([
    ["قال مصدر رسمي إن الهدنة قائمة.", "قال"],
    ["وكان مصدر رسمي أردني قال إنه وصل.", "قال"],
    ["وقال قيادي سابق إن القوات انسحبت.", "قال"],
    ["قصف الجيش المدينة.", "قصف"],
    ["وقُتل ثلاثة مدنيين.", "قُتل"],
    ["ولم ينف الجيش ذلك.", "ينف"],
    ["الجيش سيقصف المدينة.", "سيقصف"],
    ["بينما أعلن الجيش انسحابه.", "أعلن"],
    ["القوات التي حاصرت المدينة.", "حاصرت"],
  ])("%s «%s»", (text, word) => expect(tagOf(text, word)).toBe(Tag.verb));
});

describe("no verbs", () => {
  test.each([
    ["أعلن المتمردون أسر جنود قرب البلدة.", "أسر"],
    ["أعلن الجيش قتل قائد ميداني.", "قتل"],
    ["انسحبوا بعد قصف المدينة.", "قصف"],
    ["وصل وفد أردني إلى المعبر.", "أردني"],
    ["وقع قصف مدفعي على القرية.", "قصف"],
    ["هدد بقصف المدينة.", "بقصف"],
    ["ثلاثة قتلى في الهجوم.", "قتلى"],
    ["حاولوا اقتحام القرية.", "اقتحام"],
    ["وصل الطالب إلى المدرسة.", "الطالب"],
  ])("%s «%s»", (text, word) => expect(tagOf(text, word)).not.toBe(Tag.verb));
});

describe("how far a phrase reaches", () => {
  const phraseAt = (text: string, word: string): string => {
    const draft = read(text);
    const p = draft.phrases[phraseStarts(draft)[draft.line.end.findIndex((end) => end > text.indexOf(word))] ?? -1];
    return p ? text.slice(p.start, p.end) : "";
  };
  test.each([
    ['وقالت وكالة "سانا" للأنباء إن القصف توقف.', "وكالة", 'وكالة "سانا"'],
    ["حمل جيش الاحتلال الفلسطينيين المسؤولية.", "جيش", "جيش الاحتلال"],
    ["وصل القادة المحليون إلى المدينة.", "القادة", "القادة المحليون"],
    ['زار "الصليب الأحمر" المخيم و"الهلال" المدينة.', "المخيم", "المخيم"],
  ])("%s «%s»", (text, word, expected) => expect(phraseAt(text, word)).toBe(expected));
});

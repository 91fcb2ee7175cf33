import { describe, expect, test } from "vitest";
import { sentenceCount, spanOf } from "./token-line.ts";
import { tokenize } from "./tokenize.ts";

function sentencesOf(text: string): string[] {
  const line = tokenize(text);
  return Array.from({ length: sentenceCount(line) }, (_, s) => {
    const [start, end] = spanOf(line, line.sentenceFirst[s] ?? 0, (line.sentenceFirst[s + 1] ?? 0) - 1);
    return text.slice(start, end).trim();
  });
}

describe("sentences end", () => {
  test.each([
    ["قصف الطيران البلدة. وسقط جرحى.", ["قصف الطيران البلدة.", "وسقط جرحى."]],
    ["هل انسحبوا؟ نعم!", ["هل انسحبوا؟", "نعم!"]],
    ["ماذا جرى؟!… لا أحد يعرف.", ["ماذا جرى؟!…", "لا أحد يعرف."]],
    ["عنوان بلا علامة\nانسحبت القوات من التل", ["عنوان بلا علامة", "انسحبت القوات من التل"]],
    ["قال: «لن نرحل.» ثم غادر.", ["قال: «لن نرحل.»", "ثم غادر."]],
    ["وصل عام 2023. وغادر بعده.", ["وصل عام 2023.", "وغادر بعده."]],
    ["في 14 رمضان 1445هـ. ثم عاد.", ["في 14 رمضان 1445هـ.", "ثم عاد."]],
    ["انتهى القتال.وعاد السكان.", ["انتهى القتال.", "وعاد السكان."]],
    ["سمع دوي انفجار كبير في وسط السوق القديم... وهرع المسعفون.", ["سمع دوي انفجار كبير في وسط السوق القديم...", "وهرع المسعفون."]],
  ])("%s", (text, expected) => expect(sentencesOf(text)).toEqual(expected));
});

describe("sentences do not end", () => {
  test.each([
    "قال د. أحمد إنه بخير",
    "نقلت أ.ف.ب عن مصدر أن القصف توقف",
    "نقلت (أ. ف. ب) عن مصدر أن القصف توقف",
    "بلغت المساحة 3.5 كيلومترات",
    "قتل 1.200 شخص",
    "أكد (وهو قائد الكتيبة. سابقا) أن الهدنة قائمة",
    "قال... لا تعليق",
    "زار موقع example.com أمس",
    "1. وقف القتال",
    "قال السيد J. Smith إنه غادر",
    "وصل الجيش، ثم غادر، ثم عاد",
  ])("%s", (text) => expect(sentencesOf(text)).toEqual([text]));
});

test("an unclosed bracket holds no sentence back past its paragraph", () => {
  expect(sentencesOf("قال (مصدر محلي. وأضاف آخر.\nانتهى البيان. شكرا.")).toEqual([
    "قال (مصدر محلي.",
    "وأضاف آخر.",
    "انتهى البيان.",
    "شكرا.",
  ]);
});

test("a text without marks is cut all the same", () => {
  const line = tokenize("وقال الشاهد إن القصف لم يتوقف طوال الليل، ".repeat(200));
  expect(sentenceCount(line)).toBeGreaterThan(3);
});

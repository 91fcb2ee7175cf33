import { describe, expect, test } from "vitest";
import { languageOf, unreadParagraphs } from "./language.ts";

describe("languageOf", () => {
  test.each([
    ["وصلت القافلة إلى المدينة مساء أمس محملة بالطحين", "ar"],
    ["وصلت القافلة إلى مدينة چمچمال برفقة حراس", "fa"],
    ["کاروان به شهر رسید و کسی زخمی نشد", "fa"],
    ["قال المصدر ان القوات انسحبت من الحی الشرقی وان الاهالی عادوا الى بیوتهم مساء يوم الاحد الماضي", "ar"],
    ["گاڑیاں شہر میں پہنچ گئیں اور لوگ گھروں کو لوٹ آئے", "ur"],
    ["کاروانەکە گەیشتە شارەکە و کەس بریندار نەبوو", "ckb"],
    ["د ښار څخه ډېر خلک ووتل", "ps"],
    ["The convoy reached the town last night", "und"],
    ["השיירה הגיעה אתמול לעיר", "he"],
    ["Колонна прибыла в город вчера", "ru"],
    ["12:30 — 2024", "und"],
    ["", "und"],
  ])("%s", (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});

describe("unreadParagraphs", () => {
  const arabic = "وصلت القافلة إلى المدينة مساء أمس محملة بالطحين";
  test("a mixed page: the paragraphs of other languages, each where it stands", () => {
    const english = "The convoy reached the town last night, two drivers said.";
    const text = `${arabic}\n${english}\n${arabic}\nکاروان به شهر رسید و کسی زخمی نشد`;
    expect(unreadParagraphs(text).map(({ start, end, language }) => [text.slice(start, end), language])).toEqual([
      [english, "und"],
      ["کاروان به شهر رسید و کسی زخمی نشد", "fa"],
    ]);
  });
  test.each([arabic, `${arabic}\nReuters`, `${arabic}\n2024-03-05 10:20:30 +03:00`, `${arabic} (Reuters, AFP)`, ""])(
    "none in %j",
    (text) => {
      expect(unreadParagraphs(text)).toEqual([]);
    },
  );
});

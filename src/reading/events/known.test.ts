import { describe, expect, test } from "vitest";
import { loadKnowledge } from "../../knowledge/index.ts";
import type { Report } from "../../model/index.ts";
import { draftOf } from "../index.ts";

const knowledge = loadKnowledge();
const report = (text: string): Report => ({
  id: "t",
  version: 1,
  title: null,
  outlet: null,
  url: null,
  text,
  sha256: "",
  published: null,
  language: "ar",
});

/** Whether the event whose trigger holds `word` is told as known; null where there is none. */
function known(text: string, word: string): boolean | null {
  const { events, line } = draftOf(report(text), knowledge);
  const event = events.find((e) => text.slice(line.start[e.first], line.end[e.last]).includes(word));
  return event ? event.background : null;
}

describe("told as known", () => {
  test.each([
    ["ما زالت قضية اغتيال القاضي أمام المحكمة.", "اغتيال"],
    ["وصفت النقابة هذا الهجوم بالجبان.", "الهجوم"],
    ["كتب الشاعر عن التفجير قصيدة.", "التفجير"],
    ["زار الوفد عائلات الذين خطفوا على الطريق.", "خطفوا"],
    ["تعود الأزمة إلى اغتيال رئيس الحزب عام 1986.", "اغتيال"],
    ["ناقش الكتاب تاريخ الاحتجاجات.", "الاحتجاجات"],
  ])("%s", (text, word) => expect(known(text, word)).toBe(true));

  test.each([
    ["هاجم مسلحون نقطة تفتيش غربي المدينة.", "هاجم"],
    ["وقع الهجوم قرب المطار.", "الهجوم"],
    ["قتل خمسة جنود في هجوم على ثكنة في غاو.", "هجوم"],
    ["أعلنت الشرطة اغتيال قاض في البصرة.", "اغتيال"],
    ["تعرض موكب الوزير لهجوم مسلح.", "هجوم"],
    ["تظاهر مئات العمال أمام مقر النقابة.", "تظاهر"],
    ["هز انفجار وسط كابل.", "انفجار"],
    ["أدان المجلس الهجوم الذي وقع أمس في صيدا.", "الهجوم"],
  ])("news: %s", (text, word) => expect(known(text, word)).toBe(false));
});

import { describe, expect, test } from "vitest";
import { countOf, draftOfText, mentionsOf } from "./testing.ts";

describe("people that are named", () => {
  test.each([
    ["قال العميد لؤي حمدان إن الوضع هادئ.", ["لؤي حمدان"]],
    ["التقى وزير الخارجية الفرنسي جيروم كورفيل نظيره.", ["جيروم كورفيل"]],
    ["أكد المتحدث باسم الجيش الليبي أحمد الكرغلي ذلك.", ["أحمد الكرغلي"]],
    ["وقالت ليندا توم إن المساعدات وصلت.", ["ليندا توم"]],
    ["قتل أبو حمزة في الغارة.", ["أبو حمزة"]],
    ["وصل قائد القوة، عبد السلام البرغوتي، صباحا.", ["عبد السلام البرغوتي"]],
    ["سلم نفسه المدعو صخر الدليمي أمس.", ["صخر الدليمي"]],
    ["حضر الاجتماع محمود حسين وخالد يوسف.", ["محمود حسين", "خالد يوسف"]],
    ["تحدث الرئيس اليمني علي عبد الله صالح.", ["علي عبد الله صالح"]],
    ["زار محمد بن زايد المدينة.", ["محمد بن زايد"]],
    ["التقى المبعوث يورن بيدرسن الوفد. وقال بيدرسن إن اللقاء مفيد.", ["يورن بيدرسن", "بيدرسن"]],
  ])("%s", (text, expected) => expect(mentionsOf(text, "person").slice(-expected.length)).toEqual(expected));
});

describe("no people", () => {
  test.each([
    "أكد وجود مسلحين في البلدة.",
    "أعلن المتمردون أسر جنود قرب المدينة.",
    "هو أول زعيم عربي يزور البلاد.",
    "قتل رجل في حي الشيخ مقصود.",
    "سيطرت القوة على سبع قرى.",
    "بث غزاويون تسجيلا أمس.",
    "عادت عودة الأمور إلى ما كانت عليه.",
    "قال الناطق الرسمي باسم المحكمة إن القضية مفتوحة.",
    "التقى القيادات العسكرية في المدينة.",
    "قال إنه فارق الحياة في المشفى.",
    "عمل كمهندس معماري سنوات.",
  ])("%s", (text) => expect(mentionsOf(text, "person")).toEqual([]));
});

describe("one person", () => {
  test.each([
    ["قال العميد لؤي حمدان إن الطريق مفتوح. وأضاف حمدان أن العمل مستمر.", 1],
    ["وصل عبد الرحمن القاضي ومحمود حسين.", 2],
  ])("%s", (text, expected) => expect(countOf(text, "person")).toBe(expected));
});

test("rank, role and actor go with the name", () => {
  const draft = draftOfText("اتهم رئيس فرع الأمن العسكري العميد لؤي حمدان سكان المدينة.");
  const person = draft.entities.find((e) => e.kind === "person");
  expect(person).toMatchObject({ ar: "لؤي حمدان", rank: "عميد" });
  const led = draftOfText("قال قائد الجيش الليبي محمود حسين إن العملية مستمرة.");
  const leader = led.entities.find((e) => e.kind === "person");
  expect(leader?.kind === "person" ? leader.role : null).toBe("قائد الجيش الليبي");
  expect(leader?.kind === "person" && leader.actor !== null ? led.entities[leader.actor]?.ar : null).toContain("الجيش");
});

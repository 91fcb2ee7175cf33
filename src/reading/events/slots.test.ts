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

/** "role:text" of the participants of the first event of a kind. */
function slotsOf(text: string, kind: string): string[] | null {
  const event = draftOf(report(text), knowledge).events.find((e) => e.kind === kind);
  return event ? event.participants.map((p) => `${p.role}:${text.slice(p.start, p.end)}`) : null;
}

describe("who does it to whom", () => {
  test.each([
    ["قصفت قوات النظام مدينة جاسم.", "shelling", ["agent:قوات النظام", "target:مدينة جاسم"]],
    ["الجيش السوري قصف مدينة جاسم.", "shelling", ["agent:الجيش السوري", "target:مدينة جاسم"]],
    ["شنت طائرات روسية غارة على مدينة إدلب.", "airstrike", ["target:مدينة إدلب"]],
    ["اندلعت اشتباكات بين الجيش السوري وهيئة تحرير الشام.", "clash", ["party:الجيش السوري", "party:هيئة تحرير الشام"]],
    ["اشتبك الجيش السوري مع هيئة تحرير الشام.", "clash", ["party:الجيش السوري", "party:هيئة تحرير الشام"]],
    ["جاء ذلك بعد حصار الجيش السوري للمدينة.", "siege", ["agent:الجيش السوري"]],
    ["اعتقلت الشرطة ناشطين في الحسكة.", "arrest", ["agent:الشرطة"]],
    ["تعهد الجيش السوري بعدم قصف البلدة.", "shelling", ["agent:الجيش السوري"]],
  ])("%s", (text, kind, expected) => expect(slotsOf(text, kind)).toEqual(expect.arrayContaining(expected)));
});

describe("what fills no slot", () => {
  test.each([
    ["أطلق مسلحون النار على الدورية.", "attack", "النار"],
    ["قصفت قوات النظام مدينة جاسم أمس.", "shelling", "أمس"],
    ["وقع هجوم مسلح في مدينة درعا.", "attack", "مسلح"],
  ])("%s", (text, kind, not) => expect((slotsOf(text, kind) ?? []).some((s) => s.endsWith(`:${not}`))).toBe(false));
});

describe("evidence", () => {
  test("every participant's span is its words", () => {
    const text = "قصفت قوات النظام مدينة جاسم، وقالت مصادر إن الجيش انسحب منها.";
    for (const e of draftOf(report(text), knowledge).events)
      for (const p of e.participants) expect(text.slice(p.start, p.end).trim()).not.toBe("");
  });
});

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

/** How many happenings of a kind a text tells of: mentions of one event count once. */
const happenings = (text: string, kind: string): number =>
  draftOf(report(text), knowledge).events.filter((e) => e.kind === kind && e.sameAs === null).length;

describe("told again, the same event", () => {
  test.each([
    ["اندلعت اشتباكات في مدينة درعا. وأسفرت الاشتباكات عن مقتل جندي.", "clash", 1],
    ["وقع انفجار في مدينة حمص. وقالت الشرطة إن الانفجار نجم عن عبوة.", "explosion", 1],
    ["قتل أحمد العمري في غارة نفذتها طائرات. وجاء مقتل أحمد العمري بعد يوم من الهدنة.", "killing", 0],
    ["عقد اجتماع في مدينة جاسم. وقال مصدر إن الاجتماع استمر ساعتين.", "meeting", 1],
  ])("%s", (text, kind, n) => expect(happenings(text, kind)).toBe(n));
});

describe("not the same event", () => {
  test.each([
    ["وقع انفجار في مدينة حمص. ووقع انفجار آخر في مدينة حلب.", "explosion", 2],
    ["قصفت المدفعية مدينة درعا. وقصفت الطائرات مدينة إدلب.", "airstrike", 1],
    ["اندلعت اشتباكات في مدينة درعا. واندلعت اشتباكات في مدينة الرقة.", "clash", 2],
  ])("%s", (text, kind, n) => expect(happenings(text, kind)).toBe(n));
});

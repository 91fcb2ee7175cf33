import { describe, expect, test } from "vitest";
import { loadKnowledge } from "../../knowledge/index.ts";
import { draftOf } from "../index.ts";
import { summarise } from "./index.ts";
import { interval } from "./phrases.ts";

const knowledge = loadKnowledge();
const linesOf = (text: string) => {
  const draft = draftOf(
    { id: "t", version: 1, title: null, outlet: null, url: null, text, sha256: "", published: "2023-05-10", language: "ar" },
    knowledge,
  );
  return draft.events.map((e) => summarise(draft, e));
};

describe("one line says what, who to whom and whether it happened", () => {
  test.each([
    ["قصفت قوات النظام مدينة جاسم.", /^Shelling of .*Jasim.* by /],
    ["نفى الجيش السوري قصف مدينة جاسم.", /^Denied/],
    ["هدد الجيش السوري بقصف مدينة جاسم.", /Threatened/],
    ["لم تقصف المدفعية مدينة جاسم.", /^Did not happen/],
    ["تعهد الجيش السوري بعدم قصف مدينة جاسم.", /Promised.*that it not be/],
  ])("%s", (text, expected) => expect(linesOf(text).some((l) => expected.test(l.en))).toBe(true));
});

describe("what did not happen is not told as if it had", () => {
  test.each(["نفى الجيش السوري قصف مدينة جاسم.", "سيقصف الجيش السوري مدينة جاسم."])("%s", (text) => {
    expect(linesOf(text).some((l) => l.en.startsWith("Shelling"))).toBe(false);
  });
  test("partisan words stay out", () => {
    for (const l of linesOf("استشهد مدني في مدينة جاسم على يد ميليشيا مسلحة."))
      expect(`${l.en} ${l.ar.replace(/«[^»]*»/g, "")}`).not.toMatch(/martyr|terrorist|شهيد|إرهابي/);
  });
});

test.each([
  ["2022-03-15", "2022-03-15", "15 March 2022"],
  ["2022-03-01", "2022-03-31", "March 2022"],
  ["2022-01-01", "2022-12-31", "2022"],
  ["2022-03-01", null, "since 1 March 2022"],
  [null, "2022-03-01", "until 1 March 2022"],
])("%s to %s is %s", (start, end, words) => expect(interval(start, end, "en")).toBe(words));

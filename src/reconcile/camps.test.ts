import { expect, test } from "vitest";
import type { QuantityMention } from "../model/index.ts";
import { campOf } from "./camps.ts";
import { readingOf } from "./testing.ts";

const reading = readingOf({ id: "a", events: [{ kind: "clash", says: "قتال" }] });
const figure = (text: string, civilians: boolean | null = null): QuantityMention => ({
  id: "m1",
  kind: "quantity",
  start: 0,
  end: text.length,
  text,
  low: 2,
  high: 2,
  approx: false,
  unit: "people",
  harm: "killed",
  who: null,
  whoText: null,
  civilians,
  group: null,
  subsetOf: null,
  scope: "event",
  supersedes: null,
});

test.each<[string, ReturnType<typeof campOf>]>([
  ["خمسة عناصر", "armed"],
  ["12 جنديا", "armed"],
  ["جنديان", "armed"],
  ["ثلاثة مسلحين", "armed"],
  ["من الضباط", "armed"],
  ["مدنيان اثنان", "civil"],
  ["ثلاثة أطفال", "civil"],
  ["امرأتين", null],
  ["مقتل مدني", "civil"],
  ["عشرين مدنيا", "civil"],
  ["ستة قتلى", null],
  ["تسعة أشخاص", null],
  ["آخرون", null],
  ["خمس آليات", null],
])("%s: %s", (text, camp) => {
  expect(campOf(figure(text), reading)).toBe(camp);
});

test("what the reader says goes before the noun", () => {
  expect(campOf(figure("خمسة عناصر", true), reading)).toBe("civil");
});

import { expect, test } from "vitest";
import { fromObject } from "../src/intake/index.ts";
import { Reading } from "../src/model/index.ts";
import { kindOfWord, readByWords } from "./baseline.ts";

test.each([
  ["والاشتباكات", "clash"], // and the clashes
  ["قُتِلَ", "killing"], // was killed, vocalised
  ["بالقصف", "shelling"], // by the shelling
  ["أفرجت", "release"], // she released
  ["فانسحبوا", "withdrawal"], // so they withdrew
  ["المدينة", null], // the city
  ["قال", null], // he said
  ["كتاب", null], // book
])("«%s» → %s", (word, kind) => {
  expect(kindOfWord(word)).toBe(kind);
});

test("the word list's reading keeps the contract", () => {
  const { report } = fromObject({ id: "a", text: "قصفت المدفعية البلدة. ثم انسحبت القوات منها." }, "a", "a", {});
  const reading = Reading.parse(readByWords(report));
  expect(reading.events.map((e) => [e.kind, report.text.slice(...e.trigger)])).toEqual([
    ["shelling", "قصفت"],
    ["withdrawal", "انسحبت"],
  ]);
});

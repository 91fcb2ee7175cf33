import { expect, test } from "vitest";
import { NOUN_STEMS, VERB_STEMS } from "./data/stems.generated.ts";
import { buildNounStems } from "./noun-stems.ts";
import { openTable, writeTable } from "./stem-table.ts";
import { buildVerbStems } from "./verb-stems.ts";

test("a table reads back what it was written from", () => {
  const table = openTable(
    writeTable(
      new Map([
        ["قتل", [3, 63, 40, 1]],
        ["قول", [36, 64]],
      ]),
    ),
  );
  expect(table.size).toBe(2);
  expect(table.get("قتل")).toEqual([3, 63, 40, 1]);
  expect(table.get("قول")).toEqual([36, 64]);
  expect(table.get("قو")).toBeUndefined();
  expect(openTable("").size).toBe(0);
});

test("the made tables stand for the lexicon as it is (else: node bin/build-morphology.js)", () => {
  expect(VERB_STEMS === writeTable(buildVerbStems())).toBe(true);
  expect(NOUN_STEMS === writeTable(buildNounStems())).toBe(true);
});

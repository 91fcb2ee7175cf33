import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { verbs } from "../src/arabic/index.ts";
import { countVerbs, idsOf, knownVerbs, notEvents } from "./coverage.ts";

test.each([
  ["a verb row", { verb: "اشتبك", root: "شبك", form: 8 }, "اشتبك.8"],
  ["a verb written with its root", "شن شنن 1", "شن.1"],
  ["a verb by letters", { verb: "اعلن", form: 4 }, "أعلن.4"],
  ["a verb by letters, ي for ى", "صفي:2", "صفى.2"],
  ["a noun", { noun: "اشتباك", plural: "اشتباكات" }, "اشتبك.8"],
])("%s names its verb", (_what, entry, id) => {
  expect(idsOf(entry)).toContain(id);
});

test.each([
  ["no verb of ours", "خخخ خخخ 1"],
  ["a plain noun", { noun: "مدينة" }],
  ["nothing", null],
])("%s names none", (_what, entry) => {
  expect(idsOf(entry)).not.toContain("قتل.1");
  if (entry === null) expect(idsOf(entry)).toEqual([]);
});

test("the list of verbs that are no events names verbs of the lexicon, each once, with a sense", () => {
  const known = new Set(verbs().map((verb) => verb.id));
  const rows = notEvents();
  expect(rows.length).toBeGreaterThan(1500);
  expect(rows.filter((row) => !known.has(row.verb)).map((row) => row.verb)).toEqual([]);
  expect(new Set(rows.map((row) => row.verb)).size).toBe(rows.length);
  expect(rows.filter((row) => row.sense.trim() === "")).toEqual([]);
});

test("verbs and their verbal nouns are counted under the verb, other words not", () => {
  const counts = countVerbs(["اشتبك الطرفان بعد اشتباكات في المدينة"]);
  expect([...counts]).toEqual([["اشتبك.8", 2]]);
});

const CORPUS = join(import.meta.dirname, "..", "..", "shared", "corpus");
const FILES = ["groups", "event-sentences", "names"].map((name) => join(CORPUS, `${name}.jsonl`));

test.skipIf(!FILES.every((file) => existsSync(file)))("98 of 100 verb tokens of the corpora stand in a table", () => {
  const known = knownVerbs();
  const texts = FILES.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .filter((row) => row !== "")
      .map((row) => (JSON.parse(row) as { text: string }).text),
  );
  let all = 0;
  let found = 0;
  for (const [key, tokens] of countVerbs(texts)) {
    all += tokens;
    if (key.split(" ").some((id) => known.has(id))) found += tokens;
  }
  expect(all).toBeGreaterThan(40_000);
  expect(found / all).toBeGreaterThanOrEqual(0.98);
});

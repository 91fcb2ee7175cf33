// Every reading holds to the contract: the samples, and texts that no reader of news was made for. Spans quote the text, ids resolve, the
// same input gives the same bytes.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { schemas } from "../bin/schema.js";
import { readReports } from "../src/intake/index.ts";
import { loadKnowledge } from "../src/knowledge/index.ts";
import { Reading, type Report } from "../src/model/index.ts";
import { read } from "../src/reading/index.ts";

const root = join(import.meta.dirname, "..");
const knowledge = loadKnowledge();

const reportOf = (id: string, text: string): Report => ({
  id,
  version: 1,
  title: null,
  outlet: null,
  url: null,
  text,
  sha256: createHash("sha256").update(text).digest("hex"),
  published: null,
  language: "ar",
});

/** Reads, and checks all that a reading promises. */
function checked(report: Report): Reading {
  const reading = read(report, knowledge);
  const parsed = Reading.safeParse(reading);
  expect(parsed.error?.issues ?? []).toEqual([]);
  const { text } = report;
  const entities = new Set(reading.entities.map((e) => e.id));
  const voices = new Set(reading.voices.map((v) => v.id));
  const mentions = new Set(reading.mentions.map((m) => m.id));
  const events = new Set(reading.events.map((e) => e.id));
  expect(mentions.size).toBe(reading.mentions.length);
  for (const m of reading.mentions) {
    expect(m.end).toBeGreaterThan(m.start);
    expect(text.slice(m.start, m.end)).toBe(m.text);
    if (m.kind === "place") expect(entities).toContain(m.place);
    if (m.kind === "actor" || m.kind === "person") expect(entities).toContain(m.entity);
  }
  for (const v of reading.voices) for (const link of v.chain) expect(text.slice(...link.span)).toBe(link.text);
  for (const e of reading.events) {
    expect(text.slice(...e.trigger).trim()).not.toBe("");
    expect(e.sentence[0]).toBeLessThanOrEqual(e.trigger[0]);
    expect(voices).toContain(e.voice);
    for (const p of e.participants) expect(text.slice(...p.span)).toBe(p.text);
    for (const toll of e.tolls) expect(mentions).toContain(toll);
    if (e.place !== null) expect(entities).toContain(e.place);
    if (e.sameAs !== null) expect(events).toContain(e.sameAs);
  }
  expect(JSON.stringify(read(report, knowledge))).toBe(JSON.stringify(reading));
  return reading;
}

describe("the contract of a reading", () => {
  it("stands in docs/schema as the program holds to it", () => {
    for (const [name, text] of Object.entries(schemas())) expect(readFileSync(join(root, "docs/schema", name), "utf8"), name).toBe(text);
  });

  it("holds for every sample report", async () => {
    let reports = 0;
    let events = 0;
    for await (const item of readReports([join(root, "samples")])) {
      if (!("ok" in item)) continue;
      reports++;
      events += checked(item.ok).events.length;
    }
    expect(reports).toBeGreaterThanOrEqual(14);
    expect(events).toBeGreaterThan(reports * 3);
  });

  const LONG = "قصف الجيش بلدة الحارة صباح السبت وقتل ثلاثة أشخاص ";
  it.each([
    ["one blank", " "],
    ["line ends", "\n\n\r\n"],
    ["no sentence mark", LONG.repeat(400)],
    ["a list of names", "محمد\nأحمد\nخالد\nعمر\nسعيد\nحسن\nعلي"],
    ["a table", "الاسم\tالعمر\tالبلدة\nسليم\t12\tنوى\nهند\t9\tطفس"],
    ["Latin only", "The army shelled the town on Saturday, killing three."],
    ["mixed directions", "قال Smith إن the army قصفت town بلدة \u202eابجد\u202c في 2021"],
    ["lone surrogates", "قصف \ud800 بلدة \udc00 الحارة"],
    ["marks without letters", "\u064b\u064c\u064d ّ ـــ \u200f\u200e"],
    ["vowels as blanks", "قتل ثلاث ة مدني ا في قصف مدفعي ا على بلد ة الحارة"],
    ["digits without end", "9".repeat(10_000)],
    ["unclosed quotation", `قال القائد: «${LONG.repeat(30)}`],
    ["the same sentence a thousand times", `${LONG.trim()}. `.repeat(1000)],
    ["markup", "<script>alert(1)</script> قتل ثلاثة & جرح <b>أربعة</b>"],
  ])("holds for %s", (name, text) => {
    checked(reportOf(name, text));
  });

  const corpus = join(root, "..", "shared", "corpus");
  const there = (() => {
    try {
      return readdirSync(corpus).length > 0;
    } catch {
      return false;
    }
  })();
  it.skipIf(!there)("holds for every shared report", { timeout: 300_000 }, async () => {
    let reports = 0;
    for await (const item of readReports([
      join(corpus, "jasim"),
      join(corpus, "dev"),
      join(corpus, "groups.jsonl"),
      join(corpus, "negatives.jsonl"),
    ])) {
      if (!("ok" in item)) continue;
      reports++;
      checked(item.ok);
    }
    expect(reports).toBeGreaterThan(150);
  });
});

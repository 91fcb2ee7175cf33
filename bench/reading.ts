// The whole reading: reports of about 500 words a second on one core, start-up apart; that it stays flat as reports grow longer; and beside
// it, in the same run, chrono-node reading only the dates of the same texts.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import * as chrono from "chrono-node/ar";
import { loadKnowledge } from "../src/knowledge/index.ts";
import type { Report } from "../src/model/index.ts";
import { read } from "../src/reading/index.ts";

interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

const SAMPLES = new URL("../samples/", import.meta.url);
const WORDS = 500;
const ROUNDS = 7;

function sampleText(): string {
  const texts: string[] = [];
  for (const name of readdirSync(SAMPLES).sort()) {
    const raw = readFileSync(new URL(name, SAMPLES), "utf8");
    if (name.endsWith(".txt")) texts.push(raw);
    else if (name.endsWith(".json")) texts.push(String((JSON.parse(raw) as { readonly text?: unknown }).text ?? ""));
  }
  return texts.join("\n\n");
}

const reportOf = (text: string, id: string): Report => ({
  id,
  version: 1,
  title: null,
  outlet: null,
  url: null,
  text,
  sha256: createHash("sha256").update(text).digest("hex"),
  published: "2024-05-01",
  language: "ar",
});

/** Texts of about `words` words each, cut from the samples at blanks. */
function textsOf(all: string, words: number, count: number): string[] {
  const list = all.split(/(?<=\s)/);
  const out: string[] = [];
  for (let i = 0; out.length < count; i += words) {
    const at = i % Math.max(1, list.length - words);
    out.push(list.slice(at, at + words).join(""));
  }
  return out;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function seconds(work: () => void): number {
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const begun = performance.now();
    work();
    times.push((performance.now() - begun) / 1000);
  }
  return median(times);
}

export function run(): readonly Row[] {
  const begun = performance.now();
  const knowledge = loadKnowledge();
  const loaded = performance.now() - begun;
  const all = sampleText();
  const texts = textsOf(all, WORDS, 40);
  const reports = texts.map((text, i) => reportOf(text, `r${i}`));
  const long = reportOf(textsOf(all.repeat(8), WORDS * 16, 1)[0] ?? "", "long");
  for (const report of reports) read(report, knowledge);
  const reading = seconds(() => {
    for (const report of reports) read(report, knowledge);
  });
  const dates = seconds(() => {
    for (const text of texts) chrono.parse(text, new Date("2024-05-01T12:00:00"));
  });
  const whole = seconds(() => {
    read(long, knowledge);
  });
  const words = texts.reduce((n, text) => n + text.split(/\s+/).length, 0);
  const round = (value: number) => Math.round(value * 100) / 100;
  return [
    { name: "knowledge loaded", value: round(loaded), unit: "ms" },
    { name: `reports of ${WORDS} words a second, whole reading, one core`, value: round(reports.length / reading), unit: "reports/s" },
    { name: "words a second", value: Math.round(words / reading), unit: "words/s" },
    { name: "chrono-node, dates only, same texts", value: round(reports.length / dates), unit: "reports/s" },
    { name: "whole reading against chrono-node's dates", value: round(dates / reading), unit: "times as fast" },
    { name: "time a word in a report 16 times as long", value: round(whole / 16 / (reading / reports.length)), unit: "times" },
    { name: "memory in use after", value: Math.round(process.memoryUsage().rss / 1e6), unit: "MB" },
  ];
}

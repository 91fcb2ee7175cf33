// Dates against `chrono-node` (its Arabic locale): how often each is right on the project's own table of times, and how fast over news text.
import { readdirSync, readFileSync } from "node:fs";
import * as chrono from "chrono-node/ar";
import { findTimes, resolveTime, tokenize } from "../src/arabic/index.ts";
import { ALL_CASES, NOT_TIMES, REFERENCE, type TimeCase } from "../src/arabic/time/cases.ts";

export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

const SAMPLES = new URL("../samples/", import.meta.url);

/** The news texts of `samples/`, as often as it takes to come to `length` code units. */
function newsTexts(length: number): readonly string[] {
  const texts: string[] = [];
  for (const name of readdirSync(SAMPLES).sort()) {
    const raw = readFileSync(new URL(name, SAMPLES), "utf8");
    if (name.endsWith(".txt")) texts.push(raw);
    else if (name.endsWith(".json")) texts.push(String((JSON.parse(raw) as { readonly text?: unknown }).text ?? ""));
  }
  const out: string[] = [];
  for (let sum = 0, k = 0; sum < length; k++) {
    const text = texts[k % texts.length] ?? "";
    out.push(text);
    sum += text.length + 1;
  }
  return out;
}

const firstDay = (value: string): string => (value.split("=").at(-1) ?? "").split("/")[0]?.slice(0, 10) ?? "";
const asked = (row: TimeCase): boolean => row.reference !== null && !row.expected.includes(";") && /=\d/.test(row.expected);

/** The first day that the first expression of a text starts on, by ours. */
function ours(text: string, reference: string): string | null {
  const expression = findTimes(tokenize(text))[0];
  return expression ? (resolveTime(expression, { reference })?.start?.slice(0, 10) ?? null) : null;
}

const pad = (value: number | null): string => String(value ?? 0).padStart(2, "0");

/** The same by chrono, at noon of the reference day so that no zone shifts it. */
function theirs(text: string, reference: string): string | null {
  const found = chrono.parse(text, new Date(`${reference}T12:00:00`))[0]?.start;
  return found ? `${found.get("year")}-${pad(found.get("month"))}-${pad(found.get("day"))}` : null;
}

/** Share of rows whose first day is right, in per cent. */
function right(rows: readonly TimeCase[], read: (text: string, reference: string) => string | null): number {
  const hits = rows.filter((row) => read(row.text, row.reference ?? REFERENCE) === firstDay(row.expected)).length;
  return Math.round((1000 * hits) / rows.length) / 10;
}

const ROUNDS = 40;

/** The best run of each, taken in turn so that a busy machine slows both: megabytes (UTF-16 code units) a second. */
function speeds(length: number, works: readonly (() => unknown)[]): readonly number[] {
  const best = works.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    works.forEach((work, k) => {
      const begun = performance.now();
      work();
      best[k] = Math.max(best[k] ?? 0, length / 1000 / (performance.now() - begun));
    });
  }
  return best.map((value) => Math.round(value * 100) / 100);
}

export async function run(): Promise<readonly Row[]> {
  const rows = ALL_CASES.filter(asked);
  const still = NOT_TIMES.filter((text) => text.trim() !== "");
  const reports = newsTexts(200_000);
  const length = reports.reduce((sum, report) => sum + report.length, 0);
  const now = new Date(`${REFERENCE}T12:00:00`);
  const [fast = 0, slow = 1] = speeds(length, [
    () => reports.map((report) => findTimes(tokenize(report)).map((expression) => resolveTime(expression, { reference: REFERENCE }))),
    () => reports.map((report) => chrono.parse(report, now)),
  ]);
  const silent = (read: (text: string, reference: string) => string | null) =>
    Math.round((1000 * still.filter((sentence) => read(sentence, REFERENCE) === null).length) / still.length) / 10;
  return [
    { name: `right first day, ${rows.length} rows: isnad`, value: right(rows, ours), unit: "%" },
    { name: `right first day, ${rows.length} rows: chrono-node`, value: right(rows, theirs), unit: "%" },
    { name: `silent on ${still.length} look-alikes: isnad`, value: silent(ours), unit: "%" },
    { name: `silent on ${still.length} look-alikes: chrono-node`, value: silent(theirs), unit: "%" },
    { name: "times of news text: isnad", value: fast, unit: "MB/s" },
    { name: "times of news text: chrono-node", value: slow, unit: "MB/s" },
    { name: "times as fast", value: Math.round((fast / slow) * 10) / 10, unit: "×" },
  ];
}

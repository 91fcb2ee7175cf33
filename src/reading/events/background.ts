// Events recalled from another time: «سبق أن», «كان قد», «ذكرى», a year named, and, once times are known, what lies long before the report.
import type { Draft, EventItem } from "../draft.ts";
import { Tag } from "../words/tags.ts";
import type { Candidate } from "./triggers.ts";

const RECALLING: ReadonlySet<string> = new Set(["سبق", "ذكري", "ذكر", "حينها", "انذاك", "وقتها", "سابقا"]);
const LONG_AGO = 60; // days before the report

/** Marked as recalled by its own words: before the trigger in its clause, or «في عام …» after it. */
export function isRecalled(draft: Draft, c: Candidate): boolean {
  const { line, words } = draft;
  for (let t = Math.max(c.window.sentenceFirst, c.first - 6); t < c.first; t++) {
    const word = words.body[t] ?? "";
    if (word === "سبق" || word === "ذكري" || word === "حينها" || word === "انذاك") return true;
    // «كان … قد قصف», «كانت قد بدأت»
    if (words.tag[t] === Tag.verb && words.reading[t]?.lemma === "كان" && c.pos === "verb" && words.body[c.first - 1] === "قد") return true;
  }
  for (let t = c.last + 1; t <= Math.min(c.window.clauseLast, c.last + 10); t++)
    if (RECALLING.has(line.key[t] ?? "") && (line.key[t] ?? "") !== "ذكر") return true;
  return false;
}

/** With its time known: an event that ended long before the report is recalled. */
export function longAgo(draft: Draft, event: EventItem): boolean {
  const published = draft.published?.start;
  const end = event.time?.end;
  if (!published || !end) return false;
  return (Date.parse(published.slice(0, 10)) - Date.parse(end.slice(0, 10))) / 86_400_000 > LONG_AGO;
}

// The words behind a value, cut from the report with a little of what stands before and after them.
import type { Evidence } from "../model/reading.ts";
import type { Quote } from "../model/workbench.ts";

const AROUND = 90;

/** The key under which the words of a piece of evidence are answered: `report|text|12-20`, `report|title|0-4`. */
export function quoteKey(report: string, evidence: Evidence): string {
  const inTitle = "field" in evidence;
  const [start, end] = inTitle ? evidence.span : evidence;
  return `${report}|${inTitle ? "title" : "text"}|${start}-${end}`;
}

/** Cuts the quote; the surroundings stop at a line's end and at whole words. */
export function quoteOf(head: { readonly title: string | null; readonly text: string }, evidence: Evidence): Quote {
  const inTitle = "field" in evidence;
  const [start, end] = inTitle ? evidence.span : evidence;
  const text = inTitle ? (head.title ?? "") : head.text;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lineBreak = text.indexOf("\n", end);
  const lineEnd = lineBreak < 0 ? text.length : lineBreak;
  return {
    before: start - lineStart <= AROUND ? text.slice(lineStart, start) : `…${afterSpace(text.slice(start - AROUND, start))}`,
    text: text.slice(start, end),
    after: lineEnd - end <= AROUND ? text.slice(end, lineEnd) : `${beforeSpace(text.slice(end, end + AROUND))}…`,
  };
}

const afterSpace = (text: string): string => text.slice(text.indexOf(" ") + 1);
const beforeSpace = (text: string): string => text.slice(0, Math.max(0, text.lastIndexOf(" ")));

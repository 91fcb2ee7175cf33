// The key under which the service answers the words of a piece of evidence (the service's `quoteKey`; a test holds the two alike).
import type { Evidence } from "../../../src/model/reading.ts";

export function quoteKey(report: string, evidence: Evidence): string {
  const inTitle = "field" in evidence;
  const [start, end] = inTitle ? evidence.span : evidence;
  return `${report}|${inTitle ? "title" : "text"}|${start}-${end}`;
}

/** The span in the text to jump to; the headline's evidence jumps to the report's beginning. */
export const textSpan = (evidence: Evidence): readonly [number, number] | undefined => ("field" in evidence ? undefined : evidence);

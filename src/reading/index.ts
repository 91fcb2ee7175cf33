// From a report to its reading: pure, one report at a time, no clock and no I/O.
import { findNumbers, tokenize } from "../arabic/index.ts";
import type { Knowledge } from "../knowledge/index.ts";
import type { Reading, Report } from "../model/index.ts";
import { assemble } from "./assemble.ts";
import type { Draft } from "./draft.ts";
import { STAGES } from "./pipeline.ts";
import { NO_WORDS } from "./words/index.ts";

/** The version of the rules; it changes when a reading may change. */
export const READER_VERSION = "0.1.0";

export function draftOf(report: Report, knowledge: Knowledge): Draft {
  const line = tokenize(report.text);
  let draft: Draft = {
    report,
    knowledge,
    line,
    matches: knowledge.match(line),
    numbers: findNumbers(line),
    words: NO_WORDS,
    stories: [],
    published: null,
    times: [],
    entities: [],
    mentions: [],
    phrases: [],
    clauses: [],
    clauseOf: new Int32Array(line.length),
    quantities: [],
    voices: [{ id: "v0", chain: [], stance: "tells", evidence: null }],
    voiceOf: new Int32Array(line.length),
    events: [],
    notes: [],
  };
  for (const [, stage] of STAGES) draft = { ...draft, ...stage(draft) };
  return draft;
}

/** Reads one report with the given knowledge. The same input gives the same bytes. */
export const read = (report: Report, knowledge: Knowledge): Reading => assemble(draftOf(report, knowledge), READER_VERSION);

// Whether a trigger's conditions hold where it stands: what must be near, what must not.
import { TokenKind, type TokenLine } from "../../arabic/index.ts";
import type { Trigger } from "../../knowledge/index.ts";
import type { Draft } from "../draft.ts";
import { firstOf, type Lexical } from "./lexical.ts";
import { positionsOf } from "./positions.ts";

/** Where conditions look: the sentence and the clause of the trigger. */
export interface Window {
  readonly sentenceFirst: number;
  readonly sentenceLast: number;
  readonly clauseFirst: number;
  readonly clauseLast: number;
}

const BEFORE = 8;
const AFTER = 12;
const FAR = 15;

export function windowOf(draft: Draft, first: number, last: number): Window {
  const { line, clauses, clauseOf } = draft;
  const s = line.sentence[first] ?? 0;
  const sentenceFirst = line.sentenceFirst[s] ?? 0;
  const sentenceLast = (line.sentenceFirst[s + 1] ?? line.length) - 1;
  const clause = clauses[clauseOf[first] ?? -1];
  let clauseFirst = clause ? clause.first : sentenceFirst;
  let clauseLast = clause ? Math.max(clause.last, last) : sentenceLast;
  // a relative clause speaks of the noun before it; a noun before a relative clause is spoken of in it
  if (clause?.edge === "relative") clauseFirst = Math.max(sentenceFirst, clauseFirst - 4);
  const next = clauses[clauseOf[clauseLast + 1] ?? -1];
  if (next && next.edge === "relative" && next.sentence === s) clauseLast = next.last;
  clauseFirst = Math.max(clauseFirst, first - BEFORE);
  clauseLast = Math.min(clauseLast, last + AFTER);
  return { sentenceFirst, sentenceLast, clauseFirst, clauseLast };
}

/** The word before `t` in its sentence, marks of quotation skipped, or -1. */
export function wordBefore(line: TokenLine, t: number): number {
  for (let i = t - 1; i >= 0 && line.sentence[i] === line.sentence[t]; i--) {
    if (line.kind[i] === TokenKind.punct && "\"«»“”'‘’".includes(line.form[i] ?? "?")) continue;
    return line.kind[i] === TokenKind.punct || line.kind[i] === TokenKind.break ? -1 : i;
  }
  return -1;
}

/** Name of the first condition that fails, or null where all hold. */
export function failing(draft: Draft, lexical: Lexical, trigger: Trigger, first: number, last: number, w: Window): string | null {
  const { line } = draft;
  const end = w.sentenceLast;
  if (trigger.next && firstOf(lexical, last + 1, Math.min(end, last + 2), trigger.next) < 0) return "next";
  if (trigger.notNext && last < end && firstOf(lexical, last + 1, last + 1, trigger.notNext) >= 0) return "notNext";
  if (trigger.near && (last >= end || firstOf(lexical, last + 1, Math.min(end, last + trigger.within), trigger.near) < 0)) return "near";
  if (trigger.notNear && last < end && firstOf(lexical, last + 1, Math.min(end, last + trigger.within), trigger.notNear) >= 0)
    return "notNear";
  const before = wordBefore(line, first);
  if (trigger.prev && (before < 0 || firstOf(lexical, before, before, trigger.prev) < 0)) return "prev";
  if (trigger.notPrev && before >= 0 && firstOf(lexical, before, before, trigger.notPrev) >= 0) return "notPrev";
  if (
    trigger.prevAny &&
    (first <= w.sentenceFirst || firstOf(lexical, first - 1, Math.max(w.sentenceFirst, first - trigger.prevWithin), trigger.prevAny) < 0)
  ) {
    return "prevAny";
  }
  if (trigger.with) {
    const left = first > w.clauseFirst && firstOf(lexical, first - 1, w.clauseFirst, trigger.with) >= 0;
    if (!left && (last >= w.clauseLast || firstOf(lexical, last + 1, w.clauseLast, trigger.with) < 0)) return "with";
  }
  if (trigger.without) {
    const from = Math.max(w.sentenceFirst, first - FAR);
    const to = Math.min(end, last + FAR);
    if (
      (from < first && firstOf(lexical, from, first - 1, trigger.without) >= 0) ||
      (last < to && firstOf(lexical, last + 1, to, trigger.without) >= 0)
    ) {
      return "without";
    }
  }
  if (trigger.needs && !isBeside(draft, trigger.needs, last)) return "needs";
  return null;
}

const AREAS: ReadonlySet<string> = new Set(["city", "town", "village", "district", "governorate", "region", "area"]);

/** An entity of the kind wanted among the words after `last`; an area must be what «على» or «في» governs. */
function isBeside(draft: Draft, kind: NonNullable<Trigger["needs"]>, last: number): boolean {
  const reach = kind === "area" ? 6 : 4;
  const { mentionBefore } = positionsOf(draft);
  for (let i = mentionBefore[Math.min(draft.line.length, last + reach + 1)] ?? -1; i >= 0; i--) {
    const m = draft.mentions[i];
    const item = m ? draft.entities[m.entity] : undefined;
    if (!m || m.first <= last) return false;
    if (kind !== "area") {
      if (item?.kind === kind) return true;
      continue;
    }
    if (item?.kind !== "place" || !AREAS.has(item.placeKind)) continue;
    for (let t = m.first - 1; t > last && m.first - t <= 3; t--)
      if (draft.words.body[t] === "علي" || draft.words.body[t] === "في") return true;
  }
  return false;
}

// Who does it: the subject of a finite verb. After the verb (VSO), before it (SVO), the antecedent of its relative clause, else the
// subject that goes on from the clause before.
import { Enc, Pro } from "../../arabic/index.ts";
import type { Draft, Phrase } from "../draft.ts";
import { Tag } from "../words/tags.ts";

/** Index of the phrase that starts at each token, or -1. */
export function phraseStarts(draft: Draft): Int32Array {
  const out = new Int32Array(draft.line.length).fill(-1);
  draft.phrases.forEach((p, i) => {
    out[p.first] = i;
  });
  return out;
}

export interface Subject {
  readonly phrase: number;
  readonly how: "after" | "before" | "relative" | "carried";
}

/** Farthest that an antecedent begins before its relative clause, in tokens. */
const LONGEST = 16;

/** «…، ومحافظ الحسكة يؤكد»: the phrase right before the verb that و or the clause's own beginning opens; -1 where none stands there. */
function adjacentBefore(draft: Draft, starts: Int32Array, verb: number, from: number, accept: (p: Phrase) => boolean): number {
  for (let t = verb - 1; t >= from && verb - t <= LONGEST; t--) {
    const i = starts[t] ?? -1;
    const p = i < 0 ? undefined : draft.phrases[i];
    if (!p || p.last !== verb - 1) continue;
    const opens = t === from || ((draft.line.pro[t] ?? 0) & Pro.waw) !== 0;
    return opens && p.coordinatedWith < 0 && p.prep === null && p.sort !== "time" && accept(p) ? i : -1;
  }
  return -1;
}

const pluralVerb = (form: string) => form.endsWith("وا") || form.endsWith("ون");

/** The subject of the verb at `verb`, or null. `accept` says which phrases may act. */
export function subjectOf(draft: Draft, starts: Int32Array, verb: number, accept: (p: Phrase) => boolean, depth = 0): Subject | null {
  const { line, words, clauses, clauseOf, phrases } = draft;
  const clause = clauses[clauseOf[verb] ?? -1];
  if (!clause) return null;
  const form = line.form[verb] ?? "";
  if (!pluralVerb(form)) {
    for (let t = verb + 1; t <= clause.last && t - verb <= 12; t++) {
      const tag = words.tag[t];
      if (tag === Tag.complementiser || tag === Tag.verb || tag === Tag.relative) break;
      const i = starts[t] ?? -1;
      const p = i < 0 ? undefined : phrases[i];
      if (!p) continue;
      if (p.prep === null && p.sort !== "time") {
        if (accept(p)) return { phrase: i, how: "after" };
        // «تبنى معظمها التنظيم», «هدم منزله الجيش»: an object with a pronoun may stand before the subject
        if (draft.line.enc[p.head] === Enc.none) break;
      }
      t = p.last;
    }
  }
  const beside = adjacentBefore(draft, starts, verb, clause.first, accept);
  if (beside >= 0) return { phrase: beside, how: "before" };
  for (let t = clause.first; t < verb; t++) {
    const i = starts[t] ?? -1;
    const p = i < 0 ? undefined : phrases[i];
    if (!p) continue;
    if (p.prep === null && p.sort !== "time" && accept(p)) return { phrase: i, how: "before" };
    t = p.last;
  }
  // «الشهداء الذين أحصيناهم»: with a pronoun on the verb the antecedent is what it is done to
  if (clause.edge === "relative" && (words.reading[verb]?.enclitic ?? null) === null) {
    for (let t = clause.first - 1; t >= 0 && clause.first - t <= LONGEST; t--) {
      const i = starts[t] ?? -1;
      const p = i < 0 ? undefined : phrases[i];
      if (!p || p.last >= clause.first) continue;
      if (clause.first - p.last <= 3) return accept(p) ? { phrase: i, how: "relative" } : null;
      break;
    }
  }
  const parent = clauses[clause.parent];
  if (
    depth < 4 &&
    parent &&
    parent.verb >= 0 &&
    (clause.edge === "coordinate" || clause.edge === "adverbial" || clause.edge === "complement")
  ) {
    const up = subjectOf(draft, starts, parent.verb, accept, depth + 1);
    if (up) return { phrase: up.phrase, how: "carried" };
  }
  return null;
}

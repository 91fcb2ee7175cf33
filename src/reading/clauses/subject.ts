// Who does it: the subject of a finite verb. After the verb (VSO), before it (SVO), the antecedent of its relative clause, else the
// subject that goes on from the clause before.
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
        break;
      }
      t = p.last;
    }
  }
  for (let t = clause.first; t < verb; t++) {
    const i = starts[t] ?? -1;
    const p = i < 0 ? undefined : phrases[i];
    if (!p) continue;
    if (p.prep === null && p.sort !== "time" && accept(p)) return { phrase: i, how: "before" };
    t = p.last;
  }
  // «الشهداء الذين أحصيناهم»: with a pronoun on the verb the antecedent is what it is done to
  if (clause.edge === "relative" && (words.reading[verb]?.enclitic ?? null) === null) {
    for (let i = phrases.length - 1; i >= 0; i--) {
      const p = phrases[i];
      if (p && p.last < clause.first && clause.first - p.last <= 3) return accept(p) ? { phrase: i, how: "relative" } : null;
      if (p && p.last < clause.first) break;
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

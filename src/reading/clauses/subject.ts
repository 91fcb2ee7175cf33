// Who does it: the subject of a finite verb. After the verb (VSO), before it (SVO), the antecedent of its relative clause, else the
// subject that goes on from the clause before.
import { Enc, Pro } from "../../arabic/index.ts";
import type { Draft, Phrase } from "../draft.ts";
import { Tag } from "../words/tags.ts";
import { agrees } from "./agreement.ts";

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
        // «تبنى معظمها التنظيم», «هدم منزله الجيش»: an object with a pronoun may stand before the subject
        if (draft.line.enc[p.head] === Enc.none) break;
      }
      t = p.last;
    }
  }
  let loose = -1; // stands before the verb but does not agree: taken where nothing better is found, for reports are not always well written
  const fits = (p: Phrase) => p.sort !== "time" && agrees(draft, verb, p) && accept(p);
  const at = words.reading[verb - 1]?.lemma === "كان" ? verb - 1 : verb; // «لمسلحين كانوا يتحصنون»
  const described =
    clause.verb >= 0 && clause.verb < at
      ? chainBefore(draft, starts, at).find((i) => isIndefinite(draft, i) && fitsAt(phrases, i, fits))
      : undefined;
  if (described !== undefined) return { phrase: described, how: "relative" };
  const beside = adjacentBefore(draft, starts, verb, clause.first, fits);
  if (beside >= 0) return { phrase: beside, how: "before" };
  for (let t = Math.max(clause.first, verb - BEFORE); t < verb; t++) {
    const i = starts[t] ?? -1;
    const p = i < 0 ? undefined : phrases[i];
    if (!p) continue;
    if (p.prep === null && p.sort !== "time" && accept(p)) {
      if (agrees(draft, verb, p)) return { phrase: i, how: "before" };
      if (loose < 0) loose = i;
    }
    t = p.last;
  }
  // «الشهداء الذين أحصيناهم»: with a pronoun on the verb the antecedent is what it is done to
  if (clause.edge === "relative") {
    if ((words.reading[verb]?.enclitic ?? null) !== null) return null;
    const antecedent = chainBefore(draft, starts, clause.first).find((i) => fitsAt(phrases, i, fits));
    if (antecedent !== undefined) return { phrase: antecedent, how: "relative" };
    return loose < 0 ? null : { phrase: loose, how: "before" };
  }
  if (clause.edge === "quote") {
    const before = chainBefore(draft, starts, clause.first).find((i) => phrases[i]?.prep === null && fitsAt(phrases, i, fits));
    if (before !== undefined) return { phrase: before, how: "before" };
  }
  if (hasOwnSubject(draft, starts, verb)) return null;
  return carried(draft, starts, verb, accept, depth) ?? (loose < 0 ? null : { phrase: loose, how: "before" });
}

/** «أن الاتفاق ينص»: the noun right after the complementiser is the subject, also where it is nobody who could be meant. */
function hasOwnSubject(draft: Draft, starts: Int32Array, verb: number): boolean {
  const clause = draft.clauses[draft.clauseOf[verb] ?? -1];
  if (clause?.edge !== "complement" || clause.verb !== verb || clause.marker < 0 || verb - clause.marker > LONGEST) return false;
  const p = draft.phrases[starts[clause.marker + 1] ?? -1];
  return p !== undefined && p.prep === null && p.sort !== "time" && p.last < verb && agrees(draft, verb, p);
}

/** «…، ومحافظ الحسكة يؤكد»: the phrase right before the verb that و or the clause's own beginning opens; -1 where none stands there. */
function adjacentBefore(draft: Draft, starts: Int32Array, verb: number, from: number, fits: (p: Phrase) => boolean): number {
  for (let t = verb - 1; t >= from && verb - t <= LONGEST; t--) {
    const i = starts[t] ?? -1;
    const p = i < 0 ? undefined : draft.phrases[i];
    if (!p || p.last !== verb - 1) continue;
    const opens = t === from || ((draft.line.pro[t] ?? 0) & Pro.waw) !== 0;
    const joined = p.coordinatedWith >= 0 && !"،,؛".includes(draft.line.form[t - 1] ?? "?");
    return opens && !joined && p.prep === null && fits(p) ? i : -1;
  }
  return -1;
}

const fitsAt = (phrases: readonly Phrase[], i: number, fits: (p: Phrase) => boolean): boolean => {
  const p = phrases[i];
  return p !== undefined && fits(p);
};

/** How far before its verb a subject may start, and how far back a joined verb may stand, in tokens. */
const BEFORE = 60;

/** How far before a relative clause its antecedent may end, and how many phrases hang on each other there. */
const NEAR = 3;
const CHAIN = 3;

/** Phrases that end right before token `at`, each the complement of the one before it, nearest first: «قوات من أمن الدولة | حاولت». */
function chainBefore(draft: Draft, starts: Int32Array, at: number): number[] {
  const out: number[] = [];
  let t = at - 1;
  const first = draft.line.sentenceFirst[draft.line.sentence[at] ?? 0] ?? 0;
  for (let gap = 0; t >= first && out.length < CHAIN; t--) {
    const i = starts[t] ?? -1;
    const p = i < 0 ? undefined : draft.phrases[i];
    if (p && p.first === t) {
      out.push(i);
      gap = 0;
      if (p.prep === null) break;
      continue;
    }
    if (draft.words.tag[t] === Tag.verb || draft.words.tag[t] === Tag.complementiser) break;
    if (out.length === 0 || inNone(draft, starts, t)) gap++;
    if (gap > LONGEST) break;
  }
  const nearest = draft.phrases[out[0] ?? -1];
  return nearest && at - nearest.last <= NEAR ? out : [];
}

/** Longest phrase that is walked over, in tokens. */
const LONGEST = 12;
const inNone = (draft: Draft, starts: Int32Array, t: number): boolean => (starts[t] ?? -1) < 0 && draft.words.tag[t] === Tag.punct;

/** No article on its head and no name: what a clause without a relative word can describe. */
function isIndefinite(draft: Draft, i: number): boolean {
  const p = draft.phrases[i];
  return p !== undefined && ((draft.line.pro[p.head] ?? 0) & Pro.al) === 0 && p.sort !== "person" && p.sort !== "place";
}

/** The subject that goes on: of the verb before where this clause is joined to it by و, else of the clause above. */
function carried(draft: Draft, starts: Int32Array, verb: number, accept: (p: Phrase) => boolean, depth: number): Subject | null {
  const { clauses, clauseOf, words, phrases } = draft;
  const clause = clauses[clauseOf[verb] ?? -1];
  if (!clause || depth >= 4) return null;
  const on = (from: number): Subject | null => {
    const up = subjectOf(draft, starts, from, accept, depth + 1);
    const p = up ? phrases[up.phrase] : undefined;
    return up && p && agrees(draft, verb, p) ? { phrase: up.phrase, how: "carried" } : null;
  };
  if (clause.edge === "coordinate") {
    const first = Math.max(draft.line.sentenceFirst[draft.line.sentence[verb] ?? 0] ?? 0, clause.first - BEFORE);
    const most = depth === 0 ? 3 : 1;
    let tried = 0;
    for (let t = clause.first - 1; t >= first && tried < most; t--) {
      if (words.tag[t] !== Tag.verb) continue;
      tried++;
      const found = on(t);
      if (found) return found;
    }
    return null;
  }
  const parent = clauses[clause.parent];
  return parent && parent.verb >= 0 && (clause.edge === "adverbial" || clause.edge === "complement") ? on(parent.verb) : null;
}

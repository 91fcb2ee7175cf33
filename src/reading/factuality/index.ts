// Did it happen? What stands over an event: negation, future, modality, conditions, demands, pledges, threats, allegations, purposes,
// failed attempts. Its own words first, then its governors, then its clause.
import type { FrameIndex } from "../../knowledge/index.ts";
import type { Draft } from "../draft.ts";
import type { Lexical } from "../events/lexical.ts";
import type { Candidate } from "../events/triggers.ts";
import { Tag } from "../words/tags.ts";
import { asked, byTerms, ifBefore, overClause } from "./clauses.ts";
import { fact, type Judgement, previous, type Sight } from "./cues.ts";
import { governed } from "./governors.ts";
import { verbJudgement } from "./verbs.ts";
import { ATTEMPTED, COMING, GIVEN, GOING_ON, LASTING, SPEECH, WARS } from "./words.ts";

export type { Judgement } from "./cues.ts";

/** Judges one candidate event: «نفى القصف» not-happened, «سيقصف» planned, «هدد بقصف» threatened, «قصف» happened. Never throws. */
export function judge(draft: Draft, index: FrameIndex, lexical: Lexical, c: Candidate): Judgement {
  const sight: Sight = { draft, index, lexical };
  const own = c.pos === "verb" ? verbJudgement(sight, c.first) : coming(draft, c);
  const above =
    own ??
    (c.pos === "verb" || isGiven(draft, c) ? null : governed(sight, c)) ??
    (c.light >= 0 ? verbJudgement(sight, c.light) : null) ??
    ifBefore(sight, c.first) ??
    asked(sight, c.first) ??
    (c.pos === "verb" ? byTerms(sight, c.first) : null);
  if (above && above.factual !== "happened") return settle(above, c);
  if (above) return above;
  const outer =
    isGiven(draft, c) || (c.pos !== "verb" && c.definite && c.light < 0 && !isCopula(draft, c))
      ? null
      : overClause(sight, c.light >= 0 ? c.light : c.first);
  if (outer && !(SPEECH.has(c.trigger.frame.kind) && outer.factual === "planned"))
    return outer.factual === "happened" ? outer : settle(outer, c);
  return goingOn(draft, c);
}

/** An attempt at some kinds is the event, with a result; an act of speech is done even where what it speaks of is only planned. */
function settle(j: Judgement, c: Candidate): Judgement {
  if (j.result === "failed" && ATTEMPTED.has(c.trigger.frame.kind)) return { ...j, factual: "happened", negated: false };
  if (SPEECH.has(c.trigger.frame.kind) && c.pos !== "verb" && (j.factual === "planned" || j.factual === "possible"))
    return fact("happened", "an act of speech");
  return j;
}

/** «الانتخابات المقبلة», «هجوم محتمل»: the adjective says that it has not been yet. */
function coming(draft: Draft, c: Candidate): Judgement | null {
  for (let t = c.last + 1; t <= c.last + 3 && t <= c.window.sentenceLast; t++) {
    const word = draft.words.body[t] ?? "";
    if (COMING.has(word)) return fact(/^(?:ال)?محتمل/.test(word) ? "possible" : "planned", `coming ${word}`);
    if (draft.words.tag[t] === Tag.verb || draft.words.tag[t] === Tag.preposition) return null;
  }
  return null;
}

/** States that the sentence takes as given, and what is being dispersed or ended. */
function isGiven(draft: Draft, c: Candidate): boolean {
  if (c.pos !== "verb" && GIVEN.has(c.trigger.lemma)) return true;
  const p = previous(draft, c.first);
  if (c.trigger.frame.kind === "presence" && p >= 0 && /^(?:مناطق|نقاط|اماكن|مواقع)$/.test(draft.line.stem[p] ?? "")) return true;
  return c.trigger.frame.kind === "protest" && p >= 0 && /^(?:ب|ل)?(?:تفريق|قمع|فض)$/.test(draft.words.body[p] ?? "");
}

/** «أن يكون الاجتماع في …»: the clause says of the event that it be. */
const isCopula = (draft: Draft, c: Candidate): boolean => {
  const verb = draft.clauses[draft.clauseOf[c.first] ?? -1]?.verb ?? -1;
  return verb >= 0 && draft.words.reading[verb]?.lemma === "كان" && c.first - verb <= 3;
};

/** A fact: happened, or going on. */
function goingOn(draft: Draft, c: Candidate): Judgement {
  const { line, words } = draft;
  const frame = c.trigger.frame;
  const t = c.light >= 0 ? c.light : c.first;
  const kana = hasKana(draft, t);
  if (frame.factual === "ongoing") {
    const past = c.pos === "verb" && words.reading[c.first]?.tense === "past";
    return fact(kana || past ? "happened" : "ongoing", "state");
  }
  if (!LASTING.has(frame.kind)) return fact("happened", "plain");
  if (words.tag[t] === Tag.verb && words.reading[t]?.tense === "imperfect" && !kana) return fact("ongoing", "imperfect of a lasting kind");
  if (c.pos === "noun" && WARS.has(c.trigger.lemma) && c.light < 0 && !kana && c.definite) return fact("ongoing", "a war spoken of");
  const since = frame.kind === "siege" || frame.kind === "closure";
  for (let i = Math.max(c.window.sentenceFirst, c.first - 5); i <= Math.min(c.window.sentenceLast, c.last + 5); i++) {
    const word = words.body[i] ?? "";
    if (GOING_ON.has(word) || GOING_ON.has(line.key[i] ?? "") || (since && word === "منذ"))
      return fact(kana ? "happened" : "ongoing", "going on");
  }
  return fact("happened", "plain");
}

/** «كان» before an imperfect puts it in the past. */
function hasKana(draft: Draft, t: number): boolean {
  for (let i = t - 1; i >= Math.max(0, t - 4) && draft.line.sentence[i] === draft.line.sentence[t]; i--) {
    const lemma = draft.words.reading[i]?.lemma;
    if (draft.words.tag[i] === Tag.verb && (lemma === "كان" || lemma === "ظل")) return true;
  }
  return false;
}

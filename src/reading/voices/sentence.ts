// One sentence as the voice rules look at it, and the small looks that they share.
import { Pro, TokenKind } from "../../arabic/index.ts";
import { type SpeechVerb, type VoiceWords, voiceWords } from "../../knowledge/index.ts";
import { phraseStarts } from "../clauses/subject.ts";
import type { Draft, Phrase } from "../draft.ts";
import { type QuoteMarks, quoteMarks } from "../words/quote-marks.ts";
import { Tag } from "../words/tags.ts";
import { ownOutlets } from "./outlet.ts";
import { speakerKind } from "./speakers.ts";

/** What the rules look up of a report, worked out once. */
export interface Context {
  readonly draft: Draft;
  readonly words: VoiceWords;
  /** Index of the phrase that starts at each token, or -1. */
  readonly starts: Int32Array;
  /** Index of the mention that starts at each token, or -1. */
  readonly mentions: Int32Array;
  readonly quotes: QuoteMarks;
  /** Entities that are the report's own outlet. */
  readonly own: ReadonlySet<number>;
}

export interface Sentence extends Context {
  /** First and last token. */
  readonly from: number;
  readonly to: number;
}

export function contextOf(draft: Draft): Context {
  const mentions = new Int32Array(draft.line.length).fill(-1);
  draft.mentions.forEach((m, i) => {
    mentions[m.first] = i;
  });
  return { draft, words: voiceWords(), starts: phraseStarts(draft), mentions, quotes: quoteMarks(draft.line), own: ownOutlets(draft) };
}

/** The reporting verb at token `t`, or null. First and second persons report only inside what is said. */
export function speechVerb(s: Sentence, t: number): SpeechVerb | null {
  if (s.draft.words.tag[t] !== Tag.verb) return null;
  const reading = s.draft.words.reading[t];
  if (!reading || (reading.person !== null && reading.person !== 3)) return null;
  return s.words.verb(reading.verb ?? reading.lemma, reading.form);
}

/** Phrases that may name a speaker: known speakers, people, actors, human nouns; no adjective left over from the phrase before. */
export const maySpeak =
  (s: Sentence) =>
  (p: Phrase): boolean => {
    if (p.sort === "time") return false;
    if (p.entity === null && (s.draft.words.tag[p.head] === Tag.adjective || describes(s.draft, p.head))) return false;
    if (p.sort === "quantity") return s.draft.words.reading[p.head]?.human === true && p.head > p.first;
    return speakerKind(s.draft, s.words, p) !== null || s.draft.words.reading[p.head]?.human === true;
  };

/** «تسجيلا مصورا»: the second of two words in the indefinite accusative describes the first. */
const describes = (draft: Draft, t: number): boolean =>
  draft.words.reading[t]?.caseEnding === "ا" && draft.words.reading[t - 1]?.caseEnding === "ا";

export const isMark = (draft: Draft, t: number, marks: string): boolean =>
  draft.line.kind[t] === TokenKind.punct && marks.includes(draft.line.form[t] ?? "?");

/** The first token from `t` on that is no opening mark. */
export function skipMarks(draft: Draft, t: number): number {
  let i = t;
  while (i < draft.line.length && isMark(draft, i, "“\"«(‘'")) i++;
  return i;
}

/** The word before `t` in its sentence, quotation marks skipped, or -1. */
export function wordBefore(s: Sentence, t: number): number {
  let i = t - 1;
  while (i >= s.from && isMark(s.draft, i, "“”\"«»‘’'()")) i--;
  return i < s.from ? -1 : i;
}

/** How many tokens the longest of the runs takes at `t`; a last «ل» may be a clitic («وفقا للمصدر») and then takes none. */
export function runAt(draft: Draft, t: number, runs: readonly (readonly string[])[]): number {
  for (const run of runs) {
    let ok = true;
    for (let k = 0; k < run.length && ok; k++) {
      const glued = k === run.length - 1 && run[k] === "ل" && ((draft.line.pro[t + k] ?? 0) & Pro.lam) !== 0;
      ok = draft.words.body[t + k] === run[k] || glued;
    }
    if (ok) return run.at(-1) === "ل" && draft.words.body[t + run.length - 1] !== "ل" ? run.length - 1 : run.length;
  }
  return 0;
}

/** True where a quotation mark at `open` opens speech and not a name: a long stretch, or one with a verb in it. */
export function opensSpeech(s: Sentence, open: number): boolean {
  const close = s.quotes.closeOf[open] ?? -1;
  if (close < 0 || close - open <= 2) return false;
  if (close - open > 7) return true;
  for (let i = open + 1; i < close; i++) {
    const tag = s.draft.words.tag[i];
    if (tag === Tag.verb || tag === Tag.negator) return true;
  }
  return false;
}

export const hasPro = (draft: Draft, t: number, bits: number): boolean => ((draft.line.pro[t] ?? 0) & bits) !== 0;

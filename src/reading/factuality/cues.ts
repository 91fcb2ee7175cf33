// Words that make their content more or less than a fact: «طالب بـ», «هدد بـ», «بحجة», «محاولة».
import { Enc, Pro, TokenKind } from "../../arabic/index.ts";
import type { Cue, FrameIndex, WordSet } from "../../knowledge/index.ts";
import type { Factual, Stance } from "../../model/index.ts";
import type { Draft } from "../draft.ts";
import type { Lexical } from "../events/lexical.ts";
import { verbHits } from "../events/triggers.ts";
import { Tag } from "../words/tags.ts";

export interface Judgement {
  readonly factual: Factual;
  /** Null where the words over the event say nothing of it: the voice's own stance stands. */
  readonly stance: Stance | null;
  readonly negated: boolean;
  readonly result: "failed" | "succeeded" | null;
  /** Name of the rule that decided. */
  readonly rule: string;
}

/** What a rule looks at. */
export interface Sight {
  readonly draft: Draft;
  readonly index: FrameIndex;
  readonly lexical: Lexical;
}

export const fact = (factual: Factual, rule: string): Judgement => ({ factual, stance: null, negated: false, result: null, rule });

/** The word before `t` in its sentence, marks of quotation skipped, or -1. */
export function previous(draft: Draft, t: number): number {
  for (let i = t - 1; i >= 0 && draft.line.sentence[i] === draft.line.sentence[t]; i--) {
    if (draft.line.kind[i] === TokenKind.punct && "\"«»“”'‘’()".includes(draft.line.form[i] ?? "?")) continue;
    return i;
  }
  return -1;
}

/** A word of a closed list: no ending but that of the accusative. */
export function exactly(lexical: Lexical, t: number, set: WordSet): boolean {
  for (const hit of lexical.hits[t] ?? []) if (set.has(hit.word) && (hit.ending === "" || hit.ending === "ا")) return true;
  return false;
}

// Verbs whose forms taggers take for nouns («طالب» student).
const ALSO_NOUNS: ReadonlySet<string> = new Set(["طالب", "طلب", "ادعى", "زعم", "نفى", "هدد"]);

/** The cue verb at `t`. A form that is also a noun («طالب») counts where nothing makes it a noun. */
export function cueVerb({ draft, index }: Sight, t: number): Cue | null {
  const tag = draft.words.tag[t];
  if (tag !== Tag.verb && tag !== Tag.noun && tag !== Tag.other) return null;
  if (tag !== Tag.verb && ((draft.line.pro[t] ?? 0) & ~(Pro.waw | Pro.fa)) !== 0) return null;
  const hit = verbHits(draft.line, t, index.cueVerbs).find((h) => !h.short || tag === Tag.verb);
  if (!hit) return null;
  return tag === Tag.verb || ALSO_NOUNS.has(hit.of.word) ? hit.of : null;
}

export function cueNoun({ draft, index, lexical }: Sight, t: number): Cue | null {
  const tag = draft.words.tag[t];
  if (tag === Tag.verb || tag === Tag.preposition) return null;
  for (const hit of lexical.hits[t] ?? []) {
    const cue = index.cueNouns.get(hit.word);
    if (cue?.word === "آلية" && (hit.ending !== "" || hit.definite)) continue; // «الآليات» are vehicles
    if (cue && hit.ending !== "ي" && hit.ending !== "يه") return cue;
  }
  return null;
}

/** The word after `t`, marks of quotation skipped. */
function nextWord(line: Draft["line"], t: number): number {
  let i = t + 1;
  while (i < line.length && line.kind[i] === TokenKind.punct && "\"«»“”'‘’()".includes(line.form[i] ?? "?")) i++;
  return i;
}

const NEEDS_LINK = new Set<Factual>(["demanded", "threatened", "promised", "alleged"]);

/** The cue noun's content: it follows in the genitive, or through a preposition that such a noun takes. */
export function reaches({ draft }: Sight, cue: Cue, from: number, to: number): boolean {
  const { line, words } = draft;
  if (to - from > 14) return false;
  const conjoined = ((line.pro[from + 1] ?? 0) & (Pro.waw | Pro.fa)) !== 0 && to === from + 1;
  if (conjoined) return false;
  if (cue.prep !== null && !prepositionBetween(draft, from, to, cue.prep)) return false;
  if (nextWord(line, from) === to) return true;
  let linked = false;
  for (let t = from + 1; t <= to; t++) {
    if (((line.pro[t] ?? 0) & (Pro.ba | Pro.lam)) !== 0 || ["الي", "علي", "ب", "ل", "في", "حول", "عن", "من"].includes(words.body[t] ?? ""))
      linked = true;
  }
  return linked || (!NEEDS_LINK.has(cue.factual) && to - from <= 6);
}

export const applyNoun = (cue: Cue): Judgement => ({
  factual: cue.factual,
  stance: cue.stance,
  negated: false,
  result: cue.attempt || cue.word === "فشل" || cue.word === "إفشال" ? "failed" : null,
  rule: `noun ${cue.word}`,
});

const FAILING: ReadonlySet<string> = new Set(["فشل", "أخفق", "أحبط", "أفشل"]);

/** What a cue verb says of its content, or null where it reaches none: its preposition is missing, or the verb itself is negated. */
export function applyVerb({ draft }: Sight, t: number, cue: Cue, content = -1): Judgement | null {
  const { line, words } = draft;
  if (cue.prep !== null && content >= 0 && !prepositionBetween(draft, t, content, cue.prep)) return null;
  const p = previous(draft, t);
  const before = p < 0 ? "" : (words.body[p] ?? "");
  if (before === "لم" || before === "لا" || before === "لن" || before === "ما") {
    if (cue.stance === "denies") return { ...fact("happened", `not ${cue.word}`), stance: "confirms" };
    if (cue.factual === "possible" && cue.stance === null) return { ...fact("not-happened", `not ${cue.word}`), negated: true };
    return cue.stance === "predicts" ? { ...fact("possible", `not ${cue.word}`), stance: "predicts" } : null;
  }
  if ((line.enc[t] ?? 0) !== Enc.none && cue.factual === "not-happened" && cue.stance === null && cue.word !== "منع") return null;
  return {
    factual: cue.factual,
    stance: cue.stance,
    negated: false,
    result: cue.attempt || FAILING.has(cue.word) ? "failed" : null,
    rule: `verb ${cue.word}`,
  };
}

export function prepositionBetween(draft: Draft, from: number, to: number, prep: string): boolean {
  const bit = prep === "ب" ? Pro.ba : prep === "ل" ? Pro.lam : 0;
  const key = prep.replaceAll("ى", "ي").replaceAll("إ", "ا");
  for (let t = from + 1; t <= to; t++) {
    if (bit !== 0 && ((draft.line.pro[t] ?? 0) & bit) !== 0) return true;
    if (draft.words.body[t] === key) return true;
  }
  return false;
}

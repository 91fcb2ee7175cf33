// Did it happen? What stands over an event: negation, future, modality, conditions, demands, pledges, threats, allegations, purposes,
// failed attempts. The walk goes leftwards from the trigger through what it depends on; the nearest governor decides.
import { Enc, isParticle, Pro, TokenKind } from "../../arabic/index.ts";
import type { Cue, FrameIndex, WordSet } from "../../knowledge/index.ts";
import type { Factual, Stance } from "../../model/index.ts";
import type { Draft } from "../draft.ts";
import { type Lexical } from "../events/lexical.ts";
import { type Candidate, verbHits } from "../events/triggers.ts";
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

/** What one step of the walk needs. */
interface Sight {
  readonly draft: Draft;
  readonly index: FrameIndex;
  readonly lexical: Lexical;
}

const fact = (factual: Factual, rule: string): Judgement => ({ factual, stance: null, negated: false, result: null, rule });

// Kinds that last: told in the imperfect, or with «منذ», «ما زال», they are going on.
const LASTING = new Set(["presence", "control", "siege", "clash", "deployment", "negotiation", "protest", "offensive", "closure", "displacement", "aid", "strike", "mediation"]);
// Kinds whose attempt is the event itself.
const ATTEMPTED = new Set(["raid", "assassination", "attack", "offensive", "suicide-attack", "explosion"]);
const GOING_ON = new Set(["مستمر", "مستمره", "المستمر", "المستمره", "متواصل", "متواصله", "المتواصل", "المتواصله", "يزال", "تزال", "زال", "زالت", "يواصل", "تواصل", "تتواصل", "يتواصل", "تستمر", "يستمر", "استمرار", "تواصل", "جاريه", "الجاريه", "الداير", "الدايره", "الحالي", "الحاليه"]);
// Prepositions of circumstance: what stands after them is outside the reach of a governor before them.
/** A word of a closed list: no ending but that of the accusative. */
function exactly(lexical: Lexical, t: number, set: WordSet): boolean {
  for (const hit of lexical.hits[t] ?? []) if (set.has(hit.word) && (hit.ending === "" || hit.ending === "ا")) return true;
  return false;
}

const CIRCUMSTANCE = new Set(["بعد", "قبل", "خلال", "اثناء", "اثر", "عقب", "جراء", "نتيجه", "بسبب", "وسط", "منذ", "غداه", "حول", "بشان", "بخصوص", "عند", "لدي", "رغم", "بفعل", "ردا", "بالتزامن", "تزامنا", "حسب", "بحسب", "وفق"]);
const STOPPERS = new Set(["وقف", "ايقاف", "انهاء", "منع", "وقفها", "وقفه"]);
const WITHOUT = new Set(["عدم", "دون", "بدون", "بلا", "انعدام", "غياب"]);

/** Judges one candidate. Never throws. */
export function judge(draft: Draft, index: FrameIndex, lexical: Lexical, c: Candidate): Judgement {
  const sight: Sight = { draft, index, lexical };
  const inner = c.pos === "verb" ? verbJudgement(sight, c.first, c.trigger.frame.factual) : nounJudgement(sight, c);
  const settled = inner ?? (c.light >= 0 ? verbJudgement(sight, c.light, c.trigger.frame.factual) : null) ?? conditional(sight, c.first);
  if (settled && settled.factual !== "happened") return shape(settled, c);
  const outer = settled ? null : clauseJudgement(sight, c.light >= 0 ? c.light : c.first, c);
  if (outer) return shape(outer, c);
  return goingOn(sight, c);
}

/** An attempt at some kinds is the event, with a result. */
function shape(j: Judgement, c: Candidate): Judgement {
  if (j.result === "failed" && ATTEMPTED.has(c.trigger.frame.kind)) return { ...j, factual: "happened" };
  return j;
}

// ---- the verb's own particles

function verbJudgement({ draft, index, lexical }: Sight, t: number, usual: Factual): Judgement | null {
  const { line, words } = draft;
  const pro = line.pro[t] ?? 0;
  const form = line.form[t] ?? "";
  const imperfect = words.reading[t] ? words.reading[t]?.tense === "imperfect" : /^[وف]?[سل]?[يتن]/.test(form);
  if (imperfect && ((pro & Pro.sin) !== 0 || /^[وف]?س[يتن]/.test(form))) return fact("planned", "future س");
  const p = previous(draft, t);
  if (p < 0) return null;
  const before = words.body[p] ?? "";
  if (before === "لن") return { ...fact("not-happened", "لن"), negated: true };
  if (before === "لم" || before === "لما") return { ...fact("not-happened", "لم"), negated: true };
  if ((before === "لا" || before === "ليس" || before === "ليست") && before.length > 0) return { ...fact("not-happened", "لا"), negated: true };
  if (before === "ما" && !imperfect && isStart(draft, p)) return { ...fact("not-happened", "ما"), negated: true };
  if (before === "سوف") return fact("planned", "سوف");
  if (before === "قد" && imperfect) return fact("possible", "قد");
  if (before === "ربما" || before === "لعل") return fact("possible", "ربما");
  if ((pro & Pro.lam) !== 0 && imperfect) return fact("planned", "ل of purpose");
  if (before === "كي" || before === "لكي") return fact("planned", "كي");
  const hit = cueVerb(draft, index, p);
  if (hit && imperfect) return applyVerb({ draft, index, lexical }, p, hit);
  return usual === "happened" ? null : null;
}

const previous = (draft: Draft, t: number): number => {
  for (let i = t - 1; i >= 0 && draft.line.sentence[i] === draft.line.sentence[t]; i--) {
    if (draft.line.kind[i] === TokenKind.punct && "\"«»“”'‘’()".includes(draft.line.form[i] ?? "?")) continue;
    return i;
  }
  return -1;
};
const isStart = (draft: Draft, t: number) => t === (draft.line.sentenceFirst[draft.line.sentence[t] ?? 0] ?? 0) || draft.line.kind[t - 1] === TokenKind.punct;

// ---- the noun's governors

const TRANSPARENT = new Set<number>([Tag.noun, Tag.adjective, Tag.other, Tag.preposition, Tag.quantifier, Tag.number, Tag.demonstrative, Tag.latin, Tag.particle]);

function nounJudgement(sight: Sight, c: Candidate): Judgement | null {
  const { draft, index, lexical } = sight;
  const { line, words } = draft;
  const first = line.sentenceFirst[line.sentence[c.first] ?? 0] ?? 0;
  let negated = false;
  const own = words.body[c.first] ?? "";
  if (purposeMasdar(sight, c)) return fact("planned", "ل before a verbal noun");
  let far = 0;
  for (let t = c.first - 1; t >= first && far < 22; t--, far++) {
    const tag = words.tag[t] ?? 0;
    const word = words.body[t] ?? "";
    if (line.kind[t] === TokenKind.punct) {
      const mark = line.form[t] ?? "";
      if ("\"«»“”'‘’()".includes(mark)) continue;
      if (("،,".includes(mark) && joins(draft, t + 1)) || mark === "-") continue;
      break;
    }
    if (line.kind[t] === TokenKind.break) break;
    if (tag === Tag.verb) {
      const cue = cueVerb(draft, index, t);
      const light = verbHits(line, t, index.light).length > 0;
      if (cue && !isSubjectOf(sight, t, c)) {
        const j = applyVerb(sight, t, cue, c.first);
        if (j) return mix(j, negated);
      }
      if (light || noneBut(draft, t, c.first)) {
        const j = verbJudgement(sight, t, "happened");
        if (j && j.factual !== "happened") return mix(j, negated);
        if (light) c.light = c.light < 0 ? t : c.light;
      }
      const above = light || cue ? null : null;
      if (above) return above;
      break;
    }
    if (WITHOUT.has(word) || WITHOUT.has(word.replace(/^[بل]/, ""))) {
      if (far <= 6) negated = true;
      continue;
    }
    if (word === "لا" || word === "ليس" || word === "ليست" || (word === "غير" && far <= 1)) {
      if (far <= 4) negated = true;
      continue;
    }
    if (STOPPERS.has(word.replace(/^[بل]/, "")) && far <= 2 && !(c.pos === "phrase")) {
      negated = true;
      continue;
    }
    if (CIRCUMSTANCE.has(word)) {
      if (word === "قبل" || word === "بعد") return negated ? mix(null, negated) : null;
      break;
    }
    if (exactly(lexical, t, index.cueWords.allegations)) return mix({ ...fact("alleged", `pretext ${word}`), stance: "alleges" }, false);
    if (exactly(lexical, t, index.cueWords.purposes)) return mix(fact("planned", `purpose ${word}`), negated);
    if (exactly(lexical, t, index.cueWords.conditions) && (tag === Tag.conditional || tag === Tag.noun || tag === Tag.subordinator) && conditionWord(word)) return mix(fact("conditional", `condition ${word}`), false);
    if (exactly(lexical, t, index.cueWords.possible) && word !== "قد" && far <= 8) return mix(fact("possible", `possible ${word}`), negated);
    if (exactly(lexical, t, index.cueWords.futures) && far <= 8) return mix(fact("planned", `future ${word}`), negated);
    const noun = cueNoun(sight, t);
    if (noun && t !== c.first && reaches(sight, noun, t, c.first)) {
      const j = applyNoun(noun);
      const outer = noun.factual === "planned" ? null : null;
      return mix(outer ?? j, negated);
    }
    if (!TRANSPARENT.has(tag)) break;
    if (tag === Tag.preposition && (word === "في" || word === "الي") && far > 6) break;
  }
  if (own === "") return null;
  return negated ? mix(null, true) : null;
}

const conditionWord = (word: string) => word !== "لو" || true;

/** A negated act under a promise or demand stays promised or demanded, negated; alone it did not happen. */
function mix(j: Judgement | null, negated: boolean): Judgement {
  if (!j || j.factual === "happened") return negated ? { ...fact("not-happened", j ? j.rule : "negated"), negated: true } : (j ?? fact("happened", "plain"));
  return negated && (j.factual === "promised" || j.factual === "demanded" || j.factual === "threatened" || j.factual === "planned") ? { ...j, negated: true } : j;
}

/** A coordinated word follows: و glued on, or «أو», «ثم». */
const joins = (draft: Draft, t: number): boolean =>
  ((draft.line.pro[t] ?? 0) & Pro.waw) !== 0 || draft.words.body[t] === "او" || (draft.line.form[t] ?? "").startsWith("و");

/** Between a light or modal verb and the noun only its own small words stand. */
const noneBut = (_draft: Draft, verb: number, noun: number): boolean => noun - verb <= 2;

/** The noun is the verb's subject, not its content: it follows at once, without a preposition, and the verb wants one. */
function isSubjectOf(sight: Sight, verb: number, c: Candidate): boolean {
  const cue = cueVerb(sight.draft, sight.index, verb);
  const clitics = (sight.draft.line.pro[c.first] ?? 0) & (Pro.ba | Pro.lam);
  return c.first === verb + 1 && clitics === 0 && cue !== null && (cue.factual === "threatened" || cue.factual === "possible" || cue.factual === "planned" || cue.factual === "alleged");
}

// Nouns whose verbal sense is an act one sets out to do: «لاستعادة», «لاقتحام»; with ل alone they say what for.
function purposeMasdar({ draft }: Sight, c: Candidate): boolean {
  const { line, words } = draft;
  const pro = line.pro[c.first] ?? 0;
  const form = line.form[c.first] ?? "";
  if (c.pos === "verb" || c.plural || c.definite || (pro & Pro.al) !== 0) return false;
  if (!/^[وف]?ل(?!ل)/.test(form) || (line.key[c.first] ?? "").startsWith("لقاء")) return false;
  const reading = words.reading[c.first];
  if (reading && reading.pos !== "masdar") return false;
  if (c.trigger.frame.kind === "security-campaign" || c.trigger.frame.kind === "agreement" || c.trigger.frame.kind === "shelling" || c.trigger.frame.kind === "attack" || c.trigger.frame.kind === "siege") return false;
  const p = previous(draft, c.first);
  return p >= 0 && words.body[p] !== "نتيجه" && words.body[p] !== "تعرض";
}

// ---- what stands over the whole clause

function clauseJudgement(sight: Sight, t: number, c: Candidate): Judgement | null {
  const { draft, index } = sight;
  const { clauses, clauseOf, line, words } = draft;
  let at = clauseOf[t] ?? -1;
  for (let depth = 0; at >= 0 && depth < 4; depth++) {
    const clause = clauses[at];
    if (!clause) return null;
    if (clause.marker >= 0) {
      const marker = words.body[clause.marker] ?? "";
      if (words.tag[clause.marker] === Tag.conditional || isParticle(marker, "conditional")) return fact("conditional", `condition ${marker}`);
      if (clause.edge === "complement") {
        const governor = governorOf(sight, clause.marker, line.sentenceFirst[clause.sentence] ?? 0);
        if (governor) return governor;
        if (index.cueWords && (marker === "ان" || marker === "بان") && reportsOnly(draft, clause.marker)) {
          // «قال إن»: a report, the walk goes on above it
        }
      }
    }
    if (clause.edge === "relative" || clause.edge === "root") return null;
    if (clause.edge === "coordinate" && c.pos !== "verb") return null;
    at = clause.parent;
  }
  return null;
}

const reportsOnly = (_draft: Draft, _t: number): boolean => true;

/** The word that governs «أن»: a cue verb with its subject between, or a word like «المقرر», «حال». */
function governorOf(sight: Sight, marker: number, first: number): Judgement | null {
  const { draft, index, lexical } = sight;
  const { line, words } = draft;
  for (let t = marker - 1, far = 0; t >= first && far < 12; t--, far++) {
    if (line.kind[t] === TokenKind.punct) {
      if ("\"«»“”'‘’()،,".includes(line.form[t] ?? "?")) continue;
      return null;
    }
    const word = words.body[t] ?? "";
    if (far <= 2) {
      if (exactly(lexical, t, index.cueWords.futures)) return fact("planned", `future ${word}`);
      if (exactly(lexical, t, index.cueWords.conditions)) return fact("conditional", `condition ${word}`);
      if (exactly(lexical, t, index.cueWords.purposes)) return fact("planned", `purpose ${word}`);
      if (exactly(lexical, t, index.cueWords.possible) && word !== "قد") return fact("possible", `possible ${word}`);
      if (word === "قبل" || word === "بعد") return null;
    }
    const noun = cueNoun(sight, t);
    if (noun && far <= 4) return applyNoun(noun);
    if (words.tag[t] === Tag.verb) {
      const cue = cueVerb(draft, index, t);
      return cue ? applyVerb(sight, t, cue) : null;
    }
  }
  return null;
}

/** «إذا … » opens the sentence part before a main clause: what stands in its own clause is conditional. */
function conditional({ draft }: Sight, t: number): Judgement | null {
  const { line, words } = draft;
  const first = line.sentenceFirst[line.sentence[t] ?? 0] ?? 0;
  for (let i = t - 1, far = 0; i >= first && far < 6; i--, far++) {
    if (line.kind[i] === TokenKind.punct) return null;
    const word = words.body[i] ?? "";
    if (word === "اذا" || word === "لو") return fact("conditional", `condition ${word}`);
    if (word === "حال" && words.body[i - 1] === "في") return fact("conditional", "condition في حال");
  }
  return null;
}

// ---- cues

function cueVerb(draft: Draft, index: FrameIndex, t: number): Cue | null {
  if (draft.words.tag[t] !== Tag.verb) return null;
  const hits = verbHits(draft.line, t, index.cueVerbs);
  return hits[0]?.of ?? null;
}

function cueNoun({ draft, index, lexical }: Sight, t: number): Cue | null {
  const tag = draft.words.tag[t];
  if (tag === Tag.verb || tag === Tag.preposition) return null;
  for (const hit of lexical.hits[t] ?? []) {
    const cue = index.cueNouns.get(hit.word);
    if (cue && hit.ending !== "ي" && hit.ending !== "يه") return cue;
  }
  return null;
}

/** The noun's own preposition stands between it and the event, where it wants one. */
function reaches({ draft }: Sight, cue: Cue, from: number, to: number): boolean {
  const { line, words } = draft;
  if (to - from > 12) return false;
  let prepositions = 0;
  for (let t = from + 1; t <= to; t++) {
    const clitic = (line.pro[t] ?? 0) & (Pro.ba | Pro.lam);
    if (clitic !== 0) prepositions++;
    if (words.tag[t] === Tag.preposition && CIRCUMSTANCE.has(words.body[t] ?? "")) return false;
  }
  if (cue.factual === "demanded" || cue.factual === "threatened" || cue.factual === "promised" || cue.factual === "alleged") {
    // a demand, threat, pledge or charge reaches its content through ب, إلى, على, ل or at once
    if (to === from + 1) return true;
    for (let t = from + 1; t <= to; t++) if (((line.pro[t] ?? 0) & (Pro.ba | Pro.lam)) !== 0 || ["الي", "علي", "ب", "ل"].includes(words.body[t] ?? "")) return true;
    return false;
  }
  return to - from <= 6 || prepositions > 0;
}

function applyNoun(cue: Cue): Judgement {
  return { factual: cue.factual, stance: cue.stance, negated: false, result: cue.attempt ? "failed" : null, rule: `noun ${cue.word}` };
}

function applyVerb(sight: Sight, t: number, cue: Cue, content = -1): Judgement | null {
  const { draft } = sight;
  const { line, words } = draft;
  if (cue.prep !== null && content >= 0 && !prepositionBetween(draft, t, content, cue.prep)) return null;
  const p = previous(draft, t);
  const before = p < 0 ? "" : (words.body[p] ?? "");
  const denied = before === "لم" || before === "لا" || before === "لن" || before === "ما";
  if (denied) {
    if (cue.stance === "denies") return { ...fact("happened", `not ${cue.word}`), stance: "confirms" };
    if (cue.stance === "predicts") return { ...fact("possible", `not ${cue.word}`), stance: "predicts" };
    return null;
  }
  if ((line.enc[t] ?? 0) !== Enc.none && cue.factual === "not-happened" && cue.stance === null) return null;
  return { factual: cue.factual, stance: cue.stance, negated: false, result: cue.attempt || cue.word === "فشل" || cue.word === "أخفق" || cue.word === "أحبط" ? "failed" : null, rule: `verb ${cue.word}` };
}

function prepositionBetween(draft: Draft, from: number, to: number, prep: string): boolean {
  const { line, words } = draft;
  const bit = prep === "ب" ? Pro.ba : prep === "ل" ? Pro.lam : 0;
  const key = prep.replaceAll("ى", "ي").replaceAll("إ", "ا");
  for (let t = from + 1; t <= to; t++) {
    if (bit !== 0 && ((line.pro[t] ?? 0) & bit) !== 0) return true;
    if (words.body[t] === key) return true;
  }
  return false;
}

// ---- facts: happened or going on

function goingOn({ draft, lexical }: Sight, c: Candidate): Judgement {
  void lexical;
  const { line, words } = draft;
  const frame = c.trigger.frame;
  const t = c.light >= 0 ? c.light : c.first;
  const kana = hasKana(draft, t);
  if (frame.factual === "ongoing") {
    const past = c.pos === "verb" && words.reading[c.first]?.tense === "past";
    return fact(kana || past ? "happened" : "ongoing", "state");
  }
  if (!LASTING.has(frame.kind)) return fact("happened", "plain");
  const imperfect = words.tag[t] === Tag.verb && words.reading[t]?.tense === "imperfect";
  if (imperfect && !kana) return fact("ongoing", "imperfect of a lasting kind");
  for (let i = Math.max(c.window.sentenceFirst, c.first - 5); i <= Math.min(c.window.sentenceLast, c.last + 4); i++) {
    if (GOING_ON.has(words.body[i] ?? "") || GOING_ON.has(line.key[i] ?? "")) return fact(kana ? "happened" : "ongoing", "going on");
  }
  return fact("happened", "plain");
}

/** «كان» before an imperfect puts it in the past. */
function hasKana(draft: Draft, t: number): boolean {
  const p = previous(draft, t);
  for (let i = p; i >= Math.max(0, t - 4); i--) {
    const lemma = draft.words.reading[i]?.lemma;
    if (draft.words.tag[i] === Tag.verb && (lemma === "كان" || lemma === "ظل")) return true;
  }
  return false;
}

// Subject and object of a verb: what stands after it without a preposition, before it, or goes on from the clause before.
import { Pro } from "../../arabic/index.ts";
import { agrees } from "../clauses/agreement.ts";
import { subjectOf } from "../clauses/subject.ts";
import type { Draft } from "../draft.ts";
import { Tag } from "../words/tags.ts";
import { canAct, type Filler, type Fillers } from "./fillers.ts";
import { positionsOf } from "./positions.ts";
import type { Candidate } from "./triggers.ts";

export interface Arguments {
  readonly subject: { readonly filler: Filler | null; readonly via: readonly [number, number] | null; readonly how: string };
  readonly object: Filler | null;
}

// Verbal nouns whose genitive is the one it is done to, never the doer: «مقتل», «مصرع», «إصابة».
export const PASSIVE_NOUNS: ReadonlySet<string> = new Set([
  "مقتل",
  "مصرع",
  "استشهاد",
  "وفاة",
  "نزوح",
  "تعيين",
  "إقالة",
  "اختيار",
  "تنصيب",
  "استقالة",
]);

/** Subject and object of the verb at `t`. */
export function argumentsOf(draft: Draft, fillers: Fillers, t: number, passive: boolean): Arguments {
  const after = bareAfter(draft, fillers, t, passive ? 1 : 2);
  const via = [draft.line.start[t] ?? 0, draft.line.end[t] ?? 0] as const;
  const plural = isPlural(draft, t);
  const found = subjectOf(draft, fillers.starts, t, (p) => p.sort !== "time" && (passive || canAct(draft, { ...p, phrase: -1 })));
  let before = found && found.how !== "after" ? fillers.of(found.phrase) : null;
  let how: string = found?.how ?? "none";
  if (plural && before?.sort === "person") {
    const group = groupBefore(draft, fillers, t);
    if (group) {
      before = group;
      how = "before";
    }
  }
  const [one = null, two = null] = after;
  const said = (filler: Filler | null, is: string) => ({ filler, via: is === "before" || is === "after" ? null : via, how: is });
  if (passive) return { subject: one && !plural ? said(one, "after") : said(before, how), object: null };
  // «الجيش الذي يحشد قواته»: his own forces are what he masses
  const clause = draft.clauses[draft.clauseOf[t] ?? -1];
  if (one && clause?.edge === "relative" && (draft.line.enc[one.first] ?? 0) !== 0 && one.entity === null) {
    const antecedent = antecedentOf(draft, fillers, t);
    if (antecedent) return { subject: { filler: antecedent, via, how: "relative" }, object: one };
  }
  const svo = before !== null && how === "before" && canAct(draft, before);
  if (one && !plural && canAct(draft, one) && !(svo && !two)) return { subject: said(one, "after"), object: two };
  if (before && canAct(draft, before)) return { subject: said(before, how), object: one };
  if (one && two && canAct(draft, two)) return { subject: said(two, "after"), object: one };
  if (one && two && !plural) return { subject: said(one, "after"), object: two };
  return { subject: said(before, how), object: one };
}

/** What a relative clause speaks of, where it can act and agrees with the verb. */
function antecedentOf(draft: Draft, fillers: Fillers, verb: number): Filler | null {
  const clause = draft.clauses[draft.clauseOf[verb] ?? -1];
  for (let t = (clause?.first ?? 0) - 1; clause && t >= 0 && clause.first - t <= 8; t--) {
    const f = fillers.starting(t);
    const p = draft.phrases[fillers.starts[t] ?? -1];
    if (f && p) return canAct(draft, f) && agrees(draft, verb, p) ? f : null;
  }
  return null;
}

const isPlural = (draft: Draft, t: number): boolean => /(?:وا|ون)$/.test(draft.line.form[t] ?? "");

/** The nearest group of people before a plural verb: «شاهد المهاجمين يقتحمون». */
function groupBefore(draft: Draft, fillers: Fillers, verb: number): Filler | null {
  const first = draft.line.sentenceFirst[draft.line.sentence[verb] ?? 0] ?? 0;
  for (let t = verb - 1; t >= first && verb - t <= 14; t--) {
    const i = fillers.starts[t] ?? -1;
    const f = i < 0 ? null : fillers.of(i);
    if (f && (f.sort === "actor" || f.sort === "quantity") && (f.prep === null || f.prep === "من")) return f;
  }
  return null;
}

/** Phrases without a preposition after token `from` in its clause, at most `limit`, coordinated ones left out. */
export function bareAfter(draft: Draft, fillers: Fillers, from: number, limit: number): Filler[] {
  const out: Filler[] = [];
  const clause = draft.clauses[draft.clauseOf[from] ?? -1];
  const last = Math.min(clause?.last ?? from, from + 16);
  for (let t = from + 1; t <= last; t++) {
    const tag = draft.words.tag[t];
    if (tag === Tag.complementiser || tag === Tag.relative || tag === Tag.verb) break;
    const index = fillers.starts[t] ?? -1;
    const p = draft.phrases[index];
    if (!p) continue;
    if (p.prep === null && p.sort !== "time" && p.coordinatedWith < 0 && !isAdverb(draft, p.first) && !isGenitive(draft, index)) {
      const f = fillers.of(index);
      if (f) out.push(f);
      if (out.length >= limit) break;
    }
    t = p.last;
  }
  return out;
}

/** «لضمان عدم حصول تصعيد»: what follows a noun under a preposition, with at most a negation between, hangs on it and is no argument. */
function isGenitive(draft: Draft, index: number): boolean {
  const p = draft.phrases[index];
  const head = draft.phrases[index - 1];
  if (!p || !head || head.prep === null || head.sort !== "thing" || head.last !== head.first) return false;
  const { line, words } = draft;
  if (((line.pro[head.first] ?? 0) & Pro.al) !== 0 || (line.enc[head.first] ?? 0) !== 0 || words.reading[head.first]?.pos !== "masdar")
    return false;
  for (let t = head.last + 1; t < p.first; t++) if (words.tag[t] !== Tag.negator && words.tag[t] !== Tag.quantifier) return false;
  return true;
}

const ADVERBS: ReadonlySet<string> = new Set([
  "امس",
  "اليوم",
  "صباح",
  "مساء",
  "فجر",
  "ليل",
  "ظهر",
  "ليلا",
  "فجرا",
  "صباحا",
  "ايضا",
  "موخرا",
  "حاليا",
  "سابقا",
  "حينها",
  "يوم",
  "قبل",
  "مجددا",
  "لاحقا",
  "غدا",
  "الاحد",
  "الاثنين",
  "الثلاثاء",
  "الاربعاء",
  "الخميس",
  "الجمعه",
  "السبت",
  "الاسبوع",
  "الشهر",
  "العام",
  "مره",
  "مساءا",
  "عسكريا",
  "امنيا",
  "جويا",
  "بريا",
  "يوميا",
]);
export const isAdverb = (draft: Draft, t: number): boolean => ADVERBS.has(draft.words.body[t] ?? "") || isManner(draft, t);

/** «داخليا», «ميدانيا»: an adjective in -ي with the ending of an adverb, no name. */
function isManner(draft: Draft, t: number): boolean {
  const form = draft.line.form[t] ?? "";
  const p = draft.phrases[positionsOf(draft).phraseAt[t] ?? -1];
  return form.length >= 5 && form.endsWith("يا") && (draft.line.pro[t] ?? 0) === 0 && p?.entity === null && p.first === p.last;
}

const hasActor = (draft: Draft, t: number): boolean => {
  const m = draft.mentions[positionsOf(draft).mentionBefore[t + 1] ?? -1];
  return m !== undefined && m.first === t && draft.entities[m.entity]?.kind === "actor";
};

/** Passive: by its letters, by a written damma, by a by-phrase, or because only whom it was done to is told. */
export function isPassive(draft: Draft, fillers: Fillers, c: Candidate): boolean {
  const hit = c.verb;
  if (!hit?.passive) return false;
  if (!hit.active || c.trigger.voice === "passive") return true;
  const raw = draft.report.text.slice(draft.line.start[c.first], draft.line.end[c.first]);
  if (raw.charAt(1) === "ُ" || (/^[وف]/.test(raw) && (raw.charAt(2) === "ُ" || raw.charAt(3) === "ُ"))) return true;
  if (/(?:وا|ون)$/.test(draft.line.form[c.first] ?? "") && bareAfter(draft, fillers, c.first, 1).length > 0) return false;
  if (byAgent(draft, c.first, c.window.clauseLast) >= 0) return true;
  const [one, two] = bareAfter(draft, fillers, c.first, 2);
  const lethal =
    c.trigger.frame.kind === "killing" ||
    c.trigger.frame.kind === "capture" ||
    c.trigger.frame.kind === "abduction" ||
    c.trigger.frame.kind === "arrest";
  if (one && !two && (one.sort === "quantity" || lethal)) return !actorBefore(draft, fillers, c.first);
  return !one && c.trigger.frame.kind === "killing";
}

function actorBefore(draft: Draft, fillers: Fillers, verb: number): boolean {
  const found = subjectOf(draft, fillers.starts, verb, (p) => p.sort === "actor");
  return found !== null && found.how === "before";
}

const BY: readonly (readonly [string, readonly string[]])[] = [
  ["من", ["قبل", "جانب", "طرف", "لدن"]],
  ["علي", ["يد", "يدي", "ايدي", "ايادي"]],
];

// «اغتيلت برصاص الجنود», «قتل بنيران القناصة»: whose weapon it was did it.
const BY_WEAPON: ReadonlySet<string> = new Set(["برصاص", "بنيران", "برصاصه", "بطلقات", "بقذايف", "بصواريخ", "بسلاح"]);

/** Token after «من قبل», «على يد», «بأيدي», «برصاص» between `from` and `to`, or -1. */
export function byAgent(draft: Draft, from: number, to: number): number {
  for (let t = from; t < to; t++) {
    const word = draft.words.body[t] ?? "";
    if (t > from && (draft.line.form[t] === "،" || draft.line.form[t] === "؛")) return -1;
    for (const [prep, nouns] of BY) if (word === prep && nouns.includes(draft.words.body[t + 1] ?? "")) return t + 2;
    if (word === "بايدي" || word === "بيد") return t + 1;
    const next = BY_WEAPON.has(word) ? draft.phrases[positionsOf(draft).phraseAt[t + 1] ?? -1] : undefined;
    if (next && (draft.words.reading[t + 1]?.human === true || next.sort === "actor" || hasActor(draft, t + 1))) return t + 1;
  }
  return -1;
}

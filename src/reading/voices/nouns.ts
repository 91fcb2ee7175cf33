// Nouns of saying: «تعهد النظام بعدم القصف», «تهديدات من قبل الجيش بقصف المدينة», «مطالبته بإخراج المسلحين». What they bring in is their maker's.
import { Enc, isParticle, Pro } from "../../arabic/index.ts";
import type { Stance } from "../../model/index.ts";
import { subjectOf } from "../clauses/subject.ts";
import type { Phrase, Speaker } from "../draft.ts";
import { Tag } from "../words/tags.ts";
import type { Opener } from "./opener.ts";
import { genitiveActor } from "./pretexts.ts";
import { hasPro, isMark, type Sentence } from "./sentence.ts";
import { speakerOf } from "./speakers.ts";

const REACH = 12;

/** The voice that a noun of saying at `t` opens, or null where it has no maker or no content here. */
export function nounOpener(s: Sentence, t: number): Opener | null {
  const { draft, words, to } = s;
  if (draft.words.tag[t] !== Tag.noun && draft.words.tag[t] !== Tag.other) return null;
  const noun = words.noun(draft.line.stem[t] ?? "");
  if (!noun) return null;
  const first = broughtIn(s, t, noun.prep, noun.stance);
  if (first < 0 || first > to) return null;
  const maker = makerOf(s, t, first);
  // «وسط مخاوف من نزوح»: nobody is named, the one who tells passes the stance on; an allegation needs somebody who alleges
  if (!maker && noun.stance === "alleges") return null;
  return { at: t, first, last: contentEnd(s, first), stance: noun.stance, links: maker ? [maker] : [], kind: "noun" };
}

/** The token behind the noun's preposition, or the verbal noun in the genitive («مطلب إخراج …»). */
function broughtIn(s: Sentence, t: number, preps: readonly string[], stance: Stance): number {
  const { draft } = s;
  const behind = t + 1 + (isMark(draft, t + 1, "“\"«‘'") ? 1 : 0);
  // «مطلب إخراج المسلحين» is the demand to do so; a threat has no such genitive («دون إنذار قصف الجيش»)
  if (stance !== "threatens" && draft.words.reading[behind]?.pos === "masdar" && (draft.line.pro[behind] ?? 0) === 0) return behind;
  for (let i = t + 1; i <= s.to && i - t <= REACH; i++) {
    if (isMark(draft, i, "،,؛;.") || draft.words.tag[i] === Tag.verb) return -1;
    for (const prep of preps) {
      if (draft.words.body[i] === prep) return draft.words.body[i + 1] === "قبل" ? -1 : i + 1;
      if (prep === "ب" && hasPro(draft, i, Pro.ba)) return i;
      if (prep === "ل" && hasPro(draft, i, Pro.lam) && draft.words.reading[i]?.pos === "masdar") return i;
    }
    if (draft.words.tag[i] === Tag.complementiser) return i;
  }
  return -1;
}

const acts = (p: Phrase) => p.sort === "actor" || p.sort === "person";

/** Who demands, threatens, promises: in the genitive, behind «من قبل», the subject whose pronoun or object the noun is. */
function makerOf(s: Sentence, t: number, first: number): Speaker | null {
  const { draft, starts, words } = s;
  const genitive = genitiveActor(s, t);
  if (genitive) return genitive;
  for (let i = t + 1; i < first; i++) {
    const body = draft.words.body[i] ?? "";
    if (body !== "قبل" && body !== "جانب" && body !== "من") continue;
    const p = starts[i + 1] ?? -1;
    const phrase = draft.phrases[p];
    if (phrase && acts(phrase)) return speakerOf(draft, starts, words, p);
  }
  const pronoun = (draft.line.enc[t] ?? 0) !== Enc.none;
  const meant = pronoun ? antecedentOf(s, t) : null;
  if (meant) return meant;
  for (let i = t - 1; i >= s.from; i--) {
    if (draft.words.tag[i] !== Tag.verb) continue;
    const subject = subjectOf(draft, starts, i, acts);
    if (!subject) return null;
    const object = draft.clauseOf[i] === draft.clauseOf[t] && isObject(s, i, t);
    return pronoun || object ? speakerOf(draft, starts, words, subject.phrase) : null;
  }
  return null;
}

/** «مع الروس بسبب إصرارهم», «الفصائل … مع توقعها»: the nearest actor before it that the pronoun agrees with. */
function antecedentOf(s: Sentence, t: number): Speaker | null {
  const { draft, starts, words } = s;
  const enc = draft.line.enc[t] ?? 0;
  for (let i = t - 1; i >= s.from; i--) {
    const p = draft.phrases[starts[i] ?? -1];
    if (!p || !acts(p)) continue;
    const head = draft.words.reading[p.head] ?? null;
    const people = head?.number === "p" && head.human !== false;
    const feminine = head?.gender === "f" || (head?.number === "p" && head.human !== true);
    const fits =
      enc === Enc.hum ? people : enc === Enc.ha ? feminine : enc === Enc.hu ? head?.number === "s" && head.gender !== "f" : false;
    if (fits) return speakerOf(draft, starts, words, starts[i] ?? -1);
  }
  return null;
}

/** «جدد الوزير تهديداته», «أطلق الجيش دعوات»: no preposition stands between the verb's subject and the noun. */
function isObject(s: Sentence, verb: number, noun: number): boolean {
  const p = s.draft.phrases[s.starts[noun] ?? -1];
  if (!p || p.prep !== null) return false;
  for (let i = verb + 1; i < noun; i++) if (isMark(s.draft, i, "،,")) return false;
  return true;
}

/** To the end of the phrase and those joined to it: a mark, a relative clause, a verb or a circumstance ends it. */
function contentEnd(s: Sentence, first: number): number {
  const { words } = s.draft;
  for (let i = first + 1; i <= s.to; i++) {
    const tag = words.tag[i];
    if (isMark(s.draft, i, "؛;.") || tag === Tag.relative || tag === Tag.subordinator || tag === Tag.demonstrative) return i - 1;
    if (isMark(s.draft, i, "،,") && words.body[i + 1] !== "او") return i - 1;
    if (tag === Tag.verb && i - first > 1 && hasPro(s.draft, i, Pro.waw | Pro.fa)) return i - 1;
    if (isParticle(words.body[i] ?? "", "adverb-preposition") && CIRCUMSTANCES.has(words.body[i] ?? "")) return i - 1;
  }
  return s.to;
}

const CIRCUMSTANCES: ReadonlySet<string> = new Set(["بعد", "قبل", "مقابل", "وسط", "خلال", "عقب", "اثر", "رغم", "بسبب", "نتيجه"]);

// Figures of people and things harmed, held, freed, moved or lost: numbers, duals, singulars, bare plurals, «دون إصابات». Each with its
// harm from its own noun, the verbal noun before it, or the verb of its clause.
import { findCounts, fold, keyOf, type NumberMention, Pro, TokenKind } from "../../arabic/index.ts";
import { type HarmWords, harmWords } from "../../knowledge/index.ts";
import type { Harm, Unit } from "../../model/index.ts";
import type { Draft, QuantityItem, Stage } from "../draft.ts";
import { readable } from "../stories/index.ts";
import { Tag } from "../words/tags.ts";

interface Figure {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  /** Token of the counted noun, or -1. */
  readonly noun: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly approx: boolean;
  readonly how: "number" | "singular" | "dual" | "plural" | "zero" | "named";
}

export const findQuantities: Stage = (draft: Draft) => {
  const words = harmWords();
  const open = readable(draft);
  const inTime = new Uint8Array(draft.line.length);
  for (const time of draft.times) inTime.fill(1, time.first, time.last + 1);
  const figures = [...numbered(draft, words), ...uncounted(draft, words), ...none(draft, words), ...victims(draft, words)]
    .filter((f) => open[f.first] === 1 && inTime[f.first] === 0)
    .sort((a, b) => a.first - b.first || b.last - a.last);
  const quantities: QuantityItem[] = [];
  let covered = -1;
  for (const figure of figures) {
    if (figure.first <= covered) continue;
    const item = judge(draft, words, figure, quantities);
    if (!item) continue;
    covered = figure.last;
    quantities.push({ ...item, id: `q${quantities.length + 1}` });
  }
  return { quantities };
};

const isNumberFigure = (n: NumberMention) => n.kind === "cardinal" || n.kind === "range";

function numbered(draft: Draft, words: HarmWords): Figure[] {
  const out: Figure[] = [];
  for (const n of draft.numbers) {
    if (!isNumberFigure(n)) continue;
    const noun = n.counted ? n.counted.first : -1;
    if (noun >= 0 && ask(draft, noun, words.unit) === null && !human(draft, noun)) continue;
    const first = Math.min(n.first, n.outerFirst, noun >= 0 ? noun : n.first);
    const last = Math.max(n.last, n.outerLast, n.counted?.last ?? -1);
    const start = first === n.first ? n.start : (draft.line.stemStart[first] ?? 0);
    out.push({ first, last, start: Math.min(start, n.start), end: draft.line.end[last] ?? 0, noun, low: n.low, high: n.high, approx: n.approx, how: "number" });
  }
  return out;
}

const human = (draft: Draft, t: number): boolean => draft.words.reading[t]?.human === true;
const stemOf = (draft: Draft, t: number): string => draft.line.stem[t] ?? "";
/** A table's answer for the word as it stands, else for its dictionary form («مقاتلي» → «مقاتل»). */
function ask<T>(draft: Draft, t: number, table: (key: string) => T | null): T | null {
  const reading = draft.words.reading[t];
  return table(stemOf(draft, t)) ?? (reading && reading.pos !== "verb" ? table(keyOf(fold(reading.lemma).text)) : null);
}
const OTHERS: ReadonlySet<string> = new Set(["اخرون", "اخرين", "اخرون", "اخريات"]);

/** «قتيلان», «مقتل مدني», «جرحى»: counts without a figure. */
function uncounted(draft: Draft, words: HarmWords): Figure[] {
  const { line } = draft;
  const counts = findCounts(
    line,
    (stem, t) => {
      if (draft.words.tag[t] === Tag.verb) return false;
      const dual = draft.words.reading[t]?.number === "d";
      const harm = words.noun(stem) ?? (dual ? null : ask(draft, t, words.noun));
      const unit = words.unit(stem) ?? (dual ? null : ask(draft, t, words.unit));
      if (harm === null && unit === null) return false;
      return { plural: isPlural(draft, t) || OTHERS.has(stem), person: unit === "people" || harm !== null };
    },
    draft.numbers,
  );
  return counts.map((c) => ({
    first: c.first, last: c.last, start: c.start, end: c.end, noun: c.counted.first, low: c.low, high: c.high, approx: false,
    how: c.how === "dual" ? "dual" : c.how === "plural" ? "plural" : "singular",
  }));
}

const isPlural = (draft: Draft, t: number): boolean => draft.words.reading[t]?.number === "p";

const NO_WORDS: ReadonlySet<string> = new Set(["دون", "بدون", "عدم"]);

/** «دون وقوع إصابات», «لم يسجل سقوط ضحايا»: none. */
function none(draft: Draft, words: HarmWords): Figure[] {
  const { line } = draft;
  const out: Figure[] = [];
  for (let t = 0; t < line.length; t++) {
    const word = draft.words.body[t] ?? "";
    const negated = NO_WORDS.has(word) || word === "لم" || (word === "لا" && draft.words.tag[t + 1] !== Tag.verb);
    if (!negated) continue;
    for (let i = t + 1; i <= t + 5 && i < line.length && line.sentence[i] === line.sentence[t] && line.kind[i] === TokenKind.word; i++) {
      const stem = stemOf(draft, i);
      if (words.noun(stem) === null && stem !== "خساير") continue;
      if (((line.pro[i] ?? 0) & Pro.al) !== 0) break;
      out.push({ first: t, last: i, start: line.stemStart[t] ?? 0, end: line.end[i] ?? 0, noun: i, low: 0, high: 0, approx: false, how: "zero" });
      break;
    }
  }
  return out;
}

function judge(draft: Draft, words: HarmWords, f: Figure, before: readonly QuantityItem[]): Omit<QuantityItem, "id"> | null {
  const { line } = draft;
  const own = f.noun >= 0 ? ask(draft, f.noun, words.noun) : null;
  const subset = subsetOf(draft, f, before);
  const joined = own === null && subset === null ? joinedTo(draft, f, before) : null;
  const found = own !== null ? { harm: own, rule: "noun that says the harm" } : subset === null ? harmAround(draft, words, f, joined) : null;
  const definite = f.noun >= 0 && (((line.pro[f.noun] ?? 0) & Pro.al) !== 0 || (line.enc[f.noun] ?? 0) !== 0);
  if (f.how === "singular" || f.how === "plural" || f.how === "dual") {
    // without a figure only an indefinite noun that something happens to is a count
    if (found === null || definite || (f.how !== "dual" && governs(draft, f.noun))) return null;
    if (f.how === "singular" && !(own !== null ? happensTo(draft, words, f) : ADJACENT.has(found.rule))) return null;
    if (f.how === "plural" && own === null && !ADJACENT.has(found.rule) && found.rule !== JOINED) return null;
  }
  const unit: Unit = f.noun >= 0 ? (ask(draft, f.noun, words.unit) ?? "people") : found !== null && isPeopleHarm(found.harm) ? "people" : "other";
  if (found === null && subset === null && (f.noun < 0 || unit !== "people" || f.how !== "number")) return null;
  const group = f.noun >= 0 ? ask(draft, f.noun, words.group) : null;
  const civil = f.noun >= 0 && (words.isCivilian(stemOf(draft, f.noun)) || words.isCivilian(keyOf(fold(draft.words.reading[f.noun]?.lemma ?? "").text)));
  return {
    first: f.first, last: f.last, start: f.start, end: f.end, low: f.low, high: f.high, approx: f.approx, unit,
    harm: found?.harm ?? subset?.harm ?? "other",
    who: null, whoText: f.noun >= 0 && own === null ? line.text.slice(line.stemStart[f.noun] ?? 0, line.end[f.noun] ?? 0) : null,
    civilians: civil ? true : group === "fighters" ? false : null,
    group, subsetOf: subset?.id ?? null, scope: "event", supersedes: null,
    rule: found?.rule ?? (subset ? "part of the figure before" : "strength, no harm told"),
  };
}

const BEFORE = "verbal noun before the figure";
const VERB_BEFORE = "verb right before the figure";
const JOINED = "joined to the figure before";
const ADJACENT: ReadonlySet<string> = new Set([BEFORE, VERB_BEFORE]);

/** The noun governs a definite one («مقار الأحزاب»): it is that one's, and no count. */
function governs(draft: Draft, noun: number): boolean {
  const next = noun + 1;
  return draft.line.kind[next] === TokenKind.word && ((draft.line.pro[next] ?? 0) & ~Pro.al) === 0 && ((draft.line.pro[next] ?? 0) & Pro.al) !== 0;
}

/** «11 امرأة و6 أطفال»: the figure right before, with nothing but و between. */
function joinedTo(draft: Draft, f: Figure, before: readonly QuantityItem[]): QuantityItem | null {
  const last = before.at(-1);
  if (!last || last.harm === null || draft.line.sentence[last.first] !== draft.line.sentence[f.first]) return null;
  const gap = f.first - last.last;
  const waw = ((draft.line.pro[f.first] ?? 0) & Pro.waw) !== 0 || (draft.line.form[f.first - 1] === "و");
  return waw && gap >= 1 && gap <= 3 ? last : null;
}

const isPeopleHarm = (harm: Harm): boolean => harm !== "destroyed" && harm !== "damaged";

/** «بينهم ثلاثة أطفال»: part of the figure before, with its harm. */
function subsetOf(draft: Draft, f: Figure, before: readonly QuantityItem[]): QuantityItem | null {
  for (let t = f.first - 1; t >= 0 && f.first - t <= 4 && draft.line.sentence[t] === draft.line.sentence[f.first]; t--) {
    const word = draft.words.body[t] ?? "";
    if (word === "بينهم" || word === "بينها" || word === "بينهن" || word === "منهم" || word === "ضمنهم") {
      return before.findLast((q) => draft.line.sentence[q.first] === draft.line.sentence[f.first] && q.harm !== null) ?? null;
    }
  }
  return null;
}

/** A singular harm noun is a count where it happens («سقوط قتيل», «وقتيل وجريح»), not where it is told about («القتيل», «جثة القتيل»). */
function happensTo(draft: Draft, words: HarmWords, f: Figure): boolean {
  const prev = draft.words.reading[f.first - 1];
  const word = draft.words.body[f.first - 1] ?? "";
  return word === "سقوط" || word === "وقوع" || word === "عن" || word === "الي" || word === "بين" || prev?.pos === "verb" || words.noun(word) !== null || ((draft.line.pro[f.first] ?? 0) & Pro.waw) !== 0;
}

/** The harm of the verbal noun right before, else of the nearest harm verb of the clause (before it first, then after). */
function harmAround(draft: Draft, words: HarmWords, f: Figure, joined: QuantityItem | null): { harm: Harm; rule: string } | null {
  const harmAt = (t: number): Harm | null => {
    const reading = draft.words.reading[t];
    if (!reading) return null;
    if (draft.words.tag[t] === Tag.verb || reading.pos === "masdar" || reading.pos === "passive-participle") return words.verb(reading.verb ?? reading.lemma, reading.form);
    return ask(draft, t, words.happening);
  };
  const adjacent = harmAt(f.first - 1);
  if (adjacent && draft.line.sentence[f.first - 1] === draft.line.sentence[f.first]) {
    return { harm: adjacent, rule: draft.words.tag[f.first - 1] === Tag.verb ? VERB_BEFORE : BEFORE };
  }
  for (let t = f.first; t <= f.last; t++) {
    const harm = t === f.noun ? null : harmAt(t);
    if (harm && draft.words.tag[t] !== Tag.verb) return { harm, rule: BEFORE };
  }
  if (joined?.harm) return { harm: joined.harm, rule: JOINED };
  const clause = draft.clauses[draft.clauseOf[f.first] ?? -1];
  const from = clause?.first ?? f.first;
  for (let t = f.first - 1; t >= from; t--) {
    const harm = harmAt(t);
    if (harm) return { harm, rule: draft.words.tag[t] === Tag.verb ? "verb of the clause" : "verbal noun of the clause" };
    if (draft.words.tag[t] === Tag.verb) break;
  }
  const end = draft.line.length;
  for (let t = f.last + 1; t < end && t - f.last <= 10 && draft.line.sentence[t] === draft.line.sentence[f.first]; t++) {
    if (draft.words.tag[t] !== Tag.verb) continue;
    const harm = harmAt(t);
    return harm ? { harm, rule: "verb after its subject" } : null;
  }
  return null;
}

/** «مقتل صالح …», «اغتيل …»: a named victim is one. */
function victims(draft: Draft, words: HarmWords): Figure[] {
  const out: Figure[] = [];
  for (const m of draft.mentions) {
    if (draft.entities[m.entity]?.kind !== "person") continue;
    let t = m.first - 1;
    // the title before the name belongs to it: «مقتل القيادي … فلان»
    for (let steps = 0; steps < 6 && t >= 0 && draft.line.sentence[t] === draft.line.sentence[m.first]; steps++, t--) {
      const reading = draft.words.reading[t];
      const verb = draft.words.tag[t] === Tag.verb;
      if (reading && (verb || reading.pos === "masdar")) {
        const harm = words.verb(reading.verb ?? reading.lemma, reading.form);
        const passive = !verb || readsPassive(draft, t) || reading.object === "none";
        if (harm && PERSONAL.has(harm) && passive) out.push({ first: m.first, last: m.last, start: m.start, end: m.end, noun: -1, low: 1, high: 1, approx: false, how: "named" });
        break;
      }
      const tag = draft.words.tag[t];
      if (tag !== Tag.noun && tag !== Tag.adjective && tag !== Tag.punct) break;
      if (tag === Tag.punct && !"“\"«،".includes(draft.line.form[t] ?? "?")) break;
    }
  }
  return out;
}
const PERSONAL: ReadonlySet<Harm> = new Set(["killed", "wounded", "captured", "arrested", "released"]);

/** A bare past form before a name with no other subject is passive: «قتل صالح …», «اغتيل …». */
function readsPassive(draft: Draft, verb: number): boolean {
  return draft.words.reading[verb]?.voice === "passive" || PASSIVE_BARE.has(draft.words.reading[verb]?.lemma ?? "");
}
const PASSIVE_BARE: ReadonlySet<string> = new Set(["قتل", "أصاب", "جرح", "اعتقل", "أسر", "خطف", "اختطف", "اغتال", "أعدم"]);

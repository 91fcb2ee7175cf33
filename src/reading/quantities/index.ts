// Figures of people and things harmed, held, freed, moved or lost: numbers, duals, singulars, bare plurals, «دون إصابات». Each with its
// harm from its own noun, the verbal noun before it, or the verb of its clause.
import { findCounts, type NumberMention, Pro, TokenKind } from "../../arabic/index.ts";
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
  readonly how: "number" | "singular" | "dual" | "plural" | "zero";
}

export const findQuantities: Stage = (draft: Draft) => {
  const words = harmWords();
  const open = readable(draft);
  const inTime = new Uint8Array(draft.line.length);
  for (const time of draft.times) inTime.fill(1, time.first, time.last + 1);
  const figures = [...numbered(draft, words), ...uncounted(draft, words), ...none(draft, words)]
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
    if (noun >= 0 && words.unit(stemOf(draft, noun)) === null && !human(draft, noun)) continue;
    const first = Math.min(n.first, n.outerFirst, noun >= 0 ? noun : n.first);
    const last = Math.max(n.last, n.outerLast, n.counted?.last ?? -1);
    const start = first === n.first ? n.start : (draft.line.stemStart[first] ?? 0);
    out.push({ first, last, start: Math.min(start, n.start), end: draft.line.end[last] ?? 0, noun, low: n.low, high: n.high, approx: n.approx, how: "number" });
  }
  return out;
}

const human = (draft: Draft, t: number): boolean => draft.words.reading[t]?.human === true;
const stemOf = (draft: Draft, t: number): string => draft.line.stem[t] ?? "";

/** «قتيلان», «مقتل مدني», «جرحى»: counts without a figure. */
function uncounted(draft: Draft, words: HarmWords): Figure[] {
  const { line } = draft;
  const counts = findCounts(
    line,
    (stem, t) => {
      if (draft.words.tag[t] === Tag.verb) return false;
      const harm = words.noun(stem);
      const unit = words.unit(stem);
      if (harm === null && unit === null) return false;
      return { plural: isPlural(draft, t), person: unit === "people" || harm !== null };
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
  const stem = f.noun >= 0 ? stemOf(draft, f.noun) : "";
  const own = f.noun >= 0 ? words.noun(stem) : null;
  const found = own !== null ? { harm: own, rule: "noun that says the harm" } : harmAround(draft, words, f);
  const definite = f.noun >= 0 && ((line.pro[f.noun] ?? 0) & Pro.al) !== 0;
  if (f.how !== "number" && f.how !== "zero") {
    // without a figure only an indefinite noun that something happens to is a count
    if (found === null || definite || (line.enc[f.noun] ?? 0) !== 0) return null;
    if (own !== null && f.how === "singular" && !happensTo(draft, words, f)) return null;
    if (f.how === "plural" && own === null && found.rule !== "verbal noun before the figure") return null;
  }
  if (found === null && f.noun < 0) return null;
  const unit: Unit = f.noun >= 0 ? (words.unit(stem) ?? "people") : found !== null && isPeopleHarm(found.harm) ? "people" : "other";
  const subset = subsetOf(draft, f, before);
  return {
    first: f.first, last: f.last, start: f.start, end: f.end, low: f.low, high: f.high, approx: f.approx, unit,
    harm: found?.harm ?? subset?.harm ?? null,
    who: null, whoText: f.noun >= 0 && own === null ? line.text.slice(line.stemStart[f.noun] ?? 0, line.end[f.noun] ?? 0) : null,
    civilians: words.isCivilian(stem) ? true : words.group(stem) === "fighters" ? false : null,
    group: words.group(stem), subsetOf: subset?.id ?? null, scope: "event", supersedes: null,
    rule: found?.rule ?? (subset ? "part of the figure before" : "figure without a harm"),
  };
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
function harmAround(draft: Draft, words: HarmWords, f: Figure): { harm: Harm; rule: string } | null {
  const { line } = draft;
  const harmAt = (t: number): Harm | null => {
    const reading = draft.words.reading[t];
    if (!reading) return words.noun(stemOf(draft, t)) !== null && reading !== undefined ? null : null;
    if (reading.pos !== "verb" && reading.pos !== "masdar" && reading.pos !== "passive-participle") return null;
    return words.verb(reading.verb ?? reading.lemma, reading.form);
  };
  const before = f.first - 1;
  if (before >= 0 && draft.words.reading[before]?.pos === "masdar") {
    const harm = harmAt(before);
    if (harm) return { harm, rule: "verbal noun before the figure" };
  }
  for (let t = f.first; t <= f.last; t++) if (t !== f.noun && draft.words.reading[t]?.pos === "masdar") {
    const harm = harmAt(t);
    if (harm) return { harm, rule: "verbal noun before the figure" };
  }
  const clause = draft.clauses[draft.clauseOf[f.first] ?? -1];
  const from = clause?.first ?? f.first;
  for (let t = f.first - 1; t >= from; t--) {
    const harm = harmAt(t);
    if (harm) return { harm, rule: draft.words.tag[t] === Tag.verb ? "verb of the clause" : "verbal noun of the clause" };
    if (draft.words.tag[t] === Tag.verb) break;
  }
  const to = clause?.last ?? f.last;
  for (let t = f.last + 1; t <= to && t - f.last <= 6; t++) {
    if (draft.words.tag[t] === Tag.verb) {
      const harm = harmAt(t);
      return harm ? { harm, rule: "verb after its subject" } : null;
    }
    if (line.kind[t] === TokenKind.number) return null;
  }
  return null;
}

// Figures told with a number: «خمسة عناصر», «أكثر من 70 آخرين», «المصابين الستين», «سبعة منهم», «مقتل 10».
import type { NumberMention } from "../../arabic/index.ts";
import { groupHeads } from "../../knowledge/index.ts";
import type { Unit } from "../../model/index.ts";
import { isAdjective } from "../words/noun-phrase.ts";
import { Tag } from "../words/tags.ts";
import type { Context } from "./context.ts";
import type { Figure } from "./figure.ts";

export const OF_THEM: ReadonlySet<string> = new Set(["منهم", "منها", "منهما", "منهن", "بينهم", "بينها"]);
/** Words that may stand between a number and «من»: «عدد كبير جدا من». */
const DEGREE: ReadonlySet<string> = new Set(["كبير", "كبيره", "قليل", "محدود", "اخر", "جدا", "اكبر"]);

/** «أكبر عدد من القتلى» tells no number. */
const SUPERLATIVE: ReadonlySet<string> = new Set(["اكبر", "اقل", "اعلي", "اي", "كل", "نفس"]);

export function numberedFigures(ctx: Context): Figure[] {
  const out: Figure[] = [];
  for (const n of ctx.draft.numbers) {
    if ((n.kind !== "cardinal" && n.kind !== "range") || ctx.inTime[n.first] === 1) continue;
    const figure = figureOf(ctx, n);
    if (figure) out.push(figure);
  }
  out.push(...someOf(ctx));
  return out;
}

function figureOf(ctx: Context, n: NumberMention): Figure | null {
  const { line } = ctx;
  const next = n.last + 1;
  if (n.value === null && SUPERLATIVE.has(ctx.body(n.first - 1)) && ctx.same(n.first - 1, n.first)) return null;
  if (
    ctx.same(n.last, next) &&
    (ctx.body(next) === "منهم" || ctx.body(next) === "منها" || ctx.body(next) === "منهما" || ctx.body(next) === "منهن")
  ) {
    return make(ctx, n, "of-them", -1, n.outerFirst, Math.max(next, n.outerLast), "people");
  }
  const noun = countedNoun(ctx, n);
  if (noun >= 0) {
    const unit = unitOf(ctx, noun);
    if (unit === null || unit === "money") return null;
    const first = Math.min(n.first, n.outerFirst, noun);
    const last = Math.max(n.last, n.outerLast, noun);
    return make(ctx, n, "number", noun, first, last, unit);
  }
  const before = n.first - 1;
  if (n.counted && ctx.has(n.counted.first, ctx.harms.isMeasure)) return null;
  if (n.digits && ctx.same(before, n.first) && namesByNumber(ctx, before)) return null;
  if (
    line.form[next] === "/" ||
    line.form[before] === "/" ||
    line.form[next] === ":" ||
    line.form[before] === "-" ||
    (line.form[next] === "-" && line.glued[next] === 1)
  )
    return null;
  if ((line.form[next] ?? "").startsWith("ـ")) return null;
  return make(ctx, n, "bare", -1, Math.min(n.first, n.outerFirst), Math.max(n.last, n.outerLast), "people");
}

/** «الفرقة 17», «المادة 7»: a number right after a noun that befalls nobody is its name. */
function namesByNumber(ctx: Context, t: number): boolean {
  if (ctx.tag(t) !== Tag.noun && ctx.tag(t) !== Tag.adjective && ctx.tag(t) !== Tag.other) return false;
  if (ctx.reading(t)?.pos === "masdar") return false;
  return ctx.ask(t, ctx.harms.anchor) === null && ctx.ask(t, ctx.harms.noun) === null && !ctx.has(t, ctx.harms.isCount);
}

/** The noun of the number, or -1: what follows a number need not be counted by it («إصابة 15 بجروح»). */
function countedNoun(ctx: Context, n: NumberMention): number {
  const noun = n.counted?.first ?? -1;
  const tag = noun < 0 ? Tag.break : ctx.tag(noun);
  const before = n.first - 1;
  if (noun === before && ctx.joined(n.first)) return -1; // «المؤسسة واثنين»
  const told =
    ctx.article(n.first) &&
    ctx.same(before, n.first) &&
    ctx.article(before) &&
    (ctx.tag(before) === Tag.noun || (ctx.tag(before) === Tag.adjective && ctx.plural(before)));
  if (told && (ctx.human(before) || ctx.ask(before, ctx.harms.unit) !== null)) return before;
  const nominal = tag === Tag.noun || tag === Tag.adjective || tag === Tag.other;
  return noun >= 0 && nominal && (noun < n.first || ctx.ownPreposition(noun) === null) && ctx.inTime[noun] !== 1 ? noun : -1;
}

/** «كتيبة», «فصيل»: a body of people is counted as a body. */
function isBody(ctx: Context, noun: number): boolean {
  const head = groupHeads().get(ctx.stem(noun))?.class;
  return head === "force" || head === "body";
}

/** What is counted; null for measures and what is told about («يوم», «غارة»). */
export function unitOf(ctx: Context, noun: number): Unit | null {
  const { harms } = ctx;
  if (ctx.has(noun, harms.isMeasure)) return null;
  const own = ctx.ask(noun, harms.unit);
  if (own !== null) return own;
  const someOf = ctx.body(noun - 1) === "من" && ctx.inNumber[noun - 1] !== 1;
  const body = isBody(ctx, noun);
  if (someOf && (body || ctx.mentionAt[noun] !== -1)) return "people"; // «25 من الجيش»
  if (body) return "other";
  if (ctx.human(noun)) return "people";
  const next = ctx.same(noun, noun + 1) ? ctx.ask(noun + 1, harms.unit) : null;
  if ((ctx.stem(noun) === "قطعه" || ctx.stem(noun) === "قطع") && next === "weapons") return "weapons";
  if (ctx.reading(noun)?.pos === "masdar") return null; // «أربع محاولات»: what happens is no thing
  // «ستة أوكرانيين»: a people by its nisba
  const reading = ctx.reading(noun);
  if (reading?.pos === "adjective" && (reading.caseEnding === "ين" || reading.caseEnding === "ون") && (!ctx.article(noun) || someOf))
    return "people";
  return "other";
}

function make(ctx: Context, n: NumberMention, how: Figure["how"], noun: number, first: number, end: number, unit: Unit): Figure {
  const { line } = ctx;
  const other = boundOfAnother(ctx, n, end);
  const last = other ? Math.max(n.last, noun) : end;
  const low = other ? n.value : n.low;
  const high = other ? n.value : n.high;
  const start = first === n.first ? n.start : ctx.textStart(first);
  return {
    first,
    last,
    start,
    end: line.end[last] ?? 0,
    noun,
    phraseLast: noun >= 0 ? Math.max(adjectivesEnd(ctx, noun), last) : last,
    low,
    high,
    approx: n.approx && !other,
    how,
    unit,
    place: noun >= 0 && ctx.has(noun, ctx.harms.isPlace),
    person: null,
  };
}

/** «ستة جنود ومدنيا على الأقل»: the bound after belongs to the noun joined by و, not to the number. */
function boundOfAnother(ctx: Context, n: NumberMention, end: number): boolean {
  if (n.outerLast <= n.last || n.value === null) return false;
  for (let t = n.last + 1; t <= end; t++) if (ctx.joined(t)) return true;
  return false;
}

/** «جنديا أفغانيا»: both in the accusative. */
const accusativeNisba = (ctx: Context, noun: number, t: number): boolean =>
  (ctx.line.form[t] ?? "").endsWith("يا") && (ctx.line.form[noun] ?? "").endsWith("ا");

/** Last of the adjectives that follow a noun and agree with it in definiteness: «جنود سوريين». */
export function adjectivesEnd(ctx: Context, noun: number): number {
  let last = noun;
  for (let t = noun + 1; t <= noun + 4 && ctx.same(t, noun) && ctx.isWord(t); t++) {
    if (
      ctx.tag(t) !== Tag.adjective &&
      !(ctx.tag(t) === Tag.noun && (isAdjective(ctx.line, ctx.words, t) || accusativeNisba(ctx, noun, t)))
    )
      break;
    if (ctx.joined(t) || ctx.ownPreposition(t) !== null || ctx.article(t) !== ctx.article(noun)) break;
    last = t;
  }
  return last;
}

/** «عدد كبير جدا من الأشخاص», «عدد منهم», «عدد آخر من الموظفين»: what `findNumbers` leaves out of «عدد من». */
function someOf(ctx: Context): Figure[] {
  const out: Figure[] = [];
  const { line } = ctx;
  for (let t = 0; t < line.length; t++) {
    if ((ctx.stem(t) !== "عدد" && ctx.stem(t) !== "اعداد") || ctx.definite(t) || ctx.inNumber[t] === 1) continue;
    let at = t + 1;
    while (at <= t + 2 && DEGREE.has(ctx.body(at)) && ctx.same(at, t)) at++;
    if (!ctx.same(at, t)) continue;
    const them = OF_THEM.has(ctx.body(at)) && ctx.body(at).startsWith("من");
    const noun = them ? -1 : ctx.body(at) === "من" && at > t + 1 ? at + 1 : -1;
    if (!them && (noun < 0 || !ctx.isWord(noun) || !ctx.same(noun, t))) continue;
    const unit = noun < 0 ? "people" : unitOf(ctx, noun);
    if (unit === null || unit === "money") continue;
    const last = noun < 0 ? at : noun;
    out.push({
      first: t,
      last,
      start: ctx.textStart(t),
      end: line.end[last] ?? 0,
      noun,
      phraseLast: last,
      low: 2,
      high: null,
      approx: false,
      how: them ? "of-them" : "number",
      unit,
      place: noun >= 0 && ctx.has(noun, ctx.harms.isPlace),
      person: null,
    });
  }
  return out;
}

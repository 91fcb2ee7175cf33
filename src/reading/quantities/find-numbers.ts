// Figures told with a number: «خمسة عناصر», «أكثر من 70 آخرين», «المصابين الستين», «سبعة منهم», «مقتل 10».
import type { NumberMention } from "../../arabic/index.ts";
import type { Unit } from "../../model/index.ts";
import { isAdjective } from "../words/noun-phrase.ts";
import { Tag } from "../words/tags.ts";
import type { Context } from "./context.ts";
import type { Figure } from "./figure.ts";

export const OF_THEM: ReadonlySet<string> = new Set(["منهم", "منها", "منهما", "منهن", "بينهم", "بينها"]);
/** Words that may stand between a number and «من»: «عدد كبير جدا من». */
const DEGREE: ReadonlySet<string> = new Set(["كبير", "كبيره", "قليل", "محدود", "اخر", "جدا", "اكبر"]);

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
  if (line.form[next] === "/" || line.form[before] === "/" || line.form[next] === ":" || line.form[before] === "-") return null;
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
  const fits =
    noun >= 0 &&
    (tag === Tag.noun || tag === Tag.adjective || tag === Tag.other) &&
    (noun < n.first || ctx.ownPreposition(noun) === null) &&
    ctx.inTime[noun] !== 1;
  if (fits) return noun;
  const before = n.first - 1;
  if (
    ctx.article(n.first) &&
    ctx.same(before, n.first) &&
    ctx.article(before) &&
    ctx.tag(before) === Tag.noun &&
    (ctx.human(before) || ctx.ask(before, ctx.harms.unit) !== null)
  )
    return before;
  return -1;
}

/** What is counted; null for measures and what is told about («يوم», «غارة»). */
export function unitOf(ctx: Context, noun: number): Unit | null {
  const { harms } = ctx;
  if (ctx.has(noun, harms.isMeasure)) return null;
  const own = ctx.ask(noun, harms.unit);
  if (own !== null) return own;
  if (ctx.human(noun)) return "people";
  const next = ctx.same(noun, noun + 1) ? ctx.ask(noun + 1, harms.unit) : null;
  if ((ctx.stem(noun) === "قطعه" || ctx.stem(noun) === "قطع") && next === "weapons") return "weapons";
  // «ستة أوكرانيين»: a people by its nisba
  const reading = ctx.reading(noun);
  if (reading?.pos === "adjective" && (reading.caseEnding === "ين" || reading.caseEnding === "ون") && !ctx.article(noun)) return "people";
  return "other";
}

function make(ctx: Context, n: NumberMention, how: Figure["how"], noun: number, first: number, last: number, unit: Unit): Figure {
  const { line } = ctx;
  const start = first === n.first ? n.start : ctx.textStart(first);
  return {
    first,
    last,
    start,
    end: line.end[last] ?? 0,
    noun,
    phraseLast: noun >= 0 ? Math.max(adjectivesEnd(ctx, noun), last) : last,
    low: n.low,
    high: n.high,
    approx: n.approx,
    how,
    unit,
    place: noun >= 0 && ctx.has(noun, ctx.harms.isPlace),
    person: null,
  };
}

/** Last of the adjectives that follow a noun and agree with it in definiteness: «جنود سوريين». */
export function adjectivesEnd(ctx: Context, noun: number): number {
  let last = noun;
  for (let t = noun + 1; t <= noun + 4 && ctx.same(t, noun) && ctx.isWord(t); t++) {
    if (ctx.tag(t) !== Tag.adjective && !(ctx.tag(t) === Tag.noun && isAdjective(ctx.line, ctx.words, t))) break;
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

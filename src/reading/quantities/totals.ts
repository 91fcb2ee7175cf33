// Counts told anew: «ارتفع عدد القتلى إلى 32», «بلغت حصيلة القتلى 29 مقاتلا», «لترتفع الحصيلة إلى 45», «بعد أن كانت 40».
import { Enc } from "../../arabic/index.ts";
import type { Harm } from "../../model/index.ts";
import type { QuantityItem } from "../draft.ts";
import { Tag } from "../words/tags.ts";
import { type Context, lastOf } from "./context.ts";
import type { Figure } from "./figure.ts";
import type { Field, Found } from "./harm.ts";
import { governingNoun } from "./harm-nouns.ts";

export interface Told extends Found {
  readonly total: boolean;
}

const REACH = 16;

/** The count that the figure gives the value of, or null. */
export function countTold(field: Field, f: Figure, before: readonly QuantityItem[]): Told | null {
  const { ctx } = field;
  const at = countBefore(ctx, f) ?? countAfter(ctx, f) ?? countFarBefore(ctx, f);
  if (at === null) return null;
  const { count, rise } = at;
  if ((ctx.line.enc[count] ?? 0) !== Enc.none) return ofThem(field, count);
  const harm = harmOfCount(ctx, count);
  if (harm !== null) return { harm, rule: "count of the harmed", at: count, total: rise || isTally(ctx, count) };
  if (!isTally(ctx, count) || !rise) return null;
  const last = lastOf(before, (q) => q.unit === "people" && q.subsetOf === null && (q.harm === "killed" || q.harm === "wounded"));
  return last?.harm ? { harm: last.harm, rule: "tally told anew", at: count, total: true } : null;
}

const isTally = (ctx: Context, t: number): boolean => ctx.stem(t) === "حصيله" || ctx.stem(t) === "اجمالي" || ctx.stem(t) === "مجموع";

function isRise(ctx: Context, t: number): boolean {
  return ctx.readings(t).some((r) => (r.pos === "verb" || r.pos === "masdar") && ctx.harms.isRise(r.verb ?? r.lemma, r.form));
}

/** The count noun before the figure, no other figure or event between. */
function countBefore(ctx: Context, f: Figure): { count: number; rise: boolean } | null {
  let rise = false;
  let count = -1;
  for (let t = f.first - 1; t >= f.first - REACH && ctx.same(t, f.first); t--) {
    if (ctx.inNumber[t] === 1 && ctx.inTime[t] !== 1) break;
    if (isRise(ctx, t)) {
      rise = true;
      if (count >= 0) break;
      continue;
    }
    if (count < 0 && ctx.has(t, ctx.harms.isCount)) {
      count = t;
      continue;
    }
    if (ctx.isVerb(t) || ctx.tag(t) === Tag.complementiser || ctx.tag(t) === Tag.subordinator) break;
  }
  if (count < 0) return null;
  const direct = f.first - count <= 6;
  return rise || direct ? { count, rise } : null;
}

/** «ارتفع عدد قتلى القصف الذي استهدف السوق إلى 17»: the count and its verb with a relative clause between. */
function countFarBefore(ctx: Context, f: Figure): { count: number; rise: boolean } | null {
  if (ctx.preposition(f.first) !== "الي") return null;
  let count = -1;
  for (let t = f.first - 2; t >= f.first - 26 && ctx.same(t, f.first); t--) {
    if (ctx.inNumber[t] === 1 && ctx.inTime[t] !== 1) return null;
    if (ctx.tag(t) === Tag.complementiser || ctx.tag(t) === Tag.subordinator) return null;
    if (ctx.has(t, ctx.harms.isCount)) count = t;
    else if (count >= 0 && isRise(ctx, t)) return { count, rise: true };
  }
  return null;
}

/** «ارتفع إلى 29 عدد القتلى». */
function countAfter(ctx: Context, f: Figure): { count: number; rise: boolean } | null {
  for (let t = f.last + 1; t <= f.last + 3 && ctx.same(t, f.first) && ctx.isWord(t); t++) {
    if (!ctx.has(t, ctx.harms.isCount)) continue;
    for (let i = f.first - 1; i >= f.first - 4 && ctx.same(i, f.first); i--) if (isRise(ctx, i)) return { count: t, rise: true };
    return null;
  }
  return null;
}

/** The harmed that a count counts: «عدد القتلى», «حصيلة ضحايا», «عدد مقاتلي الفصائل ممن قضوا». */
function harmOfCount(ctx: Context, count: number): Harm | null {
  for (let t = count + 1; t <= count + 4 && ctx.same(t, count) && ctx.isWord(t); t++) {
    const harm = ctx.ask(t, ctx.harms.noun);
    if (harm !== null && !ctx.isVerb(t)) return harm;
    if (ctx.isVerb(t) || ctx.inNumber[t] === 1) break;
  }
  for (let t = count + 1; t <= count + 8 && ctx.same(t, count) && ctx.isWord(t); t++) {
    if (ctx.body(t) !== "ممن" && ctx.tag(t) !== Tag.relative) continue;
    for (const r of ctx.readings(t + 1)) {
      const row = r.pos === "verb" ? ctx.harms.verb(r.lemma, r.form).find((x) => x.prep === null) : undefined;
      if (row) return row.harm;
    }
  }
  return null;
}

/** «الإفراج عن الأسرى … والذين يبلغ عددهم ستة»: what befell those that the pronoun stands for. */
function ofThem(field: Field, count: number): Told | null {
  const { ctx } = field;
  for (let t = count - 1; t >= count - 20 && ctx.same(t, count); t--) {
    if (!ctx.article(t) || !ctx.plural(t) || !ctx.human(t)) continue;
    const own = ctx.ask(t, ctx.harms.noun);
    if (own === null) continue;
    const held = governingNoun(field, {
      first: t,
      last: t,
      start: 0,
      end: 0,
      noun: t,
      phraseLast: t,
      low: 2,
      high: null,
      approx: false,
      how: "plural",
      unit: "people",
      place: false,
      person: null,
    });
    return { harm: held?.harm ?? own, rule: "count of those named before", at: count, total: false };
  }
  return null;
}

/** Which earlier figure a total takes the place of: the last of its harm and unit that is no larger. */
export function superseded(
  item: { readonly harm: Harm | null; readonly unit: string; readonly low: number | null },
  before: readonly QuantityItem[],
): string | null {
  const old = lastOf(
    before,
    (q) =>
      q.harm === item.harm &&
      q.unit === item.unit &&
      q.subsetOf === null &&
      q.low !== null &&
      item.low !== null &&
      q.low < item.low &&
      q.low > 0,
  );
  return old?.id ?? null;
}

const WAS: ReadonlySet<string> = new Set(["كان", "كانت", "كانوا"]);

/** «بعد أن كانت 40», «بعدما كان سبعة»: the figure is the one that was given before. */
export function wasBefore(ctx: Context, f: Figure, before: readonly QuantityItem[]): QuantityItem | null {
  let t = f.first - 1;
  for (let steps = 0; steps < 4 && ctx.same(t, f.first); steps++, t--) {
    if (!WAS.has(ctx.body(t))) continue;
    const after = ctx.body(t - 1) === "بعدما" || (ctx.body(t - 1) === "ان" && ctx.body(t - 2) === "بعد") || ctx.body(t - 1) === "قد";
    const now = lastOf(before, (q) => ctx.same(q.first, f.first) && q.harm !== null);
    return after && now ? now : null;
  }
  return null;
}

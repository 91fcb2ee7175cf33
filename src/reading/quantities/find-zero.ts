// None: «دون وقوع إصابات», «لم يسجل سقوط ضحايا», «لم يصب أحد».
import { Tag } from "../words/tags.ts";
import type { Context } from "./context.ts";
import type { Figure } from "./figure.ts";
import { unitOf } from "./find-numbers.ts";
import type { Source } from "./sources.ts";

const WITHOUT: ReadonlySet<string> = new Set(["دون", "بدون", "عدم"]);
const NOT: ReadonlySet<string> = new Set(["لم"]);
const NOBODY: ReadonlySet<string> = new Set(["احد", "اي", "ايه"]);
/** How many words may stand between the negator and the noun. */
const REACH = 5;

export interface Zero {
  readonly figure: Figure;
  readonly harm: "killed" | "wounded" | null;
}

export function zeroFigures(ctx: Context, sources: readonly (Source | null)[]): Zero[] {
  const out: Zero[] = [];
  for (let t = 0; t < ctx.line.length; t++) {
    const word = ctx.body(t);
    if (WITHOUT.has(word)) push(out, without(ctx, t));
    else if (NOT.has(word) && ctx.isVerb(t + 1)) push(out, nobody(ctx, t, sources) ?? noneCounted(ctx, t));
  }
  return out;
}

const push = (out: Zero[], zero: Zero | null) => {
  if (zero) out.push(zero);
};

/** «دون إصابات», «من دون تسجيل خسائر بشرية». */
function without(ctx: Context, t: number): Zero | null {
  for (let i = t + 1; i <= t + REACH && ctx.same(i, t) && ctx.isWord(i); i++) {
    const harm = harmAt(ctx, i);
    if (harm !== undefined) return ctx.definite(i) ? null : zero(ctx, ctx.body(t - 1) === "من" && ctx.same(t - 1, t) ? t - 1 : t, i, harm);
    if (ctx.isVerb(i) || ctx.tag(i) === Tag.complementiser || ctx.inNumber[i] === 1 || ctx.definite(i)) return null;
  }
  return null;
}

/** «لم يسجل وقوع ضحايا»: the verb tells of a result. */
function noneCounted(ctx: Context, t: number): Zero | null {
  const verb = ctx.reading(t + 1);
  if (!verb || !ctx.harms.isResult(verb.verb ?? verb.lemma, verb.form)) return null;
  for (let i = t + 2; i <= t + 1 + REACH && ctx.same(i, t) && ctx.isWord(i); i++) {
    const harm = harmAt(ctx, i);
    if (harm !== undefined) return ctx.definite(i) ? null : zero(ctx, t, i, harm);
    if (ctx.isVerb(i) || ctx.inNumber[i] === 1 || ctx.tag(i) === Tag.complementiser) return null;
  }
  return null;
}

/** «لم يصب أحد», «لم يقتل أي مدني». */
function nobody(ctx: Context, t: number, sources: readonly (Source | null)[]): Zero | null {
  const source = sources[t + 1];
  if (source?.kind !== "verb" || (source.harm !== "killed" && source.harm !== "wounded")) return null;
  if (!NOBODY.has(ctx.body(t + 2)) || !ctx.same(t, t + 2)) return null;
  if (ctx.body(t + 2) !== "احد" && ctx.isWord(t + 3) && unitOf(ctx, t + 3) !== "people") return null;
  const last = ctx.body(t + 2) === "احد" || !ctx.isWord(t + 3) ? t + 2 : t + 3;
  return zero(ctx, t, last, source.harm);
}

function harmAt(ctx: Context, t: number): "killed" | "wounded" | null | undefined {
  const harm = ctx.ask(t, ctx.harms.noun);
  if (harm === "killed" || harm === "wounded") return harm;
  if (ctx.has(t, ctx.harms.isLoss) && (ctx.body(t + 1) === "بشريه" || ctx.body(t + 1).startsWith("ارواح"))) return "killed";
  return undefined;
}

function zero(ctx: Context, first: number, last: number, harm: "killed" | "wounded" | null): Zero {
  const end = ctx.body(last + 1) === "بشريه" ? last + 1 : last;
  return {
    harm,
    figure: {
      first,
      last: end,
      start: ctx.textStart(first),
      end: ctx.line.end[end] ?? 0,
      noun: last,
      phraseLast: end,
      low: 0,
      high: 0,
      approx: false,
      how: "zero",
      unit: "people",
      place: false,
      person: null,
    },
  };
}

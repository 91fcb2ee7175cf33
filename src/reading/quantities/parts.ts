// Figures that are part of one before: «بينهم ثلاثة أطفال», «سبعة منهم», «من بين الضحايا 11 امرأة», «أحدهما».
import type { QuantityItem } from "../draft.ts";
import { Tag } from "../words/tags.ts";
import { AMONG_THEM } from "./among.ts";
import { type Context, lastOf } from "./context.ts";
import type { Figure } from "./figure.ts";
import type { Field } from "./harm.ts";
import { joinedTo } from "./harm-after.ts";

/** «عشرين مدنيا، هم 16 طفلا وأربع نساء». */
const NAMELY: ReadonlySet<string> = new Set(["هم", "هن", "هما"]);
const AMONG: ReadonlySet<string> = new Set(["بين", "ضمن", "من"]);
const BRIDGE: ReadonlySet<string> = new Set(["ايضا", "كذلك", "نحو", "كل"]);
/** How many sentences back a whole is looked for. */
const SENTENCES = 2;

/** The figure this one is part of, or null. */
export function partOf(field: Field, f: Figure, before: readonly QuantityItem[]): QuantityItem | null {
  const { ctx } = field;
  if (f.how === "of-them") return whole(ctx, f, before, true);
  let t = f.first - 1;
  while (ctx.same(t, f.first) && (ctx.isQuote(t) || BRIDGE.has(ctx.body(t)))) t--;
  if (!ctx.same(t, f.first)) return null;
  if (AMONG_THEM.has(ctx.body(t)) && !ctx.joined(f.first) && !(ctx.inNumber[t - 1] === 1 && ctx.body(t).startsWith("من")))
    return whole(ctx, f, before, false);
  if (NAMELY.has(ctx.body(t)) && f.how === "number" && !ctx.joined(f.first)) return whole(ctx, f, before, false);
  if (amongHarmed(ctx, t) && !(f.noun >= 0 && ctx.definite(f.noun))) return whole(ctx, f, before, true);
  const last = before.at(-1);
  if (last?.subsetOf && joinedTo(field, f, last.last)) return lastOf(before, (q) => q.id === last.subsetOf);
  return null;
}

/** «من بين الضحايا», «بين القتلى»: ends at `t`. */
function amongHarmed(ctx: Context, t: number): boolean {
  if (!ctx.article(t) || ctx.ask(t, ctx.harms.noun) === null) return false;
  return AMONG.has(ctx.body(t - 1)) && ctx.tag(t - 1) === Tag.preposition;
}

function whole(ctx: Context, f: Figure, before: readonly QuantityItem[], far: boolean): QuantityItem | null {
  const sentence = ctx.line.sentence[f.first] ?? 0;
  return lastOf(before, (q) => {
    const back = sentence - (ctx.line.sentence[q.first] ?? 0);
    if (q.harm === null || q.subsetOf !== null || back > (far ? SENTENCES : 0) || q.low === 0) return false;
    if (f.unit !== q.unit && f.how !== "of-them") return false;
    return f.low === null || q.high === null || f.low <= q.high;
  });
}

// Figures without a harm of the list that a record still keeps: people present or at risk, places taken, weapons found, seized or handed over.
import { Tag } from "../words/tags.ts";
import type { Context } from "./context.ts";
import type { Figure } from "./figure.ts";
import type { Field, Found } from "./harm.ts";

const REACH = 12;

/** «سيطر على أربع قرى», «صادر ثلاث شاحنات», «تسليم عدد من البنادق»: what a verb of taking took. */
export function takenFigure(field: Field, f: Figure): Found | null {
  const { ctx } = field;
  if (f.unit === "people") return null;
  for (let t = f.first - 1; t >= f.first - REACH && ctx.same(t, f.first); t--) {
    if (ctx.inNumber[t] === 1) return null;
    const verb = ctx.isVerb(t);
    const readings = verb ? [ctx.reading(t)] : ctx.readings(t).filter((r) => r.pos === "masdar");
    for (const r of readings) {
      const taken = r ? ctx.harms.taken(r.verb ?? r.lemma, r.form) : null;
      if (!taken) continue;
      if (f.place && taken.has("places")) return { harm: "other", rule: "places taken", at: t };
      if (f.place) continue;
      if ((f.unit === "weapons" || f.unit === "vehicles") && taken.has("things")) return { harm: "captured", rule: "things taken", at: t };
      if (f.unit === "weapons" && taken.has("found") && ctx.preposition(f.first) !== "ب")
        return { harm: "other", rule: "things found or handed over", at: t };
    }
    if (verb || ctx.tag(t) === Tag.complementiser || ctx.tag(t) === Tag.relative || ctx.tag(t) === Tag.subordinator) return null;
  }
  return null;
}

/** «نحو 100 مقاتل», «مئات المتظاهرين»: people in a number, where they are no source and no background. */
export function strength(field: Field, f: Figure): Found | null {
  const { ctx } = field;
  if (f.unit !== "people" || f.how !== "number" || f.noun < 0) return null;
  if (ctx.has(f.noun, ctx.harms.isBackground) || ctx.ask(f.noun, ctx.harms.noun) !== null) return null;
  if (ctx.ask(f.noun, ctx.harms.unit) !== "people") return null;
  if (speaks(ctx, f)) return null;
  return { harm: "other", rule: "strength, no harm told", at: f.noun };
}

const SAYING: ReadonlySet<string> = new Set(
  "قال ذكر أكد أفاد أوضح أضاف أشار صرح أعلن تحدث نقل روى اعتبر رأى كشف كتب التقى حاور سأل وفق بحسب حسب نقلا".split(" "),
);

/** «قال ثلاثة قياديين», «بحسب اثنين من السكان»: they tell it. */
function speaks(ctx: Context, f: Figure): boolean {
  for (let t = f.first - 1; t >= f.first - 3 && ctx.same(t, f.first); t--) {
    const lemma = ctx.reading(t)?.lemma ?? "";
    if (SAYING.has(lemma) || SAYING.has(ctx.body(t))) return true;
    if (ctx.tag(t) === Tag.complementiser || ctx.tag(t) === Tag.relative) return false;
  }
  const next = ctx.reading(f.phraseLast + 1);
  return ctx.isVerb(f.phraseLast + 1) && SAYING.has(next?.lemma ?? "");
}

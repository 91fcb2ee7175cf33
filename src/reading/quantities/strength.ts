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
      if (f.place && taken.has("places") && f.how === "number") return { harm: "other", rule: "places taken", at: t };
      if (f.place) continue;
      if ((f.unit === "weapons" || f.unit === "vehicles") && taken.has("things")) return { harm: "captured", rule: "things taken", at: t };
      if (f.unit === "vehicles" && taken.has("found")) return { harm: "other", rule: "things found or handed over", at: t };
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
  const moved = f.unit === "vehicles" && (f.how === "number" || (f.how === "dual" && !ctx.definite(f.noun)));
  if (moved) return { harm: "other", rule: "vehicles, no harm told", at: f.noun };
  if (gathered(ctx, f)) return { harm: "other", rule: "people gathered", at: f.first };
  if (f.unit !== "people" || f.how !== "number" || f.noun < 0 || (f.low ?? 3) < 3) return null;
  if (ctx.has(f.noun, ctx.harms.isBackground) || ctx.ask(f.noun, ctx.harms.noun) !== null) return null;
  if (ctx.ask(f.noun, ctx.harms.unit) !== "people") return null;
  if (speaks(ctx, f) || (ctx.article(f.noun) && f.noun < f.last)) return null;
  return { harm: "other", rule: "strength, no harm told", at: f.noun };
}

/** «تظاهر العشرات»: a vague number right after a verb of gathering. */
function gathered(ctx: Context, f: Figure): boolean {
  if (f.how !== "bare" || f.high !== null || (f.low ?? 0) < 20) return false;
  const verb = ctx.reading(f.first - 1);
  return ctx.same(f.first - 1, f.first) && verb !== null && ctx.harms.isGathering(verb.lemma, verb.form);
}

/** «قال ثلاثة قياديين», «بحسب اثنين من السكان»: they tell it. */
function speaks(ctx: Context, f: Figure): boolean {
  if (ctx.speakers.some((s) => s.start < f.end && f.start < s.end)) return true;
  const verb = ctx.isVerb(f.first - 1) && ctx.same(f.first - 1, f.first) ? ctx.reading(f.first - 1) : null;
  if (verb && ctx.saying.verb(verb.lemma, verb.form) !== null) return true;
  for (let t = f.phraseLast + 1; t <= f.phraseLast + 10 && ctx.same(t, f.first); t++) {
    if (ctx.tag(t) === Tag.relative || ctx.tag(t) === Tag.complementiser || ctx.tag(t) === Tag.negator) return false;
    const reading = ctx.isVerb(t) ? ctx.reading(t) : null;
    if (reading) return reading.number === "p" && ctx.saying.verb(reading.lemma, reading.form) !== null;
  }
  return false;
}

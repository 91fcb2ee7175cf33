// What a word of harm means for a figure, and the shapes that the rules of harm share.
import type { Harm, Unit } from "../../model/index.ts";
import { Tag } from "../words/tags.ts";
import type { Context } from "./context.ts";
import type { Figure } from "./figure.ts";
import type { Source } from "./sources.ts";

export interface Found {
  readonly harm: Harm;
  readonly rule: string;
  /** Token of the word that says it. */
  readonly at: number;
}

export interface Field {
  readonly ctx: Context;
  readonly sources: readonly (Source | null)[];
  /** Index of the phrase that starts at each token, or -1. */
  readonly starts: Int32Array;
}

const THING: ReadonlyMap<Harm, Harm> = new Map<Harm, Harm>([
  ["wounded", "damaged"],
  ["destroyed", "destroyed"],
  ["damaged", "damaged"],
  ["captured", "captured"],
]);

/** What a harm means for a unit: «أصاب» wounds people and damages things; «دمر» befalls no people. Null: it cannot be. */
export function harmFor(harm: Harm, unit: Unit): Harm | null {
  if (unit === "people") return harm === "destroyed" || harm === "damaged" ? null : harm;
  if (unit === "weapons" && harm === "wounded") return null;
  return THING.get(harm) ?? null;
}

/** What a source means for a figure: fighters held are captured, a bomb that goes off is not harmed. */
export function harmOf({ ctx }: Field, source: Source, f: Figure): Harm | null {
  if (source.blast && (f.unit === "weapons" || f.unit === "other" || ctx.stem(f.noun + 1).startsWith("مفخخ"))) return null;
  if (source.falls && f.how !== "number" && f.how !== "bare" && f.how !== "of-them") return null;
  const fighters = f.noun >= 0 && ctx.ask(f.noun, ctx.harms.group) === "fighters";
  return harmFor(source.holding && fighters ? "captured" : both(source), f.unit);
}

/** Both «مقتل وإصابة»: killed and wounded together are told as other. */
const both = (source: Source): Harm => (source.also !== null && source.also !== source.harm ? "other" : source.harm);

/** ـون and ـان are subjects: «خطف مسلحون» kidnapped. */
export const nominative = (ctx: Context, t: number): boolean => /(?:ون|ان)$/.test(ctx.line.form[t] ?? "");

export const uncounted = (f: Figure): boolean => f.how === "singular" || f.how === "dual" || f.how === "plural";

/** Without a number the noun must head a phrase of its own, and be nobody's («رفض القياديين», «كمين مسلح», «بطائرات مسيرة» are not). */
export function headsPhrase({ ctx, starts }: Field, f: Figure): boolean {
  const before = f.first - 1;
  if ((starts[f.first] ?? -1) < 0) return false;
  if (!ctx.same(before, f.first) || ctx.isQuote(before) || ctx.inTime[before] === 1) return true;
  if (ctx.tag(before) === Tag.conjunction) return false;
  const noun = ctx.tag(before) === Tag.noun || ctx.tag(before) === Tag.other;
  return !noun || ctx.definite(before);
}

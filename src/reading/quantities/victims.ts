// Named victims: «مقتل القيادي … فلان», «اغتيل فلان», «الرقيب فلان قتل»: one person each, with what the report says of them.
import type { Harm } from "../../model/index.ts";
import type { EntityMention, VictimFacts } from "../draft.ts";
import { Tag } from "../words/tags.ts";
import { AMONG_THEM } from "./among.ts";
import type { Context } from "./context.ts";
import type { Figure } from "./figure.ts";
import type { Field } from "./harm.ts";
import { verbAfter } from "./harm-after.ts";
import { verbBefore } from "./harm-before.ts";
import { amongAfter, governingNoun } from "./harm-nouns.ts";
import { predicateOf } from "./harm-told.ts";
import { victimFacts } from "./victim-facts.ts";

export interface NamedVictim {
  readonly entity: number;
  readonly figure: Figure;
  /** Null: as the figure it is named part of. */
  readonly harm: Harm | null;
  /** First token of the title before the name. */
  readonly from: number;
  facts(fate: Harm): VictimFacts;
}

const PERSONAL: ReadonlySet<Harm> = new Set(["killed", "wounded", "captured", "arrested", "released", "missing"]);
const TITLE_REACH = 14;

/** The named of a report that something befell, each person and harm once. */
export function findVictims(field: Field): NamedVictim[] {
  const { ctx } = field;
  const out: NamedVictim[] = [];
  const told = new Set<string>();
  for (const m of ctx.draft.mentions) {
    const item = ctx.draft.entities[m.entity];
    if (item?.kind !== "person" || ctx.tag(m.first) === Tag.preposition || (m.first === m.last && ctx.tag(m.first) === Tag.adjective))
      continue;
    const from = titleStart(field, m.first);
    const figure = { ...figureOf(m), first: from };
    const name = figureOf(m);
    const last = out.at(-1);
    const harm = harmOf(field, name, from) ?? (last && joins(ctx, last.figure.last, from, m.first) ? last.harm : null);
    const part = harm === null && isPart(ctx, from);
    if (!part && (harm === null || !PERSONAL.has(harm))) continue;
    const key = `${m.entity}:${harm ?? ""}`;
    if (told.has(key)) continue;
    told.add(key);
    out.push({ entity: m.entity, figure, harm, from, facts: (fate) => victimFacts(ctx, m, item, fate) });
  }
  return out;
}

function figureOf(m: EntityMention): Figure {
  return {
    first: m.first,
    last: m.last,
    start: m.start,
    end: m.end,
    noun: -1,
    phraseLast: m.last,
    low: 1,
    high: 1,
    approx: false,
    how: "named",
    unit: "people",
    place: false,
    person: m.entity,
  };
}

/** What befell the named: the noun or verb before the name and its title, what the harmed are told to be, or the verb after. */
function harmOf(field: Field, figure: Figure, from: number): Harm | null {
  const titled = { ...figure, first: from };
  const found =
    governingNoun(field, titled) ??
    governingNoun(field, figure) ??
    predicateOf(field, titled) ??
    predicateOf(field, figure) ??
    verbBefore(field, titled) ??
    verbAfter(field, figure) ??
    amongAfter(field, figure);
  return found?.harm ?? null;
}

/** «بينهم القائد فلان», «أبرزهم زعيم التنظيم فلان». */
function isPart(ctx: Context, from: number): boolean {
  let t = from - 1;
  while (ctx.same(t, from) && ctx.isQuote(t)) t--;
  return ctx.same(t, from) && AMONG_THEM.has(ctx.body(t));
}

/** «فلان وابنها فلان»: joined to the victim named before, nothing but kin and an age in brackets between. */
function joins(ctx: Context, last: number, from: number, name: number): boolean {
  if (!ctx.same(last, name) || name - last > 10) return false;
  let waw = false;
  let open = 0;
  for (let t = last + 1; t <= name; t++) {
    const form = ctx.line.form[t] ?? "";
    if (form === "(") open++;
    else if (form === ")") open--;
    else if (open > 0) continue;
    else if (ctx.joined(t) || form === "و") waw = true;
    else if (t < Math.min(from, name) && !ctx.isQuote(t)) return false;
    else if (ctx.isVerb(t)) return false;
    if (t < name && t >= from && !ctx.human(t) && !ctx.has(t, ctx.harms.isCompanion) && form !== "و" && !ctx.isQuote(t)) return false;
  }
  return waw;
}

/** First token of the title before a name: «القيادي في تنظيم كذا», «عضو اللجنة المركزية», back to what governs it. */
function titleStart({ ctx, sources }: Field, name: number): number {
  let first = name;
  for (let t = name - 1; t >= name - TITLE_REACH && ctx.same(t, name); t--) {
    if (ctx.isQuote(t)) continue;
    if (sources[t] || ctx.isVerb(t) || STOPS.has(ctx.tag(t)) || ctx.isComma(t) || ctx.line.kind[t] === 3) break;
    if (ctx.inNumber[t] === 1 || ctx.inTime[t] === 1) break;
    const mention = ctx.draft.mentions[ctx.mentionAt[t] ?? -1];
    if (mention && ctx.draft.entities[mention.entity]?.kind === "person") break;
    const title = ctx.human(t) || ctx.has(t, ctx.harms.isCompanion);
    if (title && ctx.ownPreposition(t) === null && ctx.tag(t - 1) !== Tag.preposition) first = t;
    if (ctx.joined(t)) break;
  }
  return first;
}

const STOPS: ReadonlySet<number> = new Set([Tag.complementiser, Tag.relative, Tag.subordinator, Tag.conditional, Tag.pronoun]);

// Named victims: «مقتل القيادي … فلان», «اغتيل فلان», «الرقيب فلان قتل»: one person each, with what the report says of them.
import type { Harm } from "../../model/index.ts";
import type { EntityMention, VictimFacts } from "../draft.ts";
import { Tag } from "../words/tags.ts";
import type { Context } from "./context.ts";
import type { Figure } from "./figure.ts";
import { type Field, governingNoun, verbAfter, verbBefore } from "./harm.ts";
import { victimFacts } from "./victim-facts.ts";

export interface NamedVictim {
  readonly entity: number;
  readonly figure: Figure;
  /** Null: as the figure it is part of. */
  readonly harm: Harm | null;
  readonly victim: VictimFacts;
}

const PERSONAL: ReadonlySet<Harm> = new Set(["killed", "wounded", "captured", "arrested", "released", "missing"]);
const TITLE_REACH = 14;

export function findVictims(field: Field): NamedVictim[] {
  const { ctx } = field;
  const out: NamedVictim[] = [];
  const told = new Set<string>();
  for (const m of ctx.draft.mentions) {
    const item = ctx.draft.entities[m.entity];
    if (item?.kind !== "person") continue;
    const figure = figureOf(ctx, m);
    const harm = harmOf(field, figure, m);
    if (harm === null || !PERSONAL.has(harm) || told.has(`${m.entity}:${harm}`)) continue;
    told.add(`${m.entity}:${harm}`);
    out.push({ entity: m.entity, figure, harm, victim: victimFacts(ctx, m, item, harm) });
  }
  return out;
}

function figureOf(ctx: Context, m: EntityMention): Figure {
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

/** What befell the named: the noun or verb before the name and its title, or the verb after. */
function harmOf(field: Field, figure: Figure, m: EntityMention): Harm | null {
  const first = titleStart(field, m.first);
  const titled = { ...figure, first };
  const governed = governingNoun(field, titled) ?? governingNoun(field, figure);
  if (governed) return governed.harm;
  const before = verbBefore(field, titled);
  if (before) return before.harm;
  const after = verbAfter(field, figure);
  return after?.harm ?? null;
}

/** First token of the title before a name: «القيادي في تنظيم كذا», «عضو اللجنة المركزية», back to what governs it. */
function titleStart({ ctx, sources }: Field, name: number): number {
  let first = name;
  for (let t = name - 1; t >= name - TITLE_REACH && ctx.same(t, name); t--) {
    if (ctx.isQuote(t)) continue;
    const source = sources[t];
    if (source?.kind === "noun" && ctx.ask(t, ctx.harms.unit) === null) return first;
    const tag = ctx.tag(t);
    if (
      ctx.isVerb(t) ||
      sources[t] ||
      tag === Tag.complementiser ||
      tag === Tag.relative ||
      tag === Tag.subordinator ||
      ctx.isComma(t) ||
      ctx.line.kind[t] === 3
    )
      break;
    if (ctx.inNumber[t] === 1 || ctx.inTime[t] === 1) break;
    const mention = ctx.draft.mentions[ctx.mentionAt[t] ?? -1];
    if (mention && ctx.draft.entities[mention.entity]?.kind === "person") break;
    if (ctx.human(t) && ctx.ownPreposition(t) === null && !ctx.joined(t) && ctx.tag(t - 1) !== Tag.preposition) first = t;
  }
  return first;
}

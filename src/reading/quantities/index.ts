// Figures of people and things harmed, held, freed, moved or lost: numbers, duals, singulars, bare plurals, «دون إصابات», named victims.
// Figures are found first, then each is given its harm by the first rule that holds; a figure without one is dropped or is a strength.
import type { Harm } from "../../model/index.ts";
import { phraseStarts } from "../clauses/subject.ts";
import type { Draft, QuantityItem, Stage } from "../draft.ts";
import { Context } from "./context.ts";
import type { Figure } from "./figure.ts";
import { countedFigures } from "./find-counts.ts";
import { numberedFigures } from "./find-numbers.ts";
import { zeroFigures } from "./find-zero.ts";
import { Judge } from "./judge.ts";
import { findSources } from "./sources.ts";
import { findVictims, type NamedVictim } from "./victims.ts";

export const findQuantities: Stage = (draft: Draft) => {
  const ctx = new Context(draft);
  const sources = findSources(ctx);
  const field = { ctx, sources, starts: phraseStarts(draft) };
  const zeros = new Map<Figure, Harm | null>(zeroFigures(ctx, sources).map((z) => [z.figure, z.harm]));
  const victims = findVictims(field);
  const harms = new Map<Figure, Harm | null>([...zeros, ...victims.map((v) => [v.figure, v.harm] as const)]);
  const titles = new Uint8Array(draft.line.length);
  for (const v of victims) titles.fill(1, v.from, v.figure.first);
  const figures = [...harms.keys(), ...numberedFigures(ctx), ...countedFigures(ctx)]
    .filter((f) => ctx.open[f.first] === 1 && ctx.inTime[f.first] === 0 && titles[f.first] === 0)
    .sort((a, b) => a.first - b.first || Number(harms.has(b)) - Number(harms.has(a)) || b.last - a.last);
  const judge = new Judge(field);
  const quantities: QuantityItem[] = [];
  const fates = new Map<Figure, Harm>();
  let covered = -1;
  for (const figure of figures) {
    if (figure.first <= covered) continue;
    const known = harms.get(figure);
    const item = judge.item(figure, known === undefined ? null : known, quantities);
    if (!item) continue;
    covered = Math.max(figure.last, judge.coveredTo);
    if (item.harm !== null) fates.set(figure, item.harm);
    quantities.push({ ...item, id: `q${quantities.length + 1}` });
  }
  return { quantities, entities: withVictims(draft, victims, fates) };
};

/** The people of the draft, each victim with what befell it. */
function withVictims(draft: Draft, victims: readonly NamedVictim[], fates: ReadonlyMap<Figure, Harm>): Draft["entities"] {
  if (fates.size === 0) return draft.entities;
  const out = [...draft.entities];
  for (const v of victims) {
    const item = out[v.entity];
    const fate = fates.get(v.figure);
    if (item?.kind === "person" && fate !== undefined) out[v.entity] = { ...item, victim: v.facts(fate) };
  }
  return out;
}

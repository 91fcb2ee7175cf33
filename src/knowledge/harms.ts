// What befell the counted (knowledge/harms.yaml): harm by verb, by the noun beside it and by the counted noun itself; units and groups.
// All keys are lookup keys; a verb's key is its lemma and form («قتل:1»).
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { foldKey } from "../arabic/index.ts";
import { HARMS, type Harm, IsnadError, UNITS, type Unit } from "../model/index.ts";

const words = z.array(z.string());
const harm = z.enum(HARMS);
const byHarm = z.partialRecord(harm, words);
const File = z.strictObject({
  verbs: z.strictObject({ object: byHarm, subject: byHarm }),
  phrases: z.array(z.strictObject({ verb: z.string(), with: words, by: z.enum(["object", "subject"]), harm })),
  anchors: z.array(z.strictObject({ word: z.string(), prep: z.string().optional(), after: words.optional(), harm })),
  prepositions: z.array(z.strictObject({ verb: z.string(), prep: z.string(), harm })),
  taken: z.strictObject({ things: words, found: words, places: words }),
  holding: words,
  handing: words,
  companions: words,
  gathering: words,
  unreal: words,
  mankind: words,
  results: words,
  nouns: byHarm,
  counts: words,
  rises: words,
  losses: words,
  units: z.partialRecord(z.enum(UNITS), words),
  places: words,
  measures: words,
  background: words,
  people: words,
  groups: z.record(z.string(), words),
  civilians: words,
});

/** How a verb reaches its sufferer: as object of the active, as subject, or after a preposition. */
export interface VerbHarm {
  readonly harm: Harm;
  readonly by: "object" | "subject";
  readonly prep: string | null;
  /** Nouns of which one must follow in the clause, or null. */
  readonly with: ReadonlySet<string> | null;
}

/** A noun that lends its harm to what follows it. */
export interface NounHarm {
  readonly harm: Harm;
  readonly prep: string | null;
  /** Verbs of which one must stand before, or null. */
  readonly after: ReadonlySet<string> | null;
}

export type Taken = "things" | "found" | "places";

export interface HarmWords {
  /** Harms of a verb, those with a condition first. */
  verb(lemma: string, form: number | string | null): readonly VerbHarm[];
  anchor(stem: string): NounHarm | null;
  /** What a verb of taking takes: «صادر» things, «سيطر» places. */
  taken(lemma: string, form: number | string | null): ReadonlySet<Taken> | null;
  /** «سلم», «تبادل»: captives handed over are released. */
  isHanding(lemma: string, form: number | string | null): boolean;
  isGathering(lemma: string, form: number | string | null): boolean;
  /** «حاول», «هدد»: what it governs did not come about. */
  isUnreal(lemma: string, form: number | string | null): boolean;
  isMankind(stem: string): boolean;
  /** «احتجز»: of fighters it is capture. */
  isHolding(lemma: string, form: number | string | null): boolean;
  isResult(lemma: string, form: number | string | null): boolean;
  isRise(lemma: string, form: number | string | null): boolean;
  /** Harm of a counted noun that says it itself («قتيل»). */
  noun(stem: string): Harm | null;
  unit(stem: string): Unit | null;
  group(stem: string): string | null;
  isCivilian(stem: string): boolean;
  isCompanion(stem: string): boolean;
  isCount(stem: string): boolean;
  isLoss(stem: string): boolean;
  isPlace(stem: string): boolean;
  isMeasure(stem: string): boolean;
  isBackground(stem: string): boolean;
}

const key = foldKey;
const verbKey = (lemma: string, form: number | string | null) => `${key(lemma)}:${form ?? ""}`;
const rowKey = (row: string) => {
  const [lemma = "", form = ""] = row.split(":");
  return verbKey(lemma, form);
};
const keys = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(key));
const rowKeys = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(rowKey));
const NONE: readonly VerbHarm[] = [];
let table: HarmWords | null = null;

/** The table, read once. Throws E_KNOWLEDGE where the file is not of its shape. */
export function harmWords(): HarmWords {
  if (table) return table;
  const parsed = File.safeParse(parse(readFileSync(new URL("../../knowledge/harms.yaml", import.meta.url), "utf8")));
  if (!parsed.success)
    throw new IsnadError("E_KNOWLEDGE", { why: parsed.error.issues[0]?.message ?? "invalid", path: "knowledge/harms.yaml" });
  table = compile(parsed.data);
  return table;
}

function compile(data: z.infer<typeof File>): HarmWords {
  const nouns = index<Harm>(data.nouns);
  const units = index<Unit>(data.units);
  for (const word of data.people) if (!units.has(key(word))) units.set(key(word), "people");
  const groups = index<string>(data.groups);
  const verbs = verbTable(data);
  const anchors = new Map(
    data.anchors.map(
      (a) => [key(a.word), { harm: a.harm, prep: a.prep ? key(a.prep) : null, after: a.after ? rowKeys(a.after) : null }] as const,
    ),
  );
  const taken = new Map<string, Set<Taken>>();
  for (const what of ["things", "found", "places"] as const) {
    for (const row of data.taken[what]) taken.set(rowKey(row), (taken.get(rowKey(row)) ?? new Set()).add(what));
  }
  const results = rowKeys(data.results);
  const rises = rowKeys(data.rises);
  const [holding, handing, gathering, unreal] = [data.holding, data.handing, data.gathering, data.unreal].map(rowKeys);
  const mankind = keys(data.mankind);
  const companions = keys(data.companions);
  const [civilians, counts, losses, places, measures, background] = [
    data.civilians,
    data.counts,
    data.losses,
    data.places,
    data.measures,
    data.background,
  ].map(keys);
  return {
    verb: (lemma, form) => verbs.get(verbKey(lemma, form)) ?? NONE,
    anchor: (stem) => anchors.get(stem) ?? null,
    taken: (lemma, form) => taken.get(verbKey(lemma, form)) ?? null,
    isHolding: (lemma, form) => holding?.has(verbKey(lemma, form)) ?? false,
    isHanding: (lemma, form) => handing?.has(verbKey(lemma, form)) ?? false,
    isGathering: (lemma, form) => gathering?.has(verbKey(lemma, form)) ?? false,
    isUnreal: (lemma, form) => unreal?.has(verbKey(lemma, form)) ?? false,
    isMankind: (stem) => mankind.has(stem),
    isCompanion: (stem) => companions.has(stem),
    isResult: (lemma, form) => results.has(verbKey(lemma, form)),
    isRise: (lemma, form) => rises.has(verbKey(lemma, form)),
    noun: (stem) => nouns.get(stem) ?? null,
    unit: (stem) => units.get(stem) ?? (nouns.has(stem) ? "people" : null),
    group: (stem) => groups.get(stem) ?? null,
    isCivilian: (stem) => civilians?.has(stem) ?? false,
    isCount: (stem) => counts?.has(stem) ?? false,
    isLoss: (stem) => losses?.has(stem) ?? false,
    isPlace: (stem) => places?.has(stem) ?? false,
    isMeasure: (stem) => measures?.has(stem) ?? false,
    isBackground: (stem) => background?.has(stem) ?? false,
  };
}

/** Word → the first value that lists it. */
function index<T extends string>(lists: Readonly<Record<string, readonly string[] | undefined>>): Map<string, T> {
  const map = new Map<string, T>();
  for (const [value, list] of Object.entries(lists)) for (const word of list ?? []) if (!map.has(key(word))) map.set(key(word), value as T);
  return map;
}

function verbTable(data: z.infer<typeof File>): ReadonlyMap<string, readonly VerbHarm[]> {
  const out = new Map<string, VerbHarm[]>();
  const add = (row: string, harm: VerbHarm) => out.set(rowKey(row), [...(out.get(rowKey(row)) ?? []), harm]);
  for (const p of data.phrases) add(p.verb, { harm: p.harm, by: p.by, prep: null, with: keys(p.with) });
  for (const p of data.prepositions) add(p.verb, { harm: p.harm, by: "object", prep: key(p.prep), with: null });
  for (const by of ["object", "subject"] as const) {
    for (const [harm, rows] of Object.entries(data.verbs[by]))
      for (const row of rows ?? []) add(row, { harm: harm as Harm, by, prep: null, with: null });
  }
  return out;
}

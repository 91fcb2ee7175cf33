// What befell the counted (knowledge/harms.yaml): harm by verb and by noun, units, groups. All keys are lookup keys.
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { foldKey } from "../arabic/index.ts";
import { HARMS, type Harm, IsnadError, UNITS, type Unit } from "../model/index.ts";

const words = z.array(z.string());
const File = z.strictObject({
  verbs: z.partialRecord(z.enum(HARMS), words),
  nouns: z.partialRecord(z.enum(HARMS), words),
  happenings: z.partialRecord(z.enum(HARMS), words),
  units: z.partialRecord(z.enum(UNITS), words),
  people: words,
  groups: z.record(z.string(), words),
  civilians: words,
});

export interface HarmWords {
  verb(lemma: string, form: number | string | null): Harm | null;
  noun(stem: string): Harm | null;
  /** A noun that says something befell whoever follows («إصابة», «مصرع»). */
  happening(stem: string): Harm | null;
  unit(stem: string): Unit | null;
  group(stem: string): string | null;
  isCivilian(stem: string): boolean;
}

const key = foldKey;
let table: HarmWords | null = null;

export function harmWords(): HarmWords {
  if (table) return table;
  const parsed = File.safeParse(parse(readFileSync(new URL("../../knowledge/harms.yaml", import.meta.url), "utf8")));
  if (!parsed.success) throw new IsnadError("E_KNOWLEDGE", { why: parsed.error.issues[0]?.message ?? "invalid", path: "knowledge/harms.yaml" });
  const index = <T extends string>(groups: Readonly<Record<string, readonly string[] | undefined>>): Map<string, T> => {
    const map = new Map<string, T>();
    for (const [value, list] of Object.entries(groups)) for (const word of list ?? []) if (!map.has(key(word))) map.set(key(word), value as T);
    return map;
  };
  const verbs = index<Harm>(parsed.data.verbs);
  const nouns = index<Harm>(parsed.data.nouns);
  const happenings = index<Harm>(parsed.data.happenings);
  const units = index<Unit>(parsed.data.units);
  for (const word of parsed.data.people) if (!units.has(key(word))) units.set(key(word), "people");
  const groups = index<string>(parsed.data.groups);
  const civilians = new Set(parsed.data.civilians.map(key));
  table = {
    verb: (lemma, form) => verbs.get(`${key(lemma)}:${form ?? ""}`) ?? null,
    noun: (stem) => nouns.get(stem) ?? null,
    happening: (stem) => happenings.get(stem) ?? null,
    unit: (stem) => units.get(stem) ?? (nouns.has(stem) ? "people" : null),
    group: (stem) => groups.get(stem) ?? null,
    isCivilian: (stem) => civilians.has(stem),
  };
  return table;
}

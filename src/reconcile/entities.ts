// The entities of the record: those of the readings under ids of the record's own. A known entity is one everywhere; a named actor or
// settlement is one by its name; what only a report's own words tell («مقاتلون محليون» local fighters) stays that report's.
import type { Entity, Reading, RecordEntity } from "../model/index.ts";
import { byCode, hash12 } from "./ids.ts";
import { nameKey } from "./words.ts";

const SETTLED = new Set(["country", "governorate", "district", "city", "town", "village"]);

/** The record's id of an entity of a reading. */
export function recordId(entity: Entity, reading: Reading): string {
  if (entity.kind !== "person" && entity.knownAs !== null) return entity.knownAs;
  const name = nameKey(entity.name.ar);
  const own = `e-${hash12(entity.kind, name, reading.report.sha256, reading.report.id)}`;
  if (entity.kind === "actor") return entity.named ? `e-${hash12("actor", name)}` : own;
  if (entity.kind === "place" && SETTLED.has(entity.placeKind) && entity.within.length > 0)
    return `e-${hash12("place", name, ...entity.within)}`;
  return own;
}

/** Every entity of the readings under its record id, with all the names it goes by. Sorted by id; independent of the readings' order. */
export function gatherEntities(readings: readonly Reading[]): RecordEntity[] {
  const found = new Map<
    string,
    { readonly entity: Entity; readonly reading: Reading; readonly names: Set<string>; readonly reports: Set<string> }
  >();
  for (const reading of readings) {
    const said = namesSaid(reading);
    for (const entity of reading.entities) {
      const id = recordId(entity, reading);
      const held = found.get(id);
      const names = held?.names ?? new Set<string>();
      const reports = held?.reports ?? new Set<string>();
      names.add(entity.name.ar);
      for (const name of said.get(entity.id) ?? []) names.add(name);
      reports.add(reading.report.id);
      if (!held || fuller(entity, held.entity)) found.set(id, { entity, reading, names, reports });
    }
  }
  return [...found.entries()]
    .sort(([a], [b]) => byCode(a, b))
    .map(([id, { entity, reading, names, reports }]) => {
      const gathered = { id, names: [...names].sort(byCode), reports: [...reports].sort(byCode) };
      if (entity.kind !== "person") return { ...entity, ...gathered };
      const actor = reading.entities.find((e) => e.id === entity.actor);
      const from = reading.entities.find((e) => e.id === entity.victim?.from);
      return {
        ...entity,
        ...gathered,
        actor: actor ? recordId(actor, reading) : null,
        victim: entity.victim ? { ...entity.victim, from: from ? recordId(from, reading) : null } : null,
      };
    });
}

function namesSaid(reading: Reading): ReadonlyMap<string, readonly string[]> {
  const said = new Map<string, string[]>();
  for (const mention of reading.mentions) {
    const id = mention.kind === "place" ? mention.place : mention.kind === "actor" || mention.kind === "person" ? mention.entity : null;
    if (id === null) continue;
    const names = said.get(id);
    if (names) names.push(mention.text);
    else said.set(id, [mention.text]);
  }
  return said;
}

/** Which of two tellings of one entity stands for it: the one that says more, then the one first in plain order. */
function fuller(a: Entity, b: Entity): boolean {
  const [ka, kb] = [JSON.stringify({ ...a, id: "" }), JSON.stringify({ ...b, id: "" })];
  const weight = (entity: Entity) =>
    (entity.name.en === null ? 0 : 1) +
    (entity.kind === "place" && entity.lat !== null ? 2 : 0) +
    (entity.kind === "person" ? nameKey(entity.name.ar).length / 100 : 0);
  const difference = weight(a) - weight(b);
  return difference !== 0 ? difference > 0 : byCode(ka, kb) < 0;
}

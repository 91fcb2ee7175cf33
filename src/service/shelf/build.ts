// Lays a record's incidents out on the shelf: one pass over the record contract.
import { fold, keyOf } from "../../arabic/index.ts";
import type { ReportHead } from "../../model/reading.ts";
import type { Incident, RecordEntity, RecordExport, RecordTime } from "../../model/record.ts";
import {
  type DifferenceCounts,
  FACETS,
  type Facet,
  type IncidentLine,
  type LinkedIncident,
  type ReportLine,
} from "../../model/workbench.ts";
import { overviewOf } from "./overview.ts";
import { differencesOf, type FilterValue, noDifferences, type Shelf, type ShelfLine } from "./shelf.ts";

const FACTS = new Set(["happened", "ongoing"]);

/** `record` is the name to show for it, `revision` the number of the state it was read in. */
export function buildShelf(content: RecordExport, state: { readonly record: string; readonly revision: number }): Shelf {
  const entities = new Map(content.entities.map((entity) => [entity.id, entity]));
  const heads = new Map(content.reports.map((head) => [head.id, head]));
  const above = ancestorsOf(entities);
  const numbers = new ValueNumbers();
  const words = wordsOf(entities);
  const lines = content.incidents.map((incident) => shelve(incident, { entities, heads, above, numbers, words }));
  const byId = new Map<string, ShelfLine>();
  content.incidents.forEach((incident, at) => {
    const line = lines[at];
    if (line) for (const id of [incident.id, ...incident.aliases]) if (!byId.has(id)) byId.set(id, line);
  });
  const reports = content.reports.map(reportLine(lines, content.incidents));
  return {
    revision: state.revision,
    lines,
    byId,
    values: numbers.values,
    entities,
    links: linksOf(content.incidents, byId),
    reports,
    overview: overviewOf(lines, reports, content.agreements.length, state),
  };
}

type Above = (id: string) => readonly string[];

interface Shelving {
  readonly entities: ReadonlyMap<string, RecordEntity>;
  readonly heads: ReadonlyMap<string, ReportHead>;
  readonly above: Above;
  readonly numbers: ValueNumbers;
  readonly words: (entity: string) => string;
}

function shelve(incident: Incident, { entities, heads, above, numbers, words }: Shelving): ShelfLine {
  const differences = count(incident);
  const place = incident.place === null ? undefined : entities.get(incident.place);
  const outlets = [...new Set(incident.mentions.map((mention) => heads.get(mention.report)?.outlet ?? null))].filter(
    (name) => name !== null,
  );
  const line: IncidentLine = {
    id: incident.id,
    kind: incident.kind,
    title: incident.title,
    time: incident.time,
    place:
      place?.kind === "place"
        ? { id: place.id, ar: place.name.ar, en: place.name.en, precision: place.precision, lat: place.lat, lon: place.lon }
        : null,
    participants: incident.participants.flatMap(({ role, entity }) => {
      const found = entities.get(entity);
      return found ? [{ id: found.id, ar: found.name.ar, en: found.name.en, role }] : [];
    }),
    reports: incident.witnesses.reports,
    independent: incident.witnesses.independent,
    mentions: incident.mentions.length,
    outlets,
    differences,
    standing: incident.standing,
    unreal: !incident.claims.some((claim) => claim.property === "happened" && "factual" in claim.value && FACTS.has(claim.value.factual)),
    review: incident.review.state,
  };
  const actors = [...new Set(incident.participants.map((participant) => participant.entity))];
  const keys: Record<Facet, readonly string[]> = {
    kind: [incident.kind],
    standing: [incident.standing],
    differs: differs(differences),
    place: incident.place === null ? [] : [incident.place, ...above(incident.place)],
    actor: [...new Set(actors.flatMap((id) => [id, ...above(id)]))],
    outlet: outlets,
    review: [incident.review.state],
  };
  return {
    line,
    ...daysOf(incident.time),
    codes: FACETS.flatMap((facet) => keys[facet].map((value) => numbers.of(facet, value))),
    words: [
      searchable([incident.title.ar, incident.title.en]),
      ...(incident.place === null ? [] : [words(incident.place)]),
      ...actors.map(words),
      ...outlets.map(words),
    ].join(" \n "),
  };
}

/** Filter values numbered as they are met. */
class ValueNumbers {
  readonly values: FilterValue[] = [];
  readonly #known = new Map<string, number>();

  of(facet: Facet, value: string): number {
    const key = `${facet} ${value}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const number = this.values.push({ facet, value }) - 1;
    this.#known.set(key, number);
    return number;
  }
}

/** The search words of an entity (or of a name that is none), folded once however many incidents it stands in. */
function wordsOf(entities: ReadonlyMap<string, RecordEntity>): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const entity = entities.get(id);
    const words = searchable(entity ? [entity.name.ar, entity.name.en ?? "", ...entity.names] : [id]);
    known.set(id, words);
    return words;
  };
}

/** Text as the search field compares it: folded, final letters made alike, lower case. */
export const searchable = (parts: readonly string[]): string => keyOf(fold(parts.join(" \n ")).text).toLowerCase();

function count(incident: Incident): DifferenceCounts {
  const counts = { ...noDifferences };
  for (const discrepancy of incident.discrepancies) counts[discrepancy.kind]++;
  return counts;
}

function differs(counts: DifferenceCounts): readonly string[] {
  if (differencesOf(counts) === 0) return ["none"];
  return ["any", ...(["conflict", "range", "denial"] as const).filter((kind) => counts[kind] > 0)];
}

function daysOf(time: RecordTime | null): { readonly from: string | null; readonly to: string | null } {
  const start = time?.start?.slice(0, 10) ?? null;
  const end = time?.end?.slice(0, 10) ?? null;
  return { from: start ?? end, to: end ?? start };
}

/** All that stands above an entity: the places a place lies in, the actors an actor belongs to; by id, knowledge id or name. */
function ancestorsOf(entities: ReadonlyMap<string, RecordEntity>): Above {
  const byName = new Map<string, string>();
  for (const entity of entities.values()) {
    if (entity.kind === "person") continue;
    for (const name of [entity.id, entity.knownAs, entity.name.en, entity.name.ar]) {
      if (name !== null && !byName.has(`${entity.kind} ${name}`)) byName.set(`${entity.kind} ${name}`, entity.id);
    }
  }
  const direct = (id: string): readonly string[] => {
    const entity = entities.get(id);
    if (!entity || entity.kind === "person") return [];
    const names = entity.kind === "place" ? entity.within : entity.parents;
    return names.flatMap((name) => byName.get(`${entity.kind} ${name}`) ?? []);
  };
  const known = new Map<string, readonly string[]>();
  return (id) => {
    const before = known.get(id);
    if (before) return before;
    const found = new Set<string>();
    const open = [...direct(id)];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === id || found.has(next)) continue;
      found.add(next);
      open.push(...direct(next));
    }
    const all = [...found];
    known.set(id, all);
    return all;
  };
}

function linksOf(incidents: readonly Incident[], byId: ReadonlyMap<string, ShelfLine>): Shelf["links"] {
  const links = new Map<string, LinkedIncident[]>();
  const put = (id: string, link: LinkedIncident): void => {
    const list = links.get(id);
    if (list) list.push(link);
    else links.set(id, [link]);
  };
  for (const incident of incidents) {
    const self = byId.get(incident.id)?.line;
    for (const link of incident.links) {
      const other = byId.get(link.to)?.line;
      if (!other || !self) continue;
      put(incident.id, { kind: link.kind, why: link.why, direction: "to", incident: other });
      put(other.id, { kind: link.kind, why: link.why, direction: "from", incident: self });
    }
  }
  return links;
}

function reportLine(lines: readonly ShelfLine[], incidents: readonly Incident[]): (head: ReportHead) => ReportLine {
  const told = new Map<string, { mentions: number; incidents: number; differing: number }>();
  incidents.forEach((incident, at) => {
    const differing = lines[at] && differencesOf(lines[at].line.differences) > 0 ? 1 : 0;
    const seen = new Set<string>();
    for (const { report } of incident.mentions) {
      const counts = told.get(report) ?? { mentions: 0, incidents: 0, differing: 0 };
      counts.mentions++;
      if (!seen.has(report)) {
        counts.incidents++;
        counts.differing += differing;
      }
      seen.add(report);
      told.set(report, counts);
    }
  });
  return (head) => ({
    id: head.id,
    version: head.version,
    title: head.title,
    opening: head.text.slice(0, 400).trim().replace(/\s+/g, " ").slice(0, 160),
    outlet: head.outlet,
    url: head.url,
    language: head.language,
    published: head.published,
    ...(told.get(head.id) ?? { mentions: 0, incidents: 0, differing: 0 }),
  });
}

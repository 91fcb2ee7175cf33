// What the readings say together, as rows: written whole after a reconciling, in one transaction with the log's entry.
import type { Insertable, Transaction } from "kysely";
import type { Claim, Incident, RecordContent, RecordEntity } from "../model/record.ts";
import type { Tables } from "./tables.ts";

const DERIVED = [
  "incident",
  "incident_kind",
  "incident_alias",
  "incident_mention",
  "incident_entity",
  "claim",
  "toll",
  "finding",
  "entity",
  "entity_above",
] as const;

/** Texts by report id, for the quotes of claims. */
export interface Texts {
  readonly text: string;
  readonly title: string | null;
}

export async function writeContent(
  trx: Transaction<Tables>,
  content: RecordContent,
  textOf: (report: string) => Promise<Texts>,
): Promise<void> {
  for (const table of DERIVED) await trx.deleteFrom(table).execute();
  const entities = new Map(content.entities.map((e) => [e.id, e]));
  await insertAll(trx, "entity", content.entities.map(entityRow));
  const above = content.entities.flatMap((e) => unique(aboveOf(e)).map((name) => ({ entity: e.id, above: name })));
  await insertAll(trx, "entity_above", above);
  for (const incident of content.incidents) {
    await trx.insertInto("incident").values(incidentRow(incident, entities)).execute();
    await insertAll(
      trx,
      "incident_kind",
      unique([incident.kind, ...incident.kinds]).map((kind) => ({ incident: incident.id, kind })),
    );
    await insertAll(
      trx,
      "incident_alias",
      incident.aliases.map((alias) => ({ alias, incident: incident.id })),
    );
    await insertAll(
      trx,
      "incident_mention",
      incident.mentions.map((m) => ({ ...m, incident: incident.id })),
    );
    await insertAll(trx, "incident_entity", entityRows(incident));
    const claims: Tables["claim"][] = [];
    for (const [nth, claim] of incident.claims.entries()) claims.push(claimRow(incident.id, nth, claim, await textOf(claim.report)));
    await insertAll(trx, "claim", claims);
    await insertAll(
      trx,
      "toll",
      incident.tolls.map((toll, nth) => ({ incident: incident.id, nth, ...toll })),
    );
  }
  const findings = (sort: string, items: readonly { readonly id: string; readonly incident?: string }[]) =>
    insertAll(
      trx,
      "finding",
      items.map((item, nth) => ({ sort, nth, id: item.id, incident: item.incident ?? null, json: JSON.stringify(item) })),
    );
  await findings("agreement", content.agreements);
  await findings("spell", content.spells);
  await findings("episode", content.episodes);
  await findings("person", content.people);
  await insertAll(
    trx,
    "finding",
    content.nearMisses.map((m, nth) => ({ sort: "near-miss", nth, id: `${m.a} ${m.b}`, incident: m.a, json: JSON.stringify(m) })),
  );
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

async function insertAll<T extends keyof Tables>(
  trx: Transaction<Tables>,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  for (let i = 0; i < rows.length; i += 50) {
    const some = rows.slice(i, i + 50);
    await trx.insertInto(table).values(some).execute();
  }
}

function entityRow(entity: RecordEntity): Tables["entity"] {
  const at = entity.kind === "place" ? { lat: entity.lat, lon: entity.lon } : { lat: null, lon: null };
  const knownAs = entity.kind === "person" ? null : entity.knownAs;
  return {
    id: entity.id,
    kind: entity.kind,
    name_ar: entity.name.ar,
    name_en: entity.name.en,
    known_as: knownAs,
    ...at,
    json: JSON.stringify(entity),
  };
}

const aboveOf = (entity: RecordEntity): readonly string[] =>
  entity.kind === "place" ? entity.within : entity.kind === "actor" ? entity.parents : entity.actor === null ? [] : [entity.actor];

const REAL = new Set(["happened", "ongoing", "alleged"]);

function incidentRow(incident: Incident, entities: ReadonlyMap<string, RecordEntity>): Tables["incident"] {
  const found = incident.place === null ? undefined : entities.get(incident.place);
  const place = found?.kind === "place" ? found : null;
  const real = incident.claims.some((c) => c.property === "happened" && "factual" in c.value && REAL.has(c.value.factual));
  return {
    id: incident.id,
    kind: incident.kind,
    title_en: incident.title.en,
    title_ar: incident.title.ar,
    start_day: incident.time?.start ?? null,
    end_day: incident.time?.end ?? null,
    grain: incident.time?.grain ?? null,
    place: place?.id ?? null,
    place_ar: place?.name.ar ?? null,
    place_en: place?.name.en ?? null,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    precision: place?.precision ?? null,
    reports: incident.witnesses.reports,
    independent: incident.witnesses.independent,
    mentions: incident.mentions.length,
    differences: incident.discrepancies.length,
    standing: incident.standing,
    unreal: Number(!real),
    json: JSON.stringify(incident),
  };
}

function entityRows(incident: Incident): Tables["incident_entity"][] {
  const rows = new Map<string, Tables["incident_entity"]>();
  const put = (entity: string | null, role: string) => {
    if (entity !== null) rows.set(`${entity} ${role}`, { incident: incident.id, entity, role });
  };
  put(incident.place, "place");
  for (const p of incident.participants) put(p.entity, p.role);
  for (const c of incident.claims) if ("entity" in c.value) put(c.value.entity, c.property);
  return [...rows.values()];
}

function claimRow(incident: string, nth: number, claim: Claim, texts: Texts): Tables["claim"] {
  const inTitle = !Array.isArray(claim.evidence);
  const [start, end] = Array.isArray(claim.evidence) ? claim.evidence : claim.evidence.span;
  const figures = "harm" in claim.value ? { low: claim.value.low, high: claim.value.high } : { low: null, high: null };
  return {
    incident,
    nth,
    property: claim.property,
    of: claim.of,
    value: JSON.stringify(claim.value),
    ...figures,
    outlet: claim.voice.outlet,
    teller: claim.voice.chain.map((link) => link.text).join(" ← "),
    stance: claim.voice.stance,
    report: claim.report,
    event: claim.event,
    field: inTitle ? "title" : "text",
    start_at: start,
    end_at: end,
    quote: ((inTitle ? texts.title : texts.text) ?? "").slice(start, end),
    superseded: Number(claim.superseded),
  };
}

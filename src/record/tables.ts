// The record's tables as types, in the field's terms. The SQL that makes them is in migrations.ts; both are read side by side.
import type { Generated } from "kysely";

export interface Tables {
  meta: { key: string; value: string };
  /** Bytes as received, deflated; `sha256` is that of the bytes themselves. */
  original: { sha256: string; media_type: string; size: number; bytes: Uint8Array; source: string; received_at: string };
  /** Every version of every report; `current` is 1 for the newest. */
  report: {
    id: string;
    version: number;
    current: number;
    sha256: string;
    title: string | null;
    outlet: string | null;
    url: string | null;
    language: string;
    published_start: string | null;
    published_end: string | null;
    published_grain: string | null;
    text: string;
    source: string | null;
    original: string | null;
    added_at: string;
    /** JSON: archive, capture, address, digest, channel, forwarded-from, what was repaired. */
    provenance: string | null;
  };
  /** The reading contract without the report's text, which stands in `report`. */
  reading: { report: string; version: number; reader: string; knowledge: string; json: string; read_at: string };
  /** One event of one reading: an event mention. */
  mention: {
    report: string;
    version: number;
    event: string;
    kind: string;
    trigger_start: number;
    trigger_end: number;
    trigger_text: string;
    sentence: string;
    place: string | null;
    start_day: string | null;
    end_day: string | null;
    grain: string | null;
    factual: string;
    negated: number;
    background: number;
    stance: string;
    teller: string;
  };
  entity: {
    id: string;
    kind: string;
    name_ar: string;
    name_en: string | null;
    known_as: string | null;
    lat: number | null;
    lon: number | null;
    json: string;
  };
  /** What stands above an entity: containing places, parent actors; ids or names, as the knowledge has them. */
  entity_above: { entity: string; above: string };
  incident: {
    id: string;
    kind: string;
    title_en: string;
    title_ar: string;
    start_day: string | null;
    end_day: string | null;
    grain: string | null;
    place: string | null;
    place_ar: string | null;
    place_en: string | null;
    lat: number | null;
    lon: number | null;
    precision: string | null;
    reports: number;
    independent: number;
    mentions: number;
    differences: number;
    standing: string;
    unreal: number;
    json: string;
  };
  incident_kind: { incident: string; kind: string };
  incident_alias: { alias: string; incident: string };
  incident_mention: { report: string; event: string; incident: string };
  incident_entity: { incident: string; entity: string; role: string };
  claim: {
    incident: string;
    nth: number;
    property: string;
    of: string | null;
    value: string;
    low: number | null;
    high: number | null;
    outlet: string | null;
    teller: string;
    stance: string;
    report: string;
    event: string;
    field: string;
    start_at: number;
    end_at: number;
    quote: string;
    superseded: number;
  };
  toll: {
    incident: string;
    nth: number;
    harm: string;
    unit: string;
    who: string | null;
    low: number | null;
    best: number | null;
    high: number | null;
  };
  /** Agreements, spells, episodes, people and near misses: one row each, in the record's order. */
  finding: { sort: string; nth: number; id: string; incident: string | null; json: string };
  log: {
    seq: Generated<number>;
    at: string;
    who: string;
    what: string;
    subject: string | null;
    detail: string;
    previous: string;
    hash: string;
  };
}

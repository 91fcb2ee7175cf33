// The record as its users see it: one interface, whatever holds the rows (an SQLite file now). Everything is asynchronous, so that a
// database over a network fits behind the same words. Open one with `openRecord` (open.ts). All days are ISO (`2024-03-05`), all
// listings are ordered and paged, every write is on disk when its promise is fulfilled.
import type { EventKind, RecordContent, RecordExport } from "../model/index.ts";
import type { Event, Reading, ReportHead } from "../model/reading.ts";
import type { Incident, RecordEntity, Standing } from "../model/record.ts";

/** What came in, byte for byte, and from where. */
export interface Original {
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  /** `text/plain`, `text/html`, `application/json` … as intake judged it. */
  readonly mediaType: string;
  /** The path or address it was read from, as given by the user. */
  readonly from: string;
  /** Archive, capture, digest, channel and the like: an object that JSON can hold, kept with the report. */
  readonly provenance?: object;
}

/** A reading to be kept, with the original its report was made from. */
export interface Addition {
  readonly reading: Reading;
  readonly original: Original | null;
}

/**
 * What became of one addition: `added`; `known` (the same text from the same outlet is there already: nothing was written);
 * `version` (another text under the id of a report of the same outlet or address: both are kept, the older is superseded);
 * `renamed` (another report already had this id: it was added under `id`).
 */
export interface AddOutcome {
  readonly id: string;
  readonly version: number;
  readonly what: "added" | "known" | "version" | "renamed";
}

export interface Counts {
  readonly reports: number;
  readonly mentions: number;
  readonly incidents: number;
  readonly differences: number;
  readonly agreements: number;
  readonly entities: number;
}

export interface Page<T> {
  readonly total: number;
  readonly offset: number;
  readonly items: readonly T[];
}

/** All filters hold together. Days are included; an incident without a day passes no `from` or `to`. */
export interface IncidentQuery {
  readonly from?: string;
  readonly to?: string;
  readonly kinds?: readonly EventKind[];
  /** Incidents in this place or in a place within it (record entity id). */
  readonly place?: string;
  /** Incidents in which this actor, or an actor below it, takes part (record entity id). */
  readonly actor?: string;
  readonly standing?: Standing;
  /** Only incidents whose tellers differ (true), or do not (false). */
  readonly differing?: boolean;
  /** Incidents that this report tells of. */
  readonly report?: string;
  /** At least so many reports. */
  readonly minReports?: number;
  readonly order?: "time" | "time-desc" | "reports" | "differences";
  readonly offset?: number;
  /** 50 when not given, 500 at most. */
  readonly limit?: number;
}

/** One line of the list of incidents. */
export interface IncidentRow {
  readonly id: string;
  readonly kind: EventKind;
  readonly title: { readonly en: string; readonly ar: string };
  readonly start: string | null;
  readonly end: string | null;
  readonly grain: string | null;
  readonly place: { readonly id: string; readonly ar: string; readonly en: string | null } | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: string | null;
  readonly reports: number;
  readonly independent: number;
  readonly mentions: number;
  readonly differences: number;
  readonly standing: Standing;
  /** No mention tells it as having happened: demanded, threatened, planned or denied only. */
  readonly unreal: boolean;
}

/** One mention of an incident, with the sentence it stands in. */
export interface MentionDetail {
  readonly report: string;
  readonly event: Event;
  readonly sentence: string;
}

export interface IncidentDetail {
  readonly incident: Incident;
  /** The entities that the incident's claims, participants and place speak of, by id. */
  readonly entities: Readonly<Record<string, RecordEntity>>;
  readonly mentions: readonly MentionDetail[];
  /** Heads of the reports behind it, in order of publication; `text` included, since claims cite it. */
  readonly reports: readonly ReportHead[];
}

export interface ReportRow {
  readonly id: string;
  readonly version: number;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly publishedStart: string | null;
  readonly publishedEnd: string | null;
  readonly mentions: number;
  readonly incidents: number;
  readonly addedAt: string;
}

export interface ReportQuery {
  readonly outlet?: string;
  readonly from?: string;
  readonly to?: string;
  readonly offset?: number;
  readonly limit?: number;
}

export interface ReportDetail {
  readonly reading: Reading;
  /** Event id of the reading → id of the incident it belongs to. */
  readonly incidentOf: Readonly<Record<string, string>>;
  readonly addedAt: string;
  readonly original: { readonly sha256: string; readonly mediaType: string; readonly from: string } | null;
  /** Where the report came from and what was done to its bytes: archive, capture, digest, channel, forwarded-from. */
  readonly provenance?: object;
  /** Older and newer versions of the same report, oldest first. */
  readonly versions: readonly { readonly version: number; readonly sha256: string; readonly addedAt: string }[];
}

export interface EntityQuery {
  readonly kind?: "place" | "actor" | "person";
  readonly offset?: number;
  readonly limit?: number;
}

/** One entry of the append-only log. `hash` is SHA-256 over the entry and the hash before it. */
export interface LogEntry {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly subject: string | null;
  readonly detail: unknown;
  readonly hash: string;
}

export interface RecordStore {
  /** The file or address the record was opened from. */
  readonly path: string;

  /** Keeps readings, all or none of the batch. One outcome for each, in order. */
  addReadings(batch: readonly Addition[]): Promise<readonly AddOutcome[]>;
  /** Is the same text from the same outlet already kept? Asked before reading, so that a known report costs no reading. */
  isKnown(report: { readonly sha256: string; readonly outlet: string | null; readonly url: string | null }): Promise<boolean>;
  /** The current version of every report's reading, ordered by report id. */
  readings(): AsyncIterable<Reading>;
  reading(report: string): Promise<Reading | null>;

  /** Number of the newest reading taken in (an entry of the log). Asked before the readings are read for reconciling. */
  mark(): Promise<number>;
  /** Have readings come in since the record was last reconciled? */
  isStale(): Promise<boolean>;
  /** Replaces what the readings say together by a new reconciling of those up to `mark`. */
  putContent(content: RecordContent, mark: number): Promise<void>;

  counts(): Promise<Counts>;
  incidents(query?: IncidentQuery): Promise<Page<IncidentRow>>;
  /** By its id, by an alias, or by the id it had before it was merged. Null where there is none. */
  incident(id: string): Promise<IncidentDetail | null>;
  reports(query?: ReportQuery): Promise<Page<ReportRow>>;
  report(id: string): Promise<ReportDetail | null>;
  original(sha256: string): Promise<Uint8Array | null>;
  entities(query?: EntityQuery): Promise<Page<RecordEntity>>;
  entity(id: string): Promise<RecordEntity | null>;
  /** Agreements, spells, episodes, people and near misses, whole, as they were reconciled. */
  content(): Promise<Omit<RecordContent, "incidents" | "entities">>;

  /** The record contract: the same record gives the same value, key for key. */
  exportRecord(): Promise<RecordExport>;
  log(query?: { readonly after?: number; readonly limit?: number }): Promise<readonly LogEntry[]>;
  close(): Promise<void>;
}

// Listing reports and reading one whole.

import { inflateRawSync } from "node:zlib";
import type { Kysely, SelectQueryBuilder } from "kysely";
import type { Reading } from "../model/index.ts";
import { limitOf, offsetOf } from "./incident-queries.ts";
import type { Page, ReportDetail, ReportQuery, ReportRow } from "./store.ts";
import type { Tables } from "./tables.ts";

export async function findReading(db: Kysely<Tables>, report: string): Promise<Reading | null> {
  const row = await db
    .selectFrom("reading")
    .innerJoin("report", (join) => join.onRef("report.id", "=", "reading.report").onRef("report.version", "=", "reading.version"))
    .select(["reading.json", "report.text"])
    .where("report.id", "=", report)
    .where("report.current", "=", 1)
    .executeTakeFirst();
  return row ? withText(row.json, row.text) : null;
}

/** A kept reading with its report's text back in its place. What is kept was checked when it came in. */
export function withText(json: string, text: string): Reading {
  const reading = JSON.parse(json) as Reading;
  return { ...reading, report: { ...reading.report, text } };
}

type Filtered<O> = SelectQueryBuilder<Tables, "report", O>;

function filter<O>(query: Filtered<O>, q: ReportQuery): Filtered<O> {
  let out = query.where("current", "=", 1);
  const { outlet, from, to } = q;
  if (outlet !== undefined) out = out.where("outlet", "=", outlet);
  if (from !== undefined) out = out.where("published_end", ">=", from);
  if (to !== undefined) out = out.where("published_start", "<=", to);
  return out;
}

export async function listReports(db: Kysely<Tables>, q: ReportQuery): Promise<Page<ReportRow>> {
  const { total } = await filter(
    db.selectFrom("report").select((eb) => eb.fn.countAll<number>().as("total")),
    q,
  ).executeTakeFirstOrThrow();
  const rows = await filter(
    db.selectFrom("report").select(["id", "version", "title", "outlet", "url", "published_start", "published_end", "added_at"]),
    q,
  )
    .select((eb) => [
      eb
        .selectFrom("mention")
        .select((m) => m.fn.countAll<number>().as("n"))
        .whereRef("mention.report", "=", "report.id")
        .whereRef("mention.version", "=", "report.version")
        .as("mentions"),
      eb
        .selectFrom("incident_mention")
        .select((m) => m.fn.count<number>("incident").distinct().as("n"))
        .whereRef("incident_mention.report", "=", "report.id")
        .as("incidents"),
    ])
    .orderBy((eb) => eb.case().when("published_start", "is", null).then(1).else(0).end())
    .orderBy("published_start", "desc")
    .orderBy("id")
    .limit(limitOf(q.limit))
    .offset(offsetOf(q.offset))
    .execute();
  const items = rows.map(
    (row): ReportRow => ({
      id: row.id,
      version: row.version,
      title: row.title,
      outlet: row.outlet,
      url: row.url,
      publishedStart: row.published_start,
      publishedEnd: row.published_end,
      mentions: row.mentions ?? 0,
      incidents: row.incidents ?? 0,
      addedAt: row.added_at,
    }),
  );
  return { total, offset: offsetOf(q.offset), items };
}

export async function findReport(db: Kysely<Tables>, id: string): Promise<ReportDetail | null> {
  const versions = await db
    .selectFrom("report")
    .select(["version", "current", "sha256", "added_at", "original", "source", "provenance"])
    .where("id", "=", id)
    .orderBy("version")
    .execute();
  const current = versions.find((v) => v.current === 1);
  const reading = current && (await findReading(db, id));
  if (!current || !reading) return null;
  const incidents = await db
    .selectFrom("incident_mention")
    .select(["event", "incident"])
    .where("report", "=", id)
    .orderBy("event")
    .execute();
  const original =
    current.original === null
      ? null
      : await db.selectFrom("original").select(["sha256", "media_type"]).where("sha256", "=", current.original).executeTakeFirst();
  return {
    reading,
    incidentOf: Object.fromEntries(incidents.map((row) => [row.event, row.incident])),
    addedAt: current.added_at,
    original: original ? { sha256: original.sha256, mediaType: original.media_type, from: current.source ?? "" } : null,
    ...(current.provenance === null ? {} : { provenance: JSON.parse(current.provenance) as object }),
    versions: versions.map((v) => ({ version: v.version, sha256: v.sha256, addedAt: v.added_at })),
  };
}

/** The bytes as they were received. */
export async function findOriginal(db: Kysely<Tables>, sha256: string): Promise<Uint8Array | null> {
  const row = await db.selectFrom("original").select("bytes").where("sha256", "=", sha256).executeTakeFirst();
  return row ? inflateRawSync(row.bytes) : null;
}

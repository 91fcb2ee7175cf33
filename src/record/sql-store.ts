// The record over SQL tables: one class, the queries beside it. A mark in `meta` says up to which entry
// of the log the readings are reconciled.
import type { Kysely, Transaction } from "kysely";
import type { Reading, RecordContent, RecordExport } from "../model/index.ts";
import { Agreement, Episode, Incident, NearMiss, RecordEntity, RecordPerson, Spell } from "../model/record.ts";
import { ADD, addReading, sameText } from "./add.ts";
import { type Texts, writeContent } from "./content.ts";
import { findIncident, limitOf, listIncidents, offsetOf } from "./incident-queries.ts";
import { append, type LogWriter } from "./log.ts";
import { findOriginal, findReading, findReport, listReports, withText } from "./report-queries.ts";
import type {
  Addition,
  AddOutcome,
  Counts,
  EntityQuery,
  IncidentDetail,
  IncidentQuery,
  IncidentRow,
  LogEntry,
  Page,
  RecordStore,
  ReportDetail,
  ReportQuery,
  ReportRow,
} from "./store.ts";
import type { Tables } from "./tables.ts";

const READ_AT_ONCE = 200;

export class SqlStore implements RecordStore {
  readonly path: string;
  private readonly db: Kysely<Tables>;
  private readonly writer: LogWriter;

  constructor(db: Kysely<Tables>, path: string, writer: LogWriter) {
    this.db = db;
    this.path = path;
    this.writer = writer;
  }

  async addReadings(batch: readonly Addition[]): Promise<readonly AddOutcome[]> {
    return this.db.transaction().execute(async (trx) => {
      const outcomes: AddOutcome[] = [];
      for (const addition of batch) outcomes.push(await addReading(trx, addition, this.writer));
      return outcomes;
    });
  }

  async isKnown(report: { readonly sha256: string; readonly outlet: string | null; readonly url: string | null }): Promise<boolean> {
    return (await sameText(this.db, report)) !== undefined;
  }

  async *readings(): AsyncIterable<Reading> {
    let after = "";
    for (;;) {
      const rows = await this.db
        .selectFrom("reading")
        .innerJoin("report", (join) => join.onRef("report.id", "=", "reading.report").onRef("report.version", "=", "reading.version"))
        .select(["report.id", "reading.json", "report.text"])
        .where("report.current", "=", 1)
        .where("report.id", ">", after)
        .orderBy("report.id")
        .limit(READ_AT_ONCE)
        .execute();
      for (const row of rows) yield withText(row.json, row.text);
      const last = rows.at(-1);
      if (!last || rows.length < READ_AT_ONCE) return;
      after = last.id;
    }
  }

  reading(report: string): Promise<Reading | null> {
    return findReading(this.db, report);
  }

  async mark(): Promise<number> {
    const row = await this.db.selectFrom("log").select("seq").where("what", "=", ADD).orderBy("seq", "desc").limit(1).executeTakeFirst();
    return row?.seq ?? 0;
  }

  async isStale(): Promise<boolean> {
    const row = await this.db.selectFrom("meta").select("value").where("key", "=", "reconciled").executeTakeFirst();
    return (await this.mark()) > Number(row?.value ?? 0);
  }

  async putContent(content: RecordContent, mark: number): Promise<void> {
    await this.db.transaction().execute(async (trx) => {
      const kept = new Map<string, Texts>();
      await writeContent(trx, content, async (report) => {
        const known = kept.get(report);
        if (known) return known;
        const row = await trx
          .selectFrom("report")
          .select(["text", "title"])
          .where("id", "=", report)
          .where("current", "=", 1)
          .executeTakeFirst();
        const texts = row ?? { text: "", title: null };
        kept.set(report, texts);
        return texts;
      });
      await setMeta(trx, "reconciled", String(mark));
      await append(trx, this.writer, "reconcile", null, {
        upTo: mark,
        incidents: content.incidents.length,
        entities: content.entities.length,
      });
    });
  }

  async counts(): Promise<Counts> {
    const one = async (query: Promise<{ readonly n: number | null }>) => (await query).n ?? 0;
    const { db } = this;
    return {
      reports: await one(
        db
          .selectFrom("report")
          .select((eb) => eb.fn.countAll<number>().as("n"))
          .where("current", "=", 1)
          .executeTakeFirstOrThrow(),
      ),
      mentions: await one(
        db
          .selectFrom("incident_mention")
          .select((eb) => eb.fn.countAll<number>().as("n"))
          .executeTakeFirstOrThrow(),
      ),
      incidents: await one(
        db
          .selectFrom("incident")
          .select((eb) => eb.fn.countAll<number>().as("n"))
          .executeTakeFirstOrThrow(),
      ),
      differences: await one(
        db
          .selectFrom("incident")
          .select((eb) => eb.fn.sum<number | null>("differences").as("n"))
          .executeTakeFirstOrThrow(),
      ),
      agreements: await one(
        db
          .selectFrom("finding")
          .select((eb) => eb.fn.countAll<number>().as("n"))
          .where("sort", "=", "agreement")
          .executeTakeFirstOrThrow(),
      ),
      entities: await one(
        db
          .selectFrom("entity")
          .select((eb) => eb.fn.countAll<number>().as("n"))
          .executeTakeFirstOrThrow(),
      ),
    };
  }

  incidents(query: IncidentQuery = {}): Promise<Page<IncidentRow>> {
    return listIncidents(this.db, query);
  }

  incident(id: string): Promise<IncidentDetail | null> {
    return findIncident(this.db, id, (report) => findReading(this.db, report));
  }

  reports(query: ReportQuery = {}): Promise<Page<ReportRow>> {
    return listReports(this.db, query);
  }

  report(id: string): Promise<ReportDetail | null> {
    return findReport(this.db, id);
  }

  original(sha256: string): Promise<Uint8Array | null> {
    return findOriginal(this.db, sha256);
  }

  async entities(query: EntityQuery = {}): Promise<Page<RecordEntity>> {
    const { kind } = query;
    const base = kind === undefined ? this.db.selectFrom("entity") : this.db.selectFrom("entity").where("kind", "=", kind);
    const { total } = await base.select((eb) => eb.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
    const rows = await base.select("json").orderBy("id").limit(limitOf(query.limit)).offset(offsetOf(query.offset)).execute();
    return { total, offset: offsetOf(query.offset), items: rows.map((row) => RecordEntity.parse(JSON.parse(row.json))) };
  }

  async entity(id: string): Promise<RecordEntity | null> {
    const row = await this.db.selectFrom("entity").select("json").where("id", "=", id).executeTakeFirst();
    return row ? RecordEntity.parse(JSON.parse(row.json)) : null;
  }

  async content(): Promise<Omit<RecordContent, "incidents" | "entities">> {
    const found = async <T>(sort: string, schema: { parse(value: unknown): T }): Promise<T[]> => {
      const rows = await this.db.selectFrom("finding").select("json").where("sort", "=", sort).orderBy("nth").execute();
      return rows.map((row) => schema.parse(JSON.parse(row.json)));
    };
    return {
      agreements: await found("agreement", Agreement),
      spells: await found("spell", Spell),
      episodes: await found("episode", Episode),
      people: await found("person", RecordPerson),
      nearMisses: await found("near-miss", NearMiss),
    };
  }

  async exportRecord(): Promise<RecordExport> {
    const reports = [];
    for await (const reading of this.readings()) reports.push(reading.report);
    const entities = await this.db.selectFrom("entity").select("json").orderBy("id").execute();
    const incidents = await this.db.selectFrom("incident").select("json").orderBy("id").execute();
    const { agreements, spells, episodes, people, nearMisses } = await this.content();
    return {
      schema: "isnad/record@1",
      reports,
      entities: entities.map((row) => RecordEntity.parse(JSON.parse(row.json))),
      incidents: incidents.map((row) => Incident.parse(JSON.parse(row.json))),
      agreements,
      spells,
      episodes,
      people,
      nearMisses,
    };
  }

  async log(query: { readonly after?: number; readonly limit?: number } = {}): Promise<readonly LogEntry[]> {
    const rows = await this.db
      .selectFrom("log")
      .selectAll()
      .where("seq", ">", query.after ?? 0)
      .orderBy("seq")
      .limit(limitOf(query.limit))
      .execute();
    return rows.map(({ seq, at, who, what, subject, detail, hash }) => ({
      seq,
      at,
      who,
      what,
      subject,
      hash,
      detail: JSON.parse(detail) as unknown,
    }));
  }

  async close(): Promise<void> {
    await this.db.destroy();
  }
}

async function setMeta(trx: Transaction<Tables>, key: string, value: string): Promise<void> {
  await trx
    .insertInto("meta")
    .values({ key, value })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
    .execute();
}

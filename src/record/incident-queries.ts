// Listing incidents and reading one whole.
import type { ExpressionBuilder, Kysely, SelectQueryBuilder } from "kysely";
import type { EventKind, Reading, ReportHead, Standing } from "../model/index.ts";
import { Incident, RecordEntity } from "../model/record.ts";
import type { IncidentDetail, IncidentQuery, IncidentRow, MentionDetail, Page } from "./store.ts";
import type { Tables } from "./tables.ts";

const PAGE = 50;
const PAGE_MOST = 500;
export const limitOf = (limit: number | undefined): number => Math.min(PAGE_MOST, Math.max(1, Math.trunc(limit ?? PAGE)));
export const offsetOf = (offset: number | undefined): number => Math.max(0, Math.trunc(offset ?? 0));

type Filtered<O> = SelectQueryBuilder<Tables, "incident", O>;

function filter<O>(query: Filtered<O>, q: IncidentQuery): Filtered<O> {
  let out = query;
  if (q.from !== undefined) out = out.where((eb) => eb(eb.fn.coalesce("end_day", "start_day"), ">=", q.from ?? ""));
  if (q.to !== undefined) out = out.where((eb) => eb(eb.fn.coalesce("start_day", "end_day"), "<=", `${q.to ?? ""}T99`));
  if (q.kinds && q.kinds.length > 0) {
    const kinds = q.kinds;
    out = out.where("id", "in", (eb) => eb.selectFrom("incident_kind").select("incident").where("kind", "in", kinds));
  }
  const { place, actor, report } = q;
  if (place !== undefined) out = out.where("id", "in", (eb) => takingPart(eb, place).where("role", "=", "place"));
  if (actor !== undefined) out = out.where("id", "in", (eb) => takingPart(eb, actor).where("role", "!=", "place"));
  if (report !== undefined)
    out = out.where("id", "in", (eb) => eb.selectFrom("incident_mention").select("incident").where("report", "=", report));
  if (q.standing !== undefined) out = out.where("standing", "=", q.standing);
  if (q.differing !== undefined) out = out.where("differences", q.differing ? ">" : "=", 0);
  if (q.minReports !== undefined) out = out.where("reports", ">=", q.minReports);
  return out;
}

/** Incidents of an entity or of one below it: what stands above an entity is known by id or by name. */
function takingPart(eb: ExpressionBuilder<Tables, "incident">, id: string) {
  return eb
    .selectFrom("incident_entity")
    .select("incident_entity.incident")
    .where((or) =>
      or.or([
        or("entity", "=", id),
        or("entity", "in", (sub) =>
          sub
            .selectFrom("entity_above")
            .select("entity_above.entity")
            .where((w) =>
              w.or([
                w("above", "=", id),
                w("above", "in", (named) =>
                  named.selectFrom("entity").select("name_en").where("id", "=", id).where("name_en", "is not", null),
                ),
                w("above", "in", (known) =>
                  known.selectFrom("entity").select("known_as").where("id", "=", id).where("known_as", "is not", null),
                ),
              ]),
            ),
        ),
      ]),
    );
}

export async function listIncidents(db: Kysely<Tables>, q: IncidentQuery): Promise<Page<IncidentRow>> {
  const { total } = await filter(
    db.selectFrom("incident").select((eb) => eb.fn.countAll<number>().as("total")),
    q,
  ).executeTakeFirstOrThrow();
  let query = filter(db.selectFrom("incident").selectAll(), q);
  const order = q.order ?? "time-desc";
  if (order === "reports" || order === "differences") query = query.orderBy(order, "desc");
  query = query
    .orderBy((eb) => eb.case().when("start_day", "is", null).then(1).else(0).end())
    .orderBy("start_day", order === "time" ? "asc" : "desc")
    .orderBy("id");
  const rows = await query.limit(limitOf(q.limit)).offset(offsetOf(q.offset)).execute();
  return { total, offset: offsetOf(q.offset), items: rows.map(rowOf) };
}

const rowOf = (row: Tables["incident"]): IncidentRow => ({
  id: row.id,
  kind: row.kind as EventKind,
  title: { en: row.title_en, ar: row.title_ar },
  start: row.start_day,
  end: row.end_day,
  grain: row.grain,
  place: row.place === null ? null : { id: row.place, ar: row.place_ar ?? "", en: row.place_en },
  lat: row.lat,
  lon: row.lon,
  precision: row.precision,
  reports: row.reports,
  independent: row.independent,
  mentions: row.mentions,
  differences: row.differences,
  standing: row.standing as Standing,
  unreal: row.unreal === 1,
});

/** The id under which an incident stands now: its own, or that of the incident which took it in. */
async function currentId(db: Kysely<Tables>, id: string): Promise<string | null> {
  const own = await db.selectFrom("incident").select("id").where("id", "=", id).executeTakeFirst();
  if (own) return own.id;
  const alias = await db.selectFrom("incident_alias").select("incident").where("alias", "=", id).executeTakeFirst();
  return alias?.incident ?? null;
}

export async function findIncident(
  db: Kysely<Tables>,
  id: string,
  readingOf: (report: string) => Promise<Reading | null>,
): Promise<IncidentDetail | null> {
  const at = await currentId(db, id);
  if (at === null) return null;
  const row = await db.selectFrom("incident").select("json").where("id", "=", at).executeTakeFirstOrThrow();
  const incident = Incident.parse(JSON.parse(row.json));
  const mentions: MentionDetail[] = [];
  const heads: ReportHead[] = [];
  for (const report of [...new Set(incident.mentions.map((m) => m.report))]) {
    const reading = await readingOf(report);
    if (!reading) continue;
    heads.push(reading.report);
    const wanted = new Set(incident.mentions.filter((m) => m.report === report).map((m) => m.event));
    for (const event of reading.events) {
      if (wanted.has(event.id)) mentions.push({ report, event, sentence: reading.report.text.slice(event.sentence[0], event.sentence[1]) });
    }
  }
  const day = (head: ReportHead) => head.published?.start ?? "9999";
  heads.sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.id < b.id ? -1 : 1));
  return { incident, entities: await entitiesOf(db, at), mentions, reports: heads };
}

async function entitiesOf(db: Kysely<Tables>, incident: string): Promise<Record<string, RecordEntity>> {
  const rows = await db
    .selectFrom("entity")
    .select(["id", "json"])
    .where("id", "in", (eb) => eb.selectFrom("incident_entity").select("entity").where("incident", "=", incident))
    .orderBy("id")
    .execute();
  return Object.fromEntries(rows.map((row) => [row.id, RecordEntity.parse(JSON.parse(row.json))]));
}

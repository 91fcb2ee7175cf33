import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, test } from "vitest";
import { IsnadError, type Reading } from "../model/index.ts";
import { firstBroken } from "./log.ts";
import { APPLICATION_ID, MIGRATIONS } from "./migrations.ts";
import { openRecord } from "./open.ts";
import type { Addition, RecordStore } from "./store.ts";
import { sampleContent, sampleReading } from "./testing.ts";

const folder = mkdtempSync(join(tmpdir(), "isnad-record-"));
let files = 0;
const fresh = () => join(folder, `${++files}.sqlite`);
const opened: RecordStore[] = [];
const open = async (path: string) => {
  const store = await openRecord(path, { create: true, who: "tester", now: () => new Date("2024-03-05T10:00:00Z") });
  opened.push(store);
  return store;
};
afterAll(async () => {
  for (const store of opened) await store.close();
});

const bytes = new TextEncoder().encode("as it came in");
const add = (reading: Reading, from = "folder/r1.txt"): Addition => ({
  reading,
  original: { bytes, sha256: "b".repeat(64), mediaType: "text/plain", from },
});

describe("adding", () => {
  test("a reading comes back as it went in, with its original", async () => {
    const store = await open(fresh());
    const reading = sampleReading("r1", "قصف الجيش بلدة النعيمة.");
    expect(await store.addReadings([add(reading)])).toEqual([{ id: "r1", version: 1, what: "added" }]);
    expect(await store.reading("r1")).toEqual(reading);
    expect(new TextDecoder().decode((await store.original("b".repeat(64))) ?? undefined)).toBe("as it came in");
    const detail = await store.report("r1");
    expect(detail?.original).toEqual({ sha256: "b".repeat(64), mediaType: "text/plain", from: "folder/r1.txt" });
    expect(detail?.versions).toHaveLength(1);
    expect(await store.report("r2")).toBeNull();
  });

  test.each([
    {
      what: "the same text twice",
      second: { id: "r1", text: "نص أول" },
      from: "a/r1.txt",
      expected: { id: "r1", version: 1, what: "known" },
      reports: 1,
    },
    {
      what: "the same text under another file name",
      second: { id: "r9", text: "نص أول" },
      from: "a/r9.txt",
      expected: { id: "r1", version: 1, what: "known" },
      reports: 1,
    },
    {
      what: "the same text from another outlet",
      second: { id: "r9", text: "نص أول", outlet: "منبر الوادي" },
      from: "a/r9.txt",
      expected: { id: "r9", version: 1, what: "added" },
      reports: 2,
    },
    {
      what: "a changed text of the same file",
      second: { id: "r1", text: "نص ثان" },
      from: "a/r1.txt",
      expected: { id: "r1", version: 2, what: "version" },
      reports: 1,
    },
    {
      what: "another file of the same name",
      second: { id: "r1", text: "نص ثان" },
      from: "b/r1.txt",
      expected: { version: 1, what: "renamed" },
      reports: 2,
    },
  ])("$what", async ({ second, from, expected, reports }) => {
    const store = await open(fresh());
    await store.addReadings([add(sampleReading("r1", "نص أول"), "a/r1.txt")]);
    const [outcome] = await store.addReadings([add(sampleReading(second.id, second.text, second.outlet), from)]);
    expect(outcome).toMatchObject(expected);
    expect((await store.counts()).reports).toBe(reports);
  });

  test("a batch that fails leaves nothing", async () => {
    const store = await open(fresh());
    const good = sampleReading("r1", "نص أول");
    const twice = { ...good, report: { ...good.report, id: "r2", sha256: "c".repeat(64) } };
    const [event] = twice.events;
    if (!event) throw new Error("the sample has an event");
    await expect(store.addReadings([add(good), add({ ...twice, events: [event, event] })])).rejects.toThrow();
    expect((await store.counts()).reports).toBe(0);
    expect(await store.isStale()).toBe(false);
  });

  test("two that write at once lose nothing", async () => {
    const path = fresh();
    const stores = [await open(path), await open(path)];
    const batches = Array.from({ length: 20 }, (_, i) => stores[i % 2]?.addReadings([add(sampleReading(`r${i}`, `نص ${i}`), `${i}.txt`)]));
    await Promise.all(batches);
    expect((await stores[0]?.counts())?.reports).toBe(20);
  });
});

describe("what the readings say together", () => {
  test("is listed, filtered, found by alias and replaced", async () => {
    const store = await open(fresh());
    const reading = sampleReading("r1", "قصف الجيش بلدة النعيمة.");
    await store.addReadings([add(reading)]);
    expect(await store.isStale()).toBe(true);
    await store.putContent(sampleContent(reading), await store.mark());
    expect(await store.isStale()).toBe(false);
    expect(await store.counts()).toMatchObject({ reports: 1, mentions: 1, incidents: 1, differences: 0, entities: 2 });
    const page = await store.incidents({ from: "2024-03-01", to: "2024-03-05", kinds: ["shelling"], place: "SY-DR" });
    expect(page.items.map((i) => [i.id, i.place?.ar, i.reports, i.unreal])).toEqual([["i-1", "النعيمة", 1, false]]);
    const none = [
      { from: "2024-03-06" },
      { to: "2024-03-04" },
      { kinds: ["clash" as const] },
      { place: "LB" },
      { actor: "nobody" },
      { differing: true },
      { minReports: 2 },
    ];
    for (const query of none) expect((await store.incidents(query)).total).toBe(0);
    expect((await store.incidents({ actor: "syria" })).total).toBe(1);
    const found = await store.incident("i-old");
    expect(found?.incident.id).toBe("i-1");
    expect(found?.mentions[0]?.sentence).toBe("قصف الجيش بلدة النعيمة.");
    expect(Object.keys(found?.entities ?? {}).sort()).toEqual(["army", "naima"]);
    expect((await store.report("r1"))?.incidentOf).toEqual({ [reading.events[0]?.id ?? ""]: "i-1" });
    await store.putContent({ ...sampleContent(reading), incidents: [] }, await store.mark());
    expect((await store.incidents()).total).toBe(0);
  });

  test("a reading that came in meanwhile leaves the record stale", async () => {
    const store = await open(fresh());
    const reading = sampleReading("r1", "نص أول");
    await store.addReadings([add(reading)]);
    const mark = await store.mark();
    await store.addReadings([add(sampleReading("r2", "نص ثان"), "r2.txt")]);
    await store.putContent(sampleContent(reading), mark);
    expect(await store.isStale()).toBe(true);
  });

  test("views stand for analysts", async () => {
    const path = fresh();
    const store = await open(path);
    const reading = sampleReading("r1", "قصف الجيش بلدة النعيمة.");
    await store.addReadings([add(reading)]);
    await store.putContent(sampleContent(reading), await store.mark());
    const database = new DatabaseSync(path, { readOnly: true });
    for (const view of ["reports", "mentions", "incidents", "claims", "tolls"]) {
      expect(Object.values(database.prepare(`select count(*) from ${view}`).get() ?? {})).toEqual([1]);
    }
    expect(database.prepare("select quote, teller from claims").get()).toMatchObject({ quote: "النعيمة", teller: "" });
    database.close();
  });
});

describe("the log", () => {
  test("is chained and cannot be changed", async () => {
    const path = fresh();
    const store = await open(path);
    await store.addReadings([add(sampleReading("r1", "نص أول")), add(sampleReading("r2", "نص ثان"), "r2.txt")]);
    expect((await store.log()).map((e) => [e.who, e.what, e.subject])).toEqual([
      ["tester", "add report", "r1"],
      ["tester", "add report", "r2"],
    ]);
    const database = new DatabaseSync(path);
    const rows = database.prepare("select * from log order by seq").all() as unknown as Parameters<typeof firstBroken>[0];
    expect(firstBroken(rows)).toBeNull();
    expect(firstBroken(rows.map((row) => ({ ...row, who: "another" })))).toBe(1);
    expect(() => database.exec("update log set who = 'another'")).toThrow("append-only");
    expect(() => database.exec("delete from log")).toThrow("append-only");
    database.close();
  });
});

describe("opening", () => {
  const codeOf = async (promise: Promise<RecordStore>) =>
    promise.then(
      () => "opened",
      (error: unknown) => (error instanceof IsnadError ? error.code : String(error)),
    );

  test("no record", async () => {
    expect(await codeOf(openRecord(fresh()))).toBe("E_RECORD_MISSING");
  });
  test("a file that is no record, and a damaged one", async () => {
    const other = fresh();
    writeFileSync(other, "just some words");
    expect(await codeOf(openRecord(other, { create: true }))).toBe("E_RECORD_NOT");
    const cut = fresh();
    writeFileSync(cut, `SQLite format 3\0${"x".repeat(3000)}`);
    expect(await codeOf(openRecord(cut))).toBe("E_RECORD_NOT");
    const foreign = fresh();
    const database = new DatabaseSync(foreign);
    database.exec("create table t (a)");
    database.close();
    expect(await codeOf(openRecord(foreign, { create: true }))).toBe("E_RECORD_NOT");
  });
  test("a newer record is refused and left alone", async () => {
    const path = fresh();
    const database = new DatabaseSync(path);
    database.exec(`create table t (a); pragma application_id = ${APPLICATION_ID}; pragma user_version = ${MIGRATIONS.length + 1}`);
    database.close();
    expect(await codeOf(openRecord(path))).toBe("E_RECORD_NEWER");
  });
  test("a folder's path gives a clear error", async () => {
    expect(await codeOf(openRecord(folder, { create: true }))).toBe("E_RECORD_NOT");
    expect(existsSync(folder)).toBe(true);
  });
});

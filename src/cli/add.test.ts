import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { firstBroken } from "../record/log.ts";
import { APPLICATION_ID, MIGRATIONS } from "../record/migrations.ts";

const MAIN = new URL("main.ts", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "isnad-add-"));
let files = 0;
const fresh = () => join(folder, `${++files}.sqlite`);
const write = (name: string, data: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, data);
  return path;
};
const isnad = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { encoding: "utf8" });
  return { status, stdout, stderr: stderr.split("\n").filter((line) => line !== "") };
};

const strike = (count: string) =>
  `قصفت طائرات حربية بلدة كفرنبل في ريف إدلب يوم الثلاثاء 5 آذار 2024، ما أدى إلى مقتل ${count} مدنيين، بحسب مصادر محلية.`;
const good = write("two/a.json", JSON.stringify({ id: "a", text: strike("خمسة"), outlet: "صوت السهل", published: "2024-03-06" }));
write(
  "two/b.json",
  JSON.stringify({ id: "b", text: `أفاد شهود بأن غارة استهدفت كفرنبل. ${strike("ستة")}`, outlet: "منبر الوادي", published: "2024-03-06" }),
);

describe("isnad add", () => {
  test("reads a folder into a record; again, it adds nothing", () => {
    const record = fresh();
    const first = isnad("add", join(folder, "two"), "--record", record, "--json");
    expect(first.status).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({ added: 2, known: 0, unreadable: [], record: { reports: 2 } });
    const before = isnad("export", "--record", record).stdout;
    expect(JSON.parse(isnad("add", join(folder, "two"), "--record", record, "--json").stdout)).toMatchObject({
      added: 0,
      known: 2,
      record: { reports: 2 },
    });
    expect(isnad("export", "--record", record).stdout).toBe(before);
    expect(JSON.parse(before)).toMatchObject({ schema: "isnad/record@1", reports: [{ id: "a" }, { id: "b" }] });
  });

  test("the order of adding leaves the export the same, byte for byte", () => {
    const [one, two] = [fresh(), fresh()];
    isnad("add", good, "--record", one);
    isnad("add", join(folder, "two/b.json"), "--record", one);
    isnad("add", join(folder, "two/b.json"), good, "--record", two);
    expect(isnad("export", "--record", one).stdout).toBe(isnad("export", "--record", two).stdout);
  });

  test("what cannot be read: one line each, status 2, the rest kept", () => {
    mkdirSync(join(folder, "empty"), { recursive: true });
    const record = fresh();
    const run = isnad(
      "add",
      write("blank.txt", ""),
      write("picture.txt", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0)),
      join(folder, "empty"),
      join(folder, "nowhere.txt"),
      good,
      "--record",
      record,
    );
    expect(run.status).toBe(2);
    expect(run.stderr.map((line) => line.split(":", 1)[0])).toEqual(["E_FILE_EMPTY", "E_NOT_TEXT", "E_FOLDER_EMPTY", "E_FILE_MISSING"]);
    expect(run.stdout).toContain("1 added, 4 not read");
  });

  test("nothing readable: no record is made", () => {
    const record = fresh();
    expect(isnad("add", join(folder, "nowhere.txt"), "--record", record).status).toBe(2);
    expect(existsSync(record)).toBe(false);
  });

  test("a record made by a newer version, and a file that is none, are left alone", () => {
    const newer = fresh();
    const database = new DatabaseSync(newer);
    database.exec(`create table t (a); pragma application_id = ${APPLICATION_ID}; pragma user_version = ${MIGRATIONS.length + 1}`);
    database.close();
    expect(isnad("add", good, "--record", newer)).toMatchObject({
      status: 2,
      stdout: "",
      stderr: [expect.stringMatching(/^E_RECORD_NEWER: /)],
    });
    const other = write("notes.sqlite", "shopping list");
    expect(isnad("add", good, "--record", other)).toMatchObject({
      status: 2,
      stdout: "",
      stderr: [expect.stringMatching(/^E_RECORD_NOT: /)],
    });
  });

  test.each([
    [["add", good, "--published", "2024-02-30", "--record", "x.sqlite"], "E_BAD_DATE"],
    [["export", "--record", "nowhere.sqlite"], "E_RECORD_MISSING"],
    [["export", "--record", "nowhere.sqlite", "--format", "xml"], "E_FORMAT_UNKNOWN"],
    [["export", "--record", "nowhere.sqlite", "--format", "toString"], "E_FORMAT_UNKNOWN"],
  ])("%j: %s", (args, code) => {
    expect(isnad(...args)).toMatchObject({ status: 2, stdout: "", stderr: [expect.stringMatching(new RegExp(`^${code}: `))] });
  });
});

describe("a run that is cut off", () => {
  const many = write(
    "many.jsonl",
    Array.from({ length: 400 }, (_, i) =>
      JSON.stringify({ id: `r${i}`, text: `${strike("خمسة")} تقرير ${i}.`, outlet: `منبر ${i}`, published: "2024-03-06" }),
    ).join("\n"),
  );
  const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const check = (record: string) => {
    const database = new DatabaseSync(record);
    const one = (sql: string) => Number(Object.values(database.prepare(sql).get() ?? {})[0]);
    expect(Object.values(database.prepare("pragma integrity_check").get() ?? {})).toEqual(["ok"]);
    expect(
      one("select count(*) from report r left join reading g on g.report = r.id and g.version = r.version where g.report is null"),
    ).toBe(0);
    expect(one("select count(*) from log where what = 'add report'")).toBe(one("select count(*) from report"));
    expect(
      firstBroken(database.prepare("select * from log order by seq").all() as unknown as Parameters<typeof firstBroken>[0]),
    ).toBeNull();
    const reports = one("select count(*) from report");
    database.close();
    return reports;
  };

  test("killed: what was written is whole, and running again goes on", async () => {
    const record = fresh();
    let last = 0;
    for (const wait of [900, 1100, 1400]) {
      const child = spawn(process.execPath, [MAIN, "add", many, "--record", record], { stdio: "ignore" });
      const timer = setTimeout(() => child.kill("SIGKILL"), wait);
      await ended(child);
      clearTimeout(timer);
      if (!existsSync(record)) continue;
      const now = check(record);
      expect(now).toBeGreaterThanOrEqual(last);
      last = now;
    }
    expect(JSON.parse(isnad("add", many, "--record", record, "--json").stdout)).toMatchObject({ record: { reports: 400 } });
    expect(check(record)).toBe(400);
  });

  test("interrupted: it finishes the report in hand and keeps all before it", async () => {
    const record = fresh();
    const child = spawn(process.execPath, [MAIN, "add", many, "--record", record, "--json"], { stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    child.stdout?.on("data", (piece: Buffer) => {
      out += piece.toString();
    });
    setTimeout(() => child.kill("SIGINT"), 1000);
    await ended(child);
    if (out === "") return expect(existsSync(record)).toBe(false); // interrupted before the first report
    const result = JSON.parse(out) as { readonly added: number; readonly record: { readonly reports: number } };
    expect(result.record.reports).toBe(result.added);
    expect(check(record)).toBe(result.added);
  });
});

// `--knowledge FOLDER` on the commands that read: the folder's own place is found, and the reading names another hash.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";

// each call is a process of its own, and the first with a new folder compiles it
vi.setConfig({ testTimeout: 120_000 });

const MAIN = new URL("main.ts", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "isnad-knowledge-option-"));
const write = (name: string, data: string): string => {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, data);
  return path;
};
const isnad = (...args: readonly string[]) => spawnSync(process.execPath, [MAIN, ...args], { encoding: "utf8" });

const report = write("report.txt", "قصفت مدفعية قوات النظام بلدة زرنوقة المثال بعد ظهر اليوم، ما أدى إلى مقتل مدنيين اثنين.\n");
write("own/places/own.csv", "id,ar,en,kind,parent,lat,lon\nmy-1,زرنوقة المثال,Zarnuqat al-Mithal,town,SY12,32.7,36.1\n");
write("bad/places/own.csv", "id,ar,en,kind,parent,lat,lon\nmy-1,زرنوقة المثال,Zarnuqat al-Mithal,town,NOWHERE,32.7,36.1\n");
const own = join(folder, "own");
const bad = join(folder, "bad");
const GIVEN = ["--published", "2024-03-06", "--outlet", "صوت السهل"];

/** The place has its English name only where the folder was given. */
describe("--knowledge", () => {
  test("read: the place of the folder has its coordinates, and the hash is another", () => {
    const [without, given] = [[], ["--knowledge", own]].map((more) => {
      const { status, stdout, stderr } = isnad("read", report, ...GIVEN, "--json", ...more);
      expect([status, stderr]).toEqual([0, ""]);
      return JSON.parse(stdout);
    });
    expect(JSON.stringify(given.entities)).toContain("Zarnuqat al-Mithal");
    expect(JSON.stringify(without.entities)).not.toContain("Zarnuqat al-Mithal");
    expect(given.reader.knowledge).toMatch(/^[0-9a-f]{12}$/);
    expect(given.reader.knowledge).not.toBe(without.reader.knowledge);
  });
  test("add: the record holds what was read with the folder", () => {
    const names = [[], ["--knowledge", own]].map((more, i) => {
      const record = join(folder, `${i}.sqlite`);
      expect(isnad("add", report, ...GIVEN, "--record", record, ...more).status).toBe(0);
      return isnad("export", "--record", record).stdout.includes("Zarnuqat al-Mithal");
    });
    expect(names).toEqual([false, true]);
  });
  test.each(["read", "add"])("%s: a table that is not valid is said with file and row, and nothing is made", (command) => {
    const record = join(folder, `bad-${command}.sqlite`);
    const { status, stderr } = isnad(command, report, ...(command === "add" ? ["--record", record] : []), "--knowledge", bad);
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/NOWHERE.*own\.csv:2/);
    expect(existsSync(record)).toBe(false);
  });
  test.each(["read", "add"])("%s: a folder that is not there is an error", (command) => {
    const { status, stderr } = isnad(command, report, "--knowledge", join(folder, "none"));
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/none/);
  });
});

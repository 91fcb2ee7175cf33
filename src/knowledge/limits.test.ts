// What only size or company shows: two processes that compile the same tables at once, and a file beyond the row limit.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { unpack } from "./binary.ts";
import { importFile } from "./import.ts";
import { loadKnowledge } from "./load.ts";
import { MAX_ROWS } from "./table.ts";
import { found, tableFolder } from "./testing.ts";

const HEADER = "id,ar,en,kind,parent,lat,lon\n";
const LETTERS = [..."بتجدرسعفقكلمنه"];

/** A country and `count` villages with names of their own. */
function villages(count: number): string {
  const rows = ["XX,نهرستان,Riverland,country,,33,36"];
  for (let i = 0; i < count; i++) {
    const name = [i % 14, Math.floor(i / 14) % 14, Math.floor(i / 196) % 14, 3].map((n) => LETTERS[n] ?? "").join("");
    rows.push(`v${i},${name},Village ${i},village,XX,33,36`);
  }
  return `${HEADER}${rows.join("\n")}\n`;
}

test("processes that build at once all get a whole lookup and leave one whole file", async () => {
  const folder = tableFolder({ "places/a.csv": villages(2000) });
  const cache = mkdtempSync(join(tmpdir(), "isnad-cache-"));
  const load = JSON.stringify(new URL("load.ts", import.meta.url).href);
  const script = `const { loadKnowledge } = await import(${load});
    const k = loadKnowledge({ bare: true, folders: [${JSON.stringify(folder)}], cache: ${JSON.stringify(cache)} });
    process.stdout.write(k.hash + " " + k.size + " " + k.byId("v1999")?.en);`;
  const once = () =>
    new Promise<string>((done, failed) => {
      const child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
      let out = "";
      child.stdout.on("data", (chunk) => {
        out += chunk;
      });
      child.on("error", failed);
      child.on("close", () => done(out));
    });
  const told = await Promise.all([once(), once(), once()]);
  const own = loadKnowledge({ bare: true, folders: [folder], cache });
  expect(told).toEqual(told.map(() => `${own.hash} ${own.size} Village 1999`));
  const files = readdirSync(cache);
  expect(files).toHaveLength(1);
  expect(unpack(readFileSync(join(cache, files[0] ?? "")))).not.toBeNull();
});

test("a table of a million rows is refused in one line, and nothing is written", () => {
  const path = join(mkdtempSync(join(tmpdir(), "isnad-million-")), "million.csv");
  writeFileSync(path, `name_ar,latitude,longitude\n${"قرية المثال,33.1,36.1\n".repeat(1_000_000)}`);
  const into = join(mkdtempSync(join(tmpdir(), "isnad-import-")), "overlay");
  expect(() => importFile(path, "csv", into, "SY", null)).toThrow(new RegExp(`over ${MAX_ROWS} rows.*million\\.csv:${MAX_ROWS + 2}`));
  expect(existsSync(into)).toBe(false);
});

test("a table within the limit is not refused for its size", () => {
  expect(found(loadKnowledge({ bare: true, folders: [tableFolder({ "places/a.csv": villages(20) })], cache: null }), "في نهرستان")).toEqual(
    ["نهرستان=XX"],
  );
});

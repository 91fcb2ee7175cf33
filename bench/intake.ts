// Intake: the peak of memory over a web archive of 1,000 pages and of 10,000, each in a process of its own, and what a page costs beside
// its reading. ISNAD_BENCH_PAGES sets the larger number.
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { pageOf, readReports } from "../src/intake/index.ts";
import { warcRecord } from "../src/intake/testing/archives.ts";
import { savedPages } from "../src/intake/testing/pages.ts";
import { loadKnowledge } from "../src/knowledge/index.ts";
import { read } from "../src/reading/index.ts";

interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** The collector lets a heap grow as it may: under a cap, the peak is what intake needs and not what it happens to leave lying. */
const CAPPED = ["--max-old-space-size=100", "--max-semi-space-size=8"];
const MANY = Number(process.env.ISNAD_BENCH_PAGES ?? 10_000);

/** Peak of resident memory (MB) and seconds of a process that takes an archive of so many pages. */
function archive(folder: string, pages: number): { readonly peak: number; readonly seconds: number; readonly reports: number } {
  const path = join(folder, `${pages}.warc.gz`);
  const made = savedPages();
  const file = openSync(path, "w");
  for (let i = 0; i < pages; i++) {
    const html = (made[i % made.length]?.html ?? "").replace("</body>", `<p>رقم الصفحة ${i}</p></body>`);
    writeSync(
      file,
      gzipSync(warcRecord({ address: `https://tilal.example/${i}`, date: "2023-05-14T08:00:00Z", body: html }), { level: 1 }),
    );
  }
  closeSync(file);
  const run = spawnSync(process.execPath, [...CAPPED, import.meta.filename, path], { encoding: "utf8" });
  return JSON.parse(run.stdout) as { peak: number; seconds: number; reports: number };
}

export async function run(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "isnad-bench-intake-"));
  const few = archive(folder, Math.round(MANY / 10));
  const many = archive(folder, MANY);
  rmSync(folder, { recursive: true });
  const pages = savedPages();
  const knowledge = loadKnowledge();
  const texts = pages.map(({ html }) => pageOf(html, null).text);
  const report = { version: 1, title: null, outlet: null, url: null, sha256: "", published: "2023-05-14", language: "ar" } as const;
  for (const text of texts.slice(0, 20)) read({ ...report, id: "warm", text }, knowledge);
  let began = performance.now();
  for (const { html } of pages) pageOf(html, null);
  const taking = (performance.now() - began) / pages.length;
  began = performance.now();
  for (const [i, text] of texts.entries()) read({ ...report, id: `r${i}`, text }, knowledge);
  const reading = (performance.now() - began) / pages.length;
  const round = (value: number) => Math.round(value * 100) / 100;
  return [
    { name: `peak of memory, archive of ${few.reports} pages`, value: few.peak, unit: "MB" },
    { name: `peak of memory, archive of ${many.reports} pages`, value: many.peak, unit: "MB" },
    { name: "the larger peak over the smaller", value: round(many.peak / few.peak), unit: "(1.2 at most)" },
    { name: "pages a second out of the larger archive", value: Math.round(many.reports / many.seconds), unit: "pages/s" },
    { name: "intake of a page", value: round(taking), unit: "ms" },
    { name: "reading of the same page", value: round(reading), unit: "ms" },
    { name: "intake over reading", value: round(taking / reading), unit: "times" },
  ];
}

/** As a process of its own: takes one archive and prints what it cost. */
if (process.argv[1] === import.meta.filename && process.argv[2] !== undefined) {
  const began = performance.now();
  let reports = 0;
  for await (const item of readReports([process.argv[2]])) if ("ok" in item) reports++;
  const seconds = (performance.now() - began) / 1000;
  process.stdout.write(JSON.stringify({ peak: Math.round(process.resourceUsage().maxRSS / 1024), seconds, reports }));
}

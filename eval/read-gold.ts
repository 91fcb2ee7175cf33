// The reports behind the gold, read as anyone's files are: through intake, then the reader.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fromObject, pageOf, readReports } from "../src/intake/index.ts";
import { IsnadError, type Reading, type Report } from "../src/model/index.ts";
import type { Gold } from "./gold.ts";
import { Rows } from "./rows.ts";

export type Reader = (report: Report) => Reading;

/** The report of a gold file, with what its source gives and no more: a text file gives no outlet and no day. */
export async function reportOf(gold: Gold, root: string): Promise<Report> {
  const { file } = gold;
  if (file.text_file === undefined) {
    const published = gold.published?.given ? gold.published.value : null;
    return fromObject({ id: gold.id, title: file.title, text: gold.text, outlet: file.outlet, published }, gold.id, gold.id, {}).report;
  }
  for await (const one of readReports([join(root, file.text_file)])) {
    if ("ok" in one) return one.ok;
    if ("error" in one) throw one.error;
  }
  throw new IsnadError("E_FILE_EMPTY", { path: file.text_file });
}

export async function readingsOf(golds: readonly Gold[], root: string, reader: Reader): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const gold of golds) readings.push(reader(await reportOf(gold, root)));
  return readings;
}

/** Of saved pages: how many paragraphs of the story intake finds, and how many others it takes along. */
export function scorePages(golds: readonly Gold[], root: string): Rows {
  const rows = new Rows();
  for (const gold of golds) {
    if (gold.file.page === undefined) continue;
    const found = paragraphs(pageOf(readFileSync(join(root, gold.file.page), "utf8"), null).text);
    const wanted = paragraphs(gold.text);
    const title = gold.file.title;
    const given = found.filter((line) => line !== title);
    for (const line of wanted) if (!given.includes(line)) rows.miss("page text", `${gold.id}: missed ${line.slice(0, 70)}`);
    for (const line of given) if (!wanted.includes(line)) rows.miss("page text", `${gold.id}: invented ${line.slice(0, 70)}`);
    rows.found("page text", wanted.filter((line) => given.includes(line)).length, wanted.length, given.length);
  }
  return rows;
}

const paragraphs = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");

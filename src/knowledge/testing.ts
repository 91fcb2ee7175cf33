// For tests: a knowledge folder made on the spot from tables given as text.
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { tokenize } from "../arabic/index.ts";
import { loadKnowledge } from "./load.ts";
import type { Knowledge } from "./types.ts";

/** Writes tables (`{"places/a.csv": "id,ar,…"}`) into a new folder and returns its path. */
export function tableFolder(tables: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "isnad-knowledge-"));
  for (const [name, text] of Object.entries(tables)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Knowledge of these tables alone, without a cache. */
export const knowledgeOf = (tables: Readonly<Record<string, string>>): Knowledge =>
  loadKnowledge({ bare: true, folders: [tableFolder(tables)], cache: null });

/** What is found in a text, as «words=id,id» in match order. */
export function found(knowledge: Knowledge, text: string): readonly string[] {
  return knowledge
    .match(tokenize(text))
    .map((match) => `${text.slice(match.start, match.end)}=${match.entries.map((i) => knowledge.entry(i).id).join(",")}`);
}

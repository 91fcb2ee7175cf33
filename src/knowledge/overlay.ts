// A user's own overlay folder: rows are written only after the whole of the knowledge, with them, has been read and found valid.
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { SHIPPED } from "./load.ts";
import { type Drafts, readTables, TABLE_KINDS, type TableFile, tableFiles } from "./read.ts";

export const PLACE_COLUMNS = [
  "id",
  "ar",
  "variants",
  "en",
  "kind",
  "subtype",
  "parent",
  "lat",
  "lon",
  "precision",
  "weight",
  "common",
  "note",
] as const;
export type PlaceRow = Readonly<Record<(typeof PLACE_COLUMNS)[number], string>>;
export const ACTOR_COLUMNS = [
  "id",
  "ar",
  "forms",
  "partisan",
  "traps",
  "en",
  "kind",
  "parent",
  "backers",
  "from",
  "to",
  "country",
  "generic",
  "note",
] as const;

/** A table as CSV text. */
export const tableText = (columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string =>
  stringify([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))]);

/** The tables of the shipped folder and of an overlay that may not exist yet. */
export const filesWith = (folder: string): readonly (readonly TableFile[])[] => [
  tableFiles(SHIPPED),
  existsSync(folder) ? tableFiles(folder) : [],
];

/**
 * Writes one table of an overlay folder (`name` is «places/iraq.csv»), whole or not at all. Throws `E_KNOWLEDGE` and writes nothing where the
 * table, or another table together with it, is not valid.
 */
export function writeTable(folder: string, name: string, text: string): Drafts {
  const path = join(folder, name);
  const kind = TABLE_KINDS.find((k) => name.startsWith(`${k.folder}/`) && (k.file === null || name.endsWith(`/${k.file}`))) ?? null;
  const [shipped = [], own = []] = filesWith(folder);
  const fresh: TableFile = { path, name, bytes: Buffer.from(text, "utf8"), kind };
  const drafts = readTables([shipped, [...own.filter((file) => file.name !== name), fresh]]);
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, text);
  renameSync(draft, path);
  return drafts;
}

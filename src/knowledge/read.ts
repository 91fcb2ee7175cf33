// The one reader of a knowledge folder: every table it holds, checked row by row; doubled ids and unknown parents are errors.
import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { IsnadError } from "../model/index.ts";
import type { Draft, TableKind } from "./draft.ts";
import { ACTORS, OUTLETS, PERSONS } from "./read-actors.ts";
import { PLACES } from "./read-places.ts";
import { ACTOR_NOUNS, FAMILY_NAMES, FORCE_NOUNS, GIVEN_NAMES, NISBAS, PLACE_NOUNS, RANKS } from "./read-words.ts";
import { decodeTable, filled, parseTable, readBytes, tableError } from "./table.ts";
import type { Entry } from "./types.ts";

/** Every kind of table, in the order in which their entries are numbered. */
export const TABLE_KINDS: readonly TableKind[] = [
  PLACES,
  ACTORS,
  OUTLETS,
  RANKS,
  PERSONS,
  GIVEN_NAMES,
  FAMILY_NAMES,
  NISBAS,
  FORCE_NOUNS,
  PLACE_NOUNS,
  ACTOR_NOUNS,
];
export const COMMON_WORDS = { folder: "words", file: "common-words.csv", required: ["ar"], optional: ["note"] } as const;

export interface TableFile {
  readonly path: string;
  /** Path within its knowledge folder, with «/». */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind: TableKind | null;
}

/** The table files of one folder, in name order. Throws where the folder is missing or holds a CSV that no kind claims. */
export function tableFiles(folder: string): readonly TableFile[] {
  if (!existsSync(folder)) throw new IsnadError("E_FILE_MISSING", { path: folder });
  const files: TableFile[] = [];
  for (const sub of [...new Set([...TABLE_KINDS.map((kind) => kind.folder), "words"])].sort()) {
    const at = join(folder, sub);
    if (!existsSync(at)) continue;
    for (const file of readdirSync(at).sort()) {
      if (!file.endsWith(".csv")) continue;
      const path = join(at, file);
      const kind =
        TABLE_KINDS.find((k) => k.folder === sub && k.file === file) ??
        TABLE_KINDS.find((k) => k.folder === sub && k.file === null) ??
        null;
      const common = sub === COMMON_WORDS.folder && file === COMMON_WORDS.file;
      if (!kind && !common) throw tableError(path, null, `no table of this name belongs in ${sub}/`);
      files.push({ path, name: `${sub}/${file}`, bytes: readBytes(path), kind });
    }
  }
  return files;
}

/** sha256 over the tables' names and bytes, first 12 hexadecimal digits. */
export function hashOf(folders: readonly (readonly TableFile[])[]): string {
  const hash = createHash("sha256");
  for (const files of folders) {
    hash.update(`folder ${files.length}\n`);
    for (const file of files) hash.update(`${file.name} ${file.bytes.length}\n`).update(file.bytes);
  }
  return hash.digest("hex").slice(0, 12);
}

export interface Drafts {
  readonly drafts: readonly Draft[];
  /** Words that are no sure sign of a name by themselves, as written. */
  readonly commonWords: readonly string[];
}

/** Reads the tables of all folders. A row of a later folder replaces the row of the same id of an earlier one. */
export function readTables(folders: readonly (readonly TableFile[])[]): Drafts {
  const byId = new Map<string, Draft>();
  const commonWords: string[] = [];
  for (const files of folders) {
    const here = new Map<string, Draft>();
    for (const file of files) {
      const text = decodeTable(file.path, file.bytes);
      if (file.kind === null) {
        for (const row of parseTable(file.path, text, COMMON_WORDS).rows) commonWords.push(filled(file.path, row, "ar"));
        continue;
      }
      const table = parseTable(file.path, text, file.kind);
      for (const row of table.rows) {
        const draft = file.kind.read(table, row);
        const twin = here.get(draft.entry.id);
        if (twin) throw tableError(file.path, row.row, `the id ${draft.entry.id} stands twice, first in ${twin.path}:${twin.row}`);
        here.set(draft.entry.id, draft);
      }
    }
    for (const [id, draft] of here) byId.set(id, draft);
  }
  const order = new Map(TABLE_KINDS.map((kind, i) => [kind.folder, i]));
  const drafts = [...byId.values()].sort((a, b) => (order.get(folderOf(a)) ?? 0) - (order.get(folderOf(b)) ?? 0));
  for (const draft of drafts) checkParent(draft, byId);
  return { drafts, commonWords };
}

const folderOf = (draft: Draft): string => {
  const type = draft.entry.type;
  return type === "place" ? "places" : type === "actor" ? "actors" : type === "outlet" ? "outlets" : "words";
};

function checkParent(draft: Draft, byId: ReadonlyMap<string, Draft>): void {
  const { entry } = draft;
  if (entry.type !== "place" && entry.type !== "actor") return;
  if (entry.parent === null) {
    if (entry.type === "place" && !["country", "region", "area"].includes(entry.kind))
      throw tableError(draft.path, draft.row, `${entry.id} has no parent`);
    return;
  }
  const seen = new Set([entry.id]);
  for (let id: string | null = entry.parent; id !== null; ) {
    if (seen.has(id)) throw tableError(draft.path, draft.row, `${entry.id} is its own ancestor by way of ${id}`);
    seen.add(id);
    const parent: Entry | undefined = byId.get(id)?.entry;
    if (entry.type === "actor" && /^[a-z-]+:[A-Z]{2}$/.test(id)) return;
    if (parent?.type !== entry.type) throw tableError(draft.path, draft.row, `the parent of ${entry.id} is unknown: ${id}`);
    id = parent.type === "place" || parent.type === "actor" ? parent.parent : null;
  }
}

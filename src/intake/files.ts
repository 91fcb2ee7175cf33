// Which files a path stands for: itself, or what a folder holds, in one order on every machine.
import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { IsnadError } from "../model/index.ts";

const REPORTS = /\.(?:(?:txt|text|json|jsonl|ndjson|html?|xhtml|md|markdown|csv|tsv|xml|rss|atom|warc)(?:\.gz)?|gz|zip|wacz|pdf|docx)$/i;
const ABOUT_THE_FOLDER = /^(readme|license|licence|sources|changelog)(\.|$)/i;

/** Is it a report's by its name? For names in folders and archives: hidden files and notes about the folder are none. */
export function isReportName(path: string): boolean {
  const parts = path.split("/");
  const name = parts.at(-1) ?? "";
  return REPORTS.test(name) && !ABOUT_THE_FOLDER.test(name) && !parts.some((part) => part.startsWith(".") || part === "__MACOSX");
}

export type Listed = { readonly file: string } | { readonly skipped: string } | { readonly error: IsnadError; readonly path: string };

/** The files of one given path, sorted by name within each folder. Hidden files, links to folders and notes about a folder are left out. */
export function* filesOf(path: string): Generator<Listed> {
  let folder: boolean;
  try {
    folder = statSync(path).isDirectory();
  } catch (error) {
    yield { error: unreadable(error, path), path };
    return;
  }
  if (!folder) {
    yield { file: path };
    return;
  }
  let found = 0;
  for (const listed of walk(path)) {
    if ("file" in listed) found++;
    yield listed;
  }
  if (found === 0) yield { error: new IsnadError("E_FOLDER_EMPTY", { path }), path };
}

function* walk(folder: string): Generator<Listed> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    yield { error: unreadable(error, folder), path: folder };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) yield* walk(path);
    else if (!entry.isFile() && !entry.isSymbolicLink()) continue;
    else if (isReportName(entry.name)) yield { file: path };
    else yield { skipped: path };
  }
}

export function unreadable(error: unknown, path: string): IsnadError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR") return new IsnadError("E_FILE_MISSING", { path });
  return new IsnadError("E_FILE_UNREADABLE", { path, why: code || String(error) });
}

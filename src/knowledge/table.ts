// One reader for every table: CSV text → rows of named cells, or one clear error that names file and row. Nothing is read by halves.
import { readFileSync, statSync } from "node:fs";
import { CsvError, parse } from "csv-parse/sync";
import { IsnadError } from "../model/index.ts";

export interface Row {
  /** Row in the file as a spreadsheet counts it: the header is row 1. */
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface Table {
  readonly path: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

const MAX_BYTES = 256 * 1024 * 1024;
export const MAX_ROWS = 500_000;

/** A fault in a table: `E_KNOWLEDGE`, why, and `path:row`. */
export function tableError(path: string, row: number | null, why: string): IsnadError {
  return new IsnadError("E_KNOWLEDGE", { why, path: row === null ? path : `${path}:${row}` });
}

/** Decodes a table's bytes: UTF-8 with or without a byte order mark. Throws where the bytes are another encoding or no text. */
export function decodeTable(path: string, bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw tableError(path, firstBadRow(bytes), "not UTF-8 (save it as «CSV UTF-8»)");
  }
  const nul = text.indexOf("\0");
  if (nul >= 0) throw tableError(path, countRows(text, nul), "holds a NUL byte, so it is no text table");
  return text;
}

function firstBadRow(bytes: Uint8Array): number {
  const loose = new TextDecoder("utf-8").decode(bytes);
  return countRows(loose, Math.max(0, loose.indexOf("\ufffd")));
}

function countRows(text: string, end: number): number {
  let row = 1;
  for (let i = text.indexOf("\n"); i >= 0 && i < end; i = text.indexOf("\n", i + 1)) row++;
  return row;
}

/** Reads the bytes of a table file; refuses folders, missing files and files over 256 MB. */
export function readBytes(path: string): Uint8Array {
  try {
    const size = statSync(path).size;
    if (size > MAX_BYTES) throw tableError(path, null, `over ${MAX_BYTES / 1024 / 1024} MB; cut it down to the country you need`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof IsnadError) throw error;
    const why = error instanceof Error && "code" in error ? String(error.code) : String(error);
    if (why === "ENOENT") throw new IsnadError("E_FILE_MISSING", { path });
    throw new IsnadError("E_FILE_UNREADABLE", { path, why });
  }
}

/** Parses CSV text and checks its columns. `columns` null takes any header. Throws `E_KNOWLEDGE` with the row. */
export function parseTable(path: string, text: string, columns: Columns | null): Table {
  let records: string[][];
  try {
    records = parse(text, {
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
      max_record_size: 1_000_000,
      to: MAX_ROWS + 2,
    });
  } catch (error) {
    if (error instanceof CsvError)
      throw tableError(path, Number(error.lines ?? 0) || null, `broken CSV (${error.code.toLowerCase().replaceAll("_", " ")})`);
    throw error;
  }
  const header = records[0];
  if (!header) throw tableError(path, 1, "empty, not even a header");
  if (columns) checkHeader(path, header, columns);
  if (records.length - 1 > MAX_ROWS) throw tableError(path, MAX_ROWS + 2, `over ${MAX_ROWS} rows; cut it down to the country you need`);
  const rows: Row[] = [];
  for (let i = 1; i < records.length; i++) {
    const record = records[i] ?? [];
    const row = i + 1;
    if (record.every((cell) => cell === "")) continue;
    if (record.length !== header.length) throw tableError(path, row, `${record.length} cells where the header has ${header.length}`);
    const cells: Record<string, string> = {};
    for (let c = 0; c < header.length; c++) {
      const cell = record[c] ?? "";
      if (isFormula(cell)) throw tableError(path, row, `a formula, not a value, in column "${header[c]}" (${cell.slice(0, 30)})`);
      cells[header[c] ?? ""] = cell.normalize("NFC");
    }
    rows.push({ row, cells });
  }
  return { path, columns: header, rows };
}

function checkHeader(path: string, header: readonly string[], columns: Columns): void {
  const missing = columns.required.filter((name) => !header.includes(name));
  if (missing.length > 0) throw tableError(path, 1, `missing column${missing.length > 1 ? "s" : ""} ${missing.join(", ")}`);
  const known = new Set([...columns.required, ...columns.optional]);
  const unknown = header.filter((name) => !known.has(name));
  if (unknown.length > 0) throw tableError(path, 1, `unknown column${unknown.length > 1 ? "s" : ""} ${unknown.join(", ")}`);
  const doubled = header.find((name, i) => header.indexOf(name) !== i);
  if (doubled !== undefined) throw tableError(path, 1, `column ${doubled} stands twice`);
}

/** What a spreadsheet would run: = + @ first, or - before anything but a number. */
function isFormula(cell: string): boolean {
  const first = cell.charCodeAt(0);
  if (first === 61 || first === 64 || first === 9) return true;
  if (first !== 43 && first !== 45) return false;
  return cell.length > 1 && !Number.isFinite(Number(cell));
}

/** A cell's parts between «|»; empty parts fall away. */
export const parts = (cell: string | undefined): readonly string[] =>
  cell
    ? cell
        .split("|")
        .map((part) => part.trim())
        .filter((part) => part !== "")
    : [];

/** A cell of a closed vocabulary. Throws where it holds another word. */
export function oneOf<T extends string>(table: string, row: Row, column: string, known: readonly T[]): T {
  const cell = row.cells[column] ?? "";
  const found = known.find((value) => value === cell);
  if (found === undefined) throw tableError(table, row.row, `"${cell}" is no ${column}; there are ${known.join(", ")}`);
  return found;
}

/** «yes» or empty. */
export function yes(table: string, row: Row, column: string): boolean {
  const cell = row.cells[column] ?? "";
  if (cell !== "" && cell !== "yes") throw tableError(table, row.row, `column ${column} holds "yes" or nothing, not "${cell}"`);
  return cell === "yes";
}

/** A number within bounds, or null where the cell is empty. */
export function numberIn(table: string, row: Row, column: string, low: number, high: number): number | null {
  const cell = row.cells[column] ?? "";
  if (cell === "") return null;
  const value = Number(cell);
  if (!Number.isFinite(value) || value < low || value > high)
    throw tableError(table, row.row, `${column} is not a number from ${low} to ${high}: "${cell}"`);
  return value;
}

/** A cell that may not be empty. */
export function filled(table: string, row: Row, column: string): string {
  const cell = row.cells[column] ?? "";
  if (cell === "") throw tableError(table, row.row, `column ${column} is empty`);
  return cell;
}

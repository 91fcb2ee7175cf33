// A table as CSV: its mark between cells, its columns, its rows.
import { parse } from "csv-parse/sync";

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** Rows with more or fewer cells than columns; what they hold is taken as far as it goes. */
  readonly uneven: number;
}

const MARKS = [",", ";", "\t", "|"];

const TEXT_COLUMN = /^(?:text|full[_ ]?text|body|content|article|html|url|link|title|headline|نص|النص|المتن|الرابط|العنوان|الخبر)$/i;

/** Is the text a table by its first two lines: the same mark, at least once, equally often outside quotes, and a column for the text? */
export function looksLikeTable(text: string): boolean {
  const lines = text.slice(0, 20_000).split(/\r?\n/, 3);
  const [head = "", next = ""] = lines;
  if (head.length > 400 || next === "") return false;
  const mark = markOf(head);
  if (mark === null || !/^["\ufeff]?[\p{L}_][\p{L}\p{N}_ "]*$/u.test(head.split(mark)[0] ?? "")) return false;
  // prose with commas in its first line is no head of a table: one column must say that it holds the text
  if (!head.split(mark).some((cell) => TEXT_COLUMN.test(cell.replace(/["\ufeff]/g, "").trim()))) return false;
  return head.split(mark).every((cell) => cell.trim().length > 0 && cell.length <= 40 && !/[.،؛!؟]/.test(cell));
}

/** The mark that parts most cells of the first line, outside quotes. */
function markOf(line: string): string | null {
  const bare = line.replace(/"[^"]*"/g, "");
  let best: string | null = null;
  let most = 0;
  for (const mark of MARKS) {
    const count = bare.split(mark).length - 1;
    if (count > most) {
      best = mark;
      most = count;
    }
  }
  return best;
}

/** @throws Error of the parser, where quotes do not match */
export function tableOf(text: string): Table {
  const end = text.indexOf("\n");
  const mark = markOf(text.slice(0, end < 0 ? text.length : end)) ?? ",";
  const lines: string[][] = parse(text, {
    delimiter: mark,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: false,
  });
  const head = lines[0] ?? [];
  const columns = head.map((name, i) => name.trim() || `column${i + 1}`);
  let uneven = 0;
  const rows = lines.slice(1).map((cells) => {
    if (cells.length !== columns.length) uneven++;
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""]));
  });
  return { columns, rows, uneven };
}

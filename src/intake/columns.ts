// Which column of a table, or key of an object, holds the text, the day, the outlet: as the user says, else guessed by name and by what stands in it.
import { IsnadError } from "../model/index.ts";

export const FIELDS = ["id", "text", "html", "title", "outlet", "published", "url"] as const;
export type Field = (typeof FIELDS)[number];
/** Field → the column's name. */
export type Mapping = Readonly<Partial<Record<Field, string>>>;

/** Names by which tables call a field, best first; lower case, without marks between words. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  id: ["id", "uid", "uuid", "reportid", "articleid", "docid", "guid", "no", "المعرف", "معرف", "الرقم", "رقم"],
  text: [
    ..."text body fulltext content articlebody articletext maintext article story message post tweet report description".split(" "),
    ..."النص نص المتن متن المحتوى محتوى نصالخبر الخبر التقرير المنشور الرسالة".split(" "),
  ],
  html: ["html", "rawhtml", "bodyhtml", "contenthtml", "pagehtml"],
  title: ["title", "headline", "heading", "subject", "العنوان", "عنوان", "عنوانالخبر"],
  outlet: [
    ..."outlet source publisher site sitename website newspaper channel media sourcename domain".split(" "),
    ..."المصدر مصدر الموقع الوسيلة القناة الصحيفة الجهة الناشر".split(" "),
  ],
  published: [
    ..."published publishedat publisheddate datepublished publicationdate pubdate publishdate date day datetime createdat postedat timestamp time".split(
      " ",
    ),
    ..."التاريخ تاريخ تاريخالنشر اليوم النشر".split(" "),
  ],
  url: [..."url link href address permalink weblink sourceurl articleurl".split(" "), ..."الرابط رابط العنوانالإلكتروني".split(" ")],
};

const keyOf = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, "$1$2")
    .toLowerCase()
    .replace(/[\s_\-.:/]+/g, "");

/** `text=body,published=date`. @throws IsnadError E_MAP */
export function parseMapping(value: string): Mapping {
  const out: Partial<Record<Field, string>> = {};
  for (const pair of value.split(",")) {
    const at = pair.indexOf("=");
    const field = pair.slice(0, Math.max(0, at)).trim();
    const column = pair.slice(at + 1).trim();
    if (!(FIELDS as readonly string[]).includes(field) || column === "")
      throw new IsnadError("E_MAP", { value: pair, fields: FIELDS.join(", ") });
    out[field as Field] = column;
  }
  return out;
}

/** Columns by what the user says, then by their names, then (for the text) by what stands in them. */
export function guessMapping(columns: readonly string[], rows: readonly Readonly<Record<string, unknown>>[], given: Mapping = {}): Mapping {
  const out: Partial<Record<Field, string>> = { ...given };
  const taken = new Set(Object.values(given));
  const keys = columns.map((column) => [column, keyOf(column)] as const);
  for (const field of FIELDS) {
    if (out[field] !== undefined) continue;
    for (const name of NAMES[field]) {
      const found = keys.find(([column, key]) => key === name && !taken.has(column));
      if (!found) continue;
      out[field] = found[0];
      taken.add(found[0]);
      break;
    }
  }
  if (out.text === undefined && out.html === undefined) {
    const longest = columns
      .filter((column) => !taken.has(column))
      .map((column) => [column, meanLength(rows, column)] as const)
      .sort((a, b) => b[1] - a[1])[0];
    if (longest && longest[1] >= 40) out.text = longest[0];
  }
  return out;
}

/** Mean length of a column's cells that hold Arabic words. */
function meanLength(rows: readonly Readonly<Record<string, unknown>>[], column: string): number {
  let sum = 0;
  for (const row of rows) {
    const cell = row[column];
    if (typeof cell === "string" && /[\u0621-\u064a]{2}/.test(cell)) sum += Math.min(cell.length, 5000);
  }
  return rows.length === 0 ? 0 : sum / rows.length;
}

/** The object with its fields under the names that intake knows. */
export function mapped(row: Readonly<Record<string, unknown>>, mapping: Mapping): Readonly<Record<string, unknown>> {
  const out: Partial<Record<Field, unknown>> = {};
  for (const field of FIELDS) {
    const column = mapping[field];
    if (column !== undefined && Object.hasOwn(row, column) && row[column] !== "") out[field] = row[column];
  }
  return out;
}

/** Fields whose column bears another name: «text=body, published=date». Empty where all bear their own. */
export const shownMapping = (mapping: Mapping): string =>
  FIELDS.flatMap((field) => (mapping[field] === undefined || mapping[field] === field ? [] : [`${field}=${mapping[field]}`])).join(", ");

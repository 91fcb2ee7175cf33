// An OCHA common operational data set of administrative areas or populated places, saved as CSV: one column each for name and P-code of a level.

import type { Imported, ImportedPlace, Known } from "./import.ts";
import { weightOf } from "./import-csv.ts";
import { cleanName } from "./import-names.ts";
import { parseTable, type Row, tableError } from "./table.ts";

/** admin1Name_ar, ADM1_AR, adm1_name_ar, admin1Pcode, ADM1_PCODE … → level and what it holds. */
function columnOf(header: string): { level: number; holds: "ar" | "en" | "code" } | null {
  const plain = header.toLowerCase().replace(/[^a-z0-9]/g, "");
  const found =
    /^(?:adm|admin)([0-4])(?:name)?(ar|en|pcode|name)$/.exec(plain) ??
    /^(?:feature|populatedplace|pplace|community|location)()(?:name)?(ar|en|pcode)$/.exec(plain);
  if (!found) return null;
  const level = found[1] === "" ? 5 : Number(found[1]);
  return { level, holds: found[2] === "ar" ? "ar" : found[2] === "pcode" ? "code" : "en" };
}

const LAT = ["lat", "latitude", "ycoord", "pointy", "centerlat", "latd", "y"];
const LON = ["lon", "long", "longitude", "xcoord", "pointx", "centerlon", "lond", "x"];
const KINDS = ["country", "governorate", "district", "district", "village", "village"] as const;

export function importCod(path: string, text: string, known: Known, country: string | null): Imported {
  const table = parseTable(path, text, null);
  const columns = new Map<string, string>();
  let lat = "";
  let lon = "";
  for (const header of table.columns) {
    const at = columnOf(header);
    if (at) columns.set(`${at.level} ${at.holds}`, header);
    const plain = header.toLowerCase().replace(/[^a-z]/g, "");
    if (LAT.includes(plain)) lat = header;
    if (LON.includes(plain)) lon = header;
  }
  const levels = [0, 1, 2, 3, 4, 5].filter((level) => columns.has(`${level} code`));
  if (levels.length === 0) throw tableError(path, 1, "missing columns of P-codes (admin1Pcode or ADM1_PCODE …)");
  const deepest = levels.at(-1) ?? 1;
  if (!columns.has(`${deepest} ar`))
    throw tableError(path, 1, `missing column of Arabic names of level ${deepest} (admin${deepest}Name_ar or ADM${deepest}_AR)`);
  const places = new Map<string, ImportedPlace>();
  const own = new Map<string, number>();
  let nameless = 0;
  for (const row of table.rows) {
    let parent = country ?? "";
    for (const level of levels) {
      const code = cellOf(row, columns, level, "code");
      if (code === "") {
        if (level === deepest) throw tableError(path, row.row, `no P-code of level ${level}`);
        continue;
      }
      const ar = cleanName(cellOf(row, columns, level, "ar"));
      if (level === 0) {
        parent = known.byId.has(code.slice(0, 2)) ? code.slice(0, 2) : parent;
        continue;
      }
      if (parent === "" && known.byId.has(code.slice(0, 2))) parent = code.slice(0, 2);
      if (level === deepest) {
        const twin = own.get(code);
        if (twin !== undefined) throw tableError(path, row.row, `the P-code ${code} stands twice, first in row ${twin}`);
        own.set(code, row.row);
      }
      if (ar === "") {
        if (level === deepest) nameless++;
        continue;
      }
      const same = level === 1 && !known.byId.has(code) ? known.governorate(parent, ar) : undefined;
      const id = same?.id ?? code;
      if (!places.has(id) && !same) places.set(id, placeAt(row, columns, level, deepest, id, ar, parent, lat, lon));
      parent = id;
    }
  }
  return { places: [...places.values()], nameless };
}

const cellOf = (row: Row, columns: ReadonlyMap<string, string>, level: number, holds: string): string =>
  row.cells[columns.get(`${level} ${holds}`) ?? ""] ?? "";

function placeAt(
  row: Row,
  columns: ReadonlyMap<string, string>,
  level: number,
  deepest: number,
  id: string,
  ar: string,
  parent: string,
  lat: string,
  lon: string,
): ImportedPlace {
  const kind = KINDS[level] ?? "village";
  return {
    row: row.row,
    id,
    ar,
    variants: "",
    en: cellOf(row, columns, level, "en") || ar,
    kind,
    subtype: level === 3 ? "subdistrict" : "",
    parent,
    lat: level === deepest ? (row.cells[lat] ?? "") : "",
    lon: level === deepest ? (row.cells[lon] ?? "") : "",
    precision: "",
    weight: weightOf(kind, 0),
    common: "",
    note: "",
  };
}

// A plain table of places: any column order, common column names; one row, one place.

import type { Imported, ImportedPlace, Known } from "./import.ts";
import { arabicForms, cleanName } from "./import-names.ts";
import { parseTable, tableError } from "./table.ts";

/** Our column ← names under which tables of others carry it. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  id: ["id", "code", "pcode", "geonameid"],
  ar: ["ar", "name_ar", "arabic", "arabic_name", "name_arabic"],
  en: ["en", "name_en", "english", "english_name", "name", "name_latin"],
  variants: ["variants", "aliases_ar", "alternate_names_ar", "other_names_ar"],
  kind: ["kind", "type"],
  level: ["admin_level", "level"],
  parent: ["parent", "parent_id", "parent_code"],
  lat: ["lat", "latitude", "y"],
  lon: ["lon", "lng", "long", "longitude", "x"],
  population: ["population", "population_gn", "population_2004"],
};

const KIND_BY_LEVEL: Readonly<Record<string, string>> = {
  "0": "country",
  "1": "governorate",
  "2": "district",
  "3": "district",
  "4": "village",
  "5": "district",
};
const KINDS = new Set(["town", "city", "village", "district", "governorate", "country", "facility", "region", "area"]);

export function importCsv(path: string, text: string, known: Known, country: string | null): Imported {
  const table = parseTable(path, text, null);
  const column = new Map<string, string>();
  for (const [ours, theirs] of Object.entries(NAMES)) {
    const found = theirs
      .map((name) => table.columns.find((header) => header.toLowerCase().trim() === name))
      .find((name) => name !== undefined);
    if (found !== undefined) column.set(ours, found);
  }
  const missing = ["ar", "lat", "lon"].filter((name) => !column.has(name));
  if (missing.length > 0)
    throw tableError(
      path,
      1,
      `missing column${missing.length > 1 ? "s" : ""} ${missing.join(", ")} (${missing.map((name) => NAMES[name]?.join(" or ")).join("; ")})`,
    );
  if (!column.has("parent") && country === null) throw tableError(path, 1, "no column parent, so the country must be given with --country");
  const stem = path.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");
  const kept = new Set<string>();
  const parentOf = new Map<string, string>();
  const read: (ImportedPlace & { readonly named: boolean })[] = table.rows.map((row) => {
    const cell = (name: string) => row.cells[column.get(name) ?? ""] ?? "";
    const ar = cleanName(cell("ar"));
    const id = cell("id") || `${stem}:${row.row}`;
    const level = cell("level");
    const population = Number(cell("population")) || 0;
    const parent = cell("parent") || country || "";
    const given = cell("kind").toLowerCase();
    const kind = KINDS.has(given)
      ? given
      : KIND_BY_LEVEL[level] === "village" && population > 20_000
        ? "town"
        : (KIND_BY_LEVEL[level] ?? "village");
    if (ar !== "") kept.add(id);
    parentOf.set(id, parent);
    return {
      row: row.row,
      named: ar !== "",
      id,
      ar,
      variants: arabicForms(cell("variants").split("|"), ar).join("|"),
      en: cell("en") || ar,
      kind,
      subtype: level === "5" ? "quarter" : level === "3" ? "subdistrict" : "",
      parent: parent === id ? "" : parent,
      lat: cell("lat"),
      lon: cell("lon"),
      precision: "",
      weight: weightOf(kind, population),
      common: "",
      note: "",
    };
  });
  const places = read
    .filter((place) => place.named)
    .map(({ named: _, ...place }) => ({ ...place, parent: nearestKept(place.parent, kept, parentOf, known) }));
  return { places, nameless: read.length - places.length };
}

/** A parent that was left out for want of a name hands its children to its own parent. */
function nearestKept(parent: string, kept: ReadonlySet<string>, parentOf: ReadonlyMap<string, string>, known: Known): string {
  let id = parent;
  for (let depth = 0; depth < 8 && !kept.has(id) && !known.byId.has(id); depth++) {
    const next = parentOf.get(id);
    if (next === undefined) return id;
    id = next;
  }
  return id;
}

/** Prominence of an imported place: small, unless many live there. */
export function weightOf(kind: string, population: number): string {
  if (kind === "governorate") return "75";
  if (kind === "district") return "30";
  if (population > 500_000) return "60";
  if (population > 50_000) return "45";
  if (population > 5_000) return "30";
  return kind === "town" || kind === "city" ? "30" : "10";
}

// places/*.csv → place entries. «جاسم» (Jasim) is one row: forms, kind, parent, point, prominence.
import { PLACE_KINDS, PRECISIONS } from "../model/index.ts";
import { type Draft, PLACE_SPELLING, type TableKind } from "./draft.ts";
import { filled, numberIn, oneOf, parts, type Row, type Table, tableError, yes } from "./table.ts";
import type { PlaceEntry } from "./types.ts";

/** Prominence where the table gives none. */
const WEIGHT: Readonly<Record<string, number>> = {
  country: 95,
  governorate: 75,
  region: 60,
  district: 50,
  city: 55,
  town: 35,
  village: 15,
  facility: 20,
  area: 15,
};

function read(table: Table, row: Row): Draft {
  const ar = filled(table.path, row, "ar");
  const kind = oneOf(table.path, row, "kind", PLACE_KINDS);
  const lat = numberIn(table.path, row, "lat", -90, 90);
  const lon = numberIn(table.path, row, "lon", -180, 180);
  if ((lat === null) !== (lon === null)) throw tableError(table.path, row.row, "lat without lon, or lon without lat");
  const names = [ar, ...parts(row.cells.variants)];
  const given = row.cells.precision ? oneOf(table.path, row, "precision", PRECISIONS) : null;
  const entry: PlaceEntry = {
    type: "place",
    id: filled(table.path, row, "id"),
    ar,
    names,
    en: filled(table.path, row, "en"),
    kind,
    subtype: row.cells.subtype || null,
    parent: row.cells.parent || null,
    within: [],
    lat,
    lon,
    precision: lat === null ? "none" : (given ?? precisionOf(kind)),
    weight: numberIn(table.path, row, "weight", 0, 100) ?? WEIGHT[kind] ?? 10,
    commonWord: yes(table.path, row, "common"),
  };
  return {
    entry,
    forms: names.map((text, index) => ({ text, index, how: PLACE_SPELLING })),
    path: table.path,
    row: row.row,
    extra: {},
  };
}

function precisionOf(kind: PlaceEntry["kind"]): PlaceEntry["precision"] {
  if (kind === "country") return "country";
  if (kind === "governorate" || kind === "region") return "governorate";
  if (kind === "district") return "district";
  return "settlement";
}

export const PLACES: TableKind = {
  folder: "places",
  file: null,
  required: ["id", "ar", "en", "kind", "parent", "lat", "lon"],
  optional: ["variants", "subtype", "precision", "weight", "common", "note"],
  read,
};

// Gazetteers of others → an overlay folder. Three shapes: a GeoNames dump, an OCHA common operational data set, a plain table.
import { basename } from "node:path";
import { isNormalised, keyOfForm } from "./forms.ts";
import { importCod } from "./import-cod.ts";
import { importCsv } from "./import-csv.ts";
import { importGeonames } from "./import-geonames.ts";
import { filesWith, PLACE_COLUMNS, type PlaceRow, tableText, writeTable } from "./overlay.ts";
import { readTables } from "./read.ts";
import { decodeTable, readBytes, tableError } from "./table.ts";
import type { PlaceEntry } from "./types.ts";

export const SHAPES = ["geonames", "cod", "csv"] as const;
export type Shape = (typeof SHAPES)[number];

/** A place as an importer reads it; `row` is its row in the file. */
export interface ImportedPlace extends PlaceRow {
  readonly row: number;
}

/** What an importer may ask of the knowledge there already is. */
export interface Known {
  readonly byId: ReadonlyMap<string, PlaceEntry>;
  /** A country's governorate by the key of its Arabic name. */
  governorate(country: string, ar: string): PlaceEntry | undefined;
}

export interface Imported {
  readonly places: readonly ImportedPlace[];
  /** Rows left out because no Arabic name is given. */
  readonly nameless: number;
}

export interface ImportReport {
  readonly path: string;
  readonly rows: number;
  readonly nameless: number;
}

/**
 * Imports a file into `folder`. Rows whose id the knowledge already has keep its kind and prominence and gain forms. Throws `E_KNOWLEDGE`
 * with file and row, and writes nothing, for doubled ids, unknown parents, swapped coordinates, broken rows.
 */
export function importFile(
  path: string,
  shape: Shape,
  folder: string,
  country: string | null,
  alternateNames: string | null,
): ImportReport {
  const text = decodeTable(path, readBytes(path));
  const known = knownIn(folder);
  const read =
    shape === "geonames"
      ? importGeonames(path, text, known, country, alternateNames)
      : shape === "cod"
        ? importCod(path, text, known, country)
        : importCsv(path, text, known, country);
  checkPlaces(path, read.places, known);
  if (read.places.length === 0) throw tableError(path, null, "no row has an Arabic name and a place in the world");
  const rows = read.places.map((place) => merged(place, known.byId.get(place.id)));
  const name = `places/${basename(path).replace(/\.[a-z0-9]+$/i, "")}.csv`;
  writeTable(folder, name, tableText(PLACE_COLUMNS, rows));
  return { path: name, rows: rows.length, nameless: read.nameless };
}

function knownIn(folder: string): Known {
  const byId = new Map<string, PlaceEntry>();
  const governorates = new Map<string, PlaceEntry>();
  for (const { entry } of readTables(filesWith(folder)).drafts) {
    if (entry.type !== "place") continue;
    byId.set(entry.id, entry);
    if (entry.kind === "governorate") for (const name of entry.names) governorates.set(`${entry.parent} ${keyOfForm(name)}`, entry);
  }
  return { byId, governorate: (country, ar) => governorates.get(`${country} ${keyOfForm(ar)}`) };
}

function merged(place: PlaceRow, old: PlaceEntry | undefined): PlaceRow {
  if (!old) return place;
  const names = new Map([...old.names, place.ar, ...place.variants.split("|")].filter(Boolean).map((name) => [keyOfForm(name), name]));
  names.delete(keyOfForm(old.ar));
  return {
    ...place,
    ar: old.ar,
    variants: [...names.values()].join("|"),
    en: old.en,
    kind: old.kind,
    subtype: old.subtype ?? "",
    parent: old.parent ?? "",
    weight: String(old.weight),
    common: old.commonWord ? "yes" : "",
  };
}

/** Doubled ids, unknown parents, numbers out of range, coordinates that lie in the country only when swapped. */
function checkPlaces(path: string, places: readonly ImportedPlace[], known: Known): void {
  const own = new Map<string, ImportedPlace>();
  for (const place of places) {
    const twin = own.get(place.id);
    if (twin) throw tableError(path, place.row, `the id ${place.id} stands twice, first in row ${twin.row}`);
    own.set(place.id, place);
  }
  const boxes = boxesOf(known);
  for (const place of places) {
    if (place.parent !== "" && !own.has(place.parent) && !known.byId.has(place.parent))
      throw tableError(path, place.row, `the parent of ${place.id} is unknown: ${place.parent}`);
    if (!isNormalised(place.ar)) throw tableError(path, place.row, `the name is not in normal writing: ${place.ar}`);
    const lat = Number(place.lat);
    const lon = Number(place.lon);
    if (place.lat === "" && place.lon === "") continue;
    if (place.lat === "" || place.lon === "" || !(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) {
      const why = Math.abs(lat) <= 180 && Math.abs(lon) <= 90 ? "latitude and longitude look swapped" : "no coordinates in degrees";
      throw tableError(path, place.row, `${why}: ${place.lat}, ${place.lon}`);
    }
    const box = boxes.get(countryOf(place.parent, own, known));
    if (box && !inside(box, lat, lon) && inside(box, lon, lat))
      throw tableError(path, place.row, `latitude and longitude look swapped: ${lat}, ${lon}`);
  }
}

function countryOf(parent: string, own: ReadonlyMap<string, PlaceRow>, known: Known): string {
  let id = parent;
  for (let depth = 0; depth < 12; depth++) {
    const next = own.get(id)?.parent ?? known.byId.get(id)?.parent ?? "";
    if (next === "" || next === id) return id;
    id = next;
  }
  return id;
}

type Box = readonly [south: number, north: number, west: number, east: number];
const inside = (box: Box, lat: number, lon: number): boolean => lat >= box[0] && lat <= box[1] && lon >= box[2] && lon <= box[3];

/** A box around what is known of each country, half a degree wider. */
function boxesOf(known: Known): ReadonlyMap<string, Box> {
  const boxes = new Map<string, Box>();
  const counts = new Map<string, number>();
  for (const place of known.byId.values()) {
    if (place.lat === null || place.lon === null) continue;
    const country = countryOf(place.id, new Map(), known);
    const [south, north, west, east] = boxes.get(country) ?? [90, -90, 180, -180];
    boxes.set(country, [
      Math.min(south, place.lat - 0.5),
      Math.max(north, place.lat + 0.5),
      Math.min(west, place.lon - 0.5),
      Math.max(east, place.lon + 0.5),
    ]);
    counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  for (const [country, count] of counts) if (count < 10) boxes.delete(country);
  return boxes;
}

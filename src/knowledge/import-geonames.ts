// A GeoNames country dump: one tab-separated line a feature, nineteen columns, other names in column 4 or in a file of alternate names.

import type { Imported, ImportedPlace, Known } from "./import.ts";
import { weightOf } from "./import-csv.ts";
import { arabicForms, cleanName } from "./import-names.ts";
import { decodeTable, MAX_ROWS, readBytes, tableError } from "./table.ts";

const COLUMNS = 19;

/** Feature class and code → kind and subtype. Other features (streams, wells) are left out. */
function kindOf(featureClass: string, code: string, population: number): readonly [kind: string, subtype: string] | null {
  if (featureClass === "A")
    return code === "ADM1"
      ? ["governorate", ""]
      : code === "ADM2"
        ? ["district", ""]
        : code === "ADM3"
          ? ["district", "subdistrict"]
          : null;
  if (featureClass === "P") {
    if (code === "PPLC") return ["city", "capital"];
    if (code === "PPLX") return ["district", "quarter"];
    if (code === "PPLH" || code === "PPLQ" || code === "PPLW") return null;
    return [code === "PPLA" || population > 100_000 ? "city" : code.startsWith("PPLA") || population > 10_000 ? "town" : "village", ""];
  }
  const other: Readonly<Record<string, readonly [string, string]>> = {
    AIRP: ["facility", "airport"],
    AIRB: ["facility", "base"],
    AIRF: ["facility", "airport"],
    DAM: ["facility", "dam"],
    CMP: ["district", "camp"],
    CMPRF: ["district", "camp"],
    MILB: ["facility", "base"],
    INSM: ["facility", "base"],
    BDG: ["facility", "bridge"],
    PRT: ["facility", "port"],
    CSTM: ["facility", "crossing"],
    PSTB: ["facility", "crossing"],
    HSP: ["facility", "hospital"],
    MT: ["area", "mountain"],
    HLL: ["area", "hill"],
    HLLS: ["area", "hill"],
    ISL: ["area", "island"],
    LK: ["area", "water"],
    STM: ["area", "water"],
    VAL: ["area", "water"],
    RGN: ["region", ""],
  };
  return other[code] ?? null;
}

export function importGeonames(path: string, text: string, known: Known, country: string | null, alternateNames: string | null): Imported {
  const other = alternateNames === null ? new Map<string, string[]>() : readAlternates(alternateNames);
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  const features: { row: number; cells: readonly string[] }[] = [];
  lines.forEach((line, i) => {
    if (line === "") return;
    const cells = line.split("\t");
    if (cells.length !== COLUMNS)
      throw tableError(path, i + 1, `${cells.length} of ${COLUMNS} columns; the line is cut or this is no GeoNames dump`);
    if (country === null || cells[8] === country) features.push({ row: i + 1, cells });
  });
  if (features.length > MAX_ROWS) throw tableError(path, null, `over ${MAX_ROWS} rows; choose a country with --country`);
  const admin = new Map<string, string>();
  const places: ImportedPlace[] = [];
  let nameless = 0;
  for (const level of ["ADM1", "ADM2", "ADM3", ""]) {
    for (const { row, cells } of features) {
      const [id = "", name = "", , names = "", lat = "", lon = "", featureClass = "", code = "", land = "", , a1 = "", a2 = "", a3 = ""] =
        cells;
      if ((/^ADM[123]$/.test(code) ? code : "") !== level) continue;
      if (!/^\d+$/.test(id)) throw tableError(path, row, `no GeoNames id: ${id.slice(0, 20)}`);
      const population = Number(cells[14]) || 0;
      const kind = kindOf(featureClass, code, population);
      if (!kind) continue;
      const forms = [cleanName(name), ...arabicForms([...(other.get(id) ?? []), ...names.split(",")], "")].filter(Boolean);
      const keys = { ADM1: `${land}.${a1}`, ADM2: `${land}.${a1}.${a2}`, ADM3: `${land}.${a1}.${a2}.${a3}` };
      const parent =
        (level === "ADM1"
          ? undefined
          : ((level !== "ADM2" && level !== "ADM3" ? admin.get(keys.ADM3) : undefined) ??
            (level === "ADM2" ? undefined : admin.get(keys.ADM2)) ??
            admin.get(keys.ADM1))) ?? land;
      const ar = forms[0];
      if (ar === undefined) {
        nameless++;
        continue;
      }
      const same =
        level === "ADM1" ? (known.governorate(land, ar) ?? known.governorate(land, ar.replace(/^(محافظة|ولاية) /, ""))) : undefined;
      const ours = same?.id ?? `gn:${id}`;
      if (level !== "") admin.set(keys[level as keyof typeof keys], ours);
      if (same) continue;
      places.push({
        row,
        id: ours,
        ar,
        variants: arabicForms(forms.slice(1), ar).join("|"),
        en: name,
        kind: kind[0],
        subtype: kind[1],
        parent,
        lat,
        lon,
        precision: "",
        weight: weightOf(kind[0], population),
        common: "",
        note: "",
      });
    }
  }
  return { places, nameless };
}

/** alternateNames: id, GeoNames id, language, name, … → Arabic names by GeoNames id. */
function readAlternates(path: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  decodeTable(path, readBytes(path))
    .split(/\r?\n/)
    .forEach((line, i) => {
      if (line === "") return;
      const [, id = "", language = "", name] = line.split("\t");
      if (name === undefined)
        throw tableError(path, i + 1, "a line of fewer than four columns; it is cut or this is no file of alternate names");
      if (language !== "ar" && language !== "arb" && language !== "apc") return;
      const names = found.get(id);
      if (names) names.push(name);
      else found.set(id, [name]);
    });
  return found;
}

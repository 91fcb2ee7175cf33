// actors/*.csv, outlets/*.csv, people/persons.csv → entries whose forms may be partisan or traps.
import { ACTOR_KINDS } from "../model/index.ts";
import { AS_WRITTEN, type Draft, type TableKind } from "./draft.ts";
import { filled, oneOf, parts, type Row, type Table, tableError } from "./table.ts";
import type { ActorEntry, ActorForm, Entry, Need, OutletEntry, OutletKind, PersonEntry } from "./types.ts";

const NEEDS: readonly Need[] = ["head-noun", "quotes", "context"];
const OUTLET_KINDS: readonly OutletKind[] = [
  "agency",
  "state",
  "party",
  "local",
  "monitoring",
  "newspaper",
  "broadcaster",
  "site",
  "magazine",
  "research",
  "social",
];
const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** Name, plain forms, «form=who uses it» and «form=what it needs» as one list, the name first. */
function formsOf(table: Table, row: Row): readonly ActorForm[] {
  const pairs = (column: string) =>
    parts(row.cells[column]).map((part) => {
      const at = part.lastIndexOf("=");
      if (at <= 0 || at === part.length - 1) throw tableError(table.path, row.row, `column ${column} holds «form=word», not "${part}"`);
      return [part.slice(0, at).trim(), part.slice(at + 1).trim()] as const;
    });
  const usedBy = new Map(pairs("partisan"));
  const needs = new Map<string, Need>();
  for (const [form, need] of pairs("traps")) {
    const known = NEEDS.find((value) => value === need);
    if (!known) throw tableError(table.path, row.row, `"${need}" is no need; there are ${NEEDS.join(", ")}`);
    needs.set(form, known);
  }
  const all = new Set([filled(table.path, row, "ar"), ...parts(row.cells.forms), ...usedBy.keys(), ...needs.keys()]);
  return [...all].map((form) => ({ form, usedBy: usedBy.get(form) ?? null, needs: needs.get(form) ?? null }));
}

const draft = (
  entry: Entry & { readonly forms: readonly ActorForm[] },
  table: Table,
  row: Row,
  extra: Readonly<Record<string, string>> = {},
): Draft => ({
  entry,
  forms: entry.forms.map((form, index) => ({ text: form.form, index, how: AS_WRITTEN })),
  path: table.path,
  row: row.row,
  extra,
});

function when(table: Table, row: Row, column: string): string | null {
  const cell = row.cells[column] ?? "";
  if (cell === "") return null;
  if (!DAY.test(cell)) throw tableError(table.path, row.row, `column ${column} holds YYYY, YYYY-MM or YYYY-MM-DD, not "${cell}"`);
  return cell;
}

export const ACTORS: TableKind = {
  folder: "actors",
  file: null,
  required: ["id", "ar", "en", "kind"],
  optional: ["forms", "partisan", "traps", "parent", "backers", "from", "to", "country", "generic", "note"],
  read(table, row) {
    const entry: ActorEntry = {
      type: "actor",
      id: filled(table.path, row, "id"),
      ar: filled(table.path, row, "ar"),
      en: filled(table.path, row, "en"),
      kind: oneOf(table.path, row, "kind", ACTOR_KINDS),
      parent: row.cells.parent || null,
      backers: parts(row.cells.backers),
      from: when(table, row, "from"),
      to: when(table, row, "to"),
      country: row.cells.country || null,
      forms: formsOf(table, row),
      generic: null,
    };
    return draft(entry, table, row, { generic: row.cells.generic ?? "" });
  },
};

export const OUTLETS: TableKind = {
  folder: "outlets",
  file: null,
  required: ["id", "ar", "en", "kind"],
  optional: ["forms", "partisan", "traps", "base", "domain", "note"],
  read(table, row) {
    const entry: OutletEntry = {
      type: "outlet",
      id: filled(table.path, row, "id"),
      ar: filled(table.path, row, "ar"),
      en: filled(table.path, row, "en"),
      kind: oneOf(table.path, row, "kind", OUTLET_KINDS),
      base: row.cells.base || null,
      domain: row.cells.domain || null,
      forms: formsOf(table, row),
    };
    return draft(entry, table, row);
  },
};

export const PERSONS: TableKind = {
  folder: "people",
  file: "persons.csv",
  required: ["ar", "en"],
  optional: ["id", "forms", "partisan", "traps", "country", "note"],
  read(table, row) {
    const en = filled(table.path, row, "en");
    const entry: PersonEntry = {
      type: "person",
      id: row.cells.id || `person:${en.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`,
      ar: filled(table.path, row, "ar"),
      en,
      forms: formsOf(table, row),
      country: row.cells.country || null,
    };
    return draft(entry, table, row);
  },
};

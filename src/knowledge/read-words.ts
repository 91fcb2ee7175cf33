// ranks/*.csv, people/given-names.csv, people/family-names.csv, words/*.csv → entries for words that stand beside or inside names.
import { ACTOR_KINDS, PLACE_KINDS } from "../model/index.ts";
import { AS_WRITTEN, type Draft, type DraftForm, type TableKind, WITH_ARTICLE } from "./draft.ts";
import { filled, numberIn, oneOf, parts, type Row, type Table, yes } from "./table.ts";
import type { Entry } from "./types.ts";

const draft = (entry: Entry, forms: readonly DraftForm[], table: Table, row: Row, extra: Readonly<Record<string, string>> = {}): Draft => ({
  entry,
  forms,
  path: table.path,
  row: row.row,
  extra,
});
const withArticle = (texts: readonly string[]): readonly DraftForm[] => texts.map((text) => ({ text, index: -1, how: WITH_ARTICLE }));
const asWritten = (texts: readonly string[]): readonly DraftForm[] => texts.map((text) => ({ text, index: -1, how: AS_WRITTEN }));

export const RANKS: TableKind = {
  folder: "ranks",
  file: null,
  required: ["id", "type", "ar", "en", "category"],
  optional: ["forms", "plurals", "order", "common", "note"],
  read(table, row) {
    const ar = filled(table.path, row, "ar");
    const forms = [ar, ...parts(row.cells.forms)];
    const plurals = parts(row.cells.plurals);
    const type = oneOf(table.path, row, "type", ["rank", "role", "title", "unit"] as const);
    const entry: Entry = {
      type,
      id: filled(table.path, row, "id"),
      ar,
      en: filled(table.path, row, "en"),
      category: filled(table.path, row, "category"),
      forms,
      plurals,
      order: numberIn(table.path, row, "order", 1, 99),
      commonWord: yes(table.path, row, "common"),
    };
    return draft(entry, withArticle([...forms, ...plurals]), table, row);
  },
};

function nameTable(type: "given-name" | "family-name", file: string): TableKind {
  return {
    folder: "people",
    file,
    required: ["ar", "en"],
    optional: ["variants", "gender", "common", "note"],
    read(table, row) {
      const ar = filled(table.path, row, "ar");
      const entry: Entry = {
        type,
        id: `${type === "given-name" ? "given" : "family"}:${ar}`,
        ar,
        en: filled(table.path, row, "en"),
        gender: row.cells.gender ? oneOf(table.path, row, "gender", ["m", "f", "mf"] as const) : null,
        commonWord: yes(table.path, row, "common"),
      };
      const texts = [ar, ...parts(row.cells.variants)];
      return draft(entry, type === "given-name" ? asWritten(texts) : withArticle(texts), table, row);
    },
  };
}
export const GIVEN_NAMES = nameTable("given-name", "given-names.csv");
export const FAMILY_NAMES = nameTable("family-name", "family-names.csv");

/** Nisba forms: سوري، سورية، سوريون، سوريين، سوريان، سوريات, each with and without ال; broken plurals (روس، أتراك) are listed. */
export const NISBAS: TableKind = {
  folder: "words",
  file: "nisbas.csv",
  required: ["country", "ar", "en"],
  optional: ["variants", "plurals", "note"],
  read(table, row) {
    const ar = filled(table.path, row, "ar");
    const stems = [ar, ...parts(row.cells.variants)];
    const country = filled(table.path, row, "country");
    const entry: Entry = { type: "nisba", id: `nisba:${country}`, ar, en: filled(table.path, row, "en"), country };
    const texts = stems.flatMap((stem) => ["", "ة", "ون", "ين", "ان", "تان", "تين", "ات"].map((end) => stem + end));
    return draft(entry, withArticle([...texts, ...parts(row.cells.plurals)]), table, row, {
      stems: stems.join("|"),
      plurals: row.cells.plurals ?? "",
    });
  },
};

/** Nouns that with a country or its adjective name a state body; `people` marks a noun in the plural of people («جنود»). */
export const FORCE_NOUNS: TableKind = {
  folder: "words",
  file: "force-nouns.csv",
  required: ["id", "ar", "en", "kind"],
  optional: ["forms", "people", "partisan", "parent", "note"],
  read(table, row) {
    const ar = filled(table.path, row, "ar");
    const entry: Entry = {
      type: "force-noun",
      id: `force:${filled(table.path, row, "id")}`,
      ar,
      en: filled(table.path, row, "en"),
      kind: oneOf(table.path, row, "kind", ACTOR_KINDS),
    };
    const forms = [ar, ...parts(row.cells.forms)];
    return draft(entry, withArticle(forms), table, row, {
      id: row.cells.id ?? "",
      forms: forms.join("|"),
      people: yes(table.path, row, "people") ? "yes" : "",
      partisan: row.cells.partisan ?? "",
      parent: row.cells.parent ?? "",
    });
  },
};

export const PLACE_NOUNS: TableKind = {
  folder: "words",
  file: "place-nouns.csv",
  required: ["id", "ar", "en", "kind"],
  optional: ["forms", "subtype", "common", "note"],
  read(table, row) {
    const ar = filled(table.path, row, "ar");
    const forms = [ar, ...parts(row.cells.forms)];
    const entry: Entry = {
      type: "place-noun",
      id: `place-noun:${filled(table.path, row, "id")}`,
      ar,
      en: filled(table.path, row, "en"),
      kind: oneOf(table.path, row, "kind", PLACE_KINDS),
      subtype: row.cells.subtype || null,
      forms,
      commonWord: yes(table.path, row, "common"),
    };
    return draft(entry, withArticle(forms), table, row);
  },
};

export const ACTOR_NOUNS: TableKind = {
  folder: "words",
  file: "actor-nouns.csv",
  required: ["id", "ar", "en", "kind"],
  optional: ["forms", "common", "note"],
  read(table, row) {
    const ar = filled(table.path, row, "ar");
    const forms = [ar, ...parts(row.cells.forms)];
    const entry: Entry = {
      type: "actor-noun",
      id: `actor-noun:${filled(table.path, row, "id")}`,
      ar,
      en: filled(table.path, row, "en"),
      kind: oneOf(table.path, row, "kind", ACTOR_KINDS),
      forms,
      commonWord: yes(table.path, row, "common"),
    };
    return draft(entry, withArticle(forms), table, row);
  },
};

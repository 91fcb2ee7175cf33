// The noun lexicon: nouns, adjectives and proper names with gender, humanness and broken plurals, read from the tables under `data/`.
import { NOUN_TABLES } from "./data/nouns.ts";

export type NounPos = "noun" | "adjective" | "proper";

export interface NounEntry {
  readonly lemma: string;
  readonly pos: NounPos;
  readonly gender: "m" | "f";
  readonly human: boolean;
  /** Broken plurals and others that stand as a whole word: «قتلى», «عناصر». */
  readonly plurals: readonly string[];
  /** Takes ون/ين, ات, ة. */
  readonly men: boolean;
  readonly women: boolean;
  readonly feminine: boolean;
}

/** One table: every item is `lemma` and, after `/`, its plurals («قتيل/قتلى»); «+ون», «+ات» and «+ة» are the sound ones. */
export interface NounTable {
  readonly pos: NounPos;
  readonly gender: "m" | "f";
  readonly human: boolean;
  /** What every item of the table takes besides its own: «+ون +ات +ة». */
  readonly takes: string;
  readonly items: string;
}

function entryOf(item: string, table: NounTable): NounEntry {
  const [lemma = "", rest = ""] = item.split("/");
  const parts = rest.split(",").filter((p) => p !== "");
  const takes = (ending: string) => parts.includes(ending) || table.takes.includes(ending);
  return {
    lemma,
    pos: table.pos,
    gender: table.gender,
    human: table.human,
    plurals: parts.filter((p) => !p.startsWith("+")),
    men: takes("+ون"),
    women: takes("+ات"),
    feminine: takes("+ة"),
  };
}

let entries: readonly NounEntry[] | undefined;

/** All nouns, adjectives and names of the lexicon. */
export function nouns(): readonly NounEntry[] {
  entries ??= NOUN_TABLES.flatMap((table) =>
    table.items
      .split(/\s+/)
      .filter((i) => i !== "")
      .map((item) => entryOf(item, table)),
  );
  return entries;
}

// The noun lexicon: nouns, adjectives and proper names with gender, humanness and broken plurals, read from the tables under `data/`.
import { NOUN_TABLES } from "./data/nouns.ts";
import { GROUPS_F, GROUPS_M } from "./data/people.ts";
import { itemsOf } from "./lexicon.ts";

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
  /** Loses its last ي without the article: «قاضي», «قاض». */
  readonly defective: boolean;
}

/** One table: every item is `lemma` and, after `/`, its plurals («قتيل/قتلى»); «+ون», «+ات» and «+ة» are the sound ones, `~` marks a defective one («قاضي»). */
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
    plurals: parts.filter((p) => !p.startsWith("+") && p !== "~"),
    men: takes("+ون"),
    women: takes("+ات"),
    feminine: takes("+ة"),
    defective: parts.includes("~"),
  };
}

let rows: readonly (readonly [string, NounTable])[] | undefined;
const entries: (NounEntry | undefined)[] = [];

const rowsOnce = (): readonly (readonly [string, NounTable])[] => {
  rows ??= NOUN_TABLES.flatMap((table) => itemsOf(table.items).map((item) => [item, table] as const));
  return rows;
};

/** Noun number `n` of the lexicon, made at first use; undefined past the end. */
export function nounAt(n: number): NounEntry | undefined {
  const known = entries[n];
  if (known) return known;
  const row = rowsOnce()[n];
  if (!row) return undefined;
  const entry = entryOf(row[0], row[1]);
  entries[n] = entry;
  return entry;
}

let every: readonly NounEntry[] | undefined;

/** All nouns, adjectives and names of the lexicon. */
export function nouns(): readonly NounEntry[] {
  every ??= rowsOnce().flatMap((_, n) => nounAt(n) ?? []);
  return every;
}

let bodyLemmas: ReadonlySet<string> | undefined;

/** Lemmas of bodies of people that act as one («وكالة», «منظمة», «محكمة»); families are left out, they suffer more than they act. */
export function bodies(): ReadonlySet<string> {
  bodyLemmas ??= new Set(
    `${GROUPS_M} ${GROUPS_F}`
      .split(/\s+/)
      .map((item) => item.split("/")[0] ?? "")
      .filter((l) => l !== "" && !FAMILY.has(l)),
  );
  return bodyLemmas;
}
const FAMILY = new Set([
  "عائلة",
  "أسرة",
  "فريق",
  "طرف",
  "جانب",
  "محور",
  "قوم",
  "آل",
  "جيل",
  "فئة",
  "أقلية",
  "غرفة",
  "قاعدة",
  "قافلة",
  "طاقم",
  "وفد",
  "شعب",
]);

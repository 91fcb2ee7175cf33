// The noun lexicon: nouns, adjectives and proper names with gender, humanness and broken plurals, read from the tables under `data/`.
import { NOUN_TABLES } from "./data/nouns.ts";
import { GROUPS_F, GROUPS_M } from "./data/people.ts";

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
    feminine: takes("+ة"), defective: parts.includes("~"),
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

let bodyLemmas: ReadonlySet<string> | undefined;

/** Lemmas of bodies of people that act as one («وكالة», «منظمة», «محكمة»); families are left out, they suffer more than they act. */
export function bodies(): ReadonlySet<string> {
  bodyLemmas ??= new Set(`${GROUPS_M} ${GROUPS_F}`.split(/\s+/).map((item) => item.split("/")[0] ?? "").filter((l) => l !== "" && !FAMILY.has(l)));
  return bodyLemmas;
}
const FAMILY = new Set(["عائلة", "أسرة", "فريق", "طرف", "جانب", "محور", "قوم", "آل", "جيل", "فئة", "أقلية", "غرفة", "قاعدة", "قافلة", "طاقم", "وفد", "شعب"]);

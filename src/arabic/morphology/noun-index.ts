// From a folded form to the nouns, adjectives, participles and verbal nouns that can be written so, with gender, number and case ending.
import { NOUN_STEMS } from "./data/stems.generated.ts";
import { participle } from "./derive.ts";
import { type VerbEntry, verbAt } from "./lexicon.ts";
import { Kind, Take } from "./noun-stems.ts";
import { type NounPos, nounAt } from "./nouns.ts";
import { openTable, type StemTable } from "./stem-table.ts";

export type Gender = "m" | "f";
export type GrammaticalNumber = "s" | "d" | "p";

/** A word of the noun index, before its endings. */
export interface NounItem {
  readonly lemma: string;
  readonly pos: NounPos | "masdar" | "active-participle" | "passive-participle";
  readonly verb: VerbEntry | null;
  readonly gender: Gender;
  readonly human: boolean | null;
}

export interface NounReading {
  readonly item: NounItem;
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
  /** The ending that tells case or number, as written: «ون», «ين», «ان», «ا», «ات», «و», «ي»; "" where nothing shows. */
  readonly ending: string;
}

interface NounEnding {
  readonly text: string;
  readonly bit: number;
  readonly number: GrammaticalNumber;
  readonly gender: Gender | null;
  readonly pronoun: "yes" | "no" | "only";
}
const of = (
  text: string,
  bit: number,
  number: GrammaticalNumber,
  gender: Gender | null,
  pronoun: NounEnding["pronoun"] = "yes",
): NounEnding => ({
  text,
  bit,
  number,
  gender,
  pronoun,
});
const ENDINGS: readonly NounEnding[] = [
  of("", Take.name, "s", null, "no"),
  of("", Take.base, "s", null),
  of("", Take.plural, "p", null),
  of("ا", Take.base, "s", null, "no"),
  of("ا", Take.tanwin, "s", null, "no"),
  of("ا", Take.plural, "p", null, "no"),
  of("ة", Take.feminine, "s", "f", "no"),
  of("ت", Take.feminine, "s", "f", "only"),
  of("ة", Take.pluralT, "p", null, "no"),
  of("ت", Take.pluralT, "p", null, "only"),
  of("ان", Take.dual, "d", null, "no"),
  of("ين", Take.dual, "d", null, "no"),
  of("ا", Take.dual, "d", null),
  of("ي", Take.dual, "d", null),
  of("ون", Take.men, "p", "m", "no"),
  of("ين", Take.men, "p", "m", "no"),
  of("و", Take.men, "p", "m"),
  of("ي", Take.men, "p", "m"),
  of("ات", Take.women, "p", "f"),
  of("تان", Take.feminine, "d", "f", "no"),
  of("تين", Take.feminine, "d", "f", "no"),
  of("تا", Take.feminine, "d", "f"),
  of("تي", Take.feminine, "d", "f"),
];

let table: StemTable | undefined;
const items = new Map<number, NounItem>();

/** The word behind a code of the table. */
function itemOf(code: number): NounItem | undefined {
  const known = items.get(code);
  if (known) return known;
  const made = makeItem(code & 3, code >> 5, (code >> 2) & 7);
  if (made) items.set(code, made);
  return made;
}

function makeItem(kind: number, n: number, which: number): NounItem | undefined {
  if (kind === Kind.noun) {
    const noun = nounAt(n);
    return noun && { lemma: noun.lemma, pos: noun.pos, verb: null, gender: noun.gender, human: noun.human };
  }
  const verb = verbAt(n);
  if (!verb) return undefined;
  if (kind === Kind.masdar) {
    const lemma = verb.masdars[which] ?? "";
    return { lemma, pos: "masdar", verb, gender: lemma.endsWith("ة") ? "f" : "m", human: null };
  }
  const voice = kind === Kind.active ? "active" : "passive";
  return { lemma: participle(verb, voice).written, pos: `${voice}-participle`, verb, gender: "m", human: null };
}

/** Every noun reading of a folded form without proclitics, article off, pronoun already cut when `pronoun`. */
export function nounReadings(form: string, pronoun: boolean): readonly NounReading[] {
  table ??= openTable(NOUN_STEMS);
  const found: NounReading[] = [];
  for (const e of ENDINGS) {
    if (pronoun ? e.pronoun === "no" : e.pronoun === "only") continue;
    if (!form.endsWith(e.text) || form.length === e.text.length) continue;
    const list = table.get(form.slice(0, form.length - e.text.length));
    if (!list) continue;
    for (let i = 0; i < list.length; i += 2) {
      const item = itemOf(list[i] ?? 0);
      const bits = list[i + 1] ?? 0;
      if (!item) continue;
      const only = (bits & Take.pronounOnly) !== 0;
      const fits = (bits & e.bit) !== 0 || (only && pronoun && e.text === "" && (bits & Take.plural) === 0 && e.bit === Take.base);
      if (!fits || (only && !pronoun && e.bit !== Take.dual && e.bit !== Take.feminine)) continue;
      found.push({ item, gender: e.gender ?? item.gender, number: e.number, ending: e.text === "ة" || e.text === "ت" ? "" : e.text });
    }
  }
  return found;
}

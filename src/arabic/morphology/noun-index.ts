// From a folded form to the nouns, adjectives, participles and verbal nouns that can be written so, with gender, number and case ending.
import { participle } from "./derive.ts";
import { type VerbEntry, verbs } from "./lexicon.ts";
import { type NounPos, nouns } from "./nouns.ts";
import { foldLetters } from "./orthography.ts";

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

/** What a stem may be followed by. */
const Take = { base: 1, dual: 2, men: 4, women: 8, feminine: 16, plural: 32, pluralT: 64, pronounOnly: 128, tanwin: 256, name: 512 } as const;
const ADJECTIVE = Take.base | Take.dual | Take.men | Take.women | Take.feminine;

let items: NounItem[] = [];
let index: Map<string, number[]> | undefined;

function build(): Map<string, number[]> {
  const map = new Map<string, number[]>();
  items = [];
  const put = (written: string, bits: number) => {
    const stem = foldLetters(written);
    if (stem === "") return;
    const n = items.length - 1;
    const list = map.get(stem);
    if (list) list.push(n, bits);
    else map.set(stem, [n, bits]);
  };
  const plurals = new Map<string, readonly string[]>();
  const masdars = new Set(verbs().flatMap((verb) => verb.masdars));
  for (const noun of nouns()) {
    if (noun.pos === "noun" && !noun.human && masdars.has(noun.lemma)) {
      plurals.set(noun.lemma, [...(plurals.get(noun.lemma) ?? []), ...noun.plurals]);
      continue; // «قصف», «حدث/أحداث»: the verbal noun carries its plurals
    }
    items.push({ lemma: noun.lemma, pos: noun.pos, verb: null, gender: noun.gender, human: noun.human });
    if (noun.pos === "proper") {
      put(noun.lemma, Take.name);
      continue;
    }
    const sound = (noun.men ? Take.men : 0) | (noun.women ? Take.women : 0) | (noun.feminine ? Take.feminine : 0);
    putBase(
      noun.lemma,
      sound,
      put,
      noun.defective,
    );
    for (const plural of noun.plurals) putPlural(plural, put);
  }
  const done = new Set<string>();
  for (const verb of verbs()) {
    for (const masdar of verb.masdars) {
      if (done.has(`${verb.id} ${masdar}`)) continue;
      done.add(`${verb.id} ${masdar}`);
      items.push({ lemma: masdar, pos: "masdar", verb, gender: masdar.endsWith("ة") ? "f" : "m", human: null });
      const defective = masdar.endsWith("ي") && (verb.form === 5 || verb.form === 6);
      putBase(masdar, verb.form === 1 && !masdar.endsWith("ة") ? 0 : Take.women, put, defective);
      for (const plural of plurals.get(masdar) ?? []) putPlural(plural, put);
    }
    if (done.has(verb.id + verb.root)) continue;
    done.add(verb.id + verb.root);
    const active = participle(verb, "active");
    items.push({ lemma: active.written, pos: "active-participle", verb, gender: "m", human: null });
    putBase(active.written, ADJECTIVE, put, active.short !== null);
    if (verb.object === "none") continue;
    const passive = participle(verb, "passive");
    items.push({ lemma: passive.written, pos: "passive-participle", verb, gender: "m", human: null });
    putBase(passive.written, ADJECTIVE, put);
  }
  return map;
}

type Put = (written: string, bits: number) => void;

/** Registers a singular with what it takes; the last letter decides how it joins its endings. `defective`: drops its ي («قاض»). */
function putBase(lemma: string, sound: number, put: Put, defective = false): void {
  const cut = lemma.slice(0, -1);
  if (lemma.endsWith("ة")) {
    put(cut, Take.feminine | Take.women);
  } else if (lemma.endsWith("ى")) {
    put(lemma, Take.base);
    put(`${cut}ا`, Take.pronounOnly | (sound & Take.feminine)); // «مستشفاه», «مسماة»
    put(`${cut}ي`, Take.dual | Take.women);
    put(cut, sound & Take.men);
  } else if (lemma.endsWith("اء")) {
    put(lemma, Take.base | Take.dual | sound);
    put(`${cut}و`, Take.pronounOnly | Take.dual);
    put(`${cut}ئ`, Take.pronounOnly | Take.dual | (sound & Take.feminine));
  } else if (lemma.endsWith("ء") || lemma.endsWith("ؤ") || lemma.endsWith("ئ")) {
    put(lemma, Take.base | Take.dual | sound);
    put(`${cut}ئ`, Take.tanwin | Take.dual);
  } else if (defective) {
    put(lemma, Take.base | Take.dual | Take.feminine | Take.women | Take.tanwin);
    put(cut, Take.base | Take.men);
  } else {
    put(lemma, Take.base | Take.dual | Take.tanwin | sound);
  }
}

function putPlural(plural: string, put: Put): void {
  const cut = plural.slice(0, -1);
  if (plural.endsWith("ة")) put(cut, Take.pluralT);
  else put(plural, Take.plural);
  if (plural.endsWith("ى")) put(`${cut}ا`, Take.plural | Take.pronounOnly);
  if (plural.endsWith("اء")) {
    put(`${cut}و`, Take.plural | Take.pronounOnly);
    put(`${cut}ئ`, Take.plural | Take.pronounOnly);
  }
  if (plural.endsWith("ي")) put(cut, Take.plural); // «أراض», «نواح»
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

/** Every noun reading of a folded form without proclitics, article off, pronoun already cut when `pronoun`. */
export function nounReadings(form: string, pronoun: boolean): readonly NounReading[] {
  index ??= build();
  const found: NounReading[] = [];
  for (const e of ENDINGS) {
    if (pronoun ? e.pronoun === "no" : e.pronoun === "only") continue;
    if (!form.endsWith(e.text) || form.length === e.text.length) continue;
    const list = index.get(form.slice(0, form.length - e.text.length));
    if (!list) continue;
    for (let i = 0; i < list.length; i += 2) {
      const item = items[list[i] ?? 0];
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

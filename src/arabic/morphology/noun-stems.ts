// The stems that nouns, participles and verbal nouns have before their endings, folded. Used to make the stem table.

import { PLAIN_NOUNS } from "./data/things.ts";
import { participle } from "./derive.ts";
import { verbs } from "./lexicon.ts";
import { bodies, nouns } from "./nouns.ts";
import { foldLetters } from "./orthography.ts";

/** What a code of the table points to. */
export const Kind = { noun: 0, masdar: 1, active: 2, passive: 3 } as const;

/** One number for a word: kind, its noun's or verb's number in the lexicon, and which of the verb's nouns. */
export const codeOf = (kind: number, n: number, which: number): number => (n * 8 + which) * 4 + kind;

/** What a stem may be followed by. */
export const Take = {
  base: 1,
  dual: 2,
  men: 4,
  women: 8,
  feminine: 16,
  plural: 32,
  pluralT: 64,
  pronounOnly: 128,
  tanwin: 256,
  name: 512,
} as const;
const ADJECTIVE = Take.base | Take.dual | Take.men | Take.women | Take.feminine;

/** Stems of all nouns, participles and verbal nouns: folded stem → code (see `codeOf`), endings, code, endings, … */
export function buildNounStems(): Map<string, number[]> {
  const map = new Map<string, number[]>();
  let code = 0;
  const put = (written: string, bits: number) => {
    const stem = foldLetters(written);
    if (stem === "") return;
    const list = map.get(stem);
    if (list) list.push(code, bits);
    else map.set(stem, [code, bits]);
  };
  const plurals = new Map<string, readonly string[]>();
  const sounds = new Map<string, number>();
  const masdars = new Set(verbs().flatMap((verb) => verb.masdars));
  nouns().forEach((noun, n) => {
    if (noun.pos === "noun" && !noun.human && masdars.has(noun.lemma) && !bodies().has(noun.lemma) && !PLAIN_NOUNS.has(noun.lemma)) {
      plurals.set(noun.lemma, [...(plurals.get(noun.lemma) ?? []), ...noun.plurals]);
      sounds.set(noun.lemma, (noun.women ? Take.women : 0) | (sounds.get(noun.lemma) ?? 0));
      return; // «قصف», «حدث/أحداث»: the verbal noun carries its plurals
    }
    code = codeOf(Kind.noun, n, 0);
    if (noun.pos === "proper") {
      put(noun.lemma, Take.name);
      return;
    }
    const sound = (noun.men ? Take.men : 0) | (noun.women ? Take.women : 0) | (noun.feminine ? Take.feminine : 0);
    putBase(noun.lemma, sound, put, noun.defective);
    for (const plural of noun.plurals) putPlural(plural, put);
  });
  const done = new Set<string>();
  verbs().forEach((verb, n) => {
    verb.masdars.forEach((masdar, k) => {
      if (done.has(`${verb.id} ${masdar}`)) return;
      done.add(`${verb.id} ${masdar}`);
      code = codeOf(Kind.masdar, n, k);
      const defective = masdar.endsWith("ي") && (verb.form === 5 || verb.form === 6);
      putBase(masdar, verb.form === 1 && !masdar.endsWith("ة") ? (sounds.get(masdar) ?? 0) : Take.women, put, defective);
      for (const plural of plurals.get(masdar) ?? []) putPlural(plural, put);
    });
    if (done.has(verb.id + verb.root)) return;
    done.add(verb.id + verb.root);
    const active = participle(verb, "active");
    code = codeOf(Kind.active, n, 0);
    putBase(active.written, ADJECTIVE, put, active.short !== null);
    if (verb.object === "none") return;
    const passive = participle(verb, "passive");
    code = codeOf(Kind.passive, n, 0);
    putBase(passive.written, ADJECTIVE, put);
  });
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
  } else if (lemma.endsWith("ا")) {
    put(lemma, Take.base);
    put(cut, sound & Take.women); // «ميليشيا», «ميليشيات»
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

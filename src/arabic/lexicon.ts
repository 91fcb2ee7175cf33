// The words we know, folded, with how sure a sighting of each is. Clitic cutting weighs whole words against cut ones by it.
import { HA_VERBS, HELPERS, NEAR_PARTICLES, PARTICLES, WITH_PRONOUN } from "./data/function-words.ts";
import { LOANWORDS } from "./data/loanwords.ts";
import { PERSONS, PLACES } from "./data/names.ts";
import { NOUNS } from "./data/nouns.ts";
import { BA, FA, KAF, LAM, SIN, WAW } from "./data/stems.ts";
import { foldLetters } from "./letters.ts";

/** How much a listed word weighs: closed classes most, names least. */
export const Weight = { particle: 5.4, helper: 4.8, stem: 5, noun: 4.7, name: 4.6, short: 3.4 } as const;

/** What a listed word is, as bits. */
export const Word = { particle: 1, takesPronoun: 2, verb: 4, noun: 8, name: 16 } as const;

export interface Entry {
  readonly weight: number;
  readonly word: number;
}

const entries = new Map<string, Entry>();

function add(list: string, weight: number, word: number): void {
  for (const raw of list.split(/\s/)) {
    if (raw === "") continue;
    const form = foldLetters(raw);
    const old = entries.get(form);
    const short = form.length <= 2 && !(word & (Word.particle | Word.verb)) ? Weight.short : weight;
    entries.set(form, { weight: Math.max(short, old?.weight ?? 0), word: word | (old?.word ?? 0) });
  }
}

add(PARTICLES, Weight.particle, Word.particle);
add(WITH_PRONOUN, Weight.particle, Word.particle | Word.takesPronoun);
add(NEAR_PARTICLES, Weight.noun, Word.particle | Word.takesPronoun | Word.noun);
for (const list of [HELPERS, HA_VERBS]) add(list, Weight.helper, Word.verb);
for (const list of [WAW, FA, BA, LAM, KAF, SIN]) add(list, Weight.stem, Word.noun);
add(LOANWORDS, Weight.noun, Word.noun);
add(NOUNS, Weight.noun, Word.noun);
for (const list of [PLACES, PERSONS]) add(list, Weight.name, Word.name);

const ENDINGS = ["ا", "ي", "ية", "ان", "ين", "ون", "يين", "يون"];

/** What stands for the ة of a noun in its plural and dual: «صورتين». */
const FEMININE_ENDINGS = ["ات", "تين", "تان"];

/** The weight of a listed noun or name with an ending on it: «برلمانا», «فتحاوية». 0 where there is none or the rest is under `shortest` letters. */
export function inflectedWeight(form: string, shortest: 3 | 4): number {
  if (form.startsWith("ال")) return 0;
  for (const ending of FEMININE_ENDINGS) {
    if (!form.endsWith(ending) || form.length - ending.length < 3) continue;
    const entry = entries.get(`${form.slice(0, -ending.length)}ة`);
    if (entry && entry.word & Word.noun) return entry.weight - 0.6;
  }
  for (const ending of ENDINGS) {
    if (!form.endsWith(ending) || form.length - ending.length < (ending === "ا" ? shortest : 4)) continue;
    const entry = entries.get(form.slice(0, -ending.length));
    if (entry && entry.word & (form.length - ending.length < 4 ? Word.noun : Word.noun | Word.name)) return entry.weight - 1.1;
  }
  return 0;
}

/** The listed word of this folded form («وزير» minister), or nothing. */
export const entryOf = (form: string): Entry | undefined => entries.get(form);

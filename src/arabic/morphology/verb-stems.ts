// The stems that a verb has before its endings, folded, with what each may be followed by. Used to make the stem table.
import { type Mood, soundsOf, type VerbCell } from "./conjugate.ts";
import { type VerbEntry, verbs } from "./lexicon.ts";
import { writeFolded } from "./orthography.ts";
import { stemOf } from "./stems.ts";
import { kindOf, type Tense, type Voice } from "./verb.ts";

/** What a stem may be followed by, one bit each; the passive has the same bits shifted by 15. */
export const Slot = {
  past: 1, // he did
  pastT: 2, // before ت، تا
  pastA: 4, // before ا
  pastU: 8, // before وا
  pastC: 16, // before consonants: ت نا تم
  pastPronoun: 32, // he did, before a pronoun
  plain: 64, // imperfect without ending
  jussive: 128,
  dual: 256, // before ان، ا
  plural: 512, // before ون، وا
  youF: 1024, // before ين، ي
  womenN: 2048, // before ن
  plainPronoun: 4096,
  merged: 8192, // last root letter lost in an ending that starts with it («سكتّ», «أعلنّا»)
  first: 16384, // I do, hamza roots only («آخذ»)
} as const;
export const PASSIVE_SHIFT = 15;

/** Stems of all verbs: folded stem → verb number, slots, verb number, slots, … */
export function buildVerbStems(): Map<string, number[]> {
  const map = new Map<string, number[]>();
  const put = (stem: string, verb: number, bits: number) => {
    const list = map.get(stem);
    if (!list) {
      map.set(stem, [verb, bits]);
      return;
    }
    for (let i = 0; i < list.length; i += 2) {
      if (list[i] === verb) {
        list[i + 1] = (list[i + 1] ?? 0) | bits;
        return;
      }
    }
    list.push(verb, bits);
  };
  verbs().forEach((verb, n) => {
    for (const voice of voicesOf(verb)) {
      const shift = voice === "passive" ? PASSIVE_SHIFT : 0;
      stemsOf(verb, voice, (stem, bits) => put(stem, n, bits << shift));
    }
  });
  return map;
}

/** A verb without an object has no passive. */
export const voicesOf = (verb: VerbEntry): readonly Voice[] => (verb.object === "none" ? ["active"] : ["active", "passive"]);

const OPEN_PAST = Slot.past | Slot.pastT | Slot.pastA | Slot.pastU | Slot.pastPronoun;
const OPEN_IMPERFECT = Slot.plain | Slot.dual | Slot.plural | Slot.youF | Slot.plainPronoun;
type PutStem = (stem: string, bits: number) => void;

function stemsOf(verb: VerbEntry, voice: Voice, put: PutStem): void {
  const kind = kindOf(verb);
  const last = verb.root.charAt(verb.root.length - 1);
  const pastStem = stemOf(verb, "past", voice);
  const imperfectStem = stemOf(verb, "imperfect", voice);
  const one = (tense: Tense, person: VerbCell["person"], mood: Mood | null, prefix: number, ending: number, bits: number, pronoun = "") => {
    for (const sounds of soundsOf(verb, { tense, person, mood, voice }, pronoun, tense === "past" ? pastStem : imperfectStem)) {
      const form = writeFolded(sounds);
      put(form.slice(prefix, form.length - ending), bits);
    }
  };
  const twoStems = kind === "hollow" || kind === "doubled";
  if (kind === "defective" || last === "ء") {
    one("past", "3ms", null, 0, 0, Slot.past);
    one("past", "3fs", null, 0, 1, Slot.pastT);
    one("past", "3md", null, 0, 1, Slot.pastA);
    one("past", "3mp", null, 0, 2, Slot.pastU);
    one("past", "2mp", null, 0, 2, Slot.pastC);
    one("past", "3ms", null, 0, 1, Slot.pastPronoun, "هu");
    one("imperfect", "3ms", "indicative", 1, 0, Slot.plain);
    one("imperfect", "3ms", "jussive", 1, 0, Slot.jussive);
    one("imperfect", "3md", "indicative", 1, 2, Slot.dual);
    one("imperfect", "3mp", "indicative", 1, 2, Slot.plural);
    one("imperfect", "2fs", "indicative", 1, 2, Slot.youF);
    one("imperfect", "3fp", "indicative", 1, 1, Slot.womenN);
    one("imperfect", "3ms", "indicative", 1, 1, Slot.plainPronoun, "هu");
    one("imperfect", "3ms", "subjunctive", 1, 1, Slot.plainPronoun, "هu");
  } else {
    one("past", "3ms", null, 0, 0, twoStems ? OPEN_PAST : OPEN_PAST | Slot.pastC);
    one("imperfect", "3ms", "indicative", 1, 0, twoStems ? OPEN_IMPERFECT : OPEN_IMPERFECT | Slot.jussive | Slot.womenN);
    if (twoStems) {
      one("past", last === "ت" ? "1p" : "2mp", null, 0, 2, Slot.pastC); // an ending that leaves the last letter whole
      one("imperfect", "3fp", "indicative", 1, 1, Slot.womenN);
      one("imperfect", "3ms", "jussive", 1, 0, Slot.jussive);
    }
    if (last === "ت" || last === "ن") {
      if (last === "ت") one("past", "1s", null, 0, 1, Slot.merged);
      else {
        one("past", "1p", null, 0, 2, Slot.merged);
        one("imperfect", "3fp", "indicative", 1, 1, Slot.merged);
      }
    }
  }
  if (verb.root.startsWith("ء")) {
    one("imperfect", "1s", "indicative", 1, 0, Slot.first);
    one("imperfect", "1s", "jussive", 1, 0, Slot.first);
  }
  if (verb.id === "كان.1" && voice === "active") put("ك", Slot.jussive); // «لم يك»
  if (last === "ء") {
    const spell = (tense: Tense) =>
      writeFolded(soundsOf(verb, { tense, person: "3ms", mood: tense === "past" ? null : "indicative", voice })[0] ?? "");
    olderSeats(spell("past"), spell("imperfect").slice(1), put);
  }
}

/** Older spellings of a last hamza before و: «بدأوا», «جاءوا» beside «بدؤوا», «جاؤوا». */
function olderSeats(past: string, plain: string, put: PutStem): void {
  put(past, Slot.pastU);
  put(plain, Slot.plural | Slot.youF);
  if (past.endsWith("ا")) put(`${past.slice(0, -1)}ء`, Slot.pastU);
  if (plain.endsWith("ا")) put(`${plain.slice(0, -1)}ء`, Slot.plural);
}

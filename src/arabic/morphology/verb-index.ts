// From a folded form to the verb cells that can be written so. Stems are indexed, endings are cut: the table stays small and loads fast.
import { type Mood, soundsOf, type VerbCell } from "./conjugate.ts";
import { type VerbEntry, verbs } from "./lexicon.ts";
import { writeFolded } from "./orthography.ts";
import { stemOf } from "./stems.ts";
import { kindOf, type Tense, type Voice } from "./verb.ts";

/** What a stem may be followed by, one bit each; the passive has the same bits shifted by 15. */
const Slot = {
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
const PASSIVE_SHIFT = 15;

export interface VerbReading {
  readonly verb: VerbEntry;
  readonly cell: VerbCell;
  /** Null mood: the form is written alike in all moods. */
  readonly mood: Mood | null;
}

let index: Map<string, number[]> | undefined;

function build(): Map<string, number[]> {
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
const voicesOf = (verb: VerbEntry): readonly Voice[] => (verb.object === "none" ? ["active"] : ["active", "passive"]);

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
  } else {
    one("past", "3ms", null, 0, 0, twoStems ? OPEN_PAST : OPEN_PAST | Slot.pastC);
    one("imperfect", "3ms", "indicative", 1, 0, twoStems ? OPEN_IMPERFECT : OPEN_IMPERFECT | Slot.jussive | Slot.womenN);
    if (twoStems) {
      one("past", "2mp", null, 0, 2, Slot.pastC);
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

interface Ending {
  readonly text: string;
  readonly bit: number;
  readonly persons: readonly VerbCell["person"][];
  readonly mood: Mood | null;
  /** Before a pronoun: `no` never, `only` nowhere else. */
  readonly pronoun: "yes" | "no" | "only";
}
const ending = (text: string, bit: number, persons: string, pronoun: Ending["pronoun"] = "yes", mood: Mood | null = null): Ending => ({
  text,
  bit,
  persons: persons.split(" ") as VerbCell["person"][],
  mood,
  pronoun,
});
const PAST: readonly Ending[] = [
  ending("", Slot.past, "3ms", "no"),
  ending("", Slot.pastPronoun, "3ms", "only"),
  ending("ت", Slot.pastT, "3fs"),
  ending("تا", Slot.pastT, "3fd"),
  ending("ا", Slot.pastA, "3md"),
  ending("وا", Slot.pastU, "3mp", "no"),
  ending("و", Slot.pastU, "3mp", "only"),
  ending("ن", Slot.pastC, "3fp"),
  ending("نا", Slot.pastC, "1p"),
  ending("ت", Slot.pastC, "1s 2ms"),
  ending("تما", Slot.pastC, "2d"),
  ending("تم", Slot.pastC, "2mp", "no"),
  ending("تمو", Slot.pastC, "2mp", "only"),
  ending("تن", Slot.pastC, "2fp"),
];
const PREFIXED: Readonly<Record<string, readonly Ending[]>> = {
  ي: imperfect("3ms", "3md", "3mp", "3fp", ""),
  ت: imperfect("3fs 2ms", "3fd 2d", "2mp", "2fp", "2fs"),
  ن: imperfect("1p", "", "", "", ""),
  ا: imperfect("1s", "", "", "", ""),
};

function imperfect(one: string, two: string, many: string, women: string, you: string): readonly Ending[] {
  const list = [
    ending("", Slot.plain, one, "no"),
    ending("", Slot.plainPronoun, one, "only"),
    ending("", Slot.jussive, one, "yes", "jussive"),
  ];
  if (two) list.push(ending("ان", Slot.dual, two, "yes", "indicative"), ending("ا", Slot.dual, two, "yes", "subjunctive"));
  if (many) {
    list.push(ending("ون", Slot.plural, many, "yes", "indicative"), ending("وا", Slot.plural, many, "no", "subjunctive"));
    list.push(ending("و", Slot.plural, many, "only", "subjunctive"));
  }
  if (women) list.push(ending("ن", Slot.womenN, women));
  if (you) list.push(ending("ين", Slot.youF, you, "yes", "indicative"), ending("ي", Slot.youF, you, "yes", "subjunctive"));
  return list;
}

/** Every verb cell that is written `form` (folded, no proclitics, pronoun already cut when `pronoun`). Order: as the lexicon has them. */
export function verbReadings(form: string, pronoun: boolean): readonly VerbReading[] {
  index ??= build();
  const found: VerbReading[] = [];
  for (const e of PAST) match(index, form, 0, e, "past", pronoun, found);
  const prefixed = PREFIXED[form.charAt(0)];
  if (prefixed) for (const e of prefixed) match(index, form, 1, e, "imperfect", pronoun, found);
  return found;
}

function match(
  map: Map<string, number[]>,
  form: string,
  from: number,
  e: Ending,
  tense: VerbCell["tense"],
  pronoun: boolean,
  found: VerbReading[],
): void {
  if (pronoun ? e.pronoun === "no" : e.pronoun === "only") return;
  if (!form.endsWith(e.text) || form.length - e.text.length <= from - (tense === "imperfect" ? 0 : 1)) return;
  const list = map.get(form.slice(from, form.length - e.text.length));
  if (!list) return;
  const all = verbs();
  for (let i = 0; i < list.length; i += 2) {
    const verb = all[list[i] ?? 0];
    if (!verb) continue;
    for (const voice of voicesOf(verb)) {
      const bits = (list[i + 1] ?? 0) >>> (voice === "passive" ? PASSIVE_SHIFT : 0);
      let fits = (bits & e.bit) !== 0;
      if (!fits && (bits & Slot.merged) !== 0 && (e.bit === Slot.pastC || e.bit === Slot.womenN)) {
        fits = e.text.charAt(0) === verb.root.charAt(verb.root.length - 1);
      }
      const one = e.bit === Slot.plain && form.startsWith("ا") && verb.root.startsWith("ء") && (verb.form === 1 || verb.form === 4 || verb.form === 8);
      if (one) fits = (bits & Slot.first) !== 0;
      if (!fits || (e.bit === Slot.jussive && (bits & (pronoun ? Slot.plainPronoun : Slot.plain)) !== 0)) continue;
      const mood = e.bit === Slot.plain && (bits & Slot.jussive) === 0 ? "indicative" : e.mood;
      for (const person of e.persons) {
        if (verb.object === "prepositional" && voice === "passive" && person !== "3ms") continue;
        found.push({ verb, cell: { tense, mood: tense === "past" ? null : (mood ?? "indicative"), voice, person }, mood });
      }
    }
  }
}

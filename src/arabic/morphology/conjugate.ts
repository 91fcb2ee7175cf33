// The conjugator: every surface form that news prints of a verb's past and imperfect, in both voices, moods and all persons.
import { type Sounds, write, writeFolded } from "./orthography.ts";
import { type Stem, stemOf } from "./stems.ts";
import { kindOf, rootOf, type Tense, type VerbForm, type VerbShape, type Voice, type VowelClass } from "./verb.ts";

export type Person = "3ms" | "3fs" | "3md" | "3fd" | "3mp" | "3fp" | "2ms" | "2fs" | "2d" | "2mp" | "2fp" | "1s" | "1p";
/** Moods of the imperfect; the past has none. */
export type Mood = "indicative" | "subjunctive" | "jussive";

export interface VerbCell {
  readonly tense: Tense;
  readonly mood: Mood | null;
  readonly voice: Voice;
  readonly person: Person;
}

export interface Conjugated extends VerbCell {
  /** With vowel marks and shadda, sukun left out: «قُتِلَت». */
  readonly vowelled: string;
  /** Letters only, folded: «قتلت». */
  readonly bare: string;
}

export const PERSONS: readonly Person[] = ["3ms", "3fs", "3md", "3fd", "3mp", "3fp", "2ms", "2fs", "2d", "2mp", "2fp", "1s", "1p"];
export const MOODS: readonly Mood[] = ["indicative", "subjunctive", "jussive"];

const PAST_ENDING: Readonly<Record<Person, string>> = {
  "3ms": "a",
  "3fs": "aت",
  "3md": "A",
  "3fd": "aتA",
  "3mp": "U=",
  "3fp": "نa",
  "2ms": "تa",
  "2fs": "تi",
  "2d": "تuمA",
  "2mp": "تuم",
  "2fp": "تuننa",
  "1s": "تu",
  "1p": "نA",
};
const PREFIX: Readonly<Record<Person, string>> = {
  "3ms": "ي",
  "3fs": "ت",
  "3md": "ي",
  "3fd": "ت",
  "3mp": "ي",
  "3fp": "ي",
  "2ms": "ت",
  "2fs": "ت",
  "2d": "ت",
  "2mp": "ت",
  "2fp": "ت",
  "1s": "ء",
  "1p": "ن",
};
const opensWithConsonant = (ending: string) => {
  const c = ending.charCodeAt(0);
  return c > 127; // Arabic letters are consonants here, vowels Latin
};

/** Endings of the imperfect: V before the mood's vowel, else the person's own letters. */
function imperfectEnding(person: Person, mood: Mood): string {
  const full = mood === "indicative";
  if (person === "2fs") return full ? "Iنa" : "I";
  if (person === "3mp" || person === "2mp") return full ? "Uنa" : "U=";
  if (person === "3md" || person === "3fd" || person === "2d") return full ? "Aنi" : "A";
  if (person === "3fp" || person === "2fp") return "نa";
  return full ? "u" : mood === "subjunctive" ? "a" : "";
}

const shortened = (head: string) => (/[aiu]$/.test(head) ? head.slice(0, -1) : head);

/** Long vowel of a hollow stem and the short one it leaves before a consonant. */
function hollowVowels(verb: VerbShape, tense: Tense, voice: Voice): readonly [string, string] {
  if (tense === "past") {
    if (voice === "passive") return ["I", "i"];
    return ["A", verb.form === 1 ? (verb.vowels?.[1] === "u" ? "u" : "i") : "a"];
  }
  if (voice === "passive" || verb.form === 7 || verb.form === 8) return ["A", "a"];
  if (verb.form !== 1) return ["I", "i"];
  const v = verb.vowels?.[1] ?? "u";
  return [v.toUpperCase(), v];
}

/** Stem and ending joined, sounds only. Doubled verbs give two jussives («يمدّ», «يمدد»). */
function join(verb: VerbShape, cell: VerbCell, stem: Stem, ending: string): readonly Sounds[] {
  const { head, c2, vowel, c3 } = stem;
  const kind = kindOf(verb);
  const closed = ending === "" || opensWithConsonant(ending);
  if (kind === "defective") return [joinWeak(verb, cell, head + c2, vowel, ending)];
  if (kind === "hollow" && verb.root !== "رءي") {
    const [long, short] = hollowVowels(verb, cell.tense, cell.voice);
    return [shortened(head) + (closed ? short : long) + c3 + ending];
  }
  if (kind === "doubled") {
    const open = head + c2 + vowel + c3 + ending;
    const tight = /[aiuAIU]$/.test(head) ? head + c2 + c3 : head + vowel + c2 + c3;
    if (ending === "") return [`${tight}a`, open];
    return [closed ? open : tight + ending];
  }
  return [head + c2 + vowel + c3 + ending];
}

/** Verbs whose last root letter is weak: «رمى», «بقي», «دعا». */
function joinWeak(verb: VerbShape, cell: VerbCell, base: string, vowel: string, ending: string): Sounds {
  const waw = verb.form === 1 && verb.root.endsWith("و");
  if (cell.tense === "past") {
    if (vowel === "i" || vowel === "u") {
      if (ending === "U=") return `${base}U=`;
      return opensWithConsonant(ending) ? `${base}I${ending}` : `${base}iي${ending}`;
    }
    if (ending === "a") return base + (waw ? "A" : "Y");
    if (ending.startsWith("aت")) return base + ending;
    if (ending === "U=") return `${base}aو=`;
    return `${base}a${waw ? "و" : "ي"}${ending}`;
  }
  const long = vowel === "u" ? "U" : vowel === "i" ? "I" : "Y";
  const glide = vowel === "u" ? "و" : "ي";
  if (ending === "u") return base + long;
  if (ending === "") return base + vowel;
  if (ending === "a") return vowel === "a" ? `${base}Y` : base + vowel + glide + ending;
  if (ending.startsWith("A")) return base + vowel + glide + ending;
  if (ending.startsWith("ن")) return vowel === "a" ? `${base}aي${ending}` : base + long + ending;
  if (vowel === "a") return `${base}a${ending.startsWith("U") ? "و" : "ي"}${ending.slice(1)}`; // يبقَون، تبقَين، يبقَوا
  return base + ending;
}

/** Sounds of one cell; `pronoun` («هu») is put after the ending, as in «رماه». More than one where usage allows two. */
export function soundsOf(verb: VerbShape, cell: VerbCell, pronoun = "", stem = stemOf(verb, cell.tense, cell.voice)): readonly Sounds[] {
  const ending = cell.tense === "past" ? PAST_ENDING[cell.person] : imperfectEnding(cell.person, cell.mood ?? "indicative");
  const wide = cell.voice === "passive" || verb.form === 2 || verb.form === 3 || verb.form === 4 || verb.form === "Q1";
  const prefix = cell.tense === "past" ? "" : PREFIX[cell.person] + (wide ? "u" : "a");
  const joined = join(verb, cell, stem, ending);
  if (prefix === "" && pronoun === "") return joined;
  return joined.map((s) => prefix + (pronoun === "" ? s : (s.endsWith("=") ? s.slice(0, -1) : s) + pronoun));
}

/** All cells in a fixed order: past then the three moods of the imperfect, active before passive. */
export function cells(): readonly VerbCell[] {
  const all: VerbCell[] = [];
  for (const voice of ["active", "passive"] as const) {
    for (const person of PERSONS) all.push({ tense: "past", mood: null, voice, person });
    for (const mood of MOODS) for (const person of PERSONS) all.push({ tense: "imperfect", mood, voice, person });
  }
  return all;
}

/** Surface forms of one cell: «أُصِيبَ», and for doubled jussives both «يَمُدَّ» and «يَمدُد». */
export function inflect(verb: VerbShape, cell: VerbCell): readonly Conjugated[] {
  return soundsOf(verb, cell).map((s) => {
    return { ...cell, vowelled: write(s), bare: writeFolded(s) };
  });
}

/**
 * Every surface form of a verb: `conjugate("قصف", 1, "ai")` holds «قَصَفَت» (she bombed), «يُقصَفُ» (it is bombed) and 102 more.
 * The root may write hamza on any seat («أخذ»); `vowels` (past and imperfect) is for form I and `au` when not given.
 */
export function conjugate(root: string, form: VerbForm, vowels?: VowelClass, strong = false): readonly Conjugated[] {
  const verb: VerbShape = { root: rootOf(root), form, vowels: form === 1 ? (vowels ?? "au") : null, strong };
  return cells().flatMap((cell) => inflect(verb, cell));
}

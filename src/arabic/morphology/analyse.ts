// Form → readings: everything a folded word can be, from verb forms over verbal nouns and participles to listed nouns and function words.
import type { Mood } from "./conjugate.ts";
import { FUNCTION_WORDS } from "./data/function-words.ts";
import { type Gender, type GrammaticalNumber, type NounReading, nounReadings } from "./noun-index.ts";
import type { NounPos } from "./nouns.ts";
import type { Tense, VerbForm, Voice } from "./verb.ts";
import { type VerbReading, verbReadings } from "./verb-index.ts";

export type MorphPos = "verb" | "masdar" | "active-participle" | "passive-participle" | NounPos | "function";

/** One reading of a word. Fields that do not apply are null. */
export interface Analysis {
  /** Past he-form of a verb, singular of a noun, the word itself of a function word; no vowel marks, hamza as spelt: «اشتباك». */
  readonly lemma: string;
  /** `verb.form` for a verb and all its derivations («اشتبك.8»), else the lemma. */
  readonly id: string;
  /** Lemma of the verb it belongs to: «اشتبك» for «اشتباك», «مشتبك», «يشتبكون». */
  readonly verb: string | null;
  readonly root: string | null;
  readonly form: VerbForm | null;
  readonly pos: MorphPos;
  readonly tense: Tense | null;
  /** Null where all moods are written alike. `subjunctive` stands for both short moods («يقتلوا»). */
  readonly mood: Mood | null;
  readonly voice: Voice | null;
  readonly person: 1 | 2 | 3 | null;
  readonly gender: Gender | null;
  readonly number: GrammaticalNumber | null;
  /** The pronoun at the end, as written: «ها»; null: none. */
  readonly enclitic: string | null;
  /** Written with the article ال. */
  readonly article: boolean;
  /** Ending that tells case or number: «ون», «ين», «ان», «ا», «ات»; "" where nothing shows; null for verbs. */
  readonly caseEnding: string | null;
  readonly human: boolean | null;
  /** Verb takes an object («direct»), one through a preposition, or none; null for nouns without a verb. */
  readonly object: "direct" | "prepositional" | "none" | null;
}

const PRONOUNS: readonly string[] = ["ه", "ها", "هم", "هن", "هما", "نا", "ني", "ك", "كم", "كن", "كما", "ي"];
const NO_READING: readonly Analysis[] = [];
const MEMO_LIMIT = 50_000;
const memo = new Map<string, readonly Analysis[]>();

/**
 * All readings of a folded form without conjunctions, prepositions and the future س; the article and one enclitic pronoun may stand.
 * `analyse("قتلت")` holds she killed, she was killed, I killed; `analyse("غير معروف")` is empty. Likeliest parts of speech first; never throws.
 */
export function analyse(form: string): readonly Analysis[] {
  const known = memo.get(form);
  if (known) return known;
  if (form.length === 0 || form.length > 24) return NO_READING;
  let found = readingsOf(form);
  if (found.length === 0) found = readingsOf(respelt(form));
  if (found.length === 0) found = looseObjects(form);
  if (found.length === 0) found = relatives(form);
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(form, found);
  return found;
}

/** Whether the lexicon can read the form at all, as `analyse` takes it. «قصفت» (she shelled) is known. */
export const isKnownForm = (form: string): boolean => analyse(form).length > 0;

const RELATIVE_ENDINGS: readonly (readonly [string, Gender, GrammaticalNumber, string])[] = [
  ["ية", "f", "s", ""],
  ["يات", "f", "p", "ات"],
  ["يون", "m", "p", "ون"],
  ["يين", "m", "p", "ين"],
  ["يان", "m", "d", "ان"],
  ["يا", "m", "s", "ا"],
  ["ي", "m", "s", ""],
];

/** Adjectives in ي that are listed nowhere but stand on a noun that is («المستقبلية» of «مستقبل», «جامعيون» of «جامعة»). */
function relatives(form: string): readonly Analysis[] {
  const article = form.startsWith("ال") && form.length > 5;
  const word = article ? form.slice(2) : form;
  for (const [ending, gender, number, caseEnding] of RELATIVE_ENDINGS) {
    const stem = word.slice(0, word.length - ending.length);
    if (stem.length < 3 || !word.endsWith(ending)) continue;
    const bases = [...nounReadings(stem, false), ...nounReadings(`${stem}ة`, false)].filter((r) => r.ending === "" && r.number !== "d");
    const [base] = bases;
    if (!base) continue;
    const reading = nounAnalysis(
      { item: { ...base.item, lemma: `${stem}ي`, pos: "adjective", verb: null, human: null }, gender, number, ending: caseEnding },
      null,
      article,
    );
    return [reading];
  }
  return NO_READING;
}

/** Spellings that outlets mix: final ى for ي and ي for ى («يمشى»), ه for ة and ة for ه («غزه»), ىء for ئ («طارىء»). */
function respelt(form: string): string {
  if (form.endsWith("ىء")) return `${form.slice(0, -2)}ي`;
  const last = form.charAt(form.length - 1);
  const other = { ى: "ي", ي: "ى", ه: "ة", ة: "ه" }[last];
  return other === undefined ? "" : form.slice(0, -1) + other;
}

function readingsOf(form: string): readonly Analysis[] {
  const found: Analysis[] = [];
  const fixed = FUNCTION_WORDS.get(form);
  if (fixed !== undefined) found.push(functionWord(fixed));
  if (form.startsWith("ال") && form.length > 3) {
    for (const r of nounReadings(form.slice(2), false)) if (r.ending !== "ا" || r.number === "d") found.push(nounAnalysis(r, null, true));
  }
  for (const r of nounReadings(form, false)) found.push(nounAnalysis(r, null, false));
  for (const r of verbReadings(form, false)) found.push(verbAnalysis(r, null));
  for (const pronoun of PRONOUNS) {
    if (!form.endsWith(pronoun) || form.length < pronoun.length + 2) continue;
    const rest = form.slice(0, form.length - pronoun.length);
    if (pronoun !== "ي")
      for (const r of verbReadings(rest, true))
        if (r.verb.object === "direct" && r.cell.voice === "active") found.push(verbAnalysis(r, pronoun));
    if (pronoun !== "ني")
      for (const r of nounReadings(rest, true)) if (r.item.pos !== "proper") found.push(nounAnalysis(r, pronoun, false));
  }
  return found.length < 2 ? found : dedupe(found.sort((a, b) => rank(a) - rank(b)));
}

/** A pronoun on a verb that the lexicon gives no object («يتقدمهم»): read where nothing else fits. */
function looseObjects(form: string): readonly Analysis[] {
  for (const pronoun of PRONOUNS) {
    if (pronoun === "ي" || !form.endsWith(pronoun) || form.length < pronoun.length + 3) continue;
    const readings = verbReadings(form.slice(0, form.length - pronoun.length), true).filter((r) => r.cell.voice === "active");
    if (readings.length > 0) return dedupe(readings.map((r) => verbAnalysis(r, pronoun)));
  }
  return NO_READING;
}

/** Order of readings: function words, listed nouns, third person verbs, verbal nouns, participles, other persons, one's own pronoun. */
function rank(a: Analysis): number {
  const late = a.enclitic === "ي" || a.enclitic === "ك" ? 20 : a.enclitic !== null ? 1 : 0;
  if (a.pos === "function") return 0;
  if (a.pos === "noun" || a.pos === "adjective" || a.pos === "proper") return 2 + late;
  if (a.pos === "verb") return (a.person === 3 ? 4 : a.person === 1 && a.number === "p" ? 10 : 12) + (a.voice === "passive" ? 1 : 0) + late;
  return (a.pos === "masdar" ? 3 : 6) + late;
}

function dedupe(list: readonly Analysis[]): readonly Analysis[] {
  const seen = new Set<string>();
  return list.filter((a) => {
    const key = `${a.id}|${a.lemma}|${a.pos}|${a.tense}|${a.mood}|${a.voice}|${a.person}${a.gender}${a.number}|${a.enclitic}|${a.article}|${a.caseEnding}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function verbAnalysis({ verb, cell, mood }: VerbReading, enclitic: string | null): Analysis {
  const { person } = cell;
  const last = person.charAt(person.length - 1);
  return {
    lemma: verb.lemma,
    id: verb.id,
    verb: verb.lemma,
    root: verb.root,
    form: verb.form,
    pos: "verb",
    tense: cell.tense,
    mood,
    voice: cell.voice,
    person: person.startsWith("1") ? 1 : person.startsWith("2") ? 2 : 3,
    gender: person.includes("f") ? "f" : person.includes("m") && person !== "2ms" ? "m" : null,
    number: last === "s" ? "s" : last === "d" ? "d" : "p",
    enclitic,
    article: false,
    caseEnding: null,
    human: null,
    object: verb.object,
  };
}

function nounAnalysis({ item, gender, number, ending }: NounReading, enclitic: string | null, article: boolean): Analysis {
  const { verb } = item;
  return {
    lemma: item.lemma,
    id: verb?.id ?? item.lemma,
    verb: verb?.lemma ?? null,
    root: verb?.root ?? null,
    form: verb?.form ?? null,
    pos: item.pos,
    tense: null,
    mood: null,
    voice: item.pos === "active-participle" ? "active" : item.pos === "passive-participle" ? "passive" : null,
    person: null,
    gender,
    number,
    enclitic,
    article,
    caseEnding: ending,
    human: item.human,
    object: verb?.object ?? null,
  };
}

const functionWord = (lemma: string): Analysis => ({
  lemma,
  id: lemma,
  verb: null,
  root: null,
  form: null,
  pos: "function",
  tense: null,
  mood: null,
  voice: null,
  person: null,
  gender: null,
  number: null,
  enclitic: null,
  article: false,
  caseEnding: null,
  human: null,
  object: null,
});

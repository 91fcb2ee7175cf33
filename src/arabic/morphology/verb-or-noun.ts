// Verb or verbal noun? «قتل» is both; what stands before it decides.
import { Pro, TokenKind, type TokenLine } from "../token-line.ts";
import type { Analysis } from "./analyse.ts";
import { bareForm, readingsAt } from "./at.ts";
import { NOUN_FIRST, STRICT_PARTICLES, VERBS_LIKE_ELATIVES } from "./data/noun-first.ts";
import { COUNT_WORDS, NUMBER_WORDS } from "./data/phrase-words.ts";

/** After these a past verb cannot stand, only its noun. Lookup keys. */
const GOVERNORS = new Set([
  "في",
  "الي",
  "علي",
  "عن",
  "مع",
  "بعد",
  "قبل",
  "خلال",
  "اثر",
  "عقب",
  "حتي",
  "بين",
  "ضد",
  "اثناء",
  "جراء",
  "بسبب",
  "دون",
  "نتيجه",
  "بدون",
  "عدم",
  "كل",
  "غير",
  "سوي",
  "عند",
  "لدي",
]);
/** After these only a verb stands. */
const VERB_PARTICLES = new Set([
  "قد",
  "لقد",
  "لم",
  "لن",
  "سوف",
  "الذي",
  "التي",
  "الذين",
  "عندما",
  "حينما",
  "بينما",
  "فيما",
  "حيث",
  "اذ",
  "اذا",
  "لو",
  "كما",
  "ان",
  "انه",
  "انها",
  "انهم",
  "حين",
  "بعدما",
  "ما",
  "وقد",
  "فقد",
  "ولم",
  "ولن",
  "والذي",
  "والتي",
  "والذين",
  "اللذين",
  "اللذان",
  "لكنه",
  "لكنها",
  "وانه",
  "وانها",
  "ثم",
  "بل",
  "كانت",
  "كان",
  "كانوا",
]);

/** Whether token `i`, which has verb and noun readings, may be a verb where it stands. In doubt it may. */
export function mayBeVerb(line: TokenLine, i: number, readings: readonly Analysis[]): boolean {
  const pro = line.pro[i] ?? 0;
  if (pro & Pro.al) return false;
  if (pro & Pro.sin) return true;
  if (isNounFirst(line, i, readings)) return false;
  const imperfect = readings.some((a) => a.pos === "verb" && a.tense === "imperfect");
  if (pro & (Pro.ba | Pro.kaf) || (pro & Pro.lam && !imperfect)) return false;
  const joined = (pro & (Pro.waw | Pro.fa)) !== 0;
  if (i === 0 || line.sentence[i - 1] !== line.sentence[i]) return true;
  if (joined) return !joinsNoun(line, i);
  if (
    readings.every((a) => a.pos !== "verb" || a.person !== 3 || (a.number === "d" && a.tense === "past")) &&
    !/[اي]ن$/.test(line.form[i - 1] ?? "")
  )
    return false; // «نقلا عن»
  if (line.kind[i - 1] !== TokenKind.word) return true;
  const before = line.key[i - 1] ?? "";
  if (VERB_PARTICLES.has(before) || imperfect) return true;
  if (GOVERNORS.has(before) || GOVERNORS.has(line.stem[i - 1] ?? "")) return false;
  const previous = readingsAt(line, i - 1);
  const [noun] = previous;
  if (noun?.pos === "verb" && noun.lemma !== "كان") return false; // «يرفض قتل»
  if (noun?.pos === "masdar" && noun.enclitic !== null) return false; // «رفضهم قتل»
  return !(
    noun &&
    isOpen(line, i - 1, noun) &&
    line.kind[i + 1] !== TokenKind.number &&
    !NUMBER_WORDS.has(line.form[i + 1] ?? "") &&
    !COUNT_WORDS.has(line.form[i + 1] ?? "")
  );
}

/** «عام», «شخص», «أكثر»: nouns and comparatives that are no verb in print unless a particle says so. */
function isNounFirst(line: TokenLine, i: number, readings: readonly Analysis[]): boolean {
  const form = bareForm(line, i);
  const elative = form.length === 4 && form.startsWith("ا") && !VERBS_LIKE_ELATIVES.has(form) && readings.some(isElative);
  return (elative || NOUN_FIRST.has(form)) && !STRICT_PARTICLES.has(line.key[i - 1] ?? "");
}

/** An adjective in the form of أكثر; its verb is only read after a particle. */
const isElative = (a: Analysis): boolean => a.pos === "adjective" && a.gender === "m" && a.number === "s" && a.lemma.startsWith("أ");

/** «تهمة قتل», «محاولة قتل»: an indefinite thing before, and no number behind («هجوم قتل ثلاثة»). */
const isOpen = (line: TokenLine, i: number, noun: Analysis): boolean =>
  (noun.pos === "noun" || noun.pos === "masdar") &&
  ((line.pro[i] ?? 0) & Pro.al) === 0 &&
  !noun.article &&
  noun.enclitic === null &&
  noun.caseEnding === "" &&
  noun.human !== true &&
  noun.number === "s";

/** «مقتل 30 وجرح 60»: the و joins a verbal noun that stands before, no verb between. */
function joinsNoun(line: TokenLine, i: number): boolean {
  for (let j = i - 1; j >= 0 && j >= i - 9 && line.sentence[j] === line.sentence[i]; j--) {
    if (line.kind[j] === TokenKind.punct) continue;
    const readings = readingsAt(line, j);
    const [first] = readings;
    if (first === undefined) continue;
    if (first.pos === "masdar" && readings.every((a) => a.pos !== "verb")) return true;
    if (first.pos === "masdar" && (GOVERNORS.has(line.key[j - 1] ?? "") || ((line.pro[j] ?? 0) & (Pro.ba | Pro.lam)) !== 0)) return true;
    if (first.pos === "verb") return false;
  }
  return false;
}

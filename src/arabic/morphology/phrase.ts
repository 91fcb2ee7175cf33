// The noun phrase that starts at a token, as far as voice needs it: what kind of thing, its number and case, and where it ends.
import { Enc, Pro, TokenKind, type TokenLine } from "../token-line.ts";
import type { Analysis } from "./analyse.ts";
import { bareForm, readingsAt } from "./at.ts";
import { ADVERBIAL_NOUNS, COUNT_WORDS, DETERMINERS, NUMBER_WORDS, UNITS } from "./data/phrase-words.ts";
import { DOERS, SUFFERERS } from "./data/voice-words.ts";
import { bodies } from "./nouns.ts";
import { foldLetters } from "./orthography.ts";

export interface Phrase {
  /** First token after the phrase. */
  readonly end: number;
  /** A number or a counting word («عدد», «عشرات») heads it. */
  readonly number: boolean;
  readonly gender: "m" | "f" | null;
  readonly plural: boolean;
  readonly human: boolean;
  /** A force, weapon or act by nature. */
  readonly doer: boolean;
  readonly sufferer: boolean;
  /** Written as an object: ين, ـا. */
  readonly accusative: boolean;
  readonly definite: boolean;
}

const JOINED = Pro.waw | Pro.fa | Pro.ba | Pro.lam | Pro.kaf | Pro.sin | Pro.hamza;
const isNominal = (a: Analysis) => a.pos !== "verb" && a.pos !== "function";
const isAdjectival = (a: Analysis) => a.pos === "adjective" || a.pos === "active-participle" || a.pos === "passive-participle";
const NAME_LINKS = new Set(["ابو", "ابا", "ابي", "ام", "بن", "ابن", "بنت", "ال", "عبد"]);
const LONGEST_PHRASE = 10;

/** The phrase that starts at token `i`, null where something else does (preposition, verb, conjunction, mark, adverb of time or place). */
export function phraseAt(line: TokenLine, i: number): Phrase | null {
  if (i >= line.length || line.kind[i] === TokenKind.punct || line.kind[i] === TokenKind.break) return null;
  const form = line.form[i] ?? "";
  if (((line.pro[i] ?? 0) & JOINED) !== 0 && !NUMBER_WORDS.has(form)) return null;
  if (line.kind[i] === TokenKind.number || NUMBER_WORDS.has(bareForm(line, i)) || NUMBER_WORDS.has(form)) return counted(line, i);
  if (COUNT_WORDS.has(form)) return { ...counted(line, i), accusative: false };
  if (DETERMINERS.has(form)) {
    const rest = phraseAt(line, i + 1);
    return rest && { ...rest, accusative: false };
  }
  if (ADVERBIAL_NOUNS.has(bareForm(line, i))) return null;
  const readings = readingsAt(line, i);
  const nominal = readings.filter(isNominal);
  if (readings.length > 0 && (nominal.length === 0 || readings[0]?.pos === "function")) return null;
  return named(line, i, nominal);
}

/** «خمسة مدنيين», «12 قتيلا», «عدد من المدنيين», «أكثر من 20». */
function counted(line: TokenLine, i: number): Phrase {
  let j = i + 1;
  const accusative = /(رين|ثين|عين|سين|ستين|نين|ثنين)$/.test(line.form[i] ?? "") && line.kind[i] === TokenKind.word;
  while (j < line.length && j < i + LONGEST_PHRASE && line.sentence[j] === line.sentence[i]) {
    const form = line.form[j] ?? "";
    const counts =
      line.kind[j] === TokenKind.number || NUMBER_WORDS.has(form) || NUMBER_WORDS.has(bareForm(line, j)) || COUNT_WORDS.has(form);
    if (!counts && !(form === "من" || form === "عن")) break;
    j++;
  }
  const noun = line.kind[j] === TokenKind.word && ((line.pro[j] ?? 0) & JOINED) === 0 ? readingsAt(line, j).filter(isNominal) : [];
  const head = noun[0];
  const chain = head ? chainEnd(line, j, head, isAccusative(noun, false)) : j;
  return {
    end: chain,
    number: true,
    gender: head?.gender ?? null,
    plural: true,
    human: head?.human ?? false,
    doer: false,
    sufferer: noun.some((a) => SUFFERERS.has(a.lemma)),
    accusative,
    definite: false,
  };
}

function named(line: TokenLine, i: number, nominal: readonly Analysis[]): Phrase {
  const form = bareForm(line, i);
  const head = nominal[0];
  const article = ((line.pro[i] ?? 0) & Pro.al) !== 0 || form.startsWith("ال");
  const accusative = isAccusative(nominal, article);
  return {
    end: chainEnd(line, i, head, accusative),
    number: false,
    gender: head?.gender ?? null,
    plural: head?.number === "p" || head?.number === "d",
    human: nominal.some((a) => a.human === true) || head === undefined,
    doer: nominal.some((a) => DOERS.has(a.lemma) || bodies().has(a.lemma)),
    sufferer: nominal.some((a) => SUFFERERS.has(a.lemma)),
    accusative,
    definite: article || (line.enc[i] ?? 0) !== Enc.none,
  };
}

/** «جنديين», «جنديا», «مدنيين»: endings that no subject has. */
function isAccusative(nominal: readonly Analysis[], article: boolean): boolean {
  if (nominal.length === 0) return false;
  if (nominal.every((a) => a.caseEnding === "ين")) return true;
  return !article && nominal.every((a) => a.caseEnding === "ا") && nominal.some((a) => a.number !== "d");
}

/** Walks over adjectives, genitives and names that belong to the head at `i`. */
function chainEnd(line: TokenLine, i: number, head: Analysis | undefined, accusative: boolean): number {
  let definite = ((line.pro[i] ?? 0) & Pro.al) !== 0;
  let inName = head === undefined || head.pos === "proper";
  let unit = head !== undefined && UNITS.has(head.lemma);
  let j = i + 1;
  for (; j < line.length && j < i + LONGEST_PHRASE; j++) {
    if (line.sentence[j] !== line.sentence[i]) break;
    if (line.kind[j] === TokenKind.number && unit) continue;
    if (line.kind[j] === TokenKind.latin) continue;
    if (line.kind[j] !== TokenKind.word || ((line.pro[j] ?? 0) & JOINED) !== 0) break;
    const form = bareForm(line, j);
    if (NUMBER_WORDS.has(form) || COUNT_WORDS.has(form) || ADVERBIAL_NOUNS.has(form)) break;
    const readings = readingsAt(line, j);
    if (NAME_LINKS.has(form)) {
      inName = true;
      j++;
      continue;
    }
    if (readings.length === 0) {
      inName = true; // names we do not know
      continue;
    }
    const nominal = readings.filter(isNominal);
    const [first] = nominal;
    if (!first || readings[0]?.pos === "function") break;
    const article = ((line.pro[j] ?? 0) & Pro.al) !== 0 || form.startsWith("ال");
    const adjective = nominal.some(isAdjectival) || foldLetters(form).endsWith("ي");
    const verbal = readings[0]?.pos === "verb" || (readings.some((a) => a.pos === "verb" && a.tense === "imperfect") && !article);
    if (verbal && !nominal.some((a) => a.pos === "noun" || a.pos === "proper" || a.pos === "adjective")) break;
    if (nominal.some((a) => a.pos === "proper")) {
      inName = true;
      continue;
    }
    if (isAccusative(nominal, article) && !accusative && (!adjective || form.endsWith("ا"))) break; // «قتل مسلحون مدنيا»
    if (article) {
      if (definite && !adjective) break; // «الجيش الشاب»
      definite = true;
    } else if (definite && !(inName && first.number === "s" && adjective)) {
      break; // «الجيش مدنيا»
    }
    unit = unit || nominal.some((a) => UNITS.has(a.lemma));
  }
  return j;
}

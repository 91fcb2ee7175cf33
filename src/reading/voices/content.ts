// Where what is said begins and where it ends: after «أن», a colon or a quotation mark, after the verb's own preposition, or as a verbal noun.
import { Enc, isParticle, Pro } from "../../arabic/index.ts";
import type { Stance } from "../../model/index.ts";
import { Tag } from "../words/tags.ts";
import { hasPro, isMark, opensSpeech, type Sentence, speechVerb } from "./sentence.ts";

/** Farthest that what is said may begin behind its verb, in tokens: long titles and asides stand between. */
const REACH = 45;

/** First token of what is said: «أن», a colon or a mark that opens speech; -1 where none follows the verb at `t`. */
export function clauseSaid(s: Sentence, t: number): number {
  const { words } = s.draft;
  for (let i = t + 1; i <= s.to && i - t <= REACH; i++) {
    const tag = words.tag[i];
    if (tag === Tag.complementiser) {
      if (governedByVerb(s, t, i)) continue;
      return governedByOther(s, i) ? -1 : i;
    }
    if (words.body[i] === "فان" && i - t > 2) return i;
    if (isMark(s.draft, i, ":")) return i;
    const close = s.quotes.closeOf[i] ?? -1;
    if (close >= 0) {
      if (opensSpeech(s, i)) return i;
      i = Math.min(close, s.to);
      continue;
    }
    if (tag === Tag.verb && i - t > 1 && newClause(s, t, i)) return -1;
  }
  return -1;
}

/** «بعد أن», «قبل أن», «إلا أن», «لها أن»: the clause is not what the verb says. */
function governedByOther(s: Sentence, t: number): boolean {
  const before = s.draft.words.body[t - 1] ?? "";
  if (before === "الا" || before === "بيد" || before === "غير") return true;
  return isParticle(before, "adverb-preposition") || before === "منذ" || before === "حتي" || before === "دون";
}

/** «سبق أن», «سبق لها أن», «يمكن أن»: «أن» belongs to another verb. */
function governedByVerb(s: Sentence, verb: number, t: number): boolean {
  const { tag } = s.draft.words;
  const before = tag[t - 1] === Tag.pronoun ? t - 2 : t - 1;
  return before > verb && tag[before] === Tag.verb && speechVerb(s, before) === null;
}

/** A finite verb with و or ف behind a comma: another clause has begun. Inside a relative clause it goes on with that clause. */
function newClause(s: Sentence, verb: number, t: number): boolean {
  if (!hasPro(s.draft, t, Pro.waw | Pro.fa)) return false;
  let comma = false;
  for (let i = verb; i < t; i++) {
    if (s.draft.words.tag[i] === Tag.relative) return false;
    if (isMark(s.draft, i, "،,؛;")) comma = true;
  }
  return comma;
}

/** «أشار إلى سيطرة …», «اتهم قوات الأمن بقتل …»: the token that the verb's own preposition governs; -1 where it does not follow. */
export function prepositionSaid(s: Sentence, t: number, prep: string): number {
  const { draft } = s;
  for (let i = t + 1; i <= s.to && i - t <= REACH; i++) {
    if (draft.words.body[i] === prep) return i + 1 <= s.to ? i + 1 : -1;
    if (prep === "ب" && hasPro(draft, i, Pro.ba) && draft.words.tag[i] !== Tag.preposition && !isAside(s, i) && !isOffice(s, i)) return i;
    if (prep === "ل" && hasPro(draft, i, Pro.lam)) return i;
    const tag = draft.words.tag[i];
    if (tag === Tag.complementiser || (tag === Tag.verb && newClause(s, t, i))) return -1;
    if (tag === Tag.subordinator && draft.words.body[i] !== "حيث") return -1;
  }
  return -1;
}

/** «مصدر بوزارة الدفاع», «المتحدث باسم الجيش»: «ب» says where the speaker belongs, not what is said. */
function isOffice(s: Sentence, t: number): boolean {
  const { draft, starts, words } = s;
  const p = draft.phrases[starts[t] ?? -1];
  const titled = words.speaker(draft.line.stem[t - 1] ?? "") !== null || draft.words.tag[t - 1] === Tag.adjective;
  if (!p || !titled) return false;
  return (draft.line.stem[t] ?? "") === "اسم" || p.sort === "place" || words.speaker(draft.line.stem[p.head] ?? "") === "official";
}

/** «حمّلت … مسؤولية الهجوم»: the object that makes the verb one of saying. */
export function objectSaid(s: Sentence, t: number, stem: string): number {
  for (let i = t + 1; i <= s.to && i - t <= 25; i++) if (s.draft.line.stem[i] === stem) return i;
  return -1;
}

/** Where something is said: «في بيان», «عبر تويتر», «بتصريح». */
const ASIDES: ReadonlySet<string> = new Set(
  (
    "بيان بيانات تصريح تصريحات خبر تقرير موتمر تغريده تغريدات منشور كلمه خطاب وقت مقابله حديث رساله اتصال افاده تسجيل مقطع فيديو حساب صفحه " +
    "موقع بلاغ نشره حوار لقاء ختام مداخله ايجاز ذات سياق حسابه حسابها صفحته صفحتها"
  ).split(" "),
);

function isAside(s: Sentence, t: number): boolean {
  return ASIDES.has(s.draft.line.stem[t] ?? "") && hasPro(s.draft, t, Pro.ba);
}

/** «أعلن الحوثيون، الاثنين، في بيان، مقتل …»: the day of the saying and where it was said come before what is said. */
export function afterAside(s: Sentence, from: number, sourceEnd: (t: number) => number): number {
  const { draft, starts } = s;
  let t = from;
  while (t <= s.to) {
    const p = draft.phrases[starts[t] ?? -1];
    const source = sourceEnd(t);
    const stem = draft.line.stem[t + 1] ?? "";
    const body = draft.words.body[t] ?? "";
    if (source > t) t = source + 1;
    else if (p?.sort === "time") t = p.last + 1;
    else if (draft.words.tag[t] === Tag.preposition && draft.phrases[starts[t + 1] ?? -1]?.sort === "time") t++;
    else if (isMark(draft, t, "،,()”»") || (isMark(draft, t, '"') && (s.quotes.openOf[t] ?? -1) >= 0)) t++;
    else if (isAside(s, t)) t = (p?.last ?? t) + 1;
    else if ((body === "في" || body === "خلال" || body === "عبر" || body === "علي") && (ASIDES.has(stem) || body === "عبر")) {
      t = (draft.phrases[starts[t + 1] ?? -1]?.last ?? t + 1) + 1;
    } else break;
  }
  return t > s.to ? from : t;
}

// What is only wanted, threatened, promised, feared or denied ends where the outlet explains: relative clauses and circumstances tell what was.
const WISHED: ReadonlySet<Stance> = new Set<Stance>(["demands", "threatens", "promises", "predicts", "denies"]);
const EXPLAINING: ReadonlySet<string> = new Set([
  "حيث",
  "اذ",
  "حين",
  "بينما",
  "فيما",
  "بعدما",
  "لكن",
  "مما",
  "عندما",
  "كما",
  "وذلك",
  "ذلك",
]);

/** Last token of what is said from `first` on. */
export function saidEnd(s: Sentence, first: number, stance: Stance, asClause: boolean): number {
  const close = s.quotes.closeOf[first] ?? -1;
  if (close >= 0) return afterQuote(s, close);
  const inner = s.quotes.closeOf[first + 1] ?? -1;
  // «قال إن "… . …"»: a quotation over several sentences
  if (asClause && inner > s.to) return inner;
  if (!WISHED.has(stance) && !(stance === "alleges" && !asClause)) return s.to;
  const { words, line } = s.draft;
  for (let t = first + 1; t <= s.to; t++) {
    const tag = words.tag[t];
    const body = words.body[t] ?? "";
    if (tag === Tag.relative && line.enc[t] === Enc.none && tells(s, t)) return t - 1;
    if ((tag === Tag.subordinator || tag === Tag.demonstrative) && EXPLAINING.has(body) && t - first > 1) return t - 1;
    if (isMark(s.draft, t, "؛;")) return t - 1;
    if (!asClause && tag === Tag.verb && hasPro(s.draft, t, Pro.waw | Pro.fa)) return t - 1;
    if (!asClause && isParticle(body, "adverb-preposition") && words.tag[t + 1] === Tag.complementiser) return t - 1;
  }
  return s.to;
}

/** «"توجد إصابات" خلال المظاهرات»: without a mark behind the quotation the sentence of the speaker goes on to the next mark. */
function afterQuote(s: Sentence, close: number): number {
  const { draft } = s;
  if (close >= s.to || draft.words.tag[close + 1] !== Tag.preposition) return close;
  let last = close + 1;
  while (last < s.to && !isMark(draft, last + 1, "،,؛;.")) last++;
  return last;
}

/** The clause opened at `t` tells what was: its first verb is in the past. */
function tells(s: Sentence, t: number): boolean {
  for (let i = t + 1; i <= s.to && i - t <= 6; i++) {
    if (s.draft.words.tag[i] === Tag.verb) return s.draft.words.reading[i]?.tense !== "imperfect";
  }
  return false;
}

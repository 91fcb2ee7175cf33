// How far a noun phrase reaches. An idafa chain is bare nouns up to one definite or proper noun; after it only adjectives with the
// article belong to it: «قائد لواء القدس السابق» | «الأطراف» of «قصفت مدفعية النظام السوري الأطراف الشمالية» starts anew.
import { Enc, Pro, TokenKind, type TokenLine } from "../../arabic/index.ts";
import { quoteMarks } from "./quote-marks.ts";
import { Tag, type Words } from "./tags.ts";

/** Longest chain that is followed, in tokens. */
const LIMIT = 12;

export interface PhraseEnds {
  /** Token after which the phrase must not go (a known name ends there and is closed), by token; -1 where there is none. */
  readonly nameEnd: Int32Array;
}

const isOpen = (line: TokenLine, t: number) =>
  line.kind[t] === TokenKind.punct && (line.form[t] === "(" || (quoteMarks(line).closeOf[t] ?? -1) >= 0);
const hasArticle = (line: TokenLine, t: number) => ((line.pro[t] ?? 0) & Pro.al) !== 0;
const hasOwnPreposition = (line: TokenLine, t: number) => ((line.pro[t] ?? 0) & ~Pro.al) !== 0;

/** An adjective by its shape or its reading; the article is looked at by the caller. */
export function isAdjective(line: TokenLine, words: Words, t: number): boolean {
  const reading = words.reading[t];
  if (words.tag[t] === Tag.adjective) return true;
  if (reading && (reading.pos === "adjective" || reading.pos === "active-participle" || reading.pos === "passive-participle")) return true;
  if (reading?.pos === "noun" && reading.lemma.endsWith("ية")) return false; // «المسؤولية», «العملية» are nouns, «السورية» is not
  const stem = line.stem[t] ?? "";
  return (
    stem.length >= 4 &&
    (stem.endsWith("ي") ||
      stem.endsWith("يه") ||
      stem.endsWith("يين") ||
      stem.endsWith("يون") ||
      stem.endsWith("يتين") ||
      stem.endsWith("يات"))
  );
}

/** Last token of the noun phrase that starts at `head`. Always at least `head`. */
export function phraseEnd(line: TokenLine, words: Words, head: number, nameEnd: Int32Array): number {
  let last = Math.max(head, nameEnd[head] ?? -1);
  let closed = hasArticle(line, head) || (line.enc[head] ?? 0) !== Enc.none || last > head;
  const tanwin = (t: number) =>
    (line.form[t] ?? "").length > 3 && (line.form[t] ?? "").endsWith("ا") && (words.reading[t]?.number ?? "s") !== "d";
  for (let steps = 0; steps < LIMIT; steps++) {
    let t = last + 1;
    if (t >= line.length || line.sentence[t] !== line.sentence[head]) break;
    // «وكالة "سانا"»: the mark that closes a name inside the phrase belongs to it
    if ((quoteMarks(line).openOf[t] ?? -1) >= head) {
      last = t;
      closed = true;
      continue;
    }
    if (isOpen(line, t)) {
      const close = closingAfter(line, t);
      if (close < 0 || close - t > 6) break;
      // a quoted name closes the chain: «تنظيم “الدولة”»
      if (closed && !(line.form[t] === "(" || hasArticle(line, last) === hasArticle(line, t + 1))) break;
      if (line.form[t] === "(" && !closed) break;
      last = close;
      closed = true;
      continue;
    }
    if (line.kind[t] !== TokenKind.word) break;
    const tag = words.tag[t];
    if (tag !== Tag.noun && tag !== Tag.adjective && tag !== Tag.other) break;
    if (hasOwnPreposition(line, t)) break;
    const article = hasArticle(line, t);
    if (closed) {
      if (!article || !isAdjective(line, words, t) || !agrees(words, head, last, t)) break;
      last = t;
      continue;
    }
    if (tanwin(last) && !isAdjective(line, words, t)) break;
    // after ـون and ـين only an adjective of the same ending goes on («مسلحون محليون» | «دورية»)
    if (endsInNun(words, last) && !(isAdjective(line, words, t) && /[وي]ن$|ان$/.test(line.form[t] ?? ""))) break;
    const name = nameEnd[t] ?? -1;
    if (name >= t) {
      t = name;
      closed = true;
    } else if (article || (line.enc[t] ?? 0) !== Enc.none) closed = true;
    last = t;
  }
  return last;
}

/** A sound plural says nothing of a singular: «جيش الاحتلال | الفلسطينيين» are two phrases, «القادة المحليين» is one. */
function agrees(words: Words, head: number, last: number, adjective: number): boolean {
  const reading = words.reading[adjective];
  if ((reading?.number !== "p" && reading?.number !== "d") || !(reading.caseEnding === "ون" || reading.caseEnding === "ين")) return true;
  for (let t = head; t <= last; t++) {
    const own = words.reading[t];
    if (own?.number !== "s") return true;
  }
  return false;
}

/** ـون, ـين, ـان at the end: such a noun governs no other («مسلحون» | «طلقات»). */
const endsInNun = (words: Words, t: number): boolean => {
  const ending = words.reading[t]?.caseEnding;
  return ending === "ون" || ending === "ين" || ending === "ان";
};

function closingAfter(line: TokenLine, open: number): number {
  const close = quoteMarks(line).closeOf[open] ?? -1;
  if (close >= 0) return quoteMarks(line).openOf[close] === open ? close : -1;
  for (let t = open + 1; t < line.length && t - open <= 8; t++) {
    if (line.kind[t] === TokenKind.break) return -1;
    if (line.form[t] === ")") return t;
  }
  return -1;
}

// How well letters stand as a word after a head and before a tail: a listed word, a pattern over a known root, or letters unknown.
import { NEVER_AFTER_PREPOSITION } from "./data/clitic-usage.ts";
import { type Entry, entryOf, inflectedWeight, Word } from "./lexicon.ts";
import type { Head } from "./proclitics.ts";
import type { RootGrade } from "./roots.ts";
import { Enc, Pro } from "./token-line.ts";

/** Letters of which nothing is known but that there are three of them. */
export const UNKNOWN = 1.5;
const IMPOSSIBLE = -9;

/** How well `word` stands after this head and before this tail. */
export function weigh(word: string, head: Head, enc: number, grades: (word: string) => RootGrade): number {
  if (word.length < 2) return IMPOSSIBLE;
  const entry = entryOf(word);
  const listed = entry ? weighEntry(word, entry, head, enc) : inflectedWeight(word, enc === Enc.none ? 3 : 4);
  const grade = grades(word);
  if (head.pro & Pro.sin) {
    if (!/^[يتنا]/.test(word)) return IMPOSSIBLE;
    const verb = entry && entry.word & Word.verb ? entry.weight : grade.present > 0 ? grade.present + 0.8 : 0;
    return verb > 0 ? verb : word.length >= 4 && /^[يت]/.test(word) ? 1 : IMPOSSIBLE;
  }
  const letters = word.length >= 3 ? UNKNOWN : word.length === 2 ? 0.8 : IMPOSSIBLE;
  // a final ه or ها is seldom the word's own; the words where it is are listed
  const root = enc === Enc.none && /ها?$/.test(word) && !(head.pro & Pro.al) ? grade.any - 0.9 : grade.any;
  const best = Math.max(listed, root, letters);
  // ل before a verb: «ليستقر» that it settle
  if (head.pro & Pro.lam && !(head.pro & Pro.al) && grade.present > 0 && word.length >= 3 && /^[يت]/.test(word))
    return Math.max(best, grade.present + 0.6);
  if (!(head.pro & Pro.al)) return best;
  // after a clitic ال is an article even where the rest is unknown: «كالجواميس»
  return best + (best === UNKNOWN && head.pro !== Pro.al && word.length >= 4 ? 2.2 : 1);
}

function weighEntry(word: string, entry: Entry, head: Head, enc: number): number {
  const kinds = entry.word;
  const preposition = head.pro & (Pro.ba | Pro.lam | Pro.kaf);
  if (head.pro & Pro.al) return kinds & (Word.noun | Word.name) ? entry.weight : 0;
  if (enc !== Enc.none) {
    if (kinds & (Word.noun | Word.takesPronoun | Word.verb)) return entry.weight;
    return 0;
  }
  if (preposition && NEVER_AFTER_PREPOSITION.has(word)) return 0;
  if (preposition && kinds === Word.verb && !(preposition === Pro.lam && /^[يتن]/.test(word))) return 0;
  // a particle after و or ف costs next to nothing: «وفي», «فلم»
  if (kinds & Word.particle && head.pro & (Pro.waw | Pro.fa) && !preposition) return entry.weight + head.cost - 0.1;
  return entry.weight;
}

/** A word with no known root: how far its first and last letters speak against leaving it whole. */
export function wholeUnknown(form: string): number {
  const first = form.charAt(0);
  const next = form.charAt(1);
  const foreign = next === "و" || next === "ي" || next === "ا";
  let grade = UNKNOWN;
  if (first === "و") grade = 0.9;
  else if (first === "ل" && !foreign) grade = 0.7;
  else if (first === "ف") grade = 0.8;
  else if (first === "ك" && form.length >= 5 && !"اويرلنب".includes(next)) grade = 0.9;
  else if (first === "ب" && !foreign && next !== "ر" && next !== "ل") grade = 0.6;
  if (form.endsWith("ها") || form.endsWith("هم") || form.endsWith("هما")) grade = Math.min(grade, 0.8);
  else if (form.endsWith("يه")) grade = Math.min(grade, 1.2);
  else if (form.endsWith("ه")) grade = Math.min(grade, 0.7);
  return grade;
}

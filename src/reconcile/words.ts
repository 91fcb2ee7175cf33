// Words of Arabic text for comparing: folded, diacritics and case endings of spelling gone, joined letters و ف ب ل ك and the article off.
import { fold, keyOf } from "../arabic/index.ts";

const isLetter = (c: number): boolean =>
  (c >= 0x621 && c <= 0x64a) || (c >= 48 && c <= 57) || (c >= 97 && c <= 122) || (c >= 0x671 && c <= 0x6d3);

/** The words of a text in order: lookup keys, Latin in small letters, digits kept. */
export function wordsOf(text: string): string[] {
  const folded = keyOf(fold(text).text).toLowerCase();
  const out: string[] = [];
  let start = -1;
  for (let i = 0; i <= folded.length; i++) {
    const inside = i < folded.length && isLetter(folded.charCodeAt(i));
    if (inside && start < 0) start = i;
    else if (!inside && start >= 0) {
      out.push(folded.slice(start, i));
      start = -1;
    }
  }
  return out;
}

/** A word without what is commonly joined to it: «وللمدينة», «المدينة», «بمدينة» → «مدينه». Rough: for likeness, never for meaning. */
export function bareWord(word: string): string {
  let out = word;
  if (out.length > 4 && (out.startsWith("و") || out.startsWith("ف"))) out = out.slice(1);
  if (out.length > 4 && out.startsWith("لل")) return out.slice(2);
  if (out.length > 5 && (out.startsWith("بال") || out.startsWith("كال"))) return out.slice(3);
  if (out.length > 4 && out.startsWith("ال")) return out.slice(2);
  return out.length > 5 && (out.startsWith("ب") || out.startsWith("ل")) ? out.slice(1) : out;
}

/** A name as a key: its words without joined letters, quotes and marks («“اللواء الثامن”» and «باللواء الثامن» are one). */
export const nameKey = (name: string): string => wordsOf(name).map(bareWord).join(" ");

/** The words of a text that carry content: bare, of three letters or more. */
export const contentWords = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text)
      .map(bareWord)
      .filter((word) => word.length > 2),
  );

/** Shared words over all words of both: 0 none, 1 the same. Of fewer than `enough` shared words proportionally less. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>, enough = 1): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared === 0 ? 0 : (shared / (a.size + b.size - shared)) * Math.min(1, shared / enough);
}

// Folding for matching: one normal form of a text with a map of positions back to the original. The text itself is never changed.
import { foldUnit, isHamzaMark, isMark, staysAsIs } from "./letters.ts";

export { foldLetters, keyOf } from "./letters.ts";

/** Folded text and, for each of its UTF-16 code units, where the original character starts and ends. */
export interface Folded {
  readonly text: string;
  /** `from[i]` … `to[i]` is the original's slice that gave folded unit `i`; its vowel signs are within, a surrogate pair is one. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

const isHigh = (c: number): boolean => c >= 0xd800 && c < 0xdc00;
const isLow = (c: number): boolean => c >= 0xdc00 && c < 0xe000;

/**
 * Folds letters and their variants: hamzas written as marks are composed; diacritics, tatweel and invisible marks go; alef forms become
 * ا, ؤ و, ئ ي; Persian letters and digits their Arabic ones; presentation forms the letters they stand for («ﷲ» four, «ﻻ» two).
 * ى and ة stay («على» on, «علي» Ali; see `keyOf`). Any string is accepted; the cost is linear.
 */
export function fold(text: string): Folded {
  const n = text.length;
  let plain = 0;
  while (plain < n && staysAsIs(text.charCodeAt(plain)) && text.charCodeAt(plain) < 0xd800) plain++;
  if (plain === n) return { text, ...identity(n) };
  const units: string[] = [];
  let from = new Int32Array(n + 16);
  let to = new Int32Array(n + 16);
  let size = 0;
  for (let i = 0; i < n; i++) {
    const c = text.charCodeAt(i);
    const unit = foldUnit(c);
    if (unit === null) {
      if (size > 0 && isMark(c) && to[size - 1] === markStart(text, i)) {
        to[size - 1] = i + 1;
        if (isHamzaMark(c) && units[size - 1] === "ى") units[size - 1] = "ي";
      }
      continue;
    }
    const letters = unit === "" ? text.charAt(i) : unit;
    if (size + letters.length + 1 >= from.length) {
      from = grown(from);
      to = grown(to);
    }
    const pair = isHigh(c) && i + 1 < n && isLow(text.charCodeAt(i + 1));
    for (const letter of pair ? [text.charAt(i), text.charAt(i + 1)] : letters) {
      units[size] = letter;
      from[size] = i;
      to[size] = pair ? i + 2 : i + 1;
      size++;
    }
    if (pair) i++;
  }
  return { text: units.join(""), from: from.slice(0, size), to: to.slice(0, size) };
}

/** Where a mark at `i` hangs on: the end of the letter before it, other dropped signs between them passed over. */
function markStart(text: string, i: number): number {
  let at = i;
  while (at > 0 && i - at < 8 && foldUnit(text.charCodeAt(at - 1)) === null && !isMark(text.charCodeAt(at - 1))) at--;
  return at;
}

function identity(n: number): { from: Int32Array; to: Int32Array } {
  const from = new Int32Array(n);
  const to = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    from[i] = i;
    to[i] = i + 1;
  }
  return { from, to };
}

function grown(old: Int32Array): Int32Array<ArrayBuffer> {
  const bigger = new Int32Array(old.length * 2 + 32);
  bigger.set(old);
  return bigger;
}

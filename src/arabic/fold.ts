// Folding for matching: one normal form of a text with a map of positions back to the original. The text itself is never changed.

/** Folded text and, for each of its UTF-16 code units, where the original character starts and ends. */
export interface Folded {
  readonly text: string;
  /** `from[i]` … `to[i]` is the original's slice that gave folded unit `i`. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

const isMark = (c: number) => (c >= 0x64b && c <= 0x65f) || c === 0x670 || (c >= 0x610 && c <= 0x61a) || (c >= 0x6d6 && c <= 0x6ed);
const isInvisible = (c: number) =>
  c === 0x640 || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x2069) || c === 0xfeff || c === 0x61c || c === 0xad;

const LETTERS: Readonly<Record<string, string>> = {
  أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ٲ: "ا", ٳ: "ا",
  ؤ: "و", ئ: "ي", ی: "ي", ې: "ي", ۍ: "ي", ک: "ك", ڪ: "ك", گ: "ك", ہ: "ه", ۀ: "ه", ھ: "ه", ە: "ه", ۃ: "ة", ڤ: "ف", پ: "ب", چ: "ج", ژ: "ز",
};

/**
 * Folds letters and their variants: diacritics, tatweel and invisible marks go; alef forms become ا, ؤ و, ئ ي; Persian letters and
 * digits their Arabic ones; presentation forms their letters. ى and ة stay («على» on, «علي» Ali).
 */
export function fold(text: string): Folded {
  let out = "";
  const from: number[] = [];
  const to: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (isMark(c) || isInvisible(c)) {
      if (to.length > 0 && isMark(c)) to[to.length - 1] = i + 1;
      continue;
    }
    let piece = text.charAt(i);
    if (c >= 0x660 && c <= 0x669) piece = String.fromCharCode(c - 0x660 + 48);
    else if (c >= 0x6f0 && c <= 0x6f9) piece = String.fromCharCode(c - 0x6f0 + 48);
    else if (c >= 0xfb50 && c <= 0xfeff) piece = piece.normalize("NFKC");
    for (const ch of piece) {
      out += LETTERS[ch] ?? ch;
      from.push(i);
      to.push(i + 1);
    }
  }
  return { text: out, from: Int32Array.from(from), to: Int32Array.from(to) };
}

/** The lookup key of a folded form: ى as ي, ة as ه. Two words with one key may still differ («على», «علي»): compare the forms. */
export const keyOf = (form: string): string => form.replaceAll("ى", "ي").replaceAll("ة", "ه");

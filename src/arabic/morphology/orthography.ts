// Sounds → letters: writes a word given as consonants and vowels the way Arabic spells it (seats of hamza, shadda, madda, final alef).

/**
 * A word as sounds: Arabic letters are consonants (و ي included, hamza always ء), `a i u` short vowels, `A I U` long ones, `Y` a long a
 * that is written ى at the end, `=` the silent alef after a plural و. A leading `i` or `u` is the vowel of a linking alef.
 */
export type Sounds = string;

const SHORT: Readonly<Record<string, string>> = { a: "َ", i: "ِ", u: "ُ" };
const LONG: Readonly<Record<string, string>> = { A: "َ", I: "ِ", U: "ُ", Y: "َ" };
const LONG_LETTER: Readonly<Record<string, string>> = { A: "ا", I: "ي", U: "و", Y: "ا" };
const SHADDA = "ّ";

const isShort = (c: string | undefined) => c === "a" || c === "i" || c === "u";
const isVowel = (c: string | undefined) => c !== undefined && c !== "=" && c.charCodeAt(0) < 128;

/** Merges what no Arabic word says apart: hamza + vowel + hamza (ءaءC → ءA), and و or ي closing a syllable after u or i (uوC → U). */
export function settle(sounds: Sounds): Sounds {
  if (!needsSettling(sounds)) return sounds;
  let out = "";
  for (let i = 0; i < sounds.length; i++) {
    const c = sounds.charAt(i);
    const last = out.charAt(out.length - 1);
    const next = sounds[i + 1];
    if (c === "ء" && out.charAt(out.length - 2) === "ء" && isShort(last) && !isVowel(next)) {
      out = out.slice(0, -1) + last.toUpperCase();
    } else if ((c === "و" || c === "ي") && (last === "i" || last === "u") && !isVowel(next) && next !== c && next !== "=") {
      out = out.slice(0, -1) + last.toUpperCase();
    } else {
      out += c;
    }
  }
  return out;
}

const needsSettling = (s: Sounds) => s.includes("و") || s.includes("ي") || s.indexOf("ء") !== s.lastIndexOf("ء");

/** Spells a word with its short vowels and shadda (sukun is left out): `write("ءuصIبaت")` is «أُصِيبَت» (she was wounded). */
export const write = (sounds: Sounds): string => spell(sounds, true);

/** The letters alone, hamza on its seat: `writeLetters("ءuصIبaت")` is «أصيبت». */
export const writeLetters = (sounds: Sounds): string => spell(sounds, false);

/** The letters as `fold` leaves them: `writeFolded("ءuصIبaت")` is «اصيبت». */
export function writeFolded(sounds: Sounds): string {
  const letters = spell(sounds, false);
  return sounds.includes("ء") ? foldLetters(letters) : letters;
}

function spell(sounds: Sounds, marks: boolean): string {
  const s = settle(sounds);
  let out = "";
  let shadda = ""; // stands after the short vowel, as Unicode orders marks
  for (let i = 0; i < s.length; i++) {
    const c = s.charAt(i);
    if (isShort(c)) {
      if (i === 0) out += "ا";
      if (marks) out += `${SHORT[c]}${shadda}`;
      shadda = "";
    } else if (c === "Y" && i === s.length - 1) {
      if (marks) out += `${SHORT.a}${shadda}`;
      shadda = "";
      out += s[i - 1] === "ي" ? "ا" : "ى";
    } else if (isVowel(c)) {
      if ((c === "A" || c === "Y") && out.charAt(out.length - 1) === "أ") out = `${out.slice(0, -1)}آ`;
      else out += marks ? `${LONG[c]}${shadda}${LONG_LETTER[c]}` : (LONG_LETTER[c] ?? "");
      shadda = "";
    } else if (c === "=") {
      out += "ا";
    } else {
      const doubled = s[i + 1] === c;
      if (doubled) i++;
      const afterPrefix = i === 3 && "يتنء".includes(s.charAt(0)) && s[2] === "ي"; // «ييأس», «أيأس», but «هيئة»
      out += c === "ء" ? seatOf(afterPrefix ? "a" : s[doubled ? i - 2 : i - 1], s[i + 1], s[i + 2]) : c;
      if (doubled && marks) shadda = SHADDA;
      if (shadda !== "" && !isVowel(s[i + 1])) {
        out += shadda;
        shadda = "";
      }
    }
  }
  return out;
}

/** The letter that carries a hamza between `before` and `after` (undefined: the word's edge). */
function seatOf(before: string | undefined, after: string | undefined, afterNext: string | undefined): string {
  if (before === undefined) return after === "i" || after === "I" ? "إ" : "أ";
  const final = after === undefined || (isShort(after) && afterNext === undefined);
  if (final) return before === "a" ? "أ" : before === "u" ? "ؤ" : before === "i" ? "ئ" : "ء";
  if (after === "i" || after === "I" || before === "i" || before === "I" || before === "ي") return "ئ";
  if (before === "U") return "ء";
  if (after === "u" || after === "U" || before === "u") return "ؤ";
  if (before === "A" || before === "Y" || before === "و") return "ء";
  return "أ";
}

const FOLDED: Readonly<Record<string, string>> = { أ: "ا", إ: "ا", آ: "ا", ؤ: "و", ئ: "ي" };

/** What `fold` makes of a word spelt without marks, without its map of positions: «أصيب» → «اصيب». */
export function foldLetters(word: string): string {
  let out = "";
  for (const c of word) out += FOLDED[c] ?? c;
  return out;
}

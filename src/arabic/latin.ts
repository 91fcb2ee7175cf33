// Arabic names for English readers: by the table of usual spellings, else letter by letter with the vowels that the word's shape suggests.
import { PERSON_LATIN, PLACE_LATIN } from "./data/latin-names.ts";
import { foldLetters } from "./letters.ts";

interface Listed {
  readonly latin: string;
  readonly person: boolean;
}

const listed = new Map<string, Listed>();
for (const [table, person] of [
  [PLACE_LATIN, false],
  [PERSON_LATIN, true],
] as const) {
  for (const row of table.split(/[|\n]/)) {
    const space = row.indexOf(" ");
    if (space < 0) continue;
    const form = foldLetters(row.slice(0, space));
    if (!listed.has(form)) listed.set(form, { latin: row.slice(space + 1), person });
  }
}

const PARTICLES: ReadonlyMap<string, string> = new Map([
  ["ابو", "Abu"],
  ["ابا", "Abu"],
  ["ابي", "Abu"],
  ["بو", "Bou"],
  ["ام", "Umm"],
  ["ابن", "Ibn"],
  ["بن", "bin"],
  ["بنت", "bint"],
  ["ذو", "Dhu"],
  ["ذي", "Dhi"],
  ["و", "wa"],
]);

/**
 * A name in Latin letters. «جاسم» Jasim, «الصنمين» al-Sanamayn, «أبو الحسن القرشي» Abu al-Hassan al-Qurashi, «معرة النعمان» Maarrat al-Numan.
 * The article stays al- before every letter; ة is -a, and -at before the word it belongs to. What is not Arabic stays as it is.
 */
export function toLatin(name: string): string {
  const words = name.split(/[\s\u200c]+/).filter((word) => word !== "");
  const out: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const raw = words[i] ?? "";
    const form = foldLetters(raw);
    const next = words[i + 1];
    if (raw.startsWith("آل") && form === "ال") out.push("Al");
    else if (form === "عبد" && next !== undefined) {
      out.push(servantOf(foldLetters(next)));
      i++;
    } else if (form.startsWith("عبد") && form.length > 5 && (form.startsWith("ال", 3) || form.startsWith("عبدرب")))
      out.push(servantOf(form.slice(3)));
    else out.push(wordToLatin(raw, form, next !== undefined));
  }
  return out.join(" ");
}

/** «عبد الله» Abdullah, «عبد الرحمن» Abd al-Rahman. */
function servantOf(form: string): string {
  if (form === "الله") return "Abdullah";
  return `Abd ${form.startsWith("ال") ? `al-${plainWord(form.slice(2), false, true)}` : plainWord(form, false, false)}`;
}

function wordToLatin(raw: string, form: string, followed: boolean): string {
  const particle = PARTICLES.get(form);
  if (particle !== undefined) return followed ? particle : capital(particle);
  if (!/[\u0621-\u064a]/.test(form)) return raw;
  const articled = form.startsWith("ال") && form.length > 3 && !/^[أإآ]/.test(raw) && !listed.has(form);
  return articled ? `al-${plainWord(form.slice(2), false, true)}` : plainWord(form, followed, false);
}

/** A word, its article off (`articled`: it had one); `followed`: another word of the name comes after it. */
function plainWord(form: string, followed: boolean, articled: boolean): string {
  const known = listed.get(form);
  const latin = known?.latin ?? capital(spell(form, articled));
  const feminine = form.endsWith("ة") && followed && !known?.person;
  return feminine && latin.endsWith("a") ? `${latin}t` : latin;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const CONSONANTS: Readonly<Record<string, string>> = {
  ب: "b",
  ت: "t",
  ث: "th",
  ج: "j",
  ح: "h",
  خ: "kh",
  د: "d",
  ذ: "dh",
  ر: "r",
  ز: "z",
  س: "s",
  ش: "sh",
  ص: "s",
  ض: "d",
  ط: "t",
  ظ: "z",
  ع: "ʿ",
  غ: "gh",
  ف: "f",
  ق: "q",
  ك: "k",
  ل: "l",
  م: "m",
  ن: "n",
  ه: "h",
  و: "w",
  ي: "y",
  ء: "",
};

/** Letter by letter: long vowels as written, short ones where Arabic syllables need one. */
function spell(form: string, articled: boolean): string {
  const units = unitsOf(form, articled);
  let out = "";
  for (let i = 0; i < units.length; ) {
    const unit = units[i] ?? "";
    if (isVowel(unit)) {
      out += unit;
      i++;
      continue;
    }
    let j = i;
    while (j < units.length && !isVowel(units[j] ?? "")) j++;
    out += cluster(units.slice(i, j), i === 0, j === units.length, units[i - 1] ?? "");
    i = j;
  }
  return out.replace(/^ʿi/, "ei").replaceAll("ʿ", "").replaceAll("aaa", "aa");
}

const isVowel = (unit: string): boolean => unit === "a" || unit === "i" || unit === "u" || unit === "ay" || unit === "iya";

/** A run of consonants and the short vowels in it, by where it stands: «جعفر» Jaafar, «سلام» s-a-l, «منصور» m-a-ns, «جاسم» s-i-m. */
function cluster(run: readonly string[], first: boolean, last: boolean, before: string): string {
  const at = (i: number) => {
    const consonant = run[i] ?? "";
    // ʿayn after a consonant and its vowel is heard as a second a: Saad, Daraa
    return consonant === "ʿ" && i > 0 ? "a" : consonant;
  };
  const n = run.length;
  if (n === 0) return "";
  if (n === 1) return at(0) + (first && last ? "a" : "");
  if (first && last) {
    if (n === 2) return `${at(0)}a${at(1)}`;
    if (n === 3) return run[1] === "ʿ" ? `${at(0)}a${at(1)}${at(2)}` : `${at(0)}a${at(1)}a${at(2)}`;
    return `${at(0)}a${at(1)}${at(2)}a${run.slice(3).join("a")}`;
  }
  if (first) {
    if (n === 2) return `${at(0)}a${at(1)}`;
    return `${at(0)}a${at(1)}${at(2)}${run
      .slice(3)
      .map((consonant) => `a${consonant}`)
      .join("")}`;
  }
  if (last) {
    if (n === 2) return `${at(0)}${before === "a" ? "i" : "a"}${at(1)}`;
    return `${at(0)}${at(1)}a${run.slice(2).join("a")}`;
  }
  return n === 2 ? at(0) + at(1) : `${at(0)}${at(1)}a${run.slice(2).join("a")}`;
}

/** «البحرين» ends in the dual's -ayn, «سلقين» in -in. The letters as consonants and long vowels: و and ي are vowels between consonants, consonants beside a vowel and at the beginning. */
function unitsOf(form: string, articled: boolean): string[] {
  const units: string[] = [];
  const n = form.length;
  for (let i = 0; i < n; i++) {
    const c = form.charAt(i);
    const rest = n - 1 - i;
    const before = units[units.length - 1];
    const afterVowel = before !== undefined && isVowel(before);
    const next = form.charAt(i + 1);
    if (c === "ا" || c === "ى" || (c === "ة" && rest === 0)) {
      if (before !== "a" && before !== "iya") units.push("a");
    } else if (c === "ي" && i > 0 && form.slice(i) === "ية") {
      units.push("iya");
      i++;
    } else if (c === "ي" && i >= 3 && form.slice(i) === "ين" && articled && !afterVowel) units.push("ay");
    else if ((c === "و" || c === "ي") && i > 0 && !afterVowel && !(rest > 0 && "اوىة".includes(next))) units.push(c === "و" ? "u" : "i");
    else {
      const consonant = CONSONANTS[c] ?? "";
      if (consonant !== "") units.push(consonant);
    }
  }
  return units;
}

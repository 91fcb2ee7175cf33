// Letters of the Arabic script, code unit by code unit: what each becomes when folded. Everything that folds uses this one table.

const LETTER_VARIANTS: Readonly<Record<string, string>> = {
  ا: "أإآٱٲٳٵ",
  و: "ؤۄۅۆۇۈۉۊۋٶٷ",
  ي: "ئیېۍێۑؽؾؿٸ",
  ك: "کڪګڬڭڮگڰڱڲڳڴ",
  ه: "ہۂۀھەۿ",
  ة: "ۃ",
  ى: "ے",
  ب: "ٻپڀ",
  ت: "ٺټٽٿ",
  ج: "ڄچڃڇ",
  ح: "ځڂ",
  د: "ډڊڍڈ",
  ر: "ړڔڕږڑ",
  ز: "ژڙ",
  س: "ښڛ",
  ش: "ڜ",
  ص: "ڝڞ",
  ط: "ڟ",
  ع: "ڠ",
  ف: "ڡڢڣڤڥڦ",
  ق: "ڧڨ",
  ل: "ڵڶڷڸ",
  ن: "ڹںڻڼڽ",
};

/** Vowel signs, Koranic signs and other marks that stand on a letter. */
export const isMark = (c: number): boolean =>
  (c >= 0x64b && c <= 0x65f) ||
  c === 0x670 ||
  (c >= 0x610 && c <= 0x61a) ||
  (c >= 0x6d6 && c <= 0x6dc) ||
  (c >= 0x6df && c <= 0x6e8) ||
  (c >= 0x6ea && c <= 0x6ed) ||
  (c >= 0x8d3 && c <= 0x8ff && c !== 0x8e2) ||
  (c >= 0x300 && c <= 0x36f) ||
  (c >= 0xfe70 && c <= 0xfe7f) ||
  (c >= 0xfc5e && c <= 0xfc63) ||
  (c >= 0xfcf2 && c <= 0xfcf4) ||
  (c >= 0xfe00 && c <= 0xfe0f);

/** Tatweel, joiners, direction marks and the like: signs that print nothing of their own. */
export const isInvisible = (c: number): boolean =>
  c === 0x640 ||
  (c >= 0x200b && c <= 0x200f) ||
  (c >= 0x202a && c <= 0x202e) ||
  (c >= 0x2060 && c <= 0x206f) ||
  c === 0xfeff ||
  c === 0x61c ||
  c === 0xad;

const UNCHANGED = 0;
const DROPPED = 0xffff;
const EXPANDS = 0xfffe;

/** For each code unit: 0 unchanged, 0xffff dropped, 0xfffe stands for several letters, else the unit it becomes. */
const TABLE = new Uint16Array(0x10000);
const EXPANSIONS = new Map<number, string>();

function fill(): void {
  for (let c = 0; c < 0x10000; c++) if (isMark(c) || isInvisible(c)) TABLE[c] = DROPPED;
  for (const [letter, variants] of Object.entries(LETTER_VARIANTS)) {
    for (const variant of variants) TABLE[variant.charCodeAt(0)] = letter.charCodeAt(0);
  }
  for (let d = 0; d < 10; d++) {
    TABLE[0x660 + d] = 48 + d;
    TABLE[0x6f0 + d] = 48 + d;
    TABLE[0xff10 + d] = 48 + d;
  }
  for (let c = 0xfb50; c <= 0xfefc; c++) {
    if (TABLE[c] === DROPPED || (c >= 0xfd3e && c <= 0xfd4f) || (c >= 0xfdfd && c < 0xfe70)) continue;
    const folded = foldLetters(String.fromCharCode(c).normalize("NFKC"));
    if (folded.length === 1) TABLE[c] = folded.charCodeAt(0);
    else if (folded.length > 1) {
      TABLE[c] = EXPANDS;
      EXPANSIONS.set(c, folded);
    } else TABLE[c] = DROPPED;
  }
}

/** The folded letters of a word, without a map. «أُصيب» → «اصيب». */
export function foldLetters(word: string): string {
  let out = "";
  for (let i = 0; i < word.length; i++) {
    const c = word.charCodeAt(i);
    const to = TABLE[c] ?? UNCHANGED;
    if (to === UNCHANGED) out += word.charAt(i);
    else if (to === DROPPED) {
      if (isHamzaMark(c) && out.endsWith("ى")) out = `${out.slice(0, -1)}ي`;
    } else if (to === EXPANDS) out += EXPANSIONS.get(c) ?? "";
    else out += String.fromCharCode(to);
  }
  return out;
}

/** The lookup key of a folded form: ى as ي, ة as ه. Two words with one key may still differ («على», «علي»): compare the forms. */
export const keyOf = (form: string): string => form.replaceAll("ى", "ي").replaceAll("ة", "ه");

/** Hamza above or below as a mark of its own: with its letter it is one letter («ى» + hamza = «ئ»). */
export const isHamzaMark = (c: number): boolean => c === 0x654 || c === 0x655;

/** What one code unit becomes: null when it is dropped, a string of one or more letters otherwise, "" when it stays as it is. */
export function foldUnit(c: number): string | null {
  const to = TABLE[c] ?? UNCHANGED;
  if (to === UNCHANGED) return "";
  if (to === DROPPED) return null;
  return to === EXPANDS ? (EXPANSIONS.get(c) ?? "") : String.fromCharCode(to);
}

/** Whether folding leaves the code unit alone. */
export const staysAsIs = (c: number): boolean => TABLE[c] === UNCHANGED;

fill();

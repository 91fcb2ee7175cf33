// What a verb is: root, form, vowels. The classes of weak and doubled roots are read off the root here and nowhere else.

export type VerbForm = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | "Q1" | "Q2" | "Q4";
export type Vowel = "a" | "i" | "u";
/** Past and imperfect vowel of a form I verb: «قتَل يقتُل» is `au`. */
export type VowelClass = `${Vowel}${Vowel}`;
export type Voice = "active" | "passive";
export type Tense = "past" | "imperfect";

export interface VerbShape {
  /** Consonants of the root, hamza as ء, weak letters as و or ي: «قول», «ءخذ», «زعزع». */
  readonly root: string;
  readonly form: VerbForm;
  /** Form I only; null elsewhere. */
  readonly vowels: VowelClass | null;
  /** A weak middle letter that stays a consonant («استجوب», «استحوذ»). */
  readonly strong: boolean;
}

export type RootKind = "sound" | "hollow" | "defective" | "doubled";

const isWeak = (c: string | undefined) => c === "و" || c === "ي";

/** How the end of the verb behaves: «قصف» sound, «قال» hollow, «رمى» defective, «مدّ» doubled. */
export function kindOf({ root, form, strong }: VerbShape): RootKind {
  if (form === 9 || form === "Q4") return "doubled";
  if (root.length === 4) return isWeak(root[3]) ? "defective" : "sound";
  if (isWeak(root[2])) return "defective";
  if (form === 2 || form === 5 || strong) return "sound";
  if (root[1] === root[2]) return "doubled";
  return isWeak(root[1]) && form !== 3 && form !== 6 ? "hollow" : "sound";
}

/** A root as it is kept: hamza on any seat becomes ء, marks and spaces go. Throws nothing; a wrong length is the caller's to see. */
export function rootOf(written: string): string {
  let out = "";
  for (const c of written) {
    if ("أإآؤئء".includes(c)) out += "ء";
    else if (c === "ا") out += "ء";
    else if (c === "ى") out += "ي";
    else if (c >= "ب" && c <= "ي" && c !== "ـ") out += c;
  }
  return out;
}

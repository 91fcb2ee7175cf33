// From a written form to the keys that find it: words folded, and the spellings that the language itself allows made once, at compile time.
import { fold, keyOf, TokenKind, tokenize } from "../arabic/index.ts";

/** The lookup words of a form: letters and digits only, marks left out. «أ.ف.ب» (AFP) → ا ف ب. */
export function wordsOf(form: string): readonly string[] {
  const line = tokenize(form);
  const words: string[] = [];
  for (let i = 0; i < line.length; i++) {
    const kind = line.kind[i];
    if (kind === TokenKind.word || kind === TokenKind.number) words.push(line.key[i] ?? "");
    else if (kind === TokenKind.latin) words.push((line.key[i] ?? "").toLowerCase());
  }
  return words;
}

export const keyOfForm = (form: string): string => wordsOf(form).join(" ");

/** Which spellings to make of a form. */
export interface Spelling {
  /** The first word with and without ال: ranks, roles, titles, family names («قائد», «القائد»). */
  readonly article: boolean;
  /** Spellings of place names: final اء as ا, «كفر نبل» in one word. */
  readonly place: boolean;
}

/**
 * All lookup word sequences of a form. Kunyas decline (أبو، أبي، أبا), «عبد الله» is also one word, sound plurals stand in both cases
 * («الحوثيون», «الحوثيين» the Houthis).
 */
export function spellings(form: string, how: Spelling): readonly (readonly string[])[] {
  const base = wordsOf(form);
  if (base.length === 0) return [];
  let all: (readonly string[])[] = [base];
  const add = (more: (words: readonly string[]) => readonly (readonly string[])[]) => {
    all = all.concat(all.flatMap(more));
  };
  if (base.includes("ابو")) add((w) => [replace(w, "ابو", "ابي"), replace(w, "ابو", "ابا"), fuse(w, "ابو")]);
  if (base.includes("عبد")) add((w) => [fuse(w, "عبد")]);
  if (base[0] === "بنو") add((w) => [["بني", ...w.slice(1)]]);
  if (base.some((word) => word.length > 4 && word.endsWith("يون")))
    add((w) => [w.map((word) => (word.length > 4 && word.endsWith("يون") ? `${word.slice(0, -2)}ين` : word))]);
  if (how.place) {
    if (base.some((word) => word.length > 4 && word.endsWith("اء")))
      add((w) => [w.map((word) => (word.length > 4 && word.endsWith("اء") ? word.slice(0, -1) : word))]);
    const first = base[0] ?? "";
    const second = base[1] ?? "";
    if ((first === "كفر" || first === "تل") && second.length > 1 && !second.startsWith("ال")) add((w) => [[first + second, ...w.slice(2)]]);
    else if (first.startsWith("كفر") && first.length > 5) add((w) => [["كفر", first.slice(3), ...w.slice(1)]]);
  }
  if (how.article) {
    const first = base[0] ?? "";
    if (first.startsWith("ال") && first.length > 4) add((w) => [[(w[0] ?? "").slice(2), ...w.slice(1)]]);
    else if (!first.startsWith("ال")) add((w) => [[`ال${w[0] ?? ""}`, ...w.slice(1)]]);
  }
  const seen = new Set<string>();
  return all.filter((words) => {
    const key = words.join(" ");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const replace = (words: readonly string[], from: string, to: string): readonly string[] => words.map((word) => (word === from ? to : word));

/** Writes `word` and the word after it as one: عبد + الرحمن → عبدالرحمن. */
function fuse(words: readonly string[], word: string): readonly string[] {
  const at = words.indexOf(word);
  const next = words[at + 1];
  if (at < 0 || next === undefined) return words;
  return [...words.slice(0, at), word + next, ...words.slice(at + 2)];
}

/** Keys of particles that a loose key may not be taken for: «على» on and «علي» Ali have one key; such names match by exact form only. */
const PARTICLE_KEYS: ReadonlySet<string> = new Set(["علي", "الي", "حتي", "متي", "لدي", "سوي", "مني", "اولي", "انه", "له"]);

/** Whether a form must be compared letter by letter: one of its words has a particle's key. */
export const needsExact = (words: readonly string[]): boolean => words.length === 1 && PARTICLE_KEYS.has(words[0] ?? "");

export const foldedForm = (form: string): string => fold(form).text;

/** True when a form is in normal writing: no tatweel, no vowel signs but shadda and tanwin, no invisible marks, no doubled spaces. */
export function isNormalised(form: string): boolean {
  return (
    form === form.normalize("NFC").trim() &&
    !/[\u0640\u064b-\u0650\u0652-\u065f\u0670\u200b-\u200f\u2028-\u202e\ufeff\u00ad]| {2}|[\ufb50-\ufdff\ufe70-\ufefc\u06cc\u06a9]/.test(
      form,
    )
  );
}

/** Same letters when ى = ي and ة = ه. */
export const sameKey = (a: string, b: string): boolean => keyOf(a) === keyOf(b);

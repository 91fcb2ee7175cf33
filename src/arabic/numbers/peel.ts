// Looking a word up in a closed table with its proclitics on: و ف, then ب ل ك, then ال; the whole word always wins.

/** A table row found in a token, and what stands before it. */
export interface Peeled<T> {
  readonly word: T;
  /** و or ف stands before it. */
  readonly conj: boolean;
  /** "ب", "ل", "ك" or "". */
  readonly prep: string;
  /** The article was taken off (rows that hold their own article do not count). */
  readonly al: boolean;
  /** Letters of conjunction and preposition before the word, article not counted. */
  readonly skip: number;
}

const isConj = (c: string | undefined) => c === "و" || c === "ف";
const isPrep = (c: string | undefined) => c === "ب" || c === "ل" || c === "ك";
const LONGEST = 20;

/** Finds `key` in `table`, peeling proclitics only where the rest is a row: «وبالمئة» is و + ب + ال + مئة, «واحد» is itself. */
export function peel<T>(table: ReadonlyMap<string, T>, key: string): Peeled<T> | null {
  if (key.length > LONGEST) return null;
  const whole = table.get(key);
  if (whole !== undefined) return { word: whole, conj: false, prep: "", al: false, skip: 0 };
  const first = key[0];
  if (first === "ا") return key[1] === "ل" ? article(table, key, 0, false, "") : null;
  if (isConj(first)) {
    const rest = table.get(key.slice(1));
    if (rest !== undefined) return { word: rest, conj: true, prep: "", al: false, skip: 1 };
    return article(table, key, 1, true, "") ?? preposition(table, key, 1, true);
  }
  return isPrep(first) ? preposition(table, key, 0, false) : null;
}

function article<T>(table: ReadonlyMap<string, T>, key: string, at: number, conj: boolean, prep: string): Peeled<T> | null {
  if (key[at] !== "ا" || key[at + 1] !== "ل") return null;
  const word = table.get(key.slice(at + 2));
  return word === undefined ? null : { word, conj, prep, al: true, skip: at };
}

function preposition<T>(table: ReadonlyMap<string, T>, key: string, at: number, conj: boolean): Peeled<T> | null {
  const prep = key[at];
  if (prep === undefined || !isPrep(prep)) return null;
  const word = table.get(key.slice(at + 1));
  if (word !== undefined) return { word, conj, prep, al: false, skip: at + 1 };
  if (prep === "ل" && key[at + 1] === "ل") {
    const rest = key.slice(at + 2);
    const own = table.get(`ال${rest}`);
    if (own !== undefined) return { word: own, conj, prep, al: false, skip: at + 1 };
    const bare = table.get(rest);
    return bare === undefined ? null : { word: bare, conj, prep, al: true, skip: at + 1 };
  }
  return article(table, key, at + 1, conj, prep);
}

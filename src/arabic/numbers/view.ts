// A token line seen as numbers: the number word of each token, found once.
import { TokenKind, type TokenLine } from "../token-line.ts";
import { digitValue } from "./digits.ts";
import { type Peeled, peel } from "./peel.ts";
import { NUMBER_WORDS, type NumberWord } from "./words.ts";

export type Hit = Peeled<NumberWord>;

export interface NumberView {
  readonly line: TokenLine;
  readonly hits: readonly (Hit | null)[];
}

/** The number word that a lookup key holds, before the hamza is asked for. */
export const numberHit = (key: string): Hit | null => peel(NUMBER_WORDS, key);

/** Whether a word's hamza, where its row asks for one, is written at token `i`. */
export function hamzaAgrees(line: TokenLine, i: number, word: NumberWord): boolean {
  return !("hamza" in word && word.hamza) || HAMZA.test(line.text.slice(line.start[i], line.end[i]));
}

const HAMZA = /[\u0621\u0626\u0654]/;

/** What is known of a key, kept since texts repeat words; emptied when full. The answers depend on the key alone. */
const known = new Map<string, Hit | null>();
const MOST_KNOWN = 1 << 16;
const LONGEST_KNOWN = 24;

/** Number words of a line. A word that folding made alike («ميتين» the dead, «مئتين» 200) counts only with its hamza written. */
export function viewNumbers(line: TokenLine): NumberView {
  const hits: (Hit | null)[] = new Array(line.length).fill(null);
  for (let i = 0; i < line.length; i++) {
    if (line.kind[i] !== TokenKind.word) continue;
    const key = line.key[i] ?? "";
    let hit = known.get(key);
    if (hit === undefined) {
      hit = numberHit(key);
      if (known.size >= MOST_KNOWN) known.clear();
      if (key.length <= LONGEST_KNOWN) known.set(key, hit);
    }
    if (hit && hamzaAgrees(line, i, hit.word)) hits[i] = hit;
  }
  return { line, hits };
}

/** The figure that token `i` writes in digits, or null. */
export function digitsAt(view: NumberView, i: number): number | null {
  return view.line.kind[i] === TokenKind.number ? digitValue(view.line.form[i] ?? "") : null;
}

/** The number word of token `i` where no conjunction, preposition or article stands before it; else null. */
export function bareWord(view: NumberView, i: number): NumberWord | null {
  const hit = view.hits[i];
  return hit && !hit.conj && hit.prep === "" ? hit.word : null;
}

/** Where a number joined to the one before by و goes on: the token after a detached «و», or the token itself; -1 where none does. */
export function joinedAt(view: NumberView, i: number): number {
  const hit = view.hits[i];
  if (view.line.key[i] === "واحد" && startsElevenOrTens(view, i + 1)) return i; // «وأحد عشر», «وأحد وعشرون» fold like «واحد»
  if (hit?.conj && hit.prep === "") return i;
  if (view.line.key[i] !== "و") return -1;
  const next = view.hits[i + 1];
  if (next ? !next.conj && next.prep === "" : view.line.kind[i + 1] === TokenKind.number) return i + 1;
  return -1;
}

const startsElevenOrTens = (view: NumberView, i: number): boolean => {
  const next = view.hits[i];
  return next ? next.word.kind === "ten" && !next.conj && !next.al : false;
};

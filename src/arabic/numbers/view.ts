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

/**
 * Whether what folding and keys made alike is meant at token `i`: the hamza where its row asks for one («ميتين» dead, «مئتين» 200), the
 * last letter of «الأولى» first («الأولي» preliminary) and «عدة» several («عده» counted it).
 */
export function spellingAgrees(line: TokenLine, i: number, word: NumberWord): boolean {
  const form = line.form[i] ?? "";
  if (NO_NUMBERS.has(form) || (word.kind === "unit" && NAMES_BEFORE.has(line.key[i - 1] ?? ""))) return false;
  if (word.kind === "ordinal" && word.value === 1 && form.endsWith("ي")) return false;
  if (word.kind === "vague" && word.low === 2 && form.endsWith("ه")) return false;
  return !("hamza" in word && word.hamza) || HAMZA.test(line.text.slice(line.start[i], line.end[i]));
}

// «لست» I am not; «بئر السبع», «عبد الواحد» are names.
const NO_NUMBERS: ReadonlySet<string> = new Set(["لست", "ولست", "فلست"]);
const NAMES_BEFORE: ReadonlySet<string> = new Set(["بير", "وبير", "عبد", "وعبد"]);

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
    if (hit && spellingAgrees(line, i, hit.word)) hits[i] = hit;
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

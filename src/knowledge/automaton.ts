// The lookup: a trie over words in flat typed arrays. One pass over the tokens finds every known form; cost does not grow with the tables.
import { fold, Pro, TokenKind, type TokenLine } from "../arabic/index.ts";
import type { Match } from "./types.ts";

/** The compiled trie. State 0 is the root. All arrays may be views into one file. */
export interface Automaton {
  /** Characters of all words, and where word `w` starts: `chars.slice(charStart[w], charStart[w + 1])`. */
  readonly chars: Uint16Array;
  readonly charStart: Int32Array;
  /** Open addressing over words: word + 1, or 0 where free. The length is a power of two. */
  readonly wordSlots: Int32Array;
  /** State after the root and word `w`, or 0. */
  readonly rootNext: Int32Array;
  /** Open addressing over (state, word): three numbers a slot, state, word, next; next 0 where free. */
  readonly edgeSlots: Int32Array;
  /** Outputs of state `s`: `outEntry[outStart[s]]` … `outEntry[outStart[s + 1] - 1]`. */
  readonly outStart: Int32Array;
  readonly outEntry: Int32Array;
  /** Which form of the entry; −1 for none. */
  readonly outForm: Int32Array;
  /** 1 where the token's form must equal the written form, letter by letter. */
  readonly outExact: Uint8Array;
}

export function hashWord(word: string, from = 0): number {
  let h = 0x811c9dc5;
  for (let i = from; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return (h ^ (h >>> 15)) >>> 0;
}

export const hashEdge = (state: number, word: number): number => {
  const h = Math.imul(state, 0x9e3779b1) ^ Math.imul(word + 1, 0x85ebca6b);
  return (h ^ (h >>> 16)) >>> 0;
};

/** The number of a word, or −1. */
export function wordId(a: Automaton, word: string): number {
  const mask = a.wordSlots.length - 1;
  for (let slot = hashWord(word) & mask; ; slot = (slot + 1) & mask) {
    const id = (a.wordSlots[slot] ?? 0) - 1;
    if (id < 0) return -1;
    const start = a.charStart[id] ?? 0;
    const length = (a.charStart[id + 1] ?? 0) - start;
    if (length !== word.length) continue;
    let i = 0;
    while (i < length && a.chars[start + i] === word.charCodeAt(i)) i++;
    if (i === length) return id;
  }
}

function step(a: Automaton, state: number, word: number): number {
  const mask = a.edgeSlots.length / 3 - 1;
  for (let slot = hashEdge(state, word) & mask; ; slot = (slot + 1) & mask) {
    const next = a.edgeSlots[slot * 3 + 2] ?? 0;
    if (next === 0) return 0;
    if (a.edgeSlots[slot * 3] === state && a.edgeSlots[slot * 3 + 1] === word) return next;
  }
}

/** Marks that may stand inside a name: قوات “أمن الدولة”, «بعلبك - الهرمل». */
const INSIDE = new Set("«»“”\"'‘’„‹›-–");

/** A form's letters, for outputs that need an exact comparison. */
export type FormOf = (entry: number, form: number) => string;

/** Every known form in the line: text order, longest first at one start. */
export function matchAll(a: Automaton, line: TokenLine, formOf: FormOf): readonly Match[] {
  const ids = new Int32Array(line.length).fill(-2);
  const idAt = (i: number): number => {
    let id = ids[i] ?? -1;
    if (id === -2) {
      const kind = line.kind[i];
      const key = line.key[i] ?? "";
      id =
        kind === TokenKind.word || kind === TokenKind.number
          ? wordId(a, key)
          : kind === TokenKind.latin
            ? wordId(a, key.toLowerCase())
            : -1;
      ids[i] = id;
    }
    return id;
  };
  const found: Match[] = [];
  for (let i = 0; i < line.length; i++) {
    const kind = line.kind[i];
    if (kind === TokenKind.punct || kind === TokenKind.break) continue;
    const from = found.length;
    const whole = idAt(i);
    if (whole >= 0) walk(a, line, i, whole, 0, 0, idAt, formOf, found);
    if (kind === TokenKind.word) peel(a, line, i, idAt, formOf, found, from);
    if (found.length - from > 1) {
      const here = found.splice(from).sort((x, y) => y.last - x.last || x.pro - y.pro);
      found.push(...here);
    }
  }
  return found;
}

/** Follows the trie from token `first`, whose word is `word` after `cut` letters were peeled, and adds a match for each output. */
function walk(
  a: Automaton,
  line: TokenLine,
  first: number,
  word: number,
  pro: number,
  cut: number,
  idAt: (i: number) => number,
  formOf: FormOf,
  found: Match[],
): void {
  let state = a.rootNext[word] ?? 0;
  let last = first;
  while (state !== 0) {
    if ((a.outStart[state] ?? 0) < (a.outStart[state + 1] ?? 0)) emit(a, line, first, last, state, pro, cut, formOf, found);
    const next = nextWord(line, last);
    if (next < 0) return;
    const id = idAt(next);
    if (id < 0) return;
    state = step(a, state, id);
    last = next;
  }
}

/** The token after `i` that a name may go on with: quotation marks and hyphens are passed over, and the dots of «أ.ف.ب». −1 for none. */
function nextWord(line: TokenLine, i: number): number {
  let j = i + 1;
  for (let marks = 0; j < line.length && line.kind[j] === TokenKind.punct; j++, marks++) {
    const mark = line.text.charAt(line.start[j] ?? 0);
    const dot = mark === "." && (line.form[i]?.length ?? 0) === 1 && line.glued[j] === 1;
    if (marks === 2 || !(dot || INSIDE.has(mark))) return -1;
  }
  return j < line.length && line.kind[j] !== TokenKind.break ? j : -1;
}

function emit(
  a: Automaton,
  line: TokenLine,
  first: number,
  last: number,
  state: number,
  pro: number,
  cut: number,
  formOf: FormOf,
  found: Match[],
): void {
  const entries: number[] = [];
  const forms: number[] = [];
  for (let k = a.outStart[state] ?? 0; k < (a.outStart[state + 1] ?? 0); k++) {
    const entry = a.outEntry[k] ?? 0;
    const form = a.outForm[k] ?? -1;
    if (a.outExact[k] === 1 && formOf(entry, form) !== (line.form[first] ?? "").slice(cut)) continue;
    entries.push(entry);
    forms.push(form);
  }
  if (entries.length === 0) return;
  found.push({ first, last, start: startAfter(line, first, cut), end: line.end[last] ?? 0, pro, entries, forms });
}

/** Where token `i` starts once `cut` folded letters are peeled off. */
function startAfter(line: TokenLine, i: number, cut: number): number {
  const start = line.start[i] ?? 0;
  if (cut === 0) return start;
  const folded = fold(line.text.slice(start, line.end[i]));
  return start + (folded.from[cut] ?? 0);
}

const LETTER_PRO: Readonly<Record<string, number>> = { و: Pro.waw, ف: Pro.fa, ب: Pro.ba, ك: Pro.kaf, ل: Pro.lam };

/** Tries the first token without its proclitics: و ف, then ب ك ل; ل before ال has eaten the alef («للجيش»). A whole match wins over a peeled one that is not longer. */
function peel(a: Automaton, line: TokenLine, i: number, idAt: (i: number) => number, formOf: FormOf, found: Match[], from: number): void {
  const key = line.key[i] ?? "";
  if (key.length < 3) return;
  let longest = -1;
  for (let k = from; k < found.length; k++) longest = Math.max(longest, found[k]?.last ?? -1);
  const tried: Match[] = [];
  const attempt = (word: string, pro: number, cut: number) => {
    if (word.length < 2) return;
    const id = wordId(a, word);
    if (id >= 0 && (a.rootNext[id] ?? 0) !== 0) walk(a, line, i, id, pro, cut, idAt, formOf, tried);
  };
  const prepositions = (at: number, pro: number) => {
    const letter = key.charAt(at);
    if (letter !== "ب" && letter !== "ك" && letter !== "ل") return;
    const bits = pro | (LETTER_PRO[letter] ?? 0);
    attempt(key.slice(at + 1), bits, at + 1);
    if (letter === "ل" && key.charAt(at + 1) === "ل") {
      attempt(`ال${key.slice(at + 2)}`, bits | Pro.al, at === 0 ? 0 : at);
      attempt(`ال${key.slice(at + 1)}`, bits | Pro.al, at === 0 ? 0 : at);
    }
  };
  const letter = key.charAt(0);
  if (letter === "و" || letter === "ف") {
    const pro = LETTER_PRO[letter] ?? 0;
    attempt(key.slice(1), pro, 1);
    prepositions(1, pro);
  }
  prepositions(0, 0);
  for (const match of tried) if (match.last > longest) found.push(match);
}

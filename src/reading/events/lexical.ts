// Which words of the frames' lists stand where: one pass over the tokens, clitics and endings peeled, one look for each distinct form.
import { TokenKind, type TokenLine } from "../../arabic/index.ts";
import type { FrameIndex, WordSet } from "../../knowledge/index.ts";

/** A listed word found in a token. */
export interface WordHit {
  /** Its number in `FrameIndex.words`. */
  readonly word: number;
  /** The ending that was peeled: "" , "ات", "ين", "ها" … */
  readonly ending: string;
  /** The article stands before it. */
  readonly definite: boolean;
  /** Letters of clitics before it (و, ب, ل …), article apart. */
  readonly clitics: string;
}

export interface Lexical {
  readonly hits: readonly (readonly WordHit[])[];
  /** Bare keys of each token, clitics peeled in every way, endings on: for phrases. */
  readonly bare: readonly (readonly string[])[];
}

// Ending and what stands for it in the bare word: «غارات» is غارة + ات, «غارته» غارة + ه.
const ENDINGS: readonly (readonly [string, string])[] = [
  ["", ""],
  ["ا", ""],
  ["ان", ""],
  ["ين", ""],
  ["ون", ""],
  ["ات", ""],
  ["ات", "ه"],
  ["ه", ""],
  ["ها", ""],
  ["هم", ""],
  ["هما", ""],
  ["نا", ""],
  ["ته", "ه"],
  ["تها", "ه"],
  ["تهم", "ه"],
  ["تهما", "ه"],
  ["تان", "ه"],
  ["تين", "ه"],
  ["تا", "ه"],
  ["تي", "ه"],
  ["و", ""],
  ["ي", ""],
  ["اتها", "ه"],
  ["اته", "ه"],
  ["اتهم", "ه"],
  ["اته", ""],
  ["اتها", ""],
  ["اتهم", ""],
  ["يه", ""],
  ["تين", ""],
  ["تان", ""],
  ["يها", ""],
  ["يه", ""],
];

/** Ways to cut clitics off a key: where the word starts, what was cut, whether the article went. */
function cuts(key: string): readonly (readonly [number, string, boolean])[] {
  const out: [number, string, boolean][] = [[0, "", false]];
  const conjunction = key.startsWith("و") || key.startsWith("ف") ? [0, 1] : [0];
  for (const from of conjunction) {
    if (from > 0 && key.length - from > 2) out.push([from, key.slice(0, from), false]);
    if (key.startsWith("ال", from) && key.length - from > 4) out.push([from + 2, key.slice(0, from), true]);
    if (key.startsWith("لل", from) && key.length - from > 3) out.push([from + 2, `${key.slice(0, from)}ل`, true]);
    const letter = key.charAt(from);
    if (letter === "ب" || letter === "ل" || letter === "ك") {
      if (letter !== "ك" && key.length - from > 3) out.push([from + 1, key.slice(0, from + 1), false]);
      if (key.startsWith("ال", from + 1) && key.length - from > 5) out.push([from + 3, key.slice(0, from + 1), true]);
    }
  }
  return out;
}

type Look = { readonly hits: readonly WordHit[]; readonly bare: readonly string[] };
const MEMO_LIMIT = 50_000;
const memos = new WeakMap<FrameIndex, Map<string, Look>>();

/** What each form gave before, for one index: the answer depends on nothing else. */
function memoOf(index: FrameIndex): Map<string, Look> {
  let memo = memos.get(index);
  if (!memo || memo.size > MEMO_LIMIT) {
    memo = new Map();
    memos.set(index, memo);
  }
  return memo;
}

export function lexicalOf(line: TokenLine, index: FrameIndex): Lexical {
  const seen = memoOf(index);
  const none = { hits: [], bare: [] };
  const found = line.key.map((key, t) => {
    if (line.kind[t] !== TokenKind.word) return none;
    let known = seen.get(key);
    if (!known) {
      known = look(key, index);
      seen.set(key, known);
    }
    return known;
  });
  const hits: (readonly WordHit[])[] = found.map((f) => f.hits);
  const bare = found.map((f) => f.bare);
  for (let t = 0; t < hits.length; t++) {
    for (const hit of hits[t] ?? []) {
      for (const [whole, rest] of index.compounds.get(hit.word) ?? []) {
        if (rest.every((part, k) => (bare[t + 1 + k] ?? []).includes(part))) hits[t] = [...(hits[t] ?? []), { ...hit, word: whole }];
      }
    }
  }
  return { hits, bare };
}

function look(key: string, index: FrameIndex): Look {
  const hits: WordHit[] = [];
  const bare: string[] = [];
  for (const [from, clitics, definite] of cuts(key)) {
    const body = key.slice(from);
    bare.push(body);
    for (const [ending, instead] of ENDINGS) {
      if (!body.endsWith(ending)) continue;
      const base = body.slice(0, body.length - ending.length) + instead;
      if (base.length < 2 || base.length > index.longest) continue;
      const word = index.words.get(base);
      if (word !== undefined && !hits.some((h) => h.word === word && h.clitics === clitics)) hits.push({ word, ending, definite, clitics });
    }
  }
  return { hits, bare };
}

/** Whether a token holds a word of the set. */
export function holds(lexical: Lexical, t: number, set: WordSet): boolean {
  for (const hit of lexical.hits[t] ?? []) if (set.has(hit.word)) return true;
  return false;
}

/** Token from `from` to `to`, both included, that holds a word of the set, or -1. Steps backwards where `to` is smaller. */
export function firstOf(lexical: Lexical, from: number, to: number, set: WordSet): number {
  const step = from <= to ? 1 : -1;
  for (let t = from; step > 0 ? t <= to : t >= to; t += step) if (holds(lexical, t, set)) return t;
  return -1;
}

// What is known of a word as written: folded form, key, best cut. Worked out once for each spelling and kept, since texts repeat words.
// Words are looked up by the code units themselves, so that no string is made for a word seen before.
import { bestCut } from "./clitics.ts";
import { fold, foldLetters, keyOf } from "./fold.ts";
import { hintsOf } from "./hints.ts";

export interface WordCut {
  readonly stem: string;
  readonly pro: number;
  readonly enc: number;
  /** Span of the stem, counted from the word's first code unit. */
  readonly stemFrom: number;
  readonly stemTo: number;
}

export interface WordFacts {
  readonly form: string;
  readonly key: string;
  /** The spelling, for the cut to be made from. */
  readonly raw: string;
  /** The best cut, once somebody has asked for it (`cutOf`). */
  cut: WordCut | undefined;
  /** What the time rules know of the key, once they have asked (`viewTimes`). */
  times: object | undefined;
}

/** Words longer than this are not kept, nor are their code units gathered. */
export const LONGEST_KEPT = 40;

/** First value and step of the hash that `factsOf` takes: `hash = Math.imul(hash ^ unit, HASH_STEP)` over the word's code units. */
export const HASH_START = 0x811c9dc5;
export const HASH_STEP = 0x01000193;

/** The memo: open addressing, doubled when half full, emptied when it would pass the limit. The spellings stand in one arena. */
const SLOTS_LIMIT = 1 << 18;
let mask = (1 << 13) - 1;
let facts: (WordFacts | undefined)[] = new Array(mask + 1);
let hashes = new Int32Array(mask + 1);
/** Where the spelling of a slot begins in the arena (upper bits) and its length (lower 6 bits). */
let spellings = new Int32Array(mask + 1);
let arena = new Uint16Array(1 << 16);
let arenaEnd = 0;
let kept = 0;

/**
 * The facts of the word `text.slice(from, to)`; `hash` is that of its code units, which stand in `units` too.
 * `«وبيروت»` → conjunction, stem بيروت.
 */
export function factsOf(text: string, from: number, to: number, hash: number, units: Uint16Array): WordFacts {
  const size = to - from;
  if (size > LONGEST_KEPT) return work(text.slice(from, to));
  let slot = slotOf(hash);
  for (;;) {
    const found = facts[slot];
    if (found === undefined) break;
    if (hashes[slot] === hash && isSpelt(spellings[slot] as number, size, units)) return found;
    slot = (slot + 1) & mask;
  }
  const made = work(text.slice(from, to));
  if (kept * 2 > mask) grow();
  keep(made, hash, store(units, size));
  return made;
}

const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & mask;

function isSpelt(spelling: number, size: number, units: Uint16Array): boolean {
  if ((spelling & 63) !== size) return false;
  const at = spelling >>> 6;
  for (let i = 0; i < size; i++) if (arena[at + i] !== units[i]) return false;
  return true;
}

function store(units: Uint16Array, size: number): number {
  if (arenaEnd + size > arena.length) {
    const bigger = new Uint16Array(arena.length * 2);
    bigger.set(arena);
    arena = bigger;
  }
  const at = arenaEnd;
  arena.set(units.subarray(0, size), at);
  arenaEnd += size;
  return (at << 6) | size;
}

function keep(made: WordFacts, hash: number, spelling: number): void {
  let slot = slotOf(hash);
  while (facts[slot] !== undefined) slot = (slot + 1) & mask;
  facts[slot] = made;
  hashes[slot] = hash;
  spellings[slot] = spelling;
  kept++;
}

function grow(): void {
  const [oldFacts, oldHashes, oldSpellings] = [facts, hashes, spellings];
  const full = mask + 1 >= SLOTS_LIMIT;
  if (!full) mask = mask * 2 + 1;
  facts = new Array(mask + 1);
  hashes = new Int32Array(mask + 1);
  spellings = new Int32Array(mask + 1);
  kept = 0;
  if (full) arenaEnd = 0;
  else
    oldFacts.forEach((known, slot) => {
      if (known) keep(known, oldHashes[slot] ?? 0, oldSpellings[slot] ?? 0);
    });
}

function work(slice: string): WordFacts {
  // a copy, where a slice would keep the whole text alive
  const raw = slice.length >= 13 && slice.length <= LONGEST_KEPT ? Array.from(slice).join("") : slice;
  const form = foldLetters(raw);
  return { form, key: keyOf(form), raw, cut: undefined, times: undefined };
}

/** The best cut of a word, made the first time it is asked for: most words of a text are looked up by their key alone. */
export function cutOf(facts: WordFacts): WordCut {
  facts.cut ??= cutWord(facts);
  return facts.cut;
}

function cutWord({ form, raw }: WordFacts): WordCut {
  const cut = bestCut(form, hintsOf(raw));
  const folded = fold(raw);
  return {
    stem: cut.stem,
    pro: cut.pro,
    enc: cut.enc,
    stemFrom: cut.from === 0 ? 0 : (folded.from[cut.from] ?? 0),
    stemTo: cut.to < form.length ? (folded.to[cut.to - 1] ?? raw.length) : raw.length,
  };
}

/** The facts of a number, a foreign word or a mark: its folded form is its key and stem. */
export const plainFacts = (form: string, size: number): WordFacts => ({
  form,
  key: form,
  raw: form,
  cut: { stem: form, pro: 0, enc: 0, stemFrom: 0, stemTo: size },
  times: undefined,
});

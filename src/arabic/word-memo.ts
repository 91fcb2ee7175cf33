// What is known of a word as written: folded form, key, best cut. Worked out once for each spelling and kept, since texts repeat words.
import { bestCut, type Cut } from "./clitics.ts";
import { fold, keyOf } from "./fold.ts";
import { hintsOf } from "./hints.ts";

export interface WordFacts {
  readonly form: string;
  readonly key: string;
  readonly stem: string;
  readonly pro: number;
  readonly enc: number;
  /** Span of the stem, counted from the word's first code unit. */
  readonly stemFrom: number;
  readonly stemTo: number;
}

const LIMIT = 1 << 16;
const LONGEST_KEPT = 40;
const memo = new Map<string, WordFacts>();

/** The facts of one word as written, its clitics on. */
export function wordFacts(raw: string): WordFacts {
  const known = memo.get(raw);
  if (known) return known;
  const facts = work(raw);
  if (raw.length <= LONGEST_KEPT) {
    if (memo.size >= LIMIT) memo.clear();
    memo.set(detached(raw), facts);
  }
  return facts;
}

/** A copy that does not keep the whole text alive, as a slice of it would. */
const detached = (slice: string): string => (slice.length < 13 ? slice : [...slice].join(""));

function work(raw: string): WordFacts {
  const folded = fold(raw);
  const form = folded.text;
  const cut: Cut = bestCut(form, hintsOf(raw));
  return {
    form,
    key: keyOf(form),
    stem: cut.stem,
    pro: cut.pro,
    enc: cut.enc,
    stemFrom: cut.from === 0 ? 0 : (folded.from[cut.from] ?? 0),
    stemTo: cut.to < form.length ? (folded.to[cut.to - 1] ?? raw.length) : raw.length,
  };
}

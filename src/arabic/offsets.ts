// Where a token's text goes on after some of its letters: the place where a proclitic ends and the word begins.
import { fold } from "./fold.ts";
import type { TokenLine } from "./token-line.ts";

/** Offset in the text after the first `letters` folded letters of token `i` (marks that sit on them included). */
export function offsetAfterLetters(line: TokenLine, i: number, letters: number): number {
  const start = line.start[i] ?? 0;
  if (letters === 0) return start;
  const folded = fold(line.text.slice(start, line.end[i]));
  return start + (folded.from[letters] ?? folded.to[letters - 1] ?? 0);
}

// What the fold loses of a word's hamzas and clitic cutting can use: «المانيا» has an article's letters, «ألمانيا» has not.

import { foldUnit } from "./letters.ts";
import { type Hints, NO_HINTS } from "./proclitics.ts";

/** Reads the hamzas of one word as written. Positions are those of its folded form; only the first 31 letters are looked at. «أمس» (yesterday) tells of an alef that carries a hamza, «امس» does not. */
export function hintsOf(raw: string): Hints {
  let at = 0;
  let below = -1;
  let carried = 0;
  let seats = 0;
  let seen = false;
  for (let i = 0; i < raw.length && at < 31; i++) {
    const c = raw.charCodeAt(i);
    if (c === 0x623 || c === 0x622 || c === 0x625) {
      carried |= 1 << at;
      if (c === 0x625 && below < 0) below = at;
      seen = true;
    } else if (c === 0x624 || c === 0x626) {
      seats |= 1 << at;
      seen = true;
    }
    const unit = foldUnit(c);
    if (unit !== null) at += unit === "" ? 1 : unit.length;
  }
  return seen ? { below, carried, seats, seen } : NO_HINTS;
}

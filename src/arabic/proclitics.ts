// The heads a word may have: every way its first letters can be read as و ف ب ل ك س ال, before anything is known of the rest.
import { Pro } from "./token-line.ts";

/** What letters of the original say that the fold does not: hamza on or under the alef at index `i` of the form. */
export interface Hints {
  /** Index in the form of an إ (always the first letter of a word), or -1. */
  readonly below: number;
  /** Bit `i` set: the alef at `i` carries a hamza or madda, so it is no article's. */
  readonly carried: number;
  /** Bit `i` set: the و or ي at `i` is the seat of a hamza. */
  readonly seats: number;
  /** Were the letters seen at all? */
  readonly seen: boolean;
}

export const NO_HINTS: Hints = { below: -1, carried: 0, seats: 0, seen: false };

/** One reading of the first letters: proclitic bits, where the rest begins, and what so many clitics cost. */
export interface Head {
  readonly pro: number;
  readonly from: number;
  readonly cost: number;
}

const CONJUNCTIONS = [
  { letter: "و", bit: Pro.waw, cost: 0.5 },
  { letter: "ف", bit: Pro.fa, cost: 1.4 },
] as const;
const PREPOSITIONS = [
  { letter: "ب", bit: Pro.ba, cost: 0.8 },
  { letter: "ل", bit: Pro.lam, cost: 0.7 },
  { letter: "ك", bit: Pro.kaf, cost: 1.5 },
] as const;

/** Every way the beginning may be read, without looking at the rest. */
export function headsOf(form: string, hints: Hints): Head[] {
  const starts: Head[] = [{ pro: 0, from: 0, cost: 0 }];
  for (const { letter, bit, cost } of CONJUNCTIONS) if (form.startsWith(letter)) starts.push({ pro: bit, from: 1, cost });
  const heads: Head[] = [];
  for (const start of starts) {
    heads.push(start);
    for (const { letter, bit, cost } of PREPOSITIONS) {
      if (form.startsWith(letter, start.from)) heads.push({ pro: start.pro | bit, from: start.from + 1, cost: start.cost + cost });
    }
    if (form.startsWith("س", start.from)) heads.push({ pro: start.pro | Pro.sin, from: start.from + 1, cost: start.cost + 0.6 });
  }
  const before = heads.length;
  for (let i = 0; i < before; i++) {
    const head = heads[i];
    if (!head || head.pro & Pro.sin) continue;
    const carried = (hints.carried >> head.from) & 1;
    if (form.startsWith("ال", head.from) && !carried && !(head.pro & Pro.lam))
      heads.push({ pro: head.pro | Pro.al, from: head.from + 2, cost: head.cost });
    // ل swallows the alef of the article: «للمدنيين» for the civilians
    if (head.pro & Pro.lam && form.startsWith("ل", head.from)) heads.push({ pro: head.pro | Pro.al, from: head.from + 1, cost: head.cost });
  }
  return heads;
}

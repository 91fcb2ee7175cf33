// Places: all candidates of one report, in one pass over the known names and one over the words.
import type { TokenLine } from "../../arabic/index.ts";
import type { Words } from "../words/tags.ts";
import type { Candidate } from "./candidates.ts";
import { describedArea } from "./described-places.ts";
import type { Look } from "./look.ts";
import { listedPlaces } from "./place-lists.ts";
import { knownPlace, namedPlace } from "./place-names.ts";
import { areaBySide, relativePlace } from "./relative-places.ts";
import { isWord } from "./token-tests.ts";

export function placeCandidates(line: TokenLine, words: Words, look: Look): Candidate[] {
  const out: Candidate[] = [];
  for (const { match, entries } of look.places) {
    const known = knownPlace(line, words, look, match.first, entries, match);
    if (known) out.push(known);
  }
  for (let t = 0; t < line.length; t++) {
    if (!isWord(line, t)) continue;
    out.push(...listedPlaces(line, words, look, t));
    for (const found of [
      namedPlace(line, words, look, t),
      relativePlace(line, words, look, t),
      areaBySide(line, words, look, t),
      describedArea(line, words, look, t),
    ]) {
      if (found) out.push(found);
    }
  }
  return out;
}

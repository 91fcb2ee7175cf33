// Places told in a row: «قرى الجنينة والجيعة وشمرة الحصان», «أربع قرى، هي الجنينة والجيعة».
import { Pro, type TokenLine } from "../../arabic/index.ts";
import { isAdjective } from "../words/noun-phrase.ts";
import { Tag, type Words } from "../words/tags.ts";
import type { Candidate } from "./candidates.ts";
import type { Look } from "./look.ts";
import { severalPlaces } from "./place-names.ts";
import { hasArticle, isComma, isPlain, isWord, wordBeside } from "./token-tests.ts";

const SETTLED: ReadonlySet<string> = new Set(["city", "town", "village", "district", "governorate"]);
const NAMELY: ReadonlySet<string> = new Set(["هي", "وهي", "هم", "ابرزها", "منها", "بينها"]);
/** Names taken from one list at most, and tokens looked back for the kind word of «هي». */
const LONGEST = 14;
const BACK = 14;

type Noun = NonNullable<ReturnType<Look["placeNoun"]>>;

/** After a kind word for several, every coordinated name is a place, known or not. */
export function listedPlaces(line: TokenLine, words: Words, look: Look, t: number): Candidate[] {
  const noun = look.placeNoun(t);
  if (noun && severalPlaces(words, t) && noun.entry.kind !== "facility" && !hasArticle(line, t))
    return listFrom(line, words, look, noun, noun.match.last + 1);
  if (!NAMELY.has(words.body[t] ?? "") || words.tag[t] === Tag.verb) return [];
  for (let back = t - 1; back >= 0 && t - back <= BACK && line.sentence[back] === line.sentence[t]; back--) {
    const told = look.placeNoun(back);
    if (told && severalPlaces(words, back) && SETTLED.has(told.entry.kind)) return listFrom(line, words, look, told, t + 1);
  }
  return [];
}

function listFrom(line: TokenLine, words: Words, look: Look, noun: Noun, from: number): Candidate[] {
  const out: Candidate[] = [];
  const unknownToo = SETTLED.has(noun.entry.kind);
  for (let at = from, steps = 0; steps < LONGEST && wordBeside(line, at, from); steps++) {
    const pro = line.pro[at] ?? 0;
    const conjunct = (pro & Pro.waw) !== 0;
    if ((pro & (Pro.ba | Pro.lam | Pro.kaf | Pro.fa)) !== 0 || (steps > 0 && !conjunct)) break;
    const place = look.place(at);
    if (place !== null && !unknownToo && place.entries.every((e) => e.commonWord)) break;
    if (place === null && !(unknownToo && nameHere(line, words, look, at))) break;
    let last = place ? place.match.last : at;
    const next = last + 1;
    const common = place === null || (place.entries.every((e) => e.commonWord) && !isAdjective(line, words, next));
    if (common && wordBeside(line, next, from) && isPlain(line, next) && hasArticle(line, next) && words.tag[next] !== Tag.verb)
      last = next;
    const start = place ? place.match.start : conjunct ? (line.start[at] ?? 0) + 1 : (line.start[at] ?? 0);
    const base = { first: at, last, start, end: line.end[last] ?? 0, rank: 4, rule: "one of several places after their kind word" };
    if (place) out.push({ ...base, sort: "known-place", entries: place.entries, noun: noun.entry });
    else out.push({ ...base, sort: "named-place", noun: noun.entry, nameFirst: at });
    at = last + 1;
    if (isComma(line, at) && isWord(line, at + 1)) {
      if (((line.pro[at + 1] ?? 0) & Pro.waw) === 0 && look.place(at + 1) === null) break;
      at++;
    }
  }
  return out;
}

function nameHere(line: TokenLine, words: Words, look: Look, at: number): boolean {
  const tag = words.tag[at];
  if (tag !== Tag.noun && tag !== Tag.adjective && tag !== Tag.other) return false;
  if (look.placeNoun(at) !== null || look.actorNoun(at) !== null || look.rank(at) !== null) return false;
  const known = words.reading[at] !== null;
  // «قرى … وتشريد الآلاف»: a verbal noun goes on with what happened
  if (words.reading[at]?.pos === "masdar") return false;
  if (!hasArticle(line, at))
    return (
      !known ||
      (wordBeside(line, at + 1, at) &&
        isPlain(line, at + 1) &&
        hasArticle(line, at + 1) &&
        words.tag[at] === Tag.noun &&
        ((line.pro[at] ?? 0) & Pro.waw) !== 0)
    );
  return !(known && isAdjective(line, words, at));
}

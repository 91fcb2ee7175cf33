// Areas told by what lies beside them: «المنطقة المحيطة بمدينة عفرين», «الحدود مع الأردن», «المنطقة الواقعة بين بلدتي X وY».
import { Pro, type TokenLine } from "../../arabic/index.ts";
import { Tag, type Words } from "../words/tags.ts";
import type { Candidate, KnownPlace } from "./candidates.ts";
import type { Look } from "./look.ts";
import { hasArticle, isWord, startOf, wordBeside } from "./token-tests.ts";

const AREAS: ReadonlyMap<string, string> = new Map([
  ["منطقه", "area"],
  ["مناطق", "areas"],
  ["قري", "villages"],
  ["بلدات", "towns"],
  ["مدن", "towns"],
  ["اراضي", "lands"],
  ["جبال", "mountains"],
  ["تلال", "hills"],
  ["طريق", "road"],
  ["احياء", "quarters"],
  ["حقول", "fields"],
  ["مزارع", "farms"],
]);
/** Participles that say how the area lies: stem → English before the base. */
const LYING: ReadonlyMap<string, string> = new Map([
  ["محيطه", "around"],
  ["محيط", "around"],
  ["محاذيه", "along"],
  ["محاذي", "along"],
  ["متاخمه", "bordering"],
  ["مجاوره", "next to"],
  ["مجاور", "next to"],
  ["قريبه", "near"],
  ["واقعه", "at"],
  ["واقع", "at"],
  ["ممتده", "stretching"],
  ["ممتد", "stretching"],
  ["فاصله", "dividing"],
  ["مشرفه", "overlooking"],
  ["مطله", "overlooking"],
  ["مؤديه", "leading to"],
  ["موديه", "leading to"],
  ["واصل", "joining"],
  ["رابط", "joining"],
]);
const BESIDE: ReadonlySet<string> = new Set(["من", "ب", "علي", "الي", "مع", "قرب", "في"]);

interface Hung {
  readonly last: number;
  readonly base: KnownPlace;
}

/** The place at `at`, its kind word before it included; clitic prepositions allowed. */
function placeFrom(line: TokenLine, look: Look, at: number): Hung | null {
  const noun = look.placeNoun(at);
  const place = (noun ? look.place(noun.match.last + 1) : null) ?? look.place(at);
  if (!place || line.sentence[place.match.first] !== line.sentence[at]) return null;
  const withNoun = noun !== null && place.match.first > at;
  return {
    last: place.match.last,
    base: {
      sort: "known-place",
      first: at,
      last: place.match.last,
      start: withNoun ? noun.match.start : place.match.start,
      end: place.match.end,
      rank: 2,
      rule: "known place",
      entries: place.entries,
      noun: withNoun ? noun.entry : null,
    },
  };
}

/** «بين جاسم وإنخل», «بين بلدتي جاسم وإنخل»: the two places after «بين», from the token after it. */
function twoPlaces(line: TokenLine, look: Look, at: number): { last: number; one: KnownPlace; two: KnownPlace } | null {
  const one = placeFrom(line, look, at);
  if (!one) return null;
  const next = one.last + 1;
  if (!isWord(line, next) || ((line.pro[next] ?? 0) & Pro.waw) === 0) return null;
  const two = placeFrom(line, look, next);
  return two ? { last: two.last, one: one.base, two: two.base } : null;
}

/** «… للحدود العراقية»: last token of a border told by its country, or -1. */
function borderEnd(line: TokenLine, look: Look, at: number): number {
  if (line.stem[at] !== "حدود" || !hasArticle(line, at)) return -1;
  let end = at;
  while (wordBeside(line, end + 1, at) && hasArticle(line, end + 1) && look.nisba(end + 1) !== null) end++;
  return end > at ? end : -1;
}

export function describedArea(line: TokenLine, words: Words, look: Look, t: number): Candidate | null {
  // «هذه المنطقة المتاخمة لـ…» goes back to a place told before
  if (!isWord(line, t) || !hasArticle(line, t) || words.tag[t - 1] === Tag.demonstrative) return null;
  const stem = line.stem[t] ?? "";
  const border = stem === "حدود" || stem === "شريط";
  const area = AREAS.get(stem);
  if (!border && area === undefined) return null;
  let at = t + 1;
  let how: string | null = null;
  for (
    let steps = 0;
    steps < 5 && wordBeside(line, at, t) && hasArticle(line, at) && (words.tag[at] === Tag.adjective || words.tag[at] === Tag.noun);
    steps++, at++
  ) {
    const lying = LYING.get(line.stem[at] ?? "");
    if (lying !== undefined && ((line.pro[at] ?? 0) & ~Pro.al) === 0) {
      how = lying;
      at++;
      break;
    }
  }
  if (!border && how === null) return null;
  if (!wordBeside(line, at, t)) return null;
  const body = words.body[at] ?? "";
  const made = (last: number, base: KnownPlace | null, other: KnownPlace | null, english: string): Candidate => ({
    sort: "relative-place",
    first: t,
    last,
    start: startOf(line, t),
    end: line.end[last] ?? 0,
    rank: 6,
    rule: "area told by what lies beside it",
    base,
    other,
    placeKind: "area",
    precision: other ? "between" : "near",
    english,
    compass: false,
    country: null,
    described: true,
    part: null,
  });
  if (body === "بين" || body === "مابين") {
    const two = twoPlaces(line, look, at + 1);
    if (two) return made(two.last, two.one, two.two, border ? "border between {} and {2}" : `${area ?? "area"} between {} and {2}`);
  }
  const clitic = ((line.pro[at] ?? 0) & (Pro.ba | Pro.lam)) !== 0;
  if (!clitic && !BESIDE.has(body)) return null;
  if (border && body !== "مع") return null;
  const hung = placeFrom(line, look, clitic ? at : at + 1);
  if (!hung) {
    const end = border ? -1 : borderEnd(line, look, clitic ? at : at + 1);
    return end < 0 ? null : made(end, null, null, `border ${area ?? "area"}`);
  }
  if (how === "around") return made(hung.last, hung.base, null, "surroundings of {}");
  return made(hung.last, hung.base, null, border ? "border with {}" : `${area ?? "area"} ${how ?? "near"} {}`);
}

// Buildings and sites that work as a place: «المركز الثقافي», «مقر قيادة الفرقة التاسعة»; definite, and more than their bare noun.
import { Pro, TokenKind, type TokenLine } from "../../arabic/index.ts";
import { phraseEnd } from "../words/noun-phrase.ts";
import { Tag, type Words } from "../words/tags.ts";
import type { Candidate } from "./candidates.ts";
import type { Look } from "./look.ts";
import { IN, severalPlaces } from "./place-names.ts";
import { hasArticle, isPlain, opensQuote, startOf, wordBeside } from "./token-tests.ts";

/** Chosen after the rest, since a building may hold a place's or an actor's name («مقر حزب …»). */
export function facilityCandidates(line: TokenLine, words: Words, look: Look): Candidate[] {
  const out: Candidate[] = [];
  for (let t = 0; t < line.length; t++) {
    const found = line.kind[t] === TokenKind.word ? (roadBetween(line, words, look, t) ?? facility(line, words, look, t)) : null;
    if (found) out.push(found);
  }
  return out;
}

function facility(line: TokenLine, words: Words, look: Look, t: number): Candidate | null {
  const noun = look.placeNoun(t);
  if (noun?.entry.kind !== "facility" || words.tag[t] === Tag.verb) return null;
  // «مركز مدينة الحسكة» the middle of the town, «بشكل مركز» in a focused way: no buildings
  if (SETTLED.has(look.placeNoun(noun.match.last + 1)?.entry.kind ?? "") && line.stem[t] === "مركز") return null;
  if ((line.stem[t - 1] ?? "") === "شكل") return null;
  // «كمين» is mostly an ambush, «عن طريق الخطأ» a manner
  if (line.stem[t] === "كمين" || (line.stem[t] === "طريق" && words.body[t - 1] === "عن")) return null;
  const article = hasArticle(line, t);
  const last = phraseEnd(line, words, t, look.nameEnd);
  const definite = article || hasDefinite(line, t, last) || (look.nameEnd[last] ?? -1) >= last;
  const locative = ((line.pro[t] ?? 0) & Pro.ba) !== 0 || (t > 0 && IN.has(words.body[t - 1] ?? ""));
  if (!definite) return null;
  if (last === noun.match.last && !(article && (locative || line.stem[t] === "مبني") && STANDS_BARE.has(line.stem[t] ?? ""))) return null;
  // several buildings of a kind («الشوارع الرئيسية», «حواجز الجيش») are a sort of building, not one
  if (severalPlaces(words, t) && !(last > noun.match.last && IN.has(words.body[last + 1] ?? "") && look.place(last + 2) !== null))
    return null;
  return {
    sort: "named-place",
    first: t,
    last,
    start: startOf(line, t),
    end: line.end[last] ?? 0,
    rank: 1,
    rule: "building or site that works as a place",
    noun: noun.entry,
    nameFirst: Math.min(noun.match.last + 1, last),
  };
}

const SETTLED: ReadonlySet<string> = new Set(["city", "town", "village", "governorate"]);

/** Buildings that a report means one of when it says «في المبنى»; «السجن», «المستشفى» bare name a sort of stay. */
const STANDS_BARE: ReadonlySet<string> = new Set([
  "مبني",
  "مقر",
  "مركز",
  "مطار",
  "معبر",
  "حاجز",
  "سوق",
  "مسجد",
  "جامع",
  "كنيسه",
  "مدرسه",
  "جامعه",
  "فندق",
  "جسر",
  "سد",
  "قصر",
  "قلعه",
  "ساحه",
  "ميدان",
  "قاعده",
  "معسكر",
  "ميناء",
  "سفاره",
  "قنصليه",
  "مصنع",
  "مصفاه",
]);

function hasDefinite(line: TokenLine, first: number, last: number): boolean {
  for (let t = first; t <= last; t++) if (hasArticle(line, t) || opensQuote(line, t)) return true;
  return false;
}

/** Rule of a road told by its two towns. */
export const ROAD = "road between two towns";
const ROAD_WORDS: ReadonlySet<string> = new Set(["عام", "دولي", "سريع", "رئيسي", "قديم", "صحراوي", "ساحلي", "زراعي", "حربي", "عسكري"]);

/** «طريق دمشق - درعا», «أوتوستراد دمشق درعا»: a road by the two towns that it joins. */
function roadBetween(line: TokenLine, words: Words, look: Look, t: number): Candidate | null {
  const noun = look.placeNoun(t);
  if (noun?.entry.subtype !== "road" || severalPlaces(words, t)) return null;
  let at = noun.match.last + 1;
  while (wordBeside(line, at, t) && ROAD_WORDS.has(line.stem[at] ?? "")) at++;
  const from = look.place(at);
  if (!from || line.sentence[at] !== line.sentence[t] || !isPlain(line, at)) return null;
  let next = from.match.last + 1;
  while ("-ـ–—/".includes(line.form[next] ?? "?") && (line.form[next] ?? "") !== "") next++;
  const to = look.place(next);
  if (!to || line.sentence[next] !== line.sentence[t] || !(isPlain(line, next) || (line.pro[next] ?? 0) === Pro.waw)) return null;
  return {
    sort: "named-place",
    first: t,
    last: to.match.last,
    start: startOf(line, t),
    end: line.end[to.match.last] ?? 0,
    rank: 5,
    rule: ROAD,
    noun: noun.entry,
    nameFirst: at,
  };
}

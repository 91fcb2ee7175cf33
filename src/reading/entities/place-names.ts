// Places by name: known names, and unknown names after a kind word («بلدة X»).
import { isParticle, Pro, particlesOf, type TokenLine } from "../../arabic/index.ts";
import type { PlaceEntry, PlaceNounEntry } from "../../knowledge/index.ts";
import { isAdjective } from "../words/noun-phrase.ts";
import { Tag, type Words } from "../words/tags.ts";
import type { KnownPlace, NamedPlace } from "./candidates.ts";
import { isWord as isDictionaryWord, type Look } from "./look.ts";
import { hasArticle, isPlain, isWord, opensQuote } from "./token-tests.ts";

/** Prepositions after which a place stands. */
export const IN: ReadonlySet<string> = new Set(["في", "الي", "من", "قرب", "نحو", "باتجاه", "صوب", "عبر", "داخل", "خارج"]);

export function knownPlace(
  line: TokenLine,
  words: Words,
  look: Look,
  first: number,
  entries: KnownPlace["entries"],
  match: { last: number; start: number; end: number; pro: number },
): KnownPlace | null {
  if (isAdjectiveForm(line, words, look, first, match.last)) return null;
  const beside = nounBefore(line, look, first);
  // «جسر خربة غزالة», «محيط جاسم»: the bridge and the surroundings are no town of that name
  const noun = beside !== null && entries.some((e) => bearsKind(beside.entry, e)) ? beside : null;
  // «قرية صغيرة»: an adjective without the article after its noun, though some hamlet bears the name
  if (
    beside !== null &&
    first === match.last &&
    !hasArticle(line, first) &&
    words.tag[first] === Tag.adjective &&
    isDictionaryWord(words, first)
  )
    return null;
  const certain = entries.filter((e) => !isCommon(line, words, look, first, match.last, e));
  if (certain.length === 0 && noun === null) {
    // a name that is also a word of the language counts only where a place must stand and the report names what contains it
    const before = words.body[first - 1] ?? "";
    const locative = (match.pro & Pro.ba) !== 0 || (first > 0 && IN.has(before));
    const contained = entries.some((e) => look.sure.has(e.parent ?? "") || e.within.slice(1).some((name) => look.sureNames.has(name)));
    const weight = Math.max(...entries.map((e) => e.weight));
    if (!locative || !contained || (isDictionaryWord(words, first) && weight < SEAT) || followsNoun(line, words, first)) return null;
  }
  const chosen = certain.length > 0 && noun === null ? certain : entries;
  const inside = noun !== null && !standsOutside(line, words, noun.match.first);
  const from = inside ? noun.match.first : first;
  const last =
    noun?.entry.kind === "facility" || entries.every((e) => e.kind === "facility") ? withAdjectives(line, words, match.last) : match.last;
  return {
    sort: "known-place",
    first: from,
    last,
    start: inside ? noun.match.start : match.start,
    end: line.end[last] ?? match.end,
    rank: noun === null ? 2 : 4,
    rule: noun === null ? "known place" : "kind word and known place",
    entries: chosen,
    noun: noun?.entry ?? null,
  };
}

/** «مطار دمشق الدولي»: the adjective after a site's name belongs to the site. */
function withAdjectives(line: TokenLine, words: Words, last: number): number {
  let end = last;
  while (
    isWord(line, end + 1) &&
    line.sentence[end + 1] === line.sentence[last] &&
    SITE_ADJECTIVES.has(line.stem[end + 1] ?? "") &&
    isPlain(line, end + 1) &&
    hasArticle(line, end + 1) &&
    words.tag[end + 1] !== Tag.verb
  )
    end++;
  return end;
}
const SITE_ADJECTIVES: ReadonlySet<string> = new Set([
  "دولي",
  "دوليه",
  "عسكري",
  "عسكريه",
  "حدودي",
  "حدوديه",
  "مدني",
  "مدنيه",
  "وطني",
  "وطنيه",
  "بحري",
  "بحريه",
  "جوي",
  "جويه",
  "مركزي",
  "حكومي",
]);

const AREAS: ReadonlySet<string> = new Set(["area", "region", "facility", "district"]);
/** Words for what lies around or in a place: never a part of its name. */
const OUTSIDE: ReadonlySet<string> = new Set([
  "place-noun:surroundings",
  "place-noun:border",
  "place-noun:front",
  "place-noun:countryside",
]);
function bearsKind(noun: PlaceNounEntry, entry: PlaceEntry): boolean {
  if (OUTSIDE.has(noun.id)) return false;
  if (noun.kind === "facility") return entry.kind === "facility";
  return noun.kind !== "area" || AREAS.has(entry.kind);
}

const TANWIN = "\u064b";

/** «مصادر سورية» Syrian sources, «المدعوم روسيًا»: a country's adjective, not its name. */
function isAdjectiveForm(line: TokenLine, words: Words, look: Look, first: number, last: number): boolean {
  if (first !== last) return false;
  if (line.text.slice(line.start[first] ?? 0, line.end[first] ?? 0).includes(TANWIN)) return true;
  if (look.nisba(first) === null || ((line.pro[first] ?? 0) & ~Pro.al) !== 0) return false;
  const prev = words.tag[first - 1];
  return (
    line.sentence[first - 1] === line.sentence[first] && (prev === Tag.noun || prev === Tag.adjective) && look.placeNoun(first - 1) === null
  );
}

/** The form is also a word of the language or a personal name, and the place is not prominent enough to be meant all the same. */
export function isCommon(
  line: TokenLine,
  words: Words,
  look: Look,
  first: number,
  last: number,
  entry: KnownPlace["entries"][number],
): boolean {
  if (last > first) return false;
  if (entry.commonWord) return true;
  const country = entry.within[0] ?? "";
  if (entry.weight >= PROMINENT && (look.sureCountries.has(country) || entry.kind === "country" || words.reading[first] === null))
    return false;
  return isDictionaryWord(words, first) || look.name(first) !== null || (line.enc[first] ?? 0) !== 0;
}
/** Weight from which a place is known to every reader of news: governorate seats, capitals, countries. */
const PROMINENT = 60;
/** Weight of a sub-district's seat. */
const SEAT = 35;

/** A word with the article right after a noun is that noun's adjective («المنطقة الشرقية»), not a name. */
const followsNoun = (line: TokenLine, words: Words, t: number): boolean =>
  hasArticle(line, t) &&
  t > 0 &&
  (words.tag[t - 1] === Tag.noun || words.tag[t - 1] === Tag.adjective) &&
  line.sentence[t - 1] === line.sentence[t];

/** «العاصمة عمّان», «بلدتي طفس وصيدا»: a title of the town, or a kind word for several, is no part of the name. */
const standsOutside = (line: TokenLine, words: Words, t: number): boolean => (line.stem[t] ?? "") === "عاصمه" || severalPlaces(words, t);
export const severalPlaces = (words: Words, t: number): boolean => words.reading[t]?.number === "d" || words.reading[t]?.number === "p";

/** The kind word right before a name («مدينة جاسم»); a plural or dual one is left outside the name's span. */
function nounBefore(line: TokenLine, look: Look, first: number) {
  for (const back of [1, 2]) {
    const noun = look.placeNoun(first - back);
    if (noun && noun.match.last === first - 1 && line.sentence[first - back] === line.sentence[first] && isPlain(line, first)) return noun;
  }
  return null;
}

/** «بلدة زردنا», «حي “الشعلة”», «حي الشيخ رضوان»: a kind word and a name that no table holds. */
export function namedPlace(line: TokenLine, words: Words, look: Look, t: number): NamedPlace | null {
  const noun = look.placeNoun(t);
  if (!noun || hasArticle(line, t) || severalPlaces(words, t)) return null;
  if (noun.entry.subtype === "capital") return null;
  if (noun.entry.commonWord && !(LANDFORMS.has(noun.entry.id) && !opensQuote(line, noun.match.last + 1))) return null;
  let first = noun.match.last + 1;
  if ((look.place(t)?.match.last ?? -1) >= first) return null;
  if (first >= line.length || line.sentence[first] !== line.sentence[t]) return null;
  let last = first;
  if (opensQuote(line, first)) {
    let close = first + 1;
    while (close < line.length && close - first < 6 && isWord(line, close)) close++;
    if (isWord(line, close) || !'”"»“'.includes(line.form[close] ?? "?") || close === first + 1) return null;
    first += 1;
    last = close;
  } else {
    const reach = unknownName(line, words, look, first, LANDFORMS.has(noun.entry.id));
    if (reach < first) return null;
    last = reach;
  }
  return {
    sort: "named-place",
    first: t,
    last,
    start: noun.match.start,
    end: line.end[last] ?? 0,
    rank: look.rank(first) === null ? 3 : 8,
    rule: "kind word and unknown name",
    noun: noun.entry,
    nameFirst: first,
  };
}

/** Kinds of land whose names are mostly words: «جبل المانع», «تل الجابية», «وادي السلوقي». */
const LANDFORMS: ReadonlySet<string> = new Set(["place-noun:hill", "place-noun:mountain", "place-noun:water"]);

/** Last token of the unknown name that opens at `first`, right after its kind word; less than `first` where none does. */
function unknownName(line: TokenLine, words: Words, look: Look, first: number, landform: boolean): number {
  if (
    !isWord(line, first) ||
    !isPlain(line, first) ||
    (look.place(first) !== null && !landform) ||
    particlesOf(words.body[first] ?? "").size > 0
  )
    return -1;
  const tag = words.tag[first];
  const article = hasArticle(line, first);
  const son = FAMILIES.has(line.stem[first] ?? "");
  if (tag !== Tag.noun && tag !== Tag.other && !(tag === Tag.adjective && article)) return -1;
  const reading = words.reading[first];
  // an indefinite word that the language knows is what the noun says of itself («قرية صغيرة»), not a name
  if (!article && !son && (reading !== null || isParticle(words.body[first] ?? "", "preposition"))) return -1;
  const next = first + 1;
  const follows =
    next < line.length &&
    isWord(line, next) &&
    line.sentence[next] === line.sentence[first] &&
    isPlain(line, next) &&
    words.tag[next] !== Tag.verb &&
    words.tag[next] !== Tag.preposition;
  // «حي الشيخ رضوان», «حي أولاد شلبي»: a place named after a person or a family
  if ((son || look.rank(first) !== null) && follows) return next;
  if (son) return -1;
  if (article && follows && hasArticle(line, next) && isAdjective(line, words, next)) return next;
  if (!article && follows && hasArticle(line, next)) return next;
  return first;
}
const FAMILIES: ReadonlySet<string> = new Set([
  "اولاد",
  "بني",
  "بنو",
  "ال",
  "سيدي",
  "ابو",
  "ابي",
  "ام",
  "عين",
  "وادي",
  "تل",
  "بيت",
  "دير",
  "كفر",
  "راس",
  "خان",
  "باب",
  "برج",
  "جسر",
  "بئر",
  "خربه",
]);

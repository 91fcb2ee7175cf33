// Places: known names, unknown names after a kind word («بلدة X»), and places told relative to a place («ريف درعا الشمالي»).
import { isParticle, Pro, TokenKind, type TokenLine } from "../../arabic/index.ts";
import type { PlaceKind, Precision } from "../../model/index.ts";
import { isAdjective, phraseEnd } from "../words/noun-phrase.ts";
import { Tag, type Words } from "../words/tags.ts";
import type { Candidate, KnownPlace, NamedPlace } from "./candidates.ts";
import { isWord as isDictionaryWord, type Look } from "./look.ts";

const IN: ReadonlySet<string> = new Set(["في", "الي", "من", "قرب", "نحو", "باتجاه", "صوب", "عبر", "داخل", "خارج"]);

/** Compass words and parts: stem key → English pattern, kind, precision. {} is the base. */
const RELATIONS: ReadonlyMap<string, readonly [string, PlaceKind, Precision]> = new Map([
  ["ريف", ["{} countryside", "area", "district"]],
  ["ارياف", ["{} countryside", "area", "district"]],
  ["محيط", ["surroundings of {}", "area", "near"]],
  ["اطراف", ["outskirts of {}", "area", "outskirts"]],
  ["مشارف", ["outskirts of {}", "area", "outskirts"]],
  ["تخوم", ["outskirts of {}", "area", "outskirts"]],
  ["ضواحي", ["suburbs of {}", "area", "outskirts"]],
  ["ضاحيه", ["suburb of {}", "district", "outskirts"]],
  ["باديه", ["{} desert", "area", "district"]],
  ["وسط", ["centre of {}", "area", "settlement"]],
  ["شمال", ["north of {}", "area", "district"]],
  ["شمالي", ["north of {}", "area", "district"]],
  ["جنوب", ["south of {}", "area", "district"]],
  ["جنوبي", ["south of {}", "area", "district"]],
  ["شرق", ["east of {}", "area", "district"]],
  ["شرقي", ["east of {}", "area", "district"]],
  ["غرب", ["west of {}", "area", "district"]],
  ["غربي", ["west of {}", "area", "district"]],
]);
const COMPASS: ReadonlyMap<string, string> = new Map([
  ["شمال", "north"], ["شمالي", "north"], ["شماليه", "north"], ["جنوب", "south"], ["جنوبي", "south"], ["جنوبيه", "south"],
  ["شرق", "east"], ["شرقي", "east"], ["شرقيه", "east"], ["غرب", "west"], ["غربي", "west"], ["غربيه", "west"],
]);
const COUNTRY_WORDS: ReadonlySet<string> = new Set(["البلاد", "البلد", "القطر"]);

const isWord = (line: TokenLine, t: number) => line.kind[t] === TokenKind.word;
const plain = (line: TokenLine, t: number) => ((line.pro[t] ?? 0) & ~Pro.al) === 0;

/** Definite kind words that stand for a place named before: «محيط المدينة». */
const STANDING: ReadonlySet<string> = new Set(["المدينه", "للمدينه", "البلده", "القريه", "المحافظه", "المنطقه", "المخيم", "الحي", "العاصمه"]);

export function placeCandidates(line: TokenLine, words: Words, look: Look): Candidate[] {
  const out: Candidate[] = [];
  for (const { match, entries } of look.places) {
    const known = knownPlace(line, words, look, match.first, entries, match);
    if (known) out.push(known);
  }
  for (let t = 0; t < line.length; t++) {
    out.push(...listedPlaces(line, words, look, t));
    const named = namedPlace(line, words, look, t);
    if (named) out.push(named);
    const relative = relativePlace(line, words, look, t);
    if (relative) out.push(relative);
    const area = areaWithArticle(line, words, look, t);
    if (area) out.push(area);
  }
  return out;
}

/** Buildings and sites, which may hold an actor's name («مقر حزب …»): chosen after the rest. */
export function facilityCandidates(line: TokenLine, words: Words, look: Look): Candidate[] {
  const out: Candidate[] = [];
  for (let t = 0; t < line.length; t++) {
    const found = facility(line, words, look, t);
    if (found) out.push(found);
  }
  return out;
}

function knownPlace(
  line: TokenLine, words: Words, look: Look, first: number, entries: KnownPlace["entries"], match: { last: number; start: number; end: number; pro: number },
): KnownPlace | null {
  if (isAdjectiveForm(line, words, look, first, match.last)) return null;
  const noun = nounBefore(line, look, first);
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
  return {
    sort: "known-place", first: from, last: match.last, start: inside ? noun.match.start : match.start, end: match.end,
    rank: noun === null ? 2 : 4, rule: noun === null ? "known place" : "kind word and known place", entries: chosen, noun: noun?.entry ?? null,
  };
}

const TANWIN = "\u064b";

/** «مصادر سورية» Syrian sources, «المدعوم روسيًا»: a country's adjective, not its name. */
function isAdjectiveForm(line: TokenLine, words: Words, look: Look, first: number, last: number): boolean {
  if (first !== last) return false;
  if (line.text.slice(line.start[first] ?? 0, line.end[first] ?? 0).includes(TANWIN)) return true;
  if (look.nisba(first) === null || ((line.pro[first] ?? 0) & ~Pro.al) !== 0) return false;
  const prev = words.tag[first - 1];
  return line.sentence[first - 1] === line.sentence[first] && (prev === Tag.noun || prev === Tag.adjective) && look.placeNoun(first - 1) === null;
}

/** The form is also a word of the language or a personal name, and the place is not prominent enough to be meant all the same. */
function isCommon(line: TokenLine, words: Words, look: Look, first: number, last: number, entry: KnownPlace["entries"][number]): boolean {
  if (last > first) return false;
  if (entry.commonWord) return true;
  const country = entry.within[0] ?? "";
  if (entry.weight >= PROMINENT && (look.sureCountries.has(country) || entry.kind === "country" || words.reading[first] === null)) return false;
  return isDictionaryWord(words, first) || look.name(first) !== null || (line.enc[first] ?? 0) !== 0;
}
/** Weight from which a place is known to every reader of news: governorate seats, capitals, countries. */
const PROMINENT = 60;
/** Weight of a sub-district's seat. */
const SEAT = 35;

/** A word with the article right after a noun is that noun's adjective («المنطقة الشرقية»), not a name. */
const followsNoun = (line: TokenLine, words: Words, t: number): boolean =>
  ((line.pro[t] ?? 0) & Pro.al) !== 0 && t > 0 && (words.tag[t - 1] === Tag.noun || words.tag[t - 1] === Tag.adjective) && line.sentence[t - 1] === line.sentence[t];

/** «العاصمة عمّان», «بلدتي طفس وصيدا»: a title of the town, or a kind word for several, is no part of the name. */
const standsOutside = (line: TokenLine, words: Words, t: number): boolean => (line.stem[t] ?? "") === "عاصمه" || severalPlaces(words, t);
const severalPlaces = (words: Words, t: number): boolean => words.reading[t]?.number === "d" || words.reading[t]?.number === "p";

/** «قرى الجنينة والجيعة وشمرة الحصان»: after a kind word for several, every coordinated name is a place, known or not. */
function listedPlaces(line: TokenLine, words: Words, look: Look, t: number): Candidate[] {
  const noun = look.placeNoun(t);
  if (!noun || !severalPlaces(words, t) || noun.entry.kind === "facility" || ((line.pro[t] ?? 0) & Pro.al) !== 0) return [];
  const out: Candidate[] = [];
  for (let at = noun.match.last + 1, steps = 0; at < line.length && steps < 12 && line.sentence[at] === line.sentence[t] && isWord(line, at); steps++) {
    const conjunct = ((line.pro[at] ?? 0) & Pro.waw) !== 0;
    if (steps > 0 && !conjunct) break;
    const place = look.place(at);
    const article = ((line.pro[at] ?? 0) & Pro.al) !== 0;
    const tag = words.tag[at];
    if (place === null && (tag !== Tag.noun && tag !== Tag.adjective && tag !== Tag.other || (!article && words.reading[at] !== null) || (isAdjective(line, words, at) && words.reading[at] !== null))) break;
    let last = place ? place.match.last : at;
    const next = last + 1;
    if (place === null && isWord(line, next) && line.sentence[next] === line.sentence[t] && ((line.pro[next] ?? 0) & ~Pro.al) === 0 && ((line.pro[next] ?? 0) & Pro.al) !== 0 && words.tag[next] !== Tag.verb) last = next;
    const start = place ? place.match.start : conjunct ? (line.start[at] ?? 0) + 1 : (line.start[at] ?? 0);
    const base = { first: at, last, start, end: line.end[last] ?? 0, rank: 4, rule: "one of several places after their kind word" };
    if (place) out.push({ ...base, sort: "known-place", entries: place.entries, noun: noun.entry });
    else out.push({ ...base, sort: "named-place", noun: noun.entry, nameFirst: at });
    at = last + 1;
    if (line.form[at] === "،" && ((line.pro[at + 1] ?? 0) & Pro.waw) !== 0) at++;
  }
  return out;
}

/** The kind word right before a name («مدينة جاسم»); a plural or dual one is left outside the name's span. */
function nounBefore(line: TokenLine, look: Look, first: number) {
  for (const back of [1, 2]) {
    const noun = look.placeNoun(first - back);
    if (noun && noun.match.last === first - 1 && line.sentence[first - back] === line.sentence[first] && plain(line, first)) return noun;
  }
  return null;
}

function namedPlace(line: TokenLine, words: Words, look: Look, t: number): NamedPlace | null {
  const noun = look.placeNoun(t);
  if (!noun || noun.entry.commonWord || ((line.pro[t] ?? 0) & Pro.al) !== 0 || severalPlaces(words, t)) return null;
  let first = noun.match.last + 1;
  if (first >= line.length || line.sentence[first] !== line.sentence[t]) return null;
  let last = first;
  const open = line.form[first] ?? "";
  if (line.kind[first] === TokenKind.punct && "“\"«".includes(open)) {
    let close = first + 1;
    while (close < line.length && close - first < 6 && line.kind[close] === TokenKind.word) close++;
    if (line.kind[close] !== TokenKind.punct || !"”\"»“".includes(line.form[close] ?? "?") || close === first + 1) return null;
    first += 1;
    last = close;
  } else {
    if (!isWord(line, first) || !plain(line, first) || look.place(first) !== null) return null;
    const tag = words.tag[first];
    if (tag !== Tag.noun && tag !== Tag.other) return null;
    const article = ((line.pro[first] ?? 0) & Pro.al) !== 0;
    const reading = words.reading[first];
    // an indefinite word that the language knows is what the noun says of itself («قرية صغيرة»), not a name
    if (!article && (reading !== null || isParticle(words.body[first] ?? "", "preposition"))) return null;
    const next = first + 1;
    // «حي الشيخ رضوان»: a place named after a person
    if (look.rank(first) !== null && next < line.length && isWord(line, next) && plain(line, next) && words.tag[next] !== Tag.verb && words.tag[next] !== Tag.preposition) last = next;
    else if (article && next < line.length && isWord(line, next) && ((line.pro[next] ?? 0) & Pro.al) !== 0 && plain(line, next) && isAdjective(line, words, next)) last = next;
    if (!article && next < line.length && isWord(line, next) && ((line.pro[next] ?? 0) & Pro.al) !== 0 && plain(line, next) && words.tag[next] !== Tag.verb) last = next;
  }
  return {
    sort: "named-place", first: t, last, start: noun.match.start, end: line.end[last] ?? 0, rank: look.rank(first) === null ? 3 : 8, rule: "kind word and unknown name", noun: noun.entry, nameFirst: first,
  };
}

/** «شمالي درعا», «ريف دمشق الغربي», «أطراف جاسم الشمالية», «جنوب غرب البلاد». */
function relativePlace(line: TokenLine, words: Words, look: Look, t: number): Candidate | null {
  if (!isWord(line, t) || ((line.pro[t] ?? 0) & Pro.al) !== 0) return null;
  const relation = RELATIONS.get(line.stem[t] ?? "") ?? RELATIONS.get((words.body[t] ?? "").replace(/^[بل]/, ""));
  if (!relation) return null;
  let at = t + 1;
  const directions: string[] = [];
  const own = COMPASS.get(line.stem[t] ?? "");
  if (own) directions.push(own);
  while (at < line.length && COMPASS.has(line.stem[at] ?? "") && ((line.pro[at] ?? 0) & Pro.al) === 0 && directions.length < 3) directions.push(COMPASS.get(line.stem[at++] ?? "") ?? "");
  if (at >= line.length || line.sentence[at] !== line.sentence[t]) return null;
  let last = -1;
  let base: KnownPlace | NamedPlace | null = null;
  if (COUNTRY_WORDS.has(line.key[at] ?? "")) last = at;
  else {
    const noun = look.placeNoun(at);
    const found = look.place(noun ? noun.match.last + 1 : at);
    const place = found && (noun !== null || found.entries.some((e) => !isCommon(line, words, look, found.match.first, found.match.last, e))) ? found : null;
    if (STANDING.has(line.key[at] ?? "") && place === null) last = at;
    else if (place && plain(line, noun ? at : place.match.first)) {
      last = place.match.last;
      base = {
        sort: "known-place", first: at, last, start: noun ? noun.match.start : place.match.start, end: place.match.end, rank: 2, rule: "known place",
        entries: place.entries, noun: noun?.entry ?? null,
      };
    } else if (noun) {
      const named = namedPlace(line, words, look, at);
      if (named) {
        last = named.last;
        base = named;
      }
    }
  }
  if (last < 0) return null;
  for (let next = last + 1; next < line.length && isWord(line, next) && ((line.pro[next] ?? 0) & Pro.al) !== 0; next++) {
    const direction = COMPASS.get(line.stem[next] ?? "");
    if (!direction || !(plain(line, next) || (line.pro[next] ?? 0) === (Pro.waw | Pro.al))) break;
    directions.push(direction);
    last = next;
  }
  const [pattern, placeKind, precision] = relation;
  const start = (line.pro[t] ?? 0) === 0 ? (line.start[t] ?? 0) : (line.stemStart[t] ?? 0);
  return {
    sort: "relative-place", first: t, last, start, end: line.end[last] ?? 0, rank: 5, rule: "place relative to a place", base, placeKind, precision,
    english: englishPattern(pattern, directions, own !== undefined, isWide(base)), compass: own !== undefined, country: null,
  };
}

const PARTS: ReadonlyMap<string, string> = new Map([
  ["ريف", "countryside"], ["حي", "quarter"], ["احياء", "quarters"], ["منطقه", "region"], ["مناطق", "areas"], ["قطاع", "sector"], ["ضواحي", "suburbs"], ["حدود", "border"],
  ["ضفه", "bank"], ["اطراف", "outskirts"], ["ساحل", "coast"], ["محافظات", "governorates"], ["جبهه", "front"],
]);
const NOUN_COMPASS: ReadonlyMap<string, string> = new Map([["شمال", "north"], ["جنوب", "south"], ["شرق", "east"], ["غرب", "west"], ["وسط", "centre"]]);

/** «الريف الشرقي», «المنطقة الجنوبية», «الشمال السوري», «الحدود السورية الأردنية»: a part of the country named by side. */
function areaWithArticle(line: TokenLine, words: Words, look: Look, t: number): Candidate | null {
  if (!isWord(line, t) || ((line.pro[t] ?? 0) & Pro.al) === 0) return null;
  const stem = line.stem[t] ?? "";
  const part = PARTS.get(stem);
  const side = NOUN_COMPASS.get(stem);
  if (!part && !side) return null;
  let last = t;
  const said: string[] = [];
  const countries: string[] = [];
  let country: string | null = null;
  for (let n = t + 1; n < line.length && n - t <= 5 && isWord(line, n) && ((line.pro[n] ?? 0) & Pro.al) !== 0 && line.sentence[n] === line.sentence[t]; n++) {
    const compass = COMPASS.get(line.stem[n] ?? "");
    const nisba = look.nisba(n);
    const fits = side ? nisba !== null || compass !== undefined : compass !== undefined || (stem === "حدود" && nisba !== null);
    if (!fits || !(plain(line, n) || (compass !== undefined && (line.pro[n] ?? 0) === (Pro.waw | Pro.al)))) break;
    if (compass) said.push(compass);
    else if (nisba) {
      countries.push(nisba.en);
      country = nisba.country;
    }
    last = n;
  }
  if (last === t) return null;
  const start = plain(line, t) ? (line.start[t] ?? 0) : ((line.pro[t] ?? 0) & Pro.lam) !== 0 ? (line.start[t] ?? 0) : (line.stemStart[t] ?? 0) - 2;
  const compass = said.filter((w) => w !== "").join("-");
  const english = side ? `${[side, ...(country === null && compass !== "" ? [compass] : [])].join("-")}ern {}` : stem === "حدود" ? `${countries.join("-")} border` : `${compass}ern {} ${part}`;
  return {
    sort: "relative-place", first: t, last, start, end: line.end[last] ?? 0, rank: 4, rule: "part of the country named by side", base: null, placeKind: side ? "region" : "area", precision: "none", english, compass: false, country,
  };
}

/** «المركز الثقافي», «مقر قيادة الفرقة التاسعة»: a building or site that works as a place; definite, and more than its bare noun. */
function facility(line: TokenLine, words: Words, look: Look, t: number): Candidate | null {
  const noun = look.placeNoun(t);
  if (!noun || noun.entry.kind !== "facility" || words.tag[t] === Tag.verb) return null;
  const article = ((line.pro[t] ?? 0) & Pro.al) !== 0;
  let last = phraseEnd(line, words, t, look.nameEnd);
  const definite = article || hasDefinite(line, t, last) || (look.nameEnd[last] ?? -1) >= last;
  const before = words.body[t - 1] ?? "";
  const locative = ((line.pro[t] ?? 0) & Pro.ba) !== 0 || (t > 0 && IN.has(before));
  if (!definite || (last === noun.match.last && !(article && locative))) return null;
  const close = line.form[last + 1] ?? "";
  if ("”»\"".includes(close) && close !== "" && "“«\"".includes(line.form[t - 1] ?? "?")) last += 0;
  const start = plain(line, t) ? (line.start[t] ?? 0) : article ? (line.stemStart[t] ?? 0) - 2 : (line.stemStart[t] ?? 0);
  return {
    sort: "named-place", first: t, last, start: Math.max(start, line.start[t] ?? 0), end: line.end[last] ?? 0, rank: 1, rule: "building or site that works as a place", noun: noun.entry,
    nameFirst: Math.min(noun.match.last + 1, last),
  };
}

function hasDefinite(line: TokenLine, first: number, last: number): boolean {
  for (let t = first; t <= last; t++) if (((line.pro[t] ?? 0) & Pro.al) !== 0 || (line.kind[t] === TokenKind.punct && "“«\"".includes(line.form[t] ?? "?"))) return true;
  return false;
}

const WIDE: ReadonlySet<string> = new Set(["country", "region", "governorate"]);
const isWide = (base: KnownPlace | NamedPlace | null): boolean => base === null || (base.sort === "known-place" && (base.noun !== null ? WIDE.has(base.noun.kind) : base.entries.some((e) => e.kind === "country" || e.kind === "region")));

/** «شمالي درعا» north of Daraa, «جنوب سوريا» southern Syria, «ريف درعا الشمالي» northern Daraa countryside. */
function englishPattern(pattern: string, directions: readonly string[], bare: boolean, wide: boolean): string {
  if (directions.length === 0) return pattern;
  const order = ["north", "south", "east", "west", "centre"];
  const name = [...new Set(directions)].sort((a, b) => order.indexOf(a) - order.indexOf(b)).join("-");
  if (!bare) return `${name}ern ${pattern}`;
  return wide ? `${name}ern {}` : `${name} of {}`;
}

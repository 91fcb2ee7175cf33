// Places told by their side of another place: «شمالي درعا», «ريف دمشق الغربي», «الضفة الشرقية لنهر الفرات», «الشمال السوري».
import { Enc, Pro, type TokenLine } from "../../arabic/index.ts";
import type { PlaceKind, Precision } from "../../model/index.ts";
import type { Words } from "../words/tags.ts";
import type { Candidate, KnownPlace, NamedPlace } from "./candidates.ts";
import type { Look } from "./look.ts";
import { isCommon, namedPlace, severalPlaces } from "./place-names.ts";
import { hasArticle, isPlain, isWord, startOf, wordBeside } from "./token-tests.ts";

type Base = KnownPlace | NamedPlace;

/** Compass words and parts: stem key → English pattern, kind, precision. {} is the base. */
const RELATIONS: ReadonlyMap<string, readonly [string, PlaceKind, Precision]> = new Map([
  ["ريف", ["{} countryside", "area", "district"]],
  ["ريفي", ["{} countryside", "area", "district"]],
  ["ارياف", ["{} countryside", "area", "district"]],
  ["محيط", ["surroundings of {}", "area", "near"]],
  ["جوار", ["surroundings of {}", "area", "near"]],
  ["اطراف", ["outskirts of {}", "area", "outskirts"]],
  ["مشارف", ["outskirts of {}", "area", "outskirts"]],
  ["تخوم", ["outskirts of {}", "area", "outskirts"]],
  ["ضواحي", ["suburbs of {}", "area", "outskirts"]],
  ["ضاحيه", ["suburb of {}", "district", "outskirts"]],
  ["باديه", ["{} desert", "area", "district"]],
  ["سهل", ["{} plain", "area", "district"]],
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
  ["شمال", "north"],
  ["شمالي", "north"],
  ["شماليه", "north"],
  ["جنوب", "south"],
  ["جنوبي", "south"],
  ["جنوبيه", "south"],
  ["شرق", "east"],
  ["شرقي", "east"],
  ["شرقيه", "east"],
  ["غرب", "west"],
  ["غربي", "west"],
  ["غربيه", "west"],
]);
const COUNTRY_WORDS: ReadonlySet<string> = new Set(["البلاد", "البلد", "القطر"]);
/** Definite kind words that stand for a place named before: «محيط المدينة», «غربي النهر». */
const STANDING: ReadonlySet<string> = new Set(["المدينه", "البلده", "القريه", "المحافظه", "المنطقه", "المخيم", "الحي", "العاصمه", "النهر"]);
/** The key of a definite word, «للمدينة» as «المدينة». */
const standingKey = (line: TokenLine, t: number): string =>
  ((line.pro[t] ?? 0) & Pro.al) !== 0 ? `ال${line.stem[t] ?? ""}` : (line.key[t] ?? "");

/** What a relation hangs on, from token `at`: a place, a kind word that stands for one, or the country; null: nothing. */
function baseAt(line: TokenLine, words: Words, look: Look, at: number): { last: number; base: Base | null } | null {
  if (!isWord(line, at)) return null;
  if (COUNTRY_WORDS.has(line.key[at] ?? "")) return { last: at, base: null };
  const whole = look.place(at);
  const noun = look.placeNoun(at);
  if (noun && severalPlaces(words, at) && !(whole && whole.match.last > noun.match.last)) return null;
  let nameAt = noun && !(whole && whole.match.last > noun.match.last) ? noun.match.last + 1 : at;
  // «العاصمة السورية دمشق»
  if (noun && nameAt > at && hasArticle(line, nameAt) && look.nisba(nameAt) !== null && look.place(nameAt + 1) !== null) nameAt++;
  const found = look.place(nameAt);
  const place =
    found && (nameAt > at || found.entries.some((e) => !isCommon(line, words, look, found.match.first, found.match.last, e)))
      ? found
      : null;
  if (place && isPlain(line, at) && isPlain(line, nameAt)) {
    const { last } = place.match;
    const capital = line.stem[at] === "عاصمه";
    return {
      last,
      base: {
        sort: "known-place",
        // «العاصمة عمّان»: the title is no part of the name
        first: capital ? nameAt : at,
        last,
        start: nameAt > at && noun && !capital ? noun.match.start : place.match.start,
        end: place.match.end,
        rank: 2,
        rule: "known place",
        entries: place.entries,
        noun: nameAt > at ? (noun?.entry ?? null) : null,
      },
    };
  }
  if (place === null && STANDING.has(standingKey(line, at))) return { last: at, base: null };
  const named = noun ? namedPlace(line, words, look, at) : null;
  return named ? { last: named.last, base: named } : null;
}

/** Compass adjectives with the article from `from` on: «… الشمالي الشرقي», «… الشمالية والغربية»; adds them to `said` and gives the last token. */
function sidesAfter(line: TokenLine, from: number, said: string[]): number {
  let last = from - 1;
  for (let t = from; wordBeside(line, t, from - 1) && hasArticle(line, t); t++) {
    const side = COMPASS.get(line.stem[t] ?? "");
    if (!side || !(isPlain(line, t) || (line.pro[t] ?? 0) === (Pro.waw | Pro.al))) break;
    said.push(side);
    last = t;
  }
  return last;
}

/** «شمالي درعا», «ريف دمشق الغربي», «أطراف جاسم الشمالية», «ضاحية شرقي العاصمة», «جنوب غرب البلاد». */
export function relativePlace(line: TokenLine, words: Words, look: Look, t: number): Candidate | null {
  if (!isWord(line, t) || hasArticle(line, t)) return null;
  const relation = RELATIONS.get(line.stem[t] ?? "") ?? RELATIONS.get((words.body[t] ?? "").replace(/^[بل]/, ""));
  if (!relation) return elliptic(line, look, t);
  let at = t + 1;
  const directions: string[] = [];
  const own = COMPASS.get(line.stem[t] ?? "");
  if (own) directions.push(own);
  while (wordBeside(line, at, t) && COMPASS.has(line.stem[at] ?? "") && !hasArticle(line, at) && directions.length < 3)
    directions.push(COMPASS.get(line.stem[at++] ?? "") ?? "");
  if (at >= line.length || line.sentence[at] !== line.sentence[t]) return null;
  const hung = baseAt(line, words, look, at);
  if (!hung) return null;
  const last = Math.max(hung.last, sidesAfter(line, hung.last + 1, directions));
  const [pattern, placeKind, precision] = relation;
  return {
    sort: "relative-place",
    first: t,
    last,
    start: startOf(line, t),
    end: line.end[last] ?? 0,
    rank: 5,
    rule: "place relative to a place",
    base: hung.base,
    other: null,
    placeKind,
    precision,
    english: englishPattern(
      pattern,
      directions,
      own !== undefined,
      isWide(hung.base) && (hung.base !== null || COUNTRY_WORDS.has(line.key[hung.last] ?? "")),
    ),
    compass: own !== undefined,
    country: null,
    described: false,
    part: null,
  };
}

/** «ريف إدلب الجنوبي وحماة الشمالي»: the countryside goes on to the second name. */
function elliptic(line: TokenLine, look: Look, t: number): Candidate | null {
  if (
    ((line.pro[t] ?? 0) & Pro.waw) === 0 ||
    !wordBeside(line, t - 1, t) ||
    !hasArticle(line, t - 1) ||
    !COMPASS.has(line.stem[t - 1] ?? "")
  )
    return null;
  const place = look.place(t);
  if (!place) return null;
  const said: string[] = [];
  const last = sidesAfter(line, place.match.last + 1, said);
  if (said.length === 0 || (line.stem[last] ?? "").endsWith("ه")) return null;
  const base: KnownPlace = {
    sort: "known-place",
    first: t,
    last: place.match.last,
    start: place.match.start,
    end: place.match.end,
    rank: 2,
    rule: "known place",
    entries: place.entries,
    noun: null,
  };
  return {
    sort: "relative-place",
    first: t,
    last,
    start: place.match.start,
    end: line.end[last] ?? 0,
    rank: 5,
    rule: "countryside carried over to the next name",
    base,
    other: null,
    placeKind: "area",
    precision: "district",
    english: englishPattern("{} countryside", said, false, false),
    compass: false,
    country: null,
    described: false,
    part: null,
  };
}

const PARTS: ReadonlyMap<string, readonly [string, boolean]> = new Map([
  // English, and whether it is a part of a town («الحي الغربي»), else of a governorate or the country
  ["ريف", ["countryside", false]],
  ["حي", ["quarter", true]],
  ["احياء", ["quarters", true]],
  ["منطقه", ["region", false]],
  ["مناطق", ["areas", false]],
  ["قطاع", ["sector", false]],
  ["ضواحي", ["suburbs", true]],
  ["ضفه", ["bank", false]],
  ["اطراف", ["outskirts", true]],
  ["ساحل", ["coast", false]],
  ["محافظات", ["governorates", false]],
  ["جبهه", ["front", false]],
  ["قسم", ["part", true]],
  ["جزء", ["part", true]],
  ["جهه", ["side", true]],
  ["مدخل", ["entrance", true]],
  ["مداخل", ["entrances", true]],
  ["بوابه", ["gate", true]],
  ["قري", ["villages", false]],
  ["مدن", ["towns", false]],
  ["بلدات", ["towns", false]],
  ["شطر", ["part", true]],
]);
/** Adjectives of the land that tell an area as the compass does: «المدن الساحلية الليبية». */
const LANDSCAPE: ReadonlyMap<string, string> = new Map([
  ["ساحليه", "coastal"],
  ["ساحلي", "coastal"],
  ["حدوديه", "border"],
  ["حدودي", "border"],
  ["جبليه", "mountain"],
  ["صحراويه", "desert"],
]);
const NOUN_COMPASS: ReadonlyMap<string, string> = new Map([
  ["شمال", "north"],
  ["جنوب", "south"],
  ["شرق", "east"],
  ["غرب", "west"],
  ["وسط", "centre"],
]);
const TOWNS: readonly string[] = ["city", "town", "village"];
const GOVERNORATES: readonly string[] = ["governorate"];
const OF_PLACE: ReadonlySet<string> = new Set(["من", "في"]);

/** «الريف الشرقي», «الشمال السوري», «الأطراف الشمالية للمدينة», «الحدود السورية الأردنية»: a part named by side, of what follows or of the country. */
export function areaBySide(line: TokenLine, words: Words, look: Look, t: number): Candidate | null {
  // «ريفها الشرقي» too: the part of what was told before
  const owned = (line.enc[t] ?? 0) === Enc.ha && PARTS.has(line.stem[t] ?? "");
  if (!isWord(line, t) || !(hasArticle(line, t) || owned)) return null;
  const known = look.place(t);
  const stem = line.stem[t] ?? "";
  const part = PARTS.get(stem);
  const side = NOUN_COMPASS.get(stem);
  const border = stem === "حدود";
  if (!part && !side && !border) return null;
  let last = t;
  const said: string[] = [];
  const countries: string[] = [];
  let country: string | null = null;
  for (let n = t + 1; n - t <= 5 && wordBeside(line, n, t) && hasArticle(line, n); n++) {
    const compass = COMPASS.get(line.stem[n] ?? "") ?? (part ? LANDSCAPE.get(line.stem[n] ?? "") : undefined);
    const nisba = look.nisba(n);
    const fits = compass !== undefined || (nisba !== null && (side !== undefined || border || said.length > 0));
    if (!fits || !(isPlain(line, n) || (compass !== undefined && (line.pro[n] ?? 0) === (Pro.waw | Pro.al)))) break;
    if (compass) said.push(compass);
    else if (nisba) {
      countries.push(nisba.en);
      country = nisba.country;
    }
    last = n;
  }
  if (last === t) return null;
  const hung = side === undefined && !border && said.length > 0 ? complementAt(line, words, look, last + 1) : null;
  if (hung) last = hung.last;
  // «الضفة الغربية» is a name of its own, «الضفة الغربية لنهر دجلة» is not
  if (known && known.match.last > t && !hung) return null;
  const compass = inOrder(said).join("-");
  const english = side
    ? `${[side, ...(country === null && compass !== "" ? [compass] : [])].join("-")}ern {}`
    : said.some((w) => !ORDER.includes(w))
      ? `${said.join(" ")} ${part?.[0] ?? "areas"} of {}`
      : border
        ? `${countries.join("-")} border`
        : part && (part[1] || hung || stem === "ريف")
          ? `${compass}ern ${part[0]} of {}`
          : `${compass}ern {} ${part?.[0] ?? ""}`;
  return {
    sort: "relative-place",
    first: t,
    last,
    start: startOf(line, t),
    end: line.end[last] ?? 0,
    rank: 4,
    rule: "part named by side",
    base: hung?.base ?? null,
    other: null,
    placeKind: side ? "region" : "area",
    precision: "none",
    english,
    compass: false,
    country,
    described: false,
    part: hung || side || border || !part ? null : part[1] ? TOWNS : stem === "ريف" ? GOVERNORATES : null,
  };
}

/** «… للمدينة», «… لنهر الفرات», «… من البلدة»: what the part is of. */
function complementAt(line: TokenLine, words: Words, look: Look, at: number): { last: number; base: Base | null } | null {
  if (!isWord(line, at)) return null;
  const pro = line.pro[at] ?? 0;
  if ((pro & Pro.lam) !== 0) {
    if (STANDING.has(standingKey(line, at))) return { last: at, base: null };
    const noun = look.placeNoun(at);
    const place = look.place(noun ? noun.match.last + 1 : at) ?? look.place(at);
    if (!place) return null;
    return {
      last: place.match.last,
      base: {
        sort: "known-place",
        first: at,
        last: place.match.last,
        start: noun ? noun.match.start : place.match.start,
        end: place.match.end,
        rank: 2,
        rule: "known place",
        entries: place.entries,
        noun: noun && place.match.first > at ? noun.entry : null,
      },
    };
  }
  return OF_PLACE.has(words.body[at] ?? "") && (pro & ~Pro.al) === 0 && words.body[at] === "من"
    ? (baseAt(line, words, look, at + 1) ?? relativeBase(line, words, look, at + 1))
    : null;
}

/** «… من ريف درعا»: a part of a part hangs on the same place. */
function relativeBase(line: TokenLine, words: Words, look: Look, at: number): { last: number; base: Base | null } | null {
  const inner = relativePlace(line, words, look, at);
  return inner?.sort === "relative-place" ? { last: inner.last, base: inner.base } : null;
}

const WIDE: ReadonlySet<string> = new Set(["country", "region", "governorate"]);
const isWide = (base: Base | null): boolean =>
  base === null ||
  (base.sort === "known-place" &&
    (base.noun !== null ? WIDE.has(base.noun.kind) : base.entries.some((e) => e.kind === "country" || e.kind === "region")));

const ORDER = ["north", "south", "east", "west", "centre"];
const inOrder = (said: readonly string[]): string[] => [...new Set(said)].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));

/** «شمالي درعا» north of Daraa, «جنوب سوريا» southern Syria, «ريف درعا الشمالي» northern Daraa countryside. */
function englishPattern(pattern: string, directions: readonly string[], bare: boolean, wide: boolean): string {
  if (directions.length === 0) return pattern;
  const name = inOrder(directions).join("-");
  if (!bare) return `${name}ern ${pattern}`;
  return wide ? `${name}ern {}` : `${name} of {}`;
}

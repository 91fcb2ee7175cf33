// How far a person's name reaches: parts known to the tables, words that no table knows, kunya, sons, compounds and initials. «لؤي العلي»,
// «أبو عمر الحلبي», «دومينيك دو فيلبان», «ب. فيصل». Each part counts for as much as it says «name».
import { isParticle, Pro, particlesOf, type TokenLine } from "../../arabic/index.ts";
import { isAdjective } from "../words/noun-phrase.ts";
import { Tag, type Words } from "../words/tags.ts";
import type { Look } from "./look.ts";
import { hasArticle, isPlain, wordBeside } from "./token-tests.ts";

export const KUNYA: ReadonlySet<string> = new Set(["ابو", "ابي", "ابا", "ام"]);
export const LINKS: ReadonlySet<string> = new Set(["بن", "ابن", "بنت", "ال", "ولد", "اولد"]);
/** Particles inside European names. */
const FOREIGN: ReadonlySet<string> = new Set([
  "دو",
  "دي",
  "دا",
  "دوس",
  "فان",
  "فون",
  "ديل",
  "دل",
  "دير",
  "در",
  "لا",
  "لو",
  "سان",
  "ماك",
  "مك",
]);
/** Most parts of one name. */
const LONGEST = 8;

export interface Reach {
  readonly last: number;
  readonly parts: number;
  /** Sum over the parts: 2 a sure name, 1 a word that no table and no dictionary knows, ½ a name that is also a word. */
  readonly weight: number;
  /** Weight of the first part. */
  readonly first: number;
}
const NONE: Reach = { last: -1, parts: 0, weight: 0, first: 0 };

export interface NameContext {
  readonly line: TokenLine;
  readonly words: Words;
  readonly look: Look;
  readonly inTime: Uint8Array;
}

/** A word of the language, whatever else it may be. */
const isDictionary = (words: Words, t: number): boolean => {
  const reading = words.reading[t];
  return reading !== null && reading !== undefined && reading.pos !== "proper";
};

/** A place so small that a name after a name is rather a person's. */
const isHamlet = (look: Look, t: number): boolean =>
  look.place(t)?.match.last === t && (look.place(t)?.entries.every((e) => e.weight < HAMLET) ?? false);
const HAMLET = 35;

/** No table and no dictionary knows the word, and nothing speaks against its being a name. */
export function isUnknown({ line, words, look }: NameContext, t: number, later = false): boolean {
  const tag = words.tag[t];
  if (tag !== Tag.noun && tag !== Tag.adjective && tag !== Tag.other) return false;
  if (isDictionary(words, t) || (line.key[t] ?? "").length < 3 || (line.key[t] ?? "").length > 11 || (line.enc[t] ?? 0) !== 0) return false;
  if (particlesOf(words.body[t] ?? "").size > 0 || line.key[t] === "الله") return false;
  return (
    (look.place(t) === null || (later && isHamlet(look, t))) &&
    look.rank(t) === null &&
    look.placeNoun(t) === null &&
    look.actorNoun(t) === null &&
    look.nisba(t) === null &&
    (look.named[t] === 0 || (later && isHamlet(look, t)))
  );
}

/** The name that starts at `t`. `sure`: something before it says that a name comes. */
export function nameReach(ctx: NameContext, t: number, sure: boolean): Reach {
  const { line } = ctx;
  if (!wordBeside(line, t, t)) return NONE;
  let at = t;
  // «ب. فيصل»
  while (
    at - t < 4 &&
    wordBeside(line, at, t) &&
    (line.key[at] ?? "").length === 1 &&
    line.form[at + 1] === "." &&
    line.sentence[at + 2] === line.sentence[t]
  )
    at += 2;
  const initials = at > t;
  let last = -1;
  let parts = 0;
  let weight = initials ? 1 : 0;
  let first = 0;
  while (parts < LONGEST) {
    const part = partAt(ctx, at, parts, sure || (weight >= 2 && parts > 0), weight);
    if (!part) break;
    if (parts === 0) first = part.weight;
    parts += isCompound(ctx, at, part.end) ? 1 : part.end - at + 1;
    weight += part.weight;
    last = part.end;
    at = part.end + 1;
    // «ميشال أليو - ماري»
    if (
      part.unknown &&
      (line.form[at] === "-" || line.form[at] === "ـ") &&
      wordBeside(line, at + 1, t) &&
      isPlain(line, at + 1) &&
      isUnknown(ctx, at + 1)
    )
      at++;
  }
  return last < 0 ? NONE : { last, parts, weight, first };
}

/** «عبد الله», «أبو عمر», «بن زايد» are one part each, whatever their words. */
const isCompound = ({ line }: NameContext, at: number, end: number): boolean => {
  const key = line.stem[at] ?? "";
  return end > at && (KUNYA.has(key) || LINKS.has(key) || key === "عبد");
};

/** «نظيره» his counterpart: a pronoun at the end that the name («نظيرة») has not. */
const isOwned = ({ line }: NameContext, at: number, name: string): boolean => {
  const form = line.form[at] ?? "";
  return (
    (line.enc[at] ?? 0) !== 0 &&
    ((form.endsWith("ه") && name.endsWith("ة")) || ((form.endsWith("ها") || form.endsWith("هم")) && !name.endsWith(form.slice(-2))))
  );
};

interface Part {
  readonly end: number;
  readonly weight: number;
  readonly unknown: boolean;
}
const part = (end: number, weight: number, unknown = false): Part => ({ end, weight, unknown });

function partAt(ctx: NameContext, at: number, index: number, sure: boolean, weight: number): Part | null {
  const { line, words, look, inTime } = ctx;
  if (!wordBeside(line, at, at) || inTime[at] === 1 || words.tag[at] === Tag.punct) return null;
  const first = index === 0;
  if (at > 0 && !first && line.sentence[at] !== line.sentence[at - 1]) return null;
  if (!first && !isPlain(line, at)) return wronglyCut(ctx, at) ? part(at, 1, true) : null;
  const key = first ? (line.stem[at] ?? "") : (line.key[at] ?? "");
  const next = wordBeside(line, at + 1, at) && isPlain(line, at + 1);
  if (KUNYA.has(key) || (LINKS.has(key) && !first)) return kunya(ctx, at, next);
  if (key === "عبد") return next && (hasArticle(line, at + 1) || line.key[at + 1] === "الله") ? part(at + 1, 2) : null;
  if (key === "علي" && words.tag[at] === Tag.preposition) return namedAli(ctx, at, sure) ? part(at, 2) : null;
  if (!first && FOREIGN.has(key)) return next && (isUnknown(ctx, at + 1) || FOREIGN.has(line.key[at + 1] ?? "")) ? part(at, 0.5) : null;
  const tag = words.tag[at];
  if (tag !== Tag.noun && tag !== Tag.adjective && tag !== Tag.other && tag !== Tag.verb) return null;
  const name = look.name(at);
  if (name && !isOwned(ctx, at, name.entry.ar)) {
    if (hasArticle(line, at)) return withArticle(ctx, at, index, sure, weight);
    if (first && name.entry.commonWord && !sure)
      return name.entry.type === "given-name" && (tag !== Tag.verb || sureFamily(ctx, at + 1)) ? part(name.match.last, 0.5) : null;
    if (!first && name.entry.commonWord && (look.rank(at) !== null || governs(ctx, at))) return null;
    if (first && tag === Tag.verb && !(sure || LINKS.has(line.key[at + 1] ?? ""))) return null;
    if (!first && tag === Tag.verb && !closes(words, at + 1)) return null;
    const certain = sure || !first || words.reading[at]?.pos !== "noun";
    return part(name.match.last, name.entry.commonWord ? 0.5 : certain ? 2 : 1);
  }
  if (tag === Tag.verb && !first && weight >= 2 && misread(ctx, at)) return part(at, 1, true);
  if (tag === Tag.verb || isParticle(words.body[at] ?? "", "preposition")) return null;
  if (hasArticle(line, at)) return withArticle(ctx, at, index, sure, weight);
  if (isUnknown(ctx, at, !first && weight >= 1)) return part(at, 1, true);
  return lastWord(ctx, at, index, sure, weight) ? part(at, 0.5) : null;
}

/** «محمد فرحو»: the plural of a past verb is written «وا», so a bare «و» at the end makes no verb; «قالت ليندا توم إن»: nor does what stands before «إن». */
const misread = ({ line, words }: NameContext, at: number): boolean =>
  (line.pro[at] ?? 0) === 0 &&
  (((line.form[at] ?? "").endsWith("و") && words.reading[at]?.tense === "past") || words.tag[at + 1] === Tag.complementiser);

/** «الصماد»: a family name with the article that is no word of the language. */
export function sureFamily({ line, words, look }: NameContext, t: number): boolean {
  const name = look.name(t);
  return (
    hasArticle(line, t) && isPlain(line, t) && name?.entry.type === "family-name" && !name.entry.commonWord && words.reading[t] === null
  );
}

/** «فرانكلين أمين المتحف»: a word that is a name too governs the definite noun after it. */
const governs = ({ line, words, look }: NameContext, at: number): boolean =>
  wordBeside(line, at + 1, at) &&
  hasArticle(line, at + 1) &&
  isPlain(line, at + 1) &&
  isDictionary(words, at + 1) &&
  look.name(at + 1) === null &&
  words.tag[at] === Tag.noun &&
  !isAdjective(line, words, at + 1);

/** «فيليب دوست بلازي»: a foreign name whose first letter looks like a preposition; what is left after it is no word. */
function wronglyCut({ line, words, look }: NameContext, at: number): boolean {
  const pro = line.pro[at] ?? 0;
  if ((pro & (Pro.waw | Pro.fa | Pro.al)) !== 0 || (pro & (Pro.ba | Pro.lam | Pro.kaf)) === 0) return false;
  return (
    words.reading[at] === null &&
    (line.enc[at] ?? 0) === 0 &&
    (line.key[at] ?? "").length >= 4 &&
    look.place(at) === null &&
    look.name(at) === null &&
    look.nisba(at) === null &&
    look.named[at] === 0
  );
}

/** «علي بن أبي طالب», «أحمد علي عبد الله»: Ali, not the preposition. */
function namedAli({ line, look }: NameContext, at: number, sure: boolean): boolean {
  if ((line.form[at] ?? "").endsWith("ى") || !wordBeside(line, at + 1, at) || !isPlain(line, at + 1)) return false;
  const next = line.key[at + 1] ?? "";
  if (LINKS.has(next)) return true;
  const name = look.name(at + 1);
  return sure && (next === "عبد" || (name !== null && !name.entry.commonWord && !hasArticle(line, at + 1)));
}

/** «أبو عمر», «بن سلمان»: the kunya and the name it holds; places that look so («أبو ظبي») are none. */
function kunya({ line, words, look }: NameContext, at: number, next: boolean): Part | null {
  const place = look.place(at);
  if (
    !next ||
    (place !== null && place.match.last > at) ||
    words.tag[at + 1] === Tag.verb ||
    isParticle(words.body[at + 1] ?? "", "preposition")
  )
    return null;
  const held = line.key[at + 1] ?? "";
  if (KUNYA.has(held) || held === "عبد") return wordBeside(line, at + 2, at) && isPlain(line, at + 2) ? part(at + 2, 2) : null;
  if (words.tag[at + 1] !== Tag.noun && words.tag[at + 1] !== Tag.adjective && words.tag[at + 1] !== Tag.other) return null;
  return part(at + 1, 2);
}

const ORDINALS: ReadonlySet<string> = new Set(["اول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر"]);

/** A family name with the article («العلي», «الصماد») follows a name, never opens one; a title or an adjective of country does not. */
function withArticle({ line, words, look }: NameContext, at: number, index: number, sure: boolean, weight: number): Part | null {
  const name = look.name(at);
  // «القاضي» the judge is a family name too, where no name follows it
  const titled =
    look.rank(at) !== null &&
    !(name?.entry.type === "family-name" && !(look.name(at + 1) !== null && isPlain(line, at + 1)) && look.rank(at)?.match.last === at);
  if (index === 0 || titled || look.placeNoun(at) !== null || look.actorNoun(at) !== null) return null;
  if (ORDINALS.has(line.stem[at] ?? "")) return sure && index === 1 ? part(at, 0.5) : null;
  // «محمد سعيد الكندي»: the adjective of a country is a family name after a titled name, an adjective elsewhere
  if (look.nisba(at) !== null && !(name?.entry.type === "family-name" && !name.entry.commonWord) && !(sure && index >= 1)) return null;
  if (name) return part(name.match.last, name.entry.commonWord ? 1 : 2);
  if (!isDictionary(words, at)) return part(at, 1.5);
  return sure &&
    index === 1 &&
    weight >= 2 &&
    !isAdjective(line, words, at) &&
    words.tag[at] === Tag.noun &&
    words.reading[at]?.number === "s" &&
    words.reading[at]?.verb === null
    ? part(at, 0.5)
    : null;
}

/** After a title and one known name a plain noun may close the name («العميد عقاب صقر»), where the phrase ends with it. */
function lastWord({ line, words, look }: NameContext, at: number, index: number, sure: boolean, weight: number): boolean {
  if (index !== 1 || !sure || weight < 1 || words.tag[at] !== Tag.noun || (line.enc[at] ?? 0) !== 0) return false;
  const reading = words.reading[at];
  if (
    !reading ||
    reading.verb !== null ||
    (reading.number ?? "s") !== "s" ||
    (line.form[at] ?? "").endsWith("ا") ||
    (line.form[at] ?? "").endsWith("ة")
  )
    return false;
  if (look.rank(at) !== null || look.placeNoun(at) !== null || look.actorNoun(at) !== null || look.named[at] === 1) return false;
  if (look.rank(at + 1) !== null) return true;
  return closes(words, at + 1);
}

/** No word of the same phrase goes on after the name. */
function closes(words: Words, t: number): boolean {
  const next = words.tag[t];
  return (
    next === undefined ||
    next === Tag.punct ||
    next === Tag.break ||
    next === Tag.preposition ||
    next === Tag.complementiser ||
    next === Tag.relative
  );
}

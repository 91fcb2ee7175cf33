// Where an event is. Each place that its sentence names or stands for («المدينة») costs something: distance, clause borders, what governs
// it, what it hangs on. The cheapest under the limit is stated; else the scene is carried, or the place stays open.
import { Pro } from "../../arabic/index.ts";
import type { Draft, EntityMention, EventItem, PlaceItem } from "../draft.ts";
import { Tag } from "../words/tags.ts";

export interface Placed {
  readonly place: number;
  /** A place mention's id, or the name of the rule. */
  readonly from: string;
  readonly cost: number;
}

/** A place that some words name or stand for, with what governs it. */
export interface PlaceAt {
  readonly first: number;
  readonly last: number;
  readonly entity: number;
  readonly item: PlaceItem;
  readonly prep: string | null;
  readonly from: string;
  /** It locates the place right before it («جاسم بريف درعا»): it is no place of its own. */
  readonly locator: boolean;
  /** It hangs on an actor or a person right before it («عناصر الأمن في المركز»). */
  readonly hung: boolean;
}

const ANAPHORS: ReadonlyMap<string, readonly string[]> = new Map([
  ["مدينه", ["city", "town", "district"]],
  ["بلده", ["town", "village", "city"]],
  ["قريه", ["village", "town"]],
  ["حي", ["district"]],
  ["محافظه", ["governorate"]],
  ["منطقه", ["region", "town", "city", "district", "area"]],
  ["مخيم", ["district", "area", "facility"]],
  ["بلاد", ["country"]],
]);
const SIZE: Readonly<Record<string, number>> = {
  facility: 1,
  district: 2,
  village: 3,
  town: 3,
  city: 4,
  area: 5,
  region: 6,
  governorate: 7,
  country: 8,
};
/** A place told relative to another is as wide as what it is told by, to a reader who asks where a town is. */
const size = (item: PlaceItem): number => (item.entry === null && item.placeKind === "area" ? 7.5 : (SIZE[item.placeKind] ?? 4));

/** All places of the report in text order: mentions, and definite kind words that stand for the last named place of their kind. */
export function placesOf(draft: Draft): PlaceAt[] {
  const named: EntityMention[] = draft.mentions.filter((m) => draft.entities[m.entity]?.kind === "place");
  const actorEnds = new Uint8Array(draft.line.length);
  for (const m of draft.mentions) if (draft.entities[m.entity]?.kind !== "place") actorEnds[m.last] = 1;
  const indexOf = new Map(draft.mentions.map((m, i) => [m, i] as const));
  const covered = new Uint8Array(draft.line.length);
  for (const m of named) covered.fill(1, m.first, m.last + 1);
  const out: PlaceAt[] = [];
  /** How often each place has been named so far. */
  const told = new Map<number, number>();
  let next = 0;
  for (let t = 0; t < draft.line.length; t++) {
    const mention = named[next];
    if (mention && mention.first <= t) {
      out.push(placeAt(draft, out.at(-1), mention.first, mention.last, mention.entity, `m${(indexOf.get(mention) ?? 0) + 1}`, actorEnds));
      told.set(mention.entity, (told.get(mention.entity) ?? 0) + 1);
      t = Math.max(t, mention.last);
      next++;
      continue;
    }
    const kinds = covered[t] === 0 && ((draft.line.pro[t] ?? 0) & Pro.al) !== 0 ? ANAPHORS.get(draft.line.stem[t] ?? "") : undefined;
    if (!kinds || draft.words.tag[t + 1] === Tag.adjective) continue;
    const stands = standsFor(draft, out, told, t, kinds);
    if (stands) out.push(placeAt(draft, out.at(-1), t, t, stands.entity, "definite kind word", actorEnds));
  }
  return out;
}

/** «المدينة»: the one named in the same sentence; else of those named before, the one the report speaks of most. */
function standsFor(
  draft: Draft,
  before: readonly PlaceAt[],
  told: ReadonlyMap<number, number>,
  t: number,
  kinds: readonly string[],
): PlaceAt | undefined {
  const fits = before.filter((p) => kinds.includes(p.item.placeKind));
  const here = fits.filter((p) => draft.line.sentence[p.first] === draft.line.sentence[t] && !p.locator);
  if (here.length > 0 && here.every((p) => p.entity === here[0]?.entity)) return here[0];
  let best: PlaceAt | undefined;
  for (const p of fits) if (!best || (told.get(p.entity) ?? 0) >= (told.get(best.entity) ?? 0)) best = p;
  return best;
}

function placeAt(
  draft: Draft,
  before: PlaceAt | undefined,
  first: number,
  last: number,
  entity: number,
  from: string,
  actorEnds: Uint8Array,
): PlaceAt {
  const item = draft.entities[entity] as PlaceItem;
  const prep = prepositionAt(draft, first);
  const adjoins = before !== undefined && first - before.last <= 4 && sameStretch(draft, before.last, first);
  const locator =
    adjoins &&
    entity !== before.entity &&
    (prep === null || prep === "ب" || prep === "في" || prep === "من") &&
    size(item) > size(before.item);
  return { first, last, entity, item, prep, from, locator, hung: hangsOnActor(draft, first, actorEnds) };
}

function sameStretch(draft: Draft, from: number, to: number): boolean {
  for (let t = from + 1; t < to; t++)
    if (draft.words.tag[t] === Tag.verb || draft.words.tag[t] === Tag.break || ((draft.line.pro[t] ?? 0) & Pro.waw) !== 0) return false;
  return ((draft.line.pro[to] ?? 0) & Pro.waw) === 0;
}

function prepositionAt(draft: Draft, t: number): string | null {
  const pro = draft.line.pro[t] ?? 0;
  if ((pro & Pro.ba) !== 0) return "ب";
  if ((pro & Pro.lam) !== 0) return "ل";
  if (draft.words.tag[t - 1] !== Tag.preposition || draft.line.sentence[t - 1] !== draft.line.sentence[t]) return null;
  return draft.words.body[t - 1] ?? null;
}

function hangsOnActor(draft: Draft, first: number, actorEnds: Uint8Array): boolean {
  const back = draft.words.tag[first - 1] === Tag.preposition ? first - 2 : first - 1;
  return actorEnds[back] === 1;
}

const WHERE: ReadonlySet<string> = new Set([
  "في",
  "ب",
  "داخل",
  "قرب",
  "وسط",
  "حول",
  "امام",
  "عند",
  "ضمن",
  "خارج",
  "علي",
  "عبر",
  "شمال",
  "جنوب",
  "شرق",
  "غرب",
  "شمالي",
  "جنوبي",
  "شرقي",
  "غربي",
]);
const FROM: ReadonlySet<string> = new Set(["من", "عن"]);
const TO: ReadonlySet<string> = new Set(["الي", "نحو", "باتجاه", "صوب"]);
/** Kinds whose place is where they go from, and where they go to. */
const LEAVING: ReadonlySet<string> = new Set(["withdrawal", "displacement", "release"]);
const COMING: ReadonlySet<string> = new Set(["deployment", "visit", "aid", "appointment"]);

/** Country of the adjective at each token («السوري»), and the place entity of each country: what `countryOfNoun` asks. */
export interface Countries {
  readonly adjective: ReadonlyMap<number, string>;
  readonly place: ReadonlyMap<string, number>;
}

export function countriesOf(draft: Draft): Countries {
  const adjective = new Map<number, string>();
  for (const m of draft.matches) {
    if (m.first !== m.last) continue;
    for (const i of m.entries) {
      const entry = draft.knowledge.entry(i);
      if (entry.type === "nisba") adjective.set(m.first, entry.country);
    }
  }
  const place = new Map<string, number>();
  draft.entities.forEach((e, i) => {
    if (e.kind === "place" && e.placeKind === "country" && e.entry) place.set(e.entry.id, i);
  });
  return { adjective, place };
}

const NATIONAL: ReadonlySet<string> = new Set(["clash", "protest", "election", "agreement"]);

/** «النزاع السوري», «الاحتجاجات السورية»: the country whose adjective stands on the event's noun. */
export function countryOfNoun(draft: Draft, event: EventItem, countries: Countries): Placed | null {
  if (!NATIONAL.has(event.kind) || draft.words.tag[event.first] === Tag.verb) return null;
  for (let t = event.first + 1; t <= event.last + 1; t++) {
    const code = ((draft.line.pro[t] ?? 0) & Pro.al) !== 0 ? countries.adjective.get(t) : undefined;
    const place = code === undefined ? undefined : countries.place.get(code);
    if (place !== undefined) return { place, from: "adjective of the country", cost: 3 };
  }
  return null;
}

/** The cheapest place of the event's sentence, or null where none is near enough. */
export function statedPlace(
  draft: Draft,
  event: EventItem,
  sentence: readonly PlaceAt[],
  limit: number,
  triggers: ReadonlySet<number>,
): Placed | null {
  const others = new Set([...triggers].filter((t) => t < event.first || t > event.last));
  let best: Placed | null = null;
  let chosen = -1;
  for (let i = 0; i < sentence.length; i++) {
    const p = sentence[i];
    if (!p || p.locator) continue;
    const cost = costOf(draft, event, p, others);
    if (cost <= limit && (best === null || cost < best.cost)) {
      best = { place: p.entity, from: p.from, cost };
      chosen = i;
    }
  }
  // what was hit is a building: the event is in the town that is said right after it («مقر … في العاصمة طرابلس»)
  const building = chosen < 0 ? undefined : sentence[chosen];
  const town = chosen < 0 ? undefined : sentence[chosen + 1];
  if (
    best &&
    building &&
    town?.locator &&
    building.item.placeKind === "facility" &&
    TOWNS.has(town.item.placeKind) &&
    isTarget(draft, event, building)
  ) {
    return { place: town.entity, from: town.from, cost: best.cost };
  }
  return best;
}

const TOWNS: ReadonlySet<string> = new Set(["city", "town", "village"]);

function isTarget(draft: Draft, event: EventItem, p: PlaceAt): boolean {
  const start = draft.line.start[p.first] ?? 0;
  const end = draft.line.end[p.last] ?? 0;
  return event.participants.some((x) => x.role === "target" && (x.entity === p.entity || (x.start < end && start < x.end)));
}

const clitic = (prep: string): boolean => prep.length === 1;

/** `others`: last tokens of the other events' triggers; a place right after one is that event's («غداة تفجير الفحيص»). */
function costOf(draft: Draft, event: EventItem, p: PlaceAt, others: ReadonlySet<number>): number {
  const inside = p.first >= event.first && p.last <= event.last;
  const after = p.first > event.last;
  let cost = inside ? 0 : after ? p.first - event.last : event.first - p.last + 5;
  const target = isTarget(draft, event, p);
  if (target) return Math.min(cost, 2);
  if (draft.clauseOf[p.first] !== event.clause) cost += clauseSteps(draft, event.clause, draft.clauseOf[p.first] ?? -1) * 5;
  if (draft.voiceOf[p.first] !== event.voice) cost += 6;
  cost += partOf(draft, p) ? 0 : governing(event, p);
  if (p.prep === null && witnessed(draft, p.first)) cost -= 8;
  if (p.hung) cost += 9;
  if (others.has(p.prep !== null && !clitic(p.prep) ? p.first - 2 : p.first - 1) && !inside) cost += 10;
  if (p.item.placeKind === "country") cost += 12;
  if (p.item.placeKind === "facility" && !(p.prep !== null && WHERE.has(p.prep) && cost <= 4)) cost += 8;
  if (verbBetween(draft, Math.min(p.last, event.last) + 1, Math.max(p.first, event.first))) cost += 4;
  return Math.max(cost, 0);
}

const PARTS: ReadonlySet<string> = new Set([
  "جزء",
  "اجزاء",
  "معظم",
  "اغلب",
  "غالبيه",
  "كامل",
  "مساحه",
  "نصف",
  "قسم",
  "اقسام",
  "ربع",
  "ثلث",
  "جغرافيا",
  "انحاء",
  "مناطق",
  "احياء",
  "اطراف",
]);

/** «على الجزء الأكبر من القنيطرة»: the whole that a part is taken of is where it is. */
function partOf(draft: Draft, p: PlaceAt): boolean {
  const from = p.prep === "من" ? p.first - 2 : p.first - 1;
  for (let t = from; t >= from - 2 && t >= 0; t--) if (PARTS.has(draft.line.stem[t] ?? "")) return true;
  return false;
}

function governing(event: EventItem, p: PlaceAt): number {
  if (p.prep !== null && WHERE.has(p.prep)) return 0;
  if (p.prep !== null && FROM.has(p.prep)) return LEAVING.has(event.kind) ? 0 : 12;
  if (p.prep !== null && TO.has(p.prep)) return COMING.has(event.kind) ? 0 : LEAVING.has(event.kind) ? 14 : 8;
  return p.prep === null ? 6 : 9;
}

/** «شهدت مدينة جاسم …»: the subject of a verb of witnessing is the place of what it witnesses. */
const WITNESS: ReadonlySet<string> = new Set(["شهد", "تعرض", "عاش", "خضع"]);
const witnessed = (draft: Draft, first: number): boolean =>
  WITNESS.has(draft.words.reading[first - 1]?.lemma ?? "") || WITNESS.has(draft.words.reading[first - 2]?.lemma ?? "");

function clauseSteps(draft: Draft, a: number, b: number): number {
  if (a === b) return 0;
  const up = (at: number): number[] => {
    const chain: number[] = [];
    for (let c = at; c >= 0 && chain.length < 6; c = draft.clauses[c]?.parent ?? -1) chain.push(c);
    return chain;
  };
  const left = up(a);
  const right = up(b);
  for (let i = 0; i < left.length; i++) {
    const j = right.indexOf(left[i] ?? -2);
    if (j >= 0) return i + j;
  }
  return 5;
}

function verbBetween(draft: Draft, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (draft.words.tag[t] === Tag.verb) return true;
  return false;
}

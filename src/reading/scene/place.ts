// Where an event is: stated beside its trigger, else in its clause, its sentence; else carried from the scene by a named rule.
import { Pro } from "../../arabic/index.ts";
import type { Draft, EntityMention, EventItem, PlaceItem } from "../draft.ts";
import { Tag } from "../words/tags.ts";

export interface Placed {
  readonly place: number;
  readonly from: string;
}

/** A place mention with what governs it. */
export interface PlaceAt {
  readonly mention: EntityMention;
  readonly index: number;
  readonly prep: string | null;
  readonly item: PlaceItem;
  /** It locates the place right before it («جاسم بريف درعا»): it is no place of its own. */
  readonly locator: boolean;
}

/** Words that stand for a place named before, by the kinds they can stand for. */
const ANAPHORS: ReadonlyMap<string, readonly string[]> = new Map([
  ["مدينه", ["city", "town", "district"]], ["بلده", ["town", "village", "city"]], ["قريه", ["village", "town"]], ["حي", ["district"]],
  ["محافظه", ["governorate"]], ["منطقه", ["region", "area", "town", "city", "district"]], ["مخيم", ["district", "area", "facility"]], ["بلاد", ["country"]],
]);

export function placesOf(draft: Draft): PlaceAt[] {
  const out: PlaceAt[] = [];
  draft.mentions.forEach((mention, index) => {
    const item = draft.entities[mention.entity];
    if (item?.kind !== "place") return;
    const last = out.at(-1);
    const prep = prepositionAt(draft, mention.first);
    const adjoins = last !== undefined && mention.first - last.mention.last <= 3 && sameStretch(draft, last.mention.last, mention.first);
    const larger = last !== undefined && (prep === "ب" || prep === "في" || prep === null || prep === "من") && size(item) > size(last.item);
    out.push({ mention, index, prep, item, locator: adjoins && larger });
  });
  return out;
}

const SIZE: Readonly<Record<string, number>> = { facility: 1, district: 2, village: 3, town: 3, city: 4, area: 5, region: 6, governorate: 7, country: 8 };
const size = (item: PlaceItem): number => SIZE[item.placeKind] ?? 4;

function sameStretch(draft: Draft, from: number, to: number): boolean {
  for (let t = from + 1; t < to; t++) {
    const tag = draft.words.tag[t];
    if (tag === Tag.verb || tag === Tag.break || ((draft.line.pro[t] ?? 0) & Pro.waw) !== 0) return false;
  }
  return ((draft.line.pro[to] ?? 0) & Pro.waw) === 0;
}

function prepositionAt(draft: Draft, t: number): string | null {
  const pro = draft.line.pro[t] ?? 0;
  if ((pro & Pro.ba) !== 0) return "ب";
  if ((pro & Pro.lam) !== 0) return "ل";
  if (draft.words.tag[t - 1] !== Tag.preposition || draft.line.sentence[t - 1] !== draft.line.sentence[t]) return null;
  return draft.words.body[t - 1] ?? null;
}

const WHERE: ReadonlySet<string> = new Set(["في", "ب", "داخل", "قرب", "وسط", "بين", "حول", "امام", "عند", "علي", "باتجاه", "نحو", "الي", "من", "ضمن", "خارج", "بمحيط"]);

/** The place stated in the event's own words: the nearest located one after the trigger in its clause, then before it. */
export function statedPlace(draft: Draft, event: EventItem, places: readonly PlaceAt[]): Placed | null {
  const target = event.participants.find((p) => p.role === "target" && p.entity !== null && draft.entities[p.entity]?.kind === "place");
  if (target?.entity !== undefined && target.entity !== null) return { place: target.entity, from: "target" };
  const clause = draft.clauses[event.clause];
  if (!clause) return null;
  let best: PlaceAt | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const p of places) {
    const { first } = p.mention;
    if (draft.clauseOf[first] !== event.clause || p.locator || notWhere(draft, p)) continue;
    const after = first > event.last;
    const governed = p.prep !== null && WHERE.has(p.prep);
    const subject = p.prep === null && draft.words.reading[first - 1]?.lemma === "شهد";
    const cost = Math.abs(first - event.last) + (after ? 0 : 12) + (governed || subject ? 0 : p.item.placeKind === "country" ? 30 : 8) + (p.prep === "من" || p.prep === "الي" ? 10 : 0);
    if (cost < bestCost) {
      best = p;
      bestCost = cost;
    }
  }
  return best ? { place: best.mention.entity, from: `m${best.index + 1}` } : null;
}

/** A country that is only somebody's origin («مقاتلين من العراق»), or a place inside a name, says nothing of where. */
const notWhere = (draft: Draft, p: PlaceAt): boolean => p.prep === "ل" && p.item.placeKind === "country" && draft.words.tag[p.mention.first - 1] === Tag.noun;

/** The place that a definite kind word stands for («المدينة»): the last named one of the kind. */
export function anaphor(draft: Draft, event: EventItem, before: readonly PlaceAt[]): Placed | null {
  const clause = draft.clauses[event.clause];
  if (!clause) return null;
  for (let t = clause.first; t <= clause.last; t++) {
    if (((draft.line.pro[t] ?? 0) & Pro.al) === 0) continue;
    const kinds = ANAPHORS.get(draft.line.stem[t] ?? "");
    if (!kinds) continue;
    for (let i = before.length - 1; i >= 0; i--) {
      const p = before[i];
      if (p && p.mention.first < t && kinds.includes(p.item.placeKind)) return { place: p.mention.entity, from: "definite kind word" };
    }
  }
  return null;
}

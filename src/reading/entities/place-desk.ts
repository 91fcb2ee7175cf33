// Places written down: the known ones by id, unknown ones by their words, relative ones by what they hang on.
import { Pro, toLatin } from "../../arabic/index.ts";
import type { PlaceItem } from "../draft.ts";
import { type Book, englishName } from "./book.ts";
import type { Candidate, KnownPlace, NamedPlace, RelativePlace } from "./candidates.ts";
import { choosePlace } from "./resolve-place.ts";

export class PlaceDesk {
  /** Codes of countries in which the report names places without doubt, and the one most of them lie in. */
  readonly countries: ReadonlySet<string>;
  private readonly mainCountry: string | null;
  private readonly namedPlaces: ReadonlySet<string>;
  /** Places that a kind word beside the name settles («مدينة حلب»): the bare name elsewhere means the same one. */
  private readonly explicit = new Set<string>();
  /** Last site of each kind of building. */
  private readonly lastSite = new Map<string, number>();
  private readonly book: Book;

  constructor(book: Book, candidates: readonly Candidate[]) {
    this.book = book;
    const named = new Set<string>();
    const countries = new Set<string>();
    for (const c of candidates) {
      if (c.sort !== "known-place") continue;
      const [only] = c.entries;
      if (only && c.entries.length === 1) {
        named.add(only.id);
        const country = only.within[0];
        if (country) countries.add(country);
      }
    }
    this.namedPlaces = named;
    this.countries = countries;
    this.mainCountry = mainCountryOf(candidates);
    for (const c of candidates) {
      if (c.sort !== "known-place" || c.noun === null) continue;
      const vote = choosePlace(book.world.knowledge, c.entries, named, c.noun.subtype ?? c.noun.kind, countries);
      if (vote.entry) this.explicit.add(vote.entry.id);
    }
  }

  relative(c: RelativePlace): number {
    const base = c.base === null ? null : c.base.sort === "known-place" ? this.known(c.base) : this.named(c.base);
    const baseItem = base === null ? null : this.book.entities[base];
    const other = c.other === null ? null : this.book.entities[this.known(c.other)];
    const en = baseItem
      ? baseItem.en === null
        ? null
        : c.english.replace("{}", baseItem.en).replace("{2}", other?.en ?? "")
      : this.fillIn(c);
    const ar = this.book.textOf(c);
    return this.book.put(
      `rel:${en?.replace(/ River\b|\bthe /g, "") ?? this.book.keysOf(c)}`,
      (id): PlaceItem => ({
        kind: "place",
        id,
        ar,
        en,
        entry: null,
        placeKind: c.placeKind,
        precision: c.precision,
        candidates: [],
        within: baseItem?.kind === "place" ? baseItem.within : [],
        base,
      }),
    );
  }

  /** The English of a place told by what the report has named: its country («شمال البلاد»), the town before («محيط المدينة»). */
  private fillIn(c: RelativePlace): string {
    const key = this.book.world.line.key[c.last] ?? "";
    const kinds = c.part !== null ? c.part : STANDS_FOR.get(key.replace(/^لل|^ال/, ""));
    const told = kinds ? this.book.lastPlace(kinds) : undefined;
    const country = this.book.world.knowledge.byId(c.country ?? this.mainCountry ?? "");
    const fill = told?.en ?? (country?.type === "place" ? country.en : null);
    return fill === null ? c.english.replace(/( of)? \{\}|\{\} ?/, "").trim() : c.english.replace("{}", fill);
  }

  known(c: KnownPlace): number {
    const told =
      c.noun === null
        ? c.entries.find((e) => this.explicit.has(e.id) && !(e.subtype === "camp" && c.entries.some((o) => o.kind === "city")))
        : undefined;
    const vote = told
      ? { entry: told, candidates: [] }
      : choosePlace(this.book.world.knowledge, c.entries, this.namedPlaces, c.noun?.subtype ?? c.noun?.kind ?? null, this.countries);
    const { entry } = vote;
    if (!entry) {
      const ar = this.book.textOf(c);
      return this.book.put(
        `name:${this.book.keysOf(c)}`,
        (id): PlaceItem => ({
          kind: "place",
          id,
          ar,
          en: c.entries[0]?.en ?? null,
          entry: null,
          placeKind: c.noun?.kind ?? c.entries[0]?.kind ?? "area",
          precision: "none",
          candidates: vote.candidates,
          within: [],
          base: null,
        }),
      );
    }
    return this.book.put(
      `place:${entry.id}`,
      (id): PlaceItem => ({
        kind: "place",
        id,
        ar: entry.ar,
        en: entry.en,
        entry,
        placeKind: entry.kind,
        precision: entry.precision,
        candidates: vote.candidates,
        within: entry.within,
        base: null,
      }),
    );
  }

  named(c: NamedPlace): number {
    const from = c.nameFirst === c.first ? c.start : (this.book.world.line.start[c.nameFirst] ?? c.start);
    const name = this.book.world.text.slice(from, c.end).replace(/[“”"«»]/g, "");
    const facility = c.noun.kind === "facility";
    const last = this.lastSite.get(c.noun.id);
    // «معبر رأس جدير … المعبر الحدودي»: with the article a site goes on from the one of its kind before
    if (facility && last !== undefined && (this.book.world.line.pro[c.first] ?? 0) & Pro.al) return last;
    const index = this.book.put(
      `unknown:${c.noun.id}:${name}`,
      (id): PlaceItem => ({
        kind: "place",
        id,
        ar: this.book.textOf(c),
        en: facility ? englishName(BUILDINGS.get(this.book.world.line.stem[c.first] ?? "") ?? c.noun.en, name) : toLatin(name),
        entry: null,
        placeKind: c.noun.kind,
        precision: "none",
        candidates: [],
        within: [],
        base: null,
      }),
    );
    if (facility) this.lastSite.set(c.noun.id, index);
    return index;
  }
}

/** English of the kind words that one kind of site has several of. */
const BUILDINGS: ReadonlyMap<string, string> = new Map([
  ["مقر", "headquarters"],
  ["مبني", "building"],
  ["مركز", "centre"],
  ["محطه", "station"],
  ["مخفر", "police post"],
  ["بئر", "well"],
  ["بير", "well"],
  ["حقل", "field"],
  ["معمل", "plant"],
  ["مصنع", "factory"],
  ["فندق", "hotel"],
  ["قصر", "palace"],
  ["قلعه", "citadel"],
  ["سفاره", "embassy"],
  ["قنصليه", "consulate"],
  ["برج", "tower"],
  ["مصفاه", "refinery"],
  ["صوامع", "silos"],
  ["مطحنه", "mill"],
  ["ملعب", "stadium"],
  ["حديقه", "park"],
  ["مقبره", "cemetery"],
  ["منجم", "mine"],
  ["مدرسه", "school"],
  ["جامعه", "university"],
  ["كليه", "college"],
  ["معهد", "institute"],
  ["مسجد", "mosque"],
  ["جامع", "mosque"],
  ["ضريح", "shrine"],
  ["مقام", "shrine"],
  ["كنيسه", "church"],
  ["دير", "monastery"],
  ["طريق", "road"],
  ["شارع", "street"],
  ["اوتوستراد", "highway"],
  ["ساحه", "square"],
  ["ميدان", "square"],
  ["دوار", "roundabout"],
  ["جسر", "bridge"],
  ["نفق", "tunnel"],
  ["مستشفي", "hospital"],
  ["مشفي", "hospital"],
  ["سوق", "market"],
  ["سجن", "prison"],
  ["حاجز", "checkpoint"],
  ["معسكر", "camp"],
  ["ثكنه", "barracks"],
]);

const STANDS_FOR: ReadonlyMap<string, readonly string[]> = new Map([
  ["مدينه", ["city", "town"]],
  ["بلده", ["town", "village", "city"]],
  ["قريه", ["village", "town"]],
  ["محافظه", ["governorate"]],
  ["منطقه", ["region", "town", "city"]],
  ["نهر", ["river", "water"]],
]);

/** Code of the country most of the report's certain places lie in. */
function mainCountryOf(candidates: readonly Candidate[]): string | null {
  const count = new Map<string, number>();
  for (const c of candidates) {
    const code = c.sort === "known-place" ? c.entries[0]?.within[0] : undefined;
    if (code) count.set(code, (count.get(code) ?? 0) + 1);
  }
  return [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

// From chosen candidates to entities: which mentions are one thing. Known things join by id, unknown ones by the words of their name.
import type { TokenLine } from "../../arabic/index.ts";
import type { ActorEntry, Knowledge, OutletEntry } from "../../knowledge/index.ts";
import type { ActorKind } from "../../model/index.ts";
import type { ActorItem, EntityItem, EntityMention, PersonItem, PlaceItem } from "../draft.ts";
import type { Candidate, GroupActor, KnownActor, KnownPerson, KnownPlace, NamedPlace } from "./candidates.ts";
import { choosePlace } from "./resolve-place.ts";

const toLatin = (text: string): string => text;
export interface World {
  readonly text: string;
  readonly line: TokenLine;
  readonly knowledge: Knowledge;
  /** Day of the report, YYYY-MM-DD, where it is known: decides forms that changed hands («الحكومة السورية»). */
  readonly day: string | null;
}

export class Registry {
  readonly entities: EntityItem[] = [];
  readonly mentions: EntityMention[] = [];
  private readonly byKey = new Map<string, number>();
  private readonly world: World;
  private readonly namedPlaces: ReadonlySet<string>;
  private readonly countries: ReadonlySet<string>;

  constructor(world: World, candidates: readonly Candidate[]) {
    this.world = world;
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
  }

  add(c: Candidate): number | null {
    const entity = this.entityOf(c);
    if (entity === null) return null;
    this.mentions.push({ first: c.first, last: c.last, start: c.start, end: c.end, entity, rule: c.rule });
    return entity;
  }

  private entityOf(c: Candidate): number | null {
    switch (c.sort) {
      case "known-place": return this.knownPlace(c);
      case "named-place": return this.namedPlace(c);
      case "relative-place": {
        const base = c.base === null ? null : c.base.sort === "known-place" ? this.knownPlace(c.base) : this.namedPlace(c.base);
        const baseItem = base === null ? null : this.entities[base];
        const en = baseItem ? (baseItem.en === null ? null : c.english.replace("{}", baseItem.en)) : c.english.replace("{}", "the country");
        const ar = this.textOf(c);
        return this.put(`rel:${this.keysOf(c)}`, (id): PlaceItem => ({
          kind: "place", id, ar, en, entry: null, placeKind: c.placeKind, precision: c.precision, candidates: [],
          within: baseItem?.kind === "place" ? baseItem.within : [], base,
        }));
      }
      case "known-actor": return this.knownActor(c);
      case "named-actor": {
        const ar = this.textOf(c);
        return this.put(`own:${this.keysOf(c)}`, (id): ActorItem => ({
          kind: "actor", id, ar, en: englishName(c.noun.en, this.nameAfter(c)), entry: null, actorKind: c.noun.kind, parents: [], named: true,
        }));
      }
      case "group-actor": return this.group(c);
      case "person": return this.person(c);
    }
  }

  private knownPlace(c: KnownPlace): number {
    const vote = choosePlace(this.world.knowledge, c.entries, this.namedPlaces, c.noun?.subtype ?? c.noun?.kind ?? null);
    const { entry } = vote;
    if (!entry) {
      const ar = this.textOf(c);
      return this.put(`name:${this.keysOf(c)}`, (id): PlaceItem => ({
        kind: "place", id, ar, en: c.entries[0]?.en ?? null, entry: null, placeKind: c.noun?.kind ?? c.entries[0]?.kind ?? "area", precision: "none",
        candidates: vote.candidates, within: [], base: null,
      }));
    }
    return this.put(`place:${entry.id}`, (id): PlaceItem => ({
      kind: "place", id, ar: entry.ar, en: entry.en, entry, placeKind: entry.kind, precision: entry.precision, candidates: vote.candidates, within: entry.within, base: null,
    }));
  }

  private namedPlace(c: NamedPlace): number {
    const name = this.world.text.slice(this.world.line.start[c.nameFirst] ?? c.start, c.end).replace(/[“”"«»]/g, "");
    const facility = c.noun.kind === "facility";
    return this.put(`unknown:${c.noun.id}:${name}`, (id): PlaceItem => ({
      kind: "place", id, ar: this.textOf(c), en: facility ? englishName(c.noun.en, name) : toLatin(name), entry: null, placeKind: c.noun.kind, precision: "none", candidates: [], within: [], base: null,
    }));
  }

  private knownActor(c: KnownActor): number | null {
    if (c.needsContext) {
      const seen = c.entries.find((e) => this.byKey.has(`actor:${e.id}`));
      if (!seen) return null;
      return this.byKey.get(`actor:${seen.id}`) ?? null;
    }
    const entry = this.chooseActor(c.entries);
    if (!entry) return null;
    return this.put(`actor:${entry.id}`, (id): ActorItem => ({
      kind: "actor", id, ar: entry.ar, en: entry.en, entry, actorKind: kindOf(entry), parents: this.parentsOf(entry), named: true,
    }));
  }

  private chooseActor(entries: readonly (ActorEntry | OutletEntry)[]): ActorEntry | OutletEntry | null {
    const { day } = this.world;
    const score = (e: ActorEntry | OutletEntry): number => {
      if (e.type === "outlet") return 1;
      let s = 2;
      if (day !== null && ((e.from !== null && day < e.from) || (e.to !== null && day > e.to))) s -= 4;
      if (day === null && e.to !== null) s -= 1;
      if (e.country !== null && this.countries.has(e.country)) s += 2;
      if (this.byKey.has(`actor:${e.id}`)) s += 1;
      return s;
    };
    return [...entries].sort((a, b) => score(b) - score(a) || (a.id < b.id ? -1 : 1))[0] ?? null;
  }

  private parentsOf(entry: ActorEntry | OutletEntry): string[] {
    const out: string[] = [];
    let up = entry.type === "actor" ? entry.parent : null;
    while (up !== null && out.length < 6 && !out.includes(up)) {
      out.push(up);
      const next = this.world.knowledge.byId(up);
      up = next?.type === "actor" ? next.parent : null;
    }
    return out;
  }

  /** Members of a named actor are that actor; a patrol or a group that belongs to one is a group of its own below it. */
  private group(c: GroupActor): number | null {
    const owner = c.within[0];
    const ownerEntity = owner ? this.knownActor(owner) : null;
    if (ownerEntity !== null && c.head.class === "members") return ownerEntity;
    const ownerItem = ownerEntity === null ? null : this.entities[ownerEntity];
    const parents = ownerItem?.kind === "actor" ? [ownerItem.entry?.id ?? ownerItem.id, ...ownerItem.parents] : [];
    const actorKind: ActorKind = ownerItem?.kind === "actor" && c.head.kind === "unknown" ? ownerItem.actorKind : c.head.kind;
    return this.put(`group:${this.keysOf(c)}`, (id): ActorItem => ({
      kind: "actor", id, ar: this.textOf(c), en: c.head.en, entry: null, actorKind, parents, named: false,
    }));
  }

  private person(c: KnownPerson): number | null {
    const key = `person:${c.entry?.id ?? c.keys.join(" ")}`;
    const known = this.byKey.get(key) ?? this.sameName(c.keys);
    if (known !== undefined) {
      this.byKey.set(key, known);
      return known;
    }
    if (c.short) return null;
    const role = c.role ? this.world.text.slice(c.role[0], c.role[1]).replace(/[\s،,“«"]+$/, "") : null;
    return this.put(key, (id): PersonItem => {
      const ar = this.textOf(c).replace(/[“”"«»]/g, "");
      return { kind: "person", id, ar, en: c.entry?.en ?? toLatin(ar), rank: c.rank0, role, actor: null };
    });
  }

  /** A person whose name holds all the words of `keys`, or is held by them. */
  private sameName(keys: readonly string[]): number | undefined {
    for (const [key, index] of this.byKey) {
      if (!key.startsWith("person:")) continue;
      const have = key.slice(7).split(" ");
      const [small, large] = keys.length <= have.length ? [keys, have] : [have, keys];
      if (small.length > 0 && small.every((k) => large.includes(k))) return index;
    }
    return undefined;
  }

  private put(key: string, make: (id: string) => EntityItem): number {
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const index = this.entities.length;
    this.entities.push(make(`e${index + 1}`));
    this.byKey.set(key, index);
    return index;
  }

  private textOf(c: { start: number; end: number }): string {
    return this.world.text.slice(c.start, c.end);
  }

  /** Stems of the candidate's words: one key for «مقاتلين محليين» and «المقاتلين المحليين». */
  private keysOf(c: { first: number; last: number }): string {
    const out: string[] = [];
    for (let t = c.first; t <= c.last; t++) if (this.world.line.kind[t] !== 3) out.push(this.world.line.stem[t] ?? "");
    return out.join(" ");
  }

  private nameAfter(c: { first: number; last: number; end: number }): string {
    const from = this.world.line.start[Math.min(c.first + 1, c.last)] ?? c.end;
    return this.world.text.slice(from, c.end).replace(/[“”"«»]/g, "");
  }
}

const englishName = (pattern: string, name: string): string => (pattern.includes("{}") ? pattern.replace("{}", toLatin(name)) : `${toLatin(name)} ${pattern}`);

const MONITORS: ReadonlySet<string> = new Set(["monitoring", "research"]);
const kindOf = (entry: ActorEntry | OutletEntry): ActorKind => (entry.type === "actor" ? entry.kind : MONITORS.has(entry.kind) ? "monitor" : "media");

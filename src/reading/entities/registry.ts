// From chosen candidates to entities: which mentions are one thing. Known things join by id, unknown ones by the words of their name.
import { Pro, type TokenLine, toLatin } from "../../arabic/index.ts";
import type { ActorEntry, Knowledge, OutletEntry } from "../../knowledge/index.ts";
import type { ActorKind } from "../../model/index.ts";
import type { ActorItem, EntityItem, EntityMention, PersonItem, PlaceItem } from "../draft.ts";
import type { Candidate, GroupActor, KnownActor, KnownPerson, KnownPlace, NamedActor, NamedPlace, RelativePlace } from "./candidates.ts";
import { choosePlace } from "./resolve-place.ts";

export interface World {
  readonly text: string;
  readonly line: TokenLine;
  readonly knowledge: Knowledge;
  /** Day of the report, YYYY-MM-DD, where it is known: decides forms that changed hands («الحكومة السورية»). */
  readonly day: string | null;
}

/** Heads whose group stays apart from the actor it belongs to. */
const SEPARATE: ReadonlySet<string> = new Set([
  "دورية",
  "رتل",
  "مجموعات",
  "وفد",
  "لجنة",
  "أحزاب",
  "ناشطون",
  "أهالي",
  "سكان",
  "معارضون",
  "مدنيون",
  "وجهاء",
  "هيئات",
  "منظمات",
  "دول",
]);

export class Registry {
  readonly entities: EntityItem[] = [];
  readonly mentions: EntityMention[] = [];
  private readonly byKey = new Map<string, number>();
  /** Last unnamed group by its head's lemma. */
  private readonly byLemma = new Map<string, number>();
  /** Last site of each kind of building. */
  private readonly lastSite = new Map<string, number>();
  private readonly world: World;
  private readonly namedPlaces: ReadonlySet<string>;
  private readonly countries: ReadonlySet<string>;
  /** Places that a kind word beside the name settles («مدينة حلب»): the bare name elsewhere means the same one. */
  private readonly mainCountry: string | null;
  private readonly explicit = new Set<string>();

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
    this.mainCountry = mainCountryOf(candidates);
    for (const c of candidates) {
      if (c.sort !== "known-place" || c.noun === null) continue;
      const vote = choosePlace(world.knowledge, c.entries, named, c.noun.subtype ?? c.noun.kind);
      if (vote.entry) this.explicit.add(vote.entry.id);
    }
  }

  add(c: Candidate): number | null {
    const entity = this.entityOf(c);
    if (entity === null) return null;
    this.mentions.push({ first: c.first, last: c.last, start: c.start, end: c.end, entity, rule: c.rule });
    return entity;
  }

  private entityOf(c: Candidate): number | null {
    switch (c.sort) {
      case "known-place":
        return this.knownPlace(c);
      case "named-place":
        return this.namedPlace(c);
      case "relative-place": {
        const base = c.base === null ? null : c.base.sort === "known-place" ? this.knownPlace(c.base) : this.namedPlace(c.base);
        const baseItem = base === null ? null : this.entities[base];
        const other = c.other === null ? null : this.entities[this.knownPlace(c.other)];
        const en = baseItem
          ? baseItem.en === null
            ? null
            : c.english.replace("{}", baseItem.en).replace("{2}", other?.en ?? "")
          : this.fillIn(c);
        const ar = this.textOf(c);
        return this.put(
          `rel:${en ?? this.keysOf(c)}`,
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
      case "known-actor":
        return this.knownActor(c);
      case "named-actor":
        return this.namedActor(c);
      case "group-actor":
        return this.group(c);
      case "person":
        return this.person(c);
    }
  }

  /** The English of a place told by what the report has named: its country («شمال البلاد»), the town before («محيط المدينة»). */
  private fillIn(c: RelativePlace): string {
    const key = this.world.line.key[c.last] ?? "";
    const kinds = STANDS_FOR.get(key.replace(/^لل|^ال/, ""));
    const named = kinds ? this.mentions.findLast((m) => isPlaceOf(this.entities[m.entity], kinds)) : undefined;
    const told = named ? this.entities[named.entity] : undefined;
    const country = this.world.knowledge.byId(c.country ?? this.mainCountry ?? "");
    const fill = told?.en ?? (country?.type === "place" ? country.en : null);
    return fill === null ? c.english.replace("{}", "").replace(/\s+/g, " ").trim() : c.english.replace("{}", fill);
  }

  private knownPlace(c: KnownPlace): number {
    const told = c.noun === null ? c.entries.find((e) => this.explicit.has(e.id)) : undefined;
    const vote = told
      ? { entry: told, candidates: [] }
      : choosePlace(this.world.knowledge, c.entries, this.namedPlaces, c.noun?.subtype ?? c.noun?.kind ?? null);
    const { entry } = vote;
    if (!entry) {
      const ar = this.textOf(c);
      return this.put(
        `name:${this.keysOf(c)}`,
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
    return this.put(
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

  private namedPlace(c: NamedPlace): number {
    const name = this.world.text.slice(this.world.line.start[c.nameFirst] ?? c.start, c.end).replace(/[“”"«»]/g, "");
    const facility = c.noun.kind === "facility";
    const last = this.lastSite.get(c.noun.id);
    // «معبر رأس جدير … المعبر الحدودي»: with the article a site goes on from the one of its kind before
    if (facility && last !== undefined && (this.world.line.pro[c.first] ?? 0) & Pro.al) return last;
    const index = this.put(
      `unknown:${c.noun.id}:${name}`,
      (id): PlaceItem => ({
        kind: "place",
        id,
        ar: this.textOf(c),
        en: facility ? englishName(c.noun.en, name) : toLatin(name),
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

  private knownActor(c: KnownActor): number | null {
    if (c.needsContext) {
      const seen = c.entries.find((e) => this.byKey.has(`actor:${e.id}`));
      if (!seen) return null;
      return this.byKey.get(`actor:${seen.id}`) ?? null;
    }
    const entry = this.chooseActor(c.entries);
    if (!entry) return null;
    return this.put(
      `actor:${entry.id}`,
      (id): ActorItem => ({
        kind: "actor",
        id,
        ar: entry.ar,
        en: entry.en,
        entry,
        actorKind: kindOf(entry),
        parents: this.parentsOf(entry),
        named: true,
      }),
    );
  }

  private namedActor(c: NamedActor): number | null {
    if (c.short) return this.lastWith(this.world.line.stem[c.first] ?? "");
    const ar = this.textOf(c);
    if (c.body !== null) {
      const known = this.mentions.findLast((m) => {
        const item = this.entities[m.entity];
        return item?.kind === "actor" && item.entry?.type === "actor" && item.entry.generic === c.body;
      });
      if (known) return known.entity;
      return this.put(
        `body:${c.body}`,
        (id): ActorItem => ({ kind: "actor", id, ar, en: c.noun.en, entry: null, actorKind: c.noun.kind, parents: [], named: true }),
      );
    }
    return this.put(
      `own:${this.keysOf(c)}`,
      (id): ActorItem => ({
        kind: "actor",
        id,
        ar,
        en: englishName(c.noun.en, this.nameAfter(c)),
        entry: null,
        actorKind: c.noun.kind,
        parents: [],
        named: true,
      }),
    );
  }

  /** The last named actor that has the word in its name: «الحركة» of «حركة حماس», «الأمن» of «قوات الأمن». */
  private lastWith(stem: string): number | null {
    const { line } = this.world;
    for (let i = this.mentions.length - 1; i >= 0; i--) {
      const m = this.mentions[i];
      const item = m ? this.entities[m.entity] : undefined;
      if (!m || item?.kind !== "actor" || !item.named) continue;
      for (let t = m.first; t <= m.last; t++) if (line.stem[t] === stem) return m.entity;
    }
    return null;
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

  /**
   * Members and forces of a named actor are that actor («عناصر من “الأمن العسكري”»); those of a government are its forces. A patrol or a
   * delegation is a group of its own below it. A definite group goes on from the one named before («مقاتلون … المقاتلين»).
   */
  private group(c: GroupActor): number | null {
    const owner = c.within[0];
    const ownerEntity = owner ? this.knownActor(owner) : null;
    const ownerItem = ownerEntity === null ? null : this.entities[ownerEntity];
    const own = ownerItem?.kind === "actor" ? ownerItem : null;
    if (own && ownerEntity !== null && !SEPARATE.has(c.head.lemma)) {
      if (own.actorKind !== "government" && own.actorKind !== "foreign-state") return ownerEntity;
      if (c.head.class === "members" || c.head.class === "force") return this.forcesOf(own, c);
    }
    if (owner && !own && !SEPARATE.has(c.head.lemma)) {
      const forces = this.forcesBelow(owner);
      if (forces !== null) return forces;
    }
    const inner = this.innerGroup(c);
    if (inner !== null) return inner;
    const before = this.goesOnFrom(c);
    if (before !== null) return before;
    const pronoun = (this.world.line.enc[c.headToken] ?? 0) !== 0;
    if (pronoun && c.head.class !== "people") return null;
    const parents = own ? [own.entry?.id ?? own.id, ...own.parents] : [];
    const actorKind: ActorKind = own && c.head.kind === "unknown" ? own.actorKind : c.head.kind;
    const index = this.put(
      `group:${this.keysOf(c)}`,
      (id): ActorItem => ({
        kind: "actor",
        id,
        ar: this.textOf(c),
        en: c.head.en,
        entry: null,
        actorKind,
        parents,
        named: false,
      }),
    );
    this.byLemma.set(c.head.lemma, index);
    return index;
  }

  /** «عناصر النظام» where only its forces were named: those forces. */
  private forcesBelow(owner: KnownActor): number | null {
    const ids = new Set(owner.entries.map((e) => e.id));
    const index = this.entities.findIndex((e) => e.kind === "actor" && e.actorKind === "state-force" && e.parents.some((p) => ids.has(p)));
    return index < 0 ? null : index;
  }

  /** «عناصر قوى الأمن الداخلي», «عناصر التنظيم»: members are the body told before by the words after them. */
  private innerGroup(c: GroupActor): number | null {
    if (c.head.class !== "members" || c.last === c.headToken) return null;
    const { line } = this.world;
    const rest = this.keysOf({ first: c.headToken + 1, last: c.last });
    const group = this.byKey.get(`group:${rest}`) ?? this.byKey.get(`own:${rest}`);
    if (group !== undefined) return group;
    return c.last === c.headToken + 1 && ((line.pro[c.last] ?? 0) & Pro.al) !== 0 ? this.lastWith(line.stem[c.last] ?? "") : null;
  }

  private forcesOf(own: ActorItem, c: GroupActor): number {
    const id0 = own.entry?.id ?? own.id;
    const known = this.entities.findIndex(
      (e) => e.kind === "actor" && e.actorKind === "state-force" && e.parents[0] === id0 && e.ar.startsWith("قو"),
    );
    if (known >= 0) return known;
    return this.put(
      `forces:${id0}`,
      (id): ActorItem => ({
        kind: "actor",
        id,
        ar: this.textOf(c),
        en: own.en === null ? null : `${own.en} forces`,
        entry: null,
        actorKind: own.actorKind === "government" ? "state-force" : own.actorKind,
        parents: [id0, ...own.parents],
        named: true,
      }),
    );
  }

  /** A group or a named actor with the same head word, told before: where this one is definite and adds no name of its own. */
  private goesOnFrom(c: GroupActor): number | null {
    const { line } = this.world;
    const article = (((line.pro[c.headToken] ?? 0) & 64) as number) !== 0;
    const pronoun = (line.enc[c.headToken] ?? 0) !== 0;
    const same = this.byLemma.get(c.head.lemma);
    if (!article && !pronoun && c.last === c.headToken) return same ?? null;
    if (same !== undefined && (article || pronoun || c.last > c.headToken)) return same;
    if (!article || c.last > c.headToken) return null;
    const stem = line.stem[c.headToken] ?? "";
    const named = this.lastWith(stem);
    if (named !== null) return named;
    for (let i = this.mentions.length - 1; i >= 0; i--) {
      const m = this.mentions[i];
      if (m && this.entities[m.entity]?.kind === "actor" && (line.stem[m.first] ?? "") === stem) return m.entity;
    }
    return null;
  }

  private person(c: KnownPerson): number | null {
    const key = `person:${c.entry?.id ?? c.keys.join(" ")}`;
    const known = this.byKey.get(key) ?? this.sameName(c.keys);
    if (known !== undefined) {
      this.byKey.set(key, known);
      return known;
    }
    if (c.short) return null;
    const { role, actor } = this.roleOf(c);
    return this.put(key, (id): PersonItem => {
      const ar = this.textOf(c).replace(/[“”"«»]/g, "");
      return { kind: "person", id, ar, en: c.entry?.en ?? toLatin(ar), rank: c.rank0, role, actor, victim: null };
    });
  }

  /** The words of the role, and the actor named among them («قائد لواء القدس محمد …»). */
  private roleOf(c: KnownPerson): { role: string | null; actor: number | null } {
    if (!c.role) return { role: null, actor: null };
    const { line, text } = this.world;
    const role = text.slice(line.start[c.role.first] ?? 0, line.end[c.role.last] ?? 0).replace(/[“”"«»]/g, "");
    let actor: number | null = null;
    for (let i = this.mentions.length - 1; i >= 0; i--) {
      const m = this.mentions[i];
      if (!m || m.first < c.role.first) break;
      if (m.last <= c.role.last && this.entities[m.entity]?.kind === "actor") actor = m.entity;
    }
    return { role, actor };
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

const STANDS_FOR: ReadonlyMap<string, readonly string[]> = new Map([
  ["مدينه", ["city", "town"]],
  ["بلده", ["town", "village", "city"]],
  ["قريه", ["village", "town"]],
  ["محافظه", ["governorate"]],
  ["منطقه", ["region", "town", "city"]],
]);
const isPlaceOf = (item: EntityItem | undefined, kinds: readonly string[]): boolean =>
  item?.kind === "place" && kinds.includes(item.placeKind);

/** Code of the country most of the report's certain places lie in. */
function mainCountryOf(candidates: readonly Candidate[]): string | null {
  const count = new Map<string, number>();
  for (const c of candidates) {
    const code = c.sort === "known-place" ? c.entries[0]?.within[0] : undefined;
    if (code) count.set(code, (count.get(code) ?? 0) + 1);
  }
  return [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

const englishName = (pattern: string, name: string): string =>
  pattern.includes("{}") ? pattern.replace("{}", toLatin(name)) : `${toLatin(name)} ${pattern}`;

const MONITORS: ReadonlySet<string> = new Set(["monitoring", "research"]);
const kindOf = (entry: ActorEntry | OutletEntry): ActorKind =>
  entry.type === "actor" ? entry.kind : MONITORS.has(entry.kind) ? "monitor" : "media";

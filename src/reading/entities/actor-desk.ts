// Actors written down: known ones by id, own names by their words, groups by head and owner; short forms join what went before.
import { Pro } from "../../arabic/index.ts";
import type { ActorEntry, OutletEntry } from "../../knowledge/index.ts";
import type { ActorKind } from "../../model/index.ts";
import type { ActorItem } from "../draft.ts";
import { type Book, englishName } from "./book.ts";
import type { GroupActor, KnownActor, NamedActor } from "./candidates.ts";

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

export class ActorDesk {
  /** Last unnamed group by its head's lemma. */
  private readonly byLemma = new Map<string, number>();
  private readonly book: Book;
  private readonly countries: ReadonlySet<string>;

  constructor(book: Book, countries: ReadonlySet<string>) {
    this.book = book;
    this.countries = countries;
  }

  known(c: KnownActor): number | null {
    if (c.needsContext) {
      const seen = c.entries.find((e) => this.book.byKey.has(`actor:${e.id}`));
      if (!seen) return null;
      return this.book.byKey.get(`actor:${seen.id}`) ?? null;
    }
    const open = this.undecided(c.entries);
    if (open) {
      const ar = this.book.textOf(c);
      return this.book.put(
        `form:${this.book.keysOf(c)}`,
        (id): ActorItem => ({ kind: "actor", id, ar, en: null, entry: null, actorKind: open.kind, parents: [], named: true }),
      );
    }
    const entry = this.chooseActor(c.entries);
    if (!entry) return null;
    return this.book.put(
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

  named(c: NamedActor): number | null {
    if (c.short) return this.book.lastWith(this.book.world.line.stem[c.first] ?? "");
    const ar = this.book.textOf(c);
    if (c.body !== null) {
      const known = this.book.lastBody(c.body);
      if (known !== null) return known;
      return this.book.put(
        `body:${c.body}`,
        (id): ActorItem => ({ kind: "actor", id, ar, en: c.noun.en, entry: null, actorKind: c.noun.kind, parents: [], named: true }),
      );
    }
    return this.book.put(
      `own:${this.book.keysOf(c)}`,
      (id): ActorItem => ({
        kind: "actor",
        id,
        ar,
        en: englishName(c.noun.en, this.book.nameAfter(c)),
        entry: null,
        actorKind: c.noun.kind,
        parents: [],
        named: true,
      }),
    );
  }

  private chooseActor(entries: readonly (ActorEntry | OutletEntry)[]): ActorEntry | OutletEntry | null {
    const { day } = this.book.world;
    const score = (e: ActorEntry | OutletEntry): number => {
      if (e.type === "outlet") return 1;
      let s = 2;
      if (day !== null && ((e.from !== null && day < e.from) || (e.to !== null && day > e.to))) s -= 4;
      if (e.country !== null && this.countries.has(e.country)) s += 2;
      if (this.book.byKey.has(`actor:${e.id}`)) s += 1;
      return s;
    };
    return [...entries].sort((a, b) => score(b) - score(a) || (a.id < b.id ? -1 : 1))[0] ?? null;
  }

  /** No day is known, and the form was one actor's before it was another's («الجيش السوري»): which one is left open. */
  private undecided(entries: readonly (ActorEntry | OutletEntry)[]): ActorEntry | null {
    if (this.book.world.day !== null) return null;
    const actors = entries.filter((e): e is ActorEntry => e.type === "actor");
    const [first, second] = actors;
    if (!first || !second || actors.some((e) => this.book.byKey.has(`actor:${e.id}`))) return null;
    return actors.some((a) => actors.some((b) => a.to !== null && b.from !== null && a.to <= b.from)) ? first : null;
  }

  private parentsOf(entry: ActorEntry | OutletEntry): string[] {
    const out: string[] = [];
    let up = entry.type === "actor" ? entry.parent : null;
    while (up !== null && out.length < 6 && !out.includes(up)) {
      out.push(up);
      const next = this.book.world.knowledge.byId(up);
      up = next?.type === "actor" ? next.parent : null;
    }
    return out;
  }

  /**
   * Members and forces of a named actor are that actor («عناصر من “الأمن العسكري”»); those of a government are its forces. A patrol or a
   * delegation is a group of its own below it. A definite group goes on from the one named before («مقاتلون … المقاتلين»).
   */
  group(c: GroupActor): number | null {
    const owner = c.within[0];
    const ownerEntity = owner ? this.known(owner) : null;
    const ownerItem = ownerEntity === null ? null : this.book.entities[ownerEntity];
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
    const pronoun = (this.book.world.line.enc[c.headToken] ?? 0) !== 0;
    if (pronoun && c.head.class !== "people") return null;
    const parents = own ? [own.entry?.id ?? own.id, ...own.parents] : [];
    const actorKind: ActorKind = own && c.head.kind === "unknown" ? own.actorKind : c.head.kind;
    const index = this.book.put(
      `group:${this.book.keysOf(c)}`,
      (id): ActorItem => ({
        kind: "actor",
        id,
        ar: this.book.textOf(c),
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
    for (const { id } of owner.entries) {
      const index = this.book.forceBelow(id);
      if (index !== null) return index;
    }
    return null;
  }

  /** «عناصر قوى الأمن الداخلي», «عناصر التنظيم»: members are the body told before by the words after them. */
  private innerGroup(c: GroupActor): number | null {
    if (c.head.class !== "members" || c.last === c.headToken) return null;
    const { line } = this.book.world;
    const rest = this.book.keysOf({ first: c.headToken + 1, last: c.last });
    const group = this.book.byKey.get(`group:${rest}`) ?? this.book.byKey.get(`own:${rest}`);
    if (group !== undefined) return group;
    return c.last === c.headToken + 1 && ((line.pro[c.last] ?? 0) & Pro.al) !== 0 ? this.book.lastWith(line.stem[c.last] ?? "") : null;
  }

  private forcesOf(own: ActorItem, c: GroupActor): number {
    const id0 = own.entry?.id ?? own.id;
    const known = this.book.forceBelow(id0);
    if (known !== null) return known;
    return this.book.put(
      `forces:${id0}`,
      (id): ActorItem => ({
        kind: "actor",
        id,
        ar: this.book.textOf(c),
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
    const { line } = this.book.world;
    const article = ((line.pro[c.headToken] ?? 0) & Pro.al) !== 0;
    const pronoun = (line.enc[c.headToken] ?? 0) !== 0;
    const same = this.byLemma.get(c.head.lemma);
    if (!article && !pronoun && c.last === c.headToken) return same ?? null;
    if (same !== undefined && (article || pronoun || c.last > c.headToken)) return same;
    if (!article || c.last > c.headToken) return null;
    const stem = line.stem[c.headToken] ?? "";
    return this.book.lastWith(stem) ?? this.book.lastOpening(stem);
  }
}

const MONITORS: ReadonlySet<string> = new Set(["monitoring", "research"]);
const kindOf = (entry: ActorEntry | OutletEntry): ActorKind =>
  entry.type === "actor" ? entry.kind : MONITORS.has(entry.kind) ? "monitor" : "media";

// People written down: a full name once, its parts and shorter forms joined to it.
import { toLatin } from "../../arabic/index.ts";
import type { PersonItem } from "../draft.ts";
import type { Book } from "./book.ts";
import type { KnownPerson } from "./candidates.ts";

/** People of one name's word that are looked at: more bear it only in lists of names. */
const MOST = 32;

export class PersonDesk {
  private readonly book: Book;
  /** People by each word of their names, in order of their first mention. */
  private readonly byWord = new Map<string, { readonly index: number; readonly words: readonly string[] }[]>();

  constructor(book: Book) {
    this.book = book;
  }

  person(c: KnownPerson): number | null {
    const key = `person:${c.entry?.id ?? c.keys.join(" ")}`;
    const known = this.book.byKey.get(key) ?? this.sameName(c.keys);
    if (known !== undefined) {
      if (!this.book.byKey.has(key) && c.keys.length > 1) this.learn(c.keys, known);
      this.book.byKey.set(key, known);
      return known;
    }
    if (c.short) return null;
    const { role, actor } = this.roleOf(c);
    const index = this.book.put(key, (id): PersonItem => {
      const ar = this.book.textOf(c).replace(/[“”"«»]/g, "");
      return { kind: "person", id, ar, en: c.entry?.en ?? toLatin(ar), rank: c.rank0, role, actor, victim: null };
    });
    this.learn(c.keys, index);
    return index;
  }

  /** The words of the role, and the actor named among them («قائد لواء القدس محمد …»). */
  private roleOf(c: KnownPerson): { role: string | null; actor: number | null } {
    if (!c.role) return { role: null, actor: null };
    const { line, text } = this.book.world;
    const role = text.slice(line.start[c.role.first] ?? 0, line.end[c.role.last] ?? 0).replace(/[“”"«»]/g, "");
    let actor: number | null = null;
    for (let i = this.book.mentions.length - 1; i >= 0; i--) {
      const m = this.book.mentions[i];
      if (!m || m.first < c.role.first) break;
      if (m.last <= c.role.last && this.book.entities[m.entity]?.kind === "actor") actor = m.entity;
    }
    return { role, actor };
  }

  /** The first person whose name holds all the words of `keys`, or is held by them. */
  private sameName(keys: readonly string[]): number | undefined {
    let first: number | undefined;
    for (const key of keys) {
      for (const { index, words } of this.byWord.get(key)?.slice(0, MOST) ?? []) {
        const [small, large] = keys.length <= words.length ? [keys, words] : [words, keys];
        if (small.every((k) => large.includes(k)) && (first === undefined || index < first)) first = index;
      }
    }
    return first;
  }

  private learn(keys: readonly string[], index: number): void {
    for (const key of new Set(keys)) {
      const people = this.byWord.get(key) ?? [];
      people.push({ index, words: keys });
      this.byWord.set(key, people);
    }
  }
}

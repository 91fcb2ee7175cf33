// What is written down while mentions are read in text order: entities, mentions, and the last of each kind, so that later mentions join
// what went before in one step.
import { TokenKind, type TokenLine, toLatin } from "../../arabic/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import type { EntityItem, EntityMention } from "../draft.ts";

export interface World {
  readonly text: string;
  readonly line: TokenLine;
  readonly knowledge: Knowledge;
  /** Day of the report, YYYY-MM-DD, where it is known: decides forms that changed hands («الحكومة السورية»). */
  readonly day: string | null;
}

export class Book {
  readonly entities: EntityItem[] = [];
  readonly mentions: EntityMention[] = [];
  readonly byKey = new Map<string, number>();
  readonly world: World;
  /** Last named actor with the stem in a mention's words; last actor whose mention opens with it; last body of a generic noun. */
  private readonly actorWith = new Map<string, number>();
  private readonly actorOpening = new Map<string, number>();
  private readonly bodies = new Map<string, number>();
  /** First force below a state or government, by its id. */
  private readonly forces = new Map<string, number>();
  /** Last mention of a place of each kind, as an index into `mentions`. */
  private readonly placeOf = new Map<string, number>();

  constructor(world: World) {
    this.world = world;
  }

  put(key: string, make: (id: string) => EntityItem): number {
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const index = this.entities.length;
    const item = make(`e${index + 1}`);
    this.entities.push(item);
    this.byKey.set(key, index);
    if (item.kind === "actor" && item.actorKind === "state-force")
      for (const up of item.parents) if (!this.forces.has(up)) this.forces.set(up, index);
    return index;
  }

  mention(m: EntityMention): void {
    this.mentions.push(m);
    const item = this.entities[m.entity];
    const { stem } = this.world.line;
    if (item?.kind === "place") {
      this.placeOf.set(item.placeKind, this.mentions.length - 1);
      if (item.entry?.subtype) this.placeOf.set(item.entry.subtype, this.mentions.length - 1);
    }
    if (item?.kind !== "actor") return;
    this.actorOpening.set(stem[m.first] ?? "", m.entity);
    if (item.entry?.type === "actor" && item.entry.generic !== null) this.bodies.set(item.entry.generic, m.entity);
    if (item.named) for (let t = m.first; t <= m.last; t++) this.actorWith.set(stem[t] ?? "", m.entity);
  }

  /** The last named actor that has the word in its name: «الحركة» of «حركة حماس», «الأمن» of «قوات الأمن». */
  lastWith = (stem: string): number | null => this.actorWith.get(stem) ?? null;
  lastOpening = (stem: string): number | null => this.actorOpening.get(stem) ?? null;
  lastBody = (generic: string): number | null => this.bodies.get(generic) ?? null;
  forceBelow = (id: string): number | null => this.forces.get(id) ?? null;

  /** The last place mentioned that is of one of the kinds. */
  lastPlace(kinds: readonly string[]): EntityItem | undefined {
    const last = Math.max(-1, ...kinds.map((kind) => this.placeOf.get(kind) ?? -1));
    return this.entities[this.mentions[last]?.entity ?? -1];
  }

  textOf(c: { readonly start: number; readonly end: number }): string {
    return this.world.text.slice(c.start, c.end);
  }

  /** Stems of the candidate's words: one key for «مقاتلين محليين» and «المقاتلين المحليين». */
  keysOf(c: { readonly first: number; readonly last: number }): string {
    const out: string[] = [];
    for (let t = c.first; t <= c.last; t++) if (this.world.line.kind[t] !== TokenKind.punct) out.push(this.world.line.stem[t] ?? "");
    return out.join(" ");
  }

  /** Text of a name after its kind word, quotation marks off. */
  nameAfter(c: { readonly first: number; readonly last: number; readonly end: number }): string {
    const from = this.world.line.start[Math.min(c.first + 1, c.last)] ?? c.end;
    return this.world.text.slice(from, c.end).replace(/[“”"«»]/g, "");
  }
}

/** «X brigade» of a pattern "{} brigade" or a bare noun. */
export const englishName = (pattern: string, name: string): string =>
  pattern.includes("{}") ? pattern.replace("{}", toLatin(name)) : `${toLatin(name)} ${pattern}`;

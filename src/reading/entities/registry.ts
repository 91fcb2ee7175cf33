// From chosen candidates to entities: which mentions are one thing. Known things join by id, unknown ones by the words of their name.
import type { EntityItem, EntityMention } from "../draft.ts";
import { ActorDesk } from "./actor-desk.ts";
import { Book, type World } from "./book.ts";
import type { Candidate } from "./candidates.ts";
import { PersonDesk } from "./person-desk.ts";
import { PlaceDesk } from "./place-desk.ts";

export class Registry {
  private readonly book: Book;
  private readonly places: PlaceDesk;
  private readonly actors: ActorDesk;
  private readonly people: PersonDesk;

  /** `candidates`: all that were chosen, for what they say about the report's country and its places. */
  constructor(world: World, candidates: readonly Candidate[]) {
    this.book = new Book(world);
    this.places = new PlaceDesk(this.book, candidates);
    this.actors = new ActorDesk(this.book, this.places.countries);
    this.people = new PersonDesk(this.book);
  }

  get entities(): readonly EntityItem[] {
    return this.book.entities;
  }

  get mentions(): readonly EntityMention[] {
    return this.book.mentions;
  }

  /** Writes a candidate down as a mention; candidates come in text order. A short form that stands for nothing told before is left out. */
  add(c: Candidate): void {
    const entity = this.entityOf(c);
    if (entity !== null) this.book.mention({ first: c.first, last: c.last, start: c.start, end: c.end, entity, rule: c.rule });
  }

  private entityOf(c: Candidate): number | null {
    switch (c.sort) {
      case "known-place":
        return this.places.known(c);
      case "named-place":
        return this.places.named(c);
      case "relative-place":
        return this.places.relative(c);
      case "known-actor":
        return this.actors.known(c);
      case "named-actor":
        return this.actors.named(c);
      case "group-actor":
        return this.actors.group(c);
      case "person":
        return this.people.person(c);
    }
  }
}

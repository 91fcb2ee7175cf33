// Event mentions made ready for comparing: what a reading says of one event, with places, days, participants, figures and words at hand.
import type { ActorEntity, Entity, Event, PersonEntity, PlaceEntity, QuantityMention, Reading, Role } from "../model/index.ts";
import { type Days, daysOf } from "./days.ts";
import { recordId } from "./entities.ts";
import { incidentIdOf } from "./ids.ts";
import { contentWords, nameKey } from "./words.ts";

/** Someone who takes part: an actor, a person, or words that name neither. */
export interface Actor {
  readonly role: Role;
  readonly id: string | null;
  readonly name: string;
  /** Ids of the actors above it. */
  readonly above: ReadonlySet<string>;
  readonly kind: ActorEntity["actorKind"] | "person" | "place" | null;
  readonly named: boolean;
  readonly span: readonly [number, number];
  readonly text: string;
}

export interface Node {
  /** Position in the canonical order of mentions. */
  readonly index: number;
  readonly reading: Reading;
  readonly event: Event;
  /** The id an incident has that this mention founds. */
  readonly seed: string;
  readonly place: PlaceEntity | null;
  readonly placeId: string | null;
  readonly placeName: string;
  readonly days: Days | null;
  /** When the report came out; an event that is not background lies at or before it. */
  readonly published: Days | null;
  readonly actors: readonly Actor[];
  /** Those whose dead, wounded or captured its figures count: they were there, whether or not the words give them a part. */
  readonly losers: readonly Actor[];
  readonly people: readonly { readonly id: string; readonly name: string; readonly victim: boolean }[];
  readonly figures: readonly QuantityMention[];
  readonly words: ReadonlySet<string>;
  /** Named actors that the sentence speaks of, in whatever part: record id → where it names them. Not the state as a whole, nor who only tells. */
  readonly spoken: ReadonlyMap<string, readonly [number, number]>;
  /** Content words of the headline and the opening: what the report is about. */
  readonly lead: ReadonlySet<string>;
  /** Told as having happened (also alleged, also denied), not as planned, demanded, promised or threatened. */
  readonly real: boolean;
}

const REAL = new Set(["happened", "ongoing", "alleged", "not-happened"]);

/** All mentions of all readings, in canonical order: by publication, text and trigger, whatever order the readings came in. */
export function nodesOf(readings: readonly Reading[]): Node[] {
  const day = (reading: Reading) => reading.report.published?.start ?? "9999";
  const keyed = readings.map((reading) => ({ reading, key: `${day(reading)} ${reading.report.sha256} ${reading.report.id}` }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const nodes: Node[] = [];
  for (const { reading } of keyed) {
    const lead = leadOf(reading);
    const events = [...reading.events].sort((a, b) => a.trigger[0] - b.trigger[0] || a.trigger[1] - b.trigger[1] || (a.id < b.id ? -1 : 1));
    for (const event of events) nodes.push(nodeOf(nodes.length, reading, lead, event));
  }
  return nodes;
}

const OPENING = 700;

function leadOf(reading: Reading): ReadonlySet<string> {
  const main = reading.report.stories.find((story) => story.role === "main");
  const start = main?.start ?? 0;
  return contentWords(
    `${reading.report.title ?? ""} ${reading.report.text.slice(start, Math.min(start + OPENING, main?.end ?? Infinity))}`,
  );
}

function nodeOf(index: number, reading: Reading, lead: Node["lead"], event: Event): Node {
  const entities = new Map(reading.entities.map((e) => [e.id, e]));
  const found = event.place === null ? undefined : entities.get(event.place);
  const place = found?.kind === "place" ? found : null;
  const figures = reading.mentions.filter((m): m is QuantityMention => m.kind === "quantity" && event.tolls.includes(m.id));
  const people = new Map<string, PersonEntity>();
  const actors = event.participants.map((p): Actor => {
    const entity = p.entity === null ? undefined : entities.get(p.entity);
    if (entity?.kind === "person") people.set(recordId(entity, reading), entity);
    const above = entity?.kind === "actor" ? entity.parents : [];
    return {
      role: p.role,
      id: entity ? recordId(entity, reading) : null,
      name: nameKey(entity?.name.ar ?? p.text),
      above: new Set(above),
      kind: entity?.kind === "actor" ? entity.actorKind : entity?.kind === "person" ? "person" : entity?.kind === "place" ? "place" : null,
      named: entity ? (entity.kind === "actor" ? entity.named : true) : false,
      span: p.span,
      text: p.text,
    };
  });
  // a named victim is a figure of one; the figure's span holds the name
  for (const figure of figures) {
    for (const mention of reading.mentions) {
      if (mention.kind !== "person" || mention.start < figure.start || mention.end > figure.end) continue;
      const entity = entities.get(mention.entity);
      if (entity?.kind === "person") people.set(recordId(entity, reading), entity);
    }
  }
  return {
    index,
    reading,
    event,
    seed: incidentIdOf(reading.report.sha256, event.trigger, event.kind),
    place,
    placeId: place ? recordId(place, reading) : null,
    placeName: place ? nameKey(place.name.ar) : "",
    days: daysOf(event.time),
    published: daysOf(reading.report.published),
    actors,
    losers: figures.flatMap((figure) => loserOf(figure, reading, entities)),
    people: [...people].map(([id, entity]) => ({ id, name: nameKey(entity.name.ar), victim: entity.victim !== null })),
    figures,
    words: contentWords(reading.report.text.slice(event.sentence[0], event.sentence[1])),
    spoken: spokenOf(reading, event, entities),
    lead,
    real: REAL.has(event.factual),
  };
}

function spokenOf(reading: Reading, event: Event, entities: ReadonlyMap<string, Entity>): Node["spoken"] {
  const spoken = new Map<string, readonly [number, number]>();
  for (const mention of reading.mentions) {
    if (mention.kind !== "actor" || mention.start < event.sentence[0] || mention.end > event.sentence[1]) continue;
    const entity = entities.get(mention.entity);
    if (entity?.kind !== "actor" || !entity.named || entity.actorKind === "media" || isWholeState(entity)) continue;
    const id = recordId(entity, reading);
    if (!spoken.has(id)) spoken.set(id, [mention.start, mention.end]);
  }
  return spoken;
}

/** «النظام» the regime, «الجيش» the army, «روسيا» Russia: they are in most reports of a war. */
const isWholeState = (actor: ActorEntity): boolean =>
  actor.actorKind === "government" ||
  actor.actorKind === "foreign-state" ||
  (actor.actorKind === "state-force" && actor.parents.length <= 1);

function loserOf(figure: QuantityMention, reading: Reading, entities: ReadonlyMap<string, Entity>): Actor[] {
  const entity = figure.who === null || figure.harm === null ? undefined : entities.get(figure.who);
  if (entity?.kind !== "actor") return [];
  return [
    {
      role: "target",
      id: recordId(entity, reading),
      name: nameKey(entity.name.ar),
      above: new Set(entity.parents),
      kind: entity.actorKind,
      named: entity.named,
      span: [figure.start, figure.end],
      text: figure.text,
    },
  ];
}

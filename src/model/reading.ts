// The reading contract (`isnad/reading@1`) as schemas: what `isnad read --json` prints, one object a report.
// Spans are `[start, end)` in UTF-16 code units of `report.text`; evidence from the headline is `{ field: "title", span }`.
import { z } from "zod";
import {
  ACTOR_KINDS,
  EVENT_KINDS,
  FACTUALS,
  HARMS,
  PLACE_KINDS,
  PRECISIONS,
  ROLES,
  SPEAKER_KINDS,
  STANCES,
  STORY_ROLES,
  TIME_GRAINS,
  UNITS,
} from "./vocabulary.ts";

const offset = z.number().int().nonnegative();
export const Span = z.tuple([offset, offset]);
export type Span = z.infer<typeof Span>;

export const Evidence = z.union([Span, z.strictObject({ field: z.literal("title"), span: Span })]);
export type Evidence = z.infer<typeof Evidence>;

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const isoMoment = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/);

export const Published = z.strictObject({
  start: isoDay,
  end: isoDay,
  grain: z.enum(TIME_GRAINS),
  time: z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .nullable(),
  basis: z.enum(["given", "inferred"]),
  evidence: z.array(Evidence),
});
export type Published = z.infer<typeof Published>;

export const Story = z.strictObject({
  id: z.string(),
  start: offset,
  end: offset,
  role: z.enum(STORY_ROLES),
  published: Published.nullable(),
});
export type Story = z.infer<typeof Story>;

export const TimeValue = z.strictObject({
  start: isoMoment.nullable(),
  end: isoMoment.nullable(),
  grain: z.enum(TIME_GRAINS),
  approx: z.boolean(),
  calendar: z.enum(["gregorian", "hijri"]),
  relative: z.strictObject({ to: z.string(), offset: z.number().int(), unit: z.string() }).nullable(),
});
export type TimeValue = z.infer<typeof TimeValue>;

const mentionBase = { id: z.string(), start: offset, end: offset, text: z.string() };
const rule = z.string().optional(); // the name of the rule that gave the value
export const TimeMention = z.strictObject({ ...mentionBase, kind: z.literal("time"), value: TimeValue, rule });
export type TimeMention = z.infer<typeof TimeMention>;
export const PlaceMention = z.strictObject({ ...mentionBase, kind: z.literal("place"), place: z.string(), rule });
export type PlaceMention = z.infer<typeof PlaceMention>;
export const ActorMention = z.strictObject({ ...mentionBase, kind: z.literal("actor"), entity: z.string(), rule });
export type ActorMention = z.infer<typeof ActorMention>;
export const PersonMention = z.strictObject({ ...mentionBase, kind: z.literal("person"), entity: z.string(), rule });
export type PersonMention = z.infer<typeof PersonMention>;
export const QuantityMention = z.strictObject({
  ...mentionBase,
  kind: z.literal("quantity"),
  low: z.number().nullable(),
  high: z.number().nullable(),
  approx: z.boolean(),
  unit: z.enum(UNITS),
  harm: z.enum(HARMS).nullable(),
  who: z.string().nullable(),
  whoText: z.string().nullable(),
  civilians: z.boolean().nullable(),
  group: z.string().nullable(),
  subsetOf: z.string().nullable(),
  scope: z.enum(["event", "day", "period", "total"]),
  supersedes: z.string().nullable(),
  rule,
});
export type QuantityMention = z.infer<typeof QuantityMention>;
export const Mention = z.discriminatedUnion("kind", [TimeMention, PlaceMention, ActorMention, PersonMention, QuantityMention]);
export type Mention = z.infer<typeof Mention>;

export const Name = z.strictObject({ ar: z.string(), en: z.string().nullable() });
export type Name = z.infer<typeof Name>;

export const PlaceEntity = z.strictObject({
  id: z.string(),
  kind: z.literal("place"),
  name: Name,
  knownAs: z.string().nullable(),
  placeKind: z.enum(PLACE_KINDS),
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  precision: z.enum(PRECISIONS),
  candidates: z.array(z.string()),
  within: z.array(z.string()),
});
export type PlaceEntity = z.infer<typeof PlaceEntity>;

export const ActorEntity = z.strictObject({
  id: z.string(),
  kind: z.literal("actor"),
  name: Name,
  knownAs: z.string().nullable(),
  actorKind: z.enum(ACTOR_KINDS),
  parents: z.array(z.string()),
  named: z.boolean(),
});
export type ActorEntity = z.infer<typeof ActorEntity>;

export const Victim = z.strictObject({
  fate: z.string(),
  age: z.number().nullable(),
  sex: z.enum(["f", "m"]).nullable(),
  from: z.string().nullable(),
  kin: z.string().nullable(),
});
export type Victim = z.infer<typeof Victim>;

export const PersonEntity = z.strictObject({
  id: z.string(),
  kind: z.literal("person"),
  name: Name,
  rank: z.string().nullable(),
  role: z.string().nullable(),
  actor: z.string().nullable(),
  victim: Victim.nullable(),
});
export type PersonEntity = z.infer<typeof PersonEntity>;

export const Entity = z.discriminatedUnion("kind", [PlaceEntity, ActorEntity, PersonEntity]);
export type Entity = z.infer<typeof Entity>;

export const ChainLink = z.strictObject({
  kind: z.enum(SPEAKER_KINDS),
  text: z.string(),
  entity: z.string().nullable(),
  span: Span,
});
export type ChainLink = z.infer<typeof ChainLink>;

export const Voice = z.strictObject({
  id: z.string(),
  chain: z.array(ChainLink),
  stance: z.enum(STANCES),
  evidence: Span.nullable(),
});
export type Voice = z.infer<typeof Voice>;

export const Participant = z.strictObject({
  role: z.enum(ROLES),
  entity: z.string().nullable(),
  text: z.string(),
  span: Span,
  via: Span.optional(),
});
export type Participant = z.infer<typeof Participant>;

export const EventTime = z.strictObject({
  start: isoMoment.nullable(),
  end: isoMoment.nullable(),
  grain: z.enum(TIME_GRAINS),
  from: z.string(), // a time mention's id, or "context"
});
export type EventTime = z.infer<typeof EventTime>;

export const Term = z.strictObject({
  who: z.string().nullable(),
  does: Span,
  negated: z.boolean(),
  inReturnFor: Span.nullable(),
  deadline: z.string().nullable(),
  otherwise: Span.nullable(),
});
export type Term = z.infer<typeof Term>;

export const Event = z.strictObject({
  id: z.string(),
  story: z.string(),
  kind: z.enum(EVENT_KINDS),
  acled: z.string().nullable(),
  trigger: Span,
  sentence: Span,
  participants: z.array(Participant),
  place: z.string().nullable(),
  placeFrom: z.string().optional(), // a place mention's id, or the name of the rule that carried the place over
  time: EventTime.nullable(),
  tolls: z.array(z.string()),
  voice: z.string(),
  factual: z.enum(FACTUALS),
  negated: z.boolean(),
  background: z.boolean(),
  terms: z.array(Term),
  result: z.enum(["failed", "succeeded"]).nullable(),
  sameAs: z.string().nullable(),
  confidence: z.number().min(0).max(1).nullable(),
  summary: z.strictObject({ en: z.string(), ar: z.string() }),
  rule,
});
export type Event = z.infer<typeof Event>;

export const Note = z.strictObject({
  level: z.enum(["info", "warn", "error"]),
  about: z.string(),
  span: Span.nullable(),
});
export type Note = z.infer<typeof Note>;

export const ReportHead = z.strictObject({
  id: z.string(),
  version: z.number().int().positive(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  outletBasis: z.enum(["given", "text"]).nullable(),
  url: z.string().nullable(),
  language: z.string(),
  text: z.string(),
  sha256: z.string(),
  published: Published.nullable(),
  stories: z.array(Story),
});
export type ReportHead = z.infer<typeof ReportHead>;

export const Reading = z.strictObject({
  schema: z.literal("isnad/reading@1"),
  reader: z.strictObject({ name: z.string(), version: z.string(), knowledge: z.string() }),
  report: ReportHead,
  mentions: z.array(Mention),
  entities: z.array(Entity),
  voices: z.array(Voice),
  events: z.array(Event),
  notes: z.array(Note),
});
export type Reading = z.infer<typeof Reading>;

// What the stages of the reader hand on: one draft a report, in token positions. Each stage adds its layer and changes none before it.
import type { NumberMention, TimeExpression, TokenLine } from "../arabic/index.ts";
import type { ActorEntry, Knowledge, Match, OutletEntry, PlaceEntry } from "../knowledge/index.ts";
import type {
  ActorKind,
  EventKind,
  EventTime,
  Factual,
  Harm,
  Note,
  PlaceKind,
  Precision,
  Published,
  Report,
  Role,
  SpeakerKind,
  Stance,
  Story,
  TimeValue,
  Unit,
} from "../model/index.ts";
import type { Words } from "./words/tags.ts";

/** A stretch of tokens, both ends included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** A time expression with its value on the publication day that was given or solved. */
export interface TimeItem extends Range {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly value: TimeValue;
  readonly expression: TimeExpression;
}

/** A thing of the report's world: entity `i` of the draft has its mentions pointing at `i`. */
export type EntityItem = PlaceItem | ActorItem | PersonItem;
export interface PlaceItem {
  readonly kind: "place";
  readonly id: string;
  readonly ar: string;
  readonly en: string | null;
  readonly entry: PlaceEntry | null;
  readonly placeKind: PlaceKind;
  readonly precision: Precision;
  readonly candidates: readonly string[];
  readonly within: readonly string[];
  /** For a place told relative to another («ريف درعا الشمالي»): the entity it hangs on. */
  readonly base: number | null;
}
export interface ActorItem {
  readonly kind: "actor";
  readonly id: string;
  readonly ar: string;
  readonly en: string | null;
  readonly entry: ActorEntry | OutletEntry | null;
  readonly actorKind: ActorKind;
  readonly parents: readonly string[];
  readonly named: boolean;
}
export interface PersonItem {
  readonly kind: "person";
  readonly id: string;
  readonly ar: string;
  readonly en: string | null;
  readonly rank: string | null;
  readonly role: string | null;
  readonly actor: number | null;
  /** What befell the person in this report, or null. */
  readonly victim: VictimFacts | null;
}

/** What the report says of a named victim. `from` is the entity of a place, `kin` the words of kinship («نجل عضو المجلس»). */
export interface VictimFacts {
  readonly fate: Harm;
  readonly age: number | null;
  readonly sex: "f" | "m" | null;
  readonly from: number | null;
  readonly kin: string | null;
}

/** One mention of an entity. The span leaves proclitics out. */
export interface EntityMention extends Range {
  readonly start: number;
  readonly end: number;
  readonly entity: number;
  readonly rule: string;
}

/** A noun phrase: what can fill a slot. */
export interface Phrase extends Range {
  /** Token of the head noun. */
  readonly head: number;
  /** Governing preposition as a lookup key («في», «ب», «على», «من», «ضد», «بين» …), or null. */
  readonly prep: string | null;
  /** Index of the entity the whole phrase names, or null. */
  readonly entity: number | null;
  /** What the head can be. */
  readonly sort: "actor" | "person" | "place" | "time" | "quantity" | "event" | "thing";
  /** Phrase before it in a coordination («وجهاء وعسكريين»: the second points at the first), or -1. */
  readonly coordinatedWith: number;
  readonly start: number;
  readonly end: number;
}

export type ClauseEdge = "root" | "complement" | "relative" | "adverbial" | "coordinate" | "quote";
export interface Clause extends Range {
  readonly sentence: number;
  readonly parent: number;
  readonly edge: ClauseEdge;
  /** Token of the finite verb, or -1 in a nominal clause. */
  readonly verb: number;
  /** Token that opens the clause (أن, الذي, بعد …), or -1. */
  readonly marker: number;
}

export interface QuantityItem extends Range {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly approx: boolean;
  readonly unit: Unit;
  readonly harm: Harm | null;
  readonly who: number | null;
  readonly whoText: string | null;
  readonly civilians: boolean | null;
  readonly group: string | null;
  readonly subsetOf: string | null;
  readonly scope: "event" | "day" | "period" | "total";
  readonly supersedes: string | null;
  readonly rule: string;
}

export interface Speaker {
  readonly kind: SpeakerKind;
  readonly start: number;
  readonly end: number;
  readonly entity: number | null;
}

/** A voice and the tokens it covers. `chain` is outermost first. The outlet's own voice has an empty chain. */
export interface VoiceItem {
  readonly id: string;
  readonly chain: readonly Speaker[];
  readonly stance: Stance;
  readonly evidence: readonly [number, number] | null;
}

export interface ParticipantItem {
  readonly role: Role;
  readonly entity: number | null;
  readonly start: number;
  readonly end: number;
  /** The dropped subject's verb or the pronoun, when the span is its antecedent's. */
  readonly via: readonly [number, number] | null;
}

export interface TermItem {
  readonly who: number | null;
  readonly does: readonly [number, number];
  readonly negated: boolean;
  readonly inReturnFor: readonly [number, number] | null;
  readonly deadline: string | null;
  readonly otherwise: readonly [number, number] | null;
}

export interface EventItem extends Range {
  readonly kind: EventKind;
  /** Name of the frame in knowledge/frames. */
  readonly frame: string;
  readonly acled: string | null;
  readonly clause: number;
  readonly participants: readonly ParticipantItem[];
  readonly place: number | null;
  /** Index of a place mention, or the name of the rule that carried the place over. */
  readonly placeFrom: string | null;
  readonly time: EventTime | null;
  readonly tolls: readonly string[];
  /** Index into `Draft.voices`. */
  readonly voice: number;
  /** Stance of the voice toward this event (a voice that tells one event may deny the next). */
  readonly stance: Stance;
  readonly factual: Factual;
  readonly negated: boolean;
  readonly background: boolean;
  readonly terms: readonly TermItem[];
  readonly result: "failed" | "succeeded" | null;
  /** Index of the event it tells again, or null. */
  readonly sameAs: number | null;
}

export interface Draft {
  readonly report: Report;
  readonly knowledge: Knowledge;
  readonly line: TokenLine;
  readonly matches: readonly Match[];
  readonly numbers: readonly NumberMention[];
  /** Part of speech and reading of each word. */
  readonly words: Words;
  readonly stories: readonly Story[];
  readonly published: Published | null;
  readonly times: readonly TimeItem[];
  readonly entities: readonly EntityItem[];
  readonly mentions: readonly EntityMention[];
  readonly phrases: readonly Phrase[];
  readonly clauses: readonly Clause[];
  /** Clause of each token. */
  readonly clauseOf: Int32Array;
  readonly quantities: readonly QuantityItem[];
  readonly voices: readonly VoiceItem[];
  /** Voice of each token: index into `voices`. */
  readonly voiceOf: Int32Array;
  readonly events: readonly EventItem[];
  readonly notes: readonly Note[];
}

/** A stage of the reader: from the draft so far to the layers it adds. */
export type Stage = (draft: Draft) => Partial<Draft>;

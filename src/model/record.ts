// The record contract (`isnad/record@1`) as schemas: what `isnad export --format json` prints, and what the store keeps of a reconciling.
// Entity ids here are the record's own: a knowledge id where the entity is known, else made from its name. Spans are those of the report.
import { z } from "zod";
import { ActorEntity, ChainLink, Evidence, Name, PersonEntity, PlaceEntity, ReportHead, Span } from "./reading.ts";
import { EVENT_KINDS, FACTUALS, HARMS, ROLES, STANCES, TIME_GRAINS, UNITS } from "./vocabulary.ts";

const isoMoment = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/);
const Titles = z.strictObject({ en: z.string(), ar: z.string() });

/** Start and end are both included; an open end is null. */
export const RecordTime = z.strictObject({ start: isoMoment.nullable(), end: isoMoment.nullable(), grain: z.enum(TIME_GRAINS) });
export type RecordTime = z.infer<typeof RecordTime>;

/** An entity of the record: the reading's entity under the record's id, with every name it was given and the reports that name it. */
const gathered = { names: z.array(z.string()), reports: z.array(z.string()) };
export const RecordEntity = z.discriminatedUnion("kind", [
  PlaceEntity.extend(gathered),
  ActorEntity.extend(gathered),
  PersonEntity.extend(gathered),
]);
export type RecordEntity = z.infer<typeof RecordEntity>;

/** Who tells a claim: the chain, outermost first (empty: the outlet itself), the stance, and the outlet that carries it. */
export const ClaimVoice = z.strictObject({ outlet: z.string().nullable(), chain: z.array(ChainLink), stance: z.enum(STANCES) });
export type ClaimVoice = z.infer<typeof ClaimVoice>;

export const CLAIM_PROPERTIES = ["time", "place", "party", "agent", "target", "mediator", "toll", "happened", "outcome", "terms"] as const;
export type ClaimProperty = (typeof CLAIM_PROPERTIES)[number];

export const EntityValue = z.strictObject({ entity: z.string().nullable(), text: z.string() });
export const TollValue = z.strictObject({
  harm: z.enum(HARMS),
  unit: z.enum(UNITS),
  who: z.string().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  scope: z.enum(["event", "day", "period", "total"]),
});
export const HappenedValue = z.strictObject({ factual: z.enum(FACTUALS), negated: z.boolean() });
export const OutcomeValue = z.strictObject({ result: z.enum(["failed", "succeeded"]) });
export const TermsValue = z.strictObject({ does: z.string() });
export const ClaimValue = z.union([RecordTime, EntityValue, TollValue, HappenedValue, OutcomeValue, TermsValue]);
export type ClaimValue = z.infer<typeof ClaimValue>;

const told = { value: ClaimValue, voice: ClaimVoice, report: z.string(), event: z.string(), evidence: Evidence };

/** One value of one property of an incident, as one mention tells it. */
export const Claim = z.strictObject({
  property: z.enum(CLAIM_PROPERTIES),
  of: z.string().nullable(),
  ...told,
  /** The claim is out of date: the same outlet told it anew within days, or a newer version of its report did. */
  superseded: z.boolean(),
});
export type Claim = z.infer<typeof Claim>;

export const Discrepancy = z.strictObject({
  property: z.enum(CLAIM_PROPERTIES),
  of: z.string().nullable(),
  kind: z.enum(["conflict", "range", "denial"]),
  claims: z.array(z.strictObject({ ...told })),
});
export type Discrepancy = z.infer<typeof Discrepancy>;

export const STANDINGS = ["single-voice", "corroborated", "contested", "denied", "conceded"] as const;
export type Standing = (typeof STANDINGS)[number];

export const WitnessChain = z.strictObject({ source: z.string(), reports: z.array(z.string()), why: z.string() });
export type WitnessChain = z.infer<typeof WitnessChain>;

export const Toll = z.strictObject({
  harm: z.enum(HARMS),
  unit: z.enum(UNITS),
  who: z.string().nullable(),
  low: z.number().nullable(),
  best: z.number().nullable(),
  high: z.number().nullable(),
});
export type Toll = z.infer<typeof Toll>;

export const LINK_KINDS = ["part-of", "follows", "recalls"] as const;
export const IncidentLink = z.strictObject({ to: z.string(), kind: z.enum(LINK_KINDS), why: z.string() });
export type IncidentLink = z.infer<typeof IncidentLink>;

export const Review = z.strictObject({
  state: z.enum(["unreviewed", "confirmed", "corrected", "rejected"]),
  by: z.string().nullable(),
  at: z.string().nullable(),
});
export type Review = z.infer<typeof Review>;

export const MentionRef = z.strictObject({ report: z.string(), event: z.string() });
export type MentionRef = z.infer<typeof MentionRef>;

/** Why mentions stand together: a sentence a person can judge, its weight in the score, and the two spans it rests on. */
export const Reason = z.strictObject({
  text: z.string(),
  weight: z.number(),
  evidence: z.array(z.strictObject({ report: z.string(), event: z.string(), span: Span })),
});
export type Reason = z.infer<typeof Reason>;

export const Incident = z.strictObject({
  id: z.string(),
  /** Ids under which parts of this incident stood, or would stand, on their own. */
  aliases: z.array(z.string()),
  kind: z.enum(EVENT_KINDS),
  /** Every kind its mentions name, the incident's own first. */
  kinds: z.array(z.enum(EVENT_KINDS)),
  title: Titles,
  time: RecordTime.nullable(),
  place: z.string().nullable(),
  participants: z.array(z.strictObject({ role: z.enum(ROLES), entity: z.string() })),
  mentions: z.array(MentionRef),
  witnesses: z.strictObject({ reports: z.number().int(), independent: z.number().int(), chains: z.array(WitnessChain) }),
  claims: z.array(Claim),
  tolls: z.array(Toll),
  discrepancies: z.array(Discrepancy),
  standing: z.enum(STANDINGS),
  links: z.array(IncidentLink),
  why: z.array(z.string()),
  reasons: z.array(Reason),
  review: Review,
});
export type Incident = z.infer<typeof Incident>;

const dated = { on: isoMoment.nullable(), voice: ClaimVoice, report: z.string(), event: z.string(), evidence: Evidence };

export const AgreementTerm = z.strictObject({
  who: z.string().nullable(),
  does: z.string(),
  negated: z.boolean(),
  inReturnFor: z.string().nullable(),
  deadline: z.string().nullable(),
  otherwise: z.string().nullable(),
  state: z.array(z.strictObject({ is: z.enum(["kept", "broken", "reported"]), ...dated })),
  report: z.string(),
  event: z.string(),
  evidence: Evidence,
});
export type AgreementTerm = z.infer<typeof AgreementTerm>;

export const Agreement = z.strictObject({
  id: z.string(),
  incident: z.string(),
  parties: z.array(z.string()),
  mediator: z.array(z.string()),
  time: RecordTime.nullable(),
  place: z.string().nullable(),
  state: z.enum(["reported", "failed", "kept", "broken", "disputed"]),
  terms: z.array(AgreementTerm),
});
export type Agreement = z.infer<typeof Agreement>;

export const SPELL_KINDS = ["siege", "closure", "control", "presence"] as const;
export type SpellKind = (typeof SPELL_KINDS)[number];

export const Spell = z.strictObject({
  id: z.string(),
  kind: z.enum(SPELL_KINDS),
  place: z.string(),
  by: z.array(z.string()),
  of: z.array(z.string()),
  start: isoMoment.nullable(),
  end: isoMoment.nullable(),
  incidents: z.array(z.string()),
  claims: z.array(z.strictObject({ says: z.enum(["is", "is not", "began", "ended"]), ...dated })),
  standing: z.enum(STANDINGS),
});
export type Spell = z.infer<typeof Spell>;

export const Episode = z.strictObject({
  id: z.string(),
  title: Titles,
  place: z.string().nullable(),
  start: isoMoment.nullable(),
  end: isoMoment.nullable(),
  incidents: z.array(z.string()),
  why: z.array(z.string()),
});
export type Episode = z.infer<typeof Episode>;

export const RecordPerson = z.strictObject({
  id: z.string(),
  name: Name.extend({ variants: z.array(z.string()) }),
  fate: z.array(
    z.strictObject({ is: z.string(), incident: z.string().nullable(), voice: ClaimVoice, report: z.string(), evidence: Evidence }),
  ),
  age: z.number().nullable(),
  sex: z.enum(["f", "m"]).nullable(),
  from: z.string().nullable(),
  actor: z.string().nullable(),
  sensitive: z.boolean(),
});
export type RecordPerson = z.infer<typeof RecordPerson>;

/** Two incidents that stand apart though much speaks for one: offered to a person, with the score. */
export const NearMiss = z.strictObject({ a: z.string(), b: z.string(), score: z.number(), why: z.array(z.string()) });
export type NearMiss = z.infer<typeof NearMiss>;

/** What a reconciling gives: everything of the record but the reports themselves. */
export const RecordContent = z.strictObject({
  entities: z.array(RecordEntity),
  incidents: z.array(Incident),
  agreements: z.array(Agreement),
  spells: z.array(Spell),
  episodes: z.array(Episode),
  people: z.array(RecordPerson),
  nearMisses: z.array(NearMiss),
});
export type RecordContent = z.infer<typeof RecordContent>;

export const RecordExport = RecordContent.extend({ schema: z.literal("isnad/record@1"), reports: z.array(ReportHead) });
export type RecordExport = z.infer<typeof RecordExport>;

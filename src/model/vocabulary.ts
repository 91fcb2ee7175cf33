// The closed vocabularies of the contract: event kinds, stances, factual values, harms and the rest. Field terms, used everywhere.

export const EVENT_KINDS = [
  "clash",
  "attack",
  "raid",
  "shelling",
  "airstrike",
  "drone-strike",
  "explosion",
  "suicide-attack",
  "assassination",
  "killing",
  "offensive",
  "security-campaign",
  "territory-taken",
  "siege",
  "closure",
  "deployment",
  "withdrawal",
  "arrest",
  "abduction",
  "capture",
  "release",
  "handover",
  "displacement",
  "destruction",
  "meeting",
  "negotiation",
  "agreement",
  "mediation",
  "demand",
  "refusal",
  "threat",
  "pledge",
  "visit",
  "appointment",
  "decree",
  "election",
  "accusation",
  "protest",
  "strike",
  "aid",
  "crime",
  "presence",
  "control",
  "other",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const KIND_GROUPS = ["armed", "coercion", "politics", "civil", "state", "other"] as const;
export type KindGroup = (typeof KIND_GROUPS)[number];

const GROUP_ENDS: readonly [KindGroup, EventKind][] = [
  ["armed", "territory-taken"],
  ["coercion", "destruction"],
  ["politics", "accusation"],
  ["civil", "crime"],
  ["state", "control"],
  ["other", "other"],
];

/** The family of a kind: armed, coercion, politics, civil, state or other. */
export function groupOf(kind: EventKind): KindGroup {
  const at = EVENT_KINDS.indexOf(kind);
  for (const [group, last] of GROUP_ENDS) if (at <= EVENT_KINDS.indexOf(last)) return group;
  return "other";
}

export const STANCES = ["tells", "denies", "alleges", "confirms", "promises", "demands", "threatens", "predicts", "asks"] as const;
export type Stance = (typeof STANCES)[number];

export const FACTUALS = [
  "happened",
  "ongoing",
  "not-happened",
  "planned",
  "possible",
  "conditional",
  "demanded",
  "promised",
  "threatened",
  "alleged",
] as const;
export type Factual = (typeof FACTUALS)[number];

export const HARMS = [
  "killed",
  "wounded",
  "captured",
  "arrested",
  "released",
  "missing",
  "displaced",
  "destroyed",
  "damaged",
  "other",
] as const;
export type Harm = (typeof HARMS)[number];

export const UNITS = ["people", "vehicles", "weapons", "buildings", "money", "other"] as const;
export type Unit = (typeof UNITS)[number];

export const ROLES = ["agent", "target", "party", "mediator", "subject", "instrument"] as const;
export type Role = (typeof ROLES)[number];

export const TIME_GRAINS = ["time", "part-of-day", "day", "week", "month", "season", "year", "decade", "range"] as const;
export type TimeGrain = (typeof TIME_GRAINS)[number];

export const PLACE_KINDS = ["town", "city", "village", "district", "governorate", "country", "facility", "region", "area"] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export const PRECISIONS = ["exact", "settlement", "near", "between", "outskirts", "district", "governorate", "country", "none"] as const;
export type Precision = (typeof PRECISIONS)[number];

export const ACTOR_KINDS = [
  "state-force",
  "intelligence",
  "police",
  "government",
  "rebel",
  "jihadist",
  "foreign-state",
  "militia",
  "local-group",
  "notables",
  "civilians",
  "media",
  "monitor",
  "international",
  "company",
  "unknown",
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const SPEAKER_KINDS = ["outlet", "correspondent", "media", "named-person", "anonymous", "official", "group", "public"] as const;
export type SpeakerKind = (typeof SPEAKER_KINDS)[number];

export const STORY_ROLES = ["main", "attached", "boilerplate", "editorial"] as const;
export type StoryRole = (typeof STORY_ROLES)[number];

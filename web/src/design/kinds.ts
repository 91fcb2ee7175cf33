// The families of event kinds, for colour and for the lanes of the timeline.
import type { EventKind, KindGroup } from "../../../src/model/vocabulary.ts";

export const GROUPS = ["armed", "coercion", "politics", "civil", "state", "other"] as const satisfies readonly KindGroup[];

const MEMBERS: Readonly<Record<KindGroup, readonly EventKind[]>> = {
  armed: [
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
  ],
  coercion: [
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
  ],
  politics: [
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
  ],
  civil: ["protest", "strike", "aid", "crime"],
  state: ["presence", "control"],
  other: ["other"],
};

const FAMILY = new Map<EventKind, KindGroup>(GROUPS.flatMap((group) => MEMBERS[group].map((kind) => [kind, group] as const)));

export const isKind = (word: string): word is EventKind => FAMILY.has(word as EventKind);
export const groupOf = (kind: EventKind): KindGroup => FAMILY.get(kind) ?? "other";
export const KIND_FAMILIES: readonly (readonly [KindGroup, readonly EventKind[]])[] = GROUPS.map((group) => [group, MEMBERS[group]]);

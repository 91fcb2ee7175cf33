// Which kinds of event can be one incident told in two ways: a raid that became a clash, the dead of a strike. 1 is the same kind, 0 never.
import { EVENT_KINDS, type EventKind } from "../model/index.ts";

type Row = readonly [EventKind, Readonly<Partial<Record<EventKind, number>>>];

/** Each pair stands once. The number says how readily the one is the other, or comes as its result, in reports of one incident. */
const PAIRS: readonly Row[] = [
  [
    "clash",
    { attack: 0.6, raid: 0.6, offensive: 0.4, "security-campaign": 0.5, killing: 0.6, destruction: 0.5, capture: 0.6, assassination: 0.2 },
  ],
  [
    "attack",
    {
      raid: 0.6,
      shelling: 0.5,
      airstrike: 0.4,
      "drone-strike": 0.5,
      explosion: 0.6,
      "suicide-attack": 0.7,
      assassination: 0.6,
      killing: 0.6,
      offensive: 0.4,
      destruction: 0.4,
      capture: 0.4,
      abduction: 0.3,
    },
  ],
  ["raid", { "security-campaign": 0.5, arrest: 0.5, killing: 0.4, capture: 0.4, destruction: 0.3, abduction: 0.3 }],
  ["shelling", { airstrike: 0.5, "drone-strike": 0.3, killing: 0.6, destruction: 0.4, explosion: 0.3, displacement: 0.2 }],
  ["airstrike", { "drone-strike": 0.6, killing: 0.6, destruction: 0.4, explosion: 0.3, assassination: 0.4, displacement: 0.2 }],
  ["drone-strike", { killing: 0.6, destruction: 0.4, assassination: 0.5, explosion: 0.3 }],
  ["explosion", { "suicide-attack": 0.7, assassination: 0.5, killing: 0.6, destruction: 0.4 }],
  ["suicide-attack", { killing: 0.6, destruction: 0.3, assassination: 0.4 }],
  ["assassination", { killing: 0.8 }],
  ["killing", { "security-campaign": 0.4, offensive: 0.3, capture: 0.3, destruction: 0.3, arrest: 0.2, abduction: 0.3, crime: 0.4 }],
  ["offensive", { "security-campaign": 0.5, "territory-taken": 0.5, capture: 0.2, withdrawal: 0.2 }],
  ["security-campaign", { arrest: 0.4, capture: 0.3, siege: 0.2 }],
  ["territory-taken", { control: 0.5, withdrawal: 0.4, capture: 0.3 }],
  ["siege", { closure: 0.5, deployment: 0.4 }],
  ["closure", { deployment: 0.3 }],
  ["deployment", { "security-campaign": 0.2, raid: 0.2 }],
  ["withdrawal", { handover: 0.3, agreement: 0.3, release: 0.2, displacement: 0.4 }],
  ["arrest", { capture: 0.6, abduction: 0.4 }],
  ["abduction", { capture: 0.5 }],
  ["release", { handover: 0.4, agreement: 0.3 }],
  ["handover", { agreement: 0.3 }],
  ["capture", { destruction: 0.3 }],
  ["meeting", { negotiation: 0.7, agreement: 0.4, mediation: 0.4, visit: 0.6 }],
  ["negotiation", { agreement: 0.6, mediation: 0.5, demand: 0.2, visit: 0.3 }],
  ["agreement", { mediation: 0.4, pledge: 0.5, decree: 0.2 }],
  ["demand", { refusal: 0.3, threat: 0.3 }],
  ["refusal", { meeting: 0.3, negotiation: 0.3, threat: 0.2 }],
  ["appointment", { decree: 0.4 }],
  ["presence", { accusation: 0.3, control: 0.2, deployment: 0.2 }],
  ["protest", { strike: 0.3 }],
];

const TABLE: ReadonlyMap<string, number> = new Map(
  PAIRS.flatMap(([a, row]) => Object.entries(row).flatMap(([b, w]) => [[`${a} ${b}`, w] as const, [`${b} ${a}`, w] as const])),
);

/** 0 … 1. The leftover kind («other») is like nothing, not even like itself, without better reasons. */
export function kindLikeness(a: EventKind, b: EventKind): number {
  if (a === b) return a === "other" ? 0.3 : 1;
  return TABLE.get(`${a} ${b}`) ?? 0;
}

/** Kinds that last: two mentions of different days may tell of one. */
const LASTING = new Set<EventKind>([
  "siege",
  "closure",
  "control",
  "presence",
  "deployment",
  "offensive",
  "security-campaign",
  "negotiation",
  "strike",
]);
export const lasts = (kind: EventKind): boolean => LASTING.has(kind);

/** Kinds in which one side acts on another, so that who acts tells two incidents apart. */
const MUTUAL = new Set<EventKind>(["clash", "meeting", "negotiation", "agreement", "mediation"]);
export const isMutual = (kind: EventKind): boolean => MUTUAL.has(kind);

/** Words that act on words: what is demanded, threatened or promised stands in them. */
const SPEECH = new Set<EventKind>(["demand", "refusal", "threat", "pledge", "accusation", "decree"]);
export const isSpeech = (kind: EventKind): boolean => SPEECH.has(kind);

/** What a deed leaves behind: told beside the deed, it is part of it. */
const RESULTS = new Set<EventKind>(["killing", "destruction", "capture", "displacement", "arrest"]);
export const isResult = (kind: EventKind): boolean => RESULTS.has(kind);

/** How far down the list a kind stands when an incident is named: the deed before its result, the deed before the words about it. */
export function precedence(kind: EventKind): number {
  if (kind === "other") return 1000;
  return EVENT_KINDS.indexOf(kind) + (isResult(kind) ? 200 : isSpeech(kind) ? 100 : 0);
}

/** Being somewhere and holding it: not a deed but how things stand, which changes from day to day without anyone contradicting. */
const STATES = new Set<EventKind>(["presence", "control"]);
export const isState = (kind: EventKind): boolean => STATES.has(kind);

/** A campaign of days or weeks holds clashes and strikes as its parts. */
const WHOLES = new Set<EventKind>(["offensive", "security-campaign", "siege"]);
export const isWhole = (kind: EventKind): boolean => WHOLES.has(kind);

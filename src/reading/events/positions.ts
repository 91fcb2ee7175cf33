// Where things stand, by token: made once for a draft, so that no rule walks through all phrases or mentions of a report.
import type { ActorItem, Draft } from "../draft.ts";

export interface Positions {
  /** Phrase that covers each token, or -1. */
  readonly phraseAt: Int32Array;
  /** Index of the last mention that starts before each token, or -1. */
  readonly mentionBefore: Int32Array;
  /** Index of the first mention of each entity, or -1. */
  readonly firstMention: Int32Array;
  /** 1 where a figure of people stands. */
  readonly people: Uint8Array;
  /** Country of the adjective that stands alone at a token: «روسية» → RU. */
  readonly nisba: ReadonlyMap<number, { readonly country: string; readonly start: number; readonly end: number }>;
  /** Tokens where mentions of a country's state start, in text order, with the mention's index. */
  readonly states: ReadonlyMap<string, readonly number[]>;
}

const made = new WeakMap<object, Positions>();

export function positionsOf(draft: Draft): Positions {
  const known = made.get(draft.phrases);
  if (known) return known;
  const n = draft.line.length;
  const phraseAt = new Int32Array(n).fill(-1);
  draft.phrases.forEach((p, i) => {
    phraseAt.fill(i, p.first, p.last + 1);
  });
  const mentionBefore = new Int32Array(n + 1).fill(-1);
  draft.mentions.forEach((m, i) => {
    if (m.first + 1 <= n) mentionBefore[m.first + 1] = i;
  });
  for (let t = 1; t <= n; t++) if (mentionBefore[t] === -1) mentionBefore[t] = mentionBefore[t - 1] ?? -1;
  const firstMention = new Int32Array(draft.entities.length).fill(-1);
  draft.mentions.forEach((m, i) => {
    if (firstMention[m.entity] === -1) firstMention[m.entity] = i;
  });
  const people = new Uint8Array(n);
  for (const q of draft.quantities) if (q.unit === "people") people.fill(1, q.first, q.last + 1);
  const nisba = new Map<number, { country: string; start: number; end: number }>();
  for (const m of draft.matches) {
    if (m.first !== m.last || nisba.has(m.first)) continue;
    for (const i of m.entries) {
      const entry = draft.knowledge.entry(i);
      if (entry.type === "nisba") nisba.set(m.first, { country: entry.country, start: m.start, end: m.end });
    }
  }
  const states = new Map<string, number[]>();
  draft.mentions.forEach((m, i) => {
    const item = draft.entities[m.entity];
    const country =
      item?.kind === "actor" && ["foreign-state", "government", "state-force"].includes(item.actorKind)
        ? countryOf(item.entry)
        : item?.kind === "place" && item.placeKind === "country"
          ? (item.entry?.within[0] ?? null)
          : null;
    if (country === null) return;
    const list = states.get(country);
    if (list) list.push(i);
    else states.set(country, [i]);
  });
  const positions = { phraseAt, mentionBefore, firstMention, people, nisba, states };
  made.set(draft.phrases, positions);
  return positions;
}

/** Country of an actor; of an outlet that acts, its seat. */
const countryOf = (entry: ActorItem["entry"]): string | null =>
  entry === null ? null : entry.type === "actor" ? entry.country : entry.base;

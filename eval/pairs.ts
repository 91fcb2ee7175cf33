// Which given event answers which gold event.
import type { Event, EventKind } from "../src/model/index.ts";
import type { Gold, GoldEvent } from "./gold.ts";
import { fromPair, shared } from "./stretch.ts";

export type Pair = readonly [GoldEvent, Event];

/** A trigger longer than this names no event. */
const LONGEST_TRIGGER = 60;

/** What is asked for and what is given. The kind "other" is a judgement call: not asked for, and not held against a reader. */
export const asked = (gold: Gold): GoldEvent[] => gold.events.filter((e) => e.kind !== "other");
export const given = (events: readonly Event[]): Event[] => events.filter((e) => e.kind !== "other");

/** One-to-one: the triggers that share most first, then those that stand in the gold event's sentence. */
export function pairEvents(
  golds: readonly GoldEvent[],
  got: readonly Event[],
  kindsFit: (gold: EventKind, got: EventKind) => boolean,
): Pair[] {
  const candidates: { readonly closeness: number; readonly pair: Pair }[] = [];
  for (const gold of golds) {
    for (const event of got) {
      const trigger = fromPair(event.trigger);
      if (!kindsFit(gold.kind, event.kind) || trigger.end - trigger.start > LONGEST_TRIGGER) continue;
      const common = shared(gold.trigger.span, trigger);
      const inside = gold.sentence.start <= trigger.start && trigger.end <= gold.sentence.end;
      if (common > 0) candidates.push({ closeness: 2 + common, pair: [gold, event] });
      else if (inside) candidates.push({ closeness: 1, pair: [gold, event] });
    }
  }
  candidates.sort((a, b) => b.closeness - a.closeness);
  const answered = new Set<GoldEvent>();
  const used = new Set<Event>();
  return candidates
    .map((candidate) => candidate.pair)
    .filter(([gold, event]) => {
      if (answered.has(gold) || used.has(event)) return false;
      answered.add(gold);
      used.add(event);
      return true;
    });
}

/**
 * Happenings: mentions of one event are one. A given cluster is right when at least half of it answers one gold happening
 * that no larger cluster has taken: gluing two happenings together costs, and so does splitting one.
 */
export function pairHappenings(gold: Gold, got: readonly Event[], all: readonly Event[], pairs: readonly Pair[]) {
  const goldRoot = roots(gold.events, (e) => e.sameAs);
  const gotRoot = roots(all, (e) => e.sameAs);
  const answers = new Map(pairs.map(([g, e]) => [e, goldRoot(g)]));
  const clusters = [...Map.groupBy(got, gotRoot).values()].sort((a, b) => b.length - a.length);
  const taken = new Set<string>();
  for (const cluster of clusters) {
    const hits = cluster.flatMap((e) => answers.get(e) ?? []);
    const ranked = [...Map.groupBy(hits, (root) => root)].filter(([root]) => !taken.has(root)).sort((a, b) => b[1].length - a[1].length);
    const [best] = ranked;
    if (best && best[1].length * 2 >= cluster.length) taken.add(best[0]);
  }
  return { right: taken.size, gold: new Set(asked(gold).map(goldRoot)).size, given: clusters.length };
}

/** The first mention of the event that a mention belongs to. */
function roots<T extends { readonly id: string }>(events: readonly T[], earlier: (e: T) => string | null): (e: T) => string {
  const byId = new Map(events.map((e) => [e.id, e]));
  return (event) => {
    let at = event;
    for (let step = 0; step < events.length; step++) {
      const before = byId.get(earlier(at) ?? "");
      if (!before) break;
      at = before;
    }
    return at.id;
  };
}

// Which event a figure belongs to: one told as the result of a clash or strike in the same sentence is its toll (decision 3); a capture,
// release, displacement or destruction has its own.
import type { EventKind, Harm } from "../../model/index.ts";
import type { Draft, EventItem } from "../draft.ts";

const OWN: Readonly<Partial<Record<Harm, readonly EventKind[]>>> = {
  captured: ["capture", "abduction"],
  arrested: ["arrest"],
  released: ["release", "handover"],
  displaced: ["displacement", "withdrawal"],
  missing: ["abduction"],
  destroyed: ["destruction"],
  damaged: ["destruction"],
  killed: ["killing", "assassination"],
  wounded: [],
};
const CAUSES: ReadonlySet<EventKind> = new Set<EventKind>([
  "clash",
  "attack",
  "raid",
  "shelling",
  "airstrike",
  "drone-strike",
  "explosion",
  "suicide-attack",
  "assassination",
  "offensive",
  "security-campaign",
  "killing",
  "destruction",
  "protest",
]);
const LETHAL: ReadonlySet<Harm> = new Set<Harm>(["killed", "wounded", "destroyed", "damaged"]);

/** Events with the ids of the figures told as theirs. A figure belongs to one event of its sentence, or to none. */
export function withTolls(draft: Draft, events: readonly EventItem[]): EventItem[] {
  const tolls: string[][] = events.map(() => []);
  const bySentence = new Map<number, number[]>();
  events.forEach((e, i) => {
    const s = draft.line.sentence[e.first] ?? 0;
    const list = bySentence.get(s);
    if (list) list.push(i);
    else bySentence.set(s, [i]);
  });
  for (const q of draft.quantities) {
    if (q.harm === null) continue;
    let best = -1;
    let bestCost = 60;
    for (const i of bySentence.get(draft.line.sentence[q.first] ?? 0) ?? []) {
      const e = events[i];
      if (!e) continue;
      const own = q.harm !== null && (OWN[q.harm] ?? []).includes(e.kind);
      if (!own && !(q.harm !== null && LETHAL.has(q.harm) && CAUSES.has(e.kind))) continue;
      const distance = q.first > e.last ? q.first - e.last : (e.first - q.last) * 1.5;
      const cost = Math.max(0, distance) + (own ? 0 : 12) + (draft.clauseOf[q.first] === e.clause ? 0 : 6);
      if (cost < bestCost) {
        best = i;
        bestCost = cost;
      }
    }
    if (best >= 0) tolls[best]?.push(q.id);
  }
  return events.map((e, i) => ((tolls[i]?.length ?? 0) > 0 ? { ...e, tolls: tolls[i] ?? [] } : e));
}

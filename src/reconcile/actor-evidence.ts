// What the participants of two mentions say for or against one event: the same actor, one above the other, or two that exclude each other.

import { isMutual } from "./kinds.ts";
import type { Actor, Node } from "./nodes.ts";

/** 1 the same, 0.6 one is part of the other, 0.4 alike by words or kin, 0 unknown, −1 two different named actors. */
export function actorTie(a: Actor, b: Actor): number {
  if (a.id !== null && a.id === b.id) return 1;
  if (a.name !== "" && a.name === b.name) return a.named || a.name.includes(" ") ? 0.9 : 0.4;
  if ((b.id !== null && a.above.has(b.id)) || (a.id !== null && b.above.has(a.id))) return 0.6;
  for (const id of a.above) if (b.above.has(id)) return 0.5;
  if (sharesWords(a.name, b.name)) return 0.4;
  if (a.kind === "person" || b.kind === "person" || a.kind === "place" || b.kind === "place") return 0;
  if (a.kind !== null && a.kind === b.kind && !(a.named && b.named)) return 0.3;
  return a.named && b.named && a.kind !== "unknown" && b.kind !== "unknown" ? -1 : 0;
}

/** Half of the longer name's words or more: «مقاتلين محليين», «المقاتلون المحليون من أبناء المدينة». Endings of number and case count for nothing. */
function sharesWords(a: string, b: string): boolean {
  const [x, y] = [a.split(" ").map(trimmed), b.split(" ").map(trimmed)];
  const shared = x.filter((word) => word.length > 2 && y.includes(word)).length;
  return shared >= 2 || (shared === 1 && Math.max(x.length, y.length) <= 2);
}

const trimmed = (word: string): string => (word.length > 4 ? word.replace(/(?:ون|ين|ان|ات)$/, "") : word);

export interface ActorTies {
  readonly weight: number;
  /** The participants that tie best, for the reason to cite. */
  readonly pair: readonly [Actor, Actor] | null;
  readonly conflict: "agents" | "reversed" | null;
}

const sides = (node: Node, ...roles: readonly string[]): readonly Actor[] => node.actors.filter((actor) => roles.includes(actor.role));

export function actorEvidence(a: Node, b: Node): ActorTies {
  let weight = 0;
  let pair: readonly [Actor, Actor] | null = null;
  const ties: { readonly tie: number; readonly x: Actor; readonly y: Actor }[] = [];
  for (const x of [...a.actors, ...a.losers])
    for (const y of [...b.actors, ...b.losers])
      if (x.kind !== "place" && y.kind !== "place") ties.push({ tie: actorTie(x, y) * roleFactor(x, y), x, y });
  ties.sort((s, t) => t.tie - s.tie || s.x.span[0] - t.x.span[0] || s.y.span[0] - t.y.span[0]);
  const used = new Set<Actor>();
  let taken = 0;
  for (const { tie, x, y } of ties) {
    if (tie <= 0 || taken === 2 || used.has(x) || used.has(y)) continue;
    weight += taken === 0 ? tie * 0.9 : tie * 0.6;
    pair ??= [x, y];
    used.add(x).add(y);
    taken++;
  }
  return { weight, pair, conflict: conflictOf(a, b) };
}

/** An agent met again as an agent says more than an agent met as a party; an agent met as a target says little. */
const roleFactor = (x: Actor, y: Actor): number =>
  x.role === y.role ? 1 : (x.role === "agent" && y.role === "target") || (x.role === "target" && y.role === "agent") ? 0.3 : 0.85;

function conflictOf(a: Node, b: Node): ActorTies["conflict"] {
  if (isMutual(a.event.kind) || isMutual(b.event.kind)) return null;
  const [agentsA, agentsB, targetsA, targetsB] = [sides(a, "agent"), sides(b, "agent"), sides(a, "target"), sides(b, "target")];
  const best = (xs: readonly Actor[], ys: readonly Actor[]): number => Math.max(...xs.flatMap((x) => ys.map((y) => actorTie(x, y))), -2);
  const straight = best(agentsA, agentsB);
  if (straight < 0.4 && ((best(agentsA, targetsB) >= 0.5 && agentsB.length > 0) || (best(targetsA, agentsB) >= 0.5 && agentsA.length > 0)))
    return "reversed";
  return straight === -1 ? "agents" : null;
}

// A telling: one event as one report tells it, over all the mentions that the reading itself calls the same. What its mentions say apart
// (the one the place, the other the day) is compared together.
import type { EventKind, QuantityMention } from "../model/index.ts";
import { type Days, lengthOf } from "./days.ts";
import type { Links } from "./decisions.ts";
import { isResult, precedence } from "./kinds.ts";
import type { Actor, Node } from "./nodes.ts";
import { isFine } from "./place-evidence.ts";

/** Has the fields of a mention, so that the same evidence is drawn from it; `event` is the event of its first mention. */
export interface Telling extends Node {
  readonly members: readonly Node[];
  /** Each mention as a telling of its own; of a single mention the telling itself. */
  readonly singles: readonly Telling[];
  /** All kinds its mentions name. */
  readonly kinds: readonly EventKind[];
  /** No mention of it is of the report's own days. */
  readonly background: boolean;
}

/** The tellings of all mentions, in canonical order; `index` of a telling is its position here. */
export function tellingsOf(
  nodes: readonly Node[],
  cannot: Links["cannot"],
): { readonly tellings: readonly Telling[]; readonly of: Int32Array } {
  const at = new Map(nodes.map((node) => [keyOf(node, node.event.id), node.index]));
  const group = Int32Array.from(nodes, (_, i) => i);
  const root = (i: number): number => {
    let r = i;
    while (group[r] !== r) r = group[r] ?? r;
    return r;
  };
  const members = new Map<number, number[]>(nodes.map((node) => [node.index, [node.index]]));
  for (const node of nodes) {
    const other = node.event.sameAs === null ? undefined : at.get(keyOf(node, node.event.sameAs));
    if (other === undefined) continue;
    const [p, q] = [root(node.index), root(other)].sort((x, y) => x - y) as [number, number];
    if (p === q) continue;
    const [xs, ys] = [members.get(p) ?? [], members.get(q) ?? []];
    if (xs.some((x) => ys.some((y) => cannot.has(Math.min(x, y) * nodes.length + Math.max(x, y))))) continue;
    group[q] = p;
    members.set(p, [...xs, ...ys]);
    members.delete(q);
  }
  const of = new Int32Array(nodes.length);
  const tellings = [...members.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, indices], index) => {
      const some = indices.sort((a, b) => a - b).flatMap((i) => nodes[i] ?? []);
      for (const node of some) of[node.index] = index;
      return merge(index, some);
    });
  return { tellings: tellings.map((telling) => withResults(telling, nodes, of)), of };
}

/** A deed has the figures, the people and the losers of the results that its sentence tells: «اشتباكات أسفرت عن مقتل ستة وتدمير خمس آليات». */
function withResults(telling: Telling, nodes: readonly Node[], of: Int32Array): Telling {
  if (telling.kinds.every(isResult)) return telling;
  const results = telling.members
    .flatMap((deed) =>
      isResult(deed.event.kind) || !deed.real
        ? []
        : sentenceMates(deed, nodes)
            .filter((i) => of[i] !== telling.index)
            .flatMap((i) => nodes[i] ?? []),
    )
    .filter((node) => isResult(node.event.kind) && node.real);
  if (results.length === 0) return telling;
  const all = [telling, ...results];
  return {
    ...telling,
    figures: [...new Map(all.flatMap((node) => node.figures.map((figure): [string, QuantityMention] => [figure.id, figure]))).values()],
    people: [...new Map(all.flatMap((node) => node.people.map((person) => [person.id, person] as const))).values()],
    losers: distinctActors(all.flatMap((node) => node.losers)),
  };
}

/** The other mentions of its sentence, which stand beside it in the canonical order. */
function sentenceMates({ index, reading, event }: Node, nodes: readonly Node[]): number[] {
  const mates: number[] = [];
  const same = (i: number) => nodes[i]?.reading === reading && nodes[i]?.event.sentence[0] === event.sentence[0];
  for (let i = index - 1; same(i); i--) mates.push(i);
  for (let i = index + 1; same(i); i++) mates.push(i);
  return mates.sort((a, b) => a - b);
}

const keyOf = (node: Node, event: string): string => `${node.reading.report.sha256} ${node.reading.report.id} ${event}`;

function merge(index: number, members: readonly Node[]): Telling {
  const [first] = members;
  if (!first) throw new RangeError("a telling has mentions");
  const place = finest(members);
  const singles = members.length === 1 ? [] : members.map((node) => merge(index, [node]));
  const telling: Telling = {
    ...first,
    index,
    members,
    singles,
    kinds: [...new Set(members.map((node) => node.event.kind))].sort((a, b) => precedence(a) - precedence(b)),
    place: place.place,
    placeId: place.placeId,
    placeName: place.placeName,
    days: narrowest(members),
    actors: distinctActors(members.flatMap((node) => node.actors)),
    losers: distinctActors(members.flatMap((node) => node.losers)),
    people: [...new Map(members.flatMap((node) => node.people.map((person) => [person.id, person] as const))).values()],
    figures: [...new Map(members.flatMap((node) => node.figures.map((figure): [string, QuantityMention] => [figure.id, figure]))).values()],
    spoken: members.length === 1 ? first.spoken : new Map(members.flatMap((node) => [...node.spoken])),
    real: members.some((node) => node.real),
    background: members.every((node) => node.event.background),
  };
  return members.length === 1 ? withItself(telling) : telling;
}

/** A single mention's telling stands in its own list. */
function withItself(telling: Telling): Telling {
  const singles: Telling[] = [];
  const whole: Telling = { ...telling, singles };
  singles.push(whole);
  return whole;
}

/** The most exact place; among equally exact ones that of most mentions, then the first. */
function finest(members: readonly Node[]): Node {
  const weight = (node: Node): number =>
    node.place === null
      ? -1
      : (isFine(node.place) ? 100 : node.place.precision === "country" ? 0 : 50) +
        members.filter((other) => other.placeId === node.placeId).length;
  return members.reduce((best, node) => (weight(node) > weight(best) ? node : best));
}

function narrowest(members: readonly Node[]): Days | null {
  let best: Days | null = null;
  for (const { days } of members)
    if (
      days &&
      (best === null || lengthOf(days) < lengthOf(best) || (lengthOf(days) === lengthOf(best) && best.from === null && days.from !== null))
    )
      best = days;
  return best;
}

function distinctActors(actors: readonly Actor[]): Actor[] {
  const seen = new Map<string, Actor>();
  for (const actor of actors) {
    const key = `${actor.role} ${actor.id ?? actor.name}`;
    if (!seen.has(key)) seen.set(key, actor);
  }
  return [...seen.values()];
}

// Where the tellers of one incident differ. A conflict cannot both be true; a range is one value told loosely and once exactly; a denial
// is told against a telling. What merely adds, or is only less exact, is no difference.
import type { Claim, Discrepancy } from "../model/index.ts";
import { actorDifferences } from "./differ-actors.ts";
import { happenedDifferences } from "./differ-happened.ts";
import { placeDifferences } from "./differ-places.ts";
import { timeDifferences } from "./differ-times.ts";
import { tollDifferences } from "./differ-tolls.ts";
import type { Node } from "./nodes.ts";

/** A claim with the mention it comes from. */
export interface Told {
  readonly claim: Claim;
  readonly node: Node;
}

/** How much speaks for two mentions being one event (see `Clustering.alike`). */
export type Alike = (a: Node, b: Node) => number;

/** Two tellings that differ, and how. */
export interface Differing {
  readonly a: Told;
  readonly b: Told;
  readonly kind: "conflict" | "range";
}

export function differencesOf(nodes: readonly Node[], claims: readonly Claim[], alike: Alike): Discrepancy[] {
  const byMention = new Map(nodes.map((node) => [`${node.reading.report.id} ${node.event.id}`, node]));
  const told = claims.flatMap((claim): Told[] => {
    const node = byMention.get(`${claim.report} ${claim.event}`);
    return node && !claim.superseded ? [{ claim, node }] : [];
  });
  return [
    ...timeDifferences(told, alike),
    ...placeDifferences(told, alike),
    ...actorDifferences(told, alike),
    ...tollDifferences(told, nodes, alike),
    ...happenedDifferences(told, alike),
  ];
}

/** Pairs gathered to one difference: the claims that differ from another, one for each value of each report and voice. */
export function gather(pairs: readonly Differing[]): Discrepancy[] {
  const out: Discrepancy[] = [];
  for (const kind of ["conflict", "range"] as const) {
    const some = pairs.filter((pair) => pair.kind === kind).flatMap(({ a, b }) => [a, b]);
    const first = some[0];
    if (!first) continue;
    out.push({ property: first.claim.property, of: first.claim.of, kind, claims: distinct(some) });
  }
  return out;
}

/** In the order of the mentions, each value once for each report and teller. */
export function distinct(told: readonly Told[]): Discrepancy["claims"] {
  const seen = new Set<string>();
  return [...told]
    .sort((a, b) => a.node.index - b.node.index || spanStart(a.claim) - spanStart(b.claim))
    .flatMap(({ claim }) => {
      const { property: _property, of: _of, superseded: _superseded, ...rest } = claim;
      const key = JSON.stringify([claim.report, claim.value, claim.voice.stance, claim.voice.chain.map((link) => link.text)]);
      if (seen.has(key)) return [];
      seen.add(key);
      return [rest];
    });
}

const spanStart = (claim: Claim): number => (Array.isArray(claim.evidence) ? claim.evidence[0] : claim.evidence.span[0]);

/** The value's own words stand in the sentence of the event: what is carried over from elsewhere is too weak to hold against another. */
export const toldThere = ({ claim, node }: Told): boolean => {
  const { evidence } = claim;
  const [start, end] = Array.isArray(evidence) ? evidence : evidence.span;
  const { sentence, trigger } = node.event;
  const own = start === trigger[0] && end === trigger[1];
  return !own && Array.isArray(evidence) && start >= sentence[0] && end <= sentence[1];
};

/** What must speak for two mentions by themselves, apart from the company they keep, before they are held against each other. */
const ENOUGH = 0.2;

/**
 * Two tellings that can be held against each other: of one event by themselves, and of two tellers. In one report only what it calls the
 * same event and puts into two mouths; what it tells one after the other is a course of events, no difference.
 */
export function comparable(a: Told, b: Told, alike: Alike, allowance = 0): boolean {
  const [p, q] = [a.claim.voice, b.claim.voice];
  if (a.node.reading === b.node.reading) {
    const named = p.chain.length > 0 && q.chain.length > 0 && p.chain.at(-1)?.text !== q.chain.at(-1)?.text;
    return alike(a.node, b.node) === Infinity && (named || (p.stance === "denies") !== (q.stance === "denies"));
  }
  return alike(a.node, b.node) >= ENOUGH - allowance;
}

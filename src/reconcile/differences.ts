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

/** Two tellings that differ, and how. */
export interface Differing {
  readonly a: Told;
  readonly b: Told;
  readonly kind: "conflict" | "range";
}

export function differencesOf(nodes: readonly Node[], claims: readonly Claim[]): Discrepancy[] {
  const byMention = new Map(nodes.map((node) => [`${node.reading.report.id} ${node.event.id}`, node]));
  const told = claims.flatMap((claim): Told[] => {
    const node = byMention.get(`${claim.report} ${claim.event}`);
    return node && !claim.superseded ? [{ claim, node }] : [];
  });
  return [
    ...timeDifferences(told),
    ...placeDifferences(told),
    ...actorDifferences(told),
    ...tollDifferences(told, nodes),
    ...happenedDifferences(told),
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

/** Two mentions told by one report in one voice are one teller going on, not two that differ. */
export const differentTellers = (a: Told, b: Told): boolean =>
  a.node.reading !== b.node.reading || a.node.event.voice !== b.node.event.voice;

// What people decided about mentions: they stand above every score. Two mentions are named by report and event, which never change.
import type { MentionRef } from "../model/index.ts";
import type { Node } from "./nodes.ts";

export interface Decision {
  readonly is: "same" | "not-same";
  readonly a: MentionRef;
  readonly b: MentionRef;
}

export interface Links {
  readonly must: readonly (readonly [number, number])[];
  /** Keys `low * count + high`. */
  readonly cannot: ReadonlySet<number>;
  /** Decisions about mentions that are no longer there. */
  readonly unfit: readonly Decision[];
}

export function linksOf(nodes: readonly Node[], decisions: readonly Decision[]): Links {
  const at = new Map(nodes.map((node) => [`${node.reading.report.id} ${node.event.id}`, node.index]));
  const must: (readonly [number, number])[] = [];
  const cannot = new Set<number>();
  const unfit: Decision[] = [];
  for (const decision of decisions) {
    const [a, b] = [at.get(`${decision.a.report} ${decision.a.event}`), at.get(`${decision.b.report} ${decision.b.event}`)];
    if (a === undefined || b === undefined) unfit.push(decision);
    else if (decision.is === "same") must.push([a, b]);
    else cannot.add(Math.min(a, b) * nodes.length + Math.max(a, b));
  }
  return { must, cannot, unfit };
}

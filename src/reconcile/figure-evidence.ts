// What the figures of two mentions say: the same count of the same harm speaks for one event, counts far apart speak against it.
import type { QuantityMention } from "../model/index.ts";

export interface FigureTie {
  readonly weight: number;
  readonly pair: readonly [QuantityMention, QuantityMention] | null;
}

export function figureEvidence(a: readonly QuantityMention[], b: readonly QuantityMention[]): FigureTie {
  let weight = 0;
  let pair: FigureTie["pair"] = null;
  for (const x of a) {
    for (const y of b) {
      if (x.harm === null || x.harm !== y.harm || x.unit !== y.unit || x.scope !== y.scope) continue;
      const one = likeness(x, y);
      // the likest two count: a report tells the dead of both sides and of each camp
      if (pair === null || one > weight) {
        weight = one;
        pair = [x, y];
      }
    }
  }
  return { weight, pair };
}

function likeness(x: QuantityMention, y: QuantityMention): number {
  const [low, high] = [Math.max(x.low ?? 0, y.low ?? 0), Math.min(x.high ?? Infinity, y.high ?? Infinity)];
  if (low <= high) {
    const exact = x.low === x.high && x.low === y.low && y.low === y.high;
    return exact ? ((x.low ?? 0) >= 4 ? 0.9 : 0.5) : 0.2;
  }
  const ratio = low / Math.max(1, high);
  return ratio <= 1.5 ? 0.25 : ratio <= 2 ? 0 : ratio <= 4 ? -0.4 : -0.9;
}

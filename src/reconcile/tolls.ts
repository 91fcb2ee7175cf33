// Low, best and high of each harm by whom. Named rule "most independent witnesses": best is the count that most independent witnesses
// tell; where they are even, the lower one. Figures of one report that are parts of a whole are not added; nothing that overlaps is summed.
import type { Claim, Incident, Toll } from "../model/index.ts";
import { byCode } from "./ids.ts";

type TollClaim = Claim & { readonly value: Extract<Claim["value"], { readonly harm: unknown }> };

export function tollsOf(claims: readonly Claim[], witnesses: Incident["witnesses"]): Toll[] {
  const witnessOf = new Map(witnesses.chains.flatMap((chain, i) => chain.reports.map((report) => [report, i] as const)));
  const groups = new Map<string, TollClaim[]>();
  for (const claim of claims) {
    if (claim.property !== "toll" || claim.superseded || !("harm" in claim.value) || claim.value.scope !== "event") continue;
    const key = [claim.value.harm, claim.value.unit, claim.value.who ?? ""].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), claim as TollClaim]);
  }
  return [...groups.entries()].sort(([a], [b]) => byCode(a, b)).map(([, some]) => summary(some, witnessOf));
}

function summary(claims: readonly TollClaim[], witnessOf: ReadonlyMap<string, number>): Toll {
  const { harm, unit, who } = (claims[0] as TollClaim).value;
  const lows = claims.flatMap(({ value }) => value.low ?? []);
  const highs = claims.flatMap(({ value }) => value.high ?? value.low ?? []);
  const tellers = new Map<number, Set<number>>();
  for (const { value, report } of claims) {
    if (value.low === null || value.low !== value.high) continue;
    const some = tellers.get(value.low) ?? new Set<number>();
    some.add(witnessOf.get(report) ?? -1);
    tellers.set(value.low, some);
  }
  const best = [...tellers.entries()].sort(([a, x], [b, y]) => y.size - x.size || a - b)[0]?.[0];
  const low = lows.length === 0 ? null : Math.min(...lows);
  return { harm, unit, who, low, best: best ?? low, high: highs.length === 0 ? null : Math.max(...highs) };
}

// Which kinds are taken for which others: a quarter of what a word list loses is the kind alone.
import type { Reading } from "../src/model/index.ts";
import type { Gold } from "./gold.ts";
import { asked, given, pairEvents } from "./pairs.ts";

export interface Confusion {
  readonly gold: string;
  readonly got: string;
  readonly count: number;
}

/** Pairs of kinds, the most frequent first: events found at the right words under another kind («—» where nothing was found or asked for). */
export function confusionOf(golds: readonly Gold[], readings: readonly Reading[]): Confusion[] {
  const byText = new Map(readings.map((r) => [r.report.text, r]));
  const counts = new Map<string, Confusion>();
  const add = (gold: string, got: string): void => {
    const key = `${gold} ${got}`;
    counts.set(key, { gold, got, count: (counts.get(key)?.count ?? 0) + 1 });
  };
  for (const gold of golds) {
    const wanted = asked(gold);
    const got = given(byText.get(gold.text)?.events ?? []);
    const right = pairEvents(wanted, got, (a, b) => a === b);
    const answered = new Set(right.map(([g]) => g));
    const used = new Set(right.map(([, x]) => x));
    const open = wanted.filter((g) => !answered.has(g));
    const free = got.filter((x) => !used.has(x));
    const wrong = pairEvents(open, free, () => true);
    for (const [g, x] of wrong) add(g.kind, x.kind);
    const taken = new Set(wrong.map(([g]) => g));
    const spent = new Set(wrong.map(([, x]) => x));
    for (const g of open) if (!taken.has(g)) add(g.kind, NONE);
    for (const x of free) if (!spent.has(x)) add(NONE, x.kind);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || a.gold.localeCompare(b.gold) || a.got.localeCompare(b.got));
}

export const NONE = "—";

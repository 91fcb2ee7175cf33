// Who really witnesses an incident: reports that copy one text, or that name one source for it, are one witness.
import type { ChainLink, Incident, Reading, WitnessChain } from "../model/index.ts";
import type { Copy } from "./copies.ts";
import { byCode } from "./ids.ts";
import type { Node } from "./nodes.ts";
import { nameKey } from "./words.ts";

export interface CopyLookup {
  /** How much of the shorter report stands in the longer one; 0 where they are no copies. */
  shared(a: Reading, b: Reading): number;
}

export function copyLookup(readings: readonly Reading[], copies: readonly Copy[]): CopyLookup {
  const at = new Map(readings.map((reading, i) => [reading, i]));
  const table = new Map(copies.map((copy) => [copy.a * readings.length + copy.b, copy.shared]));
  return {
    shared: (a, b) => {
      const [i, j] = [at.get(a) ?? 0, at.get(b) ?? 0];
      return table.get(Math.min(i, j) * readings.length + Math.max(i, j)) ?? 0;
    },
  };
}

/** One chain for each independent witness, with the reports behind it and why they are one. */
export function witnessesOf(nodes: readonly Node[], copies: CopyLookup): Incident["witnesses"] {
  const readings = [...new Set(nodes.map((node) => node.reading))];
  const leader = readings.map((_, i) => i);
  const find = (i: number): number => (leader[i] === i || leader[i] === undefined ? i : find(leader[i]));
  const why = new Map<number, Set<string>>();
  const unite = (i: number, j: number, reason: string) => {
    const [p, q] = [find(i), find(j)];
    const [to, from] = p < q ? [p, q] : [q, p];
    const reasons = new Set([...(why.get(to) ?? []), ...(why.get(from) ?? []), reason]);
    leader[from] = to;
    why.set(to, reasons);
  };
  const sources = readings.map((reading) => sourcesOf(nodes.filter((node) => node.reading === reading)));
  for (let i = 0; i < readings.length; i++) {
    for (let j = i + 1; j < readings.length; j++) {
      const [a, b] = [readings[i], readings[j]];
      if (!a || !b) continue;
      const shared = copies.shared(a, b);
      const source = sharedSource(sources[i], sources[j]);
      if (shared > 0) unite(i, j, `${Math.round(shared * 100)} % of the shorter text stands in the longer`);
      else if (source !== null) unite(i, j, `both name ${source} as their source`);
      else if (a.report.outlet !== null && a.report.outlet === b.report.outlet) unite(i, j, `both are by ${a.report.outlet}`);
    }
  }
  const groups = new Map<number, number[]>();
  readings.forEach((_, i) => {
    const p = find(i);
    groups.set(p, [...(groups.get(p) ?? []), i]);
  });
  const chains = [...groups.entries()].map(([p, members]): WitnessChain => {
    const reports = members.flatMap((i) => readings[i]?.report.id ?? []).sort(byCode);
    const first = readings[Math.min(...members)];
    const named = members.length === 1 ? only(sources[members[0] ?? 0]) : commonSource(members.map((i) => sources[i]));
    return {
      source: named ?? first?.report.outlet ?? first?.report.id ?? "",
      reports,
      why: members.length === 1 ? "one report" : [...(why.get(p) ?? [])].sort(byCode).join("; "),
    };
  });
  chains.sort((a, b) => byCode(a.reports[0] ?? "", b.reports[0] ?? ""));
  return { reports: readings.length, independent: chains.length, chains };
}

/** Sources that a report names for an incident: by key, the words they are named with. An unnamed source is nobody else's source. */
type Sources = ReadonlyMap<string, string>;

const TRACEABLE = new Set<ChainLink["kind"]>(["media", "outlet", "named-person", "group", "official"]);

/** What a report rests on: all its mentions of the incident that name a source name this one. */
function sourcesOf(nodes: readonly Node[]): Sources {
  const found = new Map<string, string>();
  let own = 0;
  for (const node of nodes) {
    const chain = node.reading.voices.find((voice) => voice.id === node.event.voice)?.chain ?? [];
    const innermost = chain.at(-1);
    if (!innermost) own++;
    for (const link of chain) {
      const named =
        link.entity !== null &&
        node.reading.entities.some((e) => e.id === link.entity && (e.kind === "person" || (e.kind === "actor" && e.named)));
      if (TRACEABLE.has(link.kind) && (named || link.kind === "media")) found.set(nameKey(link.text), link.text);
    }
  }
  // a report that tells most of it in its own voice is a witness of its own, whomever it quotes besides
  return own > nodes.length / 2 ? new Map() : found;
}

function sharedSource(a: Sources | undefined, b: Sources | undefined): string | null {
  for (const [key, text] of a ?? []) if (b?.has(key)) return text;
  return null;
}

const only = (sources: Sources | undefined): string | null => (sources?.size === 1 ? ([...sources.values()][0] ?? null) : null);

function commonSource(all: readonly (Sources | undefined)[]): string | null {
  for (const [key, text] of all[0] ?? []) if (all.every((sources) => sources?.has(key))) return text;
  return null;
}

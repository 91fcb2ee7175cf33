// The table of claims: a row for each property, a column for each teller, and for each cell whether it agrees, differs, denies or is silent.
import type { Claim, ClaimProperty, ClaimVoice, Incident } from "../../../src/model/record.ts";

export type CellState = "agree" | "differ" | "deny" | "alone" | "silent";

export interface TableCell {
  readonly state: CellState;
  readonly claims: readonly Claim[];
}

export interface TableRow {
  readonly key: string;
  readonly property: ClaimProperty;
  readonly of: string | null;
  /** One cell for each teller, in the tellers' order. */
  readonly cells: readonly TableCell[];
}

export interface TableTeller {
  readonly key: string;
  readonly voice: ClaimVoice;
  /** The first report in which it tells. */
  readonly report: string;
  readonly claims: number;
}

export interface ClaimsTable {
  readonly tellers: readonly TableTeller[];
  readonly rows: readonly TableRow[];
}

const PROPERTIES = [
  "happened",
  "time",
  "place",
  "agent",
  "party",
  "target",
  "mediator",
  "toll",
  "outcome",
  "terms",
] as const satisfies readonly ClaimProperty[];

/** One teller: the outlet (a report without one stands for itself) and the chain it cites, whatever the stance in each claim. */
const tellerKey = ({ voice, report }: Pick<Claim, "voice" | "report">): string =>
  [voice.outlet ?? `report ${report}`, ...voice.chain.map((link) => link.entity ?? link.text)].join(" › ");
const claimKey = (claim: Pick<Claim, "report" | "event" | "evidence">): string =>
  `${claim.report}|${claim.event}|${JSON.stringify(claim.evidence)}`;
const valueKey = (claim: Claim): string => JSON.stringify(claim.value);

export function claimsTable(incident: Incident): ClaimsTable {
  const tellers = new Map<string, { key: string; voice: ClaimVoice; report: string; claims: number }>();
  for (const claim of incident.claims) {
    const key = tellerKey(claim);
    const teller = tellers.get(key) ?? { key, voice: { ...claim.voice, stance: "tells" as const }, report: claim.report, claims: 0 };
    teller.claims++;
    tellers.set(key, teller);
  }
  const columns = [...tellers.values()].sort((a, b) => b.claims - a.claims || (a.key < b.key ? -1 : 1));
  const differing = new Map<string, "differ" | "deny">();
  for (const discrepancy of incident.discrepancies) {
    for (const claim of discrepancy.claims) {
      const denies = claim.voice.stance === "denies" || ("factual" in claim.value && claim.value.factual === "not-happened");
      differing.set(`${discrepancy.property}|${claimKey(claim)}`, discrepancy.kind === "denial" && denies ? "deny" : "differ");
    }
  }
  // Tolls stand apart by harm and whose, and whether it happened by kind where the incident has several; the rest is of the incident.
  const about = (claim: Claim): string | null =>
    claim.property === "toll" || (claim.property === "happened" && incident.kinds.length > 1) ? claim.of : null;
  const rows = [...Map.groupBy(incident.claims, (claim) => `${claim.property}|${about(claim) ?? ""}`)].flatMap(
    ([key, claims]): TableRow[] => {
      const [claim] = claims;
      return claim ? [{ key, property: claim.property, of: about(claim), cells: cellsOf(columns, claims, differing) }] : [];
    },
  );
  const rank = (row: TableRow): number => PROPERTIES.indexOf(row.property);
  return { tellers: columns, rows: rows.sort((a, b) => rank(a) - rank(b)) };
}

function cellsOf(
  columns: readonly TableTeller[],
  claims: readonly Claim[],
  differing: ReadonlyMap<string, "differ" | "deny">,
): TableCell[] {
  const byTeller = Map.groupBy(claims, (claim) => tellerKey(claim));
  const saidBy = new Map<string, Set<string>>();
  for (const claim of claims) {
    const who = saidBy.get(valueKey(claim)) ?? new Set();
    who.add(tellerKey(claim));
    saidBy.set(valueKey(claim), who);
  }
  return columns.map(({ key }) => {
    const own = byTeller.get(key) ?? [];
    if (own.length === 0) return { state: "silent", claims: [] };
    const states = own.flatMap((claim) => differing.get(`${claim.property}|${claimKey(claim)}`) ?? []);
    if (states.includes("deny")) return { state: "deny", claims: own };
    if (states.length > 0) return { state: "differ", claims: own };
    const shared = own.some((claim) => (saidBy.get(valueKey(claim))?.size ?? 0) > 1);
    return { state: shared ? "agree" : "alone", claims: own };
  });
}

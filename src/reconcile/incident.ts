// One incident out of its mentions: what kind, when, where, who; each the value told best, the others stay among the claims.
import type { EventKind, Incident, IncidentLink, Reason, RecordTime, Review } from "../model/index.ts";
import { claimsOf } from "./claims.ts";
import type { Cluster } from "./cluster.ts";
import { daysOf, lengthOf } from "./days.ts";
import { type Alike, differencesOf } from "./differences.ts";
import { byCode } from "./ids.ts";
import { isResult, isSpeech, precedence } from "./kinds.ts";
import type { Node } from "./nodes.ts";
import { standingOf } from "./standing.ts";
import { tollsOf } from "./tolls.ts";
import { type CopyLookup, witnessesOf } from "./witnesses.ts";

const UNREVIEWED: Review = { state: "unreviewed", by: null, at: null };
const REASONS_SHOWN = 40;

export function incidentOf({ nodes, reasons }: Cluster, copies: CopyLookup, alike: Alike): Incident {
  const kind = kindOf(nodes);
  const lead = leadOf(nodes, kind);
  const claims = claimsOf(nodes);
  const witnesses = witnessesOf(nodes, copies);
  const ids = idsOf(nodes);
  return {
    id: ids[0] ?? "",
    aliases: ids.slice(1),
    kind,
    kinds: [...new Set(nodes.map((node) => node.event.kind))].sort((a, b) =>
      a === kind ? -1 : b === kind ? 1 : precedence(a) - precedence(b),
    ),
    title: { ...lead.event.summary },
    time: timeOf(nodes, kind),
    place: placeOf(nodes, kind),
    participants: participantsOf(nodes),
    mentions: nodes.map((node) => ({ report: node.reading.report.id, event: node.event.id })),
    witnesses,
    claims,
    tolls: tollsOf(claims, witnesses),
    discrepancies: differencesOf(nodes, claims, alike),
    standing: standingOf(nodes, claims, witnesses),
    links: [] as IncidentLink[],
    why: whyOf(nodes, reasons),
    reasons: [...reasons]
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || byCode(JSON.stringify(a), JSON.stringify(b)))
      .slice(0, REASONS_SHOWN),
    review: UNREVIEWED,
  };
}

/** The id of its first mention, then the ids its parts would have alone in each report: under these it may have stood before. */
function idsOf(nodes: readonly Node[]): string[] {
  const first = new Map<string, string>();
  for (const node of nodes) {
    const key = `${node.reading.report.sha256} ${node.reading.report.id}`;
    if (!first.has(key)) first.set(key, node.seed);
  }
  return [...new Set(first.values())];
}

/** The kind told most often, the deed before its result and before the words about it. */
export function kindOf(nodes: readonly Node[]): EventKind {
  const counts = new Map<EventKind, number>();
  for (const node of nodes) {
    const weight =
      (node.real ? 1 : 0.4) * (isResult(node.event.kind) || isSpeech(node.event.kind) ? 0.4 : node.event.kind === "other" ? 0.1 : 1);
    counts.set(node.event.kind, (counts.get(node.event.kind) ?? 0) + weight);
  }
  return [...counts.entries()].sort(([a, x], [b, y]) => y - x || precedence(a) - precedence(b))[0]?.[0] ?? "other";
}

/** Of the mentions of the incident's kind the one that says most: its summary is the incident's title. */
function leadOf(nodes: readonly Node[], kind: EventKind): Node {
  const weight = (node: Node): number =>
    (node.real && node.event.factual !== "not-happened" ? 2 : 0) +
    (node.days ? 1 + 1 / Math.min(400, lengthOf(node.days)) : 0) +
    (node.place ? 1.5 : 0) +
    Math.min(3, node.actors.length) * 0.5;
  const [first, ...rest] = nodes.filter((node) => node.event.kind === kind);
  if (!first) throw new RangeError("an incident has mentions");
  return rest.reduce((best, node) => (weight(node) > weight(best) ? node : best), first);
}

/** What most reports tell; where they are even, what is told most exactly; then what is told first. */
function mostTold<T>(
  told: readonly { readonly key: string; readonly value: T; readonly report: string; readonly exactness: number }[],
): T | null {
  const groups = new Map<string, { readonly value: T; readonly exactness: number; readonly reports: Set<string> }>();
  for (const { key, value, report, exactness } of told) {
    const group = groups.get(key) ?? { value, exactness, reports: new Set<string>() };
    group.reports.add(report);
    groups.set(key, group);
  }
  const best = [...groups.values()].sort((a, b) => b.exactness - a.exactness || b.reports.size - a.reports.size)[0];
  return best?.value ?? null;
}

const own = (nodes: readonly Node[], kind: EventKind): readonly Node[] => {
  const same = nodes.filter((node) => node.event.kind === kind && node.real);
  return same.length > 0 ? same : nodes.filter((node) => node.event.kind === kind);
};

function timeOf(nodes: readonly Node[], kind: EventKind): RecordTime | null {
  const told = (some: readonly Node[]) =>
    some.flatMap((node) => {
      const { time } = node.event;
      const days = daysOf(time);
      if (!time || !days) return [];
      // days count in steps: a day, a few days, a month, a year, half open
      const length = lengthOf(days);
      const exactness =
        length <= 1
          ? 5
          : length <= 4
            ? 4
            : length <= 16
              ? 3
              : length <= 31
                ? 2
                : Number.isFinite(length)
                  ? 1
                  : days.from !== null
                    ? 2.5
                    : 0;
      const value: RecordTime = { start: time.start, end: time.end, grain: time.grain };
      return [{ key: `${time.start} ${time.end}`, value, report: node.reading.report.id, exactness }];
    });
  return mostTold(told(own(nodes, kind))) ?? mostTold(told(nodes.filter((node) => node.real)));
}

const PLACE_EXACTNESS: Readonly<Record<string, number>> = {
  exact: 5,
  settlement: 4.5,
  near: 4,
  between: 4,
  outskirts: 4,
  district: 3,
  governorate: 2,
  country: 1,
  none: 0.5,
};

function placeOf(nodes: readonly Node[], kind: EventKind): string | null {
  const told = (some: readonly Node[]) =>
    some.flatMap((node) =>
      node.place && node.placeId !== null
        ? [
            {
              key: node.placeId,
              value: node.placeId,
              report: node.reading.report.id,
              exactness: Math.ceil(PLACE_EXACTNESS[node.place.precision] ?? 0),
            },
          ]
        : [],
    );
  return mostTold(told(own(nodes, kind))) ?? mostTold(told(nodes));
}

function participantsOf(nodes: readonly Node[]): Incident["participants"] {
  const seen = new Map<string, Incident["participants"][number]>();
  for (const node of nodes) {
    for (const { role, id, kind } of node.actors) if (id !== null && kind !== "place") seen.set(`${role} ${id}`, { role, entity: id });
  }
  return [...seen.values()].sort((a, b) => byCode(a.role, b.role) || byCode(a.entity, b.entity));
}

function whyOf(nodes: readonly Node[], reasons: readonly Reason[]): string[] {
  if (nodes.length === 1) return [];
  const why = new Map<string, number>();
  for (const reason of reasons) if (reason.weight > 0.3) why.set(reason.text, (why.get(reason.text) ?? 0) + reason.weight);
  if (nodes.some((node) => node.event.sameAs !== null)) why.set("a report itself tells it again", 1);
  return [...why.entries()]
    .sort((a, b) => b[1] - a[1] || byCode(a[0], b[0]))
    .slice(0, 8)
    .map(([text]) => text);
}

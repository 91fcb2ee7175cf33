// Links between incidents that are not one: part of a longer thing, coming after it, or recalled by a later report.
import type { EventKind, Incident, IncidentLink } from "../model/index.ts";
import { groupOf } from "../model/index.ts";
import { actorTie } from "./actor-evidence.ts";
import type { Cluster } from "./cluster.ts";
import { type Days, daysOf } from "./days.ts";
import { byCode } from "./ids.ts";
import { isWhole } from "./kinds.ts";
import type { Node } from "./nodes.ts";

const SETTLES = new Set<EventKind>(["negotiation", "agreement", "mediation", "withdrawal", "release", "handover"]);
const FOLLOW_DAYS = 21;
const WINDOW = 60;

interface Item {
  readonly incident: Incident;
  readonly nodes: readonly Node[];
  readonly days: Days | null;
}

/** The incidents with their links. Compared are incidents of one place in the order of their days, each with a window of those after it. */
export function withLinks(incidents: readonly Incident[], clusters: readonly Cluster[]): Incident[] {
  const items = incidents.map((incident, i): Item => ({ incident, nodes: clusters[i]?.nodes ?? [], days: daysOf(incident.time) }));
  const links = new Map<string, IncidentLink[]>();
  const put = (from: Item, to: Item, kind: IncidentLink["kind"], why: string) => {
    const list = links.get(from.incident.id) ?? [];
    if (from !== to && !list.some((link) => link.to === to.incident.id))
      links.set(from.incident.id, [...list, { to: to.incident.id, kind, why }]);
  };
  const places = new Map<string, Item[]>();
  for (const item of items) if (item.incident.place !== null && item.days) append(places, item.incident.place, item);
  for (const some of places.values()) {
    const ordered = [...some].sort((a, b) => dayOf(a) - dayOf(b) || byCode(a.incident.id, b.incident.id));
    ordered.forEach((a, i) => {
      for (const b of ordered.slice(i + 1, i + 1 + WINDOW)) {
        linkPair(a, b, put);
        linkPair(b, a, put);
      }
    });
  }
  recalls(items, put);
  return incidents.map((incident) => ({
    ...incident,
    links: [...(links.get(incident.id) ?? [])].sort((a, b) => byCode(a.kind, b.kind) || byCode(a.to, b.to)),
  }));
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

const dayOf = (item: Item): number => item.days?.from ?? item.days?.to ?? 0;

type Put = (from: Item, to: Item, kind: IncidentLink["kind"], why: string) => void;

function linkPair(a: Item, b: Item, put: Put): void {
  const [x, y] = [a.days, b.days];
  if (!x || !y || x.from === null || y.from === null || !shareActor(a.nodes, b.nodes)) return;
  const inside = x.from >= y.from && (y.to === null || (x.to ?? x.from) <= y.to);
  if (isWhole(b.incident.kind) && !isWhole(a.incident.kind) && groupOf(a.incident.kind) === "armed" && inside) {
    put(a, b, "part-of", `in the days and the place of the ${b.incident.kind}, with one of its actors`);
    return;
  }
  const gap = x.from - (y.to ?? y.from);
  const armed = groupOf(b.incident.kind) === "armed" || b.incident.kind === "siege";
  if (SETTLES.has(a.incident.kind) && armed && x.from >= y.from && gap <= FOLLOW_DAYS)
    put(a, b, "follows", `after the ${b.incident.kind}, in the same place, with one of its actors`);
}

const shareActor = (xs: readonly Node[], ys: readonly Node[]): boolean =>
  xs.some((x) =>
    ys.some((y) => x.actors.some((a) => y.actors.some((b) => a.kind !== "place" && b.kind !== "place" && actorTie(a, b) >= 0.5))),
  );

/** What a report tells as background is recalled by what it mainly tells. */
function recalls(items: readonly Item[], put: Put): void {
  const byReport = new Map<string, { item: Item; node: Node }[]>();
  for (const item of items) for (const node of item.nodes) append(byReport, node.reading.report.id, { item, node });
  for (const told of byReport.values()) {
    const lead = told.filter(({ node }) => !node.event.background).sort((a, b) => a.node.event.trigger[0] - b.node.event.trigger[0])[0];
    if (!lead) continue;
    const main = new Set(told.filter(({ node }) => !node.event.background).map(({ item }) => item));
    for (const { item, node } of told) if (node.event.background && !main.has(item)) put(lead.item, item, "recalls", "told as background");
  }
}

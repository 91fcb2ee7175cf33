// Agreements as things with a life: parties, mediator, terms, and what later mentions say became of each term.
import type { Agreement, AgreementTerm, EventKind, Incident, Reading } from "../model/index.ts";
import { actorTie } from "./actor-evidence.ts";
import { voiceOf } from "./claims.ts";
import type { Cluster } from "./cluster.ts";
import { daysOf, monthOf } from "./days.ts";
import { recordId } from "./entities.ts";
import { byCode, hash12 } from "./ids.ts";
import type { Node } from "./nodes.ts";
import { contentWords, overlap } from "./words.ts";

const LATEST_DAYS = 180;

export function agreementsOf(incidents: readonly Incident[], clusters: readonly Cluster[]): Agreement[] {
  const told = indexOf(clusters.flatMap((cluster) => cluster.nodes));
  return incidents.flatMap((incident, i) => {
    const nodes = clusters[i]?.nodes ?? [];
    const deals = nodes.filter((node) => node.event.kind === "agreement" && node.real);
    if (deals.length === 0) return [];
    const terms = mergeTerms(deals.flatMap((deal) => termsOf(deal, told)));
    const role = (name: string): string[] =>
      [
        ...new Set(
          nodes.flatMap((node) =>
            node.actors
              .filter(
                (a) =>
                  a.role === name &&
                  a.id !== null &&
                  (name !== "party" || node.event.kind === "agreement" || node.event.kind === "negotiation"),
              )
              .map((a) => a.id ?? ""),
          ),
        ),
      ].sort(byCode);
    const failed = deals.every((deal) => deal.event.result === "failed" || deal.event.factual === "not-happened");
    return [
      {
        id: `a-${hash12(incident.id)}`,
        incident: incident.id,
        parties: role("party"),
        mediator: role("mediator"),
        time: incident.time,
        place: incident.place,
        state: failed ? ("failed" as const) : stateOf(terms),
        terms,
      },
    ];
  });
}

function stateOf(terms: readonly AgreementTerm[]): Agreement["state"] {
  const states = terms.flatMap((term) => term.state.map((s) => s.is));
  if (states.includes("broken")) return states.includes("kept") ? "disputed" : "broken";
  return terms.length > 0 && terms.every((term) => term.state.some((s) => s.is === "kept")) ? "kept" : "reported";
}

/** Mentions at hand by report, and by kind and the month they are of or came out in. */
interface Told {
  readonly byReading: ReadonlyMap<Reading, readonly Node[]>;
  readonly byMonth: ReadonlyMap<string, readonly Node[]>;
}

function indexOf(nodes: readonly Node[]): Told {
  const byReading = new Map<Reading, Node[]>();
  const byMonth = new Map<string, Node[]>();
  const append = <K>(lists: Map<K, Node[]>, key: K, node: Node) => {
    const list = lists.get(key);
    if (list) list.push(node);
    else lists.set(key, [node]);
  };
  for (const node of nodes) {
    append(byReading, node.reading, node);
    const day = node.days?.from ?? node.published?.from ?? null;
    if (day !== null) append(byMonth, `${node.event.kind} ${monthOf(day)}`, node);
  }
  return { byReading, byMonth };
}

/** What may tell of a promised thing: mentions of its kind in the half year after the deal, and those of the deal's own report. */
function candidates(deal: Node, kind: EventKind, agreed: number, told: Told): readonly Node[] {
  const found = new Set((told.byReading.get(deal.reading) ?? []).filter((node) => node.event.kind === kind));
  for (let month = monthOf(agreed); month <= monthOf(agreed + LATEST_DAYS); month++)
    for (const node of told.byMonth.get(`${kind} ${month}`) ?? []) found.add(node);
  return [...found].sort((a, b) => a.index - b.index);
}

function termsOf(deal: Node, told: Told): AgreementTerm[] {
  const { reading, event } = deal;
  const words = (span: readonly [number, number] | null): string | null => (span ? reading.report.text.slice(span[0], span[1]) : null);
  return event.terms.map((term): AgreementTerm => {
    const who = term.who === null ? undefined : reading.entities.find((e) => e.id === term.who);
    const deadline = term.deadline === null ? undefined : reading.mentions.find((m) => m.id === term.deadline);
    const inside = (told.byReading.get(reading) ?? []).filter(
      (node) => term.does[0] <= node.event.trigger[0] && node.event.trigger[1] <= term.does[1],
    );
    return {
      who: who ? recordId(who, reading) : null,
      does: words(term.does) ?? "",
      negated: term.negated,
      inReturnFor: words(term.inReturnFor),
      deadline: deadline?.text ?? null,
      otherwise: words(term.otherwise),
      state: [
        {
          is: "reported",
          on: event.time?.start ?? null,
          voice: voiceOf(reading, event),
          report: reading.report.id,
          event: event.id,
          evidence: term.does,
        },
        ...inside.flatMap((promised) => sequels(deal, promised, term.negated || promised.event.negated, told)),
      ],
      report: reading.report.id,
      event: event.id,
      evidence: term.does,
    };
  });
}

/** Later mentions of the thing that was promised: done, it keeps the term; of what was promised not to be done, it breaks it. */
function sequels(deal: Node, promised: Node, negated: boolean, told: Told): AgreementTerm["state"] {
  const agreed = deal.days?.from ?? deal.published?.from ?? null;
  if (agreed === null) return [];
  return candidates(deal, promised.event.kind, agreed, told).flatMap((node): AgreementTerm["state"] => {
    if (node === promised || (node.event.factual !== "happened" && node.event.factual !== "ongoing")) return [];
    const day = node.days?.from ?? (node.reading === deal.reading ? agreed : (node.published?.from ?? null));
    if (day === null || day < agreed || day > agreed + LATEST_DAYS) return [];
    if (node.reading === deal.reading && node.days === null && node.event.background) return [];
    const elsewhere =
      node.placeId !== null && promised.placeId !== null && node.placeId !== promised.placeId && node.placeName !== promised.placeName;
    const doers = promised.actors.filter((actor) => actor.role === "agent");
    const same = node.actors.some((x) => (doers.length > 0 ? doers : promised.actors).some((y) => actorTie(x, y) >= 0.5));
    if (elsewhere || !same) return [];
    const { reading, event } = node;
    return [
      {
        is: negated ? "broken" : "kept",
        on: event.time?.start ?? null,
        voice: voiceOf(reading, event),
        report: reading.report.id,
        event: event.id,
        evidence: event.trigger,
      },
    ];
  });
}

/** One term told twice is one term with two tellings. */
function mergeTerms(terms: readonly AgreementTerm[]): AgreementTerm[] {
  const out: AgreementTerm[] = [];
  for (const term of terms) {
    const words = contentWords(term.does);
    const at = out.findIndex((other) => other.negated === term.negated && overlap(contentWords(other.does), words) >= 0.5);
    const other = out[at];
    if (!other) out.push(term);
    else out[at] = { ...other, who: other.who ?? term.who, state: dated([...other.state, ...term.state]) };
  }
  return out.map((term) => ({ ...term, state: dated(term.state) }));
}

function dated(states: AgreementTerm["state"]): AgreementTerm["state"] {
  const unique = new Map(states.map((state) => [`${state.is} ${state.report} ${state.event}`, state]));
  const day = (on: string | null) => daysOf(on === null ? null : { start: on, end: null })?.from ?? Infinity;
  return [...unique.values()].sort((a, b) => day(a.on) - day(b.on) || byCode(a.is, b.is) || byCode(a.event, b.event));
}

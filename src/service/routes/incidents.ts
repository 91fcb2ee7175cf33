// `/api/overview`, `/api/incidents`, `/api/timeline`, `/api/incidents/{id}`.
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { IsnadError } from "../../model/errors.ts";
import type { Evidence } from "../../model/reading.ts";
import type { Agreement, Incident, NearMiss, Spell } from "../../model/record.ts";
import { IncidentAnswer, IncidentsAnswer, OverviewAnswer, type Quote, type ReportRef, TimelineAnswer } from "../../model/workbench.ts";
import type { IncidentDetail } from "../../record/store.ts";
import { ById, IncidentsQuestion, questionOf, TimelineQuestion } from "../questions.ts";
import { quoteKey, quoteOf } from "../quotes.ts";
import type { ShelfKeeper } from "../shelf/keeper.ts";
import { select } from "../shelf/select.ts";
import type { Shelf } from "../shelf/shelf.ts";
import { keptTimelineOf } from "../shelf/timeline.ts";
import type { ServedRecord } from "../store.ts";
import { answers } from "./answers.ts";

const overview = createRoute({
  method: "get",
  path: "/api/overview",
  summary: "The record in a dozen figures",
  responses: answers(OverviewAnswer, "counts, the days covered, differences by kind"),
});
const incidents = createRoute({
  method: "get",
  path: "/api/incidents",
  summary: "Incidents that fit the filters, in order and by pages, with what each filter would show",
  request: { query: IncidentsQuestion },
  responses: answers(IncidentsAnswer, "one page of incidents and the counts of every filter"),
});
const timeline = createRoute({
  method: "get",
  path: "/api/timeline",
  summary: "Incidents that fit the filters, over time",
  request: { query: TimelineQuestion },
  responses: answers(TimelineAnswer, "marks while they are few, counts by month and group when they are many"),
});
const incident = createRoute({
  method: "get",
  path: "/api/incidents/{id}",
  summary: "One incident with its claims, the words behind each, its reports, links, agreements and spells",
  request: { params: ById },
  responses: answers(IncidentAnswer, "the incident"),
});

export function addIncidents(app: OpenAPIHono, record: ServedRecord, keeper: ShelfKeeper): void {
  app.openapi(overview, async (context) => context.json((await keeper.shelf()).overview, 200));
  app.openapi(incidents, async (context) => {
    const asked = context.req.valid("query");
    const shelf = await keeper.shelf();
    const { lines, facets } = select(shelf, questionOf(asked), asked.order);
    const items = lines.slice(asked.offset, asked.offset + asked.limit).map(({ line }) => line);
    return context.json({ total: lines.length, all: shelf.lines.length, offset: asked.offset, items, facets }, 200);
  });
  app.openapi(timeline, async (context) => {
    const { lines } = select(await keeper.shelf(), questionOf(context.req.valid("query")));
    return context.json(keptTimelineOf(lines), 200);
  });
  app.openapi(incident, async (context) => {
    const { id } = context.req.valid("param");
    const detail = await record.incident(id);
    if (!detail) throw new IsnadError("E_NOT_FOUND", { what: "incident", id });
    return context.json(answerOf(detail, await keeper.shelf(), await record.content()), 200);
  });
}

type Rest = { readonly agreements: readonly Agreement[]; readonly spells: readonly Spell[]; readonly nearMisses: readonly NearMiss[] };

function answerOf(detail: IncidentDetail, shelf: Shelf, rest: Rest): IncidentAnswer {
  const { incident } = detail;
  const agreements = rest.agreements.filter((agreement) => agreement.incident === incident.id);
  const spells = rest.spells.filter((spell) => spell.incidents.includes(incident.id));
  const nearMisses = rest.nearMisses.filter((miss) => miss.a === incident.id || miss.b === incident.id);
  return {
    incident,
    entities: { ...entitiesOf(shelf, incident, agreements, spells), ...detail.entities },
    mentions: detail.mentions.map(({ report, event, sentence }) => ({ report, event, sentence })),
    reports: detail.reports.map(({ text: _text, stories: _stories, sha256: _sha256, ...ref }): ReportRef => ref),
    quotes: quotesOf(detail, cited(incident, agreements, spells)),
    linked: [...(shelf.links.get(incident.id) ?? [])],
    agreements,
    spells,
    nearMisses: nearMisses.map((miss) => ({
      ...miss,
      other: shelf.byId.get(miss.a === incident.id ? miss.b : miss.a)?.line ?? null,
    })),
  };
}

/** Those that figures, terms and spells speak of. */
function entitiesOf(
  shelf: Shelf,
  incident: Incident,
  agreements: readonly Agreement[],
  spells: readonly Spell[],
): IncidentAnswer["entities"] {
  const ids = [
    ...incident.tolls.map(({ who }) => who),
    ...agreements.flatMap(({ parties, mediator, terms }) => [...parties, ...mediator, ...terms.map(({ who }) => who)]),
    ...spells.flatMap(({ by, of, place }) => [...by, ...of, place]),
  ];
  const entities: IncidentAnswer["entities"] = {};
  for (const id of ids) {
    const entity = id === null ? undefined : shelf.entities.get(id);
    if (entity) entities[entity.id] = entity;
  }
  return entities;
}

type Citation = { readonly report: string; readonly evidence: Evidence };

function* cited(incident: Incident, agreements: readonly Agreement[], spells: readonly Spell[]): Iterable<Citation> {
  yield* incident.claims;
  for (const { claims } of incident.discrepancies) yield* claims;
  for (const { evidence } of incident.reasons) for (const { report, span } of evidence) yield { report, evidence: span };
  for (const { terms } of agreements) {
    yield* terms;
    for (const { state } of terms) yield* state;
  }
  for (const { claims } of spells) yield* claims;
}

function quotesOf(detail: IncidentDetail, citations: Iterable<Citation>): Record<string, Quote> {
  const heads = new Map(detail.reports.map((head) => [head.id, head]));
  const quotes: Record<string, Quote> = {};
  for (const { report, evidence } of citations) {
    const head = heads.get(report);
    if (head) quotes[quoteKey(report, evidence)] ??= quoteOf(head, evidence);
  }
  return quotes;
}

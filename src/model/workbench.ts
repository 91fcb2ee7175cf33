// What the service answers to the workbench: the shapes of `/api`, one schema for the answer, its documentation and the page that reads it.
import { z } from "zod";
import { Event, Reading, ReportHead } from "./reading.ts";
import { Agreement, Incident, LINK_KINDS, NearMiss, RecordEntity, RecordTime, Review, Spell, STANDINGS } from "./record.ts";
import { EVENT_KINDS, PLACE_KINDS, ROLES } from "./vocabulary.ts";

const Titles = z.strictObject({ en: z.string(), ar: z.string() });
const count = z.number().int().nonnegative();

/** What a difference is made of, counted. */
export const DifferenceCounts = z.strictObject({ conflict: count, range: count, denial: count }).meta({ id: "DifferenceCounts" });
export type DifferenceCounts = z.infer<typeof DifferenceCounts>;

const NamedRef = z.strictObject({ id: z.string(), ar: z.string(), en: z.string().nullable() });

/** One line of the list of incidents. */
export const IncidentLine = z
  .strictObject({
    id: z.string(),
    kind: z.enum(EVENT_KINDS),
    title: Titles,
    time: RecordTime.nullable(),
    place: NamedRef.extend({ precision: z.string(), lat: z.number().nullable(), lon: z.number().nullable() }).nullable(),
    participants: z.array(NamedRef.extend({ role: z.enum(ROLES) })),
    reports: count,
    independent: count,
    mentions: count,
    outlets: z.array(z.string()),
    differences: DifferenceCounts,
    standing: z.enum(STANDINGS),
    /** No mention tells it as having happened: demanded, threatened, planned or denied only. */
    unreal: z.boolean(),
    review: Review.shape.state,
  })
  .meta({ id: "IncidentLine" });
export type IncidentLine = z.infer<typeof IncidentLine>;

export const DIFFERS = ["any", "conflict", "range", "denial", "none"] as const;
export const ORDERS = ["time-desc", "time", "reports", "differences"] as const;
export type Order = (typeof ORDERS)[number];
/** Filters that take several values; a value of each must fit. */
export const FACETS = ["kind", "standing", "differs", "place", "actor", "outlet", "review"] as const;
export type Facet = (typeof FACETS)[number];

const FacetCount = z.strictObject({
  value: z.string(),
  count,
  ar: z.string().optional(),
  en: z.string().nullable().optional(),
  /** Of a place, to tell a town from the governorate of its name. */
  placeKind: z.enum(PLACE_KINDS).optional(),
});
export type FacetCount = z.infer<typeof FacetCount>;

/** For each filter, how many incidents each of its values would show, the other filters as they are. */
export const Facets = z.strictObject({
  kind: z.array(FacetCount),
  standing: z.array(FacetCount),
  differs: z.array(FacetCount),
  place: z.array(FacetCount),
  actor: z.array(FacetCount),
  outlet: z.array(FacetCount),
  review: z.array(FacetCount),
});
export type Facets = z.infer<typeof Facets>;

export const IncidentsAnswer = z
  .strictObject({ total: count, all: count, offset: count, items: z.array(IncidentLine), facets: Facets })
  .meta({ id: "IncidentsAnswer" });
export type IncidentsAnswer = z.infer<typeof IncidentsAnswer>;

/** One incident on the timeline; an open end is null. */
export const TimelineMark = z.strictObject({
  id: z.string(),
  kind: z.enum(EVENT_KINDS),
  title: Titles,
  start: z.string().nullable(),
  end: z.string().nullable(),
  differs: z.boolean(),
});
export type TimelineMark = z.infer<typeof TimelineMark>;

/**
 * Many incidents on the timeline: how many of a month and a group are known to the day, and how many less exactly
 * (one that may have been in any of n months counts 1/n in each).
 */
export const TimelineBin = z.strictObject({ month: z.string(), group: z.string(), exact: count, vague: z.number().nonnegative() });
export type TimelineBin = z.infer<typeof TimelineBin>;

export const TimelineAnswer = z
  .strictObject({ marks: z.array(TimelineMark), bins: z.array(TimelineBin), dated: count, undated: count })
  .meta({ id: "TimelineAnswer" });
export type TimelineAnswer = z.infer<typeof TimelineAnswer>;

export const OverviewAnswer = z
  .strictObject({
    record: z.string(),
    /** Rises with every change of the record. */
    revision: count,
    reports: count,
    outlets: count,
    mentions: count,
    incidents: count,
    agreements: count,
    /** Incidents whose tellers differ, and the differences themselves by kind. */
    differing: count,
    differences: DifferenceCounts,
    /** Incidents that two or more independent witnesses tell of. */
    borneOut: count,
    span: z.strictObject({ start: z.string(), end: z.string() }).nullable(),
  })
  .meta({ id: "OverviewAnswer" });
export type OverviewAnswer = z.infer<typeof OverviewAnswer>;

/** Words of a report, with a little of what stands before and after. */
export const Quote = z.strictObject({ before: z.string(), text: z.string(), after: z.string() });
export type Quote = z.infer<typeof Quote>;

/** A report as an incident cites it: its head without the text. */
export const ReportRef = ReportHead.omit({ text: true, stories: true, sha256: true });
export type ReportRef = z.infer<typeof ReportRef>;

export const MentionView = z.strictObject({ report: z.string(), event: Event, sentence: z.string() });
export type MentionView = z.infer<typeof MentionView>;

export const LinkedIncident = z.strictObject({
  kind: z.enum(LINK_KINDS),
  /** `to`: this incident points at the other; `from`: the other points here. */
  direction: z.enum(["to", "from"]),
  why: z.string(),
  incident: IncidentLine,
});
export type LinkedIncident = z.infer<typeof LinkedIncident>;

export const IncidentAnswer = z
  .strictObject({
    incident: Incident,
    entities: z.record(z.string(), RecordEntity),
    mentions: z.array(MentionView),
    reports: z.array(ReportRef),
    /** The words behind each value, by `report|text|start-end` (`report|title|start-end` for the headline's). */
    quotes: z.record(z.string(), Quote),
    linked: z.array(LinkedIncident),
    agreements: z.array(Agreement),
    spells: z.array(Spell),
    nearMisses: z.array(NearMiss.extend({ other: IncidentLine.nullable() })),
  })
  .meta({ id: "IncidentAnswer" });
export type IncidentAnswer = z.infer<typeof IncidentAnswer>;

export const ReportLine = z
  .strictObject({
    id: z.string(),
    version: count,
    title: z.string().nullable(),
    /** The first words, for a report without a title. */
    opening: z.string(),
    outlet: z.string().nullable(),
    url: z.string().nullable(),
    language: z.string(),
    published: ReportHead.shape.published,
    mentions: count,
    incidents: count,
    differing: count,
  })
  .meta({ id: "ReportLine" });
export type ReportLine = z.infer<typeof ReportLine>;

export const ReportsAnswer = z.strictObject({ total: count, offset: count, items: z.array(ReportLine) }).meta({ id: "ReportsAnswer" });
export type ReportsAnswer = z.infer<typeof ReportsAnswer>;

export const ReportAnswer = z
  .strictObject({
    reading: Reading,
    /** Event id → the incident it belongs to. */
    incidentOf: z.record(z.string(), z.string()),
    incidents: z.record(z.string(), IncidentLine),
    addedAt: z.string(),
    original: z.strictObject({ sha256: z.string(), mediaType: z.string(), from: z.string() }).nullable(),
    versions: z.array(z.strictObject({ version: count, sha256: z.string(), addedAt: z.string() })),
  })
  .meta({ id: "ReportAnswer" });
export type ReportAnswer = z.infer<typeof ReportAnswer>;

export const ProblemAnswer = z.strictObject({ error: z.strictObject({ code: z.string(), message: z.string() }) }).meta({ id: "Problem" });
export type ProblemAnswer = z.infer<typeof ProblemAnswer>;

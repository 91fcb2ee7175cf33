// The reading that says exactly what the gold says: the scorer gives it full marks, and gold that contradicts itself shows here.
import type { ActorEntity, Entity, Event, Mention, PersonEntity, PlaceEntity, Reading, Voice } from "../src/model/index.ts";
import type { Gold, GoldEvent, GoldThing } from "./gold.ts";
import { nothing } from "./score.ts";

type ThingKind = "place" | "actor" | "person";

export function perfect(gold: Gold): Reading {
  const entities: Entity[] = [];
  const mentions: Mention[] = [];
  const next = (): string => `m${mentions.length + 1}`;
  const uncoded = gold.stories.filter((s) => s.role === "boilerplate");
  for (const t of gold.times) {
    const at = t.spans[0] ?? { start: 0, end: 0 };
    const value = { start: t.start, end: t.end, grain: "day", approx: false, calendar: "gregorian", relative: null } as const;
    mentions.push({ id: next(), kind: "time", start: at.start, end: at.end, text: t.text, value });
  }
  const things: readonly (readonly [ThingKind, readonly GoldThing[]])[] = [
    ["place", gold.places],
    ["actor", gold.actors],
    ["person", gold.people],
  ];
  for (const [kind, list] of things) {
    for (const thing of list) {
      const id = `e${entities.length + 1}`;
      entities.push(entityOf(id, kind, thing));
      for (const { start, end } of thing.spans) {
        if (uncoded.some((s) => s.start <= start && start < s.end)) continue;
        const words = { id: next(), start, end, text: gold.text.slice(start, end) };
        mentions.push(kind === "place" ? { ...words, kind, place: id } : { ...words, kind, entity: id });
      }
    }
  }
  for (const t of gold.tolls) {
    const at = t.spans[0] ?? { start: 0, end: 0 };
    mentions.push({
      id: next(),
      kind: "quantity",
      start: at.start,
      end: at.end,
      text: t.text,
      low: t.low,
      high: t.high,
      approx: t.approx,
      unit: "people",
      harm: t.harm,
      who: null,
      whoText: null,
      civilians: null,
      group: null,
      subsetOf: null,
      scope: "event",
      supersedes: null,
    });
  }
  const voices = gold.events.map(
    (e): Voice => ({
      id: `v-${e.id}`,
      chain: e.chain.map((link) => ({
        kind: "anonymous",
        text: link.text,
        entity: null,
        span: [link.spans[0]?.start ?? 0, link.spans[0]?.end ?? 0],
      })),
      stance: e.stance,
      evidence: null,
    }),
  );
  const blank = nothing(gold);
  const p = gold.published;
  const end = p?.value && p.grain === "day" ? p.value : (p?.value ?? "").padEnd(10, p?.grain === "year" ? "-12-31" : "-28");
  const published = p?.value
    ? {
        start: p.value.padEnd(10, p.grain === "year" ? "-01-01" : "-01"),
        end,
        grain: "day" as const,
        time: null,
        basis: p.given ? ("given" as const) : ("inferred" as const),
        evidence: [],
      }
    : null;
  const stories = gold.stories.map((s, i) => ({ id: `s${i + 1}`, start: s.start, end: s.end, role: s.role, published: null }));
  const events = gold.events.map((e) => eventOf(e, gold, mentions));
  return { ...blank, report: { ...blank.report, published, stories }, mentions, entities, voices, events };
}

function entityOf(id: string, kind: ThingKind, thing: GoldThing): Entity {
  const name = { ar: thing.text, en: thing.nameEn };
  const place: PlaceEntity = {
    id,
    kind: "place",
    name,
    knownAs: null,
    placeKind: "area",
    lat: null,
    lon: null,
    precision: "none",
    candidates: [],
    within: [],
  };
  const actor: ActorEntity = { id, kind: "actor", name, knownAs: null, actorKind: "unknown", parents: [], named: true };
  const person: PersonEntity = { id, kind: "person", name, rank: null, role: null, actor: null, victim: null };
  return { place, actor, person }[kind];
}

function eventOf(e: GoldEvent, gold: Gold, mentions: readonly Mention[]): Event {
  const { place } = e;
  const stands = (m: Mention): boolean => (place?.spans ?? []).some((s) => s.start < m.end && m.start < s.end);
  const exact =
    mentions.find((m) => m.kind === "place" && m.text === place?.text && stands(m)) ??
    mentions.find((m) => m.kind === "place" && stands(m));
  return {
    id: e.id,
    story: "s1",
    kind: e.kind,
    acled: null,
    trigger: [e.trigger.span.start, e.trigger.span.end],
    sentence: [e.sentence.start, e.sentence.end],
    participants: e.participants.map((p) => ({
      role: p.role,
      entity: null,
      text: p.text,
      span: [p.spans[0]?.start ?? 0, p.spans[0]?.end ?? 0],
    })),
    place: exact?.kind === "place" ? exact.place : null,
    time: e.start || e.end ? { start: e.start, end: e.end, grain: "day", from: "context" } : null,
    tolls: [],
    voice: `v-${e.id}`,
    factual: e.factual,
    negated: false,
    background: false,
    terms: [],
    result: null,
    sameAs: e.sameAs,
    confidence: null,
    summary: { en: e.kind, ar: gold.text.slice(e.trigger.span.start, e.trigger.span.end) },
  };
}

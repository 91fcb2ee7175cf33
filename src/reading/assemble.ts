// The last stage: the draft in token positions becomes the contract's JSON in text positions. Nothing is decided here.
import { createHash } from "node:crypto";
import { spanOf } from "../arabic/index.ts";
import type { Entity, Event, Mention, Reading, Span, Voice } from "../model/index.ts";
import type { Draft, EntityItem, EventItem } from "./draft.ts";
import { outletInText } from "./outlet.ts";
import { summarise } from "./summary/index.ts";

const READER = "rules";

/** `x` and twelve hexadecimal digits of the text's hash, the trigger's span and the kind: the same from run to run. */
export const eventId = (sha256: string, trigger: Span, kind: string): string =>
  `x-${createHash("sha256").update(`${sha256}:${trigger[0]}-${trigger[1]}:${kind}`).digest("hex").slice(0, 12)}`;

export function assemble(draft: Draft, version: string): Reading {
  const { report, line } = draft;
  const entityId = (index: number | null): string | null => (index === null ? null : (draft.entities[index]?.id ?? null));
  const mentions = mentionsOf(draft, entityId);
  const outlet = report.outlet === null ? outletInText(draft) : null;
  const voiceTable = new VoiceTable(draft, entityId);
  const ids = draft.events.map((event) => eventId(report.sha256, spanOf(line, event.first, event.last), event.kind));
  const events = draft.events.map((event, i): Event => {
    const trigger = spanOf(line, event.first, event.last);
    return {
      id: ids[i] ?? "",
      story: storyAt(draft, trigger[0]),
      kind: event.kind,
      acled: event.acled,
      trigger,
      sentence: sentenceSpan(draft, event.first),
      participants: event.participants.map((p) => ({
        role: p.role,
        entity: entityId(p.entity),
        text: report.text.slice(p.start, p.end),
        span: [p.start, p.end],
        ...(p.via ? { via: [p.via[0], p.via[1]] as Span } : {}),
      })),
      place: entityId(event.place),
      ...(event.placeFrom ? { placeFrom: event.placeFrom } : {}),
      time: event.time,
      tolls: [...event.tolls],
      voice: voiceTable.idOf(event),
      factual: event.factual,
      negated: event.negated,
      background: event.background,
      terms: event.terms.map((term) => ({
        who: entityId(term.who),
        does: [term.does[0], term.does[1]],
        negated: term.negated,
        inReturnFor: term.inReturnFor ? [term.inReturnFor[0], term.inReturnFor[1]] : null,
        deadline: term.deadline,
        otherwise: term.otherwise ? [term.otherwise[0], term.otherwise[1]] : null,
      })),
      result: event.result,
      sameAs: event.sameAs === null ? null : (ids[event.sameAs] ?? null),
      confidence: null,
      summary: summarise(draft, event),
      rule: event.frame,
    };
  });
  return {
    schema: "isnad/reading@1",
    reader: { name: READER, version, knowledge: draft.knowledge.hash },
    report: {
      id: report.id,
      version: report.version,
      title: report.title,
      outlet: report.outlet ?? outlet?.name ?? null,
      outletBasis: report.outlet !== null ? "given" : outlet ? "text" : null,
      url: report.url,
      language: report.language,
      text: report.text,
      sha256: report.sha256,
      published: draft.published,
      stories: [...draft.stories],
    },
    mentions,
    entities: draft.entities.map((item) => entityOf(item, entityId)),
    voices: voiceTable.voices,
    events,
    notes: [...draft.notes],
  };
}

/** Voices of the reading: one for each chain and stance that some event has, the outlet's own first. */
class VoiceTable {
  readonly voices: Voice[] = [];
  private readonly byKey = new Map<string, string>();
  private readonly draft: Draft;
  private readonly entityId: (index: number | null) => string | null;

  constructor(draft: Draft, entityId: (index: number | null) => string | null) {
    this.draft = draft;
    this.entityId = entityId;
    this.add(0, "tells");
  }

  idOf(event: EventItem): string {
    return this.add(event.voice, event.stance);
  }

  private add(index: number, stance: Voice["stance"]): string {
    const key = `${index}:${stance}`;
    const known = this.byKey.get(key);
    if (known) return known;
    const item = this.draft.voices[index];
    const id = `v${this.voices.length}`;
    this.byKey.set(key, id);
    this.voices.push({
      id,
      chain: (item?.chain ?? []).map((link) => ({
        kind: link.kind,
        text: this.draft.report.text.slice(link.start, link.end),
        entity: this.entityId(link.entity),
        span: [link.start, link.end],
      })),
      stance,
      evidence: item?.evidence ? [item.evidence[0], item.evidence[1]] : null,
    });
    return id;
  }
}

function mentionsOf(draft: Draft, entityId: (index: number | null) => string | null): Mention[] {
  const { text } = draft.report;
  const out: Mention[] = [];
  for (const time of draft.times) {
    out.push({
      id: time.id,
      kind: "time",
      start: time.start,
      end: time.end,
      text: text.slice(time.start, time.end),
      value: time.value,
      rule: time.expression.rule,
    });
  }
  for (const q of draft.quantities) {
    const { first: _first, last: _last, who, start, end, ...rest } = q;
    out.push({ kind: "quantity", text: text.slice(start, end), start, end, ...rest, who: entityId(who) });
  }
  draft.mentions.forEach((m, i) => {
    const item = draft.entities[m.entity];
    if (!item) return;
    const base = { id: `m${i + 1}`, start: m.start, end: m.end, text: text.slice(m.start, m.end), rule: m.rule };
    if (item.kind === "place") out.push({ ...base, kind: "place", place: item.id });
    else out.push({ ...base, kind: item.kind, entity: item.id });
  });
  return out.sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
}

function entityOf(item: EntityItem, entityId: (index: number | null) => string | null): Entity {
  const name = { ar: item.ar, en: item.en };
  if (item.kind === "place") {
    return {
      id: item.id,
      kind: "place",
      name,
      knownAs: item.entry?.id ?? null,
      placeKind: item.placeKind,
      lat: item.entry?.lat ?? null,
      lon: item.entry?.lon ?? null,
      precision: item.precision,
      candidates: [...item.candidates],
      within: [...item.within],
    };
  }
  if (item.kind === "actor") {
    return {
      id: item.id,
      kind: "actor",
      name,
      knownAs: item.entry?.id ?? null,
      actorKind: item.actorKind,
      parents: [...item.parents],
      named: item.named,
    };
  }
  return {
    id: item.id,
    kind: "person",
    name,
    rank: item.rank,
    role: item.role,
    actor: entityId(item.actor),
    victim: item.victim ? { ...item.victim, from: entityId(item.victim.from) } : null,
  };
}

function storyAt(draft: Draft, offset: number): string {
  const story = draft.stories.find((s) => s.start <= offset && offset < s.end);
  return story?.id ?? draft.stories[0]?.id ?? "s1";
}

function sentenceSpan(draft: Draft, token: number): Span {
  const { line } = draft;
  const s = line.sentence[token] ?? 0;
  const first = line.sentenceFirst[s] ?? 0;
  let last = (line.sentenceFirst[s + 1] ?? line.length) - 1;
  while (last > first && line.kind[last] === 4) last--;
  return spanOf(line, first, last);
}

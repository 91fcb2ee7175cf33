// Events: what the report says happened, or did not, each with its kind, its slots and whether it is a fact.
import { frames } from "../../knowledge/index.ts";
import type { EventKind, Harm } from "../../model/index.ts";
import type { Draft, EventItem, ParticipantItem, Stage } from "../draft.ts";
import { judge } from "../factuality/index.ts";
import { readable } from "../stories/index.ts";
import { isRecalled } from "./background.ts";
import { vetoes } from "./domains.ts";
import { Fillers } from "./fillers.ts";
import { lexicalOf } from "./lexical.ts";
import { linked } from "./same.ts";
import { settle } from "./settle.ts";
import { fillSlots, type Slots } from "./slots.ts";
import { withTerms } from "./terms.ts";
import { withTolls } from "./tolls.ts";
import { type Candidate, findTriggers } from "./triggers.ts";
import { withComplements } from "./whole.ts";

export const findEvents: Stage = (draft: Draft) => {
  const index = frames();
  const lexical = lexicalOf(draft.line, index);
  const open = readable(draft);
  const veto = vetoes(draft, index, lexical);
  const vetoed = (c: Candidate) => {
    const at = draft.line.start[c.first] ?? 0;
    const story = draft.stories.findIndex((s) => s.start <= at && at < s.end);
    return veto[story]?.has(c.trigger.frame.kind) ?? false;
  };
  const candidates = settle(
    draft,
    index,
    lexical,
    findTriggers(draft, index, lexical).filter((c) => open[c.first] === 1 && !vetoed(c)),
  );
  const fillers = new Fillers(draft);
  const triggerAt = new Uint8Array(draft.line.length);
  for (const c of candidates) triggerAt[c.first] = 1;
  const context = { draft, fillers, lexical, index, triggerAt, sides: { last: [] } };
  const events: EventItem[] = candidates.map((c) => {
    const j = judge(draft, index, lexical, c);
    const slots = withVictims(draft, fillSlots(context, c), c, (death) => fillSlots(context, death));
    const voice = draft.voiceOf[c.first] ?? 0;
    return {
      first: c.first,
      last: c.last,
      kind: c.trigger.frame.kind,
      frame: c.trigger.frame.kind,
      acled: c.trigger.frame.acled,
      clause: draft.clauseOf[c.first] ?? -1,
      participants: slots.participants,
      place: slots.place,
      placeFrom: slots.place === null ? null : "frame",
      time: null,
      tolls: [],
      voice,
      stance: j.stance ?? draft.voices[voice]?.stance ?? "tells",
      factual: j.factual,
      negated: j.negated,
      background: isRecalled(draft, c),
      terms: [],
      result: j.result,
      sameAs: null,
    };
  });
  return { events: linked(draft, withTerms(draft, withCounted(draft, fillers, withTolls(draft, events)))) };
};

// Events that befall those who are counted: where no words say whom, the counted are they.
const BEFALLS: Readonly<Partial<Record<EventKind, readonly Harm[]>>> = {
  killing: ["killed"],
  displacement: ["displaced"],
  arrest: ["arrested", "captured"],
  capture: ["captured", "arrested"],
  abduction: ["captured", "missing"],
  release: ["released"],
};
const MOST = 4;

/** «ارتفع عدد القتلى إلى ثلاثين من عناصر الشرطة»: those counted as the event's toll are whom it befell. */
function withCounted(draft: Draft, fillers: Fillers, events: readonly EventItem[]): EventItem[] {
  const byId = new Map(draft.quantities.map((q) => [q.id, q]));
  return events.map((e) => {
    const harms = BEFALLS[e.kind];
    if (!harms || e.participants.some((p) => p.role === "target")) return e;
    const counted: ParticipantItem[] = [];
    for (const id of e.tolls.slice(0, MOST)) {
      const q = byId.get(id);
      if (!q || q.harm === null || !harms.includes(q.harm) || q.unit !== "people" || q.subsetOf !== null) continue;
      const f = fillers.starting(q.first) ?? fillers.at(q.first);
      const { whole, owner } = f ? withComplements(draft, fillers, f) : { whole: q, owner: null };
      const who = owner ?? { entity: q.who ?? f?.entity ?? null, start: whole.start, end: Math.max(whole.end, q.end) };
      if (counted.some((p) => p.start === who.start)) continue;
      counted.push({ role: "target", entity: who.entity, start: who.start, end: who.end, via: null });
    }
    return counted.length === 0 ? e : { ...e, participants: [...e.participants, ...counted] };
  });
}

/** Whom the deaths told as its result befell, where the event itself names nobody it hit, or only the place. */
function withVictims(draft: Draft, slots: Slots, c: Candidate, slotsOf: (death: Candidate) => Slots): Slots {
  if (c.told.length === 0 || c.trigger.frame.kind === "clash") return slots;
  const isPlace = (p: ParticipantItem) => p.entity !== null && draft.entities[p.entity]?.kind === "place";
  if (slots.participants.some((p) => p.role === "target" && !isPlace(p))) return slots;
  const victims = c.told.flatMap((death) => slotsOf(death).participants.filter((p) => p.role === "target"));
  if (victims.length === 0) return slots;
  const kept = slots.participants.filter((p) => p.role !== "target");
  const taken = new Set(kept.map((p) => p.start));
  return { ...slots, participants: [...kept, ...victims.filter((p) => !taken.has(p.start))] };
}

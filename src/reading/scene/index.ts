// The scene: place and time of each event. What its own sentence states comes first; what it leaves open is carried by named rules from
// one explicit scene for each story (its focus: the place it is about). Kinds that are acts of office or speech carry nothing.
import { Pro } from "../../arabic/index.ts";
import { groupOf, type KindGroup } from "../../model/index.ts";
import type { Draft, EventItem, Stage } from "../draft.ts";
import { Tag } from "../words/tags.ts";
import { countriesOf, countryOfNoun, type PlaceAt, type Placed, placesOf, statedPlace } from "./place.ts";
import { statedTime, timesBySentence } from "./time.ts";

/** Acts of office and speech, and what parties do to each other: they have no place of their own unless one is stated beside them. */
const PLACELESS: ReadonlySet<string> = new Set([
  "demand",
  "refusal",
  "threat",
  "pledge",
  "decree",
  "accusation",
  "appointment",
  "election",
  "handover",
  "release",
  "negotiation",
  "arrest",
]);
const NEAR = 14;
const SENTENCE = 34;
/** Sentences through which a place just stated goes on. */
const RECENT = 1;
/** Share of all that a story says of places from which one of them is what it is about. */
const DOMINANT = 0.5;

export const placeInScene: Stage = (draft: Draft) => {
  const places = placesOf(draft);
  const times = timesBySentence(draft);
  const countries = countriesOf(draft);
  const bySentence = new Map<number, PlaceAt[]>();
  for (const p of places) {
    const s = draft.line.sentence[p.first] ?? 0;
    const list = bySentence.get(s);
    if (list) list.push(p);
    else bySentence.set(s, [p]);
  }
  const focus = draft.stories.map((story) => focusOf(draft, places, story.start, story.end));
  const triggers = new Set(draft.events.map((e) => e.last));
  const events: EventItem[] = [];
  let last: Placed | null = null;
  let lastAt = 0;
  let lastTime: LastTime | null = null;
  let story = -1;
  for (const event of draft.events) {
    const here = storyOf(draft, event);
    if (here !== story) {
      story = here;
      last = null;
      lastTime = null;
    }
    const sentence = bySentence.get(draft.line.sentence[event.first] ?? 0) ?? [];
    const told = event.sameAs === null ? undefined : events[event.sameAs];
    const same: Placed | null =
      told && told.place !== null && !isFacility(draft, told.place) ? { place: told.place, from: "same event", cost: 0 } : null;
    const near = statedPlace(draft, event, sentence, NEAR, triggers) ?? countryOfNoun(draft, event, countries);
    const carried: Placed | null = PLACELESS.has(event.kind)
      ? null
      : (statedPlace(draft, event, sentence, SENTENCE, triggers) ??
        (last !== null && (draft.line.sentence[event.first] ?? 0) - lastAt <= RECENT ? last : null) ??
        (focus[here] === undefined || focus[here] === null ? null : { place: focus[here], from: "place of the story", cost: 0 }));
    const placed = near ?? same ?? carried;
    const stated = statedTime(draft, event, times);
    const time =
      stated ?? (told?.time ? { ...told.time, from: "context" } : null) ?? knownTime(draft, event, lastTime, placed?.place ?? null);
    if (stated && !event.background)
      lastTime = { group: groupOf(event.kind), time: stated, place: placed?.place ?? null, at: draft.line.sentence[event.first] ?? 0 };
    events.push({ ...event, place: placed?.place ?? null, placeFrom: placed?.from ?? null, time });
    // the scene is the town, not the building in it
    if (near && !event.background && !isFacility(draft, near.place)) {
      last = { ...near, from: "scene" };
      lastAt = draft.line.sentence[event.first] ?? 0;
    }
  }
  return { events: shareTimes(events) };
};

function isFacility(draft: Draft, place: number): boolean {
  const item = draft.entities[place];
  return item?.kind === "place" && item.placeKind === "facility";
}

interface LastTime {
  readonly group: KindGroup;
  readonly time: NonNullable<EventItem["time"]>;
  readonly place: number | null;
  /** Sentence it was told in. */
  readonly at: number;
}

/** «الاشتباكات», «هذه العملية»: what is known already has the day of what was told before, within one family of events. */
function knownTime(draft: Draft, event: EventItem, before: LastTime | null, place: number | null): EventItem["time"] {
  if (before === null || event.background || before.group !== groupOf(event.kind) || before.group === "state" || !FACTS.has(event.factual))
    return null;
  const definite = ((draft.line.pro[event.first] ?? 0) & Pro.al) !== 0 || draft.words.tag[event.first - 1] === Tag.demonstrative;
  const verb = draft.words.tag[event.first] === Tag.verb;
  if (definite && !verb) return { ...before.time, from: "context" };
  // the next thing that was done in the same place, told in the sentences right after
  const next = (draft.line.sentence[event.first] ?? 0) - before.at <= 2 && place !== null && place === before.place;
  const past = verb && draft.words.reading[event.first]?.tense === "past";
  return next && past && ONE_DAY.has(before.time.grain) ? { ...before.time, from: "context" } : null;
}
const FACTS: ReadonlySet<string> = new Set(["happened", "ongoing"]);
const ONE_DAY: ReadonlySet<string> = new Set(["day", "part-of-day"]);

/** Mentions of one event share its time: the narrowest that any of them states. */
function shareTimes(events: readonly EventItem[]): EventItem[] {
  const rootOf = (i: number): number => {
    let at = i;
    for (let steps = 0; steps < 60; steps++) {
      const up = events[at]?.sameAs ?? null;
      if (up === null || up === at) return at;
      at = up;
    }
    return at;
  };
  const best = new Map<number, NonNullable<EventItem["time"]>>();
  events.forEach((event, i) => {
    const { time } = event;
    if (!time || time.from === "context") return;
    const root = rootOf(i);
    const known = best.get(root);
    if (!known || days(time) < days(known)) best.set(root, time);
  });
  return events.map((event, i) => {
    const shared = best.get(rootOf(i));
    return event.time === null && shared ? { ...event, time: { ...shared, from: "context" } } : event;
  });
}

const days = (time: NonNullable<EventItem["time"]>): number =>
  time.start && time.end ? Date.parse(time.end) - Date.parse(time.start) : Number.POSITIVE_INFINITY;

/** The place a story is about: the one it names most, earlier mentions counting more; a country only where nothing else is named. */
function focusOf(draft: Draft, places: readonly PlaceAt[], start: number, end: number): number | null {
  const score = new Map<number, number>();
  let order = 0;
  for (const p of places) {
    const at = draft.line.start[p.first] ?? 0;
    if (at < start || at >= end) continue;
    const weight =
      (p.item.placeKind === "country" ? 0.2 : p.item.placeKind === "facility" ? 0.3 : 1) * (p.locator ? 0.4 : 1) * (order < 3 ? 2 : 1);
    score.set(p.entity, (score.get(p.entity) ?? 0) + weight);
    order++;
  }
  let best: number | null = null;
  let all = 0;
  for (const [entity, s] of score) {
    all += s;
    if (best === null || s > (score.get(best) ?? 0)) best = entity;
  }
  return best !== null && (score.get(best) ?? 0) >= DOMINANT * all ? best : null;
}

function storyOf(draft: Draft, event: EventItem): number {
  const at = draft.line.start[event.first] ?? 0;
  return draft.stories.findIndex((s) => s.start <= at && at < s.end);
}

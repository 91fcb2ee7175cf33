// The scene: place and time of each event. What its own words state comes first; what they leave open is carried by named rules over one
// explicit scene, which a new story, a dateline or a background turn closes. Abstaining is allowed.
import type { Draft, EventItem, Stage } from "../draft.ts";
import { anaphor, type Placed, type PlaceAt, placesOf, statedPlace } from "./place.ts";
import { statedTime, timesBySentence } from "./time.ts";

/** Kinds that are acts of speech or office: they have no place of their own unless one is stated. */
const PLACELESS: ReadonlySet<string> = new Set(["demand", "refusal", "threat", "pledge", "decree", "accusation", "appointment", "election"]);

export const placeInScene: Stage = (draft: Draft) => {
  const places = placesOf(draft);
  const times = timesBySentence(draft);
  const events: EventItem[] = [];
  const bySentence = new Map<number, PlaceAt[]>();
  for (const p of places) {
    const s = draft.line.sentence[p.mention.first] ?? 0;
    const list = bySentence.get(s);
    if (list) list.push(p);
    else bySentence.set(s, [p]);
  }
  let scene: Placed | null = null;
  let story = -1;
  for (const event of draft.events) {
    const here = storyOf(draft, event);
    if (here !== story) {
      story = here;
      scene = null;
    }
    const sentence = bySentence.get(draft.line.sentence[event.first] ?? 0) ?? [];
    const told = event.sameAs === null ? undefined : events[event.sameAs];
    const stated =
      statedPlace(draft, event, sentence) ?? (event.place === null ? null : { place: event.place, from: event.placeFrom ?? "frame" }) ??
      anaphor(draft, event, places.filter((p) => p.mention.first < event.first)) ?? (told && told.place !== null ? { place: told.place, from: "same event" } : null);
    const carried = stated ?? (PLACELESS.has(event.kind) ? null : (inSentence(draft, sentence, event) ?? (scene ? { place: scene.place, from: "scene" } : firstPlace(draft, places, event))));
    const time = statedTime(draft, event, times) ?? (told?.time ? { ...told.time, from: "context" } : null);
    events.push({ ...event, place: carried?.place ?? null, placeFrom: carried?.from ?? null, time });
    if (stated && !event.background) scene = stated;
  }
  return { events };
};

/** The nearest place of the sentence that is no locator of another. */
function inSentence(draft: Draft, sentence: readonly PlaceAt[], event: EventItem): Placed | null {
  let best: PlaceAt | null = null;
  for (const p of sentence) {
    if (p.locator || p.item.placeKind === "country" || draft.voiceOf[p.mention.first] !== event.voice) continue;
    if (best === null || Math.abs(p.mention.first - event.first) < Math.abs(best.mention.first - event.first)) best = p;
  }
  return best ? { place: best.mention.entity, from: "sentence" } : null;
}

/** Before any event has stated a place: the first place of the story that is no country. */
function firstPlace(draft: Draft, places: readonly PlaceAt[], event: EventItem): Placed | null {
  const story = draft.stories[storyOf(draft, event)];
  const first = places.find((p) => p.mention.start >= (story?.start ?? 0) && p.mention.start < (story?.end ?? Number.POSITIVE_INFINITY) && p.item.placeKind !== "country");
  return first ? { place: first.mention.entity, from: "first place of the story" } : null;
}

function storyOf(draft: Draft, event: EventItem): number {
  const at = draft.line.start[event.first] ?? 0;
  return draft.stories.findIndex((s) => s.start <= at && at < s.end);
}

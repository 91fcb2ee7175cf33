// Gold readings with their strings found in the text: what the scorer compares readings with.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { EventKind, Factual, Harm, Stance, StoryRole } from "../src/model/index.ts";
import { GoldFile } from "./gold-file.ts";
import { firstAfter, nthOf, type Stretch, sentenceEnd, stretchesOf } from "./stretch.ts";

/** Some words of the report and every place where they (or other forms of the same thing) stand. */
export interface Said {
  readonly text: string;
  readonly spans: readonly Stretch[];
}
export interface GoldTime extends Said {
  readonly start: string | null;
  readonly end: string | null;
}
export interface GoldThing extends Said {
  readonly kind: string;
  readonly nameEn: string | null;
}
export interface GoldToll extends Said {
  readonly harm: Harm;
  readonly low: number | null;
  readonly high: number | null;
  readonly approx: boolean;
}
export type GoldRole = "agent" | "target" | "party" | "mediator";
export interface GoldEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly trigger: Said & { readonly span: Stretch };
  readonly sentence: Stretch;
  readonly participants: readonly (Said & { readonly role: GoldRole })[];
  readonly place: Said | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly chain: readonly Said[];
  readonly stance: Stance;
  readonly factual: Factual;
  readonly sameAs: string | null;
}
export interface GoldStory extends Stretch {
  readonly role: StoryRole;
}
export interface Gold {
  readonly id: string;
  readonly file: GoldFile;
  readonly text: string;
  readonly published: {
    readonly value: string | null;
    readonly grain: string | null;
    readonly given: boolean;
    readonly likely: string | null;
  } | null;
  readonly stories: readonly GoldStory[];
  readonly times: readonly GoldTime[];
  readonly places: readonly GoldThing[];
  readonly actors: readonly GoldThing[];
  readonly people: readonly GoldThing[];
  readonly tolls: readonly GoldToll[];
  readonly events: readonly GoldEvent[];
}

/** All gold of a file or a folder (`record.json`, the answer for several reports together, apart), texts looked up under `root`. */
export function loadGold(path: string, root: string): Gold[] {
  if (statSync(path).isDirectory()) {
    const names = readdirSync(path)
      .sort()
      .filter((name) => name.endsWith(".json") && name !== "record.json");
    return names.flatMap((name) => loadGold(join(path, name), root));
  }
  const file = GoldFile.parse(JSON.parse(readFileSync(path, "utf8")));
  return [goldOf(file, file.text ?? textOf(join(root, file.text_file ?? "")))];
}

/** The gold of one file over its text. */
export function goldOf(file: GoldFile, text: string): Gold {
  const every = (words: string): Said => ({ text: words, spans: stretchesOf(text, words) });
  const thing = (o: { text: string; also?: readonly string[] | undefined; nth?: number | undefined }): Said => {
    if (o.nth === undefined) return { text: o.text, spans: [o.text, ...(o.also ?? [])].flatMap((form) => stretchesOf(text, form)) };
    const one = nthOf(text, o.text, o.nth);
    return { text: o.text, spans: one ? [one] : [] };
  };
  const named = (o: {
    text: string;
    also?: readonly string[] | undefined;
    kind?: string;
    name_en: string | null;
    nth?: number | undefined;
  }): GoldThing => ({
    ...thing(o),
    kind: o.kind ?? "person",
    nameEn: o.name_en,
  });
  const p = file.published;
  return {
    id: file.id,
    file,
    text,
    published: p && { value: p.value, grain: p.grain, given: p.basis === "given", likely: p.if_published ?? null },
    stories: file.stories.map((s) => storyOf(s, text)),
    times: file.times.map((t) => ({ ...thing(t), start: t.start, end: t.end })),
    places: file.places.map(named),
    actors: file.actors.map(named),
    people: file.people.map(named),
    tolls: file.tolls.map((t) => ({ ...thing(t), harm: t.harm, low: t.low, high: t.high, approx: t.approx ?? false })),
    events: file.events.map((e) => eventOf(e, text, every)),
  };
}

function textOf(path: string): string {
  const raw = readFileSync(path, "utf8");
  return path.endsWith(".json") ? (JSON.parse(raw) as { text: string }).text : raw;
}

function storyOf(story: GoldFile["stories"][number], text: string): GoldStory {
  const start = nthOf(text, story.starts_with, story.nth ?? 0)?.start ?? 0;
  const last = text.indexOf(story.ends_with, start);
  return { start, end: last < 0 ? text.length : last + story.ends_with.length, role: story.role };
}

function eventOf(e: GoldFile["events"][number], text: string, every: (words: string) => Said): GoldEvent {
  const opening = nthOf(text, e.sentence, e.sentence_nth ?? 0) ?? { start: 0, end: 0 };
  const sentence = { start: opening.start, end: sentenceEnd(text, opening.end) };
  const span = firstAfter(text, e.trigger, sentence.start - 2, e.trigger_nth ?? 0) ?? opening;
  const roles: readonly (readonly [GoldRole, readonly string[]])[] = [
    ["agent", e.agents],
    ["target", e.targets],
    ["party", e.parties],
    ["mediator", e.mediators],
  ];
  return {
    id: e.id,
    kind: e.kind,
    trigger: { text: e.trigger, spans: [span], span },
    sentence,
    participants: roles.flatMap(([role, list]) => list.map((words) => ({ role, ...every(words) }))),
    place: e.place === null ? null : every(e.place),
    start: e.start,
    end: e.end,
    chain: e.voice.chain.map(every),
    stance: e.voice.stance,
    factual: e.factual,
    sameAs: e.same_as,
  };
}

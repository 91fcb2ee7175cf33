// The scorer: full marks for what the gold says, none for nothing, and each kind of mistake costs its own row.
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Event, Reading } from "../src/model/index.ts";
import { readByWords } from "./baseline.ts";
import { confusionOf } from "./confusion.ts";
import { type Gold, goldOf, loadGold } from "./gold.ts";
import { GoldFile } from "./gold-file.ts";
import { perfect } from "./perfect.ts";
import { figuresOf } from "./print.ts";
import { readingsOf } from "./read-gold.ts";
import { nothing, score } from "./score.ts";
import { isThere, scoreOutside, sharedGold } from "./shared.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SHARED = `${ROOT}../shared`;
const TEXT = "هاجم مسلحون حاجزًا في نوى أمس. وأسفر الهجوم عن مقتل جنديين، ونفى الرائد حسان وقوع اعتقالات.";
const event = { targets: [], parties: [], mediators: [], terms: [], result: null, tolls: [] };
const gold: Gold = goldOf(
  GoldFile.parse({
    id: "small",
    title: null,
    outlet: null,
    stories: [],
    people: [{ text: "حسان", name_en: "Hassan", role: "الرائد", actor: null }],
    published: { value: "2021-05-02", grain: "day", basis: "given" },
    times: [{ text: "أمس", start: "2021-05-01", end: "2021-05-01", grain: "day" }],
    places: [{ text: "نوى", name_en: "Nawa", kind: "city", in: "Daraa" }],
    actors: [{ text: "مسلحون", name_en: "gunmen", kind: "unknown", named: false }],
    tolls: [{ text: "جنديين", harm: "killed", unit: "people", who: null, low: 2, high: 2, civilians: false }],
    events: [
      {
        ...event,
        id: "e1",
        kind: "attack",
        trigger: "هاجم",
        sentence: "هاجم مسلحون حاجزًا",
        agents: ["مسلحون"],
        place: "نوى",
        start: "2021-05-01",
        end: "2021-05-01",
        voice: { chain: [], stance: "tells" },
        factual: "happened",
        same_as: null,
      },
      {
        ...event,
        id: "e2",
        kind: "attack",
        trigger: "الهجوم",
        sentence: "وأسفر الهجوم عن مقتل",
        agents: [],
        place: "نوى",
        start: null,
        end: null,
        voice: { chain: [], stance: "tells" },
        factual: "happened",
        same_as: "e1",
      },
      {
        ...event,
        id: "e3",
        kind: "arrest",
        trigger: "اعتقالات",
        sentence: "وأسفر الهجوم عن مقتل",
        agents: [],
        place: null,
        start: null,
        end: null,
        voice: { chain: ["الرائد حسان"], stance: "denies" },
        factual: "not-happened",
        same_as: null,
      },
    ],
  }),
  TEXT,
);
const changed = (change: (e: Event) => Event): Reading => {
  const reading = perfect(gold);
  return { ...reading, events: reading.events.map(change) };
};
const figures = (reading: Reading) => figuresOf(score([gold], [reading]));
const only = (id: string, change: Partial<Event>) => changed((e) => (e.id === id ? { ...e, ...change } : e));

test("the gold's own reading gets full marks in every row", () => {
  expect(Object.entries(figures(perfect(gold))).filter(([, figure]) => figure < 100)).toEqual([]);
});

test("nothing read gets none", () => {
  expect(Object.values(figures(nothing(gold))).filter((figure) => figure > 0)).toEqual([]);
});

test.each([
  ["another kind", only("e1", { kind: "clash" }), "events", 66.7],
  ["another kind of the same group", only("e1", { kind: "clash" }), "events (group)", 100],
  ["one happening split in two", changed((e) => ({ ...e, sameAs: null })), "happenings", 80],
  ["two happenings glued into one", only("e3", { sameAs: "e1" }), "happenings", 66.7],
  ["no place where the words give one", only("e1", { place: null }), "event place", 50],
  ["a place invented", only("e3", { place: "e1" }), "event place kept open", 0],
  [
    "a time invented",
    only("e2", { time: { start: "2021-05-01", end: "2021-05-01", grain: "day", from: "context" } }),
    "event time kept open",
    50,
  ],
  ["another day", only("e1", { time: { start: "2021-05-02", end: "2021-05-02", grain: "day", from: "context" } }), "event time", 0],
  ["a participant left out", only("e1", { participants: [] }), "event participants", 0],
  [
    "agent taken for target",
    changed((e) => ({ ...e, participants: e.participants.map((p) => ({ ...p, role: "target" as const })) })),
    "roles",
    0,
  ],
  ["a denial told as the outlet's own word", only("e3", { voice: "v-e1" }), "voice", 66.7],
  ["a denial told as the outlet's own word", only("e3", { voice: "v-e1" }), "stance beyond tells", 0],
  ["a denied event told as a fact", only("e3", { factual: "happened" }), "non-facts not told as facts", 0],
  ["a fact told as none", only("e1", { factual: "planned" }), "non-facts", 66.7],
])("%s costs the row it belongs to", (_, reading, row, figure) => {
  expect(figures(reading)[row]).toBeCloseTo(figure, 1);
});

test("an event far from any asked one is invented, one of kind other is neither", () => {
  const reading = perfect(gold);
  const [first] = reading.events;
  if (!first) throw new Error("no event");
  const more = (kind: Event["kind"]) =>
    figures({ ...reading, events: [...reading.events, { ...first, id: "e9", kind, trigger: [TEXT.length - 2, TEXT.length] }] }).events;
  expect(more("strike")).toBeCloseTo(85.7, 1);
  expect(more("other")).toBe(100);
});

test("the confusion of kinds names what was taken for what", () => {
  expect(confusionOf([gold], [only("e1", { kind: "clash" })])).toEqual([{ gold: "attack", got: "clash", count: 1 }]);
  expect(confusionOf([gold], [nothing(gold)])).toContainEqual({ gold: "arrest", got: "—", count: 1 });
});

test("the samples' gold agrees with itself", () => {
  const golds = loadGold(`${ROOT}eval/gold`, ROOT);
  const rows = figuresOf(score(golds, golds.map(perfect)));
  expect(Object.entries(rows).filter(([, figure]) => figure < 100)).toEqual([]);
});

describe.skipIf(!isThere(SHARED))("beside the outer scorer", () => {
  test.each([
    ["the gold itself", async (golds: readonly Gold[]) => golds.map(perfect)],
    ["the word list", (golds: readonly Gold[]) => readingsOf(golds, SHARED, readByWords)],
  ])("both give the same figures to %s", async (_, readingsFor) => {
    const golds = sharedGold(SHARED);
    const readings = await readingsFor(golds);
    const outer = figuresOf(scoreOutside(SHARED, readings, []));
    const own = figuresOf(score(golds, readings));
    const rounded = (all: Readonly<Record<string, number>>) =>
      Object.fromEntries(
        Object.entries(all)
          .sort()
          .map(([row, f]) => [row, f.toFixed(3)]),
      );
    expect(rounded(own)).toEqual(rounded(outer));
  });
});

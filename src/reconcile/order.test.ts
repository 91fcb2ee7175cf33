import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RecordContent } from "../model/index.ts";
import { reconcile } from "./index.ts";
import { type EventSketch, readingOf } from "./testing.ts";

const PLACES = ["الروضة", "العيون", "التلة", "السهل", null];
const WHEN = ["2024-03-05", "2024-03-06", "2024-03-01..2024-03-31", "2024-03-04..", null];
const AGENTS = ["الجيش", "اللواء الرابع", "حركة الفجر", "كتائب النهر", "مقاتلون محليون"];
const KINDS = ["airstrike", "shelling", "clash", "raid", "killing", "siege", "negotiation", "agreement"] as const;
const WORDS = ["قصف", "اشتباك", "حصار", "هدنة", "اقتحام"];

const event = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    place: fc.constantFrom(...PLACES),
    when: fc.constantFrom(...WHEN),
    agent: fc.constantFrom(...AGENTS),
    word: fc.constantFrom(...WORDS),
    count: fc.integer({ min: 1, max: 9 }),
    denied: fc.boolean(),
  })
  .map(
    ({ kind, place, when, agent, word, count, denied }): EventSketch => ({
      kind,
      place,
      when,
      says: `${word} نفذه ${agent} في ${place ?? "المنطقة"} وأدى إلى مقتل ${count} أشخاص`,
      who: [["agent", agent]],
      tolls: [{ text: `${count}`, harm: "killed", low: count }],
      ...(denied ? { stance: "denies" as const, factual: "not-happened" as const } : {}),
    }),
  );
const report = fc.record({
  day: fc.constantFrom("2024-03-06", "2024-03-07", null),
  outlet: fc.constantFrom("صوت السهل", "منبر الوادي", null),
  events: fc.array(event, { minLength: 1, maxLength: 4 }),
});
const readings = fc
  .array(report, { minLength: 1, maxLength: 8 })
  .map((reports) => reports.map(({ day, outlet, events }, i) => readingOf({ id: `r${i}`, published: day, outlet, events })));

describe("whatever comes in", () => {
  test("in any order: the same bytes, of the record's shape, every mention in one incident", () => {
    fc.assert(
      fc.property(readings, fc.infiniteStream(fc.nat()), (some, dice) => {
        const content = reconcile(some);
        const shuffled = some
          .map((reading) => ({ reading, at: dice.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ reading }) => reading);
        expect(JSON.stringify(reconcile(shuffled))).toBe(JSON.stringify(content));
        expect(RecordContent.safeParse(content).error).toBeUndefined();
        const mentions = content.incidents.flatMap((i) => i.mentions.map((m) => `${m.report} ${m.event}`)).sort();
        expect(mentions).toEqual(some.flatMap((r) => r.events.map((e) => `${r.report.id} ${e.id}`)).sort());
        const ids = new Set(content.incidents.map((i) => i.id));
        expect(ids.size).toBe(content.incidents.length);
        const known = new Set(content.entities.map((e) => e.id));
        for (const incident of content.incidents) {
          for (const link of incident.links) expect(ids.has(link.to)).toBe(true);
          for (const { entity } of incident.participants) expect(known.has(entity)).toBe(true);
          expect(incident.place === null || known.has(incident.place)).toBe(true);
        }
      }),
      { numRuns: 60, seed: 20240306 },
    );
  });

  test("nothing, a report without events, events without anything told", () => {
    expect(reconcile([])).toMatchObject({ incidents: [], entities: [] });
    expect(reconcile([{ ...readingOf({ id: "a", events: [{ kind: "clash", says: "قتال" }] }), events: [] }]).incidents).toEqual([]);
    expect(
      reconcile([readingOf({ id: "a", published: null, outlet: null, events: [{ kind: "clash", says: "قتال" }] })]).incidents,
    ).toHaveLength(1);
  });

  test("an incident of a thousand mentions", () => {
    const many = Array.from({ length: 250 }, (_, i) =>
      readingOf({
        id: `r${i}`,
        published: "2024-03-06",
        events: Array.from(
          { length: 4 },
          (_, j): EventSketch => ({
            kind: "airstrike",
            says: `غارة للواء ${i} ${j} على الروضة`,
            place: "الروضة",
            when: "2024-03-05",
            who: [["agent", "اللواء الرابع"]],
            ...(j > 0 ? { sameAs: 0 } : {}),
          }),
        ),
      }),
    );
    const { incidents } = reconcile(many);
    expect(incidents).toHaveLength(1);
    expect(incidents[0]?.mentions).toHaveLength(1000);
    expect(incidents[0]?.witnesses.reports).toBe(250);
  });
});

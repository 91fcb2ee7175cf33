import { describe, expect, test } from "vitest";
import type { RecordExport } from "../../model/record.ts";
import { generateRecord } from "../testing/generate.ts";
import { buildShelf } from "./build.ts";
import { EVERYTHING, ordered, type Question, select } from "./select.ts";
import { timelineOf } from "./timeline.ts";

const { record } = generateRecord(120, 7);
const shelf = buildShelf(record, { record: "test", revision: 1 });
const asking = (more: Partial<Question["chosen"]>, rest: Partial<Question> = {}): Question => ({
  ...EVERYTHING,
  ...rest,
  chosen: { ...EVERYTHING.chosen, ...more },
});
const ids = (question: Question): string[] => select(shelf, question).lines.map(({ line }) => line.id);
const incidents = (fits: (incident: RecordExport["incidents"][number]) => boolean): string[] =>
  record.incidents.filter(fits).map((incident) => incident.id);

describe("filters show the incidents that a plain look over the record finds", () => {
  test.each<[string, Question, (incident: RecordExport["incidents"][number]) => boolean]>([
    ["none", EVERYTHING, () => true],
    ["a kind", asking({ kind: ["clash"] }), ({ kind }) => kind === "clash"],
    ["two kinds", asking({ kind: ["clash", "siege"] }), ({ kind }) => kind === "clash" || kind === "siege"],
    [
      "a kind and a standing",
      asking({ kind: ["clash"], standing: ["contested"] }),
      ({ kind, standing }) => kind === "clash" && standing === "contested",
    ],
    ["a place", asking({ place: ["p-Jasim"] }), ({ place }) => place === "p-Jasim"],
    ["a governorate and all in it", asking({ place: ["g-Daraa"] }), ({ place }) => place === "p-Jasim" || place === "p-Inkhil"],
    ["those who differ", asking({ differs: ["any"] }), ({ discrepancies }) => discrepancies.length > 0],
    ["those who do not", asking({ differs: ["none"] }), ({ discrepancies }) => discrepancies.length === 0],
    ["an unknown value", asking({ outlet: ["جريدة لا وجود لها"] }), () => false],
    ["a word of the title", asking({}, { q: "حصار" }), ({ kind }) => kind === "siege"],
    ["an English word", asking({}, { q: "SIEGE saraqib" }), ({ kind, place }) => kind === "siege" && place === "p-Saraqib"],
    ["words in another spelling", asking({}, { q: "إتفاق" }), ({ kind }) => kind === "agreement"],
    ["a word that nothing holds", asking({}, { q: "زلزال" }), () => false],
  ])("%s", (_name, question, fits) => {
    expect(ids(question).toSorted()).toEqual(incidents(fits).toSorted());
  });

  test("days: whatever may have been in them, and nothing without a day", () => {
    const found = ids(asking({}, { from: "2015-01-01", to: "2015-12-31" }));
    const expected = incidents(({ time }) => {
      if (!time) return false;
      const from = time.start ?? time.end ?? "";
      const to = time.end ?? time.start ?? "";
      return from <= "2015-12-31" && to >= "2015-01-01";
    });
    expect(found.toSorted()).toEqual(expected.toSorted());
    expect(found.length).toBeGreaterThan(0);
  });
});

describe("facets", () => {
  test("each value says how many it would show", () => {
    const question = asking({ kind: ["clash"], standing: ["contested"] });
    const { facets } = select(shelf, question);
    for (const { value, count } of facets.kind)
      expect([value, count]).toEqual([value, ids(asking({ kind: [value], standing: ["contested"] })).length]);
    for (const { value, count } of facets.place)
      expect(count).toBe(ids(asking({ kind: ["clash"], standing: ["contested"], place: [value] })).length);
  });

  test("a chosen value stays, though it shows nothing", () => {
    const { facets } = select(shelf, asking({ kind: ["election"], place: ["nowhere"] }));
    expect(facets.kind).toContainEqual({ value: "election", count: 0 });
    expect(facets.place).toContainEqual({ value: "nowhere", count: 0, ar: "nowhere", en: null });
  });
});

describe("order", () => {
  test("days fall or rise, those without a day stand last", () => {
    for (const by of ["time", "time-desc"] as const) {
      const days = ordered(shelf, by).map(({ from }) => from);
      const dated = days.filter((day) => day !== null);
      expect(days.slice(dated.length).every((day) => day === null)).toBe(true);
      expect(dated).toEqual(by === "time" ? dated.toSorted() : dated.toSorted().reverse());
    }
  });

  test("most differences come first", () => {
    const counts = ordered(shelf, "differences").map(({ line }) => line.differences.conflict);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });
});

describe("timeline", () => {
  const { lines } = select(shelf, EVERYTHING);

  test("few incidents are marks, many are months; both hold every dated incident", () => {
    const marks = timelineOf(lines);
    const bins = timelineOf(lines, 10);
    const dated = record.incidents.filter((incident) => incident.time !== null).length;
    expect(marks.marks).toHaveLength(dated);
    expect(bins.marks).toHaveLength(0);
    expect(Math.abs(bins.bins.reduce((sum, bin) => sum + bin.exact + bin.vague, 0) - dated)).toBeLessThan(1);
    expect(marks.undated).toBe(record.incidents.length - dated);
  });

  test("an open end stays open", () => {
    const open = record.incidents.find((incident) => incident.time?.end === null);
    expect(timelineOf(lines).marks.find((mark) => mark.id === open?.id)).toMatchObject({ end: null });
  });
});

import { describe, expect, test } from "vitest";
import type { RecordExport } from "../model/index.ts";
import { recordJson } from "./json.ts";

const empty: RecordExport = {
  schema: "isnad/record@1",
  reports: [],
  entities: [],
  incidents: [],
  agreements: [],
  spells: [],
  episodes: [],
  people: [],
  nearMisses: [],
};

describe("the record as JSON", () => {
  test("an empty record", () => {
    expect(JSON.parse([...recordJson(empty)].join(""))).toEqual(empty);
  });
  test("one item a line, whatever stands in it", () => {
    const nearMisses = [
      { a: "i-1", b: "i-2", score: 0.5, why: ["line\nbreak", "\u2028"] },
      { a: "i-1", b: "i-3", score: 0.4, why: [] },
    ];
    const text = [...recordJson({ ...empty, nearMisses })].join("");
    expect(JSON.parse(text)).toEqual({ ...empty, nearMisses });
    expect(text.split("\n").filter((line) => line.startsWith('{"a":"i-'))).toHaveLength(2);
  });
});

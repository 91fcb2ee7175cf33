import { describe, expect, test } from "vitest";
import { active, cleared, questionOf, toggled, unordered, without, withSpan } from "./filters.ts";

test.each([
  ["", ""],
  ["kind=siege&kind=clash", "kind=clash&kind=siege"],
  ["token=secret&kind=clash", "kind=clash"],
  ["q=&from=&kind=clash", "kind=clash"],
  ["to=2022-01-02&from=2022-01-01", "from=2022-01-01&to=2022-01-02"],
  ["q=%D8%AD%D8%B5%D8%A7%D8%B1", "q=%D8%AD%D8%B5%D8%A7%D8%B1"],
])("the address %s asks %s", (query, expected) => {
  expect(questionOf(query)).toBe(expected);
});

describe("changes", () => {
  test("a value is put in and taken out", () => {
    expect(toggled("kind=clash", "kind", "siege")).toBe("kind=clash&kind=siege");
    expect(toggled("kind=clash&kind=siege", "kind", "clash")).toBe("kind=siege");
  });
  test("a span of days replaces the one before", () => {
    expect(withSpan("from=2020-01-01&kind=clash", "2021-01-01", null)).toBe("from=2021-01-01&kind=clash");
    expect(withSpan("from=2020-01-01&to=2020-02-01", null, null)).toBe("");
  });
  test("one filter goes, or all of them; the order stays", () => {
    expect(without("kind=clash&kind=siege", "kind", "siege")).toBe("kind=clash");
    expect(cleared("kind=clash&order=time&q=x")).toBe("order=time");
    expect(unordered("kind=clash&order=time")).toBe("kind=clash");
  });
  test("the order narrows nothing", () => {
    expect(active("kind=clash&order=time&q=x")).toEqual([
      ["kind", "clash"],
      ["q", "x"],
    ]);
  });
});

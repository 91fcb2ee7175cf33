import { describe, expect, test } from "vitest";
import { lanesOf } from "./lanes.ts";
import { timeScale } from "./scale.ts";

const dense = [...new Array<string>(80).fill("2022-03-15"), "2014-12-31", "2024-11-28"];

describe("the axis of time", () => {
  test("no days, no axis", () => {
    expect(timeScale([], 500)).toBeNull();
    expect(timeScale(["2022-01-01"], 0)).toBeNull();
  });

  test("days never change their order", () => {
    const scale = timeScale(dense, 800);
    let before = -1;
    for (let day = Date.UTC(2014, 0, 1); day < Date.UTC(2024, 11, 31); day += 86_400_000 * 9) {
      const at = scale?.at(new Date(day).toISOString().slice(0, 10)) ?? Number.NaN;
      expect(at).toBeGreaterThanOrEqual(before);
      before = at;
    }
    expect(before).toBeLessThanOrEqual(800);
  });

  test("a dense year is wider than an empty one", () => {
    const width = (year: string): number => {
      const segment = timeScale(dense, 800)?.segments.find((one) => one.start.startsWith(year));
      return (segment?.to ?? 0) - (segment?.from ?? 0);
    };
    expect(width("2022")).toBeGreaterThan(5 * width("2017"));
    expect(width("2017")).toBeGreaterThan(0);
  });

  test.each(["2014-12-31", "2017-06-15", "2022-03-15", "2024-01-01"])("%s is found again at its place", (day) => {
    const scale = timeScale(dense, 2000);
    const back = scale?.day((scale.at(day) ?? 0) + 0.001) ?? "";
    expect(Math.abs(Date.parse(back) - Date.parse(day)) / 86_400_000).toBeLessThanOrEqual(1);
  });

  test("a short time is divided into months", () => {
    const scale = timeScale(["2022-11-03", "2023-02-09"], 400);
    expect(scale?.segments.map(({ start }) => start)).toEqual(["2022-11-01", "2022-12-01", "2023-01-01", "2023-02-01"]);
  });
});

describe("lanes", () => {
  const mark = (id: string, start: string | null, end: string | null, kind: "clash" | "siege" = "clash") =>
    ({ id, kind, title: { ar: "", en: "" }, start, end, differs: false }) as const;

  test("what is uncertain is as wide as it is, what is open stays open", () => {
    const scale = timeScale(["2020-01-01", "2024-12-31"], 1000);
    if (!scale) throw new Error("no scale");
    const [lane] = lanesOf(
      [
        mark("day", "2022-05-01", "2022-05-01"),
        mark("year", "2021-01-01", "2021-12-31"),
        mark("since", "2023-01-01", null),
        mark("until", null, "2023-01-01"),
      ],
      scale,
    );
    const shapes = Object.fromEntries(lane?.marks.map((placed) => [placed.mark.id, placed]) ?? []);
    expect(shapes.day?.shape).toBe("point");
    expect(shapes.year).toMatchObject({ shape: "span", from: scale.at("2021-01-01"), to: scale.at("2021-12-31") });
    expect(shapes.since).toMatchObject({ shape: "since", from: scale.at("2023-01-01") });
    expect(shapes.until).toMatchObject({ shape: "until", to: scale.at("2023-01-01") });
  });

  test("no mark hides another, and families keep to their lanes", () => {
    const scale = timeScale(["2022-01-01", "2022-12-31"], 300);
    if (!scale) throw new Error("no scale");
    const marks = [
      ...Array.from({ length: 40 }, (_, at) => mark(`c${at}`, "2022-03-15", "2022-03-15")),
      mark("s", "2022-03-15", "2022-03-15", "siege"),
    ];
    const lanes = lanesOf(marks, scale);
    expect(lanes.map(({ group, rows }) => [group, rows])).toEqual([
      ["armed", 40],
      ["coercion", 1],
    ]);
    for (const { marks: placed } of lanes) {
      for (const a of placed) for (const b of placed) if (a !== b && a.row === b.row) expect(a.to <= b.from || b.to <= a.from).toBe(true);
    }
  });
});

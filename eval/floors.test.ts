import { expect, test } from "vitest";
import { fallsUnder, raised } from "./floors.ts";

test("a figure under its floor is a fall, a row that is gone too", () => {
  const floors = { samples: { times: 70, places: 60 } };
  expect(fallsUnder(floors, "samples", { times: 69.9, places: 60 })).toEqual([{ row: "times", floor: 70, figure: 69.9 }]);
  expect(fallsUnder(floors, "samples", { times: 71 })).toEqual([{ row: "places", floor: 60, figure: 0 }]);
  expect(fallsUnder(floors, "shared", { times: 1 })).toEqual([]);
});

test("floors rise to whole points, rounded down, and never sink", () => {
  const floors = { samples: { times: 70, places: 60 }, shared: { times: 50 } };
  expect(raised(floors, "samples", { times: 72.9, places: 40, tolls: 55.5 })).toEqual({
    samples: { times: 72, places: 60, tolls: 55 },
    shared: { times: 50 },
  });
});

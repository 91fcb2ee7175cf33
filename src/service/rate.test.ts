import { expect, test } from "vitest";
import { makeRate } from "./rate.ts";

test("a peer may ask a burst at once, then only as fast as the bucket fills", () => {
  const mayAsk = makeRate({ burst: 3, refill: 2, peers: 10 });
  expect([0, 0, 0, 0].map((now) => mayAsk("a", now))).toEqual([true, true, true, false]);
  expect(mayAsk("b", 0)).toBe(true);
  expect([400, 500, 500].map((now) => mayAsk("a", now))).toEqual([false, true, false]);
});

test("only so many peers are remembered", () => {
  const mayAsk = makeRate({ burst: 1, refill: 0, peers: 2 });
  expect(mayAsk("a", 0)).toBe(true);
  expect(mayAsk("a", 0)).toBe(false);
  mayAsk("b", 0);
  mayAsk("c", 0);
  expect(mayAsk("a", 0)).toBe(true);
});

import { describe, expect, test } from "vitest";
import { tryOne } from "./testing/fuzz.ts";
import { mutated, wholeInputs } from "./testing/mutate.ts";

describe("broken inputs of every format", () => {
  test("150 of them: no crash, nothing unforeseen, nothing slow; `npm run fuzz` tries 100,000", async () => {
    for (let seed = 1; seed <= 150; seed++) expect(await tryOne(seed)).toBeNull();
  }, 120_000);
  test("the same seed breaks the same way, another seed another way", () => {
    const whole = wholeInputs();
    expect(mutated(7, whole)).toEqual(mutated(7, whole));
    expect(mutated(7, whole)).not.toEqual(mutated(8, whole));
  });
});

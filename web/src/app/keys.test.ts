import { expect, test } from "vitest";
import { groupOf as modelGroupOf } from "../../../src/model/vocabulary.ts";
import { GROUPS, groupOf, KIND_FAMILIES } from "../design/kinds.ts";
import { keyOf } from "./keys.ts";

test.each([
  [{ key: "j", code: "KeyJ" }, "j"],
  [{ key: "J", code: "KeyJ" }, "j"],
  [{ key: "ت", code: "KeyJ" }, "j"],
  [{ key: "ن", code: "KeyK" }, "k"],
  [{ key: "ظ", code: "Slash" }, "/"],
  [{ key: "؟", code: "Slash" }, "?"],
  [{ key: "?", code: "Slash" }, "?"],
  [{ key: "Enter", code: "Enter" }, "Enter"],
  [{ key: "q", code: "KeyA" }, "q"],
])("%j is %s", (event, expected) => {
  expect(keyOf(event)).toBe(expected);
});

test("the page and the model hold the same families of kinds", () => {
  for (const [, kinds] of KIND_FAMILIES) for (const kind of kinds) expect([kind, groupOf(kind)]).toEqual([kind, modelGroupOf(kind)]);
  expect(GROUPS).toHaveLength(KIND_FAMILIES.length);
});

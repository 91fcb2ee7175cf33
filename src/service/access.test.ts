import { expect, test } from "vitest";
import { cookieName, makeToken, readBearer, readCookie, SHORTEST_TOKEN, sameToken, setCookie } from "./access.ts";

test("a made token is long, fit for an address, and never the same", () => {
  const tokens = new Set(Array.from({ length: 50 }, makeToken));
  expect(tokens.size).toBe(50);
  for (const token of tokens) {
    expect(token).toMatch(/^[\w-]+$/);
    expect(token.length).toBeGreaterThanOrEqual(SHORTEST_TOKEN);
  }
});

test.each([
  ["abc", "abc", true],
  ["abd", "abc", false],
  ["ab", "abc", false],
  ["abcd", "abc", false],
  ["", "abc", false],
  [null, "abc", false],
  [undefined, "abc", false],
])("offered %s, wanted %s → %s", (offered, wanted, expected) => {
  expect(sameToken(offered, wanted)).toBe(expected);
});

test.each([
  ["isnad-4747=x", "x"],
  ["a=1; isnad-4747=x; b=2", "x"],
  ["a=1;isnad-4747=x=y", "x=y"],
  ["isnad-4748=x", null],
  ["xisnad-4747=x", null],
  ["isnad-4747", null],
  ["", null],
  [undefined, null],
])("the cookie in %s is %s", (header, expected) => {
  expect(readCookie(header, cookieName(4747))).toBe(expected);
});

test.each([
  ["Bearer abc", "abc"],
  ["bearer abc", null],
  ["Basic abc", null],
  ["Bearer ", null],
  ["Bearer a b", null],
  [undefined, null],
])("the token of %s is %s", (header, expected) => {
  expect(readBearer(header)).toBe(expected);
});

test("the cookie is out of reach of scripts and of other sites", () => {
  expect(setCookie("isnad-1", "t", false)).toBe("isnad-1=t; Path=/; HttpOnly; SameSite=Strict");
  expect(setCookie("isnad-1", "t", true)).toContain("; Secure");
});

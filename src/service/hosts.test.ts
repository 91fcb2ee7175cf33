import { describe, expect, test } from "vitest";
import { hostAllowed, isLoopback, namesOf, originAllowed } from "./hosts.ts";

const local = namesOf({ port: 4747, host: "127.0.0.1", secure: false, allowed: [], proxy: null });

test.each([
  ["127.0.0.1", true],
  ["localhost", true],
  ["::1", true],
  ["127.8.0.1", true],
  ["0.0.0.0", false],
  ["192.168.1.5", false],
  ["localhost.evil.example", false],
  ["127.0.0.1.evil.example", false],
])("%s is loopback: %s", (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});

describe("the name a request is addressed to", () => {
  test.each([
    ["127.0.0.1:4747", true],
    ["localhost:4747", true],
    ["LOCALHOST:4747", true],
    ["[::1]:4747", true],
    [undefined, false],
    ["", false],
    ["127.0.0.1", false],
    ["127.0.0.1:4748", false],
    ["evil.example:4747", false],
    ["127.0.0.1.evil.example:4747", false],
    ["localhost:4747.evil.example", false],
    ["evil.example@127.0.0.1:4747", false],
  ])("%s → %s", (host, expected) => {
    expect(hostAllowed(local, host)).toBe(expected);
  });

  test("a port that is the scheme's own is not written", () => {
    const names = namesOf({ port: 443, host: "10.0.0.5", secure: true, allowed: ["desk.example"], proxy: null });
    expect([...names.hosts]).toEqual(["10.0.0.5", "desk.example"]);
  });

  test("behind a proxy its public name is ours, and no wildcard address is", () => {
    const names = namesOf({ port: 4747, host: "0.0.0.0", secure: false, allowed: [], proxy: "https://isnad.example" });
    expect([...names.hosts]).toEqual(["isnad.example"]);
    expect([...names.origins]).toEqual(["https://isnad.example"]);
  });
});

describe("the page a request comes from", () => {
  test.each([
    [undefined, undefined, true],
    ["http://127.0.0.1:4747", "same-origin", true],
    [undefined, "none", true],
    [undefined, "same-origin", true],
    ["http://evil.example", undefined, false],
    ["null", undefined, false],
    ["https://127.0.0.1:4747", undefined, false],
    ["http://127.0.0.1:9999", undefined, false],
    [undefined, "cross-site", false],
    [undefined, "same-site", false],
    ["http://127.0.0.1:4747", "cross-site", false],
  ])("origin %s, fetch site %s → %s", (origin, site, expected) => {
    expect(originAllowed(local, origin, site)).toBe(expected);
  });
});

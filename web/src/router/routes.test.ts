import { expect, test } from "vitest";
import { addresses, routeOf, spanOf } from "./routes.ts";

test.each([
  ["/", { view: "overview" }],
  ["/reports", { view: "reports" }],
  ["/reports/", { view: "reports" }],
  ["/incidents/i-1", { view: "incident", id: "i-1" }],
  ["/reports/a%2Fb%232", { view: "report", id: "a/b#2" }],
  ["/incidents", { view: "nothing" }],
  ["/incidents/i-1/more", { view: "nothing" }],
  ["/reports/%E0%A4%A", { view: "nothing" }],
  ["/elsewhere", { view: "nothing" }],
])("%s", (path, expected) => {
  expect(routeOf(path)).toEqual(expected);
});

test.each(["i-1", "تقرير ١", "a/b", "x#2", "50%", "..", "a?b=c"])("the address of %s leads back to it", (id) => {
  const path = (address: string): string => address.split("?")[0] ?? "";
  expect(routeOf(path(addresses.incident(id)))).toEqual({ view: "incident", id });
  expect(routeOf(path(addresses.report(id, [1, 2], "x3")))).toEqual({ view: "report", id });
});

test.each([
  ["at=12-20", [12, 20]],
  ["at=20-12", null],
  ["at=12-12", null],
  ["at=-1-5", null],
  ["at=a-b", null],
  ["", null],
])("the span of %s is %s", (query, expected) => {
  expect(spanOf(query)).toEqual(expected);
});

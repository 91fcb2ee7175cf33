import { expect, test } from "vitest";
import { quoteKey as servedKey } from "../../../src/service/quotes.ts";
import { generateRecord } from "../../../src/service/testing/generate.ts";
import { quoteKey } from "../api/quotes.ts";
import { claimsTable } from "./table.ts";

const { record } = generateRecord(60, 11);
const differing = record.incidents.find((incident) => incident.discrepancies.length > 0);
const agreeing = record.incidents.find((incident) => incident.standing === "corroborated" && incident.time !== null);

test("tellers who differ over a figure are shown as differing there and nowhere else", () => {
  if (!differing) throw new Error("no incident differs");
  const { rows, tellers } = claimsTable(differing);
  expect(tellers).toHaveLength(differing.mentions.length);
  for (const row of rows) {
    expect(row.cells).toHaveLength(tellers.length);
    const wanted = row.property === "toll" ? "differ" : "agree";
    expect([row.property, ...row.cells.map((cell) => cell.state)]).toEqual([row.property, ...row.cells.map(() => wanted)]);
  }
});

test("two reports without an outlet are two tellers", () => {
  if (!agreeing) throw new Error("no incident agrees");
  const claims = agreeing.claims.map((claim) => ({ ...claim, voice: { ...claim.voice, outlet: null } }));
  expect(claimsTable({ ...agreeing, claims }).tellers).toHaveLength(agreeing.mentions.length);
});

test("every claim stands in exactly one cell", () => {
  for (const incident of record.incidents) {
    const { rows } = claimsTable(incident);
    expect(rows.flatMap((row) => row.cells.flatMap((cell) => cell.claims))).toHaveLength(incident.claims.length);
  }
});

test("who says nothing is silent, who denies denies", () => {
  if (!agreeing) throw new Error("no incident agrees");
  const [first, second] = agreeing.claims.filter((claim) => claim.property === "happened");
  if (!first || !second) throw new Error("one teller only");
  const denial = {
    ...second,
    value: { factual: "not-happened" as const, negated: false },
    voice: { ...second.voice, stance: "denies" as const },
  };
  const { of: _of, property: _property, superseded: _superseded, ...told } = first;
  const { of: _of2, property: _property2, superseded: _superseded2, ...denied } = denial;
  const claims = [...agreeing.claims.filter((claim) => claim.property === "time" && claim.report === first.report), first, denial];
  const table = claimsTable({
    ...agreeing,
    claims,
    discrepancies: [{ property: "happened", of: null, kind: "denial", claims: [told, denied] }],
  });
  const states = Object.fromEntries(table.rows.map((row) => [row.property, row.cells.map((cell) => cell.state)]));
  expect(states.happened?.toSorted()).toEqual(["deny", "differ"]);
  expect(states.time?.toSorted()).toEqual(["alone", "silent"]);
});

test("the page asks for quotes under the service's own keys", () => {
  for (const evidence of [[3, 9] as [number, number], { field: "title" as const, span: [0, 4] as [number, number] }]) {
    expect(quoteKey("r#2", evidence)).toBe(servedKey("r#2", evidence));
  }
});

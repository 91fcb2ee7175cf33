import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadKnowledge } from "./load.ts";
import { knowledgeOf, tableFolder } from "./testing.ts";

const HEAD = "id,ar,en,kind,parent,lat,lon\nXX,بلاد النهر,Riverland,country,,33,36\n";
const BAD: readonly (readonly [what: string, table: string, message: RegExp])[] = [
  ["a missing column", "id,ar,en,kind,parent,lat\n", /missing column lon.*a\.csv:1$/],
  ["an unknown column", "id,ar,en,kind,parent,lat,lon,colour\n", /unknown column colour.*a\.csv:1$/],
  ["a doubled id", `${HEAD}v1,وردان,Wardan,village,XX,33,36\nv1,سهل,Sahl,village,XX,33,36\n`, /v1 stands twice.*a\.csv:4$/],
  ["an unknown parent", `${HEAD}v1,وردان,Wardan,village,YY,33,36\n`, /parent of v1 is unknown: YY.*a\.csv:3$/],
  ["a place inside itself", `${HEAD}v1,وردان,Wardan,village,v2,33,36\nv2,سهل,Sahl,village,v1,33,36\n`, /its own ancestor.*a\.csv:3$/],
  ["a latitude over 90", `${HEAD}v1,وردان,Wardan,village,XX,133,36\n`, /lat is not a number from -90 to 90.*a\.csv:3$/],
  ["a latitude without longitude", `${HEAD}v1,وردان,Wardan,village,XX,33,\n`, /lat without lon.*a\.csv:3$/],
  ["a formula", `${HEAD}v1,"=HYPERLINK(""x"")",Wardan,village,XX,33,36\n`, /a formula.*a\.csv:3$/],
  ["an unknown kind", `${HEAD}v1,وردان,Wardan,hamlet,XX,33,36\n`, /"hamlet" is no kind.*a\.csv:3$/],
  ["a short row", `${HEAD}v1,وردان,Wardan\n`, /3 cells where the header has 7.*a\.csv:3$/],
  ["an empty name", `${HEAD}v1,,Wardan,village,XX,33,36\n`, /column ar is empty.*a\.csv:3$/],
  ["an unclosed quote", `${HEAD}v1,"وردان,Wardan,village,XX,33,36\n`, /broken CSV.*a\.csv/],
  ["an empty file", "", /empty, not even a header/],
];

describe("the reader of tables", () => {
  test.each(BAD)("refuses %s and says where", (_, table, message) => {
    expect(() => knowledgeOf({ "places/a.csv": table })).toThrow(message);
  });
  test("refuses another encoding", () => {
    const folder = tableFolder({ "places/a.csv": HEAD });
    writeFileSync(join(folder, "places/a.csv"), Buffer.from([...Buffer.from(HEAD.slice(0, 30)), 0xc7, 0xe1, 0x0a]));
    expect(() => loadKnowledge({ bare: true, folders: [folder], cache: null })).toThrow(/not UTF-8.*a\.csv:2$/);
  });
  test("refuses a table that belongs nowhere", () => {
    expect(() => knowledgeOf({ "words/colours.csv": "ar\n" })).toThrow(/no table of this name belongs in words/);
  });
  test("takes a byte order mark, empty lines and negative numbers", () => {
    const knowledge = knowledgeOf({ "places/a.csv": `\ufeff${HEAD}\nv1,وردان,Wardan,village,XX,-3.5,-36\n` });
    expect(knowledge.byId("v1")).toMatchObject({ lat: -3.5, lon: -36, within: ["XX"] });
  });
  test("lets an overlay replace a row", () => {
    const first = tableFolder({ "places/a.csv": `${HEAD}v1,وردان,Wardan,village,XX,33,36\n` });
    const second = tableFolder({ "places/b.csv": "id,ar,en,kind,parent,lat,lon\nv1,وردان,Wardan,town,XX,33.5,36\n" });
    const both = loadKnowledge({ bare: true, folders: [first, second], cache: null });
    expect(both.byId("v1")).toMatchObject({ kind: "town", lat: 33.5 });
    expect(both.hash).not.toBe(loadKnowledge({ bare: true, folders: [first], cache: null }).hash);
  });
});

import { describe, expect, test } from "vitest";
import { lint } from "./lint.ts";
import { SHIPPED } from "./load.ts";
import { readTables, tableFiles } from "./read.ts";
import { tableFolder } from "./testing.ts";

const rules = (tables: Readonly<Record<string, string>>) =>
  lint(readTables([tableFiles(tableFolder(tables))])).map((finding) => `${finding.row} ${finding.rule}`);
const PLACES = "id,ar,variants,en,kind,parent,lat,lon\nXX,نهرستان,,Riverland,country,,33,36\nX1,الوادي,,Wadi,governorate,XX,33,36\n";
const ACTORS = "id,ar,forms,partisan,traps,en,kind,parent,from,to\n";

const ROWS: readonly (readonly [what: string, tables: Readonly<Record<string, string>>, expected: readonly string[]])[] = [
  ["clean tables", { "places/a.csv": PLACES }, []],
  [
    "one place twice",
    { "places/a.csv": `${PLACES}a,وردان,,Wardan,village,X1,33,36\nb,وردان,,Wardan,village,X1,33,36\n` },
    ["5 twin-place"],
  ],
  ["two villages of one name", { "places/a.csv": `${PLACES}a,وردان,,Wardan,village,X1,33,36\nb,وردان,,Wardan,village,X1,33.5,36\n` }, []],
  ["vowel signs", { "places/a.csv": `${PLACES}a,وَردان,,Wardan,village,X1,33,36\n` }, ["4 form-not-normal"]],
  ["no Arabic name", { "places/a.csv": `${PLACES}a,Wardan,,Wardan,village,X1,33,36\n` }, ["4 name-missing"]],
  ["no English name", { "places/a.csv": `${PLACES}a,وردان,,وردان,village,X1,33,36\n` }, ["4 name-missing"]],
  ["far from its governorate", { "places/a.csv": `${PLACES}a,وردان,,Wardan,village,X1,43,36\n` }, ["4 far-from-parent"]],
  [
    "an alias of two actors",
    { "actors/a.csv": `${ACTORS}a,حركة أولى,الصقور,,,One,rebel,,,\nb,حركة ثانية,الصقور,,,Two,rebel,,,\n` },
    ["3 alias-of-two"],
  ],
  [
    "told apart by years",
    { "actors/a.csv": `${ACTORS}a,حركة أولى,الصقور,,,One,rebel,,2001,2010\nb,حركة ثانية,الصقور,,,Two,rebel,,2010,\n` },
    [],
  ],
  [
    "told apart by who says it",
    { "actors/a.csv": `${ACTORS}a,حركة أولى,الصقور,,,One,rebel,,,\nb,حركة ثانية,,الصقور=government,,Two,rebel,,,\n` },
    [],
  ],
  [
    "told apart by what it needs",
    { "actors/a.csv": `${ACTORS}a,حركة أولى,الصقور,,,One,rebel,,,\nb,حركة ثانية,,,الصقور=context,Two,rebel,,,\n` },
    [],
  ],
  ["a body and its branch", { "actors/a.csv": `${ACTORS}a,حركة أولى,الصقور,,,One,rebel,,,\nb,حركة ثانية,الصقور,,,Two,rebel,a,,\n` }, []],
];

describe("the linter", () => {
  test.each(ROWS)("%s", (_, tables, expected) => expect(rules(tables)).toEqual(expected));
  test("finds nothing in the shipped tables", () => expect(lint(readTables([tableFiles(SHIPPED)]))).toEqual([]));
});

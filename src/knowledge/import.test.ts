import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { importFile, type Shape } from "./import.ts";
import { loadKnowledge } from "./load.ts";
import { found } from "./testing.ts";

const folder = () => mkdtempSync(join(tmpdir(), "isnad-import-"));
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
}
const geonames = (id: string, names: string, lat: string, lon: string, feature: string, code: string, a1: string, a2 = ""): string =>
  [id, `Place ${id}`, `Place ${id}`, names, lat, lon, feature, code, "SY", "", a1, a2, "", "", "0", "", "", "", "2024-01-01"].join("\t");
const DUMP = `${geonames("1", "Wadi,وادي الاختبار", "33.1", "36.1", "A", "ADM1", "77")}
${geonames("2", "قضاء الاختبار", "33.2", "36.2", "A", "ADM2", "77", "7701")}
${geonames("3", "Tell,تلّ الاختبار,تل إختبار", "33.15", "36.15", "P", "PPL", "77", "7701")}
${geonames("4", "Nameless", "33.15", "36.15", "P", "PPL", "77", "7701")}
`;

describe("import", () => {
  test("a GeoNames dump: governorate, district, village, each in its parent", () => {
    const into = folder();
    const report = importFile(file("SY.txt", DUMP), "geonames", into, "SY", null);
    expect(report).toMatchObject({ rows: 3, nameless: 1 });
    const knowledge = loadKnowledge({ folders: [into], cache: null });
    expect(knowledge.ancestorsOf("gn:3").map((place) => place.id)).toEqual(["gn:2", "gn:1", "SY"]);
    expect(found(knowledge, "في تل إختبار")).toContain("تل إختبار=gn:3");
  });
  test("a GeoNames dump with a file of alternate names", () => {
    const into = folder();
    const names = file("alternates.txt", "9\t4\tar\tقرية المثال\t\t\t\t\n10\t4\ten\tExample\t\t\t\t\n");
    expect(importFile(file("SY.txt", DUMP), "geonames", into, "SY", names)).toMatchObject({ rows: 4, nameless: 0 });
  });
  test("an OCHA table", () => {
    const into = folder();
    const table =
      "admin1Name_en,admin1Name_ar,admin1Pcode,admin2Name_en,admin2Name_ar,admin2Pcode,Latitude,Longitude\nTestland,أرض الاختبار,SY99,Exampleton,مثالية الاختبار,SY9901,33.2,36.2\n";
    importFile(file("adm2.csv", table), "cod", into, null, null);
    const knowledge = loadKnowledge({ folders: [into], cache: null });
    expect(knowledge.byId("SY9901")).toMatchObject({ kind: "district", parent: "SY99", within: ["SY", "Testland"], lat: 33.2 });
  });
  test("a plain table keeps what the shipped row of the same id says and gains forms", () => {
    const into = folder();
    importFile(
      file("own.csv", "id,name_ar,name_en,parent_id,lat,lon,aliases_ar\nC6111,جاسم,Jasim,SY120301,32.99,36.06,جاسم القديمة\n"),
      "csv",
      into,
      null,
      null,
    );
    const knowledge = loadKnowledge({ folders: [into], cache: null });
    const shipped = loadKnowledge({ cache: null }).byId("C6111");
    expect(knowledge.byId("C6111")).toMatchObject({
      kind: shipped?.type === "place" ? shipped.kind : "",
      names: expect.arrayContaining(["جاسم القديمة"]),
    });
  });

  const HEAD = "id,name_ar,name_en,parent_id,lat,lon\n";
  const BAD: readonly (readonly [what: string, shape: Shape, content: string | Uint8Array, message: RegExp])[] = [
    [
      "a GeoNames line cut in half",
      "geonames",
      `${DUMP}${geonames("5", "قرية", "33", "36", "P", "PPL", "77").slice(0, 25)}\n`,
      /\d+ of 19 columns.*in\.csv:5$/,
    ],
    ["missing columns", "csv", "id,name_ar\n", /missing columns lat, lon.*in\.csv:1$/],
    ["a doubled id", "csv", `${HEAD}a,قرية,V,SY12,32.9,36\na,بلدة,T,SY12,32.9,36\n`, /a stands twice, first in row 2.*in\.csv:3$/],
    ["swapped coordinates", "csv", `${HEAD}a,قرية,V,SY12,36.1,32.4\n`, /look swapped.*in\.csv:2$/],
    ["a formula", "csv", `${HEAD}a,قرية,=1+1,SY12,32.9,36\n`, /a formula.*in\.csv:2$/],
    ["an unknown parent", "csv", `${HEAD}a,قرية,V,ZZ99,32.9,36\n`, /parent of a is unknown: ZZ99.*in\.csv:2$/],
    ["no degrees", "csv", `${HEAD}a,قرية,V,SY12,3200,36\n`, /no coordinates in degrees.*in\.csv:2$/],
    ["another encoding", "csv", Buffer.from([...Buffer.from(HEAD), 0xe3, 0xcd, 0x0a]), /not UTF-8.*in\.csv:2$/],
    ["no P-codes", "cod", "name,lat,lon\n", /missing columns of P-codes.*in\.csv:1$/],
    ["nothing with an Arabic name", "csv", `${HEAD}a,,V,SY12,32.9,36\n`, /no row has an Arabic name/],
  ];
  test.each(BAD)("refuses %s and writes nothing", (_, shape, content, message) => {
    const into = folder();
    expect(() => importFile(file("in.csv", content), shape, into, "SY", null)).toThrow(message);
    expect(existsSync(join(into, "places"))).toBe(false);
  });
});

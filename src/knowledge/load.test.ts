import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { tokenize } from "../arabic/index.ts";
import { unpack } from "./binary.ts";
import { loadKnowledge } from "./load.ts";
import { found, tableFolder } from "./testing.ts";

const table = (n: number) => ({ "places/a.csv": `id,ar,en,kind,parent,lat,lon\nXX,نهرستان,Riverland ${n},country,,33,36\n` });

describe("loading", () => {
  test("builds once, then views the file", () => {
    const cache = mkdtempSync(join(tmpdir(), "isnad-cache-"));
    const folder = tableFolder(table(1));
    const knowledge = loadKnowledge({ bare: true, folders: [folder], cache });
    const [name = ""] = readdirSync(cache);
    expect(name).toContain(knowledge.hash);
    expect(unpack(readFileSync(join(cache, name)))).not.toBeNull();
    expect(found(knowledge, "في نهرستان")).toEqual(["نهرستان=XX"]);
  });
  test("a damaged or cut file is built anew", () => {
    const cache = mkdtempSync(join(tmpdir(), "isnad-cache-"));
    loadKnowledge({ bare: true, folders: [tableFolder(table(2))], cache });
    const path = join(cache, readdirSync(cache)[0] ?? "");
    const bytes = readFileSync(path);
    for (const broken of [bytes.subarray(0, bytes.length - 3), Buffer.alloc(4), Buffer.from("something else entirely")])
      expect(unpack(broken)).toBeNull();
    writeFileSync(path, bytes.subarray(0, 20));
    expect(unpack(readFileSync(path))).toBeNull();
  });
  test("a folder that cannot be written is no obstacle", () => {
    const blocked = join(tableFolder({ "places/x.csv": "" }), "places/x.csv", "deeper");
    const knowledge = loadKnowledge({ bare: true, folders: [tableFolder(table(3))], cache: blocked });
    expect(knowledge.byId("XX")?.en).toBe("Riverland 3");
    expect(existsSync(blocked)).toBe(false);
  });
  test("a missing overlay folder is an error", () => {
    expect(() => loadKnowledge({ folders: ["/nowhere/at/all"] })).toThrow(/no such file or folder/);
  });
});

describe("the shipped tables", () => {
  const knowledge = loadKnowledge();
  const ROWS: readonly (readonly [text: string, id: string])[] = [
    ["وصلت قافلة إلى درعا", "C5993"],
    ["في مدينة الموصل العراقية", "IQ"],
    ["أعلن الجيش السوري", "syrian-arab-army"],
    ["أعلن الجيش السوري", "new-syrian-army"],
    ["قال العميد", "rank:brigadier"],
    ["نقلت وكالة رويترز", "outlet:reuters"],
    ["قصف الطيران الروسي", "russian-aerospace-forces"],
    ["قالت عبد الرحمن", "given:عبد الرحمن"],
    ["قرب بلدة النعيمة", "place-noun:town"],
  ];
  test.each(ROWS)("%s → %s", (text, id) => {
    const ids = found(knowledge, text).flatMap((item) => (item.split("=")[1] ?? "").split(","));
    if (id === "IQ") expect(ids).toContain("nisba:IQ");
    else expect(ids).toContain(id);
  });
  test.each(["ثم قال إنه عاد", "كانت الساعة تشير إلى الخامسة", "لم يكن هناك أحد"])("nothing of places or actors in: %s", (text) => {
    const types = knowledge.match(tokenize(text)).flatMap((match) => match.entries.map((i) => knowledge.entry(i).type));
    expect(types.filter((type) => type === "place" || type === "actor" || type === "outlet")).toEqual([]);
  });
  test("a town knows its governorate and its country", () => {
    expect(knowledge.byId("C6111")).toMatchObject({ en: "Jasim", within: ["SY", "Daraa"] });
    expect(knowledge.ancestorsOf("C6111").map((place) => place.id)).toEqual(["SY120301", "SY1203", "SY12", "SY"]);
    expect(knowledge.childrenOf("SY120301")).toContain("C6111");
  });
});

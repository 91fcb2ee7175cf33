import { describe, expect, test } from "vitest";
import { found, knowledgeOf } from "./testing.ts";

const knowledge = knowledgeOf({
  "places/a.csv": "id,ar,variants,en,kind,parent,lat,lon\nXX,نهرستان,,Riverland,country,,33,36\nYY,جبلستان,,Mountainland,country,,40,40\n",
  "words/nisbas.csv": "country,ar,en,plurals\nXX,نهري,Riverland,أنهر\nYY,جبلي,Mountain,\n",
  "words/force-nouns.csv": `id,ar,forms,en,kind,people,partisan,parent
state,دولة,,state,foreign-state,,,
army,جيش,,army,state-force,,,state
defence,وزارة الدفاع,,Ministry of Defence,government,,,state
soldiers,جنود,,soldiers,state-force,yes,,army
planes,طائرات حربية,,warplanes,state-force,,,army
occupier,الاحتلال,,occupation,foreign-state,,opponents,state
`,
  "actors/a.csv": `id,ar,forms,en,kind,from,to,generic
old,الجيش القديم,,Old Army,state-force,1950,2020-01-01,army:YY
new,الجيش الجديد,,New Army,state-force,2020-01-01,,army:YY
`,
});

const FINDS: readonly (readonly [text: string, expected: string])[] = [
  ["أعلن الجيش النهري", "الجيش النهري=army:XX"],
  ["جيش نهري صغير", "جيش نهري=army:XX"],
  ["وجيش نهرستان", "جيش نهرستان=army:XX"],
  ["قالت وزارة الدفاع النهرية", "وزارة الدفاع النهرية=defence:XX"],
  ["مقتل جنود نهريين", "جنود نهريين=soldiers:XX"],
  ["الجنود الأنهر", "الجنود الأنهر=soldiers:XX"],
  ["قصفت طائرات حربية نهرية", "طائرات حربية نهرية=planes:XX"],
  ["الطائرات الحربية النهرية", "الطائرات الحربية النهرية=planes:XX"],
  ["الجيش الجبلي", "الجيش الجبلي=old,new"],
];

describe("country × force noun", () => {
  test.each(FINDS)("%s", (text, expected) => expect(found(knowledge, text)).toContain(expected));
  test.each(["وزارة الدفاع نهرية", "النهري الجيش", "جيش كبير"])("%s names no state body", (text) => {
    expect(found(knowledge, text).filter((item) => /=(army|defence|soldiers|planes):/.test(item))).toEqual([]);
  });
  test("a body names its parent, and a partisan noun marks its forms", () => {
    expect(knowledge.byId("army:XX")).toMatchObject({ kind: "state-force", parent: "state:XX", country: "XX", en: "Riverland army" });
    const body = knowledge.byId("occupier:XX");
    expect(body?.type === "actor" && body.forms[0]).toMatchObject({ usedBy: "opponents" });
  });
  test("a country's own name needs context to be an actor", () => {
    const state = knowledge.byId("state:XX");
    expect(state?.type === "actor" && state.forms).toEqual([{ form: "نهرستان", usedBy: null, needs: "context" }]);
  });
});

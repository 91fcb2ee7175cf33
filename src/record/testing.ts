// Values for the tests of the record: one reading with one event, and what a reconciling makes of it. Written for the tests.
import { createHash } from "node:crypto";
import type { Reading, RecordContent } from "../model/index.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** A reading whose one event is its first word, at a town within Daraa, on 5 March 2024. */
export function sampleReading(id: string, text: string, outlet: string | null = "صوت السهل"): Reading {
  const at = text.indexOf("النعيمة");
  const end = text.indexOf(" ");
  return {
    schema: "isnad/reading@1",
    reader: { name: "rules", version: "0.0.0", knowledge: "000000000000" },
    report: {
      id,
      version: 1,
      title: null,
      outlet,
      outletBasis: "given",
      url: null,
      language: "ar",
      text,
      sha256: sha256(text),
      published: { start: "2024-03-05", end: "2024-03-05", grain: "day", time: null, basis: "given", evidence: [] },
      stories: [{ id: "s1", start: 0, end: text.length, role: "main", published: null }],
    },
    mentions: at < 0 ? [] : [{ id: "m1", kind: "place", start: at, end: at + 7, text: "النعيمة", place: "e1" }],
    entities: [
      {
        id: "e1",
        kind: "place",
        name: { ar: "النعيمة", en: "al-Naima" },
        knownAs: null,
        placeKind: "town",
        lat: 32.6,
        lon: 36.2,
        precision: "settlement",
        candidates: [],
        within: ["SY", "Daraa"],
      },
    ],
    voices: [{ id: "v0", chain: [], stance: "tells", evidence: null }],
    events: [
      {
        id: `x-${sha256(text).slice(0, 12)}`,
        story: "s1",
        kind: "shelling",
        acled: null,
        trigger: [0, end],
        sentence: [0, text.length],
        participants: [],
        place: "e1",
        time: { start: "2024-03-05", end: "2024-03-05", grain: "day", from: "context" },
        tolls: [],
        voice: "v0",
        factual: "happened",
        negated: false,
        background: false,
        terms: [],
        result: null,
        sameAs: null,
        confidence: null,
        summary: { en: "Shelling", ar: "قصف" },
      },
    ],
    notes: [],
  };
}

export function sampleContent(reading: Reading): RecordContent {
  const event = reading.events[0]?.id ?? "";
  const report = reading.report.id;
  const voice = { outlet: reading.report.outlet, chain: [], stance: "tells" as const };
  const time = { start: "2024-03-05", end: "2024-03-05", grain: "day" as const };
  const at = reading.report.text.indexOf("النعيمة");
  return {
    entities: [
      {
        id: "army",
        kind: "actor",
        name: { ar: "الجيش", en: null },
        knownAs: null,
        actorKind: "state-force",
        parents: ["syria"],
        named: true,
        names: ["الجيش"],
        reports: [report],
      },
      {
        id: "naima",
        kind: "place",
        name: { ar: "النعيمة", en: "al-Naima" },
        knownAs: null,
        placeKind: "town",
        lat: 32.6,
        lon: 36.2,
        precision: "settlement",
        candidates: [],
        within: ["SY", "SY-DR"],
        names: ["النعيمة"],
        reports: [report],
      },
    ],
    incidents: [
      {
        id: "i-1",
        aliases: ["i-old"],
        kind: "shelling",
        kinds: ["shelling"],
        title: { en: "Shelling", ar: "قصف" },
        time,
        place: "naima",
        participants: [{ role: "agent", entity: "army" }],
        mentions: [{ report, event }],
        witnesses: { reports: 1, independent: 1, chains: [{ source: "صوت السهل", reports: [report], why: "its own text" }] },
        claims: [
          {
            property: "happened",
            of: null,
            value: { factual: "happened", negated: false },
            voice,
            report,
            event,
            evidence: [at, at + 7],
            superseded: false,
          },
        ],
        tolls: [{ harm: "killed", unit: "people", who: null, low: 1, best: 1, high: 2 }],
        discrepancies: [],
        standing: "single-voice",
        links: [],
        why: [],
        reasons: [],
        review: { state: "unreviewed", by: null, at: null },
      },
    ],
    agreements: [],
    spells: [],
    episodes: [],
    people: [],
    nearMisses: [],
  };
}

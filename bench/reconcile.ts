// Reconciling generated readings, 1,000 to 20,000 of them (with a number after the name, up to that many): time per report and memory. The
// readings are drawn with a seed from a land of 400 towns in which forty reports a day tell of five events each, several outlets of the same.
import { createHash } from "node:crypto";
import type { Entity, Event, EventKind, Mention, Reading } from "../src/model/index.ts";
import { reconcile } from "../src/reconcile/index.ts";

interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

const SIZES = [1_000, 5_000, 20_000] as const;
const TOWNS = 400;
const REPORTS_A_DAY = 40;
const EVENTS_A_DAY = 60;
const KINDS: readonly EventKind[] = ["clash", "shelling", "airstrike", "raid", "arrest", "killing", "negotiation", "siege", "protest"];
const WORDS = "قصف اشتباك دورية بلدة مصادر محلية عناصر الحاجز مساء صباح مقتل إصابة انسحاب تعزيزات وجهاء اجتماع مفاوضات حصار طريق سوق".split(
  " ",
);

/** Numbers in [0, 1) that follow from the seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const isoDay = (day: number): string => new Date(Date.UTC(2015, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);

function readingOf(index: number): Reading {
  const roll = dice(index + 1);
  const pick = (count: number) => Math.floor(roll() * count);
  const day = Math.floor(index / REPORTS_A_DAY);
  const entities: Entity[] = [];
  const mentions: Mention[] = [];
  const events: Event[] = [];
  let text = "";
  for (let n = 0; n < 5; n++) {
    const what = dice(day * EVENTS_A_DAY + pick(EVENTS_A_DAY) + 7_000_000);
    const town = Math.floor(what() * TOWNS);
    const kind = KINDS[Math.floor(what() * KINDS.length)] ?? "clash";
    const actor = Math.floor(what() * 30);
    const dead = Math.floor(what() * 12) + (roll() < 0.2 ? 1 : 0);
    const start = text.length;
    const words = Array.from({ length: 18 }, () => WORDS[pick(WORDS.length)] ?? "").join(" ");
    text += `${kind} ${words} بلدة${town} فصيل${actor} ${dead}\n`;
    const end = text.length - 1;
    const at = (word: string): [number, number] => [text.lastIndexOf(word), text.lastIndexOf(word) + word.length];
    const [place, who] = [`p${n}`, `a${n}`];
    entities.push({
      id: place,
      kind: "place",
      name: { ar: `بلدة${town}`, en: `Town ${town}` },
      knownAs: `town-${town}`,
      placeKind: "town",
      lat: 32 + (town % 20) / 5,
      lon: 36 + Math.floor(town / 20) / 5,
      precision: "settlement",
      candidates: [],
      within: ["XX", `Province ${town % 14}`],
    });
    entities.push({
      id: who,
      kind: "actor",
      name: { ar: `فصيل${actor}`, en: null },
      knownAs: `actor-${actor}`,
      actorKind: actor % 2 === 0 ? "rebel" : "state-force",
      parents: [],
      named: true,
    });
    const [placeAt, whoAt] = [at(`بلدة${town}`), at(`فصيل${actor}`)];
    mentions.push({ id: `mp${n}`, kind: "place", start: placeAt[0], end: placeAt[1], text: `بلدة${town}`, place });
    mentions.push({ id: `ma${n}`, kind: "actor", start: whoAt[0], end: whoAt[1], text: `فصيل${actor}`, entity: who });
    mentions.push({
      id: `q${n}`,
      kind: "quantity",
      start: end - String(dead).length,
      end,
      text: String(dead),
      low: dead,
      high: dead,
      approx: false,
      unit: "people",
      harm: "killed",
      who: null,
      whoText: null,
      civilians: null,
      group: null,
      subsetOf: null,
      scope: "event",
      supersedes: null,
    });
    const iso = isoDay(day);
    events.push({
      id: `x${n}`,
      story: "s1",
      kind,
      acled: null,
      trigger: [start, start + kind.length],
      sentence: [start, end],
      participants: [{ role: kind === "clash" ? "party" : "agent", entity: who, text: `فصيل${actor}`, span: whoAt }],
      place,
      time: roll() < 0.7 ? { start: iso, end: iso, grain: "day", from: "context" } : null,
      tolls: [`q${n}`],
      voice: "v0",
      factual: "happened",
      negated: false,
      background: roll() < 0.1,
      terms: [],
      result: null,
      sameAs: null,
      confidence: null,
      summary: { en: `${kind} in Town ${town}`, ar: `${kind} ${town}` },
    });
  }
  const published = isoDay(day);
  return {
    schema: "isnad/reading@1",
    reader: { name: "generated", version: "0", knowledge: "0" },
    report: {
      id: `r${index}`,
      version: 1,
      title: null,
      outlet: `outlet ${pick(25)}`,
      outletBasis: null,
      url: null,
      language: "ar",
      text,
      sha256: createHash("sha256").update(text).digest("hex"),
      published: { start: published, end: published, grain: "day", time: null, basis: "given", evidence: [] },
      stories: [{ id: "s1", start: 0, end: text.length, role: "main", published: null }],
    },
    mentions,
    entities,
    voices: [{ id: "v0", chain: [], stance: "tells", evidence: null }],
    events,
    notes: [],
  };
}

export function run(): Row[] {
  const rows: Row[] = [];
  reconcile(Array.from({ length: 200 }, (_, i) => readingOf(i)));
  for (const size of SIZES) {
    const readings = Array.from({ length: size }, (_, i) => readingOf(i));
    const before = process.memoryUsage().heapUsed;
    const started = performance.now();
    const { incidents } = reconcile(readings);
    const took = performance.now() - started;
    const held = (process.memoryUsage().heapUsed - before) / 1e6;
    rows.push({
      name: `${size} readings, ${incidents.length} incidents`,
      value: Math.round((took / size) * 1000) / 1000,
      unit: "ms a report",
    });
    rows.push({ name: `${size} readings: memory held afterwards`, value: Math.round(held), unit: "MB" });
  }
  return rows;
}

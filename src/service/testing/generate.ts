// A made-up record of any size, the same for the same seed: invented outlets, real kinds, dates of every grain, two tellers who
// agree or differ. For measuring the workbench and for its tests; nothing of it was ever reported.
import { createHash } from "node:crypto";
import type { Event, Reading } from "../../model/reading.ts";
import type { Claim, ClaimVoice, Incident, RecordEntity, RecordExport, RecordTime } from "../../model/record.ts";
import type { EventKind } from "../../model/vocabulary.ts";
import { random, Words } from "./words.ts";

const OUTLETS = ["راصد الوادي", "شبكة السفح", "وكالة المنارة المحلية", "صوت الحقول", "بريد الجسر"];
const PLACES: readonly (readonly [string, string, string])[] = [
  ["جاسم", "Jasim", "Daraa"],
  ["إنخل", "Inkhil", "Daraa"],
  ["تل رفعت", "Tall Rifat", "Aleppo"],
  ["سراقب", "Saraqib", "Idlib"],
  ["البوكمال", "Al Bukamal", "Deir ez-Zor"],
  ["تدمر", "Tadmur", "Homs"],
];
const GOVERNORATES: readonly (readonly [string, string])[] = [
  ["درعا", "Daraa"],
  ["حلب", "Aleppo"],
  ["إدلب", "Idlib"],
  ["دير الزور", "Deir ez-Zor"],
  ["حمص", "Homs"],
];
const ACTORS: readonly (readonly [string, string])[] = [
  ["لواء السفح", "Safh Brigade"],
  ["كتيبة الجسر", "Jisr Battalion"],
  ["حرس الوادي", "Wadi Guard"],
];
const KINDS: readonly (readonly [EventKind, string, string])[] = [
  ["clash", "اشتباكات", "Clash"],
  ["shelling", "قصف", "Shelling"],
  ["siege", "حصار", "Siege"],
  ["agreement", "اتفاق", "Agreement"],
  ["arrest", "اعتقالات", "Arrests"],
  ["protest", "مظاهرة", "Protest"],
];

export interface Generated {
  readonly record: RecordExport;
  readonly readings: readonly Reading[];
}

/** `incidents` incidents, each told by one to three reports; every fifth has tellers who differ over the dead. */
export function generateRecord(incidents: number, seed = 1): Generated {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const readings: Reading[] = [];
  const made: Incident[] = [];
  for (let at = 0; at < incidents; at++) {
    const place = pick(PLACES);
    const kind = pick(KINDS);
    const actors: [number, number] = [Math.floor(next() * 3), Math.floor(next() * 3)];
    const time = timeOf(next);
    const tellers = 1 + Math.floor(next() * 3);
    const differing = at % 5 === 0 && tellers > 1;
    const told = Array.from({ length: tellers }, (_, teller) =>
      tell({
        id: `r${at}-${teller}`,
        outlet: OUTLETS[(at + teller) % OUTLETS.length] ?? "",
        place,
        kind,
        actors,
        time,
        dead: differing ? 5 + teller : 5,
      }),
    );
    readings.push(...told.map(({ reading }) => reading));
    made.push(incidentOf(at, told, { place, kind, actors, time, differing }));
  }
  const record: RecordExport = {
    schema: "isnad/record@1",
    reports: readings.map(({ report }) => report),
    entities: entities(),
    incidents: made,
    agreements: [],
    spells: [],
    episodes: [],
    people: [],
    nearMisses: [],
  };
  return { record, readings };
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");

function timeOf(next: () => number): RecordTime | null {
  const grain = next();
  const year = 2011 + Math.floor(next() * next() * 14);
  const month = 1 + Math.floor(next() * 12);
  const day = `${year}-${twoDigits(month)}-${twoDigits(1 + Math.floor(next() * 28))}`;
  if (grain < 0.7) return { start: day, end: day, grain: "day" };
  if (grain < 0.85) return { start: `${year}-${twoDigits(month)}-01`, end: `${year}-${twoDigits(month)}-28`, grain: "month" };
  if (grain < 0.92) return { start: day, end: null, grain: "day" };
  if (grain < 0.96) return { start: `${year}-01-01`, end: `${year}-12-31`, grain: "year" };
  return null;
}

interface Telling {
  readonly id: string;
  readonly outlet: string;
  readonly place: readonly [string, string, string];
  readonly kind: readonly [EventKind, string, string];
  readonly actors: readonly [number, number];
  readonly time: RecordTime | null;
  readonly dead: number;
}

interface Told {
  readonly reading: Reading;
  readonly claims: readonly Claim[];
  readonly voice: ClaimVoice;
}

function tell(telling: Telling): Told {
  const words = new Words();
  const day = telling.time?.start ?? "";
  const sentenceStart = words.length;
  const trigger = words.say(telling.kind[1]);
  words.say(" في بلدة ");
  const place = words.say(telling.place[0]);
  words.say(" طرفها ");
  const agent = words.say(ACTORS[telling.actors[0]]?.[0] ?? "");
  words.say("، وقد سجل المكتب ");
  const toll = words.say(`${telling.dead} قتلى`);
  words.say(" بحسب ");
  const speaker = words.say("أحد السكان");
  words.say(" بتاريخ ");
  const when = words.say(day);
  words.say(".");
  const sentence: [number, number] = [sentenceStart, words.length];
  words.say("\n\nوذكر محرر النشرة أن العمل على جمع الشهادات مستمر في القرى القريبة.");
  const cut = (span: readonly [number, number]): string => words.text.slice(...span);
  const voice: ClaimVoice = {
    outlet: telling.outlet,
    chain: [{ kind: "anonymous", text: cut(speaker), entity: null, span: speaker }],
    stance: "tells",
  };
  const event: Event = {
    id: "x1",
    story: "s1",
    kind: telling.kind[0],
    acled: null,
    trigger,
    sentence,
    participants: [{ role: "agent", entity: "e2", text: cut(agent), span: agent }],
    place: "e1",
    time: telling.time ? { ...telling.time, from: "m3" } : null,
    tolls: ["m4"],
    voice: "v1",
    factual: "happened",
    negated: false,
    background: false,
    terms: [],
    result: null,
    sameAs: null,
    confidence: null,
    summary: { en: `${telling.kind[2]} in ${telling.place[1]}`, ar: `${telling.kind[1]} في ${telling.place[0]}` },
  };
  const reading: Reading = {
    schema: "isnad/reading@1",
    reader: { name: "generator", version: "0", knowledge: "none" },
    report: {
      id: telling.id,
      version: 1,
      title: null,
      outlet: telling.outlet,
      outletBasis: "given",
      url: null,
      language: "ar",
      text: words.text,
      sha256: createHash("sha256").update(words.text).digest("hex"),
      published: null,
      stories: [{ id: "s1", start: 0, end: words.length, role: "main", published: null }],
    },
    mentions: [
      { id: "m1", kind: "place", start: place[0], end: place[1], text: cut(place), place: "e1" },
      { id: "m2", kind: "actor", start: agent[0], end: agent[1], text: cut(agent), entity: "e2" },
      ...(telling.time
        ? [
            {
              id: "m3",
              kind: "time" as const,
              start: when[0],
              end: when[1],
              text: cut(when),
              value: { ...telling.time, approx: false, calendar: "gregorian" as const, relative: null },
            },
          ]
        : []),
      {
        id: "m4",
        kind: "quantity",
        start: toll[0],
        end: toll[1],
        text: cut(toll),
        low: telling.dead,
        high: telling.dead,
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
      },
    ],
    entities: [
      {
        id: "e1",
        kind: "place",
        name: { ar: telling.place[0], en: telling.place[1] },
        knownAs: null,
        placeKind: "town",
        lat: null,
        lon: null,
        precision: "settlement",
        candidates: [],
        within: [telling.place[2]],
      },
      { id: "e2", kind: "actor", name: { ar: cut(agent), en: null }, knownAs: null, actorKind: "rebel", parents: [], named: true },
    ],
    voices: [{ id: "v1", chain: voice.chain, stance: "tells", evidence: speaker }],
    events: [event],
    notes: [],
  };
  const told = { of: null, voice, report: telling.id, event: "x1", superseded: false };
  const claims: Claim[] = [
    ...(telling.time ? [{ property: "time" as const, value: telling.time, evidence: when, ...told }] : []),
    { property: "place", value: { entity: `p-${telling.place[1]}`, text: cut(place) }, evidence: place, ...told },
    { property: "agent", value: { entity: `a-${telling.actors[0]}`, text: cut(agent) }, evidence: agent, ...told },
    {
      property: "toll",
      value: { harm: "killed", unit: "people", who: null, low: telling.dead, high: telling.dead, scope: "event" },
      evidence: toll,
      ...told,
      of: "killed",
    },
    { property: "happened", value: { factual: "happened", negated: false }, evidence: trigger, ...told },
  ];
  return { reading, claims, voice };
}

function incidentOf(
  at: number,
  told: readonly Told[],
  about: Pick<Telling, "place" | "kind" | "actors" | "time"> & { readonly differing: boolean },
): Incident {
  const claims = told.flatMap((one) => one.claims);
  const dead = claims.filter((claim) => claim.property === "toll").flatMap((claim) => ("low" in claim.value ? [claim.value.low ?? 0] : []));
  return {
    id: `i-${at}`,
    aliases: [],
    kind: about.kind[0],
    kinds: [about.kind[0]],
    title: { en: `${about.kind[2]} in ${about.place[1]}, no. ${at}`, ar: `${about.kind[1]} في ${about.place[0]}، رقم ${at}` },
    time: about.time,
    place: `p-${about.place[1]}`,
    participants: [...new Set(about.actors)].map((actor) => ({ role: "agent" as const, entity: `a-${actor}` })),
    mentions: told.map(({ reading }) => ({ report: reading.report.id, event: "x1" })),
    witnesses: {
      reports: told.length,
      independent: told.length,
      chains: told.map(({ reading, voice }) => ({ source: voice.outlet ?? "", reports: [reading.report.id], why: "its own source" })),
    },
    claims,
    tolls: [{ harm: "killed", unit: "people", who: null, low: Math.min(...dead), best: dead[0] ?? null, high: Math.max(...dead) }],
    discrepancies: about.differing
      ? [
          {
            property: "toll",
            of: "killed",
            kind: "conflict",
            claims: claims
              .filter((claim) => claim.property === "toll")
              .map(({ value, voice, report, event, evidence }) => ({ value, voice, report, event, evidence })),
          },
        ]
      : [],
    standing: about.differing ? "contested" : told.length > 1 ? "corroborated" : "single-voice",
    links: at > 0 && at % 7 === 0 ? [{ to: `i-${at - 1}`, kind: "follows", why: "the same town, the day after" }] : [],
    why: ["same place, same day"],
    reasons: [],
    review: { state: "unreviewed", by: null, at: null },
  };
}

function entities(): RecordEntity[] {
  const gathered = { names: [], reports: [] };
  const place = { kind: "place" as const, knownAs: null, lat: null, lon: null, candidates: [], ...gathered };
  return [
    ...GOVERNORATES.map(
      ([ar, en]): RecordEntity => ({
        ...place,
        id: `g-${en}`,
        name: { ar, en },
        placeKind: "governorate",
        precision: "governorate",
        within: [],
      }),
    ),
    ...PLACES.map(
      ([ar, en, within]): RecordEntity => ({
        ...place,
        id: `p-${en}`,
        name: { ar, en },
        placeKind: "town",
        precision: "settlement",
        within: [within],
      }),
    ),
    ...ACTORS.map(
      ([ar, en], at): RecordEntity => ({
        ...gathered,
        id: `a-${at}`,
        kind: "actor",
        name: { ar, en },
        knownAs: null,
        actorKind: "rebel",
        parents: [],
        named: true,
      }),
    ),
  ];
}

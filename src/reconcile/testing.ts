// Readings for the tests of the reconciler, from a few words each. Places, outlets and events are invented.
import { createHash } from "node:crypto";
import type { ActorKind, Event, EventKind, Factual, Harm, Mention, Reading, Role, SpeakerKind, Stance } from "../model/index.ts";

export interface EventSketch {
  readonly kind: EventKind;
  /** The sentence that tells it; its first word is the trigger. */
  readonly says: string;
  readonly place?: string | null;
  /** `2024-03-05`, `2024-03-01..2024-03-31`, `2024-03-01..` or `..2024-03-31`. */
  readonly when?: string | null;
  /** Role and name, of an actor of `ACTORS` or of a person. */
  readonly who?: readonly (readonly [Role, string])[];
  /** Words of the sentence, harm, low, high (the same as low when not given), whose. */
  readonly tolls?: readonly {
    readonly text: string;
    readonly harm: Harm;
    readonly low: number;
    readonly high?: number | null;
    readonly whose?: string;
  }[];
  /** The time is not told by the sentence itself (its last word stands for the telling) but carried over from elsewhere. */
  readonly carried?: boolean;
  /** Named actors that the sentence speaks of without a part. */
  readonly speaksOf?: readonly string[];
  readonly factual?: Factual;
  readonly stance?: Stance;
  /** Who tells it: a kind of speaker and a name. */
  readonly teller?: readonly [SpeakerKind, string];
  readonly background?: boolean;
  readonly sameAs?: number;
  /** Words of the sentence that are terms. */
  readonly terms?: readonly { readonly does: string; readonly negated?: boolean }[];
}

export interface ReportSketch {
  readonly id: string;
  readonly outlet?: string | null;
  readonly published?: string | null;
  readonly events: readonly EventSketch[];
}

/** Towns on a line: one degree of latitude is 111 km. */
const PLACES: Readonly<
  Record<string, readonly [lat: number, governorate: string, country: string, precision: "settlement" | "governorate"]>
> = {
  الروضة: [33.0, "Sahl", "SY", "settlement"],
  العيون: [33.02, "Sahl", "SY", "settlement"],
  التلة: [34.5, "Jabal", "SY", "settlement"],
  السهل: [33.2, "", "SY", "governorate"],
  الميناء: [13.0, "Sahil", "YE", "settlement"],
};
const PLACE_EN: Readonly<Record<string, string>> = { السهل: "Sahl" };

const ACTORS: Readonly<
  Record<string, { readonly id: string | null; readonly kind: ActorKind; readonly parents: readonly string[]; readonly named: boolean }>
> = {
  الجيش: { id: "army", kind: "state-force", parents: ["state"], named: true },
  "اللواء الرابع": { id: "fourth", kind: "state-force", parents: ["army", "state"], named: true },
  "حركة الفجر": { id: "dawn", kind: "rebel", parents: [], named: true },
  "كتائب النهر": { id: "river", kind: "jihadist", parents: [], named: true },
  "مقاتلون محليون": { id: null, kind: "local-group", parents: [], named: false },
  مدنيين: { id: null, kind: "civilians", parents: [], named: false },
  "وجهاء البلدة": { id: null, kind: "notables", parents: [], named: false },
};

export function readingOf(sketch: ReportSketch): Reading {
  const text = sketch.events.map((event) => event.says).join("\n");
  const sha256 = createHash("sha256").update(text).digest("hex");
  const mentions: Mention[] = [];
  const entities: Reading["entities"] = [];
  const voices: Reading["voices"] = [{ id: "v0", chain: [], stance: "tells", evidence: null }];
  const ids = new Map<string, string>();
  const entity = (name: string, place: boolean): string => {
    const known = ids.get(name);
    if (known !== undefined) return known;
    const id = `e${entities.length + 1}`;
    ids.set(name, id);
    const [lat, governorate, country, precision] = PLACES[name] ?? [null, "", "SY", "exact"];
    const actor = ACTORS[name];
    if (place) {
      entities.push({
        id,
        kind: "place",
        name: { ar: name, en: PLACE_EN[name] ?? null },
        knownAs: PLACES[name] ? `p-${name}` : null,
        placeKind: precision === "governorate" ? "governorate" : "town",
        lat,
        lon: lat === null ? null : 36,
        precision: precision as "settlement",
        candidates: [],
        within: governorate === "" ? [country] : [country, governorate],
      });
    } else if (actor) {
      entities.push({
        id,
        kind: "actor",
        name: { ar: name, en: null },
        knownAs: actor.id,
        actorKind: actor.kind,
        parents: [...actor.parents],
        named: actor.named,
      });
    } else entities.push({ id, kind: "person", name: { ar: name, en: null }, rank: null, role: null, actor: null, victim: null });
    return id;
  };
  let start = 0;
  const events = sketch.events.map((one, i): Event => {
    const at = (words: string): [number, number] => {
      const found = text.indexOf(words, start);
      if (found < 0 || found + words.length > start + one.says.length) throw new RangeError(`not in the sentence: ${words}`);
      return [found, found + words.length];
    };
    const sentence: [number, number] = [start, start + one.says.length];
    const trigger: [number, number] = [start, start + one.says.split(" ", 1).join("").length];
    const place = one.place ?? null;
    const placeId = place === null ? null : entity(place, true);
    if (place !== null && placeId !== null && one.says.includes(place)) {
      const [from, to] = at(place);
      mentions.push({ id: `m${mentions.length + 1}`, kind: "place", start: from, end: to, text: place, place: placeId });
    }
    const participants = (one.who ?? []).map(([role, name]) => {
      const span = one.says.includes(name) ? at(name) : trigger;
      return { role, entity: entity(name, false), text: text.slice(span[0], span[1]), span };
    });
    const tolls = (one.tolls ?? []).map((toll) => {
      const id = `m${mentions.length + 1}`;
      const [from, to] = at(toll.text);
      mentions.push({
        id,
        kind: "quantity",
        start: from,
        end: to,
        text: toll.text,
        low: toll.low,
        high: toll.high === undefined ? toll.low : toll.high,
        approx: false,
        unit: "people",
        harm: toll.harm,
        who: toll.whose !== undefined && ACTORS[toll.whose] ? entity(toll.whose, false) : null,
        whoText: toll.whose ?? null,
        civilians: null,
        group: null,
        subsetOf: null,
        scope: "event",
        supersedes: null,
      });
      return id;
    });
    let voice = "v0";
    if (one.teller || (one.stance && one.stance !== "tells")) {
      voice = `v${voices.length}`;
      const span = one.teller && one.says.includes(one.teller[1]) ? at(one.teller[1]) : trigger;
      const chain = one.teller
        ? [{ kind: one.teller[0], text: one.teller[1], entity: ACTORS[one.teller[1]] ? entity(one.teller[1], false) : null, span }]
        : [];
      voices.push({ id: voice, chain, stance: one.stance ?? "tells", evidence: span });
    }
    const [from, to] = (one.when ?? "..").includes("..") ? (one.when ?? "..").split("..") : [one.when, one.when];
    const told = (from || to) && !one.carried ? `m${mentions.length + 1}` : "context";
    if (told !== "context") {
      const word = one.says.split(" ").at(-1) ?? "";
      const end = start + one.says.length;
      mentions.push({
        id: told,
        kind: "time",
        start: end - word.length,
        end,
        text: word,
        value: {
          start: from || null,
          end: to || null,
          grain: from === to ? "day" : "range",
          approx: false,
          calendar: "gregorian",
          relative: null,
        },
      });
    }
    for (const name of one.speaksOf ?? []) {
      const [at0, at1] = at(name);
      mentions.push({ id: `m${mentions.length + 1}`, kind: "actor", start: at0, end: at1, text: name, entity: entity(name, false) });
    }
    const kindHash = createHash("sha256").update(`${sha256}:${trigger[0]}:${one.kind}`).digest("hex").slice(0, 12);
    start += one.says.length + 1;
    return {
      id: `x-${kindHash}`,
      story: "s1",
      kind: one.kind,
      acled: null,
      trigger,
      sentence,
      participants,
      place: placeId,
      time: from || to ? { start: from || null, end: to || null, grain: from === to ? "day" : "range", from: told } : null,
      tolls,
      voice,
      factual: one.factual ?? "happened",
      negated: false,
      background: one.background ?? false,
      terms: (one.terms ?? []).map((term) => {
        const found = text.indexOf(term.does, sentence[0]);
        return {
          who: null,
          does: [found, found + term.does.length] as [number, number],
          negated: term.negated ?? false,
          inReturnFor: null,
          deadline: null,
          otherwise: null,
        };
      }),
      result: null,
      sameAs: one.sameAs === undefined ? null : `#${one.sameAs}`,
      confidence: null,
      summary: { en: `${one.kind} ${i}`, ar: one.says },
    };
  });
  for (const event of events) if (event.sameAs !== null) event.sameAs = events[Number(event.sameAs.slice(1))]?.id ?? null;
  const day = sketch.published ?? null;
  return {
    schema: "isnad/reading@1",
    reader: { name: "sketch", version: "0", knowledge: "0" },
    report: {
      id: sketch.id,
      version: 1,
      title: null,
      outlet: sketch.outlet === undefined ? `outlet of ${sketch.id}` : sketch.outlet,
      outletBasis: null,
      url: null,
      language: "ar",
      text,
      sha256,
      published: day === null ? null : { start: day, end: day, grain: "day", time: null, basis: "given", evidence: [] },
      stories: [{ id: "s1", start: 0, end: text.length, role: "main", published: null }],
    },
    mentions: mentions.sort((a, b) => a.start - b.start),
    entities,
    voices,
    events,
    notes: [],
  };
}

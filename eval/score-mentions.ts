// Rows of what is mentioned: the day of publication, stories, times, places, actors, people, tolls.
import type { Mention, Reading } from "../src/model/index.ts";
import type { Gold, GoldThing, Said } from "./gold.ts";
import type { Rows } from "./rows.ts";
import { isVague, sameBounds, sameName, sameTime } from "./same.ts";
import { coversMost, type Stretch, touches } from "./stretch.ts";

type Of<K extends Mention["kind"]> = Extract<Mention, { kind: K }>;
type EntityMention = Of<"place"> | Of<"actor"> | Of<"person">;

/** A solved range is right if it holds the day and is no longer than a month; a day where only a month or year can be told is not. */
export function scorePublished(gold: Gold, reading: Reading, rows: Rows): void {
  if (!gold.published) return;
  const { value, grain, given, likely } = gold.published;
  const got = reading.report.published;
  const row = got?.basis === "inferred" || !given ? "published (solved)" : "published (given)";
  const ok = (): boolean => {
    if (value === null || got === null) return value === null && got === null;
    if (grain !== "day") {
      const stem = value.slice(0, grain === "year" ? 4 : 7);
      return (got.start.startsWith(stem) || got.end.startsWith(stem)) && (got.start !== got.end || got.start === likely);
    }
    if (got.basis === "given") return got.start === value && got.end === value;
    return got.start <= value && value <= got.end && daysBetween(got.start, got.end) <= 31;
  };
  rows.right(row, ok(), () => `${gold.id}: want ${value}, got ${got ? `${got.start}..${got.end}` : "nothing"}`);
}

const daysBetween = (a: string, b: string): number => (Date.parse(b) - Date.parse(a)) / 86_400_000;

/** Of a report with several stories, each one's middle should stand in a story of the same role. */
export function scoreStories(gold: Gold, reading: Reading, rows: Rows): void {
  if (gold.stories.length < 2) return;
  for (const story of gold.stories) {
    const middle = Math.floor((story.start + story.end) / 2);
    const got = reading.report.stories.find((s) => s.start <= middle && middle < s.end)?.role;
    rows.right("stories", got === story.role, () => `${gold.id}: ${story.role} at ${story.start}: got ${got ?? "none"}`);
  }
}

export function scoreTimes(gold: Gold, reading: Reading, rows: Rows): void {
  const vague = gold.times.filter((t) => isVague(t.text));
  const got = mentionsOf(gold, reading, "time").filter((m) => !vague.some((t) => touches(t.spans, m)));
  matchSets(
    rows,
    "times",
    gold.id,
    gold.times.filter((t) => !vague.includes(t)),
    got,
    {
      right: (t, m) => touches(t.spans, m) && sameTime(t, m.value),
      near: (t, m) => touches(t.spans, m),
      asked: (t) => `${t.text} = ${t.start}..${t.end}`,
      given: (m) => `${m.text} = ${m.value.start}..${m.value.end}`,
    },
  );
}

/** Distinct places, actors and people: found when one mention of the thing stands on one of its forms. */
export function scoreThings(gold: Gold, reading: Reading, rows: Rows): void {
  const lists: readonly (readonly [string, EntityMention["kind"], readonly GoldThing[]])[] = [
    ["places", "place", gold.places],
    ["actors", "actor", gold.actors],
    ["people", "person", gold.people],
  ];
  for (const [row, kind, list] of lists) {
    const things = [...Map.groupBy(mentionsOf(gold, reading, kind), (m) => refOf(m)).values()];
    matchSets(rows, row, gold.id, list, things, {
      right: (thing, mentions) => mentions.some((m) => coversMost(thing.spans, m)),
      near: (thing, mentions) => mentions.some((m) => touches(thing.spans, m)),
      asked: (thing) => thing.text,
      given: (mentions) => mentions[0]?.text ?? "",
    });
  }
  scorePlaceNames(gold, reading, rows);
}

/** Of the places found that are no buildings: do they get the right English name? */
function scorePlaceNames(gold: Gold, reading: Reading, rows: Rows): void {
  const mentions = reading.mentions.filter((m) => m.kind === "place");
  for (const place of gold.places) {
    const found = mentions.find((m) => coversMost(place.spans, m));
    if (!found || place.kind === "facility" || !place.nameEn) continue;
    const name = reading.entities.find((e) => e.id === found.place)?.name.en ?? null;
    rows.right(
      "place names",
      sameName(name, place.nameEn),
      () => `${gold.id}: ${place.text}: want ${place.nameEn}, got ${name ?? "nothing"}`,
    );
  }
}

export function scoreTolls(gold: Gold, reading: Reading, rows: Rows): void {
  const got = mentionsOf(gold, reading, "quantity").filter((m) => m.harm !== null);
  matchSets(rows, "tolls", gold.id, gold.tolls, got, {
    right: (t, m) => touches(t.spans, m) && t.harm === m.harm && sameBounds(t, m),
    near: (t, m) => touches(t.spans, m),
    asked: (t) => `${t.text} ${t.harm} ${t.low}-${t.high}`,
    given: (m) => `${m.text} ${m.harm} ${m.low}-${m.high}`,
  });
}

/** Mentions of a kind; what stands in boilerplate was not coded, and counts neither for nor against. */
function mentionsOf<K extends Mention["kind"]>(gold: Gold, reading: Reading, kind: K): Of<K>[] {
  const uncoded = gold.stories.filter((s) => s.role === "boilerplate");
  const coded = (m: Stretch): boolean => !uncoded.some((s) => s.start <= m.start && m.start < s.end);
  return reading.mentions.filter((m): m is Of<K> => m.kind === kind && coded(m));
}

const refOf = (m: EntityMention): string => (m.kind === "place" ? m.place : m.entity);

interface Compare<G, M> {
  readonly right: (gold: G, got: M) => boolean;
  readonly near: (gold: G, got: M) => boolean;
  readonly asked: (gold: G) => string;
  readonly given: (got: M) => string;
}

/** Each gold thing takes the first free given one that is right. */
function matchSets<G extends Said, M>(
  rows: Rows,
  row: string,
  id: string,
  golds: readonly G[],
  got: readonly M[],
  by: Compare<G, M>,
): void {
  const free = new Set(got);
  let found = 0;
  for (const gold of golds) {
    const right = [...free].find((m) => by.right(gold, m));
    if (right !== undefined) {
      free.delete(right);
      found++;
      continue;
    }
    const near = [...free].find((m) => by.near(gold, m));
    rows.miss(row, `${id}: missed ${by.asked(gold)}${near === undefined ? "" : ` (got ${by.given(near)})`}`);
  }
  for (const m of free) rows.miss(row, `${id}: invented ${by.given(m)}`);
  rows.found(row, found, golds.length, got.length);
}

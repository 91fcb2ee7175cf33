// Filters: which lines of the shelf a question shows, and for each filter how many each of its values would show.
import { DIFFERS, FACETS, type Facet, type FacetCount, type Facets, type Order } from "../../model/workbench.ts";
import { EVENT_KINDS } from "../../model/vocabulary.ts";
import { STANDINGS } from "../../model/record.ts";
import { searchable } from "./build.ts";
import { differencesOf, type Shelf, type ShelfLine } from "./shelf.ts";

export interface Question {
  readonly q: string;
  /** Days, included; an incident that may have been on one of them is shown, one without a day is not. */
  readonly from: string | null;
  readonly to: string | null;
  readonly chosen: Readonly<Record<Facet, readonly string[]>>;
}

export const EVERYTHING: Question = {
  q: "",
  from: null,
  to: null,
  chosen: { kind: [], standing: [], differs: [], place: [], actor: [], outlet: [], review: [] },
};

export interface Selection {
  readonly lines: readonly ShelfLine[];
  readonly facets: Facets;
}

/** How many values of an open-ended filter (places, actors, outlets) are offered; those chosen always are. */
const OFFERED = 60;

/** One pass: a line that fails no filter is shown and counted everywhere, a line that fails one filter alone counts for that one. */
export function select(shelf: Shelf, question: Question, by: Order = "time-desc"): Selection {
  const wanted = searchable([question.q]).split(/\s+/).filter(Boolean);
  const chosen = FACETS.map((facet) => new Set(question.chosen[facet]));
  const counts = FACETS.map(() => new Map<string, number>());
  const lines: ShelfLine[] = [];
  for (const line of ordered(shelf, by)) {
    if (!inTime(line, question) || !wanted.every((word) => line.words.includes(word))) continue;
    let failed = -1;
    let failures = 0;
    for (let at = 0; at < FACETS.length && failures < 2; at++) {
      const values = chosen[at];
      if (!values || values.size === 0) continue;
      if (!keysOf(line, at).some((key) => values.has(key))) {
        failed = at;
        failures++;
      }
    }
    if (failures > 1) continue;
    if (failures === 0) lines.push(line);
    for (let at = 0; at < FACETS.length; at++) {
      if (failures === 1 && at !== failed) continue;
      const tally = counts[at];
      if (tally) for (const key of keysOf(line, at)) tally.set(key, (tally.get(key) ?? 0) + 1);
    }
  }
  return { lines, facets: facetsOf(shelf, question, counts) };
}

function keysOf(line: ShelfLine, at: number): readonly string[] {
  const facet = FACETS[at];
  return facet ? line.keys[facet] : [];
}

function inTime(line: ShelfLine, { from, to }: Question): boolean {
  if (from === null && to === null) return true;
  if (line.from === null || line.to === null) return false;
  return (to === null || line.from <= to) && (from === null || line.to >= from);
}

function facetsOf(shelf: Shelf, question: Question, counts: readonly ReadonlyMap<string, number>[]): Facets {
  const tally = (facet: Facet): ReadonlyMap<string, number> => counts[FACETS.indexOf(facet)] ?? new Map();
  const closed = (facet: Facet, values: readonly string[]): FacetCount[] =>
    values
      .map((value) => ({ value, count: tally(facet).get(value) ?? 0 }))
      .filter(({ value, count }) => count > 0 || question.chosen[facet].includes(value));
  const open = (facet: Facet): FacetCount[] => {
    const all = [...tally(facet)].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    const rest = question.chosen[facet].filter((value) => !all.slice(0, OFFERED).some((offered) => offered.value === value));
    return [...all.slice(0, OFFERED), ...rest.map((value) => ({ value, count: tally(facet).get(value) ?? 0 }))];
  };
  const named = (facet: Facet): FacetCount[] =>
    open(facet).map((found) => {
      const name = shelf.entities.get(found.value)?.name;
      return { ...found, ar: name?.ar ?? found.value, en: name?.en ?? null };
    });
  return {
    kind: closed("kind", EVENT_KINDS),
    standing: closed("standing", STANDINGS),
    differs: closed("differs", DIFFERS),
    place: named("place"),
    actor: named("actor"),
    outlet: open("outlet"),
    review: closed("review", ["unreviewed", "confirmed", "corrected", "rejected"]),
  };
}

const byId = (a: ShelfLine, b: ShelfLine): number => (a.line.id < b.line.id ? -1 : a.line.id > b.line.id ? 1 : 0);

function byDay(a: ShelfLine, b: ShelfLine, sign: 1 | -1): number {
  if (a.from === null || b.from === null) return a.from === b.from ? 0 : a.from === null ? 1 : -1;
  return a.from === b.from ? 0 : a.from < b.from ? -sign : sign;
}

const COMPARE: Readonly<Record<Order, (a: ShelfLine, b: ShelfLine) => number>> = {
  time: (a, b) => byDay(a, b, 1),
  "time-desc": (a, b) => byDay(a, b, -1),
  reports: (a, b) => b.line.reports - a.line.reports || byDay(a, b, -1),
  differences: (a, b) => differencesOf(b.line.differences) - differencesOf(a.line.differences) || byDay(a, b, -1),
};

const sorted = new WeakMap<Shelf, Map<Order, readonly ShelfLine[]>>();

/** The lines of a shelf in an order, sorted once a shelf; those without a day come last, and equals stand by id. */
export function ordered(shelf: Shelf, by: Order): readonly ShelfLine[] {
  const orders = sorted.get(shelf) ?? new Map<Order, readonly ShelfLine[]>();
  sorted.set(shelf, orders);
  const lines = orders.get(by) ?? [...shelf.lines].sort((a, b) => COMPARE[by](a, b) || byId(a, b));
  orders.set(by, lines);
  return lines;
}

// Filters: which lines of the shelf a question shows, and for each filter how many each of its values would show.

import { STANDINGS } from "../../model/record.ts";
import { EVENT_KINDS } from "../../model/vocabulary.ts";
import { DIFFERS, FACETS, type Facet, type FacetCount, type Facets, type Order } from "../../model/workbench.ts";
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

/**
 * One pass: a line that fails no filter is shown and counted everywhere, a line that fails one filter alone counts for that one.
 * The answers to the last questions are kept: list, timeline and further pages ask the same.
 */
export function select(shelf: Shelf, question: Question, by: Order = "time-desc"): Selection {
  const kept = selections.get(shelf) ?? new Map<string, Selection>();
  selections.set(shelf, kept);
  const key = JSON.stringify([question, by]);
  const selection = kept.get(key) ?? selectAnew(shelf, question, by);
  kept.delete(key);
  kept.set(key, selection);
  for (const oldest of kept.keys()) {
    if (kept.size <= SELECTIONS) break;
    kept.delete(oldest);
  }
  return selection;
}

const SELECTIONS = 24;
const selections = new WeakMap<Shelf, Map<string, Selection>>();

function selectAnew(shelf: Shelf, question: Question, by: Order): Selection {
  const wanted = searchable([question.q]).split(/\s+/).filter(Boolean);
  const facetOf = Uint8Array.from(shelf.values, ({ facet }) => FACETS.indexOf(facet));
  const chosen = Uint8Array.from(shelf.values, ({ facet, value }) => (question.chosen[facet].includes(value) ? 1 : 0));
  const inForce = FACETS.reduce((bits, facet, at) => (question.chosen[facet].length > 0 ? bits | (1 << at) : bits), 0);
  const counts = new Uint32Array(shelf.values.length);
  const lines: ShelfLine[] = [];
  for (const line of ordered(shelf, by)) {
    if (!inTime(line, question) || !wanted.every((word) => line.words.includes(word))) continue;
    const { codes } = line;
    let failed = inForce;
    if (failed !== 0) for (const code of codes) if (chosen[code] === 1) failed &= ~(1 << (facetOf[code] ?? 0));
    if (failed === 0) {
      lines.push(line);
      for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
    } else if ((failed & (failed - 1)) === 0) {
      // one filter fails alone: its other values would show this line
      for (const code of codes) if (1 << (facetOf[code] ?? 0) === failed) counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return { lines, facets: facetsOf(shelf, question, counts) };
}

function inTime(line: ShelfLine, { from, to }: Question): boolean {
  if (from === null && to === null) return true;
  if (line.from === null || line.to === null) return false;
  return (to === null || line.from <= to) && (from === null || line.to >= from);
}

function facetsOf(shelf: Shelf, question: Question, counts: Uint32Array): Facets {
  const tallies = new Map(FACETS.map((facet) => [facet, new Map<string, number>()]));
  counts.forEach((count, code) => {
    const found = shelf.values[code];
    if (found && count > 0) tallies.get(found.facet)?.set(found.value, count);
  });
  const tally = (facet: Facet): ReadonlyMap<string, number> => tallies.get(facet) ?? new Map();
  const closed = (facet: Facet, values: readonly string[]): FacetCount[] =>
    values
      .map((value) => ({ value, count: tally(facet).get(value) ?? 0 }))
      .filter(({ value, count }) => count > 0 || question.chosen[facet].includes(value));
  const open = (facet: Facet): FacetCount[] => {
    const all = [...tally(facet)]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    const rest = question.chosen[facet].filter((value) => !all.slice(0, OFFERED).some((offered) => offered.value === value));
    return [...all.slice(0, OFFERED), ...rest.map((value) => ({ value, count: tally(facet).get(value) ?? 0 }))];
  };
  const named = (facet: Facet): FacetCount[] =>
    open(facet).map((found) => {
      const entity = shelf.entities.get(found.value);
      const answer = { ...found, ar: entity?.name.ar ?? found.value, en: entity?.name.en ?? null };
      return entity?.kind === "place" ? { ...answer, placeKind: entity.placeKind } : answer;
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

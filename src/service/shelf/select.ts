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

/** One pass: a line that fails no filter is shown and counted everywhere, a line that fails one filter alone counts for that one. */
export function select(shelf: Shelf, question: Question, by: Order = "time-desc"): Selection {
  const wanted = searchable([question.q]).split(/\s+/).filter(Boolean);
  const chosen = FACETS.map((facet) => chosenOf(shelf, question, facet));
  const counts = FACETS.map((facet) => new Uint32Array(shelf.values[facet].length));
  const lines: ShelfLine[] = [];
  for (const line of ordered(shelf, by)) {
    if (!inTime(line, question) || !wanted.every((word) => line.words.includes(word))) continue;
    const failed = failedOf(line, chosen);
    if (failed === SEVERAL) continue;
    if (failed === NONE) {
      lines.push(line);
      for (let at = 0; at < FACETS.length; at++) tally(counts[at], line.codes[at]);
    } else tally(counts[failed], line.codes[failed]);
  }
  return { lines, facets: facetsOf(shelf, question, counts) };
}

const NONE = -1;
const SEVERAL = -2;

/** For a filter in force, which of its values are chosen; null where the filter is open. */
function chosenOf(shelf: Shelf, question: Question, facet: Facet): Uint8Array | null {
  if (question.chosen[facet].length === 0) return null;
  const values = shelf.values[facet];
  const mask = new Uint8Array(values.length);
  for (const value of question.chosen[facet]) {
    const at = values.indexOf(value);
    if (at >= 0) mask[at] = 1;
  }
  return mask;
}

/** The one filter that a line fails, NONE, or SEVERAL. */
function failedOf(line: ShelfLine, chosen: readonly (Uint8Array | null)[]): number {
  let failed = NONE;
  for (let at = 0; at < chosen.length; at++) {
    const mask = chosen[at];
    if (!mask || line.codes[at]?.some((code) => mask[code] === 1)) continue;
    if (failed !== NONE) return SEVERAL;
    failed = at;
  }
  return failed;
}

function tally(counts: Uint32Array | undefined, codes: readonly number[] | undefined): void {
  if (counts && codes) for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
}

function inTime(line: ShelfLine, { from, to }: Question): boolean {
  if (from === null && to === null) return true;
  if (line.from === null || line.to === null) return false;
  return (to === null || line.from <= to) && (from === null || line.to >= from);
}

function facetsOf(shelf: Shelf, question: Question, counts: readonly Uint32Array[]): Facets {
  const tally = (facet: Facet): ReadonlyMap<string, number> =>
    new Map(
      shelf.values[facet].map((value, at) => [value, counts[FACETS.indexOf(facet)]?.[at] ?? 0] as const).filter(([, count]) => count > 0),
    );
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

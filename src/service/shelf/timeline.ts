// Incidents over time: each as its own mark while they are few, by month and group when they are many.
import { groupOf } from "../../model/vocabulary.ts";
import type { TimelineAnswer, TimelineBin, TimelineMark } from "../../model/workbench.ts";
import { differencesOf, type ShelfLine } from "./shelf.ts";

/** More marks than this and the eye sees a smear: months are counted instead. */
export const MOST_MARKS = 600;

const kept = new WeakMap<readonly ShelfLine[], TimelineAnswer>();

/** The timeline of a selection; the same selection is drawn once. */
export function keptTimelineOf(lines: readonly ShelfLine[]): TimelineAnswer {
  const known = kept.get(lines) ?? timelineOf(lines);
  kept.set(lines, known);
  return known;
}

export function timelineOf(lines: readonly ShelfLine[], most: number = MOST_MARKS): TimelineAnswer {
  const dated = lines.filter((line) => line.from !== null);
  const undated = lines.length - dated.length;
  if (dated.length > most) return { marks: [], bins: binsOf(dated), dated: dated.length, undated };
  return { marks: dated.map(markOf), bins: [], dated: dated.length, undated };
}

const markOf = ({ line }: ShelfLine): TimelineMark => ({
  id: line.id,
  kind: line.kind,
  title: line.title,
  start: line.time?.start?.slice(0, 10) ?? null,
  end: line.time?.end?.slice(0, 10) ?? null,
  differs: differencesOf(line.differences) > 0,
});

function binsOf(lines: readonly ShelfLine[]): TimelineBin[] {
  const bins = new Map<string, { month: string; group: string; exact: number; vague: number }>();
  for (const { line, from, to } of lines) {
    if (from === null || to === null) continue;
    const group = groupOf(line.kind);
    const exact = line.time?.start?.slice(0, 10) === line.time?.end?.slice(0, 10);
    const months = monthsBetween(from, to);
    for (const month of months) {
      const key = `${month} ${group}`;
      const bin = bins.get(key) ?? { month, group, exact: 0, vague: 0 };
      // what may have been in any of several months stands in each with its share
      if (exact) bin.exact++;
      else bin.vague += 1 / months.length;
      bins.set(key, bin);
    }
  }
  return [...bins.values()]
    .map((bin) => ({ ...bin, vague: Math.round(bin.vague * 100) / 100 }))
    .sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : a.group < b.group ? -1 : 1));
}

const MOST_MONTHS = 600;

function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  let year = Number(from.slice(0, 4));
  let month = Number(from.slice(5, 7));
  const last = to.slice(0, 7);
  do {
    months.push(`${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`);
    if (++month > 12) {
      month = 1;
      year++;
    }
  } while ((months.at(-1) ?? last) < last && months.length < MOST_MONTHS);
  return months;
}

// What `npm run eval` prints: one table a set, figures beside their floors and the word list's.
import { type Confusion, NONE } from "./confusion.ts";
import type { Fall, Figures } from "./floors.ts";
import { figureOf, type Row } from "./rows.ts";

const pad = (words: string, width: number): string => words.padEnd(width);
const number = (n: number | undefined): string => (n === undefined ? "" : n.toFixed(1)).padStart(6);

export const figuresOf = (rows: ReadonlyMap<string, Row>): Figures =>
  Object.fromEntries([...rows].map(([name, row]) => [name, figureOf(row)]));

/** One line a row: the figure, its floor, the word list's figure, and the counts behind it. */
export function table(title: string, rows: ReadonlyMap<string, Row>, floors: Figures, baseline: Figures): string {
  const head = `${pad(title, 30)}${"figure".padStart(6)} ${"floor".padStart(6)} ${"words".padStart(6)}`;
  const lines = [...rows].map(([name, row]) => {
    const counts =
      row.type === "right"
        ? `${row.right} right of ${row.of}`
        : `P ${share(row.found, row.given)} R ${share(row.found, row.gold)}  ${row.found} found of ${row.gold}, ${row.given} given`;
    return `${pad(name, 30)}${number(figureOf(row))} ${number(floors[name])} ${number(baseline[name])}   ${counts}`;
  });
  return [head, ...lines].join("\n");
}

const share = (part: number, of: number): string => (of === 0 ? 0 : (100 * part) / of).toFixed(0).padStart(3);

/** The kinds taken for one another, then those missed and those invented, the most frequent of each. */
export function confusions(list: readonly Confusion[], most: number): string {
  const lines = (title: string, some: readonly Confusion[], show: (c: Confusion) => string): string[] =>
    some.length === 0 ? [] : [title, ...some.slice(0, most).map((c) => `${String(c.count).padStart(5)}  ${show(c)}`)];
  const kinds = (some: readonly Confusion[], of: (c: Confusion) => string): string =>
    some
      .slice(0, most)
      .map((c) => `${of(c)} ${c.count}`)
      .join(", ") || "none";
  return [
    ...lines(
      "kinds taken for others",
      list.filter((c) => c.gold !== NONE && c.got !== NONE),
      (c) => `${pad(c.gold, 20)} read as ${c.got}`,
    ),
    `missed: ${kinds(
      list.filter((c) => c.got === NONE),
      (c) => c.gold,
    )}`,
    `invented: ${kinds(
      list.filter((c) => c.gold === NONE),
      (c) => c.got,
    )}`,
  ].join("\n");
}

export const fallLine = (set: string, fall: Fall): string =>
  `${set}: ${fall.row} fell to ${fall.figure.toFixed(1)}, under its floor of ${fall.floor}`;

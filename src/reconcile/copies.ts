// Which reports are copies of one text. Reports are compared by the five-word shingles they share, weighted to the shorter of the two:
// a wire text inside a longer story is a copy of it.
import type { Reading } from "../model/index.ts";
import { hash12 } from "./ids.ts";
import { wordsOf } from "./words.ts";

const SHINGLE = 5;
/** Share of the shorter text that must stand in the longer one. Chance and common quotations stay far below. */
const COPY_FROM = 0.28;
/** Shingles of a report that are looked up; a longer text is sampled evenly by hash, so that equal stretches give equal samples. */
const MOST = 4000;

export interface Copy {
  readonly a: number;
  readonly b: number;
  /** 0 … 1 of the shorter text. */
  readonly shared: number;
}

/** Pairs of readings (by position) of which the one is, for a good part, the other's text. */
export function copiesAmong(readings: readonly Reading[]): Copy[] {
  const sets = readings.map((reading) => shingles(reading.report.text));
  const holders = new Map<string, number[]>();
  sets.forEach((set, i) => {
    for (const shingle of set) {
      const list = holders.get(shingle);
      if (list) list.push(i);
      else holders.set(shingle, [i]);
    }
  });
  const counts = new Map<number, number>();
  for (const list of holders.values()) {
    // a shingle of many reports is boilerplate («جميع الحقوق محفوظة»)
    if (list.length < 2 || list.length > 30) continue;
    for (let x = 0; x < list.length; x++) {
      for (let y = x + 1; y < list.length; y++) {
        const key = (list[x] ?? 0) * readings.length + (list[y] ?? 0);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  const copies: Copy[] = [];
  for (const [key, count] of counts) {
    const [a, b] = [Math.floor(key / readings.length), key % readings.length];
    const shared = count / Math.max(8, Math.min(sets[a]?.size ?? 0, sets[b]?.size ?? 0));
    if (shared >= COPY_FROM) copies.push({ a, b, shared });
  }
  return copies.sort((x, y) => x.a - y.a || x.b - y.b);
}

function shingles(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  const out = new Set<string>();
  for (let i = 0; i + SHINGLE <= words.length; i++) out.add(words.slice(i, i + SHINGLE).join(" "));
  if (out.size <= MOST) return out;
  return new Set(
    [...out]
      .map((shingle) => [hash12(shingle), shingle] as const)
      .sort((a, b) => (a[0] < b[0] ? -1 : 1))
      .slice(0, MOST)
      .map(([, shingle]) => shingle),
  );
}

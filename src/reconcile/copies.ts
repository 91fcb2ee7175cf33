// Which reports are copies of one text. Reports are compared by the five-word shingles they share, weighted to the shorter of the two:
// a wire text inside a longer story is a copy of it.
import type { Reading } from "../model/index.ts";
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
  const sizes: number[] = [];
  const all: Float64Array[] = [];
  let length = 0;
  readings.forEach((reading, i) => {
    const set = shingles(reading.report.text);
    sizes.push(set.length);
    length += set.length;
    all.push(Float64Array.from(set, (hash) => hash * PLACES + i));
  });
  const sorted = new Float64Array(length);
  let filled = 0;
  for (const some of all) {
    sorted.set(some, filled);
    filled += some.length;
  }
  sorted.sort();
  const counts = new Map<number, number>();
  let from = 0;
  while (from < sorted.length) {
    const hash = Math.floor((sorted[from] ?? 0) / PLACES);
    let to = from + 1;
    while (to < sorted.length && Math.floor((sorted[to] ?? 0) / PLACES) === hash) to++;
    // a shingle of many reports is boilerplate («جميع الحقوق محفوظة»)
    if (to - from <= BOILERPLATE) {
      for (let x = from; x < to; x++) {
        for (let y = x + 1; y < to; y++) {
          const key = ((sorted[x] ?? 0) % PLACES) * readings.length + ((sorted[y] ?? 0) % PLACES);
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
      }
    }
    from = to;
  }
  const copies: Copy[] = [];
  for (const [key, count] of counts) {
    const [a, b] = [Math.floor(key / readings.length), key % readings.length];
    const shared = count / Math.max(8, Math.min(sizes[a] ?? 0, sizes[b] ?? 0));
    if (shared >= COPY_FROM) copies.push({ a, b, shared });
  }
  return copies.sort((x, y) => x.a - y.a || x.b - y.b);
}

/** Room for the position of a reading beside a hash of 32 bits in one exact number. */
const PLACES = 2 ** 21;
const BOILERPLATE = 30;

/** The hashes of a text's five-word stretches, each once; of a long text the smallest, so that equal stretches give equal samples. */
function shingles(text: string): Uint32Array {
  const words = wordsOf(text);
  const hashes = new Set<number>();
  for (let i = 0; i + SHINGLE <= words.length; i++) hashes.add(hash32(words.slice(i, i + SHINGLE).join(" ")));
  return Uint32Array.from(hashes).sort().slice(0, MOST);
}

/** FNV-1a. */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

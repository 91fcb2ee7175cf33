// Which texts are nearly the same: by the runs of five words that they share, sketched so that thousands of reports are compared in a moment.
import { fold } from "../arabic/index.ts";

const RUN = 5;
const SKETCH = 64;
const FEWEST_WORDS = 15;
/** Share of the runs of both texts that are in both, from which a text is a near-copy. */
const NEAR = 0.5;

export interface NearCopy {
  readonly of: string;
  /** Estimated share of runs that the two have in common, 0 to 1. */
  readonly share: number;
}

export class NearCopies {
  private readonly sketches = new Map<string, readonly number[]>();
  private readonly holders = new Map<number, string[]>();

  /** The nearest text among those added, where one is near enough. */
  find(text: string): NearCopy | null {
    const sketch = sketchOf(text);
    if (sketch === null) return null;
    const shared = new Map<string, number>();
    for (const hash of sketch) for (const id of this.holders.get(hash) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1);
    let best: NearCopy | null = null;
    for (const [id, count] of shared) {
      if (count < SKETCH * 0.2 && count < sketch.length * 0.2) continue;
      const share = likeness(sketch, this.sketches.get(id) ?? []);
      if (share >= NEAR && (best === null || share > best.share)) best = { of: id, share };
    }
    return best;
  }

  add(id: string, text: string): void {
    const sketch = sketchOf(text);
    if (sketch === null || this.sketches.has(id)) return;
    this.sketches.set(id, sketch);
    for (const hash of sketch) {
      const held = this.holders.get(hash);
      if (held) held.push(id);
      else this.holders.set(hash, [id]);
    }
  }
}

/** The smallest hashes of a text's runs, in order; null where the text is too short to say. */
function sketchOf(text: string): readonly number[] | null {
  const words = fold(text).text.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  const hashes = new Set<number>();
  for (let i = 0; i + RUN <= words.length; i++) hashes.add(hashOf(words.slice(i, i + RUN).join(" ")));
  return [...hashes].sort((a, b) => a - b).slice(0, SKETCH);
}

/** FNV-1a, mixed once more so that neighbours spread. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Of the smallest hashes of both together, the share that is in both: an estimate of how much the two share. */
function likeness(a: readonly number[], b: readonly number[]): number {
  const both = new Set(a).intersection(new Set(b));
  const union = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, Math.max(a.length, b.length));
  return union.filter((hash) => both.has(hash)).length / Math.max(1, union.length);
}

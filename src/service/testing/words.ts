// A text written piece by piece: each piece gives back where it stands, so that a made-up reading cites exact spans.
import type { Span } from "../../model/reading.ts";

export class Words {
  #text = "";

  /** Appends words and says where they stand. */
  say(words: string): Span {
    const start = this.#text.length;
    this.#text += words;
    return [start, this.#text.length];
  }

  get length(): number {
    return this.#text.length;
  }

  get text(): string {
    return this.#text;
  }
}

/** A small generator of numbers from 0 to 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

// What can be lit in a report: every value of the reading with the span it stands on, by layer.
import type { Event, Mention, Reading, Voice } from "../../../src/model/reading.ts";

export const LAYERS = ["time", "place", "actor", "person", "quantity", "voice", "event"] as const;
export type Layer = (typeof LAYERS)[number];

interface Spanned {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}
export type Value =
  | (Spanned & { readonly layer: "time" | "place" | "actor" | "person" | "quantity"; readonly mention: Mention })
  | (Spanned & { readonly layer: "voice"; readonly voice: Voice })
  | (Spanned & { readonly layer: "event"; readonly event: Event });

/** All values in text order; of two that begin together the longer comes first. */
export function valuesOf(reading: Reading): readonly Value[] {
  const values: Value[] = reading.mentions.map((mention) => ({
    layer: mention.kind,
    key: mention.id,
    start: mention.start,
    end: mention.end,
    mention,
  }));
  for (const voice of reading.voices) {
    const spans = [...voice.chain.map((link) => link.span), ...(voice.evidence ? [voice.evidence] : [])];
    const seen = new Set<string>();
    for (const [start, end] of spans) {
      const key = `${voice.id} ${start}-${end}`;
      if (seen.has(key) || start >= end) continue;
      seen.add(key);
      values.push({ layer: "voice", key, start, end, voice });
    }
  }
  for (const event of reading.events) {
    const [start, end] = event.trigger;
    values.push({ layer: "event", key: event.id, start, end, event });
  }
  return values.sort((a, b) => a.start - b.start || b.end - a.end || (a.key < b.key ? -1 : 1));
}

/** The values that stand on a span, wholly or in part: the closest fit first. */
export function valuesAt(values: readonly Value[], start: number, end: number): readonly Value[] {
  const misfit = (value: Value): number => Math.abs(value.start - start) + Math.abs(value.end - end);
  return values.filter((value) => value.start < end && value.end > start).sort((a, b) => misfit(a) - misfit(b));
}

// Which pairs of mentions are looked at: those that share a block of place and month, of person, or of report. A block that grows too
// large is walked in the order of its days with a window, so that the work grows with the mentions and not with their pairs.
import { groupOf } from "../model/index.ts";
import { monthOf } from "./days.ts";
import { isFine } from "./place-evidence.ts";
import type { Telling } from "./tellings.ts";

/** How many mentions of a block each mention is compared with at most. */
const WINDOW = 80;

/** Pairs of indices, the smaller first, each once. Independent of the order of arrival, since nodes stand in canonical order. */
export function candidatePairs(nodes: readonly Telling[]): (readonly [number, number])[] {
  const blocks = new Map<string, Telling[]>();
  for (const node of nodes) {
    for (const key of keysOf(node)) {
      const block = blocks.get(key);
      if (block) block.push(node);
      else blocks.set(key, [node]);
    }
  }
  const seen = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  for (const block of blocks.values()) {
    const ordered = block.length > WINDOW ? [...block].sort((a, b) => dayOf(a) - dayOf(b) || a.index - b.index) : block;
    for (let i = 0; i < ordered.length; i++) {
      const last = Math.min(ordered.length - 1, i + WINDOW);
      for (let j = i + 1; j <= last; j++) {
        const [a, b] = [ordered[i]?.index ?? 0, ordered[j]?.index ?? 0];
        const [low, high] = a < b ? [a, b] : [b, a];
        const key = low * nodes.length + high;
        if (seen.has(key)) continue;
        seen.add(key);
        pairs.push([low, high]);
      }
    }
  }
  return pairs;
}

const dayOf = (node: Telling): number => node.days?.from ?? node.days?.to ?? node.published?.from ?? 0;

function keysOf(node: Telling): readonly string[] {
  const { report } = node.reading;
  const keys = [`report ${report.sha256} ${report.id}`];
  for (const person of node.people) keys.push(`person ${person.name}`);
  if (node.placeId !== null && node.place && isFine(node.place))
    for (const group of new Set(node.kinds.map(groupOf))) keys.push(`${node.placeName} ${group}`);
  const months = monthsOf(node);
  const country = node.place?.within[0];
  const province = node.place?.within[1];
  for (const month of months) {
    if (province !== undefined) keys.push(`${country} ${province} ${month}`);
    else if (country !== undefined) keys.push(`${country} ${month}`);
    else if (node.placeId !== null) keys.push(`${node.placeId} ${month}`);
    for (const actor of node.actors) if (actor.id !== null && actor.named) keys.push(`actor ${actor.id} ${month}`);
  }
  return keys;
}

/** The months an event may lie in: its own, at most three, or that of its report; and the one before where it stands at the edge. */
function monthsOf(node: Telling): readonly number[] {
  const days = node.days ?? node.published;
  const from = days?.from ?? days?.to;
  if (days === null || from === null || from === undefined) return [];
  const first = monthOf(from - 3);
  const last = days.to === null ? monthOf(from + 3) : monthOf(days.to + 3);
  if (last - first > 3) return [Math.floor(first / 12) * 12, Math.floor(last / 12) * 12].map((year) => -year);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

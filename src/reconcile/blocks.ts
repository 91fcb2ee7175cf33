// Which pairs of mentions are looked at: those that share a block of place and month, of person, or of report. A block that grows too
// large is walked in the order of its days with a window, so that the work grows with the mentions and not with their pairs.
import { groupOf } from "../model/index.ts";
import { monthOf } from "./days.ts";
import { isFine } from "./place-evidence.ts";
import type { Telling } from "./tellings.ts";

/** How many mentions of a block each mention is compared with at most. */
const WINDOW = 80;

/**
 * Pairs of indices, the smaller first, each once, in the canonical order. Independent of the order of arrival, since nodes stand in canonical order.
 * Given one by one: all of them at once would be hundreds for each mention.
 */
export function* candidatePairs(nodes: readonly Telling[]): Generator<readonly [number, number]> {
  const byKey = new Map<string, Telling[]>();
  for (const node of nodes) {
    for (const key of keysOf(node)) {
      const block = byKey.get(key);
      if (block) block.push(node);
      else byKey.set(key, [node]);
    }
  }
  const places: { readonly block: readonly Telling[]; readonly at: number }[][] = nodes.map(() => []);
  for (const block of byKey.values()) {
    if (block.length < 2) continue;
    if (block.length > WINDOW) block.sort((a, b) => dayOf(a) - dayOf(b) || a.index - b.index);
    block.forEach((node, at) => {
      places[node.index]?.push({ block, at });
    });
  }
  for (let index = 0; index < nodes.length; index++) {
    const others = new Set<number>();
    for (const { block, at } of places[index] ?? []) {
      const last = Math.min(block.length - 1, at + WINDOW);
      for (let i = Math.max(0, at - WINDOW); i <= last; i++) {
        const other = block[i]?.index ?? 0;
        if (other > index) others.add(other);
      }
    }
    for (const other of [...others].sort((a, b) => a - b)) yield [index, other];
  }
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

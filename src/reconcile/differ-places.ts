// Where it was: places of which neither holds the other and that are not the same spot by another name.
import type { Discrepancy } from "../model/index.ts";
import { type Alike, comparable, type Differing, gather, type Told, toldThere } from "./differences.ts";
import { isState } from "./kinds.ts";
import { distance, holds, isFine } from "./place-evidence.ts";

/** Two spots of one war on one day are two events sooner than one told wrongly: much else must speak for one. */
const MUCH = 0.8;

export function placeDifferences(told: readonly Told[], alike: Alike): Discrepancy[] {
  const places = told.filter(
    ({ claim, node }) => claim.property === "place" && node.real && !isState(node.event.kind) && node.event.factual !== "not-happened",
  );
  const pairs: Differing[] = [];
  for (let i = 0; i < places.length; i++) {
    for (let j = i + 1; j < places.length; j++) {
      const [a, b] = [places[i], places[j]];
      if (
        a &&
        b &&
        toldThere(a) &&
        toldThere(b) &&
        a.node.event.kind === b.node.event.kind &&
        apart(a, b) &&
        comparable(a, b, alike, -MUCH)
      )
        pairs.push({ a, b, kind: "conflict" });
    }
  }
  return gather(pairs);
}

function apart(a: Told, b: Told): boolean {
  const [p, q] = [a.node.place, b.node.place];
  if (!p || !q || a.node.placeId === b.node.placeId || a.node.placeName === b.node.placeName) return false;
  if (!isFine(p) || !isFine(q) || holds(p, q) || holds(q, p)) return false;
  if (a.node.placeName.split(" ").some((word) => word.length > 2 && b.node.placeName.split(" ").includes(word))) return false;
  const km = distance(p, q);
  // a spot that is not on the map may lie in the town the other names, and a quarter or a suburb lies near its town's middle
  return km !== null && km > (p.precision === "settlement" && q.precision === "settlement" ? 5 : 15);
}

// What two places say for or against one event: the same place, one within the other, near, or apart, each scaled by its precision.
import type { PlaceEntity } from "../model/index.ts";
import type { Node } from "./nodes.ts";

const FINE = new Set(["exact", "settlement", "near", "between", "outskirts"]);
export const isFine = (place: PlaceEntity): boolean => FINE.has(place.precision);

const SAME: Readonly<Record<string, number>> = {
  exact: 1.6,
  settlement: 1.4,
  near: 1.3,
  between: 1.3,
  outskirts: 1.3,
  district: 0.8,
  governorate: 0.5,
  country: 0.1,
  none: 0.6,
};

export type PlaceTie = { readonly weight: number; readonly how: "same" | "within" | "near" | "far" | "apart" };

const NOTHING: PlaceTie = { weight: 0, how: "near" };

export function placeEvidence(a: Node, b: Node): PlaceTie | null {
  const [p, q] = [a.place, b.place];
  if (!p || !q) return null;
  const countries = p.within[0] !== undefined && q.within[0] !== undefined && p.within[0] !== q.within[0];
  if (a.placeId === b.placeId || (a.placeName === b.placeName && !countries && sameWithin(p, q)))
    return { weight: SAME[p.precision] ?? 0, how: "same" };
  if (countries) return { weight: -4, how: "apart" };
  if (holds(p, q) || holds(q, p)) {
    const outer = holds(p, q) ? p : q;
    return { weight: outer.precision === "country" ? 0.05 : outer.precision === "governorate" ? 0.35 : 0.6, how: "within" };
  }
  const km = distance(p, q);
  if (km === null) return isFine(p) && isFine(q) && differ(p.within[1], q.within[1]) ? { weight: -1.5, how: "far" } : NOTHING;
  // the middle of a sea or a region says nothing of where in it something was
  if (p.placeKind === "region" || p.placeKind === "area" || q.placeKind === "region" || q.placeKind === "area") {
    if (!isFine(p) || !isFine(q)) return NOTHING;
  }
  if (!isFine(p) || !isFine(q)) return km > 150 ? { weight: -1.5, how: "far" } : NOTHING;
  if (km <= 3) return { weight: 1.2, how: "same" };
  // two towns beside each other are two places; a quarter or a village road may be told by the town near it
  if (km <= 12) return { weight: p.precision === "settlement" && q.precision === "settlement" ? -0.4 : 0.4, how: "near" };
  if (km <= 30) return { weight: -0.8, how: "far" };
  return { weight: -3, how: "apart" };
}

const differ = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b;
const sameWithin = (p: PlaceEntity, q: PlaceEntity): boolean => !differ(p.within[1], q.within[1]);

/** Does the outer place hold the inner one? The inner one names what stands above it, by id or by English name. */
export const holds = (outer: PlaceEntity, inner: PlaceEntity): boolean =>
  (outer.knownAs !== null && inner.within.includes(outer.knownAs)) ||
  (!isFine(outer) && outer.name.en !== null && inner.within.includes(outer.name.en)) ||
  (outer.placeKind === "country" && outer.within[0] !== undefined && outer.within[0] === inner.within[0] && inner.placeKind !== "country");

const RADIANS = Math.PI / 180;

/** Kilometres between two places, or null where one has no coordinates. */
export function distance(p: Pick<PlaceEntity, "lat" | "lon">, q: Pick<PlaceEntity, "lat" | "lon">): number | null {
  if (p.lat === null || p.lon === null || q.lat === null || q.lon === null) return null;
  const x = (q.lon - p.lon) * RADIANS * Math.cos(((p.lat + q.lat) / 2) * RADIANS);
  const y = (q.lat - p.lat) * RADIANS;
  return Math.sqrt(x * x + y * y) * 6371;
}

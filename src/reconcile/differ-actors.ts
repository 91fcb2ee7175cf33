// Who did it and to whom: named actors told in one role that have nothing to do with each other.
import type { Discrepancy } from "../model/index.ts";
import { actorTie } from "./actor-evidence.ts";
import { lengthOf } from "./days.ts";
import { type Alike, comparable, type Differing, gather, type Told, toldThere } from "./differences.ts";
import { isMutual, isState } from "./kinds.ts";
import type { Actor, Node } from "./nodes.ts";
import { placeEvidence } from "./place-evidence.ts";
import { timeEvidence } from "./time-evidence.ts";

/** The score of a pair is already lower where different actors act; that alone must not hide the difference. */
const ACTORS_APART = 1.4;

export function actorDifferences(told: readonly Told[], alike: Alike): Discrepancy[] {
  return (["agent", "target"] as const).flatMap((role) => {
    const some = told.filter(
      ({ claim, node }) =>
        claim.property === role &&
        node.real &&
        node.event.factual !== "not-happened" &&
        !isMutual(node.event.kind) &&
        !isState(node.event.kind),
    );
    const pairs: Differing[] = [];
    for (let i = 0; i < some.length; i++) {
      for (let j = i + 1; j < some.length; j++) {
        const [a, b] = [some[i], some[j]];
        if (
          a &&
          b &&
          a.node.event.kind === b.node.event.kind &&
          toldThere(a) &&
          toldThere(b) &&
          closely(a.node, b.node) &&
          exclude(actorsOf(a, role), actorsOf(b, role)) &&
          comparable(a, b, alike, role === "agent" ? ACTORS_APART : 0)
        )
          pairs.push({ a, b, kind: "conflict" });
      }
    }
    return gather(pairs);
  });
}

/** Of the same days and the same spot: who did it is then the only thing that tells them apart. */
function closely(a: Node, b: Node): boolean {
  if (!a.days || !b.days) return a.days === b.days && a.placeId !== null && a.placeId === b.placeId;
  if (lengthOf(a.days) > 3 || lengthOf(b.days) > 3 || timeEvidence(a.days, b.days, false) === "apart") return false;
  const place = placeEvidence(a, b);
  return place === null || place.how === "same" || place.how === "within";
}

const actorsOf = ({ node }: Told, role: string): readonly Actor[] => node.actors.filter((actor) => actor.role === role);

/** Kinds of actor that fight or rule, by the side they stand on. One who only tells or watches is no other side. */
const SIDES: Readonly<Partial<Record<NonNullable<Actor["kind"]>, string>>> = {
  "state-force": "state",
  intelligence: "state",
  police: "state",
  government: "state",
  rebel: "rebel",
  jihadist: "jihadist",
  "foreign-state": "foreign",
  militia: "militia",
  "local-group": "local",
  notables: "local",
};

/** None of the one side's actors is, or may be, one of the other's. */
const exclude = (xs: readonly Actor[], ys: readonly Actor[]): boolean => xs.every((x) => ys.every((y) => apart(x, y)));

function apart(x: Actor, y: Actor): boolean {
  const [s, t] = [x.kind === null ? undefined : SIDES[x.kind], y.kind === null ? undefined : SIDES[y.kind]];
  if (s === undefined || t === undefined || actorTie(x, y) > 0) return false;
  // «القوات» the forces, «الطيران» aircraft may be anyone's; a group of the place is somebody, though it has no name
  const somebody = (actor: Actor, side: string) => actor.named || side === "local";
  return somebody(x, s) && somebody(y, t) && (s !== t || s === "foreign" || s === "rebel" || s === "militia");
}

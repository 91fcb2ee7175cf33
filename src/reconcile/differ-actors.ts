// Who did it and to whom: named actors told in one role that have nothing to do with each other.
import type { Discrepancy } from "../model/index.ts";
import { actorTie } from "./actor-evidence.ts";
import { type Alike, comparable, type Differing, gather, type Told } from "./differences.ts";
import { isMutual, isState } from "./kinds.ts";
import type { Actor } from "./nodes.ts";

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
          exclude(actorsOf(a, role), actorsOf(b, role)) &&
          comparable(a, b, alike, role === "agent" ? ACTORS_APART : 0)
        )
          pairs.push({ a, b, kind: "conflict" });
      }
    }
    return gather(pairs);
  });
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

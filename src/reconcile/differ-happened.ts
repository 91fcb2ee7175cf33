// Whether it happened: told by one, denied by another.
import type { Discrepancy } from "../model/index.ts";
import { type Alike, comparable, distinct, type Told } from "./differences.ts";

/**
 * Someone says that it was not so. What is told as not having happened without anyone's denial (a strike that did not come) is none; nor is what
 * a denial speaks of and lets stand («نفت مسؤوليتها عن هجمات» denied being behind attacks).
 */
export const isDenial = ({ claim, node }: Told): boolean =>
  claim.voice.stance === "denies" && (node.event.factual === "not-happened" || node.event.negated);
const isTold = ({ node, claim }: Told): boolean =>
  claim.voice.stance !== "denies" &&
  (node.event.factual === "happened" || node.event.factual === "ongoing" || node.event.factual === "alleged");

export function happenedDifferences(told: readonly Told[], alike: Alike): Discrepancy[] {
  const all = told.filter(({ claim }) => claim.property === "happened");
  const denials = all.filter(isDenial);
  const speaksOf = (denial: Told, item: Told): boolean => comparable(denial, item, alike);
  const against = all.filter((item) => isTold(item) && denials.some((denial) => speaksOf(denial, item)));
  if (against.length === 0) return [];
  const answered = denials.filter((denial) => against.some((item) => speaksOf(denial, item)));
  return [{ property: "happened", of: answered[0]?.claim.of ?? null, kind: "denial", claims: distinct([...against, ...answered]) }];
}

// Whether it happened: told by one, denied by another.
import type { Discrepancy } from "../model/index.ts";
import { distinct, type Told } from "./differences.ts";
import { kindLikeness } from "./kinds.ts";

export const isDenial = ({ node, claim }: Told): boolean =>
  claim.voice.stance === "denies" || (node.event.factual === "not-happened" && node.event.result === null);
const isTold = ({ node, claim }: Told): boolean =>
  claim.voice.stance !== "denies" &&
  (node.event.factual === "happened" || node.event.factual === "ongoing" || node.event.factual === "alleged");

export function happenedDifferences(told: readonly Told[]): Discrepancy[] {
  const all = told.filter(({ claim }) => claim.property === "happened");
  const denials = all.filter(isDenial);
  if (denials.length === 0) return [];
  const against = all.filter((item) => isTold(item) && denials.some((denial) => speaksOf(denial, item)));
  if (against.length === 0) return [];
  const answered = denials.filter((denial) => against.some((item) => speaksOf(denial, item)));
  return [{ property: "happened", of: answered[0]?.claim.of ?? null, kind: "denial", claims: distinct([...against, ...answered]) }];
}

const speaksOf = (denial: Told, item: Told): boolean => kindLikeness(denial.node.event.kind, item.node.event.kind) >= 0.6;

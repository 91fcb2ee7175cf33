// Ids made from content, so that the same mention, entity and incident has the same id on every machine and in every run.
import { createHash } from "node:crypto";

export const hash12 = (...parts: readonly (string | number)[]): string =>
  createHash("sha256").update(parts.join("\u0000")).digest("hex").slice(0, 12);

/** The id an incident has from the mention that founds it: its text's hash, its trigger's span and its kind. */
export const incidentIdOf = (sha256: string, trigger: readonly [number, number], kind: string): string =>
  `i-${hash12(sha256, trigger[0], trigger[1], kind)}`;

/** Plain order of strings by code unit: the same on every machine, whatever its language. */
export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

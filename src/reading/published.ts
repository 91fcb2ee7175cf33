// The publication day: as given, until it is solved from the report's own words.
import type { TimeExpression, TokenLine } from "../arabic/index.ts";
import type { Note, Published } from "../model/index.ts";

export function solvePublished(_line: TokenLine, _times: readonly TimeExpression[], source: { readonly given: string | null }): { published: Published | null; notes: readonly Note[] } {
  const day = source.given?.slice(0, 10) ?? null;
  return { published: day ? { start: day, end: day, grain: "day", time: source.given?.slice(11, 16) || null, basis: "given", evidence: [] } : null, notes: [] };
}

// Times of the report, on the publication day that is given or solved.
import type { Draft, Stage } from "./draft.ts";

export const findPublished: Stage = (draft: Draft) => {
  const given = draft.report.published?.slice(0, 10) ?? null;
  return { times: [], published: given ? { start: given, end: given, grain: "day", time: null, basis: "given", evidence: [] } : null };
};

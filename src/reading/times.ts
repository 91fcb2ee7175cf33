// Times of the report, on the publication day that is given or solved. What counts from another time counts from the one told before it.
import { findTimes, resolveTime, type TimeExpression } from "../arabic/index.ts";
import type { Published, TimeValue } from "../model/index.ts";
import type { Draft, Stage, TimeItem } from "./draft.ts";
import { solvePublished } from "./published.ts";
import { readable } from "./stories/index.ts";

export const findPublished: Stage = (draft: Draft) => {
  const open = readable(draft);
  const expressions = findTimes(draft.line, draft.numbers);
  const solved = solvePublished(draft.line, expressions, { given: draft.report.published });
  const read = expressions.filter((e) => open[e.first] === 1);
  return { published: solved.published, times: timesOn(read, solved.published), notes: [...draft.notes, ...solved.notes] };
};

/** Values of the expressions, where the day of writing is one day; a range leaves what counts from it open. */
export function timesOn(expressions: readonly TimeExpression[], published: Published | null): TimeItem[] {
  const out: TimeItem[] = [];
  let previous: { id: string; start: string | null; end: string | null } | null = null;
  for (const expression of expressions) {
    const found = resolveTime(expression, { reference: referenceOf(expression, published), previous });
    if (!found) continue;
    const id = `t${out.length + 1}`;
    const relative = found.relative === null ? null : { ...found.relative, to: found.relative.to === "previous" ? (previous?.id ?? "previous") : "published" };
    const value: TimeValue = { start: found.start, end: found.end, grain: found.grain, approx: found.approx, calendar: found.calendar, relative };
    out.push({ id, first: expression.first, last: expression.last, start: expression.start, end: expression.end, value, expression });
    if (found.start !== null) previous = { id, start: found.start.slice(0, 10), end: found.end?.slice(0, 10) ?? null };
  }
  return out;
}

/**
 * The day that relative words count from. Where only a range was solved, a value is given only if every day of it gives the same one;
 * years and months are tried at both ends.
 */
function referenceOf(expression: TimeExpression, published: Published | null): string | null {
  if (!published) return null;
  if (published.start === published.end) return published.start;
  const first = resolveTime(expression, { reference: published.start });
  const last = resolveTime(expression, { reference: published.end });
  return first && last && first.start === last.start && first.end === last.end ? published.start : null;
}

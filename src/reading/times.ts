// Times of the report, on the publication day that is given or solved. What counts from another time counts from the one told before it.
import { findTimes, resolveOver, resolveTime, type TimeExpression } from "../arabic/index.ts";
import type { Published, TimeValue } from "../model/index.ts";
import type { Draft, Stage, TimeItem } from "./draft.ts";
import { solvePublished } from "./published.ts";
import { readable } from "./stories/index.ts";

/** The publication day of the report is that of its main story; a second story on the page has its own, or none. */
export const findPublished: Stage = (draft: Draft) => {
  const open = readable(draft);
  const expressions = findTimes(draft.line, draft.numbers);
  const attached = draft.stories.filter(({ role }) => role === "attached");
  const storyOf = (token: number): number =>
    attached.findIndex(({ start, end }) => start <= (draft.line.start[token] ?? 0) && (draft.line.start[token] ?? 0) < end);
  const main = solvePublished(
    draft.line,
    expressions,
    { given: draft.report.published },
    (token) => open[token] === 1 && storyOf(token) < 0,
  );
  const others = attached.map((_, k) =>
    solvePublished(draft.line, expressions, { given: null }, (token) => open[token] === 1 && storyOf(token) === k),
  );
  const read = expressions.filter((e) => open[e.first] === 1);
  const publishedAt = ({ first }: TimeExpression): Published | null =>
    storyOf(first) < 0 ? main.published : (others[storyOf(first)]?.published ?? null);
  const stories = draft.stories.map((story) => ({
    ...story,
    published: story.role === "attached" ? (others[attached.indexOf(story)]?.published ?? null) : story.published,
  }));
  return {
    published: main.published,
    stories,
    times: timesOn(read, publishedAt),
    notes: [...draft.notes, ...main.notes, ...others.flatMap(({ notes }) => notes)],
  };
};

/** Values of the expressions, in days (a clock time keeps its grain), where the day of writing is one day; a range leaves what counts from it open. */
export function timesOn(expressions: readonly TimeExpression[], publishedAt: (expression: TimeExpression) => Published | null): TimeItem[] {
  const out: TimeItem[] = [];
  let previous: { id: string; start: string | null; end: string | null } | null = null;
  for (const expression of expressions) {
    const found = valueOn(expression, publishedAt(expression), previous);
    if (!found) continue;
    const id = `t${out.length + 1}`;
    const relative =
      found.relative === null
        ? null
        : { ...found.relative, to: found.relative.to === "previous" ? (previous?.id ?? "previous") : "published" };
    const value: TimeValue = {
      start: found.start?.slice(0, 10) ?? null,
      end: found.end?.slice(0, 10) ?? null,
      grain: found.grain,
      approx: found.approx,
      calendar: found.calendar,
      relative,
    };
    out.push({ id, first: expression.first, last: expression.last, start: expression.start, end: expression.end, value, expression });
    if (found.start !== null) previous = { id, start: found.start.slice(0, 10), end: found.end?.slice(0, 10) ?? null };
  }
  return out;
}

/** On one day, the value of that day; over a range, what every day of it gives. */
function valueOn(
  expression: TimeExpression,
  published: Published | null,
  previous: { readonly start: string | null; readonly end: string | null } | null,
) {
  if (published && published.start !== published.end && expression.anchor !== "previous") return resolveOver(expression, published);
  return resolveTime(expression, { reference: published?.start ?? null, previous });
}

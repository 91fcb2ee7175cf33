// isnad times: the calendar times that texts name, resolved on the day each was written.
import type { Command } from "commander";
import { findTimes, type Interval, resolveTime, tokenize } from "../../arabic/index.ts";
import { eachLine, type TextLine } from "../json-lines.ts";

export function register(program: Command): void {
  program
    .command("times")
    .description("find the times that texts name, one JSON object a line in and out")
    .argument("[file]", "JSON lines {id, text, reference?}, - for standard input", "-")
    .addHelpText(
      "after",
      '\nreference is the day of writing, YYYY-MM-DD; without it, values that count from it are null.\n\nExample:\n  echo \'{"id":1,"text":"مساء أمس الأحد","reference":"2024-03-04"}\' | isnad times',
    )
    .action((file: string) => eachLine(file, timesOf));
}

/** `{ id, mentions }`: each time with its span, its words and its value. */
export function timesOf({ id, text, reference }: TextLine): unknown {
  let previous: Interval | null = null;
  const mentions: unknown[] = [];
  for (const expression of findTimes(tokenize(text))) {
    const value = resolveTime(expression, { reference, previous });
    if (!value) continue;
    if (value.start !== null) previous = value;
    const { start, end, grain, approx, calendar } = value;
    mentions.push({
      start: expression.start,
      end: expression.end,
      text: text.slice(expression.start, expression.end),
      value: { start, end, grain, approx, calendar },
    });
  }
  return { id, mentions };
}

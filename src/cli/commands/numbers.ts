// isnad numbers: the numbers that texts tell, in digits and in words.
import type { Command } from "commander";
import { findNumbers, tokenize } from "../../arabic/index.ts";
import { eachLine, type TextLine } from "../json-lines.ts";

export function register(program: Command): void {
  program
    .command("numbers")
    .description("find the numbers that texts tell, one JSON object a line in and out")
    .argument("[file]", "JSON lines {id, text}, - for standard input", "-")
    .addHelpText("after", '\nExample:\n  echo \'{"id":1,"text":"نحو خمسة وعشرين شخصاً"}\' | isnad numbers')
    .action((file: string) => eachLine(file, numbersOf));
}

/** `{ id, mentions }`: each number with its span, its words and its bounds. */
export function numbersOf({ id, text }: TextLine): unknown {
  const mentions = findNumbers(tokenize(text)).map(({ start, end, low, high, approx, kind }) => ({
    start,
    end,
    text: text.slice(start, end),
    low,
    high,
    approx,
    kind,
  }));
  return { id, mentions };
}

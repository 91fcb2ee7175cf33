// isnad tokens: the words of texts, their clitics cut off, with lemma, part of speech and voice where the lexicon knows the form.
import type { Command } from "commander";
import { findNumbers, type MorphPos, mentionsOf, readingsAt, TokenKind, type TokenLine, tokenize, voiceOf } from "../../arabic/index.ts";
import { eachLine, type TextLine } from "../json-lines.ts";

export function register(program: Command): void {
  program
    .command("tokens")
    .description("cut texts into words, numbers and marks, clitics apart, one JSON object a line in and out")
    .argument("[file]", "JSON lines {id, text}, - for standard input", "-")
    .addHelpText("after", '\nExample:\n  echo \'{"id":1,"text":"فلجأ السكان إلى بيروت و15 جريحاً"}\' | isnad tokens')
    .action((file: string) => eachLine(file, tokensOf));
}

type Pos = "verb" | "noun" | "adjective" | "participle" | "proper" | "particle" | "number" | "foreign" | "mark";

const POS: Readonly<Record<MorphPos, Pos>> = {
  verb: "verb",
  masdar: "noun",
  "active-participle": "participle",
  "passive-participle": "participle",
  noun: "noun",
  adjective: "adjective",
  proper: "proper",
  function: "particle",
};

/** `{ id, mentions }`: every word, number and mark with its parts; lemma, pos and voice are null where the form is not known. */
export function tokensOf({ id, text }: TextLine): unknown {
  const line = tokenize(text);
  const counts = new Set<number>();
  for (const { first, last, kind } of findNumbers(line)) if (kind === "cardinal") for (let i = first; i <= last; i++) counts.add(i);
  const mentions = mentionsOf(line).map(({ start, end, last, parts }) => ({
    start,
    end,
    text: text.slice(start, end),
    parts,
    ...numberOr(readingOf(line, last), counts.has(last)),
  }));
  return { id, mentions };
}

interface Reading {
  readonly lemma: string | null;
  readonly pos: Pos | null;
  readonly voice: "active" | "passive" | null;
}

/** «خمسة», «وعشرين»: words of a cardinal are numbers whatever else the lexicon has under them; a verb stays one («وعد»). */
const numberOr = (reading: Reading, counts: boolean): Reading =>
  counts && reading.pos !== "verb" && reading.pos !== "particle" ? { ...reading, pos: "number", voice: null } : reading;

function readingOf(line: TokenLine, i: number): Reading {
  switch (line.kind[i]) {
    case TokenKind.number:
      return { lemma: null, pos: "number", voice: null };
    case TokenKind.latin:
      return { lemma: null, pos: "foreign", voice: null };
    case TokenKind.punct:
      return { lemma: null, pos: "mark", voice: null };
  }
  const readings = readingsAt(line, i);
  const first = readings[0];
  if (!first) return { lemma: null, pos: null, voice: null };
  const voice = first.pos === "function" ? null : voiceOf(line, i);
  // where the neighbours let the word be a verb it has a voice; «قتل» after a preposition is the noun
  const chosen = readings.find((reading) => (voice === null ? reading.pos !== "verb" : reading.pos === "verb" && reading.voice === voice));
  return { lemma: (chosen ?? first).lemma, pos: POS[(chosen ?? first).pos], voice };
}

// isnad tokens: the words of texts, their clitics cut off, with lemma, part of speech and voice where the lexicon knows the form.
import type { Command } from "commander";
import { Enc, type MorphPos, mentionsOf, Pro, readingsAt, TokenKind, type TokenLine, tokenize, voiceOf } from "../../arabic/index.ts";
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
  const mentions = mentionsOf(line).map(({ start, end, last, parts }) => ({
    start,
    end,
    text: text.slice(start, end),
    parts,
    ...readingOf(line, last),
  }));
  return { id, mentions };
}

function readingOf(line: TokenLine, i: number): { lemma: string | null; pos: Pos | null; voice: "active" | "passive" | null } {
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
  const verb = readings.find((reading) => reading.pos === "verb");
  const noun = readings.find((reading) => reading.pos !== "verb");
  const chosen = verb && (!noun || (noun.pos !== "function" && !standsAsNoun(line, i))) ? verb : (noun ?? first);
  return { lemma: chosen.lemma, pos: POS[chosen.pos], voice: chosen === verb ? voiceOf(line, i) : null };
}

/** Where a word may be verb or noun («قتل»), it is a noun after a preposition, with the article, and after a noun it completes. */
function standsAsNoun(line: TokenLine, i: number): boolean {
  const pro = line.pro[i] ?? 0;
  if (pro & (Pro.al | Pro.ba | Pro.kaf | Pro.lam)) return true;
  if (pro & (Pro.waw | Pro.fa | Pro.sin) || i === 0 || line.sentence[i] !== line.sentence[i - 1] || line.kind[i - 1] !== TokenKind.word)
    return false;
  const before = readingsAt(line, i - 1);
  const particle = before.find((reading) => reading.pos === "function");
  if (particle) return PREPOSITIONS.has(line.stem[i - 1] ?? "") && line.enc[i - 1] === Enc.none;
  return (
    before.length > 0 &&
    !before.some((reading) => reading.pos === "verb") &&
    !((line.pro[i - 1] ?? 0) & Pro.al) &&
    line.enc[i - 1] === Enc.none
  );
}

const PREPOSITIONS: ReadonlySet<string> = new Set(
  "في من الي علي عن مع بعد قبل خلال اثناء اثر عقب جراء بسبب دون بدون حول ضد بين منذ عند وسط رغم حتي لدي".split(" "),
);

// Clauses: each sentence cut at complementisers, relatives, subordinators, coordinated verbs and quotation marks, as flat stretches with
// a parent. A slot is filled inside its clause first.
import { isParticle, Pro, TokenKind, type TokenLine } from "../../arabic/index.ts";
import type { Clause, ClauseEdge, Draft, Stage } from "../draft.ts";
import { quoteMarks } from "../words/quote-marks.ts";
import { Tag, type Words } from "../words/tags.ts";

interface Open {
  first: number;
  parent: number;
  edge: ClauseEdge;
  marker: number;
}

export const findClauses: Stage = (draft: Draft) => {
  const { line, words } = draft;
  const clauses: Clause[] = [];
  const clauseOf = new Int32Array(line.length).fill(-1);
  const sentences = line.sentenceFirst.length - 1;
  for (let s = 0; s < sentences; s++) {
    const from = line.sentenceFirst[s] ?? 0;
    const to = (line.sentenceFirst[s + 1] ?? from) - 1;
    if (to >= from) cutSentence(line, words, s, from, to, clauses, clauseOf);
  }
  return { clauses, clauseOf };
};

function cutSentence(
  line: TokenLine,
  words: Words,
  sentence: number,
  from: number,
  to: number,
  clauses: Clause[],
  clauseOf: Int32Array,
): void {
  const root = clauses.length;
  let open: Open = { first: from, parent: -1, edge: "root", marker: -1 };
  const close = (last: number) => {
    if (last < open.first) return;
    const index = clauses.length;
    let verb = -1;
    for (let t = open.first; t <= last; t++) {
      clauseOf[t] = index;
      if (verb < 0 && words.tag[t] === Tag.verb) verb = t;
    }
    clauses.push({ first: open.first, last, sentence, parent: open.parent, edge: open.edge, verb, marker: open.marker });
  };
  for (let t = from; t <= to; t++) {
    const edge = t === from ? null : edgeAt(line, words, t, open, to);
    if (edge === null) continue;
    close(t - 1);
    const parent = edge === "coordinate" ? coordinateParent(clauses, root) : clauses.length - 1;
    open = { first: t, parent, edge, marker: edge === "coordinate" || edge === "quote" ? -1 : t };
  }
  close(to);
}

/** A coordinated clause hangs where the one before it hangs; a coordinate of the root hangs on the root. */
function coordinateParent(clauses: readonly Clause[], root: number): number {
  const last = clauses.length - 1;
  const before = clauses[last];
  if (!before) return -1;
  return before.edge === "relative" ? (before.parent >= root ? before.parent : last) : before.edge === "root" ? last : before.parent;
}

function edgeAt(line: TokenLine, words: Words, t: number, open: Open, to: number): ClauseEdge | null {
  const tag = words.tag[t];
  const pro = line.pro[t] ?? 0;
  const conjunct = (pro & (Pro.waw | Pro.fa)) !== 0;
  if (tag === Tag.complementiser) {
    // «بعد أن», «قبل أن», «إلا أن» were opened by their first word
    if (t === open.first + 1 && open.marker === open.first) return null;
    return "complement";
  }
  if (tag === Tag.relative) return "relative";
  if (tag === Tag.subordinator || tag === Tag.conditional) {
    if (t === open.first + 1 && open.marker === open.first) return null;
    return "adverbial";
  }
  if (tag === Tag.preposition && nextIs(words, t, Tag.complementiser, to) && isParticle(words.body[t] ?? "", "adverb-preposition"))
    return "adverbial";
  if ((words.body[t] === "في" && words.body[t + 1] === "حين") || (words.body[t] === "الا" && words.body[t + 1] === "ان"))
    return "adverbial";
  if (line.kind[t] === TokenKind.punct && opensSpeech(line, words, t)) return "quote";
  if (tag === Tag.verb && conjunct && hasVerb(words, open.first, t)) return "coordinate";
  if (
    tag === Tag.verb &&
    !conjunct &&
    line.kind[t - 1] === TokenKind.punct &&
    "،,؛;".includes(line.form[t - 1] ?? "?") &&
    hasVerb(words, open.first, t)
  )
    return "coordinate";
  return null;
}

const nextIs = (words: Words, t: number, tag: number, to: number) => t < to && words.tag[t + 1] === tag;

function hasVerb(words: Words, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (words.tag[t] === Tag.verb) return true;
  return false;
}

/** Longest quoted name, in words: a longer stretch, or one with a verb inside, is speech. */
const LONGEST_NAME = 8;

/** An opening mark whose pair is far: speech. A near one holds a name. */
function opensSpeech(line: TokenLine, words: Words, t: number): boolean {
  const close = quoteMarks(line).closeOf[t] ?? -1;
  if (close < 0) return false;
  if (close - t - 1 > LONGEST_NAME) return true;
  if (close - t <= 3) return false;
  for (let i = t + 1; i < close; i++) if (words.tag[i] === Tag.verb || words.tag[i] === Tag.negator) return true;
  return false;
}

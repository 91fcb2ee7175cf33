// Text → token line: one pass over the code units; what a word is is worked out once for each spelling.
import { CharClass, classOf } from "./char-class.ts";
import { lineOf } from "./cut-line.ts";
import { foldLetters } from "./fold.ts";
import { sentenceStarts } from "./sentences.ts";
import { TokenKind, type TokenLine } from "./token-line.ts";
import { factsOf, HASH_START, HASH_STEP, LONGEST_KEPT, plainFacts, type WordFacts } from "./word-memo.ts";

const isNumberMark = (c: number): boolean => c === 0x2e || c === 0x2c || c === 0x66b || c === 0x66c;
const UNDERSCORE = 0x5f;

/** Tokens found so far, kept from one call to the next so that memory is not asked for anew; it says nothing between calls. */
const found = { start: new Int32Array(4096), end: new Int32Array(4096), kind: new Uint8Array(4096), facts: [] as WordFacts[], length: 0 };
const LARGEST_KEPT = 1 << 20;
const units = new Uint16Array(LONGEST_KEPT + 1);

/** Cuts `text` into tokens, clitics and sentences. Any string is accepted; the cost is linear in its length. «و15قتيلا» ("and 15 killed") is three tokens, و and the number and the noun. */
export function tokenize(text: string): TokenLine {
  const n = text.length;
  found.length = 0;
  let i = 0;
  while (i < n) {
    const c = text.charCodeAt(i);
    let j = i + 1;
    switch (classOf(c)) {
      case CharClass.arabic: {
        let hash = Math.imul(HASH_START ^ c, HASH_STEP);
        units[0] = c;
        while (j < n) {
          const next = text.charCodeAt(j);
          const sort = classOf(next);
          if (sort !== CharClass.arabic && sort !== CharClass.inside) break;
          hash = Math.imul(hash ^ next, HASH_STEP);
          units[j - i] = next; // past its end nothing is written
          j++;
        }
        push(i, j, TokenKind.word, factsOf(text, i, j, hash, units));
        break;
      }
      case CharClass.digit:
        j = endOfNumber(text, j);
        push(i, j, TokenKind.number, plainFacts(foldLetters(text.slice(i, j)), j - i));
        break;
      case CharClass.other:
        j = endOfOther(text, j);
        push(i, j, TokenKind.latin, plainFacts(foldLetters(text.slice(i, j)), j - i));
        break;
      case CharClass.break:
        j = endOfBreak(text, j);
        push(i, j, TokenKind.break, plainFacts(text.slice(i, j), j - i));
        break;
      case CharClass.punct:
        if (c >= 0xd800 && c < 0xdc00 && j < n && text.charCodeAt(j) >= 0xdc00 && text.charCodeAt(j) < 0xe000) j++;
        push(i, j, TokenKind.punct, j === i + 1 ? markFacts(c) : plainFacts(text.slice(i, j), 2));
        break;
      default: // white space and stray marks carry nothing
    }
    i = j;
  }
  return assemble(text);
}

function push(from: number, to: number, kind: TokenKind, facts: WordFacts): void {
  const i = found.length++;
  if (i >= found.start.length) grow();
  found.start[i] = from;
  found.end[i] = to;
  found.kind[i] = kind;
  found.facts[i] = facts;
}

function grow(): void {
  const room = found.start.length * 2;
  const [start, end, kind] = [new Int32Array(room), new Int32Array(room), new Uint8Array(room)];
  start.set(found.start);
  end.set(found.end);
  kind.set(found.kind);
  Object.assign(found, { start, end, kind });
}

const marks: (WordFacts | undefined)[] = [];

/** The facts of one mark, made once. */
function markFacts(c: number): WordFacts {
  const known = marks[c];
  if (known !== undefined) return known;
  const made = plainFacts(String.fromCharCode(c), 1);
  if (c < 0x3000) marks[c] = made;
  return made;
}

/** Digits of any script, with thousands and decimal marks between them: «12,500», «٣٫٥». */
function endOfNumber(text: string, from: number): number {
  let j = from;
  while (j < text.length) {
    const c = text.charCodeAt(j);
    if (classOf(c) !== CharClass.digit && !(isNumberMark(c) && j + 1 < text.length && classOf(text.charCodeAt(j + 1)) === CharClass.digit))
      break;
    j++;
  }
  return j;
}

function endOfOther(text: string, from: number): number {
  let j = from;
  while (j < text.length) {
    const c = text.charCodeAt(j);
    const sort = classOf(c);
    if (sort !== CharClass.other && sort !== CharClass.digit && sort !== CharClass.inside && c !== UNDERSCORE) break;
    j++;
  }
  return j;
}

function endOfBreak(text: string, from: number): number {
  let j = from;
  while (j < text.length) {
    const sort = classOf(text.charCodeAt(j));
    if (sort !== CharClass.break && sort !== CharClass.space) break;
    j++;
  }
  return j;
}

/** The line of the tokens found. */
function assemble(text: string): TokenLine {
  const { length } = found;
  const facts = found.facts.slice(0, length);
  const start = found.start.slice(0, length);
  const end = found.end.slice(0, length);
  const kind = found.kind.slice(0, length);
  const form: string[] = new Array(length);
  const key: string[] = new Array(length);
  const glued = new Uint8Array(length);
  let last = -1;
  for (let i = 0; i < length; i++) {
    const known = facts[i] as WordFacts;
    form[i] = known.form;
    key[i] = known.key;
    if (start[i] === last) glued[i] = 1;
    last = end[i] as number;
  }
  if (found.start.length > LARGEST_KEPT)
    Object.assign(found, { facts: [], start: new Int32Array(4096), end: new Int32Array(4096), kind: new Uint8Array(4096) });
  const sentenceFirst = sentenceStarts({ text, start, end, kind, glued });
  const sentence = new Int32Array(length);
  for (let s = 0; s + 1 < sentenceFirst.length; s++) sentence.fill(s, sentenceFirst[s], sentenceFirst[s + 1]);
  return lineOf({ text, length, start, end, kind, form, key, glued, sentence, sentenceFirst }, facts);
}

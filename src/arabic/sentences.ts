// Where sentences end: at a line end and after . ؟ ! …, but not in brackets, after an initial («د.»), inside «أ.ف.ب» or a short «…».
import { matchedBrackets } from "./quotes.ts";
import { TokenKind } from "./token-line.ts";

/** The flat arrays of a line being made. */
export interface RawTokens {
  readonly text: string;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  readonly glued: Uint8Array;
}

const DOT = 0x2e;
const COMMA = 0x060c;
/** Without any mark a sentence is cut at the first comma past so many tokens, and at once at twice as many. */
const LONG = 250;
/** Dots in a row end a sentence only after so many words; before that they are a pause. */
const PAUSE = 6;

const isFull = (c: number): boolean => c === 0x21 || c === 0x3f || c === 0x61f || c === 0x6d4 || c === 0xff01 || c === 0xff1f;
const isClosing = (c: number): boolean =>
  c === 0xbb || c === 0x201d || c === 0x22 || c === 0x29 || c === 0x5d || c === 0x2019 || c === 0x27 || c === 0x203a;

/** The first token of every sentence, and the number of tokens at the end. «قال د. أحمد إن 3.5 قتلوا. وأضاف» → two sentences. */
export function sentenceStarts(tokens: RawTokens): Int32Array {
  const n = tokens.kind.length;
  const inBracket = matchedBrackets(tokens);
  const first: number[] = [0];
  let begun = 0;
  for (let i = 0; i < n; ) {
    let next = i + 1;
    const ends = endsAt(tokens, i, begun, inBracket);
    if (ends > 0) {
      next = afterClosing(tokens, ends);
      if (next < n) {
        first.push(next);
        begun = next;
      }
    } else if (ends < 0) next = -ends;
    i = next;
  }
  first.push(n);
  return Int32Array.from(first);
}

/** The token after the marks that end a sentence at token `i`; 0 where none ends, and where a pause of dots is passed over, minus its end. */
function endsAt(tokens: RawTokens, i: number, begun: number, inBracket: Uint8Array): number {
  const kind = tokens.kind[i];
  if (kind === TokenKind.break) return i + 1;
  const length = i - begun;
  if (kind !== TokenKind.punct) return length >= 2 * LONG ? i + 1 : 0;
  const mark = charOf(tokens, i);
  if (mark === COMMA && length >= LONG) return i + 1;
  if (length >= 2 * LONG) return i + 1;
  if (inBracket[i]) return 0;
  if (isFull(mark)) return runEnd(tokens, i);
  if (mark !== DOT && mark !== 0x2026) return 0;
  const end = runEnd(tokens, i);
  if (end - i > 1 || mark === 0x2026) return length >= PAUSE || followedByBreak(tokens, end) ? end : -end;
  return isSentenceDot(tokens, i, begun) ? end : 0;
}

/** One dot by itself: does it end the sentence? */
function isSentenceDot(tokens: RawTokens, i: number, begun: number): boolean {
  if (i === begun) return false;
  if (followedByBreak(tokens, i + 1)) return true;
  const before = i - 1;
  const size = lengthOf(tokens, before);
  const after = i + 1;
  const tight = after < tokens.kind.length && tokens.glued[after] === 1;
  const beforeKind = tokens.kind[before];
  const afterKind = tokens.kind[after];
  if (tokens.glued[i] === 0) return !tight;
  if (tight && (beforeKind === TokenKind.latin || afterKind === TokenKind.latin)) return false;
  if (tight && afterKind === TokenKind.number) return false;
  if (beforeKind === TokenKind.word && size === 1) {
    // an initial or an abbreviation: «د.», «أ.ف.ب»; but «1445هـ.» ends a sentence
    return before > 0 && tokens.glued[before] === 1 && tokens.kind[before - 1] === TokenKind.number && !tight;
  }
  if (beforeKind === TokenKind.latin && size === 1) return false;
  if (beforeKind === TokenKind.number && before === begun) return false;
  if (tight && afterKind === TokenKind.word && lengthOf(tokens, after) === 1) return false;
  return true;
}

/** Letters of token `i`, tatweel not counted. */
function lengthOf(tokens: RawTokens, i: number): number {
  let size = 0;
  const to = Math.min(tokens.end[i] ?? 0, (tokens.start[i] ?? 0) + 8);
  for (let at = tokens.start[i] ?? 0; at < to; at++) if (tokens.text.charCodeAt(at) !== 0x640) size++;
  return size;
}

function runEnd(tokens: RawTokens, i: number): number {
  let j = i + 1;
  while (j < tokens.kind.length && tokens.kind[j] === TokenKind.punct) {
    const mark = charOf(tokens, j);
    if (!isFull(mark) && mark !== DOT && mark !== 0x2026) break;
    j++;
  }
  return j;
}

/** Closing quotation marks and brackets right after the mark stay with the sentence, and so does the line end. */
function afterClosing(tokens: RawTokens, at: number): number {
  let j = at;
  while (j < tokens.kind.length && tokens.kind[j] === TokenKind.punct && tokens.glued[j] === 1 && isClosing(charOf(tokens, j))) j++;
  return tokens.kind[j] === TokenKind.break ? j + 1 : j;
}

const followedByBreak = (tokens: RawTokens, i: number): boolean => i >= tokens.kind.length || tokens.kind[i] === TokenKind.break;
const charOf = (tokens: RawTokens, i: number): number => tokens.text.charCodeAt(tokens.start[i] ?? 0);

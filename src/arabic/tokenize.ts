// Text → token line: one pass over the code units; what a word is is worked out once for each spelling.
import { CharClass, classOf } from "./char-class.ts";
import { foldLetters, keyOf } from "./fold.ts";
import { sentenceStarts } from "./sentences.ts";
import { TokenKind, type TokenLine } from "./token-line.ts";
import { wordFacts } from "./word-memo.ts";

const isNumberMark = (c: number): boolean => c === 0x2e || c === 0x2c || c === 0x66b || c === 0x66c;
const UNDERSCORE = 0x5f;

/** Cuts `text` into tokens, clitics and sentences. Any string is accepted; the cost is linear in its length. */
export function tokenize(text: string): TokenLine {
  const line = new LineMaker(text.length);
  const n = text.length;
  let i = 0;
  while (i < n) {
    const c = text.charCodeAt(i);
    let j = i + 1;
    switch (classOf(c)) {
      case CharClass.arabic:
        j = endOfWord(text, j);
        line.push(i, j, TokenKind.word);
        break;
      case CharClass.digit:
        j = endOfNumber(text, j);
        line.push(i, j, TokenKind.number);
        break;
      case CharClass.other:
        j = endOfOther(text, j);
        line.push(i, j, TokenKind.latin);
        break;
      case CharClass.break:
        j = endOfBreak(text, j);
        line.push(i, j, TokenKind.break);
        break;
      case CharClass.punct:
        if (c >= 0xd800 && c < 0xdc00 && j < n && text.charCodeAt(j) >= 0xdc00 && text.charCodeAt(j) < 0xe000) j++;
        line.push(i, j, TokenKind.punct);
        break;
      default: // white space and stray marks carry nothing
    }
    i = j;
  }
  return assemble(text, line);
}

function endOfWord(text: string, from: number): number {
  let j = from;
  while (j < text.length) {
    const sort = classOf(text.charCodeAt(j));
    if (sort !== CharClass.arabic && sort !== CharClass.inside) break;
    j++;
  }
  return j;
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

/** Growing flat arrays. */
class LineMaker {
  start: Int32Array;
  end: Int32Array;
  kind: Uint8Array;
  glued: Uint8Array;
  length = 0;
  constructor(textLength: number) {
    const room = (textLength >> 2) + 16;
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
    this.kind = new Uint8Array(room);
    this.glued = new Uint8Array(room);
  }
  push(from: number, to: number, what: TokenKind): void {
    const i = this.length++;
    if (i >= this.start.length) this.grow();
    this.start[i] = from;
    this.end[i] = to;
    this.kind[i] = what;
    this.glued[i] = i > 0 && this.end[i - 1] === from ? 1 : 0;
  }
  grow(): void {
    const room = this.start.length * 2;
    const [start, end, kind, glued] = [new Int32Array(room), new Int32Array(room), new Uint8Array(room), new Uint8Array(room)];
    start.set(this.start);
    end.set(this.end);
    kind.set(this.kind);
    glued.set(this.glued);
    this.start = start;
    this.end = end;
    this.kind = kind;
    this.glued = glued;
  }
}

function assemble(text: string, made: LineMaker): TokenLine {
  const n = made.length;
  const start = made.start.slice(0, n);
  const end = made.end.slice(0, n);
  const kind = made.kind.slice(0, n);
  const glued = made.glued.slice(0, n);
  const form: string[] = new Array(n);
  const key: string[] = new Array(n);
  const stem: string[] = new Array(n);
  const pro = new Uint16Array(n);
  const enc = new Uint8Array(n);
  const stemStart = new Int32Array(n);
  const stemEnd = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const s = start[i] ?? 0;
    const e = end[i] ?? 0;
    const raw = text.slice(s, e);
    if (kind[i] === TokenKind.word) {
      const facts = wordFacts(raw);
      form[i] = facts.form;
      key[i] = facts.key;
      stem[i] = facts.stem;
      pro[i] = facts.pro;
      enc[i] = facts.enc;
      stemStart[i] = s + facts.stemFrom;
      stemEnd[i] = s + facts.stemTo;
    } else {
      const folded = kind[i] === TokenKind.punct || kind[i] === TokenKind.break ? raw : foldLetters(raw);
      form[i] = folded;
      key[i] = keyOf(folded);
      stem[i] = key[i] ?? "";
      stemStart[i] = s;
      stemEnd[i] = e;
    }
  }
  const sentenceFirst = sentenceStarts({ text, start, end, kind, glued });
  const sentence = new Int32Array(n);
  for (let s = 0; s + 1 < sentenceFirst.length; s++) sentence.fill(s, sentenceFirst[s], sentenceFirst[s + 1]);
  return { text, length: n, start, end, kind, form, key, pro, enc, stem, stemStart, stemEnd, glued, sentence, sentenceFirst };
}

// Text → token line: one pass over the code units, one fold, one cut for each distinct form.
import { bestCut, type Cut } from "./clitics.ts";
import { fold, keyOf } from "./fold.ts";
import { TokenKind, type TokenLine } from "./token-line.ts";

const isArabicLetter = (c: number) =>
  (c >= 0x620 && c <= 0x64a) || (c >= 0x66e && c <= 0x6d3) || c === 0x6d5 || (c >= 0x6ee && c <= 0x6ef) || (c >= 0x6fa && c <= 0x6ff) ||
  (c >= 0x750 && c <= 0x77f) || (c >= 0x8a0 && c <= 0x8ff) || (c >= 0xfb50 && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfefc);
const isInsideWord = (c: number) =>
  (c >= 0x64b && c <= 0x65f) || c === 0x670 || c === 0x640 || (c >= 0x610 && c <= 0x61a) || (c >= 0x200c && c <= 0x200f) || c === 0xfeff || c === 0x61c;
const isDigit = (c: number) => (c >= 48 && c <= 57) || (c >= 0x660 && c <= 0x669) || (c >= 0x6f0 && c <= 0x6f9);
const isNumberMark = (c: number) => c === 46 || c === 44 || c === 0x66b || c === 0x66c;
const isSpace = (c: number) => c === 32 || c === 9 || c === 0xa0 || (c >= 0x2000 && c <= 0x200b) || c === 0x202f || c === 0x3000;
const isBreak = (c: number) => c === 10 || c === 13 || c === 0x2028 || c === 0x2029;
const isOther = (c: number) => (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || (c >= 0xc0 && c <= 0x24f) || (c >= 0x370 && c <= 0x52f) || c === 95;

/** Cuts `text` into tokens, clitics and sentences. Any string is accepted; the cost is linear in its length. */
export function tokenize(text: string): TokenLine {
  const start: number[] = [];
  const end: number[] = [];
  const kind: number[] = [];
  const glued: number[] = [];
  let lastEnd = -1;
  const push = (from: number, to: number, what: TokenKind) => {
    start.push(from);
    end.push(to);
    kind.push(what);
    glued.push(from === lastEnd ? 1 : 0);
    lastEnd = to;
  };
  const n = text.length;
  for (let i = 0; i < n; ) {
    const c = text.charCodeAt(i);
    let j = i + 1;
    if (isBreak(c)) {
      while (j < n && (isBreak(text.charCodeAt(j)) || isSpace(text.charCodeAt(j)))) j++;
      push(i, j, TokenKind.break);
    } else if (isSpace(c) || isInsideWord(c)) {
      // white space and stray marks carry nothing
    } else if (isArabicLetter(c)) {
      while (j < n && (isArabicLetter(text.charCodeAt(j)) || isInsideWord(text.charCodeAt(j)))) j++;
      push(i, j, TokenKind.word);
    } else if (isDigit(c)) {
      while (j < n && (isDigit(text.charCodeAt(j)) || (isNumberMark(text.charCodeAt(j)) && j + 1 < n && isDigit(text.charCodeAt(j + 1))))) j++;
      push(i, j, TokenKind.number);
    } else if (isOther(c)) {
      while (j < n && (isOther(text.charCodeAt(j)) || isDigit(text.charCodeAt(j)))) j++;
      push(i, j, TokenKind.latin);
    } else {
      if (c >= 0xd800 && c < 0xdc00 && j < n && text.charCodeAt(j) >= 0xdc00 && text.charCodeAt(j) < 0xe000) j++;
      push(i, j, TokenKind.punct);
    }
    i = j;
  }
  return assemble(text, start, end, kind, glued);
}

function assemble(text: string, start: number[], end: number[], kind: number[], glued: number[]): TokenLine {
  const n = start.length;
  const form: string[] = new Array(n);
  const key: string[] = new Array(n);
  const stem: string[] = new Array(n);
  const pro = new Uint16Array(n);
  const enc = new Uint8Array(n);
  const stemStart = new Int32Array(n);
  const stemEnd = new Int32Array(n);
  const sentence = new Int32Array(n);
  const cuts = new Map<string, Cut>();
  const first = [0];
  for (let i = 0; i < n; i++) {
    const s = start[i] ?? 0;
    const e = end[i] ?? 0;
    const folded = fold(text.slice(s, e));
    form[i] = folded.text;
    key[i] = keyOf(folded.text);
    stem[i] = key[i] ?? "";
    stemStart[i] = s;
    stemEnd[i] = e;
    if (kind[i] === TokenKind.word) {
      let cut = cuts.get(folded.text);
      if (!cut) {
        cut = bestCut(folded.text);
        cuts.set(folded.text, cut);
      }
      pro[i] = cut.pro;
      enc[i] = cut.enc;
      stem[i] = cut.stem;
      stemStart[i] = s + (folded.from[cut.from] ?? 0);
      stemEnd[i] = cut.to < folded.text.length ? s + (folded.to[cut.to - 1] ?? 0) : e;
    }
    sentence[i] = first.length - 1;
    const mark = text.charCodeAt(s);
    const closes = kind[i] === TokenKind.break || (kind[i] === TokenKind.punct && (mark === 46 || mark === 33 || mark === 63 || mark === 0x61f || mark === 0x2026));
    if (closes && i + 1 < n) first.push(i + 1);
  }
  first.push(n);
  return {
    text, length: n, start: Int32Array.from(start), end: Int32Array.from(end), kind: Uint8Array.from(kind), form, key, pro, enc, stem,
    stemStart, stemEnd, glued: Uint8Array.from(glued), sentence, sentenceFirst: Int32Array.from(first),
  };
}

// The sort of each UTF-16 code unit, looked up in one table, so that cutting a text into tokens is one pass without patterns.
import { isInvisible, isMark } from "./letters.ts";

export const CharClass = {
  punct: 0,
  arabic: 1,
  /** Vowel signs, tatweel, joiners: inside a word they belong to it, alone they carry nothing. */
  inside: 2,
  digit: 3,
  other: 4,
  space: 5,
  break: 6,
} as const;

const table = new Uint8Array(0x10000);

function range(from: number, to: number, what: number): void {
  table.fill(what, from, to + 1);
}

range(0, 0x1f, CharClass.space);
for (const [from, to] of [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xaa, 0xaa],
  [0xb5, 0xb5],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2af],
  [0x370, 0x5ff],
  [0x700, 0x74f],
  [0x780, 0x85f],
  [0x900, 0x1fff],
  [0x2c00, 0x2dff],
  [0x3041, 0xd7ff],
  [0xfb00, 0xfb4f],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
] as const) {
  range(from, to, CharClass.other);
}
for (const [from, to] of [
  [0x620, 0x64a],
  [0x66e, 0x6d3],
  [0x6d5, 0x6d5],
  [0x6e5, 0x6e6],
  [0x6ee, 0x6ef],
  [0x6fa, 0x6ff],
  [0x750, 0x77f],
  [0x860, 0x8c9],
  [0xfb50, 0xfd3d],
  [0xfd50, 0xfdfb],
  [0xfe70, 0xfefc],
] as const) {
  range(from, to, CharClass.arabic);
}
for (let c = 0; c < 0x10000; c++) if (isMark(c) || isInvisible(c)) table[c] = CharClass.inside;
for (const from of [0x30, 0x660, 0x6f0, 0xff10]) range(from, from + 9, CharClass.digit);
for (const c of [0x20, 0x7f, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000]) table[c] = CharClass.space;
range(0x2000, 0x200a, CharClass.space);
for (const c of [0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]) table[c] = CharClass.break;
for (const c of [0x37e, 0x387, 0x55a, 0x589, 0x5be, 0x5c0, 0x5c3, 0x5f3, 0x5f4, 0x700, 0x701, 0x702, 0x964, 0x965])
  table[c] = CharClass.punct;

/** The sort of code unit `c`. */
export const classOf = (c: number): number => table[c] as number;

// Could these letters be an Arabic word? A light root finder: endings and beginnings off, a pattern matched, the root looked up.
import { ROOTS, ROOTS4 } from "./data/roots.ts";

/** Letters as small numbers, ء 1 … ي 42; anything else 0, which is in no root. */
const SIZE = 43;
const BASE = 0x620;
const code = (letter: string): number => letter.charCodeAt(0) - BASE;
const [HAMZA, ALEF, WAW, YA, MAQSURA, TA, MIM, NUN] = [
  code("ء"),
  code("ا"),
  code("و"),
  code("ي"),
  code("ى"),
  code("ت"),
  code("م"),
  code("ن"),
];

const TRILITERAL = new Uint8Array(SIZE * SIZE * SIZE);
const QUADRILITERAL = new Set<number>();
const triple = (a: number, b: number, c: number): number => (a * SIZE + b) * SIZE + c;

for (const root of ROOTS.split(/\s/)) if (root.length === 3) TRILITERAL[triple(code(root), code(root.slice(1)), code(root.slice(2)))] = 1;
for (const root of ROOTS4.split(/\s/)) {
  if (root.length === 4) QUADRILITERAL.add(triple(code(root), code(root.slice(1)), code(root.slice(2))) * SIZE + code(root.slice(3)));
}

const has = (a: number, b: number, c: number): boolean => TRILITERAL[triple(a, b, c)] === 1;
const has4 = (a: number, b: number, c: number, d: number): boolean => QUADRILITERAL.has(triple(a, b, c) * SIZE + d);

/** Is it a root? Leniently, و ي ء may be the seat of a hamza, though not where the word begins (`bare`): «وافاد» is not of افد. */
function isRoot(a: number, b: number, c: number, bare: boolean, lenient: boolean): boolean {
  if (!lenient) return has(a, b, c);
  return (!bare && isSeat(a) && has(ALEF, b, c)) || (isSeat(b) && has(a, ALEF, c)) || (isSeat(c) && has(a, b, ALEF));
}
const isSeat = (c: number): boolean => c === WAW || c === YA || c === HAMZA;
const isHollow = (a: number, c: number): boolean => has(a, WAW, c) || has(a, YA, c);
const isWeakEnd = (a: number, b: number): boolean => has(a, b, YA) || has(a, b, WAW) || has(a, b, ALEF);
const isLong = (c: number): boolean => c === ALEF || c === YA || c === WAW;
const endsWeak = (c: number): boolean => c === ALEF || c === MAQSURA || c === YA || c === WAW;

/** The letters of the form being graded, as numbers. */
const letters = new Uint8Array(16);

/** How well the core of a word, endings and beginnings off (`bare`: there was no beginning), fits a pattern over a known root: 0 (not at all) to 3.2. */
function corePattern(from: number, size: number, bare: boolean, lenient: boolean): number {
  const a = letters[from] ?? 0;
  const b = letters[from + 1] ?? 0;
  const c = letters[from + 2] ?? 0;
  const d = letters[from + 3] ?? 0;
  const e = letters[from + 4] ?? 0;
  const f = letters[from + 5] ?? 0;
  switch (size) {
    case 2:
      return has(a, b, b) ? 2 : 0;
    case 3:
      if (isRoot(a, b, c, bare, lenient)) return 3;
      if (isLong(b) && isHollow(a, c)) return 2.8;
      if (!bare && b === TA && has(a, c, c)) return 2.5; // «احتل», «امتد»
      if (endsWeak(c) && isWeakEnd(a, b)) return 2.7;
      if (c === HAMZA && b === ALEF && (isHollow(a, ALEF) || isWeakEnd(a, WAW))) return 2.2;
      return 0;
    case 4: {
      if (has4(a, b, c, d)) return 3.1;
      if (b === ALEF && isRoot(a, c, d, bare, lenient)) return bare && a === WAW ? 2.3 : 3.1;
      if (isLong(c) && isRoot(a, b, d, bare, lenient)) return 3.1;
      if (!bare && b === TA && isRoot(a, c, d, bare, lenient)) return 3;
      if (c === ALEF && d === HAMZA && isWeakEnd(a, b)) return 2.9;
      if (d === MAQSURA && isRoot(a, b, c, bare, lenient)) return 2.9;
      if (b === ALEF && endsWeak(d) && isWeakEnd(a, c)) return 2.8;
      if (!bare && b === TA && endsWeak(d) && isWeakEnd(a, c)) return 2.8;
      if (c === ALEF && (b === YA || b === WAW) && isHollow(a, d)) return 2.9;
      if (!bare && b === TA && c === ALEF && isHollow(a, d)) return 2.8;
      if ((b === WAW || b === YA) && a !== WAW && isRoot(a, c, d, bare, lenient)) return 1.5;
      return 0;
    }
    case 5:
      if (!bare && b === TA && d === ALEF && isRoot(a, c, e, bare, lenient)) return 3.2;
      if (b === WAW && (c === ALEF || d === ALEF) && isRoot(a, c === ALEF ? d : c, e, bare, lenient)) return 3.1;
      if (c === ALEF && (d === YA || d === HAMZA) && isRoot(a, b, e, bare, lenient)) return 3.1;
      if (c === ALEF && has4(a, b, d, e)) return 3.1;
      if (isLong(d) && has4(a, b, c, e)) return 3.1;
      if (b === ALEF && a !== WAW && (d === WAW || d === YA || d === ALEF) && isRoot(a, c, e, bare, lenient)) return 3;
      if (d === ALEF && e === HAMZA && isRoot(a, b, c, bare, lenient)) return 3;
      if (!bare && b === TA && d === ALEF && e === HAMZA && isWeakEnd(a, c)) return 2.9;
      if (d === YA && c === ALEF && isRoot(a, b, e, bare, lenient)) return 2.8;
      return 0;
    case 6:
      if (c === ALEF && e === YA && has4(a, b, d, f)) return 3.1;
      if (b === WAW && c === ALEF && e === YA && isRoot(a, d, f, bare, lenient)) return 3;
      return 0;
    default:
      return 0;
  }
}

/** After ات/يت/مت… of a form VIII verb whose first radical و has merged into the ت: «اتصل», «يتهم», «متفق». */
function mergedPattern(from: number, size: number): number {
  const a = letters[from] ?? 0;
  const b = letters[from + 1] ?? 0;
  const c = letters[from + 2] ?? 0;
  if (size === 2) return has(WAW, a, b) || has(ALEF, a, b) ? 2.6 : 0;
  if (size !== 3) return 0;
  if (b === ALEF && (has(WAW, a, c) || has(ALEF, a, c))) return 2.8;
  return endsWeak(c) && has(WAW, a, b) ? 2.4 : 0;
}

const PREFIXES: readonly (readonly [string, number, "any" | "present" | "derived"])[] = [
  ["", 0, "any"],
  ["م", 0.2, "derived"],
  ["ت", 0.25, "any"],
  ["ا", 0.25, "any"],
  ["ي", 0.1, "present"],
  ["ن", 0.5, "present"],
  ["ان", 0.2, "derived"],
  ["من", 0.3, "derived"],
  ["ين", 0.2, "present"],
  ["تن", 0.3, "present"],
  ["مت", 0.2, "derived"],
  ["يت", 0.2, "present"],
  ["تت", 0.3, "present"],
  ["نت", 0.6, "present"],
  ["است", 0.1, "derived"],
  ["مست", 0.1, "derived"],
  ["يست", 0.1, "present"],
  ["تست", 0.2, "present"],
  ["نست", 0.5, "present"],
  ["ات", 0.2, "derived"],
];

/** Endings and what they cost: of nouns, of past verbs (`past`), of present verbs (`present`), of any word. */
const SUFFIXES: readonly (readonly [string, number, "any" | "noun" | "past" | "present"])[] = [
  ["", 0, "any"],
  ["ة", 0.1, "noun"],
  ["ات", 0.2, "noun"],
  ["ون", 0.3, "any"],
  ["ين", 0.3, "noun"],
  ["ان", 0.4, "noun"],
  ["ي", 0.4, "noun"],
  ["ية", 0.3, "noun"],
  ["يات", 0.4, "noun"],
  ["يون", 0.4, "noun"],
  ["يين", 0.4, "noun"],
  ["يا", 0.6, "noun"],
  ["ا", 0.5, "any"],
  ["اء", 0.7, "noun"],
  ["تان", 0.4, "noun"],
  ["تين", 0.4, "noun"],
  ["تي", 0.8, "noun"],
  ["تا", 0.7, "any"],
  ["ت", 0.2, "past"],
  ["وا", 0.3, "past"],
  ["و", 0.6, "noun"],
  ["نا", 0.8, "past"],
  ["تم", 1, "past"],
  ["ن", 1, "past"],
  ["وا", 0.3, "present"],
  ["اني", 0.6, "noun"],
  ["انية", 0.6, "noun"],
];

interface Affix {
  readonly codes: readonly number[];
  readonly cost: number;
  readonly sort: string;
}

const affix = ([text, cost, sort]: readonly [string, number, string]): Affix => ({ codes: [...text].map(code), cost, sort });
/** Beginnings by their first letter, endings by their last; those without letters under 0. */
const prefixesOf: readonly (readonly Affix[])[] = Array.from({ length: SIZE }, (_, c) =>
  PREFIXES.map(affix).filter(({ codes }) => codes.length === 0 || codes[0] === c),
);
const suffixesOf: readonly (readonly Affix[])[] = Array.from({ length: SIZE }, (_, c) =>
  SUFFIXES.map(affix).filter(({ codes }) => codes.length === 0 || codes[codes.length - 1] === c),
);

/** Cores that a past verb may have: three or four letters without the long vowel of a noun. */
function isPastCore(from: number, size: number): boolean {
  if (size !== 4) return size < 4;
  const second = letters[from + 1];
  return second === ALEF || second === TA || !isLong(letters[from + 2] ?? 0);
}

/** Is the core what a present verb has after its prefix: no noun's long vowel, save that of a hollow root. */
function isPresentCore(from: number, size: number): boolean {
  if (size !== 4) return size < 4;
  const second = letters[from + 1];
  return second === ALEF || second === TA || !isLong(letters[from + 2] ?? 0);
}

/** The two grades of a form: as any word, and as a present-tense verb («يقصف»). 0 where no root fits. */
export interface RootGrade {
  readonly any: number;
  readonly present: number;
}

const NOTHING: RootGrade = { any: 0, present: 0 };
const TAA_MARBUTA = code("ة");

/** How well a folded form without clitics fits Arabic patterns over known roots. Cost does not depend on anything but its (bounded) length. */
export function rootGrade(form: string): RootGrade {
  const n = form.length;
  if (n < 2 || n > 14) return NOTHING;
  for (let i = 0; i < n; i++) {
    const c = form.charCodeAt(i) - BASE;
    if (c <= 0 || c >= SIZE) return NOTHING;
    letters[i] = c;
  }
  let any = 0;
  let present = 0;
  for (const prefix of prefixesOf[letters[0] ?? 0] ?? []) {
    const from = prefix.codes.length;
    if (from + 2 > n || !beginsWith(prefix.codes)) continue;
    for (const suffix of suffixesOf[letters[n - 1] ?? 0] ?? []) {
      const size = n - from - suffix.codes.length;
      if (size < 2 || size > 6 || !endsWith(suffix.codes, n)) continue;
      const grade = gradeOf(prefix, suffix, from, size);
      if (grade <= 0) continue;
      const dual = suffix.codes.length === 2 && suffix.cost >= 0.3 && suffix.codes[1] === NUN;
      if (isVerbal(prefix) && (suffix.sort === "any" || suffix.sort === "present" || dual) && isPresentCore(from, size)) {
        present = Math.max(present, grade);
      }
      if (prefix.sort === "present" && suffix.sort === "noun" && !dual) continue;
      any = Math.max(any, grade);
    }
  }
  return { any, present };
}

const isVerbal = ({ codes, sort }: Affix): boolean => sort === "present" || (codes.length === 1 && (codes[0] === TA || codes[0] === ALEF));

/** The grade of one way to take a form apart. */
function gradeOf(prefix: Affix, suffix: Affix, from: number, size: number): number {
  const { codes } = prefix;
  const last = codes[codes.length - 1];
  if (suffix.sort === "past" && !(isPastCore(from, size) && !(codes.length === 1 && (last === MIM || last === YA)))) return 0;
  // «استهدفة» is no noun: verbal nouns of these forms have an alef
  if (suffix.codes[0] === TAA_MARBUTA && prefix.sort !== "present" && codes[0] === ALEF && !hasAlef(from, size)) {
    if (codes.length > 1 || letters[from + 1] === TA) return 0;
  }
  const bare = codes.length === 0;
  let fit = corePattern(from, size, bare, false);
  if (fit === 0) fit = Math.max(0, corePattern(from, size, bare, true) - 0.5);
  if (fit > 0 && size === 2 && codes.length >= 2) fit = 2.5; // «انضم», «استعد»
  if (fit === 0 && size === 2 && isVerbal(prefix)) {
    const [a, b] = [letters[from] ?? 0, letters[from + 1] ?? 0];
    if (has(WAW, a, b) || isHollow(a, b)) fit = 1.9;
  }
  if (codes.length === 2 && last === TA) fit = Math.max(fit, mergedPattern(from, size));
  return fit === 0 ? 0 : fit - prefix.cost - suffix.cost;
}

function hasAlef(from: number, size: number): boolean {
  for (let i = from; i < from + size; i++) if (letters[i] === ALEF) return true;
  return false;
}

function beginsWith(codes: readonly number[]): boolean {
  for (let i = 0; i < codes.length; i++) if (letters[i] !== codes[i]) return false;
  return true;
}

function endsWith(codes: readonly number[], n: number): boolean {
  for (let i = 0; i < codes.length; i++) if (letters[n - codes.length + i] !== codes[i]) return false;
  return true;
}

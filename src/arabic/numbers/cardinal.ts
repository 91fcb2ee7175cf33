// Cardinals in words, digits and both: «خمسة وعشرون» 25, «ألفان ومئتان وخمسون» 2,250, «3.5 ملايين», «مليون و200 ألف».
import { TokenKind } from "../token-line.ts";
import { bareWord, digitsAt, joinedAt, type NumberView } from "./view.ts";
import type { NumberWord } from "./words.ts";

export interface Figure {
  readonly value: number;
  /** Last token. */
  readonly last: number;
  /** Some of it is written in digits. */
  readonly digits: boolean;
  /** A part of one («نصف», «ثلثا», «3/4»). */
  readonly fraction?: boolean;
  /** A figure before a scale («6 آلاف», not «ألف»). */
  readonly scaled?: boolean;
}

const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;

/** The word at `i` as the start of a figure: proclitics are allowed when `inner` is false. */
function wordAt(view: NumberView, i: number, inner: boolean): NumberWord | null {
  return inner ? bareWord(view, i) : (view.hits[i]?.word ?? null);
}

/** 1 to 99 in words. */
function readBelowHundred(view: NumberView, i: number): Figure | null {
  const word = view.hits[i]?.word;
  if (!word) return null;
  if (word.kind === "tens" || word.kind === "ten" || word.kind === "whole") return { value: word.value, last: i, digits: false };
  if (word.kind !== "unit") return null;
  if (bareWord(view, i + 1)?.kind === "ten" && !view.hits[i + 1]?.al) return { value: 10 + word.value, last: i + 1, digits: false };
  const next = joinedAt(view, i + 1);
  const tens = next < 0 ? undefined : view.hits[next]?.word;
  if (tens?.kind === "tens") return { value: tens.value + word.value, last: next, digits: false };
  if (word.joined || isAndOneOf(view, i)) return null;
  return { value: word.value, last: i, digits: false };
}

/** «وأحد الأطباء» folds like «واحد»: its hamza says "and one of", which is no figure unless عشر or tens follow. */
const isAndOneOf = (view: NumberView, i: number): boolean =>
  view.line.key[i] === "واحد" && view.line.text.slice(view.line.start[i], view.line.end[i]).includes("أ");

/** 1 to 999 in words, or digits of any size. */
function readBelowThousand(view: NumberView, i: number): Figure | null {
  const digits = digitsAt(view, i);
  if (digits !== null) return spacedThousands(view, i, digits);
  const word = view.hits[i]?.word;
  if (!word) return null;
  let value = 0;
  let last = i;
  if (word.kind === "hundreds") value = word.value;
  else if (word.kind === "unit" && !word.joined) {
    const next = bareWord(view, i + 1);
    if (next?.kind === "hundreds" && next.value === 100) {
      value = word.value * 100;
      last = i + 1;
    }
  }
  if (value === 0) return readBelowHundred(view, i);
  const next = joinedAt(view, last + 1);
  if (next >= 0) {
    const small = digitsAt(view, next);
    const rest = small === null ? readBelowHundred(view, next) : { value: small, last: next, digits: true };
    if (rest && rest.value < 100) return { value: value + rest.value, last: rest.last, digits: rest.digits };
  }
  return { value, last, digits: false };
}

/** «12 500»: groups of exactly three digits after one to three. */
function spacedThousands(view: NumberView, i: number, value: number): Figure {
  const { line } = view;
  const plain = (k: number, least: number) => {
    const form = line.form[k] ?? "";
    return line.kind[k] === TokenKind.number && form.length >= least && form.length <= 3 && digitValueIsPlain(form);
  };
  let last = i;
  let total = value;
  if (plain(i, 1) && value > 0 && !(line.form[i] ?? "").startsWith("0")) {
    while (last - i < 4 && plain(last + 1, 3) && !line.glued[last + 1] && (line.start[last + 1] ?? 0) - (line.end[last] ?? 0) === 1) {
      last++;
      total = total * 1000 + Number(line.form[last]);
    }
  }
  return { value: total, last, digits: true };
}

function digitValueIsPlain(form: string): boolean {
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) < 48 || form.charCodeAt(i) > 57) return false;
  return true;
}

/** One term: a figure below a thousand with its scales, or a scale alone; `limit` is the scale it must stay below. */
function readTerm(view: NumberView, i: number, limit: number, first: boolean): (Figure & { readonly scale: number }) | null {
  const word = wordAt(view, i, false);
  if (word?.kind === "scale") {
    if (word.plural || word.value >= limit) return null;
    const count = word.either ? (standsInConstruct(view, i) ? 2 : 1) : word.count;
    return scaleUp(view, { value: count * word.value, last: i, digits: false, scale: word.value });
  }
  const small = readBelowThousand(view, i);
  if (!small) return null;
  const next = bareWord(view, small.last + 1);
  if (!first && next?.kind === "scale" && next.value === limit) return null; // «خمسة آلاف وستة آلاف» are two figures
  if (next?.kind === "scale" && next.value < limit && (next.count === 1 || next.either)) {
    return scaleUp(view, { ...small, value: small.value * next.value, last: small.last + 1, scale: next.value, scaled: true });
  }
  return first || small.value < limit ? { ...small, scale: 1 } : null;
}

/** «ألف مليون»: a greater scale right after multiplies. */
function scaleUp(view: NumberView, term: Figure & { readonly scale: number }): Figure & { readonly scale: number } {
  const next = bareWord(view, term.last + 1);
  if (next?.kind !== "scale" || next.value <= term.scale || next.count !== 1) return term;
  return { ...term, value: term.value * next.value, last: term.last + 1, scale: next.value };
}

/** «ألفا شخص»: a noun that is no number follows, so the form is the dual in construct. */
function standsInConstruct(view: NumberView, i: number): boolean {
  const { line } = view;
  return (
    line.kind[i + 1] === TokenKind.word &&
    joinedAt(view, i + 1) < 0 &&
    !(line.key[i + 1] ?? "").startsWith("و") &&
    !(line.form[i + 1] ?? "").endsWith("ا")
  );
}

/** «ألف كتاباً»: after one thousand the noun is in the genitive, so ألف before an accusative is the verb "he wrote". */
function isVerbAlef(view: NumberView, i: number): boolean {
  const { line } = view;
  return (
    line.form[i] === "الف" &&
    line.kind[i + 1] === TokenKind.word &&
    /[\u064b]ا?$|ا\u064b$/.test(line.text.slice(line.start[i + 1], line.end[i + 1]))
  );
}

/** The cardinal that starts at token `i`, as far as it goes; null where none starts. Looks at most a dozen tokens ahead. */
export function readCardinal(view: NumberView, i: number): Figure | null {
  if (view.line.kind[i] !== TokenKind.number && !view.hits[i]) return null;
  if (isVerbAlef(view, i)) return null;
  const head = readTerm(view, i, Number.POSITIVE_INFINITY, true);
  if (!head) return null;
  let { value, last, digits, scale } = head;
  for (;;) {
    const greater = bareWord(view, last + 1);
    if (greater?.kind === "scale" && greater.value > value && value >= 1000 && (greater.count === 1 || greater.either)) {
      value *= greater.value; // «ألف وثلاثمئة وخمسون مليوناً» 1,350 million
      scale = greater.value;
      last++;
    }
    const next = scale > 1 ? joinedAt(view, last + 1) : -1;
    if (next < 0) break;
    const more = readTerm(view, next, scale, false);
    if (!more || more.value >= scale) break;
    value += more.value;
    last = more.last;
    digits ||= more.digits;
    scale = more.scale;
  }
  return withFraction(
    view,
    withDecimals(view, { value: tidy(value), last, digits, scaled: head.scaled === true }, scale),
    scale > 1 ? scale : head.scale,
  );
}

/** «ثلاثة فاصلة أربعة عشر» 3.14, «ثلاثة فاصل خمسة» 3.5. */
function withDecimals(view: NumberView, figure: Figure, scale: number): Figure {
  const key = view.line.key[figure.last + 1];
  if (scale !== 1 || (key !== "فاصله" && key !== "فاصل")) return figure;
  const after = digitsAt(view, figure.last + 2);
  const tail = after === null ? readBelowThousand(view, figure.last + 2) : { value: after, last: figure.last + 2, digits: true };
  if (!tail || !Number.isInteger(tail.value)) return figure;
  return { value: Number(`${figure.value}.${tail.value}`), last: tail.last, digits: figure.digits };
}

/** «مليون ونصف» 1,500,000, «خمسة وربع» 5.25, «مليون إلا ربعاً» 750,000, «2½»; «مليون ونصف المليون» too. */
function withFraction(view: NumberView, figure: Figure, scale: number): Figure {
  const { line } = view;
  const sign = VULGAR.get(line.form[figure.last + 1] ?? "");
  if (sign !== undefined && figure.digits && scale === 1 && Number.isInteger(figure.value))
    return { value: tidy(figure.value + sign), last: figure.last + 1, digits: true };
  const less = line.key[figure.last + 1] === "الا";
  const next = less ? figure.last + 2 : joinedAt(view, figure.last + 1);
  const hit = next < 0 ? null : view.hits[next];
  if (!hit || hit.al || (less && (hit.conj || hit.prep !== ""))) return figure;
  let part = hit.word.kind === "fraction" ? hit.word.value * hit.word.count : 0;
  let last = next;
  const plural = hit.word.kind === "unit" ? bareWord(view, next + 1) : null; // «أربعة وثلاثة أرباع»
  if (hit.word.kind === "unit" && plural?.kind === "fraction" && plural.count === 0) {
    part = hit.word.value * plural.value;
    last = next + 1;
  }
  if (part === 0) return figure;
  const again = view.hits[last + 1];
  if (again?.word.kind === "scale" && !again.conj && again.word.value === scale) last++;
  return { value: tidy(figure.value + (less ? -part : part) * scale), last, digits: figure.digits };
}

/** Fractions of one sign. */
export const VULGAR: ReadonlyMap<string, number> = new Map([
  ["½", 1 / 2],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["¼", 1 / 4],
  ["¾", 3 / 4],
  ["⅕", 1 / 5],
  ["⅖", 2 / 5],
  ["⅗", 3 / 5],
  ["⅘", 4 / 5],
  ["⅙", 1 / 6],
  ["⅚", 5 / 6],
  ["⅛", 1 / 8],
  ["⅜", 3 / 8],
  ["⅝", 5 / 8],
  ["⅞", 7 / 8],
]);

const FIFTHS: ReadonlyMap<number, number> = new Map([
  [5, 1 / 5],
  [7, 1 / 7],
  [8, 1 / 8],
  [9, 1 / 9],
  [10, 1 / 10],
  [6, 1 / 6],
]);

/** «خُمس السكان», «عُشر»: the vowel written on the first letter tells the part from the number; «خمس المساحة»: five counts no one thing. */
function isPart(view: NumberView, i: number, value: number): boolean {
  const { line } = view;
  if (!FIFTHS.has(value) || (line.form[i] ?? "").endsWith("ة") || (line.form[i] ?? "").endsWith("ه")) return false;
  const raw = line.text.slice(line.start[i], line.end[i]);
  const at = raw.indexOf("\u064f");
  if (at > 0 && at <= 1 + (view.hits[i]?.skip ?? 0) + (view.hits[i]?.al ? 2 : 0)) return true;
  const noun = line.form[i + 1] ?? "";
  if (view.hits[i]?.al) return false; // «الدول الخمس الدائمة»
  return value !== 10 && line.kind[i + 1] === TokenKind.word && noun.startsWith("ال") && (noun.endsWith("ة") || noun === "السكان");
}

/** «ثلثا المدينة» two thirds; «ثلثاً» one. */
const isTwoThirds = (view: NumberView, i: number): boolean =>
  (view.line.form[i] ?? "").endsWith("ثلثا") && (view.line.form[i + 1] ?? "").startsWith("ال");

/** A fraction in words: «نصف», «ثلثا», «ثلاثة أرباع», «ربع مليون» 250,000. */
export function readFraction(view: NumberView, i: number): Figure | null {
  const word = view.hits[i]?.word;
  let part: number | null = null;
  let last = i;
  const sign = VULGAR.get(view.line.form[i] ?? "");
  if (sign !== undefined) part = sign;
  else if (word?.kind === "fraction" && word.count > 0) part = word.value * (isTwoThirds(view, i) ? 2 : word.count);
  else if (word?.kind === "unit" || word?.kind === "ten") {
    const next = bareWord(view, i + 1);
    if (next?.kind === "fraction" && next.count === 0) {
      part = word.value * next.value;
      last = i + 1;
    } else if (isPart(view, i, word.value)) part = FIFTHS.get(word.value) ?? null;
  }
  if (part === null) return null;
  const after = bareWord(view, last + 1);
  if (after?.kind === "scale" && !after.plural && after.count === 1)
    return { value: tidy(part * after.value), last: last + 1, digits: false };
  return { value: tidy(part), last, digits: false, fraction: true };
}

// Every number a text tells in figures or number words: cardinals, ordinals, fractions, percent, ranges, with their bounds and nouns.
import { offsetAfterLetters } from "../offsets.ts";
import { TokenKind, type TokenLine } from "../token-line.ts";
import { applyBound, type Bound, boundAfter, boundBefore } from "./bounds.ts";
import { type Figure, readCardinal, readFraction, VULGAR } from "./cardinal.ts";
import { countedAfter, countedBefore } from "./counted.ts";
import type { NumberKind, NumberMention } from "./mention.ts";
import { readOrdinal } from "./ordinal.ts";
import { readPercentSign } from "./percent.ts";
import { readRange } from "./range.ts";
import { digitsAt, type NumberView, viewNumbers } from "./view.ts";

/** All number mentions of a line, in text order, none overlapping. The cost is linear in the tokens. «خمسة وعشرون» (25), «نحو 30» (about 30: 27 to 33), «من خمسة إلى سبعة» (5 to 7). */
export function findNumbers(line: TokenLine): readonly NumberMention[] {
  const view = viewNumbers(line);
  const out: NumberMention[] = [];
  for (let i = 0; i < line.length; ) {
    const found = readAt(view, i);
    if (found) {
      out.push(found);
      i = found.last + 1;
    } else i++;
  }
  return out;
}

interface Read {
  readonly kind: NumberKind;
  readonly first: number;
  readonly last: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly value: number | null;
  readonly several: boolean;
  readonly digits: boolean;
}

function readAt(view: NumberView, i: number): NumberMention | null {
  const { line } = view;
  const range = isTheTwo(view, i) ? null : readRange(view, i);
  if (range) return finish(view, { kind: "range", first: i, several: false, value: null, ...range });
  if (line.kind[i] !== TokenKind.number && !view.hits[i] && !opensSeveral(line, i) && !isSign(line, i) && !VULGAR.has(line.form[i] ?? ""))
    return null;
  const vague = readVague(view, i);
  if (vague) return finish(view, vague);
  const ordinal = readOrdinal(view, i);
  if (ordinal) return finish(view, plain("ordinal", i, ordinal));
  const ratio = readRatio(view, i);
  if (ratio) return finish(view, plain("fraction", i, ratio));
  const signed = readNegative(view, i);
  if (signed) return finish(view, percentOr(view, plain("cardinal", i, signed)));
  const fraction = readFraction(view, i);
  if (fraction) return finish(view, percentOr(view, plain(fraction.fraction ? "fraction" : "cardinal", i, fraction)));
  if (isTheTwo(view, i)) return null;
  const mixed = readMixed(view, i);
  if (mixed) return finish(view, plain("cardinal", i, mixed));
  const cardinal = readCardinal(view, i);
  return cardinal ? finish(view, percentOr(view, plain("cardinal", i, cardinal))) : null;
}

const plain = (kind: NumberKind, first: number, figure: Figure): Read => ({
  kind,
  first,
  last: figure.last,
  low: figure.value,
  high: figure.value,
  value: figure.value,
  several: false,
  digits: figure.digits,
});

function percentOr(view: NumberView, read: Read): Read {
  const last = readPercentSign(view.line, read.last + 1);
  if (last !== null) return { ...read, kind: "percent", last };
  const before = view.line.form[read.first - 1];
  return (before === "%" || before === "٪") && view.line.glued[read.first] === 1
    ? { ...read, kind: "percent", first: read.first - 1 }
    : read;
}

/** «الاثنين» alone is Monday or "the two": a number only after a dual («الشخصين الاثنين»). */
function isTheTwo(view: NumberView, i: number): boolean {
  const hit = view.hits[i];
  if (!hit?.al || hit.word.kind !== "unit" || hit.word.value !== 2) return false;
  return !/(ين|ان)$/.test(view.line.key[i - 1] ?? "") || view.line.key[i - 1] === "بين";
}

const isSign = (line: TokenLine, i: number): boolean => {
  const form = line.form[i];
  return form === "-" || form === "−" || form === "سالب" || form === "ناقص";
};

/** «-5», «سالب عشرة»: a minus counts only where nothing but white space stands before it and nothing between it and the figure. */
function readNegative(view: NumberView, i: number): Figure | null {
  const { line } = view;
  const word = line.kind[i] === TokenKind.word;
  if (!isSign(line, i) || (!word && (line.glued[i + 1] !== 1 || (i > 0 && line.glued[i] === 1)))) return null;
  if (!word && digitsAt(view, i + 1) === null) return null;
  const figure = readCardinal(view, i + 1);
  return figure ? { ...figure, value: -figure.value } : null;
}

/** «1 1/2»: a whole figure, one space, and a part of one. */
function readMixed(view: NumberView, i: number): Figure | null {
  const { line } = view;
  const whole = digitsAt(view, i);
  if (whole === null || !Number.isInteger(whole) || (line.start[i + 1] ?? 0) - (line.end[i] ?? 0) !== 1) return null;
  const part = readRatio(view, i + 1);
  return part ? { value: whole + part.value, last: part.last, digits: true } : null;
}

/** «3/4»: two small figures with a glued stroke, the first smaller, and no third. */
function readRatio(view: NumberView, i: number): Figure | null {
  const { line } = view;
  const top = digitsAt(view, i);
  if (top === null || (line.form[i + 1] !== "/" && line.form[i + 1] !== "⁄") || line.glued[i + 1] !== 1 || line.glued[i + 2] !== 1)
    return null;
  const bottom = digitsAt(view, i + 2);
  if (bottom === null || top >= bottom || bottom > 100 || top < 1 || line.form[i + 3] === "/" || line.form[i - 1] === "/") return null;
  return { value: top / bottom, last: i + 2, digits: true, fraction: true };
}

const opensSeveral = (line: TokenLine, i: number): boolean => line.key[i + 1] === "من" && SEVERAL.has(bare(line.key[i] ?? ""));
const SEVERAL: ReadonlySet<string> = new Set(["عدد", "العديد", "مجموعه", "الكثير"]);
const bare = (key: string): string => (/^[وفبل]/.test(key) && key.length > 3 && !SEVERAL.has(key) ? key.slice(1) : key);
const NOT_SEVERAL: ReadonlySet<string> = new Set(["مجموعه"]);

/** «عشرات», «مئات الآلاف», «بضعة آلاف», «عدد من». */
function readVague(view: NumberView, i: number): Read | null {
  const { line } = view;
  const word = view.hits[i]?.word;
  const base = { kind: "cardinal", first: i, value: null, several: true, digits: false } as const;
  if (word?.kind === "vague") {
    const scale = view.hits[i + 1];
    if (scale && !scale.conj && (scale.word.kind === "scale" || (scale.word.kind === "vague" && scale.word.low >= 20))) {
      const by = scale.word.kind === "scale" ? scale.word.value : scale.word.low / 2;
      return { ...base, last: i + 1, low: word.low * by, high: word.high === null ? null : word.high * by };
    }
    const ten = view.hits[i + 1]; // «بضعة عشر» 13 to 19, «بضع وعشرون» 23 to 29
    if (word.high !== null && ten && !ten.al && ten.prep === "" && ten.word.kind === (ten.conj ? "tens" : "ten"))
      return { ...base, last: i + 1, low: ten.word.value + word.low, high: ten.word.value + word.high };
    return { ...base, last: i, low: word.low, high: word.high };
  }
  if (word?.kind === "scale" && word.plural) return { ...base, last: i, low: 2 * word.value, high: null };
  const key = bare(line.key[i] ?? "");
  if (SEVERAL.has(key) && !NOT_SEVERAL.has(key) && line.key[i + 1] === "من") return { ...base, last: i, low: 2, high: null };
  return null;
}

function finish(view: NumberView, read: Read): NumberMention {
  const { line } = view;
  const before = boundBefore(line, read.first);
  const after =
    read.kind === "ordinal"
      ? null
      : boundAfter(line, read.last, (token) => view.hits[token] !== null || line.kind[token] === TokenKind.number);
  const bound = read.kind === "ordinal" ? null : (strict(before?.bound) ?? after?.bound ?? before?.bound ?? null);
  const bounded =
    bound && read.value !== null ? applyBound(read.value, bound, read.kind === "cardinal") : { low: read.low, high: read.high };
  const counted =
    read.kind === "percent" || read.kind === "ordinal"
      ? null
      : isDefinite(view, read.first) && read.value !== null && line.kind[nounBefore(line, read.first)] === TokenKind.word
        ? countedBefore(line, nounBefore(line, read.first) + 1, read.value)
        : read.value !== null && (read.value === 1 || read.value === 2) && !read.digits
          ? (countedBefore(line, read.first, read.value) ?? countedAfter(line, read.last, read.value))
          : countedAfter(line, read.last, read.value);
  return {
    first: read.first,
    last: read.last,
    start: offsetAfterLetters(
      line,
      read.first,
      view.hits[read.first]?.skip ?? (read.several && !SEVERAL.has(line.key[read.first] ?? "") ? 1 : 0),
    ),
    end: line.end[read.last] ?? 0,
    outerFirst: before?.from ?? read.first,
    outerLast: after?.to ?? read.last,
    low: bounded.low,
    high: bounded.high,
    approx: bound === "about",
    kind: read.kind,
    value: read.value,
    counted,
    bound: bound ?? (read.several ? "several" : read.kind === "range" ? "range" : null),
    digits: read.digits,
  };
}

/** «المتهمين الأربعة», «الأشخاص الـ15»: the figure follows its noun as an adjective, both with the article. */
function isDefinite(view: NumberView, first: number): boolean {
  const hit = view.hits[first];
  const al = hit ? hit.al && !hit.conj && hit.prep === "" : view.line.key[first - 1] === "ال";
  return al && (view.line.key[nounBefore(view.line, first)] ?? "").startsWith("ال");
}

const nounBefore = (line: TokenLine, first: number): number => (line.key[first - 1] === "ال" ? first - 2 : first - 1);

/** A bound that outweighs one after the figure. */
const strict = (bound: Bound | undefined): Bound | undefined => (bound === "about" ? undefined : bound);

// Explicit ranges: «15 - 20», «بين 30 و40», «من خمسة إلى سبعة», «3 إلى 5», «ثلاثة أو أربعة».
import { TokenKind, type TokenLine } from "../token-line.ts";
import { type Figure, readCardinal } from "./cardinal.ts";
import { readPercentSign } from "./percent.ts";
import { digitsAt, type NumberView } from "./view.ts";

export interface RangeRead {
  readonly last: number;
  readonly low: number;
  readonly high: number;
  readonly digits: boolean;
}

const BETWEEN: ReadonlySet<string> = new Set(["بين", "مابين", "وبين"]);
const DASHES: ReadonlySet<string> = new Set(["-", "–", "—", "−", "~"]);
const TO: ReadonlySet<string> = new Set(["الي", "حتي", "لغايه", "لحد"]);
/** «من 10 لـ 15»: after من only. */
const TO_AFTER_FROM: ReadonlySet<string> = new Set(["ل"]);
const SCALES: readonly number[] = [1e3, 1e6, 1e9, 1e12];

/** The range that starts at token `i` («بين», «ما بين», «من» or its first figure), or null. */
export function readRange(view: NumberView, i: number): RangeRead | null {
  const range = readEnds(view, i);
  return range && { ...range, last: skipPercent(view.line, range.last) };
}

function readEnds(view: NumberView, i: number): RangeRead | null {
  const { line } = view;
  const key = line.key[i] ?? "";
  if (key === "ما" && BETWEEN.has(line.key[i + 1] ?? "")) return between(view, i + 2);
  if (BETWEEN.has(key)) return between(view, i + 1);
  if (key === "من") return fromTo(view, i + 1, "only to");
  if (line.kind[i] === TokenKind.number || view.hits[i]) return fromTo(view, i, "any");
  return null;
}

/** After «بين»: two figures joined by و. «بين خمسة وعشرين» is 5 and 20, since nothing follows to close a 25. */
function between(view: NumberView, i: number): RangeRead | null {
  const { line } = view;
  const whole = readCardinal(view, i);
  if (!whole) return null;
  const unit = skipPercent(line, whole.last);
  const then = secondOf(view, unit + 1);
  if (then) return ordered(whole, then);
  if (whole.digits || whole.last === i) return nounBetween(view, i, whole);
  for (let cut = whole.last - 1; cut >= i; cut--) {
    const head = readUpTo(view, i, cut);
    const tail = secondOf(view, cut + 1);
    if (head && tail && tail.last === whole.last) return ordered(head, tail);
  }
  return null;
}

/** «بين 3 قتلى و5 قتلى»: the noun may stand after the first figure. */
function nounBetween(view: NumberView, i: number, head: Figure): RangeRead | null {
  if (view.line.kind[head.last + 1] !== TokenKind.word || !isSecond(view, head.last + 2)) return null;
  const tail = secondOf(view, head.last + 2);
  return tail && i <= head.last ? ordered(head, tail) : null;
}

const isSecond = (view: NumberView, at: number): boolean => view.line.key[at] === "و" || (view.hits[at]?.conj ?? false);

function secondOf(view: NumberView, at: number): Figure | null {
  const { line } = view;
  if (line.key[at] === "و") return readCardinal(view, at + 1);
  return view.hits[at]?.conj ? readCardinal(view, at) : null;
}

/** The figure in tokens `i` to `end`, read as if the line ended there. */
function readUpTo(view: NumberView, i: number, end: number): Figure | null {
  const hits = view.hits.slice(i, end + 1);
  const { line } = view;
  const part: TokenLine = Object.create(line, {
    kind: { value: line.kind.slice(i, end + 1) },
    key: { value: line.key.slice(i, end + 1) },
    form: { value: line.form.slice(i, end + 1) },
    glued: { value: line.glued.slice(i, end + 1) },
  });
  const short: NumberView = { hits, line: part };
  const figure = readCardinal(short, 0);
  return figure && figure.last === end - i ? { ...figure, last: end } : null;
}

function fromTo(view: NumberView, i: number, how: "only to" | "any"): RangeRead | null {
  const { line } = view;
  const head = readCardinal(view, i);
  if (!head) return null;
  const at = skipPercent(line, head.last) + 1;
  const key = line.key[at] ?? "";
  if (TO.has(key) || (how === "only to" && TO_AFTER_FROM.has(key))) return tailOf(view, head, at + 1);
  if (how === "only to") return null;
  if (key === "او" && head.value < 100) {
    const tail = tailOf(view, head, at + 1);
    return tail && tail.high - tail.low <= Math.max(2, tail.low) ? tail : null;
  }
  if (!DASHES.has(line.form[at] ?? "") || digitsAt(view, i) === null || digitsAt(view, at + 1) === null) return null;
  const spaced = line.glued[at] === line.glued[at + 1];
  const chain = DASHES.has(line.form[i - 1] ?? "") || (DASHES.has(line.form[at + 2] ?? "") && line.glued[at + 2] === 1);
  return spaced && !chain ? tailOf(view, head, at + 1) : null;
}

function tailOf(view: NumberView, head: Figure, at: number): RangeRead | null {
  if (view.hits[at]?.conj) return null;
  const tail = readCardinal(view, at);
  return tail ? ordered(head, tail) : null;
}

/** «15 - 20 ألف», «من 3 إلى 5 آلاف»: the scale of the second figure is the first's too, where the first has none. */
function ordered(head: Figure, tail: Figure): RangeRead | null {
  const high = tail.value;
  const scale = tail.scaled === true && head.scaled !== true ? SCALES.findLast((one) => high >= one) : undefined;
  const low = scale !== undefined && head.value < high / scale ? head.value * scale : head.value;
  return low < high ? { last: tail.last, low, high, digits: head.digits || tail.digits } : null;
}

function skipPercent(line: TokenLine, last: number): number {
  return readPercentSign(line, last + 1) ?? last;
}

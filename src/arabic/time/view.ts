// A token line seen as times: the time word of each token, beside its number word.

import { type Peeled, peel } from "../numbers/peel.ts";
import { type NumberView, viewNumbers } from "../numbers/view.ts";
import { TokenKind, type TokenLine } from "../token-line.ts";
import type { TimeParts } from "./parts.ts";
import { TIME_WORDS, type TimeWord } from "./words.ts";

export type TimeHit = Peeled<TimeWord>;

export interface TimeView {
  readonly line: TokenLine;
  readonly hits: readonly (TimeHit | null)[];
  readonly numbers: NumberView;
}

/** What kind of piece a reader found; the phrase rules say which kinds go together. */
export type PieceKind = "part" | "relative-day" | "weekday" | "date" | "month" | "period" | "clock" | "year" | "away";

/** A stretch of tokens that names some parts of a time. */
export interface Piece {
  readonly kind: PieceKind;
  readonly first: number;
  readonly last: number;
  readonly parts: Partial<TimeParts>;
  readonly rule: string;
  /** Not a time by itself: it needs a neighbour («ظهر» noon or "appeared", «مارس»). */
  readonly weak?: boolean;
  /** Counts from the time told before («في اليوم نفسه»). */
  readonly previous?: boolean;
  readonly approx?: boolean;
  /** A bound that the piece itself says («بعد غد» has none, «منذ يومين» is from). */
  readonly bound?: "from";
}

export function viewTimes(line: TokenLine, numbers: NumberView = viewNumbers(line)): TimeView {
  const hits: (TimeHit | null)[] = new Array(line.length).fill(null);
  for (let i = 0; i < line.length; i++) if (line.kind[i] === TokenKind.word) hits[i] = peel(TIME_WORDS, line.key[i] ?? "");
  return { line, hits, numbers };
}

/** The time word of token `i` with nothing but the article before it. */
export function bareTime(view: TimeView, i: number): TimeWord | null {
  const hit = view.hits[i];
  return hit && !hit.conj && hit.prep === "" ? hit.word : null;
}

/** A plain run of digits (no marks) as a number; -1 where token `i` is none or longer than `most` digits. */
export function plainDigits(view: TimeView, i: number, most = 4): number {
  if (view.line.kind[i] !== TokenKind.number) return -1;
  const form = view.line.form[i] ?? "";
  if (form.length > most) return -1;
  for (let k = 0; k < form.length; k++) if (form.charCodeAt(k) < 48 || form.charCodeAt(k) > 57) return -1;
  return Number(form);
}

export const keyAt = (view: TimeView, i: number): string => view.line.key[i] ?? "";
export const formAt = (view: TimeView, i: number): string => view.line.form[i] ?? "";

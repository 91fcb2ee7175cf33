// What a text says in numbers: the shapes that `findNumbers` and `findCounts` give.
import type { Bound } from "./bounds.ts";

export type NumberKind = "cardinal" | "ordinal" | "percent" | "fraction" | "range";

/** The noun that a figure counts: its tokens, the number of its form, and its lookup key without proclitics. */
export interface Counted {
  readonly first: number;
  readonly last: number;
  readonly number: "singular" | "dual" | "plural";
  readonly stem: string;
}

export interface NumberMention {
  /** Tokens of the figure, both included; bounds and counted noun are outside. */
  readonly first: number;
  readonly last: number;
  /** Span in the text, UTF-16 code units; و ف ب ل ك before the figure are outside. */
  readonly start: number;
  readonly end: number;
  /** Tokens with the words that bound it («ما لا يقل عن», «على الأقل»). */
  readonly outerFirst: number;
  readonly outerLast: number;
  readonly low: number | null;
  readonly high: number | null;
  /** «نحو», «حوالي», «قرابة». */
  readonly approx: boolean;
  readonly kind: NumberKind;
  /** The figure as written, where it is one figure. */
  readonly value: number | null;
  readonly counted: Counted | null;
  readonly bound: Bound | "several" | "range" | null;
  /** Written in digits, all or in part. */
  readonly digits: boolean;
}

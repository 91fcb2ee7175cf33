// A figure: tokens that tell how many, before it is known what befell them.
import type { Unit } from "../../model/index.ts";
import type { Range } from "../draft.ts";

/**
 * How the figure is told: `number` («خمسة عناصر»), `bare` a number without its noun («مقتل 10»), `of-them` («سبعة منهم»), `singular`
 * («مدني»), `one-of` («أحد المطلوبين»), `dual` («قتيلين»), `plural` («جرحى»), `rest` («الباقون»), `zero` («دون إصابات»), `named`.
 */
export type How = "number" | "bare" | "of-them" | "singular" | "one-of" | "dual" | "plural" | "rest" | "zero" | "named";

export interface Figure extends Range {
  readonly start: number;
  readonly end: number;
  /** Token of the counted noun, or -1. */
  readonly noun: number;
  /** Last token of the counted noun with its adjectives. */
  readonly phraseLast: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly approx: boolean;
  readonly how: How;
  readonly unit: Unit;
  /** A settlement or stretch of ground («أربع قرى»). */
  readonly place: boolean;
  /** For a named victim: the entity. */
  readonly person: number | null;
}

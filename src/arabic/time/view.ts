// A token line seen as times: the time word of each token, beside its number word.

import { wordFactsOf } from "../cut-line.ts";
import { type Peeled, peel } from "../numbers/peel.ts";
import { type Hit, type NumberView, numberHit, spellingAgrees } from "../numbers/view.ts";
import { TokenKind, type TokenLine } from "../token-line.ts";
import type { TimeParts, Turn } from "./parts.ts";
import { TIME_WORDS, type TimeWord } from "./words.ts";

export type TimeHit = Peeled<TimeWord>;

export interface TimeView {
  readonly line: TokenLine;
  readonly hits: readonly (TimeHit | null)[];
  readonly numbers: NumberView;
  /** What may start at each token (`Role` bits); 0 for the great most. */
  readonly roles: Uint8Array;
}

export const Role = {
  /** A time word, a number word, a figure, a Latin word. */
  content: 1,
  /** A word that opens an expression: «منذ», «قبل», «هذا», «حتى». */
  lead: 2,
  /** A word that opens a range where a content word follows: «من», «بين». */
  range: 4,
} as const;

// Words that open an expression and have no row of their own; و and ف may stand before them.
const LEADS: ReadonlyMap<string, number> = new Map([
  ..."منذ مذ قبل قبيل بعد خلال غضون حتي لغايه بحلول ابتداء ابتداءا اعتبارا بدءا انطلاقا بعدها قبلها بعده قبله هذا هذه بهذا لهذا لهذه النصف الربع الثلث ذو ذي ذا ال لل ك ت"
    .split(" ")
    .map((word): [string, number] => [word, Role.lead]),
  ..."من بين مابين ما".split(" ").map((word): [string, number] => [word, Role.range]),
]);

function leadOf(key: string): number {
  const role = LEADS.get(key);
  if (role !== undefined) return role;
  const first = key[0];
  if (first === "و" || first === "ف" || first === "ب" || first === "ل") return LEADS.get(key.slice(1)) ?? 0;
  return first === "ش" && key.startsWith("شهر") ? Role.lead : 0;
}

interface Known {
  readonly hit: TimeHit | null;
  readonly number: Hit | null;
  readonly lead: number;
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

const NOTHING: Known = { hit: null, number: null, lead: 0 };
/** What is known of a key, kept since texts repeat words; emptied when full. The answers depend on the key alone. */
const known = new Map<string, Known>();
const MOST_KNOWN = 1 << 16;
const LONGEST_KNOWN = 24;

function learn(key: string): Known {
  const hit = peel(TIME_WORDS, key);
  const number = numberHit(key);
  const lead = leadOf(key);
  const row = hit || number || lead !== 0 ? { hit, number, lead } : NOTHING;
  if (known.size >= MOST_KNOWN) known.clear();
  if (key.length <= LONGEST_KNOWN) known.set(key, row);
  return row;
}

/** Time words and number words of a line. */
export function viewTimes(line: TokenLine): TimeView {
  const hits: (TimeHit | null)[] = new Array(line.length).fill(null);
  const numberHits: (Hit | null)[] = new Array(line.length).fill(null);
  const roles = new Uint8Array(line.length);
  const facts = wordFactsOf(line);
  for (let i = 0; i < line.length; i++) {
    const kind = line.kind[i];
    if (kind === TokenKind.number || kind === TokenKind.latin) roles[i] = Role.content;
    if (kind !== TokenKind.word) continue;
    const word = facts?.[i];
    let row = word?.times as Known | undefined;
    if (row === undefined) {
      const key = line.key[i] ?? "";
      row = known.get(key) ?? learn(key);
      if (word) word.times = row;
    }
    if (row === NOTHING) continue;
    hits[i] = row.hit;
    if (row.number && spellingAgrees(line, i, row.number.word)) numberHits[i] = row.number;
    roles[i] = row.lead | (row.hit || numberHits[i] ? Role.content : 0);
  }
  return { line, hits, numbers: { line, hits: numberHits }, roles };
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

const WHO: ReadonlySet<string> = new Set(["اللي", "الذي", "التي", "الي"]);
const GONE: ReadonlySet<string> = new Set(["فات", "فاتت", "فاتوا", "راح", "راحت", "مضي", "مضت", "انقضي", "انقضت", "انصرم", "انصرمت"]);
const COMING: ReadonlySet<string> = new Set(["جاي", "جايه", "سياتي", "ستاتي", "يلي"]);

/** The turn told at token `i` after the noun it describes: «الماضي», «المقبلين», «اللي فات», «الذي مضى», with its last token. */
export function readTurn(view: TimeView, i: number): { readonly turn: Turn; readonly last: number } | null {
  const hit = view.hits[i];
  if (hit?.word.kind === "turn") return hit.al && !hit.conj && hit.prep === "" ? { turn: hit.word.turn, last: i } : null;
  if (!WHO.has(keyAt(view, i))) return null;
  const verb = keyAt(view, i + 1);
  if (GONE.has(verb)) return { turn: "past", last: i + 1 };
  return COMING.has(verb) && keyAt(view, i) === "اللي" ? { turn: "next", last: i + 1 } : null;
}

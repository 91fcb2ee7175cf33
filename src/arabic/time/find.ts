// Every expression of a text that names a calendar time, in text order: symbolic, before anybody knows the day of writing.
import type { NumberMention } from "../numbers/mention.ts";
import { offsetAfterLetters } from "../offsets.ts";
import { Pro, TokenKind, type TokenLine } from "../token-line.ts";
import { isNamedAfterDate } from "./names.ts";
import { type Anchor, grainOf, type TimeBound, type TimeExpression, type TimeParts, type Unit } from "./parts.ts";
import { readPhrase } from "./phrase.ts";
import { readTimeRange } from "./range.ts";
import { keyAt, Role, type TimeView, viewTimes } from "./view.ts";

const BOUNDS: ReadonlyMap<string, TimeBound> = new Map([
  ["منذ", "from"],
  ["مذ", "from"],
  ["قبل", "before"],
  ["قبيل", "before"],
  ["بعد", "after"],
  ["حتي", "until"],
  ["لغايه", "until"],
  ["بحلول", "until"],
]);
const FROM_PAIRS: ReadonlySet<string> = new Set(["ابتداء", "اعتبارا", "بدءا", "انطلاقا", "ابتداءا"]);
const SKIPPED_AFTER_BOUND: ReadonlySet<string> = new Set(["حلول", "نحو", "حوالي", "تاريخ", "موعد", "يوم"]);

/** All time expressions of a line. `numbers` are those of `findNumbers`, for callers that have them; the cost is linear in the tokens. «مساء أمس» (yesterday evening) is one expression, with part "evening" and a day offset of -1. */
export function findTimes(line: TokenLine, _numbers?: readonly NumberMention[]): readonly TimeExpression[] {
  const view = viewTimes(line);
  const out: TimeExpression[] = [];
  for (let i = 0; i < line.length; ) {
    const draft = mayStart(view, i) ? readDraft(view, i) : null;
    if (
      draft &&
      !(draft.rule === "within" && !looksAhead(view, draft.first) && !standsAlone(view, draft)) &&
      !isNamedAfterDate(view, draft.named, draft.parts)
    )
      out.push(finish(view, draft));
    i = draft ? draft.last + 1 : i + 1;
  }
  return out;
}

/** Whether any rule could start at token `i`: most tokens are passed over here. */
function mayStart(view: TimeView, i: number): boolean {
  const role = view.roles[i] ?? 0;
  if (role === 0 || role === Role.range) return role !== 0 && (view.roles[i + 1] ?? 0) !== 0;
  if (role !== Role.content) return true;
  const kind = view.hits[i]?.word.kind;
  if (kind !== undefined && kind !== "turn") return true;
  return view.line.kind[i] === TokenKind.number || view.numbers.hits[i] ? figureMayStart(view, i) : kind !== "turn";
}

const AFTER_FIGURE: ReadonlySet<string> = new Set(["و", "من", "منه", "الي", "حتي", "الا", "ه", "م", "هجري", "هجريه", "ميلادي", "ص"]);
const BEFORE_HOUR: ReadonlySet<string> = new Set(["عند", "تمام", "قرابه", "حدود"]);

/** A figure with a word of no time after it («15 قتيلاً», «ثلاثة منازل») starts none, unless it looks like a year or an hour. */
function figureMayStart(view: TimeView, i: number): boolean {
  const { line } = view;
  if (line.kind[i + 1] !== TokenKind.word || (view.roles[i + 1] ?? 0) !== 0 || AFTER_FIGURE.has(keyAt(view, i + 1))) return true;
  const form = line.form[i] ?? "";
  return line.kind[i] === TokenKind.number ? form.length === 4 || form.includes(".") : BEFORE_HOUR.has(keyAt(view, i - 1));
}

interface Draft {
  readonly first: number;
  readonly last: number;
  /** Where the date itself starts: what stands before it may make it a name. */
  readonly named: number;
  readonly parts: TimeParts;
  readonly to: TimeParts | null;
  readonly bound: TimeBound | null;
  readonly previous: boolean;
  readonly approx: boolean;
  readonly rule: string;
}

function readDraft(view: TimeView, i: number): Draft | null {
  const plain = readPhrase(view, i);
  const range = readTimeRange(view, i, plain);
  if (range) return { ...range, named: i, parts: range.from, to: range.to, bound: null, approx: false };
  if (plain) return { ...plain, named: i };
  if (((view.roles[i] ?? 0) & Role.lead) === 0) return null;
  const bound = boundAt(view, i);
  if (!bound) return null;
  const phrase = readPhrase(view, bound.next);
  if (!phrase || phrase.bound || phrase.parts.away) return null;
  return { ...phrase, first: i, named: phrase.first, bound: bound.bound };
}

function boundAt(view: TimeView, i: number): { readonly bound: TimeBound; readonly next: number } | null {
  const key = keyAt(view, i);
  const word = BOUNDS.has(key) || FROM_PAIRS.has(key) ? key : key.slice(1);
  const bare = word === key || key[0] === "و" || key[0] === "ف";
  if (!bare) return null;
  let next = i + 1;
  let bound = BOUNDS.get(word);
  if (FROM_PAIRS.has(word) && keyAt(view, next) === "من") {
    bound = "from";
    next++;
  }
  if (!bound) return null;
  if (SKIPPED_AFTER_BOUND.has(keyAt(view, next)) && keyAt(view, next) !== "يوم") next++;
  return { bound, next };
}

const OFFSETS: readonly (readonly [keyof TimeParts & `${string}Offset`, Unit])[] = [
  ["dayOffset", "day"],
  ["weekOffset", "week"],
  ["monthOffset", "month"],
  ["yearOffset", "year"],
];

function finish(view: TimeView, draft: Draft): TimeExpression {
  const { line } = view;
  const { parts, bound, to } = draft;
  const counted = OFFSETS.find(([name]) => parts[name] !== null);
  const absolute = (parts.year !== null || parts.decade !== null || parts.century !== null) && parts.turn === null;
  const forward = looksAhead(view, draft.first);
  const counting = draft.rule === "distance-ahead" && !forward && !standsAlone(view, draft);
  const anchor: Anchor = draft.previous || counting ? "previous" : absolute ? "absolute" : "published";
  const open =
    bound === "from" || bound === "after"
      ? "end"
      : bound !== null
        ? "start"
        : parts.stretch?.count === null || parts.away
          ? (parts.stretch?.direction ?? parts.away?.direction) === 1
            ? "end"
            : "start"
          : null;
  const skip = view.hits[draft.first]?.skip ?? view.numbers.hits[draft.first]?.skip ?? leadingConj(keyAt(view, draft.first));
  return {
    first: draft.first,
    last: draft.last,
    start: offsetAfterLetters(line, draft.first, skip),
    end: line.end[draft.last] ?? 0,
    grain: to ? (parts.clock ? "time" : "range") : grainOf(parts),
    approx: draft.approx || parts.calendar === "hijri",
    calendar: parts.calendar,
    parts,
    to,
    bound,
    anchor,
    open,
    offset: counted ? parts[counted[0]] : null,
    unit: counted?.[1] ?? null,
    forward,
    rule: draft.rule,
  };
}

/** «بعد ثلاثة أيام» as a whole sentence counts from now; inside one that does not look ahead, from what was told before. */
function standsAlone(view: TimeView, { first, last }: Draft): boolean {
  const { line } = view;
  const closed = (i: number) => i < 0 || i >= line.length || line.kind[i] === TokenKind.punct || line.kind[i] === TokenKind.break;
  return (closed(first - 1) && closed(last + 1)) || keyAt(view, last) === "الان";
}

/** «ومنذ», «وبين»: the conjunction stands outside. */
const leadingConj = (key: string): number => (key.length > 2 && (key[0] === "و" || key[0] === "ف") ? 1 : 0);

const AHEAD: ReadonlySet<string> = new Set([
  "سوف",
  "لن",
  "المقرر",
  "المزمع",
  "المرتقب",
  "المنتظر",
  "المتوقع",
  "مقرر",
  "مزمع",
  "مرتقب",
  "مقرره",
  "المقرره",
  "المزمعه",
  "المرتقبه",
]);
const AHEAD_REACH = 6;

/** Words of the future in the same stretch before the expression: «سيلتقي», «سوف», «من المقرر». */
function looksAhead(view: TimeView, first: number): boolean {
  const { line } = view;
  for (let i = first - 1; i >= 0 && i >= first - AHEAD_REACH; i--) {
    if (line.kind[i] === TokenKind.punct || line.kind[i] === TokenKind.break) return false;
    if (AHEAD.has(keyAt(view, i)) || isFuture(view, i)) return true;
  }
  return false;
}

/** «سيلتقي», «وستعلن»: the cut is asked only where the letters could be it. «سأعود», «وسأصل»: the hamza tells it from any noun in سا. */
function isFuture({ line }: TimeView, i: number): boolean {
  const key = line.key[i] ?? "";
  const at = key[0] === "س" ? 0 : (key[0] === "و" || key[0] === "ف") && key[1] === "س" ? 1 : -1;
  if (at < 0) return false;
  const next = key[at + 1];
  if (next === "ا") return /^[وف]?سأ/.test(line.text.slice(line.start[i], line.end[i]));
  return (next === "ي" || next === "ت" || next === "ن") && ((line.pro[i] ?? 0) & Pro.sin) !== 0;
}

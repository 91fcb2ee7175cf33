// One expression out of its pieces: «مساء أمس الأحد», «أمس، الجمعة 15 من كانون الأول», «الخميس القادم الساعة 5 مساء», «1445هـ الموافق 24 آذار 2024».
import { TokenKind } from "../token-line.ts";
import { readAway, readDistanceFirst } from "./away.ts";
import { readClock, toDayHour } from "./clock.ts";
import { readDayMonth, readMonthPiece, readYearFirst } from "./date.ts";
import { readRelativeDay, readSecondWeekday, readWeekday } from "./day.ts";
import { readLatinDate } from "./latin.ts";
import { readNth } from "./nth.ts";
import { readDayMonthFigures, readNumericDate } from "./numeric.ts";
import { readPart, readPartAfter } from "./part.ts";
import { NO_PARTS, type TimeParts, type Unit } from "./parts.ts";
import { readPeriod } from "./period.ts";
import { readSlice } from "./slice.ts";
import { formAt, keyAt, type Piece, plainDigits, Role, type TimeView } from "./view.ts";
import type { TimeWord } from "./words.ts";
import { readCentury, readDecade, readSeason, readYearPiece } from "./years.ts";

/** An expression before its bounds: its tokens, its parts, and where it counts from. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly parts: TimeParts;
  /** A second end that the phrase itself holds («الثلاثاء والأربعاء»). */
  readonly to: TimeParts | null;
  readonly rule: string;
  readonly kinds: ReadonlySet<Piece["kind"]>;
  readonly previous: boolean;
  readonly approx: boolean;
  readonly bound: "from" | null;
}

type Reader = (view: TimeView, i: number) => Piece | null;
// Which readers a word's row asks for, in order; a word may have a row and a number's row («أول»).
const READERS: Readonly<Record<TimeWord["kind"], readonly Reader[]>> = {
  month: [readMonthPiece],
  "month-stem": [readSeason, readMonthPiece],
  weekday: [readNth, readWeekday],
  "relative-day": [readNth, readRelativeDay],
  part: [readPart],
  unit: [readDistanceFirst],
  turn: [],
  third: [readRelativeDay, readNth, readPart, readSlice, readPeriod, readDayMonth],
  season: [readSeason],
  decade: [readDecade],
  "first-day": [readDayMonth],
  daytime: [],
  "o'clock": [readClock],
};
const UNIT_READERS: Readonly<Record<Unit, readonly Reader[]>> = {
  minute: [readPeriod, readDistanceFirst],
  hour: [readPeriod, readDistanceFirst],
  day: [readPeriod, readDistanceFirst],
  week: [readSlice, readPeriod, readDistanceFirst],
  month: [readSlice, readPeriod, readMonthPiece, readDistanceFirst],
  year: [readPeriod, readYearPiece, readDistanceFirst],
  decade: [readSlice, readDecade, readPeriod],
  century: [readCentury],
};
const NUMBER_WORD_READERS: readonly Reader[] = [readNth, readSlice, readPeriod, readDayMonth, readClock, readDistanceFirst];
const LEAD_READERS: readonly Reader[] = [readRelativeDay, readPart, readAway, readSlice, readSeason, readPeriod, readMonthPiece];
const NUMBER_READERS: readonly Reader[] = [
  readNumericDate,
  readLatinDate,
  readClock,
  readDayMonth,
  readDayMonthFigures,
  readPeriod,
  readDistanceFirst,
  readYearFirst,
  readYearPiece,
];

const firstOf = (readers: readonly Reader[], view: TimeView, i: number): Piece | null => {
  for (const read of readers) {
    const piece = read(view, i);
    if (piece) return piece;
  }
  return null;
};

/** The piece that starts at token `i`. */
export function readPiece(view: TimeView, i: number): Piece | null {
  const { line } = view;
  switch (line.kind[i]) {
    case TokenKind.number:
      return firstOf(NUMBER_READERS, view, i);
    case TokenKind.latin:
      return readLatinDate(view, i);
    case TokenKind.word: {
      const role = view.roles[i] ?? 0;
      if (role === 0) return null;
      const lead = (role & Role.lead) !== 0 ? firstOf(LEAD_READERS, view, i) : null;
      if (lead || (role & Role.content) === 0) return lead;
      const hit = view.hits[i];
      return (
        (hit ? firstOf(hit.word.kind === "unit" ? UNIT_READERS[hit.word.unit] : READERS[hit.word.kind], view, i) : null) ??
        (view.numbers.hits[i] ? firstOf(NUMBER_WORD_READERS, view, i) : null)
      );
    }
    default:
      return null;
  }
}

/** «يوم», «أيام», «يومي» before a day: part of the expression. */
function openDay(view: TimeView, i: number): Piece | null {
  const hit = view.hits[i];
  if (hit?.word.kind === "daytime") return readWeekdayOrDay(view, i);
  if (hit?.word.kind !== "unit" || hit.word.unit !== "day" || hit.al) return null;
  const at = i + 1;
  const weekday = readWeekday(view, at, true);
  if (weekday) return { ...weekday, first: i };
  if (hit.word.count !== 1) return null;
  const piece = readRelativeDay(view, at) ?? firstOf(NUMBER_READERS, view, at) ?? readDayMonth(view, at) ?? readDayAlone(view, at);
  if (!piece || (piece.kind !== "relative-day" && piece.kind !== "date")) return null;
  return { ...piece, first: i, weak: false };
}

/** «يوم 15» at the end of its clause: a day of the month that everybody knows. */
function readDayAlone(view: TimeView, i: number): Piece | null {
  const day = plainDigits(view, i, 2);
  const end = view.line.kind[i + 1];
  if (day < 1 || day > 31 || (end !== undefined && end !== TokenKind.break && formAt(view, i + 1) !== ".")) return null;
  return { kind: "date", first: i, last: i, parts: { day }, rule: "day-alone" };
}

/** «نهار الأحد», «نهار أمس». */
function readWeekdayOrDay(view: TimeView, i: number): Piece | null {
  const piece = readWeekday(view, i + 1) ?? readRelativeDay(view, i + 1);
  return piece && { ...piece, first: i };
}

interface Joint {
  readonly text: string;
  readonly next: number;
}

/** What stands between two pieces: nothing, a comma, an opening bracket, «من», «في», «يوم», «الموافق», a dash. */
function jointsAt(view: TimeView, last: number): readonly Joint[] {
  const at = last + 1;
  const form = formAt(view, at);
  const key = keyAt(view, at);
  const out: Joint[] = [{ text: "", next: at }];
  if (form === "," || form === "،") out.push({ text: ",", next: at + 1 });
  else if (form === "(") out.push({ text: "(", next: at + 1 });
  else if (form === "-" || form === "–" || form === "/" || form === "|") out.push({ text: "-", next: at + 1 });
  else if (key === "من" || key === "في" || key === "عند" || key === "علي" || key === "بتاريخ")
    out.push({ text: key === "بتاريخ" ? "الموافق" : key, next: at + 1 });
  else if (key === "الموافق" || key === "الموافقه" || key === "الموافقة" || key === "الموافقين") {
    out.push({ text: "الموافق", next: keyAt(view, at + 1) === "ل" || keyAt(view, at + 1) === "في" ? at + 2 : at + 1 });
  } else if (key === "نحو" || key === "حوالي") out.push({ text: "في", next: at + 1 });
  if ((key === "في" || key === "عند") && keyAt(view, at + 1) === "تمام") out.push({ text: "في", next: at + 2 });
  if ((key === "في" || key === "عند") && (keyAt(view, at + 1) === "حدود" || keyAt(view, at + 1) === "نحو"))
    out.push({ text: "في", next: at + 2 });
  return out;
}

/** Whether a piece may go on an expression that holds `kinds`, over `joint`. */
function fits(kinds: ReadonlySet<Piece["kind"]>, parts: TimeParts, next: Piece, joint: string): boolean {
  const hasDay = kinds.has("relative-day") || kinds.has("weekday") || kinds.has("date");
  switch (next.kind) {
    case "weekday":
      if (kinds.has("period"))
        return kinds.size === 1 && parts.weekOffset !== null && !parts.weekend && next.parts.turn == null && joint === "";
      if (kinds.has("weekday") || kinds.has("month") || kinds.has("year")) return false;
      if (kinds.has("relative-day")) return joint !== "-" && joint !== "في" && joint !== "علي";
      if (kinds.has("date")) return joint === "" || joint === "(";
      return joint === "" || joint === "من";
    case "relative-day":
      if (kinds.has("relative-day")) return false;
      return hasDay ? joint === "(" : joint === "" || joint === "من";
    case "date":
      if (kinds.has("date"))
        return joint !== "" && joint !== "من" && joint !== "في" && joint !== "," && (next.parts.calendar ?? "gregorian") !== parts.calendar;
      if (kinds.has("weekday") || kinds.has("relative-day")) return joint !== "علي";
      return (kinds.has("part") || kinds.has("clock")) && joint !== "-" && joint !== "(";
    case "month":
      return kinds.has("month") && (joint === "الموافق" || joint === "(") && (next.parts.calendar ?? "gregorian") !== parts.calendar;
    case "part":
      if (kinds.has("clock") && parts.part === null && !hasDay) return joint === "" || joint === "من";
      return hasDay && !kinds.has("part") && parts.part === null && (joint === "" || joint === "," || joint === "(");
    case "clock":
      return (
        (hasDay || kinds.has("part")) && !kinds.has("clock") && joint !== "من" && joint !== "الموافق" && !(joint === "-" && !parts.day)
      );
    case "period":
      return (
        kinds.has("weekday") &&
        parts.turn === null &&
        next.parts.weekOffset !== undefined &&
        !next.parts.weekend &&
        (joint === "" || joint === "من")
      );
    case "year":
      return kinds.has("year") && joint === "الموافق" && (next.parts.calendar ?? "gregorian") !== parts.calendar;
    default:
      return false;
  }
}

/** Adds a piece's parts. Where both calendars tell one date, the Gregorian one is exact and stays. */
function merge(parts: TimeParts, next: Partial<TimeParts>, sameDate: boolean): TimeParts {
  if (sameDate && parts.calendar === "gregorian") return parts;
  const out: Record<string, unknown> = sameDate ? { ...parts, month: null, day: null, year: null, calendar: "gregorian" } : { ...parts };
  for (const name in next) {
    const value = next[name as keyof TimeParts];
    if (value !== null && value !== undefined) out[name] = value;
  }
  return out as unknown as TimeParts;
}

/** An hour told apart from its part of the day: «الساعة السابعة والنصف صباح اليوم», «مساء أمس عند الساعة الثامنة». */
function inHalf(before: TimeParts, after: TimeParts): TimeParts {
  const late = before.clock !== null && before.part === null && after.part !== null;
  const early = before.clock === null && before.part !== null && after.clock !== null && after.part === before.part;
  const hour = after.clock && (late || early) ? toDayHour(after.clock, after.part) : null;
  return after.clock && hour !== null ? { ...after, clock: { ...after.clock, hour } } : after;
}

const MOST_PIECES = 5;

/** The expression that starts at token `i`, without the bound before it; null where none does. */
export function readPhrase(view: TimeView, i: number): Phrase | null {
  const head = openDay(view, i) ?? readPiece(view, i);
  if (!head) return null;
  const kinds = new Set<Piece["kind"]>([head.kind]);
  let parts = merge(NO_PARTS, head.parts, false);
  let to: TimeParts | null = null;
  let last = head.last;
  let previous = head.previous ?? false;
  let count = 1;
  let strong = !head.weak;
  let rule = head.rule;
  for (let closed = secondDay(); count < MOST_PIECES && !closed; closed = secondDay()) {
    const found = goOn(view, last, kinds, parts);
    if (!found) break;
    const sameDate =
      (found.piece.kind === "date" || found.piece.kind === "month" || found.piece.kind === "year") && kinds.has(found.piece.kind);
    parts = inHalf(parts, merge(parts, found.piece.parts, sameDate));
    kinds.add(found.piece.kind);
    last = found.last;
    previous ||= found.piece.previous ?? false;
    if (found.piece.kind !== "part") rule = rank(rule) >= rank(found.piece.rule) ? rule : found.piece.rule;
    count++;
    strong = true;
  }
  if (!strong || (kinds.size === 1 && kinds.has("part"))) return null;
  return { first: head.first, last, parts, to, rule, kinds, previous, approx: head.approx ?? false, bound: head.bound ?? null };

  /** «ليل الخميس الجمعة», «الثلاثاء والأربعاء»: true where the expression ends with its second weekday. */
  function secondDay(): boolean {
    if (parts.weekday === null || parts.nightTo !== null || parts.turn !== null || kinds.has("date")) return false;
    const isNight = parts.part === "night" || parts.part === "midnight";
    const second = readSecondWeekday(view, last, isNight);
    if (!second) return false;
    const consecutive = second.weekday === (parts.weekday % 7) + 1;
    if (isNight && consecutive) parts = { ...parts, nightTo: second.weekday };
    else if (parts.part === null && second.joined === "and" && second.weekday !== parts.weekday && (consecutive || opensPair())) {
      to = { ...NO_PARTS, weekday: second.weekday };
      rule = "weekday-pair";
    } else return false;
    last = second.last;
    const turn = view.hits[last + 1];
    if (to && turn?.word.kind === "turn" && turn.al) {
      to = { ...to, turn: turn.word.turn };
      parts = { ...parts, turn: turn.word.turn };
      last++;
    }
    return to !== null;
  }

  function opensPair(): boolean {
    const lead = view.hits[head?.first ?? i]?.word;
    return lead?.kind === "unit" && lead.count !== 1;
  }
}

const rank = (rule: string): number => (rule === "part-of-day" ? 0 : rule === "clock" ? 1 : rule.startsWith("weekday") ? 2 : 3);

function goOn(
  view: TimeView,
  last: number,
  kinds: ReadonlySet<Piece["kind"]>,
  parts: TimeParts,
): { readonly piece: Piece; readonly last: number } | null {
  if (!mayGoOn(view, last + 1)) return null;
  for (const joint of jointsAt(view, last)) {
    if ((view.roles[joint.next] ?? 0) === 0 && !JOINTS.has(keyAt(view, joint.next))) continue;
    const piece =
      openDay(view, joint.next) ??
      readPartAfterDay(view, joint.next, kinds) ??
      readPiece(view, joint.next) ??
      looseWeekday(view, joint.next);
    if (!piece || !fits(kinds, parts, piece, joint.text) || startsNew(view, joint)) continue;
    if (joint.text !== "(") return { piece, last: piece.last };
    if (formAt(view, piece.last + 1) === ")") return { piece, last: piece.last + 1 };
  }
  return null;
}

// Words and marks that may stand between two pieces, or open one without a row of their own («في الصباح»).
const JOINTS: ReadonlySet<string> = new Set(", ، ( - – / | من في عند علي بتاريخ الموافق الموافقه الموافقة الموافقين نحو حوالي".split(" "));

/** Whether a piece could follow at token `i` at all: after most expressions none does. */
const mayGoOn = (view: TimeView, i: number): boolean => i < view.line.length && ((view.roles[i] ?? 0) !== 0 || JOINTS.has(keyAt(view, i)));

/** A conjunction opens another expression («الجمعة وأمس»). */
const startsNew = (view: TimeView, joint: Joint): boolean =>
  (view.hits[joint.next]?.conj ?? false) || (view.numbers.hits[joint.next]?.conj ?? false);

const readPartAfterDay = (view: TimeView, i: number, kinds: ReadonlySet<Piece["kind"]>): Piece | null =>
  kinds.has("weekday") || kinds.has("relative-day") || kinds.has("date") ? readPartAfter(view, i) : null;

const looseWeekday = (view: TimeView, i: number): Piece | null => readWeekday(view, i);

// Dates with a named month: «15 من آذار الحالي», «7 من أيلول الماضي», «الثاني والعشرين من أبريل 2020», «آذار 2022», «14 رمضان 1445هـ».

import { TokenKind } from "../token-line.ts";
import { isOf, readDayNumber } from "./day-number.ts";
import { hasMadda, type MonthRead, readMonth } from "./month.ts";
import type { TimeParts, Turn } from "./parts.ts";
import { readPeriod } from "./period.ts";
import { bareTime, formAt, keyAt, type Piece, plainDigits, type TimeView } from "./view.ts";
import { readYearAfterWord, readYearDigits, type YearRead } from "./year.ts";

const BEFORE_BARE_DAY: ReadonlySet<string> = new Set(["يوم", "في", "منذ", "حتي", "بتاريخ", "ليوم", "قبل"]);
const plainTurn = (turn: Turn): number | null => (turn === "past" ? -1 : turn === "current" ? 0 : 1);

const ORDINAL_DAY_NOUNS: ReadonlySet<string> = new Set(["من", "ل"]);

/** A date that starts with its day: day, «من», month, then turn and year. */
export function readDayMonth(view: TimeView, i: number): Piece | null {
  const day = readDayNumber(view, i);
  if (!day) return null;
  let at = day.last + 1;
  const stroke = formAt(view, at) === "/" || formAt(view, at) === "-";
  if (isOf(view, at) || stroke) at++;
  const shahr = bareTime(view, at);
  const named = shahr?.kind === "unit" && shahr.unit === "month" && shahr.count === 1 && !view.hits[at]?.al;
  const month = readMonth(view, named ? at + 1 : at);
  if (month && isScore(view, day.last, at, month)) return null;
  if (month) return finish(view, i, month, day.day, "day-month");
  const next = keyAt(view, at);
  if (next === "منه" || (isOf(view, day.last + 1) && next === "منه") || keyAt(view, day.last + 1) === "منه") {
    return { kind: "date", first: i, last: day.last + 1, parts: { day: day.day, monthOffset: 0 }, rule: "day-of-it", previous: true };
  }
  if (stroke) return null;
  const turn = view.hits[at];
  if (
    day.digits &&
    turn?.word.kind === "turn" &&
    turn.al &&
    BEFORE_BARE_DAY.has(keyAt(view, i - 1)) &&
    plainTurn(turn.word.turn) !== null
  ) {
    return { kind: "date", first: i, last: at, parts: { day: day.day, monthOffset: plainTurn(turn.word.turn) }, rule: "day-of-month" }; // «يوم 12 الجاري»
  }
  const period = readPeriod(view, at);
  if (period?.parts.monthOffset === undefined || period.parts.monthOffset === null) return null;
  return { ...period, kind: "date", first: i, parts: { ...period.parts, day: day.day }, rule: "day-of-month" };
}

/** «1999 فبراير 5»: the order of machines. */
export function readYearFirst(view: TimeView, i: number): Piece | null {
  const year = readYearDigits(view, i);
  const month = year && !year.marked ? readMonth(view, year.last + 1) : null;
  const day = month ? plainDigits(view, month.last + 1, 2) : -1;
  if (!year || !month || month.hijri !== year.hijri || day < 1 || day > 31) return null;
  const parts: Partial<TimeParts> = { calendar: month.hijri ? "hijri" : "gregorian", month: month.month, day, year: year.year };
  return { kind: "date", first: i, last: month.last + 1, parts, rule: "year-month-day" };
}

/** A month that starts an expression: with its year, turn or «شهر» it is a time by itself. */
export function readMonthPiece(view: TimeView, i: number): Piece | null {
  const word = bareTime(view, i) ?? view.hits[i]?.word;
  const shahr = word?.kind === "unit" && word.unit === "month" && word.count === 1 && !view.hits[i]?.al;
  const month = readMonth(view, shahr ? i + 1 : i);
  if (!month) return null;
  const dayAfter = shahr ? null : readDayAfterMonth(view, i, month);
  if (dayAfter) return dayAfter;
  const piece = finish(view, i, month, null, "month");
  const named = shahr || month.doubled || piece.last > month.last || formAt(view, i).startsWith("شهر");
  return named ? piece : { ...piece, weak: month.weak ? !standsAlone(view, i, month) : !isAdverbial(view, i, piece.last) };
}

const PREPOSITIONS: ReadonlySet<string> = new Set("في منذ خلال حتي شهر قبل بعد من الي بحلول بين لغايه مطلع".split(" "));

/** A month with nothing beside it: after a preposition, on its own between marks, or joined to another («في أيار وحزيران»). */
function isAdverbial(view: TimeView, first: number, last: number): boolean {
  const { line } = view;
  const hit = view.hits[first];
  const before = keyAt(view, first - 1);
  if (PREPOSITIONS.has(before) || PREPOSITIONS.has(before.slice(1)) || hit?.prep === "ل" || hit?.prep === "ب") return true;
  if (hit?.conj) return view.hits[first - 1]?.word.kind === "month" || view.hits[first - 2]?.word.kind === "month-stem";
  const opens = first === 0 || line.kind[first - 1] === TokenKind.punct || line.kind[first - 1] === TokenKind.break;
  const closes = last + 1 >= line.length || line.kind[last + 1] === TokenKind.punct || line.kind[last + 1] === TokenKind.break;
  return opens && closes;
}

/** «3 - صفر», «2 صفر»: a score; the month Safar is told with «من», «شهر» or its year. */
function isScore(view: TimeView, last: number, at: number, month: MonthRead): boolean {
  if (month.hijri && formAt(view, last + 1) === "-") return true;
  return month.hijri && month.month === 2 && at === last + 1 && yearAfter(view, month.last + 1, true) === null;
}

/** «مايو 5، 2013», «الخميس مارس 20»: the order of translated texts; without a year only where nothing follows that the figure could count. */
function readDayAfterMonth(view: TimeView, first: number, month: MonthRead): Piece | null {
  const day = plainDigits(view, month.last + 1, 2);
  if (day < 1 || day > 31) return null;
  const year = yearAfter(view, month.last + 2, month.hijri);
  const closes =
    month.last + 2 >= view.line.length ||
    view.line.kind[month.last + 2] === TokenKind.punct ||
    view.line.kind[month.last + 2] === TokenKind.break;
  if (!year && (!closes || month.weak || ["%", "٪", ":", "/", "-"].includes(formAt(view, month.last + 2)))) return null;
  const parts: Partial<TimeParts> = { calendar: month.hijri ? "hijri" : "gregorian", month: month.month, day, year: year?.year ?? null };
  return { kind: "date", first, last: year?.last ?? month.last + 1, parts, rule: "month-day" };
}

/** A weak month after a preposition of time: «في مارس», «في آب» with its madda, «في رمضان»; other Hijri names may be people. */
function standsAlone(view: TimeView, i: number, month: MonthRead): boolean {
  if (!afterTimePreposition(view, i)) return false;
  if (month.hijri) return month.month === 9;
  return month.month !== 8 || hasMadda(view, i) || keyAt(view, i) === "اوت";
}

const TIME_PREPOSITIONS: ReadonlySet<string> = new Set(["في", "منذ", "خلال", "حتي", "شهر", "حلول"]);
export const afterTimePreposition = (view: TimeView, i: number): boolean => TIME_PREPOSITIONS.has(keyAt(view, i - 1).replace(/^و/, ""));

/** What follows a month: a turn, a year, «من العام الماضي»; any order of turn and year. */
function finish(view: TimeView, first: number, month: MonthRead, day: number | null, rule: string): Piece {
  let last = month.last;
  let turn: Turn | null = null;
  let year: number | null = null;
  let yearOffset: number | null = null;
  let hijri = month.hijri;
  for (let step = 0; step < 3; step++) {
    const word = bareTime(view, last + 1);
    const hit = view.hits[last + 1];
    if (turn === null && word?.kind === "turn" && hit?.al) {
      turn = word.turn;
      last++;
      continue;
    }
    if (month.hijri && (keyAt(view, last + 1) === "المبارك" || keyAt(view, last + 1) === "المعظم" || keyAt(view, last + 1) === "الحرام")) {
      last++;
      continue;
    }
    if (year !== null || yearOffset !== null) break;
    const found = yearAfter(view, last + 1, month.hijri);
    if (found) {
      year = found.year;
      hijri = found.hijri;
      last = found.last;
      continue;
    }
    const at = keyAt(view, last + 1) === "من" ? last + 2 : last + 1;
    const period = readPeriod(view, at);
    if (period && period.parts.yearOffset !== undefined && period.parts.yearOffset !== null && !period.parts.slice) {
      yearOffset = period.parts.yearOffset;
      last = period.last;
      continue;
    }
    break;
  }
  const parts: Partial<TimeParts> = { calendar: hijri ? "hijri" : "gregorian", month: month.month, day, turn, year, yearOffset };
  return { kind: day === null ? "month" : "date", first, last, parts, rule };
}

/** «2022», «، 2022», «من عام 2022», «سنة 2022», «/2022», «23» after a stroke; the era must agree with the month's. */
export function yearAfter(
  view: TimeView,
  at: number,
  hijri: boolean,
): { readonly year: number; readonly hijri: boolean; readonly last: number } | null {
  let i = at;
  const mark = formAt(view, i);
  if (mark === "," || mark === "،" || mark === "/" || mark === "-") i++;
  const marked = i > at;
  if (ORDINAL_DAY_NOUNS.has(keyAt(view, i))) i++;
  const hit = view.hits[i];
  const word = hit && !hit.conj && (hit.prep === "" || hit.prep === "ل") ? hit.word : null;
  if (!marked && word?.kind === "unit" && word.unit === "year" && word.count === 1) {
    const read = readYearAfterWord(view, i + 1);
    return read && read.hijri === hijri ? read : null;
  }
  if (i > at && !marked) return null;
  const read = readYearDigits(view, i) ?? yearInWords(view, i);
  if (!read || read.hijri !== hijri) return null;
  if ((mark === "-" || mark === "،" || mark === ",") && plainDigits(view, i) < 0) return null;
  return read;
}

/** «السابع من نوفمبر ألفين وستة عشر»; a round thousand may count what follows. */
function yearInWords(view: TimeView, i: number): YearRead | null {
  if (view.numbers.hits[i]?.word.kind !== "scale") return null;
  const read = readYearAfterWord(view, i);
  return read && read.last > i && read.year >= 1900 && read.year <= 2100 ? read : null;
}

const ADVERBS: ReadonlySet<string> = new Set(
  "عندما كما بينما فيما حينما مما عما ايضا هذا اذا انها وانها كانا لما بما ربما كلما اثناء تقريبا سوريا روسيا ليبيا تركيا".split(" "),
);

/** An accusative noun right after four digits is counted by them («2000 قتيلاً»). */
export function isCounting(view: TimeView, i: number): boolean {
  const { line } = view;
  const text = line.text.slice(line.start[i], line.end[i]);
  return (
    text.endsWith("\u064b") ||
    text.endsWith("\u064bا") ||
    (line.kind[i] === TokenKind.word &&
      text.length > 3 &&
      text.endsWith("ا") &&
      !ADVERBS.has(line.key[i] ?? "") &&
      view.hits[i] === null) ||
    line.form[i] === "%" ||
    line.form[i] === "٪"
  );
}

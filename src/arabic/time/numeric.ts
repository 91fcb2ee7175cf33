// Dates in figures: «12/10/2023» (day first), «12.10.2023», «2023-10-12», «21 / كانون الثاني / 2018» is a named month's; Hijri years too.
import { TokenKind } from "../token-line.ts";
import type { TimeParts } from "./parts.ts";
import { formAt, keyAt, type Piece, plainDigits, type TimeView } from "./view.ts";
import { twoDigitYear } from "./year.ts";

const STROKES: ReadonlySet<string> = new Set(["/", "-", ".", "\\", "–", "٫"]);
const HIJRI_MARK: ReadonlySet<string> = new Set(["ه", "هجري", "هجريه"]);
const GREGORIAN_MARK: ReadonlySet<string> = new Set(["م", "ميلادي", "ميلاديه"]);

interface Three {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  /** How many digits the first and the last have. */
  readonly firstWidth: number;
  readonly lastWidth: number;
  readonly last: number;
}

/** A date of three figures at token `i`. */
export function readNumericDate(view: TimeView, i: number): Piece | null {
  if (view.line.kind[i] !== TokenKind.number) return null;
  const three = readDotted(view, i) ?? readStroked(view, i);
  if (!three) return null;
  const mark = HIJRI_MARK.has(keyAt(view, three.last + 1)) ? "hijri" : GREGORIAN_MARK.has(keyAt(view, three.last + 1)) ? "gregorian" : null;
  const parts = three.firstWidth === 4 ? yearFirst(three) : three.lastWidth === 4 || three.lastWidth === 2 ? yearLast(three, mark) : null;
  if (!parts) return null;
  const last = mark ? three.last + 1 : skipIsoTime(view, three.last);
  return { kind: "date", first: i, last, parts, rule: "numeric-date" };
}

/** «12.10.2023» is one token. */
function readDotted(view: TimeView, i: number): Three | null {
  const groups = formAt(view, i).split(".");
  if (groups.length !== 3 || groups.some((group) => group.length === 0 || group.length > 4 || group.includes(","))) return null;
  const [a = "", b = "", c = ""] = groups;
  return { a: Number(a), b: Number(b), c: Number(c), firstWidth: a.length, lastWidth: c.length, last: i };
}

/** «12/10/2023», «2023-10-12», «12 / 10 / 2023»; a fourth figure makes it something else. */
function readStroked(view: TimeView, i: number): Three | null {
  const mark = formAt(view, i + 1);
  if (!STROKES.has(mark) || formAt(view, i + 3) !== mark) return null;
  const a = plainDigits(view, i);
  const b = plainDigits(view, i + 2, 2);
  const c = plainDigits(view, i + 4);
  if (a < 0 || b < 0 || c < 0) return null;
  const { line } = view;
  if (STROKES.has(formAt(view, i - 1)) && line.glued[i] === 1) return null;
  if (formAt(view, i + 5) === mark && line.glued[i + 5] === 1 && line.kind[i + 6] === TokenKind.number) return null;
  return { a, b, c, firstWidth: formAt(view, i).length, lastWidth: formAt(view, i + 4).length, last: i + 4 };
}

function yearFirst({ a, b, c }: Three): Partial<TimeParts> | null {
  return dated(a, b, c, a < 1600);
}

function yearLast({ a, b, c, lastWidth }: Three, mark: "hijri" | "gregorian" | null): Partial<TimeParts> | null {
  const year = lastWidth === 2 ? twoDigitYear(c) : c;
  const hijri = mark === "hijri" || (mark === null && year < 1600);
  return dated(year, b, a, hijri) ?? dated(year, a, b, hijri);
}

function dated(year: number, month: number, day: number, hijri: boolean): Partial<TimeParts> | null {
  if (month < 1 || month > 12 || day < 1 || day > (hijri ? 30 : 31)) return null;
  if (hijri ? year < 1 || year > 1600 : year < 1000 || year > 2999) return null;
  return { year, month, day, calendar: hijri ? "hijri" : "gregorian" };
}

/** «2023-10-12T14:05:00Z»: the clock of a machine's date is read over. */
function skipIsoTime(view: TimeView, last: number): number {
  const { line } = view;
  if (line.glued[last + 1] !== 1 || !/^T\d{0,2}$/i.test(formAt(view, last + 1))) return last;
  let at = last + 1;
  while (
    line.glued[at + 1] === 1 &&
    (formAt(view, at + 1) === ":" || line.kind[at + 1] === TokenKind.number || /^Z$/i.test(formAt(view, at + 1)))
  )
    at++;
  return at;
}

/** «15/2» after a day or «يوم», «في», «بتاريخ»: day and month without a year. */
export function readDayMonthFigures(view: TimeView, i: number): Piece | null {
  const a = plainDigits(view, i, 2);
  const b = plainDigits(view, i + 2, 2);
  const mark = formAt(view, i + 1);
  if (a < 1 || b < 1 || a > 31 || b > 12 || (mark !== "/" && mark !== "-") || view.line.glued[i + 1] !== 1 || view.line.glued[i + 2] !== 1)
    return null;
  if (formAt(view, i + 3) === mark || formAt(view, i + 3) === "%" || (mark === "-" && !DAY_LEADS.has(keyAt(view, i - 1)))) return null;
  if (keyAt(view, i - 1) === "في" && a > b)
    return { kind: "date", first: i, last: i + 2, parts: { day: a, month: b }, rule: "day-month-figures" };
  return {
    kind: "date",
    first: i,
    last: i + 2,
    parts: { day: a, month: b },
    rule: "day-month-figures",
    weak: !DAY_LEADS.has(keyAt(view, i - 1)),
  };
}

const DAY_LEADS: ReadonlySet<string> = new Set(["يوم", "بتاريخ", "تاريخ", "ليوم", "بيوم", "ويوم"]);

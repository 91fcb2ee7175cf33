// Years, decades, centuries and seasons as expressions: «عام 2011», «2016 الماضي», «الثمانينيات», «القرن الماضي», «صيف 2021».
import { readOrdinal } from "../numbers/ordinal.ts";
import { TokenKind } from "../token-line.ts";
import { isCounting } from "./date.ts";
import type { TimeParts } from "./parts.ts";
import { readPeriod } from "./period.ts";
import { bareTime, formAt, keyAt, type Piece, plainDigits, type TimeView } from "./view.ts";
import { readYearAfterWord, readYearDigits, type YearRead } from "./year.ts";

// Before a bare year: «في 2014», «منذ 2011», «قبل 2011», «صيف 2021». Elsewhere four digits may count anything.
const BEFORE_YEAR: ReadonlySet<string> = new Set(
  "في منذ قبل بعد حتي خلال بين مابين الي من بحلول عام سنه العام لعام بعام مطلع بدايه نهايه منتصف اواخر اوايل لغايه وحتي ومنذ وفي".split(
    " ",
  ),
);
const NEVER_AFTER: ReadonlySet<string> = new Set([
  "من",
  "متر",
  "كيلومتر",
  "كيلو",
  "كم",
  "دولار",
  "ليره",
  "شخص",
  "مقاتل",
  "جندي",
  "عنصر",
  "الف",
  "مليون",
]);

const yearPiece = (first: number, read: YearRead, rule: string): Piece => ({
  kind: "year",
  first,
  last: read.last,
  parts: { year: read.year, calendar: read.hijri ? "hijri" : "gregorian" },
  rule,
});

/** A year at token `i`. `sure`: the context already asks for one, so bare digits are enough. */
export function readYearPiece(view: TimeView, i: number, sure = false): Piece | null {
  const word = view.hits[i]?.word;
  if (word?.kind === "unit" && word.unit === "year" && word.count === 1) {
    const read = readYearAfterWord(view, i + 1);
    return read ? turned(view, yearPiece(i, read, "year")) : null;
  }
  if (view.line.kind[i] !== TokenKind.number) return null;
  const read = readYearDigits(view, i);
  if (!read) return null;
  if (read.marked) return turned(view, yearPiece(i, read, "year-era"));
  const turn = view.hits[read.last + 1];
  const turnedYear = turn?.word.kind === "turn" && turn.al;
  if (!sure && !turnedYear && !isBareYear(view, i, read)) return null;
  return turned(view, yearPiece(i, read, "bare-year"));
}

function turned(view: TimeView, piece: Piece): Piece {
  const turn = view.hits[piece.last + 1];
  if (turn?.word.kind !== "turn" || !turn.al || turn.conj || turn.prep !== "") return piece;
  return { ...piece, last: piece.last + 1, parts: { ...piece.parts, turn: turn.word.turn } };
}

// After these a figure is as often an amount («وصل إلى 1600», «من خلال 1920 صفقة»): a noun must not follow.
const LOOSE: ReadonlySet<string> = new Set(["خلال", "من", "الي", "بعد", "بين", "مابين", "حتي", "قبل"]);
const NUMBERED: ReadonlySet<string> = new Set([
  "القرار",
  "قرار",
  "رقم",
  "الماده",
  "القانون",
  "قانون",
  "المرسوم",
  "مرسوم",
  "بالقرار",
  "للقرار",
  "قرارها",
  "قراره",
]);
const PARTICLES: ReadonlySet<string> = new Set(
  "في علي عن عندما كما بينما فيما حينما مع ان اذ اذا لم لن لا ما هذا هذه الي حيث ثم او ايضا عبر ضد بسبب اثر حين عام وما عما مما حتي منذ بعد قبل".split(
    " ",
  ),
);

/** Nothing, a mark, a particle, a joined or a definite word comes next: no noun that the figure counts. */
function followsNoNoun(view: TimeView, i: number): boolean {
  if (view.line.kind[i] !== TokenKind.word) return true;
  const key = keyAt(view, i);
  return PARTICLES.has(key) || key.startsWith("ال") || (view.hits[i]?.conj ?? false) || /^و/.test(key);
}

/** Four digits that stand as a year: after a preposition of time or in brackets, and no noun that they could count after them. */
function isBareYear(view: TimeView, i: number, read: YearRead): boolean {
  const { line } = view;
  if (line.length === 1) return true;
  if (read.hijri || isCounting(view, i + 1) || NEVER_AFTER.has(keyAt(view, i + 1))) return false;
  const before = keyAt(view, i - 1);
  if (LOOSE.has(before) && !followsNoNoun(view, i + 1)) return false;
  const opened =
    formAt(view, i - 1) === "(" &&
    formAt(view, i + 1) === ")" &&
    !NUMBERED.has(keyAt(view, i - 2)) &&
    read.year >= 1800 &&
    read.year <= 2100;
  const glued = line.glued[i] === 1 && line.kind[i - 1] === TokenKind.punct && !opened;
  return !glued && (opened || BEFORE_YEAR.has(before) || (before === "و" && BEFORE_YEAR.has(keyAt(view, i - 3))));
}

/** «الثمانينيات», «ثمانينيات القرن الماضي», «عقد التسعينيات». Ages («في العشرينيات من عمره») are no times. */
export function readDecade(view: TimeView, i: number): Piece | null {
  let at = i;
  const lead = bareTime(view, i);
  if (lead?.kind === "unit" && lead.unit === "decade" && lead.count === 1) at++;
  const word = view.hits[at]?.word;
  if (word?.kind !== "decade") return null;
  const next = keyAt(view, at + 1);
  if ((next === "من" && /^(عمر|العمر)/.test(keyAt(view, at + 2))) || next.startsWith("عمر")) return null;
  const century = readCentury(view, next === "من" ? at + 2 : at + 1);
  if (century) {
    const base = century.parts.century ?? 1901;
    return { kind: "year", first: i, last: century.last, parts: { decade: base - 1 + (word.year - 1900) }, rule: "decade" };
  }
  return view.hits[at]?.al || at > i ? { kind: "year", first: i, last: at, parts: { decade: word.year }, rule: "decade" } : null;
}

const ERAS: ReadonlySet<string> = new Set(["الميلادي", "للميلاد", "ميلادي", "ميلاديه"]);
const FIRST_SURE_CENTURY = 15; // earlier ones may be Hijri centuries where no era is told

/** «القرن التاسع عشر» 1801 to 1900, «القرن الماضي» the twentieth, «القرن الحالي». */
export function readCentury(view: TimeView, i: number): Piece | null {
  const hit = view.hits[i];
  if (hit?.word.kind !== "unit" || hit.word.unit !== "century" || hit.word.count !== 1 || !hit.al) return null;
  const turn = view.hits[i + 1];
  const piece = (last: number, century: number): Piece => ({ kind: "year", first: i, last, parts: { century }, rule: "century" });
  if (turn?.word.kind === "turn" && turn.al)
    return turn.word.turn === "past" ? piece(i + 1, 1901) : turn.word.turn === "current" ? piece(i + 1, 2001) : null;
  const figure = keyAt(view, i + 1) === "ال" ? i + 2 : i + 1;
  const digits = plainDigits(view, figure, 2);
  const ordinal = digits > 0 ? { value: digits, last: figure } : readOrdinal(view.numbers, i + 1);
  if (!ordinal || ordinal.value < 1 || ordinal.value > 22) return null;
  const era = keyAt(view, ordinal.last + 1);
  if (era === "ق" || (era === "قبل" && keyAt(view, ordinal.last + 2) === "الميلاد")) return null;
  if (ERAS.has(era)) return piece(ordinal.last + 1, (ordinal.value - 1) * 100 + 1);
  return ordinal.value >= FIRST_SURE_CENTURY && !era.includes("هجر") ? piece(ordinal.last, (ordinal.value - 1) * 100 + 1) : null;
}

/** «صيف 2021», «صيف عام 2021», «الصيف الماضي», «ربيع العام الحالي», «هذا الشتاء». */
export function readSeason(view: TimeView, i: number): Piece | null {
  const at = keyAt(view, i) === "هذا" ? i + 1 : i;
  const hit = view.hits[at];
  const spring = hit?.word.kind === "month-stem" && hit.word.hijri && hit.word.first === 3;
  const season = spring ? "spring" : hit?.word.kind === "season" ? hit.word.season : null;
  if (!hit || season === null) return null;
  const piece = (last: number, parts: Partial<TimeParts>): Piece => ({
    kind: "period",
    first: i,
    last,
    parts: { ...parts, season },
    rule: "season",
  });
  if (at > i) return hit.al ? piece(at, { yearOffset: 0 }) : null;
  if (hit.al) {
    const turn = view.hits[at + 1];
    return turn?.word.kind === "turn" && turn.al ? piece(at + 1, { turn: turn.word.turn }) : null;
  }
  const of = keyAt(view, at + 1) === "من" ? at + 2 : at + 1;
  const year = readYearPiece(view, of, true) ?? readPeriod(view, of);
  if (year?.parts.year !== undefined || (year?.parts.yearOffset !== undefined && year.parts.yearOffset !== null))
    return piece(year.last, year.parts);
  return null;
}

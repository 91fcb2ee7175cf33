// Pieces of a month, a year, a week, a day: «مطلع آذار», «منتصف العام الحالي», «نهاية عام 2014», «الربع الأول من 2018», «نهاية الأسبوع».
import { readOrdinal } from "../numbers/ordinal.ts";
import { readMonthPiece } from "./date.ts";
import type { Slice } from "./parts.ts";
import { figureAt, readPeriod } from "./period.ts";
import { bareTime, keyAt, type Piece, type TimeView } from "./view.ts";
import { readCentury, readDecade, readYearPiece } from "./years.ts";

/** A third, half or quarter of what follows it. «المنتصف» or «بداية» before anything else is no time. */
export function readSlice(view: TimeView, i: number): Piece | null {
  return readThird(view, i) ?? readPortion(view, i) ?? readTen(view, i) ?? readMonthsOf(view, i) ?? readDecadeOf(view, i);
}

function readThird(view: TimeView, i: number): Piece | null {
  const hit = view.hits[i];
  if (hit?.word.kind !== "third" || hit.al) return null;
  const piece = sliced(view, i, i + 1, { n: hit.word.third, of: 3 });
  return piece && keyAt(view, i).endsWith("اول") && piece.parts.month != null ? null : piece; // «أول مارس» is a day
}

const PORTIONS: ReadonlyMap<string, 2 | 3 | 4> = new Map([
  ["النصف", 2],
  ["الثلث", 3],
  ["الربع", 4],
  ["الاسبوع", 4],
]);

/** «الربع الأول من العام», «النصف الثاني من 2019», «الثلث الأخير من الشهر». */
function readPortion(view: TimeView, i: number): Piece | null {
  const key = keyAt(view, i);
  const of = PORTIONS.get(key) ?? PORTIONS.get(key.slice(1));
  if (of === undefined) return null;
  const ordinal = readOrdinal(view.numbers, i + 1);
  const n = ordinal ? ordinal.value : keyAt(view, i + 1) === "الاخير" ? of : 0;
  if (n < 1 || n > of) return null;
  const week = key.endsWith("الاسبوع");
  if (week && !ofMonth(view, ordinal ? ordinal.last : i + 1)) return null;
  const at = (ordinal ? ordinal.last : i + 1) + 1;
  if (keyAt(view, at) === "من" || keyAt(view, at) === "ل") return sliced(view, i, at + 1, { n, of });
  return sliced(view, i, at, { n, of });
}

const TENS: ReadonlyMap<string, 1 | 2 | 3> = new Map([
  ["الاوايل", 1],
  ["الاول", 1],
  ["الاولي", 1],
  ["الاواسط", 2],
  ["الوسطي", 2],
  ["الاواخر", 3],
  ["الاخيره", 3],
]);

/** «العشر الأواخر من رمضان»: the last ten days of a month. */
function readTen(view: TimeView, i: number): Piece | null {
  const n = keyAt(view, i).endsWith("العشر") ? TENS.get(keyAt(view, i + 1)) : undefined;
  if (n === undefined || keyAt(view, i + 2) !== "من") return null;
  const month = readMonthPiece(view, i + 3);
  return month && month.parts.day == null
    ? { ...month, kind: "period", first: i, parts: { ...month.parts, slice: { n, of: 3 } }, rule: "slice", weak: false }
    : null;
}

const FIRST_OR_LAST: ReadonlyMap<string, "first" | "last"> = new Map([
  ["الاولي", "first"],
  ["الاخيره", "last"],
]);

/** «الأشهر الثلاثة الأولى من العام»: a quarter, a third or a half of a year. */
function readMonthsOf(view: TimeView, i: number): Piece | null {
  const hit = view.hits[i];
  if (hit?.word.kind !== "unit" || hit.word.unit !== "month" || hit.word.count !== 0 || !hit.al) return null;
  const figure = figureAt(view, i + 1);
  const which = figure && FIRST_OR_LAST.get(keyAt(view, figure.last + 1));
  const of = figure ? 12 / figure.value : 0;
  if (!figure || !which || (of !== 2 && of !== 3 && of !== 4) || keyAt(view, figure.last + 2) !== "من") return null;
  const at = figure.last + 3;
  const piece = sliced(view, i, at, { n: which === "first" ? 1 : of, of });
  return piece?.parts.year != null || piece?.parts.yearOffset != null ? piece : null;
}

/** «العقد الأول من القرن الحادي والعشرين» 2000 to 2009. */
function readDecadeOf(view: TimeView, i: number): Piece | null {
  const hit = view.hits[i];
  if (hit?.word.kind !== "unit" || hit.word.unit !== "decade" || hit.word.count !== 1 || !hit.al) return null;
  const last = keyAt(view, i + 1) === "الاخير";
  const ordinal = last ? { value: 10, last: i + 1 } : readOrdinal(view.numbers, i + 1);
  if (!ordinal || ordinal.value > 10 || keyAt(view, ordinal.last + 1) !== "من") return null;
  const century = readCentury(view, ordinal.last + 2);
  const base = century?.parts.century;
  return century && base != null
    ? { kind: "year", first: i, last: century.last, parts: { decade: base - 1 + 10 * (ordinal.value - 1) }, rule: "decade" }
    : null;
}

/** «الأسبوع الأول من آذار», «من الشهر الماضي»: weeks are counted in months only. */
function ofMonth(view: TimeView, last: number): boolean {
  const at = keyAt(view, last + 1) === "من" ? last + 2 : last + 1;
  return readMonthPiece(view, at) !== null || readPeriod(view, at)?.parts.monthOffset != null;
}

/** The slice with what it is a slice of; the bare «العام», «الشهر», «الأسبوع» mean this one. */
function sliced(view: TimeView, first: number, at: number, slice: Slice): Piece | null {
  const target =
    readPeriod(view, at) ??
    readMonthPiece(view, at) ??
    readYearPiece(view, at, true) ??
    readDecade(view, at) ??
    readCentury(view, at) ??
    bareUnit(view, at);
  if (!target || target.parts.stretch || target.parts.dayOffset !== undefined) return null;
  if (target.parts.weekOffset !== undefined && slice.of === 3 && slice.n === 3) {
    return { ...target, kind: "period", first, parts: { ...target.parts, weekend: true }, rule: "weekend", weak: false };
  }
  if (target.parts.weekOffset !== undefined) return null;
  return { ...target, kind: "period", first, parts: { ...target.parts, slice }, rule: "slice", weak: false };
}

/** «نهاية العام», «مطلع الشهر»: the unit that runs on the day of writing. */
function bareUnit(view: TimeView, i: number): Piece | null {
  const hit = view.hits[i];
  const word = bareTime(view, i);
  if (word?.kind !== "unit" || word.count !== 1 || !hit?.al) return null;
  if (keyAt(view, i + 1).startsWith("الجديد")) return null; // the coming one, or the one just begun
  const parts =
    word.unit === "year" ? { yearOffset: 0 } : word.unit === "month" ? { monthOffset: 0 } : word.unit === "week" ? { weekOffset: 0 } : null;
  return parts ? { kind: "period", first: i, last: i, parts, rule: "slice" } : null;
}

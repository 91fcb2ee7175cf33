// Weeks, months and years told from the day of writing: «الشهر الجاري», «هذا العام», «الأسبوع قبل الماضي», «مطلع العام الحالي»,
// and the stretches «الأيام الثلاثة الماضية», «الـ24 ساعة الفائتة», «آخر ثلاثة أيام».
import { readCardinal } from "../numbers/cardinal.ts";
import { TokenKind } from "../token-line.ts";
import type { TimeParts, Turn, Unit } from "./parts.ts";
import { bareTime, keyAt, type Piece, readTurn, type TimeView } from "./view.ts";

const THIS: ReadonlySet<string> = new Set(["هذا", "هذه", "بهذا", "لهذا", "وهذا", "وهذه", "لهذه"]);
const SAME: ReadonlySet<string> = new Set(["نفسه", "ذاته", "نفسها", "ذاتها", "عينه"]);
const FOLLOWING: ReadonlySet<string> = new Set(["التالي", "التاليه", "اللاحق", "اللاحقه", "الموالي", "المواليه"]);
const PRECEDING: ReadonlySet<string> = new Set(["السابق", "السابقه"]);

// «الأمين العام السابق», «القائد العام الحالي»: the adjective "general" after a title.
const TITLES: ReadonlySet<string> = new Set(
  "الامين المدير القايد المدعي النايب المفتش المراقب المفوض المنسق السكرتير المرشد الضابط الحاكم الموتمر الادعاء القطاع الامن الدين الاضراب الطريق الانطباع المخطط".split(
    " ",
  ),
);

const OFFSET: Readonly<Record<Turn, number>> = { past: -1, current: 0, next: 1 };

/** The parts that a unit with an offset names; null for units that no calendar counts so («الساعة الماضية»). */
export function offsetParts(unit: Unit, offset: number): Partial<TimeParts> | null {
  switch (unit) {
    case "day":
      return { dayOffset: offset };
    case "week":
      return { weekOffset: offset };
    case "month":
      return { monthOffset: offset };
    case "year":
      return { yearOffset: offset };
    default:
      return null;
  }
}

const of = (first: number, last: number, parts: Partial<TimeParts>, rule: string, previous = false): Piece => ({
  kind: "period",
  first,
  last,
  parts,
  rule,
  ...(previous ? { previous } : {}),
});

/** A unit told by turn, by «هذا», or by «نفسه»; or a stretch of several. */
export function readPeriod(view: TimeView, i: number): Piece | null {
  if (THIS.has(keyAt(view, i))) return readThis(view, i);
  const hit = view.hits[i];
  const word = hit?.word;
  if (word?.kind === "unit") {
    if (word.count === 1) return hit?.al ? readOne(view, i, word.unit) : null;
    if (hit?.al) return readMany(view, i, i, word.unit, word.count === 2 ? 2 : null);
    return null;
  }
  return readLast(view, i) ?? readNumbered(view, i);
}

/** «هذا العام», «هذه السنة». «هذا اليوم» is today. */
function readThis(view: TimeView, i: number): Piece | null {
  const hit = view.hits[i + 1];
  if (hit?.word.kind === "weekday" && !hit.word.bare)
    return { kind: "weekday", first: i, last: i + 1, parts: { weekday: hit.word.weekday, turn: "current" }, rule: "this-weekday" };
  if (hit?.word.kind !== "unit" || !hit.al || hit.word.count !== 1) return null;
  const parts = offsetParts(hit.word.unit, 0);
  return parts ? of(i, i + 1, parts, "this-period") : null;
}

/** «الشهر الماضي», «العام قبل الماضي», «الأسبوع المقبل», «العام نفسه». The bare unit («العام») is no time. */
function readOne(view: TimeView, i: number, unit: Unit): Piece | null {
  const next = keyAt(view, i + 1);
  if (unit === "year" && TITLES.has(keyAt(view, i - 1)) && next !== "الماضي" && next !== "المقبل") return null;
  if (SAME.has(next)) return same(i, i + 1, unit, 0);
  if (FOLLOWING.has(next)) return same(i, i + 1, unit, 1);
  if (PRECEDING.has(next)) return unit === "day" ? same(i, i + 1, unit, -1) : turned(i, i + 1, unit, -1);
  const beyond = readBeyond(view, i + 1);
  if (beyond) return turned(i, beyond.last, unit, beyond.offset);
  const told = readTurn(view, i + 1);
  if (!told || next === "الاخير" || next === "الاخيره") return null;
  return unit === "minute" || unit === "hour" || unit === "decade" || unit === "century"
    ? stretchOf(i, told.last, unit, told.turn, 1)
    : turned(i, told.last, unit, OFFSET[told.turn]);
}

/** «قبل الماضي» -2, «ما قبل الماضي» -2, «بعد المقبل», «بعد القادم» +2. */
export function readBeyond(view: TimeView, i: number): { readonly offset: number; readonly last: number } | null {
  let at = i;
  if (keyAt(view, at) === "ما") at++;
  const key = keyAt(view, at);
  if (key !== "قبل" && key !== "بعد") return null;
  const hit = view.hits[at + 1];
  if (hit?.word.kind !== "turn" || !hit.al) return null;
  if (key === "قبل" && hit.word.turn === "past") return { offset: -2, last: at + 1 };
  return key === "بعد" && hit.word.turn === "next" ? { offset: 2, last: at + 1 } : null;
}

function turned(first: number, last: number, unit: Unit, offset: number): Piece | null {
  const parts = offsetParts(unit, offset);
  return parts ? of(first, last, parts, "turned-period") : null;
}

function same(first: number, last: number, unit: Unit, offset: number): Piece | null {
  const parts = offsetParts(unit, offset);
  return parts ? of(first, last, parts, offset === 0 ? "same-period" : "next-period", true) : null;
}

function stretchOf(first: number, last: number, unit: Unit, turn: Turn, count: number | null): Piece | null {
  if (turn === "current") return null;
  if (unit === "century" || unit === "minute" || (unit === "decade" && count === 1)) return null;
  return of(first, last, { stretch: { unit, count, direction: turn === "past" ? -1 : 1 } }, "stretch");
}

/** «الأيام الثلاثة الماضية», «الأيام القليلة الماضية», «اليومين الماضيين», «الساعات الـ24 الماضية». */
function readMany(view: TimeView, first: number, i: number, unit: Unit, dual: number | null): Piece | null {
  let count = dual;
  let at = i + 1;
  const figure = figureAt(view, at);
  if (figure) {
    count = figure.value;
    at = figure.last + 1;
  } else if (!readTurn(view, at) && readTurn(view, at + 1) && view.line.kind[at] === TokenKind.word && keyAt(view, at).startsWith("ال"))
    at++;
  const told = readTurn(view, at);
  return told ? stretchOf(first, told.last, unit, told.turn, count) : null;
}

/** «الثلاثة أيام الماضية», «الـ 24 ساعة الفائتة», «الـ48 ساعة المقبلة». */
function readNumbered(view: TimeView, i: number): Piece | null {
  const al = keyAt(view, i) === "ال" || keyAt(view, i) === "لل";
  const figure = figureAt(view, i);
  if (!figure) return null;
  const word = bareTime(view, figure.last + 1);
  if (word?.kind !== "unit" || view.hits[figure.last + 1]?.al) return null;
  const told = readTurn(view, figure.last + 2);
  if (told) return stretchOf(i, told.last, word.unit, told.turn, figure.value);
  if (al || view.numbers.hits[i]?.al || !PASSED.has(keyAt(view, figure.last + 2))) return null;
  return DURING.has(keyAt(view, i - 1)) ? stretchOf(i, figure.last + 2, word.unit, "past", figure.value) : null;
}

/** «آخر 24 ساعة», «آخر ثلاثة أيام». */
function readLast(view: TimeView, i: number): Piece | null {
  if (view.hits[i]?.word.kind !== "third" || !keyAt(view, i).endsWith("اخر") || view.hits[i]?.al) return null;
  const figure = figureAt(view, i + 1);
  const word = bareTime(view, figure ? figure.last + 1 : i + 1);
  if (word?.kind !== "unit" || (!figure && word.count !== 2)) return null;
  return stretchOf(i, figure ? figure.last + 1 : i + 1, word.unit, "past", figure ? figure.value : 2);
}

/** A figure at token `i`, «الـ24» with its article token. */
export function figureAt(view: TimeView, i: number): { readonly value: number; readonly last: number } | null {
  const key = keyAt(view, i);
  const at = (key === "ال" || key === "لل") && view.line.kind[i + 1] === TokenKind.number ? i + 1 : i;
  const hit = view.numbers.hits[at];
  if (
    view.line.kind[at] !== TokenKind.number &&
    (!hit || hit.word.kind === "ordinal" || hit.word.kind === "fraction" || hit.word.kind === "vague")
  )
    return null;
  const figure = readCardinal(view.numbers, at);
  return figure && figure.value > 0 && figure.value < 10_000 && Number.isInteger(figure.value) ? figure : null;
}

/** «خلال ثلاثة أيام مضت». */
export const PASSED: ReadonlySet<string> = new Set(["مضت", "مضي", "خلت", "خلا", "مضوا"]);
const DURING: ReadonlySet<string> = new Set(["خلال", "في", "طيله", "طوال"]);

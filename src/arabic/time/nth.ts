// One day of a month by its rank: «أول جمعة من مارس», «ثاني أحد في الشهر», «آخر يوم من فبراير», «الجمعة الأولى من آذار».
import { readOrdinal } from "../numbers/ordinal.ts";
import { readMonthPiece } from "./date.ts";
import { readPeriod } from "./period.ts";
import { bareTime, keyAt, type Piece, type TimeView } from "./view.ts";

const OF: ReadonlySet<string> = new Set(["من", "في", "ل"]);
const LAST: ReadonlySet<string> = new Set(["الاخير", "الاخيره"]);
const MOST_WEEKDAYS = 5;

/** A weekday of a month, or its last day; null where token `i` starts none. */
export function readNth(view: TimeView, i: number): Piece | null {
  return rankFirst(view, i) ?? dayFirst(view, i);
}

/** «أول جمعة من», «آخر يوم في», «ثالث خميس من». */
function rankFirst(view: TimeView, i: number): Piece | null {
  const key = keyAt(view, i);
  const third = view.hits[i];
  const last = third?.word.kind === "third" && third.word.third === 3 && key.endsWith("اخر") && !third.al;
  const ordinal = last || view.numbers.hits[i]?.al ? null : readOrdinal(view.numbers, i);
  const n = last ? -1 : ordinal?.last === i ? ordinal.value : 0;
  if (n === 0 || n > MOST_WEEKDAYS) return null;
  const day = bareTime(view, i + 1);
  if (view.hits[i + 1]?.al) return null;
  if (day?.kind === "unit" && day.unit === "day" && day.count !== 2) {
    const named = bareTime(view, i + 2);
    if (named?.kind === "weekday") return inMonth(view, i, i + 2, n, named.weekday);
    return last ? inMonth(view, i, i + 1, n, null, day.count === 0) : null;
  }
  return day?.kind === "weekday" && day.bare ? inMonth(view, i, i + 1, n, day.weekday) : null;
}

/** «الجمعة الأولى من آذار», «اليوم الأخير من الشهر». A masculine ordinal after a weekday is its date («الأحد الثاني من مارس»). */
function dayFirst(view: TimeView, i: number): Piece | null {
  const hit = view.hits[i];
  const last = LAST.has(keyAt(view, i + 1));
  const today = hit?.word.kind === "relative-day" && keyAt(view, i).endsWith("اليوم");
  if (today) return last ? inMonth(view, i, i + 1, -1, null) : null;
  if (hit?.word.kind !== "weekday" || hit.word.bare) return null;
  const ordinal = last ? null : readOrdinal(view.numbers, i + 1);
  if (!last && (ordinal?.last !== i + 1 || !/[هي]$/.test(keyAt(view, i + 1)) || ordinal.value > MOST_WEEKDAYS)) return null;
  if (!last && keyAt(view, i + 1) === "الثاني") return null;
  return inMonth(view, i, i + 1, ordinal ? ordinal.value : -1, hit.word.weekday);
}

function inMonth(view: TimeView, first: number, last: number, n: number, weekday: number | null, joined = false): Piece | null {
  const of = OF.has(keyAt(view, last + 1)) ? last + 2 : joined ? last + 1 : -1;
  if (of < 0) return null;
  const month = readMonthPiece(view, of) ?? readPeriod(view, of) ?? bareMonth(view, of);
  if (!month || month.parts.day != null || month.parts.stretch || (month.parts.month == null && month.parts.monthOffset == null))
    return null;
  return { ...month, kind: "date", first, parts: { ...month.parts, nth: { n, weekday } }, rule: "nth-day", weak: false };
}

/** «الشهر»: the one that runs. */
function bareMonth(view: TimeView, i: number): Piece | null {
  const hit = view.hits[i];
  const is = hit?.word.kind === "unit" && hit.word.unit === "month" && hit.word.count === 1 && hit.al && hit.prep === "";
  if (keyAt(view, i + 1).startsWith("ال")) return null; // «من الشهر الهجري»
  return is ? { kind: "period", first: i, last: i, parts: { monthOffset: 0 }, rule: "this-period" } : null;
}

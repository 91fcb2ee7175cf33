// A month by name: «كانون الثاني», «كانون 2», «تشرين1», «أكتوبر/تشرين الأول», «مارس (آذار)», «ذو الحجة», «شهر رمضان».
import { TokenKind } from "../token-line.ts";
import { formAt, keyAt, plainDigits, type TimeView } from "./view.ts";
import { DHU, DHU_MONTHS } from "./words.ts";

export interface MonthRead {
  readonly month: number;
  readonly hijri: boolean;
  readonly last: number;
  /** The word means something else too. */
  readonly weak: boolean;
  /** Told in two calendars' names that agree («أكتوبر/تشرين الأول»). */
  readonly doubled: boolean;
}

const FIRST: ReadonlySet<string> = new Set(["الاول", "اول", "الاولي", "اولي", "الاولا"]);
const SECOND: ReadonlySet<string> = new Set(["الثاني", "ثاني", "الاخر", "اخر", "الاخره", "الثانيه", "ثان", "ثانيه"]);

/** One month name at token `i`. */
function readName(view: TimeView, i: number): MonthRead | null {
  const hit = view.hits[i];
  const word = hit?.word;
  if (word?.kind === "month") {
    if (hit?.al || (hit?.skip && isPlainAb(view, i) && !hasMadda(view, i))) return null; // «باب» is a door
    return { month: word.month, hijri: word.hijri, last: i, weak: word.weak || isPlainAb(view, i), doubled: false };
  }
  if (word?.kind === "month-stem") {
    const next = keyAt(view, i + 1);
    const digit = plainDigits(view, i + 1, 1);
    const which = FIRST.has(next) || digit === 1 ? word.first : SECOND.has(next) || digit === 2 ? word.second : 0;
    return which === 0 ? null : { month: which, hijri: word.hijri, last: i + 1, weak: false, doubled: false };
  }
  const letter = formAt(view, i);
  if ((letter === "ك" || letter === "ت") && view.line.glued[i + 1] === 1) {
    const digit = plainDigits(view, i + 1, 1);
    const month = letter === "ك" ? (digit === 1 ? 12 : digit === 2 ? 1 : 0) : digit === 1 ? 10 : digit === 2 ? 11 : 0;
    return month === 0 ? null : { month, hijri: false, last: i + 1, weak: true, doubled: false };
  }
  const key = keyAt(view, i);
  const dhu = DHU.has(key) || (key.length === 3 && DHU.has(key.slice(1)) && "بلوف".includes(key[0] ?? " "));
  const month = dhu ? DHU_MONTHS.get(keyAt(view, i + 1)) : undefined;
  return month === undefined ? null : { month, hijri: true, last: i + 1, weak: false, doubled: false };
}

/** «اب» without its madda may be a father. */
const isPlainAb = (view: TimeView, i: number): boolean => formAt(view, i).endsWith("اب");

/** «آب» written with its madda. */
export function hasMadda(view: TimeView, i: number): boolean {
  const text = view.line.text.slice(view.line.start[i], view.line.end[i]);
  return text.includes("آ") || text.includes("\u0653");
}

/** A month at token `i`, its second name with it: «يوليو/ تموز», «مارس (آذار)», «تشرين الأول - أكتوبر». Names that differ are not joined. */
export function readMonth(view: TimeView, i: number): MonthRead | null {
  const one = readName(view, i);
  if (!one) return gluedMonth(view, i);
  const { line } = view;
  const mark = formAt(view, one.last + 1);
  const beside = readName(view, one.last + 1);
  if (beside && beside.month === one.month && beside.hijri === one.hijri && !view.hits[one.last + 1]?.conj)
    return { ...one, last: beside.last, weak: false, doubled: true };
  if (mark !== "/" && mark !== "(" && mark !== "-" && mark !== "\\" && mark !== "–") return one;
  const two = readName(view, one.last + 2);
  if (two?.month !== one.month || two.hijri !== one.hijri) return one;
  const last = mark === "(" ? (formAt(view, two.last + 1) === ")" ? two.last + 1 : -1) : two.last;
  return last < 0 || line.kind[one.last + 1] !== TokenKind.punct ? one : { ...one, last, weak: false, doubled: true };
}

/** «شهرماي»: a scraped page loses the space. */
function gluedMonth(view: TimeView, i: number): MonthRead | null {
  const key = keyAt(view, i);
  if (!key.startsWith("شهر") || key.length < 6) return null;
  const month = GLUED.get(key.slice(3));
  return month === undefined ? null : { month, hijri: false, last: i, weak: false, doubled: false };
}
const GLUED: ReadonlyMap<string, number> = new Map([
  ["يناير", 1],
  ["شباط", 2],
  ["فبراير", 2],
  ["اذار", 3],
  ["مارس", 3],
  ["نيسان", 4],
  ["ابريل", 4],
  ["افريل", 4],
  ["ايار", 5],
  ["مايو", 5],
  ["ماي", 5],
  ["حزيران", 6],
  ["يونيو", 6],
  ["جوان", 6],
  ["تموز", 7],
  ["يوليو", 7],
  ["جويليه", 7],
  ["اغسطس", 8],
  ["اوت", 8],
  ["ايلول", 9],
  ["سبتمبر", 9],
  ["اكتوبر", 10],
  ["نوفمبر", 11],
  ["ديسمبر", 12],
  ["جانفي", 1],
  ["فيفري", 2],
]);

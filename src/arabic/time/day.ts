// Days by name: weekdays with their turn («الأربعاء الماضي»), «اليوم», «أمس», «أول من أمس», «بعد غد», «ليل الخميس الجمعة».
import { TokenKind } from "../token-line.ts";
import { readBeyond } from "./period.ts";
import { bareTime, formAt, keyAt, type Piece, readTurn, type TimeView } from "./view.ts";

// Nouns that a weekday completes to a name of something else: «صلاة الجمعة», «خطبة الجمعة», «جمعة».
const NOT_A_WEEKDAY: ReadonlySet<string> = new Set([
  "صلاه",
  "خطبه",
  "خطيب",
  "امام",
  "صلوات",
  "خطب",
  "بصلاه",
  "لصلاه",
  "وصلاه",
  "كلا",
  "هذين",
  "هذان",
]);
// After these «اليوم» is a day of its own kind, not today.
const NOT_TODAY_AFTER: ReadonlySet<string> = new Set(
  "العالمي الدولي الوطني التالي السابق الواحد الموعود المفتوح الدراسي الاخير نفسه ذاته عينه الموالي اللاحق الذي الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الحادي".split(
    " ",
  ),
);
const NOT_TODAY_BEFORE: ReadonlySet<string> = new Set(["ذلك", "ذاك", "نفس", "طوال", "طيله", "مدار", "بذلك", "نصف", "كامل"]);
const NEW_DAY: ReadonlySet<string> = new Set(["و", "ف"]);

const day = (first: number, last: number, offset: number, rule: string): Piece => ({
  kind: "relative-day",
  first,
  last,
  parts: { dayOffset: offset },
  rule,
});

/** A day told from the day of writing. */
export function readRelativeDay(view: TimeView, i: number): Piece | null {
  const key = keyAt(view, i);
  const hit = view.hits[i];
  if (key === "هذا" && keyAt(view, i + 1) === "اليوم" && !NOT_TODAY_AFTER.has(keyAt(view, i + 2))) return day(i, i + 1, 0, "today");
  const before = readBeforeYesterday(view, i);
  if (before) return before;
  if ((key === "بعد" || key === "وبعد") && TOMORROWS.has(keyAt(view, i + 1))) {
    return day(i, i + 1, 2, "day-after-tomorrow");
  }
  if (hit?.word.kind !== "relative-day") return null;
  if (hit.word.offset === 0) return readOtherDay(view, i) ?? (isToday(view, i) ? day(i, i, 0, "today") : null);
  if (key.endsWith("غدا") && isBecame(view, i)) return null;
  if (hit.word.offset < 0 && keyAt(view, i + 1) === "الاول") return day(i, i + 1, -2, "day-before-yesterday");
  const piece = day(i, i, hit.word.offset, hit.word.offset < 0 ? "yesterday" : "tomorrow");
  return hit.word.weak && !standsAsDay(view, i) ? { ...piece, weak: true } : piece;
}

/** «في الغد», «إلى الغد», «بكرة» by itself: a day, no noun ("the morrow of the nation", "reel"). */
function standsAsDay(view: TimeView, i: number): boolean {
  const { line } = view;
  const ends = (at: number) => line.kind[at] === undefined || line.kind[at] === TokenKind.punct || line.kind[at] === TokenKind.break;
  const before = keyAt(view, i - 1);
  if (ends(i - 1) && keyAt(view, i).startsWith("بكر") && SPOKEN_PARTS.has(keyAt(view, i + 1))) return true;
  return ends(i + 1) && (ends(i - 1) || ((before === "في" || before === "الي" || before === "حتي") && keyAt(view, i) === "الغد"));
}

const TOMORROWS: ReadonlySet<string> = new Set(["غد", "الغد", "غدا", "بكره", "بكرا"]);

/** «بكرة الصبح». */
const SPOKEN_PARTS: ReadonlySet<string> = new Set(["الصبح", "الظهر", "الضهر", "العصر", "المسا", "بالليل"]);

const OTHER_DAY: ReadonlyMap<string, number> = new Map([
  ["نفسه", 0],
  ["ذاته", 0],
  ["عينه", 0],
  ["التالي", 1],
  ["الموالي", 1],
  ["اللاحق", 1],
  ["السابق", -1],
]);

/** «اليوم نفسه», «اليوم التالي», «نفس اليوم»: counted from the day told before. */
function readOtherDay(view: TimeView, i: number): Piece | null {
  const offset = OTHER_DAY.get(keyAt(view, i + 1));
  const rule = "day-of-that";
  if (offset !== undefined) return { ...day(i, i + 1, offset, rule), previous: true };
  return keyAt(view, i - 1) === "نفس" ? { ...day(i, i, 0, rule), previous: true } : null;
}

/** «غدا الوضع صعباً»: the verb, at the head of its clause and before its subject. */
function isBecame(view: TimeView, i: number): boolean {
  const { line } = view;
  const opens = i === 0 || line.kind[i - 1] === TokenKind.punct || line.kind[i - 1] === TokenKind.break || view.hits[i]?.conj === true;
  const text = line.text.slice(line.start[i], line.end[i]);
  return opens && !text.includes("\u064b") && keyAt(view, i + 1).startsWith("ال") && view.hits[i + 1] === null;
}

/** «أول أمس», «أول من أمس», «أمس الأول», «قبل أمس». */
function readBeforeYesterday(view: TimeView, i: number): Piece | null {
  const key = keyAt(view, i);
  const first = key === "اول" || key === "اولي" || (key.length === 4 && key.endsWith("اول"));
  if (!first && key !== "قبل") return null;
  const of = first && keyAt(view, i + 1) === "من" ? i + 2 : i + 1;
  const next = bareTime(view, of);
  return next?.kind === "relative-day" && next.offset === -1 ? day(i, of, -2, "day-before-yesterday") : null;
}

function isToday(view: TimeView, i: number): boolean {
  return !NOT_TODAY_AFTER.has(keyAt(view, i + 1)) && !NOT_TODAY_BEFORE.has(keyAt(view, i - 1));
}

/** A weekday with its turn: «الأربعاء», «السبت الماضي», «الاثنين بعد القادم». `bare`: «يوم» stood before, so the article may be missing. */
export function readWeekday(view: TimeView, i: number, bare = false): Piece | null {
  const hit = view.hits[i];
  if (hit?.word.kind !== "weekday" || (hit.word.bare && (!bare || hit.al))) return null;
  if (NOT_A_WEEKDAY.has(keyAt(view, i - 1)) || isTheTwo(view, i)) return null;
  const { weekday } = hit.word;
  const beyond = readBeyond(view, i + 1);
  if (beyond)
    return {
      kind: "weekday",
      first: i,
      last: beyond.last,
      parts: { weekday, turn: beyond.offset < 0 ? "past" : "next", weekOffset: beyond.offset < 0 ? -1 : 1 },
      rule: "weekday-beyond",
    };
  const turn = readTurn(view, i + 1);
  if (turn) return { kind: "weekday", first: i, last: turn.last, parts: { weekday, turn: turn.turn }, rule: "weekday-turn" };
  return { kind: "weekday", first: i, last: i, parts: { weekday }, rule: "weekday" };
}

/** «الشخصين الاثنين», «بين الاثنين»: the two, no Monday. */
function isTheTwo(view: TimeView, i: number): boolean {
  const key = keyAt(view, i);
  if (key !== "الاثنين") return false;
  const before = keyAt(view, i - 1);
  if (before === "بين" || before === "كلا" || before === "ايا" || before === "احد") return !isWeekdayPair(view, i);
  const unit = view.hits[i - 1]?.word.kind;
  return (
    unit === undefined &&
    before.startsWith("ال") &&
    before.length > 5 &&
    (before.endsWith("ين") || before.endsWith("ان")) &&
    isDualNoun(before)
  );
}

const isWeekdayPair = (view: TimeView, i: number): boolean => {
  const next = view.hits[i + 1];
  return next?.word.kind === "weekday" && next.conj;
};

// «البلدين الاثنين»: only nouns that are dual by form; plural names of people («الحوثيين الاثنين») may well precede a Monday.
const DUAL_NOUNS: ReadonlySet<string> = new Set(
  "الشخصين الرجلين الشابين الطفلين البلدين الطرفين الجانبين الفريقين الاخوين الشقيقين الجنديين القتيلين الجريحين الشخصان الرجلان الشابان الطرفان البلدان الاخوان الشقيقان".split(
    " ",
  ),
);
const isDualNoun = (key: string): boolean => DUAL_NOUNS.has(key);

/** The second weekday of one night or one stretch: «الخميس الجمعة», «الأحد - الاثنين», «الخميس/الجمعة», «الثلاثاء والأربعاء». */
export function readSecondWeekday(
  view: TimeView,
  last: number,
  night: boolean,
): { readonly weekday: number; readonly last: number; readonly joined: "night" | "and" } | null {
  const next = view.hits[last + 1];
  if (next?.word.kind === "weekday" && !next.word.bare && next.prep === "") {
    return { weekday: next.word.weekday, last: last + 1, joined: next.conj ? "and" : "night" };
  }
  const mark = formAt(view, last + 1);
  const key = keyAt(view, last + 1);
  const dash = view.line.kind[last + 1] === TokenKind.punct && (mark === "-" || mark === "–" || mark === "/" || mark === "—");
  const after = view.hits[last + 2];
  if (
    (dash || NEW_DAY.has(mark) || key === "علي" || key === "الي") &&
    after?.word.kind === "weekday" &&
    !after.word.bare &&
    after.prep === "" &&
    !after.conj
  ) {
    return { weekday: after.word.weekday, last: last + 2, joined: NEW_DAY.has(mark) || (key === "الي" && !night) ? "and" : "night" };
  }
  return null;
}

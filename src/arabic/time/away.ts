// Times told by their distance: «قبل يومين», «منذ ثلاثة أيام», «قبل نحو أسبوع», «بعد ثلاثة أيام», «قبل أيام», «بعد ذلك بيومين».
import { TokenKind } from "../token-line.ts";
import type { TimeParts, Unit } from "./parts.ts";
import { figureAt, PASSED } from "./period.ts";
import { bareTime, keyAt, type Piece, type TimeView } from "./view.ts";

const ABOUT: ReadonlySet<string> = new Set(["نحو", "حوالي", "قرابه", "زهاء", "بنحو", "بحوالي", "بضعه", "بضع"]);
const FEW: ReadonlySet<string> = new Set(["بضعه", "بضع", "عده"]);
// After these the distance is told from something else («بعد يومين من الهجوم»), or is a length («بعد أسبوعين على التوالي»).
const FROM_ELSEWHERE: ReadonlySet<string> = new Set(["من", "علي", "عن"]);
const THAT: ReadonlySet<string> = new Set(["ذلك", "هذا"]);

interface Distance {
  readonly unit: Unit;
  /** Null: an unknown number of units. */
  readonly count: number | null;
  readonly half: boolean;
  readonly last: number;
  readonly approx: boolean;
}

/** «يومين», «نحو أسبوع», «ثلاثة أيام», «3 أشهر», «أيام», «بضعة أيام», «شهر ونصف». */
function readDistance(view: TimeView, i: number): Distance | null {
  let at = i;
  const approx = ABOUT.has(keyAt(view, at)) && !FEW.has(keyAt(view, at));
  if (approx) at++;
  const few = FEW.has(keyAt(view, at));
  if (few) at++;
  const part = few ? null : readPartOfUnit(view, at, approx);
  if (part) return part;
  const figure = few ? null : figureAt(view, at);
  const unitAt = figure ? figure.last + 1 : at;
  const hit = view.hits[unitAt];
  if (hit?.word.kind !== "unit" || hit.al || hit.conj || (figure && hit.prep !== "")) return null;
  if (!figure && hit.word.count === 1 && isNamedUnit(view, unitAt)) return null;
  const count = figure ? figure.value : hit.word.count === 0 ? null : hit.word.count;
  if (count === null && !few && approx) return null;
  if (!figure && !few && keyAt(view, unitAt + 1).startsWith("ال") && keyAt(view, unitAt + 1).length > 3) return null; // «بعد عقد القران», «أيام الحرب»
  let last = unitAt;
  const next = keyAt(view, last + 1);
  if (!figure && (next === "واحد" || next === "واحده" || next === "اثنين" || next === "كامل" || next === "كامله")) last++;
  const adjective = keyAt(view, last + 1);
  if (count === null && (adjective === "قليله" || adjective === "معدوده" || adjective === "عده")) last++;
  const half = view.numbers.hits[last + 1];
  const isHalf = half?.conj === true && half.word.kind === "fraction" && half.word.value === 0.5;
  return { unit: hit.word.unit, count, half: isHalf, last: isHalf ? last + 1 : last, approx };
}

/** «نصف ساعة», «ربع قرن», «نصف عام»: a part of one unit. */
function readPartOfUnit(view: TimeView, i: number, approx: boolean): Distance | null {
  const part = view.numbers.hits[i];
  const unit = view.hits[i + 1];
  if (part?.word.kind !== "fraction" || part.al || part.word.count !== 1 || unit?.word.kind !== "unit" || unit.al || unit.word.count !== 1)
    return null;
  const { value } = part.word;
  const months = unit.word.unit === "year" ? 12 * value : unit.word.unit === "decade" ? 120 * value : 0;
  if (unit.word.unit === "hour" || unit.word.unit === "minute") return { unit: "minute", count: 1, half: false, last: i + 1, approx };
  if (unit.word.unit === "century") return { unit: "year", count: Math.round(100 * value), half: false, last: i + 1, approx };
  return months >= 1 ? { unit: "month", count: Math.round(months), half: false, last: i + 1, approx } : null;
}

/** «ثلاثة أيام مضت», «أسبوعين من الآن»: the distance stands first. */
export function readDistanceFirst(view: TimeView, i: number): Piece | null {
  const distance = readDistance(view, i);
  if (distance?.count == null || distance.approx || view.hits[i]?.conj || view.numbers.hits[i]?.conj) return null;
  const gone = PASSED.has(keyAt(view, distance.last + 1));
  const ahead = keyAt(view, distance.last + 1) === "من" && keyAt(view, distance.last + 2) === "الان";
  const before = keyAt(view, i - 1);
  if ((!gone && !ahead) || DIRECTED.has(before)) return null;
  const counted = view.line.kind[i - 1] === TokenKind.word || view.line.kind[i - 1] === TokenKind.number;
  if (distance.count === 1 && counted) return null; // «ألف عام مضت»
  const parts = partsAt(distance, gone ? -1 : 1);
  return parts && { kind: "away", first: i, last: distance.last + (gone ? 1 : 2), parts, rule: gone ? "distance-ago" : "distance-ahead" };
}
const DIRECTED: ReadonlySet<string> = new Set(["قبل", "بعد", "منذ", "خلال", "غضون", "ظرف", "في", "طيله", "طوال"]);

/** «عام 2011», «شهر آذار», «يوم الأحد», «ساعة»: a unit that names, no distance. */
function isNamedUnit(view: TimeView, i: number): boolean {
  const next = bareTime(view, i + 1);
  if (next?.kind === "month" || next?.kind === "month-stem" || next?.kind === "weekday" || next?.kind === "relative-day") return true;
  return /^\d{1,4}$/.test(view.line.form[i + 1] ?? "");
}

const MOST_YEARS = 300; // beyond, the words count ages, no calendar

/** The parts of a day so far away. Weeks are told in days, no more exact than a week; hours stay on the day. */
function partsAt(distance: Distance, direction: -1 | 1): Partial<TimeParts> | null {
  const { unit, count, half } = distance;
  if (count === null) return unit === "hour" || unit === "minute" ? null : { away: { unit, direction } };
  if (unit === "minute") return { dayOffset: 0 };
  if (unit === "hour") return { dayOffset: direction * Math.floor(count / 24) };
  if (unit === "day") return { dayOffset: direction * count };
  if (unit === "week") return { dayOffset: direction * (count * 7 + (half ? 3 : 0)), byWeek: true };
  if (count * (unit === "decade" ? 10 : unit === "century" ? 100 : 1) > MOST_YEARS && unit !== "month") return null;
  if (unit === "month") return { monthOffset: direction * count };
  if (unit === "year") return half ? { monthOffset: direction * (count * 12 + 6) } : { yearOffset: direction * count };
  return { yearOffset: direction * count * (unit === "decade" ? 10 : 100) };
}

/** A time at a distance from the day of writing, or from the time told before. */
export function readAway(view: TimeView, i: number): Piece | null {
  const key = keyAt(view, i);
  const word = key.length > 3 && (key[0] === "و" || key[0] === "ف") ? key.slice(1) : key;
  if (word === "بعدها" || word === "قبلها" || word === "بعده" || word === "قبله")
    return fromPrevious(view, i, i + 1, word.startsWith("بعد") ? 1 : -1);
  if (word === "خلال" || word === "غضون") return within(view, i);
  const since = word === "منذ" || word === "مذ";
  const ago = word === "قبل" || word === "قبيل";
  if (!since && !ago && word !== "بعد") return null;
  if (!since && THAT.has(keyAt(view, i + 1))) return fromPrevious(view, i, i + 2, ago ? -1 : 1);
  const distance = readDistance(view, i + 1);
  if (!distance) return null;
  if (view.hits[i + 1]?.prep) return null;
  const before = view.hits[i - 1]?.word;
  if (before?.kind === "unit" && before.unit === distance.unit && before.count === 1) return null; // «يوماً بعد يوم»
  const after = keyAt(view, distance.last + 1);
  const elsewhere = FROM_ELSEWHERE.has(after) && keyAt(view, distance.last + 2) !== "الان";
  if (elsewhere && !since) return null;
  const direction = word === "بعد" ? 1 : -1;
  const parts = partsAt(distance, direction);
  if (!parts || (since && parts.away && distance.unit !== "day")) return null;
  const last = after === "من" && keyAt(view, distance.last + 2) === "الان" ? distance.last + 2 : distance.last;
  const piece: Piece = {
    kind: "away",
    first: i,
    last,
    parts,
    rule: since ? "since-distance" : ago ? "distance-ago" : "distance-ahead",
    approx: distance.approx,
  };
  return since && !parts.away ? { ...piece, bound: "from" } : piece;
}

/** «خلال أسبوعين», «في غضون ثلاثة أيام»: the days to come, where the words look ahead; else a length of time. */
function within(view: TimeView, i: number): Piece | null {
  const distance = readDistance(view, i + 1);
  if (!distance || distance.count === null || view.hits[i + 1]?.prep) return null;
  const key = keyAt(view, distance.last + 1);
  if (view.hits[distance.last + 1]?.word.kind === "turn" || key === "من" || key === "علي") return null;
  const first = keyAt(view, i - 1) === "في" ? i - 1 : i;
  const { unit, count, last } = distance;
  return { kind: "away", first, last, parts: { stretch: { unit, count, direction: 1 } }, rule: "within" };
}

/** «بعد ذلك بيومين», «بعدها بأسبوع», «قبل ذلك بيوم». */
function fromPrevious(view: TimeView, first: number, i: number, direction: -1 | 1): Piece | null {
  if (view.hits[i]?.prep !== "ب" && !(view.numbers.hits[i]?.prep === "ب") && keyAt(view, i) !== "ب") return null;
  const distance = keyAt(view, i) === "ب" ? readDistance(view, i + 1) : readDistance(view, i);
  const parts = distance && partsAt(distance, direction);
  return distance && parts
    ? { kind: "away", first, last: distance.last, parts, rule: "distance-from-that", previous: true, approx: distance.approx }
    : null;
}

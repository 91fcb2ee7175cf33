// Clock times: «الساعة السابعة والنصف», «الخامسة إلا ربعاً فجراً», «17:00», «6:30 مساءً بالتوقيت المحلي (15:30 ت.غ)», «5 مساء».

import { readOrdinal } from "../numbers/ordinal.ts";
import { digitsAt } from "../numbers/view.ts";
import { TokenKind } from "../token-line.ts";
import { readPart, readPartAfter } from "./part.ts";
import type { Clock, PartOfDay } from "./parts.ts";
import { formAt, keyAt, type Piece, plainDigits, type TimeView } from "./view.ts";

interface Hour {
  readonly hour: number;
  readonly minute: number;
  readonly last: number;
  /** Told by an ordinal («الخامسة»). */
  readonly words: boolean;
  /** Minutes or a colon make it surely a clock time. */
  readonly exact: boolean;
}

const LEADS: ReadonlySet<string> = new Set(["تمام", "نحو", "حوالي", "حدود", "عند", "قرابه", "زهاء"]);

/** The clock time at token `i`, with what part of the day it belongs to. Bare ordinals need a part of the day or «عند», «في تمام». */
export function readClock(view: TimeView, i: number): Piece | null {
  const lead = view.hits[i]?.word.kind === "o'clock";
  let at = lead ? i + 1 : i;
  if (lead) for (let step = 0; step < 2 && LEADS.has(keyAt(view, at)); step++) at++;
  const hour = readColon(view, at) ?? (lead || isHalfWord(view, at + 1) ? readBareHour(view, at) : null) ?? readOrdinalHour(view, at);
  if (!hour) return null;
  const minuted = withMinutes(view, hour);
  const half = readHalf(view, minuted.last + 1);
  const sure = lead || minuted.exact || (half !== null && !isLoose(view, i, minuted));
  const strongWords =
    minuted.words &&
    minuted.minute === 0 &&
    !lead &&
    half === null &&
    !isAt(view, i) &&
    !isPartOfNextDay(view, minuted.last + 1) &&
    !isOfPart(view, minuted.last + 1);
  if (strongWords || (!sure && !minuted.words)) {
    return half || !minuted.words ? hourWithHalf(view, i, minuted) : null;
  }
  const value = toDayHour(minuted, half?.part ?? null);
  if (value === null) return null;
  const zone = readZone(view, (half?.last ?? minuted.last) + 1);
  const clock: Clock = { hour: value, minute: minuted.minute, zone: zone?.zone ?? null };
  return {
    kind: "clock",
    first: i,
    last: zone?.last ?? half?.last ?? minuted.last,
    parts: { clock, ...(half ? { part: half.part } : {}) },
    rule: "clock",
  };
}

/** The bare hour at token `i`, with its minutes: «5», «الخامسة والنصف», «9:30». The caller asks for what makes it one. */
export function readHour(view: TimeView, i: number): { readonly hour: number; readonly minute: number; readonly last: number } | null {
  const hour = readColon(view, i) ?? readBareHour(view, i) ?? readOrdinalHour(view, i);
  return hour && withMinutes(view, hour);
}

/** «5 مساء», «11 صباحا»: digits with a part of the day and nothing else. */
function hourWithHalf(view: TimeView, i: number, hour: Hour): Piece | null {
  const half = readHalf(view, hour.last + 1);
  if (!half) return null;
  const value = toDayHour(hour, half.part);
  return value === null
    ? null
    : {
        kind: "clock",
        first: i,
        last: half.last,
        parts: { clock: { hour: value, minute: hour.minute, zone: null }, part: half.part },
        rule: "clock",
      };
}

/** A whole word for the part of the day; «م» after a figure is metres too: it needs a time before it, or nothing around it. */
const isHalfWord = (view: TimeView, i: number): boolean =>
  readHalf(view, i) !== null &&
  (keyAt(view, i).length > 1 || (closes(view, i + 1) && (i === 1 || DAYS.has(view.hits[i - 2]?.word.kind ?? ""))));

const DAYS: ReadonlySet<string> = new Set(["weekday", "relative-day"]);
const closes = (view: TimeView, i: number): boolean => {
  const kind = view.line.kind[i];
  return kind === undefined || kind === TokenKind.punct || kind === TokenKind.break;
};

const isLoose = (view: TimeView, i: number, hour: Hour): boolean => !hour.words && plainDigits(view, i, 2) > 12;

const isAt = (view: TimeView, i: number): boolean => {
  const before = keyAt(view, i - 1);
  return before === "عند" || before === "تمام" || before === "قرابه" || (before === "حدود" && keyAt(view, i - 2) === "في");
};

/** «الثالثة من فجر الأحد»: an hour of a part of the day. */
const isOfPart = (view: TimeView, i: number): boolean => {
  const hit = view.hits[i + 1];
  return keyAt(view, i) === "من" && hit?.word.kind === "part" && !hit.conj && hit.prep === "" && !hit.word.adverb;
};

/** «17:00», «6:30». Seconds are read over. */
function readColon(view: TimeView, i: number): Hour | null {
  const hour = plainDigits(view, i, 2);
  if (hour < 0 || hour > 24 || formAt(view, i + 1) !== ":" || view.line.glued[i + 1] !== 1 || view.line.glued[i + 2] !== 1) return null;
  const minute = plainDigits(view, i + 2, 2);
  if (minute < 0 || minute > 59 || formAt(view, i + 2).length !== 2 || (formAt(view, i - 1) === ":" && view.line.glued[i] === 1))
    return null;
  const seconds = formAt(view, i + 3) === ":" && view.line.glued[i + 3] === 1 && plainDigits(view, i + 4, 2) >= 0;
  return { hour: hour === 24 ? 0 : hour, minute, last: seconds ? i + 4 : i + 2, words: false, exact: true };
}

function readBareHour(view: TimeView, i: number): Hour | null {
  const hour = plainDigits(view, i, 2);
  if (hour >= 0) return hour <= 24 ? { hour: hour % 24, minute: 0, last: i, words: false, exact: false } : null;
  const decimal = digitsAt(view.numbers, i); // «الساعة 5.30»
  const form = formAt(view, i);
  const dot = form.indexOf(".");
  if (decimal === null || dot < 1 || form.length - dot !== 3) return null;
  const minute = Number(form.slice(dot + 1));
  const whole = Number(form.slice(0, dot));
  return minute < 60 && whole <= 24 ? { hour: whole % 24, minute, last: i, words: false, exact: true } : null;
}

const ONE: ReadonlySet<string> = new Set(["الواحده"]);

function readOrdinalHour(view: TimeView, i: number): Hour | null {
  if (ONE.has(keyAt(view, i).replace(/^[وفبل]/, ""))) return { hour: 1, minute: 0, last: i, words: true, exact: false };
  const hit = view.numbers.hits[i];
  const elided = keyAt(view, i).startsWith("لل");
  if (!hit?.al || elided || (hit.word.kind !== "ordinal" && !isEleven(view, i)) || !keyAt(view, i).endsWith("ه")) return null;
  const ordinal = readOrdinal(view.numbers, i);
  return ordinal && ordinal.value <= 12 ? { hour: ordinal.value, minute: 0, last: ordinal.last, words: true, exact: false } : null;
}

/** «الحادية عشرة»: its first word is no ordinal by itself. */
const isEleven = (view: TimeView, i: number): boolean => keyAt(view, i).endsWith("الحاديه");

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ["والنصف", 30],
  ["ونصف", 30],
  ["والربع", 15],
  ["وربع", 15],
  ["والثلث", 20],
  ["وثلث", 20],
]);
const LESS: ReadonlyMap<string, number> = new Map([
  ["ربعا", 15],
  ["ربع", 15],
  ["الربع", 15],
  ["ثلثا", 20],
  ["ثلث", 20],
  ["الثلث", 20],
]);
const MINUTES: ReadonlySet<string> = new Set(["دقيقه", "دقايق", "دقيقتين"]);

/** «والنصف», «والربع», «إلا ربعاً», «وعشر دقائق», «و 45 دقيقة», «إلا خمس دقائق». */
function withMinutes(view: TimeView, hour: Hour): Hour {
  if (hour.minute !== 0) return hour;
  const at = hour.last + 1;
  const plus = FRACTIONS.get(keyAt(view, at)) ?? (keyAt(view, at) === "و" ? FRACTIONS.get(`و${keyAt(view, at + 1)}`) : undefined);
  if (plus !== undefined) return nudged(view, { ...hour, minute: plus, last: keyAt(view, at) === "و" ? at + 1 : at, exact: hour.words });
  if (keyAt(view, at) === "والدقيقه") {
    const minute = plainDigits(view, at + 1, 2);
    const told = minute >= 0 ? { value: minute, last: at + 1 } : (readOrdinal(view.numbers, at + 1) ?? readTens(view, at + 1));
    return told && told.value < 60 ? { ...hour, minute: told.value, last: told.last, exact: true } : hour;
  }
  if (keyAt(view, at) === "الا") {
    const less = LESS.get(keyAt(view, at + 1));
    if (less !== undefined) return { ...hour, hour: (hour.hour + 23) % 24, minute: 60 - less, last: at + 1, exact: hour.words };
    const few = minutesAt(view, at + 1);
    return few ? { ...hour, hour: (hour.hour + 23) % 24, minute: 60 - few.minute, last: few.last, exact: hour.words } : hour;
  }
  const joined = keyAt(view, at) === "و" ? at + 1 : view.numbers.hits[at]?.conj ? at : -1;
  const more = joined < 0 ? null : minutesAt(view, joined);
  return more ? { ...hour, minute: more.minute, last: more.last, exact: true } : hour;
}

/** «والنصف وخمس دقائق», «والنصف إلا خمس دقائق»: minutes told from the half or quarter. */
function nudged(view: TimeView, hour: Hour): Hour {
  const at = hour.last + 1;
  const less = keyAt(view, at) === "الا";
  const from = less || keyAt(view, at) === "و" ? at + 1 : view.numbers.hits[at]?.conj ? at : -1;
  const few = from < 0 ? null : minutesAt(view, from);
  if (!few || few.minute >= 15) return hour;
  return { ...hour, minute: hour.minute + (less ? -few.minute : few.minute), last: few.last };
}

/** «العشرين», «الثلاثين» as a minute. */
function readTens(view: TimeView, i: number): { readonly value: number; readonly last: number } | null {
  const hit = view.numbers.hits[i];
  return hit?.al && hit.word.kind === "tens" ? { value: hit.word.value, last: i } : null;
}

function minutesAt(view: TimeView, i: number): { readonly minute: number; readonly last: number } | null {
  if (keyAt(view, i) === "دقيقتين" || keyAt(view, i) === "ودقيقتين") return { minute: 2, last: i };
  let value = plainDigits(view, i, 2);
  let last = i;
  if (value < 0) {
    for (let end = i; end < i + 4 && value < 0; end++) if (MINUTES.has(keyAt(view, end + 1))) last = end;
    const word = view.numbers.hits[i]?.word;
    if (word?.kind === "unit" || word?.kind === "ten" || word?.kind === "tens") value = word.value;
    const tens = view.numbers.hits[i + 1];
    if (word?.kind === "unit" && last === i + 1 && tens)
      value = tens.word.kind === "ten" ? 10 + word.value : tens.word.kind === "tens" ? tens.word.value + word.value : -1;
  }
  return value > 0 && value < 60 && MINUTES.has(keyAt(view, last + 1)) ? { minute: value, last: last + 1 } : null;
}

/** The part of the day after an hour: «صباحاً», «مساء», «بعد الظهر», «من مساء», «ص», «م», «AM». */
function readHalf(view: TimeView, i: number): { readonly part: PartOfDay; readonly last: number } | null {
  const key = keyAt(view, i);
  if (key === "ص") return { part: "morning", last: i };
  if (key === "م" || key === "مساء") return isPartOfNextDay(view, i) ? null : { part: "evening", last: i };
  const latin = key.toLowerCase();
  if (latin === "am") return { part: "morning", last: i };
  if (latin === "pm") return { part: "evening", last: i };
  const after = readPartAfter(view, i);
  if (after?.parts.part) return { part: after.parts.part, last: after.last };
  const of = key === "من" ? i + 1 : i;
  const lead = readPart(view, of);
  if (lead?.kind !== "part" || !lead.parts.part || lead.weak === false) return null;
  return null;
}

const isPartOfNextDay = (view: TimeView, i: number): boolean => {
  const next = view.hits[i + 1]?.word.kind;
  return keyAt(view, i) === "مساء" && (next === "weekday" || next === "relative-day" || keyAt(view, i + 1) === "يوم");
};

/** The hour of the day, 0 to 23, once the part of the day is known. */
export function toDayHour(hour: { readonly hour: number }, part: PartOfDay | null): number | null {
  const h = hour.hour;
  if (h > 12 || part === null) return h > 23 ? null : h;
  switch (part) {
    case "midnight":
      return h === 12 ? 0 : h;
    case "dawn":
    case "morning":
      return h === 12 ? (part === "dawn" ? 0 : 12) : h;
    case "noon":
      return h >= 10 ? h : h + 12;
    case "afternoon":
    case "evening":
      return h === 12 ? (part === "evening" ? 0 : 12) : h + 12;
    case "night":
      return h === 12 ? 0 : h >= 6 ? h + 12 : h;
  }
}

/** «بالتوقيت المحلي», «بتوقيت دمشق», «ت.غ», «بتوقيت غرينتش», «GMT», with a second clock in brackets read over. */
function readZone(view: TimeView, i: number): { readonly zone: "UTC" | "local"; readonly last: number } | null {
  const key = keyAt(view, i);
  let found: { zone: "UTC" | "local"; last: number } | null = null;
  if (key === "بالتوقيت" || key === "التوقيت") found = { zone: isUtcWord(keyAt(view, i + 1)) ? "UTC" : "local", last: i + 1 };
  else if (key === "بتوقيت" || key === "توقيت") found = { zone: isUtcWord(keyAt(view, i + 1)) ? "UTC" : "local", last: i + 1 };
  else if (key === "ت" && formAt(view, i + 1) === "." && keyAt(view, i + 2) === "غ") found = { zone: "UTC", last: i + 2 };
  else if (key === "تغ" || isUtcWord(key)) found = { zone: "UTC", last: i };
  else if (/^(gmt|utc)$/i.test(key)) found = { zone: "UTC", last: i };
  if (!found) return null;
  const open = found.last + 1;
  if (formAt(view, open) !== "(") return found;
  const second = readColon(view, open + 1) ?? readBareHour(view, open + 1);
  if (!second) return found;
  const tail = readZone(view, second.last + 1);
  const close = (tail?.last ?? second.last) + 1;
  return formAt(view, close) === ")" ? { zone: found.zone, last: close } : found;
}

const isUtcWord = (key: string): boolean =>
  key === "غرينتش" || key === "جرينتش" || key === "غرينيتش" || key === "العالمي" || key === "الدولي";

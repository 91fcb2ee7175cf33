// Ranges: «من 3 إلى 7 أيار», «بين 3 و7 مايو», «3-7 مايو», «2016 – 2018», «عامي 2012 و2013», «أيلول - تشرين الأول 2022», «منذ 2011 حتى 2018».

import { TokenKind } from "../token-line.ts";
import { readHour } from "./clock.ts";
import { readDayMonth, readMonthPiece, yearAfter } from "./date.ts";
import { readDayNumber } from "./day-number.ts";
import { readMonth } from "./month.ts";
import { readDayMonthFigures } from "./numeric.ts";
import { NO_PARTS, type TimeParts } from "./parts.ts";
import { type Phrase, readPhrase } from "./phrase.ts";
import { formAt, keyAt, type Piece, plainDigits, type TimeView } from "./view.ts";
import { readYearPiece } from "./years.ts";

type Lead = "between" | "from" | "since" | "pair" | "none";
type Link = "and" | "to" | "dash";

const DASHES: ReadonlySet<string> = new Set(["-", "–", "—", "−"]);
const TO: ReadonlySet<string> = new Set(["الي", "حتي", "وحتي", "والي", "لغايه"]);

/** «من مايو 2019 حتى الآن». */
const NOW: ReadonlySet<string> = new Set(["الان", "اليوم"]);

export interface RangePhrase {
  readonly first: number;
  readonly last: number;
  readonly from: TimeParts;
  readonly to: TimeParts;
  readonly rule: string;
  readonly previous: boolean;
}

function leadAt(view: TimeView, i: number): { readonly lead: Lead; readonly next: number } {
  const key = keyAt(view, i);
  const word = key.length > 2 && (key[0] === "و" || key[0] === "ف") ? key.slice(1) : key;
  if (word === "بين" || word === "مابين") return { lead: "between", next: i + 1 };
  if (word === "ما" && keyAt(view, i + 1) === "بين") return { lead: "between", next: i + 2 };
  if (word === "من") return { lead: "from", next: i + 1 };
  if (word === "منذ") return { lead: "since", next: i + 1 };
  const hit = view.hits[i];
  if (hit?.word.kind === "unit" && hit.word.count !== 1 && hit.word.unit !== "day" && hit.word.unit !== "hour")
    return { lead: "pair", next: i + 1 };
  return { lead: "none", next: i };
}

/** What joins two ends after token `last`; where the second starts. */
function linkAt(view: TimeView, last: number): { readonly link: Link; readonly next: number } | null {
  const at = last + 1;
  if (DASHES.has(formAt(view, at))) return { link: "dash", next: at + 1 };
  const key = keyAt(view, at);
  if (TO.has(key)) return { link: "to", next: keyAt(view, at + 1) === "غايه" ? at + 2 : at + 1 };
  if (key === "و") return { link: "and", next: at + 1 };
  const joined =
    (view.hits[at]?.conj ?? false) || (view.numbers.hits[at]?.conj ?? false) || (key.startsWith("وال") && view.hits[at] !== null);
  return joined ? { link: "and", next: at } : null;
}

const allowed = (lead: Lead, link: Link): boolean =>
  lead === "between"
    ? link === "and"
    : lead === "from"
      ? link === "to" || link === "dash"
      : lead === "since"
        ? link === "to"
        : lead === "pair"
          ? link !== "to"
          : true;

/** The range that starts at token `i`, or null. `plain` is the expression that starts there, read already. */
export function readTimeRange(view: TimeView, i: number, plain: Phrase | null): RangePhrase | null {
  const { lead, next } = leadAt(view, i);
  if (lead === "none") {
    const figure = view.numbers.hits[i] !== null || view.line.kind[i] === TokenKind.number;
    return (
      (figure ? (readDays(view, i, i, lead) ?? readYears(view, i, i, lead) ?? readHours(view, i, i, lead)) : null) ??
      readMonthDays(view, i, i, lead) ??
      (plain ? (readPhrases(view, i, plain, lead) ?? readDayHours(view, plain)) : readMonths(view, i))
    );
  }
  const second = lead === "between" ? skipPair(view, next) : next;
  if (view.roles[second] === 0) return null;
  return (
    (lead === "pair" ? null : (readDays(view, i, second, lead) ?? readMonthDays(view, i, second, lead))) ??
    readYears(view, i, second, lead) ??
    (lead === "from" || lead === "between" ? readHours(view, i, second, lead) : null) ??
    readPhrases(view, i, readEnd(view, second, lead), lead)
  );
}

/** «بين عامي 2011 و2014», «بين شهري آذار وأيار»: the dual of the unit is read over. */
function skipPair(view: TimeView, i: number): number {
  const hit = view.hits[i];
  return hit?.word.kind === "unit" && hit.word.count === 2 ? i + 1 : i;
}

/** «3 إلى 7 أيار», «3 و4 و5 أيار», «من الثالث حتى السابع من أيار», «من 3 إلى 7 منه». */
function readDays(view: TimeView, first: number, i: number, lead: Lead): RangePhrase | null {
  const one = readDayNumber(view, i);
  if (!one) return null;
  let last = one.last;
  for (let step = 0; step < 4; step++) {
    const link = linkAt(view, last);
    if (!link || !allowed(lead, link.link)) return null;
    const date = readDayMonth(view, link.next);
    if (date?.parts.day) {
      const { day, ...shared } = date.parts;
      if (day === null || one.day >= day) return null;
      const to = fill(shared, day);
      return { first, last: date.last, from: { ...to, day: one.day }, to, rule: "day-range", previous: date.previous ?? false };
    }
    if (link.link !== "and") return null;
    const more = readDayNumber(view, link.next);
    if (!more) return null;
    last = more.last;
  }
  return null;
}

/** «يوليو 13 إلى 15», «مارس 4 - 22، 2020»: the month first. */
function readMonthDays(view: TimeView, first: number, i: number, lead: Lead): RangePhrase | null {
  const kind = view.hits[i]?.word.kind;
  if (kind !== "month" && kind !== "month-stem") return null;
  const month = readMonth(view, i);
  const one = month ? plainDigits(view, month.last + 1, 2) : -1;
  if (!month || one < 1) return null;
  const link = linkAt(view, month.last + 1);
  const two = link && link.link !== "and" ? plainDigits(view, link.next, 2) : -1;
  if (!link || !allowed(lead, link.link) || two <= one || two > 31) return null;
  const year = yearAfter(view, link.next + 1, month.hijri);
  if (month.weak && lead === "none" && link.link === "dash" && !year) return null;
  const to: TimeParts = {
    ...NO_PARTS,
    calendar: month.hijri ? "hijri" : "gregorian",
    month: month.month,
    day: two,
    year: year?.year ?? null,
  };
  return { first, last: year?.last ?? link.next, from: { ...to, day: one }, to, rule: "day-range", previous: false };
}

/** «من 5 إلى 7 مساء», «بين الخامسة والسابعة مساء», «5-7 مساء»: the second hour tells the half of the day. */
function readHours(view: TimeView, first: number, i: number, lead: Lead): RangePhrase | null {
  const one = readHour(view, i);
  const link = one && linkAt(view, one.last);
  if (!one || !link || !allowed(lead, link.link) || (lead === "none" && link.link === "and")) return null;
  const two = readPhrase(view, link.next);
  if (!two?.parts.clock || two.parts.part === null || two.to || two.bound) return null;
  const [from, to] = share({ ...NO_PARTS, clock: { hour: one.hour, minute: one.minute, zone: null } }, two.parts);
  return { first, last: two.last, from, to, rule: "clock-range", previous: two.previous };
}

/** «غدا من الساعة 9 حتى 11 صباحا»: a day, then two hours of it. */
function readDayHours(view: TimeView, plain: Phrase): RangePhrase | null {
  if (level(plain) !== "day" || plain.parts.clock || plain.to || plain.bound) return null;
  const mark = formAt(view, plain.last + 1);
  const at = mark === "،" || mark === "," ? plain.last + 2 : plain.last + 1;
  const { lead } = leadAt(view, at);
  if (lead !== "from" && lead !== "between") return null;
  const hours = readTimeRange(view, at, null);
  if (!hours?.from.clock || !hours.to.clock || !isUndated(hours.from) || !isUndated(hours.to)) return null;
  const on = ({ clock, part }: TimeParts): TimeParts => ({ ...plain.parts, clock, part });
  return { ...hours, first: plain.first, from: on(hours.from), to: on(hours.to), previous: plain.previous };
}

const isUndated = (parts: TimeParts): boolean => parts.day === null && parts.weekday === null && parts.dayOffset === null;

/** «يناير إلى مارس 2020»: the year stands with the second month. */
function readMonths(view: TimeView, i: number): RangePhrase | null {
  const kind = view.hits[i]?.word.kind;
  if (kind !== "month" && kind !== "month-stem") return null;
  const one = readEnd(view, i, "from");
  const link = one && linkAt(view, one.last);
  if (!one || level(one) !== "month" || !link || link.link === "and") return null;
  const two = readEnd(view, link.next, "from");
  if (!two || level(two) !== "month" || two.parts.year === null) return null;
  const [from, to] = share(one.parts, two.parts);
  return { first: i, last: two.last, from, to, rule: "range", previous: false };
}

const fill = (parts: Partial<TimeParts>, day: number | null): TimeParts => ({ ...NO_PARTS, ...parts, day });

/** «2016 – 2018», «عامي 2012 و2013», «من 2011 إلى 2014», «2016/2017». */
function readYears(view: TimeView, first: number, i: number, lead: Lead): RangePhrase | null {
  const one = readYearPiece(view, i, lead !== "none") ?? (lead === "none" && isBracketed(view, i) ? readYearPiece(view, i, true) : null);
  if (one?.kind !== "year" || one.parts.year === undefined || one.parts.turn) return null;
  let last = one.last;
  let end: Piece | null = null;
  for (let step = 0; step < 6; step++) {
    const link =
      linkAt(view, last) ??
      (formAt(view, last + 1) === "/" && view.line.glued[last + 1] === 1 ? ({ link: "dash", next: last + 2 } as const) : null);
    if (!link || !allowed(lead, link.link)) break;
    const two = readYearPiece(view, link.next, true);
    if (two?.kind !== "year" || two.parts.year === undefined) break;
    end = two;
    last = two.last;
    if (link.link !== "and") break;
  }
  if (!end) return null;
  const from = one.parts.year ?? 0;
  const to = end.parts.year ?? 0;
  if (from >= to || to - from > 150) return null;
  const calendar = one.parts.calendar ?? "gregorian";
  return {
    first,
    last,
    from: { ...NO_PARTS, calendar, year: from },
    to: { ...NO_PARTS, calendar, year: to },
    rule: "year-range",
    previous: false,
  };
}

/** «موسم 2019-2020», «العام الدراسي 2019-2020»: two years that follow each other. */
const SEASONS: ReadonlySet<string> = new Set(["موسم", "الموسم", "بموسم", "لموسم", "للموسم", "الدراسي", "الاكاديمي", "الجامعي"]);

/** «(2016 – 2018)»: a pair of years in brackets, or alone in the text. */
function isBracketed(view: TimeView, i: number): boolean {
  const dash = formAt(view, i + 1);
  if (!DASHES.has(dash) || plainDigits(view, i + 2) < 1600) return false;
  if (SEASONS.has(keyAt(view, i - 1)) && plainDigits(view, i + 2) === plainDigits(view, i) + 1) return true;
  return (formAt(view, i - 1) === "(" && formAt(view, i + 3) === ")") || (i === 0 && view.line.length === 3);
}

/** Two expressions of one kind: «من السبت إلى الاثنين», «بين آذار وأيار 2022», «من 3 مايو حتى 7 يونيو 2023». */
function readPhrases(view: TimeView, first: number, one: Phrase | null, lead: Lead): RangePhrase | null {
  if (!one || one.to || one.bound) return null;
  const link = linkAt(view, one.last);
  if (!link || !allowed(lead, link.link)) return null;
  if (lead === "none" && link.link === "and" && !isMonthPair(view, one, link.next)) return null;
  if (lead === "from" && link.link === "to" && NOW.has(keyAt(view, link.next)) && one.parts.clock === null)
    return { first, last: link.next, from: one.parts, to: { ...NO_PARTS, dayOffset: 0 }, rule: "range", previous: one.previous };
  const two = readEnd(view, link.next, lead);
  if (!two || two.to || two.bound || level(one) !== level(two)) return null;
  if (lead === "none" && link.link === "dash" && level(one) === "day" && one.kinds.has("weekday") && !one.kinds.has("date")) return null;
  const [from, to] = share(one.parts, two.parts);
  return { first, last: two.last, from, to, rule: "range", previous: one.previous || two.previous };
}

function readEnd(view: TimeView, i: number, lead: Lead): Phrase | null {
  const phrase = readPhrase(view, i);
  if (phrase) return phrase;
  if (lead === "none") return null;
  const month = readMonthPiece(view, i) ?? readEndFigures(view, i);
  return month
    ? {
        ...month,
        parts: { ...NO_PARTS, ...month.parts },
        to: null,
        kinds: new Set([month.kind]),
        previous: false,
        approx: false,
        bound: null,
      }
    : null;
}

/** «من 1/2 إلى 15/2»: between these words two figures with a stroke are a day and its month. */
function readEndFigures(view: TimeView, i: number): Piece | null {
  const before = keyAt(view, i - 1);
  const at = before === "من" ? i + 5 : TO.has(before) ? i - 3 : -1; // the stroke of the other end
  const other = formAt(view, at);
  return at >= 0 && other === formAt(view, i + 1) ? readDayMonthFigures(view, i) : null;
}

/** «أيلول وتشرين الأول 2022»: two months that follow each other, the year at the end. */
function isMonthPair(view: TimeView, one: Phrase, next: number): boolean {
  if (!one.kinds.has("month") || one.parts.year !== null || one.parts.slice) return false;
  const two = readMonthPiece(view, next);
  return two !== null && two.parts.year != null && two.parts.month === ((one.parts.month ?? 0) % 12) + 1;
}

const level = (phrase: Phrase): string => {
  const { parts } = phrase;
  if (parts.stretch || parts.away) return "stretch";
  if (parts.day !== null || parts.weekday !== null || parts.dayOffset !== null || parts.nth) return "day";
  if (parts.clock) return "clock";
  if (parts.month !== null || parts.monthOffset !== null) return "month";
  return parts.season ? "season" : "year";
};

/** What one end says holds for the other: year, turn; and a clock's half of the day. */
function share(one: TimeParts, two: TimeParts): readonly [TimeParts, TimeParts] {
  let from = one;
  let to = two;
  const undated = (parts: TimeParts) => parts.year === null && parts.yearOffset === null && parts.turn === null;
  if (from.month !== null && to.month !== null) {
    const wraps = from.month > to.month || (from.month === to.month && from.day !== null && to.day !== null && from.day > to.day);
    if (undated(from) && to.year !== null) from = { ...from, year: to.year - (wraps ? 1 : 0) };
    else if (undated(to) && from.year !== null) to = { ...to, year: from.year + (wraps ? 1 : 0) };
    else if (undated(from) && !wraps) from = { ...from, turn: to.turn, yearOffset: to.yearOffset };
  }
  if (from.weekday !== null && from.turn === null && to.turn !== null) from = { ...from, turn: to.turn };
  if (from.clock && to.clock) {
    if (from.part === null && to.part !== null && from.clock.hour < 12 && from.clock.hour + 12 <= to.clock.hour) {
      from = { ...from, clock: { ...from.clock, hour: from.clock.hour + 12 }, part: to.part };
    }
    const dated = (parts: TimeParts) => parts.day !== null || parts.weekday !== null || parts.dayOffset !== null;
    if (dated(to) && !dated(from)) from = { ...to, clock: from.clock };
    else if (dated(from) && !dated(to)) to = { ...from, clock: to.clock };
  }
  return [from, to];
}

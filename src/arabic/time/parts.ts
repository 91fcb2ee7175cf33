// What a text says of a time, before anybody knows on which day it was written: the parts it names, and how they hang together.

export type Calendar = "gregorian" | "hijri";
export type Grain = "time" | "part-of-day" | "day" | "week" | "month" | "season" | "year" | "decade" | "range";
export type Unit = "minute" | "hour" | "day" | "week" | "month" | "year" | "decade" | "century";
export type PartOfDay = "midnight" | "dawn" | "morning" | "noon" | "afternoon" | "evening" | "night";
export type Season = "spring" | "summer" | "autumn" | "winter";
/** «الماضي» past, «الحالي» current, «المقبل» next: said of a month, a weekday or a season. */
export type Turn = "past" | "current" | "next";
export type Anchor = "published" | "previous" | "absolute";

export interface Clock {
  readonly hour: number;
  readonly minute: number;
  /** "UTC" for «ت.غ», "local" for «بالتوقيت المحلي», null where none is said. The hour is never converted. */
  readonly zone: "UTC" | "local" | null;
}

/** A piece of a month, a year or a week: «مطلع» third 1 of 3, «الربع الأول» quarter 1 of 4, «النصف الثاني» half 2 of 2. */
export interface Slice {
  readonly n: number;
  readonly of: 2 | 3 | 4;
}

/** «الأيام الثلاثة الماضية»: a stretch that ends or begins at the anchor. `count` null: «الأيام الماضية». */
export interface Stretch {
  readonly unit: Unit;
  readonly count: number | null;
  readonly direction: -1 | 1;
}

/** The parts that words name. Everything is null that no word says; nothing here is resolved. */
export interface TimeParts {
  readonly calendar: Calendar;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number | null;
  /** The second weekday of a night («ليل الخميس الجمعة»); 0 the day after, whichever («الليلة الماضية»). */
  readonly nightTo: number | null;
  readonly turn: Turn | null;
  readonly yearOffset: number | null;
  readonly monthOffset: number | null;
  readonly weekOffset: number | null;
  readonly dayOffset: number | null;
  readonly slice: Slice | null;
  readonly season: Season | null;
  /** First year of a decade («الثمانينيات» 1980). */
  readonly decade: number | null;
  /** First year of a century («القرن التاسع عشر» 1801). */
  readonly century: number | null;
  readonly part: PartOfDay | null;
  readonly clock: Clock | null;
  readonly stretch: Stretch | null;
  /** «قبل أيام», «بعد أسابيع»: an unknown number of units away. */
  readonly away: { readonly unit: Unit; readonly direction: -1 | 1 } | null;
  /** «قبل أسبوعين»: the offset was told in weeks, so the day is no more exact than that. */
  readonly byWeek: boolean;
  /** One day of the month told: its `n`-th, or the `n`-th of a weekday; -1 the last («آخر جمعة من رمضان»). */
  readonly nth: { readonly n: number; readonly weekday: number | null } | null;
  /** Friday and Saturday of a week («عطلة نهاية الأسبوع»). */
  readonly weekend: boolean;
}

export const NO_PARTS: TimeParts = {
  calendar: "gregorian",
  year: null,
  month: null,
  day: null,
  weekday: null,
  nightTo: null,
  turn: null,
  yearOffset: null,
  monthOffset: null,
  weekOffset: null,
  dayOffset: null,
  slice: null,
  season: null,
  decade: null,
  century: null,
  part: null,
  clock: null,
  stretch: null,
  away: null,
  byWeek: false,
  nth: null,
  weekend: false,
};

/** How a preposition bounds the time: «منذ» from, «حتى» until, «قبل» before, «بعد» after. */
export type TimeBound = "from" | "until" | "before" | "after";

export interface TimeExpression {
  /** Tokens, both included. */
  readonly first: number;
  readonly last: number;
  /** Span in the text, UTF-16 code units; و ف ب ل ك before the first word are outside. */
  readonly start: number;
  readonly end: number;
  readonly grain: Grain;
  readonly approx: boolean;
  readonly calendar: Calendar;
  readonly parts: TimeParts;
  /** The second end of a range («من 3 إلى 7 أيار»). */
  readonly to: TimeParts | null;
  readonly bound: TimeBound | null;
  readonly anchor: Anchor;
  /** Which end the words leave open. */
  readonly open: "start" | "end" | null;
  /** Distance from the anchor where the words give one: «قبل يومين» -2 day, «الشهر الماضي» -1 month, «اليوم» 0 day. */
  readonly offset: number | null;
  readonly unit: Unit | null;
  /** Words before it look ahead («سيلتقي الأحد», «من المقرر»). */
  readonly forward: boolean;
  /** Name of the rule that found it. */
  readonly rule: string;
}

/** The grain that named parts reach. */
export function grainOf(parts: TimeParts): Grain {
  if (parts.clock) return "time";
  if (parts.stretch || parts.away) return "range";
  if (parts.part) return "part-of-day";
  if (parts.byWeek) return "week";
  if (parts.day !== null || parts.weekday !== null || parts.dayOffset !== null || parts.nth) return "day";
  if (parts.slice || parts.weekend) return "range";
  if (parts.weekOffset !== null) return "week";
  if (parts.month !== null || parts.monthOffset !== null) return "month";
  if (parts.season) return "season";
  if (parts.year !== null || parts.yearOffset !== null) return "year";
  if (parts.decade !== null) return "decade";
  return "range";
}

// The words of time, as lookup keys (see `keyOf`): months of every family, weekdays, relative days, parts of the day, units and the rest.
// Month and weekday names are facts of the language (Unicode CLDR gives them too); a form that means something else as well is `weak`.
import type { PartOfDay, Season, Turn, Unit } from "./parts.ts";

export type TimeWord =
  /** `weak`: only beside a day, a year, «شهر» or the like («مارس» practised, «آب» returned, «صفر» zero, «رمضان» a man). */
  | { readonly kind: "month"; readonly month: number; readonly hijri: boolean; readonly weak: boolean }
  /** First word of a two-word month; the ordinal after it decides. */
  | { readonly kind: "month-stem"; readonly first: number; readonly second: number; readonly hijri: boolean }
  | { readonly kind: "weekday"; readonly weekday: number; readonly bare: boolean }
  | { readonly kind: "relative-day"; readonly offset: number; readonly weak: boolean }
  | { readonly kind: "part"; readonly part: PartOfDay; readonly adverb: boolean }
  /** `count` 0: plural. */
  | { readonly kind: "unit"; readonly unit: Unit; readonly count: 0 | 1 | 2; readonly adverb?: boolean }
  | { readonly kind: "turn"; readonly turn: Turn }
  | { readonly kind: "third"; readonly third: 1 | 2 | 3 }
  | { readonly kind: "season"; readonly season: Season }
  | { readonly kind: "decade"; readonly year: number }
  | { readonly kind: "first-day" }
  | { readonly kind: "daytime" }
  | { readonly kind: "o'clock" };

type Row = readonly [forms: string, word: TimeWord];

const month = (n: number): TimeWord => ({ kind: "month", month: n, hijri: false, weak: false });
const weakMonth = (n: number): TimeWord => ({ kind: "month", month: n, hijri: false, weak: true });
const hijri = (n: number, weak = true): TimeWord => ({ kind: "month", month: n, hijri: true, weak });

const MONTHS: readonly Row[] = [
  ["يناير ينايير جانفي", month(1)],
  ["فبراير فبرايير شباط اشباط فيفري", month(2)],
  ["اذار", month(3)],
  ["مارس", weakMonth(3)],
  ["ابريل نيسان افريل", month(4)],
  ["مايو ايار", month(5)],
  ["ماي مايس", weakMonth(5)],
  ["يونيو يونيه حزيران", month(6)],
  ["جوان", weakMonth(6)],
  ["يوليو يوليه تموز يوليوز جويليه", month(7)],
  ["اغسطس غشت اغشت", month(8)],
  ["اب اوت", weakMonth(8)],
  ["سبتمبر سبتمر ايلول شتنبر شتمبر", month(9)],
  ["اكتوبر", month(10)],
  ["نوفمبر نونبر نوفنبر", month(11)],
  ["ديسمبر دسمبر دجنبر دجمبر", month(12)],
  ["كانون", { kind: "month-stem", first: 12, second: 1, hijri: false }],
  ["تشرين", { kind: "month-stem", first: 10, second: 11, hijri: false }],
];

const HIJRI: readonly Row[] = [
  ["محرم المحرم", hijri(1)],
  ["صفر", hijri(2)],
  ["ربيع", { kind: "month-stem", first: 3, second: 4, hijri: true }],
  ["جمادي جماد", { kind: "month-stem", first: 5, second: 6, hijri: true }],
  ["رجب", hijri(7)],
  ["شعبان", hijri(8)],
  ["رمضان", hijri(9)],
  ["شوال", hijri(10)],
  ["ذوالقعده ذيالقعده", hijri(11, false)],
  ["ذوالحجه ذيالحجه", hijri(12, false)],
];

const weekday = (n: number): TimeWord => ({ kind: "weekday", weekday: n, bare: false });
const bareWeekday = (n: number): TimeWord => ({ kind: "weekday", weekday: n, bare: true });
const WEEKDAYS: readonly Row[] = [
  ["الاثنين الاتنين", weekday(1)],
  ["الثلاثاء الثلاثا التلاتاء", weekday(2)],
  ["الاربعاء الاربعا", weekday(3)],
  ["الخميس", weekday(4)],
  ["الجمعه", weekday(5)],
  ["السبت", weekday(6)],
  ["الاحد", weekday(7)],
  ["اثنين", bareWeekday(1)],
  ["ثلاثاء", bareWeekday(2)],
  ["اربعاء", bareWeekday(3)],
  ["خميس", bareWeekday(4)],
  ["جمعه", bareWeekday(5)],
  ["سبت", bareWeekday(6)],
  ["احد", bareWeekday(7)],
];

const day = (offset: number, weak = false): TimeWord => ({ kind: "relative-day", offset, weak });
const RELATIVE: readonly Row[] = [
  ["اليوم النهارده انهارده", day(0)],
  ["امس الامس البارحه مبارح امبارح", day(-1)],
  ["غدا", day(1)],
  ["بكرا بكره باكر", day(1, true)],
  ["غد الغد", day(1, true)],
];

const part = (name: PartOfDay, adverb = false): TimeWord => ({ kind: "part", part: name, adverb });
const PARTS: readonly Row[] = [
  ["فجر سحر", part("dawn")],
  ["صباح ضحي صبيحه", part("morning")],
  ["ظهر ظهيره", part("noon")],
  ["عصر", part("afternoon")],
  ["مساء امسيه", part("evening")],
  ["ليل ليله", part("night")],
  ["فجرا", part("dawn", true)],
  ["صباحا", part("morning", true)],
  ["ظهرا", part("noon", true)],
  ["عصرا", part("afternoon", true)],
  ["مساءا مساءً", part("evening", true)],
  ["ليلا", part("night", true)],
];

const unit = (name: Unit, count: 0 | 1 | 2): TimeWord => ({ kind: "unit", unit: name, count });
const UNITS: readonly Row[] = [
  ["ساعه", unit("hour", 1)],
  ["دقيقه ثانيه", unit("minute", 1)],
  ["ساعتين ساعتان", unit("hour", 2)],
  ["دقيقتين دقيقتان ثانيتين ثانيتان", unit("minute", 2)],
  ["ساعات", unit("hour", 0)],
  ["دقايق ثواني ثوان", unit("minute", 0)],
  ["يوم يوما", unit("day", 1)],
  ["يومين يومان يومي", unit("day", 2)],
  ["ايام اياما ليالي ليال", unit("day", 0)],
  ["اسبوع اسبوعا", unit("week", 1)],
  ["اسبوعين اسبوعان اسبوعي", unit("week", 2)],
  ["اسابيع", unit("week", 0)],
  ["شهر شهرا", unit("month", 1)],
  ["شهرين شهران شهري", unit("month", 2)],
  ["اشهر شهور", unit("month", 0)],
  ["عام عاما سنه", unit("year", 1)],
  ["عامين عامان عامي سنتين سنتان سنتي", unit("year", 2)],
  ["اعوام سنوات سنين", unit("year", 0)],
  ["عقد عقدا", unit("decade", 1)],
  ["عقدين عقدان", unit("decade", 2)],
  ["عقود", unit("decade", 0)],
  ["قرن قرنا", unit("century", 1)],
  ["قرنين قرنان", unit("century", 2)],
  ["قرون", unit("century", 0)],
];

const turn = (name: Turn): TimeWord => ({ kind: "turn", turn: name });
const TURNS: readonly Row[] = [
  ["ماضي ماضيه ماضيين ماضيتين ماض ماضيات ماضيان ماضيتان", turn("past")],
  [
    "فايت فايته فايتين منصرم منصرمه منصرمين منصرمان فايتان فايتتين سابق سابقه سابقين سالف اخير اخيره اخيرين اخيرتين منقضي منقضيه",
    turn("past"),
  ],
  ["حالي حاليه جاري جاريه راهن راهنه", turn("current")],
  ["مقبل مقبله مقبلين مقبلتين قادم قادمه قادمين قادمتين مقبلان مقبلتان قادمان قادمتان اتي اتيه جاي جايه جايين", turn("next")],
];

const third = (n: 1 | 2 | 3): TimeWord => ({ kind: "third", third: n });
const THIRDS: readonly Row[] = [
  ["مطلع اوايل بدايه بدايات مستهل اول", third(1)],
  ["منتصف اواسط", third(2)],
  ["اواخر نهايه نهايات ختام اخر", third(3)],
];

const SEASONS: readonly Row[] = [
  ["صيف", { kind: "season", season: "summer" }],
  ["خريف", { kind: "season", season: "autumn" }],
  ["شتاء", { kind: "season", season: "winter" }],
];

const DECADES: readonly Row[] = (
  [
    ["عشر", 1920],
    ["ثلاث", 1930],
    ["اربع", 1940],
    ["خمس", 1950],
    ["ست", 1960],
    ["سبع", 1970],
    ["ثمان", 1980],
    ["تسع", 1990],
  ] as const
).map(([stem, year]) => [`${stem}ينيات ${stem}ينات`, { kind: "decade", year }]);

const OTHERS: readonly Row[] = [
  ["غره", { kind: "first-day" }],
  ["نهار", { kind: "daytime" }],
  ["الساعه", { kind: "o'clock" }],
];

function table(...groups: readonly (readonly Row[])[]): ReadonlyMap<string, TimeWord> {
  const out = new Map<string, TimeWord>();
  for (const rows of groups) for (const [forms, word] of rows) for (const form of forms.split(" ")) out.set(form, word);
  return out;
}

/** «أول» and «ربيع» and «صفر» have other rows too; the readers ask for the neighbours. */
export const TIME_WORDS: ReadonlyMap<string, TimeWord> = table(
  THIRDS,
  PARTS,
  UNITS,
  TURNS,
  SEASONS,
  DECADES,
  RELATIVE,
  WEEKDAYS,
  HIJRI,
  MONTHS,
  OTHERS,
);

/** Months of two written words that tokenising cuts apart: «ذو القعدة», «ذي الحجة». */
export const DHU: ReadonlySet<string> = new Set(["ذو", "ذي", "ذا"]);
export const DHU_MONTHS: ReadonlyMap<string, number> = new Map([
  ["القعده", 11],
  ["الحجه", 12],
]);

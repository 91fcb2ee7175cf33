// The words of numbers, as lookup keys (see `keyOf`), without article and proclitics. Complete for the class; one row a form.

export type NumberWord =
  /** 1 to 9. `joined`: only before عشر or و + tens («أحد عشر» eleven; «أحد» alone is "one of"). */
  | { readonly kind: "unit"; readonly value: number; readonly joined?: boolean }
  /** عشر, عشرة: ten, or the second word of 11 to 19. */
  | { readonly kind: "ten"; readonly value: 10 }
  /** A teen written in one word, a dozen, a zero: a whole number below 100 that nothing joins. */
  | { readonly kind: "whole"; readonly value: number }
  | { readonly kind: "tens"; readonly value: number }
  /** 100 to 900. `hamza`: only where the text writes the hamza («مئتين» 200, but «ميتين» dead). */
  | { readonly kind: "hundreds"; readonly value: number; readonly hamza?: boolean }
  /** Thousand and up. `count` 2 for the dual; `either`: dual in construct, or one in the accusative («ألفا شخص» 2,000, «15 ألفا»). */
  | { readonly kind: "scale"; readonly value: number; readonly count: 1 | 2; readonly plural?: boolean; readonly either?: boolean }
  | { readonly kind: "ordinal"; readonly value: number; readonly joined?: boolean }
  /** Half, third … tenth; `count` for «ثلثان» (2), 0 for the plural that a number counts («ثلاثة أرباع»). */
  | { readonly kind: "fraction"; readonly value: number; readonly count: 0 | 1 | 2 }
  /** Quantities without a figure: «عشرات» 20 and up, «بضعة» 3 to 9. */
  | { readonly kind: "vague"; readonly low: number; readonly high: number | null; readonly hamza?: boolean };

type Row = readonly [forms: string, word: NumberWord];

const unit = (value: number): NumberWord => ({ kind: "unit", value });
const joined = (value: number): NumberWord => ({ kind: "unit", value, joined: true });
const ordinal = (value: number): NumberWord => ({ kind: "ordinal", value });
const scale = (value: number, count: 1 | 2 = 1): NumberWord => ({ kind: "scale", value, count });
const part = (of: number, count: 0 | 1 | 2 = 1): NumberWord => ({ kind: "fraction", value: 1 / of, count });

const UNITS: readonly Row[] = [
  ["صفر صفرا زيرو", { kind: "whole", value: 0 }],
  ["واحد واحده واحدا", unit(1)],
  ["احد احدي حادي حاديه", joined(1)],
  ["اثنان اثنين اثنتان اثنتين ثنتان ثنتين اتنين", unit(2)],
  ["اثنا اثني اثنتا اثنتي ثنتا ثنتي", joined(2)],
  ["ثلاثه ثلاث ثلاثا تلاته تلات", unit(3)],
  ["اربعه اربع اربعا", unit(4)],
  ["خمسه خمس خمسا", unit(5)],
  ["سته ست ستا", unit(6)],
  ["سبعه سبع سبعا", unit(7)],
  ["ثمانيه ثماني ثمان ثمانيا ثمانه تمانيه", unit(8)],
  ["تسعه تسع تسعا", unit(9)],
  ["عشره عشر عشرا", { kind: "ten", value: 10 }],
  ["دزينه", { kind: "whole", value: 12 }],
];

// Teens run together, as careless feeds and speech write them.
const TEENS: readonly Row[] = [
  ["احدعشر احدعش حدعش حداشر", { kind: "whole", value: 11 }],
  ["اثناعشر اثنيعشر اثنتاعشره اثنعش اطنعش طنعش اتناشر اطناشر", { kind: "whole", value: 12 }],
  ["ثلاثهعشر ثلاثعشره ثلاثطعش ثلطعش تلطعش تلاتاشر تلتاشر", { kind: "whole", value: 13 }],
  ["اربعهعشر اربععشره اربعطعش اربعتاشر", { kind: "whole", value: 14 }],
  ["خمسهعشر خمسعشره خمسطعش خمستاشر", { kind: "whole", value: 15 }],
  ["ستهعشر ستعشره سطعش ستاشر ستطعش", { kind: "whole", value: 16 }],
  ["سبعهعشر سبععشره سبعطعش سبعتاشر", { kind: "whole", value: 17 }],
  ["ثمانيهعشر ثمانيعشره ثمنطعش تمنطعش تمنتاشر تمانتاشر", { kind: "whole", value: 18 }],
  ["تسعهعشر تسععشره تسعطعش تسعتاشر", { kind: "whole", value: 19 }],
];

const TENS: readonly Row[] = (
  [
    ["عشر", 20],
    ["ثلاث", 30],
    ["اربع", 40],
    ["خمس", 50],
    ["ست", 60],
    ["سبع", 70],
    ["ثمان", 80],
    ["تسع", 90],
    ["تلات", 30],
    ["تمان", 80],
  ] as const
).map(([stem, value]) => [`${stem}ون ${stem}ين`, { kind: "tens", value }]);

const HUNDRED_STEMS: readonly (readonly [string, number])[] = [
  ["ثلاث", 300],
  ["ثلث", 300],
  ["تلت", 300],
  ["اربع", 400],
  ["خمس", 500],
  ["ست", 600],
  ["سبع", 700],
  ["ثمان", 800],
  ["ثماني", 800],
  ["تمن", 800],
  ["تمان", 800],
  ["تسع", 900],
];
const HUNDREDS: readonly Row[] = [
  ["مايه مءه", { kind: "hundreds", value: 100 }],
  ["ميه", { kind: "hundreds", value: 100, hamza: true }],
  ["مايتان مايتين مايتا مايتي", { kind: "hundreds", value: 200 }],
  ["ميتان ميتين ميتا ميتي", { kind: "hundreds", value: 200, hamza: true }],
  ...HUNDRED_STEMS.map(([stem, value]): Row => [`${stem}ميه ${stem}مايه ${stem}مءه ${stem}ميت`, { kind: "hundreds", value }]),
];

const SCALES: readonly Row[] = [
  ["الف", scale(1e3)],
  ["الفا", { kind: "scale", value: 1e3, count: 2, either: true }],
  ["الفان الفين الفي", scale(1e3, 2)],
  ["مليون", scale(1e6)],
  ["مليونا", { kind: "scale", value: 1e6, count: 2, either: true }],
  ["مليونان مليونين مليوني", scale(1e6, 2)],
  ["مليار بليون", scale(1e9)],
  ["مليارا بليونا", { kind: "scale", value: 1e9, count: 2, either: true }],
  ["ملياران مليارين ملياري بليونان بليونين", scale(1e9, 2)],
  ["تريليون ترليون", scale(1e12)],
  ["تريليونان تريليونين", scale(1e12, 2)],
  ["الاف", { kind: "scale", value: 1e3, count: 1, plural: true }],
  ["ملايين", { kind: "scale", value: 1e6, count: 1, plural: true }],
  ["مليارات بلايين", { kind: "scale", value: 1e9, count: 1, plural: true }],
  ["تريليونات", { kind: "scale", value: 1e12, count: 1, plural: true }],
];

const ORDINALS: readonly Row[] = [
  ["اول اولي اوله", ordinal(1)],
  ["ثاني ثانيه ثان تاني تانيه", ordinal(2)],
  ["ثالث ثالثه تالت تالته", ordinal(3)],
  ["رابع رابعه", ordinal(4)],
  ["خامس خامسه", ordinal(5)],
  ["سادس سادسه", ordinal(6)],
  ["سابع سابعه", ordinal(7)],
  ["ثامن ثامنه", ordinal(8)],
  ["تاسع تاسعه", ordinal(9)],
  ["عاشر عاشره", ordinal(10)],
];

const FRACTIONS: readonly Row[] = [
  ["نصف نصفا", part(2)],
  ["ثلث ثلثا", part(3)],
  ["ثلثان ثلثين ثلثي", part(3, 2)],
  ["ربع ربعا", part(4)],
  ["ارباع", part(4, 0)],
  ["اخماس", part(5, 0)],
  ["اسداس", part(6, 0)],
  ["اسباع", part(7, 0)],
  ["اثمان", part(8, 0)],
  ["اتساع", part(9, 0)],
  ["اعشار", part(10, 0)],
  ["اثلاث", part(3, 0)],
  ["سدس", part(6)],
];

const VAGUE: readonly Row[] = [
  ["عشرات", { kind: "vague", low: 20, high: null }],
  ["ميات", { kind: "vague", low: 200, high: null, hamza: true }],
  ["مايات", { kind: "vague", low: 200, high: null }],
  ["بضع بضعه", { kind: "vague", low: 3, high: 9 }],
  ["عده", { kind: "vague", low: 2, high: null }],
];

function table(...groups: readonly (readonly Row[])[]): ReadonlyMap<string, NumberWord> {
  const out = new Map<string, NumberWord>();
  for (const rows of groups) for (const [forms, word] of rows) for (const form of forms.split(" ")) out.set(form, word);
  return out;
}

export const NUMBER_WORDS: ReadonlyMap<string, NumberWord> = table(UNITS, TEENS, TENS, HUNDREDS, SCALES, ORDINALS, FRACTIONS, VAGUE);

/** First words of months whose second word is an ordinal («كانون الثاني»): the ordinal is part of the name. */
export const PAIRED_STEMS: ReadonlySet<string> = new Set(["كانون", "تشرين", "ربيع", "جمادي", "جماد"]);

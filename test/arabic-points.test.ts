// What a library of the Arabic language must get right, point by point: for each point rows that hold, and rows that look alike and must not.
import { describe, expect, test } from "vitest";
import {
  findNumbers,
  findTimes,
  fold,
  isKunyaPlace,
  keyOf,
  mentionsOf,
  nameUnits,
  quotePairs,
  readingsAt,
  resolveTime,
  sameName,
  sentenceCount,
  TokenKind,
  tokenize,
  voiceOf,
} from "../src/arabic/index.ts";

const REFERENCE = "2024-05-15"; // a Wednesday
const key = (text: string): string => keyOf(fold(text).text);

/** The words of a text, clitics cut off by +. */
const cut = (text: string): string =>
  mentionsOf(tokenize(text))
    .map(({ parts }) => parts.map(({ start, end }) => text.slice(start, end)).join("+"))
    .join(" ");

/** The days a text names, read on REFERENCE: one day, or start/end with - for an open end. */
const times = (text: string): string => {
  const out: string[] = [];
  let previous: { readonly start: string | null; readonly end: string | null } | null = null;
  for (const expression of findTimes(tokenize(text))) {
    const value = resolveTime(expression, { reference: REFERENCE, previous });
    if (!value) continue;
    if (value.start !== null) previous = value;
    out.push(value.start === value.end ? (value.start ?? "-") : `${value.start ?? "-"}/${value.end ?? "-"}`);
  }
  return out.join(" ");
};

/** The numbers a text tells: value, or low..high. */
const numbers = (text: string): string =>
  findNumbers(tokenize(text))
    .map(({ low, high }) => (low === high ? `${low}` : `${low ?? ""}..${high ?? ""}`))
    .join(" ");

/** Voice of the first word of a text; "none" where it is no verb there. */
const voice = (text: string): string => voiceOf(tokenize(text), 0) ?? "none";
/** Voice of the last word. */
const lastVoice = (text: string): string => {
  const line = tokenize(text);
  return voiceOf(line, line.length - 1) ?? "none";
};
const units = (name: string): string =>
  nameUnits(name)
    .map(({ kind, text }) => `${kind}:${text}`)
    .join(" ");
const sentences = (text: string): string => String(sentenceCount(tokenize(text)));
const quoted = (text: string): string => String(quotePairs(tokenize(text)).length);
const kindOfFirst = (text: string): string => readingsAt(tokenize(text), 0)[0]?.pos ?? "unknown";

type Read = (text: string) => string;
/** Text and what it reads as. */
type Row = readonly [text: string, expected: string];

const POINTS: readonly (readonly [point: number, about: string, read: Read, holds: readonly Row[], not: readonly Row[]])[] = [
  [
    1,
    "fold without losing places",
    (t) => fold(t).text,
    [
      ["ﷲ", "الله"],
      ["ﻻ", "لا"],
      ["ا\u0654مس", "امس"],
      ["\ufeffقـــال\u200f", "قال"],
    ],
    [
      ["سلام", "سلم"],
      ["وردة", "ورده"],
    ],
  ],
  [
    2,
    "hamza and alef",
    key,
    [
      ["إسرائيل", key("اسرائيل")],
      ["الإثنين", key("الاثنين")],
      ["أيار", "ايار"],
    ],
    [
      ["مؤمن", key("مامن")],
      ["سأل", key("سل")],
    ],
  ],
  [
    3,
    "ى/ي and ة/ه in keys, not in the fold",
    key,
    [
      ["مستشفي", key("مستشفى")],
      ["غزه", key("غزة")],
    ],
    [
      ["مدينة", "مدين"],
      ["هدى", "هد"],
    ],
  ],
  [
    4,
    "Persian letters and digits",
    key,
    [
      ["تشرین", "تشرين"],
      ["کابل", "كابل"],
      ["۱۲", "12"],
    ],
    [
      ["پاریس", "فاريس"],
      ["گرد", "جرد"],
    ],
  ],
  [
    5,
    "written vowels decide",
    voice,
    [
      ["قُتل خمسة", "passive"],
      ["يُعتقد", "passive"],
      ["قَتل خمسة", "active"],
    ],
    [
      ["قَتَلَ", "passive"],
      ["قتْل", "passive"],
    ],
  ],
  [
    6,
    "digits of three scripts and their marks",
    numbers,
    [
      ["١٢٬٥٠٠", "12500"],
      ["12.500", "12500"],
      ["12 500", "12500"],
      ["٣٫٥", "3.5"],
      ["3,5", "3.5"],
      ["15 - 20", "15..20"],
      ["15قتيلا", "15"],
    ],
    [
      ["12.50", "1250"],
      ["5 - 3", "3..5"],
      ["1,2,3,4", "1234"],
    ],
  ],
  [
    7,
    "clitics by knowledge, never by letter",
    cut,
    [
      ["وبيروت", "و+بيروت"],
      ["للبنان", "ل+لبنان"],
      ["سيقصف", "س+يقصف"],
      ["فلجأ", "ف+لجأ"],
    ],
    [
      ["وزير", "و+زير"],
      ["بيروت", "ب+يروت"],
      ["سوريا", "س+وريا"],
      ["فلسطين", "ف+لسطين"],
      ["كفر", "ك+فر"],
      ["ليبيا", "ل+يبيا"],
    ],
  ],
  [
    8,
    "stacked clitics",
    cut,
    [
      ["وبالمستشفيات", "و+ب+ال+مستشفيات"],
      ["فللجيش", "ف+ل+ل+جيش"],
      ["للمدنيين", "ل+ل+مدنيين"],
    ],
    [
      ["والدة", "و+ال+دة"],
      ["بالغ", "ب+ال+غ"],
      ["فالح", "ف+ال+ح"],
    ],
  ],
  [
    9,
    "pronouns at the end",
    cut,
    [
      ["منازلهم", "منازل+هم"],
      ["استهدفتها", "استهدفت+ها"],
      ["مدينتهم", "مدينت+هم"],
      ["قوله", "قول+ه"],
    ],
    [
      ["مهم", "م+هم"],
      ["وجه", "وج+ه"],
      ["درهم", "در+هم"],
      ["اتجاه", "اتجا+ه"],
    ],
  ],
  [
    10,
    "whole words only",
    numbers,
    [
      ["أحد عشر", "11"],
      ["خمسة", "5"],
      ["سبعة", "7"],
    ],
    [
      ["وأحدث", "1"],
      ["سبتمبر", "7"],
      ["مخمسة", "5"],
      ["ستار", "6"],
    ],
  ],
  [
    11,
    "four families of months, doubled months",
    times,
    [
      ["3 يوليوز 2020", "2020-07-03"],
      ["3 جويلية 2020", "2020-07-03"],
      ["3 تموز 2020", "2020-07-03"],
      ["3 يوليو/تموز 2020", "2020-07-03"],
      ["3 كانون 2 2020", "2020-01-03"],
    ],
    [
      ["3 تشرين 2020", "2020-10-03"],
      ["كانون المدفأة", "2023-12-01/2023-12-31"],
    ],
  ],
  [
    12,
    "words that look like months, and things named after dates",
    times,
    [
      ["في مارس 2020", "2020-03-01/2020-03-31"],
      ["في آب 2020", "2020-08-01/2020-08-31"],
    ],
    [
      ["مارس عمله", "2024-03-01/2024-03-31"],
      ["قوى 14 آذار", "2024-03-14"],
      ["ثورة 25 يناير", "2024-01-25"],
      ["شارع 17 نيسان", "2024-04-17"],
      ["صفر إصابات", "2023-08-17/2023-09-15"],
    ],
  ],
  [
    13,
    "Hijri dates",
    times,
    [
      ["14 رمضان 1445هـ", "2024-03-24"],
      ["30 صفر 1433 هـ", "2012-01-24"],
      ["غرة شعبان 1445", "2024-02-11"],
      ["العشر الأواخر من رمضان 1445", "2024-03-31/2024-04-09"],
    ],
    [
      ["قال رمضان", "2024-03-11/2024-04-09"],
      ["زار شعبان المدينة", "2024-02-11/2024-03-10"],
    ],
  ],
  [
    14,
    "weekdays look back unless the words look forward",
    times,
    [
      ["مساء أمس الثلاثاء", "2024-05-14"],
      ["الجمعة", "2024-05-10"],
      ["الجمعة المقبلة", "2024-05-17"],
      ["سيعود الجمعة", "2024-05-17"],
      ["ليل الخميس الجمعة", "2024-05-09/2024-05-10"],
      ["أول جمعة من آذار 2024", "2024-03-01"],
    ],
    [
      ["أحد القتلى", "2024-05-12"],
      ["الشخصين الاثنين", "2024-05-13"],
      ["صلاة الجمعة", "2024-05-10"],
    ],
  ],
  [
    15,
    "relative words, thirds, ranges, times after others",
    times,
    [
      ["قبل يومين", "2024-05-13"],
      ["أول من أمس", "2024-05-13"],
      ["ثلاثة أيام مضت", "2024-05-12"],
      ["الشهر اللي فات", "2024-04-01/2024-04-30"],
      ["مطلع آذار 2021", "2021-03-01/2021-03-10"],
      ["يوليو 13 إلى 15", "2023-07-13/2023-07-15"],
      ["في 3 آذار 2021 وبعد ذلك بيومين", "2021-03-03 2021-03-05"],
    ],
    [
      ["استمر يومين", "2024-05-13"],
      ["ألف عام مضت", "2023-01-01/2023-12-31"],
      ["بعد يومين من الهجوم", "2024-05-17"],
      ["يوماً بعد يوم", "2024-05-16"],
    ],
  ],
  [
    16,
    "figures day first, clock times",
    times,
    [
      ["12/10/2023", "2023-10-12"],
      ["6:30 مساءً بالتوقيت المحلي (15:30 ت.غ)", "2024-05-15T18:30"],
      ["الساعة الحادية عشرة ليلا", "2024-05-15T23:00"],
      ["من 5 إلى 7 مساء", "2024-05-15T17:00/2024-05-15T19:00"],
    ],
    [
      ["المادة 15/2 من القانون", "2024-02-15"],
      ["بنتيجة 2-1", "2024-01-02"],
      ["طوله 8 م", "2024-05-15T20:00"],
    ],
  ],
  [
    17,
    "number words, units before tens, hundreds in three spellings",
    numbers,
    [
      ["خمسة وعشرون", "25"],
      ["ثلاثمائة", "300"],
      ["ثلاث مئة", "300"],
      ["ألفان ومئتان وخمسون", "2250"],
      ["مليون إلا ربعاً", "750000"],
    ],
    [
      ["ثلاثة وأصيب خمسة", "8"],
      ["ميتين", "200"],
    ],
  ],
  [
    18,
    "gender of numbers",
    numbers,
    [
      ["ثلاث نساء", "3"],
      ["إحدى عشرة", "11"],
      ["اثنتي عشرة", "12"],
      ["الخمسة والعشرون", "25"],
    ],
    [
      ["إحدى القرى", "1"],
      ["عشيرة", "10"],
    ],
  ],
  [
    19,
    "the counted noun",
    (t) => findNumbers(tokenize(t))[0]?.counted?.number ?? "none",
    [
      ["خمسة قتلى", "plural"],
      ["12 قتيلاً", "singular"],
      ["مئة قتيل", "singular"],
    ],
    [
      ["خمسة في البيت", "plural"],
      ["12 ثم", "singular"],
    ],
  ],
  [
    21,
    "و joins digits or people",
    numbers,
    [
      ["ثلاثة وخمسون", "53"],
      ["قتل ثلاثة وأصيب خمسة", "3 5"],
      ["3 قتلى و5 جرحى", "3 5"],
      ["بين خمسة آلاف وستة آلاف", "5000..6000"],
    ],
    [["خمسة آلاف وستة آلاف", "5006"]],
  ],
  [
    22,
    "bounds",
    numbers,
    [
      ["نحو 100", "90..110"],
      ["ما لا يقل عن 12", "12.."],
      ["أكثر من 80", "81.."],
      ["أقل من 12", "..11"],
      ["بين 3 و5", "3..5"],
      ["أكثر من 20%", "20.."],
      ["بضعة عشر", "13..19"],
      ["من 20 إلى 30 ألفا", "20000..30000"],
    ],
    [
      ["نحو الشمال 100", "90..110"],
      ["الدول الخمس الدائمة", "0.2"],
    ],
  ],
  [
    24,
    "codes are no counts of days",
    times,
    [["في 2014", "2014-01-01/2014-12-31"]],
    [
      ["كتيبة 101", "0101-01-01/0101-12-31"],
      ["القرار 2118", "2118-01-01/2118-12-31"],
      ["سعره 1990 ليرة", "1990-01-01/1990-12-31"],
    ],
  ],
  [
    25,
    "the verb before its subject",
    voice,
    [
      ["قتلت الغارة ثلاثة", "active"],
      ["قتلت امرأة في الغارة", "passive"],
    ],
    [["قصفت الطائرات المدينة", "passive"]],
  ],
  [
    26,
    "the passive that letters do not show",
    voice,
    [
      ["قتل أربعة مدنيين", "passive"],
      ["أصيب ثلاثة", "passive"],
      ["نقل إلى المستشفى", "passive"],
      ["قتل الجيش أربعة", "active"],
    ],
    [
      ["نقل المسعفون الجرحى", "passive"],
      ["جرح الجندي زميله", "passive"],
    ],
  ],
  [
    28,
    "verbal nouns and participles are no verbs",
    lastVoice,
    [
      ["جريمة قتل", "none"],
      ["مقتل شخص", "none"],
      ["في كل عام", "none"],
      ["لم تغتصب", "passive"],
    ],
    [
      ["هجوم أكثر", "active"],
      ["عدد", "active"],
    ],
  ],
  [
    30,
    "kunyas in their cases",
    units,
    [
      ["أبا عمر", "kunya:أبا عمر"],
      ["أبي عمر", "kunya:أبي عمر"],
    ],
    [["سامر", "kunya:سامر"]],
  ],
  [
    31,
    "chains of names",
    units,
    [
      ["عبد الرحمن خالد", "given:عبد الرحمن given:خالد"],
      ["محمد بن عبد الله", "given:محمد patronym:بن عبد الله"],
    ],
    [["عبد الرحمن", "given:عبد given:الرحمن"]],
  ],
  [
    33,
    "parts of speech of nouns that head a chain",
    kindOfFirst,
    [
      ["قائد لواء", "noun"],
      ["مدينة حلب", "noun"],
    ],
    [["مدينة حلب", "verb"]],
  ],
  [
    36,
    "quotation marks of every kind",
    quoted,
    [
      ["قال «نعم»", "1"],
      ['قال "نعم" ثم "لا"', "2"],
      ["قال ((نعم))", "1"],
    ],
    [
      ["بين قوسين (نعم)", "1"],
      ["قال نعم", "1"],
    ],
  ],
  [
    40,
    "sentences",
    sentences,
    [
      ["قصفت البلدة. وسقط جرحى.", "2"],
      ["عنوان\nانسحبت القوات", "2"],
      ["ماذا جرى؟!… لا أحد يعرف.", "2"],
    ],
    [
      ["قال د. أحمد إنه بخير", "2"],
      ["نقلت أ.ف.ب عن مصدر", "2"],
      ["بلغت 3.5 كيلومترات", "2"],
    ],
  ],
];

describe.each(POINTS)("point %i: %s", (_point, _about, read, holds, not) => {
  test.each(holds)("«%s» reads as %s", (text, expected) => expect(read(text)).toBe(expected));
  test.each(not)("«%s» does not read as %s", (text, wrong) => expect(read(text)).not.toBe(wrong));
});

describe("point 20: a number inside the noun, in the readings", () => {
  test.each([
    ["قتيلان", "d"],
    ["جريحين", "d"],
    ["شخصين", "d"],
    ["قتلى", "p"],
  ])("«%s» is %s", (word, number) => expect(readingsAt(tokenize(word), 0).map((a) => a.number)).toContain(number));
  test.each(["قتيل", "شخص"])("«%s» is no dual", (word) => expect(readingsAt(tokenize(word), 0).map((a) => a.number)).not.toContain("d"));
});

describe("points 30 and 31: one person, another person, a place", () => {
  test.each([
    ["أبو عمر", "أبي عمر"],
    ["عبد الرحمن خالد", "عبدالرحمن خالد"],
  ])("%s = %s", (one, other) => expect(sameName(one, other)).toBe(true));
  test.each([
    ["أبو عمر", "أبو عمار"],
    ["عبد الرحمن", "عبد الرحيم"],
  ])("%s ≠ %s", (one, other) => expect(sameName(one, other)).toBe(false));
  test.each(["أبو ظبي", "أم درمان", "أبو غريب"])("%s is a place", (name) => expect(isKunyaPlace(name)).toBe(true));
  test.each(["أبو عمر", "أم خالد"])("%s is none", (name) => expect(isKunyaPlace(name)).toBe(false));
});

test("every span of every token and part is its own evidence", () => {
  const text = "وقُتل 15قتيلا فللجيش «ﷲ» \ud83d\ude00 بالمستشفيات";
  const line = tokenize(text);
  expect(Array.from(line.kind).includes(TokenKind.number)).toBe(true);
  for (const { start, end, parts } of mentionsOf(line)) {
    expect(parts[0]?.start).toBe(start);
    expect(parts.at(-1)?.end).toBe(end);
    parts.forEach((part, k) => {
      expect(part.end).toBeGreaterThan(part.start);
      if (k > 0) expect(part.start).toBe(parts[k - 1]?.end);
    });
  }
});

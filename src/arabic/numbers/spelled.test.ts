// Numbers spelled out by rule, in every case and gender and with و between the parts, read back as what they are.
import { describe, expect, test } from "vitest";
import { tokenize } from "../tokenize.ts";
import { findNumbers } from "./find.ts";

interface Style {
  readonly feminine: boolean;
  readonly genitive: boolean;
  readonly hundred: "مئة" | "مائة";
  readonly split: boolean;
  readonly and: " و" | " و ";
}

const MASCULINE = ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"];
const FEMININE = ["", "واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"];
const TENS = ["", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"];
const HUNDREDS = ["", "", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع"];

function belowHundred(n: number, s: Style): string {
  const units = s.feminine ? FEMININE : MASCULINE;
  const two = (word: string) => (s.genitive ? word.replace(/ان$/, "ين") : word);
  if (n <= 10) return two(units[n] ?? "");
  if (n < 20) {
    const ten = s.feminine ? "عشرة" : "عشر";
    if (n === 11) return `${s.feminine ? "إحدى" : "أحد"} ${ten}`;
    if (n === 12) return `${(s.feminine ? "اثنتا" : "اثنا").replace(/ا$/, s.genitive ? "ي" : "ا")} ${ten}`;
    return `${units[n - 10]} ${ten}`;
  }
  const tens = `${TENS[Math.floor(n / 10)]}${s.genitive ? "ين" : "ون"}`;
  const unit = n % 10;
  if (unit === 0) return tens;
  return `${unit === 1 && s.feminine ? "إحدى" : two(units[unit] ?? "")}${s.and}${tens}`;
}

function belowThousand(n: number, s: Style): string {
  const hundreds = Math.floor(n / 100);
  const rest = n % 100;
  if (hundreds === 0) return belowHundred(rest, s);
  const stem = s.hundred.slice(0, -1);
  const head =
    hundreds === 1
      ? s.hundred
      : hundreds === 2
        ? `${stem}ت${s.genitive ? "ين" : "ان"}`
        : `${hundreds === 8 && !s.split ? "ثمان" : HUNDREDS[hundreds]}${s.split ? " " : ""}${s.hundred}`;
  return rest === 0 ? head : `${head}${s.and}${belowHundred(rest, s)}`;
}

const SCALES = [
  { value: 1e9, one: "مليار", plural: "مليارات" },
  { value: 1e6, one: "مليون", plural: "ملايين" },
  { value: 1e3, one: "ألف", plural: "آلاف" },
] as const;

function spell(n: number, s: Style): string {
  if (n === 0) return "صفر";
  const parts: string[] = [];
  let rest = n;
  for (const { value, one, plural } of SCALES) {
    const count = Math.floor(rest / value);
    rest %= value;
    if (count === 0) continue;
    const last = count % 100;
    if (count === 1) parts.push(one);
    else if (count === 2) parts.push(`${one}${s.genitive ? "ين" : "ان"}`);
    else
      parts.push(
        `${belowThousand(count, { ...s, feminine: false })} ${last >= 3 && last <= 10 ? plural : last > 10 && s.genitive ? `${one}اً` : one}`,
      );
  }
  if (rest > 0) parts.push(belowThousand(rest, s));
  return parts.join(s.and);
}

const ALL: Style[] = [];
for (const feminine of [false, true])
  for (const genitive of [false, true])
    for (const hundred of ["مئة", "مائة"] as const)
      for (const split of [false, true]) ALL.push({ feminine, genitive, hundred, split, and: split ? " و " : " و" });

/** Every number below 1,200, then steps that meet every digit in every place up to hundreds of billions. */
function* numbers(): Generator<number> {
  for (let n = 0; n < 1200; n++) yield n;
  for (let n = 1200, step = 7; n < 4e11; n += step, step = Math.ceil(step * 1.031)) yield n;
}

describe("numbers spelled out are read back", () => {
  test.each(ALL.map((style) => [JSON.stringify(style), style] as const))("%s", (_, style) => {
    const wrong: string[] = [];
    for (const n of numbers()) {
      const text = spell(n, style);
      const found = findNumbers(tokenize(text));
      const [only] = found;
      if (found.length !== 1 || only?.low !== n || only.high !== n || only.start !== 0 || only.end !== text.length)
        wrong.push(`${n}: ${text} -> ${found.map((m) => `${text.slice(m.start, m.end)}=${m.low}`).join("; ")}`);
    }
    expect(wrong.slice(0, 20)).toEqual([]);
  });
});

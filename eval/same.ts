// When a value of a reading is the value of the gold.
import type { ChainLink } from "../src/model/index.ts";
import type { GoldTime, GoldToll, Said } from "./gold.ts";
import { fromPair, touches } from "./stretch.ts";

type Interval = { readonly start: string | null; readonly end: string | null } | null;

export const sameTime = (gold: Pick<GoldTime, "start" | "end">, got: Interval): boolean =>
  got !== null && gold.start === got.start && gold.end === got.end;

/** Bounds agree; where the report says "about", the lower one may be off by one and two in a hundred. */
export function sameBounds(gold: GoldToll, got: { readonly low: number | null; readonly high: number | null }): boolean {
  if (gold.approx) return Math.abs((gold.low ?? 0) - (got.low ?? 0)) <= 1 + 0.02 * (gold.low ?? 0);
  return gold.low === got.low && gold.high === got.high;
}

/** English names agree in their letters, articles and words for kinds of places apart, with one wrong letter in four. */
export function sameName(a: string | null | undefined, b: string | null | undefined): boolean {
  const [x, y] = [letters(a ?? ""), letters(b ?? "")];
  if (x === "" || y === "") return false;
  return x.includes(y) || y.includes(x) || distance(x, y) <= Math.max(1, Math.floor(Math.min(x.length, y.length) / 4));
}

/** The link of a chain is the source that the gold names: its words overlap, or one's words hold the other's. */
export function sameLink(gold: Said, got: ChainLink | null | undefined): boolean {
  if (!got) return false;
  if (touches(gold.spans, fromPair(got.span))) return true;
  const [x, y] = [bareWords(gold.text), bareWords(got.text)];
  return x !== "" && y !== "" && (x.includes(y) || y.includes(x));
}

const PERIODS = new Set(["الأيام", "الأسابيع", "الاسابيع", "الأشهر", "الشهور", "الأعوام", "السنوات", "الساعات", "اليومين", "الفترة"]);
const LATELY = new Set(["الماضية", "الأخيرة", "الماضيين", "السابقة"]);

/** «الأيام القليلة الماضية», the past few days: words without agreed bounds, not scored. */
export function isVague(words: string): boolean {
  const parts = words.split(/\s+/);
  return parts.some((part, i) => PERIODS.has(part) && LATELY.has(parts[parts[i + 1] === "القليلة" ? i + 2 : i + 1] ?? ""));
}

const NAME_WORDS = new Set(["al", "as", "ash", "at", "ad", "an", "ar", "az", "el", "governorate", "province", "city", "town", "of", "the"]);

/** "As-Suwayda Governorate" and "Suwayda": the letters a-z of the words that name. */
function letters(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’`ʿʾ-]/g, "");
  return plain
    .split(/[^a-z]+/)
    .filter((word) => !NAME_WORDS.has(word))
    .join("");
}

const bareWords = (words: string): string =>
  words
    .normalize("NFC")
    .replace(/[\u064b-\u0652\u0670\u0640«»“”"']/g, "")
    .replace(/[\u0622\u0623\u0625]/g, "\u0627")
    .replace(/\s+/g, " ")
    .trim();

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swap));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

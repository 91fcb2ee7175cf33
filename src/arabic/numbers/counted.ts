// The noun after a figure: «خمسة قتلى», «12 قتيلاً», «ثلاثة من رجال الأمن», «عنصران اثنان».
import { Pro, TokenKind, type TokenLine } from "../token-line.ts";
import type { Counted } from "./mention.ts";

// Words that can follow a figure and are never its noun.
const NEVER: ReadonlySet<string> = new Set(
  (
    "في من علي الي عن مع بين حتي منذ قبل بعد خلال ان انه انها انهم الذي التي الذين اللذين اللتين لم لن لا ما قد ثم او ام بل لكن كما حيث فيما بينما عندما " +
    "هو هي هم هن هذا هذه ذلك تلك هناك كان كانت كانوا وقد وكان وكانت ايضا فقط حول ضد نحو لدي عند اثر جراء بسبب وفق بحسب تقريبا"
  ).split(" "),
);
const PARTITIVE: ReadonlySet<string> = new Set(["من"]);

/** The key of a noun's form with the article off. */
export const nounStem = (key: string): string => (key.length > 4 && key.startsWith("ال") ? key.slice(2) : key);

/** The noun that the figure ending at `last` counts, or null. After 3 to 10 it is plural, from 11 on singular, after من plural. */
export function countedAfter(line: TokenLine, last: number, value: number | null): Counted | null {
  let at = last + 1;
  if (line.kind[at] !== TokenKind.word) return null;
  const partitive = PARTITIVE.has(line.key[at] ?? "");
  if (partitive) at++;
  if (line.kind[at] !== TokenKind.word) return null;
  const key = line.key[at] ?? "";
  if (NEVER.has(key) || key.length < 2 || ((line.pro[at] ?? 0) & (Pro.waw | Pro.fa)) !== 0) return null;
  const number =
    partitive || value === null || (value >= 3 && value <= 10) || !Number.isInteger(value) ? "plural" : value === 2 ? "dual" : "singular";
  return { first: at, last: at, number, stem: nounStem(key) };
}

/** The noun before «واحد» or «اثنان» («قتيل واحد», «عنصران اثنان»). */
export function countedBefore(line: TokenLine, first: number, value: number): Counted | null {
  const at = first - 1;
  if (at < 0 || line.kind[at] !== TokenKind.word) return null;
  const key = line.key[at] ?? "";
  if (NEVER.has(key)) return null;
  return { first: at, last: at, number: value === 2 ? "dual" : value === 1 ? "singular" : "plural", stem: nounStem(key) };
}

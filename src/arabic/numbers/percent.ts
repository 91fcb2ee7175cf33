// Percent after a figure: «50%», «٪», «بالمئة», «في المائة», «بالـ100».
import { TokenKind, type TokenLine } from "../token-line.ts";

const IN_HUNDRED: ReadonlySet<string> = new Set(["بالميه", "بالمايه", "بالمءه", "بالميت"]);
const HUNDRED: ReadonlySet<string> = new Set(["الميه", "المايه", "المءه", "ميه", "مايه"]);

/** The last token of a percent mark that starts at `at`, or null. */
export function readPercentSign(line: TokenLine, at: number): number | null {
  const form = line.form[at];
  if (form === "%" || form === "٪" || form === "﹪" || form === "％") return at;
  if (line.kind[at] !== TokenKind.word) return null;
  const key = line.key[at] ?? "";
  if (IN_HUNDRED.has(key)) return at;
  if (key === "في" && HUNDRED.has(line.key[at + 1] ?? "")) return at + 1;
  if (key === "بال" && line.form[at + 1] === "100") return at + 1;
  return null;
}

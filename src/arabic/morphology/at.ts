// Readings of a token of a token line: its proclitics off, its printed marks heard.
import { keyOf } from "../letters.ts";
import { Pro, TokenKind, type TokenLine } from "../token-line.ts";
import { type Analysis, analyse } from "./analyse.ts";
import { hasMarks, withMarks } from "./marks.ts";

const NONE: readonly Analysis[] = [];
const lettersOf = (pro: number): number =>
  (pro & (Pro.waw | Pro.fa) ? 1 : 0) + (pro & Pro.hamza ? 1 : 0) + (pro & (Pro.ba | Pro.lam | Pro.kaf) ? 1 : 0) + (pro & Pro.sin ? 1 : 0);

/** The folded form of token `i` without conjunction, preposition and future س; the article stays («وللجيش» → «الجيش»). */
export function bareForm(line: TokenLine, i: number): string {
  const form = line.form[i] ?? "";
  const pro = line.pro[i] ?? 0;
  if (line.stem[i] === "الله") return "الله";
  const n = lettersOf(pro);
  const rest = form.slice(n);
  if ((pro & Pro.lam) !== 0 && (pro & Pro.al) !== 0 && !rest.startsWith("ال"))
    return `ال${articleIsSeen(rest, line.stem[i] ?? "") ? rest.slice(1) : rest}`;
  return rest;
}

/** After ل the article is one ل («للجيش»), or unseen before a noun of ل («للجنة», whose stem begins with the ل itself). */
const articleIsSeen = (rest: string, stem: string): boolean => rest.startsWith("ل") && !keyOf(rest).startsWith(stem.slice(0, 2));

/** Readings of token `i` after its best cut: at «وقُتل» only was killed. Empty for numbers, marks and unknown words. */
export function readingsAt(line: TokenLine, i: number): readonly Analysis[] {
  if (line.kind[i] !== TokenKind.word) return NONE;
  const found = analyse(bareForm(line, i));
  if (found.length < 2) return found;
  const printed = line.text.slice(line.start[i] ?? 0, line.end[i] ?? 0);
  if (!hasMarks(printed)) return found;
  return withMarks(cutLetters(printed, lettersOf(line.pro[i] ?? 0)), found);
}

/** Drops the first `n` letters of a printed word and the marks on them. */
function cutLetters(printed: string, n: number): string {
  let seen = 0;
  for (let i = 0; i < printed.length; i++) {
    const c = printed.charCodeAt(i);
    if ((c < 0x64b || c > 0x652) && c !== 0x670 && c !== 0x640 && seen++ === n) return printed.slice(i);
  }
  return "";
}

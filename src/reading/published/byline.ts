// A day that the page itself gives as its own: «نُشر في 3 آذار 2021», «آخر تحديث: 05/12/2017», «السبت 10 كانون الأول 2022 – اسم المنبر».
import { type TimeExpression, TokenKind, type TokenLine } from "../../arabic/index.ts";

export interface Byline {
  readonly expression: TimeExpression;
  /** A word of publishing stands before it; without one the date only stands alone in a short line at the head. */
  readonly marked: boolean;
}

const MARKS: ReadonlySet<string> = new Set(
  "نشر نشرت النشر نشرنا تحديث التحديث محدث اخر كتب تحرير published updated posted date".split(" "),
);
const MARK_REACH = 5;
const MOST_WORDS = 12;
const HEAD_LINES = 4;

/** Full dates that stand where pages put their own: after a word of publishing, or in a short line among the first ones. */
export function findBylines(line: TokenLine, times: readonly TimeExpression[], open: (token: number) => boolean): readonly Byline[] {
  const out: Byline[] = [];
  for (const expression of times) {
    const { year, month, day, calendar } = expression.parts;
    if (year === null || month === null || day === null || calendar !== "gregorian" || expression.to || expression.bound) continue;
    if (isMarked(line, expression.first)) out.push({ expression, marked: true });
    else if (open(expression.first) && expression.rule !== "english-date" && standsAtHead(line, expression))
      out.push({ expression, marked: false });
  }
  return out;
}

function isMarked(line: TokenLine, first: number): boolean {
  for (let i = first - 1; i >= 0 && i >= first - MARK_REACH; i--) {
    if (line.kind[i] === TokenKind.break) return false;
    const key = (line.key[i] ?? "").toLowerCase();
    if (MARKS.has(key)) return key !== "اخر" || (line.key[i + 1] ?? "").includes("حديث");
  }
  return false;
}

/** A line of at most a dozen words, among the first four, that opens or ends with the date. */
function standsAtHead(line: TokenLine, { first, last }: TimeExpression): boolean {
  let from = first;
  while (from > 0 && line.kind[from - 1] !== TokenKind.break && first - from <= MOST_WORDS) from--;
  let to = last;
  while (to + 1 < line.length && line.kind[to + 1] !== TokenKind.break && to - last <= MOST_WORDS) to++;
  if (to - from >= MOST_WORDS * 2 || words(line, from, to) - words(line, first, last) > MOST_WORDS / 2) return false;
  if (from !== first && to !== last) return false;
  let breaks = 0;
  for (let i = 0; i < from && breaks < HEAD_LINES; i++) if (line.kind[i] === TokenKind.break) breaks++;
  return breaks < HEAD_LINES;
}

function words(line: TokenLine, from: number, to: number): number {
  let count = 0;
  for (let i = from; i <= to; i++) if (line.kind[i] !== TokenKind.punct && line.kind[i] !== TokenKind.break) count++;
  return count;
}

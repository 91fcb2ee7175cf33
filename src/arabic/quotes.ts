// Quotation marks and brackets in pairs: « » “ ” " " ‘ ’ (( )) << >>, nested or left open; a pair never reaches past its paragraph.
import type { RawTokens } from "./sentences.ts";
import { TokenKind, type TokenLine } from "./token-line.ts";

/** A pair of marks by token positions. «وقال: "لن نرحل"» → open at the first ", close at the second. */
export interface QuotePair {
  /** First token of the opening mark. */
  readonly open: number;
  /** Last token of the closing mark; where none closes it, the last token of the paragraph. */
  readonly close: number;
  readonly closed: boolean;
  /** 0 for an outermost pair. */
  readonly depth: number;
  /** How many tokens each mark takes: 2 for (( )) and << >>. */
  readonly width: 1 | 2;
}

type Mark = { readonly family: string; readonly side: "open" | "close" | "either" };

const MARKS: ReadonlyMap<number, Mark> = new Map([
  [0xab, { family: "«", side: "open" }],
  [0xbb, { family: "«", side: "close" }],
  [0x300a, { family: "《", side: "open" }],
  [0x300b, { family: "《", side: "close" }],
  [0x2039, { family: "‹", side: "open" }],
  [0x203a, { family: "‹", side: "close" }],
  [0x201c, { family: "“", side: "either" }],
  [0x201d, { family: "“", side: "either" }],
  [0x201e, { family: "“", side: "open" }],
  [0x22, { family: '"', side: "either" }],
  [0xff02, { family: '"', side: "either" }],
  [0x2018, { family: "‘", side: "either" }],
  [0x2019, { family: "‘", side: "either" }],
  [0x27, { family: "'", side: "either" }],
]);

interface Open {
  readonly at: number;
  readonly family: string;
  readonly width: 1 | 2;
}

/** All pairs of quotation marks of a line, in the order of their opening marks. Cost linear in the number of tokens. `قال «نعم»` ("he said yes") has one. */
export function quotePairs(line: TokenLine): readonly QuotePair[] {
  const found: QuotePair[] = [];
  const stack: Open[] = [];
  const open = new Map<string, number>();
  const close = (to: number, closed: boolean) => {
    const top = stack.pop();
    if (!top) return;
    open.set(top.family, (open.get(top.family) ?? 1) - 1);
    found.push({ open: top.at, close: to, closed, depth: stack.length, width: top.width });
  };
  for (let i = 0; i < line.length; i++) {
    const kind = line.kind[i];
    if (kind === TokenKind.break) while (stack.length > 0) close(i - 1, false);
    if (kind !== TokenKind.punct) continue;
    const seen = markAt(line, i);
    if (!seen) continue;
    const { family, width } = seen;
    const isOpen = (open.get(family) ?? 0) > 0;
    if (seen.side === "open" || (seen.side === "either" && !isOpen && mayOpen(line, i, family))) {
      stack.push({ at: i, family, width });
      open.set(family, (open.get(family) ?? 0) + 1);
    } else if (isOpen) {
      // what was opened inside and never closed ends here too
      while (stack.length > 0 && stack[stack.length - 1]?.family !== family) close(i - 1, false);
      close(i + width - 1, true);
    }
    if (width === 2) i++;
  }
  while (stack.length > 0) close(line.length - 1, false);
  return found.sort((a, b) => a.open - b.open || b.close - a.close);
}

function markAt(line: TokenLine, i: number): (Mark & { readonly width: 1 | 2 }) | undefined {
  const c = line.text.charCodeAt(line.start[i] ?? 0);
  const mark = MARKS.get(c);
  if (mark) return { ...mark, width: 1 };
  if (c !== 0x28 && c !== 0x29 && c !== 0x3c && c !== 0x3e) return undefined;
  const next = i + 1;
  if (next >= line.length || line.glued[next] !== 1 || line.text.charCodeAt(line.start[next] ?? 0) !== c) return undefined;
  return { family: c === 0x28 || c === 0x29 ? "((" : "<<", side: c === 0x28 || c === 0x3c ? "open" : "close", width: 2 };
}

/** An apostrophe opens nothing inside a word («d'Alep»), and no mark opens at the end of a line. */
function mayOpen(line: TokenLine, i: number, family: string): boolean {
  const next = i + 1;
  if (next >= line.length || line.kind[next] === TokenKind.break) return false;
  if (family !== "'" && family !== "‘") return true;
  return line.glued[next] === 1 && line.glued[i] === 0;
}

const BRACKETS: ReadonlyMap<number, number> = new Map([
  [0x29, 0x28],
  [0x5d, 0x5b],
  [0x7d, 0x7b],
]);
/** A bracket that holds more tokens than this holds sentences of its own. */
const LONGEST_BRACKET = 120;

/** 1 for every token inside a bracket ( ) [ ] { } that is closed within its paragraph. */
export function matchedBrackets(tokens: RawTokens): Uint8Array {
  const n = tokens.kind.length;
  const inside = new Uint8Array(n);
  const { text } = tokens;
  if (!text.includes(")") && !text.includes("]") && !text.includes("}")) return inside;
  let stack: { readonly at: number; readonly mark: number }[] = [];
  for (let i = 0; i < n; i++) {
    if (tokens.kind[i] === TokenKind.break) stack = [];
    if (tokens.kind[i] !== TokenKind.punct) continue;
    const c = tokens.text.charCodeAt(tokens.start[i] ?? 0);
    if (c === 0x28 || c === 0x5b || c === 0x7b) {
      if (stack.length < 32) stack.push({ at: i, mark: c });
    } else if (BRACKETS.has(c)) {
      const top = stack.pop();
      if (top && top.mark === BRACKETS.get(c) && i - top.at <= LONGEST_BRACKET) inside.fill(1, top.at, i);
    }
  }
  return inside;
}

// The written parts of a token: conjunction, preposition, article, future س, stem and pronoun, each with its span in the text.
import { isInvisible, isMark } from "./letters.ts";
import { Enc, Pro, TokenKind, type TokenLine } from "./token-line.ts";

export type PartKind = "conjunction" | "preposition" | "article" | "future" | "stem" | "pronoun";

export interface Part {
  readonly start: number;
  readonly end: number;
  readonly kind: PartKind;
}

/** A token, or clitic letters and the number or name glued to them («و15», «الـ24»), with its parts. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** First and last token; they differ only where clitic letters are glued to what follows. */
  readonly first: number;
  readonly last: number;
  readonly parts: readonly Part[];
}

/** Words made of clitics alone, as they stand glued before digits, foreign letters and quotation marks. */
const CLITICS_ALONE: ReadonlyMap<string, readonly PartKind[]> = new Map<string, readonly PartKind[]>([
  ["و", ["conjunction"]],
  ["ف", ["conjunction"]],
  ["ب", ["preposition"]],
  ["ل", ["preposition"]],
  ["ك", ["preposition"]],
  ["ال", ["article", "article"]],
  ["وال", ["conjunction", "article", "article"]],
  ["فال", ["conjunction", "article", "article"]],
  ["بال", ["preposition", "article", "article"]],
  ["كال", ["preposition", "article", "article"]],
  ["وب", ["conjunction", "preposition"]],
  ["ول", ["conjunction", "preposition"]],
  ["وك", ["conjunction", "preposition"]],
  ["فب", ["conjunction", "preposition"]],
  ["فل", ["conjunction", "preposition"]],
  ["لل", ["preposition", "article"]],
  ["ولل", ["conjunction", "preposition", "article"]],
  ["وبال", ["conjunction", "preposition", "article", "article"]],
]);

/** All tokens of a line but its line ends, in order, each with its parts. «و15 جريحاً» → و+15, جريحاً. */
export function mentionsOf(line: TokenLine): readonly Mention[] {
  const found: Mention[] = [];
  for (let i = 0; i < line.length; i++) {
    if (line.kind[i] === TokenKind.break) continue;
    const start = line.start[i] ?? 0;
    const glued = gluedClitics(line, i);
    if (glued) {
      const stem: Part = { start: line.start[i + 1] ?? 0, end: line.end[i + 1] ?? 0, kind: "stem" };
      found.push({ start, end: stem.end, first: i, last: i + 1, parts: [...glued, stem] });
      i++;
    } else found.push({ start, end: line.end[i] ?? 0, first: i, last: i, parts: partsOf(line, i) });
  }
  return found;
}

/** The parts of the clitic letters at token `i` where a number or a foreign name is glued to them, or nothing. */
function gluedClitics(line: TokenLine, i: number): readonly Part[] | undefined {
  const next = line.kind[i + 1];
  if (line.kind[i] !== TokenKind.word || line.glued[i + 1] !== 1 || (next !== TokenKind.number && next !== TokenKind.latin))
    return undefined;
  const kinds = CLITICS_ALONE.get(line.form[i] ?? "");
  return kinds && splitLetters(line.text, line.start[i] ?? 0, line.end[i] ?? 0, kinds);
}

/** The parts of one token. A word of clitics alone before a quotation mark («لـ"الجزيرة"») is those clitics. */
export function partsOf(line: TokenLine, i: number): readonly Part[] {
  const start = line.start[i] ?? 0;
  const end = line.end[i] ?? 0;
  if (line.kind[i] !== TokenKind.word) return [{ start, end, kind: "stem" }];
  const form = line.form[i] ?? "";
  const alone = CLITICS_ALONE.get(form);
  if (alone && line.glued[i + 1] === 1 && line.kind[i + 1] === TokenKind.punct) return splitLetters(line.text, start, end, alone);
  const pro = line.pro[i] ?? 0;
  const stemStart = line.stemStart[i] ?? start;
  const stemEnd = line.stemEnd[i] ?? end;
  const kinds = proclitics(pro);
  const parts: Part[] = [];
  if (stemStart > start) {
    const letters = countLetters(line.text, start, stemStart);
    parts.push(...splitLetters(line.text, start, stemStart, fitted(kinds, letters)));
  }
  const preposition = stemEnd < end && (line.stem[i] === "ب" || line.stem[i] === "ل");
  parts.push({ start: stemStart, end: stemEnd, kind: preposition ? "preposition" : "stem" });
  if (stemEnd < end && (line.enc[i] ?? 0) !== Enc.none) parts.push({ start: stemEnd, end, kind: "pronoun" });
  return parts;
}

/** What each letter before the stem is, in writing order, the article's two letters counted twice. */
function proclitics(pro: number): PartKind[] {
  const kinds: PartKind[] = [];
  if (pro & (Pro.waw | Pro.fa)) kinds.push("conjunction");
  if (pro & (Pro.ba | Pro.lam | Pro.kaf)) kinds.push("preposition");
  if (pro & Pro.sin) kinds.push("future");
  if (pro & Pro.al) kinds.push("article", "article");
  return kinds;
}

/** After ل the article has one letter («للجيش») or none («للجنة»). */
const fitted = (kinds: readonly PartKind[], letters: number): readonly PartKind[] => kinds.slice(0, letters);

function countLetters(text: string, from: number, to: number): number {
  let letters = 0;
  for (let at = from; at < to; at++) if (!isSilent(text.charCodeAt(at))) letters++;
  return letters;
}

const isSilent = (c: number): boolean => isMark(c) || isInvisible(c);

/** Gives each letter its kind; marks and tatweel stay with the letter before them; letters of one kind join. */
function splitLetters(text: string, from: number, to: number, kinds: readonly PartKind[]): Part[] {
  const parts: { start: number; end: number; kind: PartKind }[] = [];
  let next = 0;
  for (let at = from; at < to; at++) {
    const last = parts[parts.length - 1];
    if (last && isSilent(text.charCodeAt(at))) {
      last.end = at + 1;
      continue;
    }
    const kind = kinds[next++] ?? "stem";
    if (last && last.kind === kind) last.end = at + 1;
    else parts.push({ start: at, end: at + 1, kind });
  }
  return parts;
}

// What the words around a figure say of it: «نحو» about, «أكثر من», «لا يقل عن», «على الأقل», «يصل إلى», «أقل من».
import { TokenKind, type TokenLine } from "../token-line.ts";

export type Bound = "about" | "at-least" | "at-most" | "more-than" | "less-than";

type Phrase = readonly [words: string, bound: Bound];

// Before the figure, as keys, longest first. A first word may carry و ف ب ل; «ما» may open any of them.
const BEFORE: readonly Phrase[] = [
  ["لا يقل عددهم عن", "at-least"],
  ["لا يقل عددها عن", "at-least"],
  ["لا يزيد عددهم عن", "at-most"],
  ["لا يتجاوز عددهم", "at-most"],
  ["لا يقل عن", "at-least"],
  ["لا تقل عن", "at-least"],
  ["لم يقل عن", "at-least"],
  ["ليس اقل من", "at-least"],
  ["علي الاقل", "at-least"],
  ["علي اقل تقدير", "at-least"],
  ["لا يزيد علي", "at-most"],
  ["لا يزيد عن", "at-most"],
  ["لا تزيد علي", "at-most"],
  ["لا تزيد عن", "at-most"],
  ["ما تجاوز", "more-than"],
  ["لم يتجاوز", "at-most"],
  ["لم تتجاوز", "at-most"],
  ["لا يتجاوز", "at-most"],
  ["لا تتجاوز", "at-most"],
  ["لا يتعدي", "at-most"],
  ["لا تتعدي", "at-most"],
  ["ليس اكثر من", "at-most"],
  ["لا اكثر من", "at-most"],
  ["يصل الي", "at-most"],
  ["تصل الي", "at-most"],
  ["يصل عددهم الي", "at-most"],
  ["بحد اقصي", "at-most"],
  ["كحد اقصي", "at-most"],
  ["بحد ادني", "at-least"],
  ["كحد ادني", "at-least"],
  ["اكثر من", "more-than"],
  ["ازيد من", "more-than"],
  ["اعلي من", "more-than"],
  ["يزيد علي", "more-than"],
  ["يزيد عن", "more-than"],
  ["تزيد علي", "more-than"],
  ["تزيد عن", "more-than"],
  ["يربو علي", "more-than"],
  ["يربو عن", "more-than"],
  ["تربو علي", "more-than"],
  ["اكبر من", "more-than"],
  ["زاد علي", "more-than"],
  ["زاد عن", "more-than"],
  ["زادت علي", "more-than"],
  ["زادت عن", "more-than"],
  ["فاق", "more-than"],
  ["فاقت", "more-than"],
  ["تجاوز", "more-than"],
  ["تجاوزت", "more-than"],
  ["يفوق", "more-than"],
  ["تفوق", "more-than"],
  ["يتجاوز", "more-than"],
  ["تتجاوز", "more-than"],
  ["يتعدي", "more-than"],
  ["فوق", "more-than"],
  ["اقل من", "less-than"],
  ["ادني من", "less-than"],
  ["يقل عن", "less-than"],
  ["تقل عن", "less-than"],
  ["اصغر من", "less-than"],
  ["دون", "less-than"],
  ["نحو", "about"],
  ["حوالي", "about"],
  ["قرابه", "about"],
  ["زهاء", "about"],
  ["تقريبا", "about"],
  ["يقارب", "about"],
  ["تقارب", "about"],
  ["يقارب من", "about"],
  ["يقرب من", "about"],
  ["يناهز", "about"],
  ["تناهز", "about"],
  ["ناهز", "about"],
  ["ناهزت", "about"],
  ["قارب", "about"],
  ["قاربت", "about"],
  ["حدود", "about"],
];

const AFTER: readonly Phrase[] = [
  ["علي الاقل", "at-least"],
  ["علي اقل تقدير", "at-least"],
  ["كحد ادني", "at-least"],
  ["بحد ادني", "at-least"],
  ["فاكثر", "at-least"],
  ["او اكثر", "at-least"],
  ["وما فوق", "at-least"],
  ["فما فوق", "at-least"],
  ["او يزيد", "at-least"],
  ["فما دون", "at-most"],
  ["وما دون", "at-most"],
  ["فاقل", "at-most"],
  ["ونيف", "more-than"],
  ["علي الاكثر", "at-most"],
  ["علي اكثر تقدير", "at-most"],
  ["كحد اقصي", "at-most"],
  ["بحد اقصي", "at-most"],
  ["او اقل", "at-most"],
  ["تقريبا", "about"],
];

interface Indexed {
  readonly words: readonly string[];
  readonly bound: Bound;
}

const byWord = (phrases: readonly Phrase[], end: "first" | "last"): ReadonlyMap<string, readonly Indexed[]> => {
  const out = new Map<string, Indexed[]>();
  for (const [text, bound] of phrases) {
    const words = text.split(" ");
    const key = words.at(end === "first" ? 0 : -1) ?? "";
    out.set(
      key,
      [...(out.get(key) ?? []), { words, bound }].sort((a, b) => b.words.length - a.words.length),
    );
  }
  return out;
};
const BY_LAST = byWord(BEFORE, "last");
const BY_FIRST = byWord(AFTER, "first");
const PROCLITICS: ReadonlySet<string> = new Set(["و", "ف", "ب", "ل", "وب", "ول", "فب"]);

const sameWord = (key: string, word: string, opening: boolean): boolean =>
  key === word || (opening && key.endsWith(word) && PROCLITICS.has(key.slice(0, key.length - word.length)));

/** A bound that ends right before token `first`: its bound and its first token. */
export function boundBefore(line: TokenLine, first: number): { readonly bound: Bound; readonly from: number } | null {
  const quote = line.kind[first - 1] === TokenKind.punct && QUOTES.has(line.form[first - 1] ?? "");
  if (quote) return endingAt(line, first - 1);
  return endingAt(line, first);
}

/** «نحو "سبعين شخصاً»: an opening quotation mark may stand between. */
const QUOTES: ReadonlySet<string> = new Set(['"', "«", "“", "'", "("]);

function endingAt(line: TokenLine, first: number): { readonly bound: Bound; readonly from: number } | null {
  const key = line.key[first - 1];
  if (key === undefined) return null;
  const rows = BY_LAST.get(key) ?? BY_LAST.get(key.slice(1));
  for (const { words, bound } of rows ?? []) {
    const from = first - words.length;
    if (from < 0 || !words.every((word, k) => sameWord(line.key[from + k] ?? "", word, k === 0))) continue;
    const ma = line.key[from - 1];
    return { bound, from: ma === "ما" || ma === "بما" || ma === "وما" || ma === "لما" ? from - 1 : from };
  }
  return verbOfCount(line, first);
}

// Verbs that bound a count named between them and the figure: «لا يتجاوز عدد عناصرها عشرة», «لا يقل عدد القتلى عن 20».
const COUNT_VERBS: ReadonlyMap<string, readonly [plain: Bound, denied: Bound]> = new Map([
  ["يتجاوز", ["more-than", "at-most"]],
  ["تجاوز", ["more-than", "at-most"]],
  ["يتعدي", ["more-than", "at-most"]],
  ["تعدي", ["more-than", "at-most"]],
  ["يزيد", ["more-than", "at-most"]],
  ["يفوق", ["more-than", "at-most"]],
  ["يقل", ["less-than", "at-least"]],
  ["يقارب", ["about", "about"]],
]);
const COUNT_NOUNS: ReadonlySet<string> = new Set(["عدد", "عددهم", "عددها", "عدده", "حصيله"]);
const COUNT_REACH = 6;

function verbOfCount(line: TokenLine, first: number): { readonly bound: Bound; readonly from: number } | null {
  for (let i = first - 2; i >= 0 && i >= first - COUNT_REACH; i--) {
    if (line.kind[i + 1] !== TokenKind.word) return null;
    const verb = COUNT_VERBS.get(line.key[i] ?? "");
    if (!verb || !COUNT_NOUNS.has(line.key[i + 1] ?? "")) continue;
    const denied = sameWord(line.key[i - 1] ?? "", "لا", true) || sameWord(line.key[i - 1] ?? "", "لم", true);
    return { bound: verb[denied ? 1 : 0], from: denied ? i - 1 : i };
  }
  return null;
}

/** How many tokens may stand between a figure and the bound after it («44 شخصا مدنيا على الأقل»). */
const REACH = 4;

/** A bound after token `last`, the counted noun between: its bound and its last token. Stops at a mark and at another figure. */
export function boundAfter(
  line: TokenLine,
  last: number,
  isNumber: (token: number) => boolean,
): { readonly bound: Bound; readonly to: number } | null {
  for (let i = last + 1; i <= last + REACH && i < line.length; i++) {
    if (line.kind[i] !== TokenKind.word || isNumber(i)) return null;
    const rows = BY_FIRST.get(line.key[i] ?? "");
    for (const { words, bound } of rows ?? []) {
      if (words.every((word, k) => line.key[i + k] === word)) return { bound, to: i + words.length - 1 };
    }
  }
  return null;
}

const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Lowest and highest value under a bound: «نحو 50» is ten per cent either way, rounded outwards; «أكثر من 80» is 81 and up; what is not counted in wholes («أكثر من 20%») starts at 20. */
export function applyBound(value: number, bound: Bound, whole = true): { readonly low: number | null; readonly high: number | null } {
  const integer = Number.isInteger(value);
  const step = whole && integer ? 1 : 0;
  switch (bound) {
    case "about": {
      const low = value - value / 10;
      const high = value + value / 10;
      return integer ? { low: Math.floor(low), high: Math.ceil(high) } : { low: tidy(low), high: tidy(high) };
    }
    case "at-least":
      return { low: value, high: null };
    case "at-most":
      return { low: null, high: value };
    case "more-than":
      return { low: value + step, high: null };
    case "less-than":
      return { low: null, high: value - step };
  }
}

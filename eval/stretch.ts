// Stretches of a text, `[start, end)` in UTF-16 code units, and how much they share.

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Every place where `words` stand. */
export function stretchesOf(text: string, words: string): Stretch[] {
  const out: Stretch[] = [];
  for (let i = text.indexOf(words); i >= 0 && words !== ""; i = text.indexOf(words, i + 1)) out.push({ start: i, end: i + words.length });
  return out;
}

export function nthOf(text: string, words: string, nth: number): Stretch | null {
  return stretchesOf(text, words)[nth] ?? null;
}

/** The nth place at or after `from`, else the first one after it, else the first of all. */
export function firstAfter(text: string, words: string, from: number, nth: number): Stretch | null {
  const all = stretchesOf(text, words);
  const after = all.filter((s) => s.start >= from);
  return after[nth] ?? after[0] ?? all[0] ?? null;
}

/** Where the sentence that goes on at `from` ends: after the next stop, question mark or line end. */
export function sentenceEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) if (".!?؟\n".includes(text.charAt(i))) return i + 1;
  return text.length;
}

export const shared = (a: Stretch, b: Stretch): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

export const touches = (spans: readonly Stretch[], b: Stretch): boolean => spans.some((a) => shared(a, b) > 0);

/** The two are about the same words: they share half of the shorter and a third of the longer. */
export const coversMost = (spans: readonly Stretch[], b: Stretch): boolean =>
  spans.some((a) => {
    const common = shared(a, b);
    const lengths = [a.end - a.start, b.end - b.start];
    return common > 0 && common >= 0.5 * Math.min(...lengths) && common >= 0.34 * Math.max(...lengths);
  });

export const fromPair = ([start, end]: readonly [number, number]): Stretch => ({ start, end });

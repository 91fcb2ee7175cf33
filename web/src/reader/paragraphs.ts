// A report's text as lines with their offsets. Each line is one text node and nothing is put into it: letters stay joined,
// and an offset in the text is an offset in a node.

export interface Paragraph {
  readonly start: number;
  readonly text: string;
}

export function paragraphsOf(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  while (start <= text.length) {
    const at = text.indexOf("\n", start);
    const end = at < 0 ? text.length : at;
    const line = text.slice(start, end);
    if (line.trim() !== "") paragraphs.push({ start, text: line });
    if (at < 0) break;
    start = end + 1;
  }
  return paragraphs;
}

/** The place of the last paragraph that begins at or before an offset, or -1. */
export function paragraphAt(paragraphs: readonly Paragraph[], offset: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= offset) {
      found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}

// Lights spans of the text by the CSS Custom Highlight API: ranges over the text's own nodes, no element put among the letters.
import { type Paragraph, paragraphAt } from "./paragraphs.ts";

export const canLight = (): boolean => typeof Highlight === "function" && "highlights" in CSS;

/** The element that holds the text: one child for each paragraph, in order. */
export function rangeOf(holder: Element, paragraphs: readonly Paragraph[], start: number, end: number): Range | null {
  const from = pointOf(holder, paragraphs, start, false);
  const to = pointOf(holder, paragraphs, end, true);
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range.collapsed ? null : range;
}

/** An offset of the text as a node and an offset in it; between paragraphs it is the end of the one before (or the start of the next). */
function pointOf(holder: Element, paragraphs: readonly Paragraph[], offset: number, ends: boolean) {
  const at = paragraphAt(paragraphs, ends ? offset - 1 : offset);
  const paragraph = paragraphs[at];
  const node = holder.children[at]?.firstChild;
  if (!paragraph || !node) return null;
  return { node, offset: Math.min(Math.max(0, offset - paragraph.start), paragraph.text.length) };
}

/** Lights `ranges` under a name that CSS styles (`::highlight(name)`); an empty list puts it out. */
export function light(name: string, ranges: readonly Range[], priority: number): void {
  if (!canLight()) return;
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}

interface WithCaret {
  caretPositionFromPoint?: (x: number, y: number) => { readonly offsetNode: Node; readonly offset: number } | null;
  caretRangeFromPoint?: (x: number, y: number) => Range | null;
}

/** The offset of the text under a point of the window, or null where there is no letter. */
export function offsetAt(holder: Element, paragraphs: readonly Paragraph[], x: number, y: number): number | null {
  const page = document as Document & WithCaret;
  const caret = page.caretPositionFromPoint?.(x, y);
  const range = caret ? null : page.caretRangeFromPoint?.(x, y);
  const node = caret?.offsetNode ?? range?.startContainer;
  const offset = caret?.offset ?? range?.startOffset ?? 0;
  const element = node?.parentElement;
  if (!node || !element || element.parentElement !== holder) return null;
  const at = [...holder.children].indexOf(element);
  const paragraph = paragraphs[at];
  return paragraph ? paragraph.start + offset : null;
}

// Stories of a scraped page: the main story, a second full one, and what surrounds them (menus, teasers, repeats, a republisher's comment).
// Works on paragraphs (stretches between line ends). A page without such faults is one main story.
import { fold, keyOf, spanOf, TokenKind, type TokenLine } from "../../arabic/index.ts";
import type { Story, StoryRole } from "../../model/index.ts";
import type { Draft, Stage } from "../draft.ts";
import { POINTERS, RELATED, SOURCES } from "./marks.ts";

interface Paragraph {
  readonly first: number;
  readonly last: number;
  readonly words: number;
  /** Folded keys of its words, joined by single blanks. */
  readonly key: string;
  /** Ends in a sentence mark or a closing quotation mark. */
  readonly closed: boolean;
  role: StoryRole;
}

const LONG = 25; // words: a paragraph of a story, not a headline or a menu line
const KEYS = new Map<readonly string[], readonly string[]>();
const keysOf = (marks: readonly string[]): readonly string[] => {
  const known = KEYS.get(marks);
  if (known) return known;
  const keys = marks.map((mark) => keyOf(fold(mark).text));
  KEYS.set(marks, keys);
  return keys;
};

const startsWithMark = (key: string, marks: readonly string[]): boolean =>
  keysOf(marks).some((mark) => key === mark || key.startsWith(`${mark} `));

export function paragraphsOf(line: TokenLine): Paragraph[] {
  const out: Paragraph[] = [];
  let first = 0;
  for (let i = 0; i <= line.length; i++) {
    if (i < line.length && line.kind[i] !== TokenKind.break) continue;
    if (i > first) {
      const words: string[] = [];
      for (let t = first; t < i; t++) if (line.kind[t] !== TokenKind.punct) words.push(line.key[t] ?? "");
      const lastMark = line.kind[i - 1] === TokenKind.punct;
      if (words.length > 0) out.push({ first, last: i - 1, words: words.length, key: words.join(" "), closed: lastMark, role: "main" });
    }
    first = i + 1;
  }
  return out;
}

/** Splits a first paragraph that holds the headline twice («headline – outlet, date headline body»): the first copy is page furniture. */
function splitRepeatedHeadline(line: TokenLine, paragraphs: Paragraph[]): void {
  const head = paragraphs[0];
  if (!head || head.words < 20) return;
  const width = 5;
  const at = (t: number) => line.key[t] ?? "";
  const limit = Math.min(head.last - width, head.first + 80);
  for (let t = head.first + width; t <= limit; t++) {
    let same = 0;
    while (same < width && at(head.first + same) === at(t + same)) same++;
    if (same < width) continue;
    const rest = { ...head, first: t };
    paragraphs.splice(0, 1, { ...head, last: t - 1, words: t - head.first, role: "boilerplate" }, rest);
    return;
  }
}

function judge(line: TokenLine, paragraphs: Paragraph[]): void {
  splitRepeatedHeadline(line, paragraphs);
  const seen = new Map<string, number>();
  let related = false;
  let sourced = false;
  let story: StoryRole = "main";
  let mainWords = 0;
  paragraphs.forEach((p, i) => {
    if (p.role === "boilerplate") return;
    const next = paragraphs[i + 1];
    const repeats = seen.has(p.key);
    if (p.words <= 6 && startsWithMark(p.key, RELATED) && (mainWords > 0 || !next)) {
      related = true;
      p.role = "boilerplate";
      return;
    }
    if (related) {
      // a headline printed twice, then paragraphs that end as sentences do: a second full story begins
      const again = paragraphs[i + 1]?.key === p.key || paragraphs[i + 2]?.key === p.key;
      const full = paragraphs.slice(i + 1, i + 12).filter((q) => q.words >= LONG && q.closed).length >= 2;
      if (again && full && p.words >= 4 && restIsStory(paragraphs, i)) {
        related = false;
        story = "attached";
        p.role = story;
        seen.set(p.key, i);
        return;
      }
      p.role = "boilerplate";
      return;
    }
    if (p.words <= 25 && startsWithMark(p.key, POINTERS) && mainWords > 0) p.role = "boilerplate";
    else if (sourced) p.role = "editorial";
    else if (p.words <= 6 && startsWithMark(p.key, SOURCES) && mainWords > LONG) {
      sourced = true;
      p.role = story;
    } else if (repeats && p.words >= 8 && i > 1 && !isHeadlineRepeat(paragraphs, i, seen.get(p.key) ?? 0)) p.role = "boilerplate";
    else if (!hasArabic(p.key)) p.role = mainWords === 0 || p.words > 3 ? "boilerplate" : story;
    else {
      p.role = story;
      if (p.words >= LONG) mainWords += p.words;
    }
    if (!seen.has(p.key)) seen.set(p.key, i);
  });
  if (mainWords === 0) for (const p of paragraphs) if (p.role !== "boilerplate" || p.words >= LONG) p.role = "main";
}

/** From here on paragraphs mostly end as sentences do; a block of teasers breaks off in mid-sentence. */
function restIsStory(paragraphs: readonly Paragraph[], from: number): boolean {
  const long = paragraphs.slice(from + 1, from + 12).filter((p) => p.words >= LONG);
  return long.length >= 2 && long.filter((p) => p.closed).length >= long.length - 1;
}

const isHeadlineRepeat = (paragraphs: readonly Paragraph[], i: number, before: number): boolean =>
  i - before <= 3 && (paragraphs[i]?.words ?? 0) < LONG;

const hasArabic = (key: string): boolean => {
  for (let i = 0; i < key.length; i++) if (key.charCodeAt(i) >= 0x620 && key.charCodeAt(i) <= 0x6ff) return true;
  return false;
};

export const findStories: Stage = (draft: Draft) => {
  const { line } = draft;
  const paragraphs = paragraphsOf(line);
  judge(line, paragraphs);
  const stories: Story[] = [];
  for (const p of paragraphs) {
    const [start, end] = spanOf(line, p.first, p.last);
    const open = stories.at(-1);
    if (open && open.role === p.role) stories[stories.length - 1] = { ...open, end };
    else stories.push({ id: `s${stories.length + 1}`, start, end, role: p.role, published: null });
  }
  if (stories.length === 0) stories.push({ id: "s1", start: 0, end: draft.report.text.length, role: "main", published: null });
  return { stories };
};

/** True for a token in a story that is read (main, attached or editorial), false in page furniture. */
export function readable(draft: Draft): Uint8Array {
  const out = new Uint8Array(draft.line.length).fill(1);
  let s = 0;
  for (let t = 0; t < draft.line.length; t++) {
    const at = draft.line.start[t] ?? 0;
    while (s < draft.stories.length - 1 && at >= (draft.stories[s]?.end ?? 0)) s++;
    if (draft.stories[s]?.role === "boilerplate") out[t] = 0;
  }
  return out;
}

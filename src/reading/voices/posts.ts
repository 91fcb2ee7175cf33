// A name before a colon («مصدر أمني: …») and the name under a post («— وزارة الداخلية (@moi) October 14, 2022»).
import { TokenKind } from "../../arabic/index.ts";
import { Tag } from "../words/tags.ts";
import type { Opener } from "./opener.ts";
import { isMark, type Sentence, skipMarks } from "./sentence.ts";
import { speakerKind, speakerOf } from "./speakers.ts";

/** Longest name before a colon, in tokens. */
const LONGEST_NAME = 8;

/** «مصدر أمني: …» at the start of a sentence. */
export function colonOpener(s: Sentence): Opener | null {
  const { draft, starts, words, from, to } = s;
  for (let t = from; t <= to && t - from <= LONGEST_NAME; t++) {
    if (draft.words.tag[t] === Tag.verb) return null;
    if (draft.line.form[t] !== ":" || t === to) continue;
    const p = starts[skipMarks(draft, from)] ?? -1;
    const phrase = draft.phrases[p];
    if (!phrase || phrase.sort === "place" || speakerKind(draft, words, phrase) === null || phrase.last < t - 2) return null;
    const speaker = speakerOf(draft, starts, words, p);
    return speaker ? { at: t, first: t + 1, last: to, stance: "tells", links: [speaker], kind: "colon" } : null;
  }
  return null;
}

/** The line under an embedded post: a dash, a name, its handle in brackets. It covers the line before, whoever speaks there. */
export function postOpener(s: Sentence): Opener | null {
  const { draft, starts, words, from, to } = s;
  if (!isMark(draft, from, "—–-―") || !hasHandle(s)) return null;
  const p = starts[skipMarks(draft, from + 1)] ?? -1;
  const speaker = p < 0 ? null : speakerOf(draft, starts, words, p, true);
  if (!speaker) return null;
  let last = from - 1;
  while (last > 0 && draft.line.kind[last] === TokenKind.break) last--;
  let first = last;
  while (first > 0 && draft.line.kind[first - 1] !== TokenKind.break) first--;
  if (last < 0 || last > to) return null;
  let end = speaker.end;
  for (let t = from; t <= to && (draft.line.start[t] ?? 0) < end; t++)
    if (isMark(draft, t, "(") && t > from + 1) end = draft.line.end[t - 1] ?? end;
  return { at: from, first, last, stance: "tells", links: [{ ...speaker, end }], kind: "post" };
}

function hasHandle(s: Sentence): boolean {
  for (let t = s.from + 1; t < s.to && t - s.from <= 20; t++) if (isMark(s.draft, t, "@")) return true;
  return false;
}

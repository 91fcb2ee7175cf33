// Pretexts and charges: whoever acts alleges what follows. «بحجة وجود مسلحين», «بتهمة التخابر», «متهمون من قبل الجيش بتنفيذ هجمات».
import { Pro } from "../../arabic/index.ts";
import { subjectOf } from "../clauses/subject.ts";
import type { Phrase, Speaker } from "../draft.ts";
import { Tag } from "../words/tags.ts";
import type { Opener } from "./opener.ts";
import { hasPro, isMark, runAt, type Sentence } from "./sentence.ts";
import { speakerOf } from "./speakers.ts";

export function pretextOpener(s: Sentence, t: number): Opener | null {
  const { draft, words } = s;
  const length = runAt(draft, t, words.pretexts);
  if (length === 0) return charged(s, t);
  const doer = doerBefore(s, t);
  if (!doer || t + length > s.to) return null;
  return { at: t, first: t + length, last: phraseEnd(s, t + length), stance: "alleges", links: [doer], kind: "pretext" };
}

/** «متهمون من قبل النظام بتنفيذ هجمات»: the one behind «من قبل» alleges what «ب» brings in. */
function charged(s: Sentence, t: number): Opener | null {
  const { draft, words, starts, to } = s;
  if (draft.words.tag[t] === Tag.verb || !words.isCharged(draft.words.reading[t]?.lemma ?? "")) return null;
  let by: Speaker | null = null;
  for (let i = t + 1; i <= to && i - t <= 12; i++) {
    if (isMark(draft, i, "،,؛;") || draft.words.tag[i] === Tag.verb) return null;
    if (draft.words.body[i] === "قبل" && draft.words.body[i - 1] === "من") {
      const p = starts[i + 1] ?? -1;
      by = p < 0 ? null : speakerOf(draft, starts, words, p);
    } else if (hasPro(draft, i, Pro.ba) && !hasPro(draft, i, Pro.al)) {
      return by && { at: t, first: i, last: phraseEnd(s, i), stance: "alleges", links: [by], kind: "pretext" };
    }
  }
  return null;
}

/** To the end of its phrase or clause. */
function phraseEnd(s: Sentence, first: number): number {
  let last = first;
  while (last < s.to && !isMark(s.draft, last + 1, "،,؛;.") && s.draft.words.tag[last + 1] !== Tag.subordinator) last++;
  return last;
}

const acts = (p: Phrase) => p.sort === "actor" || p.sort === "person";

/** Who does what the pretext is given for: the nearest before it, subject of a verb or of a verbal noun («قيام النظام باعتقال …»). */
function doerBefore(s: Sentence, t: number): Speaker | null {
  const { draft, starts, words } = s;
  for (let i = t - 1; i >= s.from; i--) {
    if (draft.words.tag[i] === Tag.verb) {
      const subject = subjectOf(draft, starts, i, acts);
      if (subject && (subject.how !== "carried" || draft.clauseOf[i] === draft.clauseOf[t]))
        return speakerOf(draft, starts, words, subject.phrase);
      continue;
    }
    const doer = draft.words.reading[i]?.pos === "masdar" ? genitiveActor(s, i) : null;
    if (doer) return doer;
  }
  for (let i = t - 1; i >= s.from; i--) {
    const p = draft.phrases[starts[i] ?? -1];
    if (p && acts(p)) return speakerOf(draft, starts, words, starts[i] ?? -1);
  }
  return null;
}

/** «قيام نظام الأسد»: the actor in the genitive right behind a verbal noun; what it hits comes with a preposition. */
export function genitiveActor(s: Sentence, masdar: number): Speaker | null {
  const mention = s.draft.mentions[s.mentions[masdar + 1] ?? -1];
  const item = mention && s.draft.entities[mention.entity];
  if (!mention || (item?.kind !== "actor" && item?.kind !== "person")) return null;
  if (hasPro(s.draft, masdar + 1, Pro.ba | Pro.lam | Pro.waw)) return null;
  return { kind: item.kind === "person" ? "named-person" : "group", start: mention.start, end: mention.end, entity: mention.entity };
}

// Relays: the one whose words are passed on, and the outlet to which somebody spoke. «نقلت رويترز عن مصدر», «قال لوكالة فرانس برس».
import { Enc } from "../../arabic/index.ts";
import { subjectOf } from "../clauses/subject.ts";
import type { Phrase, Speaker } from "../draft.ts";
import { maySpeak, type Sentence, skipMarks, speechVerb } from "./sentence.ts";
import { speakerOf } from "./speakers.ts";

/** «نقلت رويترز عن مصدر عسكري قوله إن»: the one after عن. */
export function relayed(s: Sentence, t: number, until: number): Speaker | null {
  for (let i = t + 1; i < until; i++) {
    if (s.draft.words.body[i] !== "عن") continue;
    const p = s.starts[skipMarks(s.draft, i + 1)] ?? -1;
    return p < 0 ? null : speakerOf(s.draft, s.starts, s.words, p, true);
  }
  return null;
}

/** «قال مصدر لوكالة فرانس برس إن», «في بيان نقلته وكالة سبأ»: an outlet that is not the report's own passes it on. None or one link. */
export function toldTo(s: Sentence, t: number, until: number): readonly Speaker[] {
  for (let i = t + 1; i < until && i <= s.to; i++) {
    const verb = speechVerb(s, i);
    if (verb?.relays && (s.draft.words.reading[i]?.enclitic ?? null) !== null) {
      const subject = subjectOf(s.draft, s.starts, i, maySpeak(s));
      const speaker = subject?.how === "after" ? speakerOf(s.draft, s.starts, s.words, subject.phrase) : null;
      if (speaker && !(speaker.entity !== null && s.own.has(speaker.entity))) return [speaker];
      continue;
    }
    const p = s.draft.phrases[s.starts[i] ?? -1];
    if (!p || (p.prep !== "ل" && p.prep !== "مع")) continue;
    const outlet = outletIn(s, p);
    if (outlet) return [outlet];
  }
  return [];
}

/** The known outlet that a phrase names or holds («لمراسل وكالة الأناضول»), unless it is the report's own. */
function outletIn(s: Sentence, p: Phrase): Speaker | null {
  const { draft } = s;
  const entities = p.entity !== null ? [p.entity] : heldIn(s, p);
  for (const entity of entities) {
    const item = draft.entities[entity];
    if (item?.kind !== "actor" || item.actorKind !== "media" || item.entry === null || s.own.has(entity)) continue;
    const enclosed = (draft.line.enc[p.head] ?? 0) !== Enc.none;
    if (!enclosed) return { kind: "media", start: p.start, end: p.end, entity };
  }
  return null;
}

function heldIn(s: Sentence, p: Phrase): readonly number[] {
  const out: number[] = [];
  for (let t = p.head + 1; t <= p.last; t++) {
    const mention = s.draft.mentions[s.mentions[t] ?? -1];
    if (mention && mention.last <= p.last) out.push(mention.entity);
  }
  return out;
}

// Participles that go on with a voice: «مشيرا إلى», «مؤكدة أن», «نافيا أن يكون», «قائلا إنها».
import { Pro } from "../../arabic/index.ts";
import { subjectOf } from "../clauses/subject.ts";
import type { Speaker } from "../draft.ts";
import { participleOf, Tag } from "../words/tags.ts";
import { clauseSaid, prepositionSaid, saidEnd } from "./content.ts";
import type { Opener } from "./opener.ts";
import { hasPro, isMark, maySpeak, type Sentence } from "./sentence.ts";
import { speakerOf } from "./speakers.ts";

/** The voice that a participle at `t` goes on with, with the participle's own stance; null where it says nothing. */
export function participleOpener(s: Sentence, t: number): Opener | null {
  const { draft, words, to } = s;
  if (t === s.from || draft.words.tag[t] === Tag.verb) return null;
  const reading = participleOf(draft.line, t);
  if (!reading) return null;
  const verb = words.verb(reading.verb ?? reading.lemma, reading.form);
  if (!verb || verb.object !== null) return null;
  const clause = clauseSaid(s, t);
  const prep = verb.prep === null ? -1 : prepositionSaid(s, t, verb.prep);
  const content = prep >= 0 && (clause < 0 || prep < clause) ? prep : clause;
  if (content < 0 && (!verb.masdar || verb.prep !== null)) return null;
  if (!isMark(draft, t - 1, '،,”»"') && !hasPro(draft, t, Pro.waw) && content < 0) return null;
  const first = content >= 0 ? content : t + 1;
  if (first > to) return null;
  const last = saidEnd(s, first, verb.stance, content >= 0 && content === clause);
  return { at: t, first, last, stance: verb.stance, links: null, kind: "participle", carried: governing(s, t) };
}

/** The subject of the verb that the participle goes with: the last one before it with a speaker for its subject. */
function governing(s: Sentence, t: number): Speaker | null {
  const { draft, starts, words } = s;
  for (let i = t - 1; i >= s.from; i--) {
    if (draft.words.tag[i] !== Tag.verb) continue;
    const subject = subjectOf(draft, starts, i, maySpeak(s));
    if (!subject || subject.how === "carried") continue;
    return speakerOf(draft, starts, words, subject.phrase);
  }
  return null;
}

// Participles that go on with a voice: «مشيرا إلى», «مؤكدة أن», «نافيا أن يكون», «قائلا إنها».
import { Pro } from "../../arabic/index.ts";
import { subjectOf } from "../clauses/subject.ts";
import type { Speaker } from "../draft.ts";
import { participleOf, Tag } from "../words/tags.ts";
import { agrees } from "./agree.ts";
import { clauseSaid, prepositionSaid, saidEnd } from "./content.ts";
import type { Opener } from "./opener.ts";
import { genitiveActor } from "./pretexts.ts";
import { hasPro, isMark, maySpeak, type Sentence } from "./sentence.ts";
import { speakerOf } from "./speakers.ts";

/** The voice that a participle at `t` goes on with, with the participle's own stance; null where it says nothing. */
export function participleOpener(s: Sentence, t: number): Opener | null {
  const { draft, words, to } = s;
  if (t === s.from || draft.words.tag[t] === Tag.verb) return null;
  const reading = participleOf(draft.line, t);
  if (!reading) return null;
  if (words.speaker(draft.line.stem[t] ?? "") !== null) return null; // «متحدثة عسكرية» is a speaker, not "speaking"
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

/** «واكتفى الناطق بالقول إن», «في قوله إن»: the noun of saying and «إن» right behind it. */
export function sayingOpener(s: Sentence, t: number): Opener | null {
  const { draft, to } = s;
  if (!SAYING.has(draft.line.stem[t] ?? "") || draft.words.tag[t] === Tag.verb) return null;
  const first = clauseSaid(s, t);
  if (first < 0 || first - t > 2) return null;
  return {
    at: t,
    first,
    last: Math.max(to, saidEnd(s, first, "tells", true)),
    stance: "tells",
    links: null,
    kind: "participle",
    carried: doer(s, t),
  };
}

const SAYING: ReadonlySet<string> = new Set(["قول"]);

/** The subject, of whatever number, of the verb before. */
function doer(s: Sentence, t: number): Speaker | null {
  for (let i = t - 1; i >= s.from; i--) {
    if (s.draft.words.tag[i] !== Tag.verb) continue;
    const subject = subjectOf(s.draft, s.starts, i, maySpeak(s));
    return subject ? speakerOf(s.draft, s.starts, s.words, subject.phrase) : null;
  }
  return null;
}

/** The subject of the verb that the participle goes with: the last one before it with a speaker for its subject. */
function governing(s: Sentence, t: number): Speaker | null {
  const { draft, starts, words } = s;
  for (let i = t - 1; i >= s.from; i--) {
    const doer = draft.words.reading[i]?.pos === "masdar" ? genitiveActor(s, i) : null;
    if (doer && agrees(draft, participleOf(draft.line, t), doer)) return doer;
    if (draft.words.tag[i] !== Tag.verb) continue;
    const subject = subjectOf(draft, starts, i, maySpeak(s));
    if (!subject || subject.how === "carried") continue;
    const speaker = speakerOf(draft, starts, words, subject.phrase);
    if (speaker && agrees(draft, participleOf(draft.line, t), speaker)) return speaker;
  }
  return null;
}

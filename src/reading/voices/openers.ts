// All openers of one sentence, in the order in which they are laid over it: post and colon, then verbs, participles, nouns and pretexts as
// they come, then the source phrases, which stand outside all of them.
import { Tag } from "../words/tags.ts";
import { nounOpener } from "./nouns.ts";
import type { Opener } from "./opener.ts";
import { participleOpener, sayingOpener } from "./participles.ts";
import { colonOpener, postOpener } from "./posts.ts";
import { pretextOpener } from "./pretexts.ts";
import type { Sentence } from "./sentence.ts";
import { sourceOpener } from "./sources.ts";
import { speechOpener } from "./speech.ts";

export function openersOf(s: Sentence): Opener[] {
  const post = postOpener(s);
  if (post) return [post];
  const speech: Opener[] = [];
  const sources: Opener[] = [];
  const colon = colonOpener(s);
  if (colon) speech.push(colon);
  for (let t = s.from; t <= s.to; t++) {
    const verb = s.draft.words.tag[t] === Tag.verb;
    const source = sourceOpener(s, t);
    if (source) {
      (source.kind === "source" ? sources : speech).push(source);
      continue;
    }
    const opener = verb ? speechOpener(s, t) : (pretextOpener(s, t) ?? sayingOpener(s, t) ?? nounOrParticiple(s, t));
    // «وفق ما أفاد», «كما أعلن»: the verb belongs to the source phrase
    if (opener && !(verb && sources.some((o) => o.at < t && t - o.at <= 3))) speech.push(opener);
  }
  return [...speech, ...sources.map((source) => boundSource(source, speech))];
}

/** «مطالبة بـ» is a demand or "demanding": a noun with its maker first, then the participle of the subject, then a noun that nobody made. */
function nounOrParticiple(s: Sentence, t: number): Opener | null {
  const noun = nounOpener(s, t);
  return noun?.links?.length ? noun : (participleOpener(s, t) ?? noun);
}

/** A source covers its sentence, but not what a later speech verb of the sentence says. */
function boundSource(source: Opener, speech: readonly Opener[]): Opener {
  const later = speech.find(
    (o) => o.kind === "speech" && o.links !== null && o.at > source.at + 1 && o.at <= source.last && source.at > source.first + 3,
  );
  return later ? { ...source, last: later.at - 1 } : source;
}

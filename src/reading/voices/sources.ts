// Source phrases: «وفق المرصد», «بحسب ما أفادت وكالة …», «حسب الإحصاءات التي أكدتها الوزارة», «نقلا عن …», «على حد قوله», «وجاء في البيان أن».
import type { Stance } from "../../model/index.ts";
import { subjectOf } from "../clauses/subject.ts";
import type { Speaker } from "../draft.ts";
import { Tag } from "../words/tags.ts";
import { clauseSaid, saidEnd } from "./content.ts";
import type { Opener } from "./opener.ts";
import { maySpeak, runAt, type Sentence, skipMarks, speechVerb } from "./sentence.ts";
import { speakerOf } from "./speakers.ts";

interface Source {
  /** The one it names; null: the speaker before («على حد قوله»). */
  readonly speaker: Speaker | null;
  readonly stance: Stance;
  /** Last token of the phrase. */
  readonly last: number;
}

/** The source phrase that begins at `t`, or null. */
function sourceAt(s: Sentence, t: number): Source | null {
  const { draft, words, starts, from, to } = s;
  const own = runAt(draft, t, words.sayings);
  if (own > 0) return { speaker: null, stance: SURMISE.test(draft.words.body[t + own - 1] ?? "") ? "alleges" : "tells", last: t + own - 1 };
  const length = Math.max(runAt(draft, t, words.relays), runAt(draft, t, words.sources));
  if (length === 0) return null;
  let i = t + length;
  if (draft.words.body[i] === "ما" || draft.words.body[i] === "لما") i++;
  const verb = draft.words.tag[i] === Tag.verb ? i : -1;
  // «كما» opens a source only with a reporting verb: «كما أعلن الجيش»; at the start of a sentence it means "also"
  if (draft.words.body[t] === "كما" && (verb < 0 || t === from || !speechVerb(s, verb))) return null;
  if ((draft.words.body[t] === "حسبما" || draft.words.body[i - 1] === "ما") && verb < 0) return null;
  if (verb >= 0) {
    const subject = subjectOf(draft, starts, verb, maySpeak(s));
    const stance = speechVerb(s, verb)?.stance ?? "tells";
    if (subject?.how !== "after") {
      const behind = skipMarks(draft, draft.words.tag[verb + 1] === Tag.pronoun ? verb + 2 : verb + 1); // «ما أفاد به مراسلنا»
      const named = draft.phrases[starts[behind] ?? -1];
      if (named && named.prep === null && named.sort !== "time" && draft.words.tag[behind] !== Tag.complementiser) {
        const speaker = speakerOf(draft, starts, words, starts[behind] ?? -1, true);
        if (speaker) return { speaker, stance, last: named.last };
      }
      return draft.words.body[t] === "كما" ? null : { speaker: null, stance, last: verb };
    }
    const speaker = speakerOf(draft, starts, words, subject.phrase);
    return speaker && { speaker, stance, last: draft.phrases[subject.phrase]?.last ?? verb };
  }
  const p = starts[skipMarks(draft, i)] ?? -1;
  const phrase = draft.phrases[p];
  if (!phrase) return null;
  const behind = sourceOfFigures(s, p, phrase.last);
  if (behind) return behind;
  const speaker = speakerOf(draft, starts, words, p);
  return speaker && { speaker, stance: "tells", last: Math.min(phrase.last, to) };
}

const SURMISE = /^(?:زعم|ادعا)/;

/** Last token of the source phrase at `t`, or `t` - 1 where none begins there. */
export function sourceEnd(s: Sentence, t: number): number {
  return sourceAt(s, t)?.last ?? t - 1;
}

export function sourceOpener(s: Sentence, t: number): Opener | null {
  const { draft, from, to } = s;
  const told = toldIn(s, t);
  if (told) return told;
  const source = sourceAt(s, t);
  if (!source) return null;
  // at the sentence's end, or in its main clause, it covers the sentence; inside a later clause only from that clause on
  const closes = source.last >= to - 2 || draft.words.tag[source.last + 1] === Tag.relative;
  const clause = draft.clauses[draft.clauseOf[t] ?? -1];
  const inner =
    clause !== undefined && (clause.edge === "adverbial" || clause.edge === "relative") && clause.first > from && t - clause.first <= 4;
  const links = source.speaker ? [source.speaker] : null;
  return { at: t, first: inner && !closes ? clause.first : from, last: to, stance: source.stance, links, kind: "source" };
}

/** «الإحصاءات التي أكدتها الوزارة», «معلومات حصلت عليها الصحيفة من مصادر عسكرية»: not the figures speak, but the one behind them. */
function sourceOfFigures(s: Sentence, p: number, last: number): Source | null {
  const { draft, starts, words, to } = s;
  const head = draft.line.stem[draft.phrases[p]?.head ?? -1] ?? "";
  if (!words.isFigures(head)) return null;
  const relative = draft.words.tag[last + 1] === Tag.relative ? last + 2 : last + 1;
  if (draft.words.tag[relative] !== Tag.verb) return null;
  const verb = speechVerb(s, relative);
  const subject = subjectOf(draft, starts, relative, maySpeak(s));
  if (verb && subject?.how === "after") {
    const speaker = speakerOf(draft, starts, words, subject.phrase);
    return speaker && { speaker, stance: verb.stance, last: draft.phrases[subject.phrase]?.last ?? relative };
  }
  for (let t = relative + 1; t <= to && t - relative <= 8; t++) {
    if (draft.words.body[t] !== "من" && draft.words.body[t] !== "عن") continue;
    const at = starts[t + 1] ?? -1;
    const speaker = at < 0 ? null : speakerOf(draft, starts, words, at);
    if (speaker) return { speaker, stance: "tells", last: draft.phrases[at]?.last ?? t };
  }
  return null;
}

const STANDS: ReadonlySet<string> = new Set(["جاء", "ورد"]);

/** «وجاء في بيان الوزارة أن …», «ورد في التقرير أن»: what is written there. */
function toldIn(s: Sentence, t: number): Opener | null {
  const { draft, starts, words } = s;
  if (draft.words.tag[t] !== Tag.verb || !STANDS.has(draft.words.reading[t]?.lemma ?? "") || draft.words.body[t + 1] !== "في") return null;
  const p = starts[skipMarks(draft, t + 2)] ?? -1;
  const phrase = draft.phrases[p];
  const first = clauseSaid(s, t);
  if (!phrase || first < 0 || first - phrase.last > 14) return null;
  const speaker = speakerOf(draft, starts, words, p);
  return speaker && { at: t, first, last: saidEnd(s, first, "tells", true), stance: "tells", links: [speaker], kind: "speech" };
}

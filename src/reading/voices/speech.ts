// Reporting verbs: who says it, what is said, and how the verb stands to it. «قال مصدر أمني إن …», «نقلت رويترز عن مصدر أن …», «تبناه التنظيم».
import { Enc, Pro, TokenKind, voiceOf } from "../../arabic/index.ts";
import type { SpeechVerb } from "../../knowledge/index.ts";
import type { Stance } from "../../model/index.ts";
import { subjectOf } from "../clauses/subject.ts";
import type { Phrase, Speaker } from "../draft.ts";
import { Tag } from "../words/tags.ts";
import { agrees, tokenAt } from "./agree.ts";
import { claimed } from "./claims.ts";
import { afterAside, clauseSaid, objectSaid, prepositionSaid, saidEnd } from "./content.ts";
import type { Opener } from "./opener.ts";
import { relayed, toldTo } from "./relays.ts";
import { hasPro, maySpeak, opensSpeech, type Sentence, skipMarks, speechVerb, wordBefore } from "./sentence.ts";
import { sourceEnd } from "./sources.ts";
import { speakerOf } from "./speakers.ts";

/** The voice that the verb at `t` opens, or null where it is no reporting verb or says nothing here. */
export function speechOpener(s: Sentence, t: number): Opener | null {
  const verb = speechVerb(s, t);
  if (!verb) return null;
  const stance = stanceHere(s, t, verb);
  if (stance === null) return null;
  const { draft, to } = s;
  const subject = speakingSubject(s, t, verb);
  const direct = subject?.how === "after" || subject?.how === "before" || subject?.how === "relative" ? subject.speaker : null;
  const named = direct && publisher(s, t, direct, subject?.how !== "after");
  if (!named && isImpersonal(s, t)) {
    const first = clauseSaid(s, t);
    return first < 0 ? null : { at: t, first: t, last: to, stance: "tells", links: [], kind: "outlet" };
  }
  const claim = claimed(s, t, verb, subject?.last ?? t);
  if (claim) return { at: t, ...claim, stance, links: named ? [named] : null, kind: "speech", carried: subject?.speaker ?? null };
  const counts = named?.kind === "media" || named?.kind === "correspondent";
  const content = contentOf(s, t, verb, subject?.how === "after" ? subject.last : t, counts);
  if (!content) return null;
  // «الاتفاق الذي أعلن عنه»: nobody is named, and what follows is not said by the speaker before
  if (!named && draft.clauses[draft.clauseOf[t] ?? -1]?.edge === "relative") return null;
  const relay = verb.relays ? relayed(s, t, content.first) : null;
  let links: Speaker[] | null = named ? [named] : null;
  if (relay) links = [...(links ?? []), relay];
  else if (links) links = [...toldTo(s, t, content.first), ...links];
  else if (subject) {
    // «نشر الحزب بيانا نقلته الوكالة أكد فيه أن»: the agency passes it on
    const through = toldTo(s, s.from - 1, t).filter((link) => link.start > subject.speaker.end);
    if (through.length > 0) links = [...through, subject.speaker];
  }
  const owns = (draft.line.stem[content.first] ?? "") === "مسووليه" && (draft.line.enc[content.first] ?? 0) !== Enc.none;
  const here = owns && stance === "tells" ? "confirms" : stance;
  return {
    at: t,
    first: content.first,
    last: saidEnd(s, content.first, here, content.clause),
    stance: here,
    links,
    kind: "speech",
    carried: subject?.speaker ?? null,
    relaysOn: relay !== null && named === null,
  };
}

/** A negated verb says nothing («لم تعلن الشرطة»), but who does not deny confirms, and who does not rule out predicts. */
function stanceHere(s: Sentence, t: number, verb: SpeechVerb): Stance | null {
  const p = wordBefore(s, t);
  if (p < 0 || s.draft.words.tag[p] !== Tag.negator) return verb.stance;
  return verb.negated;
}

/** «بث مقاتلون تسجيلا يدعو إلى»: not the recording calls for it, but who published it. */
function publisher(s: Sentence, t: number, speaker: Speaker, before: boolean): Speaker {
  if (!before || speaker.kind !== "media" || speaker.entity !== null) return speaker;
  for (let i = t - 1; i >= s.from; i--) {
    if (!speechVerb(s, i)?.relays) continue;
    const subject = subjectOf(s.draft, s.starts, i, maySpeak(s));
    const own = subject?.how === "after" ? speakerOf(s.draft, s.starts, s.words, subject.phrase, false, i + 4) : null;
    return own && own.start < speaker.start ? own : speaker;
  }
  return speaker;
}

interface SpeakingSubject {
  readonly speaker: Speaker;
  readonly how: "after" | "before" | "relative" | "carried";
  readonly last: number;
}

function speakingSubject(s: Sentence, t: number, verb: SpeechVerb): SpeakingSubject | null {
  const { draft, starts, words } = s;
  const next = s.draft.words.tag[t + 1];
  const found = subjectOf(draft, starts, t, maySpeak(s));
  const prep = verb.prep === null ? -1 : prepositionSaid(s, t, verb.prep);
  const until = prep > t + 1 ? prep : undefined;
  if (found?.how !== "after" && !verb.weak && next !== Tag.complementiser) {
    // «وقال التقرير إن», «وقالت ليندا توم»: whatever stands right behind «قال» is the one who says it
    const at = skipMarks(draft, t + 1);
    const p = draft.phrases[starts[at] ?? -1];
    const closes = (s.quotes.closeOf[t + 1] ?? -1) - t > 7;
    if (p && p.prep === null && p.sort !== "time" && !closes && (verb.masdar ? isUnknownSubject(s, t, p) : clauseSaid(s, p.last) >= 0)) {
      const speaker = speakerOf(draft, starts, words, starts[at] ?? -1, true, until);
      if (speaker) return { speaker, how: "after", last: tokenAt(draft, speaker.end - 1) };
    }
  }
  if (!found) return null;
  const speaker = speakerOf(draft, starts, words, found.phrase, false, found.how === "after" ? until : undefined);
  // right before the verb reports are not always well written («القياديون قالت»); farther off agreement decides
  const far = found.how === "relative" || found.how === "carried";
  if (!speaker || (far && !agrees(draft, draft.words.reading[t] ?? null, speaker))) return null;
  return { speaker, how: found.how, last: tokenAt(draft, speaker.end - 1) };
}

/** «أعلنت العلاقات العامة استشهاد …»: a definite noun that agrees with the verb, or a word nobody knows, is no verbal noun that is announced. */
function isUnknownSubject(s: Sentence, t: number, p: Phrase): boolean {
  const head = s.draft.words.reading[p.head];
  const said = s.draft.words.reading[t];
  if (!head) return s.draft.line.kind[p.head] === TokenKind.word && s.draft.line.enc[p.head] === Enc.none;
  if (head.pos === "masdar" || !hasPro(s.draft, p.head, Pro.al)) return false;
  const feminine = head.gender === "f" || (head.number === "p" && head.human !== true);
  return (said?.gender === "f") === feminine;
}

/** «يُذكر أن», «يُعتقد أن», «أُفيد بأن»: nobody is said to say it. */
const isImpersonal = (s: Sentence, t: number): boolean => {
  const reading = s.draft.words.reading[t];
  return reading?.gender === "m" && reading.number === "s" && reading.enclitic === null && voiceOf(s.draft.line, t) === "passive";
};

/** Declaring these is doing them: «أعلنت السلطات حظر التجول», «أعلن الرئيس حالة الطوارئ». */
const DECREED: ReadonlySet<string> = new Set(["حظر", "طواري", "حداد", "نفير", "تعبيه", "استقلال", "هدنه", "عطله"]);

/** A verbal noun stands in the phrase at `t`: «بعض عمليات الاغتيال». */
function isDeed(s: Sentence, t: number): boolean {
  const last = s.draft.phrases[s.starts[t] ?? -1]?.last ?? t;
  for (let i = t; i <= last + 1; i++)
    if (s.draft.words.reading[i]?.pos === "masdar" || s.words.isDeed(s.draft.line.stem[i] ?? "")) return true;
  return false;
}

interface Content {
  readonly first: number;
  /** Said as a clause of its own («أن …»), not as a verbal noun. */
  readonly clause: boolean;
}

/** What is said: a clause or quotation, the word after the verb's preposition, its object, or a verbal noun right behind the speaker. */
function contentOf(s: Sentence, t: number, verb: SpeechVerb, subjectLast: number, counts: boolean): Content | null {
  const { draft, to } = s;
  if (verb.object !== null) {
    const at = objectSaid(s, t, verb.object);
    if (at >= 0) return { first: at, clause: false };
    return null;
  }
  const clause = clauseSaid(s, t);
  const prep = verb.prep === null ? -1 : prepositionSaid(s, t, verb.prep);
  if (prep >= 0 && (clause < 0 || prep < clause)) return { first: prep, clause: draft.words.tag[prep] === Tag.complementiser };
  if (verb.masdar && verb.prep === null && (!verb.weak || counts)) {
    const behind = afterAside(s, Math.max(t, subjectLast) + 1, (i) => sourceEnd(s, i));
    const first = opensSpeech(s, behind) ? behind : skipMarks(draft, behind);
    // «أعلنتها المملكة»: the pronoun is what was said; «أعلنت السلطات حظر التجول»: the saying is the deed
    if (clause < 0 && (draft.words.reading[t]?.enclitic ?? null) !== null) return null;
    if (verb.deed && !isDeed(s, first)) return null;
    if (DECREED.has(draft.line.stem[first] ?? "")) return null;
    const p = draft.phrases[s.starts[first] ?? -1];
    const about = draft.words.body[first] === "عن";
    if (clause < 0 || first < clause) {
      if (first <= to && (about || (p !== undefined && p.prep === null) || clause < 0))
        return first > to ? null : { first: about ? first + 1 : first, clause: false };
    }
  }
  return clause < 0 ? null : { first: clause, clause: true };
}

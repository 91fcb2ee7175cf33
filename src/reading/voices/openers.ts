// Openers of one sentence, in text order: speech verbs with their speaker and content, source phrases, participles, pretexts, «NAME:».
import { isParticle, Pro, TokenKind } from "../../arabic/index.ts";
import type { VoiceWords } from "../../knowledge/index.ts";
import { subjectOf } from "../clauses/subject.ts";
import type { Draft, Phrase, Speaker } from "../draft.ts";
import { participleOf, Tag } from "../words/tags.ts";
import type { Opener } from "./index.ts";
import { isOwnOutlet, speakerKind, speakerOf } from "./speakers.ts";

interface Sentence {
  readonly draft: Draft;
  readonly words: VoiceWords;
  readonly starts: Int32Array;
  readonly from: number;
  readonly to: number;
}

export function openersOf(draft: Draft, words: VoiceWords, starts: Int32Array, from: number, to: number): Opener[] {
  const s: Sentence = { draft, words, starts, from, to };
  const speech: Opener[] = [];
  const sources: Opener[] = [];
  const colon = colonOpener(s);
  if (colon) speech.push(colon);
  for (let t = from; t <= to; t++) {
    const tag = draft.words.tag[t];
    if (tag === Tag.verb) {
      const opener = speechOpener(s, t);
      if (opener) speech.push(opener);
    } else {
      const opener = sourceOpener(s, t) ?? null;
      if (opener) sources.push(opener);
      else {
        const other = participleOpener(s, t) ?? pretextOpener(s, t);
        if (other) speech.push(other);
      }
    }
  }
  return [...bounded(speech), ...sources.map((source) => boundSource(source, speech))];
}

/** A coordinated opener ends the one before it; a nested one («قال إن الجيش أعلن أن») lies inside. */
function bounded(openers: readonly Opener[]): Opener[] {
  return openers.map((opener, i) => {
    const next = openers.slice(i + 1).find((o) => o.at > opener.first && (o.kind === "speech" || o.kind === "participle") && o.kind !== opener.kind ? o.at <= opener.last : o.at <= opener.last && o.at > opener.first);
    return next && next.links !== null && opener.kind === "pretext" ? { ...opener, last: Math.min(opener.last, next.at - 1) } : opener;
  });
}

/** A source covers its sentence, but not what a later speech verb of the sentence says. */
function boundSource(source: Opener, speech: readonly Opener[]): Opener {
  const later = speech.find((o) => o.kind === "speech" && o.at > source.at + 1 && o.at <= source.last && source.at > source.first + 3);
  return later ? { ...source, last: later.at - 1 } : source;
}

const speakers = (s: Sentence) => (p: Phrase) =>
  p.sort !== "quantity" && p.sort !== "time" && (speakerKind(s.draft, s.words, p) !== null || s.draft.words.reading[p.head]?.human === true);

function speechOpener(s: Sentence, t: number): Opener | null {
  const { draft, words, starts, to } = s;
  const reading = draft.words.reading[t];
  if (!reading || (reading.person !== null && reading.person !== 3)) return null;
  const verb = words.verb(reading.verb ?? reading.lemma, reading.form);
  if (!verb) return null;
  const clause = verb.object === null ? contentOf(s, t) : objectAfter(s, t, verb.object);
  const content = clause >= 0 || verb.prep === null ? clause : afterPreposition(s, t, verb.prep);
  if (content < 0 && (verb.weak || !verb.masdar || verb.prep !== null)) return null;
  const subject = subjectOf(draft, starts, t, speakers(s));
  const explicit = subject && subject.how !== "carried" ? speakerOf(draft, starts, words, subject.phrase) : null;
  let links: Speaker[] | null = explicit ? [explicit] : null;
  // «الاتفاق الذي أعلن عنه»: nobody is named, and what follows is not said by the speaker before
  if (links === null && draft.clauses[draft.clauseOf[t] ?? -1]?.edge === "relative") return null;
  const relay = verb.relays ? relayed(s, t, content < 0 ? to : content) : null;
  if (relay) links = [...(links ?? []), relay];
  else if (links) {
    const told = toldTo(s, t, content < 0 ? to : content);
    if (told) links = [told, ...links];
  }
  const subjectLast = subject ? (draft.phrases[subject.phrase]?.last ?? t) : t;
  const first = content >= 0 ? content : afterAside(s, Math.max(t, subject?.how === "after" ? subjectLast : t) + 1);
  if (first > to) return null;
  return { at: t, first, last: endOf(s, first), stance: verb.stance, links, kind: "speech" };
}

/** Token where what is said begins: after أن / إن, a colon, or at a quotation mark; -1 where none of them follows. */
function contentOf(s: Sentence, t: number): number {
  const { line, words } = s.draft;
  for (let i = t + 1; i <= s.to && i - t <= 40; i++) {
    const tag = words.tag[i];
    if (tag === Tag.complementiser || (words.body[i] === "فان" && i - t > 2)) return i;
    if (line.kind[i] === TokenKind.punct) {
      const mark = line.form[i] ?? "";
      if (mark === ":") return i;
      if ("“«\"".includes(mark) && speechQuote(s, i)) return i;
    }
    if (tag === Tag.verb && i - t > 1 && hasBreak(s, t, i)) return -1;
  }
  return -1;
}

/** «أعلن الحوثيون، الاثنين، في بيان، مقتل …»: the day of the saying and where it was said come before what is said. */
function afterAside(s: Sentence, from: number): number {
  const { draft, starts } = s;
  let t = from;
  while (t <= s.to) {
    const p = draft.phrases[starts[t] ?? -1];
    const mark = draft.line.kind[t] === TokenKind.punct && "،,()".includes(draft.line.form[t] ?? "?");
    if (p?.sort === "time") t = p.last + 1;
    else if (mark) t++;
    else if ((draft.words.body[t] === "في" || draft.words.body[t] === "عبر") && ASIDES.has(draft.line.stem[t + 1] ?? "")) t = (draft.phrases[starts[t + 1] ?? -1]?.last ?? t + 1) + 1;
    else break;
  }
  return t > s.to ? from : t;
}
const ASIDES: ReadonlySet<string> = new Set(["بيان", "تصريح", "تصريحات", "خبر", "تقرير", "موتمر", "تغريده", "منشور", "كلمه", "خطاب", "وقت", "مقابله", "حديث"]);

/** «حمّلت … مسؤولية الهجوم»: the object that makes the verb one of saying, in its sentence. */
function objectAfter(s: Sentence, t: number, stem: string): number {
  for (let i = t + 1; i <= s.to && i - t <= 25; i++) if (s.draft.line.stem[i] === stem) return i;
  return -1;
}

/** «أشار إلى سيطرة …», «حذر من …»: the noun that the verb's own preposition governs, in the verb's clause. */
function afterPreposition(s: Sentence, t: number, prep: string): number {
  const { draft } = s;
  for (let i = t + 1; i <= s.to && draft.clauseOf[i] === draft.clauseOf[t]; i++) {
    if (draft.words.body[i] === prep) return i + 1 <= s.to ? i + 1 : -1;
    const pro = draft.line.pro[i] ?? 0;
    if ((prep === "ب" && (pro & Pro.ba) !== 0 && draft.words.tag[i] !== Tag.preposition) || (prep === "ل" && (pro & Pro.lam) !== 0)) return i;
  }
  return -1;
}

/** A comma and then another verb with و between the two: another clause has begun. */
function hasBreak(s: Sentence, from: number, to: number): boolean {
  const pro = s.draft.line.pro[to] ?? 0;
  if ((pro & (Pro.waw | Pro.fa)) === 0) return false;
  for (let i = from; i < to; i++) if ("،,؛".includes(s.draft.line.form[i] ?? "?")) return true;
  return false;
}

/** A pair of quotation marks far apart, or with a verb inside, holds speech; a near pair holds a name. */
function speechQuote(s: Sentence, open: number): boolean {
  const { line, words } = s.draft;
  for (let i = open + 1; i <= s.to; i++) {
    if (line.kind[i] === TokenKind.punct && "”»\"“".includes(line.form[i] ?? "?")) return i - open > 6 || verbBetween(words.tag, open, i);
  }
  return s.to - open > 3;
}

function verbBetween(tags: Uint8Array, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (tags[i] === Tag.verb || tags[i] === Tag.negator) return true;
  return false;
}

/** Content lasts to the end of the sentence; what is all in quotation marks ends with them. */
function endOf(s: Sentence, first: number): number {
  const { line } = s.draft;
  if (line.kind[first] !== TokenKind.punct || line.form[first] === ":") return s.to;
  for (let i = first + 1; i <= s.to; i++) if (line.kind[i] === TokenKind.punct && "”»\"".includes(line.form[i] ?? "?")) return i;
  return s.to;
}

/** «نقلت رويترز عن مصدر عسكري قوله إن»: the one after عن. */
function relayed(s: Sentence, t: number, until: number): Speaker | null {
  for (let i = t + 1; i < until; i++) {
    if (s.draft.words.body[i] !== "عن") continue;
    const next = skipMarks(s.draft, i + 1);
    const p = s.starts[next] ?? -1;
    return p < 0 ? null : speakerOf(s.draft, s.starts, s.words, p);
  }
  return null;
}

/** «قال مصدر لوكالة فرانس برس إن»: an outlet that is not the report's own passes it on. */
function toldTo(s: Sentence, t: number, until: number): Speaker | null {
  for (let i = t + 1; i < until; i++) {
    const p = s.draft.phrases[s.starts[i] ?? -1];
    if (!p || p.prep !== "ل" || p.entity === null) continue;
    const item = s.draft.entities[p.entity];
    if (item?.kind === "actor" && item.actorKind === "media" && item.entry !== null && !isOwnOutlet(s.draft, p.entity)) return { kind: "media", start: p.start, end: p.end, entity: p.entity };
  }
  return null;
}

const skipMarks = (draft: Draft, t: number): number => {
  let i = t;
  while (i < draft.line.length && draft.line.kind[i] === TokenKind.punct && "“\"«(‘'".includes(draft.line.form[i] ?? "?")) i++;
  return i;
};

function runAt(draft: Draft, t: number, runs: readonly (readonly string[])[]): number {
  for (const run of runs) {
    let ok = true;
    for (let k = 0; k < run.length && ok; k++) ok = draft.words.body[t + k] === run[k] || (k === run.length - 1 && run[k] === "ل" && ((draft.line.pro[t + k] ?? 0) & Pro.lam) !== 0);
    if (ok) return run.at(-1) === "ل" && draft.words.body[t + run.length - 1] !== "ل" ? run.length - 1 : run.length;
  }
  return 0;
}

/** «وفق المرصد», «بحسب ما أفادت وكالة …», «حسب الأرقام التي أكدها المرصد», «نقلا عن …». */
function sourceOpener(s: Sentence, t: number): Opener | null {
  const { draft, words, starts, from, to } = s;
  const relay = runAt(draft, t, words.relays);
  const source = relay > 0 ? 0 : runAt(draft, t, words.sources);
  const length = Math.max(relay, source);
  if (length === 0) return null;
  let i = t + length;
  let verb = -1;
  if (draft.words.body[i] === "ما" || draft.words.body[i] === "لما") i++;
  if (draft.words.tag[i] === Tag.verb) verb = i;
  // «كما» opens a source only with a speech verb: «كما أعلن الجيش»; sentence-first it means "also"
  if (draft.words.body[t] === "كما" && (verb < 0 || t === from || !isSpeech(s, verb))) return null;
  if ((draft.words.body[t] === "حسبما" || draft.words.body[i - 1] === "ما") && verb < 0) return null;
  let speaker: Speaker | null = null;
  let last = i;
  if (verb >= 0) {
    const subject = subjectOf(draft, starts, verb, speakers(s));
    if (subject?.how === "after") {
      speaker = speakerOf(draft, starts, words, subject.phrase);
      last = draft.phrases[subject.phrase]?.last ?? verb;
    }
  } else {
    const p = starts[skipMarks(draft, i)] ?? -1;
    if (p >= 0) {
      const phrase = draft.phrases[p];
      last = phrase?.last ?? i;
      speaker = speakerOf(draft, starts, words, p) ?? relativeSpeaker(s, last + 1);
    }
  }
  if (!speaker) return null;
  // at the sentence's end, or in its main clause, it covers the sentence; inside a later clause only from that clause on
  const closes = last >= to - 2 || draft.words.tag[last + 1] === Tag.relative;
  const clause = draft.clauses[draft.clauseOf[t] ?? -1];
  const inner = clause !== undefined && (clause.edge === "adverbial" || clause.edge === "relative") && clause.first > from && t - clause.first <= 4;
  return { at: t, first: inner && !closes ? clause.first : from, last: to, stance: "tells", links: [speaker], kind: "source" };
}

const isSpeech = (s: Sentence, t: number): boolean => {
  const reading = s.draft.words.reading[t];
  return reading !== null && reading !== undefined && s.words.verb(reading.verb ?? reading.lemma, reading.form) !== null;
};

/** «الأرقام التي أكدها المرصد»: the subject of the speech verb in the relative clause. */
function relativeSpeaker(s: Sentence, t: number): Speaker | null {
  if (s.draft.words.tag[t] !== Tag.relative || s.draft.words.tag[t + 1] !== Tag.verb || !isSpeech(s, t + 1)) return null;
  const subject = subjectOf(s.draft, s.starts, t + 1, speakers(s));
  return subject?.how === "after" ? speakerOf(s.draft, s.starts, s.words, subject.phrase) : null;
}

/** «مشيرا إلى», «مؤكدة أن», «نافيا أن يكون»: the speaker goes on, with the participle's stance. */
function participleOpener(s: Sentence, t: number): Opener | null {
  const { draft, words, to } = s;
  if (t === s.from || draft.words.tag[t] === Tag.verb) return null;
  const reading = participleOf(draft.line, t);
  if (!reading) return null;
  const verb = words.verb(reading.verb ?? reading.lemma, reading.form);
  if (!verb) return null;
  const clause = contentOf(s, t);
  const content = clause >= 0 || verb.prep === null ? clause : afterPreposition(s, t, verb.prep);
  if (content < 0 && (!verb.masdar || verb.prep !== null)) return null;
  const before = draft.line.form[t - 1] ?? "";
  if (!"،,”»\"".includes(before) && ((draft.line.pro[t] ?? 0) & Pro.waw) === 0 && content < 0) return null;
  const first = content >= 0 ? content : t + 1;
  if (first > to) return null;
  return { at: t, first, last: to, stance: verb.stance, links: carriedSubject(s, t), kind: "participle" };
}

/** The one the participle is said of: null (the voice before goes on) unless the sentence's own subject is an actor and no voice is open. */
function carriedSubject(s: Sentence, t: number): Speaker[] | null {
  const { draft, starts, words } = s;
  for (let i = s.from; i < t; i++) if (draft.words.tag[i] === Tag.verb) {
    if (isSpeech(s, i)) return null;
    const subject = subjectOf(draft, starts, i, (p) => p.sort === "actor" || p.sort === "person");
    if (subject && subject.how !== "carried") {
      const speaker = speakerOf(draft, starts, words, subject.phrase);
      return speaker ? [speaker] : null;
    }
    return null;
  }
  return null;
}

/** «بحجة وجود …», «بتهمة …»: whoever acts alleges what follows, to the end of its phrase or clause. */
function pretextOpener(s: Sentence, t: number): Opener | null {
  const { draft, words, starts, to } = s;
  const length = runAt(draft, t, words.pretexts);
  if (length === 0) return null;
  const clause = draft.clauses[draft.clauseOf[t] ?? -1];
  let links: Speaker[] | null = null;
  for (let i = t - 1; i >= (clause?.first ?? s.from) && links === null; i--) {
    if (draft.words.tag[i] !== Tag.verb) continue;
    const subject = subjectOf(draft, starts, i, (p) => p.sort === "actor" || p.sort === "person");
    const speaker = subject ? speakerOf(draft, starts, words, subject.phrase) : null;
    if (speaker) links = [speaker];
  }
  for (let i = t - 1; i >= s.from && links === null; i--) {
    const p = draft.phrases[starts[i] ?? -1];
    if (p && (p.sort === "actor" || p.sort === "person")) {
      const speaker = speakerOf(draft, starts, words, starts[i] ?? -1);
      if (speaker) links = [speaker];
    }
  }
  if (!links) return null;
  let last = t + length;
  while (last < to && !"،,؛".includes(draft.line.form[last] ?? "?") && draft.words.tag[last] !== Tag.subordinator) last++;
  return { at: t, first: t + length, last, stance: "alleges", links, kind: "pretext" };
}

/** «مصدر أمني: …» at the start of a sentence. */
function colonOpener(s: Sentence): Opener | null {
  const { draft, starts, words, from, to } = s;
  for (let t = from; t <= to && t - from <= 8; t++) {
    if (draft.words.tag[t] === Tag.verb) return null;
    if (draft.line.form[t] !== ":" || t === to) continue;
    const p = starts[skipMarks(draft, from)] ?? -1;
    const phrase = draft.phrases[p];
    if (!phrase || phrase.last < t - 2) return null;
    const speaker = speakerOf(draft, starts, words, p);
    return speaker ? { at: t, first: t + 1, last: to, stance: "tells", links: [speaker], kind: "colon" } : null;
  }
  return null;
}

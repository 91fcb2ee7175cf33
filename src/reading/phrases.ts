// Noun phrases: what can fill a slot, each with its governing preposition, the entity it names and the phrase it is coordinated with.
import { Pro, TokenKind } from "../arabic/index.ts";
import type { Draft, EntityMention, Phrase, Stage } from "./draft.ts";
import { nameEnds } from "./entities/index.ts";
import { phraseEnd } from "./words/noun-phrase.ts";
import { Tag } from "./words/tags.ts";

export const findPhrases: Stage = (draft: Draft) => {
  const { line, words } = draft;
  const nameEnd = nameEnds(draft, line.length);
  const at: (EntityMention | null)[] = new Array(line.length).fill(null);
  for (const m of draft.mentions) {
    nameEnd[m.first] = Math.max(nameEnd[m.first] ?? -1, m.last);
    for (let t = m.first; t <= m.last; t++) at[t] = m;
  }
  const inTime = new Uint8Array(line.length);
  for (const time of draft.times) inTime.fill(1, time.first, time.last + 1);
  const phrases: Phrase[] = [];
  for (let t = 0; t < line.length; t++) {
    const tag = words.tag[t];
    const mention = at[t];
    const starts =
      mention?.first === t || tag === Tag.noun || tag === Tag.other || tag === Tag.adjective || tag === Tag.latin || tag === Tag.number;
    if (!starts) continue;
    const numeric = tag === Tag.number && mention?.first !== t;
    const head = numeric ? countedHead(words.tag, t, line.length) : t;
    const last = inTime[t] === 1 && mention?.first !== t ? timeEnd(inTime, t) : phraseEnd(line, words, head, nameEnd);
    const entity = entityOf(at, head, last);
    const item = entity === null ? null : draft.entities[entity];
    const before = phrases.at(-1);
    const conjunct = isConjoined(draft, t);
    const coordinated = conjunct && before !== undefined && touches(draft, before.last, t);
    const own = prepositionOf(draft, t);
    phrases.push({
      first: t,
      last,
      head,
      prep: coordinated && own === null ? (before?.prep ?? null) : own,
      entity,
      sort: inTime[t] === 1 && entity === null ? "time" : item ? item.kind : numeric ? "quantity" : "thing",
      coordinatedWith: coordinated ? phrases.length - 1 : -1,
      start:
        mention?.first === t
          ? mention.start
          : (line.pro[t] ?? 0) === 0 || (line.pro[t] ?? 0) === Pro.al
            ? (line.start[t] ?? 0)
            : articleStart(draft, t),
      end: line.end[last] ?? 0,
    });
    t = last;
  }
  return { phrases };
};

/** «و» stands on the word, or alone before it and its mark: «و "الجهاد"». */
export function isConjoined(draft: Draft, t: number): boolean {
  const { line } = draft;
  if (((line.pro[t] ?? 0) & Pro.waw) !== 0) return true;
  let p = t - 1;
  while (p >= 0 && line.kind[p] === TokenKind.punct && '“"«('.includes(line.form[p] ?? "?")) p--;
  return p >= 0 && line.form[p] === "و" && line.sentence[p] === line.sentence[t];
}

/** Start of a word's text with its clitics off and its article on. */
function articleStart(draft: Draft, t: number): number {
  const { line } = draft;
  const pro = line.pro[t] ?? 0;
  if ((pro & Pro.al) === 0) return line.stemStart[t] ?? 0;
  return (pro & Pro.lam) !== 0 ? (line.start[t] ?? 0) : (line.stemStart[t] ?? 0) - 2;
}

function countedHead(tags: Uint8Array, t: number, length: number): number {
  let head = t;
  while (head + 1 < length && tags[head] === Tag.number && head - t < 4) head++;
  return tags[head] === Tag.noun || tags[head] === Tag.adjective || tags[head] === Tag.other ? head : t;
}

function timeEnd(inTime: Uint8Array, t: number): number {
  let last = t;
  while (last + 1 < inTime.length && inTime[last + 1] === 1) last++;
  return last;
}

/** The entity that the head belongs to, else the only one inside («عناصر» + “الأمن العسكري”). */
function entityOf(at: readonly (EntityMention | null)[], head: number, last: number): number | null {
  const own = at[head];
  if (own) return own.entity;
  for (let t = head; t <= last; t++) {
    const inner = at[t];
    if (inner && inner.last === last) return null;
  }
  return null;
}

const touches = (draft: Draft, last: number, next: number): boolean => {
  for (let t = last + 1; t < next; t++) {
    if (draft.line.form[t] === "و") continue;
    if (draft.line.kind[t] !== TokenKind.punct || "،,.؟!:".includes(draft.line.form[t] ?? "?"))
      return draft.line.form[t] === "،" && t === last + 1 && next === t + 1;
  }
  return true;
};

const CLITICS: readonly (readonly [number, string])[] = [
  [Pro.ba, "ب"],
  [Pro.lam, "ل"],
  [Pro.kaf, "ك"],
];

function prepositionOf(draft: Draft, t: number): string | null {
  const pro = draft.line.pro[t] ?? 0;
  for (const [bit, name] of CLITICS) if ((pro & bit) !== 0) return name;
  let p = t - 1;
  while (p >= 0 && draft.line.kind[p] === TokenKind.punct && '“"«('.includes(draft.line.form[p] ?? "?")) p--;
  if (p < 0 || draft.line.sentence[p] !== draft.line.sentence[t]) return null;
  return draft.words.tag[p] === Tag.preposition ? (draft.words.body[p] ?? null) : null;
}

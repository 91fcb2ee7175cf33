// Voices: who tells each stretch of the report. Openers (speech verbs, source phrases, participles, pretexts) are found in each sentence,
// then each covers its content until another opens; what no opener covers is the outlet's own voice.
import { voiceWords } from "../../knowledge/index.ts";
import { phraseStarts } from "../clauses/subject.ts";
import type { Draft, Speaker, Stage, VoiceItem } from "../draft.ts";
import type { Stance } from "../../model/index.ts";
import { readable } from "../stories/index.ts";
import { openersOf } from "./openers.ts";

/** Something that opens a voice in a sentence, and the tokens it covers. */
export interface Opener {
  /** Token of the verb, participle or phrase. */
  readonly at: number;
  readonly first: number;
  readonly last: number;
  readonly stance: Stance;
  /** Own links, outermost first; null: the speaker before goes on. */
  readonly links: readonly Speaker[] | null;
  readonly kind: "speech" | "source" | "participle" | "pretext" | "colon";
}

export const findVoices: Stage = (draft: Draft) => {
  const words = voiceWords();
  const starts = phraseStarts(draft);
  const table = new Table();
  const voiceOf = new Int32Array(draft.line.length);
  const open = readable(draft);
  let salient: readonly Speaker[] = [];
  let story = -1;
  const sentences = draft.line.sentenceFirst.length - 1;
  for (let s = 0; s < sentences; s++) {
    const from = draft.line.sentenceFirst[s] ?? 0;
    const to = (draft.line.sentenceFirst[s + 1] ?? from) - 1;
    if (to < from || open[from] === 0) continue;
    const here = draft.stories.findIndex((x) => x.start <= (draft.line.start[from] ?? 0) && (draft.line.start[from] ?? 0) < x.end);
    if (here !== story) {
      story = here;
      salient = [];
    }
    for (const opener of openersOf(draft, words, starts, from, to)) salient = apply(draft, table, voiceOf, opener, salient, from);
  }
  return { voices: table.voices, voiceOf };
};

/** Lays an opener over its tokens and gives back the chain that «وأضاف» in the next sentence would go on with. */
function apply(draft: Draft, table: Table, voiceOf: Int32Array, opener: Opener, salient: readonly Speaker[], sentenceFirst: number): readonly Speaker[] {
  const evidence = [draft.line.start[opener.at] ?? 0, draft.line.end[opener.at] ?? 0] as const;
  const outer = table.chain(voiceOf[opener.at] ?? 0);
  if (opener.kind === "source") {
    const links = opener.links ?? [];
    for (let t = opener.first; t <= opener.last; t++) {
      const inner = table.voices[voiceOf[t] ?? 0];
      const chain = inner && inner.chain.length > 0 && !sameChain(links, inner.chain.slice(0, links.length)) ? [...links, ...inner.chain] : links;
      voiceOf[t] = table.add(chain, inner?.stance ?? "tells", evidence);
    }
    return links;
  }
  let chain: readonly Speaker[];
  if (opener.links === null) chain = outer.length > 0 ? outer : salient;
  else {
    const inner = opener.links.at(-1);
    const goesOn = inner !== undefined && salient.length > opener.links.length && sameSpeaker(draft, salient.at(-1), inner);
    const nested = outer.length > 0 && !sameSpeaker(draft, outer.at(-1), inner) && opener.at > sentenceFirst ? outer : outer.slice(0, -1);
    chain = goesOn && outer.length === 0 ? [...salient.slice(0, -opener.links.length), ...opener.links] : [...nested, ...opener.links];
  }
  if (chain.length === 0 && opener.stance === "tells") return salient;
  const voice = table.add(chain.slice(0, 5), opener.stance, evidence);
  for (let t = opener.first; t <= opener.last; t++) voiceOf[t] = voice;
  return opener.kind === "pretext" ? salient : chain;
}

const sameChain = (a: readonly Speaker[], b: readonly Speaker[]): boolean => a.length === b.length && a.every((x, i) => x.start === b[i]?.start);

/** Two mentions of one speaker: the same entity, or the same head word («مصدر عسكري» … «المصدر»). */
function sameSpeaker(draft: Draft, a: Speaker | undefined, b: Speaker | undefined): boolean {
  if (!a || !b) return false;
  if (a.entity !== null && a.entity === b.entity) return true;
  if (a.entity !== null && b.entity !== null) return false;
  return stemAt(draft, a.start) === stemAt(draft, b.start);
}

function stemAt(draft: Draft, offset: number): string {
  let low = 0;
  let high = draft.line.length - 1;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((draft.line.end[mid] ?? 0) <= offset) low = mid + 1;
    else high = mid;
  }
  return draft.line.stem[low] ?? "";
}

class Table {
  readonly voices: VoiceItem[] = [{ id: "v0", chain: [], stance: "tells", evidence: null }];
  private readonly byKey = new Map<string, number>([["|tells", 0]]);

  chain(index: number): readonly Speaker[] {
    return this.voices[index]?.chain ?? [];
  }

  add(chain: readonly Speaker[], stance: Stance, evidence: readonly [number, number]): number {
    const key = `${chain.map((link) => `${link.start}-${link.end}`).join(">")}|${stance}`;
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const index = this.voices.length;
    this.voices.push({ id: `v${index}`, chain, stance, evidence });
    this.byKey.set(key, index);
    return index;
  }
}

// The terms of an agreement: who does what, in return for what. After «ينص على», «يقضي بـ», «اتفق … على», «مقابل».
import type { Draft, EventItem, TermItem } from "../draft.ts";
import { Tag } from "../words/tags.ts";
import { positionsOf } from "./positions.ts";

const REACH = 45;

/** Events with the terms of agreements filled in: planned acts of the same or the next sentence under an agreement become its terms. */
export function withTerms(draft: Draft, events: readonly EventItem[]): EventItem[] {
  return events.map((event, i) => {
    if (event.kind !== "agreement" || event.factual === "not-happened") return event;
    const terms: TermItem[] = [];
    let returnFor: readonly [number, number] | null = null;
    for (let k = i + 1; k < events.length; k++) {
      const act = events[k];
      if (!act || act.first - event.last > REACH || draft.line.sentence[act.first] !== draft.line.sentence[event.first]) break;
      if (
        act.kind === "agreement" ||
        !(act.factual === "planned" || act.factual === "promised" || act.factual === "demanded" || act.negated)
      )
        continue;
      const span = actSpan(draft, act);
      if (inReturn(draft, act)) returnFor ??= span;
      else terms.push({ who: doer(act), does: span, negated: act.negated, inReturnFor: null, deadline: null, otherwise: null });
    }
    if (terms.length === 0) return event;
    return { ...event, terms: terms.map((t) => ({ ...t, inReturnFor: returnFor })) };
  });
}

const doer = (act: EventItem): number | null => act.participants.find((p) => p.role === "agent")?.entity ?? null;

/** From the trigger to the end of its phrase. */
function actSpan(draft: Draft, act: EventItem): readonly [number, number] {
  const phrase = draft.phrases[positionsOf(draft).phraseAt[act.last] ?? -1];
  return [draft.line.stemStart[act.first] ?? draft.line.start[act.first] ?? 0, Math.max(draft.line.end[act.last] ?? 0, phrase?.end ?? 0)];
}

/** «مقابل» stands before it, nothing but nouns between. */
function inReturn(draft: Draft, act: EventItem): boolean {
  for (let t = act.first - 1; t >= 0 && act.first - t <= 4; t--) {
    if (draft.words.body[t] === "مقابل" || draft.words.body[t] === "لقاء") return true;
    if (draft.words.tag[t] === Tag.verb || draft.words.tag[t] === Tag.punct) return false;
  }
  return false;
}

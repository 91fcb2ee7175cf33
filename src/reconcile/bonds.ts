// What binds two mentions of one report beyond their likeness: a deed and its result, words and what they ask for, a deal and its terms,
// or one sentence that tells both.
import type { EventKind, Factual } from "../model/index.ts";
import { isResult, isSpeech, kindLikeness } from "./kinds.ts";
import type { Node } from "./nodes.ts";
import type { Telling } from "./tellings.ts";

export interface Bond {
  readonly text: string;
  readonly weight: number;
  readonly sort: "content" | "result" | "sentence";
}

/** How far behind a deed's sentence its result may begin, in characters: the next sentence, not the next paragraph but one. */
const NEXT_SENTENCES = 400;

/** The strongest bond between any mention of the one and any of the other. */
export function bondWithin(a: Telling, b: Telling): Bond | null {
  let best: Bond | null = null;
  for (const x of a.members.slice(0, MOST)) {
    for (const y of b.members.slice(0, MOST)) {
      const bond = bondOf(x, y);
      if (bond && (best === null || bond.weight > best.weight)) best = bond;
    }
  }
  return best;
}

/** Mentions of one telling that are looked at. */
const MOST = 20;

function bondOf(a: Node, b: Node): Bond | null {
  const [x, y] = a.event.trigger[0] <= b.event.trigger[0] ? [a, b] : [b, a];
  const [kx, ky] = [x.event.kind, y.event.kind];
  const kin = kindLikeness(kx, ky) > 0;
  if (x.event.sentence[0] !== y.event.sentence[0]) {
    const gap = y.event.sentence[0] - x.event.sentence[1];
    const next = gap >= 0 && gap < NEXT_SENTENCES;
    return next && isResult(ky) && !isResult(kx) && kin ? { text: "told next as its result", weight: 0.8, sort: "result" } : null;
  }
  if (speaksOf(x, y) || speaksOf(y, x)) return { text: "the one is what the other speaks of", weight: 2.6, sort: "content" };
  const deal = kx === "agreement" ? x : ky === "agreement" ? y : null;
  const part = deal === x ? y : x;
  if (deal && (!part.real || isTerm(deal, part))) return { text: "the one is a term of the other", weight: 2.6, sort: "content" };
  if ((isResult(ky) || isResult(kx)) && kin) return { text: "told as the result in the same sentence", weight: 1.8, sort: "result" };
  return { text: "told in one sentence", weight: 1.3, sort: "sentence" };
}

/** How the content of such words is told: what is demanded stands as demanded, a threat's content as threatened. */
const CONTENT: Readonly<Partial<Record<EventKind, readonly Factual[]>>> = {
  demand: ["demanded", "conditional", "planned", "possible", "not-happened"],
  refusal: ["demanded", "planned", "possible", "not-happened"],
  threat: ["threatened", "conditional", "planned", "possible"],
  pledge: ["promised", "planned", "conditional"],
  accusation: ["alleged", "possible"],
  decree: ["demanded", "planned"],
};

/** The one is words, the other what they ask for, refuse, threaten or promise. */
const speaksOf = (speech: Node, content: Node): boolean =>
  isSpeech(speech.event.kind) && (CONTENT[speech.event.kind] ?? []).includes(content.event.factual) && !isSpeech(content.event.kind);

const isTerm = (deal: Node, part: Node): boolean =>
  deal.event.terms.some((term) => term.does[0] <= part.event.trigger[0] && part.event.trigger[1] <= term.does[1]);

// From candidates to events: the noun takes in its light verb, two words for one event become one, a death told as the result of a
// strike is its toll.
import type { FrameIndex } from "../../knowledge/index.ts";
import type { EventKind } from "../../model/index.ts";
import type { Draft } from "../draft.ts";
import { Tag } from "../words/tags.ts";
import { type Candidate, verbHits } from "./triggers.ts";

const CAUSES: ReadonlySet<EventKind> = new Set<EventKind>([
  "clash", "attack", "raid", "shelling", "airstrike", "drone-strike", "explosion", "suicide-attack", "assassination", "offensive", "security-campaign", "destruction",
]);
// Verbs whose subject may be an event noun: «غارة استهدفت» is one event.
const STRIKING: ReadonlySet<string> = new Set(["استهدف", "ضرب", "هاجم", "قصف", "دمر"]);

export function settle(draft: Draft, index: FrameIndex, candidates: readonly Candidate[]): Candidate[] {
  let list = candidates.map((c) => ({ ...c }));
  for (const c of list) findLight(draft, index, c);
  list = list.filter((c) => !isOwnLight(list, c));
  list = mergeNeighbours(draft, list);
  list = list.filter((c) => !isTold(draft, index, c, list));
  return list.filter((c) => !isYielding(draft, c, list));
}

/** The light verb that carries a noun: in the same clause, before it, nothing but its subject or a preposition between. */
function findLight(draft: Draft, index: FrameIndex, c: Candidate): void {
  if (c.pos === "verb") return;
  const { line, words } = draft;
  for (let t = c.first - 1; t >= c.window.clauseFirst && c.first - t <= 9; t--) {
    if (words.tag[t] !== Tag.verb) continue;
    const hit = verbHits(line, t, index.light)[0];
    if (hit && !hit.of.result) {
      c.light = t;
      c.lightVerb = hit.of;
    }
    return;
  }
  // «اشتباكات اندلعت», «غارة نفذتها طائرات»: after it
  for (let t = c.last + 1; t <= c.window.clauseLast && t - c.last <= 5; t++) {
    if (words.tag[t] !== Tag.verb) continue;
    const hit = verbHits(line, t, index.light)[0];
    if (hit && !hit.of.result) {
      c.light = t;
      c.lightVerb = hit.of;
    }
    return;
  }
}

/** A verb that is only the light verb of a noun event beside it («شن هجوما», «غارة استهدفت»). */
function isOwnLight(list: readonly Candidate[], c: Candidate): boolean {
  if (c.pos !== "verb") return false;
  return list.some((n) => n !== c && n.pos !== "verb" && (n.light === c.first || (STRIKING.has(c.trigger.lemma) && n.window.sentenceFirst === c.window.sentenceFirst && CAUSES.has(n.trigger.frame.kind) && c.first > n.last && c.first - n.last <= 4)));
}

// A word that only says that something of the next word's kind took place: «عملية اغتيال», «حملة اعتقالات», «جولة مفاوضات».
function mergeNeighbours(draft: Draft, list: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = [];
  for (const c of list) {
    const before = out.at(-1);
    if (before && before.window.sentenceFirst === c.window.sentenceFirst && c.first - before.last === 1 && before.pos !== "verb" && c.pos !== "verb" && (draft.line.pro[c.first] ?? 0) < 64) {
      const idafa = (draft.line.pro[c.first] ?? 0) === 0 || (draft.line.pro[c.first] ?? 0) === 64;
      if (idafa && (before.trigger.frame.kind === c.trigger.frame.kind || before.trigger.alone || before.trigger.lemma === "عملية" || before.trigger.lemma === "حملة" || before.trigger.lemma === "محاولة")) {
        out.pop();
        out.push({ ...c, first: before.trigger.frame.kind === c.trigger.frame.kind ? before.first : c.first, light: before.light >= 0 ? before.light : c.light, lightVerb: before.lightVerb ?? c.lightVerb });
        continue;
      }
    }
    out.push(c);
  }
  return out;
}

/** Decision 3: deaths told as the result of an armed event in the same sentence are its toll. */
function isTold(draft: Draft, index: FrameIndex, c: Candidate, list: readonly Candidate[]): boolean {
  if (c.trigger.frame.kind !== "killing") return false;
  void draft;
  void index;
  return list.some((x) => x !== c && x.window.sentenceFirst === c.window.sentenceFirst && CAUSES.has(x.trigger.frame.kind) && Math.abs(x.first - c.first) <= 25);
}

/** An accusation gives way to what it charges someone with. */
function isYielding(draft: Draft, c: Candidate, list: readonly Candidate[]): boolean {
  void draft;
  if (!c.trigger.frame.yields) return false;
  return list.some((x) => x !== c && x.window.sentenceFirst === c.window.sentenceFirst && x.first > c.last && x.first - c.last <= 14);
}

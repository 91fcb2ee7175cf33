// From candidates to events: the noun takes in its light verb, two words for one event become one, a death told as the result of a
// strike is its toll, a charge gives way to what is charged.
import { Pro } from "../../arabic/index.ts";
import type { FrameIndex, Trigger } from "../../knowledge/index.ts";
import type { EventKind } from "../../model/index.ts";
import type { Draft } from "../draft.ts";
import { Tag } from "../words/tags.ts";
import { firstOf, type Lexical } from "./lexical.ts";
import { positionsOf } from "./positions.ts";
import { type Candidate, verbHits } from "./triggers.ts";

const CAUSES: ReadonlySet<EventKind> = new Set<EventKind>([
  "clash",
  "attack",
  "raid",
  "shelling",
  "airstrike",
  "drone-strike",
  "explosion",
  "suicide-attack",
  "offensive",
  "security-campaign",
]);
// Verbs whose subject may be an event noun: «غارة استهدفت» is one event.
const STRIKING: ReadonlySet<string> = new Set(["استهدف", "ضرب", "هاجم", "قصف", "دمر", "هز"]);
// Nouns that only say that something of the next word's kind took place: «عملية اغتيال», «حملة اعتقالات», «محاولة اقتحام».
const HOLLOW: ReadonlySet<string> = new Set(["عملية", "حملة", "محاولة", "جولة", "جلسة", "سلسلة"]);

export function settle(draft: Draft, index: FrameIndex, lexical: Lexical, candidates: readonly Candidate[]): Candidate[] {
  let list = candidates.map((c) => ({ ...c }));
  const starts = new Uint8Array(draft.line.length);
  for (const c of list) if (c.pos !== "verb") starts[c.first] = 1;
  for (const c of list) findLight(draft, index, starts, c);
  list = list.filter((c) => !isOwnLight(draft, list, c));
  list = mergeNeighbours(draft, list);
  list = takeInObjects(draft, lexical, list);
  list = namedBefore(draft, meansBefore(list));
  const told = new Map<Candidate, Candidate>();
  for (const c of list) {
    const cause = causeOf(draft, index, c, list);
    if (cause) told.set(c, cause);
  }
  for (const [death, cause] of told) cause.told = [...cause.told, death];
  list = list.filter((c) => !told.has(c));
  return list.filter((c) => !isYielding(c, list));
}

const sameSentence = (a: Candidate, b: Candidate) => a.window.sentenceFirst === b.window.sentenceFirst;

/** The light verb that carries a noun: in the same clause, before it, nothing but its subject or a preposition between; or after it. */
function findLight(draft: Draft, index: FrameIndex, starts: Uint8Array, c: Candidate): void {
  if (c.pos === "verb") return;
  const take = (t: number): boolean => {
    const hit = verbHits(draft.line, t, index.light)[0];
    if (!hit || hit.of.result) return false;
    c.light = t;
    c.lightVerb = hit.of;
    return true;
  };
  const after = verbAfter(draft, c);
  // «غارة شنتها القوات»: a pronoun on the verb after the noun is the noun
  if (after >= 0 && (draft.words.reading[after]?.enclitic ?? null) !== null && take(after)) return;
  for (let t = c.first - 1; t >= c.window.clauseFirst && c.first - t <= 9; t--) {
    // «شنت هجوما على مواقع سيطرة الفصائل»: another event stands nearer to the verb
    if (starts[t] === 1 && t < c.first - 1 && ((draft.line.pro[c.first] ?? 0) & Pro.waw) === 0) break;
    if (draft.words.tag[t] !== Tag.verb) continue;
    if (take(t)) return;
    break;
  }
  if (after >= 0) take(after);
}

/** The first verb within reach after the noun in its clause, or -1. */
function verbAfter(draft: Draft, c: Candidate): number {
  for (let t = c.last + 1; t <= c.window.clauseLast && t - c.last <= 5; t++) if (draft.words.tag[t] === Tag.verb) return t;
  return -1;
}

/** A verb that is only the light verb of a noun event beside it («شن هجوما»), or whose subject is the event («غارة استهدفت»). */
function isOwnLight(draft: Draft, list: readonly Candidate[], c: Candidate): boolean {
  if (c.pos !== "verb") return false;
  return list.some((n) => {
    if (n === c || n.pos === "verb" || !sameSentence(n, c)) return false;
    if (n.light === c.first) return true;
    if (!STRIKING.has(c.trigger.lemma) || !CAUSES.has(n.trigger.frame.kind)) return false;
    if (n.first === c.first + 1) return (draft.line.pro[n.first] ?? 0) === 0; // «استهدفت غارة»
    return c.first > n.last && c.first - n.last <= 12 && noVerbBetween(draft, n.last + 1, c.first - 1) && !ownSubject(draft, c.first);
  });
}

/** The verb has a subject of its own kind: an actor stands right after it. */
function ownSubject(draft: Draft, verb: number): boolean {
  const p = draft.phrases[positionsOf(draft).phraseAt[verb + 1] ?? -1];
  return p !== undefined && p.first === verb + 1 && p.prep === null && p.sort === "actor" && (draft.line.pro[verb] ?? 0) !== 0;
}

function noVerbBetween(draft: Draft, from: number, to: number): boolean {
  for (let t = from; t <= to; t++) if (draft.words.tag[t] === Tag.verb) return false;
  return true;
}

/** Two nouns side by side in one chain: the hollow one, or the second of one kind, is taken in. */
function mergeNeighbours(draft: Draft, list: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = [];
  for (const c of list) {
    const before = out.at(-1);
    const pro = draft.line.pro[c.first] ?? 0;
    if (
      before &&
      sameSentence(before, c) &&
      c.first - before.last === 1 &&
      before.pos !== "verb" &&
      c.pos !== "verb" &&
      (pro & ~Pro.al) === 0
    ) {
      const same = before.trigger.frame.kind === c.trigger.frame.kind;
      if (same || before.trigger.alone || HOLLOW.has(before.trigger.lemma)) {
        out.pop();
        out.push({
          ...c,
          first: before.first,
          light: before.light >= 0 ? before.light : c.light,
          lightVerb: before.lightVerb ?? c.lightVerb,
        });
        continue;
      }
    }
    out.push(c);
  }
  return out;
}

const SPECIFIC: ReadonlySet<EventKind> = new Set<EventKind>([
  "offensive",
  "suicide-attack",
  "shelling",
  "airstrike",
  "drone-strike",
  "security-campaign",
]);

const MEANS: ReadonlySet<EventKind> = new Set<EventKind>(["airstrike", "drone-strike", "shelling", "explosion"]);
// Nouns of a strike that do not say what with.
const MEANLESS: ReadonlySet<string> = new Set(["استهداف", "ضربة"]);

/** «الاستهداف», «الضربة» after one told with its means are of its kind: «أغارت الطائرات على … واعتبر النائب الاستهداف …». */
function meansBefore(list: readonly Candidate[]): Candidate[] {
  let told: Trigger | null = null;
  return list.map((c) => {
    const kind = c.trigger.frame.kind;
    if (c.pos === "noun" && kind === "attack" && c.trigger.weight === 0 && MEANLESS.has(c.trigger.lemma) && !c.plural && told)
      return { ...c, trigger: { ...c.trigger, frame: told.frame } };
    if (MEANS.has(kind)) told = c.trigger;
    else if (kind === "attack" || kind === "clash" || kind === "suicide-attack") told = null;
    return c;
  });
}

/** A bare definite noun («الهجوم», «العملية») is of the kind that the same noun had where it was told with its adjectives («هجوم انتحاري»). */
function namedBefore(draft: Draft, list: readonly Candidate[]): Candidate[] {
  const told = new Map<string, Trigger>();
  return list.map((c) => {
    if (c.pos === "verb") return c;
    const noun = draft.line.stem[c.first] ?? "";
    const before = told.get(noun);
    if (SPECIFIC.has(c.trigger.frame.kind)) told.set(noun, c.trigger);
    else if (!c.definite) told.delete(noun);
    const bare = c.definite && c.trigger.frame.kind === "attack" && c.trigger.weight === 0 && before !== undefined;
    return bare ? { ...c, trigger: { ...c.trigger, frame: before.frame, slots: before.slots } } : c;
  });
}

/** A verb or noun that asked for a word takes that word in, where the word alone would name an event of the same kind: «توصل إلى اتفاق». */
function takeInObjects(draft: Draft, lexical: Lexical, list: readonly Candidate[]): Candidate[] {
  const gone = new Set<Candidate>();
  const out = list.map((c) => ({ ...c }));
  out.forEach((c, i) => {
    if (gone.has(c)) return;
    const asked = c.trigger.near ?? (c.pos === "verb" ? c.trigger.with : null);
    for (let k = i + 1; k < out.length && k <= i + 2; k++) {
      const n = out[k];
      if (!n || !sameSentence(n, c) || n.pos === "verb" || n.first - c.last > 9 || n.trigger.frame.kind !== c.trigger.frame.kind) continue;
      const own = asked !== null && firstOf(lexical, n.first, n.last, asked) >= 0;
      const object =
        c.pos === "verb" &&
        noVerbBetween(draft, c.last + 1, n.first - 1) &&
        n.first - c.last <= 4 &&
        (draft.line.pro[n.first] ?? 0) === 0 &&
        own;
      if (!own && !object) continue;
      gone.add(n);
      if (n.first - c.last <= 3) c.last = n.last;
    }
  });
  return out.filter((c) => !gone.has(c));
}

/**
 * Decision 3: deaths told as the result of an armed event in the same sentence are its toll: after a verb or preposition of result
 * («أسفر عن مقتل», «جراء»), as the verb of that event («غارة قتلت»), or with the event as circumstance («قتل … في غارة»).
 */
function causeOf(draft: Draft, index: FrameIndex, c: Candidate, list: readonly Candidate[]): Candidate | null {
  if (c.trigger.frame.kind !== "killing") return null;
  const causes = list.filter((x) => x !== c && sameSentence(x, c) && CAUSES.has(x.trigger.frame.kind) && Math.abs(x.first - c.first) <= 40);
  if (causes.length === 0) return null;
  // «احتجاجا على مقتل», «بعد مقتل», «ردا على مقتل»: the death came first and is told for itself
  const before = c.pos === "verb" ? "" : (draft.words.body[c.first - 1] ?? "");
  if (FIRST.has(before)) return null;
  const near = (x: Candidate) => (x.first > c.first ? x.first - c.last : c.first - x.last);
  const nearest = causes.reduce((a, b) => (near(b) < near(a) ? b : a));
  for (let t = c.first - 1; t >= c.window.sentenceFirst && c.first - t <= 14; t--) {
    if (draft.words.tag[t] === Tag.verb && verbHits(draft.line, t, index.light).some((h) => h.of.result)) return nearest;
  }
  return near(nearest) <= (nearest.first > c.first ? 18 : 25) ? nearest : null;
}

const FIRST: ReadonlySet<string> = new Set(["علي", "بعد", "اثر", "عقب", "بسبب", "منذ"]);

/** An accusation gives way to what it charges someone with. */
function isYielding(c: Candidate, list: readonly Candidate[]): boolean {
  return c.trigger.frame.yields && list.some((x) => x !== c && sameSentence(x, c) && x.first > c.last && x.first - c.last <= 14);
}

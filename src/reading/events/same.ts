// The same event told again: a ledger with a ladder of definiteness («اشتباكات» → «الاشتباكات» → «هذه الاشتباكات»). Each event is held
// against those before it in its story; kind, place, time and participants speak for and against. Precision first.
import { Pro } from "../../arabic/index.ts";
import type { EventKind } from "../../model/index.ts";
import type { Draft, EventItem, Stage } from "../draft.ts";
import { Tag } from "../words/tags.ts";
import { longAgo } from "./background.ts";

const STATES: ReadonlySet<EventKind> = new Set<EventKind>(["control", "presence"]);
const ARMED: ReadonlySet<EventKind> = new Set<EventKind>([
  "attack",
  "raid",
  "shelling",
  "airstrike",
  "drone-strike",
  "explosion",
  "suicide-attack",
  "assassination",
  "offensive",
  "security-campaign",
  "clash",
  "killing",
]);
// Nouns that can name any armed event once it is known.
const GENERIC: ReadonlySet<string> = new Set(["هجوم", "عمليه", "استهداف", "حادث", "حادثه", "هجمات", "اعتداء"]);
// Nouns that can name a strike from afar.
const STRIKE: ReadonlySet<string> = new Set(["ضربه", "ضربات", "قصف"]);
const STRIKES: ReadonlySet<EventKind> = new Set<EventKind>(["shelling", "airstrike", "drone-strike"]);
// Kinds of which somebody dies: one person dies once.
const LETHAL: ReadonlySet<EventKind> = new Set<EventKind>([...ARMED].filter((k) => k !== "clash" && k !== "offensive"));
const OTHERS: ReadonlySet<string> = new Set([
  "اخر",
  "اخري",
  "جديد",
  "جديده",
  "ثان",
  "ثانيه",
  "مماثل",
  "مماثله",
  "مشابه",
  "مشابهه",
  "سابق",
  "سابقه",
  "اضافيه",
]);
/** What speaks against, where a time that differs was carried over from the words around. */
const CARRIED_APART = -1;
const THRESHOLD = 2.5;
/** How many events back a mention can point. */
const BACK = 80;

/** Links each event to the earlier one that it tells again. What one mention leaves open stays open: the record joins them. */
export const linkSame: Stage = (draft: Draft) => ({
  events: linked(
    draft,
    draft.events.map((e) => (longAgo(draft, e) ? { ...e, background: true } : e)),
  ),
});

export function linked(draft: Draft, events: readonly EventItem[]): EventItem[] {
  const out: EventItem[] = [];
  for (const event of events) {
    let best = -1;
    let bestScore = THRESHOLD;
    for (let i = out.length - 1; i >= Math.max(0, out.length - BACK); i--) {
      const before = out[i];
      if (!before || before.kind === "other") continue;
      const score = alike(draft, before, event);
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    const link = event.kind === "other" || best < 0 ? null : best;
    const told = link === null ? null : out[link];
    out.push({ ...event, sameAs: told ? link : null });
  }
  return out;
}

/** How much speaks for two mentions being of one event. */
function alike(draft: Draft, a: EventItem, b: EventItem): number {
  const definite = isDefinite(draft, b);
  const noun = draft.line.stem[b.first] ?? "";
  const generic =
    definite &&
    ((GENERIC.has(noun) && ARMED.has(a.kind) && ARMED.has(b.kind) && a.kind !== "killing") || (STRIKE.has(noun) && STRIKES.has(a.kind)));
  const victim = LETHAL.has(a.kind) && LETHAL.has(b.kind) && sameVictim(draft, a, b);
  if (a.kind !== b.kind && !generic && !victim) return 0;
  if (storyOf(draft, a) !== storyOf(draft, b)) return 0;
  if (victim && isFact(a) && isFact(b)) return 2 * THRESHOLD;
  if (isAnother(draft, b)) return 0;
  let score = a.kind === b.kind ? 2 : 1;
  if (definite) score += 1.5;
  if (sameHead(draft, a, b)) score += 0.5;
  score += placeScore(draft, a, b) + timeScore(a, b) + participantScore(a, b);
  if (a.background !== b.background) score -= 2;
  if (isFact(a) !== isFact(b)) score -= 1;
  if (a.negated !== b.negated) score -= 0.5;
  const between = (draft.line.sentence[b.first] ?? 0) - (draft.line.sentence[a.first] ?? 0);
  if (between === 0) score -= definite ? 0.5 : 1.5;
  if (between > 10) score -= 0.5;
  if (STATES.has(b.kind) && !sameHolder(a, b)) score -= 1;
  return score;
}

/** A named person was hit in both. */
function sameVictim(draft: Draft, a: EventItem, b: EventItem): boolean {
  const hit = (e: EventItem) =>
    e.participants.filter((p) => p.role === "target" && p.entity !== null && draft.entities[p.entity]?.kind === "person");
  const one = hit(a);
  return one.length > 0 && hit(b).some((p) => one.some((q) => q.entity === p.entity));
}

/** Both tell of one holder of the ground, or of one group's presence. */
function sameHolder(a: EventItem, b: EventItem): boolean {
  const holders = a.participants.filter((p) => p.role === "agent" && p.entity !== null).map((p) => p.entity);
  return b.participants.some((p) => p.role === "agent" && holders.includes(p.entity));
}

const isFact = (e: EventItem): boolean => e.factual === "happened" || e.factual === "ongoing";

function storyOf(draft: Draft, e: EventItem): number {
  const at = draft.line.start[e.first] ?? 0;
  return draft.stories.findIndex((s) => s.start <= at && at < s.end);
}

/** The article on the noun, a definite adjective or genitive after it, a demonstrative before it. */
export function isDefinite(draft: Draft, e: EventItem): boolean {
  const { line, words } = draft;
  if (words.tag[e.first] === Tag.verb) return false;
  if (((line.pro[e.first] ?? 0) & Pro.al) !== 0) return true;
  for (let t = e.first; t <= e.last; t++) if (((line.pro[t] ?? 0) & Pro.al) !== 0) return true;
  return words.tag[e.first - 1] === Tag.demonstrative || (line.enc[e.last] ?? 0) !== 0;
}

/** «هجوم آخر», «غارة جديدة»: not the one before. */
function isAnother(draft: Draft, e: EventItem): boolean {
  for (let t = e.last; t <= e.last + 3; t++)
    if (draft.line.sentence[t] === draft.line.sentence[e.last] && OTHERS.has(draft.line.stem[t] ?? "")) return true;
  return false;
}

const sameHead = (draft: Draft, a: EventItem, b: EventItem): boolean =>
  draft.line.stem[a.first] === draft.line.stem[b.first] ||
  (draft.words.reading[a.first]?.verb ?? 1) === (draft.words.reading[b.first]?.verb ?? 2);

function placeScore(draft: Draft, a: EventItem, b: EventItem): number {
  if (a.place === null || b.place === null) return 0;
  if (a.place === b.place) return 1;
  const one = draft.entities[a.place];
  const two = draft.entities[b.place];
  if (one?.kind !== "place" || two?.kind !== "place") return -1;
  const name = (item: typeof one) => item.en ?? item.ar;
  if (one.within.includes(name(two)) || two.within.includes(name(one)) || one.base === b.place || two.base === a.place) return 0.25;
  return -3;
}

function timeScore(a: EventItem, b: EventItem): number {
  if (!a.time?.start || !b.time?.start) return 0;
  if (a.time.start === b.time.start && a.time.end === b.time.end) return 1;
  const overlap = a.time.start <= (b.time.end ?? "9999") && b.time.start <= (a.time.end ?? "9999");
  if (overlap) return 0;
  return a.time.from === "context" || b.time.from === "context" ? CARRIED_APART : -3; // what was carried over may be wrong
}

const IDENTIFYING: ReadonlySet<string> = new Set(["agent", "target", "party"]);

function participantScore(a: EventItem, b: EventItem): number {
  let score = 0;
  for (const role of IDENTIFYING) {
    const one = a.participants.filter((p) => p.role === role && p.entity !== null).map((p) => p.entity);
    const two = b.participants.filter((p) => p.role === role && p.entity !== null).map((p) => p.entity);
    if (one.length === 0 || two.length === 0) continue;
    score += two.some((e) => one.includes(e)) ? 1 : -2;
  }
  return Math.max(-3, score);
}

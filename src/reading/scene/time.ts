// When an event is: a time in its clause or its sentence that is said of it. The day of a saying dates the saying, not what is said;
// the publication day is never put in place of a day that no words give.
import type { EventTime } from "../../model/index.ts";
import type { Draft, EventItem, TimeItem } from "../draft.ts";
import { Tag } from "../words/tags.ts";

/** An event is dated by days: a clock time says when on the day. */
const day = (moment: string | null): string | null => moment?.slice(0, 10) ?? null;

/** What has begun and is not said to have ended («بدأت هجوما الأحد») has an open end. */
function timeOf(draft: Draft, event: EventItem, item: TimeItem): EventTime {
  const open =
    item.value.start !== null &&
    ((STATES.has(event.kind) && begun(draft, event)) || (LASTING.has(event.kind) && !event.background && DAYS.has(item.value.grain)));
  return {
    start: day(item.value.start),
    end: open ? null : day(item.value.end),
    grain: item.value.grain === "time" ? "day" : item.value.grain,
    from: item.id,
  };
}

/** A siege laid on a day lasts until somebody says it ended. */
const LASTING: ReadonlySet<string> = new Set(["siege", "control"]);
const DAYS: ReadonlySet<string> = new Set(["day", "part-of-day", "time"]);

const BEGIN: ReadonlySet<string> = new Set(["بدأ", "باشر", "شرع", "انطلق", "أطلق", "استأنف"]);
function begun(draft: Draft, event: EventItem): boolean {
  const clause = draft.clauses[event.clause];
  for (let t = event.last; t >= Math.max(clause?.first ?? 0, event.first - 8); t--) {
    if (draft.words.tag[t] === Tag.verb) return BEGIN.has(draft.words.reading[t]?.lemma ?? "");
  }
  return false;
}
const known = (item: TimeItem): boolean => item.value.start !== null || item.value.end !== null;

/** Times of each sentence, in text order. */
export function timesBySentence(draft: Draft): Map<number, TimeItem[]> {
  const out = new Map<number, TimeItem[]>();
  for (const time of draft.times) {
    const s = draft.line.sentence[time.first] ?? 0;
    const list = out.get(s);
    if (list) list.push(time);
    else out.set(s, [time]);
  }
  return out;
}

export function statedTime(draft: Draft, event: EventItem, bySentence: ReadonlyMap<number, readonly TimeItem[]>): EventTime | null {
  const times = bySentence.get(draft.line.sentence[event.first] ?? 0) ?? [];
  let best: TimeItem | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const time of times) {
    if (!known(time) || draft.voiceOf[time.first] !== event.voice || saidOfAnother(draft, event, time)) continue;
    const sameClause = draft.clauseOf[time.first] === event.clause;
    const opens = opensSentence(draft, time);
    if (!sameClause && !opens && !nested(draft, event.clause, draft.clauseOf[time.first] ?? -1) && !follows(draft, event, time)) continue;
    const cost = Math.abs(time.first - event.last) + (sameClause ? 0 : opens ? 10 : 20) + (verbsBetween(draft, time, event) > 0 ? 8 : 0);
    if (cost < bestCost) {
      best = time;
      bestCost = cost;
    }
  }
  return best ? timeOf(draft, event, best) : null;
}

/** «منذ»-times with an open end say since when a state holds; an event that happened once has no such time unless it is a state. */
const STATES: ReadonlySet<string> = new Set([
  "siege",
  "closure",
  "control",
  "presence",
  "clash",
  "offensive",
  "security-campaign",
  "protest",
  "strike",
  "displacement",
]);
function saidOfAnother(draft: Draft, event: EventItem, time: TimeItem): boolean {
  const since = time.value.end === null;
  if (since && !STATES.has(event.kind)) return true;
  const verb = draft.words.tag[event.first] === Tag.verb;
  // who holds or is in a place, told by a noun («مناطق سيطرة المعارضة»), has the day of its sentence only by «منذ»
  if (STANDING.has(event.kind) && !verb)
    return !(since && draft.clauseOf[time.first] === event.clause && Math.abs(time.first - event.last) <= 6);
  // what is planned, demanded or denied has a day only where one follows it
  if (!FACTS.has(event.factual)) return draft.clauseOf[time.first] !== event.clause || time.first < event.first;
  return false;
}
const STANDING: ReadonlySet<string> = new Set(["control", "presence", "siege"]);
const FACTS: ReadonlySet<string> = new Set(["happened", "ongoing"]);

const opensSentence = (draft: Draft, time: TimeItem): boolean => {
  const s = draft.line.sentence[time.first] ?? 0;
  return time.first - (draft.line.sentenceFirst[s] ?? 0) <= 2;
};

/** The event's clause hangs, by a few steps, in the clause of the time. */
function nested(draft: Draft, inner: number, outer: number): boolean {
  let at = inner;
  for (let steps = 0; steps < 3 && at >= 0; steps++) {
    if (at === outer) return true;
    const clause = draft.clauses[at];
    if (!clause || clause.edge === "quote") return false;
    at = clause.parent;
  }
  return false;
}

/** A clause coordinated after the one that the time stands in: the same day goes on («اندلعت الجمعة … وقُتل اثنان»). */
function follows(draft: Draft, event: EventItem, time: TimeItem): boolean {
  if (event.first < time.last) return false;
  const from = draft.clauseOf[time.first] ?? -1;
  for (let c = from + 1; c <= event.clause; c++) {
    const edge = draft.clauses[c]?.edge;
    if (edge !== "coordinate" && edge !== "adverbial") return false;
  }
  return event.clause > from && event.clause - from <= 3;
}

function verbsBetween(draft: Draft, time: TimeItem, event: EventItem): number {
  const from = Math.min(time.last, event.last) + 1;
  const to = Math.max(time.first, event.first);
  let n = 0;
  for (let t = from; t < to; t++) if (draft.words.tag[t] === Tag.verb) n++;
  return n;
}

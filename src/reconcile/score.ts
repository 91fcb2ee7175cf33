// How much speaks for two mentions being one incident: a sum of weights, each with its reason and the two spans it rests on.
import type { EventKind, Reason } from "../model/index.ts";
import { actorEvidence } from "./actor-evidence.ts";
import { bondWithin } from "./bonds.ts";
import { lengthOf } from "./days.ts";
import { figureEvidence } from "./figure-evidence.ts";
import { isState, isWhole, kindLikeness, lasts } from "./kinds.ts";
import type { Node } from "./nodes.ts";
import { isFine, placeEvidence } from "./place-evidence.ts";
import type { Telling } from "./tellings.ts";
import { timeEvidence } from "./time-evidence.ts";
import { overlap } from "./words.ts";

export interface Score {
  readonly total: number;
  /** Something forbids it, whatever else speaks for it. */
  readonly barred: boolean;
  readonly reasons: readonly Reason[];
  /** Their kinds have nothing to do with each other: nothing else was looked at. */
  readonly unlike: boolean;
  /** The one hangs on the other in its report: its content, its term or its result. */
  readonly hangs: boolean;
}

/** What must be made up for before two mentions are one. */
const PRIOR = { within: -1.8, across: -2 } as const;
const IMPOSSIBLE: Score = { total: -9, barred: true, reasons: [], unlike: false, hangs: false };
const UNLIKE: Score = { total: -4, barred: false, reasons: [], unlike: true, hangs: false };

export function scorePair(a: Telling, b: Telling): Score {
  const within = a.reading === b.reading;
  // in one report its own words keep two tellings apart or not: their mentions are compared one by one
  if (within && a.members.length + b.members.length > 2) return scoreByMentions(a, b);
  return scoreOne(a, b, within);
}

/** Half the likest two mentions, half the mean of all. */
function scoreByMentions(a: Telling, b: Telling): Score {
  let best: Score | null = null;
  let sum = 0;
  let count = 0;
  for (const x of a.singles.slice(0, COMPARED)) {
    for (const y of b.singles.slice(0, COMPARED)) {
      const score = scoreOne(x, y, true);
      if (score.barred) return score;
      if (best === null || score.total > best.total) best = score;
      sum += Math.max(FLOOR, score.total);
      count++;
    }
  }
  return best === null ? UNLIKE : { ...best, total: (best.total + sum / count) / 2 };
}

const FLOOR = -2;

function scoreOne(a: Telling, b: Telling, within: boolean): Score {
  const bond = within ? bondWithin(a, b) : null;
  const { kind, kinds } = bestKinds(a, b);
  if (kind === 0 && !bond && !sameState(a, b)) return UNLIKE;
  const reasons: Reason[] = [];
  let total: number = within ? PRIOR.within : PRIOR.across;
  const add = (text: string, weight: number, spanA: readonly [number, number], spanB: readonly [number, number]) => {
    total += weight;
    if (Math.abs(weight) < 0.05) return;
    const cite = (node: Telling, span: readonly [number, number]) => ({
      report: node.reading.report.id,
      event: node.event.id,
      span: [span[0], span[1]] as [number, number],
    });
    reasons.push({ text, weight: Math.round(weight * 100) / 100, evidence: [cite(a, spanA), cite(b, spanB)] });
  };
  const [ta, tb] = [a.event.trigger, b.event.trigger];
  if (bond) add(bond.text, bond.weight, ta, tb);
  const loose = bond?.sort === "content" || kinds.includes("other");
  if (kind === 0 && !loose) add(`${kinds[0]} and ${kinds[1]} are different things`, -0.9, ta, tb);
  if (kind > 0) add(kind === 1 ? `both tell of ${kinds[0]}` : `${kinds[0]} and ${kinds[1]} go together`, kind * 1.1, ta, tb);

  const lasting = lasts(kinds[0]) && lasts(kinds[1]);
  let dated = false;
  if (a.days && b.days) {
    const time = timeEvidence(a.days, b.days, lasting);
    if (time === "apart") return IMPOSSIBLE;
    dated = time >= 0.9;
    if (isPart(a, b, kinds)) add("the one is a day of the other", -1.6, ta, tb);
    add(time > 0 ? "the days agree" : "the days differ", time > 0 && within ? time * 0.75 : time, ta, tb);
  } else if (!within) {
    const told = undated(a, b);
    if (told === "apart") return IMPOSSIBLE;
    const loose = told === 0 && !sameState(a, b) ? (dayless(a) || dayless(b) ? UNTOLD : LOOKED_BACK) : told;
    if (loose !== 0) add(loose > 0 ? "the reports are of the same days" : "one of them gives no day", loose, ta, tb);
  }

  const actors = actorEvidence(a, b);
  const people = sharedPerson(a, b);
  const place = placeEvidence(a, b);
  let placed = false;
  if (place) {
    if (place.how === "apart" && (!people || movesPeople(a, b) === false)) return IMPOSSIBLE;
    placed = place.how === "same" && a.place !== null && isFine(a.place);
    const words = {
      same: "the same place",
      within: "one place lies in the other",
      near: "the places are near",
      far: "the places are far from each other",
      apart: "the places differ",
    };
    // in one report most events share its place
    add(words[place.how], place.how === "apart" ? -0.5 : place.weight * (within && place.weight > 0 ? 0.6 : 1), ta, tb);
  }
  if (actors.pair && actors.weight > 0 && actors.conflict !== "reversed")
    add(`${actors.pair[0].text} / ${actors.pair[1].text} take part`, actors.weight, actors.pair[0].span, actors.pair[1].span);
  const company = within || actors.weight > 0.5 || actors.conflict === "reversed" ? null : sharedCompany(a, b);
  if (company) add("both sentences speak of the same actor", SPOKEN, company[0], company[1]);
  if (bond?.sort === "sentence" && actors.weight >= 0.7) add("told in one sentence of one actor", 0.8, ta, tb);
  // what is demanded of someone is done by him
  if (bond?.sort === "content") {
    // no conflict of actors
  } else if (actors.conflict === "reversed") add("who acts in the one is acted on in the other", -3.2, ta, tb);
  else if (actors.conflict === "agents") add("different actors act", -2.9, ta, tb);
  if (people) add(`both name ${people}`, 1.5, ta, tb);
  const figures = figureEvidence(a.figures, b.figures);
  if (figures.pair && figures.weight !== 0) {
    const [x, y] = figures.pair;
    add(
      figures.weight > 0 ? `the same figure (${x.text} / ${y.text})` : `figures far apart (${x.text} / ${y.text})`,
      figures.weight,
      [x.start, x.end],
      [y.start, y.end],
    );
  }
  // two reports of one fight told from both ends share their words
  const [alike, x, y] = within || actors.conflict === "reversed" ? [0, a, b] : likestWords(a, b);
  if (alike > 0.2) add("told in the same words", Math.min(2, alike * 2.5), x.event.sentence, y.event.sentence);
  if (actors.weight > 0.4 && sameState(a, b)) add("the same state of things", 0.9, ta, tb);
  const story = within || actors.conflict === "reversed" ? 0 : oneStory(a, b);
  if (story > 0) add("their reports open alike, days apart at most", story, ta, tb);
  if (a.real !== b.real && !bond) add("one is told as done, the other as intended", -0.7, ta, tb);
  if (within && kind === 1 && !bond) add("told apart in one report", -0.8, ta, tb);
  // nearness alone never joins: without a shared actor, person, figure or wording it takes the same kind in the same spot on the same day
  const other =
    actors.weight > 0.35 || people !== null || figures.weight > 0.2 || alike > 0.2 || story > 0.3 || company !== null || bond !== null;
  if (!other && !(kind === 1 && dated && placed)) total = Math.min(total, -0.2);
  return { total, barred: false, reasons, unlike: false, hangs: bond !== null && bond.sort !== "sentence" };
}

/** An actor in the sentence that no one has a part for: its part may not have been understood. */
const SPOKEN = 0.6;

function sharedCompany(a: Telling, b: Telling): readonly [readonly [number, number], readonly [number, number]] | null {
  for (const [id, span] of a.spoken) {
    const other = b.spoken.get(id);
    if (other) return [span, other];
  }
  return null;
}

/** The likest kinds that the two tell. */
function bestKinds(a: Telling, b: Telling): { readonly kind: number; readonly kinds: readonly [EventKind, EventKind] } {
  let best = { kind: -1, kinds: [a.event.kind, b.event.kind] as const };
  for (const x of a.kinds) {
    for (const y of b.kinds) {
      const kind = kindLikeness(x, y);
      if (kind > best.kind) best = { kind, kinds: [x, y] };
    }
  }
  return best;
}

/** Mentions whose sentences are compared word by word. */
const COMPARED = 6;

function likestWords(a: Telling, b: Telling): readonly [number, Node, Node] {
  let best: readonly [number, Node, Node] = [0, a, b];
  for (const x of a.members.slice(0, COMPARED)) {
    for (const y of b.members.slice(0, COMPARED)) {
      const alike = overlap(x.words, y.words, 7);
      if (alike > best[0]) best = [alike, x, y];
    }
  }
  return best;
}

/** Nothing says when the one was: what else speaks for one event must make up for it. How things stand needs no day. */
const UNTOLD = -0.3;
/** Told without a day in a report whose own day is known, and not of that day: it may be of any other. */
const LOOKED_BACK = -0.9;
const dayless = (telling: Telling): boolean =>
  telling.days === null && (telling.published === null || (!telling.background && lengthOf(telling.published) > VAGUE));

/** A publication told to a month or a year dates nothing. */
const VAGUE = 15;

/** An undated mention may be of the other's days when its report is of those days and does not look back. */
function undated(a: Telling, b: Telling): number | "apart" {
  const [loose, fixed] = a.days ? [b, a] : [a, b];
  if (!loose.published) return 0;
  const { from, to } = loose.published;
  if (fixed.days) {
    // nothing is reported before it happens, unless it is only intended
    if (loose.real && fixed.real && to !== null && fixed.days.from !== null && fixed.days.from > to + 1) return "apart";
    if (loose.background || from === null || to === null || to - from > VAGUE || fixed.days.to === null) return 0;
    const gap = from - fixed.days.to;
    return gap <= 2 ? 0.8 : gap <= 8 ? 0.4 : gap > 60 ? -0.6 : -0.2;
  }
  if (!fixed.published || from === null || fixed.published.from === null) return 0;
  if (lengthOf(loose.published) > VAGUE || lengthOf(fixed.published) > VAGUE) return 0;
  const gap = Math.abs(from - fixed.published.from);
  if (gap > 60) return -0.8;
  if (a.background || b.background) return 0;
  return gap <= 1 ? 0.8 : gap <= 7 ? 0.4 : -0.2;
}

/** A clash of one day within a campaign of many is a part of it, not the same. */
function isPart(a: Telling, b: Telling, [x, y]: readonly [EventKind, EventKind]): boolean {
  if (!a.days || !b.days || isWhole(x) === isWhole(y)) return false;
  const [whole, part] = isWhole(x) ? [a.days, b.days] : [b.days, a.days];
  return lengthOf(whole) > 3 && lengthOf(part) <= 2;
}

const STORY_DAYS = 4;

/** Reports of the same days that open with the same names and things tell one story; what a report looks back on is not it. */
function oneStory(a: Telling, b: Telling): number {
  const [p, q] = [a.published, b.published];
  if (a.background || b.background || !p || !q || p.from === null || q.from === null) return 0;
  if (lengthOf(p) > VAGUE || lengthOf(q) > VAGUE || Math.abs(p.from - q.from) > STORY_DAYS) return 0;
  return Math.max(0, Math.min(1, (overlap(a.lead, b.lead) - 0.07) * 7));
}

const MOVES = new Set(["appointment", "visit", "release", "handover"]);
/** In these the place may be where someone goes, told differently. */
const movesPeople = (a: Telling, b: Telling): boolean => a.kinds.some((kind) => MOVES.has(kind) && b.kinds.includes(kind));

function sharedPerson(a: Telling, b: Telling): string | null {
  for (const x of a.people) {
    for (const y of b.people) {
      const [short, long] = x.name.length <= y.name.length ? [x.name, y.name] : [y.name, x.name];
      const words = short.split(" ");
      if (x.id === y.id || (words.length > 1 && words.every((word) => long.split(" ").includes(word))))
        return x.name.length >= y.name.length ? x.name : y.name;
    }
  }
  return null;
}

/** Being somewhere and holding it last: where and who make them one, not the day. */
const sameState = (a: Telling, b: Telling): boolean =>
  a.kinds.some(isState) && b.kinds.some(isState) && a.place !== null && b.place !== null;

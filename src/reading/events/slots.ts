// Slots: who does it to whom. Verbs by the order and agreement of what stands round them, verbal nouns by their idafa and prepositions,
// light verbs by their subject. A slot is filled inside its clause; what the text leaves open stays open.
import { isParticle, Pro } from "../../arabic/index.ts";
import type { SlotRole } from "../../knowledge/index.ts";
import type { Role } from "../../model/index.ts";
import { subjectOf } from "../clauses/subject.ts";
import type { Draft, ParticipantItem } from "../draft.ts";
import { Tag } from "../words/tags.ts";
import { canAct, type Filler, type Fillers } from "./fillers.ts";
import type { Candidate } from "./triggers.ts";

export interface Slots {
  readonly participants: readonly ParticipantItem[];
  /** Entity of the place that fills a place slot, or null. */
  readonly place: number | null;
}

interface Filled {
  readonly role: SlotRole;
  readonly filler: Filler;
  readonly via: readonly [number, number] | null;
  readonly rule: string;
}

export function fillSlots(draft: Draft, fillers: Fillers, c: Candidate): Slots {
  const filled: Filled[] = [];
  const put = (role: SlotRole | undefined, filler: Filler | null, rule: string, via: Filled["via"] = null) => {
    if (!role || role === "none" || role === "event" || !filler || filler.sort === "time" || filler.sort === "event") return;
    for (const f of fillers.withCoordinates(filler)) {
      if (f.first > filler.last && f.sort !== filler.sort && f.sort !== "actor" && f.sort !== "person") continue;
      if (!filled.some((x) => x.filler.first === f.first)) filled.push({ role, filler: f, via, rule });
    }
  };
  if (c.pos === "verb") verbSlots(draft, fillers, c, put);
  else nounSlots(draft, fillers, c, put);
  prepositionSlots(draft, fillers, c, put);
  return settleRoles(draft, c, filled);
}

type Put = (role: SlotRole | undefined, filler: Filler | null, rule: string, via?: readonly [number, number] | null) => void;

// ---- verbs

function verbSlots(draft: Draft, fillers: Fillers, c: Candidate, put: Put): void {
  const { slots } = c.trigger;
  const passive = isPassive(draft, fillers, c);
  const { subject, object } = argumentsOf(draft, fillers, c.first, passive);
  if (passive) {
    put(slots.object === "none" || slots.object === undefined ? slots.subject : slots.object, subject.filler, "passive subject", subject.via);
    return;
  }
  put(slots.subject, subject.filler, subject.how, subject.via);
  put(slots.object, object, "object");
}

interface Arguments {
  readonly subject: { readonly filler: Filler | null; readonly via: readonly [number, number] | null; readonly how: string };
  readonly object: Filler | null;
}

/** Subject and object of the verb at `t`. */
function argumentsOf(draft: Draft, fillers: Fillers, t: number, passive: boolean): Arguments {
  const after = bareAfter(draft, fillers, t, passive ? 1 : 2);
  const via = [draft.line.start[t] ?? 0, draft.line.end[t] ?? 0] as const;
  const plural = /(?:وا|ون)$/.test(draft.line.form[t] ?? "");
  const found = subjectOf(draft, fillers.starts, t, (p) => p.sort !== "time");
  const before = found && found.how !== "after" ? fillers.of(found.phrase) : null;
  const [one = null, two = null] = after;
  if (passive) return { subject: one ? { filler: one, via: null, how: "after" } : { filler: before, via, how: "before" }, object: null };
  if (one && !plural && canAct(draft, one) && !(before && found?.how === "before" && canAct(draft, before) && !two)) {
    return { subject: { filler: one, via: null, how: "after" }, object: two };
  }
  if (before && canAct(draft, before)) return { subject: { filler: before, via: found?.how === "before" ? null : via, how: found?.how ?? "before" }, object: one };
  if (two && one && canAct(draft, two)) return { subject: { filler: two, via: null, how: "after object" }, object: one };
  if (one && two) return { subject: { filler: one, via: null, how: "after" }, object: two };
  return { subject: { filler: before, via, how: found?.how ?? "none" }, object: one };
}

/** Phrases without a preposition after the verb in its clause, at most `limit`. */
function bareAfter(draft: Draft, fillers: Fillers, verb: number, limit: number): Filler[] {
  const out: Filler[] = [];
  const clause = draft.clauses[draft.clauseOf[verb] ?? -1];
  const last = Math.min(clause?.last ?? verb, verb + 16);
  for (let t = verb + 1; t <= last; t++) {
    const tag = draft.words.tag[t];
    if (tag === Tag.complementiser || tag === Tag.relative || tag === Tag.verb) break;
    const index = fillers.starts[t] ?? -1;
    const p = draft.phrases[index];
    if (!p) continue;
    if (p.prep === null && p.sort !== "time" && p.coordinatedWith < 0 && !isAdverb(draft, p.first)) {
      const f = fillers.of(index);
      if (f) out.push(f);
      if (out.length >= limit) break;
    }
    t = p.last;
  }
  return out;
}

const ADVERBS: ReadonlySet<string> = new Set(["امس", "اليوم", "صباح", "مساء", "فجر", "ليل", "ظهر", "ليلا", "فجرا", "صباحا", "مساء", "ايضا", "موخرا", "حاليا", "سابقا", "حينها", "يوم", "قبل", "مجددا", "لاحقا", "عده", "نحو", "بشكل", "غدا"]);
const isAdverb = (draft: Draft, t: number): boolean => ADVERBS.has(draft.words.body[t] ?? "");

/** Passive: by its letters, by a written damma, by the tagger's reading, or because a count of people follows and nothing else could act. */
export function isPassive(draft: Draft, fillers: Fillers, c: Candidate): boolean {
  const hit = c.verb;
  if (!hit?.passive) return false;
  if (!hit.active || c.trigger.voice === "passive") return true;
  const raw = draft.report.text.slice(draft.line.start[c.first], draft.line.end[c.first]);
  if (raw.charAt(1) === "ُ" || (/^[وف]/.test(raw) && (raw.charAt(2) === "ُ" || raw.charAt(3) === "ُ"))) return true;
  if ((draft.line.form[c.first] ?? "").endsWith("وا")) return false;
  const [one, two] = bareAfter(draft, fillers, c.first, 2);
  if (byAgent(draft, c.first, c.window.clauseLast) >= 0) return true;
  if (one && !two && one.sort === "quantity") return !subjectBefore(draft, fillers, c.first);
  if (one && !two && c.trigger.frame.kind === "killing") return !subjectBefore(draft, fillers, c.first);
  if (!one && c.trigger.frame.kind === "killing") return true;
  return false;
}

function subjectBefore(draft: Draft, fillers: Fillers, verb: number): boolean {
  const found = subjectOf(draft, fillers.starts, verb, (p) => p.sort === "actor" || p.sort === "person");
  return found !== null && found.how === "before";
}

// ---- nouns

function nounSlots(draft: Draft, fillers: Fillers, c: Candidate, put: Put): void {
  const { slots } = c.trigger;
  lightSlots(draft, fillers, c, put);
  const first = genitive(draft, fillers, c);
  if (first) {
    const second = bareAfter(draft, fillers, first.last, 1)[0] ?? null;
    const adjacent = second && second.first - first.last <= 1 && draft.words.tag[second.first] !== Tag.adjective ? second : null;
    let role = slots.of;
    const transitive = slots.of === "agent" && (slots.object === "target" || slots.ل === "target" || slots.على === "target");
    if (role === "target" && adjacent && canAct(draft, first)) {
      put("agent", first, "first of two genitives");
      put("target", adjacent, "object of the verbal noun");
      return;
    }
    if (transitive && !canAct(draft, first) && first.sort !== "actor") role = "target";
    put(role, first, "genitive");
    if (role === "agent" && adjacent && transitive) put("target", adjacent, "object of the verbal noun");
  }
}

/** What stands in the genitive after the noun: the rest of its chain, or the phrase right after it. Adjectives of the noun are passed. */
function genitive(draft: Draft, fillers: Fillers, c: Candidate): Filler | null {
  if (c.definite || c.enclitic) return null;
  let t = c.last + 1;
  while (t <= c.window.sentenceLast && draft.words.tag[t] === Tag.quantifier) t++;
  if (t > c.window.sentenceLast || draft.words.tag[t] === Tag.adjective) return null;
  if (((draft.line.pro[t] ?? 0) & ~Pro.al) !== 0 || draft.words.tag[t] === Tag.preposition || draft.words.tag[t] === Tag.verb) return null;
  if ((draft.line.form[c.last] ?? "").endsWith("ا") && (draft.line.form[c.last] ?? "").length > 3) return null; // tanwin: no idafa
  const f = fillers.at(t);
  return f && f.prep === null ? f : null;
}

/** The light verb's subject: «شن الجيش هجوما», «تعرضت البلدة لقصف», «غارة نفذتها طائرات». */
function lightSlots(draft: Draft, fillers: Fillers, c: Candidate, put: Put): void {
  const light = c.lightVerb;
  if (!light || c.light < 0) {
    strikingSlots(draft, fillers, c, put);
    return;
  }
  const role = light.subject === "agent" ? (c.trigger.slots.subject ?? "agent") : light.subject;
  if (role === "event" || role === "none") {
    if (STRIKES.has(light.verb)) put("target", bareAfter(draft, fillers, c.light, 2).find((f) => f.first > c.last || f.last < c.first) ?? null, "object of the event's verb");
    return;
  }
  const found = argumentsOf(draft, fillers, c.light, false);
  const usable = [found.subject.filler, found.object].filter((f): f is Filler => f !== null && (f.last < c.first || f.first > c.last));
  const filler = found.subject.filler && usable.includes(found.subject.filler) ? found.subject.filler : null;
  if (filler) put(role === "place" ? "place" : role, filler, `subject of ${light.verb}`, found.subject.via);
}

const STRIKES: ReadonlySet<string> = new Set(["استهدف", "ضرب", "طال", "هز"]);

/** «غارة استهدفت سيارة»: what the verb after the event noun hits. */
function strikingSlots(draft: Draft, fillers: Fillers, c: Candidate, put: Put): void {
  for (let t = c.last + 1; t <= c.window.clauseLast && t - c.last <= 8; t++) {
    if (draft.words.tag[t] !== Tag.verb) continue;
    const lemma = draft.words.reading[t]?.lemma ?? "";
    if (lemma === "استهدف" || lemma === "طال" || lemma === "ضرب" || lemma === "طاول") put("target", bareAfter(draft, fillers, t, 1)[0] ?? null, "object of the event's verb");
    return;
  }
}

// ---- prepositions

const BY: readonly (readonly [string, readonly string[]])[] = [
  ["من", ["قبل", "جانب", "طرف", "لدن"]],
  ["علي", ["يد", "يدي", "ايدي", "ايادي"]],
];

/** Token after «من قبل», «على يد» between `from` and `to`, or -1. */
function byAgent(draft: Draft, from: number, to: number): number {
  for (let t = from; t < to; t++) {
    const word = draft.words.body[t] ?? "";
    for (const [prep, nouns] of BY) if (word === prep && nouns.includes(draft.words.body[t + 1] ?? "")) return t + 2;
    if (["بايدي", "بيد"].includes(word)) return t + 1;
  }
  return -1;
}

const MEDIATION: ReadonlySet<string> = new Set(["بوساطه", "برعايه", "بواسطه", "باشراف"]);
const COMMON: Readonly<Record<string, SlotRole>> = { ضد: "target", بحق: "target" };

function prepositionSlots(draft: Draft, fillers: Fillers, c: Candidate, put: Put): void {
  const from = c.last + 1;
  const to = Math.min(c.window.clauseLast, c.last + 14);
  const by = byAgent(draft, from, to);
  if (by >= 0) put("agent", fillers.at(by), "by-phrase");
  const symmetric = Object.values(c.trigger.slots).includes("party");
  for (let t = from; t <= to; t++) {
    if (draft.words.tag[t] === Tag.verb && t > from && !(c.light === t)) break;
    const word = draft.words.body[t] ?? "";
    if (MEDIATION.has(word)) put(word === "بواسطه" ? "instrument" : "mediator", fillers.at(t + 1), "mediation");
    const index = fillers.starts[t] ?? -1;
    const f = index < 0 ? null : fillers.of(index);
    if (!f?.prep || f.phrase < 0 || draft.phrases[f.phrase]?.coordinatedWith !== -1) continue;
    const role = c.trigger.slots[prepositionName(f.prep)] ?? COMMON[f.prep];
    if (!role || by === f.first + 1 || (f.prep === "علي" && BY[1]?.[1].includes(draft.words.body[f.first] ?? ""))) continue;
    if (role === "party" && !symmetric) continue;
    if (role === "target" && f.prep === "ل" && !startsNear(c, f)) continue;
    if (role === "instrument") continue;
    put(role, f, `preposition ${f.prep}`);
  }
  if (c.pos !== "verb") pretextBefore(draft, fillers, c, put);
}

const startsNear = (c: Candidate, f: Filler): boolean => f.first - c.last <= 7;

/** «في معارك الجيش», nothing yet stands before a noun but its light verb: kept for nouns governed by «بين» before them. */
function pretextBefore(draft: Draft, fillers: Fillers, c: Candidate, put: Put): void {
  void fillers;
  void put;
  void draft;
  void c;
}

/** Lookup key of a preposition → the way frames write it. */
const prepositionName = (prep: string): string => ({ علي: "على", الي: "إلى", امام: "أمام" })[prep] ?? prep;

// ---- roles

const ROLES: ReadonlySet<string> = new Set(["agent", "target", "party", "mediator", "subject", "instrument"]);

function settleRoles(draft: Draft, c: Candidate, filled: readonly Filled[]): Slots {
  const participants: ParticipantItem[] = [];
  let place: number | null = null;
  for (const { role, filler, via } of filled) {
    const item = filler.entity === null ? null : draft.entities[filler.entity];
    if (role === "place" || (item?.kind === "place" && role === "target")) place ??= item?.kind === "place" ? filler.entity : null;
    if (!ROLES.has(role)) continue;
    if (role === "party" && !(filler.sort === "actor" || filler.sort === "person" || canAct(draft, filler))) continue;
    if ((role === "agent" || role === "mediator") && !canAct(draft, filler) && filler.sort !== "thing") continue;
    if (isParticle(draft.words.body[filler.first] ?? "", "demonstrative")) continue;
    participants.push({ role: role as Role, entity: filler.entity, start: filler.start, end: filler.end, via });
  }
  void c;
  return { participants, place };
}

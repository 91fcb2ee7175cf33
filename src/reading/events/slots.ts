// Slots: who does it to whom. Verbs by the order and agreement of what stands round them, verbal nouns by their idafa and prepositions,
// light verbs by their subject. A slot is filled inside its clause; what the text leaves open stays open.
import { isParticle, TokenKind } from "../../arabic/index.ts";
import type { FrameIndex, SlotRole } from "../../knowledge/index.ts";
import type { Role } from "../../model/index.ts";
import type { Draft, ParticipantItem } from "../draft.ts";
import { Tag } from "../words/tags.ts";
import { behindPronoun, placeBehind } from "./anaphora.ts";
import { argumentsOf, bareAfter, byAgent, isPassive, PASSIVE_NOUNS } from "./arguments.ts";
import { companionsAt } from "./companions.ts";
import { controllerOf } from "./control.ts";
import { canAct, type Filler, type Fillers, namedBeside, worthy } from "./fillers.ts";
import { holderOf } from "./holders.ts";
import { holds, type Lexical } from "./lexical.ts";
import { genitiveOf, nisbaAgents } from "./noun-arguments.ts";
import { betweenAfter, otherSides } from "./parties.ts";
import { positionsOf } from "./positions.ts";
import type { Candidate } from "./triggers.ts";
import { joined, namesBehind, withComplements } from "./whole.ts";

export interface Slots {
  readonly participants: readonly ParticipantItem[];
  /** Entity of the place that fills a place slot, or null. */
  readonly place: number | null;
}

export interface SlotContext {
  readonly draft: Draft;
  readonly fillers: Fillers;
  readonly lexical: Lexical;
  readonly index: FrameIndex;
  /** 1 where another trigger starts: its own words are its own. */
  readonly triggerAt: Uint8Array;
  /** The sides that the last event with two of them named: «الطرفان» are they. Filled as events are read in text order. */
  readonly sides: { last: readonly Filler[] };
}

interface Filled {
  readonly role: SlotRole;
  readonly filler: Filler;
  readonly via: readonly [number, number] | null;
}
type Put = (role: SlotRole | undefined, filler: Filler | null, via?: readonly [number, number] | null) => boolean;

export function fillSlots(context: SlotContext, c: Candidate): Slots {
  const { draft, fillers } = context;
  const filled: Filled[] = [];
  const put: Put = (role, filler, via = null) => {
    if (!role || role === "none" || role === "event" || !filler) return false;
    let any = false;
    const named = namesBehind(draft, fillers, filler);
    const parts = named.length > 0 ? named : joined(draft, fillers.withCoordinates(filler));
    const headless = parts[0] !== undefined && isEventNoun(context, parts[0]) && placeBehind(draft, parts[0]) === null;
    for (const part of headless ? [] : parts) {
      if (part !== parts[0] && isAdjectiveOnly(draft, part)) continue;
      const meant = placeBehind(draft, part);
      const f = meant ?? ownerOf(draft, fillers, namedBeside(draft, fillers, part), role);
      if (role !== "target" && isSource(draft, f)) continue;
      if (role === "target" && isAmmunition(context, c, f)) continue;
      if (!meant && isEventNoun(context, f)) continue;
      if (!worthy(draft, f) || (!meant && (isAsked(context, c, f) || (context.triggerAt[f.first] === 1 && !isOfPeople(draft, f)))))
        continue;
      if (named.length === 0 && part !== parts[0] && !canAct(draft, f) && f.sort !== filler.sort) continue;
      if (filled.some((x) => x.filler.first === f.first || (x.filler.start < f.end && f.start < x.filler.end))) continue;
      filled.push({ role, filler: f, via: meant ? [part.start, part.end] : via });
      any = true;
    }
    return any;
  };
  if (c.pos === "verb") verbSlots(context, c, put);
  else nounSlots(context, c, put, filled);
  prepositionSlots(context, c, put, filled);
  if (GROUND.has(c.trigger.frame.kind)) {
    const hit = filled.findLast(
      (x) => x.role === "target" && (x.filler.sort === "place" || x.filler.sort === "thing" || x.filler.sort === "quantity"),
    );
    if (hit) put("target", holderOf(draft, fillers, hit.filler.first > c.last ? hit.filler.first : c.last + 1, c.window.sentenceLast));
  }
  sidesMeant(context, filled);
  pronounSlots(context, c, put, filled);
  if (mayBeControlled(c) && !filled.some((x) => x.role === "agent" || x.role === "party")) {
    const controller = controllerOf(context, c);
    if (controller) put(c.trigger.slots.subject === "party" ? "party" : "agent", controller.filler, controller.via);
  }
  return settleRoles(draft, filled);
}

// Events that take or strike ground: who holds it is hit.
const GROUND: ReadonlySet<string> = new Set(["territory-taken", "offensive", "attack", "airstrike", "shelling", "raid"]);

const SIDES_FAR = 300;
const SIDES: ReadonlySet<string> = new Set(["طرفان", "طرفين", "جانبان", "جانبين", "فريقان", "فريقين", "وفدان", "وفدين"]);

/** «واتفق الطرفان», «بين الجانبين»: the two sides of the last event that named them. */
function sidesMeant(context: SlotContext, filled: Filled[]): void {
  const { draft, sides } = context;
  const at = filled.findIndex((x) => x.filler.entity === null && SIDES.has(draft.line.stem[x.filler.first] ?? ""));
  const said = filled[at];
  const meant = sides.last;
  if (said) {
    if (meant.length < 2 || said.filler.first - (meant[0]?.first ?? 0) > SIDES_FAR) return;
    const via = [said.filler.start, said.filler.end] as const;
    filled.splice(at, 1, ...meant.map((x) => ({ role: said.role, filler: x, via })));
  } else {
    const named = filled.filter((x) => x.role === "party").map((x) => x.filler);
    if (named.length >= 2) sides.last = named;
  }
}

/** «حافلة لقوى الأمن», «خمسة عناصر من الشرطة»: who the thing or the people belong to is who was hit; else the whole phrase. */
function ownerOf(draft: Draft, fillers: Fillers, f: Filler, role: SlotRole): Filler {
  if (f.entity !== null || (f.sort !== "thing" && f.sort !== "quantity" && f.sort !== "actor")) return f;
  const { whole, owner } = withComplements(draft, fillers, f);
  return role === "target" && owner && f.sort !== "actor" ? owner : whole;
}

/** The pronoun on the trigger: «قصفها», «مقتله», «استهدفهم». */
function pronounSlots({ draft }: SlotContext, c: Candidate, put: Put, filled: readonly Filled[]): void {
  if (c.enclitic === "" || c.enclitic === "نا") return;
  const role =
    c.pos === "verb"
      ? c.trigger.slots.object
      : c.trigger.slots.of === "agent" && filled.some((x) => x.role === "agent")
        ? c.trigger.slots.object
        : c.trigger.slots.of;
  if (!role || filled.some((x) => x.role === role)) return;
  const acts = role === "agent" || role === "party";
  const things = c.pos !== "verb" && c.enclitic === "ها" && c.trigger.slots.of === "agent" && c.trigger.slots.object === "target";
  const doing = new Set(filled.map((x) => x.filler.entity));
  const meant = behindPronoun(draft, c.enclitic, c.first, acts && !things, doing);
  if (meant) put(things && meant.sort === "place" ? "target" : role, meant, [draft.line.start[c.first] ?? 0, draft.line.end[c.last] ?? 0]);
}

/** A verbal noun that names an event itself is nobody: «استعاد السيطرة», «للضغط». */
function isEventNoun({ draft, lexical, index }: SlotContext, f: Filler): boolean {
  if (f.entity !== null) return false;
  if (
    (lexical.hits[f.first] ?? []).some(
      (h) => (h.ending === "" || h.ending === "ا") && index.nouns.has(h.word) && !index.plurals.has(h.word),
    )
  ) {
    return draft.words.reading[f.first]?.pos === "masdar";
  }
  return f.prep === "ل" && draft.words.reading[f.first]?.pos === "masdar";
}

/** «قوات روسية وسورية»: the second is an adjective of the first, not another. */
const isAdjectiveOnly = (draft: Draft, f: Filler): boolean =>
  f.first === f.last && f.entity === null && (draft.words.tag[f.first] === Tag.adjective || positionsOf(draft).nisba.has(f.first));

const AMMUNITION: ReadonlySet<string> = new Set([
  "نار",
  "نيران",
  "رصاص",
  "رصاصه",
  "رصاصات",
  "طلقات",
  "قذيفه",
  "قذيفتي",
  "قذايف",
  "صاروخ",
  "صاروخين",
  "صواريخ",
  "هاون",
  "قنبله",
  "قنابل",
  "براميل",
  "مسيره",
  "مسيرات",
]);
const STRIKE_KINDS: ReadonlySet<string> = new Set(["attack", "shelling", "airstrike", "drone-strike", "assassination", "suicide-attack"]);

/** What is shot is no target of the shooting: «أطلقوا مئات الرصاصات على الدورية». */
function isAmmunition({ draft }: SlotContext, c: Candidate, f: Filler): boolean {
  if (f.entity !== null || !STRIKE_KINDS.has(c.trigger.frame.kind)) return false;
  for (let t = f.first; t <= Math.min(f.last, f.first + 2); t++) if (AMMUNITION.has(draft.line.stem[t] ?? "")) return true;
  return false;
}

/** A participle of people can name an event and those in it at once: «الرافضين», «المحاصرين». */
function isOfPeople(draft: Draft, f: Filler): boolean {
  const reading = draft.words.reading[f.first];
  return reading?.pos === "active-participle" || reading?.pos === "passive-participle" || f.sort === "actor" || f.sort === "person";
}

// Those who tell: they do nothing of what they tell.
const SOURCES: ReadonlySet<string> = new Set([
  "مراسل",
  "مصدر",
  "مصادر",
  "ناطق",
  "متحدث",
  "بيان",
  "وكاله",
  "تلفزيون",
  "صحيفه",
  "موقع",
  "قناه",
  "شهود",
  "ناشطون",
  "مرصد",
]);

function isSource(draft: Draft, f: Filler): boolean {
  const item = f.entity === null ? null : draft.entities[f.entity];
  if (item?.kind === "actor" && (item.actorKind === "media" || item.actorKind === "monitor")) return true;
  return SOURCES.has(draft.line.stem[f.first] ?? "");
}

// What is come to by a verb above: «توصلت روسيا والفصائل إلى اتفاق», «حضر الوجهاء اجتماعا».
const AGREED: ReadonlySet<string> = new Set(["agreement", "negotiation", "meeting"]);

/** A verbal noun of an act, whose doer the word above it can tell; states and what befalls somebody have none. */
const mayBeControlled = (c: Candidate): boolean =>
  c.pos !== "verb" &&
  !c.plural &&
  (c.trigger.slots.subject === "agent" || AGREED.has(c.trigger.frame.kind)) &&
  c.trigger.frame.factual !== "ongoing" &&
  !PASSIVE_NOUNS.has(c.trigger.lemma);

/** A word that the trigger itself asked for («النار» of «أطلق النار») fills no slot. */
function isAsked({ lexical }: SlotContext, c: Candidate, f: Filler): boolean {
  if (f.first >= c.first && f.first <= c.last) {
    // «ألقت قوات الأمن القبض»: the doer stands between the words of the trigger
    return !(c.pos === "verb" && f.first > c.first && f.last < c.last && (f.sort === "actor" || f.sort === "person"));
  }
  const near = c.trigger.near;
  if (
    near &&
    c.trigger.slots.object !== "instrument" &&
    c.trigger.frame.kind !== "destruction" && // «أسقط طائرة»: what is asked for is what was hit
    f.entity === null &&
    f.first - c.last <= c.trigger.within &&
    f.first > c.last &&
    holds(lexical, f.first, near)
  )
    return true;
  return c.trigger.next !== null && f.first - c.last <= 2 && f.first > c.last && holds(lexical, f.first, c.trigger.next);
}

function verbSlots({ draft, fillers }: SlotContext, c: Candidate, put: Put): void {
  const { slots } = c.trigger;
  const passive = isPassive(draft, fillers, c);
  const { subject, object } = argumentsOf(draft, fillers, c.first, passive);
  if (passive) {
    put(slots.object === undefined || NO_OBJECT.has(slots.object) ? slots.subject : slots.object, subject.filler, subject.via);
    return;
  }
  if (subject.filler && (slots.subject !== "agent" || canAct(draft, subject.filler) || isThing(subject.filler)))
    put(slots.subject, subject.filler, subject.via);
  if (slots.object === "agent" && object && !canAct(draft, object)) return; // «أخلت مقرها»: what is left does nothing
  if (c.enclitic === "" || c.enclitic === "نا") put(slots.object, object); // with a pronoun on the verb the object is the pronoun's
}

// Roles that no subject of a passive takes: «هُرعت القوات» rushed.
const NO_OBJECT: ReadonlySet<SlotRole> = new Set<SlotRole>(["none", "place", "instrument"]);

const isThing = (f: Filler) => f.sort === "thing";

function nounSlots(context: SlotContext, c: Candidate, put: Put, filled: readonly Filled[]): void {
  const { draft, fillers } = context;
  const { slots } = c.trigger;
  lightSlots(context, c, put);
  const first = genitiveOf(draft, fillers, c);
  if (first && worthy(draft, first)) {
    const last = fillers.withCoordinates(first).at(-1) ?? first;
    const next = bareAfter(draft, fillers, last.last, 1)[0] ?? null;
    const adjacent = next && next.first - last.last === 1 && !/ا$/.test(draft.line.form[next.first] ?? "") ? next : null;
    const objectRole = slots.object === "party" || slots.object === undefined ? "target" : slots.object;
    const acts = canAct(draft, first);
    if (
      adjacent &&
      acts &&
      slots.of !== "party" &&
      slots.of !== "none" &&
      first.sort !== "quantity" &&
      !PASSIVE_NOUNS.has(c.trigger.lemma)
    ) {
      put(slots.of === "target" ? "agent" : slots.of, first);
      put(objectRole, adjacent);
    } else if (slots.of === "agent" && !acts && slots.object !== "agent" && slots.object !== undefined)
      put(slots.object === "party" ? undefined : slots.object, first);
    else put(slots.of, first);
  }
  if (filled.some((x) => x.role === "agent" || x.role === "party") || slots.subject === "none") return;
  const adjectives = nisbaAgents(draft, c);
  if (slots.of === "party" && adjectives.length < 2) return; // «النزاع السوري» tells where, «الحرب الروسية الأوكرانية» between whom
  for (const adjective of adjectives) put(slots.of === "party" ? "party" : "agent", adjective);
}

/** The light verb's subject: «شن الجيش هجوما», «تعرضت البلدة لقصف», «غارة نفذتها طائرات», «استمر المعلمون في الاعتصام». */
function lightSlots({ draft, fillers }: SlotContext, c: Candidate, put: Put): void {
  const light = c.lightVerb;
  if (!light || c.light < 0 || light.subject === "agent") strikingSlots(draft, fillers, c, put); // «شنت حملة استهدفت الخلايا»
  if (!light || c.light < 0) return;
  const found = argumentsOf(draft, fillers, c.light, false);
  const free = (f: Filler | null): f is Filler => f !== null && (f.last < c.first || f.first > c.last);
  if (light.subject === "event") {
    if (STRIKES.has(light.verb)) {
      const hit = bareAfter(draft, fillers, c.light, 2).find((f) => free(f) && !(f.first <= c.first && c.first <= f.last));
      put("target", hit ?? null);
    } else if (
      free(found.subject.filler) &&
      found.subject.filler.first < c.first &&
      (found.subject.filler.sort === "actor" || found.subject.filler.sort === "person")
    ) {
      put(c.trigger.slots.subject, found.subject.filler, found.subject.via);
    }
    return;
  }
  const role =
    light.subject === "agent" ? (c.trigger.slots.subject === "none" ? undefined : (c.trigger.slots.subject ?? "agent")) : light.subject;
  if (!free(found.subject.filler)) return;
  // «اتفاقات أبرمت»: with no pronoun on a verb after the noun, the noun is its subject
  if (c.light > c.last && light.subject === "agent" && (draft.words.reading[c.light]?.enclitic ?? null) === null) return;
  if (role === "agent" && !canAct(draft, found.subject.filler) && found.subject.how !== "after") return;
  put(role, found.subject.filler, found.subject.via);
}

const STRIKES: ReadonlySet<string> = new Set(["استهدف", "ضرب", "طال", "هز", "لاحق", "طارد"]);
const TAKING_PLACE: ReadonlySet<string> = new Set(["وقع", "حدث", "حصل", "جرى", "شهد", "كان", "بدأ", "انطلق"]);
const STRIKE_REACH = 22;

/** «غارة استهدفت سيارة»: what the verb after the event noun hits. */
function strikingSlots(draft: Draft, fillers: Fillers, c: Candidate, put: Put): void {
  for (let t = c.last + 1; t <= c.window.sentenceLast && t - c.last <= STRIKE_REACH; t++) {
    if (draft.words.tag[t] !== Tag.verb || t === c.light) continue;
    const lemma = draft.words.reading[t]?.lemma ?? "";
    if (STRIKES.has(lemma)) put("target", bareAfter(draft, fillers, t, 1)[0] ?? null);
    else if (TAKING_PLACE.has(lemma)) continue; // «التفجيرات التي وقعت في الحي استهدفت»
    return;
  }
}

const MEDIATION: ReadonlySet<string> = new Set(["بوساطه", "برعايه", "باشراف"]);
// Events that come from somebody; elsewhere «من» tells what is left or taken.
const FROM: ReadonlySet<string> = new Set([
  "airstrike",
  "shelling",
  "drone-strike",
  "attack",
  "security-campaign",
  "threat",
  "pledge",
  "refusal",
  "siege",
  "raid",
]);
const COMMON: Readonly<Record<string, SlotRole>> = { ضد: "target", بحق: "target", تجاه: "target" };

function prepositionSlots({ draft, fillers, triggerAt }: SlotContext, c: Candidate, put: Put, filled: readonly Filled[]): void {
  const from = c.last + 1;
  const to = Math.min(c.window.clauseLast, c.last + 14);
  const by = byAgent(draft, from, to);
  if (by >= 0) put("agent", fillers.at(by));
  const sides = c.trigger.slots.بين === "party" ? betweenAfter(draft, from, c.window.sentenceLast, (t) => triggerAt[t] === 1) : -1;
  const one = sides < 0 ? null : fillers.at(sides + 1 + (draft.line.kind[sides + 1] === TokenKind.punct ? 1 : 0));
  if (one) for (const side of [one, ...otherSides(draft, fillers, one, c.window.sentenceLast)]) put("party", side);
  for (let t = from; t <= to; t++) {
    if ((draft.words.tag[t] === Tag.verb && t !== c.light && t > from) || triggerAt[t] === 1) break;
    const word = draft.words.body[t] ?? "";
    if (MEDIATION.has(word)) put("mediator", fillers.at(t + 1));
    const index = fillers.starts[t] ?? -1;
    const f = index < 0 ? null : fillers.of(index);
    if (!f?.prep || draft.phrases[index]?.coordinatedWith !== -1) continue;
    if (by === f.first + 1 || (f.prep === "علي" && /^(?:يد|يدي|ايدي|ايادي)$/.test(word))) continue;
    if (f.prep === "ل" && c.pos !== "verb") {
      // «غارة للتحالف» is its strike; «حصار النظام للمدينة» is of the town
      if (f.first - c.last > 8) continue;
      if (
        (f.sort === "actor" || f.sort === "person") &&
        !filled.some((x) => x.role === "agent" || x.role === "party") &&
        c.lightVerb?.subject !== "agent"
      ) {
        put(c.trigger.slots.of === "party" ? "party" : "agent", f);
        continue;
      }
    }
    // «غارات من الطيران», «تهديدات من اللجنة»: from whom it comes
    if (
      f.prep === "من" &&
      c.pos === "noun" &&
      FROM.has(c.trigger.frame.kind) &&
      f.first - c.last <= 4 &&
      f.sort === "actor" &&
      !filled.some((x) => x.role === "agent")
    ) {
      put("agent", f);
      continue;
    }
    const role = c.trigger.slots[prepositionName(f.prep)] ?? COMMON[f.prep];
    if (!role || role === "instrument") continue;
    if (f.prep !== "بين" || role !== "party") put(role, f);
  }
  const acts = c.trigger.slots.subject;
  if (acts === "agent" || acts === "party") {
    // round the trigger: «حررتها قوات الجيش بدعم …», «المجموعات بالتعاون مع الأهالي تنفذ عملية»
    const verb = c.light >= 0 ? c.light : c.first;
    for (const t of companionsAt(draft, from, c.window.sentenceLast)) put(acts, fillers.at(t));
    if (c.light >= 0 || c.pos === "verb") for (const t of companionsAt(draft, c.window.clauseFirst, verb)) put(acts, fillers.at(t));
  }
}

/** Lookup key of a preposition → the way frames write it. */
const prepositionName = (prep: string): string => ({ علي: "على", الي: "إلى", امام: "أمام" })[prep] ?? prep;

const ROLES: ReadonlySet<string> = new Set(["agent", "target", "party", "mediator", "subject", "instrument"]);

function settleRoles(draft: Draft, filled: readonly Filled[]): Slots {
  const participants: ParticipantItem[] = [];
  let place: number | null = null;
  for (const { role, filler, via } of filled) {
    const item = filler.entity === null ? null : draft.entities[filler.entity];
    if ((role === "place" || role === "target") && item?.kind === "place") place ??= filler.entity;
    if (!ROLES.has(role)) continue;
    if ((role === "party" || role === "mediator") && !canAct(draft, filler)) continue;
    if (isParticle(draft.words.body[filler.first] ?? "", "demonstrative")) continue;
    participants.push({ role: role as Role, entity: filler.entity, start: filler.start, end: filler.end, via });
  }
  return { participants, place };
}

// Frames → one index: surface forms of verbs (from the conjugator), bare words (from the lists), phrases by their first word.
import { conjugate, fold, keyOf } from "../arabic/index.ts";
import type { EventKind, Factual, Stance } from "../model/index.ts";
import type { FactualityFile, FrameFile, SlotRole } from "./frame-schema.ts";

/** A set of word numbers: see `FrameIndex.words`. */
export type WordSet = ReadonlySet<number>;

export interface Trigger {
  readonly id: number;
  readonly frame: Frame;
  readonly pos: "verb" | "noun" | "phrase";
  /** As written in the frame: «اشتبك», «غارة», «فتح النار». */
  readonly lemma: string;
  readonly tense: "past" | "imperfect" | null;
  readonly voice: "active" | "passive" | "any";
  readonly onlyPlural: boolean;
  readonly onlyDefinite: boolean;
  readonly onlyIndefinite: boolean;
  readonly notDefiniteSingular: boolean;
  readonly with: WordSet | null;
  readonly without: WordSet | null;
  readonly near: WordSet | null;
  readonly notNear: WordSet | null;
  readonly within: number;
  readonly next: WordSet | null;
  readonly notNext: WordSet | null;
  readonly prev: WordSet | null;
  readonly notPrev: WordSet | null;
  readonly prevAny: WordSet | null;
  readonly prevWithin: number;
  readonly needs: "place" | "area" | "actor" | "person" | null;
  readonly alone: boolean;
  readonly priority: number;
  /** How many conditions it sets: the more, the more it knows. */
  readonly weight: number;
  readonly slots: Readonly<Record<string, SlotRole>>;
}

export interface Frame {
  readonly kind: EventKind;
  readonly acled: string | null;
  readonly factual: Factual;
  readonly yields: boolean;
  readonly slots: Readonly<Record<string, SlotRole>>;
  readonly examples: FrameFile["examples"];
}

/** What a verb form can be, and whose. */
export interface VerbHit<T> {
  readonly of: T;
  readonly past: boolean;
  readonly imperfect: boolean;
  readonly active: boolean;
  readonly passive: boolean;
  /** Only a short mood is written so («يجل»): it needs لم, لا or ل before it. */
  readonly short: boolean;
}

export interface LightVerb {
  readonly verb: string;
  readonly subject: SlotRole;
  readonly prep: string | null;
  readonly result: boolean;
}

export interface Cue {
  readonly word: string;
  readonly factual: Factual;
  readonly stance: Stance | null;
  readonly prep: string | null;
  readonly attempt: boolean;
}

export interface FrameIndex {
  readonly frames: readonly Frame[];
  readonly triggers: readonly Trigger[];
  /** Bare word → its number. A word of the lists, or a noun of a frame, light verb or cue. */
  readonly words: ReadonlyMap<string, number>;
  /** Longest bare word, in letters. */
  readonly longest: number;
  /** Words of several tokens: number of the whole, and its parts as bare words, by number of the first part. */
  readonly compounds: ReadonlyMap<number, readonly (readonly [number, readonly string[]])[]>;
  readonly nouns: ReadonlyMap<number, readonly Trigger[]>;
  /** Numbers of the words that stand for a plural of their noun. */
  readonly plurals: WordSet;
  readonly verbs: ReadonlyMap<string, readonly VerbHit<Trigger>[]>;
  /** By first word (lookup key without article): the other words and the trigger; null marks a phrase that is no trigger. */
  readonly phrases: ReadonlyMap<string, readonly (readonly [readonly string[], Trigger | null])[]>;
  readonly light: ReadonlyMap<string, readonly VerbHit<LightVerb>[]>;
  readonly cueVerbs: ReadonlyMap<string, readonly VerbHit<Cue>[]>;
  readonly cueNouns: ReadonlyMap<number, Cue>;
  readonly cueWords: Readonly<Record<CueList, WordSet>>;
  /** The named sorts: "aircraft", "forces" … */
  readonly sorts: Readonly<Record<string, WordSet>>;
}
export type CueList = "negators" | "futures" | "possible" | "conditions" | "purposes" | "allegations";
const CUE_LISTS: readonly CueList[] = ["negators", "futures", "possible", "conditions", "purposes", "allegations"];

export const bareKey = (word: string): string => {
  const key = keyOf(fold(word).text);
  return key.startsWith("ال") && key.length > 4 ? key.slice(2) : key;
};

type VerbName = { verb: string; root: string; form: number | "Q1" | "Q2" | "Q4"; vowels?: string | undefined };

/** Adds every surface form of a verb to `map`. */
function addVerb<T>(map: Map<string, VerbHit<T>[]>, name: VerbName, of: T): void {
  const forms = new Map<string, { past: boolean; imperfect: boolean; active: boolean; passive: boolean; short: boolean }>();
  for (const cell of conjugate(name.root, name.form as Parameters<typeof conjugate>[1], name.vowels as Parameters<typeof conjugate>[2])) {
    if (cell.person.startsWith("2") || cell.person === "1s") continue; // news does not address its reader, nor say "I" of its events
    const hit = forms.get(cell.bare) ?? { past: false, imperfect: false, active: false, passive: false, short: true };
    if (cell.tense === "past") hit.past = true;
    else hit.imperfect = true;
    if (cell.voice === "active") hit.active = true;
    else hit.passive = true;
    if (cell.mood === null || cell.mood === "indicative") hit.short = false;
    forms.set(cell.bare, hit);
  }
  for (const [form, hit] of forms) {
    const list = map.get(form);
    if (list) list.push({ of, ...hit });
    else map.set(form, [{ of, ...hit }]);
  }
}

type Verb = FrameFile["verbs"][number];
type Noun = FrameFile["nouns"][number];
type VerbRow = Exclude<Verb, string>;
type NounRow = Exclude<Noun, string>;

const verbRow = (verb: Verb): VerbRow => {
  if (typeof verb !== "string") return verb;
  const [name = "", root = "", form = "1"] = verb.split(" ");
  return { verb: name, root, form: form.startsWith("Q") ? (form as "Q1") : Number(form) };
};
const nounRow = (noun: Noun): NounRow => {
  if (typeof noun !== "string") return noun;
  const [name = "", plural] = noun.split(" ");
  return plural === undefined ? { noun: name } : { noun: name, plural };
};

export interface FrameSources {
  readonly frames: readonly FrameFile[];
  readonly words: Readonly<Record<string, readonly string[]>>;
  readonly light: {
    readonly verbs: readonly (VerbName & { subject: SlotRole; prep?: string | undefined })[];
    readonly results: readonly (VerbName & { prep?: string | undefined })[];
  };
  readonly factuality: FactualityFile;
}

/** Compiles frames. Throws an `Error` whose message names the word where a sort is not known. */
export function compileFrames(sources: FrameSources): FrameIndex {
  const words = new Map<string, number>();
  const compounds = new Map<number, [number, readonly string[]][]>();
  let longest = 0;
  const number = (word: string): number => {
    const known = words.get(word);
    if (known !== undefined) return known;
    words.set(word, words.size);
    longest = Math.max(longest, word.length);
    return words.size - 1;
  };
  const wordNumber = (written: string): number => {
    const parts = written.split("-").map(bareKey);
    if (parts.length === 1) return number(parts[0] ?? "");
    const whole = number(parts.join("-"));
    const first = number(parts[0] ?? "");
    const list = compounds.get(first) ?? [];
    if (!list.some(([n]) => n === whole)) list.push([whole, parts.slice(1)]);
    compounds.set(first, list);
    for (const part of parts.slice(1)) number(part);
    return whole;
  };
  const sorts: Record<string, WordSet> = {};
  for (const [name, list] of Object.entries(sources.words)) sorts[name] = new Set(list.map(wordNumber));
  const setOf = (list: readonly string[] | undefined): WordSet | null => {
    if (list === undefined || list.length === 0) return null;
    const set = new Set<number>();
    for (const word of list) {
      if (!word.startsWith("<")) {
        set.add(wordNumber(word));
        continue;
      }
      const sort = sorts[word.slice(1, -1)];
      if (!sort) throw new Error(`unknown sort of words ${word}`);
      for (const n of sort) set.add(n);
    }
    return set;
  };

  const triggers: Trigger[] = [];
  const frames: Frame[] = [];
  const verbs = new Map<string, VerbHit<Trigger>[]>();
  const nouns = new Map<number, Trigger[]>();
  const plurals = new Set<number>();
  const phrases = new Map<string, [readonly string[], Trigger | null][]>();

  const triggerOf = (frame: Frame, pos: Trigger["pos"], lemma: string, row: Partial<VerbRow & NounRow>): Trigger => {
    const sets = {
      with: setOf(row.with),
      near: setOf(row.near),
      next: setOf(row.next),
      prev: setOf(row.prev),
      prevAny: setOf(row.prevAny),
    };
    const trigger: Trigger = {
      id: triggers.length,
      frame,
      pos,
      lemma,
      tense: row.tense ?? null,
      voice: row.voice ?? "any",
      onlyPlural: row.forms === "plural",
      onlyIndefinite: row.forms === "indefinite",
      onlyDefinite: row.forms === "definite",
      ...sets,
      within: row.within ?? 6,
      prevWithin: row.prevWithin ?? 3,
      without: setOf(row.without),
      notNear: setOf(row.notNear),
      notDefiniteSingular: row.named === false,
      notNext: setOf(row.notNext),
      notPrev: setOf(row.notPrev),
      needs: row.needs ?? null,
      alone: row.alone ?? false,
      priority: row.priority ?? 0,
      weight: Object.values(sets).filter((s) => s !== null).length + (row.needs ? 1 : 0) + (row.tense ? 1 : 0),
      slots: { ...frame.slots, ...row.slots },
    };
    triggers.push(trigger);
    return trigger;
  };
  const addNoun = (word: string, trigger: Trigger) => {
    const n = number(bareKey(word));
    const list = nouns.get(n);
    if (list) list.push(trigger);
    else nouns.set(n, [trigger]);
    return n;
  };
  const addPhrase = (phrase: string, trigger: Trigger | null) => {
    const [first = "", ...rest] = phrase.split(" ").map(bareKey);
    const list = phrases.get(first) ?? [];
    list.push([rest, trigger]);
    list.sort((a, b) => b[0].length - a[0].length);
    phrases.set(first, list);
  };

  for (const file of sources.frames) {
    const frame: Frame = {
      kind: file.kind,
      acled: file.acled,
      factual: file.factual ?? "happened",
      yields: file.yields ?? false,
      slots: file.slots as Frame["slots"],
      examples: file.examples,
    };
    frames.push(frame);
    for (const verb of file.verbs) {
      const row = verbRow(verb);
      addVerb(verbs, row, triggerOf(frame, "verb", row.verb, row as Partial<VerbRow & NounRow>));
    }
    for (const noun of file.nouns) {
      const row = nounRow(noun);
      const trigger = triggerOf(frame, "noun", row.noun, row as Partial<VerbRow & NounRow>);
      if (!trigger.onlyPlural) addNoun(row.noun, trigger);
      if (row.plural !== undefined) plurals.add(addNoun(row.plural, trigger));
      else if (trigger.onlyPlural) plurals.add(addNoun(row.noun, trigger));
    }
    for (const phrase of file.phrases) addPhrase(phrase, triggerOf(frame, "phrase", phrase, {}));
    for (const phrase of file.notPhrases) addPhrase(phrase, null);
  }

  const light = new Map<string, VerbHit<LightVerb>[]>();
  for (const { subject, prep, ...name } of sources.light.verbs)
    addVerb(light, name, { verb: name.verb, subject, prep: prep ?? null, result: false });
  for (const { prep, ...name } of sources.light.results)
    addVerb(light, name, { verb: name.verb, subject: "event", prep: prep ?? null, result: true });

  const cueVerbs = new Map<string, VerbHit<Cue>[]>();
  const cueNouns = new Map<number, Cue>();
  for (const row of sources.factuality.cues) {
    const base = { factual: row.factual, stance: row.stance ?? null, prep: row.prep ?? null, attempt: row.attempt ?? false };
    if ("verb" in row) addVerb(cueVerbs, row, { word: row.verb, ...base });
    else
      for (const word of [row.noun, row.plural]) if (word !== undefined) cueNouns.set(number(bareKey(word)), { word: row.noun, ...base });
  }
  const cueWords = {} as Record<CueList, WordSet>;
  for (const list of CUE_LISTS) cueWords[list] = setOf(sources.factuality[list]) ?? new Set();

  return { frames, triggers, words, longest, compounds, nouns, plurals, verbs, phrases, light, cueVerbs, cueNouns, cueWords, sorts };
}

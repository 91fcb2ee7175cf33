// Triggers: which words of the report name an event, and of which kind.
import { TokenKind, type TokenLine } from "../../arabic/index.ts";
import type { FrameIndex, LightVerb, Trigger, VerbHit } from "../../knowledge/index.ts";
import type { Draft } from "../draft.ts";
import { Tag } from "../words/tags.ts";
import { failing, type Window, windowOf, wordBefore } from "./conditions.ts";
import type { Lexical, WordHit } from "./lexical.ts";

/** A word or phrase that names an event. */
export interface Candidate {
  first: number;
  last: number;
  readonly trigger: Trigger;
  readonly pos: "verb" | "noun" | "phrase";
  /** What the verb form can be; null for nouns. */
  readonly verb: VerbHit<unknown> | null;
  readonly plural: boolean;
  readonly definite: boolean;
  /** The pronoun that hangs on the noun or verb («ها»), or "". */
  readonly enclitic: string;
  readonly window: Window;
  /** The light verb that carries it, by token, or -1. */
  light: number;
  lightVerb: LightVerb | null;
  /** Deaths told as its result: they are no events of their own, but their victims are whom it hit. */
  told: readonly Candidate[];
}

const PRONOUN_ENDINGS: readonly (readonly [string, string])[] = [
  ["هما", ""],
  ["هم", ""],
  ["ها", ""],
  ["هن", ""],
  ["ه", ""],
  ["نا", ""],
];

/** Looks up a verb form with its clitics peeled: و ف, then س ل, then a pronoun. */
export function verbHits<T>(line: TokenLine, t: number, map: ReadonlyMap<string, readonly VerbHit<T>[]>): readonly VerbHit<T>[] {
  const form = line.form[t] ?? "";
  let memo = verbMemos.get(map) as Map<string, readonly VerbHit<T>[]> | undefined;
  if (!memo || memo.size > MEMO_LIMIT) {
    memo = new Map();
    verbMemos.set(map, memo);
  }
  let found = memo.get(form);
  if (!found) {
    found = lookUp(form, map);
    memo.set(form, found);
  }
  return found;
}

const MEMO_LIMIT = 50_000;
const verbMemos = new WeakMap<object, Map<string, readonly VerbHit<unknown>[]>>();

function lookUp<T>(form: string, map: ReadonlyMap<string, readonly VerbHit<T>[]>): readonly VerbHit<T>[] {
  const starts = [0];
  if (form.startsWith("و") || form.startsWith("ف")) starts.push(1);
  for (const from of [...starts]) {
    const c = form.charAt(from);
    if ((c === "س" || c === "ل") && "يتنا".includes(form.charAt(from + 1) || "?")) starts.push(from + 1);
  }
  for (const from of starts) {
    const body = form.slice(from);
    if (body.length < 2) continue;
    const found = map.get(body);
    const future = from > 0 && (form.charAt(from - 1) === "س" || form.charAt(from - 1) === "ل");
    if (found) return future ? found.filter((h) => h.imperfect) : found;
    for (const [ending] of PRONOUN_ENDINGS) {
      if (!body.endsWith(ending) || body.length - ending.length < 2) continue;
      const base = body.slice(0, -ending.length);
      const hit =
        map.get(base) ?? (base.endsWith("ا") ? map.get(`${base.slice(0, -1)}ى`) : base.endsWith("و") ? map.get(`${base}ا`) : undefined);
      if (hit) return hit;
    }
  }
  return [];
}

/** The pronoun at the end of a verb form («استهدفتها»: ها), or "". */
export function verbEnclitic<T>(line: TokenLine, t: number, map: ReadonlyMap<string, readonly VerbHit<T>[]>): string {
  const form = (line.form[t] ?? "").replace(/^[وف]/, "").replace(/^[سل](?=[يتن])/, "");
  if (map.has(form) || map.has(line.form[t] ?? "")) return "";
  return PRONOUN_ENDINGS.find(([ending]) => form.endsWith(ending))?.[0] ?? "";
}

const NISBA = new Set(["ي", "يه", "يها"]);
const isEnclitic = (ending: string) => /^(?:ا?ت)?(?:ه|ها|هم|هما|نا)$/.test(ending);
const encliticOf = (ending: string) => (isEnclitic(ending) ? ending.replace(/^ا?ت/, "") : "");

/** All candidate events in text order: at each token the reading that knows most. Overlapping ones are settled by `settle`. */
export function findTriggers(draft: Draft, index: FrameIndex, lexical: Lexical): Candidate[] {
  const { line, words } = draft;
  const out: Candidate[] = [];
  const blocked = blockedTokens(line, index, lexical);
  const taken = takenTokens(draft, index, lexical);
  for (let t = 0; t < line.length; t++) {
    if (line.kind[t] !== TokenKind.word) continue;
    const options = optionsAt(draft, index, lexical, t, words.tag[t] ?? 0, blocked[t] === 1 || taken[t] === 1);
    const best = choose(draft, lexical, options);
    if (!best || isHabitual(draft, best)) continue;
    out.push(best);
    t = Math.max(t, best.last);
  }
  return out;
}

const PUNCTUAL: ReadonlySet<string> = new Set([
  "attack",
  "explosion",
  "suicide-attack",
  "killing",
  "assassination",
  "abduction",
  "raid",
  "crime",
]);

/** «الذين يفجرون المساجد»: what people of a kind do, in a relative clause and the imperfect, is no event. */
function isHabitual(draft: Draft, c: Candidate): boolean {
  if (c.pos !== "verb" || !PUNCTUAL.has(c.trigger.frame.kind) || draft.words.reading[c.first]?.tense !== "imperfect") return false;
  const clause = draft.clauses[draft.clauseOf[c.first] ?? -1];
  return clause?.edge === "relative" && clause.verb === c.first;
}

/** A word before that takes the short moods: لم, لن, لا, أن, ل, كي, حتى. */
function shortMood(draft: Draft, t: number): boolean {
  const form = draft.line.form[t] ?? "";
  const p = wordBefore(draft.line, t);
  return /^[وف]?ل/.test(form) || (p >= 0 && SHORT_BEFORE.has(draft.words.body[p] ?? ""));
}
const VERB_BEFORE: ReadonlySet<string> = new Set(["ان", "بان", "لن", "لم", "سوف", "لا"]);
const SHORT_BEFORE: ReadonlySet<string> = new Set(["لم", "لن", "لا", "ان", "بان", "كي", "لكي", "حتي", "لما", "ما"]);

// Nouns of frames that are also names of people.
const NAMES: ReadonlySet<string> = new Set(["حرب", "صدام", "صلح", "فجر", "وعد", "نصر"]);

/** Words of known names and of people are no triggers («هيئة تحرير الشام», «فيصل»), nor are those of times («فجر الأحد»). */
function takenTokens(draft: Draft, index: FrameIndex, lexical: Lexical): Uint8Array {
  const taken = new Uint8Array(draft.line.length);
  const isNounOf = (t: number) => (lexical.hits[t] ?? []).some((h) => index.nouns.has(h.word));
  for (const m of draft.mentions) {
    const item = draft.entities[m.entity];
    // a town whose name is also a verb form («تدمر») is a town where nothing makes it a verb
    if (item?.kind === "place" && m.first === m.last && draft.words.tag[m.first] !== Tag.verb && !isNounOf(m.first)) taken[m.first] = 1;
    if (!item || item.kind === "place" || (item.kind === "actor" && item.entry === null)) continue;
    for (let t = m.first; t <= m.last; t++) {
      // «أكد الوزير وجود قوات»: a verbal noun after a title is no name
      const masdar =
        item.kind === "person" &&
        (lexical.hits[t] ?? []).some((h) => h.ending === "" && index.nouns.has(h.word)) &&
        !NAMES.has(draft.line.stem[t] ?? "");
      if (!masdar) taken[t] = 1;
    }
  }
  for (const time of draft.times) taken.fill(1, time.first, time.last + 1);
  return taken;
}

/** Tokens of phrases that must not be read word by word («وقف إطلاق النار» is no shooting). */
function blockedTokens(line: TokenLine, index: FrameIndex, lexical: Lexical): Uint8Array {
  const blocked = new Uint8Array(line.length);
  for (let t = 0; t < line.length; t++) {
    for (const [rest, trigger] of phrasesAt(index, lexical, t))
      if (trigger === null) for (let k = t + 1; k <= t + rest.length; k++) blocked[k] = 1;
  }
  return blocked;
}

function phrasesAt(index: FrameIndex, lexical: Lexical, t: number): readonly (readonly [readonly string[], Trigger | null])[] {
  const out: (readonly [readonly string[], Trigger | null])[] = [];
  for (const bare of lexical.bare[t] ?? []) {
    for (const phrase of index.phrases.get(bare) ?? [])
      if (phrase[0].every((part, k) => sameWord(lexical.bare[t + 1 + k] ?? [], part, k === phrase[0].length - 1))) out.push(phrase);
  }
  return out;
}

/** The part itself, or, for the last one, with a pronoun («تحت سيطرتها»). */
function sameWord(bare: readonly string[], part: string, last: boolean): boolean {
  if (bare.includes(part)) return true;
  if (!last) return false;
  const stem = part.endsWith("ه") ? `${part.slice(0, -1)}ت` : part;
  return PRONOUN_ENDINGS.some(([ending]) => bare.includes(stem + ending));
}

function optionsAt(draft: Draft, index: FrameIndex, lexical: Lexical, t: number, tag: number, blocked: boolean): Candidate[] {
  const out: Candidate[] = [];
  if (blocked) return out;
  const base = { verb: null, plural: false, definite: false, enclitic: "", light: -1, lightVerb: null, told: [] };
  for (const [rest, trigger] of phrasesAt(index, lexical, t)) {
    if (trigger)
      out.push({ ...base, first: t, last: t + rest.length, trigger, pos: "phrase", window: windowOf(draft, t, t + rest.length) });
  }
  const window = windowOf(draft, t, t);
  const p = wordBefore(draft.line, t);
  const nounOptions = () => {
    const plain = (lexical.hits[t] ?? []).some((h) => h.ending === "" && h.clitics !== "");
    for (const hit of lexical.hits[t] ?? []) {
      if (NISBA.has(hit.ending)) continue;
      if (isEnclitic(hit.ending) && plain) continue; // «وعودة» is و + عودة, not «وعود» + ـه
      for (const trigger of index.nouns.get(hit.word) ?? []) {
        const c = nounCandidate(index, trigger, hit, t, window);
        if (c) out.push(c);
      }
    }
  };
  const verbOptions = () => {
    for (const hit of verbHits(draft.line, t, index.verbs)) {
      const trigger = hit.of;
      const afterLam = hit.imperfect && p >= 0 && (draft.words.body[p] === "لم" || draft.words.body[p] === "لما"); // the past, negated
      if (trigger.tense === "past" && !hit.past && !afterLam) continue;
      if (trigger.tense === "imperfect" && (!hit.imperfect || afterLam)) continue;
      if (trigger.voice === "passive" && !hit.passive) continue;
      if (hit.short && !shortMood(draft, t)) continue;
      out.push({ ...base, first: t, last: t, trigger, pos: "verb", verb: hit, window, enclitic: verbEnclitic(draft.line, t, index.verbs) });
    }
  };
  const before = out.length;
  const verbal =
    (tag === Tag.verb && !underVerb(draft, index, lexical, t)) ||
    (p >= 0 && VERB_BEFORE.has(draft.words.body[p] ?? "") && verbHits(draft.line, t, index.verbs).some((h) => h.imperfect));
  if (verbal) verbOptions();
  else nounOptions();
  if (out.length === before) {
    if (verbal) nounOptions();
    else if (tag === Tag.other || draft.words.reading[t] === null || p < 0) verbOptions();
  }
  return out;
}

const AUXILIARY: ReadonlySet<string> = new Set([
  "كان",
  "ظل",
  "بدأ",
  "بدا",
  "عاد",
  "أصبح",
  "اصبح",
  "كاد",
  "أخذ",
  "اخذ",
  "زال",
  "بات",
  "راح",
  "أضحى",
]);

/**
 * A form that is both verb and verbal noun is the noun where a verb of its own stands before it in the clause, with nothing that joins
 * the two: «نفى الجيش قصف السوق» (denied the shelling of).
 */
function underVerb(draft: Draft, index: FrameIndex, lexical: Lexical, t: number): boolean {
  const { line, words } = draft;
  if ((line.pro[t] ?? 0) !== 0 || !(lexical.hits[t] ?? []).some((h) => h.ending === "" && index.nouns.has(h.word))) return false;
  for (let i = t - 1; i >= 0 && t - i <= 7 && line.sentence[i] === line.sentence[t]; i--) {
    const tag = words.tag[i];
    if (i === t - 1 && "،,".includes(line.form[i] ?? "?")) return resumed(draft, index, i);
    if (line.kind[i] === TokenKind.punct && "،,.:؛".includes(line.form[i] ?? "?")) return false;
    if (tag === Tag.complementiser || tag === Tag.relative || tag === Tag.subordinator || tag === Tag.negator || tag === Tag.particle)
      return false;
    if ((words.body[i] === "طلب" || words.body[i] === "تطلب") && words.body[i + 1] === "من") return true; // «طلب من الجنود قصف …»
    if (tag === Tag.verb) return !AUXILIARY.has(words.reading[i]?.lemma ?? "");
  }
  return false;
}

/** «نفت القوات، في بيان، قصف السوق»: the word after a parenthesis is what the verb before it was waiting for. */
function resumed(draft: Draft, index: FrameIndex, comma: number): boolean {
  const { line, words } = draft;
  let open = false;
  for (let i = comma - 1; i >= 0 && comma - i <= 20 && line.sentence[i] === line.sentence[comma]; i--) {
    if ("،,".includes(line.form[i] ?? "?")) open = true;
    if (open && words.tag[i] === Tag.verb)
      return verbHits(line, i, index.cueVerbs).some((h) => h.of.prep === null && h.of.stance !== "demands");
  }
  return false;
}

function nounCandidate(index: FrameIndex, trigger: Trigger, hit: WordHit, t: number, window: Window): Candidate | null {
  const plural = index.plurals.has(hit.word) || hit.ending === "ات" || hit.ending === "ين" || hit.ending === "ون";
  if (trigger.onlyPlural && !plural) return null;
  if (trigger.onlyDefinite && !hit.definite) return null;
  if (trigger.onlyIndefinite && hit.definite) return null;
  if (trigger.notDefiniteSingular && hit.definite && !plural) return null;
  if (hit.definite && isEnclitic(hit.ending)) return null; // a word with the article takes no pronoun
  return {
    first: t,
    last: t,
    trigger,
    pos: "noun",
    verb: null,
    plural,
    definite: hit.definite,
    enclitic: encliticOf(hit.ending),
    window,
    light: -1,
    lightVerb: null,
    told: [],
  };
}

/** What was tried at a token: each reading of the frames with the condition that failed, or null where all hold. For `isnad read --explain`. */
export function triedAt(
  draft: Draft,
  index: FrameIndex,
  lexical: Lexical,
  t: number,
): readonly { readonly trigger: Trigger; readonly failed: string | null }[] {
  return optionsAt(draft, index, lexical, t, draft.words.tag[t] ?? 0, false).map((c) => ({
    trigger: c.trigger,
    failed: failing(draft, lexical, c.trigger, c.first, c.last, c.window),
  }));
}

/** The option whose conditions hold and that knows most: phrase length, then priority, then number of conditions. */
function choose(draft: Draft, lexical: Lexical, options: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null;
  for (const c of options) {
    if (failing(draft, lexical, c.trigger, c.first, c.last, c.window) !== null) continue;
    if (!best || rank(c, best) > 0) best = c;
  }
  return best;
}

// Between readings that know as much, the one that says more of the means wins.
const ORDER = ["suicide-attack", "drone-strike", "airstrike", "explosion", "shelling", "assassination", "release", "capture", "abduction"];
const order = (kind: string) => {
  const at = ORDER.indexOf(kind);
  return at < 0 ? ORDER.length : at;
};

function rank(a: Candidate, b: Candidate): number {
  return (
    a.last - b.last ||
    a.trigger.priority - b.trigger.priority ||
    a.trigger.weight - b.trigger.weight ||
    order(b.trigger.frame.kind) - order(a.trigger.frame.kind)
  );
}

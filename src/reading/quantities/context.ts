// What the rules of this stage ask of a draft: stems, readings, units, who is definite, where a clause may be crossed.
import { type Analysis, Enc, foldKey, type NumberMention, Pro, readingsAt, TokenKind, type TokenLine } from "../../arabic/index.ts";
import { type HarmWords, harmWords, type NameEntry, type VoiceWords, voiceWords } from "../../knowledge/index.ts";
import type { Draft } from "../draft.ts";
import { readable } from "../stories/index.ts";
import { Tag, type Words } from "../words/tags.ts";

const PREPOSITIONS: readonly (readonly [number, string])[] = [
  [Pro.ba, "ب"],
  [Pro.lam, "ل"],
  [Pro.kaf, "ك"],
];
const QUOTES = "“”\"«»'‘’()[]";

/** A draft with the words of harm beside it. All questions take token positions. */
export class Context {
  readonly draft: Draft;
  readonly line: TokenLine;
  readonly words: Words;
  readonly harms: HarmWords;
  readonly saying: VoiceWords;
  /** 1 where the text may be read (no menus, no teasers). */
  readonly open: Uint8Array;
  /** 1 inside a time expression. */
  readonly inTime: Uint8Array;
  /** 1 inside a figure: digits and number words. */
  readonly inNumber: Uint8Array;
  /** Index of the entity mention that starts at each token, or -1. */
  readonly mentionAt: Int32Array;

  /** Spans of the speakers that the voices name. */
  readonly speakers: readonly { readonly start: number; readonly end: number }[];
  /** 1 where a number or the words that bound it begin («نحو ألفي»). */
  readonly opensNumber: Uint8Array;
  private readonly known: (readonly Analysis[] | undefined)[] = [];
  private numberEnds: ReadonlyMap<number, NumberMention> | null = null;
  private nameEnds: ReadonlySet<number> | null = null;
  private givenNames: Map<number, NameEntry> | null = null;

  constructor(draft: Draft) {
    this.draft = draft;
    this.line = draft.line;
    this.words = draft.words;
    this.harms = harmWords();
    this.saying = voiceWords();
    this.open = readable(draft);
    this.inTime = new Uint8Array(draft.line.length);
    for (const time of draft.times) this.inTime.fill(1, time.first, time.last + 1);
    this.inNumber = new Uint8Array(draft.line.length);
    for (const n of draft.numbers) if (n.kind === "cardinal" || n.kind === "range") this.inNumber.fill(1, n.first, n.last + 1);
    this.speakers = draft.voices.flatMap((v) => v.chain);
    this.opensNumber = new Uint8Array(draft.line.length);
    for (const n of draft.numbers) if (n.kind === "cardinal" || n.kind === "range") this.opensNumber[n.outerFirst] = 1;
    this.mentionAt = new Int32Array(draft.line.length).fill(-1);
    draft.mentions.forEach((m, i) => {
      this.mentionAt[m.first] = i;
    });
  }

  /** The number whose last token is `t`. */
  numberEndingAt(t: number): NumberMention | null {
    this.numberEnds ??= new Map(this.draft.numbers.map((n) => [n.last, n]));
    return this.numberEnds.get(t) ?? null;
  }

  /** A person's name ends right before `t` («فلان مدير المكتب»: an apposition). */
  namedJustBefore(t: number): boolean {
    this.nameEnds ??= new Set(this.draft.mentions.filter((m) => this.draft.entities[m.entity]?.kind === "person").map((m) => m.last));
    return this.nameEnds.has(t - 1);
  }

  /** The given name that starts at `t`. */
  givenNameAt(t: number): NameEntry | null {
    if (!this.givenNames) {
      this.givenNames = new Map();
      for (const match of this.draft.matches) {
        for (const i of match.entries) {
          const entry = this.draft.knowledge.entry(i);
          if (entry.type === "given-name") this.givenNames.set(match.first, entry);
        }
      }
    }
    return this.givenNames.get(t) ?? null;
  }

  stem(t: number): string {
    return this.line.stem[t] ?? "";
  }

  body(t: number): string {
    return this.words.body[t] ?? "";
  }

  tag(t: number): number {
    return this.words.tag[t] ?? Tag.break;
  }

  isWord(t: number): boolean {
    return this.line.kind[t] === TokenKind.word;
  }

  isVerb(t: number): boolean {
    return this.tag(t) === Tag.verb;
  }

  isQuote(t: number): boolean {
    return this.line.kind[t] === TokenKind.punct && QUOTES.includes(this.line.form[t] ?? "?");
  }

  isComma(t: number): boolean {
    return this.line.form[t] === "،" || this.line.form[t] === ",";
  }

  same(a: number, b: number): boolean {
    return a >= 0 && b >= 0 && this.line.sentence[a] !== undefined && this.line.sentence[a] === this.line.sentence[b];
  }

  article(t: number): boolean {
    return ((this.line.pro[t] ?? 0) & Pro.al) !== 0;
  }

  /** «القتيل», «سائقه»: a noun that is known. */
  definite(t: number): boolean {
    return this.article(t) || (this.line.enc[t] ?? 0) !== Enc.none;
  }

  /** Joined to what stands before: و on the word, or the word و before it. */
  joined(t: number): boolean {
    return ((this.line.pro[t] ?? 0) & Pro.waw) !== 0 || this.line.form[t - 1] === "و";
  }

  /** The preposition on the word itself, or the one right before it; null: none. */
  preposition(t: number): string | null {
    const own = this.ownPreposition(t);
    if (own !== null) return own;
    let p = t - 1;
    while (p >= 0 && this.isQuote(p)) p--;
    return this.same(p, t) && this.tag(p) === Tag.preposition && !this.joined(t) ? this.body(p) : null;
  }

  ownPreposition(t: number): string | null {
    const pro = this.line.pro[t] ?? 0;
    for (const [bit, name] of PREPOSITIONS) if ((pro & bit) !== 0) return name;
    return null;
  }

  readings(t: number): readonly Analysis[] {
    let known = this.known[t];
    if (known === undefined) {
      known = readingsAt(this.line, t);
      this.known[t] = known;
    }
    return known;
  }

  reading(t: number): Analysis | null {
    return this.words.reading[t] ?? null;
  }

  /** A table's answer for the word as it stands, else for its dictionary form («مقاتلي» → «مقاتل»). */
  ask<T>(t: number, table: (key: string) => T | null): T | null {
    const own = table(this.stem(t));
    if (own !== null) return own;
    const reading = this.reading(t);
    return reading && reading.pos !== "verb" ? table(lemmaKey(reading.lemma)) : null;
  }

  has(t: number, table: (key: string) => boolean): boolean {
    return this.ask(t, (key) => (table(key) ? true : null)) === true;
  }

  human(t: number): boolean {
    return this.reading(t)?.human === true || this.ask(t, this.harms.unit) === "people";
  }

  plural(t: number): boolean {
    return this.reading(t)?.number === "p";
  }

  /** Start of a word's text, its conjunctions and prepositions off and its article on. */
  textStart(t: number): number {
    const pro = this.line.pro[t] ?? 0;
    if ((pro & ~Pro.al) === 0) return this.line.start[t] ?? 0;
    if ((pro & Pro.al) === 0) return this.line.stemStart[t] ?? 0;
    return (pro & Pro.lam) !== 0 ? (this.line.start[t] ?? 0) : (this.line.stemStart[t] ?? 0) - 2;
  }
}

/** How many figures back a rule may look. */
const RECENT = 40;

/** The last of `items` that holds, looking back a bounded way. */
export function lastOf<T>(items: readonly T[], holds: (item: T) => boolean): T | null {
  for (let i = items.length - 1; i >= 0 && i >= items.length - RECENT; i--) {
    const item = items[i];
    if (item !== undefined && holds(item)) return item;
  }
  return null;
}

export const lemmaKey = foldKey;

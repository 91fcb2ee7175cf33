// The verbs and phrases that open a voice (knowledge/voices.yaml), indexed by verb and by word.
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { foldKey } from "../arabic/index.ts";
import { IsnadError, SPEAKER_KINDS, type SpeakerKind, STANCES, type Stance } from "../model/index.ts";

const Verb = z.strictObject({
  verb: z.string(),
  form: z.number().int().min(1).max(10),
  stance: z.enum(STANCES),
  negated: z.enum(STANCES).nullable().default(null),
  weak: z.boolean().default(false),
  masdar: z.boolean().default(false),
  continues: z.boolean().default(false),
  relays: z.boolean().default(false),
  act: z.boolean().default(false),
  deed: z.boolean().default(false),
  prep: z.string().optional(),
  object: z.string().optional(),
});
const Noun = z.strictObject({ stance: z.enum(STANCES), prep: z.array(z.string()), words: z.array(z.string()) });
const File = z.strictObject({
  verbs: z.array(Verb),
  nouns: z.array(Noun),
  charged: z.array(z.string()),
  sayings: z.array(z.string()),
  figures: z.array(z.string()),
  deeds: z.array(z.string()),
  sources: z.array(z.string()),
  relays: z.array(z.string()),
  pretexts: z.array(z.string()),
  speakers: z.partialRecord(z.enum([...SPEAKER_KINDS, "document"]), z.array(z.string())),
});

export interface SpeechVerb {
  readonly stance: Stance;
  /** Its stance where it is negated («لم ينف» confirms); null: then it says nothing. */
  readonly negated: Stance | null;
  /** Opens a voice only where «أن», «إن», a colon or a quotation follows. */
  readonly weak: boolean;
  /** What is said may follow as a verbal noun («أعلن مقتل …»). */
  readonly masdar: boolean;
  /** Goes on with the speaker before («وأضاف»). */
  readonly continues: boolean;
  /** Passes on another's words («نقلت رويترز عن …»). */
  readonly relays: boolean;
  /** Lookup key of the preposition that brings in what is said («أشار إلى», «حذر من»), where it is no clause; null: an object. */
  readonly prep: string | null;
  /** Lookup key of the object without which the verb says nothing («حمّل … مسؤولية»), or null. */
  readonly object: string | null;
  /** What is said without «أن» must be a deed: a verbal noun in its phrase («تبنى الهجوم», not «تبنى طفلا»). */
  readonly deed: boolean;
  /** The saying is an event of its own (demand, threat, pledge). */
  readonly act: boolean;
}

/** A noun of saying («تهديد», «وعود») with the prepositions, as lookup keys, that bring in what is said. */
export interface SpeechNoun {
  readonly stance: Stance;
  readonly prep: readonly string[];
}

export interface VoiceWords {
  /** By lemma and form: "قال:1". */
  verb(lemma: string, form: number | string | null): SpeechVerb | null;
  /** Phrases, as runs of lookup keys, longest first. */
  readonly sources: readonly (readonly string[])[];
  readonly relays: readonly (readonly string[])[];
  readonly pretexts: readonly (readonly string[])[];
  /** «على حد قوله», «حسب زعمهم»: the speaker before. */
  readonly sayings: readonly (readonly string[])[];
  /** By stem, as a lookup key. */
  noun(stem: string): SpeechNoun | null;
  /** By lemma: «متهم», «مشتبه». */
  isCharged(lemma: string): boolean;
  /** By stem: «معلومات», «أرقام», which somebody stands behind. */
  isFigures(stem: string): boolean;
  /** By stem: nouns of deeds that are no verbal nouns («عملية», «غارة»). */
  isDeed(stem: string): boolean;
  speaker(stem: string): SpeakerKind | null;
}

let words: VoiceWords | null = null;
const key = foldKey;
const runs = (phrases: readonly string[]) => phrases.map((p) => key(p).split(" ")).sort((a, b) => b.length - a.length);

const PRONOUNS = ["ه", "ها", "هم", "هما", "هن"];
/** Each phrase with each pronoun on its last word: «على حد قول» → «على حد قوله», «على حد قولها». */
const sayingsOf = (phrases: readonly string[]) => runs(phrases.flatMap((p) => PRONOUNS.map((pronoun) => `${p}${pronoun}`)));

export function voiceWords(): VoiceWords {
  if (words) return words;
  const path = new URL("../../knowledge/voices.yaml", import.meta.url);
  const parsed = File.safeParse(parse(readFileSync(path, "utf8")));
  if (!parsed.success)
    throw new IsnadError("E_KNOWLEDGE", { why: parsed.error.issues[0]?.message ?? "invalid", path: "knowledge/voices.yaml" });
  const verbs = new Map<string, SpeechVerb>();
  for (const { verb, form, prep, object, ...rest } of parsed.data.verbs) {
    verbs.set(`${key(verb)}:${form}`, {
      ...rest,
      prep: prep === undefined ? null : key(prep),
      object: object === undefined ? null : key(object),
    });
  }
  const lemmas = new Set(parsed.data.verbs.map(({ verb }) => key(verb)));
  const speakers = new Map<string, SpeakerKind>();
  for (const [kind, heads] of Object.entries(parsed.data.speakers))
    for (const head of heads ?? []) speakers.set(key(head), (kind === "document" ? "media" : kind) as SpeakerKind);
  const nouns = new Map<string, SpeechNoun>();
  for (const { stance, prep, words: list } of parsed.data.nouns)
    for (const word of list) nouns.set(key(word), { stance, prep: prep.map(key) });
  const charged = new Set(parsed.data.charged.map(key));
  const figures = new Set(parsed.data.figures.map(key));
  const deeds = new Set(parsed.data.deeds.map(key));
  words = {
    verb: (lemma, form) => (lemmas.has(key(lemma)) ? (verbs.get(`${key(lemma)}:${form ?? ""}`) ?? null) : null),
    sources: runs(parsed.data.sources),
    relays: runs(parsed.data.relays),
    pretexts: runs(parsed.data.pretexts),
    sayings: sayingsOf(parsed.data.sayings),
    noun: (stem) => nouns.get(stem) ?? null,
    isCharged: (lemma) => charged.has(key(lemma)),
    isFigures: (stem) => figures.has(stem),
    isDeed: (stem) => deeds.has(stem),
    speaker: (stem) => speakers.get(stem) ?? null,
  };
  return words;
}

// The shape of knowledge/frames/*.yaml: event frames, the sorts of words they ask for, light verbs and the cues of factuality.
import { z } from "zod";
import { EVENT_KINDS, FACTUALS, STANCES } from "../model/index.ts";

export const SLOT_ROLES = ["agent", "target", "party", "mediator", "subject", "instrument", "place", "event", "none"] as const;
/** What a slot's filler is in the event; `place` stands where it happens, `event` is the event noun itself, `none` fills nothing. */
export type SlotRole = (typeof SLOT_ROLES)[number];

const Words = z.array(z.string().min(1));
const Slots = z.record(z.string(), z.enum(SLOT_ROLES));

const Conditions = {
  /** One of these in the clause. */
  with: Words.optional(),
  /** None of these in the sentence, fifteen words either way. */
  without: Words.optional(),
  /** One of these among the next `within` words. */
  near: Words.optional(),
  within: z.number().int().min(1).max(12).optional(),
  /** None of these among the next `within` words. */
  notNear: Words.optional(),
  /** One of these among the next two words. */
  next: Words.optional(),
  notNext: Words.optional(),
  /** The word before is one of these. */
  prev: Words.optional(),
  notPrev: Words.optional(),
  /** One of these among the `prevWithin` words before. */
  prevAny: Words.optional(),
  prevWithin: z.number().int().min(1).max(12).optional(),
  /** An entity of this kind among the next words; `area`: a settlement or region that «على» or «في» stands before. */
  needs: z.enum(["place", "area", "actor", "person"]).optional(),
  /** No noun trigger of another kind follows at once. */
  alone: z.boolean().optional(),
  /** Decides between readings that all hold: higher wins; the number of conditions counts after it. */
  priority: z.number().int().optional(),
  slots: Slots.optional(),
};

const VerbForm = z.union([z.number().int().min(1).max(10), z.enum(["Q1", "Q2", "Q4"])]);
const VerbName = { verb: z.string(), root: z.string(), form: VerbForm, vowels: z.enum(["aa", "ai", "au", "ia", "ii", "uu"]).optional() };

const Verb = z.union([
  z.string().regex(/^\S+ \S+ (?:10|[1-9]|Q[124])$/),
  z.strictObject({
    ...VerbName,
    tense: z.enum(["past", "imperfect"]).optional(),
    voice: z.enum(["active", "passive", "any"]).optional(),
    ...Conditions,
  }),
]);
const Noun = z.union([
  z.string().regex(/^\S+(?: \S+)*$/),
  /** `forms`: only so; `named: false`: not the definite singular, which speaks of a person («القتيل»). */
  z.strictObject({
    noun: z.string(),
    plural: z.string().optional(),
    forms: z.enum(["plural", "definite", "indefinite"]).optional(),
    named: z.boolean().optional(),
    ...Conditions,
  }),
]);

export const EXAMPLE_TAGS = ["plain", "passive", "noun", "negated", "look-alike"] as const;
const Example = z.strictObject({
  tag: z.enum(EXAMPLE_TAGS),
  /** The war it could come from; "none" for look-alikes and peace. */
  war: z.string(),
  text: z.string(),
  /** Words of the trigger → factual value, or `any`: the events of this frame's kind in the text, no others. */
  reads: z.record(z.string(), z.enum([...FACTUALS, "any"])),
});

export const FrameFile = z.strictObject({
  kind: z.enum(EVENT_KINDS),
  acled: z.string().nullable(),
  factual: z.enum(FACTUALS).optional(),
  /** Gives way to an event that stands in its own content («اتهمه بقصف المدينة»: only the shelling). */
  yields: z.boolean().optional(),
  slots: Slots,
  verbs: z.array(Verb).default([]),
  nouns: z.array(Noun).default([]),
  phrases: Words.default([]),
  notPhrases: Words.default([]),
  examples: z.array(Example),
});
export type FrameFile = z.infer<typeof FrameFile>;

export const WordsFile = z.record(z.string(), Words);

export const LightFile = z.strictObject({
  verbs: z.array(z.strictObject({ ...VerbName, subject: z.enum(SLOT_ROLES), prep: z.string().optional() })),
  results: z.array(z.strictObject({ ...VerbName, prep: z.string().optional() })),
});

const Cue = z.union([
  z.strictObject({
    ...VerbName,
    prep: z.string().optional(),
    factual: z.enum(FACTUALS),
    stance: z.enum(STANCES).optional(),
    attempt: z.boolean().optional(),
  }),
  z.strictObject({
    noun: z.string(),
    plural: z.string().optional(),
    prep: z.string().optional(),
    factual: z.enum(FACTUALS),
    stance: z.enum(STANCES).optional(),
    attempt: z.boolean().optional(),
  }),
]);
export const FactualityFile = z.strictObject({
  negators: Words,
  futures: Words,
  possible: Words,
  conditions: Words,
  purposes: Words,
  allegations: Words,
  cues: z.array(Cue),
});
export type FactualityFile = z.infer<typeof FactualityFile>;

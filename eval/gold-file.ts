// The format of a gold file: what a careful coder takes from one report, every string copied from its text.
import { z } from "zod";
import { EVENT_KINDS, FACTUALS, HARMS, STANCES, STORY_ROLES, UNITS } from "../src/model/index.ts";

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable();
const words = z.array(z.string().min(1));
const nth = z.number().int().nonnegative().optional();

const Published = z.object({
  value: z.string().nullable(),
  grain: z.enum(["day", "month", "year"]).nullable(),
  basis: z.enum(["given", "inferred"]).nullable().optional(),
  why: z.string().optional(),
  if_published: z.string().optional(),
});

const Story = z.object({
  starts_with: z.string(),
  ends_with: z.string(),
  role: z.enum(STORY_ROLES),
  published: z.string().nullable().optional(),
  nth,
});
const Time = z.object({ text: z.string(), start: day, end: day, grain: z.string(), nth });
const Place = z.object({
  text: z.string(),
  also: words.optional(),
  name_en: z.string().nullable(),
  kind: z.string(),
  in: z.string().nullable(),
  nth,
});
const Actor = z.object({
  text: z.string(),
  also: words.optional(),
  name_en: z.string().nullable(),
  kind: z.string(),
  named: z.boolean(),
  nth,
});
const Person = z.object({
  text: z.string(),
  also: words.optional(),
  name_en: z.string().nullable(),
  role: z.string().nullable(),
  actor: z.string().nullable(),
  nth,
});
const Toll = z.object({
  text: z.string(),
  harm: z.enum(HARMS),
  unit: z.enum(UNITS),
  who: z.string().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  civilians: z.boolean().nullable(),
  approx: z.boolean().optional(),
  nth,
});
const Event = z.object({
  id: z.string(),
  kind: z.enum(EVENT_KINDS),
  trigger: z.string(),
  trigger_nth: nth,
  sentence: z.string(),
  sentence_nth: nth,
  agents: words,
  targets: words,
  parties: words,
  mediators: words,
  place: z.string().nullable(),
  start: day,
  end: day,
  tolls: words,
  voice: z.object({ chain: words, stance: z.enum(STANCES) }),
  factual: z.enum(FACTUALS),
  terms: z.array(z.object({ who: z.string().nullable(), does: z.string() })),
  result: z.enum(["failed", "succeeded"]).nullable(),
  same_as: z.string().nullable(),
  negated: z.boolean().optional(),
  nth,
});

/** One gold file. The text stands in the file itself (`text`, with the saved page it was taken from), or in `text_file`. */
export const GoldFile = z.object({
  id: z.string(),
  text: z.string().optional(),
  text_file: z.string().optional(),
  page: z.string().optional(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  published: Published.nullable(),
  stories: z.array(Story),
  times: z.array(Time),
  places: z.array(Place),
  actors: z.array(Actor),
  people: z.array(Person),
  tolls: z.array(Toll),
  events: z.array(Event),
});
export type GoldFile = z.infer<typeof GoldFile>;

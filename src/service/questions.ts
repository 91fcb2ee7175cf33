// What may be asked of `/api`, as schemas: they check the address and write its documentation.
import { z } from "@hono/zod-openapi";
import { STANDINGS } from "../model/record.ts";
import { EVENT_KINDS } from "../model/vocabulary.ts";
import { DIFFERS, ORDERS } from "../model/workbench.ts";
import type { Question } from "./shelf/select.ts";

const MOST_VALUES = 60;

/** A parameter that may stand several times: `?kind=clash&kind=siege`. */
const several = <T extends z.ZodType<string, string>>(item: T, description: string) =>
  z
    .union([item, z.array(item).max(MOST_VALUES)])
    .optional()
    .openapi({ type: "array", items: { type: "string" }, description });
const word = z.string().min(1).max(300);
const day = z.iso.date().optional();

export const filters = {
  q: z.string().max(500).optional().openapi({ description: "words of the title, place, participants or outlets, in Arabic or English" }),
  from: day.openapi({ description: "first day, included" }),
  to: day.openapi({ description: "last day, included" }),
  kind: several(z.enum(EVENT_KINDS), "event kinds"),
  standing: several(z.enum(STANDINGS), "what the tellers together make of it"),
  differs: several(z.enum(DIFFERS), "any difference, one kind of difference, or none"),
  place: several(word, "record ids of places; what lies in them is included"),
  actor: several(word, "record ids of actors; what belongs to them is included"),
  outlet: several(word, "names of outlets that tell of it"),
  review: several(z.enum(["unreviewed", "confirmed", "corrected", "rejected"]), "state of review"),
};

const whole = (most: number, otherwise: number) => z.coerce.number().int().min(0).max(most).default(otherwise);

export const IncidentsQuestion = z.object({
  ...filters,
  order: z.enum(ORDERS).default("time-desc"),
  offset: whole(10_000_000, 0),
  limit: whole(500, 100),
});
export const TimelineQuestion = z.object(filters);
export const ReportsQuestion = z.object({
  q: filters.q.openapi({ description: "words of the title, the opening or the outlet" }),
  outlet: filters.outlet,
  offset: whole(10_000_000, 0),
  limit: whole(500, 100),
});
export const ById = z.object({ id: z.string().min(1).max(500) });

const list = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === "string" ? [value] : value;

export function questionOf(asked: z.infer<typeof TimelineQuestion>): Question {
  return {
    q: asked.q ?? "",
    from: asked.from ?? null,
    to: asked.to ?? null,
    chosen: {
      kind: list(asked.kind),
      standing: list(asked.standing),
      differs: list(asked.differs),
      place: list(asked.place),
      actor: list(asked.actor),
      outlet: list(asked.outlet),
      review: list(asked.review),
    },
  };
}

export { list };

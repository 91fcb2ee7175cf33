// For tests of this room: the entities of a text as short strings, read with the shipped tables.
import { loadKnowledge } from "../../knowledge/index.ts";
import type { Draft } from "../draft.ts";
import { draftOf } from "../index.ts";

const knowledge = loadKnowledge();

export const draftOfText = (text: string): Draft =>
  draftOf({ id: "t", version: 1, title: null, outlet: null, url: null, text, sha256: "", published: null, language: "ar" }, knowledge);

/** Words of every mention of the kind, in text order. */
export function mentionsOf(text: string, kind: "place" | "actor" | "person"): string[] {
  const draft = draftOfText(text);
  return draft.mentions.filter((m) => draft.entities[m.entity]?.kind === kind).map((m) => text.slice(m.start, m.end));
}

/** How many different entities of the kind the text has. */
export function countOf(text: string, kind: "place" | "actor" | "person"): number {
  const draft = draftOfText(text);
  return new Set(draft.mentions.filter((m) => draft.entities[m.entity]?.kind === kind).map((m) => m.entity)).size;
}

// The stage that gives each word its part of speech.
import type { Draft, Stage } from "../draft.ts";
import { tagWords, type Words } from "./tags.ts";

export const NO_WORDS: Words = { tag: new Uint8Array(0), reading: [], body: [] };

export const findWords: Stage = (draft: Draft) => {
  const { line, knowledge } = draft;
  const named = new Uint8Array(line.length);
  for (const match of draft.matches) {
    const sure = match.entries.some((i) => {
      const entry = knowledge.entry(i);
      return (
        (entry.type === "place" && !entry.commonWord) ||
        (entry.type === "actor" && match.last > match.first) ||
        entry.type === "outlet" ||
        entry.type === "person"
      );
    });
    if (sure) named.fill(1, match.first, match.last + 1);
  }
  for (const time of draft.times) named.fill(2, time.first, time.last + 1);
  const counted = new Uint8Array(line.length);
  for (const number of draft.numbers) if (number.kind !== "ordinal") counted.fill(1, number.first, number.last + 1);
  return { words: tagWords(line, named, counted) };
};

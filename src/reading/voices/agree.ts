// A verb whose speaker is dropped agrees with the speaker: «وأضافت» a woman, a body, sources; «وقالوا» people; «وأضاف» a man.
import type { Analysis } from "../../arabic/index.ts";
import type { Draft, Speaker } from "../draft.ts";

/** Token that holds the character at `offset`, by halving. */
export function tokenAt(draft: Draft, offset: number): number {
  let low = 0;
  let high = draft.line.length - 1;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((draft.line.end[mid] ?? 0) <= offset) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** True where the verb or participle may be said of the speaker. What cannot be told agrees. */
export function agrees(draft: Draft, said: Analysis | null, speaker: Speaker | undefined): boolean {
  if (!said || !speaker) return true;
  const head = draft.words.reading[tokenAt(draft, speaker.start)] ?? null;
  const plural = said.number === "p" || said.number === "d";
  if (!head?.number) return speaker.kind === "named-person" || speaker.kind === "media" ? !plural : true;
  if (head.number === "s")
    return !plural && (head.gender === null || said.gender === null || head.gender === said.gender || speaker.kind === "named-person");
  if (head.human === true) return plural;
  if (head.human === false) return !plural && said.gender !== "m";
  return plural || said.gender !== "m";
}

/** Two mentions of one speaker: the same entity, or the same head word («مصدر عسكري» … «المصدر»). */
export function sameSpeaker(draft: Draft, a: Speaker | undefined, b: Speaker | undefined): boolean {
  if (!a || !b) return false;
  if (a.entity !== null && a.entity === b.entity) return true;
  if (a.entity !== null && b.entity !== null) return false;
  return draft.line.stem[tokenAt(draft, a.start)] === draft.line.stem[tokenAt(draft, b.start)];
}

// What pronouns and kind words stand for: «قصفها», «المدينة», «احتجاجهم»: the nearest thing before them that fits in number, gender, kind.
import { Pro } from "../../arabic/index.ts";
import type { Draft, EntityMention } from "../draft.ts";
import type { Filler } from "./fillers.ts";
import { positionsOf } from "./positions.ts";

const REACH = 60;
const FAR = 400;

/** Kind words that stand for a place named before, by the kinds they can stand for. */
const KIND_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ["مدينه", ["city", "town", "district"]],
  ["بلده", ["town", "village", "city"]],
  ["قريه", ["village", "town"]],
  ["حي", ["district"]],
  ["محافظه", ["governorate"]],
  ["منطقه", ["region", "area", "town", "city", "district"]],
  ["مخيم", ["district", "area", "facility"]],
]);

const fillerOf = (draft: Draft, m: EntityMention): Filler => ({
  first: m.first,
  last: m.last,
  start: m.start,
  end: m.end,
  entity: m.entity,
  sort: draft.entities[m.entity]?.kind ?? "thing",
  prep: null,
  phrase: -1,
});

/** The named place that a definite kind word stands for, or null where the filler is no such word or has its own name. */
export function placeBehind(draft: Draft, f: Filler): Filler | null {
  if (f.entity !== null || ((draft.line.pro[f.first] ?? 0) & Pro.al) === 0) return null;
  const kinds = KIND_WORDS.get(draft.line.stem[f.first] ?? "");
  if (!kinds) return null;
  for (let i = positionsOf(draft).mentionBefore[f.first] ?? -1; i >= 0; i--) {
    const m = draft.mentions[i];
    const item = m ? draft.entities[m.entity] : undefined;
    if (m && f.first - m.last > FAR) return null;
    if (m && m.last < f.first && item?.kind === "place" && kinds.includes(item.placeKind)) return fillerOf(draft, m);
  }
  return null;
}

/** What a pronoun at token `t` stands for. `acts`: it must be able to act. `not`: entities it cannot be («الفصائل منعتهم»: others). */
export function behindPronoun(draft: Draft, pronoun: string, t: number, acts: boolean, not: ReadonlySet<number | null>): Filler | null {
  let fallback: Filler | null = null;
  for (let i = positionsOf(draft).mentionBefore[t] ?? -1; i >= 0; i--) {
    const m = draft.mentions[i];
    if (!m || m.last >= t || not.has(m.entity)) continue;
    if (t - m.last > REACH) break;
    const item = draft.entities[m.entity];
    if (!item) continue;
    if (pronoun === "هم") {
      if (item.kind === "actor" && item.actorKind !== "media") return fillerOf(draft, m);
    } else if (pronoun === "ها") {
      if (item.kind === "place" && !acts && item.placeKind !== "country") return fillerOf(draft, m);
      if (item.kind === "actor" && acts && item.actorKind !== "media") return fillerOf(draft, m);
    } else if (pronoun === "ه") {
      if (item.kind === "person") return fillerOf(draft, m);
      if (item.kind === "actor" && acts) fallback ??= fillerOf(draft, m);
    }
  }
  return fallback;
}

// Claims and denials of what was named before: «هجوم تبناه التنظيم», «تفجيرات تبنى معظمها التنظيم», «وهو ما ينفيه الوجهاء».
import { Enc } from "../../arabic/index.ts";
import type { SpeechVerb } from "../../knowledge/index.ts";
import { Tag } from "../words/tags.ts";
import { isMark, type Sentence } from "./sentence.ts";

/** What the verb at `t` is said of, where its object is a pronoun; null where the object follows. */
export function claimed(
  s: Sentence,
  t: number,
  verb: SpeechVerb,
  subjectLast: number,
): { readonly first: number; readonly last: number } | null {
  if (verb.stance !== "confirms" && verb.stance !== "denies") return null;
  const { line, words } = s.draft;
  const own = (words.reading[t]?.enclitic ?? null) !== null;
  const share = (line.enc[t + 1] ?? 0) !== Enc.none && SHARES.has(line.stem[t + 1] ?? "");
  if (!own && !share) return null;
  if (words.tag[t + 1] === Tag.complementiser) return null;
  return { first: antecedent(s, t), last: Math.max(t, Math.min(subjectLast, s.to)) };
}

const SHARES: ReadonlySet<string> = new Set(["معظم", "بعض", "غالبيه", "جميع", "كل", "اغلب", "اغلبيه"]);

/** First token of the noun phrase that the verb describes: back over «الذي», «ما», adjectives and genitives, up to a mark, a verb or a preposition. */
function antecedent(s: Sentence, t: number): number {
  const { words } = s.draft;
  let first = t;
  for (let i = t - 1; i >= s.from && t - i <= 12; i--) {
    const tag = words.tag[i];
    if (words.body[i] === "ما" || tag === Tag.punct || tag === Tag.verb || isMark(s.draft, i, "،,")) break;
    if (tag === Tag.relative || tag === Tag.demonstrative) continue;
    if (tag !== Tag.noun && tag !== Tag.adjective && tag !== Tag.other && tag !== Tag.preposition && tag !== Tag.number) break;
    if (tag === Tag.preposition) continue;
    first = i;
  }
  return first;
}

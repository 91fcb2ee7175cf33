// What the rules hand to the cover: something that opens a voice, what it covers and who is named as its speaker.
import type { Stance } from "../../model/index.ts";
import type { Speaker } from "../draft.ts";

export interface Opener {
  /** Token of the verb, participle, noun or phrase. */
  readonly at: number;
  /** What is said, both ends included. */
  readonly first: number;
  readonly last: number;
  readonly stance: Stance;
  /** Own links, outermost first; null: the speaker is not named and goes on from before. */
  readonly links: readonly Speaker[] | null;
  /**
   * speech: a verb with its speaker · source: «وفق …» · participle: «مؤكدا» · pretext: «بحجة» · noun: «تهديد … بـ» · colon: «مصدر: …» ·
   * post: the name under a post · outlet: «يُذكر أن», the outlet speaks again
   */
  readonly kind: "speech" | "source" | "participle" | "pretext" | "noun" | "colon" | "post" | "outlet";
  /** The speaker carried within the sentence, for a verb without one of its own. */
  readonly carried?: Speaker | null;
  /** The speaker before stays on as the outer link («ونقلت عن مصدر»). */
  readonly relaysOn?: boolean;
}

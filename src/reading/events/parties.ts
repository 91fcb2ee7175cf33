// The two sides of «بين X وY», and of «X من جهة وY من جهة أخرى»: one is named, words of its own follow, the other comes after و.
import type { Draft } from "../draft.ts";
import { isConjoined } from "../phrases.ts";
import { Tag } from "../words/tags.ts";
import { canAct, type Filler, type Fillers } from "./fillers.ts";

/** How far the next side may stand from the one before it, in tokens. */
const GAP = 16;
/** How far a third may stand: «بين وجهاء وعسكريين في المدينة وقوات النظام». */
const THIRD = 5;
/** How far «بين» may stand from the noun: «الاشتباكات التي دارت أمس في البلدة بين». */
const REACH = 16;

/** Token of the «بين» that belongs to the trigger that ends at `from`, or -1. A verb may stand between («اشتباكات دارت بين»), not two. */
export function betweenAfter(draft: Draft, from: number, last: number, taken: (t: number) => boolean): number {
  let verbs = 0;
  for (let t = from; t <= Math.min(last, from + REACH); t++) {
    if (draft.words.body[t] === "بين") return t;
    if (draft.words.tag[t] === Tag.complementiser || taken(t) || draft.line.form[t] === "؛") return -1;
    if (draft.words.tag[t] === Tag.verb && ++verbs > 1) return -1;
  }
  return -1;
}

/** The sides beside the first, up to token `last`: each after و, able to act. */
export function otherSides(draft: Draft, fillers: Fillers, one: Filler, last: number): Filler[] {
  const { words } = draft;
  const out: Filler[] = [];
  let end = one.last;
  for (let t = one.last + 1; t <= last; t++) {
    const gap = t - end;
    if (gap > (out.length === 0 ? GAP : THIRD) || words.tag[t] === Tag.complementiser || words.tag[t] === Tag.subordinator) break;
    if (words.tag[t] === Tag.verb && out.length > 0) break;
    const f = fillers.starting(t);
    if (!f) continue;
    if (isConjoined(draft, t) && canAct(draft, f)) {
      out.push(f);
      end = f.last;
    }
    t = f.last;
  }
  return out;
}

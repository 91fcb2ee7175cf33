// Who acts together with the doer: «بدعم روسي», «بمساعدة إيران», «بالتعاون مع الأهالي», «على رأسها لواء».
import type { Draft } from "../draft.ts";
import { Tag } from "../words/tags.ts";

// The noun comes right after, in the genitive.
const WITH: ReadonlySet<string> = new Set([
  "بدعم",
  "بمساعده",
  "بمسانده",
  "باسناد",
  "بمشاركه",
  "بموازره",
  "وبدعم",
  "وبمساعده",
  "وبمسانده",
  "وباسناد",
  "وبمشاركه",
]);
// «مع» comes between.
const WITH_MA: ReadonlySet<string> = new Set(["بالتعاون", "بالتنسيق", "بالاشتراك", "بالشراكه"]);
const AT_THE_HEAD: ReadonlySet<string> = new Set(["راسها", "راسهم", "راسه"]);

const REACH = 14;

/** Tokens at which those who act along are named, between `from` and `to`; another verb or a semicolon ends the search. */
export function companionsAt(draft: Draft, from: number, to: number): number[] {
  const { words, line } = draft;
  const out: number[] = [];
  for (let t = from; t < Math.min(to, from + REACH); t++) {
    const word = words.body[t] ?? "";
    if (words.tag[t] === Tag.complementiser || words.tag[t] === Tag.verb || line.form[t] === "؛") break;
    if (WITH.has(word)) out.push(words.body[t + 1] === "من" ? t + 2 : t + 1);
    else if (WITH_MA.has(word) && words.body[t + 1] === "مع") out.push(t + 2);
    else if (AT_THE_HEAD.has(word) && words.body[t - 1] === "علي") out.push(t + 1);
  }
  return out;
}

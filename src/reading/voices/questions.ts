// Questions: «لماذا يحاصر الجيش المدينة؟» is asked, by whoever tells there.
import { isParticle } from "../../arabic/index.ts";
import { isMark, type Sentence } from "./sentence.ts";

/** True where the sentence opens with a question word and ends in a question mark. */
export function isQuestion(s: Sentence): boolean {
  const { draft, from, to } = s;
  let last = to;
  while (last > from && (draft.line.form[last] ?? "").trim() === "") last--;
  if (!isMark(draft, last, "؟?")) return false;
  for (let t = from; t <= to && t - from <= 2; t++) if (isParticle(draft.words.body[t] ?? "", "question")) return true;
  return false;
}

// A sentence without an opener of its own that takes up what was just said goes on in the same voice: «كما هاجموا …», «وهؤلاء …», «وجاءت
// هذه العملية …», «وارتفع عدد القتلى …». Everything else is the outlet's again.
import { TokenKind } from "../../arabic/index.ts";
import { subjectOf } from "../clauses/subject.ts";
import { Tag } from "../words/tags.ts";
import { maySpeak, type Sentence, speechVerb } from "./sentence.ts";

/** How near the beginning the word must stand that takes up what was said, in tokens. */
const NEAR = 5;
const COUNTS: ReadonlySet<string> = new Set(["عدد", "اعداد", "حصيله"]);

/** True where the sentence goes on with the voice in which the sentence before it ended. */
export function goesOn(s: Sentence, counting: boolean): boolean {
  const { draft, from, to } = s;
  const first = draft.words.body[from] === "كما" ? from + 1 : from;
  const isVerb = draft.words.tag[first] === Tag.verb;
  if (isVerb && speechVerb(s, first)) return false;
  const form = draft.line.form[first] ?? "";
  if (isVerb && (form.endsWith("وا") || form.endsWith("ون"))) {
    const subject = subjectOf(draft, s.starts, first, maySpeak(s));
    return subject === null || subject.how === "carried";
  }
  if (draft.line.kind[from - 1] === TokenKind.break) return false;
  for (let t = from; t <= to && t - from < NEAR; t++) {
    const tag = draft.words.tag[t];
    if (tag === Tag.complementiser || tag === Tag.relative || draft.line.kind[t] === TokenKind.punct) break;
    if (tag === Tag.demonstrative && draft.words.body[t] !== "ذلك") return true;
    if (counting && isVerb && t > from && t - from <= 2 && COUNTS.has(draft.line.stem[t] ?? "")) return true;
  }
  return false;
}

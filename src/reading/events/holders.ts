// Whose ground it is: «أحياء تسيطر عليها الفصائل», «من أيدي التنظيم», «مناطق خاضعة لسيطرة الحركة». Who attacks or takes it, attacks or takes
// it from them.
import type { Draft } from "../draft.ts";
import { Tag } from "../words/tags.ts";
import { bareAfter } from "./arguments.ts";
import { canAct, type Filler, type Fillers } from "./fillers.ts";

const HOLDING: ReadonlySet<string> = new Set(["سيطر", "تحصن", "احتل", "انتشر", "تمركز", "تواجد"]);
const HOLD: ReadonlySet<string> = new Set(["سيطره", "قبضه", "نفوذ"]);
const HANDS: ReadonlySet<string> = new Set(["ايدي", "يد", "سيطره", "قبضه", "ايادي"]);
const REACH = 14;

/** Those who hold the ground told between `from` and `to`, or null. */
export function holderOf(draft: Draft, fillers: Fillers, from: number, to: number): Filler | null {
  const { words, line } = draft;
  for (let t = from; t <= Math.min(to, from + REACH); t++) {
    if (words.tag[t] === Tag.complementiser || words.tag[t] === Tag.subordinator || line.form[t] === "؛") return null;
    if (words.tag[t] === Tag.verb) {
      if (!HOLDING.has(words.reading[t]?.lemma ?? "")) return null;
      const subject = bareAfter(draft, fillers, t, 1)[0];
      return subject && canAct(draft, subject) ? subject : null;
    }
    const hold = (words.body[t] === "من" && HANDS.has(words.body[t + 1] ?? "")) || HOLD.has(line.stem[t] ?? "");
    if (!hold) continue;
    const f = fillers.at(words.body[t] === "من" ? t + 2 : t + 1);
    return f && f.prep === null && canAct(draft, f) ? f : null;
  }
  return null;
}

// Who does what a verbal noun names, where only the word above it tells: «تعهد الجيش بعدم القصف» (the army), «أمر الجنود بإطلاق النار»
// (the soldiers), «حاولت الشرطة تفريق المحتجين» (the police).

import { Tag } from "../words/tags.ts";
import { argumentsOf } from "./arguments.ts";
import { canAct, type Filler } from "./fillers.ts";
import type { SlotContext } from "./slots.ts";
import type { Candidate } from "./triggers.ts";

export interface Controller {
  readonly filler: Filler;
  readonly via: readonly [number, number];
}

// Verbs whose object, not subject, does what is spoken of.
const OBJECT_CONTROL: ReadonlySet<string> = new Set([
  "طالب",
  "دعا",
  "ناشد",
  "امر",
  "سمح",
  "منع",
  "اتهم",
  "حث",
  "اجبر",
  "طلب",
  "كلف",
  "الزم",
  "مكن",
  "ساعد",
  "حمل",
  "شجع",
  "هنا",
]);
// Prepositions after which the verbal noun has a doer of its own.
const OWN: ReadonlySet<string> = new Set(["بعد", "قبل", "خلال", "اثناء", "اثر", "عقب", "جراء", "بسبب", "وسط", "منذ", "حول", "نتيجه"]);

export function controllerOf({ draft, fillers }: SlotContext, c: Candidate): Controller | null {
  const { line, words } = draft;
  const first = line.sentenceFirst[line.sentence[c.first] ?? 0] ?? 0;
  const span = (t: number) => [line.start[t] ?? 0, line.end[t] ?? 0] as const;
  for (let t = c.first - 1; t >= first && c.first - t <= 12; t--) {
    if (OWN.has(words.body[t] ?? "")) return null;
    const mark = line.form[t] ?? "";
    if (mark === "." || mark === "؛" || mark === ":" || words.tag[t] === Tag.complementiser || words.tag[t] === Tag.relative) return null;
    if (words.tag[t] === Tag.verb) {
      const lemma = words.reading[t]?.lemma ?? "";
      const { subject, object } = argumentsOf(draft, fillers, t, false);
      const filler = OBJECT_CONTROL.has(lemma) ? object : subject.filler;
      return filler && canAct(draft, filler) && (filler.last < c.first || filler.first > c.last) ? { filler, via: span(t) } : null;
    }
    // «محاولة قوات الأمن تفريق …», «تعهد الجيش بعدم …»: the genitive of the noun above
    if (words.tag[t] === Tag.noun && words.reading[t]?.pos === "masdar" && t + 1 < c.first) {
      const f = fillers.at(t + 1);
      if (f && f.prep === null && canAct(draft, f) && f.last < c.first) return { filler: f, via: span(t) };
    }
  }
  return null;
}

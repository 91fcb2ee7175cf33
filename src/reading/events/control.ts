// Who does what a verbal noun names, where only the word above it tells: «تعهد الجيش بعدم القصف» (the army), «أمر الجنود بإطلاق النار»
// (the soldiers), «حاولت الشرطة تفريق المحتجين» (the police).

import type { Draft } from "../draft.ts";
import { Tag } from "../words/tags.ts";
import { argumentsOf, byAgent } from "./arguments.ts";
import { canAct, type Filler, type Fillers } from "./fillers.ts";
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
  "أمر",
  "سمح",
  "منع",
  "اتهم",
  "حث",
  "أجبر",
  "طلب",
  "كلف",
  "ألزم",
  "مكن",
  "ساعد",
  "حمل",
  "شجع",
]);
// Prepositions after which the verbal noun has a doer of its own.
const OWN: ReadonlySet<string> = new Set(["بعد", "قبل", "خلال", "اثناء", "اثر", "عقب", "جراء", "بسبب", "وسط", "منذ", "حول", "نتيجه"]);

// Verbs whose subject does what the verbal noun under them names, also where that noun has the article: «تمكنت القوات من السيطرة».
const SUBJECT_CONTROL: ReadonlySet<string> = new Set([
  "تمكن",
  "نجح",
  "استطاع",
  "حاول",
  "واصل",
  "تابع",
  "بدأ",
  "بدا",
  "شرع",
  "باشر",
  "استأنف",
  "وافق",
  "رفض",
  "قرر",
  "اعتزم",
  "عزم",
  "نوى",
  "سعى",
  "خطط",
  "هدف",
  "اضطر",
  "سارع",
  "بادر",
  "عمد",
  "أقدم",
  "فشل",
  "أخفق",
  "عجز",
  "هدد",
  "توعد",
  "تعهد",
  "وعد",
  "قام",
  "أنهى",
  "أوقف",
  "علق",
  "ركز",
  "حقق",
  "استعد",
  "اقترب",
]);

// Verbs whose subject is a side of the agreement, talks or meeting under them.
const COMING_TO: ReadonlySet<string> = new Set([
  "توصل",
  "وقع",
  "أبرم",
  "عقد",
  "أجرى",
  "خضع",
  "انضم",
  "وافق",
  "قبل",
  "حضر",
  "شارك",
  "خاض",
  "بدأ",
  "استأنف",
  "نقض",
  "خرق",
  "انسحب",
]);

/** Who is asked, where a preposition names him: «طلب من المدفعية قصف», «سمح للمقاتلين بالخروج». */
function askedOf(draft: Draft, fillers: Fillers, verb: number, before: number): Filler | null {
  for (let t = verb + 1; t < before; t++) {
    const f = fillers.starting(t);
    if (f && (f.prep === "من" || f.prep === "ل" || f.prep === "علي") && canAct(draft, f) && f.last < before) return f;
  }
  return null;
}

export function controllerOf({ draft, fillers }: SlotContext, c: Candidate): Controller | null {
  const { line, words } = draft;
  const first = line.sentenceFirst[line.sentence[c.first] ?? 0] ?? 0;
  const span = (t: number) => [line.start[t] ?? 0, line.end[t] ?? 0] as const;
  for (let t = c.first - 1; t >= first && c.first - t <= 12; t--) {
    if (OWN.has(words.body[t] ?? "") && words.body[t - 1] !== "من") return null; // «من خلال» tells by what means: the doer goes on
    const mark = line.form[t] ?? "";
    if (mark === "." || mark === "؛" || mark === ":" || words.tag[t] === Tag.complementiser || words.tag[t] === Tag.relative) return null;
    if (words.tag[t] === Tag.verb) {
      const lemma = words.reading[t]?.lemma ?? "";
      const { subject, object } = argumentsOf(draft, fillers, t, false);
      if (c.trigger.slots.subject === "party" && !COMING_TO.has(lemma)) return null;
      if (c.definite && !SUBJECT_CONTROL.has(lemma) && !COMING_TO.has(lemma)) return null;
      const asked = OBJECT_CONTROL.has(lemma);
      const filler = asked ? (object && canAct(draft, object) ? object : askedOf(draft, fillers, t, c.first)) : subject.filler;
      return filler && canAct(draft, filler) && (filler.last < c.first || filler.first > c.last) ? { filler, via: span(t) } : null;
    }
    // «محاولة قوات الأمن تفريق …», «تعهد الجيش بعدم …»: the genitive of the noun above
    if (words.tag[t] === Tag.noun && words.reading[t]?.pos === "masdar" && t + 1 < c.first) {
      const f = fillers.at(t + 1);
      if (f && f.prep === null && canAct(draft, f) && f.last < c.first) return { filler: f, via: span(t) };
      const by = byAgent(draft, t + 1, c.first);
      const doer = by < 0 ? null : fillers.at(by);
      if (doer && canAct(draft, doer) && doer.last < c.first) return { filler: doer, via: span(t) };
    }
  }
  return null;
}

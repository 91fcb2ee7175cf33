// Mentions told as known, not as news: «قضية الاغتيال», «الذين خطفوا», «هذا الهجوم», or with nothing at all to hold it. They count as background.
import { Pro, TokenKind } from "../../arabic/index.ts";
import { frames } from "../../knowledge/index.ts";
import type { EventKind } from "../../model/index.ts";
import type { Draft, EventItem, Stage } from "../draft.ts";
import { Tag } from "../words/tags.ts";
import { verbHits } from "./triggers.ts";

/** Kinds of one moment, which a report tells once as news and then speaks of as known. */
const MOMENTS: ReadonlySet<EventKind> = new Set<EventKind>([
  "clash",
  "attack",
  "raid",
  "shelling",
  "airstrike",
  "drone-strike",
  "explosion",
  "suicide-attack",
  "assassination",
  "killing",
  "offensive",
  "abduction",
  "protest",
  "strike",
  "crime",
]);
// Nouns that announce the noun after them or only count it: «إعلان مقتل», «سلسلة هجمات», «وقوع انفجار».
const ANNOUNCING: ReadonlySet<string> = new Set([
  "عمليه",
  "عمليات",
  "محاوله",
  "محاولات",
  "سلسله",
  "موجه",
  "وقوع",
  "حدوث",
  "اعلان",
  "تنفيذ",
  "شن",
  "حادث",
  "حادثه",
  "حوادث",
  "اندلاع",
  "نشوب",
  "سماع",
  "دوي",
  "خبر",
  "نبا",
  "حمله",
  "جوله",
  "تعرض",
  "مشاركه",
  "خروج",
  "تنظيم",
  "تجدد",
  "استمرار",
  "تواصل",
  "وقع",
]);
const DEMONSTRATIVES: ReadonlySet<string> = new Set([
  "هذا",
  "هذه",
  "تلك",
  "ذلك",
  "هذين",
  "هاتين",
  "هذان",
  "مثل",
  "نفس",
  "بتلك",
  "لهذا",
  "بهذا",
  "لهذه",
  "بهذه",
]);
// Grains that date a happening: «أمس», «فجر الأحد».
const DAYS: ReadonlySet<string> = new Set(["day", "part-of-day"]);

/** Marks as background the mentions that speak of a happening as known and add no figure and no day to it. The last stage: no other rule reads it. */
export const markKnown: Stage = (draft: Draft) => ({
  events: draft.events.map((e) => (e.background || !MOMENTS.has(e.kind) || !isKnown(draft, e) ? e : { ...e, background: true })),
});

function isKnown(draft: Draft, e: EventItem): boolean {
  if (e.factual !== "happened" && e.factual !== "ongoing") return false;
  if (e.tolls.length > 0) return false;
  if (isDated(draft, e)) return false;
  const { line, words } = draft;
  if (draft.clauses[e.clause]?.edge === "relative") return true;
  if (e.participants.length === 0 && e.placeFrom !== "frame") return true;
  if (words.tag[e.first] === Tag.verb) return false;
  const p = e.first - 1;
  const inSentence = p >= 0 && line.sentence[p] === line.sentence[e.first];
  if (isCarried(draft, e)) return false;
  if (((line.pro[e.first] ?? 0) & Pro.al) !== 0) return true;
  if (!inSentence) return false;
  const before = words.body[p] ?? "";
  if (DEMONSTRATIVES.has(before)) return true;
  return (
    words.tag[p] === Tag.noun &&
    ((line.pro[e.first] ?? 0) & ~Pro.al) === 0 &&
    !ANNOUNCING.has(line.stem[p] ?? "") &&
    !ANNOUNCING.has(before)
  );
}

/** A day stands in its sentence. */
function isDated(draft: Draft, e: EventItem): boolean {
  const s = draft.line.sentence[e.first];
  return draft.times.some((t) => DAYS.has(t.value.grain) && draft.line.sentence[t.first] === s);
}

/** A verb that only carries events stands in its clause: «وقع الهجوم», «شن الغارة». */
function isCarried(draft: Draft, e: EventItem): boolean {
  const clause = draft.clauses[e.clause];
  if (!clause) return false;
  const { light } = frames();
  for (let t = Math.max(clause.first, e.first - 4); t <= Math.min(clause.last, e.last + 4); t++)
    if (
      draft.line.kind[t] === TokenKind.word &&
      draft.words.tag[t] === Tag.verb &&
      verbHits(draft.line, t, light).some((h) => !h.of.result)
    )
      return true;
  return false;
}

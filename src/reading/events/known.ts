// Mentions told as known, not as news: «قضية الاغتيال», «الذين خطفوا», «هذا الهجوم», or with nothing at all to hold it. They count as background.
import { Pro, TokenKind } from "../../arabic/index.ts";
import { frames } from "../../knowledge/index.ts";
import type { EventKind } from "../../model/index.ts";
import type { Draft, EventItem, Stage, TimeItem } from "../draft.ts";
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
const YEARS: ReadonlySet<string> = new Set(["year", "decade"]);
// Words between a happening and the day that is its own.
const NEAR = 8;

/** Marks as background the mentions that speak of a happening as known and add no figure and no day to it. The last stage: no other rule reads it. */
export const markKnown: Stage = (draft: Draft) => {
  const times = new Map<number, TimeItem[]>();
  for (const time of draft.times) {
    const sentence = draft.line.sentence[time.first] ?? 0;
    const list = times.get(sentence);
    if (list) list.push(time);
    else times.set(sentence, [time]);
  }
  // a figure makes news; one victim, named or not, may be known already
  const figures = new Set(draft.quantities.filter((q) => q.low !== 1 || q.high !== 1).map((q) => q.id));
  const datesOf = (e: EventItem) => times.get(draft.line.sentence[e.first] ?? 0) ?? [];
  return {
    events: draft.events.map((e) =>
      !e.background && MOMENTS.has(e.kind) && isKnown(draft, e, datesOf(e), figures) ? { ...e, background: true } : e,
    ),
  };
};

function isKnown(draft: Draft, e: EventItem, dates: readonly TimeItem[], figures: ReadonlySet<string>): boolean {
  if (e.factual !== "happened" && e.factual !== "ongoing") return false;
  const { line, words } = draft;
  const near = (grains: ReadonlySet<string>) =>
    dates.some((t) => grains.has(t.value.grain) && (t.first > e.last ? t.first - e.last : e.first - t.last) <= NEAR);
  // news does not date a happening by its year alone
  if (near(YEARS) && !dates.some((t) => DAYS.has(t.value.grain))) return true;
  if (near(DAYS)) return false;
  if (draft.clauses[e.clause]?.edge === "relative") return true;
  if (e.tolls.some((id) => figures.has(id)) || isCarried(draft, e)) return false;
  if (words.tag[e.first] === Tag.verb) return false;
  if (e.participants.length === 0 && e.placeFrom !== "frame") return true;
  if (((line.pro[e.first] ?? 0) & Pro.al) !== 0) return true;
  const p = e.first - 1;
  if (p < 0 || line.sentence[p] !== line.sentence[e.first]) return false;
  const before = words.body[p] ?? "";
  if (DEMONSTRATIVES.has(before)) return true;
  // «أدلة على اغتيال الرئيس»: named under a preposition, without a place of its own
  if (words.tag[p] === Tag.preposition && before !== "في" && e.placeFrom !== "frame") return true;
  if (((line.pro[e.first] ?? 0) & (Pro.ba | Pro.lam)) !== 0 && e.placeFrom !== "frame") return true;
  return (
    words.tag[p] === Tag.noun &&
    ((line.pro[p] ?? 0) & Pro.al) === 0 && // a noun with the article governs none
    ((line.pro[e.first] ?? 0) & ~Pro.al) === 0 &&
    !ANNOUNCING.has(line.stem[p] ?? "") &&
    !ANNOUNCING.has(before)
  );
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

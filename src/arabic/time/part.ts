// Parts of the day: «فجر», «صباح», «بعد ظهر», «منتصف ليل», «في ساعة متأخرة من مساء», and after a day «صباحاً», «ليلاً».
import type { PartOfDay } from "./parts.ts";
import { bareTime, keyAt, type Piece, type TimeView } from "./view.ts";

const part = (first: number, last: number, name: PartOfDay, weak: boolean): Piece => ({
  kind: "part",
  first,
  last,
  parts: { part: name },
  rule: "part-of-day",
  weak,
});

const THIS: ReadonlyMap<string, PartOfDay> = new Map([
  ["الفجر", "dawn"],
  ["الصباح", "morning"],
  ["الظهيره", "noon"],
  ["العصر", "afternoon"],
  ["المساء", "evening"],
  ["الليله", "night"],
]);

/** A part of the day before its day, or a whole one of its own («هذا الصباح», «الليلة الماضية»). */
export function readPart(view: TimeView, i: number): Piece | null {
  const key = keyAt(view, i);
  const hit = view.hits[i];
  if (key === "هذا" || key === "هذه") {
    const name = THIS.get(keyAt(view, i + 1));
    return name ? { kind: "relative-day", first: i, last: i + 1, parts: { dayOffset: 0, part: name }, rule: "this-part-of-day" } : null;
  }
  if (key === "الليله" || key === "وبالليله") return readTonight(view, i);
  if (hit?.word.kind === "third" && !hit.al) {
    const next = keyAt(view, i + 1);
    if (hit.word.third !== 2) return null;
    if (next === "ليل" || next === "ليله" || next === "الليل") return part(i, i + 1, "midnight", true);
    if (next === "نهار" || next === "النهار") return part(i, i + 1, "noon", true);
    return next === "اليوم" ? part(i, i, "noon", true) : null;
  }
  if (key === "بعد" || key === "قبل" || key === "قبيل" || key === "وبعد") {
    const noon = bareTime(view, i + 1);
    if (noon?.kind === "part" && noon.part === "noon" && !noon.adverb)
      return part(i, i + 1, key.endsWith("بعد") ? "afternoon" : "morning", true);
    const midnight = keyAt(view, i + 1) === "منتصف" && (keyAt(view, i + 2) === "ليل" || keyAt(view, i + 2) === "ليله");
    return midnight ? part(i, i + 2, "midnight", true) : null;
  }
  if (hit?.word.kind === "part" && !hit.word.adverb && !hit.al) return part(i, i, hit.word.part, true);
  return null;
}

/** «الليلة الماضية» last night, «الليلة» tonight, «الليلة قبل الماضية». */
function readTonight(view: TimeView, i: number): Piece | null {
  const turn = view.hits[i + 1];
  const night = (last: number, dayOffset: number): Piece => ({
    kind: "relative-day",
    first: i,
    last,
    parts: { dayOffset, part: "night" },
    rule: "night",
  });
  if (keyAt(view, i + 1) === "قبل" && keyAt(view, i + 2) === "الماضيه")
    return { ...night(i + 2, -2), parts: { dayOffset: -2, part: "night", nightTo: 0 } };
  if (turn?.word.kind === "turn" && turn.al && !turn.conj)
    return turn.word.turn === "past"
      ? { ...night(i + 1, -1), parts: { dayOffset: -1, part: "night", nightTo: 0 } }
      : turn.word.turn === "next"
        ? night(i + 1, 1)
        : night(i + 1, 0);
  const before = keyAt(view, i - 1);
  return before === "هذه" || before === "تلك" || before === "نفس" || view.numbers.hits[i + 1]?.word.kind === "ordinal" ? null : night(i, 0);
}

/** A part of the day told after its day or hour: «صباحاً», «مساء», «بعد الظهر», «ص», «م». */
export function readPartAfter(view: TimeView, i: number): Piece | null {
  const key = keyAt(view, i);
  const word = bareTime(view, i);
  if (word?.kind === "part" && !view.hits[i]?.al && (word.adverb || word.part === "evening" || word.part === "dawn")) {
    const next = bareTime(view, i + 1);
    const opensAnother =
      !word.adverb && (next?.kind === "weekday" || next?.kind === "relative-day" || (next?.kind === "unit" && next.unit === "day"));
    return opensAnother ? null : part(i, i, word.part, false);
  }
  if ((key === "بعد" || key === "قبل") && keyAt(view, i + 1) === "الظهر")
    return part(i, i + 1, key === "بعد" ? "afternoon" : "morning", false);
  if (key === "بعد" && keyAt(view, i + 1) === "منتصف" && keyAt(view, i + 2) === "الليل") return part(i, i + 2, "midnight", false);
  if (key === "منتصف" && keyAt(view, i + 1) === "الليل") return part(i, i + 1, "midnight", false);
  if (key === "في" && THIS.has(keyAt(view, i + 1))) return part(i, i + 1, THIS.get(keyAt(view, i + 1)) ?? "morning", false);
  if ((key === "عند" || key === "في") && keyAt(view, i + 1) === "منتصف" && keyAt(view, i + 2) === "الليل")
    return part(i, i + 2, "midnight", false);
  return null;
}

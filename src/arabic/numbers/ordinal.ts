// Ordinals: «الثالث والعشرين» 23rd, «المرة الثانية», «الحادية عشرة», «الذكرى العشرون».
import { TokenKind } from "../token-line.ts";
import { type Figure, readCardinal } from "./cardinal.ts";
import { bareWord, joinedAt, type NumberView } from "./view.ts";
import { PAIRED_STEMS } from "./words.ts";

// Singular nouns that an ordinal in the tens follows: «القرن العشرون», «الذكرى الثلاثين». After another noun the tens count it.
const COUNTED_IN_ORDER: ReadonlySet<string> = new Set(
  "الذكري القرن المره الدوره القمه اليوم الليله الجلسه النسخه الطبعه العام السنه الاسبوع الشهر المرتبه المركز الجوله الفوج الدفعه الماده الفقره الصفحه الحلقه الفصل الباب الطابق الكيلومتر الموتمر الاجتماع المهرجان الموسم المعرض الملتقي الطبقه".split(
    " ",
  ),
);

/**
 * The ordinal that starts at token `i`, with its hundreds: «الخامس والعشرون بعد المئة» and «المئة والخامس والعشرون» are the 125th.
 * Null where none starts.
 */
export function readOrdinal(view: NumberView, i: number): Figure | null {
  const small = readSmallOrdinal(view, i);
  if (small) {
    const after = small.last + 1;
    if (view.line.key[after] !== "بعد" || !view.hits[after + 1]?.al || !isHundreds(view, after + 1)) return small;
    const hundreds = readCardinal(view, after + 1);
    return hundreds && hundreds.value % 100 === 0 ? { value: small.value + hundreds.value, last: hundreds.last, digits: false } : small;
  }
  const hit = view.hits[i];
  if (!hit?.al || !isHundreds(view, i)) return null;
  const next = joinedAt(view, i + 1);
  const rest = next < 0 || !view.hits[next]?.al ? null : readSmallOrdinal(view, next);
  return rest && hit.word.kind !== "fraction" && "value" in hit.word && rest.value < 100
    ? { value: hit.word.value + rest.value, last: rest.last, digits: false }
    : null;
}

const isHundreds = (view: NumberView, i: number): boolean => {
  const kind = view.hits[i]?.word.kind;
  return kind === "hundreds" || kind === "scale";
};

/** The ordinal of 1 to 99 that starts at token `i`, or null. «كانون الثاني» is a month; «أول أمس» and «أول من أمس» are days. */
function readSmallOrdinal(view: NumberView, i: number): Figure | null {
  const hit = view.hits[i];
  if (!hit) return null;
  const { line } = view;
  const { word } = hit;
  const before = line.key[i - 1] ?? "";
  if (word.kind === "ordinal" || (word.kind === "unit" && word.joined && hit.al) || (word.kind === "unit" && word.value === 1 && hit.al)) {
    if (word.kind === "unit" && line.key[i + 1] === "بعد" && isHundreds(view, i + 2)) return { value: word.value, last: i, digits: false };
    if (word.kind === "ordinal" && (isMonthName(before) || isSeconds(view, i))) return null;
    if (word.kind === "ordinal" && word.value === 1 && isDayBefore(view, i)) return null;
    if (bareWord(view, i + 1)?.kind === "ten" && !view.hits[i + 1]?.al) return { value: word.value + 10, last: i + 1, digits: false };
    const next = joinedAt(view, i + 1);
    const tens = next < 0 ? undefined : view.hits[next];
    if (tens?.al && (tens.word.kind === "tens" || (tens.word.kind === "hundreds" && tens.word.value === 100))) {
      return { value: word.value + tens.word.value, last: next, digits: false };
    }
    return word.kind === "ordinal" ? { value: word.value, last: i, digits: false } : null;
  }
  if ((word.kind === "tens" || word.kind === "hundreds") && hit.al && hit.prep === "" && !hit.conj) {
    const opens = i === 0 || line.kind[i - 1] === TokenKind.punct || line.kind[i - 1] === TokenKind.break;
    const alone = opens && (i + 1 >= line.length || line.kind[i + 1] !== TokenKind.word);
    if (alone || COUNTED_IN_ORDER.has(before)) return { value: word.value, last: i, digits: false };
  }
  return null;
}

/** «30 ثانية»: a length of time after its figure. */
const isSeconds = (view: NumberView, i: number): boolean =>
  view.line.key[i] === "ثانيه" && (view.line.kind[i - 1] === TokenKind.number || (view.hits[i - 1] ?? null) !== null);

const isMonthName = (before: string): boolean =>
  PAIRED_STEMS.has(before) || (before.length > 4 && PAIRED_STEMS.has(before.replace(/^[وفبلك]/, "")));

function isDayBefore(view: NumberView, i: number): boolean {
  const { key } = view.line;
  return key[i + 1] === "امس" || (key[i + 1] === "من" && key[i + 2] === "امس") || key[i - 1] === "امس";
}

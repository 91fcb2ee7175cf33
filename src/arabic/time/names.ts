// Things named after dates are no dates: «ثورة 25 يناير», «شارع 17 نيسان», «قوى 14 آذار», «عملية 7 أكتوبر», «حرب تشرين», «شركة نيسان».
import type { TimeParts } from "./parts.ts";
import { keyAt, type TimeView } from "./view.ts";

// Nouns that a date completes to a name, without article: places, formations, blocs, revolutions, wars, companies.
const NAMING: ReadonlySet<string> = new Set(
  (
    "ثوره شارع ساحه ميدان دوار جسر حي جامعه مدرسه مستشفي معهد مجمع ملعب حديقه مدينه محطه سد طريق جاده مسجد قاعه مسرح مطار " +
    "قوي فريق تحالف تكتل كتله معسكر تيار حركه جبهه حزب جمهور قيادات نواب لجان " +
    "فرقه لواء كتيبه كتايب سريه فوج جيش شهداء ابطال " +
    "عمليه حرب انتفاضه انقلاب احداث هجمات نكسه نكبه مجلس دستور ذكري عيد تضحيات روح معركه ملحمه " +
    "شركه سياره سيارات صحيفه جريده مجله قناه وكاله اذاعه موسسه دار راديو مركز فيلم كتاب"
  ).split(" "),
);

/** Whether the date that starts at token `first` completes a name. With its year told it is a date all the same, unless it is a place's name. */
export function isNamedAfterDate(view: TimeView, first: number, parts: TimeParts): boolean {
  if (
    parts.month === null ||
    parts.weekday !== null ||
    parts.slice ||
    parts.turn ||
    parts.part ||
    parts.year !== null ||
    parts.yearOffset !== null
  )
    return false;
  const before = keyAt(view, first - 1);
  if (before === "") return false;
  const hit = view.hits[first];
  if (hit && hit.skip > 0) return false;
  return NAMING.has(before) || (before.length > 3 && NAMING.has(before.slice(1)) && "وفبلك".includes(before[0] ?? " "));
}

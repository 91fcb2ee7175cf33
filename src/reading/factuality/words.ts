// Closed lists of the factuality rules, as lookup keys.
import type { EventKind } from "../../model/index.ts";

/** Kinds that last: told in the imperfect, or with «منذ», «ما زال», they are going on. */
export const LASTING: ReadonlySet<EventKind> = new Set<EventKind>([
  "presence", "control", "siege", "clash", "deployment", "negotiation", "protest", "offensive", "closure", "displacement", "aid", "strike", "mediation", "security-campaign",
]);
/** Kinds whose attempt is the event itself: an attempted storming is a raid that failed. */
export const ATTEMPTED: ReadonlySet<EventKind> = new Set<EventKind>(["raid", "assassination", "attack", "offensive", "suicide-attack", "explosion", "security-campaign"]);
/** Acts of speech: they are done by being said; a plan around them is about their content. */
export const SPEECH: ReadonlySet<EventKind> = new Set<EventKind>(["demand", "refusal", "threat", "pledge", "accusation"]);
/** Participles and nouns of a state that the sentence takes as given: «مناطق سيطرة», «المحاصرين», «معاقل». */
export const GIVEN: ReadonlySet<string> = new Set([
  "محاصر", "خاضع", "مسيطر", "محتل", "رافض", "متواجد", "متمركز", "متحصن", "مرابط", "معقل", "سيطرة", "مهجر", "مغلق", "تحت سيطرة", "خاضعة لسيطرة", "الخاضعة لسيطرة", "خاضع لسيطرة",
  "الخاضع لسيطرة", "مناطق سيطرة", "مناطق نفوذ", "تحت حكم", "هيمنة", "قتيل", "شهيد", "ضحية",
]);
export const GOING_ON: ReadonlySet<string> = new Set([
  "مستمر", "مستمره", "المستمر", "المستمره", "متواصل", "متواصله", "المتواصل", "المتواصله", "يزال", "تزال", "زال", "زالت", "زالوا", "يواصل", "تواصل", "تتواصل", "يتواصل", "تستمر",
  "يستمر", "استمرار", "جاريه", "الجاريه", "الداير", "الدايره", "الحالي", "الحاليه", "حاليا", "يوميا",
]);
/** Verbs of «ما زال», «لا يزال»: the negator before them negates nothing else. */
export const STILL: ReadonlySet<string> = new Set(["يزال", "تزال", "يزالون", "زال", "زالت", "زالوا", "تزل", "يزل", "ينفك", "يبرح", "برح"]);
/** Wars spoken of as such go on unless told otherwise. */
export const WARS: ReadonlySet<string> = new Set(["نزاع", "صراع", "حرب", "قتال"]);
/** Prepositions of circumstance: what stands in their phrase is outside the reach of a governor before them. */
export const CIRCUMSTANCE: ReadonlySet<string> = new Set([
  "بعد", "قبل", "خلال", "اثناء", "اثر", "عقب", "جراء", "نتيجه", "بسبب", "وسط", "منذ", "غداه", "عند", "لدي", "رغم", "بفعل", "ردا", "بالتزامن", "تزامنا", "حسب", "بحسب", "وفق",
  "بموجب", "غرار", "مع", "ابان", "طوال", "حتي", "بدعم", "ضمن", "بمشاركه", "قبيل", "بعيد", "عام", "سنه", "يوم", "لحظه", "ليله",
]);
export const TOPIC: ReadonlySet<string> = new Set(["حول", "بشان", "بخصوص", "علي"]);
/** Nouns of talk whose topic is only talked about. */
export const TALK: ReadonlySet<string> = new Set(["مفاوضات", "محادثات", "مباحثات", "مشاورات", "خلاف", "خلافات", "نقاش", "نقاشات", "تفاوض", "حوار", "تفاهمات", "بحث"]);
export const STOPPERS: ReadonlySet<string> = new Set(["وقف", "ايقاف", "انهاء", "منع", "الحد", "وضع", "حد"]);
export const WITHOUT: ReadonlySet<string> = new Set(["عدم", "دون", "بدون", "بلا", "انعدام", "غياب"]);
export const COMING: ReadonlySet<string> = new Set(["المقبل", "المقبله", "القادم", "القادمه", "المرتقب", "المرتقبه", "المزمع", "المزمعه", "المقرر", "المقرره", "المحتمل", "المحتمله", "الوشيك", "الوشيكه", "محتمل", "محتمله", "وشيك", "وشيكه", "مرتقب", "مرتقبه"]);
/** Openers of a further member of a list: «إضافة إلى», «فضلا عن». */
export const FURTHER: ReadonlySet<string> = new Set(["اضافه", "فضلا", "علاوه", "وكذلك", "كذلك", "الي-جانب"]);

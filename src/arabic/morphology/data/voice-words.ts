// Word classes that the rule of voice asks for. Keys are lemmas as the lexicons have them.

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((w) => w !== ""));

/** Verbs of harm, whose object is nearly always named: without one they are passive («قتل جندي في», a soldier was killed in). By id. */
export const HARMS = words(`
قتل.1 جرح.1 خطف.1 أسر.1 ذبح.1 طعن.1 شنق.1 دفن.1 سجن.1 جلد.1 دهس.1 طرد.1 هزم.1 قمع.1 اعتقل.8 اختطف.8 احتجز.8 انتشل.8 اقتاد.8 اضطهد.8 استدعى.10 استجوب.10 أعدم.4 أسعف.4 أوقف.4 هجر.2 شرد.2 صفى.2 عذب.2 رحل.2
حاكم.3 اغتصب.8 اغتال.8 نحر.1 قنص.1 سحل.1 رجم.1
`);

/** Verbs that take a thing as object: passive where a thing, a number or one who suffers stands alone after them («أُغلقت المدارس»). By id. */
export const ACTS_ON_THINGS = words(`
نقل.1 حرق.1 هدم.1 ضرب.1 كسر.1 منع.1 فتح.1 قطع.1 حرم.1 رفع.1 وضع.1 عقد.1 نشر.1 فرض.1 كتب.1 صنع.1 ضبط.1 رصد.1 انتخب.8 استبعد.10 استخدم.10 استبدل.10 استثنى.10 استخرج.10 أغلق.4 أحرق.4 أسقط.4 أبعد.4 أطلق.4 أنقذ.4 أخرج.4 أحبط.4
أتلف.4 أرسل.4 عين.2 سلم.2 فكك.2 رمم.2 سجل.2 وثق.2 كلف.2 أنشأ.4 أقر.4 اتخذ.8 استأنف.10 ألغى.4 أجل.2 حدد.2 خصص.2 نفذ.2 وقع.2 وزع.2 نظم.2 شيع.2 زرع.1 عزل.1 حظر.1 سحب.1
استهدف.10 صادر.3 حاصر.3 لاحق.3 هاجم.3 داهم.3 قصف.1 دمر.2 فجر.2 نسف.1 سلب.1 نهب.1 سرق.1
`);

/** Verbs of saying, thinking and expecting that stand in the passive before أنّ when no subject comes before: «يُعتقد أن». By id. */
export const IMPERSONAL = words(
  "اعتقد.8 توقع.5 ذكر.1 زعم.1 خشي.1 ظن.1 انتظر.8 رجح.2 افترض.8 لاحظ.3 عرف.1 علم.1 شاع.1 فهم.1 أمل.1 تصور.5 احتمل.8 لحظ.1 نشد.1 أشيع.4 استبعد.10 خيل.2 ارتقب.8 رقب.1",
);

/** Verb and the preposition that stands for its subject in the passive: «عُثر على», «أُفرج عن». By id. */
export const IMPERSONAL_WITH: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["عثر.1", words("على")],
  ["أفرج.4", words("عن")],
  ["قبض.1", words("على")],
  ["حكم.1", words("على عليه عليها عليهم")],
  ["اتفق.8", words("على")],
  ["قضى.1", words("على")],
  ["سمح.1", words("ل")],
  ["نظر.1", words("إلى")],
  ["عفا.1", words("عن")],
  ["كشف.1", words("النقاب")],
  ["أعلن.4", words("عن")],
  ["أبلغ.4", words("عن")],
  ["أطلق.4", words("على عليه عليها عليهم")],
  ["كتب.1", words("على عليه عليها")],
  ["شرع.1", words("في")],
]);

/** Verbs said in the passive by nature, wherever both voices are written alike: «تُوفي», «استُشهد», «وُلد», «اضطُر إلى». By id. */
export const PASSIVE_BY_NATURE: ReadonlyMap<string, "always" | "not with ب" | "with ب" | "short with ب" | "with إلى" | "no object"> =
  new Map([
    ["توفى.5", "always"],
    ["احتضر.8", "always"],
    ["استشهد.10", "not with ب"],
    ["ولد.1", "no object"],
    ["اضطر.8", "with إلى"],
    ["أعجب.4", "with ب"],
    ["أغرم.4", "with ب"],
    ["أولع.4", "with ب"],
    ["دهش.1", "no object"],
    ["ذهل.1", "no object"],
    ["أجبر.4", "with إلى"],
    ["أصاب.4", "short with ب"],
  ]);

/** Verbs that carry somebody off: followed by their goal and no object, they are passive («كان قد نُقل إلى»). By id. */
export const CARRIES = words(
  "نقل.1 أحضر.4 أرسل.4 أدخل.4 رحل.2 هجر.2 أخرج.4 أبعد.4 حول.2 أعاد.4 سلم.2 أسعف.4 طرد.1 أجبر.4 أرغم.4 دعا.1 أحال.4",
);

/** Objects that make one thought with their verb and come right after it in the passive: «أُطلق سراح», «أُطلقت النار». */
export const LIGHT_OBJECTS = words("سراح سراحه سراحها سراحهم سراحهما النار نار نيران الرصاص القبض النقاب الستار");

/** Forces, weapons and acts: what kills, takes or destroys. Right after the verb they are its subject («قتل الجيش», «قتلت الغارة»). */
export const DOERS = words(`
جيش قوة شرطة درك أمن مخابرات استخبارات ميليشيا مليشيا تنظيم حزب جماعة عصابة فصيل كتيبة لواء فرقة فوج سلطة نظام حكومة دولة تحالف احتلال عدو معارضة مقاومة مقاتلة طائرة مروحية مسيرة دبابة مدفعية صاروخ قذيفة قنبلة عبوة لغم رصاص غارة ضربة قصف قاذفة
انفجار تفجير هجوم اشتباك معركة حرب حريق زلزال فيضان سيل إعصار مرض وباء فيروس كوليرا حادث انهيار حملة دورية حاجز مجموعة خلية حركة جبهة هيئة إدارة محكمة نيابة قيادة وحدة سرية مجلس محتل انتحاري قناص سيارة حافلة شاحنة قطار عاصفة سلاح نيران نار غاز برميل شظية لصوص
`);

/** Nouns of fate: what was done to them is said in the passive («نُقل الجرحى إلى»). */
export const SUFFERERS = words(
  "قتيل جريح مصاب ضحية شهيد أسير معتقل مخطوف مختطف جثة جثمان مريض رهينة محتجز موقوف سجين متهم طفل امرأة مدني شخص مواطن لاجئ نازح فتاة رجل شاب",
);

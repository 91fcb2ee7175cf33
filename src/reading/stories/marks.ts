// What scraped pages print around a story. Each mark is a run of lookup keys (`keyOf`), so spelling variants need no row of their own.

/** A line that opens with one of these, and holds little else, is a pointer elsewhere («اقرأ أيضًا: …» read also). */
export const POINTERS: readonly string[] = [
  "اقرا ايضا", "اقرا المزيد", "اقرا ايضاً", "اقراوا ايضا", "اقرئي ايضا", "للمزيد", "المزيد", "شاهد ايضا", "شاهد", "طالع ايضا", "انظر ايضا", "قد يهمك", "قد يعجبك",
  "تابعوا", "تابعونا", "تابعنا", "اشترك", "اشتركوا", "سجل", "شارك", "شاركها", "شارك هذا", "مشاركه", "انشر", "طباعه", "حجم الخط", "نسخ الرابط", "تعليقات", "التعليقات",
  "اترك تعليقا", "كلمات مفتاحيه", "الكلمات المفتاحيه", "وسوم", "الوسوم", "تاغات", "هاشتاغ", "جميع الحقوق محفوظه", "حقوق النشر", "انضموا", "انضم", "حملوا تطبيق", "حمل تطبيق",
  "اخبار ذات صله", "موضوعات ذات صله",
];

/** A line that is one of these opens a block of teasers; it lasts until a full story begins. */
export const RELATED: readonly string[] = [
  "مقالات ذات صله", "مواضيع ذات صله", "موضوعات ذات صله", "اخبار ذات صله", "اخبار متعلقه", "مواضيع متعلقه", "مواد ذات صله", "ذات صله", "الاكثر قراءه", "الاكثر قراءة", "الاكثر مشاهده",
  "المواضيع الاكثر قراءه", "اخر الاخبار", "احدث الاخبار", "اقرا ايضا", "اقرا المزيد", "قد يهمك ايضا", "قد يعجبك ايضا", "اخترنا لك", "مختارات", "المزيد من الاخبار", "شاهد ايضا",
];

/** A line that opens so names where the story comes from; what follows it was added by the page that took the story over. */
export const SOURCES: readonly string[] = ["المصدر", "نقلا عن", "المصادر"];

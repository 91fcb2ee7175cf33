// Nouns, names and adjectives whose letters are a verb's too, and that print uses as verbs next to never. Folded forms without proclitics.

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((w) => w !== ""));

/** «عام» (year, not "he swam"), «شخص» (person, not "he diagnosed"): a verb only right after قد, لم and their like, or with its marks. */
export const NOUN_FIRST = words(`
عام عاما اعوام يوم يوما يومين ايام شهر شهرا ليل ساعه قرن عيد وقت وقتا حين
شخص شخصا عدد عددا رقم رقما نوع نوعا نوعها نوعه حجم حجمه شيء شان شانه شانها شانهم حال اصل جزء
شرق غرب شمال جنوب جانب جانبه جانبها طرف مركز مركزا مدن قرى قوى بلد بلدا نهر تل راس قصر سوق
يد يدي يده يدها عين عينه اهل اهله صدر جسد دم دين دينه امن امني امنيا يمني نووي سيد لاعب حارس صاحب حرس فرق تهم تهما
ابن بن ابو ابي ابا عبد ام اب اخ خان رام كاس نجوم جنين تجار تجارا كلم كم متر خطر خطرا سبب سببا اجل اجلها اجله عنف عنفا
اخر اخرا حسن ناصر صالح قاسم ياسر ياسين سعد نصر عمر نور حمد احمد محمد تونس تشاد باراك صفر لوي عمار بشار جمال كمال جلال فيصل جابر عامر باسل طارق
ربع ثلث سدس نصف حادث سابق اثنين احد خار خارج
`);

/** Comparatives whose letters are a verb that print does use: «أوضح» (he explained), «أبعد» (he removed). */
export const VERBS_LIKE_ELATIVES = words("اوضح ابعد احدث احسن اشهر");

/** After these, right before it, only a verb stands. Lookup keys. */
export const STRICT_PARTICLES = words("قد لقد لم لن سوف وقد فقد ولم ولن فلم فلن وسوف");

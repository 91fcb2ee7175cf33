// Tolls by example: what each sentence says, and as many that say none. All sentences are made up.
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { loadKnowledge } from "../../knowledge/index.ts";
import { draftOf } from "../index.ts";

const knowledge = loadKnowledge();
const read = (text: string) =>
  draftOf(
    {
      id: "t",
      version: 1,
      title: null,
      outlet: null,
      url: null,
      text,
      sha256: createHash("sha256").update(text).digest("hex"),
      published: "2024-05-20",
      language: "ar",
    },
    knowledge,
  );
/** «harm low-high»: high is + where it is open. */
const told = (text: string): readonly string[] => read(text).quantities.map((q) => `${q.harm} ${q.low}-${q.high ?? "+"}`);

const TOLLS: readonly (readonly [rule: string, text: string, ...tolls: string[]])[] = [
  ["own noun", "سقط 14 قتيلا في القصف على الفاشر", "killed 14-14"],
  ["own noun, dual", "أسفرت المعارك عن قتيلين وثلاثة جرحى", "killed 2-2", "wounded 3-3"],
  ["bare plural", "أوقع الانفجار قتلى وجرحى", "killed 2-+", "wounded 2-+"],
  ["verbal noun", "أعلنت الوزارة مقتل سبعة جنود وإصابة 12 آخرين", "killed 7-7", "wounded 12-12"],
  ["verbal noun, bare number", "أدى الهجوم إلى مقتل 9 وإصابة 21", "killed 9-9", "wounded 21-21"],
  ["verbal noun, singular", "أدى القصف إلى مقتل مدني وإصابة آخرين", "killed 1-1", "wounded 2-+"],
  ["verbal noun with its doer", "ندد الأهالي باعتقال الشرطة خمسة شبان", "arrested 5-5"],
  ["preposition of the noun", "أعلن الجيش القبض على ثلاثة مسلحين", "arrested 3-3"],
  ["release", "جرى الإفراج عن 40 أسيرا من الطرفين", "released 40-40"],
  ["captives handed over", "تسلمت اللجنة الدولية ستة أسرى قرب مأرب", "released 6-6"],
  ["verb before, passive", "قتل أربعة عناصر من الشرطة في تعز", "killed 4-4"],
  ["verb before, with adverbs", "أصيب في الاشتباكات ثلاثة مدنيين", "wounded 3-3"],
  ["verb before, active with a doer", "قتل الجيش عشرة مسلحين", "killed 10-10"],
  ["verb with a preposition", "قضت القوات على خمسة مسلحين", "killed 5-5"],
  ["idiom before", "لقي ستة عمال مصرعهم في حادث السير", "killed 6-6"],
  ["idiom of life", "أودى التفجير بحياة 33 شخصا", "killed 33-33"],
  ["verb after", "قال الطبيب إن 15 شخصا قتلوا في السوق", "killed 15-15"],
  ["verb after, intransitive", "ذكرت المنظمة أن 60 ألف شخص نزحوا من المدينة", "displaced 60000-60000"],
  ["joined", "قتلت الغارة تسعة رجال وأربع نساء وطفلين", "killed 9-9", "killed 4-4", "killed 2-2"],
  ["joined across a phrase", "قتل 11 مسلحا من التنظيم و8 عناصر من قوات البشمركة", "killed 11-11", "killed 8-8"],
  ["part", "قتل 20 شخصا بينهم ثلاثة أطفال", "killed 20-20", "killed 3-3"],
  ["part of them", "اعتقلت الشرطة عشرة متظاهرين ثم أفرجت عن أربعة منهم", "arrested 10-10", "released 4-4"],
  ["killed and wounded together", "سقط أكثر من ثلاثين شخصا بين قتيل وجريح", "other 31-+"],
  ["killed and wounded, one noun", "خلف التفجير عشرات القتلى والجرحى", "other 20-+"],
  ["two verbal nouns", "أدى الهجوم إلى مقتل وإصابة 50 شخصا", "other 50-50"],
  ["total", "ارتفع عدد القتلى إلى 32", "killed 32-32"],
  ["total and what it was", "ارتفعت حصيلة القتلى إلى 17 بعد أن كانت 14", "killed 17-17", "killed 14-14"],
  ["count after its number", "بلغ عدد النازحين 7 آلاف", "displaced 7000-7000"],
  ["none", "قصفت الطائرات الموقع دون وقوع إصابات", "wounded 0-0"],
  ["none, with a verb", "سقطت القذيفة في أرض خالية ولم يسجل سقوط ضحايا", "killed 0-0"],
  ["nobody", "انفجرت العبوة ولم يصب أحد", "wounded 0-0"],
  ["bounds", "قتل ما لا يقل عن 18 شخصا وأصيب نحو 50 آخرين", "killed 18-+", "wounded 45-55"],
  ["bound after", "قتل 12 شخصا على الأقل", "killed 12-+"],
  ["vague numbers", "أصيب العشرات في الزلزال", "wounded 20-+"],
  ["one of", "قتل أحد المطلوبين في الاشتباك", "killed 1-1"],
  ["things destroyed", "أدى القصف إلى تدمير ثلاث دبابات ومنزلين", "destroyed 3-3", "destroyed 2-2"],
  ["things damaged", "تضررت خمسة منازل", "damaged 5-5"],
  ["things seized", "صادرت القوة ثلاث شاحنات", "captured 3-3"],
  ["weapons found", "عثرت الشرطة على عشر بنادق", "other 10-10"],
  ["places taken", "سيطر الجيش على أربع قرى", "other 4-4"],
  ["strength", "يوجد في البلدة نحو 100 مقاتل", "other 90-110"],
  ["gathering", "تظاهر المئات في عدن", "other 200-+"],
  ["held fighters", "احتجز مسلحون ثلاثة ضباط", "captured 3-3"],
  ["a wounded person dies", "توفي اثنان من الجرحى في المستشفى", "killed 2-2"],
  ["noun with their pronoun", "استهدف القناص شخصين ما أدى إلى مقتلهما", "killed 2-2"],
  ["adjective of the noun", "نقل الهلال الأحمر أربعة عناصر مصابين", "wounded 4-4"],
  ["the rest", "قتل 30 شخصا في الحريق. مات 12 شخصا على الفور وتوفي الباقون في المستشفى", "killed 30-30", "killed 12-12", "killed 18-18"],
  ["suicide bomber", "فجر انتحاريان نفسيهما عند بوابة المطار", "killed 2-2"],
  ["what they underwent", "تعرضت ثلاثة مبان للحرق", "destroyed 3-3"],
  ["fire in a thing", "اشتعلت النيران في خمس سيارات", "destroyed 5-5"],
  ["subjects joined before the verb", "قال الشاهد إن ثلاثة موظفين وأربعة حراس قتلوا", "killed 3-3", "killed 4-4"],
  ["relative clause before the verb", "قال الدفاع المدني إن خمس سيارات تعود لسكان الحي احترقت", "destroyed 5-5"],
  ["among the dead", "قتل 11 شخصا في السوق. وكان من بين القتلى شرطيان", "killed 11-11", "killed 2-2"],
  ["wounded that came about", "أدى الشجار إلى سقوط ثلاثة جرحى", "wounded 3-3"],
  ["a doer that kills a number", "قتل مهاجم 47 شخصا في كويتا", "killed 47-47"],
  ["pieces of arms", "ضبطت الشرطة 40 قطعة سلاح", "captured 40-40"],
  ["exchange", "تبادل الطرفان 22 أسيرا", "released 22-22"],
  ["ordinal for a person", "قتل شخصان وأصيب ثالث", "killed 2-2", "wounded 1-1"],
];

const NO_TOLLS: readonly (readonly [why: string, text: string])[] = [
  ["brigade", "انتشرت الفرقة 25 في المدينة"],
  ["battalion", "وصلت كتيبة 101 إلى الجبهة"],
  ["article of a law", "عدل البرلمان المادة 7 من الدستور"],
  ["money", "طلب الخاطفون 5 ملايين دولار"],
  ["distance", "تبعد البلدة 12 كيلومترا عن الحدود"],
  ["duration", "استمر القصف ثلاثة أيام"],
  ["time of day", "بدأ الهجوم عند الساعة 6:30 صباحا"],
  ["date", "وقعت المعركة في 14 آذار 2023"],
  ["percentage", "تضرر الموسم بنسبة 40 بالمئة"],
  ["floors", "يتألف الفندق من سبعة طوابق"],
  ["votes", "حصل المرشح على 300 صوت"],
  ["population", "يبلغ عدد سكان البلدة 40 ألف نسمة"],
  ["raids", "شنت الطائرات خمس غارات"],
  ["terms", "ينص الاتفاق على أربعة بنود"],
  ["sources", "قال ثلاثة شهود إن الطريق مقطوع"],
  ["speakers", "أكد أربعة قياديين أن المفاوضات مستمرة"],
  ["travellers", "عبر المطار 3 ملايين مسافر العام الماضي"],
  ["known dead", "دفن الأهالي القتلى في المقبرة"],
  ["search", "تبحث فرق الإنقاذ عن أي ضحايا تحت الركام"],
  ["superlative", "سجلت المدينة أكبر عدد من القتلى"],
  ["families of the dead", "طالب ذوو الضحايا بالعدالة"],
  ["attempt", "نجا الوزير من محاولة اغتيال"],
  ["threat", "هدد الخاطفون بقتل الرهينة"],
  ["bomb that went off", "انفجرت عبوة ناسفة قرب الحاجز"],
  ["car bomb", "وقع الهجوم بانفجار سيارة مفخخة"],
  ["gunmen who do it", "خطف مسلحون مجهولون سيارة الطبيب"],
  ["adjective, no person", "نصب التنظيم كمينا مسلحا على الطريق"],
  ["drone", "استهدفت القوات الموقع بطائرة مسيرة"],
  ["two sides fighting", "اندلعت اشتباكات بين الجيش ومسلحين"],
  ["resort to", "نفت موسكو لجوء الجيش إلى السلاح الكيماوي"],
  ["mankind", "قال الشيخ إن قتل الناس حرام"],
  ["mass noun", "أكدت المنظمة حماية المدنيين"],
  ["injury as such", "تعافى اللاعب من الإصابة"],
  ["fleeing attackers", "فر المهاجمون إلى الجبال"],
  ["loss of a match", "خسر الفريق ثلاث مباريات"],
  ["goals", "سجل المهاجم هدفين في الشوط الأول"],
  ["ordinal", "عقد الطرفان الجولة الثالثة"],
  ["phone number", "للتواصل اتصل على الرقم 5551234"],
  ["score", "انتهت المباراة بنتيجة 3-1"],
  ["age alone", "يبلغ الرئيس من العمر 70 عاما"],
  ["years of war", "قتلت الحرب السياحة في البلاد"],
  ["killing time", "فقد الأمل في الحل السياسي"],
  ["house as a place", "اجتمع الوجهاء في منزل الشيخ"],
  ["tear gas", "أطلقت الشرطة قنابل الغاز"],
  ["rockets of an attack", "قصفت المدينة بعشرات الصواريخ"],
  ["no report of losses", "لم تتضح حصيلة الضحايا بعد"],
  ["temperature", "انخفضت الحرارة إلى 5 درجات"],
  ["attempts counted", "تعرض الوزير لأربع محاولات اغتيال"],
  ["denied report", "لم تعلن الوزارة عن وقوع إصابات"],
  ["protests that broke out", "انفجرت عدة مظاهرات في المدن"],
  ["who is next to a speech", "«اعتقل الجنود جيراننا» فلان في حديث للإذاعة"],
  ["two parties", "وقع الطرفان الاتفاق"],
  ["a team short of players", "يفتقد الفريق ثلاثة لاعبين"],
  ["months", "حكمت المحكمة بالسجن ستة أشهر"],
  ["ranks", "عاد الجيش إلى ثكناته بعد خمس سنوات"],
  ["a number of ways", "هناك عدة طرق للحل"],
  ["share", "قال إن نصف السكان يريدون السلام"],
  ["ranking", "احتلت البلاد المرتبة 10 عالميا"],
];

describe("tolls", () => {
  test.each(TOLLS)("%s: %s", (_rule, text, ...tolls) => {
    expect(told(text)).toEqual(tolls);
  });
});

describe("no tolls", () => {
  test.each(NO_TOLLS)("%s: %s", (_why, text) => {
    expect(told(text)).toEqual([]);
  });
});

describe("what a toll says beside its number", () => {
  const item = (text: string, i = 0) => {
    const found = read(text).quantities[i];
    if (!found) throw new Error(`no toll ${i} in ${text}`);
    return found;
  };
  test("a part points at its whole", () => {
    expect(item("قتل 20 شخصا بينهم ثلاثة أطفال", 1)).toMatchObject({ subsetOf: "q1", group: "children", civilians: true });
  });
  test("a new total takes the place of the old figure", () => {
    expect(item("قتل خمسة أشخاص في السوق. ارتفع عدد القتلى إلى تسعة.", 1)).toMatchObject({ scope: "total", supersedes: "q1" });
  });
  test("whose they are", () => {
    expect(item("قتل ستة عناصر من الجيش اليمني").whoText).toBe("الجيش اليمني");
    expect(item("قتل شخصان من أبناء المدينة").whoText).toBe("أبناء المدينة");
    expect(item("قتل شخصان في المدينة").whoText).toBeNull();
  });
  test("fighters are no civilians", () => {
    expect(item("قتل ثلاثة جنود").civilians).toBe(false);
    expect(item("قتل ثلاثة أشخاص").civilians).toBeNull();
  });
  test("the quote is the figure with its noun and bound", () => {
    const text = "وقتل نحو خمسين مدنيا في الغارة";
    const { start, end } = item(text);
    expect(text.slice(start, end)).toBe("نحو خمسين مدنيا");
  });
});

describe("named victims", () => {
  const victim = (text: string) => {
    const people = read(text).entities.filter((e) => e.kind === "person");
    return people.map((p) => [p.ar, p.victim?.fate ?? null, p.victim?.age ?? null, p.victim?.sex ?? null]);
  };
  test.each([
    ["after a verbal noun and a title", "أعلنت القناة مقتل القيادي في التنظيم محمد السعيد", [["محمد السعيد", "killed", null, "m"]]],
    ["after a passive verb", "اغتيل الطبيب محمد السعيد (45 عاما) أمام منزله", [["محمد السعيد", "killed", 45, "m"]]],
    ["before the verb", "قال الأهالي إن محمد السعيد قتل برصاص قناص", [["محمد السعيد", "killed", null, "m"]]],
    ["a woman", "قتلت فاطمة الأحمد في القصف", [["فاطمة الأحمد", "killed", null, "f"]]],
  ])("%s", (_rule, text, people) => {
    expect(victim(text)).toEqual(people);
  });
  test.each([
    ["who tells it", "قال محمد السعيد إن ثلاثة جنود قتلوا"],
    ["who escaped", "نجا محمد السعيد من محاولة اغتيال"],
    ["who did it", "قتل محمد السعيد ثلاثة جنود"],
    ["who condemned it", "أدان محمد السعيد مقتل المدنيين"],
  ])("none: %s", (_why, text) => {
    expect(victim(text).every(([, fate]) => fate === null)).toBe(true);
  });
});

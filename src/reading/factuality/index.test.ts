import { describe, expect, test } from "vitest";
import { loadKnowledge } from "../../knowledge/index.ts";
import type { Report } from "../../model/index.ts";
import { draftOf } from "../index.ts";

const knowledge = loadKnowledge();
const report = (text: string): Report => ({
  id: "t",
  version: 1,
  title: null,
  outlet: null,
  url: null,
  text,
  sha256: "",
  published: null,
  language: "ar",
});

/** Factual value (and "neg") of the event whose trigger holds `word`. */
function factualOf(text: string, word: string): string | null {
  const { events, line } = draftOf(report(text), knowledge);
  const event = events.find((e) => text.slice(line.start[e.first], line.end[e.last]).includes(word));
  return event ? `${event.factual}${event.negated && event.factual !== "not-happened" ? " neg" : ""}` : null;
}

describe("what is over an event decides whether it happened", () => {
  test.each([
    ["لم تقصف المدفعية القرية.", "تقصف", "not-happened"],
    ["لن يقتحم الجنود المخيم هذه الليلة.", "يقتحم", "not-happened"],
    ["نفت الوزارة قصف المستشفى في الضالع.", "قصف", "not-happened"],
    ["غادر الوفد دون وقوع اشتباكات.", "اشتباكات", "not-happened"],
    ["رفضت الكتيبة تسليم أسلحتها.", "تسليم", "not-happened"],
    ["ستنسحب القوات من الميناء يوم الأحد.", "ستنسحب", "planned"],
    ["سوف تنسحب القوات من الميناء.", "تنسحب", "planned"],
    ["تستعد الفصائل لاقتحام المعسكر.", "اقتحام", "planned"],
    ["ينص الاتفاق على تسليم السلاح الثقيل.", "تسليم", "planned"],
    ["ينص الاتفاق، بحسب الوسيط، على انسحاب المقاتلين من المدينة.", "انسحاب", "planned"],
    ["قد تقتحم القوات المخيم في أي لحظة.", "تقتحم", "possible"],
    ["حذرت المنظمة من هجوم وشيك على المدينة.", "هجوم", "any-nonfact"],
    ["يخشى السكان من قصف جديد.", "قصف", "possible"],
    ["هدد وزير الداخلية، خلال مؤتمر صحفي، باقتحام المعسكر.", "اقتحام", "threatened"],
    ["لا يمكن شن هجوم كهذا على الميناء.", "هجوم", "not-happened"],
    ["هل قصفت الطائرات المخيم؟", "قصفت", "possible"],
    ["قال القائد إن أي هجوم على البلدة سيقابل برد.", "هجوم", "possible"],
    ["وصل الوفد للتفاوض مع شيوخ البلدة.", "للتفاوض", "planned"],
    ["كشفت الشرطة مخططا يستهدف مهاجمة كنائس.", "مهاجمة", "planned"],
    ["وافق الطرفان على سحب القوات، إضافة إلى الإفراج عن الأسرى.", "الإفراج", "planned"],
    ["طلب الضابط من المدفعية قصف القرية.", "قصف", "demanded"],
    ["نفت القوات، في بيان نشرته صباحا، قصف السوق.", "قصف", "not-happened"],
    ["وبموجب الاتفاق، ينسحب المسلحون من الحي.", "ينسحب", "planned"],
    ["وصلت التعزيزات لشن هجوم على الميناء.", "هجوم", "planned"],
    ["إذا قصفت الطائرات الجسر فستنقطع الطريق.", "قصفت", "conditional"],
    ["في حال انسحاب القوات ستعود العائلات.", "انسحاب", "conditional"],
    ["طالب الأهالي بانسحاب الميليشيا من الحي.", "انسحاب", "demanded"],
    ["دعت النقابة إلى إضراب عام.", "إضراب", "demanded"],
    ["طالبت المنظمة بعدم قصف الأسواق.", "قصف", "demanded neg"],
    ["هدد القائد بقصف الميناء.", "قصف", "threatened"],
    ["وجهت الجماعة تهديدات من قبل ناطقها بقصف المطار.", "قصف", "threatened"],
    ["تعهد الطرفان بعدم اقتحام القرى.", "اقتحام", "promised neg"],
    ["وعد المحافظ بالإفراج عن الموقوفين.", "الإفراج", "promised"],
    ["حاصر الجيش البلدة بحجة وجود مسلحين فيها.", "وجود", "alleged"],
    ["اتهم الناشطون القوات بقتل شابين.", "قتل", "alleged"],
    ["زعمت القناة أن مسلحين قصفوا السد.", "قصفوا", "alleged"],
  ])("%s", (text, word, expected) => {
    const got = factualOf(text, word);
    if (expected === "any-nonfact") expect(["planned", "possible"]).toContain(got);
    else expect(got).toBe(expected);
  });
});

describe("what is a fact stays one", () => {
  test.each([
    ["قصفت المدفعية القرية.", "قصفت", "happened"],
    ["وقد قصفت المدفعية القرية مساء.", "قصفت", "happened"],
    ["لا تزال الاشتباكات مستمرة في الحي.", "الاشتباكات", "ongoing"],
    ["ما زالت المدينة تحت سيطرة المتمردين.", "سيطرة", "ongoing"],
    ["دعت المنظمة إلى إنهاء المعارك.", "المعارك", "happened"],
    ["هدد القائد بالرد، وقتل جنوده ثلاثة مدنيين.", "قتل", "happened"],
    ["حاولت القوات اقتحام المخيم.", "اقتحام", "happened"],
    ["فرقت الشرطة مظاهرة أمام السفارة.", "مظاهرة", "happened"],
    ["نفت الجماعة مسؤوليتها عن هجوم أوقع قتلى.", "هجوم", "happened"],
    ["سارع الوجهاء للتدخل بين الطرفين.", "للتدخل", "happened"],
    ["سأل الصحفي هل انتهى التحقيق. وقصفت الطائرات المخيم مساء.", "قصفت", "happened"],
    ["وافق الطرفان على الهدنة، وقصفت المدفعية القرية بعد ساعة.", "قصفت", "happened"],
    ["دعت المنظمة إلى الهدوء، وأعلنت الشرطة انسحاب المسلحين من الحي.", "انسحاب", "happened"],
    ["وبموجب الاتفاق، انسحب المسلحون من الحي أمس.", "انسحب", "happened"],
    ["أعادت القوات الآليات وأفرجت عن ثلاثة أسرى.", "أفرجت", "happened"],
    ["تعرض الحي لهجوم بقنابل يدوية.", "هجوم", "happened"],
    ["استهدف هجوم موكبا للشرطة.", "هجوم", "happened"],
    ["يحاصر الجيش البلدة منذ أسبوع.", "يحاصر", "ongoing"],
  ])("%s", (text, word, expected) => expect(factualOf(text, word)).toBe(expected));
});

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

/** "role:text" of the participants of the first event of a kind. */
function slotsOf(text: string, kind: string): string[] | null {
  const event = draftOf(report(text), knowledge).events.find((e) => e.kind === kind);
  return event ? event.participants.map((p) => `${p.role}:${text.slice(p.start, p.end)}`) : null;
}

describe("who does it to whom", () => {
  test.each([
    ["قصفت قوات النظام مدينة جاسم.", "shelling", ["agent:قوات النظام", "target:مدينة جاسم"]],
    ["الجيش السوري قصف مدينة جاسم.", "shelling", ["agent:الجيش السوري", "target:مدينة جاسم"]],
    ["شنت طائرات روسية غارة على مدينة إدلب.", "airstrike", ["target:مدينة إدلب"]],
    ["اندلعت اشتباكات بين الجيش السوري وهيئة تحرير الشام.", "clash", ["party:الجيش السوري", "party:هيئة تحرير الشام"]],
    ["اشتبك الجيش السوري مع هيئة تحرير الشام.", "clash", ["party:الجيش السوري", "party:هيئة تحرير الشام"]],
    ["جاء ذلك بعد حصار الجيش السوري للمدينة.", "siege", ["agent:الجيش السوري"]],
    ["اعتقلت الشرطة ناشطين في الحسكة.", "arrest", ["agent:الشرطة"]],
    ["تعهد الجيش السوري بعدم قصف البلدة.", "shelling", ["agent:الجيش السوري"]],
    [
      "دارت اشتباكات عنيفة بين الجيش السوداني من جهة، وقوات الدعم السريع من جهة أخرى.",
      "clash",
      ["party:الجيش السوداني", "party:قوات الدعم السريع"],
    ],
    ["تجددت اشتباكات شهدتها الخرطوم بين الجيش السوداني وقوات الدعم السريع.", "clash", ["party:الجيش السوداني", "party:قوات الدعم السريع"]],
    ['وقعت اشتباكات بين حركة فتح و "حركة حماس" في غزة.', "clash", ["party:حركة فتح", "party:حركة حماس"]],
    ["تمكنت قوات الدعم السريع من السيطرة على مدينة نيالا.", "territory-taken", ["agent:قوات الدعم السريع", "target:مدينة نيالا"]],
    ["استهدفت غارات روسية وسورية سوقا في إدلب.", "airstrike", ["agent:روسية", "agent:سورية"]],
    ["تعرضت القرية لغارات من الجيش الإسرائيلي.", "airstrike", ["agent:الجيش الإسرائيلي"]],
    ["استعاد الجيش الليبي المدينة بدعم تركيا.", "territory-taken", ["agent:الجيش الليبي", "agent:تركيا"]],
    ["فجر مسلحون سيارتين تابعتين لعناصر في حركة فتح.", "explosion", ["agent:مسلحون", "target:حركة فتح"]],
    ["قصفت المدفعية بلدتي حيس والخوخة.", "shelling", ["agent:المدفعية", "target:حيس", "target:الخوخة"]],
    ["هاجم مسلحون نقاط وحواجز الجيش السوري.", "attack", ["agent:مسلحون", "target:نقاط وحواجز الجيش السوري"]],
    ["ألقت قوات الأمن القبض على ثلاثة مطلوبين.", "arrest", ["agent:قوات الأمن"]],
    ["اغتيل الصحفي برصاص الجيش الإسرائيلي في جنين.", "assassination", ["agent:الجيش الإسرائيلي"]],
    ["طلب الوزير من الجيش السوداني قصف البلدة.", "shelling", ["agent:الجيش السوداني"]],
    ["شنت قوات الأمن حملة استهدفت خلايا تنظيم داعش.", "offensive", ["agent:قوات الأمن", "target:تنظيم داعش"]],
    ["شن الجيش السوداني هجوما على أحياء تسيطر عليها قوات الدعم السريع.", "attack", ["agent:الجيش السوداني", "target:قوات الدعم السريع"]],
    ["انتزع الجيش السوداني البلدة من أيدي قوات الدعم السريع.", "territory-taken", ["target:قوات الدعم السريع"]],
    [
      "اجتمعت قوات سوريا الديمقراطية مع الجيش السوري. واتفق الطرفان على هدنة.",
      "agreement",
      ["party:قوات سوريا الديمقراطية", "party:الجيش السوري"],
    ],
    ["ارتفع عدد القتلى إلى 29 مقاتلا من حركة فتح.", "killing", ["target:حركة فتح"]],
    ["خرج سكان من قرى هاجمتها جماعات مسلحة أحرقت منازل.", "destruction", ["agent:جماعات مسلحة"]],
  ])("%s", (text, kind, expected) => expect(slotsOf(text, kind)).toEqual(expect.arrayContaining(expected)));
});

describe("what fills no slot", () => {
  test.each([
    ["أطلق مسلحون النار على الدورية.", "attack", "النار"],
    ["قصفت قوات النظام مدينة جاسم أمس.", "shelling", "أمس"],
    ["وقع هجوم مسلح في مدينة درعا.", "attack", "مسلح"],
    ["قتل أحمد العمري في غارة على البلدة.", "airstrike", "agent:أحمد العمري"],
    ["أطلق مسلحون مئات الرصاصات على الدورية.", "attack", "مئات الرصاصات"],
    ["تواصل النزاع السوري بعد خروج الجيش السوري من المدينة.", "clash", "الجيش السوري"],
    ["أفاد الوزير أن الاتفاق ينص على مغادرة المقاتلين.", "withdrawal", "الوزير"],
    ["أسقط الجنود طائرة بالقرب من الحدود.", "destruction", "القرب"],
    ["منعتهم الشرطة من الخروج، لضمان عدم حصول تصعيد عسكري.", "closure", "حصول تصعيد عسكري"],
    ["سيطر الجيش السوداني على قرى هي كبكابية وكتم.", "territory-taken", "قرى"],
    ["هاجم الجيش السوداني مدينة نيالا من دون دعم.", "attack", "دعم"],
  ])("%s", (text, kind, not) => expect((slotsOf(text, kind) ?? []).some((s) => s === not || s.endsWith(`:${not}`))).toBe(false));
});

describe("evidence", () => {
  test("every participant's span is its words", () => {
    const text = "قصفت قوات النظام مدينة جاسم، وقالت مصادر إن الجيش انسحب منها.";
    for (const e of draftOf(report(text), knowledge).events)
      for (const p of e.participants) expect(text.slice(p.start, p.end).trim()).not.toBe("");
  });
});

import { describe, expect, test } from "vitest";
import { participle, regularMasdar } from "./derive.ts";
import { rootOf, type VerbForm, type VerbShape } from "./verb.ts";

const verb = (text: string): VerbShape => {
  const [root = "", form = "1"] = text.split(" ");
  return {
    root: rootOf(root),
    form: (form.startsWith("Q") ? form : Number(form)) as VerbForm,
    vowels: form === "1" ? "au" : null,
    strong: false,
  };
};

describe("participles", () => {
  // verb | doing | done
  test.each(
    `قتل 1 | قاتل | مقتول
قول 1 | قائل | مقول
بيع 1 | بائع | مبيع
دعو 1 | داعي | مدعو
رمي 1 | رامي | مرمي
مدد 1 | ماد | ممدود
أخذ 1 | آخذ | مأخوذ
سأل 1 | سائل | مسؤول
دمر 2 | مدمر | مدمر
سمي 2 | مسمي | مسمى
حصر 3 | محاصر | محاصر
علن 4 | معلن | معلن
صوب 4 | مصيب | مصاب
عدد 4 | معد | معد
وجد 4 | موجد | موجد
سلح 5 | متسلح | متسلح
بدل 6 | متبادل | متبادل
سحب 7 | منسحب | منسحب
هير 7 | منهار | منهار
شبك 8 | مشتبك | مشتبك
حلل 8 | محتل | محتل
وصل 8 | متصل | متصل
ضرر 8 | مضطر | مضطر
هدف 10 | مستهدف | مستهدف
عود 10 | مستعيد | مستعاد
سيطر Q1 | مسيطر | مسيطر
طمأن Q4 | مطمئن | مطمأن`
      .split("\n")
      .map((row) => row.split(" | ")),
  )("%s: %s, %s", (v = "", active, passive) => {
    expect(participle(verb(v), "active").written).toBe(active);
    expect(participle(verb(v), "passive").written).toBe(passive);
  });

  test("a defective one loses its ي without the article", () => {
    expect(participle(verb("رمي 1"), "active").short).toBe("رام");
    expect(participle(verb("قتل 1"), "active").short).toBeNull();
  });
});

describe("verbal nouns by rule", () => {
  test.each(
    `دمر 2 | تدمير
سمي 2 | تسمية
هنأ 2 | تهنئة
أكد 2 | تأكيد
حصر 3 | محاصرة
عني 3 | معاناة
علن 4 | إعلان
صوب 4 | إصابة
وقف 4 | إيقاف
لقي 4 | إلقاء
سلح 5 | تسلح
حدي 5 | تحدي
بدل 6 | تبادل
فدي 6 | تفادي
سحب 7 | انسحاب
هير 7 | انهيار
شبك 8 | اشتباك
وصل 8 | اتصال
غيل 8 | اغتيال
كفي 8 | اكتفاء
صدم 8 | اصطدام
زيد 8 | ازدياد
حمر 9 | احمرار
هدف 10 | استهداف
عود 10 | استعادة
ولي 10 | استيلاء
وعب 10 | استيعاب
زعزع Q1 | زعزعة
دهور Q2 | تدهور
طمأن Q4 | اطمئنان`
      .split("\n")
      .map((row) => row.split(" | ")),
  )("%s: %s", (v = "", masdar) => {
    expect(regularMasdar(verb(v))).toBe(masdar);
  });

  test.each([
    ["صوب 4", "إصواب"],
    ["وصل 8", "اوتصال"],
    ["سمي 2", "تسميي"],
  ])("%s is not %s", (v, wrong) => {
    expect(regularMasdar(verb(v))).not.toBe(wrong);
  });
});

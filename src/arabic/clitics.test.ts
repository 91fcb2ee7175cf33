import { describe, expect, test } from "vitest";
import { bestCut, cuts } from "./clitics.ts";
import { foldLetters } from "./fold.ts";
import { hintsOf } from "./hints.ts";
import { Pro } from "./token-line.ts";

/** The cut of a word as written, parts joined by +: «وبيروت» → و+بيروت. The article is no cut. */
function cutOf(word: string): string {
  const form = foldLetters(word);
  const cut = bestCut(form, hintsOf(word));
  const letters: string[] = [];
  let at = 0;
  if (cut.pro & (Pro.waw | Pro.fa)) letters.push(form.charAt(at++));
  if (cut.pro & (Pro.ba | Pro.lam | Pro.kaf | Pro.sin)) letters.push(form.charAt(at++));
  return [...letters, form.slice(at, cut.to), ...(cut.to < form.length ? [form.slice(cut.to)] : [])].join("+");
}

const rows = (table: string): [string, string][] =>
  table
    .trim()
    .split(/\s+/)
    .map((row) => {
      const [word = "", cut = ""] = row.split(":");
      return [word, cut];
    });

describe("clitics are cut", () => {
  test.each(
    rows(`
      وبيروت:و+بيروت ببيروت:ب+بيروت للبنان:ل+لبنان لبيروت:ل+بيروت فلجأ:ف+لجا سيقصف:س+يقصف ستكون:س+تكون وبالمستشفيات:و+ب+المستشفيات
      فللجيش:ف+ل+لجيش للمدنيين:ل+لمدنيين للجنة:ل+لجنة لله:ل+له والله:و+الله وسوريا:و+سوريا لليبيا:ل+ليبيا وفلسطين:و+فلسطين كوزير:ك+وزير بوزارة:ب+وزارة
      وفي:و+في ولم:و+لم فلم:ف+لم ولا:و+لا فإن:ف+ان فان:ف+ان بأن:ب+ان لأن:ل+ان لأنه:ل+ان+ه ولأنهم:و+ل+ان+هم بما:ب+ما لهذا:ل+هذا لذلك:ل+ذلك
      بشكل:ب+شكل بسبب:ب+سبب بعدة:ب+عدة بقوة:ب+قوة بحسب:ب+حسب بشأن:ب+شان باسم:ب+اسم ليستقر:ل+يستقر ليكون:ل+يكون لتوفير:ل+توفير
      واعتقل:و+اعتقل وأعلن:و+اعلن واكد:و+اكد وأشار:و+اشار وأفادت:و+افادت ووصف:و+وصف ويجب:و+يجب وتقع:و+تقع وكان:و+كان وقال:و+قال
      منازلهم:منازل+هم استهدفتها:استهدفت+ها مقتله:مقتل+ه قوله:قول+ه مدينتهم:مدينت+هم عليه:علي+ه إليها:الي+ها لديهم:لدي+هم بينهم:بين+هم أنه:ان+ه
      به:ب+ه له:ل+ه ولها:و+ل+ها وبهم:و+ب+هم أعضائه:اعضاي+ه لقائه:لقاي+ه يقتلونهم:يقتلون+هم قتلوه:قتلو+ه شعبنا:شعب+نا بلادنا:بلاد+نا يجعلني:يجعل+ني
      دعموني:دعمو+ني والدته:والدت+ه والدي:والد+ي منزله:منزل+ه وجوده:وجود+ه بوجوده:ب+وجود+ه كتابه:كتاب+ه لبلاده:ل+بلاد+ه وبمساعدتهم:و+ب+مساعدت+هم
      كالجواميس:ك+الجواميس فانسحبوا:ف+انسحبوا فأصيب:ف+اصيب وسيعودون:و+س+يعودون نفسه:نفس+ه نفسها:نفس+ها وحدها:وحد+ها أحدهم:احد+هم
    `),
  )("%s → %s", (word, cut) => expect(cutOf(word)).toBe(cut));
});

describe("whole words stay whole", () => {
  test.each(
    `وزير وزارة والد والدة والي واشنطن وادي وجود وصول وضع وفد وقف وقت وطن وكالة ولاية وسط وثائق ورد وردت وافق واصل واجه واضح واسع واحد وحدة ورشة وسام وليد
     فوز فلسطين فرنسا فتح فجر فرع فريق فصائل فندق فيلق فقط فوق فترة فرصة فيصل فارس فادي فجأة فورا فعليا فاز فشلت فتحت
     بيروت بغداد بيان بيت باب بحث بلدة بلد برنامج بعض بعد بين بدأ بلغ بقي بوتين بايدن باريس بحر بنك بندقية برلمان بطاقة بناء بداية بريطانيا بوابة
     ليبيا لبنان لجنة لواء لقاء ليلة لغة لاجئين لندن لدى ليس لكن لحظة لسان لافروف لائحة
     كفر كركوك كتيبة كبير كان كما كل كلمة كذلك كهرباء كيلومترا كوباني كرد كييف كامل كاتب كثير كميات
     سوريا سوسة سيارة سياسة سيطر سنة ستة سبعة ساعة سكان سلاح سعودية سجن سقط سيناء سينما سوق ستين سنوات سيد سلطات سفير سوف
     مبارك وجه مياه اتجاه انتباه تشابه شبيه فقه إله نزيه كره درهم مهم متهم اتهم سهم حكم تراكم هناك ذلك تلك يملك بنك مكانا قانونا سكانا اتجاها وجها
     ألمانيا المانيا الذي التي ألغام ألوية التزم التقى إلى إلغاء لبناني إيراني وطني شعبي مدني قتلنا حصلنا`
      .trim()
      .split(/\s+/),
  )("%s", (word) => expect(cutOf(word)).toBe(foldLetters(word)));
});

describe("stems", () => {
  test.each([
    ["مدينتهم", "مدينه"],
    ["حياته", "حياه"],
    ["بيته", "بيت"],
    ["صوتها", "صوت"],
    ["شركاتها", "شركات"],
    ["أعضاؤه", "اعضاء"],
    ["أبنائهم", "ابناء"],
    ["مستواه", "مستوي"],
    ["إليه", "الي"],
    ["قتلوه", "قتلوا"],
    ["للجيش", "جيش"],
    ["للجنة", "لجنه"],
    ["لله", "الله"],
    ["المدينة", "مدينه"],
    ["رأيه", "راي"],
  ])("the stem of %s is %s", (word, stem) => expect(bestCut(foldLetters(word), hintsOf(word)).stem).toBe(stem));

  test("the article is a bit, and unseen in «للجنة»", () => {
    expect(bestCut("للجيش")).toMatchObject({ pro: Pro.lam | Pro.al, from: 2 });
    expect(bestCut("للجنة")).toMatchObject({ pro: Pro.lam | Pro.al, from: 1 });
    expect(bestCut("للبنان")).toMatchObject({ pro: Pro.lam, from: 1 });
  });
});

describe("cuts", () => {
  test("offers the whole form too, the best first", () => {
    const found = cuts("وبيروت");
    expect(found[0]).toMatchObject({ pro: Pro.waw, stem: "بيروت" });
    expect(found.some((cut) => cut.pro === 0 && cut.to === 6)).toBe(true);
  });
  test("reads an ambiguous form both ways", () => {
    const stems = cuts("فهم").map((cut) => cut.stem);
    expect(stems).toContain("هم");
    expect(stems).toContain("فهم");
  });
  test.each(["", "و", "ه", "ا".repeat(1000), "بب", "للل", "هههه", "1"])("takes any form: %j", (form) => {
    const [best] = cuts(form);
    expect(best).toBeDefined();
    for (const cut of cuts(form)) {
      expect(cut.from).toBeLessThanOrEqual(cut.to);
      expect(cut.to).toBeLessThanOrEqual(form.length);
    }
  });
});

// The tails a word may have: pronouns that stand on its end, and what the word was before the pronoun changed its last letter.
import { PREPOSITION_STEMS } from "./data/function-words.ts";
import { foldLetters } from "./letters.ts";
import { Enc } from "./token-line.ts";

/** A pronoun as written, its number in `Enc`, and what a cut before it costs. */
export interface Tail {
  readonly letters: string;
  readonly enc: number;
  readonly cost: number;
}

export const TAILS: readonly Tail[] = [
  { letters: "هما", enc: Enc.huma, cost: 0.3 },
  { letters: "ها", enc: Enc.ha, cost: 0.4 },
  { letters: "هم", enc: Enc.hum, cost: 0.5 },
  { letters: "هن", enc: Enc.hunna, cost: 1.1 },
  { letters: "ه", enc: Enc.hu, cost: 0.6 },
  { letters: "نا", enc: Enc.na, cost: 1.2 },
  { letters: "كم", enc: Enc.kum, cost: 1.2 },
  { letters: "كما", enc: Enc.kum, cost: 2 },
  { letters: "ني", enc: Enc.ni, cost: 1.7 },
  { letters: "ك", enc: Enc.ka, cost: 1.6 },
  { letters: "ي", enc: Enc.ni, cost: 1 },
];

/** Words whose ـي is "my" and not an ending of the word: others with ـي are adjectives («وطني» national). */
const MINE = new Set(
  foldLetters(
    "مع عند لد ل ب من ان لكن لان كان نفس والد والدت ام ابن ابنت بنت زوج زوجت صديق صديقت اصدقاي عايلت اهل بيت حيات راي اعتقاد سيد قلب يد وجه اخوت اطفال اولاد بلدت مدينت قريت شقيق شقيقت اخت غير وحد مثل دون حول خلف امام قبل بعد بين سيدات سادت زملاي اخوان تقدير اسم جد جدت عم عمت خال خالت اسرت طفل طفلت ولد ابناي",
  ).split(" "),
);

/** Words before "us" that are nouns where the letters could be a past verb («شعبنا» our people, against «عملنا» we worked). */
export const OURS = new Set(
  foldLetters(
    "شعب بلد وطن ارض قوم دين حزب نفس رب جيش عقل قلب حق خط بعض كل بيت اهل عدو رجل بحر وجه صف شرق غرب عصر يوم سبب صوت عيد مجد مصر شرف ابن عرض ظهر",
  ).split(" "),
);

/** A reading of the letters before a pronoun: the word as it stands alone. */
export interface BeforePronoun {
  readonly word: string;
  readonly bonus: number;
}

/** Final ت of its own root, so that «صوته» is صوت and not صوة. */
const KEEPS_TA = new Set(
  foldLetters(
    "بيت صوت وقت موت بنت اخت اثبات ثبات نبات توقيت تثبيت تصويت ميت سبت نعت صمت زيت كبت شتات فتات رفات سكوت قنوت حوت تابوت بيروت قوت بخت تحت سمت مقت تشتيت تفتيت انصات التفات اسكات افلات كبريت ياقوت توت بنات اخوات ثابت ساكت صامت لافت ملفت مؤقت مؤقت ذات بخت انبات",
  ).split(" "),
);

/** Feminine nouns in ـاة, whose ـاته is not the plural ـات: «حياته» his life. */
const IN_AT = new Set(
  foldLetters(
    "حيا وفا قنا مبارا صلا زكا فتا معانا مأسا مقاضا مواسا محابا مراعا نجا أدا دوا محاكا مجارا مساوا موازا مواراة مداوا ملاقا مرسا مكافا مفاجا منشا مشكا نوا شا عصا مصفا سعا قضا طغا غزا رما رعا جنا حما هوا دعا ولا مشا رواة عرا كما بغا عتا جبا حفا مغالا مناجا مباها تورا محاذا مصافا معادا مناداة",
  ).split(" "),
);

/** The words that the letters before a pronoun may be, likeliest first: «مدينت» → مدينة, «اعضاو» → اعضاء, «مستوا» → مستوى, «قتلو» → قتلوا. */
export function beforePronoun(letters: string, hamzaSeat: boolean | undefined): readonly BeforePronoun[] {
  const last = letters.charAt(letters.length - 1);
  const head = letters.slice(0, -1);
  const mark = letters.charAt(letters.length - 2);
  const preposition = PREPOSITION_STEMS[letters];
  if (preposition !== undefined) return [{ word: preposition, bonus: 0.3 }];
  const found: BeforePronoun[] = [];
  if (last === "ت" && letters.length >= 3) {
    const keeps = KEEPS_TA.has(letters) || (mark === "ا" && !IN_AT.has(head));
    // of three letters it is rather a verb: «قصفتها» she shelled it, and so is «اطلقتها»
    const verbal = (head.length === 3 && head.charAt(1) !== "ا") || (head.length === 4 && head.startsWith("ا"));
    const noun = verbal ? -0.3 : 0.15;
    found.push({ word: letters, bonus: keeps ? 0.1 : 0 }, { word: `${head}ة`, bonus: keeps ? -1 : noun });
    return found;
  }
  if ((last === "و" || last === "ي") && hamzaSeat !== false && mark === "ا" && letters.length >= (hamzaSeat ? 3 : 4)) {
    found.push({ word: `${head}ء`, bonus: hamzaSeat ? 1 : 0 });
  }
  if (last === "ا" && letters.length >= 2) found.push({ word: `${head}ى`, bonus: 0 });
  if (last === "و" && letters.length >= 3 && mark !== "ا") found.push({ word: `${letters}ا`, bonus: 0 });
  found.push({ word: letters, bonus: 0 });
  return found;
}

/** May ـي here be "my"? Only after the words listed. */
export const mayBeMine = (letters: string): boolean => MINE.has(letters);

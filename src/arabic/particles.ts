// The closed classes: prepositions, complementisers, relatives, subordinators, negators, demonstratives. Keys are lookup keys (`keyOf`).

import { fold, keyOf } from "./fold.ts";

/** What a function word is. `adverb-preposition` governs a noun or a verbal noun («بعد», «خلال»). */
export type Particle =
  | "preposition"
  | "adverb-preposition"
  | "complementiser"
  | "relative"
  | "subordinator"
  | "contrast"
  | "coordinator"
  | "negator"
  | "verb-particle"
  | "conditional"
  | "demonstrative"
  | "pronoun"
  | "quantifier"
  | "source"
  | "question"
  | "focus"
  | "prepositional-pronoun";

const TABLE: readonly (readonly [Particle, string])[] = [
  ["preposition", "في من إلى على عن مع حتى لدى منذ رب خلا عدا ضد حيال تجاه نحو دون بدون لدن مذ ل ب ك كـ"],
  [
    "adverb-preposition",
    "بعد قبل خلال اثناء اثر عقب جراء نتيجة بسبب بفعل وسط بين امام خلف وراء فوق تحت حول قرب بجانب بمحاذاة داخل خارج عبر ضمن بموجب رغم برغم" +
      " بالرغم مقابل بهدف بغية لاجل من-اجل بشان بخصوص ازاء قبالة قبيل بعيد غداة ابان طوال طيلة عند لدى سوى غير باستثناء بواسطة بوساطة برفقة بمشاركة" +
      " بحضور بدعم باتجاه صوب شمال جنوب شرق غرب شمالي جنوبي شرقي غربي بمحيط حسب بحسب وفق وفقا نقلا تزامنا بالتزامن تمهيدا ردا اضافة فضلا علاوة بناء نظرا",
  ],
  ["complementiser", "ان انه انها انهم انهما انهن اننا انني انك بان بانه بانها بانهم لان لانه لانها لانهم كان-ما وان"],
  ["relative", "الذي التي الذين اللذان اللذين اللتان اللتين اللواتي اللاتي اللائي"],
  ["subordinator", "عندما حينما حين لما بينما فيما حيث اذ بعدما قبلما كلما ريثما طالما منذما كيما لكي كي مما حيثما متى"],
  ["contrast", "لكن لكنه لكنها لكنهم بل غير-ان الا انما بيد"],
  ["coordinator", "او ام ثم كما كذلك ايضا اما"],
  ["negator", "لا لم لن ليس ليست ليسوا لست غير عدم دون بدون ما"],
  ["verb-particle", "قد سوف لقد لسوف"],
  ["conditional", "اذا لو ان-لم لولا مهما اينما"],
  ["demonstrative", "هذا هذه ذلك تلك هولاء اولئك هذان هذين هاتان هاتين ذاك"],
  ["pronoun", "هو هي هم هما هن نحن انا انت انتم"],
  ["quantifier", "كل جميع بعض كافه معظم غالبيه اغلب كلا كلتا عده اي سائر احد احدي"],
  ["source", "وفق وفقا حسب بحسب نقلا حسبما وفقما"],
  ["question", "هل لماذا كيف متي اين ماذا كم"],
  ["focus", "فقط حتي ايضا لاسيما خصوصا خاصه"],
];

/** Prepositions that take a pronoun, and the pronouns they take: «فيها», «عليهم», «بينهما». */
const WITH_PRONOUN = "في ب ل من علي الي عن مع بين لدي ضد حول خلال بعد قبل عند امام نحو داخل خارج اثر فوق تحت ضمن وسط";
const PRONOUNS = "ه ها هم هما هن نا ي ك كم";

const CLASSES: ReadonlyMap<string, ReadonlySet<Particle>> = (() => {
  const map = new Map<string, Set<Particle>>();
  for (const [particle, words] of TABLE) {
    for (const word of words.split(" ")) {
      const key = keyOf(fold(word).text);
      const set = map.get(key) ?? new Set<Particle>();
      set.add(particle);
      map.set(key, set);
    }
  }
  for (const preposition of WITH_PRONOUN.split(" ")) {
    for (const pronoun of PRONOUNS.split(" ")) {
      const key = preposition + pronoun;
      if (key.length > 1 && !map.has(key)) map.set(key, new Set<Particle>(["prepositional-pronoun"]));
    }
  }
  return map;
})();

const NONE: ReadonlySet<Particle> = new Set();

/** The classes a lookup key belongs to; empty for a content word. `particlesOf("خلال")` → adverb-preposition ("during"). */
export const particlesOf = (key: string): ReadonlySet<Particle> => CLASSES.get(key) ?? NONE;

/** Whether a lookup key belongs to a class: `isParticle("قبل", "adverb-preposition")` ("before") is true. */
export const isParticle = (key: string, particle: Particle): boolean => CLASSES.get(key)?.has(particle) ?? false;

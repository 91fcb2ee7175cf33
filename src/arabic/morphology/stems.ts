// The four stems of a verb (past and imperfect, active and passive), each as what stands before the second root letter and what follows.
import type { Tense, VerbShape, Voice, Vowel } from "./verb.ts";

/** `head + c2 + vowel + c3` is the stem; weak and doubled endings are worked out from these parts. */
export interface Stem {
  readonly head: string;
  readonly c2: string;
  readonly vowel: Vowel;
  readonly c3: string;
}

const isWeak = (c: string) => c === "و" || c === "ي";

/** The cluster that form VIII makes of its ت and the first root letter: «اصطدم», «ازدهر», «اتصل», «ادعى», «اتخذ». */
function infixed(c1: string, root: string): string {
  if (c1 === "ص" || c1 === "ض") return `${c1}ط`;
  if (c1 === "ط") return "طط";
  if (c1 === "ظ") return "ظط";
  if (c1 === "د" || c1 === "ذ") return "دد";
  if (c1 === "ز") return "زد";
  if (isWeak(c1) || root === "ءخذ") return "تت";
  return `${c1}ت`;
}

/** Form I imperfect loses a first و before i («يعد») and in the few verbs of old i («يقع», «يضع», «يدع», «يهب», «يسع», «يطأ»). */
const DROPS_WAW = new Set(["وقع", "وضع", "ودع", "وهب", "وسع", "وطء", "وزع", "ولغ"]);

/** Parts of one stem. Form I without vowels is taken as `au`. */
export function stemOf(verb: VerbShape, tense: Tense, voice: Voice): Stem {
  const { root, form } = verb;
  const quad = root.length === 4;
  const c1 = root.charAt(0);
  const c2 = root.charAt(quad ? 2 : 1);
  const c3 = root.charAt(quad ? 3 : 2);
  const q2 = root.charAt(1);
  const active = voice === "active";
  const past = tense === "past";
  const a = active ? "a" : "u";
  const pastVowel: Vowel = active ? "a" : "i";
  const vowels = verb.vowels ?? "au";
  const of = (head: string, vowel: Vowel): Stem => ({ head, c2, vowel, c3 });
  const lean = root === "رءي" && (form === 4 || (form === 1 && !past)); // «أرى», «يرى»: the hamza is not said
  if (lean) {
    const first = form === 4 && past ? `ء${a}` : "";
    return { head: first, c2: "ر", vowel: past ? pastVowel : active && form === 4 ? "i" : "a", c3: "ي" };
  }
  const link = active ? "i" : "u";
  const end: Vowel = active ? "i" : "a";
  switch (form) {
    case 1: {
      if (past) return of(c1 + a, active ? (vowels[0] as Vowel) : "i");
      const dropped = active && c1 === "و" && c2 !== c3 && (vowels[1] === "i" || (vowels[1] === "a" && DROPS_WAW.has(root)));
      return of(dropped ? "" : c1, active ? (vowels[1] as Vowel) : "a");
    }
    case 2:
      return past ? of(c1 + a + c2, pastVowel) : of(`${c1}a${c2}`, end);
    case 3:
      return past ? of(c1 + a.toUpperCase(), pastVowel) : of(`${c1}A`, end);
    case 4:
      return past ? of(`ء${a}${c1}`, pastVowel) : of(c1, end);
    case 5:
      return past ? of(`ت${a}${c1}${a}${c2}`, pastVowel) : of(`تa${c1}a${c2}`, "a");
    case 6:
      return past ? of(`ت${a}${c1}${a.toUpperCase()}`, pastVowel) : of(`تa${c1}A`, "a");
    case 7:
      return past ? of(`${link}ن${c1}${a}`, pastVowel) : of(`ن${c1}a`, end);
    case 8:
      return past ? of(link + infixed(c1, root) + a, pastVowel) : of(`${infixed(c1, root)}a`, end);
    case 9:
      return past ? { head: `${link}${c1}${c2}${a}`, c2: c3, vowel: pastVowel, c3 } : { head: `${c1}${c2}a`, c2: c3, vowel: end, c3 };
    case 10:
      return past ? of(`${link}ست${a}${c1}`, pastVowel) : of(`ستa${c1}`, end);
    case "Q1":
      return past ? of(c1 + a + q2, pastVowel) : of(`${c1}a${q2}`, end);
    case "Q2":
      return past ? of(`ت${a}${c1}${a}${q2}`, pastVowel) : of(`تa${c1}a${q2}`, "a");
    case "Q4":
      return past
        ? { head: `${link}${c1}${q2}${a}${c2}`, c2: c3, vowel: pastVowel, c3 }
        : { head: `${c1}${q2}a${c2}`, c2: c3, vowel: end, c3 };
  }
}

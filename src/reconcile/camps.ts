// Whose dead they are, as far as the counted noun itself says: those who bear arms, or those who do not.
import type { QuantityMention, Reading } from "../model/index.ts";
import { bareWord, wordsOf } from "./words.ts";

/** Arms, ranks and words for members of a force; civilians, women, children, trades. Bare lookup keys; number and case endings are cut off. */
const ARMED = [
  "جندي",
  "جنود",
  "عسكري",
  "عنصر",
  "عناصر",
  "مقاتل",
  "مسلح",
  "ضابط",
  "ضباط",
  "شرطي",
  "مجند",
  "مرتزق",
  "ارهابي",
  "قيادي",
  "قاده",
  "مهاجم",
  "انتحاري",
  "حارس",
  "حراس",
  "ميليشيا",
];
const CIVIL = [
  "مدني",
  "طفل",
  "اطفال",
  "امراه",
  "نساء",
  "سيده",
  "مواطن",
  "مزارع",
  "عامل",
  "عمال",
  "صحفي",
  "صحافي",
  "اعلامي",
  "مسعف",
  "طبيب",
  "اطباء",
  "ممرض",
  "طالب",
  "طلاب",
  "معلم",
  "نازح",
  "لاجي",
  "رضيع",
  "مصلي",
  "متظاهر",
];

export type Camp = "armed" | "civil" | null;

/** «خمسة عناصر» armed, «مدنيان» civil, «ستة قتلى» null. */
export function campOf(figure: QuantityMention, reading: Reading): Camp {
  if (figure.civilians !== null) return figure.civilians ? "civil" : "armed";
  for (const word of wordsOf(figure.text)) {
    const stem = bareWord(word).replace(/(?:ين|ون|ان|ات|ا)$/, "");
    if (ARMED.includes(stem)) return "armed";
    if (CIVIL.includes(stem)) return "civil";
  }
  const who = reading.entities.find((e) => e.id === figure.who);
  if (who?.kind !== "actor" || who.actorKind === "unknown") return null;
  return who.actorKind === "civilians" || who.actorKind === "media" || who.actorKind === "notables" ? "civil" : "armed";
}

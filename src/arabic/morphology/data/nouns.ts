// Nouns, adjectives and names of news and general written Arabic, by gender and humanness. Gathered by hand.
import type { NounTable } from "../nouns.ts";

export const NOUN_TABLES: readonly NounTable[] = [
  {
    pos: "noun",
    gender: "m",
    human: true,
    takes: "",
    items: `
قتيل/قتلى جريح/جرحى أسير/أسرى شهيد/شهداء,+ة مصاب/+ون,+ة مدني/+ون,+ة شخص/أشخاص رجل/رجال طفل/أطفال,+ة عنصر/عناصر جندي/جنود,+ة ضابط/ضباط,+ة مقاتل/+ون,+ة مسلح/+ون
`,
  },
];

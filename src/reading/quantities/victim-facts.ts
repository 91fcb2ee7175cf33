// What a report says of a named victim: age («(12 عاما)», «البالغ من العمر 12 عاما»), sex, kin («نجل», «شقيقة») and where from.
import type { Harm } from "../../model/index.ts";
import type { EntityMention, PersonItem, VictimFacts } from "../draft.ts";
import type { Context } from "./context.ts";

const YEARS: ReadonlySet<string> = new Set(["عاما", "عام", "سنه", "سنوات", "اعوام", "ربيعا"]);
const KIN: ReadonlySet<string> = new Set([
  "نجل",
  "ابن",
  "ابنه",
  "شقيق",
  "شقيقه",
  "زوجه",
  "زوج",
  "والد",
  "والده",
  "حفيد",
  "حفيده",
  "ابناء",
  "قريب",
]);
const FEMALE: ReadonlySet<string> = new Set([
  "طفله",
  "فتاه",
  "سيده",
  "امراه",
  "شابه",
  "صحفيه",
  "صحافيه",
  "مراسله",
  "ابنه",
  "زوجه",
  "شقيقه",
  "والده",
  "ممرضه",
  "طبيبه",
  "معلمه",
  "مواطنه",
  "طالبه",
  "ناشطه",
  "مسنه",
  "حفيده",
]);
const MALE: ReadonlySet<string> = new Set([
  "طفل",
  "شاب",
  "رجل",
  "ابن",
  "نجل",
  "شقيق",
  "زوج",
  "والد",
  "صحفي",
  "صحافي",
  "ضابط",
  "قيادي",
  "قايد",
  "مقاتل",
  "عنصر",
  "جندي",
  "مواطن",
  "طالب",
  "ناشط",
  "مسعف",
  "طبيب",
]);
const FROM: ReadonlySet<string> = new Set(["من", "ابن", "ابنه", "المنحدر", "المنحدره", "المتحدر", "اهالي", "ابناء"]);
const REACH = 10;

export function victimFacts(ctx: Context, m: EntityMention, item: PersonItem, fate: Harm): VictimFacts {
  return { fate, age: ageOf(ctx, m), sex: sexOf(ctx, m, item), from: fromOf(ctx, m), kin: kinOf(ctx, m) };
}

/** The first number of years after the name, in the same sentence, before another name or verb. */
function ageOf(ctx: Context, m: EntityMention): number | null {
  for (let t = m.last + 1; t <= m.last + REACH && ctx.same(t, m.last); t++) {
    if (t > m.last + 1 && isPerson(ctx, t)) return null;
    if (!YEARS.has(ctx.stem(t)) && !YEARS.has(ctx.body(t))) continue;
    const number = ctx.numberEndingAt(t - 1);
    const age = number?.value ?? null;
    if (age === null || age > 120) return null;
    const open = ctx.line.form[(number?.first ?? t) - 1];
    const saidOld =
      open === "(" ||
      ctx.body((number?.first ?? t) - 1) === "العمر" ||
      ctx.body((number?.first ?? t) - 1).startsWith("البالغ") ||
      open === "،";
    return saidOld ? age : null;
  }
  return null;
}

function sexOf(ctx: Context, m: EntityMention, item: PersonItem): "f" | "m" | null {
  for (let t = m.first - 1; t >= m.first - 3 && ctx.same(t, m.first); t--) {
    if (FEMALE.has(ctx.stem(t))) return "f";
    if (MALE.has(ctx.stem(t)) || item.rank !== null) return "m";
  }
  const gender = ctx.givenNameAt(m.first)?.gender;
  return gender === "f" || gender === "m" ? gender : null;
}

/** «من بلدة كذا», «ابن مدينة كذا» right after the name: the place entity. */
function fromOf(ctx: Context, m: EntityMention): number | null {
  for (let t = m.last + 1; t <= m.last + REACH && ctx.same(t, m.last); t++) {
    if (ctx.isVerb(t) || isPerson(ctx, t)) return null;
    const mention = ctx.draft.mentions[ctx.mentionAt[t] ?? -1];
    if (mention && ctx.draft.entities[mention.entity]?.kind === "place")
      return FROM.has(ctx.body(t - 1)) || FROM.has(ctx.body(t - 2)) ? mention.entity : null;
  }
  return null;
}

/** «نجل عضو المجلس»: the words of kinship before the name. */
function kinOf(ctx: Context, m: EntityMention): string | null {
  for (let t = m.first - 1; t >= m.first - 6 && ctx.same(t, m.first); t--) {
    if (ctx.isVerb(t)) return null;
    if (KIN.has(ctx.stem(t))) return ctx.line.text.slice(ctx.textStart(t), ctx.line.end[m.first - 1] ?? 0);
  }
  return null;
}

const isPerson = (ctx: Context, t: number): boolean => {
  const mention = ctx.draft.mentions[ctx.mentionAt[t] ?? -1];
  return mention !== undefined && ctx.draft.entities[mention.entity]?.kind === "person";
};

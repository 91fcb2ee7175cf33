// Whose the counted are: «خمسة عناصر لقوات النظام», «شخصين من أبناء المدينة», «عناصر الأمن». An entity where one is named, and the words.
import { Tag } from "../words/tags.ts";
import type { Context } from "./context.ts";
import type { Figure } from "./figure.ts";

export interface Whose {
  readonly who: number | null;
  readonly whoText: string | null;
}

const NOBODY: Whose = { who: null, whoText: null };
const PARTS: ReadonlySet<string> = new Set(["من", "ل", "في", "لدي"]);
const HEADS: ReadonlySet<string> = new Set([
  "عناصر",
  "عنصر",
  "افراد",
  "مقاتلي",
  "جنود",
  "رجال",
  "ضباط",
  "اعضاء",
  "قيادات",
  "مسلحي",
  "منتسبي",
  "قوات",
  "فصائل",
  "ابناء",
  "اهالي",
  "سكان",
  "طواقم",
  "كوادر",
  "مجموعات",
]);

export function whoseOf(ctx: Context, starts: Int32Array, f: Figure): Whose {
  if (f.how === "zero" || f.how === "named") return NOBODY;
  // «عناصر الأمن», «مقاتلي المدينة»: the noun's own complement
  const noun = f.noun;
  if (noun >= 0) {
    const inside = actorIn(ctx, noun + 1, noun + 6, noun);
    if (inside && ctx.tag(noun + 1) !== Tag.preposition && inside.first === noun + 1) return { who: inside.entity, whoText: inside.text };
  }
  for (let t = f.phraseLast + 1; t <= f.phraseLast + 2 && ctx.same(t, f.first); t++) {
    if (ctx.isQuote(t)) continue;
    const own = ctx.ownPreposition(t);
    const part = own === "ل" || (ctx.tag(t) === Tag.preposition && PARTS.has(ctx.body(t)) && ctx.body(t) !== "في");
    if (!part) break;
    const head = own === "ل" ? t : t + 1;
    const phrase = ctx.draft.phrases[starts[head] ?? -1];
    if (!phrase || phrase.sort === "time" || phrase.sort === "place" || phrase.sort === "event") break;
    const actor = actorIn(ctx, phrase.first, phrase.last, head);
    const people = HEADS.has(ctx.stem(head)) || ctx.human(head) || actor !== null;
    if (!people) break;
    return { who: actor?.entity ?? null, whoText: ctx.line.text.slice(ctx.textStart(head), phrase.end) };
  }
  // «ثلاثة من رجال الأمن»: the counted noun after «من» is whose they are
  if (
    noun >= 0 &&
    ctx.body(noun - 1) === "من" &&
    ctx.inNumber[noun - 1] !== 1 &&
    noun > f.first &&
    (HEADS.has(ctx.stem(noun)) || ctx.definite(noun))
  ) {
    const phrase = ctx.draft.phrases[starts[noun] ?? -1];
    const actor = actorIn(ctx, noun, phrase?.last ?? noun, noun);
    return { who: actor?.entity ?? null, whoText: ctx.line.text.slice(ctx.textStart(noun), phrase?.end ?? ctx.line.end[noun] ?? 0) };
  }
  return NOBODY;
}

function actorIn(ctx: Context, first: number, last: number, near: number): { entity: number; first: number; text: string } | null {
  for (let t = first; t <= last && ctx.same(t, near); t++) {
    const m = ctx.draft.mentions[ctx.mentionAt[t] ?? -1];
    if (m && ctx.draft.entities[m.entity]?.kind === "actor")
      return { entity: m.entity, first: m.first, text: ctx.line.text.slice(m.start, m.end) };
  }
  return null;
}

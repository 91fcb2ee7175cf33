// Harm from nouns around the figure: the noun that governs it, a handing over, a noun with its pronoun later, «بين الجرحى».
import { Enc } from "../../arabic/index.ts";
import { Tag } from "../words/tags.ts";
import type { Figure } from "./figure.ts";
import { type Field, type Found, harmFor, harmOf, headsPhrase, uncounted } from "./harm.ts";

/** «مقتل خمسة», «القبض على ثلاثة», «اعتقال الأمن شابين»: a noun that governs the figure. */
export function governingNoun(field: Field, f: Figure): Found | null {
  const { ctx, sources, starts } = field;
  const prep = ctx.preposition(f.first);
  let t = f.first - 1;
  if (prep !== null && ctx.ownPreposition(f.first) === null) t--;
  if (ctx.joined(f.first)) return null;
  while (t >= 0 && (ctx.isQuote(t) || ctx.inTime[t] === 1)) t--;
  // the doer may stand between the verbal noun and what was done to: one definite phrase without a preposition
  for (let steps = 0; steps < 5 && ctx.same(t, f.first); steps++, t--) {
    const source = sources[t];
    if (source && source.kind === "noun") {
      const harm = harmOf(field, source, f);
      const construct = source.prep !== null || !ctx.article(t);
      return construct && prep === source.prep && harm !== null && (steps === 0 || !uncounted(f) || headsPhrase(field, f))
        ? { harm, rule: "noun that governs it", at: t }
        : null;
    }
    if (prep !== null) {
      if (ctx.isVerb(t) || ctx.inNumber[t] === 1 || ctx.isComma(t)) return null;
      continue;
    }
    const doer = (starts[t] ?? -1) >= 0 || ctx.tag(t) === Tag.noun || ctx.tag(t) === Tag.adjective;
    if (!doer || ctx.isVerb(t) || ctx.inNumber[t] === 1 || ctx.ownPreposition(t) !== null || ctx.joined(t)) return null;
    if (steps === 0 && !ctx.definite(t) && ctx.tag(t) !== Tag.adjective) return null;
  }
  return null;
}

/** «امتنعوا عن تسليم أربعة أسرى», «تبادل 22 أسيرا»: captives that are handed over. */
export function handedOver({ ctx }: Field, f: Figure): Found | null {
  for (let t = f.first - 1; t >= f.first - 6 && ctx.same(t, f.first); t--) {
    if (ctx.inNumber[t] === 1 || ctx.isComma(t)) return null;
    const verb = ctx.isVerb(t);
    const readings = ctx.readings(t).filter((r) => r.pos === (verb ? "verb" : "masdar"));
    for (const r of readings)
      if (ctx.harms.isHanding(r.verb ?? r.lemma, r.form)) return { harm: "released", rule: "captives handed over", at: t };
    if (verb || ctx.tag(t) === Tag.complementiser || ctx.tag(t) === Tag.relative) return null;
  }
  return null;
}

/** «استهدف شخصين ما أدى إلى مقتلهما»: a noun of harm with their pronoun later in the sentence. */
export function pronounAfter({ ctx, sources }: Field, f: Figure): Found | null {
  if (f.low === null) return null;
  const one = f.low === 1 && f.high === 1;
  const people = one ? Enc.hu : f.low === 2 && f.high === 2 ? Enc.huma : Enc.hum;
  const want = f.unit === "people" ? people : one && ctx.reading(f.noun)?.gender === "m" ? Enc.hu : Enc.ha;
  for (let t = f.phraseLast + 1; t <= f.phraseLast + 24 && ctx.same(t, f.first); t++) {
    if (ctx.inNumber[t] === 1 && ctx.inTime[t] !== 1) return null;
    const source = sources[t];
    const inside = source?.prep === "في" && want === Enc.ha && ctx.body(t + 1) === "فيها"; // «اشتعال النار فيها»
    if (source?.kind !== "noun" || (ctx.line.enc[t] !== want && !inside)) continue;
    const harm = harmFor(source.harm, f.unit);
    return harm === null ? null : { harm, rule: "noun with their pronoun", at: t };
  }
  return null;
}

/** «كانت ابنتها بين الجرحى»: told to be among the harmed. */
export function amongAfter({ ctx }: Field, f: Figure): Found | null {
  for (let t = f.phraseLast + 1; t <= f.phraseLast + 8 && ctx.same(t, f.first); t++) {
    if (ctx.isVerb(t) || ctx.isComma(t)) return null;
    if ((ctx.body(t) !== "بين" && ctx.body(t) !== "ضمن") || !ctx.article(t + 1)) continue;
    const harm = ctx.ask(t + 1, ctx.harms.noun);
    return harm === null ? null : { harm, rule: "among the harmed", at: t + 1 };
  }
  return null;
}

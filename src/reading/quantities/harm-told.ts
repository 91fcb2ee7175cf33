// Harm that the figure's own words tell: its noun («قتيل»), an adjective («عنصر مصاب»), a predicate («القتلى هم 18 عنصرا»), a pair («بين قتيل وجريح»).
import { Tag } from "../words/tags.ts";
import type { Figure } from "./figure.ts";
import { type Field, type Found, harmFor } from "./harm.ts";

/** Nouns that tell of a harm as much as of the harmed: «إصابة» is an injury, «إصابتان» are two injured. */
export const TELLS_OF: ReadonlySet<string> = new Set(["اصابه", "وفاه"]);

/** «قتيل», «جرحى»: the noun says it. */
export function ownNoun({ ctx }: Field, f: Figure): Found | null {
  if (f.noun < 0) return null;
  const harm = ctx.ask(f.noun, ctx.harms.noun);
  return harm === null ? null : { harm, rule: "noun that says the harm", at: f.noun };
}

/** «20 بين قتيل وجريح», «عشرات القتلى والجرحى», «مئة قتيل وجريح»: the last token of the pair, or -1. */
export function deadAndWounded({ ctx }: Field, f: Figure): number {
  if (f.how !== "number" && f.how !== "bare") return -1;
  const own = f.noun >= 0 ? ctx.ask(f.noun, ctx.harms.noun) : null;
  if (own === "killed" || own === "wounded") {
    const next = f.noun + 1;
    if (ctx.stem(next).startsWith("اصاب")) return -1; // «3 شهداء وإصابة اثنين»
    const other = ctx.same(next, f.noun) && ctx.joined(next) && ctx.inNumber[next] !== 1 ? ctx.ask(next, ctx.harms.noun) : null;
    return (other === "killed" || other === "wounded") && other !== own ? next : -1;
  }
  for (let t = f.last + 1; t <= f.last + 8 && ctx.same(t, f.last); t++) {
    if (ctx.isVerb(t) && t > f.last + 1) return -1;
    if (ctx.body(t) !== "بين") continue;
    const [a, b] = [ctx.ask(t + 1, ctx.harms.noun), ctx.ask(t + 2, ctx.harms.noun)];
    if ((a === "killed" || a === "wounded") && (b === "killed" || b === "wounded") && ctx.joined(t + 2)) return t + 2;
    return -1;
  }
  return -1;
}

/** «القتلى هم 18 عنصرا»: what the harmed are told to be. */
export function predicateOf({ ctx }: Field, f: Figure): Found | null {
  const at = f.first - 1;
  const among =
    ctx.same(at, f.first) &&
    ctx.article(at) &&
    ctx.tag(at - 1) === Tag.preposition &&
    (ctx.body(at - 1) === "بين" || ctx.body(at - 1) === "ضمن");
  const listed = among && !(f.noun >= 0 && ctx.definite(f.noun)) ? ctx.ask(at, ctx.harms.noun) : null;
  if (listed !== null) return { harm: listed, rule: "among the harmed", at };
  if (!ctx.same(at, f.first) || !IS_THEY.has(ctx.body(at))) return null;
  for (let t = at - 1; t >= at - 3 && ctx.same(t, at); t--) {
    const harm = ctx.article(t) ? ctx.ask(t, ctx.harms.noun) : null;
    if (harm !== null) return { harm, rule: "told to be the harmed", at: t };
  }
  return null;
}
const IS_THEY: ReadonlySet<string> = new Set(["هم", "هن", "هما", "هو", "هي", "يدعي", "تدعي"]);

/** «عنصر مصاب», «مبان مدمرة», «سقطوا قتلى»: an adjective or a predicate of the counted noun. */
export function adjective({ ctx }: Field, f: Figure): Found | null {
  if (f.how === "of-them") {
    const t = f.last + 1;
    const harm = ctx.same(t, f.last) && !ctx.joined(t) && !ctx.article(t) ? ctx.ask(t, ctx.harms.noun) : null;
    return harm === null ? null : { harm, rule: "adjective that says the harm", at: t };
  }
  if (f.noun < 0) return null;
  for (let t = f.noun + 1; t <= f.phraseLast + 1 && ctx.same(t, f.noun); t++) {
    if (!ctx.isWord(t) || ctx.joined(t) || ctx.ownPreposition(t) !== null || ctx.article(t) !== ctx.article(f.noun)) break;
    const own = ctx.ask(t, ctx.harms.noun);
    if (own !== null && harmFor(own, f.unit) !== null && f.unit === "people")
      return { harm: own, rule: "adjective that says the harm", at: t };
    const reading = ctx
      .readings(t)
      .find(
        (r) =>
          r.pos === "passive-participle" ||
          (r.pos === "active-participle" && r.verb !== null && ctx.harms.verb(r.verb, r.form).some((row) => row.by === "subject")),
      );
    if (!reading?.verb) continue;
    const row = ctx.harms.verb(reading.verb, reading.form).find((r) => r.with === null && r.prep === null);
    const harm = row ? harmFor(row.harm, f.unit) : null;
    if (harm !== null && harm !== "killed") return { harm, rule: "adjective that says the harm", at: t };
  }
  return null;
}

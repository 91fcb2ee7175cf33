// A figure becomes a quantity: its harm by the first rule that holds, whose it is, what it is part of, what it takes the place of.
import type { Harm } from "../../model/index.ts";
import type { QuantityItem } from "../draft.ts";
import { Tag } from "../words/tags.ts";
import { type Context, lastOf } from "./context.ts";
import type { Figure } from "./figure.ts";
import { type Field, type Found, harmFor, headsPhrase } from "./harm.ts";
import { joinedTo, verbAfter } from "./harm-after.ts";
import { verbBefore } from "./harm-before.ts";
import { amongAfter, governingNoun, handedOver, pronounAfter } from "./harm-nouns.ts";
import { adjective, deadAndWounded, ownNoun, predicateOf, TELLS_OF } from "./harm-told.ts";
import { partOf } from "./parts.ts";
import { strength, takenFigure } from "./strength.ts";
import { countTold, superseded, wasBefore } from "./totals.ts";
import { whoseOf } from "./whose.ts";

/** Harms of people that something further can befall: a captive is released, a wounded person dies. */
const GOES_ON: Readonly<Partial<Record<Harm, readonly Harm[]>>> = {
  captured: ["released", "killed", "displaced"],
  arrested: ["released", "killed"],
  wounded: ["killed", "arrested", "captured"],
  displaced: ["killed", "wounded", "arrested"],
  missing: ["killed", "released"],
};

interface Verdict extends Found {
  readonly part: QuantityItem | null;
  readonly total: boolean;
  readonly supersededBy: QuantityItem | null;
}

/** A vague number of a definite noun («عدد من الموظفين», «عشرات القتلى»). */
const ofKnown = (ctx: Context, f: Figure): boolean => f.noun >= 0 && ctx.article(f.noun);

export class Judge {
  /** Last token that the figure judged last takes up, words of its harm included. */
  coveredTo = -1;
  private remainder: number | null = null;
  private lastFigure: Figure | null = null;
  private readonly field: Field;
  private readonly ctx: Context;

  constructor(field: Field) {
    this.field = field;
    this.ctx = field.ctx;
  }

  /** The quantity of a figure, or null where nothing befell what it counts. `known`: the harm where the figure brings it. */
  item(f: Figure, known: Harm | null, before: readonly QuantityItem[]): Omit<QuantityItem, "id"> | null {
    this.coveredTo = -1;
    const verdict = f.how === "zero" || f.how === "named" ? this.given(f, known, before) : this.verdict(f, before);
    if (!verdict) return null;
    this.lastFigure = f;
    const { ctx } = this;
    const group = f.noun >= 0 ? ctx.ask(f.noun, ctx.harms.group) : null;
    const low = f.how === "rest" ? this.remainder : f.low;
    const high = f.how === "rest" ? this.remainder : f.high;
    return {
      first: f.first,
      last: f.last,
      start: f.start,
      end: f.end,
      low,
      high,
      approx: f.approx,
      unit: f.place ? "other" : f.unit,
      harm: verdict.harm,
      ...whoseOf(ctx, this.field.starts, f),
      civilians: this.civilians(f, group, verdict.part),
      group,
      subsetOf: verdict.part?.id ?? null,
      scope: verdict.total ? "total" : "event",
      supersedes: verdict.total ? superseded({ harm: verdict.harm, unit: f.unit, low: f.low }, before) : null,
      rule: verdict.rule,
    };
  }

  private given(f: Figure, known: Harm | null, before: readonly QuantityItem[]): Verdict | null {
    if (known !== null) return { ...none, harm: known, rule: f.how === "zero" ? "none told" : NAMED, at: f.first };
    const part = f.how === "named" ? partOf(this.field, f, before) : null;
    return part?.harm ? { ...none, harm: part.harm, rule: "named part of the figure before", at: f.first, part } : null;
  }

  private verdict(f: Figure, before: readonly QuantityItem[]): Verdict | null {
    const { field, ctx } = this;
    const pair = deadAndWounded(field, f);
    if (pair >= 0) {
      this.coveredTo = pair;
      return { ...none, harm: "other", rule: "killed and wounded together", at: pair };
    }
    const part = partOf(field, f, before);
    const told = f.how === "number" || f.how === "bare" ? countTold(field, f, before) : null;
    if (told) return { ...none, ...told, harm: told.harm };
    const corrected = f.how === "bare" || f.how === "number" ? wasBefore(ctx, f, before) : null;
    if (corrected?.harm) return { ...none, harm: corrected.harm, rule: "figure given before", at: f.first, total: true };
    if (f.how === "rest") return this.rest(f, before);
    const found = this.harm(f, part, before);
    if (found) return { ...none, ...found, part: part !== null && part.harm === found.harm ? part : null };
    if (
      part?.harm &&
      f.how !== "bare" &&
      !(f.how === "of-them" && f.low === 1 && f.high === 1) &&
      (f.how !== "singular" || !ctx.definite(f.noun))
    )
      return { ...none, harm: part.harm, rule: "part of the figure before", at: f.first, part };
    const taken = takenFigure(field, f) ?? strength(field, f);
    const oneTaken = taken?.rule === "things taken" && f.how === "singular" && !ctx.definite(f.noun) && headsPhrase(field, f);
    return taken &&
      (oneTaken ||
        f.how === "number" ||
        f.how === "bare" ||
        (f.how !== "singular" && taken.rule !== "places taken" && (f.how === "dual" || !ctx.definite(f.noun))))
      ? { ...none, ...taken }
      : null;
  }

  /** «قتل 20 من 35 على الفور وقتل الباقون لاحقا»: what the whole leaves when the part is taken off. */
  private rest(f: Figure, before: readonly QuantityItem[]): Verdict | null {
    const found = governingNoun(this.field, f) ?? verbBefore(this.field, f);
    const part = lastOf(before, (q) => q.unit === "people" && q.low !== null && q.low === q.high);
    if (!found || !part) return null;
    const whole = lastOf(
      before,
      (q) => q.harm === found.harm && q.unit === "people" && q.low !== null && q.low === q.high && q.low > (part.low ?? 0),
    );
    if (!whole) return null;
    this.remainder = (whole.low ?? 0) - (part.low ?? 0);
    return { ...none, ...found, rule: "the rest of a whole" };
  }

  /** The rules in order, with what each shape of figure asks of them. */
  private harm(f: Figure, part: QuantityItem | null, before: readonly QuantityItem[]): Found | null {
    const { field, ctx } = this;
    const own = ownNoun(field, f);
    const governed = governingNoun(field, f) ?? (part && f.how !== "of-them" ? null : verbBefore(field, f));
    if (own) {
      const further = GOES_ON[own.harm]?.includes("released") ? handedOver(field, f) : null;
      if (further) return this.shapeFits(f, further) ? further : null;
      const died = f.how === "number" || f.how === "dual" ? verbAfter(field, f) : null;
      if (died && !field.sources[died.at]?.falls && GOES_ON[own.harm]?.includes(died.harm)) return died;
      if (governed && !field.sources[governed.at]?.falls && GOES_ON[own.harm]?.includes(governed.harm))
        return this.shapeFits(f, governed) ? governed : null;
      return this.ownCounts(f, before) ? own : null;
    }
    const adjectival = adjective(field, f);
    if (adjectival && (f.how === "number" || f.how === "dual"))
      return governed && GOES_ON[adjectival.harm]?.includes(governed.harm) ? governed : adjectival;
    const told = predicateOf(field, f);
    if (told) return told;
    if (f.how === "of-them" && f.high === 1 && governed?.rule !== "verb right before") return verbAfter(field, f);
    if (governed) return this.shapeFits(f, governed) ? governed : null;
    if (adjectival && f.how !== "plural" && !ctx.definite(f.noun)) return adjectival;
    const after = verbAfter(field, f);
    if (after && f.how !== "plural" && this.shapeFits(f, after)) return after;
    const later =
      f.how === "number" ||
      f.how === "dual" ||
      f.how === "of-them" ||
      (f.unit !== "people" && f.how === "singular" && headsPhrase(field, f))
        ? (pronounAfter(field, f) ?? amongAfter(field, f))
        : null;
    if (later) return later;
    if (part) return null;
    const last = before.at(-1);
    if (last?.harm === "released" && ctx.same(last.first, f.first) && ctx.preposition(f.first) === "مقابل" && f.unit === "people") {
      return { harm: "released", rule: "in return for those released", at: last.first };
    }
    const joins =
      last &&
      last.harm !== null &&
      !(f.how === "plural" && last.rule === NAMED) &&
      last.low !== 0 &&
      joinedTo(field, f, last.last) &&
      (f.how === "number" || f.how === "bare" || f.how === "of-them" || this.closeTo(f, last.last)) &&
      (f.how !== "bare" || f.first - last.last <= 1);
    if (joins && last.harm !== null && !(f.how === "singular" && f.first - last.last > 4)) {
      const harm = harmFor(last.harm, f.unit) ?? (last.rule === "strength, no harm told" ? last.harm : null);
      const companion = f.how === "singular" && last.rule === NAMED && ctx.has(f.noun, ctx.harms.isCompanion);
      if (harm !== null && (companion || !(f.noun >= 0 && ctx.definite(f.noun) && f.how !== "number")))
        return { harm, rule: "joined to the figure before", at: last.first };
    }
    return null;
  }

  /** A number is always a count. Without one, the noun must be new («مدني», not «المدنيين»), or one known person that it befell. */
  private shapeFits(f: Figure, found: Found): boolean {
    const { ctx } = this;
    if (f.how === "number" || f.how === "one-of" || f.how === "of-them") return true;
    if (f.how === "bare")
      return found.rule === "noun that governs it" || found.rule === "verb right before" || found.rule === "verb before";
    const near =
      found.rule === "noun that governs it" ||
      found.rule === "verb right before" ||
      found.rule === "verb before" ||
      found.rule === "verb after";
    if (!near) return false;
    if (ctx.stem(f.noun) === "مشتبه" || ctx.has(f.noun, ctx.harms.isMankind)) return false;
    if (
      f.how === "singular" &&
      ((ctx.tag(f.noun) === Tag.adjective && ctx.harms.unit(ctx.stem(f.noun)) !== "people") || ctx.namedJustBefore(f.first))
    )
      return false;
    const direct = found.rule === "noun that governs it" || found.rule === "verb right before";
    const burnt =
      f.unit !== "people" && found.rule === "verb before" && !ctx.definite(f.noun) && headsPhrase(this.field, f) && !this.governs(f.noun);
    if (f.unit !== "people" && !direct && !burnt) return false;
    if (ctx.body(f.noun + 1) === "بهم" || ctx.body(f.noun + 1) === "بها") return false;
    if (found.harm === "displaced" && f.how === "singular") return false;
    if (f.how === "plural") return !ctx.definite(f.noun) && !this.governs(f.noun);
    if (ctx.definite(f.noun) && !direct) return false;
    return f.how === "dual" || !this.governs(f.noun) || f.unit !== "people";
  }

  /** «قتلى» without a number counts where it is said to have come about («سقوط قتلى», «أوقع قتلى»), not where it is told of («دفن القتلى»). */
  private ownCounts(f: Figure, before: readonly QuantityItem[]): boolean {
    if (f.how === "number" || f.how === "one-of" || f.how === "of-them") return true;
    const { ctx } = this;
    if (ctx.definite(f.noun) || (f.how !== "dual" && this.governs(f.noun)) || (ctx.inNumber[f.noun + 1] === 1 && !ctx.joined(f.noun + 1)))
      return false;
    if (f.how === "singular" && TELLS_OF.has(ctx.stem(f.noun))) return false;
    const last = before.at(-1);
    if (last && joinedTo(this.field, f, last.last)) return true;
    let t = f.first - 1;
    for (let steps = 0; steps < 8 && ctx.same(t, f.first); steps++, t--) {
      if (last && t <= last.last) return false; // «ارتقى عنصران شهيدين»: a predicate of those counted
      if (ctx.isQuote(t) || ctx.inTime[t] === 1 || ctx.tag(t) === Tag.preposition) continue;
      if (COMES_ABOUT.has(ctx.stem(t)) || COMES_ABOUT.has(ctx.body(t))) return !this.denied(t);
      const readings = ctx.isVerb(t) ? ctx.readings(t).filter((r) => r.pos === "verb") : ctx.readings(t);
      if (readings.some((r) => r && r.pos !== "noun" && ctx.harms.isResult(r.verb ?? r.lemma, r.form)))
        return !(ctx.line.form[t] ?? "").endsWith("وا") && !this.denied(t + 1);
      if (ctx.tag(t) === Tag.negator) return false;
      if (ctx.isVerb(t) || ctx.isComma(t) || ctx.tag(t) === Tag.complementiser || ctx.preposition(f.first) === "ل") return false;
    }
    return !ctx.same(f.first - 1, f.first);
  }

  /** The noun governs a definite one («مقار الأحزاب»): it is that one's, and no count. */
  /** A negated verb before, in the same clause: «لم تعلن الوزارة عن وقوع إصابات». */
  private denied(from: number): boolean {
    const { ctx } = this;
    for (let t = from - 1; t >= from - 8 && ctx.same(t, from) && !ctx.isComma(t); t--) {
      if (ctx.isVerb(t)) return ctx.tag(t - 1) === Tag.negator || ctx.body(t - 1) === "لم";
    }
    return false;
  }

  private closeTo(f: Figure, last: number): boolean {
    const gap = f.first - last;
    const whole = this.lastFigure;
    // «عدد من الموظفين ورجال الأمن»: both are of the vague number
    if (
      gap === 1 &&
      f.how === "plural" &&
      whole &&
      whole.how === "number" &&
      whole.high === null &&
      whole.last === last &&
      ofKnown(this.ctx, whole)
    )
      return false;
    return gap <= 2 || (gap <= 5 && this.ctx.body(last + 1) === "من");
  }

  private governs(noun: number): boolean {
    const { ctx } = this;
    return (
      ctx.same(noun, noun + 1) &&
      ctx.isWord(noun + 1) &&
      ctx.article(noun + 1) &&
      ctx.ownPreposition(noun + 1) === null &&
      !ctx.joined(noun + 1) &&
      ctx.tag(noun + 1) !== Tag.adjective &&
      ctx.tag(noun + 1) !== Tag.number
    );
  }

  private civilians(f: Figure, group: string | null, part: QuantityItem | null): boolean | null {
    const { ctx } = this;
    if (f.noun < 0) return part?.civilians ?? null;
    if (f.unit !== "people") return null;
    for (let t = f.noun; t <= Math.max(f.noun, f.phraseLast); t++) if (ctx.has(t, ctx.harms.isCivilian)) return true;
    return group === "fighters" ? false : (part?.civilians ?? null);
  }
}

const NAMED = "named victim";
const none = { part: null, total: false, supersededBy: null } as const;
const COMES_ABOUT: ReadonlySet<string> = new Set([
  "سقوط",
  "وقوع",
  "وجود",
  "تسجيل",
  "هناك",
  "ثمه",
  "بينهم",
  "بينها",
  "ارتقاء",
  "انتشال",
  "استقبال",
  "حدوث",
  "مخلفا",
  "مخلفه",
  "موقعا",
  "موقعه",
  "مسفرا",
  "وصول",
]);

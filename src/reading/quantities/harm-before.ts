// The verb before its sufferer: «قتل خمسة مدنيين», «قتلت الغارة خمسة», «نزح آلاف السكان».
import { voiceOf } from "../../arabic/index.ts";
import { Tag } from "../words/tags.ts";
import type { Context } from "./context.ts";
import type { Figure } from "./figure.ts";
import { type Field, type Found, harmOf, headsPhrase, nominative, uncounted } from "./harm.ts";
import type { Source } from "./sources.ts";

/** How many words a verb may stand before what it befalls. */
const REACH = 18;

/** «قتل فلان مع اثنين من مرافقيه»: with the sufferer. */
const WITH: ReadonlySet<string> = new Set(["مع", "برفقه"]);

interface Walk {
  readonly source: Source;
  /** A phrase without a preposition stands between: the doer. */
  readonly doer: boolean;
  /** Words between. */
  readonly gap: number;
}

/** A closing mark whose opening one is far: speech ends here, what it says is not said of what follows. */
function endsSpeech(ctx: Context, t: number): boolean {
  if (!"»”".includes(ctx.line.form[t] ?? "?")) return false;
  for (let i = t - 1; i >= t - 6 && i >= 0; i--) if ("«“".includes(ctx.line.form[i] ?? "?")) return false;
  return true;
}

/** The verb before the figure with only its subject, times and prepositional phrases between. */
function walkLeft(field: Field, f: Figure): Walk | null {
  const { ctx, sources, starts } = field;
  const prep = ctx.preposition(f.first);
  let t = f.first - 1;
  if (prep !== null && ctx.ownPreposition(f.first) === null) t--;
  let doer = false;
  for (let steps = 0; steps < REACH && ctx.same(t, f.first); steps++, t--) {
    if (endsSpeech(ctx, t)) return null;
    if (ctx.isQuote(t) || ctx.inTime[t] === 1) continue;
    if (ctx.isComma(t) || ctx.line.form[t] === "-") {
      const open = parenthesisStart(field, t);
      if (open < 0) return null;
      t = open;
      continue;
    }
    const source = sources[t];
    if (source?.kind === "verb") return source.prep === prep || WITH.has(prep ?? "") ? { source, doer, gap: f.first - t - 1 } : null;
    const tag = ctx.tag(t);
    if (
      tag === Tag.verb ||
      tag === Tag.complementiser ||
      tag === Tag.relative ||
      tag === Tag.subordinator ||
      tag === Tag.conditional ||
      tag === Tag.break
    )
      return null;
    if (ctx.line.kind[t] === 3 || ctx.inNumber[t] === 1) return null;
    const phrase = ctx.draft.phrases[starts[t] ?? -1];
    if (phrase && phrase.prep === null && phrase.sort !== "time" && ctx.inTime[t] !== 1 && tag !== Tag.particle) doer = true;
  }
  return null;
}

/** A comma that closes a short parenthesis («، الثلاثاء،», «، بحسب المرصد،»): the token of its opening comma, or -1. */
function parenthesisStart({ ctx }: Field, close: number): number {
  for (let t = close - 1; t >= close - 8 && ctx.same(t, close); t--) {
    if (ctx.line.form[t] === ctx.line.form[close]) return t;
    if (ctx.isVerb(t) || ctx.inNumber[t] === 1) return -1;
  }
  return -1;
}

/** «قتل خمسة مدنيين», «قتلت الغارة خمسة», «نزح آلاف السكان»: the verb before. */
export function verbBefore(field: Field, f: Figure): Found | null {
  const { ctx } = field;
  if (ctx.joined(f.first)) return null;
  const walk = walkLeft(field, f);
  if (!walk) return null;
  const { source, doer } = walk;
  const harm = harmOf(field, source, f);
  if (harm === null) return null;
  const company = source.prep === null && ctx.preposition(f.first) !== null;
  if (company)
    return doer && (source.by === "subject" || voiceOf(ctx.line, source.at) === "passive")
      ? { harm, rule: "with the sufferer", at: source.at }
      : null;
  if (source.by === "subject" && doer) return null;
  if (uncounted(f) && source.by === "object" && !doer && nominative(ctx, f.noun) && voiceOf(ctx.line, source.at) === "active") return null;
  if (uncounted(f) && !headsPhrase(field, f)) return null;
  if (source.by === "object" && !doer && source.prep === null && actsOn(field, f.phraseLast + 1, f)) return null;
  const close = walk.gap === 0;
  return { harm, rule: close ? "verb right before" : "verb before", at: source.at };
}

/** «خطف ثلاثة مسلحين شابا»: after the figure stands what it was done to, so the figure is who did it. */
export function actsOn({ ctx, starts }: Field, from: number, f: Figure): boolean {
  if (f.unit !== "people") return false;
  let t = from;
  for (let steps = 0; steps < 6 && ctx.same(t, f.first); steps++) {
    if (ctx.inTime[t] === 1) {
      t++;
      continue;
    }
    if ((!ctx.isWord(t) && ctx.inNumber[t] !== 1) || ctx.joined(t)) return false;
    const tag = ctx.tag(t);
    if (tag === Tag.preposition || ctx.ownPreposition(t) !== null || tag === Tag.pronoun) {
      // a prepositional phrase between («ثلاثة مسلحين من تنظيم الدولة شابا»)
      const phrase = ctx.draft.phrases[starts[tag === Tag.preposition ? t + 1 : t] ?? -1];
      if (!phrase || phrase.sort === "time") return false;
      t = phrase.last + 1;
      continue;
    }
    if (tag === Tag.verb || (tag !== Tag.noun && tag !== Tag.adjective && tag !== Tag.other && tag !== Tag.number)) return false;
    if (ctx.ask(t, ctx.harms.noun) !== null || OTHER_OBJECTS.has(ctx.stem(t))) return false;
    return ctx.human(t) || ctx.inNumber[t] === 1 || ctx.ask(t, ctx.harms.unit) !== null;
  }
  return false;
}
const OTHER_OBJECTS: ReadonlySet<string> = new Set(["نفس", "جميع", "كل", "اخر", "اخرون", "اخرين"]);

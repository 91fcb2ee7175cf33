// The verb after its sufferer («45 ألف شخص نزحوا»), and figures joined by و.
import { Tag } from "../words/tags.ts";
import { AMONG_THEM } from "./among.ts";
import type { Figure } from "./figure.ts";
import { type Field, type Found, harmOf, headsPhrase, uncounted } from "./harm.ts";
import { actsOn } from "./harm-before.ts";

/** «45 ألف شخص نزحوا», «أن متظاهرا قتل», «15 منزلا دُمرت»: the verb after. */
export function verbAfter(field: Field, f: Figure): Found | null {
  const { ctx, sources } = field;
  if (uncounted(f) && !headsPhrase(field, f)) return null;
  let comma = false;
  let among = false;
  for (let t = f.phraseLast + 1; t <= f.phraseLast + 14 && ctx.same(t, f.first); t++) {
    if (ctx.isQuote(t) || ctx.inTime[t] === 1) continue;
    if (ctx.isComma(t)) {
      const close = parenthesisEnd(field, t);
      if (close < 0) return null;
      comma = true;
      t = close;
      continue;
    }
    const tag = ctx.tag(t);
    if (AMONG_THEM.has(ctx.body(t))) among = true; // «11 شخصا بينهم 4 أطفال توفوا»
    if (ctx.inNumber[t] === 1 && ctx.joined(t)) among = true; // «ثلاثة موظفين وأربعة حراس قتلوا»
    if (ctx.line.kind[t] === 3 || (ctx.inNumber[t] === 1 && !among)) return null;
    if (tag === Tag.verb || sources[t]?.kind === "verb") {
      const source = sources[t];
      if (!source) {
        const verb = ctx.reading(t);
        if (verb?.lemma === "كان" || verb?.lemma === "تمكن" || (verb?.tense === "imperfect" && !ctx.joined(t) && f.how === "number"))
          continue; // «خمس سيارات تعود لناشطين دمرت»
        return null;
      }
      if (source.prep !== null || ctx.joined(t) || ctx.body(t - 1) === "لم" || !agrees(field, f, t, t - f.phraseLast - 1)) return null;
      if (source.by === "object" && actsOn(field, t + 1, f)) return null;
      const harm = harmOf(field, source, f);
      return harm === null ? null : { harm, rule: comma ? "verb after a parenthesis" : "verb after", at: t };
    }
    if (tag === Tag.complementiser || tag === Tag.subordinator || tag === Tag.conditional || tag === Tag.break) return null;
    if (ctx.joined(t) && tag !== Tag.noun && tag !== Tag.relative && !among) return null;
  }
  return null;
}

function parenthesisEnd({ ctx }: Field, open: number): number {
  for (let t = open + 1; t <= open + 12 && ctx.same(t, open); t++) {
    if (ctx.isComma(t)) return t;
    if (ctx.isVerb(t) || ctx.inNumber[t] === 1) return -1;
  }
  return -1;
}

/** After its subject a verb shows number: «خمسة جنود قتلوا»; a singular verb after a plural opens a new clause. */
function agrees({ ctx }: Field, f: Figure, verb: number, gap: number): boolean {
  const form = ctx.line.form[verb] ?? "";
  const plural = form.endsWith("وا") || form.endsWith("ون") || form.endsWith("ن");
  const dual = form.endsWith("ا");
  if (f.unit !== "people") return !plural && gap <= 10;
  if (f.high === 1) return !plural && gap <= 6;
  if (f.low === 2 && f.high === 2) return dual || plural;
  return plural;
}

/** «و24 عنصرا»: the figure before it, joined by و with nothing that happens between. */
export function joinedTo(field: Field, f: Figure, last: number): boolean {
  const { ctx, sources } = field;
  if (!ctx.joined(f.first) || !ctx.same(last, f.first)) return false;
  if (f.first - last > 14) return false;
  for (let t = last + 1; t < f.first; t++) {
    if (ctx.isVerb(t) || sources[t]) return false;
    const tag = ctx.tag(t);
    if (tag === Tag.complementiser || tag === Tag.subordinator || tag === Tag.break) return false;
    if (ctx.line.kind[t] === 3 && !ctx.isComma(t) && !ctx.isQuote(t)) return false;
  }
  return true;
}

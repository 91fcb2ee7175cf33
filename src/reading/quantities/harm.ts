// The harm of a figure, by rules in order: its own noun, an adjective, the noun that governs it, the figure it is part of, the verb before
// it, the figure it is joined to, the verb after it.

import { Enc, voiceOf } from "../../arabic/index.ts";
import type { Harm, Unit } from "../../model/index.ts";
import { Tag } from "../words/tags.ts";
import { AMONG_THEM } from "./among.ts";
import type { Context } from "./context.ts";
import type { Figure } from "./figure.ts";
import type { Source } from "./sources.ts";

export interface Found {
  readonly harm: Harm;
  readonly rule: string;
  /** Token of the word that says it. */
  readonly at: number;
}

export interface Field {
  readonly ctx: Context;
  readonly sources: readonly (Source | null)[];
  /** Index of the phrase that starts at each token, or -1. */
  readonly starts: Int32Array;
}

const THING: ReadonlyMap<Harm, Harm> = new Map<Harm, Harm>([
  ["wounded", "damaged"],
  ["destroyed", "destroyed"],
  ["damaged", "damaged"],
  ["captured", "captured"],
]);

/** What a harm means for a unit: «أصاب» wounds people and damages things; «دمر» befalls no people. Null: it cannot be. */
export function harmFor(harm: Harm, unit: Unit): Harm | null {
  if (unit === "people") return harm === "destroyed" || harm === "damaged" ? null : harm;
  if (unit === "weapons" && harm === "wounded") return null;
  return THING.get(harm) ?? null;
}

/** What a source means for a figure: fighters held are captured, a bomb that goes off is not harmed. */
function harmOf({ ctx }: Field, source: Source, f: Figure): Harm | null {
  if (source.blast && (f.unit === "weapons" || f.unit === "other" || ctx.stem(f.noun + 1).startsWith("مفخخ"))) return null;
  if (source.falls && f.how !== "number" && f.how !== "bare" && f.how !== "of-them") return null;
  const fighters = f.noun >= 0 && ctx.ask(f.noun, ctx.harms.group) === "fighters";
  return harmFor(source.holding && fighters ? "captured" : both(source), f.unit);
}

/** Both «مقتل وإصابة»: killed and wounded together are told as other. */
const both = (source: Source): Harm => (source.also !== null && source.also !== source.harm ? "other" : source.harm);

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

/** ـون and ـان are subjects: «خطف مسلحون» kidnapped. */
const nominative = (ctx: Context, t: number): boolean => /(?:ون|ان)$/.test(ctx.line.form[t] ?? "");

const uncounted = (f: Figure): boolean => f.how === "singular" || f.how === "dual" || f.how === "plural";

/** Without a number the noun must head a phrase of its own, and be nobody's («رفض القياديين», «كمين مسلح», «بطائرات مسيرة» are not). */
export function headsPhrase({ ctx, starts }: Field, f: Figure): boolean {
  const before = f.first - 1;
  if ((starts[f.first] ?? -1) < 0) return false;
  if (!ctx.same(before, f.first) || ctx.isQuote(before) || ctx.inTime[before] === 1) return true;
  if (ctx.tag(before) === Tag.conjunction) return false;
  const noun = ctx.tag(before) === Tag.noun || ctx.tag(before) === Tag.other;
  return !noun || ctx.definite(before);
}

/** «خطف ثلاثة مسلحين شابا»: after the figure stands what it was done to, so the figure is who did it. */
function actsOn({ ctx, starts }: Field, from: number, f: Figure): boolean {
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

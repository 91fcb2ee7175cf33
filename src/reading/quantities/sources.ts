// Words that say that something befell somebody, by token: verbs, their verbal nouns, and nouns that lend their harm to what follows.
import { type Analysis, analyse } from "../../arabic/index.ts";
import type { VerbHarm } from "../../knowledge/index.ts";
import type { Harm } from "../../model/index.ts";
import { Tag } from "../words/tags.ts";
import { type Context, lemmaKey } from "./context.ts";

export interface Source {
  readonly at: number;
  readonly harm: Harm;
  readonly kind: "verb" | "noun";
  /** Where the sufferer stands: subject, object (of the active; subject of the passive), or in construct with the noun. */
  readonly by: "object" | "subject" | "genitive";
  /** Preposition before the sufferer, or null. */
  readonly prep: string | null;
  /** «مقتل وإصابة خمسة»: the harm of the source joined right before. */
  readonly also: Harm | null;
  /** A verb of holding («احتجز»): fighters are captured, others arrested. */
  readonly holding: boolean;
  /** «فجر», «انفجر»: said of a bomb it is no harm to the bomb. */
  readonly blast: boolean;
  /** «سقط»: kills those it counts («سقط خمسة مدنيين»), not a name or a noun alone. */
  readonly falls: boolean;
}

/** How far «مصرعهم» may stand from «لقي». */
const WITH_REACH = 12;
const AFTER_REACH = 8;

/** The source at each token, or null. */
export function findSources(ctx: Context): readonly (Source | null)[] {
  const out: (Source | null)[] = new Array(ctx.line.length).fill(null);
  for (let t = 0; t < ctx.line.length; t++) {
    if (!ctx.isWord(t) || ctx.inTime[t] === 1 || ctx.inNumber[t] === 1) continue;
    const found = ctx.isVerb(t) ? verbSource(ctx, t) : nounSource(ctx, t);
    if (!found || (found.kind === "noun" && isUnreal(ctx, t))) continue;
    const before = out[t - 1] ?? (ctx.body(t - 1) === "و" ? out[t - 2] : null) ?? null;
    const pair =
      before !== null &&
      ctx.joined(t) &&
      before.kind === found.kind &&
      before.harm !== found.harm &&
      !(before.kind === "verb" && (ctx.human(before.at - 1) || (ctx.line.form[before.at] ?? "").endsWith("وا")));
    const also = pair ? before.harm : null;
    out[t] = also ? { ...found, also } : found;
  }
  return out;
}

function verbSource(ctx: Context, t: number): Source | null {
  for (const reading of verbsOf(ctx, t)) {
    if (!ctx.isVerb(t) && (reading.tense !== "past" || reading.person !== 3)) continue;
    if (reading.lemma === "تعرض" && reading.form === 5) return undergone(ctx, t);
    const row = ctx.harms.verb(reading.lemma, reading.form).find((r) => holds(ctx, t, r));
    if (row) return { at: t, harm: row.harm, kind: "verb", by: row.by, prep: row.prep, also: null, ...kindOf(ctx, reading) };
  }
  return null;
}

/** «تعرضت للحرق», «تعرض لإصابة»: what the subject underwent is a verbal noun after ل. */
function undergone(ctx: Context, t: number): Source | null {
  for (let i = t + 1; i <= t + 3 && ctx.same(i, t); i++) {
    if (ctx.ownPreposition(i) !== "ل") continue;
    const found = nounSource(ctx, i);
    return found ? { ...found, at: t, kind: "verb", by: "subject", prep: null } : null;
  }
  return null;
}

const BLAST: ReadonlySet<string> = new Set(["فجر", "انفجر"]);
const PLAIN = { holding: false, blast: false, falls: false } as const;
const kindOf = (ctx: Context, r: Analysis) => ({
  holding: ctx.harms.isHolding(r.verb ?? r.lemma, r.form),
  blast: BLAST.has(lemmaKey(r.verb ?? r.lemma)),
  falls: lemmaKey(r.verb ?? r.lemma) === "سقط",
});

const SOMEBODY: ReadonlySet<string> = new Set(["احد", "اي", "الباقون", "الباقين", "اخر", "اخرون", "اخرين"]);

/** The verbs a word can be, the one chosen here first; «وفر» before a number is و and «فر» too. */
function verbsOf(ctx: Context, t: number): readonly Analysis[] {
  const all = ctx.readings(t).filter((r) => r.pos === "verb");
  const chosen = ctx.reading(t);
  const form = ctx.line.form[t] ?? "";
  const joined =
    form.startsWith("و") && (ctx.line.pro[t] ?? 0) === 0 && ctx.opensNumber[t + 1] === 1
      ? analyse(form.slice(1)).filter((r) => r.pos === "verb")
      : [];
  if (chosen?.pos !== "verb") return [...all, ...joined];
  // another verb of the same letters («يرد»: he answers, he kills) only where a number follows
  const counted = ctx.opensNumber[t + 1] === 1 || (ctx.same(t, t + 1) && (ctx.human(t + 1) || SOMEBODY.has(ctx.body(t + 1))));
  const others = counted ? all : all.filter((r) => r.lemma === chosen.lemma);
  return [chosen, ...others, ...joined];
}

/** The word that the row asks for stands in the clause; a verb with a preposition has it. */
function holds(ctx: Context, t: number, row: VerbHarm): boolean {
  if (row.prep !== null) return hasPreposition(ctx, t, row.prep);
  if (row.with === null) return true;
  for (let i = t + 1; i <= t + WITH_REACH && ctx.same(i, t); i++) {
    if (ctx.isVerb(i)) return false;
    if (row.with.has(ctx.stem(i))) return true;
  }
  return false;
}

function hasPreposition(ctx: Context, t: number, prep: string): boolean {
  for (let i = t + 1; i <= t + AFTER_REACH && ctx.same(i, t); i++) {
    if (ctx.isVerb(i)) return false;
    if (ctx.body(i) === prep || ctx.ownPreposition(i) === prep) return true;
  }
  return false;
}

function nounSource(ctx: Context, t: number): Source | null {
  if (mustBeVerb(ctx, t)) return verbSource(ctx, t);
  const anchor = ctx.harms.anchor(ctx.stem(t)) ?? null;
  if (anchor && (anchor.after === null || stoodBefore(ctx, t, anchor.after)))
    return { at: t, harm: anchor.harm, kind: "noun", by: "genitive", prep: anchor.prep, also: null, ...PLAIN };
  const tag = ctx.tag(t);
  if (tag !== Tag.noun && tag !== Tag.adjective && tag !== Tag.other) return null;
  const masdar = [ctx.reading(t), ...ctx.readings(t)].find(
    (r) =>
      r?.pos === "masdar" &&
      r.number !== "p" &&
      r.verb !== null &&
      ctx.harms.verb(r.verb, r.form).some((row) => row.with === null && (row.prep === null || hasPreposition(ctx, t, row.prep))),
  );
  if (masdar?.verb && ctx.ask(t, ctx.harms.unit) === null) {
    const row = ctx.harms
      .verb(masdar.verb, masdar.form)
      .find((r) => r.with === null && (r.prep === null || hasPreposition(ctx, t, r.prep)));
    if (row) return { at: t, harm: row.harm, kind: "noun", by: "genitive", prep: row.prep, also: null, ...kindOf(ctx, masdar) };
  }
  // «وأسر ستة»: a number right after reads the word as the verb it can be
  if (
    (ctx.opensNumber[t + 1] === 1 || (ctx.inNumber[t + 2] === 1 && ctx.human(t + 1))) &&
    ctx.same(t, t + 1) &&
    !ctx.article(t) &&
    ctx.ownPreposition(t) === null &&
    ctx.reading(t)?.pos !== "masdar"
  )
    return verbSource(ctx, t);
  return null;
}

/** A word tagged a noun that can only be a verb here: by its printed marks («قُتل»), or after an accusative («إن متظاهرا قتل»). */
function mustBeVerb(ctx: Context, t: number): boolean {
  if (ctx.article(t) || ctx.ownPreposition(t) !== null) return false;
  const readings = ctx.readings(t);
  if (!readings.some((r) => r.pos === "verb")) return false;
  if (readings.every((r) => r.pos === "verb")) return true;
  const before = ctx.line.form[t - 1] ?? "";
  const reading = ctx.reading(t - 1);
  return (
    ctx.same(t - 1, t) &&
    !ctx.joined(t) &&
    before.length > 3 &&
    before.endsWith("ا") &&
    reading?.pos === "noun" &&
    reading.human === true &&
    reading.number === "s"
  );
}

/** «محاولة اغتيال», «هدد الخاطفون بقتل»: a word of trying or threatening governs it, right before or through its preposition. */
function isUnreal(ctx: Context, t: number): boolean {
  const reach = ctx.preposition(t) === null ? 1 : 6;
  for (let i = t - 1; i >= t - reach && ctx.same(i, t); i--) {
    for (const r of ctx.readings(i)) {
      if ((r.pos === "verb" || r.pos === "masdar") && ctx.harms.isUnreal(r.verb ?? r.lemma, r.form)) return true;
    }
    if (ctx.isVerb(i) || ctx.isComma(i)) return false;
  }
  return false;
}

function stoodBefore(ctx: Context, t: number, verbs: ReadonlySet<string>): boolean {
  for (let i = t - 1; i >= t - AFTER_REACH && ctx.same(i, t); i--) {
    for (const r of ctx.readings(i)) if (r.form !== null && verbs.has(`${lemmaKey(r.verb ?? r.lemma)}:${r.form}`)) return true;
  }
  return false;
}

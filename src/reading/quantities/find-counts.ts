// Figures told without a number: «قتيلين» 2, «مدني» 1, «جرحى» 2 and up, «أحد المطلوبين» 1, «الباقون», «دون إصابات» 0.
import { findCounts, Pro } from "../../arabic/index.ts";
import { Tag } from "../words/tags.ts";
import type { Context } from "./context.ts";
import type { Figure } from "./figure.ts";
import { adjectivesEnd, unitOf } from "./find-numbers.ts";

export const OTHERS: ReadonlySet<string> = new Set(["اخرون", "اخرين", "اخريات"]);

export function countedFigures(ctx: Context): Figure[] {
  const { line, harms } = ctx;
  const counts = findCounts(
    line,
    (stem, t) => {
      if (ctx.isVerb(t) || ctx.inTime[t] === 1) return false;
      if (SOUND_ENDING.test(stem) && !OTHERS.has(stem)) return false; // its singular is asked for next
      const dual = ctx.reading(t)?.number === "d";
      const harm = harms.noun(stem) ?? (dual ? null : ctx.ask(t, harms.noun));
      const unit = harms.unit(stem) ?? (dual ? null : ctx.ask(t, harms.unit));
      if (harm === null && unit === null && !(ctx.reading(t)?.human && !dual)) return false;
      const asWritten = stem === ctx.stem(t) || stem === ctx.line.key[t];
      return {
        plural: (asWritten && ctx.plural(t) && !harms.isCompanion(stem)) || OTHERS.has(stem),
        person: unit === "people" || unit === null || harm !== null,
      };
    },
    ctx.draft.numbers.filter((n) => n.kind === "cardinal" || n.kind === "range"),
  );
  const out: Figure[] = [];
  for (const c of counts) {
    const noun = c.counted.first;
    if (REST.has(ctx.body(noun))) continue;
    const unit = unitOf(ctx, noun);
    if (unit === null || unit === "money") continue;
    const how = c.how === "one-of" || (c.how !== "singular" && isOneOf(ctx, noun - 1)) ? "one-of" : c.how;
    const first = how === "one-of" ? noun - 1 : c.first;
    out.push({
      first,
      last: c.last,
      start: first === noun ? startOf(ctx, noun) : ctx.textStart(first),
      end: c.end,
      noun,
      phraseLast: adjectivesEnd(ctx, noun),
      low: how === "one-of" ? 1 : c.low,
      high: atLeast(ctx, c.last) ? null : how === "one-of" ? 1 : c.high,
      approx: false,
      how,
      unit,
      place: ctx.has(noun, harms.isPlace),
      person: null,
    });
  }
  out.push(...oneOfThem(ctx), ...theRest(ctx));
  return out;
}

const SOUND_ENDING = /(?:ين|ون|ان)$/;
const ONE_OF: ReadonlySet<string> = new Set(["احد", "احدي"]);
const isOneOf = (ctx: Context, t: number) => ONE_OF.has(ctx.stem(t)) || ONE_OF.has(ctx.body(t));
const startOf = (ctx: Context, t: number): number =>
  ((ctx.line.pro[t] ?? 0) & ~Pro.al) === 0 ? (ctx.line.start[t] ?? 0) : ctx.textStart(t);

const REST: ReadonlySet<string> = new Set(["الباقون", "الباقين", "البقيه"]);

/** «الباقون» without a number. */
function theRest(ctx: Context): Figure[] {
  const out: Figure[] = [];
  for (let t = 0; t < ctx.line.length; t++) {
    if (!REST.has(ctx.body(t)) || ctx.inNumber[t - 1] === 1) continue;
    out.push({
      first: t,
      last: t,
      start: ctx.textStart(t),
      end: ctx.line.end[t] ?? 0,
      noun: -1,
      phraseLast: t,
      low: null,
      high: null,
      approx: false,
      how: "rest",
      unit: "people",
      place: false,
      person: null,
    });
  }
  return out;
}

const ONE_OF_THEM: ReadonlySet<string> = new Set(["احدهم", "احدهما", "احداهن", "احداهما"]);

/** «أحدهما». */
const atLeast = (ctx: Context, t: number): boolean => ctx.body(t + 1) === "علي" && ctx.body(t + 2) === "الاقل" && ctx.same(t, t + 2);

function oneOfThem(ctx: Context): Figure[] {
  const out: Figure[] = [];
  for (let t = 0; t < ctx.line.length; t++) {
    if (!ONE_OF_THEM.has(ctx.body(t)) || ctx.tag(t) === Tag.punct) continue;
    out.push({
      first: t,
      last: t,
      start: ctx.textStart(t),
      end: ctx.line.end[t] ?? 0,
      noun: -1,
      phraseLast: t,
      low: 1,
      high: 1,
      approx: false,
      how: "of-them",
      unit: "people",
      place: false,
      person: null,
    });
  }
  return out;
}

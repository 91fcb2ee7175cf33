// Could these letters be an Arabic word? A light root finder: endings and beginnings off, a pattern matched, the root looked up.
import { ROOTS, ROOTS4 } from "./data/roots.ts";

const roots = new Set(ROOTS.split(/\s/).filter((root) => root.length === 3));
const roots4 = new Set(ROOTS4.split(/\s/).filter((root) => root.length === 4));

/** Is it a root? Leniently, و ي ء may be the seat of a hamza, though not where the word begins (`bare`): «وافاد» is not of افد. */
function isRoot(a: string, b: string, c: string, bare: boolean, lenient: boolean): boolean {
  if (!lenient) return roots.has(a + b + c);
  return (
    (!bare && isSeat(a) && roots.has(`ا${b}${c}`)) || (isSeat(b) && roots.has(`${a}ا${c}`)) || (isSeat(c) && roots.has(`${a}${b}ا`))
  );
}
const isSeat = (c: string): boolean => c === "و" || c === "ي" || c === "ء";
const isHollow = (a: string, c: string): boolean => roots.has(`${a}و${c}`) || roots.has(`${a}ي${c}`);
const isWeakEnd = (a: string, b: string): boolean => roots.has(`${a + b}ي`) || roots.has(`${a + b}و`) || roots.has(`${a + b}ا`);
const isLong = (c: string): boolean => c === "ا" || c === "ي" || c === "و";
const endsWeak = (c: string): boolean => c === "ا" || c === "ى" || c === "ي" || c === "و";

/** How well the core of a word, endings and beginnings off (`bare`: there was no beginning), fits a pattern over a known root: 0 (not at all) to 3.2. */
function corePattern(core: string, bare: boolean, lenient: boolean): number {
  const [a = "", b = "", c = "", d = "", e = "", f = ""] = core;
  switch (core.length) {
    case 2:
      return roots.has(a + b + b) ? 2 : 0;
    case 3:
      if (isRoot(a, b, c, bare, lenient)) return 3;
      if (isLong(b) && isHollow(a, c)) return 2.8;
      if (endsWeak(c) && isWeakEnd(a, b)) return 2.7;
      if (c === "ء" && b === "ا" && (isHollow(a, "ا") || isWeakEnd(a, "و"))) return 2.2;
      return 0;
    case 4: {
      if (roots4.has(core)) return 3.1;
      if (b === "ا" && isRoot(a, c, d, bare, lenient)) return bare && a === "و" ? 2.3 : 3.1;
      if (isLong(c) && isRoot(a, b, d, bare, lenient)) return 3.1;
      if (!bare && b === "ت" && isRoot(a, c, d, bare, lenient)) return 3;
      if (c === "ا" && d === "ء" && isWeakEnd(a, b)) return 2.9;
      if (d === "ى" && isRoot(a, b, c, bare, lenient)) return 2.9;
      if (b === "ا" && endsWeak(d) && isWeakEnd(a, c)) return 2.8;
      if (!bare && b === "ت" && endsWeak(d) && isWeakEnd(a, c)) return 2.8;
      if (c === "ا" && (b === "ي" || b === "و") && isHollow(a, d)) return 2.9;
      if (!bare && b === "ت" && c === "ا" && isHollow(a, d)) return 2.8;
      if ((b === "و" || b === "ي") && a !== "و" && isRoot(a, c, d, bare, lenient)) return 2.3;
      return 0;
    }
    case 5:
      if (!bare && b === "ت" && d === "ا" && isRoot(a, c, e, bare, lenient)) return 3.2;
      if (b === "و" && (c === "ا" || d === "ا") && isRoot(a, c === "ا" ? d : c, e, bare, lenient)) return 3.1;
      if (c === "ا" && (d === "ي" || d === "ء") && isRoot(a, b, e, bare, lenient)) return 3.1;
      if (c === "ا" && roots4.has(a + b + d + e)) return 3.1;
      if (isLong(d) && roots4.has(a + b + c + e)) return 3.1;
      if (b === "ا" && a !== "و" && (d === "و" || d === "ي" || d === "ا") && isRoot(a, c, e, bare, lenient)) return 3;
      if (d === "ا" && e === "ء" && isRoot(a, b, c, bare, lenient)) return 3;
      if (!bare && b === "ت" && d === "ا" && e === "ء" && isWeakEnd(a, c)) return 2.9;
      if (d === "ي" && c === "ا" && isRoot(a, b, e, bare, lenient)) return 2.8;
      return 0;
    case 6:
      if (c === "ا" && e === "ي" && roots4.has(a + b + d + f)) return 3.1;
      if (b === "و" && c === "ا" && e === "ي" && isRoot(a, d, f, bare, lenient)) return 3;
      return 0;
    default:
      return 0;
  }
}

/** After ات/يت/مت… of a form VIII verb whose first radical و has merged into the ت: «اتصل», «يتهم», «متفق». */
function mergedPattern(core: string): number {
  const [a = "", b = "", c = ""] = core;
  if (core.length === 2) return roots.has(`و${a}${b}`) || roots.has(`ا${a}${b}`) ? 2.6 : 0;
  if (core.length === 3) {
    if (b === "ا" && (roots.has(`و${a}${c}`) || roots.has(`ا${a}${c}`))) return 2.8;
    if (endsWeak(c) && roots.has(`و${a}${b}`)) return 2.4;
  }
  return 0;
}

const PREFIXES: readonly (readonly [string, number, "any" | "present" | "derived"])[] = [
  ["", 0, "any"],
  ["م", 0.2, "derived"],
  ["ت", 0.25, "any"],
  ["ا", 0.25, "any"],
  ["ي", 0.1, "present"],
  ["ن", 0.5, "present"],
  ["ان", 0.2, "derived"],
  ["من", 0.3, "derived"],
  ["ين", 0.2, "present"],
  ["تن", 0.3, "present"],
  ["مت", 0.2, "derived"],
  ["يت", 0.2, "present"],
  ["تت", 0.3, "present"],
  ["نت", 0.6, "present"],
  ["است", 0.1, "derived"],
  ["مست", 0.1, "derived"],
  ["يست", 0.1, "present"],
  ["تست", 0.2, "present"],
  ["نست", 0.5, "present"],
  ["ات", 0.2, "derived"],
];

/** Endings and what they cost: of nouns, of past verbs (`past`), of present verbs (`present`), of any word. */
const SUFFIXES: readonly (readonly [string, number, "any" | "noun" | "past" | "present"])[] = [
  ["", 0, "any"],
  ["ة", 0.1, "noun"],
  ["ات", 0.2, "noun"],
  ["ون", 0.3, "any"],
  ["ين", 0.3, "noun"],
  ["ان", 0.4, "noun"],
  ["ي", 0.4, "noun"],
  ["ية", 0.3, "noun"],
  ["يات", 0.4, "noun"],
  ["يون", 0.4, "noun"],
  ["يين", 0.4, "noun"],
  ["يا", 0.6, "noun"],
  ["ا", 0.5, "any"],
  ["اء", 0.7, "noun"],
  ["تان", 0.4, "noun"],
  ["تين", 0.4, "noun"],
  ["تي", 0.8, "noun"],
  ["تا", 0.7, "any"],
  ["ت", 0.2, "past"],
  ["وا", 0.3, "past"],
  ["و", 0.6, "noun"],
  ["نا", 0.8, "past"],
  ["تم", 1, "past"],
  ["ن", 1, "past"],
  ["وا", 0.3, "present"],
  ["اني", 0.6, "noun"],
  ["انية", 0.6, "noun"],
];

/** Cores that a past verb may have: three or four letters without the long vowel of a noun. */
const isPastCore = (core: string): boolean =>
  core.length <= 3 || (core.length === 4 && (core.charAt(1) === "ا" || core.charAt(1) === "ت" || !isLong(core.charAt(2))));

/** Is the core what a present verb has after its prefix: no noun's long vowel, save that of a hollow root. */
const isPresentCore = (core: string): boolean => core.length <= 4 && !(core.length === 4 && isLong(core.charAt(2)) && !/^.[تا]/.test(core));

/** The two grades of a form: as any word, and as a present-tense verb («يقصف»). 0 where no root fits. */
export interface RootGrade {
  readonly any: number;
  readonly present: number;
}

/** How well a folded form without clitics fits Arabic patterns over known roots. Cost does not depend on anything but its (bounded) length. */
export function rootGrade(form: string): RootGrade {
  let any = 0;
  let present = 0;
  if (form.length < 2 || form.length > 14) return { any, present };
  for (const [prefix, cost, sort] of PREFIXES) {
    if (!form.startsWith(prefix)) continue;
    for (const [suffix, price, of] of SUFFIXES) {
      if (!form.endsWith(suffix)) continue;
      const core = form.slice(prefix.length, form.length - suffix.length);
      if (core.length < 2 || core.length > 6) continue;
      const verbal = prefix === "ي" || prefix === "ت" || prefix === "ن" || prefix === "ا" || sort === "present";
      if (of === "past" && !(isPastCore(core) && prefix !== "م" && prefix !== "ي")) continue;
      if (suffix === "ة" && (prefix === "ا" || prefix.endsWith("ست") || prefix === "ان" || prefix === "ات") && !core.includes("ا"))
        continue;
      let fit = corePattern(core, prefix === "", false);
      if (fit === 0) fit = Math.max(0, corePattern(core, prefix === "", true) - 0.5);
      if (core.length === 2 && prefix !== "" && fit === 0 && verbal && (roots.has(`و${core}`) || isHollow(core.charAt(0), core.charAt(1))))
        fit = 1.9;
      if (prefix.endsWith("ت") && prefix.length === 2) fit = Math.max(fit, mergedPattern(core));
      if (fit === 0) continue;
      const grade = fit - cost - price;
      if (verbal && (of === "any" || of === "present" || suffix === "ين" || suffix === "ان") && isPresentCore(core))
        present = Math.max(present, grade);
      if (sort === "present" && of === "noun" && suffix !== "ان" && suffix !== "ين") continue;
      any = Math.max(any, grade);
    }
  }
  return { any, present };
}

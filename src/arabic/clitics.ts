// Cutting clitics: و ف ب ل ك س ال before a word, pronouns after it. Every cut the letters allow is weighed by what is left: a listed
// word, a pattern over a known root, or letters unknown. A word that is whole stays whole: «وزير», «بيروت», «فوز», «سوريا».
import { ARTICLE_SEEN, SETTLED_CUT, SETTLED_WHOLE } from "./data/clitic-usage.ts";
import { PREPOSITION_STEMS } from "./data/function-words.ts";
import { beforePronoun, mayBeMine, OURS, TAILS } from "./enclitics.ts";
import { keyOf } from "./letters.ts";
import { entryOf, inflectedWeight, Word } from "./lexicon.ts";
import { type Head, type Hints, headsOf, NO_HINTS } from "./proclitics.ts";
import { type RootGrade, rootGrade } from "./roots.ts";
import { Enc, Pro } from "./token-line.ts";
import { UNKNOWN, weigh, wholeUnknown } from "./word-weight.ts";

export type { Hints } from "./proclitics.ts";

/** One way of cutting a folded form: proclitic bits, enclitic, and where the stem starts and ends in the form. */
export interface Cut {
  readonly pro: number;
  readonly enc: number;
  readonly from: number;
  readonly to: number;
  /** Lookup key of the stem, as the word stands alone: «مدينتهم» → مدينه, «اعضاوه» → اعضاء. */
  readonly stem: string;
}

interface Weighed extends Cut {
  readonly score: number;
}

/** Longer runs of letters than this are not words; they are left whole. */
const LONGEST = 32;

/** Every cut of a form with its score. */
function weighAll(form: string, hints: Hints): Weighed[] {
  const seen = new Map<string, RootGrade>();
  const grades = (word: string): RootGrade => {
    let grade = seen.get(word);
    if (!grade) {
      grade = rootGrade(word);
      seen.set(word, grade);
    }
    return grade;
  };
  const found: Weighed[] = [];
  const usage = SETTLED_CUT.has(form) ? true : SETTLED_WHOLE.has(form) ? false : undefined;
  const settled = usage === false && hints.carried > 1 ? undefined : usage;
  for (const head of headsOf(form, hints)) {
    const rest = form.slice(head.from);
    if (head.pro & Pro.sin && rest.startsWith("ا") && !((hints.carried >> head.from) & 1)) continue; // «سأقول», not «ساعدنا»
    let penalty = head.cost;
    if (hints.below > 0 && head.from !== hints.below) penalty += 3;
    else if (head.from > 0 && (hints.carried >> head.from) & 1) penalty -= 0.4;
    // «وأهمية»: an alef with hamza after the first letter begins a word, unless the whole is listed («سأل», «كأس»)
    if (
      head.from === 0 &&
      hints.carried & 2 &&
      form.charAt(0) !== "س" &&
      !form.startsWith("كان") &&
      FIRST.includes(form.charAt(0)) &&
      !entryOf(form)
    )
      penalty += 1.2;
    if (settled !== undefined && settled !== head.from > 0) penalty += 6;
    let own = weigh(rest, head, Enc.none, grades);
    if (head.from === 0 && own === UNKNOWN) own = wholeUnknown(form);
    // a bare ه is the pronoun, unless ة was meant: only the word with ة is known
    const base = rest.slice(0, -1);
    if (rest.endsWith("ه") && base.length !== 3 && !/^[اتي]/.test(base) && !entryOf(base)) {
      const feminine = entryOf(`${base}ة`);
      if (feminine && (feminine.word & Word.noun || base.length === 2))
        own = Math.max(own, weigh(`${base}ة`, head, Enc.none, grades) - 1.4);
    }
    // «للجنة»: three lams are written as two, so the article is there and unseen before a noun of ل («للبنان» has none)
    const swallowed =
      rest.startsWith("ل") && head.pro & Pro.lam && !(head.pro & Pro.al) && form.charAt(head.from - 1) === "ل" ? entryOf(rest) : undefined;
    if (swallowed && !ARTICLE_SEEN.has(rest)) own += swallowed.word & Word.name ? 1.6 : 1;
    const pro = swallowed && swallowed.word & Word.noun ? head.pro | Pro.al : head.pro;
    if (own > 0) found.push({ pro, enc: Enc.none, from: head.from, to: form.length, stem: keyOf(rest), score: own - penalty });
    if (head.pro & Pro.al) continue;
    for (const tail of TAILS) {
      if (!rest.endsWith(tail.letters) || rest.length <= tail.letters.length) continue;
      const to = form.length - tail.letters.length;
      const letters = form.slice(head.from, to);
      const cut = withTail(letters, head, tail, to, hints, grades);
      if (cut) found.push({ ...cut, score: cut.score - penalty - (settled === false ? 6 : 0) });
    }
  }
  return found;
}

function withTail(
  letters: string,
  head: Head,
  tail: { letters: string; enc: number; cost: number },
  to: number,
  hints: Hints,
  grades: (word: string) => RootGrade,
): Weighed | undefined {
  const at = { pro: head.pro, enc: tail.enc, from: head.from, to };
  if (letters === "ب" || letters === "ل") {
    if (head.pro & ~(Pro.waw | Pro.fa) || tail.letters === "ني") return undefined;
    return { ...at, stem: letters, score: 5.4 - tail.cost + (head.pro ? head.cost - 0.1 : 0) };
  }
  if (tail.letters === "ي" && !mayBeMine(letters)) return undefined;
  if (tail.letters === "نا" && inflectedWeight(`${letters}نا`, 4) > 0) return undefined; // «عدوانا», the case ending of عدوان
  if (letters.length < 2) return undefined;
  const seat = hints.seen ? ((hints.seats >> (to - 1)) & 1) === 1 : undefined;
  let best: Weighed | undefined;
  for (const { word, bonus } of beforePronoun(letters, seat)) {
    const entry = entryOf(word);
    let own = weigh(word, head, tail.enc, grades);
    if (own <= 0) continue;
    if (entry && entry.word & Word.particle && !(entry.word & Word.takesPronoun)) own = Math.min(own, 1);
    else if (entry?.word === Word.name) own -= 0.3;
    // «حصلنا», «شاهدنا»: we obtained, we saw, where a past verb fits
    const noun = entry && (entry.word & Word.takesPronoun || (entry.word & Word.noun && letters.length > 3 && letters.charAt(1) !== "ا"));
    const pastVerb = tail.letters === "نا" && !noun && !OURS.has(letters) && grades(`${letters}نا`).any > 1.5;
    if (pastVerb) own = Math.min(own, 2);
    if ((tail.letters === "ك" || tail.letters === "كم" || tail.letters === "ني" || tail.letters === "نا") && own <= UNKNOWN) continue;
    if (tail.letters === "ني" && entry && entry.word === Word.name) continue;
    const particle =
      entry && entry.word & Word.takesPronoun ? 0.4 + (head.pro && !(head.pro & ~(Pro.waw | Pro.fa)) ? head.cost - 0.1 : 0) : 0;
    const score = own + bonus + particle - priceOf(tail.letters, tail.cost, letters, own, grades);
    if (!best || score > best.score) best = { ...at, stem: keyOf(word), score };
  }
  return best;
}

/** The pronouns of speech cost less after what can only be a verb («دعموني», «يخيفنا») or a full noun («احلامك», «انفاسنا»). */
function priceOf(pronoun: string, cost: number, letters: string, own: number, grades: (word: string) => RootGrade): number {
  const present = grades(letters).present;
  if (pronoun === "ني") return (letters.length >= 4 && /[وت]$/.test(letters)) || present > 0 ? 1.1 : 1.9;
  if (
    pronoun === "ك" &&
    letters.length === 3 &&
    PREPOSITION_STEMS[letters] === undefined &&
    !((entryOf(letters)?.word ?? 0) & Word.takesPronoun)
  )
    return cost + 0.6;
  if (letters.length < 4 || own < 2.5) return cost;
  if (pronoun === "ك" && own >= 2.7) return cost - 0.4;
  if (pronoun === "نا" && ((present > 0 && letters.startsWith("ي")) || grades(`${letters}نا`).any === 0)) return cost - 0.4;
  return cost;
}

const memo = new Map<string, readonly Cut[]>();
const MEMO_LIMIT = 1 << 16;

/** All plausible cuts of a folded form, best first; the last is always the whole form. «وبيروت» → و+بيروت, …, whole. */
export function cuts(form: string, hints: Hints = NO_HINTS): readonly Cut[] {
  if (form.length > LONGEST || form.length < 2) return [wholeCut(form)];
  if (!hints.seen) {
    const known = memo.get(form);
    if (known) return known;
  }
  const ofGod = OF_GOD.get(form);
  if (ofGod) return [ofGod, wholeCut(form)];
  const weighed = weighAll(form, hints).sort((x, y) => y.score - x.score);
  const best = weighed[0]?.score ?? 0;
  const kept: Cut[] = weighed
    .filter((cut) => cut.score > Math.max(0, best - 3))
    .map(({ pro, enc, from, to, stem }) => ({ pro, enc, from, to, stem }));
  if (!kept.some((cut) => cut.from === 0 && cut.to === form.length)) kept.push(wholeCut(form));
  if (!hints.seen) {
    if (memo.size >= MEMO_LIMIT) memo.clear();
    memo.set(form, kept);
  }
  return kept;
}

/** «لله» to God, written with the article and the alef gone. */
const OF_GOD: ReadonlyMap<string, Cut> = new Map([
  ["لله", { pro: Pro.lam, enc: Enc.none, from: 1, to: 3, stem: "الله" }],
  ["ولله", { pro: Pro.waw | Pro.lam, enc: Enc.none, from: 2, to: 4, stem: "الله" }],
  ["فلله", { pro: Pro.fa | Pro.lam, enc: Enc.none, from: 2, to: 4, stem: "الله" }],
]);

const wholeCut = (form: string): Cut => ({ pro: 0, enc: Enc.none, from: 0, to: form.length, stem: keyOf(form) });

/** The best cut of a folded form. `hints` carry what the fold has lost of the original's hamzas. «وبيروت» (and Beirut) is و and بيروت; «وزير» (minister) stays whole. */
export function bestCut(form: string, hints: Hints = NO_HINTS): Cut {
  if (form.length > LONGEST || form.length < 2 || !mayCarryClitic(form)) return wholeCut(form);
  const ofGod = OF_GOD.get(form);
  if (ofGod) return ofGod;
  let best: Weighed | undefined;
  for (const cut of weighAll(form, hints)) if (!best || cut.score > best.score) best = cut;
  return best && best.score > 0 ? { pro: best.pro, enc: best.enc, from: best.from, to: best.to, stem: best.stem } : wholeCut(form);
}

/** Does the form begin or end with letters that could be a clitic at all? */
const mayCarryClitic = (form: string): boolean =>
  FIRST.includes(form.charAt(0)) || LAST.includes(form.charAt(form.length - 1)) || form.startsWith("ال");
const FIRST = "وفبلكس";
const LAST = "هامنكي";

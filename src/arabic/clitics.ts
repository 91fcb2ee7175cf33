// Cutting clitics: و ف ب ل ك س ال before a word, pronouns after it. Every cut the letters allow is weighed by what is left: a listed
// word, a pattern over a known root, or letters unknown. A word that is whole stays whole: «وزير», «بيروت», «فوز», «سوريا».
import { PREPOSITION_STEMS } from "./data/function-words.ts";
import { beforePronoun, mayBeMine, OURS, TAILS } from "./enclitics.ts";
import { keyOf } from "./letters.ts";
import { type Entry, entryOf, inflectedWeight, Word } from "./lexicon.ts";
import { type RootGrade, rootGrade } from "./roots.ts";
import { Enc, Pro } from "./token-line.ts";

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

/** What letters of the original say that the fold does not: hamza on or under the alef at index `i` of the form. */
export interface Hints {
  /** Index in the form of an إ (always the first letter of a word), or -1. */
  readonly below: number;
  /** Bit `i` set: the alef at `i` carries a hamza or madda, so it is no article's. */
  readonly carried: number;
  /** Bit `i` set: the و or ي at `i` is the seat of a hamza. */
  readonly seats: number;
  /** Were the letters seen at all? */
  readonly seen: boolean;
}

export const NO_HINTS: Hints = { below: -1, carried: 0, seats: 0, seen: false };

const NEVER_AFTER_PREPOSITION = new Set([
  "لم",
  "لن",
  "قد",
  "هل",
  "ثم",
  "بل",
  "حتى",
  "سوف",
  "ليس",
  "ليست",
  "انما",
  "لو",
  "هو",
  "هي",
  "هما",
  "هم",
  "هن",
  "انا",
  "نحن",
  "كان",
  "او",
  "ام",
  "اذ",
  "اما",
  "ايضا",
  "في",
  "الى",
  "على",
  "ليت",
  "لعل",
  "لكن",
  "كانت",
  "كانوا",
  "عن",
  "مع",
]);
/** Forms that two cuts fit and usage settles: `true` where the first letter is a clitic. */
const SETTLED: ReadonlyMap<string, boolean> = new Map([
  ["لما", true],
  ["فان", true],
  ["لقد", true],
  ["لكم", true],
  ["وهم", true],
  ["ولد", false],
  ["فهم", true],
  ["بدون", true],
  ["كما", false],
  ["كذلك", false],
  ["كذا", false],
  ["بعد", false],
  ["لدى", false],
  ["كلما", false],
  ["بينما", false],
  ["فقد", true],
  ["فيما", false],
  ["بل", false],
  ["لم", false],
  ["كم", false],
  ["بيد", true],
  ["لكي", true],
  ["وفق", false],
  ["وسط", false],
  ["فور", false],
  ["لذا", true],
  ["بما", true],
  ["لان", true],
  ["كان", false],
  ["بان", true],
  ["باسم", true],
  ["بي", false],
  ["بغض", true],
  ["وان", true],
  ["لهم", true],
  ["فلا", true],
  ["ولا", true],
  ["بلا", true],

  ["واحد", false],
  ["فتحت", false],
  ["بكرة", true],
  ["تراكم", false],
]);

/** After «لل» these are the article and a shorter noun: «للحد» for the limit, not لحد. */
const ARTICLE_SEEN = new Set(["لحد", "لحق", "لبس", "لعل", "لكن", "لكم", "لماذا", "لما", "لقي", "لات", "لان"]);

interface Head {
  readonly pro: number;
  readonly from: number;
  readonly cost: number;
}

const CONJUNCTIONS = [
  { letter: "و", bit: Pro.waw, cost: 0.5, unknown: 0 },
  { letter: "ف", bit: Pro.fa, cost: 1.4, unknown: 0 },
] as const;
const PREPOSITIONS = [
  { letter: "ب", bit: Pro.ba, cost: 0.8 },
  { letter: "ل", bit: Pro.lam, cost: 0.7 },
  { letter: "ك", bit: Pro.kaf, cost: 1.5 },
] as const;

/** Every way the beginning may be read, without looking at the rest. */
function headsOf(form: string, hints: Hints): Head[] {
  const starts: Head[] = [{ pro: 0, from: 0, cost: 0 }];
  for (const { letter, bit, cost } of CONJUNCTIONS) if (form.startsWith(letter)) starts.push({ pro: bit, from: 1, cost });
  const heads: Head[] = [];
  for (const start of starts) {
    heads.push(start);
    for (const { letter, bit, cost } of PREPOSITIONS) {
      if (form.startsWith(letter, start.from)) heads.push({ pro: start.pro | bit, from: start.from + 1, cost: start.cost + cost });
    }
    if (form.startsWith("س", start.from)) heads.push({ pro: start.pro | Pro.sin, from: start.from + 1, cost: start.cost + 0.6 });
  }
  const before = heads.length;
  for (let i = 0; i < before; i++) {
    const head = heads[i];
    if (!head || head.pro & Pro.sin) continue;
    const carried = (hints.carried >> head.from) & 1;
    if (form.startsWith("ال", head.from) && !carried && !(head.pro & Pro.lam))
      heads.push({ pro: head.pro | Pro.al, from: head.from + 2, cost: head.cost });
    // ل swallows the alef of the article: «للمدنيين» for the civilians
    if (head.pro & Pro.lam && form.startsWith("ل", head.from)) heads.push({ pro: head.pro | Pro.al, from: head.from + 1, cost: head.cost });
  }
  return heads;
}

const UNKNOWN = 1.5;
const IMPOSSIBLE = -9;

/** How well `word` stands after this head and before this tail. */
function weigh(word: string, head: Head, enc: number, grades: (word: string) => RootGrade): number {
  if (word.length < 2) return IMPOSSIBLE;
  const entry = entryOf(word);
  const listed = entry ? weighEntry(word, entry, head, enc) : inflectedWeight(word, enc === Enc.none ? 3 : 4);
  const grade = grades(word);
  if (head.pro & Pro.sin) {
    if (!/^[يتنا]/.test(word)) return IMPOSSIBLE;
    const verb = entry && entry.word & Word.verb ? entry.weight : grade.present > 0 ? grade.present + 0.8 : 0;
    return verb > 0 ? verb : word.length >= 4 && /^[يت]/.test(word) ? 1 : IMPOSSIBLE;
  }
  const letters = word.length >= 3 ? UNKNOWN : word.length === 2 ? 0.8 : IMPOSSIBLE;
  // a final ه or ها is seldom the word's own; the words where it is are listed
  const root = enc === Enc.none && /ها?$/.test(word) && !(head.pro & Pro.al) ? grade.any - 0.9 : grade.any;
  const best = Math.max(listed, root, letters);
  // ل before a verb: «ليستقر» that it settle
  if (head.pro & Pro.lam && !(head.pro & Pro.al) && grade.present > 0 && word.length >= 3 && /^[يت]/.test(word))
    return Math.max(best, grade.present + 0.6);
  if (!(head.pro & Pro.al)) return best;
  // after a clitic ال is an article even where the rest is unknown: «كالجواميس»
  return best + (best === UNKNOWN && head.pro !== Pro.al && word.length >= 4 ? 2.2 : 1);
}

function weighEntry(word: string, entry: Entry, head: Head, enc: number): number {
  const kinds = entry.word;
  const preposition = head.pro & (Pro.ba | Pro.lam | Pro.kaf);
  if (head.pro & Pro.al) return kinds & (Word.noun | Word.name) ? entry.weight : 0;
  if (enc !== Enc.none) {
    if (kinds & (Word.noun | Word.takesPronoun | Word.verb)) return entry.weight;
    return 0;
  }
  if (preposition && NEVER_AFTER_PREPOSITION.has(word)) return 0;
  if (preposition && kinds === Word.verb && !(preposition === Pro.lam && /^[يتن]/.test(word))) return 0;
  // a particle after و or ف costs next to nothing: «وفي», «فلم»
  if (kinds & Word.particle && head.pro & (Pro.waw | Pro.fa) && !preposition) return entry.weight + head.cost - 0.1;
  return entry.weight;
}

/** A word with no known root: how far its first and last letters speak against leaving it whole. */
function wholeUnknown(form: string): number {
  const first = form.charAt(0);
  const next = form.charAt(1);
  const foreign = next === "و" || next === "ي" || next === "ا";
  let grade = UNKNOWN;
  if (first === "و") grade = 0.9;
  else if (first === "ل" && !foreign) grade = 0.7;
  else if (first === "ف") grade = 0.8;
  else if (first === "ك" && form.length >= 5 && !"اويرلنب".includes(next)) grade = 0.9;
  else if (first === "ب" && !foreign && next !== "ر" && next !== "ل") grade = 0.6;
  if (form.endsWith("ها") || form.endsWith("هم") || form.endsWith("هما")) grade = Math.min(grade, 0.8);
  else if (form.endsWith("يه")) grade = Math.min(grade, 1.2);
  else if (form.endsWith("ه")) grade = Math.min(grade, 0.7);
  return grade;
}

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
  const usage = SETTLED.get(form);
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

/** The best cut of a folded form. `hints` carry what the fold has lost of the original's hamzas. */
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

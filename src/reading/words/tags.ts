// What part of speech each word is, here: verb, noun, adjective or a closed class. Decided once, for all stages, from what the word
// can be (morphology, names) and what stands beside it. «قصف الجيش» shelled / «قصف مدفعي» shelling.
import { type Analysis, analyse, isParticle, Pro, particlesOf, readingsAt, TokenKind, type TokenLine } from "../../arabic/index.ts";

export const Tag = {
  other: 0,
  verb: 1,
  noun: 2,
  adjective: 3,
  preposition: 4,
  conjunction: 5,
  complementiser: 6,
  relative: 7,
  subordinator: 8,
  negator: 9,
  particle: 10,
  demonstrative: 11,
  pronoun: 12,
  quantifier: 13,
  number: 14,
  punct: 15,
  break: 16,
  latin: 17,
  conditional: 18,
} as const;
export type Tag = (typeof Tag)[keyof typeof Tag];

export interface Words {
  readonly tag: Uint8Array;
  /** The reading chosen for a verb, noun or adjective; null where the form is not known. */
  readonly reading: readonly (Analysis | null)[];
  /** Lookup key with و and ف cut off, article kept. */
  readonly body: readonly string[];
}

const CLOSED: readonly (readonly [Parameters<typeof isParticle>[1], Tag])[] = [
  ["complementiser", Tag.complementiser],
  ["relative", Tag.relative],
  ["conditional", Tag.conditional],
  ["subordinator", Tag.subordinator],
  ["contrast", Tag.subordinator],
  ["negator", Tag.negator],
  ["verb-particle", Tag.particle],
  ["demonstrative", Tag.demonstrative],
  ["pronoun", Tag.pronoun],
  ["preposition", Tag.preposition],
  ["adverb-preposition", Tag.preposition],
  ["source", Tag.preposition],
  ["prepositional-pronoun", Tag.pronoun],
  ["quantifier", Tag.quantifier],
  ["coordinator", Tag.conjunction],
  ["question", Tag.particle],
  ["focus", Tag.particle],
];

const isNominal = (a: Analysis) => a.pos !== "verb" && a.pos !== "function";
const hasPrepositionClitic = (pro: number) => (pro & (Pro.ba | Pro.lam | Pro.kaf)) !== 0;

/** `named[t]` is 1 where token t belongs to a known name, 2 where it belongs to a time; `counted[t]` where it belongs to a number. */
export function tagWords(line: TokenLine, named: Uint8Array, counted: Uint8Array): Words {
  const n = line.length;
  const tag = new Uint8Array(n);
  const reading: (Analysis | null)[] = new Array(n).fill(null);
  const body: string[] = new Array(n);
  for (let t = 0; t < n; t++) {
    const pro = line.pro[t] ?? 0;
    const key = line.key[t] ?? "";
    body[t] = (pro & (Pro.waw | Pro.fa)) !== 0 && key.length > 1 ? key.slice(1) : key;
  }
  for (let t = 0; t < n; t++) {
    const kind = line.kind[t];
    if (kind === TokenKind.punct) tag[t] = Tag.punct;
    else if (kind === TokenKind.break) tag[t] = Tag.break;
    else if (kind === TokenKind.latin) tag[t] = Tag.latin;
    else if (line.form[t] === "و")
      tag[t] = Tag.conjunction; // «حماس و "الجهاد"»: it stands alone before a mark
    else if (kind === TokenKind.number || counted[t] === 1) tag[t] = Tag.number;
    else decide(line, t, tag, reading, body, named);
  }
  return { tag, reading, body };
}

function decide(
  line: TokenLine,
  t: number,
  tag: Uint8Array,
  reading: (Analysis | null)[],
  body: readonly string[],
  named: Uint8Array,
): void {
  const word = body[t] ?? "";
  const pro = line.pro[t] ?? 0;
  const particles = particlesOf(word);
  if (particles.size > 0 && named[t] === 0) {
    for (const [particle, what] of CLOSED) {
      if (particles.has(particle)) {
        tag[t] = what;
        return;
      }
    }
  }
  const future = (pro & Pro.sin) !== 0;
  const readings = readingsAt(line, t);
  const nominals = (pro & Pro.al) !== 0 || hasPrepositionClitic(pro) ? analyse(stemForm(line, t)).filter(isNominal) : [];
  const all = nominals.length > 0 ? nominals : readings.filter(isNominal);
  const verbs = verbsOf(readings, pro, all.length === 0);
  if (future && verbs.length > 0) {
    tag[t] = Tag.verb;
    reading[t] = verbs.find((a) => a.tense === "imperfect") ?? verbs[0] ?? null;
    return;
  }
  // «قال» could be a participle of a rare verb; where the verb is the likelier reading and no noun or verbal noun stands beside it, it is a verb
  const rare = readings[0]?.pos === "verb" && all.every((a) => a.pos === "active-participle" || a.pos === "passive-participle");
  const only = (all.length === 0 || rare) && named[t] !== 1;
  const isVerb =
    verbs.length > 0 &&
    named[t] !== 2 &&
    (named[t] !== 1 || opensClause(line, t, tag)) &&
    (only ? !afterPreposition(line, t, tag, body) : verbHere(line, t, tag, reading, body, verbs, all));
  if (isVerb) {
    tag[t] = Tag.verb;
    reading[t] = verbs[0] ?? null;
    return;
  }
  const best = all[0] ?? null;
  reading[t] = best;
  tag[t] = best?.pos === "adjective" || (best === null && looksLikeNisba(word)) ? Tag.adjective : Tag.noun;
}

/** Verb readings the clitics allow; first and second persons only where the word can be nothing else («أردني» is Jordanian, not “he repels me”). */
function verbsOf(readings: readonly Analysis[], pro: number, noNominal: boolean): readonly Analysis[] {
  if ((pro & (Pro.al | Pro.ba | Pro.kaf)) !== 0) return [];
  const verbs = readings.filter((a) => a.pos === "verb" && ((pro & Pro.lam) === 0 || a.tense === "imperfect"));
  const third = verbs.filter((a) => a.person === 3 && a.enclitic !== "ني");
  return third.length > 0 || !noNominal ? third : verbs;
}

/** Folded form of the stem with its pronoun: proclitics and article off. */
function stemForm(line: TokenLine, t: number): string {
  const form = line.form[t] ?? "";
  const pro = line.pro[t] ?? 0;
  let from = 0;
  if ((pro & (Pro.waw | Pro.fa)) !== 0) from++;
  if ((pro & Pro.lam) !== 0 && (pro & Pro.al) !== 0) return form.slice(from + 2);
  if (hasPrepositionClitic(pro)) from++;
  if ((pro & Pro.al) !== 0) from += 2;
  return form.slice(from);
}

const looksLikeNisba = (word: string): boolean => word.length >= 5 && (word.endsWith("ي") || word.endsWith("يه"));

/** The circumstantial participle a word can be («مشيرا», «مؤكدة»), whatever else it is; null where it can be none. */
export function participleOf(line: TokenLine, t: number): Analysis | null {
  const form = line.form[t] ?? "";
  if (!(form.endsWith("ا") || form.endsWith("ة") || form.endsWith("ين") || form.endsWith("ه")) || ((line.pro[t] ?? 0) & Pro.al) !== 0)
    return null;
  return analyse(stemForm(line, t)).find((a) => a.pos === "active-participle") ?? null;
}

/** Token before `t` that is no quotation mark, or -1 at the start of a sentence. */
function before(line: TokenLine, t: number): number {
  for (let i = t - 1; i >= 0 && line.sentence[i] === line.sentence[t]; i--) {
    const c = line.form[i] ?? "";
    if (line.kind[i] === TokenKind.punct && "\"«»“”'‘’()".includes(c)) continue;
    return i;
  }
  return -1;
}

function opensClause(line: TokenLine, t: number, tag: Uint8Array): boolean {
  const p = before(line, t);
  return p < 0 || tag[p] === Tag.punct || tag[p] === Tag.break;
}

/** Of the words that govern nouns, those that a verb may follow too: «حتى قتل», «حسبما أفاد». */
const BEFORE_VERBS: ReadonlySet<string> = new Set(["حتي", "حسبما", "وفقما", "منذ"]);

/** Right after a preposition no verb stands, whatever the form. */
function afterPreposition(line: TokenLine, t: number, tag: Uint8Array, body: readonly string[]): boolean {
  const pro = line.pro[t] ?? 0;
  if ((pro & (Pro.ba | Pro.kaf | Pro.al)) !== 0) return true;
  const p = before(line, t);
  return (pro & (Pro.waw | Pro.fa)) === 0 && p >= 0 && tag[p] === Tag.preposition && !BEFORE_VERBS.has(body[p] ?? "");
}

/** A verb cannot stand here: after a preposition, a number, a demonstrative, or with a preposition on it. */
function nounContext(line: TokenLine, t: number, tag: Uint8Array, body: readonly string[]): boolean {
  const pro = line.pro[t] ?? 0;
  if ((pro & (Pro.ba | Pro.kaf | Pro.al)) !== 0) return true;
  if ((pro & (Pro.waw | Pro.fa)) !== 0) return false;
  const p = before(line, t);
  if (p < 0) return false;
  if (tag[p] === Tag.preposition && !BEFORE_VERBS.has(body[p] ?? "")) return true;
  return tag[p] === Tag.demonstrative || tag[p] === Tag.number;
}

const endsInTanwin = (form: string) => form.length > 3 && form.endsWith("ا");

/** Both a verb and a noun are possible: the words beside it decide. */
function verbHere(
  line: TokenLine,
  t: number,
  tag: Uint8Array,
  reading: readonly (Analysis | null)[],
  body: readonly string[],
  verbs: readonly Analysis[],
  nominals: readonly Analysis[],
): boolean {
  if (nounContext(line, t, tag, body)) return false;
  const pro = line.pro[t] ?? 0;
  const word = body[t] ?? "";
  const imperfect = verbs.every((a) => a.tense === "imperfect");
  const p = before(line, t);
  const prev = p < 0 ? Tag.punct : (tag[p] ?? 0);
  const prevWord = p < 0 ? "" : (body[p] ?? "");
  if (prev === Tag.particle || prev === Tag.negator || prev === Tag.relative || prevWord === "لم" || prevWord === "قد") {
    return !(prevWord === "عدم" || prevWord === "دون" || prevWord === "بدون" || prevWord === "غير");
  }
  if (prev === Tag.complementiser) return (line.key[p] ?? "").length <= 3 && prevWord === "ان" ? imperfect || nominals.length === 0 : true;
  if (prev === Tag.subordinator) return true;
  const next = nextWord(line, t);
  const glued = (pro & (Pro.waw | Pro.fa)) !== 0;
  if (prev === Tag.verb && !glued) {
    const kana = reading[p]?.lemma === "كان" || reading[p]?.lemma === "بدا" || reading[p]?.lemma === "ظل" || reading[p]?.lemma === "اصبح";
    return kana && (imperfect || verbs[0]?.tense === "past");
  }
  if (endsInTanwin(line.form[t] ?? "") && !word.endsWith("وا")) return false;
  const nextDefinite = next >= 0 && ((line.pro[next] ?? 0) & Pro.al) !== 0;
  const nextNisba = next >= 0 && !nextDefinite && looksLikeNisba(body[next] ?? "") && ((line.pro[next] ?? 0) & ~Pro.al) === 0;
  const nextPrep = next >= 0 && isParticle(body[next] ?? "", "preposition");
  if (prev === Tag.noun || prev === Tag.adjective) {
    if (!glued) {
      const definite = ((line.pro[p] ?? 0) & Pro.al) !== 0 || prev === Tag.adjective;
      if (!definite) return false;
      if (!imperfect && nominals.some((a) => a.pos === "masdar") && followsVerb(line, t, tag, reading)) return false;
      return imperfect || !nextNisba;
    }
    // «… ومقتل»: after و the word goes on as the clause before did, unless a subject follows it
    return imperfect ? !nextNisba : !nextNisba && !nextPrep && (nextDefinite || next >= 0);
  }
  if (prev === Tag.punct || prev === Tag.break || prev === Tag.preposition || prev === Tag.conjunction) {
    if (nextNisba || nextPrep) return imperfect && !nextNisba;
    return next >= 0;
  }
  return imperfect;
}

/** «أعلن المتمردون أسر …»: the clause has its verb and its subject already, so this is what the verb is about. */
function followsVerb(line: TokenLine, t: number, tag: Uint8Array, reading: readonly (Analysis | null)[]): boolean {
  for (let i = t - 1; i >= 0 && t - i <= 8 && line.sentence[i] === line.sentence[t]; i--) {
    const before = tag[i];
    if (before === Tag.verb) return reading[i]?.lemma !== "كان";
    if (before !== Tag.noun && before !== Tag.adjective && before !== Tag.other) return false;
  }
  return false;
}

function nextWord(line: TokenLine, t: number): number {
  for (let i = t + 1; i < line.length && line.sentence[i] === line.sentence[t]; i++) {
    if (line.kind[i] === TokenKind.word || line.kind[i] === TokenKind.number || line.kind[i] === TokenKind.latin) return i;
    if (line.kind[i] === TokenKind.punct && "\"«“'‘(".includes(line.form[i] ?? "")) continue;
    return -1;
  }
  return -1;
}

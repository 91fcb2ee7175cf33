// People: a rank, role or title and the name after it; a known given name and the names after it; a kunya. «العميد لؤي العلي».
import { isParticle, Pro, TokenKind, type TokenLine } from "../../arabic/index.ts";
import { voiceWords } from "../../knowledge/index.ts";
import { isAdjective, phraseEnd } from "../words/noun-phrase.ts";
import { Tag, type Words } from "../words/tags.ts";
import type { Candidate, KnownPerson } from "./candidates.ts";
import type { Look } from "./look.ts";

const KUNYA: ReadonlySet<string> = new Set(["ابو", "ابي", "ابا", "ام"]);
const LINKS: ReadonlySet<string> = new Set(["بن", "ابن", "بنت", "ال", "ولد", "اولد"]);
const CALLED: ReadonlySet<string> = new Set(["المدعو", "الملقب", "المعروف", "المكني", "ملقب", "المكنّى"]);
const LONGEST = 6;

const article = (line: TokenLine, t: number) => ((line.pro[t] ?? 0) & Pro.al) !== 0;
const plain = (line: TokenLine, t: number) => ((line.pro[t] ?? 0) & ~Pro.al) === 0;
const wordIn = (line: TokenLine, t: number, sentence: number) =>
  t >= 0 && t < line.length && line.kind[t] === TokenKind.word && line.sentence[t] === sentence;

export function peopleCandidates(line: TokenLine, words: Words, look: Look, nameEnd: Int32Array): KnownPerson[] {
  const out: KnownPerson[] = [];
  for (const { match, entry } of look.persons) {
    out.push(person(line, match.first, match.last, 7, "known person", { entry, rank: null, role: null, start: match.start }));
  }
  for (let t = 0; t < line.length; t++) {
    if (line.kind[t] !== TokenKind.word) continue;
    const titled = look.rank(t);
    if (titled) {
      const found = afterTitle(line, words, look, nameEnd, t, titled.match.last, titled.entry.type, titled.entry.commonWord);
      if (found) out.push({ ...found, rank0: titled.entry.type === "rank" ? titled.entry.ar : null });
    }
    const saidBy = unknownSpeaker(line, words, look, t);
    if (saidBy > t) out.push(person(line, t + 1, saidBy, 2, "unknown name after a verb of speech", {}));
    const called = CALLED.has(words.body[t] ?? "");
    const first = called ? skipQuote(line, t + 1) : t;
    const last = nameReach(line, words, look, first, called);
    const enough = last > first || called;
    if (last >= first && enough && (called || startsName(line, look, first)))
      out.push(person(line, first, last, 3, called ? "called by a name" : "given name and what follows", {}));
  }
  return out;
}

/** «قالت ليندا توم»: two or more words that no table and no dictionary knows, right after a verb of speech, are a name. */
function unknownSpeaker(line: TokenLine, words: Words, look: Look, t: number): number {
  const reading = words.reading[t];
  if (words.tag[t] !== Tag.verb || !reading || voiceWords().verb(reading.verb ?? reading.lemma, reading.form) === null) return t;
  const last = nameReach(line, words, look, t + 1, true);
  const opens = words.reading[t + 1] === null || look.name(t + 1)?.entry.type === "given-name";
  return last >= t + 2 && opens && look.place(t + 1) === null ? last : t;
}

function person(
  line: TokenLine,
  first: number,
  last: number,
  rank: number,
  rule: string,
  more: { entry?: KnownPerson["entry"]; rank?: string | null; role?: readonly [number, number] | null; start?: number },
): KnownPerson {
  const keys: string[] = [];
  for (let t = first; t <= last; t++)
    if (line.kind[t] === TokenKind.word) keys.push(t === first ? (line.stem[t] ?? "") : (line.key[t] ?? ""));
  const pro = line.pro[first] ?? 0;
  const start = more.start ?? ((pro & ~Pro.al) === 0 ? (line.start[first] ?? 0) : (line.stemStart[first] ?? 0));
  return {
    sort: "person",
    first,
    last,
    start,
    end: line.end[last] ?? 0,
    rank,
    rule,
    entry: more.entry ?? null,
    keys,
    rank0: more.rank ?? null,
    role: more.role ?? null,
    short: false,
  };
}

/** «العميد لؤي العلي», «قائد لواء القدس محمد السعيد», «وزير الدفاع السابق …»: the name stands after the whole title phrase. */
function afterTitle(
  line: TokenLine,
  words: Words,
  look: Look,
  nameEnd: Int32Array,
  t: number,
  titleLast: number,
  type: string,
  commonWord: boolean,
): KnownPerson | null {
  const sentence = line.sentence[t] ?? 0;
  let at = titleLast + 1;
  // further ranks and titles: «اللواء الركن», «الرئيس السوري», «الدكتور المهندس»
  for (let steps = 0; steps < 3; steps++) {
    const more = look.rank(at);
    if (!more || !wordIn(line, at, sentence) || !plain(line, at)) break;
    at = more.match.last + 1;
  }
  const direct = skipQuote(line, at);
  let first = direct;
  let last = nameReach(line, words, look, direct, true);
  if (last < direct || (commonWord && !startsName(line, look, direct) && !article(line, t))) {
    // the title has a complement: its phrase ends, then the name
    let end = Math.max(phraseEnd(line, words, t, nameEnd), titleLast);
    // «وزيرة الدولة لشؤون الإعلام …», «المتحدث باسم المفوضية …»: what the title is of
    for (let steps = 0; steps < 2 && !startsName(line, look, skipQuote(line, end + 1)); steps++)
      end = complementEnd(line, words, end, nameEnd);
    first = skipQuote(line, skipComma(line, end + 1));
    const unknown =
      words.reading[first] === null && !article(line, first) && look.place(first) === null && look.name(first) === null && end > titleLast;
    if (first === direct || !(startsName(line, look, first) || (unknown && nameReach(line, words, look, first, true) > first))) return null;
    last = nameReach(line, words, look, first, true);
  } else if (type !== "rank" && type !== "title" && !startsName(line, look, direct)) {
    if (last === direct) return null;
  }
  if (last < first) return null;
  const role: readonly [number, number] = [line.start[t] ?? 0, line.end[first - 1] ?? 0];
  return person(line, first, last, 7, "title and name", { role });
}

/** The prepositional phrase after a title's phrase: its last token, or `end` where none follows. */
function complementEnd(line: TokenLine, words: Words, end: number, nameEnd: Int32Array): number {
  const t = end + 1;
  if (!wordIn(line, t, line.sentence[end] ?? -1)) return end;
  if (((line.pro[t] ?? 0) & (Pro.lam | Pro.ba)) !== 0) return phraseEnd(line, words, t, nameEnd);
  if (words.tag[t] === Tag.preposition && wordIn(line, t + 1, line.sentence[end] ?? -1)) return phraseEnd(line, words, t + 1, nameEnd);
  return end;
}

const skipComma = (line: TokenLine, t: number) => (line.form[t] === "،" || line.form[t] === "," ? t + 1 : t);
const skipQuote = (line: TokenLine, t: number) => (line.kind[t] === TokenKind.punct && "“\"«'‘".includes(line.form[t] ?? "?") ? t + 1 : t);

/** A token that opens a name by what it is: a known given name, a kunya, عبد. */
function startsName(line: TokenLine, look: Look, t: number): boolean {
  const key = line.stem[t] ?? "";
  if (KUNYA.has(key) || key === "عبد") return plain(line, t) || ((line.pro[t] ?? 0) & Pro.al) === 0;
  const name = look.name(t);
  return name !== null && name.entry.type === "given-name" && !article(line, t);
}

/** Last token of the personal name that starts at `t`; `t - 1` where none does. `sure`: something before says a name comes. */
function nameReach(line: TokenLine, words: Words, look: Look, t: number, sure: boolean): number {
  const sentence = line.sentence[t] ?? -1;
  if (!wordIn(line, t, sentence)) return t - 1;
  let last = t - 1;
  let known = 0;
  for (let at = t; at < t + LONGEST && wordIn(line, at, sentence); ) {
    const end = namePart(line, words, look, at, at === t, sure || known > 0);
    if (end < at) break;
    if (look.name(at) !== null || KUNYA.has(line.stem[at] ?? "")) known++;
    last = end;
    at = end + 1;
  }
  return last;
}

/** One part of a name at `at`: returns its last token, or `at - 1`. */
function namePart(line: TokenLine, words: Words, look: Look, at: number, first: boolean, sure: boolean): number {
  if (!first && !plain(line, at)) return at - 1;
  const key = first ? (line.stem[at] ?? "") : (line.key[at] ?? "");
  const sentence = line.sentence[at] ?? 0;
  if (KUNYA.has(key) || (LINKS.has(key) && !first)) {
    if (look.place(at) !== null && (look.place(at)?.match.last ?? 0) > at) return at - 1;
    return wordIn(line, at + 1, sentence) && plain(line, at + 1) ? at + 1 : at - 1;
  }
  if (key === "عبد") return wordIn(line, at + 1, sentence) && article(line, at + 1) ? at + 1 : at - 1;
  const tag0 = words.tag[at];
  if (tag0 !== Tag.noun && tag0 !== Tag.adjective && tag0 !== Tag.other && tag0 !== Tag.verb && tag0 !== Tag.number) return at - 1;
  const name = look.name(at);
  if (name && !(first && name.entry.commonWord && !sure)) {
    if (words.tag[at] === Tag.verb && !first && name.entry.commonWord) return at - 1;
    return name.match.last;
  }
  if (!sure || words.tag[at] === Tag.verb || isParticle(words.body[at] ?? "", "preposition") || words.tag[at] === Tag.preposition)
    return at - 1;
  if (look.rank(at) !== null || look.placeNoun(at) !== null || look.actorNoun(at) !== null) return at - 1;
  if (look.place(at) !== null && first) return at - 1;
  const tag = words.tag[at];
  if (tag !== Tag.noun && tag !== Tag.adjective && tag !== Tag.other) return at - 1;
  const unknown = words.reading[at] === null;
  if (article(line, at)) {
    // a family name with the article («العلي», «السعيد») follows a name, never opens one; a known adjective is the title's
    return !first && (unknown || (line.stem[at] ?? "").length >= 3) && !(isAdjective(line, words, at) && look.named[at] === 1)
      ? at
      : at - 1;
  }
  if ((line.enc[at] ?? 0) !== 0 && !unknown) return at - 1;
  // after a name even a word of the language is a name's part, unless its ending says it is not («شابا»)
  if (
    !unknown &&
    (first || (line.form[at] ?? "").endsWith("ا") || (words.reading[at]?.number ?? "s") !== "s" || words.reading[at]?.caseEnding === "ون")
  )
    return at - 1;
  return (line.key[at] ?? "").length >= 2 ? at : at - 1;
}

/** A part of a full name standing alone later («صقر»): it names the same person. Known words of other kinds do not count. */
export function shortMentions(line: TokenLine, words: Words, look: Look, full: readonly KnownPerson[]): Candidate[] {
  const parts = new Map<string, number>();
  for (const p of full) {
    if (p.keys.length < 2) continue;
    const keys = p.keys.filter((k) => k.length >= 3 && !LINKS.has(k) && !KUNYA.has(k));
    for (const key of [keys[0], keys.at(-1), keys.length > 2 ? keys[1] : undefined]) {
      if (key) parts.set(key, Math.min(parts.get(key) ?? Number.POSITIVE_INFINITY, p.first));
    }
  }
  if (parts.size === 0) return [];
  const out: Candidate[] = [];
  for (let t = 0; t < line.length; t++) {
    if (line.kind[t] !== TokenKind.word || words.tag[t] === Tag.verb) continue;
    const key = parts.has(line.key[t] ?? "")
      ? (line.key[t] ?? "")
      : parts.has(line.stem[t] ?? "") && !article(line, t)
        ? (line.stem[t] ?? "")
        : null;
    if (key === null || (parts.get(key) ?? 0) >= t || look.place(t) !== null) continue;
    if (words.reading[t] !== null && look.name(t) === null) continue;
    out.push({ ...person(line, t, t, 2, "part of a name given in full", {}), short: true, keys: [key] });
  }
  return out;
}

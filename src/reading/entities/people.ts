// People: a name after a rank, a role or a title; after a verb of speech; after the adjective of a country; a known given name and what follows.
import { Pro, type TokenLine } from "../../arabic/index.ts";
import { voiceWords } from "../../knowledge/index.ts";
import { isAdjective, phraseEnd } from "../words/noun-phrase.ts";
import { Tag, type Words } from "../words/tags.ts";
import type { Candidate, KnownPerson } from "./candidates.ts";
import type { Look } from "./look.ts";
import { isUnknown, KUNYA, LINKS, type NameContext, nameReach, sureFamily } from "./person-names.ts";
import { hasArticle, isComma, isPlain, isWord, skipQuote, wordBeside } from "./token-tests.ts";

/** Words that say a name comes: «المدعو», «يدعى». */
const CALLED: ReadonlySet<string> = new Set(["المدعو", "المدعوه", "الملقب", "المعروف", "المكني", "ملقب", "يدعي", "تدعي", "اسمه", "اسمها"]);

export function peopleCandidates(line: TokenLine, words: Words, look: Look, nameEnd: Int32Array, inTime: Uint8Array): KnownPerson[] {
  const ctx: NameContext = { line, words, look, inTime };
  const out: KnownPerson[] = [];
  for (const { match, entry } of look.persons)
    out.push(person(line, match.first, match.last, 7, "known person", { entry, start: match.start }));
  for (let t = 0; t < line.length; t++) {
    if (!isWord(line, t)) continue;
    const titled = look.rank(t);
    const found = titled ? afterTitle(ctx, nameEnd, t, titled.match.last, titled.entry) : null;
    if (found) out.push(found);
    const cued = afterSpeech(ctx, t) ?? afterPersonal(ctx, t) ?? afterNisba(ctx, t) ?? called(ctx, t) ?? byItself(ctx, t);
    if (cued) out.push(cued);
  }
  for (let i = 0; i < out.length; i++) {
    const before = out[i];
    const next = before ? coordinated(ctx, before) : null;
    if (next) out.push(next);
  }
  return joined(out);
}

/** «رئيس فرع الأمن العسكري العميد لؤي …»: a name with several titles before it has the rank of the one and the role of the widest. */
function joined(people: readonly KnownPerson[]): KnownPerson[] {
  const by = new Map<string, KnownPerson>();
  for (const p of people) {
    const key = `${p.first}-${p.last}`;
    const old = by.get(key);
    if (!old) by.set(key, p);
    else
      by.set(key, {
        ...(old.rank >= p.rank ? old : p),
        rank0: old.rank0 ?? p.rank0,
        role: old.role !== null && (p.role === null || old.role.first <= p.role.first) ? old.role : p.role,
      });
  }
  return [...by.values()];
}

interface More {
  readonly entry?: KnownPerson["entry"];
  readonly rank0?: string | null;
  readonly role?: KnownPerson["role"];
  readonly start?: number;
}

function person(line: TokenLine, first: number, last: number, rank: number, rule: string, more: More): KnownPerson {
  const keys: string[] = [];
  for (let t = first; t <= last; t++) if (isWord(line, t)) keys.push(t === first ? (line.stem[t] ?? "") : (line.key[t] ?? ""));
  const start = more.start ?? (isPlain(line, first) ? (line.start[first] ?? 0) : (line.stemStart[first] ?? 0));
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
    rank0: more.rank0 ?? null,
    role: more.role ?? null,
    short: false,
  };
}

/** «السيدات», «الضباط»: several people have no one name after them. */
const isPlural = (title: Title, form: string): boolean => title.plurals.some((plural) => plural === form || `ال${plural}` === form);

type Title = NonNullable<ReturnType<Look["rank"]>>["entry"];

/** «العميد لؤي العلي», «الرئيس السوداني عمر …», «قائد لواء القدس محمد السعيد»: the name stands after the whole title phrase. */
function afterTitle(ctx: NameContext, nameEnd: Int32Array, t: number, titleLast: number, title: Title): KnownPerson | null {
  const { line, words, look } = ctx;
  if (title.plurals.length > 0 && isPlural(title, line.form[t] ?? "")) return null;
  if (title.type === "unit" || words.tag[t] === Tag.verb || ((words.reading[t]?.number ?? "s") !== "s" && title.type !== "title"))
    return null;
  // «حي الشيخ رضوان»: a quarter called after somebody
  const noun = look.placeNoun(t - 1);
  if (
    noun !== null &&
    noun.entry.kind !== "facility" &&
    noun.match.last === t - 1 &&
    isPlain(line, t) &&
    line.sentence[t - 1] === line.sentence[t]
  )
    return null;
  let at = titleLast + 1;
  let closest = title;
  // further ranks and titles: «اللواء الركن», «الدكتور المهندس»
  for (let steps = 0; steps < 3; steps++) {
    const more = look.rank(at);
    if (!more || !wordBeside(line, at, t) || !isPlain(line, at)) break;
    closest = more.entry;
    at = more.match.last + 1;
  }
  const direct = skipQuote(line, at);
  const definite = hasArticle(line, t) || hasArticle(line, at - 1);
  if (!definite && ((line.pro[t] ?? 0) & Pro.kaf) !== 0) return null;
  const found =
    titledName(ctx, closest, definite, direct) ?? titledName(ctx, closest, definite, skipQuote(line, adjectivesEnd(ctx, direct, definite)));
  const first = found?.first ?? afterComplement(ctx, nameEnd, t, titleLast);
  if (first === null) return null;
  const last = found?.last ?? nameReach(ctx, first, true).last;
  let roleLast = first - 1;
  while (roleLast > t && !isWord(line, roleLast)) roleLast--;
  return person(line, first, last, 7, "title and name", {
    rank0: title.type === "rank" ? title.ar : null,
    role: { first: t, last: roleLast },
  });
}

/** A name right after its title: known by a part of it, or unknown where the title is somebody's («الرئيس بوش»), not a sort of man («زعيم عربي»). */
function titledName(ctx: NameContext, title: Title, definite: boolean, first: number): { first: number; last: number } | null {
  const { line } = ctx;
  if (!isWord(line, first) || hasArticle(line, first) || !isPlain(line, first)) return null;
  // «مسلح فلسطيني»: without the article the adjective of a country is no name
  if (!definite && ctx.look.nisba(first) !== null) return null;
  const reach = nameReach(ctx, first, true);
  if (reach.parts === 0) return null;
  const kin = title.category === "kin";
  if (reach.parts === 1 && (!(definite || kin) || reach.weight < 1)) return null;
  if (title.commonWord && !kin && reach.first < 1) return null;
  if (title.commonWord && reach.parts === 1 && title.type !== "title" && reach.weight < 2) return null;
  if (reach.weight < 1) return null;
  return { first, last: reach.last };
}

/** First token after the adjectives of a title («الرئيس السوداني السابق»); they have the article as the title has. */
function adjectivesEnd({ line, words, look }: NameContext, from: number, definite: boolean): number {
  let at = from;
  while (
    definite &&
    at - from < 4 &&
    wordBeside(line, at, from) &&
    hasArticle(line, at) &&
    isPlain(line, at) &&
    (look.nisba(at) !== null || isAdjective(line, words, at))
  )
    at++;
  return at;
}

/** «قائد لواء القدس محمد …», «المتحدث باسم المفوضية، ليث …»: where the name starts after what the title is of; null: none. */
function afterComplement(ctx: NameContext, nameEnd: Int32Array, t: number, titleLast: number): number | null {
  const { line, words, look } = ctx;
  const opens = (first: number) => {
    if (!isWord(line, first) || hasArticle(line, first) || !isPlain(line, first)) return false;
    const reach = nameReach(ctx, first, true);
    return reach.parts >= 2 && (startsName(ctx, first) || (reach.first >= 1 && look.place(first) === null) || reach.weight >= 2.5);
  };
  let end = Math.max(phraseEnd(line, words, t, nameEnd), titleLast);
  if (end === titleLast && line.stem[titleLast] === "اسم" && wordBeside(line, titleLast + 1, t))
    end = phraseEnd(line, words, titleLast + 1, nameEnd);
  // «وزيرة الدولة لشؤون الإعلام …», «المتحدث باسم المفوضية …»: what the title is of
  for (let steps = 0; steps < 3; steps++) {
    const comma = isComma(line, end + 1);
    const first = skipQuote(line, comma ? end + 2 : end + 1);
    if (
      first > titleLast + 1 &&
      line.sentence[first] === line.sentence[t] &&
      opens(first) &&
      (!comma || startsName(ctx, first) || nameReach(ctx, first, true).weight >= 2)
    )
      return first;
    const next = complementEnd(line, words, end, nameEnd);
    if (next === end) break;
    end = next;
  }
  return null;
}

/** The prepositional phrase after a title's phrase: its last token, or `end` where none follows. */
function complementEnd(line: TokenLine, words: Words, end: number, nameEnd: Int32Array): number {
  const t = end + 1;
  if (!wordBeside(line, t, end)) return end;
  if (((line.pro[t] ?? 0) & (Pro.lam | Pro.ba)) !== 0) return phraseEnd(line, words, t, nameEnd);
  if (words.tag[t] === Tag.preposition && wordBeside(line, t + 1, end)) return phraseEnd(line, words, t + 1, nameEnd);
  return end;
}

/** «قالت ليندا توم», «وأوضح فارس»: right after a verb of speech; other verbs take two unknown words at least («سجل دودو سيلفا»). */
function afterSpeech(ctx: NameContext, t: number): KnownPerson | null {
  const { line, words, look } = ctx;
  const reading = words.reading[t];
  if (words.tag[t] !== Tag.verb || !reading || (reading.number ?? "s") !== "s") return null;
  const first = t + 1;
  if (!wordBeside(line, first, t) || !isPlain(line, first) || look.place(first) !== null) return null;
  const speech = voiceWords().verb(reading.verb ?? reading.lemma, reading.form) !== null;
  if (hasArticle(line, first)) {
    const name = look.name(first);
    const family =
      name?.entry.type === "family-name" &&
      !name.entry.commonWord &&
      look.nisba(first) === null &&
      look.rank(first) === null &&
      look.named[first] === 0;
    return speech && family ? person(line, first, name.match.last, 2, "family name after a verb of speech", {}) : null;
  }
  const reach = nameReach(ctx, first, true);
  if (reach.parts === 0 || (reach.first < 1 && !(speech && reach.parts >= 2 && reach.weight >= 1.5))) return null;
  if (reach.parts === 1 && /(يون|يين)$/.test(line.form[first] ?? "")) return null;
  const alone = reach.parts === 1 && closesPhrase(words, reach.last + 1);
  const enough = speech
    ? reach.weight >= (reading.gender === "f" ? 2 : 1)
    : (reach.parts >= 2 && reach.weight >= 2) || (alone && reading.gender !== "f" && reach.weight >= 2);
  return enough ? person(line, first, reach.last, 2, speech ? "name after a verb of speech" : "unknown name after a verb", {}) : null;
}

/** No noun goes on with the phrase. */
const closesPhrase = (words: Words, t: number): boolean => {
  const tag = words.tag[t];
  return tag === undefined || (tag !== Tag.noun && tag !== Tag.adjective && tag !== Tag.other && tag !== Tag.latin && tag !== Tag.number);
};

/** What only a person has, or what is told of a government by its head: «تصريحات رايس», «حكومة المالكي». */
const OF_PERSON: ReadonlySet<string> = new Set([
  "تصريحات",
  "تصريح",
  "استقاله",
  "خطاب",
  "كلمه",
  "عهد",
  "حكم",
  "نظام",
  "اداره",
  "حكومه",
  "عائله",
  "اسره",
  "عايله",
  "وفاه",
  "جنازه",
  "محاكمه",
  "اعدام",
  "اغتيال",
  "مقتل",
  "جثمان",
  "انصار",
  "محامي",
  "مكتب",
  "مواقف",
  "قول",
  "اقوال",
  "سقوط",
  "تعيين",
  "انتخاب",
  "تنحي",
  "عزل",
  "بزعامه",
  "زعامه",
  "قياده",
  "برئاسه",
  "رئاسه",
  "مثل",
]);

function afterPersonal(ctx: NameContext, t: number): KnownPerson | null {
  const { line, words, look } = ctx;
  const first = t + 1;
  if (words.tag[t] !== Tag.noun || !OF_PERSON.has(line.stem[t] ?? "") || hasArticle(line, t) || (line.enc[t] ?? 0) !== 0) return null;
  if (!wordBeside(line, first, t) || !isPlain(line, first) || look.place(first) !== null || look.named[first] === 1) return null;
  const name = look.name(first);
  if (hasArticle(line, first)) {
    const family = name?.entry.type === "family-name" && !name.entry.commonWord && look.nisba(first) === null && look.rank(first) === null;
    return family ? person(line, first, name.match.last, 2, "family name of whose it is", {}) : null;
  }
  const reach = nameReach(ctx, first, true);
  return reach.first >= 1 && (reach.parts >= 2 || closesPhrase(words, reach.last + 1))
    ? person(line, first, reach.last, 2, "name of whose it is", {})
    : null;
}

/** «إبراهيم سعيد ومحمد عبدالواحد وجونيور»: a name goes on with the next one. */
function coordinated(ctx: NameContext, before: KnownPerson): KnownPerson | null {
  const { line, words, look } = ctx;
  const t = before.last + 1;
  if (!wordBeside(line, t, before.last) || (line.pro[t] ?? 0) !== Pro.waw || look.place(t) !== null || words.tag[t] === Tag.verb)
    return null;
  const reach = nameReach(ctx, t, true);
  if (reach.parts === 0 || reach.first < 1 || (reach.parts === 1 && !(reach.weight >= 1 && closesPhrase(words, reach.last + 1))))
    return null;
  return person(line, t, reach.last, 2, "name after a name", {});
}

/** «الفرنسي سيباستيان لوب», «المهاجم الإنكليزي واين روني»: two parts or more after the adjective of a country. */
function afterNisba(ctx: NameContext, t: number): KnownPerson | null {
  const { line, look } = ctx;
  if (!hasArticle(line, t) || look.nisba(t) === null || !wordBeside(line, t + 1, t) || !isPlain(line, t + 1) || hasArticle(line, t + 1))
    return null;
  if (look.actorNoun(t - 1) !== null || look.placeNoun(t - 1) !== null || look.named[t + 1] === 1 || (line.stem[t] ?? "").endsWith("ه"))
    return null;
  const reach = nameReach(ctx, t + 1, true);
  return reach.parts >= 2 && reach.first >= 1 ? person(line, t + 1, reach.last, 2, "name after the adjective of a country", {}) : null;
}

function called(ctx: NameContext, t: number): KnownPerson | null {
  const { line, words } = ctx;
  if (!CALLED.has(words.body[t] ?? "")) return null;
  const first = skipQuote(line, t + 1);
  if (!wordBeside(line, first, t) || hasArticle(line, first)) return null;
  const reach = nameReach(ctx, first, true);
  return reach.weight >= 1 ? person(line, first, reach.last, 3, "called by a name", {}) : null;
}

/** A known given name or kunya and what follows, with nothing before to announce it. */
function byItself(ctx: NameContext, t: number): KnownPerson | null {
  const { line, words, look } = ctx;
  const kunya = KUNYA.has(line.stem[t] ?? "") || line.stem[t] === "عبد";
  const linked = kunya || LINKS.has(line.key[t + 1] ?? "") || sureFamily(ctx, t + 1);
  if (
    !startsName(ctx, t) ||
    (words.tag[t] === Tag.verb && !linked) ||
    look.placeNoun(t - 1) !== null ||
    ((line.pro[t] ?? 0) & Pro.kaf) !== 0
  )
    return null;
  const reach = nameReach(ctx, t, false);
  if (reach.parts < 2 && !(reach.first === 2 && reach.last > t && KUNYA.has(line.stem[t] ?? "") && kunyaHolds(ctx, t))) return null;
  // «معمر الضاوي»: a name that is also a word, and a family name that is none
  if (
    reach.parts === 2 &&
    look.name(t)?.entry.commonWord === true &&
    reach.weight >= 2 &&
    hasArticle(line, reach.last) &&
    words.reading[reach.last] === null
  ) {
    return person(line, t, reach.last, 3, "given name and what follows", {});
  }
  return reach.weight >= 2.5 || reach.parts === 1 ? person(line, t, reach.last, 3, "given name and what follows", {}) : null;
}

/** «أبو حمزة» alone: what the kunya holds is a name or unknown, no word («أم أن»). */
function kunyaHolds(ctx: NameContext, t: number): boolean {
  const held = ctx.look.name(t + 1);
  return (held !== null && held.entry.type === "given-name") || isUnknown(ctx, t + 1);
}

/** A token that opens a name by what it is: a known given name, a kunya, عبد. */
function startsName({ line, look }: NameContext, t: number): boolean {
  const key = line.stem[t] ?? "";
  if (KUNYA.has(key) || key === "عبد") return !hasArticle(line, t);
  if (key === "علي" && LINKS.has(line.key[t + 1] ?? "")) return true;
  return look.name(t)?.entry.type === "given-name" && !hasArticle(line, t);
}

/** A part of a name told before standing alone («صقر», «بوش»): it names the same person. Known words of other kinds do not count. */
export function shortMentions(line: TokenLine, words: Words, look: Look, full: readonly KnownPerson[]): Candidate[] {
  const parts = new Map<string, number>();
  for (const p of full) {
    const keys = p.keys.filter((k) => k.length >= 3 && !LINKS.has(k) && !KUNYA.has(k) && k !== "عبد" && k !== "الله");
    const opening = look.name(p.first)?.entry.type === "given-name" ? undefined : keys[0];
    for (const key of p.keys.length < 2
      ? look.name(p.first) === null
        ? keys
        : []
      : [opening, keys.at(-1), keys.length > 2 ? keys[1] : undefined]) {
      if (key) parts.set(key, Math.min(parts.get(key) ?? Number.POSITIVE_INFINITY, p.first));
    }
  }
  if (parts.size === 0) return [];
  const out: Candidate[] = [];
  for (let t = 0; t < line.length; t++) {
    if (!isWord(line, t) || (words.tag[t] !== Tag.noun && words.tag[t] !== Tag.adjective && words.tag[t] !== Tag.other)) continue;
    const key = parts.has(line.key[t] ?? "")
      ? (line.key[t] ?? "")
      : parts.has(line.stem[t] ?? "") && !hasArticle(line, t)
        ? (line.stem[t] ?? "")
        : null;
    if (key === null || (parts.get(key) ?? 0) >= t || look.place(t) !== null || look.nisba(t) !== null) continue;
    if (
      words.reading[t] !== null &&
      words.reading[t]?.pos !== "proper" &&
      (look.name(t) === null || look.name(t)?.entry.commonWord === true)
    )
      continue;
    out.push({ ...person(line, t, t, 2, "part of a name told before", {}), short: true, keys: [key] });
  }
  return out;
}

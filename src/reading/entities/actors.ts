// Actors: known names, own names after a kind word («حركة X»), and unnamed groups that act («مسلحون», «وجهاء المدينة»).
import { Pro, TokenKind, type TokenLine } from "../../arabic/index.ts";
import { type GroupHead, groupHeads } from "../../knowledge/index.ts";
import { phraseEnd } from "../words/noun-phrase.ts";
import { Tag, type Words } from "../words/tags.ts";
import type { Candidate, KnownActor } from "./candidates.ts";
import type { Look } from "./look.ts";

const plain = (line: TokenLine, t: number) => ((line.pro[t] ?? 0) & ~Pro.al) === 0;
/** Start of the phrase in the text: proclitics off, article kept. */
const startOf = (line: TokenLine, t: number) => {
  const pro = line.pro[t] ?? 0;
  if ((pro & ~Pro.al) === 0) return line.start[t] ?? 0;
  if ((pro & Pro.al) === 0) return line.stemStart[t] ?? 0;
  return (pro & Pro.lam) !== 0 ? (line.start[t] ?? 0) : (line.stemStart[t] ?? 0) - 2;
};

/**
 * A country's or a capital's name is an actor where it acts («أعلنت روسيا», «بين روسيا وتركيا»), a place elsewhere («في روسيا»).
 */
function actsHere(line: TokenLine, words: Words, look: Look, first: number, last: number, pro: number): boolean {
  const place = look.place(first);
  if (!place || (place.match.last !== last && !place.entries.some((e) => e.kind === "country"))) return true;
  if ((pro & (Pro.ba | Pro.kaf)) !== 0) return false;
  const prev = words.tag[first - 1];
  const before = words.body[first - 1] ?? "";
  const sameSentence = line.sentence[first - 1] === line.sentence[first];
  if (sameSentence && prev === Tag.verb && HELD.has(words.reading[first - 1]?.lemma ?? "")) return false;
  if (sameSentence && prev === Tag.verb)
    return words.reading[first - 1]?.object !== "none" || (words.reading[first - 1]?.gender ?? "f") === "f";
  if (sameSentence && (before === "بين" || before === "مع" || before === "ضد" || before === "ان" || before === "قبل" || before === "جانب"))
    return true;
  if (backs(line, words, first)) return true;
  if (words.tag[last + 1] === Tag.verb && line.sentence[last + 1] === line.sentence[first])
    return prev !== Tag.noun && prev !== Tag.preposition;
  return false;
}

/** Verbs by which a country is where things are, and does nothing: «تشهد ليبيا», «أصبحت سوريا». */
const HELD: ReadonlySet<string> = new Set([
  "شهد",
  "عاش",
  "أصبح",
  "اصبح",
  "بات",
  "كان",
  "ظل",
  "بقي",
  "عانى",
  "وقع",
  "عم",
  "ساد",
  "دخل",
  "اجتاح",
  "غرق",
  "ضم",
  "غدا",
  "أمسى",
  "صار",
  "ضرب",
  "غادر",
  "زار",
  "وصل",
  "بلغ",
]);

const BACKING: ReadonlySet<string> = new Set([
  "مدعوم",
  "مدعومه",
  "مدعومين",
  "مدعومون",
  "دعم",
  "مساعده",
  "مسانده",
  "قياده",
  "موال",
  "موالي",
  "مواليه",
  "موالين",
  "موالون",
  "تابع",
  "تابعه",
  "حليف",
  "حليفه",
  "حلفاء",
  "صالح",
  "رعايه",
  "وساطه",
  "ممول",
  "ممولين",
  "مقرب",
  "مقربه",
  "تمويل",
  "اشراف",
  "موافقه",
]);

/** «المدعومة من إيران», «بمساعدة روسيا وإيران»: the country stands behind somebody. */
function backs(line: TokenLine, words: Words, first: number): boolean {
  for (let t = first - 1; t >= first - 3 && t >= 0 && line.sentence[t] === line.sentence[first]; t--) {
    if (BACKING.has(line.stem[t] ?? "")) return true;
    const tag = words.tag[t];
    if (tag === Tag.verb || tag === Tag.punct) return false;
  }
  return false;
}

export function knownActors(line: TokenLine, words: Words, look: Look): KnownActor[] {
  return look.actors
    .filter(({ match }) => actsHere(line, words, look, match.first, match.last, match.pro))
    .map(({ match, entries, needs }) => ({
      sort: "known-actor",
      first: match.first,
      last: match.last,
      start: match.start,
      end: match.end,
      rank: needs ? 3 : 6,
      rule: needs ? "short form of an actor named in the report" : "known actor",
      entries,
      needsContext: needs,
    }));
}

/** «لواء “القدس”», «حركة رجال الكرامة»: a kind word and a name that no table holds. */
export function namedActors(line: TokenLine, words: Words, look: Look, nameEnd: Int32Array): Candidate[] {
  const out: Candidate[] = [];
  for (let t = 0; t < line.length; t++) {
    const noun = look.actorNoun(t);
    if (!noun || words.tag[t] === Tag.verb) continue;
    const after = noun.match.last + 1;
    if (after >= line.length || line.sentence[after] !== line.sentence[t]) continue;
    const article = ((line.pro[t] ?? 0) & Pro.al) !== 0;
    const quoted = line.kind[after] === TokenKind.punct && '“"«'.includes(line.form[after] ?? "?");
    const numbered = line.kind[after] === TokenKind.number;
    let last = -1;
    if (quoted) {
      for (let c = after + 1; c < line.length && c - after <= 7 && last < 0; c++)
        if ('”"»'.includes(line.form[c] ?? "?") && line.kind[c] === TokenKind.punct) last = c;
    } else if (numbered) last = after;
    else if (!article && !noun.entry.commonWord && line.kind[after] === TokenKind.word && plain(line, after)) {
      const definite = ((line.pro[after] ?? 0) & Pro.al) !== 0;
      if (definite || (nameEnd[after] ?? -1) >= after) last = phraseEnd(line, words, t, nameEnd);
    }
    if (last <= noun.match.last) continue;
    out.push({
      sort: "named-actor",
      first: t,
      last,
      start: startOf(line, t),
      end: line.end[last] ?? 0,
      rank: 5,
      rule: "kind word and a name of its own",
      noun: noun.entry,
    });
  }
  return out;
}

/** Heads that act by themselves even without a complement; the others need the article, an adjective or a complement. */
const STANDS_ALONE: ReadonlySet<string> = new Set(["members", "people", "leaders"]);

/** Words for a body's members: bare, they are whose the sentence says, and no group of their own. */
const MEMBERS: ReadonlySet<string> = new Set(["عناصر", "جنود", "ضباط", "مقاتلون", "قادة", "ممثلون", "مسؤولون", "عمال"]);

export function groupActors(line: TokenLine, words: Words, known: readonly KnownActor[], nameEnd: Int32Array): Candidate[] {
  const heads = groupHeads();
  const out: Candidate[] = [];
  const byToken = new Map<number, KnownActor>();
  for (const k of known) if (!byToken.has(k.first)) byToken.set(k.first, k);
  for (let t = 0; t < line.length; t++) {
    if (line.kind[t] !== TokenKind.word || words.tag[t] === Tag.verb) continue;
    const head: GroupHead | undefined = heads.get(line.stem[t] ?? "");
    if (!head || head.class === "victims" || head.class === "source" || head.class === "captives") continue;
    const last = phraseEnd(line, words, t, nameEnd);
    // aircraft and guns act where they are somebody's («الطيران الحربي», «مدفعية النظام»)
    if (head.class === "weaponised" && ((line.pro[t] ?? 0) & Pro.al) === 0 && !ownedWithin(line, t, last, nameEnd)) continue;
    const definite = ((line.pro[t] ?? 0) & Pro.al) !== 0;
    if (last === t && !definite && (!STANDS_ALONE.has(head.class) || MEMBERS.has(head.lemma))) continue;
    if (isSingular(line, words, head, t) || (head.class === "leaders" && !definite && last === t)) continue;
    const within: KnownActor[] = [];
    for (let i = t; i <= last; i++) {
      const k = byToken.get(i);
      if (k) within.push(k);
    }
    const hung = hungOn(line, words, last, byToken);
    if (hung) within.push(hung);
    out.push({
      sort: "group-actor",
      first: t,
      last,
      start: startOf(line, t),
      end: line.end[last] ?? 0,
      rank: 4,
      rule: "unnamed group",
      head,
      headToken: t,
      within,
      definite,
    });
  }
  return out;
}

function ownedWithin(line: TokenLine, first: number, last: number, nameEnd: Int32Array): boolean {
  for (let t = first + 1; t <= last; t++) if ((nameEnd[t] ?? -1) >= t || ((line.pro[t] ?? 0) & Pro.al) !== 0) return true;
  return false;
}

/** One man is no group («مسلح», «قيادي سابق»): singular heads are counted as people, not as actors. */
function isSingular(line: TokenLine, words: Words, head: GroupHead, t: number): boolean {
  if (head.class !== "members" && head.class !== "people" && head.class !== "leaders") return false;
  const stem = line.stem[t] ?? "";
  if (BROKEN.has(stem) || BROKEN.has(head.lemma)) return false;
  const number = words.reading[t]?.number;
  if (number) return number === "s";
  return !/(ون|ين|و|ان|اء|ات)$/.test(stem);
}
const BROKEN: ReadonlySet<string> = new Set([
  "عناصر",
  "جنود",
  "ضباط",
  "ثوار",
  "حرس",
  "حراس",
  "مرتزقه",
  "قناصه",
  "اعيان",
  "شيوخ",
  "مشايخ",
  "مخاتير",
  "عشاير",
  "قبايل",
  "سكان",
  "ابناء",
  "شبان",
  "شباب",
  "نشطاء",
  "عمال",
  "قاده",
  "قيادات",
  "لصوص",
  "عصابات",
  "اهالي",
  "وجهاء",
  "اطباء",
]);

/** «عناصر من “الأمن العسكري”», «دورية تابعة لـ…»: the actor the group belongs to. */
function hungOn(line: TokenLine, words: Words, last: number, known: ReadonlyMap<number, KnownActor>): KnownActor | null {
  let t = last + 1;
  const word = words.body[t] ?? "";
  if (word.startsWith("تابع") || word.startsWith("منتم") || word.startsWith("موال")) t++;
  if (words.body[t] === "من" || words.body[t] === "في" || words.body[t] === "ل" || words.body[t] === "لدي" || words.body[t] === "الي") t++;
  else if (t === last + 1 && ((line.pro[t] ?? 0) & (Pro.ba | Pro.lam)) === 0) return null;
  while (t < line.length && line.kind[t] === TokenKind.punct && '“"«'.includes(line.form[t] ?? "?")) t++;
  return known.get(t) ?? null;
}

// Actors: known names, own names after a kind word («حركة X»), and unnamed groups that act («مسلحون», «وجهاء المدينة»).
import { Pro, TokenKind, type TokenLine } from "../../arabic/index.ts";
import { type GroupHead, groupHeads } from "../../knowledge/index.ts";
import { phraseEnd } from "../words/noun-phrase.ts";
import { Tag, type Words } from "../words/tags.ts";
import type { Candidate, GroupActor, KnownActor } from "./candidates.ts";
import { type Look, PRESS } from "./look.ts";
import { opensQuote, startOf } from "./token-tests.ts";

const plain = (line: TokenLine, t: number) => ((line.pro[t] ?? 0) & ~Pro.al) === 0;
/**
 * A country's or a capital's name is an actor where it acts («أعلنت روسيا», «بين روسيا وتركيا»), a place elsewhere («في روسيا»).
 */
function actsHere(line: TokenLine, words: Words, look: Look, first: number, last: number, pro: number): boolean {
  if (PRESS.has(line.stem[first - 1] ?? "") && line.sentence[first - 1] === line.sentence[first]) return true;
  const place = look.place(first);
  if (!place || (place.match.last !== last && !place.entries.some((e) => e.kind === "country"))) return true;
  if ((pro & (Pro.ba | Pro.kaf)) !== 0) return false;
  const prev = words.tag[first - 1];
  const before = words.body[first - 1] ?? "";
  const sameSentence = line.sentence[first - 1] === line.sentence[first];
  // «الحدود مع الأردن», «الحدودي مع إسرائيل»: a neighbour's land
  if (before === "مع" && (line.stem[first - 2] ?? "").startsWith("حدود")) return false;
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
    if (tag === Tag.verb || tag === Tag.punct || words.body[t] === "في") return false;
  }
  return false;
}

export function knownActors(line: TokenLine, words: Words, look: Look): KnownActor[] {
  return look.actors
    .filter(
      ({ match, entries }) =>
        // «أفاد» said is no name, though a body bears it
        !(match.first === match.last && words.tag[match.first] === Tag.verb) &&
        actsHere(line, words, look, match.first, match.last, match.pro) &&
        !isChannel(words, match.first, entries),
    )
    .map(({ match, entries, needs }) => {
      const quoted = withNoun(line, look, match.first, match.last);
      return {
        sort: "known-actor",
        first: quoted?.first ?? match.first,
        last: quoted?.last ?? match.last,
        start: quoted ? startOf(line, quoted.first) : match.start,
        end: quoted ? (line.end[quoted.last] ?? match.end) : match.end,
        rank: needs ? 3 : 6,
        rule: needs ? "short form of an actor named in the report" : "known actor",
        entries,
        needsContext: needs,
      };
    });
}

/** «عبر “تويتر”»: where something was written, no voice. */
const isChannel = (words: Words, first: number, entries: KnownActor["entries"]): boolean =>
  entries.every((e) => e.type === "outlet" && e.kind === "social") && words.tag[first - 1] !== Tag.verb;

/** «جماعة “حزب الله” اللبنانية»: the kind word, the marks and the adjective of country belong to the name. */
function withNoun(line: TokenLine, look: Look, first: number, last: number): { first: number; last: number } | null {
  if (!opensQuote(line, first - 1) || line.kind[last + 1] !== TokenKind.punct || !'”"»'.includes(line.form[last + 1] ?? "?")) return null;
  const noun = look.actorNoun(first - 2);
  if (!noun || noun.match.last !== first - 2 || line.sentence[first - 2] !== line.sentence[first]) return null;
  const adjective = last + 2;
  const belongs =
    line.sentence[adjective] === line.sentence[first] && look.nisba(adjective) !== null && ((line.pro[adjective] ?? 0) & Pro.al) !== 0;
  return { first: first - 2, last: belongs ? adjective : last + 1 };
}

/**
 * «وزارة الصحة», «مجلس النواب», «الحرس الوطني»: a body of the state without its country; «الحركة», «المرصد», «الهيئة»: a kind word alone
 * that stands for the last actor with that word in its name.
 */
export function bareBodies(line: TokenLine, words: Words, look: Look): Candidate[] {
  const out: Candidate[] = [];
  for (let t = 0; t < line.length; t++) {
    if (words.tag[t] === Tag.verb || look.named[t] === 1) continue;
    const body = look.forceNoun(t);
    if (body && body.match.last > t && OWN_BODIES.has(body.entry.kind) && hasDefinite(line, t, body.match.last)) {
      const { last } = body.match;
      out.push({
        sort: "named-actor",
        first: t,
        last,
        start: startOf(line, t),
        end: line.end[last] ?? 0,
        rank: 5,
        rule: "body of the state without its country",
        noun: { ...body.entry, type: "actor-noun", forms: [], commonWord: false },
        body: body.entry.id,
        short: false,
      });
      continue;
    }
    const noun = look.actorNoun(t);
    if (noun && noun.match.last === t && ((line.pro[t] ?? 0) & Pro.al) !== 0) {
      out.push({
        sort: "named-actor",
        first: t,
        last: t,
        start: startOf(line, t),
        end: line.end[t] ?? 0,
        rank: 1,
        rule: "kind word for the last actor of the kind",
        noun: noun.entry,
        body: null,
        short: true,
      });
    }
  }
  return out;
}

const OWN_BODIES: ReadonlySet<string> = new Set(["government", "state-force", "police", "intelligence", "local-group"]);
const hasDefinite = (line: TokenLine, first: number, last: number): boolean => {
  for (let t = first; t <= last; t++) if (((line.pro[t] ?? 0) & Pro.al) !== 0) return true;
  return false;
};

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
      body: null,
      short: false,
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
  /** Mentions of each head. */
  const told = new Map<string, number>();
  const byToken = new Map<number, KnownActor>();
  for (const k of known) if (!byToken.has(k.first)) byToken.set(k.first, k);
  for (let t = 0; t < line.length; t++) {
    if (line.kind[t] !== TokenKind.word || words.tag[t] === Tag.verb) continue;
    const head: GroupHead | undefined = heads.get(`${line.stem[t] ?? ""} ${line.stem[t + 1] ?? ""}`) ?? heads.get(line.stem[t] ?? "");
    if (!head || head.class === "victims" || head.class === "source" || head.class === "captives") continue;
    const reach = phraseEnd(line, words, t, nameEnd);
    // «قوات عسكرية تابعة للنظام»: whose they are stands outside the phrase
    const last = reach > t && BELONGS.has(line.stem[reach] ?? "") ? reach - 1 : reach;
    if (isTold(line, words, head, t, last)) continue;
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
    told.set(head.lemma, (told.get(head.lemma) ?? 0) + 1);
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
  return out.filter((c) => c.sort !== "group-actor" || !isBackground(line, words, c) || (told.get(c.head.lemma) ?? 0) > 1);
}

/** Where a bare crowd stands in the background: «بين المدنيين» counts, «مأهولة بالسكان», «تفريغها من الشبان», «اعتقال نشطاء» do not. */
const BACKGROUND: ReadonlySet<string> = new Set(["من", "علي", "الي", "في", "عن", "بحق", "حول", "نحو", "باتجاه", "خلال", "بعد"]);

/** A crowd or fighters told once, without a word more, where they neither act nor are acted on by anybody: no actor of the report. */
function isBackground(line: TokenLine, words: Words, c: GroupActor): boolean {
  if ((c.head.class !== "people" && c.head.class !== "members") || c.last > c.first || c.within.length > 0) return false;
  const t = c.first;
  if (words.tag[t + 1] === Tag.verb && line.sentence[t + 1] === line.sentence[t]) return false;
  const pro = line.pro[t] ?? 0;
  if ((pro & (Pro.ba | Pro.lam | Pro.waw)) !== 0) return true;
  const people = c.head.class === "people";
  if (t === 0 || line.sentence[t - 1] !== line.sentence[t]) return false;
  const tag = words.tag[t - 1];
  if (tag === Tag.preposition) return BACKGROUND.has(words.body[t - 1] ?? "");
  if (tag === Tag.number || tag === Tag.quantifier) return c.definite;
  return people && !c.definite && (tag === Tag.noun || tag === Tag.adjective || tag === Tag.punct);
}

const BELONGS: ReadonlySet<string> = new Set([
  "تابع",
  "تابعه",
  "تابعين",
  "تابعون",
  "منتميه",
  "منتمين",
  "مواليه",
  "موالين",
  "مواليون",
  "مدعومه",
  "مدعومين",
]);
const LABELS: ReadonlySet<string> = new Set(["ارهابيه", "محظوره", "متطرفه"]);

/** «هي فصيل مسلح», «منظمة إرهابية», «على السلطة»: told of somebody else, or power itself. */
function isTold(line: TokenLine, words: Words, head: GroupHead, t: number, last: number): boolean {
  const article = ((line.pro[t] ?? 0) & Pro.al) !== 0;
  const same = line.sentence[t - 1] === line.sentence[t];
  const before = words.body[t - 1] ?? "";
  if (same && !article && (before === "هي" || before === "هو" || before === "هم")) return true;
  if (head.lemma === "منظمات" && !article && LABELS.has(line.stem[last] ?? "")) return true;
  if (last > t || !article) return false;
  if (line.stem[t] === "سلطه") return true;
  return head.lemma === "إعلام" && same && (words.tag[t - 1] === Tag.noun || ((line.pro[t] ?? 0) & (Pro.ba | Pro.lam)) !== 0);
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

// Who may speak: the phrase that names the speaker of a voice, how far its name and title reach, and what kind of speaker it is.
import { Enc, Pro } from "../../arabic/index.ts";
import type { VoiceWords } from "../../knowledge/index.ts";
import type { SpeakerKind } from "../../model/index.ts";
import type { Draft, Phrase, Speaker } from "../draft.ts";
import { Tag } from "../words/tags.ts";

export function speakerKind(draft: Draft, words: VoiceWords, phrase: Phrase): SpeakerKind | null {
  const stem = draft.line.stem[phrase.head] ?? "";
  const byHead = words.speaker(stem);
  const item = phrase.entity === null ? null : draft.entities[phrase.entity];
  if (byHead === "correspondent") return byHead;
  if (item?.kind === "person") return "named-person";
  if (item?.kind === "actor") {
    if (item.actorKind === "media" || item.actorKind === "monitor") return "media";
    return item.actorKind === "civilians" ? "public" : (byHead ?? "group");
  }
  if (item?.kind === "place") return item.placeKind === "country" || item.entry?.subtype === "capital" ? "official" : null;
  return byHead;
}

/** The speaker a phrase names, with its title, complements and name in apposition; `any`: the verb before it makes it the speaker, known or not; `until`: where what is said begins. */
export function speakerOf(
  draft: Draft,
  starts: Int32Array,
  words: VoiceWords,
  index: number,
  any = false,
  until = draft.line.length,
): Speaker | null {
  const phrase = partitive(draft, starts, index);
  if (!phrase || phrase.sort === "time") return null;
  const kind = speakerKind(draft, words, phrase);
  const human = draft.words.reading[phrase.head]?.human === true;
  if (kind === null && !human && !any) return null;
  if (phrase.sort === "quantity" && !human && !any) return null;
  const whole = wholeName(draft, starts, words, phrase, until);
  const named = whole.person;
  if (named)
    return {
      kind: "named-person",
      start: phrase.start,
      end: named === phrase ? whole.end : Math.max(whole.end, named.end),
      entity: named.entity,
    };
  return { kind: kind ?? "official", start: phrase.start, end: whole.end, entity: phrase.entity };
}

const PARTS: ReadonlySet<string> = new Set(["عدد", "عديد", "احد", "احدي", "بعض", "مجموعه", "كثير", "كثيرين", "واحد"]);

/** «العديد من شهود العيان», «عدد من السكان»: those of whom it is a part. */
function partitive(draft: Draft, starts: Int32Array, index: number): Phrase | undefined {
  const phrase = draft.phrases[index];
  if (!phrase || !PARTS.has(draft.line.stem[phrase.head] ?? "") || draft.words.body[phrase.last + 1] !== "من") return phrase;
  return draft.phrases[starts[phrase.last + 2] ?? -1] ?? phrase;
}

// Complements of a title: «المتحدث باسم الجيش», «مصدر في الشرطة», «بيان للمجلس», «شهود من المدينة».
const COMPLEMENTS: ReadonlySet<string> = new Set(["ب", "في", "من", "لدي", "باسم"]);
// Where a saying stands, not who says it.
const WHERE_SAID: ReadonlySet<string> = new Set(
  "بيان تصريح تصريحات خبر تقرير موتمر تغريده منشور كلمه خطاب وقت مقابله حديث رساله اتصال افاده تسجيل حوار لقاء سياق مداخله بلاغ روايته روايتها جانب جهه".split(
    " ",
  ),
);
/** Farthest that title, complements and name reach, in tokens. */
const LONGEST = 22;

/** From the head phrase over complements and a name in apposition, up to a verb, «أن», a mark of speech or an aside. */
function wholeName(
  draft: Draft,
  starts: Int32Array,
  words: VoiceWords,
  head: Phrase,
  until: number,
): { readonly end: number; readonly person: Phrase | null } {
  const item = head.entity === null ? null : draft.entities[head.entity];
  if (
    item &&
    item.kind !== "person" &&
    words.speaker(draft.line.stem[head.head] ?? "") !== "correspondent" &&
    !isTitled(draft, words, head)
  ) {
    return { end: head.end, person: null };
  }
  // «مصدر عسكري قوله إن»: the noun of saying is no part of the name
  const saying = head.last > head.head && (draft.words.body[head.last] ?? "").startsWith("قول");
  if (saying) return { end: draft.line.end[head.last - 1] ?? head.end, person: head.sort === "person" ? head : null };
  let end = head.end;
  let person: Phrase | null = head.sort === "person" ? head : null;
  let comma = false;
  const sentence = draft.line.sentence[head.first];
  for (let t = head.last + 1; t < until && t <= head.first + LONGEST && draft.line.sentence[t] === sentence; t++) {
    const tag = draft.words.tag[t];
    if (tag === Tag.punct) {
      const mark = draft.line.form[t] ?? "?";
      if (mark === "،" || mark === ",") {
        if (comma) break;
        comma = true;
      } else if (!'“”"«»'.includes(mark)) break;
      continue;
    }
    if (tag === Tag.preposition && COMPLEMENTS.has(draft.words.body[t] ?? "") && !comma) continue;
    const p = draft.phrases[starts[t] ?? -1];
    if (!p || p.sort === "time" || ((draft.line.pro[t] ?? 0) & Pro.waw) !== 0) break;
    const stem = draft.line.stem[p.head] ?? "";
    if (WHERE_SAID.has(stem) || stem === "قول" || draft.words.body[p.head]?.startsWith("قول")) break;
    const complement =
      p.prep === "ل"
        ? isBody(draft, p)
        : (p.prep !== null && COMPLEMENTS.has(p.prep)) || (draft.words.body[p.head] ?? "").startsWith("باسم");
    const name = p.prep === null && draft.words.reading[p.head]?.pos !== "masdar" && (p.sort === "person" || isUnknownName(draft, p));
    if (comma && !name) break;
    if (!complement && !name && !(p.prep === null && adjectival(draft, p))) break;
    if (name && person !== null && p.sort !== "person") break;
    if (p.sort === "person" && name) person ??= p;
    end = p.end;
    t = p.last;
    if (name && p.sort === "person") break;
  }
  return { end, person };
}

/** A title or document of somebody («المتحدث باسم الجيش»), not the body itself. */
const isTitled = (draft: Draft, words: VoiceWords, p: Phrase): boolean => {
  const kind = words.speaker(draft.line.stem[p.head] ?? "");
  return (kind === "official" || kind === "anonymous" || kind === "public") && draft.words.reading[p.head]?.human === true;
};

/** «بيان للمجلس», «مصدر بوزارة الدفاع», «المتحدث باسم الجيش»: a body or place, but no outlet («قال لرويترز») and no deed («أفاد مصدر بمقتل»). */
export function isBody(draft: Draft, p: Phrase): boolean {
  const stem = draft.line.stem[p.head] ?? "";
  if (stem === "اسم") return true;
  const item = p.entity === null ? null : draft.entities[p.entity];
  if (item) return item.kind === "place" || (item.kind === "actor" && item.actorKind !== "media");
  return p.sort === "thing" && draft.words.reading[p.head]?.pos !== "masdar";
}

const isUnknownName = (draft: Draft, p: Phrase): boolean =>
  p.entity === null &&
  p.sort === "thing" &&
  draft.words.reading[p.head] === null &&
  draft.line.enc[p.head] === Enc.none &&
  ((draft.line.pro[p.head] ?? 0) & Pro.al) === 0;

const adjectival = (draft: Draft, p: Phrase): boolean => p.first === p.last && draft.words.tag[p.first] === Tag.adjective;

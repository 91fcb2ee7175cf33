// Who may speak: the phrase that names the speaker of a voice, and what kind of speaker it is.
import type { SpeakerKind } from "../../model/index.ts";
import type { OutletEntry, VoiceWords } from "../../knowledge/index.ts";
import { Pro } from "../../arabic/index.ts";
import type { Draft, Phrase, Speaker } from "../draft.ts";
import { Tag } from "../words/tags.ts";

export function speakerKind(draft: Draft, words: VoiceWords, phrase: Phrase): SpeakerKind | null {
  const stem = draft.line.stem[phrase.head] ?? "";
  const byHead = words.speaker(stem);
  const item = phrase.entity === null ? null : draft.entities[phrase.entity];
  if (byHead === "correspondent") return byHead;
  if (item?.kind === "person") return "named-person";
  if (item?.kind === "actor") return item.actorKind === "media" || item.actorKind === "monitor" ? "media" : item.actorKind === "civilians" ? "public" : (byHead ?? "group");
  if (item?.kind === "place") return item.placeKind === "country" || item.entry?.subtype === "capital" ? "official" : null;
  return byHead;
}

/** A human noun may speak even where no table knows it as a speaker («خطيب المسجد»). */
const human = (draft: Draft, phrase: Phrase): boolean => draft.words.reading[phrase.head]?.human === true;

/** The speaker a phrase names; a person named after a title's phrase («المتحدث باسم المفوضية خالد …») is the one who speaks. */
export function speakerOf(draft: Draft, starts: Int32Array, words: VoiceWords, index: number): Speaker | null {
  const phrase = partitive(draft, starts, index);
  if (!phrase || phrase.sort === "time" || phrase.sort === "quantity") return null;
  const kind = speakerKind(draft, words, phrase);
  if (kind === null && !human(draft, phrase)) return null;
  const named = phrase.sort === "person" ? null : namedAfter(draft, starts, phrase);
  if (named) return { kind: "named-person", start: named.start, end: named.end, entity: named.entity };
  return { kind: kind ?? "official", start: phrase.start, end: phrase.end, entity: phrase.entity };
}

const PARTS: ReadonlySet<string> = new Set(["عدد", "عديد", "احد", "احدي", "بعض", "مجموعه", "كثير", "كثيرين", "واحد"]);

/** «العديد من شهود العيان», «عدد من السكان»: those of whom it is a part. */
function partitive(draft: Draft, starts: Int32Array, index: number): Phrase | undefined {
  const phrase = draft.phrases[index];
  if (!phrase || !PARTS.has(draft.line.stem[phrase.head] ?? "") || draft.words.body[phrase.last + 1] !== "من") return phrase;
  return draft.phrases[starts[phrase.last + 2] ?? -1] ?? phrase;
}

/** The person whose title the phrase opens: a few phrases on, before any verb, mark or «أن». */
function namedAfter(draft: Draft, starts: Int32Array, title: Phrase): Phrase | null {
  const item = title.entity === null ? null : draft.entities[title.entity];
  if (item?.kind === "actor" && (item.actorKind === "media" || item.actorKind === "monitor")) return null;
  for (let t = title.last + 1; t <= title.last + 12 && draft.line.sentence[t] === draft.line.sentence[title.first]; t++) {
    const tag = draft.words.tag[t];
    if (tag === Tag.verb || tag === Tag.complementiser || tag === Tag.relative || tag === Tag.break) return null;
    if (tag === Tag.punct && !"“”\"«»()،,".includes(draft.line.form[t] ?? "?")) return null;
    const p = draft.phrases[starts[t] ?? -1];
    if (!p) continue;
    if (p.sort === "person" && p.prep === null) return p;
    if (p.sort === "time" || ((draft.line.pro[t] ?? 0) & Pro.waw) !== 0) return null;
    t = p.last;
  }
  return null;
}

/** True where the entity is the report's own outlet: what is told to it is told in its own report. */
export function isOwnOutlet(draft: Draft, entity: number | null): boolean {
  const item = entity === null ? null : draft.entities[entity];
  if (item?.kind !== "actor" || item.entry?.type !== "outlet") return false;
  const { outlet, url } = draft.report;
  if (outlet === null) return namedAsOwn(draft, entity);
  const own = outlet.toLowerCase();
  const names = [item.ar, item.en ?? "", ...item.entry.forms.map((f) => f.form)].map((name) => name.toLowerCase());
  if (names.some((name) => name.length > 2 && (name.includes(own) || own.includes(name)))) return true;
  const { domain } = item.entry;
  return domain !== null && (own.includes(domain) || (url ?? "").includes(domain));
}

const OWN_HEADS: ReadonlySet<string> = new Set(["مراسل", "مراسله", "موفد", "موفده", "المصدر"]);

/** No outlet is given: an outlet with a correspondent of its own in the text is the one that reports. */
function namedAsOwn(draft: Draft, entity: number | null): boolean {
  return draft.mentions.some((m) => {
    if (m.entity !== entity) return false;
    const before = draft.line.form[m.first - 1] === ":" ? m.first - 2 : m.first - 1;
    return OWN_HEADS.has(draft.line.stem[before] ?? "") || OWN_HEADS.has(draft.words.body[before] ?? "");
  });
}

// Who may speak: the phrase that names the speaker of a voice, and what kind of speaker it is.
import type { SpeakerKind } from "../../model/index.ts";
import type { OutletEntry, VoiceWords } from "../../knowledge/index.ts";
import type { Draft, Phrase, Speaker } from "../draft.ts";

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

/** The speaker a phrase names; a person right after a title's phrase («مدير المرصد رامي عبد الرحمن») is the one who speaks. */
export function speakerOf(draft: Draft, starts: Int32Array, words: VoiceWords, index: number, loose: boolean): Speaker | null {
  const phrase = draft.phrases[index];
  if (!phrase || phrase.sort === "time" || phrase.sort === "quantity") return null;
  const kind = speakerKind(draft, words, phrase);
  let next = phrase.last + 1;
  if (draft.line.form[next] === "،" || draft.line.form[next] === ",") next++;
  const after = draft.phrases[starts[next] ?? -1];
  const named = after && after.prep === null && after.sort === "person" && next === phrase.last + 1 ? after : null;
  if (named) return { kind: "named-person", start: phrase.start, end: named.end, entity: named.entity };
  if (kind === null && !loose) return null;
  return { kind: kind ?? "official", start: phrase.start, end: phrase.end, entity: phrase.entity };
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

// One English and one Arabic line for an event, made from its slots alone: what, who to whom, where, when, how many, whether it
// happened and who says so. Neutral words only; what has no name in English is quoted in Arabic.
import type { Draft, EventItem, ParticipantItem } from "../draft.ts";
import { interval, KIND_WORDS } from "./phrases.ts";

export interface Summary {
  readonly en: string;
  readonly ar: string;
}

/** "Alleged by the army: shelling of Jasim by local fighters, 3 May 2020; 2 killed". */
export function summarise(draft: Draft, event: EventItem): Summary {
  return { en: english(draft, event), ar: arabic(draft, event) };
}

const by = (event: EventItem, role: string) => event.participants.filter((p) => p.role === role);

// ---- English

function english(draft: Draft, event: EventItem): string {
  const words = KIND_WORDS[event.kind];
  const name = (p: ParticipantItem) => nameEn(draft, p.entity, p.start, p.end);
  const agents = list(by(event, "agent").map(name), "and");
  const targets = list(by(event, "target").map(name), "and");
  const parties = list(by(event, "party").map(name), "and");
  const mediators = list(by(event, "mediator").map(name), "and");
  let line = words.en;
  const single = by(event, "party").length === 1;
  if (parties !== null) line += single ? ` involving ${parties}` : ` between ${parties}`;
  if (event.kind === "presence" || event.kind === "control" || event.kind === "withdrawal" || event.kind === "deployment") {
    if (agents !== null) line += event.kind === "control" ? ` by ${agents}` : ` of ${agents}`;
    if (targets !== null) line += `, ${words.enTarget} ${targets}`;
  } else {
    if (targets !== null) line += ` ${words.enTarget} ${targets}`;
    if (agents !== null) line += ` by ${agents}`;
  }
  if (mediators !== null) line += `, mediated by ${mediators}`;
  const place = event.place === null ? null : placeEn(draft, event.place);
  if (place !== null && !(targets ?? "").includes(place)) line += ` in ${place}`;
  const when = event.time ? interval(event.time.start, event.time.end, "en") : null;
  if (when !== null) line += `, ${when}`;
  const tolls = tollsEn(draft, event);
  if (tolls !== "") line += `; ${tolls}`;
  if (event.result === "failed") line += " (failed)";
  return framedEn(draft, event, line);
}

const FRAME_EN: Readonly<Record<string, string>> = {
  planned: "Planned",
  possible: "Possible",
  conditional: "Conditional",
  demanded: "Demanded",
  promised: "Promised",
  threatened: "Threatened",
  alleged: "Alleged",
};

/** Whether it happened, and who says so. */
function framedEn(draft: Draft, event: EventItem, line: string): string {
  const teller = tellerOf(draft, event);
  const lower = line.charAt(0).toLowerCase() + line.slice(1);
  if (event.factual === "not-happened")
    return event.stance === "denies" ? `Denied${teller ? ` by ${teller}` : ""}: ${lower}` : `Did not happen: ${lower}${according(teller)}`;
  const frame = FRAME_EN[event.factual];
  if (frame !== undefined) return `${frame}${teller ? ` (${teller})` : ""}${event.negated ? ", that it not be" : ""}: ${lower}`;
  return `${line}${event.factual === "ongoing" ? " (ongoing)" : ""}${event.stance === "alleges" ? `, alleged${teller ? ` by ${teller}` : ""}` : according(teller)}`;
}

const according = (teller: string | null) => (teller ? `, according to ${teller}` : "");

function tellerOf(draft: Draft, event: EventItem): string | null {
  const chain = draft.voices[event.voice]?.chain ?? [];
  const last = chain.at(-1);
  return last ? nameEn(draft, last.entity, last.start, last.end) : null;
}

function nameEn(draft: Draft, entity: number | null, start: number, end: number): string {
  const item = entity === null ? null : draft.entities[entity];
  return item?.en ?? quoted(draft, start, end);
}

function placeEn(draft: Draft, entity: number): string | null {
  const item = draft.entities[entity];
  return item ? (item.en ?? `“${item.ar}”`) : null;
}

const quoted = (draft: Draft, start: number, end: number): string =>
  `“${draft.report.text
    .slice(start, end)
    .replace(/\s+/g, " ")
    .replace(/[“”"«»]/g, "")}”`;

const list = (names: readonly string[], and: string): string | null => {
  const all = [...new Set(names)];
  if (all.length === 0) return null;
  return all.length === 1 ? (all[0] ?? null) : `${all.slice(0, -1).join(", ")} ${and} ${all.at(-1) ?? ""}`;
};

// ---- Arabic

const FRAME_AR: Readonly<Record<string, string>> = {
  planned: "مخطط",
  possible: "محتمل",
  conditional: "مشروط",
  demanded: "مطلب",
  promised: "تعهد",
  threatened: "تهديد",
  alleged: "ادعاء",
};

function arabic(draft: Draft, event: EventItem): string {
  // after a colon a name stands as it is: no case, no agreement to get wrong
  const name = (p: ParticipantItem) => nameAr(draft, p.entity, p.start, p.end);
  const parts: string[] = [];
  const add = (label: string, names: readonly string[]) => {
    const all = [...new Set(names)];
    if (all.length > 0) parts.push(`${label}: ${all.join("، ")}`);
  };
  const parties = by(event, "party").map(name);
  add(parties.length === 2 ? "الطرفان" : "الأطراف", parties);
  add("الفاعل", by(event, "agent").map(name));
  add("الهدف", by(event, "target").map(name));
  add("الوسيط", by(event, "mediator").map(name));
  const place = event.place === null ? null : draft.entities[event.place]?.ar;
  if (place) add("المكان", [place]);
  const when = event.time ? interval(event.time.start, event.time.end, "ar") : null;
  if (when !== null) add("الزمن", [when]);
  const tolls = tollsAr(draft, event);
  if (tolls.length > 0) parts.push(...tolls);
  const last = draft.voices[event.voice]?.chain.at(-1);
  if (last) add(event.stance === "denies" ? "النافي" : "المصدر", [nameAr(draft, last.entity, last.start, last.end)]);
  const head = headAr(event);
  return parts.length === 0 ? head : `${head}؛ ${parts.join("؛ ")}`;
}

/** What it is and whether it happened: «قصف», «قصف (لم يحدث)», «قصف (تعهد بعدم حدوثه)». */
function headAr(event: EventItem): string {
  const { ar } = KIND_WORDS[event.kind];
  const notes: string[] = [];
  if (event.factual === "not-happened") notes.push(event.stance === "denies" ? "منفي" : "لم يحدث");
  const frame = FRAME_AR[event.factual];
  if (frame !== undefined) notes.push(event.negated ? `${frame} عدم حدوثه` : frame);
  if (event.factual === "ongoing") notes.push("مستمر");
  if (event.result === "failed") notes.push("لم ينجح");
  return notes.length === 0 ? ar : `${ar} (${notes.join("، ")})`;
}

function nameAr(draft: Draft, entity: number | null, start: number, end: number): string {
  const item = entity === null ? null : draft.entities[entity];
  return item?.ar ?? quotedAr(draft, start, end);
}

const quotedAr = (draft: Draft, start: number, end: number): string =>
  `«${draft.report.text
    .slice(start, end)
    .replace(/\s+/g, " ")
    .replace(/[“”"«»]/g, "")}»`;

// ---- tolls

const TOLL_EN: Readonly<Record<string, string>> = {
  killed: "killed",
  wounded: "wounded",
  captured: "captured",
  arrested: "arrested",
  released: "released",
  missing: "missing",
  displaced: "displaced",
  destroyed: "destroyed",
  damaged: "damaged",
};
const TOLL_AR: Readonly<Record<string, string>> = {
  killed: "قتلى",
  wounded: "جرحى",
  captured: "أسرى",
  arrested: "معتقلون",
  released: "مفرج عنهم",
  missing: "مفقودون",
  displaced: "نازحون",
  destroyed: "مدمرات",
  damaged: "متضررات",
};

/** Figures with their harm, subsets left out: [words of the harm, figure]. */
function figures(
  draft: Draft,
  event: EventItem,
  words: Readonly<Record<string, string>>,
  atLeast: string,
  upTo: string,
): [string, string][] {
  const out: [string, string][] = [];
  for (const id of event.tolls) {
    const q = draft.quantities.find((x) => x.id === id);
    const word = q?.harm ? words[q.harm] : undefined;
    if (!q || word === undefined || q.subsetOf !== null) continue;
    if (q.low === null && q.high === null) continue;
    const figure =
      q.low === null ? `${upTo}${q.high}` : q.high === null ? `${atLeast}${q.low}` : q.low === q.high ? `${q.low}` : `${q.low}–${q.high}`;
    out.push([word, figure]);
  }
  return out;
}

const tollsEn = (draft: Draft, event: EventItem): string =>
  figures(draft, event, TOLL_EN, "at least ", "up to ")
    .map(([word, figure]) => `${figure === "0" ? "none" : figure} ${word}`)
    .join(", ");

const tollsAr = (draft: Draft, event: EventItem): string[] =>
  figures(draft, event, TOLL_AR, "على الأقل ", "حتى ").map(([word, figure]) => `${word}: ${figure}`);

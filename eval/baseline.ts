// A reader without grammar: a list of word stems, each with one kind. Everything the project's reader does must beat it.
import type { Event, EventKind, Reading, Report } from "../src/model/index.ts";

/** Stems as they stand after clitics; a word that begins with one names an event of the kind. */
const STEMS: Readonly<Partial<Record<EventKind, string>>> = {
  clash: "اشتبك اشتباك مواجهات معرك معارك قتال حرب",
  attack: "هاجم هجوم هجمات كمين استهدف استهداف اعتداء",
  raid: "داهم مداهم دهم اقتحم اقتحام",
  shelling: "قصف قذيف قذائف صاروخ صواريخ",
  airstrike: "غار ضربات ضربه",
  "drone-strike": "مسير",
  explosion: "انفجر انفجار تفجير عبوه لغم الغام",
  "suicide-attack": "انتحاري",
  assassination: "اغتال اغتيال",
  killing: "قتل مقتل استشهد استشهاد مصرع اعدم اعدام",
  offensive: "هجوما عمليه",
  "security-campaign": "حمله",
  siege: "حصار حاصر محاصر",
  closure: "اغلق اغلاق قطعت",
  deployment: "تعزيزات انتشر انتشار",
  withdrawal: "انسحب انسحاب",
  arrest: "اعتقل اعتقال توقيف",
  abduction: "خطف اختطف اختطاف",
  capture: "اسر اسرت احتجز",
  release: "افرج افراج سراح",
  handover: "سلم تسليم",
  displacement: "نزح نزوح تهجير",
  destruction: "دمر تدمير حرق احرق",
  meeting: "اجتماع لقاء",
  negotiation: "مفاوضات تفاوض",
  agreement: "اتفاق هدنه تسويه",
  mediation: "وساط",
  demand: "طالب دعا",
  refusal: "رفض",
  threat: "هدد تهديد",
  pledge: "تعهد وعد",
  visit: "زياره زار",
  appointment: "عين تعيين",
  decree: "قرار مرسوم",
  election: "انتخاب",
  accusation: "اتهم اتهام",
  protest: "تظاهر مظاهر احتجاج",
  strike: "اضراب",
  aid: "مساعدات قافله",
  presence: "تواجد",
  control: "سيطر",
};

const KINDS = Object.keys(STEMS) as EventKind[];
const LIST: readonly (readonly [string, EventKind])[] = KINDS.flatMap((kind) =>
  (STEMS[kind] ?? "").split(" ").map((stem): readonly [string, EventKind] => [stem, kind]),
);

/** «والاشتباكات», "and the clashes": the word itself, then without و or ف, then without ب ل ك, then without ال. */
export function kindOfWord(word: string): EventKind | null {
  let form = plain(word);
  for (const clitics of ["", "وف", "بلك", "ال"]) {
    if (clitics === "ال" ? form.startsWith("ال") : clitics !== "" && clitics.includes(form.charAt(0)))
      form = form.slice(clitics === "ال" ? 2 : 1);
    const hit = LIST.find(([stem]) => form.startsWith(stem) && form.length - stem.length <= 3);
    if (hit) return hit[1];
  }
  return null;
}

/** The reading of the word list: every listed word an event that happened, told by the outlet, without place, time or people. */
export function readByWords(report: Report): Reading {
  const { text } = report;
  const events: Event[] = [];
  for (const word of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const kind = kindOfWord(word[0]);
    if (kind === null) continue;
    const start = word.index;
    events.push({
      id: `x${events.length}`,
      story: "s1",
      kind,
      acled: null,
      trigger: [start, start + word[0].length],
      sentence: sentenceAt(text, start),
      participants: [],
      place: null,
      time: null,
      tolls: [],
      voice: "v0",
      factual: "happened",
      negated: false,
      background: false,
      terms: [],
      result: null,
      sameAs: null,
      confidence: null,
      summary: { en: kind, ar: word[0] },
    });
  }
  const { published: _, ...head } = report;
  return {
    schema: "isnad/reading@1",
    reader: { name: "word list", version: "1", knowledge: "none" },
    report: {
      ...head,
      outletBasis: report.outlet === null ? null : "given",
      published: null,
      stories: [{ id: "s1", start: 0, end: text.length, role: "main", published: null }],
    },
    mentions: [],
    entities: [],
    voices: [{ id: "v0", chain: [], stance: "tells", evidence: null }],
    events,
    notes: [],
  };
}

const plain = (word: string): string =>
  word
    .normalize("NFC")
    .replace(/[\u0640\p{M}]/gu, "")
    .replace(/[\u0622\u0623\u0625]/g, "\u0627")
    .replaceAll("ى", "ي")
    .replaceAll("ة", "ه");

function sentenceAt(text: string, at: number): [number, number] {
  let start = at;
  while (start > 0 && !".!?؟\n".includes(text.charAt(start - 1))) start--;
  let end = at;
  while (end < text.length && !".!?؟\n".includes(text.charAt(end))) end++;
  return [start, end];
}

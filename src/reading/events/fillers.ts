// What can fill a slot: noun phrases, and the nouns inside an idafa chain that starts with the trigger («اختطاف سائح»: سائح).
import { Pro, TokenKind } from "../../arabic/index.ts";
import type { Draft, EntityMention, Phrase } from "../draft.ts";
import { Tag } from "../words/tags.ts";
import { positionsOf } from "./positions.ts";

/** A stretch that can fill a slot. */
export interface Filler {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly entity: number | null;
  readonly sort: Phrase["sort"];
  readonly prep: string | null;
  /** Index of its phrase, or -1. */
  readonly phrase: number;
}

/** Fillers of a draft, looked up by token. */
export class Fillers {
  readonly draft: Draft;
  /** Phrase that starts at each token, or -1. */
  readonly starts: Int32Array;
  /** Phrase that covers each token, or -1. */
  readonly covers: Int32Array;
  private readonly mentionAt: (EntityMention | null)[];

  constructor(draft: Draft) {
    this.draft = draft;
    const n = draft.line.length;
    this.starts = new Int32Array(n).fill(-1);
    this.covers = new Int32Array(n).fill(-1);
    this.mentionAt = new Array<EntityMention | null>(n).fill(null);
    draft.phrases.forEach((p, i) => {
      this.starts[p.first] = i;
      for (let t = p.first; t <= p.last; t++) this.covers[t] = i;
    });
    for (const m of draft.mentions) for (let t = m.first; t <= m.last; t++) this.mentionAt[t] ??= m;
  }

  /** The filler of a whole phrase. */
  of(index: number): Filler | null {
    const p = this.draft.phrases[index];
    return p
      ? { first: p.first, last: p.last, start: p.start, end: p.end, entity: p.entity, sort: p.sort, prep: p.prep, phrase: index }
      : null;
  }

  /** The phrase that starts at token `t`, as a filler. */
  starting(t: number): Filler | null {
    const own = this.starts[t] ?? -1;
    return own < 0 ? null : this.of(own);
  }

  /** The filler that starts at token `t`: a phrase, or the rest of the phrase that `t` stands inside. */
  at(t: number): Filler | null {
    const own = this.starts[t] ?? -1;
    if (own >= 0) return this.of(own);
    const around = this.draft.phrases[this.covers[t] ?? -1];
    if (!around || this.draft.line.kind[t] !== TokenKind.word) return null;
    const m = this.mentionAt[t];
    if (m && m.first === t) {
      const item = this.draft.entities[m.entity];
      return { first: t, last: m.last, start: m.start, end: m.end, entity: m.entity, sort: item?.kind ?? "thing", prep: null, phrase: -1 };
    }
    if (m && m.first < t) return null;
    const sort = this.draft.words.tag[t] === Tag.number ? "quantity" : "thing";
    const pro = this.draft.line.pro[t] ?? 0;
    const start = (pro & ~Pro.al) === 0 ? (this.draft.line.start[t] ?? 0) : (this.draft.line.stemStart[t] ?? 0);
    return { first: t, last: around.last, start, end: around.end, entity: null, sort, prep: null, phrase: -1 };
  }

  /** Whether a mention of an entity starts at token `t`. */
  mentionStarts(t: number): boolean {
    return this.mentionAt[t]?.first === t;
  }

  /** The phrases coordinated with one («وجهاء وعسكريين»), itself first. */
  withCoordinates(filler: Filler): readonly Filler[] {
    const out = [filler];
    if (filler.phrase < 0) return out;
    let at = filler.phrase;
    for (let i = at + 1; i < this.draft.phrases.length && i <= filler.phrase + 6; i++) {
      const p = this.draft.phrases[i];
      if (!p || p.coordinatedWith !== at) break;
      const next = this.of(i);
      if (next) out.push(next);
      at = i;
    }
    return out;
  }
}

// Nouns that stand for people or bodies that act, without naming them.
const ACTING: ReadonlySet<string> = new Set([
  "خليه",
  "خلايا",
  "عناصر",
  "عنصر",
  "مقاتلين",
  "مقاتلون",
  "مسلحين",
  "كوادر",
  "افراد",
  "دوريه",
  "رتل",
  "طرف",
  "طرفان",
  "طرفين",
  "اطراف",
  "جانب",
  "جانبان",
  "جانبين",
  "سلطات",
  "سلطه",
  "جهه",
  "جهات",
  "وفد",
  "وفود",
  "فريق",
  "لجنه",
  "لجان",
  "مجلس",
  "وزاره",
  "هييه",
  "مصالح",
  "قياده",
  "اداره",
  "غرفه",
  "دول",
  "طايره",
  "طايرات",
  "مدفعيه",
  "طيران",
  "مقاتلات",
  "مروحيات",
  "مسيره",
  "مسيرات",
  "سكان",
  "اهالي",
  "شرطه",
  "قوه",
  "قوات",
  "جيش",
  "كتيبه",
  "كتايب",
  "لواء",
  "الويه",
  "وحده",
  "وحدات",
  "ميليشيا",
  "ميليشيات",
  "فصيل",
  "فصايل",
  "جماعه",
  "جماعات",
  "مجموعه",
  "مجموعات",
  "حركه",
  "حركات",
  "تنظيم",
  "تنظيمات",
  "جبهه",
  "تحالف",
  "حرس",
  "حكومه",
  "طواقم",
  "فرق",
  "راغبين",
  "رافضي",
  "رافضين",
  "انتحاري",
  "مفاوضون",
  "مفاوضين",
  "وسطاء",
  "موسسات",
  "بعثه",
  "منظمه",
]);

/** Can act of its own will, or strike: people, groups, forces, aircraft; no place, time or bare thing. */
export function canAct(draft: Draft, f: Filler): boolean {
  if (f.sort === "actor" || f.sort === "person") return true;
  if (f.sort === "place") return f.entity !== null && isState(draft, f.entity);
  if (f.sort === "quantity") return hasPeople(draft, f) || humanHead(draft, f);
  return f.sort === "thing" && (draft.words.reading[f.first]?.human === true || ACTING.has(draft.line.stem[f.first] ?? ""));
}

function hasPeople(draft: Draft, f: Filler): boolean {
  const { people } = positionsOf(draft);
  for (let t = f.first; t <= f.last; t++) if (people[t] === 1) return true;
  return false;
}

function humanHead(draft: Draft, f: Filler): boolean {
  for (let t = f.first; t <= f.last; t++) if (draft.words.reading[t]?.human === true) return true;
  return false;
}

const isState = (draft: Draft, entity: number): boolean => {
  const item = draft.entities[entity];
  return item?.kind === "place" && item.placeKind === "country";
};

// Words that head a phrase but name nobody and nothing: «على الأقل», «في المائة».
const EMPTY: ReadonlySet<string> = new Set([
  "اقل",
  "اكثر",
  "مايه",
  "ميه",
  "نفس",
  "نفسه",
  "نفسها",
  "ذلك",
  "اثر",
  "اثناء",
  "قرب",
  "حد",
  "شان",
  "اطار",
  "طريق",
  "سبب",
  "حين",
  "مقابل",
  "خلال",
  "حاله",
  "وقت",
  "ضوء",
  "جانب",
  "قبل",
  "مستوي",
  "الاف",
  "نحو",
  "غرار",
  "خلفيه",
  "عليه",
  "عليها",
  "عليهم",
  "فيه",
  "فيها",
  "منه",
  "منها",
  "له",
  "لها",
  "لهم",
  "به",
  "بها",
  "منهم",
  "بينهم",
  "بينها",
  "اليه",
  "اليها",
  "يد",
  "ايدي",
  "في",
  "من",
  "الي",
  "على",
  "ما",
  "هذا",
  "هذه",
]);

/** Names somebody or something that can stand in a record. */
export function worthy(draft: Draft, f: Filler): boolean {
  if (f.sort === "time" || f.sort === "event") return false;
  if (f.entity !== null) return true;
  const body = draft.words.body[f.first] ?? "";
  // «في الوقت الحاضر», «انفلات أمني»: an adjective behind its noun
  if (
    f.first === f.last &&
    draft.words.tag[f.first] === Tag.adjective &&
    (positionsOf(draft).phraseAt[f.first - 1] ?? -1) >= 0 &&
    f.prep === null &&
    f.phrase >= 0
  )
    return false;
  if (EMPTY.has(draft.line.stem[f.first] ?? "") || EMPTY.has(body)) return false;
  return !(f.first === f.last && draft.words.tag[f.first] === Tag.number) && draft.line.kind[f.first] !== TokenKind.punct;
}

/** The name in apposition to a description: «القيادي البارز صالح …», «القيادي، صالح …». */
export function namedBeside(draft: Draft, fillers: Fillers, f: Filler): Filler {
  if (f.entity !== null && draft.entities[f.entity]?.kind !== "actor") return f;
  if (f.entity !== null && draft.entities[f.entity]?.kind === "actor" && f.sort === "actor" && !draft.words.reading[f.first]?.human)
    return f;
  let t = f.last + 1;
  if (draft.line.kind[t] === TokenKind.punct && '،,"“«'.includes(draft.line.form[t] ?? "?")) t++;
  const next = draft.phrases[fillers.starts[t] ?? -1];
  const one = (draft.line.pro[t] ?? 0) === 0 || (draft.line.pro[t] ?? 0) === Pro.al;
  return next && one && next.sort === "person" && next.prep === null ? (fillers.of(fillers.starts[t] ?? -1) ?? f) : f;
}

// What a verbal noun has beside it: the genitive of its idafa, and the adjective that names a country («الغارات الروسية»).
import { Pro, TokenKind } from "../../arabic/index.ts";
import type { Draft } from "../draft.ts";
import { Tag } from "../words/tags.ts";
import type { Filler, Fillers } from "./fillers.ts";
import { positionsOf } from "./positions.ts";
import type { Candidate } from "./triggers.ts";

/** What stands in the genitive after the noun: the rest of its chain, or the phrase right after it. */
export function genitiveOf(draft: Draft, fillers: Fillers, c: Candidate): Filler | null {
  if (c.definite || c.enclitic) return null;
  const { line, words } = draft;
  if (endsInTanwin(line.form[c.last] ?? "") || ((line.pro[c.last] ?? 0) & Pro.al) !== 0) return null; // no idafa
  let t = c.last + 1;
  while (t <= c.window.sentenceLast && words.tag[t] === Tag.quantifier) t++;
  if (t > c.window.sentenceLast) return null;
  if (DESCRIBING.has(line.stem[t] ?? "")) return null;
  const starts = fillers.mentionStarts(t);
  if (words.tag[t] === Tag.adjective && !starts) return null;
  if (!starts && looksLikeNisba(line.form[t] ?? "") && ((line.pro[t] ?? 0) & Pro.al) === 0) return null;
  if (((line.pro[t] ?? 0) & ~Pro.al) !== 0 || words.tag[t] === Tag.preposition || words.tag[t] === Tag.verb) return null;
  const f = fillers.at(t);
  return f && f.prep === null ? f : null;
}

// Adjectives of events that could also stand for people («كمين مسلح», «هجوم انتحاري»).
const DESCRIBING: ReadonlySet<string> = new Set([
  "مسلح",
  "مسلحه",
  "انتحاري",
  "انتحاريه",
  "ارهابي",
  "ارهابيه",
  "عنيف",
  "عنيفه",
  "واسع",
  "واسعه",
  "كبير",
  "كبيره",
  "محدود",
  "محدوده",
  "جديد",
  "جديده",
  "اخر",
  "اخري",
  "مكثف",
  "مكثفه",
  "دام",
  "داميه",
  "عسكريه",
  "امنيه",
  "متبادل",
  "متقطع",
]);

const endsInTanwin = (form: string): boolean => form.length > 3 && form.endsWith("ا") && !form.endsWith("يا");
const looksLikeNisba = (form: string): boolean => form.length >= 4 && /(?:ي|ية|يا|يه)$/.test(form);

/** The adjectives of countries among the words after the noun, as the doers: «الغارات الروسية», «"عدوان" إسرائيلي», «غارات سورية وروسية». */
export function nisbaAgents(draft: Draft, c: Candidate): Filler[] {
  const positions = positionsOf(draft);
  const out: Filler[] = [];
  let words = 0;
  for (let t = c.last + 1; t <= c.window.sentenceLast && words < 3; t++) {
    if (draft.line.kind[t] === TokenKind.punct && '"”»'.includes(draft.line.form[t] ?? "?")) continue;
    if (draft.line.kind[t] !== TokenKind.word || draft.words.tag[t] === Tag.verb || draft.words.tag[t] === Tag.preposition) break;
    words++;
    const found = positions.nisba.get(t);
    if (found) {
      const actor = out.length === 0 ? actorOf(draft, found.country, t) : null;
      out.push(actor ?? { first: t, last: t, start: found.start, end: found.end, entity: null, sort: "actor", prep: null, phrase: -1 });
    } else if (out.length > 0) break;
  }
  return out;
}

/** The state or force of that country that the report itself named last before token `t`, else first after it. */
function actorOf(draft: Draft, country: string, t: number): Filler | null {
  const all = positionsOf(draft).states.get(country) ?? [];
  const before = positionsOf(draft).mentionBefore[t] ?? -1;
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] ?? 0) <= before) low = middle + 1;
    else high = middle;
  }
  const m = draft.mentions[all[Math.max(0, low - 1)] ?? -1];
  return m ? { first: m.first, last: m.last, start: m.start, end: m.end, entity: m.entity, sort: "actor", prep: null, phrase: -1 } : null;
}

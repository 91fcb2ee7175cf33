// The whole of what a noun phrase names: whose it is («سيارات تابعة لـ…», «عناصر من …», «كوادر في …»), the names behind a kind word
// («بلدتي … و…», «أربع قرى هي …»), and two bare nouns with one genitive («نقاط وحواجز الجيش»).
import { Pro, TokenKind } from "../../arabic/index.ts";
import type { Draft } from "../draft.ts";
import { Tag } from "../words/tags.ts";
import type { Filler, Fillers } from "./fillers.ts";

/** How many complements are followed. */
const HOPS = 3;
const OF = /^(?:ال)?(?:تابع|تعود|يعود|تتبع|يتبع|موالي|خاضع|منتم|تنتم|ينتم)/;
const JOINING: ReadonlySet<string> = new Set(["ل", "من", "في", "عن"]);

// «من أيدي التنظيم», «من قبل الجيش» tell who held it or did it, not whose it is.
const FROM_HANDS: ReadonlySet<string> = new Set(["ايدي", "يد", "ايادي", "قبضه", "قبل", "جانب", "طرف", "خلال", "اجل", "دون"]);

/** The next complement of a phrase that ends at `last`, or null. */
function complement(draft: Draft, fillers: Fillers, last: number): Filler | null {
  let t = last + 1;
  if (OF.test(draft.words.body[t] ?? "")) t++;
  if (draft.words.tag[t] === Tag.preposition) t++;
  while (draft.line.kind[t] === TokenKind.punct && '"“«'.includes(draft.line.form[t] ?? "?")) t++;
  const next = fillers.starting(t);
  if (!next?.prep || !JOINING.has(next.prep) || next.sort === "time") return null;
  if (next.sort === "place" && next.prep !== "في") return null;
  if (FROM_HANDS.has(draft.line.stem[next.first] ?? "")) return null;
  return draft.line.sentence[t] === draft.line.sentence[last] ? next : null;
}

/** Phrase with its complements: its end moved, and the first named actor met on the way as its owner. */
export function withComplements(draft: Draft, fillers: Fillers, f: Filler): { readonly whole: Filler; readonly owner: Filler | null } {
  let whole = f;
  let owner: Filler | null = null;
  for (let hop = 0; hop < HOPS; hop++) {
    const next = complement(draft, fillers, whole.last);
    if (!next) break;
    if (next.prep === "في" && next.sort !== "place" && draft.words.reading[whole.first]?.human !== true && hop === 0) break;
    whole = { ...whole, last: next.last, end: next.end };
    if (next.entity !== null && next.sort === "actor") {
      owner = next;
      break;
    }
    if (next.sort === "place") break;
  }
  return { whole, owner };
}

/** A noun that says nothing alone: one bare word without the article. */
export const isBare = (draft: Draft, f: Filler): boolean =>
  f.first === f.last &&
  f.entity === null &&
  f.sort === "thing" &&
  ((draft.line.pro[f.first] ?? 0) & Pro.al) === 0 &&
  (draft.line.enc[f.first] ?? 0) === 0;

/** «نقاط وحواجز الجيش» → one phrase; «مدن وبلدات ريف إدلب» → what the second names. Others stay as they are. */
export function joined(draft: Draft, parts: readonly Filler[]): readonly Filler[] {
  const out: Filler[] = [];
  parts.forEach((part, i) => {
    const before = out.at(-1);
    if (before && i > 0 && isBare(draft, before) && part.last > part.first && parts[i - 1] === before) {
      out.pop();
      out.push(part.entity === null ? { ...part, first: before.first, start: before.start } : part);
    } else out.push(part);
  });
  return out;
}

// Kinds of places in the plural and dual, that names follow.
const KINDS: ReadonlySet<string> = new Set([
  "بلدتي",
  "بلدات",
  "قريتي",
  "قري",
  "مدينتي",
  "مدن",
  "حيي",
  "احياء",
  "محافظتي",
  "محافظات",
  "ريفي",
  "منطقتي",
  "مناطق",
  "مخيمي",
  "مخيمات",
  "مديريتي",
  "مديريات",
  "مطاري",
  "بلدتا",
  "قريتا",
  "مدينتا",
  "ناحيتي",
]);
const NAMELY: ReadonlySet<string> = new Set(["هي", "وهي", "هما", "وهما", "بينها", "منها", "ابرزها"]);

/** The places named after a kind word or a count of them, or nothing. */
export function namesBehind(draft: Draft, fillers: Fillers, f: Filler): readonly Filler[] {
  if (f.entity !== null) return [];
  let kind = false;
  for (let t = f.first; t <= f.last; t++) if (KINDS.has(draft.line.stem[t] ?? "") || KINDS.has(draft.words.body[t] ?? "")) kind = true;
  if (!kind) return [];
  const { line, words } = draft;
  for (let t = f.last + 1; t - f.last <= 8 && line.sentence[t] === line.sentence[f.last]; t++) {
    const listed = NAMELY.has(words.body[t] ?? "") || line.form[t] === ":";
    if (t > f.last + 1 && !listed) {
      if (words.tag[t] === Tag.verb || words.tag[t] === Tag.complementiser || words.tag[t] === Tag.relative) return [];
      continue;
    }
    const next = fillers.starting(listed ? t + 1 : t);
    if (listed && !next) return [];
    if (next && next.prep === null && (next.sort === "place" || listed))
      return fillers.withCoordinates(next).filter((x) => x.sort === "place" || listed);
  }
  return [];
}

// From a folded form to the verb cells that can be written so. Stems are looked up, endings are cut.
import type { Mood, VerbCell } from "./conjugate.ts";
import { VERB_STEMS } from "./data/stems.generated.ts";
import { type VerbEntry, verbAt } from "./lexicon.ts";
import { openTable, type StemTable } from "./stem-table.ts";
import { PASSIVE_SHIFT, Slot, voicesOf } from "./verb-stems.ts";

export interface VerbReading {
  readonly verb: VerbEntry;
  readonly cell: VerbCell;
  /** Null mood: the form is written alike in all moods. */
  readonly mood: Mood | null;
}

interface Ending {
  readonly text: string;
  readonly bit: number;
  readonly persons: readonly VerbCell["person"][];
  readonly mood: Mood | null;
  /** Before a pronoun: `no` never, `only` nowhere else. */
  readonly pronoun: "yes" | "no" | "only";
}
const ending = (text: string, bit: number, persons: string, pronoun: Ending["pronoun"] = "yes", mood: Mood | null = null): Ending => ({
  text,
  bit,
  persons: persons.split(" ") as VerbCell["person"][],
  mood,
  pronoun,
});
const PAST: readonly Ending[] = [
  ending("", Slot.past, "3ms", "no"),
  ending("", Slot.pastPronoun, "3ms", "only"),
  ending("ت", Slot.pastT, "3fs"),
  ending("تا", Slot.pastT, "3fd"),
  ending("ا", Slot.pastA, "3md"),
  ending("وا", Slot.pastU, "3mp", "no"),
  ending("و", Slot.pastU, "3mp", "only"),
  ending("ن", Slot.pastC, "3fp"),
  ending("نا", Slot.pastC, "1p"),
  ending("ت", Slot.pastC, "1s 2ms"),
  ending("تما", Slot.pastC, "2d"),
  ending("تم", Slot.pastC, "2mp", "no"),
  ending("تمو", Slot.pastC, "2mp", "only"),
  ending("تن", Slot.pastC, "2fp"),
];
const PREFIXED: Readonly<Record<string, readonly Ending[]>> = {
  ي: imperfect("3ms", "3md", "3mp", "3fp", ""),
  ت: imperfect("3fs 2ms", "3fd 2d", "2mp", "2fp", "2fs"),
  ن: imperfect("1p", "", "", "", ""),
  ا: imperfect("1s", "", "", "", ""),
};

function imperfect(one: string, two: string, many: string, women: string, you: string): readonly Ending[] {
  const list = [
    ending("", Slot.plain, one, "no"),
    ending("", Slot.plainPronoun, one, "only"),
    ending("", Slot.jussive, one, "yes", "jussive"),
  ];
  if (two) list.push(ending("ان", Slot.dual, two, "yes", "indicative"), ending("ا", Slot.dual, two, "yes", "subjunctive"));
  if (many) {
    list.push(ending("ون", Slot.plural, many, "yes", "indicative"), ending("وا", Slot.plural, many, "no", "subjunctive"));
    list.push(ending("و", Slot.plural, many, "only", "subjunctive"));
  }
  if (women) list.push(ending("ن", Slot.womenN, women));
  if (you) list.push(ending("ين", Slot.youF, you, "yes", "indicative"), ending("ي", Slot.youF, you, "yes", "subjunctive"));
  return list;
}

let table: StemTable | undefined;

/** Every verb cell that is written `form` (folded, no proclitics, pronoun already cut when `pronoun`). Order: as the lexicon has them. */
export function verbReadings(form: string, pronoun: boolean): readonly VerbReading[] {
  table ??= openTable(VERB_STEMS);
  const found: VerbReading[] = [];
  for (const e of PAST) match(table, form, 0, e, "past", pronoun, found);
  const prefixed = PREFIXED[form.charAt(0)];
  if (prefixed) for (const e of prefixed) match(table, form, 1, e, "imperfect", pronoun, found);
  return found;
}

function match(
  stems: StemTable,
  form: string,
  from: number,
  e: Ending,
  tense: VerbCell["tense"],
  pronoun: boolean,
  found: VerbReading[],
): void {
  if (pronoun ? e.pronoun === "no" : e.pronoun === "only") return;
  if (!form.endsWith(e.text) || form.length - e.text.length <= from - (tense === "imperfect" ? 0 : 1)) return;
  const list = stems.get(form.slice(from, form.length - e.text.length));
  if (!list) return;
  for (let i = 0; i < list.length; i += 2) {
    const verb = verbAt(list[i] ?? 0);
    if (!verb) continue;
    for (const voice of voicesOf(verb)) {
      const bits = (list[i + 1] ?? 0) >>> (voice === "passive" ? PASSIVE_SHIFT : 0);
      let fits = (bits & e.bit) !== 0;
      if (!fits && (bits & Slot.merged) !== 0 && (e.bit === Slot.pastC || e.bit === Slot.womenN)) {
        fits = e.text.charAt(0) === verb.root.charAt(verb.root.length - 1);
      }
      const one =
        (e.bit === Slot.plain || e.bit === Slot.plainPronoun) &&
        form.startsWith("ا") &&
        verb.root.startsWith("ء") &&
        (verb.form === 1 || verb.form === 4 || verb.form === 8);
      if (one) fits = (bits & Slot.first) !== 0;
      if (!fits || (e.bit === Slot.jussive && (bits & (pronoun ? Slot.plainPronoun : Slot.plain)) !== 0)) continue;
      const mood = e.bit === Slot.plain && (bits & Slot.jussive) === 0 ? "indicative" : e.mood;
      for (const person of e.persons) {
        if (verb.object === "prepositional" && voice === "passive" && person !== "3ms") continue;
        found.push({ verb, cell: { tense, mood: tense === "past" ? null : (mood ?? "indicative"), voice, person }, mood });
      }
    }
  }
}

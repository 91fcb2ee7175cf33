// The verb lexicon: reads the tables under `data/` into entries, each at first use.
import { fold } from "../fold.ts";
import { soundsOf } from "./conjugate.ts";
import { FORM_ONE } from "./data/verbs-1.ts";
import { FORM_FIVE, FORM_FOUR, FORM_THREE, FORM_TWO } from "./data/verbs-2-5.ts";
import { FORM_EIGHT, FORM_NINE, FORM_SEVEN, FORM_SIX, FORM_TEN, QUAD_FOUR, QUAD_ONE, QUAD_TWO } from "./data/verbs-6-10.ts";
import { regularMasdar } from "./derive.ts";
import { writeLetters } from "./orthography.ts";
import { rootOf, type VerbForm, type VerbShape, type VowelClass } from "./verb.ts";

/** What a verb takes: `direct` («قصف المدينة»), `prepositional` («عثر على») or `none` («هرب»). Only the first two have a passive. */
export type VerbObject = "direct" | "prepositional" | "none";

export interface VerbEntry extends VerbShape {
  /** `lemma.form`: «قصف.1», «أعلن.4», «سيطر.Q1». */
  readonly id: string;
  /** Past, third person masculine singular, no vowel marks: «اشتبك». */
  readonly lemma: string;
  /** Verbal nouns as written, the usual one first: «قتل», «مقتل». */
  readonly masdars: readonly string[];
  readonly object: VerbObject;
}

const PAST = { tense: "past", mood: null, voice: "active", person: "3ms" } as const;
const TABLES: readonly (readonly [VerbForm, VowelClass | null, string])[] = [
  ...Object.entries(FORM_ONE).map(([vowels, items]) => [1, vowels as VowelClass, items] as const),
  [2, null, FORM_TWO],
  [3, null, FORM_THREE],
  [4, null, FORM_FOUR],
  [5, null, FORM_FIVE],
  [6, null, FORM_SIX],
  [7, null, FORM_SEVEN],
  [8, null, FORM_EIGHT],
  [9, null, FORM_NINE],
  [10, null, FORM_TEN],
  ["Q1", null, QUAD_ONE],
  ["Q2", null, QUAD_TWO],
  ["Q4", null, QUAD_FOUR],
];

/** Forms that take no object by nature: «انسحب», «احمرّ», «تدهور», «اطمأن». */
const NO_OBJECT: ReadonlySet<VerbForm> = new Set([7, 9, "Q2", "Q4"]);

function entryOf(item: string, form: VerbForm, vowels: VowelClass | null): VerbEntry {
  const colon = item.indexOf(":");
  const head = colon < 0 ? item : item.slice(0, colon);
  const shape: VerbShape = { root: rootOf(head), form, vowels, strong: head.includes("=") };
  const lemma = writeLetters(soundsOf(shape, PAST)[0] ?? "");
  const given = colon < 0 ? "" : item.slice(colon + 1);
  const named = given
    .replace("+", "")
    .split(",")
    .filter((m) => m !== "");
  const regular = form === 1 || (named.length > 0 && !given.startsWith("+")) ? [] : [regularMasdar(shape)];
  const object = head.includes("-") || NO_OBJECT.has(form) ? "none" : head.includes("~") ? "prepositional" : "direct";
  return { ...shape, id: `${lemma}.${form}`, lemma, masdars: [...regular, ...named], object };
}

interface Row {
  readonly item: string;
  readonly form: VerbForm;
  readonly vowels: VowelClass | null;
}
let rows: readonly Row[] | undefined;
const entries: (VerbEntry | undefined)[] = [];

const rowsOnce = (): readonly Row[] => {
  rows ??= TABLES.flatMap(([form, vowels, items]) => itemsOf(items).map((item) => ({ item, form, vowels })));
  return rows;
};

/** The items of a table, white space between them. */
export const itemsOf = (table: string): readonly string[] => table.split(/\s+/).filter((item) => item !== "");

/** Verb number `n` of the lexicon, made at first use; undefined past the end. */
export function verbAt(n: number): VerbEntry | undefined {
  const known = entries[n];
  if (known) return known;
  const row = rowsOnce()[n];
  if (!row) return undefined;
  const entry = entryOf(row.item, row.form, row.vowels);
  entries[n] = entry;
  return entry;
}

let every: readonly VerbEntry[] | undefined;

/** All verbs of the lexicon. Form I verbs of two vowel classes («عرض» ai and aa) stand once for each. */
export function verbs(): readonly VerbEntry[] {
  every ??= rowsOnce().flatMap((_, n) => verbAt(n) ?? []);
  return every;
}

let byName: Map<string, VerbEntry[]> | undefined;

/**
 * Verbs by lemma, id or root, hamza as one likes: `verbsNamed("اعلن")`, `verbsNamed("أعلن.4")`; a root needs its form
 * (`verbsNamed("شبك", 8)` is «اشتبك» he clashed). Empty where the lexicon has no such verb.
 */
export function verbsNamed(name: string, form?: VerbForm): readonly VerbEntry[] {
  if (!byName) {
    byName = new Map();
    for (const verb of verbs()) {
      const lemma = fold(verb.lemma).text;
      for (const key of new Set([lemma, `${lemma}.${verb.form}`, `${fold(verb.root).text}√`])) {
        const list = byName.get(key);
        if (list) list.push(verb);
        else byName.set(key, [verb]);
      }
    }
  }
  const found = byName.get(fold(name).text) ?? [];
  if (form === undefined) return found;
  const named = found.filter((v) => v.form === form);
  return named.length > 0 ? named : (byName.get(`${fold(rootOf(name)).text}√`) ?? []).filter((v) => v.form === form);
}

// Country × force noun: «الجيش الروسي», «القوات الإسرائيلية», «وزارة الدفاع العراقية» come from two tables, not from a list.
import { AS_WRITTEN, type Draft, type DraftForm } from "./draft.ts";
import { keyOfForm } from "./forms.ts";
import type { ActorEntry, Entry, ForceNounEntry, NisbaEntry, PlaceEntry } from "./types.ts";

interface CountryWords {
  readonly nisba: NisbaEntry;
  readonly stems: readonly string[];
  readonly names: readonly string[];
  readonly en: string;
}

/**
 * Drafts of every state body, one for each country and force noun. An actor of the tables that names its `generic` («army:SY») takes the
 * forms of that body over, and the body itself is left out: two armies of one state in turn («الجيش السوري») both answer, by date.
 */
export function stateBodies(drafts: readonly Draft[]): readonly Draft[] {
  const countries = new Map<string, PlaceEntry>();
  for (const { entry } of drafts) if (entry.type === "place" && entry.kind === "country") countries.set(entry.id, entry);
  const holders = new Map<string, Draft[]>();
  for (const draft of drafts) {
    for (const generic of (draft.extra.generic ?? "").split("|").filter(Boolean)) holders.set(generic, [...(holders.get(generic) ?? []), draft]);
  }
  const bodies: Draft[] = [];
  const added = new Map<Draft, string[]>();
  for (const nisba of drafts) {
    if (nisba.entry.type !== "nisba") continue;
    const country = countries.get(nisba.entry.country);
    const words: CountryWords = {
      nisba: nisba.entry,
      stems: (nisba.extra.stems ?? "").split("|"),
      names: country ? country.names : [],
      en: nisba.entry.en,
    };
    for (const noun of drafts) {
      if (noun.entry.type !== "force-noun") continue;
      const forms = bodyForms(noun, words);
      const id = `${noun.extra.id}:${nisba.entry.country}`;
      const held = holders.get(id);
      if (held) for (const holder of held) added.set(holder, [...(added.get(holder) ?? []), ...forms]);
      else bodies.push(body(id, noun, noun.entry, words, forms));
    }
  }
  return [...drafts.map((draft) => withForms(draft, added.get(draft))), ...bodies];
}

/** «الجيش الروسي», «جيش روسي», «جيش روسيا»; a noun with a complement («وزارة الدفاع») takes the definite adjective only. */
function bodyForms(noun: Draft, words: CountryWords): readonly string[] {
  const end = noun.extra.agreement === "f" ? "ة" : "";
  const forms: string[] = [];
  for (const form of (noun.extra.forms ?? "").split("|")) {
    const definite = form.includes(" ");
    for (const stem of words.stems) {
      forms.push(definite ? `${form} ال${stem}${end}` : `ال${form} ال${stem}${end}`);
      if (!definite) forms.push(`${form} ${stem}${end}`);
    }
    if (!definite) for (const name of words.names) forms.push(`${form} ${name}`);
  }
  return forms;
}

function body(id: string, noun: Draft, entry: ForceNounEntry, words: CountryWords, texts: readonly string[]): Draft {
  const parent = noun.extra.parent ? `${noun.extra.parent}:${words.nisba.country}` : null;
  const actor: ActorEntry = {
    type: "actor",
    id,
    ar: texts[0] ?? "",
    en: `${words.en} ${entry.en}`,
    kind: entry.kind,
    parent,
    backers: [],
    from: null,
    to: null,
    country: words.nisba.country,
    forms: texts.map((form) => ({ form, usedBy: null, needs: null })),
    generic: entry.id,
  };
  return { entry: actor, forms: draftForms(actor.forms.length, (i) => texts[i] ?? ""), path: noun.path, row: noun.row, extra: {} };
}

const draftForms = (count: number, text: (i: number) => string): readonly DraftForm[] =>
  Array.from({ length: count }, (_, index) => ({ text: text(index), index, how: AS_WRITTEN }));

function withForms(draft: Draft, more: readonly string[] | undefined): Draft {
  if (!more || draft.entry.type !== "actor") return draft;
  const known = new Set(draft.entry.forms.map((form) => keyOfForm(form.form)));
  const fresh = more.filter((form) => {
    const key = keyOfForm(form);
    return known.has(key) ? false : known.add(key);
  });
  const forms = [...draft.entry.forms, ...fresh.map((form) => ({ form, usedBy: null, needs: null }))];
  const entry: Entry = { ...draft.entry, forms };
  return { ...draft, entry, forms: draftForms(forms.length, (i) => forms[i]?.form ?? "") };
}

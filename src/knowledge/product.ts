// Country × force noun: «الجيش الروسي», «القوات الإسرائيلية», «وزارة الدفاع العراقية» come from two tables, not from a list.
import { AS_WRITTEN, type Draft, type DraftForm } from "./draft.ts";
import { keyOfForm } from "./forms.ts";
import type { ActorEntry, ActorForm, NisbaEntry, PlaceEntry } from "./types.ts";

interface CountryWords {
  readonly country: PlaceEntry;
  readonly nisba: NisbaEntry;
  readonly stems: readonly string[];
  readonly plurals: readonly string[];
  readonly names: readonly string[];
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
    for (const generic of (draft.extra.generic ?? "").split("|").filter(Boolean))
      holders.set(generic, [...(holders.get(generic) ?? []), draft]);
  }
  const nouns = drafts.filter((draft) => draft.entry.type === "force-noun");
  const bodies: Draft[] = [];
  const added = new Map<Draft, ActorForm[]>();
  for (const nisba of drafts) {
    if (nisba.entry.type !== "nisba") continue;
    const country = countries.get(nisba.entry.country);
    if (!country) continue;
    const words: CountryWords = {
      country,
      nisba: nisba.entry,
      stems: (nisba.extra.stems ?? "").split("|"),
      plurals: (nisba.extra.plurals ?? "").split("|").filter(Boolean),
      names: country.names,
    };
    for (const noun of nouns) {
      const forms = bodyForms(noun, words);
      const id = `${noun.extra.id}:${country.id}`;
      const held = holders.get(id);
      if (held) for (const holder of held) added.set(holder, [...(added.get(holder) ?? []), ...forms]);
      else bodies.push(body(id, noun, words, forms, holders));
    }
  }
  return [...drafts.map((draft) => withForms(draft, added.get(draft))), ...bodies];
}

/** «الجيش الروسي», «جيش روسي», «جيش روسيا»; after a definite complement («وزارة الدفاع») the definite adjective only. */
function bodyForms(noun: Draft, words: CountryWords): readonly ActorForm[] {
  if (noun.extra.id === "state") return words.names.map((form) => ({ form, usedBy: null, needs: "context" }));
  const ends = noun.extra.people ? ["ون", "ين"] : ["", "ة"];
  const adjectives = [...words.stems.flatMap((stem) => ends.map((end) => stem + end)), ...(noun.extra.people ? words.plurals : [])];
  const texts: string[] = [];
  for (const form of (noun.extra.forms ?? "").split("|")) {
    const parts = form.split(" ");
    const definite = parts.some((part) => part.startsWith("ال"));
    for (const adjective of adjectives) {
      if (definite) texts.push(`${form} ال${adjective}`);
      else texts.push(`${parts.map((part) => `ال${part}`).join(" ")} ال${adjective}`, `${form} ${adjective}`);
    }
    if (!definite && parts.length === 1) for (const name of words.names) texts.push(`${form} ${name}`);
  }
  return texts.map((form) => ({ form, usedBy: noun.extra.partisan || null, needs: null }));
}

function body(
  id: string,
  noun: Draft,
  words: CountryWords,
  forms: readonly ActorForm[],
  holders: ReadonlyMap<string, readonly Draft[]>,
): Draft {
  const kind = noun.entry.type === "force-noun" ? noun.entry.kind : "unknown";
  const above = noun.extra.parent ? `${noun.extra.parent}:${words.nisba.country}` : null;
  const holder = above === null ? undefined : holders.get(above);
  const entry: ActorEntry = {
    type: "actor",
    id,
    ar: forms[0]?.form ?? "",
    en: noun.extra.id === "state" ? words.country.en : `${words.nisba.en} ${noun.entry.en}`,
    kind,
    parent: holder ? (holder.length === 1 ? (holder[0]?.entry.id ?? null) : null) : above,
    backers: [],
    from: null,
    to: null,
    country: words.nisba.country,
    forms,
    generic: noun.entry.id,
  };
  return { entry, forms: draftForms(forms), path: noun.path, row: noun.row, extra: {} };
}

const draftForms = (forms: readonly ActorForm[]): readonly DraftForm[] =>
  forms.map(({ form }, index) => ({ text: form, index, how: AS_WRITTEN }));

function withForms(draft: Draft, more: readonly ActorForm[] | undefined): Draft {
  if (!more || draft.entry.type !== "actor") return draft;
  const known = new Set(draft.entry.forms.map((form) => keyOfForm(form.form)));
  const fresh = more.filter(({ form }) => {
    const key = keyOfForm(form);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
  const forms = [...draft.entry.forms, ...fresh];
  return { ...draft, entry: { ...draft.entry, forms }, forms: draftForms(forms) };
}

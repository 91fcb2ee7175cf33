// What an incident is called: its title, or its kind and place where the record gives it none.
import type { EventKind } from "../../../src/model/vocabulary.ts";
import type { Speech } from "../i18n/index.ts";

interface Titled {
  readonly title: { readonly ar: string; readonly en: string };
  readonly kind: EventKind;
}

export function titleOf(
  speech: Speech,
  { title, kind }: Titled,
  place?: { readonly ar: string; readonly en: string | null } | null,
): string {
  const given = speech.language === "en" ? title.en || title.ar : title.ar || title.en;
  return given || [speech.t(`kind.${kind}`), ...(place ? [speech.name(place)] : [])].join(" · ");
}

// What a filter's value is called in the interface.
import type { Facet, FacetCount } from "../../../src/model/workbench.ts";
import type { MessageKey, Speech } from "../i18n/index.ts";

export function labelOf(speech: Speech, facet: Facet, value: FacetCount): string {
  switch (facet) {
    case "kind":
    case "standing":
    case "differs":
    case "review":
      return speech.t(`${facet}.${value.value}` as MessageKey);
    case "place":
    case "actor":
      return speech.name({ ar: value.ar ?? value.value, en: value.en ?? null });
    case "outlet":
      return value.value;
  }
}

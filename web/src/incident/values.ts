// Values of claims as words, and what makes two of them the same.
import type { ClaimProperty, ClaimValue } from "../../../src/model/record.ts";
import type { IncidentAnswer } from "../../../src/model/workbench.ts";
import { isKind } from "../design/kinds.ts";
import type { Speech } from "../i18n/index.ts";

type Entities = IncidentAnswer["entities"];
type TollLike = { readonly low: number | null; readonly high: number | null };

/** «5», «5–6», «2 or more», «up to 10». */
export function figureOf(speech: Speech, { low, high }: TollLike): string {
  const { number } = speech;
  if (low !== null && high !== null) return low === high ? number(low) : `${number(low)}–${number(high)}`;
  if (low !== null) return `≥ ${number(low)}`;
  return high !== null ? `≤ ${number(high)}` : "?";
}

export function valueWords(speech: Speech, value: ClaimValue, entities: Entities): string {
  if ("harm" in value) {
    const unit = value.unit === "people" ? "" : ` ${speech.t(`unit.${value.unit}`)}`;
    return `${figureOf(speech, value)}${unit} ${speech.t(`harm.${value.harm}`)}`;
  }
  if ("factual" in value) {
    const told = speech.t(`factual.${value.factual}`);
    return value.negated && value.factual !== "not-happened" ? speech.t("factual.not", { what: told }) : told;
  }
  if ("result" in value) return speech.t(`result.${value.result}`);
  if ("does" in value) return value.does;
  if ("entity" in value) {
    const known = value.entity === null ? undefined : entities[value.entity];
    return known ? speech.name(known.name) : value.text;
  }
  return speech.when(value);
}

/** What a claim is of, in the interface's words: the harm and whose for a toll («killed, …»), the kind of event else. */
export function ofWords(speech: Speech, property: ClaimProperty, of: string): string {
  if (property !== "toll") return isKind(of) ? speech.t(`kind.${of}`) : of;
  const [harm = "", ...whose] = of.split(", ");
  const known = HARMS.find((one) => one === harm);
  return [known ? speech.t(`harm.${known}`) : harm, ...whose].join(" · ");
}

const HARMS = ["killed", "wounded", "captured", "arrested", "released", "missing", "displaced", "destroyed", "damaged", "other"] as const;

/** Whose, for a toll row: the entity's name, or the words. */
export const whoWords = (speech: Speech, who: string | null, entities: Entities): string | null => {
  if (who === null) return null;
  const known = entities[who];
  return known ? speech.name(known.name) : who;
};

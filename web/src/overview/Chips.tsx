// The filters in force, each with its way out.
import type { Facet, Facets } from "../../../src/model/workbench.ts";
import { Icon } from "../app/Icon.tsx";
import { Words } from "../design/Words.tsx";
import { type Speech, useSpeech } from "../i18n/index.ts";
import { go } from "../router/router.ts";
import { addresses } from "../router/routes.ts";
import styles from "./filters.module.css";
import { active, cleared, FACET_NAMES, without } from "./filters.ts";
import { labelOf } from "./labels.ts";

export function Chips({ query, facets }: { query: string; facets: Facets | undefined }) {
  const speech = useSpeech();
  const { t } = speech;
  const filters = active(query);
  if (filters.length === 0) return null;
  return (
    <ul className={styles.chips}>
      {filters.map(([name, value]) => {
        const label = chipLabel(speech, facets, name, value);
        return (
          <li key={`${name} ${value}`}>
            <button
              type="button"
              className={styles.chip}
              aria-label={t("filter.remove", { what: label })}
              onClick={() => go(addresses.overview(without(query, name, value)), { stay: true })}
            >
              <Words>{label}</Words>
              <Icon name="close" />
            </button>
          </li>
        );
      })}
      <li>
        <button type="button" className={styles.more} onClick={() => go(addresses.overview(cleared(query)), { stay: true })}>
          {t("filter.clear")}
        </button>
      </li>
    </ul>
  );
}

function chipLabel(speech: Speech, facets: Facets | undefined, name: string, value: string): string {
  const facet = FACET_NAMES.find((one): one is (typeof FACET_NAMES)[number] & Facet => one === name);
  if (facet) {
    const known = facets?.[facet].find((one) => one.value === value);
    return labelOf(speech, facet, known ?? { value, count: 0 });
  }
  if (name === "from") return `${speech.t("filter.from")} ${speech.day(value)}`;
  if (name === "to") return `${speech.t("filter.to")} ${speech.day(value)}`;
  return `“${value}”`;
}

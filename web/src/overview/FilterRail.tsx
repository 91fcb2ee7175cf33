// The filters beside the list: for each value, how many incidents it would show. What is chosen stands in the address.
import { TextInput } from "@mantine/core";
import { useId, useState } from "react";
import type { Facet, FacetCount, Facets } from "../../../src/model/workbench.ts";
import { Words } from "../design/Words.tsx";
import { useSpeech } from "../i18n/index.ts";
import { go } from "../router/router.ts";
import { addresses } from "../router/routes.ts";
import styles from "./filters.module.css";
import { chosen, FACET_NAMES, toggled, withOne } from "./filters.ts";
import { labelOf } from "./labels.ts";

const SHOWN = 8;
const WITH_FIND = 14;

export function FilterRail({ facets, query }: { facets: Facets; query: string }) {
  const { t } = useSpeech();
  return (
    <div className={styles.rail}>
      <fieldset className={styles.days}>
        <legend>{t("incident.when")}</legend>
        <DayField name="from" query={query} />
        <DayField name="to" query={query} />
      </fieldset>
      {FACET_NAMES.map((facet) =>
        // One value for all incidents says nothing and filters nothing.
        facets[facet].length > 1 || chosen(query, facet).length > 0 ? (
          <FacetList key={facet} facet={facet} values={facets[facet]} query={query} />
        ) : null,
      )}
    </div>
  );
}

function DayField({ name, query }: { name: "from" | "to"; query: string }) {
  const { t } = useSpeech();
  const id = useId();
  const value = chosen(query, name)[0] ?? "";
  return (
    <div>
      <label htmlFor={id}>{t(`filter.${name}`)}</label>
      <input
        id={id}
        type="date"
        value={value}
        onChange={(event) => go(addresses.overview(withOne(query, name, event.currentTarget.value)), { replace: true, stay: true })}
      />
    </div>
  );
}

function FacetList({ facet, values, query }: { facet: Facet; values: readonly FacetCount[]; query: string }) {
  const speech = useSpeech();
  const { t, number } = speech;
  const [all, setAll] = useState(false);
  const [find, setFind] = useState("");
  const picked = chosen(query, facet);
  const labelled = values.map((value) => ({ ...value, label: labelOf(speech, facet, value) }));
  const names = Map.groupBy(labelled, ({ label }) => label);
  const sorted = facet === "kind" ? labelled.toSorted((a, b) => b.count - a.count) : labelled;
  const wanted = find.trim().toLowerCase();
  const found = wanted ? sorted.filter(({ label }) => label.toLowerCase().includes(wanted)) : sorted;
  const shown = all || wanted ? found : found.filter(({ value }, at) => at < SHOWN || picked.includes(value));
  return (
    <fieldset className={styles.facet}>
      <legend>{t(`filter.${facet}`)}</legend>
      {values.length > WITH_FIND && (
        <TextInput
          size="xs"
          value={find}
          onChange={(event) => setFind(event.currentTarget.value)}
          aria-label={t("filter.find", { what: t(`filter.${facet}`) })}
          placeholder={t("filter.find", { what: t(`filter.${facet}`) })}
        />
      )}
      <ul className={all ? styles.long : undefined}>
        {shown.map(({ value, label, count, placeKind }) => (
          <li key={value}>
            <label className={styles.value}>
              <input
                type="checkbox"
                checked={picked.includes(value)}
                onChange={() => go(addresses.overview(toggled(query, facet, value)), { stay: true })}
              />
              <span className={styles.label}>
                <Words>{label}</Words>
                {placeKind && (names.get(label)?.length ?? 0) > 1 && <span className="quiet"> · {t(`placeKind.${placeKind}`)}</span>}
              </span>
              <span className={`${styles.count} num`}>{number(count)}</span>
            </label>
          </li>
        ))}
      </ul>
      {!wanted && found.length > SHOWN && (
        <button type="button" className={styles.more} onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t("filter.less") : t("filter.more", { count: found.length })}
        </button>
      )}
    </fieldset>
  );
}

// The first screen: the record in figures, incidents over time, and the list, all three under the same filters.
import { Button, Drawer } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useCallback, useMemo, useState } from "react";
import { useIncidents, useOverview, useTimeline } from "../api/queries.ts";
import { Icon } from "../app/Icon.tsx";
import { Failed, Loading, Message } from "../design/State.tsx";
import { useSpeech } from "../i18n/index.ts";
import { go, usePlace } from "../router/router.ts";
import { addresses } from "../router/routes.ts";
import { Chips } from "./Chips.tsx";
import { Figures } from "./Figures.tsx";
import { FilterRail } from "./FilterRail.tsx";
import { active, chosen, questionOf, unordered, withOne } from "./filters.ts";
import { IncidentList } from "./IncidentList.tsx";
import { ORDERS } from "./orders.ts";
import styles from "./overview.module.css";
import { Timeline } from "./Timeline.tsx";

export function OverviewPage() {
  const { t } = useSpeech();
  const { query } = usePlace();
  const question = questionOf(query);
  const overview = useOverview();
  const incidents = useIncidents(question);
  const timeline = useTimeline(unordered(question));
  const narrow = useMediaQuery("(max-width: 980px)", false, { getInitialValueInEffect: false });
  const [filtering, setFiltering] = useState(false);
  const lines = useMemo(() => incidents.data?.pages.flatMap((page) => page.items) ?? [], [incidents.data]);
  const first = incidents.data?.pages[0];
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = incidents;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  if (incidents.error) return <Failed error={incidents.error} retry={() => void incidents.refetch()} />;
  if (!first) return <Loading />;
  const rail = <FilterRail facets={first.facets} query={question} />;
  return (
    <>
      <h1 className="sr-only">{t("overview.title")}</h1>
      {overview.data && <Figures overview={overview.data} />}
      <div className={styles.columns}>
        {narrow ? (
          <Drawer
            opened={filtering}
            onClose={() => setFiltering(false)}
            title={t("filter.title")}
            lockScroll={false}
            size="min(340px, 92vw)"
            closeButtonProps={{ "aria-label": t("filter.close") }}
          >
            {rail}
          </Drawer>
        ) : (
          <aside className={styles.rail} aria-label={t("filter.title")}>
            {rail}
          </aside>
        )}
        <div className={styles.body}>
          {timeline.data && <Timeline data={timeline.data} query={question} />}
          <div className={styles.bar}>
            <p className={styles.total} role="status">
              {first.total === first.all
                ? t("list.incidents", { count: first.total })
                : t("list.of", { shown: first.total, all: first.all })}
            </p>
            {narrow && (
              <Button variant="default" size="compact-sm" leftSection={<Icon name="filter" />} onClick={() => setFiltering(true)}>
                {t("filter.open")}
              </Button>
            )}
            <OrderField question={question} />
          </div>
          <Chips query={question} facets={first.facets} />
          {first.total === 0 ? (
            <Nothing empty={first.all === 0} filtered={active(question).length > 0} />
          ) : (
            <IncidentList lines={lines} total={first.total} more={hasNextPage && !isFetchingNextPage ? more : null} />
          )}
        </div>
      </div>
    </>
  );
}

function Nothing({ empty, filtered }: { empty: boolean; filtered: boolean }) {
  const { t } = useSpeech();
  if (empty && !filtered) return <Message title={t("list.empty.title")}>{t("list.empty.text")}</Message>;
  return <Message title={t("list.none.title")}>{t("list.none.text")}</Message>;
}

function OrderField({ question }: { question: string }) {
  const { t } = useSpeech();
  const order = chosen(question, "order")[0] ?? "time-desc";
  return (
    <label className={styles.order}>
      <span>{t("list.order")}</span>
      <select
        value={order}
        onChange={(event) => {
          const value = event.currentTarget.value;
          go(addresses.overview(withOne(question, "order", value === "time-desc" ? null : value)), { replace: true, stay: true });
        }}
      >
        {ORDERS.map((one) => (
          <option key={one} value={one}>
            {t(`list.order.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

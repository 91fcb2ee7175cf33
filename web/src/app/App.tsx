// The frame of the workbench: its head, the screen that the address names, and the keys that work everywhere.
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { Loading, Message } from "../design/State.tsx";
import { useSpeech } from "../i18n/index.ts";
import { OverviewPage } from "../overview/OverviewPage.tsx";
import { Link } from "../router/Link.tsx";
import { go, usePlace } from "../router/router.ts";
import { addresses, type Route, routeOf } from "../router/routes.ts";
import styles from "./app.module.css";
import { Boundary } from "./Boundary.tsx";
import { Head } from "./Head.tsx";
import { KeyHelp } from "./KeyHelp.tsx";
import { useKeys } from "./keys.ts";

// The list is what most come for; the other screens are fetched when they are gone to (and when the page has nothing to do).
const loadIncident = () => import("../incident/IncidentPage.tsx");
const loadReports = () => import("../reports/ReportsPage.tsx");
const loadReader = () => import("../reader/ReaderPage.tsx");
const IncidentPage = lazy(async () => ({ default: (await loadIncident()).IncidentPage }));
const ReportsPage = lazy(async () => ({ default: (await loadReports()).ReportsPage }));
const ReaderPage = lazy(async () => ({ default: (await loadReader()).ReaderPage }));

export function App() {
  const { t, switchLanguage } = useSpeech();
  const { path } = usePlace();
  const route = useMemo(() => routeOf(path), [path]);
  const [helping, setHelping] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  useKeys(
    useMemo(
      () => ({
        "/": () => search.current?.focus(),
        "?": () => setHelping(true),
        l: switchLanguage,
        u: () => go(route.view === "report" ? addresses.reports() : addresses.overview()),
      }),
      [switchLanguage, route.view],
    ),
  );
  useEffect(() => {
    const timer = setTimeout(() => void Promise.all([loadIncident(), loadReports(), loadReader()]), 1500);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <a className={styles.skip} href="#content">
        {t("app.skip")}
      </a>
      <Head route={route} search={search} onHelp={() => setHelping(true)} />
      <main id="content" tabIndex={-1} className={styles.main}>
        <Boundary place={path}>
          <Suspense fallback={<Loading />}>
            <Screen route={route} />
          </Suspense>
        </Boundary>
      </main>
      <KeyHelp open={helping} onClose={() => setHelping(false)} />
    </>
  );
}

function Screen({ route }: { route: Route }) {
  const { t } = useSpeech();
  switch (route.view) {
    case "overview":
      return <OverviewPage />;
    case "incident":
      return <IncidentPage key={route.id} id={route.id} />;
    case "reports":
      return <ReportsPage />;
    case "report":
      return <ReaderPage key={route.id} id={route.id} />;
    case "nothing":
      return (
        <Message title={t("state.notFound.title")}>
          <Link to={addresses.overview()}>{t("state.back")}</Link>
        </Message>
      );
  }
}

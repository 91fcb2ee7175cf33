// The frame of the workbench: its head, the screen that the address names, and the keys that work everywhere.
import { useMemo, useRef, useState } from "react";
import { Message } from "../design/State.tsx";
import { useSpeech } from "../i18n/index.ts";
import { IncidentPage } from "../incident/IncidentPage.tsx";
import { OverviewPage } from "../overview/OverviewPage.tsx";
import { ReaderPage } from "../reader/ReaderPage.tsx";
import { ReportsPage } from "../reports/ReportsPage.tsx";
import { Link } from "../router/Link.tsx";
import { go, usePlace } from "../router/router.ts";
import { addresses, type Route, routeOf } from "../router/routes.ts";
import styles from "./app.module.css";
import { Head } from "./Head.tsx";
import { KeyHelp } from "./KeyHelp.tsx";
import { useKeys } from "./keys.ts";

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
  return (
    <>
      <a className={styles.skip} href="#content">
        {t("app.skip")}
      </a>
      <Head route={route} search={search} onHelp={() => setHelping(true)} />
      <main id="content" tabIndex={-1} className={styles.main}>
        <Screen route={route} />
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

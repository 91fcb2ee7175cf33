// The head of every page: name, ways, search, language and colours. Narrow screens keep all of it, in two rows.
import { ActionIcon, Button, Menu, TextInput, useMantineColorScheme } from "@mantine/core";
import { type RefObject, useEffect, useState } from "react";
import { useOverview } from "../api/queries.ts";
import { Words } from "../design/Words.tsx";
import { useSpeech } from "../i18n/index.ts";
import { Link } from "../router/Link.tsx";
import { currentPlace, go, usePlace } from "../router/router.ts";
import { addresses, type Route } from "../router/routes.ts";
import styles from "./app.module.css";
import { Icon } from "./Icon.tsx";

export function Head({ route, search, onHelp }: { route: Route; search: RefObject<HTMLInputElement | null>; onHelp: () => void }) {
  const { t, switchLanguage, language } = useSpeech();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const record = useOverview().data?.record;
  const inReports = route.view === "reports" || route.view === "report";
  return (
    <header className={styles.head}>
      <div className={styles.bar}>
        <Link to={addresses.overview()} className={styles.brand}>
          <Icon name="chain" />
          <span>{t("app.name")}</span>
        </Link>
        <nav aria-label={t("nav.main")} className={styles.ways}>
          <Link to={addresses.overview()} aria-current={inReports ? undefined : "page"}>
            {t("nav.overview")}
          </Link>
          <Link to={addresses.reports()} aria-current={inReports ? "page" : undefined}>
            {t("nav.reports")}
          </Link>
        </nav>
        <SearchField field={search} onReports={route.view === "reports"} />
        <div className={styles.tools}>
          {record && (
            <span className={styles.record} title={record}>
              <Words>{record}</Words>
            </span>
          )}
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            lang={language === "ar" ? "en" : "ar"}
            onClick={switchLanguage}
            title={t("setting.languageLabel")}
          >
            {t("setting.language")}
          </Button>
          <Menu position="bottom-end" withinPortal={false}>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={t(`setting.scheme.${colorScheme}`)}>
                <Icon name={colorScheme === "dark" ? "moon" : colorScheme === "light" ? "sun" : "half"} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {(["auto", "light", "dark"] as const).map((scheme) => (
                <Menu.Item key={scheme} onClick={() => setColorScheme(scheme)} aria-current={scheme === colorScheme}>
                  {t(`setting.scheme.${scheme}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
          <ActionIcon variant="subtle" color="gray" aria-label={t("setting.keys")} onClick={onHelp} className={styles.wide}>
            <Icon name="keys" />
          </ActionIcon>
        </div>
      </div>
    </header>
  );
}

/** One field everywhere: on the reports it searches them, elsewhere the incidents. What is typed stands in the address. */
function SearchField({ field, onReports }: { field: RefObject<HTMLInputElement | null>; onReports: boolean }) {
  const { t } = useSpeech();
  const { query } = usePlace();
  const wanted = new URLSearchParams(query).get("q") ?? "";
  const [typed, setTyped] = useState(wanted);
  useEffect(() => setTyped(wanted), [wanted]);
  useEffect(() => {
    if (typed === wanted) return;
    const timer = setTimeout(() => searchFor(typed, onReports), 180);
    return () => clearTimeout(timer);
  }, [typed, wanted, onReports]);
  const label = onReports ? t("reports.search") : t("filter.search");
  return (
    <search className={styles.search}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          searchFor(typed, onReports);
        }}
      >
        <TextInput
          ref={field}
          type="search"
          size="sm"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          placeholder={label}
          aria-label={label}
          aria-keyshortcuts="/"
          leftSection={<Icon name="search" />}
          dir={typed === "" ? undefined : "auto"}
        />
      </form>
    </search>
  );
}

function searchFor(words: string, onReports: boolean): void {
  const { path, query } = currentPlace();
  const staying = onReports || path === "/";
  const parameters = new URLSearchParams(staying ? query : "");
  if (words.trim()) parameters.set("q", words.trim());
  else parameters.delete("q");
  const next = parameters.toString();
  go(onReports ? addresses.reports(next) : addresses.overview(next), { replace: staying });
}

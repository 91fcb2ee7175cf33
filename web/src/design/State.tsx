// What stands where content does not: while it loads, where there is none, where it failed and what to do about it.
import { Button, Loader } from "@mantine/core";
import type { ReactNode } from "react";
import { Problem } from "../api/client.ts";
import { useSpeech } from "../i18n/index.ts";
import { Link } from "../router/Link.tsx";
import { addresses } from "../router/routes.ts";
import styles from "./state.module.css";

export function Message({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.message}>
      <h2>{title}</h2>
      <div className={styles.text}>{children}</div>
    </div>
  );
}

export function Loading() {
  const { t } = useSpeech();
  return (
    <div className={styles.loading} role="status">
      <Loader size="sm" type="dots" aria-hidden="true" />
      <span className="sr-only">{t("state.loading")}</span>
    </div>
  );
}

export function Failed({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useSpeech();
  const code = error instanceof Problem ? error.code : "E_PAGE";
  if (code === "E_TOKEN") return <Message title={t("state.locked.title")}>{t("state.locked.text")}</Message>;
  if (code === "E_NOT_FOUND")
    return (
      <Message title={t("state.notFound.title")}>
        <p>{t("state.notFound.text")}</p>
        <Link to={addresses.overview()}>{t("state.back")}</Link>
      </Message>
    );
  return (
    <div role="alert">
      <Message title={code === "GONE" ? t("state.gone") : t("state.failed")}>
        <p className={styles.code} dir="ltr">
          {error instanceof Error ? error.message : code}
        </p>
        <Button variant="default" size="sm" onClick={retry}>
          {t("state.retry")}
        </Button>
      </Message>
    </div>
  );
}

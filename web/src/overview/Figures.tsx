// The record in figures; those that are filters lead to what they count.
import type { OverviewAnswer } from "../../../src/model/workbench.ts";
import { type MessageKey, useSpeech } from "../i18n/index.ts";
import { Link } from "../router/Link.tsx";
import { addresses } from "../router/routes.ts";
import styles from "./overview.module.css";

export function Figures({ overview }: { overview: OverviewAnswer }) {
  const { t, number } = useSpeech();
  const figures: readonly (readonly [number, MessageKey, string | null])[] = [
    [overview.incidents, "overview.figure.incidents", addresses.overview()],
    [overview.reports, "overview.figure.reports", addresses.reports()],
    [overview.outlets, "overview.figure.outlets", null],
    [overview.borneOut, "overview.figure.borneOut", addresses.overview("order=reports")],
    [overview.differing, "overview.figure.differing", addresses.overview("differs=any&order=differences")],
    [overview.agreements, "overview.figure.agreements", addresses.overview("kind=agreement")],
  ];
  return (
    <section className={styles.figures} aria-label={t("overview.figures")}>
      {figures.map(([count, key, to]) => {
        const content = (
          <>
            <span className={`${styles.figure} num`}>{number(count)}</span> <span className={styles.what}>{t(key)}</span>
          </>
        );
        return to ? (
          <Link key={key} to={to} className={styles.cell}>
            {content}
          </Link>
        ) : (
          <span key={key} className={styles.cell}>
            {content}
          </span>
        );
      })}
    </section>
  );
}

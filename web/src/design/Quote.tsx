// The exact words behind a value, in the report's own direction and face, with a little of what stands around them.
import type { Evidence } from "../../../src/model/reading.ts";
import type { Quote as QuoteWords } from "../../../src/model/workbench.ts";
import { textSpan } from "../api/quotes.ts";
import { directionOf, useSpeech } from "../i18n/index.ts";
import { Link } from "../router/Link.tsx";
import { addresses } from "../router/routes.ts";
import styles from "./quote.module.css";

interface Where {
  readonly report: string;
  readonly event?: string;
  readonly evidence: Evidence;
}

export function Quote({ words, where }: { words: QuoteWords | undefined; where: Where }) {
  const { t } = useSpeech();
  if (!words) return null;
  const direction = directionOf(words.text) ?? directionOf(words.before + words.after) ?? "auto";
  return (
    <blockquote className={styles.quote} dir={direction} lang={direction === "rtl" ? "ar" : undefined}>
      <span className={styles.around}>{words.before}</span>
      <mark className={styles.words}>{words.text}</mark>
      <span className={styles.around}>{words.after}</span>{" "}
      <Link
        className={styles.jump}
        to={addresses.report(where.report, textSpan(where.evidence), where.event)}
        aria-label={t("incident.read")}
        title={t("incident.read")}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M6 3H3v10h10v-3M8 8l5-5M9 3h4v4" />
        </svg>
      </Link>
    </blockquote>
  );
}

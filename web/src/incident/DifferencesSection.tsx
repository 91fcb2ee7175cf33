// Where they differ, side by side: one column for each value, under it everyone who says it, in their words.
import type { Discrepancy } from "../../../src/model/record.ts";
import type { IncidentAnswer } from "../../../src/model/workbench.ts";
import { quoteKey } from "../api/quotes.ts";
import { Quote } from "../design/Quote.tsx";
import { Section } from "../design/Section.tsx";
import { Teller } from "../design/Teller.tsx";
import { Words } from "../design/Words.tsx";
import { useSpeech } from "../i18n/index.ts";
import styles from "./differences.module.css";
import { ofWords, valueWords } from "./values.ts";

export function DifferencesSection({ answer }: { answer: IncidentAnswer }) {
  const { t } = useSpeech();
  const { discrepancies } = answer.incident;
  return (
    <Section
      id="differences"
      title={t("incident.differences")}
      count={discrepancies.length > 0 ? t("count.differences", { count: discrepancies.length }) : ""}
    >
      {discrepancies.length === 0 ? (
        <p className="quiet">{t("incident.differences.none")}</p>
      ) : (
        <div className={styles.all}>
          {discrepancies.map((discrepancy) => (
            <Difference key={`${discrepancy.property} ${discrepancy.of} ${discrepancy.kind}`} discrepancy={discrepancy} answer={answer} />
          ))}
        </div>
      )}
    </Section>
  );
}

function Difference({ discrepancy, answer }: { discrepancy: Discrepancy; answer: IncidentAnswer }) {
  const speech = useSpeech();
  const { t } = speech;
  const sides = [...Map.groupBy(discrepancy.claims, (claim) => valueWords(speech, claim.value, answer.entities))];
  return (
    <article className={styles.difference} data-kind={discrepancy.kind}>
      <header className={styles.head}>
        <h3>
          {t(`property.${discrepancy.property}`)}
          {discrepancy.of && (discrepancy.property === "toll" || answer.incident.kinds.length > 1) && (
            <span className={styles.of}>
              <Words>{ofWords(speech, discrepancy.property, discrepancy.of)}</Words>
            </span>
          )}
        </h3>
        <span className={styles.kind}>{t(`differs.${discrepancy.kind}`)}</span>
        <span className={styles.about}>{t(`differs.${discrepancy.kind}.about`)}</span>
      </header>
      <div className={styles.sides}>
        {sides.map(([value, claims]) => (
          <div key={value} className={styles.side}>
            <p className={styles.value}>
              <Words>{value}</Words>
            </p>
            {claims.map((claim) => (
              <div key={`${claim.report} ${claim.event} ${JSON.stringify(claim.evidence)}`} className={styles.claim}>
                <Teller voice={claim.voice} report={claim.report} />
                <Quote words={answer.quotes[quoteKey(claim.report, claim.evidence)]} where={claim} />
              </div>
            ))}
          </div>
        ))}
      </div>
    </article>
  );
}

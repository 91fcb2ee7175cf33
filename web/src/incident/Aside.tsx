// Beside the claims: why the mentions stand together, what the incident is linked with, and what may be the same.
import type { IncidentAnswer, IncidentLine } from "../../../src/model/workbench.ts";
import { quoteKey } from "../api/quotes.ts";
import { Quote } from "../design/Quote.tsx";
import { Section } from "../design/Section.tsx";
import { titleOf } from "../design/title.ts";
import { Words } from "../design/Words.tsx";
import { type MessageKey, useSpeech } from "../i18n/index.ts";
import { Link } from "../router/Link.tsx";
import { addresses } from "../router/routes.ts";
import styles from "./incident.module.css";

export function WhySection({ answer }: { answer: IncidentAnswer }) {
  const { t } = useSpeech();
  const { why, reasons } = answer.incident;
  if (why.length === 0 && reasons.length === 0) return null;
  const told = new Set(reasons.map((reason) => reason.text));
  return (
    <Section id="why" title={t("incident.why")}>
      <ul className={styles.why}>
        {why
          .filter((text) => !told.has(text))
          .map((text) => (
            <li key={text}>
              <Words>{text}</Words>
            </li>
          ))}
        {reasons.map((reason) => (
          <li key={`${reason.text} ${JSON.stringify(reason.evidence)}`}>
            {reason.evidence.length === 0 ? (
              <Words>{reason.text}</Words>
            ) : (
              <details>
                <summary>
                  <Words>{reason.text}</Words>
                </summary>
                {reason.evidence.map(({ report, event, span }) => (
                  <Quote
                    key={`${report} ${span[0]}`}
                    words={answer.quotes[quoteKey(report, span)]}
                    where={{ report, event, evidence: span }}
                  />
                ))}
              </details>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function LinkedSection({ answer }: { answer: IncidentAnswer }) {
  const { t } = useSpeech();
  if (answer.linked.length === 0) return null;
  return (
    <Section id="linked" title={t("incident.linked")}>
      <ul className={styles.linked}>
        {answer.linked.map((link) => (
          <li key={`${link.kind} ${link.direction} ${link.incident.id}`}>
            <span className={styles.linkKind}>{t(`link.${link.kind}.${link.direction}` as MessageKey)}</span>
            <Other line={link.incident} />
            <span className="quiet">
              <Words>{link.why}</Words>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function NearSection({ answer }: { answer: IncidentAnswer }) {
  const { t } = useSpeech();
  const near = answer.nearMisses.filter((miss) => miss.other !== null);
  if (near.length === 0) return null;
  return (
    <Section id="near" title={t("incident.nearMisses")}>
      <ul className={styles.linked}>
        {near.map((miss) => (
          <li key={miss.other?.id}>
            {miss.other && <Other line={miss.other} />}
            {miss.why.map((why) => (
              <span key={why} className="quiet">
                <Words>{why}</Words>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Other({ line }: { line: IncidentLine }) {
  const speech = useSpeech();
  const { when } = speech;
  return (
    <>
      <Link to={addresses.incident(line.id)} className={styles.linkTitle}>
        <Words>{titleOf(speech, line, line.place)}</Words>
      </Link>
      <span className="quiet num">{when(line.time)}</span>
    </>
  );
}

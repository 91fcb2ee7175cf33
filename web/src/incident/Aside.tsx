// Beside the claims: why the mentions stand together, what the incident is linked with, and what may be the same.
import { useState } from "react";
import type { Reason } from "../../../src/model/record.ts";
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
  const byText = Map.groupBy(reasons, (reason) => reason.text);
  const bare = why.filter((text) => !byText.has(text));
  return (
    <Section id="why" title={t("incident.why")}>
      <ul className={styles.why}>
        {bare.map((text) => (
          <li key={text}>
            <Reasoned text={text} />
          </li>
        ))}
        {[...byText].map(([text, own]) => (
          <ReasonItem key={text} text={text} reasons={own} answer={answer} />
        ))}
      </ul>
    </Section>
  );
}

function Reasoned({ text }: { text: string }) {
  const { reason } = useSpeech();
  return <Words>{reason(text)}</Words>;
}

/** How many pairs of quotes a reason shows at most. */
const PAIRS = 4;

/** One reason, however many pairs of mentions it joins; opened, it shows the words of some of them side by side. */
function ReasonItem({ text, reasons, answer }: { text: string; reasons: readonly Reason[]; answer: IncidentAnswer }) {
  const { t, number } = useSpeech();
  const against = reasons.every((reason) => reason.weight < 0);
  const cited = reasons.filter((reason) => reason.evidence.length > 0);
  const head = (
    <>
      <Reasoned text={text} />
      {reasons.length > 1 && <span className="num quiet"> ×{number(reasons.length)}</span>}
    </>
  );
  return (
    <li data-against={against}>
      {cited.length === 0 ? (
        head
      ) : (
        <details>
          <summary>{head}</summary>
          {cited.slice(0, PAIRS).map((reason) => (
            <div key={JSON.stringify(reason.evidence)} className={styles.pair}>
              {reason.evidence.map(({ report, event, span }) => (
                <Quote
                  key={`${report} ${event} ${span[0]}`}
                  words={answer.quotes[quoteKey(report, span)]}
                  where={{ report, event, evidence: span }}
                />
              ))}
            </div>
          ))}
          {cited.length > PAIRS && <p className="quiet">{t("count.more", { count: cited.length - PAIRS })}</p>}
        </details>
      )}
    </li>
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
              <Reasoned text={link.why} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const NEAR = 5;

export function NearSection({ answer }: { answer: IncidentAnswer }) {
  const { t, list, reason } = useSpeech();
  const near = answer.nearMisses
    .flatMap(({ other, why, score }) => (other ? [{ other, why, score }] : []))
    .sort((a, b) => b.score - a.score);
  const [all, setAll] = useState(false);
  if (near.length === 0) return null;
  return (
    <Section id="near" title={t("incident.nearMisses")}>
      <ul className={styles.linked}>
        {near.slice(0, all ? near.length : NEAR).map(({ other, why }) => (
          <li key={other.id}>
            <Other line={other} />
            <span className="quiet">
              <Words>{list(why.map(reason))}</Words>
            </span>
          </li>
        ))}
      </ul>
      {near.length > NEAR && (
        <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("filter.less") : t("filter.more", { count: near.length })}
        </button>
      )}
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

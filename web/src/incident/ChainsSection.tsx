// The chains of voices, drawn: the reports above, lines down to the source they rest on. Each source is one independent witness.
import type { IncidentAnswer, ReportRef } from "../../../src/model/workbench.ts";
import { Section } from "../design/Section.tsx";
import { Words } from "../design/Words.tsx";
import { useSpeech } from "../i18n/index.ts";
import { Link } from "../router/Link.tsx";
import { addresses } from "../router/routes.ts";
import styles from "./chains.module.css";

export function ChainsSection({ answer }: { answer: IncidentAnswer }) {
  const { t, reason } = useSpeech();
  const { witnesses } = answer.incident;
  const heads = new Map(answer.reports.map((report) => [report.id, report]));
  return (
    <Section
      id="chains"
      title={t("incident.chains")}
      count={t("count.independent", { count: witnesses.independent })}
      caption={t("incident.chains.caption")}
    >
      <ol className={styles.witnesses}>
        {witnesses.chains.map((chain, at) => (
          <li key={`${chain.source} ${chain.reports.join(" ")}`} className={styles.witness} style={{ flexGrow: chain.reports.length }}>
            <span className="sr-only">{t("incident.chains.witness", { number: at + 1 })}</span>
            <ul className={styles.reports} style={{ gridTemplateColumns: `repeat(${chain.reports.length}, minmax(0, 1fr))` }}>
              {chain.reports.map((id) => (
                <ReportBox key={id} id={id} head={heads.get(id)} voices={voicesOf(answer, id)} />
              ))}
            </ul>
            <Lines from={chain.reports.length} />
            <div className={styles.source}>
              <strong>
                <Words>{chain.source}</Words>
              </strong>
              {chain.why && (
                <span>
                  <Words>{reason(chain.why)}</Words>
                </span>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** The innermost voices that a report's claims go back to, most cited first. */
function voicesOf(answer: IncidentAnswer, report: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const claim of answer.incident.claims) {
    const words = claim.voice.chain.map((link) => link.text).join(" ‹ ");
    if (claim.report === report && words) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([words]) => words);
}

const SHOWN = 3;

function ReportBox({ id, head, voices }: { id: string; head: ReportRef | undefined; voices: readonly string[] }) {
  const { t, when } = useSpeech();
  return (
    <li className={styles.report}>
      <Link to={addresses.report(id)}>
        <Words>{head?.outlet ?? head?.title ?? id}</Words>
      </Link>
      <span className="quiet">{head?.published ? when(head.published) : t("reports.published.unknown")}</span>
      {voices.slice(0, SHOWN).map((voice) => (
        <span key={voice} className={styles.voice}>
          <Words>{voice}</Words>
        </span>
      ))}
      {voices.length > SHOWN && <span className="quiet">{t("count.more", { count: voices.length - SHOWN })}</span>}
    </li>
  );
}

/** From the middle of each of `from` equal boxes to one point below: stretched to the width there is. */
function Lines({ from }: { from: number }) {
  return (
    <svg className={styles.lines} viewBox="0 0 100 28" preserveAspectRatio="none" aria-hidden="true">
      {Array.from({ length: from }, (_, at) => {
        const x = ((at + 0.5) / from) * 100;
        return <path key={x} d={`M${x} 0C${x} 16 50 12 50 28`} vectorEffect="non-scaling-stroke" />;
      })}
    </svg>
  );
}

// The tolls: low, best, high, each a figure that somebody gave.
import type { IncidentAnswer } from "../../../src/model/workbench.ts";
import { Section } from "../design/Section.tsx";
import { Words } from "../design/Words.tsx";
import { useSpeech } from "../i18n/index.ts";
import styles from "./incident.module.css";
import { whoWords } from "./values.ts";

export function TollsSection({ answer }: { answer: IncidentAnswer }) {
  const speech = useSpeech();
  const { t, number } = speech;
  const { tolls } = answer.incident;
  if (tolls.length === 0) return null;
  const most = Math.max(1, ...tolls.map((toll) => toll.high ?? toll.best ?? toll.low ?? 0));
  return (
    <Section id="tolls" title={t("incident.tolls")} caption={t("incident.tolls.caption")}>
      <table className={styles.tolls}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t("incident.tolls.low")}</th>
            <th scope="col">{t("incident.tolls.best")}</th>
            <th scope="col">{t("incident.tolls.high")}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {tolls.map((toll) => {
            const who = whoWords(speech, toll.who, answer.entities);
            const share = (value: number | null): number => ((value ?? most) / most) * 100;
            return (
              <tr key={`${toll.harm} ${toll.unit} ${toll.who}`}>
                <th scope="row">
                  {t(`harm.${toll.harm}`)}
                  {toll.unit !== "people" && ` · ${t(`unit.${toll.unit}`)}`}
                  {who && (
                    <span className={styles.whose}>
                      <Words>{who}</Words>
                    </span>
                  )}
                </th>
                <td className="num">{toll.low === null ? "–" : number(toll.low)}</td>
                <td className={`num ${styles.best}`}>{toll.best === null ? "–" : number(toll.best)}</td>
                <td className="num">{toll.high === null ? t("incident.tolls.open") : number(toll.high)}</td>
                <td className={styles.gauge}>
                  <svg
                    aria-hidden="true"
                    viewBox="0 0 100 10"
                    preserveAspectRatio="none"
                    className={styles.bar}
                    data-open={toll.high === null}
                  >
                    <rect x={0} y={4} width={100} height={2} className={styles.track} />
                    <rect x={Math.min(share(toll.low), 97)} y={2} width={Math.max(3, share(toll.high) - share(toll.low))} height={6} />
                  </svg>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}

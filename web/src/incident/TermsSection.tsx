// An agreement's terms and what became of each; spells of siege, closure, control and presence that the incident belongs to.
import type { AgreementTerm } from "../../../src/model/record.ts";
import type { IncidentAnswer } from "../../../src/model/workbench.ts";
import { quoteKey } from "../api/quotes.ts";
import { Quote } from "../design/Quote.tsx";
import { Section } from "../design/Section.tsx";
import { Teller } from "../design/Teller.tsx";
import { Words } from "../design/Words.tsx";
import { useSpeech } from "../i18n/index.ts";
import styles from "./incident.module.css";
import { whoWords } from "./values.ts";

export function TermsSection({ answer }: { answer: IncidentAnswer }) {
  const { t } = useSpeech();
  const terms = answer.agreements.flatMap((agreement) => agreement.terms);
  if (terms.length === 0) return null;
  return (
    <Section
      id="terms"
      title={t("incident.terms")}
      count={answer.agreements.map((agreement) => t(`agreement.${agreement.state}`)).join(" · ")}
    >
      <ol className={styles.terms}>
        {terms.map((term) => (
          <Term key={`${term.report} ${term.event} ${JSON.stringify(term.evidence)} ${term.does}`} term={term} answer={answer} />
        ))}
      </ol>
    </Section>
  );
}

function Term({ term, answer }: { term: AgreementTerm; answer: IncidentAnswer }) {
  const speech = useSpeech();
  const { t } = speech;
  const who = whoWords(speech, term.who, answer.entities);
  return (
    <li>
      <p>
        {who && (
          <>
            <strong>
              <Words>{who}</Words>
            </strong>
            {": "}
          </>
        )}
        <Words>{term.negated ? t("factual.not", { what: term.does }) : term.does}</Words>
      </p>
      <p className={styles.termMore}>
        {term.inReturnFor && <Words>{t("incident.terms.return", { what: term.inReturnFor })}</Words>}
        {term.deadline && <Words>{t("incident.terms.deadline", { what: term.deadline })}</Words>}
        {term.otherwise && <Words>{t("incident.terms.otherwise", { what: term.otherwise })}</Words>}
      </p>
      {term.state.map((state) => (
        <p key={`${state.is} ${state.report} ${state.event}`} className={styles.termState} data-is={state.is}>
          <strong>{t(`agreement.${state.is}`)}</strong>
          {state.on && <span className="num">{speech.day(state.on)}</span>}
          <Teller voice={state.voice} report={state.report} />
        </p>
      ))}
      <Quote words={answer.quotes[quoteKey(term.report, term.evidence)]} where={term} />
    </li>
  );
}

export function SpellsSection({ answer }: { answer: IncidentAnswer }) {
  const { t, when } = useSpeech();
  if (answer.spells.length === 0) return null;
  return (
    <Section id="spells" title={t("incident.spells")}>
      <ul className={styles.linked}>
        {answer.spells.map((spell) => (
          <li key={spell.id}>
            <span>
              <strong>{t(`spell.${spell.kind}`)}</strong> <span className="num">{when(spell)}</span>
            </span>
            {spell.claims.map((claim) => (
              <span key={`${claim.report} ${claim.event} ${claim.says}`} className={styles.termState}>
                {t(`says.${claim.says}`)}
                <Teller voice={claim.voice} report={claim.report} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

// Who says what: the table of claims, each row opening to the exact words of every teller.
import { useMemo, useState } from "react";
import type { Claim } from "../../../src/model/record.ts";
import type { IncidentAnswer } from "../../../src/model/workbench.ts";
import { quoteKey } from "../api/quotes.ts";
import { Quote } from "../design/Quote.tsx";
import { Section } from "../design/Section.tsx";
import { Teller } from "../design/Teller.tsx";
import { Words } from "../design/Words.tsx";
import { useSpeech } from "../i18n/index.ts";
import styles from "./claims.module.css";
import { claimsTable, type TableCell, type TableRow, type TableTeller } from "./table.ts";
import { ofWords, valueWords } from "./values.ts";

export function ClaimsSection({ answer }: { answer: IncidentAnswer }) {
  const { t } = useSpeech();
  const table = useMemo(() => claimsTable(answer.incident), [answer.incident]);
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Section
      id="claims"
      title={t("incident.claims")}
      count={t("count.claims", { count: answer.incident.claims.length })}
      caption={t("incident.claims.caption")}
    >
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                {t("incident.claims.property")}
              </th>
              {table.tellers.map((teller) => (
                <th key={teller.key} scope="col">
                  <Teller voice={teller.voice} report={teller.report} />
                  {teller.voice.chain.length === 0 && <span className={styles.own}>{t("voice.outlet")}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <Row
                key={row.key}
                row={row}
                tellers={table.tellers}
                answer={answer}
                open={open === row.key}
                toggle={() => setOpen(open === row.key ? null : row.key)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

interface RowProps {
  readonly row: TableRow;
  readonly tellers: readonly TableTeller[];
  readonly answer: IncidentAnswer;
  readonly open: boolean;
  readonly toggle: () => void;
}

function Row({ row, tellers, answer, open, toggle }: RowProps) {
  const speech = useSpeech();
  const { t } = speech;
  return (
    <>
      <tr data-open={open}>
        <th scope="row" className={styles.property}>
          <button type="button" className={styles.opener} aria-expanded={open} onClick={toggle}>
            <span>{t(`property.${row.property}`)}</span>
            {row.of && (
              <span className={styles.of}>
                <Words>{ofWords(speech, row.property, row.of)}</Words>
              </span>
            )}
          </button>
        </th>
        {row.cells.map((cell, at) => (
          <Cell key={tellers[at]?.key ?? at} cell={cell} answer={answer} toggle={toggle} />
        ))}
      </tr>
      {open && (
        <tr>
          <td colSpan={tellers.length + 1} className={styles.quotes}>
            <div className={styles.quoteList}>
              {row.cells
                .flatMap((cell) => cell.claims)
                .map((claim) => (
                  <ClaimWords key={claimKeyOf(claim)} claim={claim} answer={answer} />
                ))}
            </div>
          </td>
        </tr>
      )}
    </>
  );
}

const claimKeyOf = (claim: Claim): string =>
  `${claim.report} ${claim.event} ${JSON.stringify(claim.evidence)} ${JSON.stringify(claim.value)} ${JSON.stringify(claim.voice.chain)}`;

function Cell({ cell, answer, toggle }: { cell: TableCell; answer: IncidentAnswer; toggle: () => void }) {
  const speech = useSpeech();
  const { t } = speech;
  if (cell.state === "silent")
    return (
      <td className={styles.cell} data-state="silent">
        <span aria-hidden="true">·</span>
        <span className="sr-only">{t("incident.cell.silent")}</span>
      </td>
    );
  const values = [...new Set(cell.claims.map((claim) => valueWords(speech, claim.value, answer.entities)))];
  const words = cell.claims.map((claim) => answer.quotes[quoteKey(claim.report, claim.evidence)]?.text ?? "");
  return (
    <td className={styles.cell} data-state={cell.state} title={[...new Set(words)].map((quote) => `«${quote}»`).join("\n")}>
      <button type="button" className="bare" onClick={toggle}>
        {values.map((value) => (
          <span key={value} className={styles.value}>
            <Words>{value}</Words>
          </span>
        ))}
        <span className={styles.state}>{t(`incident.cell.${cell.state}`)}</span>
      </button>
    </td>
  );
}

function ClaimWords({ claim, answer }: { claim: Claim; answer: IncidentAnswer }) {
  const speech = useSpeech();
  return (
    <div className={styles.claim} data-superseded={claim.superseded}>
      <div className={styles.claimHead}>
        <strong>
          <Words>{valueWords(speech, claim.value, answer.entities)}</Words>
        </strong>
        <Teller voice={claim.voice} report={claim.report} />
        {claim.superseded && <span className={styles.old}>{speech.t("incident.claims.superseded")}</span>}
      </div>
      <Quote words={answer.quotes[quoteKey(claim.report, claim.evidence)]} where={claim} />
    </div>
  );
}

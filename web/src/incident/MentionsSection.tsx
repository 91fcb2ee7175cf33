// As each report tells it: its mentions of the incident in text order, with who says it and as what.
import type { IncidentAnswer, MentionView, ReportRef } from "../../../src/model/workbench.ts";
import { Section } from "../design/Section.tsx";
import { Words } from "../design/Words.tsx";
import { directionOf, useSpeech } from "../i18n/index.ts";
import { Link } from "../router/Link.tsx";
import { addresses } from "../router/routes.ts";
import styles from "./incident.module.css";

export function MentionsSection({ answer }: { answer: IncidentAnswer }) {
  const { t } = useSpeech();
  const byReport = [...Map.groupBy(answer.mentions, (mention) => mention.report)];
  const heads = new Map(answer.reports.map((head) => [head.id, head]));
  return (
    <Section id="mentions" title={t("incident.mentions")} count={t("count.mentions", { count: answer.mentions.length })}>
      <div className={styles.tellings}>
        {byReport.map(([report, mentions]) => (
          <Telling key={report} id={report} head={heads.get(report)} mentions={mentions} />
        ))}
      </div>
    </Section>
  );
}

function Telling({ id, head, mentions }: { id: string; head: ReportRef | undefined; mentions: readonly MentionView[] }) {
  const { t, when } = useSpeech();
  return (
    <article className={styles.telling}>
      <header>
        <h3>
          <Link to={addresses.report(id)}>
            <Words>{head?.title ?? head?.outlet ?? id}</Words>
          </Link>
        </h3>
        <span className="quiet">
          {head?.title && head.outlet && (
            <>
              <Words>{head.outlet}</Words> ·{" "}
            </>
          )}
          {head?.published ? when(head.published) : t("reports.published.unknown")}
        </span>
      </header>
      <ol>
        {mentions.map((mention) => (
          <Sentence key={mention.event.id} mention={mention} />
        ))}
      </ol>
    </article>
  );
}

function Sentence({ mention }: { mention: MentionView }) {
  const { t } = useSpeech();
  const { event, sentence, report } = mention;
  const direction = directionOf(sentence) ?? "auto";
  const [start, end] = [event.trigger[0] - event.sentence[0], event.trigger[1] - event.sentence[0]];
  return (
    <li className={styles.sentence}>
      <Link
        to={addresses.report(report, event.trigger, event.id)}
        className={styles.sentenceText}
        dir={direction}
        lang={direction === "rtl" ? "ar" : undefined}
      >
        {sentence.slice(0, start)}
        <mark>{sentence.slice(start, end)}</mark>
        {sentence.slice(end)}
      </Link>
      <span className={styles.told} data-factual={event.factual}>
        {t(`factual.${event.factual}`)}
      </span>
    </li>
  );
}

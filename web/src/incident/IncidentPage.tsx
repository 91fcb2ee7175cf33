// One incident: what, when, where and who at its head; then where its tellers differ, what each says, and down to whom it goes.

import type { IncidentAnswer } from "../../../src/model/workbench.ts";
import { useIncident } from "../api/queries.ts";
import { Failed, Loading } from "../design/State.tsx";
import { KindTag, StandingTag } from "../design/Tag.tsx";
import { titleOf } from "../design/title.ts";
import { Words } from "../design/Words.tsx";
import { type Speech, useSpeech } from "../i18n/index.ts";
import { Link } from "../router/Link.tsx";
import { addresses } from "../router/routes.ts";
import { LinkedSection, NearSection, WhySection } from "./Aside.tsx";
import { ChainsSection } from "./ChainsSection.tsx";
import { ClaimsSection } from "./ClaimsSection.tsx";
import { DifferencesSection } from "./DifferencesSection.tsx";
import styles from "./incident.module.css";
import { MentionsSection } from "./MentionsSection.tsx";
import { SpellsSection, TermsSection } from "./TermsSection.tsx";
import { TollsSection } from "./TollsSection.tsx";

/** How precise a place is goes without saying where it is a place of its own. */
const EXACT: ReadonlySet<string> = new Set(["exact", "settlement"]);
const FACTS: ReadonlySet<string> = new Set(["happened", "ongoing"]);

export function IncidentPage({ id }: { id: string }) {
  const { data, error, refetch } = useIncident(id);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <article className={styles.page}>
      <IncidentHead answer={data} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <DifferencesSection answer={data} />
          <TollsSection answer={data} />
          <TermsSection answer={data} />
          <ClaimsSection answer={data} />
          <ChainsSection answer={data} />
          <MentionsSection answer={data} />
        </div>
        <aside className={styles.aside}>
          <WhySection answer={data} />
          <LinkedSection answer={data} />
          <SpellsSection answer={data} />
          <NearSection answer={data} />
        </aside>
      </div>
    </article>
  );
}

function IncidentHead({ answer }: { answer: IncidentAnswer }) {
  const speech = useSpeech();
  const { t, name, when } = speech;
  const { incident, entities } = answer;
  const place = incident.place === null ? undefined : entities[incident.place];
  const real = incident.claims.some((claim) => "factual" in claim.value && FACTS.has(claim.value.factual));
  return (
    <header className={styles.head}>
      <nav className={styles.crumb}>
        <Link to={addresses.overview()}>{t("incident.back")}</Link>
      </nav>
      <div className={styles.tags}>
        {incident.kinds.map((kind) => (
          <KindTag key={kind} kind={kind} />
        ))}
        <StandingTag standing={incident.standing} />
        <span className={styles.review}>{t(`review.${incident.review.state}`)}</span>
        {!real && <span className={styles.unreal}>{t("incident.notFact")}</span>}
      </div>
      <h1>
        <Words>{titleOf(speech, incident, place?.name)}</Words>
      </h1>
      <dl className={styles.facts}>
        <div>
          <dt>{t("incident.when")}</dt>
          <dd className="num">{when(incident.time)}</dd>
        </div>
        <div>
          <dt>{t("incident.where")}</dt>
          <dd>
            {place ? (
              <>
                <Words>{name(place.name)}</Words>
                {place.kind === "place" && !EXACT.has(place.precision) && (
                  <span className="quiet"> · {t(`precision.${place.precision}`)}</span>
                )}
              </>
            ) : (
              <span className="quiet">{t("where.unknown")}</span>
            )}
          </dd>
        </div>
        <Who answer={answer} speech={speech} />
        <div>
          <dt>{t("incident.witnesses")}</dt>
          <dd>
            {t("count.reports", { count: incident.witnesses.reports })}
            <span className="quiet"> · {t("count.independent", { count: incident.witnesses.independent })}</span>
          </dd>
        </div>
      </dl>
    </header>
  );
}

function Who({ answer, speech }: { answer: IncidentAnswer; speech: Speech }) {
  const { t, name } = speech;
  const { participants } = answer.incident;
  if (participants.length === 0) return null;
  const byRole = [...Map.groupBy(participants, (participant) => participant.role)];
  return (
    <div>
      <dt>{t("incident.who")}</dt>
      <dd className={styles.who}>
        {byRole.map(([role, own]) => (
          <span key={role} className={styles.role}>
            <span className="quiet">{t(`role.${role}`)}</span>
            {[...new Set(own.map((participant) => participant.entity))].map((id) => {
              const entity = answer.entities[id];
              return entity ? <Words key={id}>{name(entity.name)}</Words> : null;
            })}
          </span>
        ))}
      </dd>
    </div>
  );
}

// One value opened: what was read, from which words, by which rule, and what it refers to.
import type { ReactNode } from "react";
import type { Entity, Event, Mention, Reading, Voice } from "../../../src/model/reading.ts";
import type { IncidentLine } from "../../../src/model/workbench.ts";
import { KindTag, StanceTag } from "../design/Tag.tsx";
import { titleOf } from "../design/title.ts";
import { Words } from "../design/Words.tsx";
import { useSpeech } from "../i18n/index.ts";
import { figureOf } from "../incident/values.ts";
import { Link } from "../router/Link.tsx";
import { addresses } from "../router/routes.ts";
import type { Value } from "./layers.ts";
import styles from "./reader.module.css";

export interface ReadingContext {
  readonly reading: Reading;
  readonly incidentOf: Readonly<Record<string, string>>;
  readonly incidents: Readonly<Record<string, IncidentLine>>;
}

export function Details({ value, context }: { value: Value; context: ReadingContext }) {
  const { t } = useSpeech();
  const { text } = context.reading.report;
  return (
    <article className={styles.details} data-layer={value.layer}>
      <h2>
        <span className={styles.swatch} data-layer={value.layer} aria-hidden="true" />
        {t(`reader.layer.${value.layer}`)}
      </h2>
      <p className={styles.words}>
        <Words>{text.slice(value.start, value.end)}</Words>
      </p>
      <dl>
        {value.layer === "event" ? (
          <EventFacts event={value.event} context={context} />
        ) : value.layer === "voice" ? (
          <VoiceFacts voice={value.voice} outlet={context.reading.report.outlet} />
        ) : (
          <MentionFacts mention={value.mention} entities={context.reading.entities} />
        )}
        <Fact name={t("reader.words")}>
          <span className="num quiet">{t("reader.position", { start: value.start, end: value.end })}</span>
        </Fact>
      </dl>
    </article>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function RuleFact({ rule }: { rule: string | undefined }) {
  const { t } = useSpeech();
  return (
    <Fact name={t("reader.rule")}>
      {rule ? (
        <code dir="ltr" className={styles.rule}>
          {rule}
        </code>
      ) : (
        <span className="quiet">{t("reader.rule.none")}</span>
      )}
    </Fact>
  );
}

function MentionFacts({ mention, entities }: { mention: Mention; entities: readonly Entity[] }) {
  const speech = useSpeech();
  const { t } = speech;
  if (mention.kind === "time") {
    const { value } = mention;
    const more = [
      t(`grain.${value.grain}`),
      ...(value.approx ? [t("reader.approx")] : []),
      ...(value.calendar === "hijri" ? [t("reader.calendar.hijri")] : []),
      ...(value.relative ? [t("reader.relative")] : []),
    ];
    return (
      <>
        <Fact name={t("reader.reading")}>
          <strong>{speech.when(value)}</strong>
          <span className="quiet"> {speech.list(more)}</span>
        </Fact>
        <RuleFact rule={mention.rule} />
      </>
    );
  }
  if (mention.kind === "quantity") {
    const who = mention.whoText ?? entities.find((entity) => entity.id === mention.who)?.name.ar ?? null;
    return (
      <>
        <Fact name={t("reader.reading")}>
          <strong>
            {figureOf(speech, mention)} {t(`unit.${mention.unit}`)}
          </strong>
          {mention.harm && ` ${t(`harm.${mention.harm}`)}`}
          {mention.approx && <span className="quiet"> {t("reader.approx")}</span>}
        </Fact>
        {who && (
          <Fact name={t("property.target")}>
            <Words>{who}</Words>
          </Fact>
        )}
        <Fact name={t("reader.scope")}>{t(`scope.${mention.scope}`)}</Fact>
        <RuleFact rule={mention.rule} />
      </>
    );
  }
  const id = mention.kind === "place" ? mention.place : mention.entity;
  const entity = entities.find((found) => found.id === id);
  return (
    <>
      {entity && <EntityFacts entity={entity} />}
      <RuleFact rule={mention.rule} />
    </>
  );
}

function EntityFacts({ entity }: { entity: Entity }) {
  const speech = useSpeech();
  const { t, name } = speech;
  return (
    <>
      <Fact name={t("reader.entity")}>
        <strong>
          <Words>{name(entity.name)}</Words>
        </strong>
        {entity.name.en && speech.language === "ar" && (
          <span className="quiet">
            {" "}
            <Words>{entity.name.en}</Words>
          </span>
        )}
        {entity.name.en && speech.language === "en" && (
          <span className="quiet">
            {" "}
            <Words>{entity.name.ar}</Words>
          </span>
        )}
      </Fact>
      {entity.kind === "place" && (
        <>
          <Fact name={t("reader.kind")}>{t(`placeKind.${entity.placeKind}`)}</Fact>
          {entity.within.length > 0 && (
            <Fact name={t("reader.within")}>
              <Words>{entity.within.join(" › ")}</Words>
            </Fact>
          )}
          <Fact name={t("reader.precision")}>{t(`precision.${entity.precision}`)}</Fact>
        </>
      )}
      {entity.kind === "actor" && <Fact name={t("reader.kind")}>{t(`actorKind.${entity.actorKind}`)}</Fact>}
      {entity.kind === "person" && entity.rank && (
        <Fact name={t("reader.rank")}>
          <Words>{entity.rank}</Words>
        </Fact>
      )}
      {entity.kind === "person" && entity.role && (
        <Fact name={t("reader.role")}>
          <Words>{entity.role}</Words>
        </Fact>
      )}
      {entity.kind !== "person" && (
        <Fact name={t("reader.known")}>
          {entity.knownAs ? (
            <code dir="ltr" className={styles.rule}>
              {entity.knownAs}
            </code>
          ) : (
            <span className="quiet">{t("reader.unknown")}</span>
          )}
        </Fact>
      )}
    </>
  );
}

function VoiceFacts({ voice, outlet }: { voice: Voice; outlet: string | null }) {
  const { t } = useSpeech();
  return (
    <>
      <Fact name={t("reader.teller")}>
        <span className={styles.chain}>
          <span>{outlet ? <Words>{outlet}</Words> : t("voice.unknownOutlet")}</span>
          {voice.chain.map((link) => (
            <span key={link.span[0]}>
              <Words>{link.text}</Words> <span className="quiet">{t(`speaker.${link.kind}`)}</span>
            </span>
          ))}
        </span>
      </Fact>
      <Fact name={t("reader.stance")}>
        <StanceTag stance={voice.stance} />
      </Fact>
    </>
  );
}

function EventFacts({ event, context }: { event: Event; context: ReadingContext }) {
  const speech = useSpeech();
  const { t, name } = speech;
  const { reading, incidentOf, incidents } = context;
  const voice = reading.voices.find((found) => found.id === event.voice);
  const place = reading.entities.find((found) => found.id === event.place);
  const incident = incidents[incidentOf[event.id] ?? ""];
  const told = t(`factual.${event.factual}`);
  const tolls = reading.mentions.filter((mention) => mention.kind === "quantity" && event.tolls.includes(mention.id));
  return (
    <>
      {name(event.summary) && (
        <Fact name={t("reader.reading")}>
          <strong>
            <Words>{name(event.summary)}</Words>
          </strong>
        </Fact>
      )}
      <Fact name={t("reader.kind")}>
        <KindTag kind={event.kind} />
      </Fact>
      <Fact name={t("reader.factual")}>
        {event.negated && event.factual !== "not-happened" ? t("factual.not", { what: told }) : told}
        {event.background && <span className="quiet"> · {t("reader.background")}</span>}
      </Fact>
      {voice && <VoiceFacts voice={voice} outlet={reading.report.outlet} />}
      {event.time && <Fact name={t("property.time")}>{speech.when(event.time)}</Fact>}
      {place && (
        <Fact name={t("property.place")}>
          <Words>{name(place.name)}</Words>
        </Fact>
      )}
      {event.participants.length > 0 && (
        <Fact name={t("reader.participants")}>
          {event.participants.map((participant) => (
            <span key={`${participant.role} ${participant.span[0]}`} className={styles.participant}>
              <span className="quiet">{t(`role.${participant.role}`)}</span> <Words>{participant.text}</Words>
            </span>
          ))}
        </Fact>
      )}
      {tolls.length > 0 && (
        <Fact name={t("property.toll")}>
          {tolls.map((toll) => (
            <span key={toll.id} className={styles.participant}>
              <Words>{toll.text}</Words>
            </span>
          ))}
        </Fact>
      )}
      {incident && (
        <Fact name={t("reader.incident")}>
          <Link to={addresses.incident(incident.id)}>
            <Words>{titleOf(speech, incident, incident.place)}</Words>
          </Link>
        </Fact>
      )}
      <RuleFact rule={event.rule} />
    </>
  );
}

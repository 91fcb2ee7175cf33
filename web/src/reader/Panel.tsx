// Beside the text: the value that was chosen, and the lists of events, values and open questions to choose from.
import { Tabs } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { Event } from "../../../src/model/reading.ts";
import { KindTag, StanceTag } from "../design/Tag.tsx";
import { Words } from "../design/Words.tsx";
import { useSpeech } from "../i18n/index.ts";
import { Details, type ReadingContext } from "./Details.tsx";
import type { Value } from "./layers.ts";
import styles from "./reader.module.css";

interface PanelProps {
  readonly context: ReadingContext;
  /** Values of the layers that are lit, in text order. */
  readonly values: readonly Value[];
  /** Values at the chosen words, the closest fit first. */
  readonly here: readonly Value[];
  readonly choose: (start: number, end: number, event?: string) => void;
}

export function Panel({ context, values, here, choose }: PanelProps) {
  const { t } = useSpeech();
  const { events, notes } = context.reading;
  const [tab, setTab] = useState<string | null>(here.length > 0 ? "here" : "events");
  const [first] = here;
  useEffect(() => {
    if (first) setTab("here");
  }, [first]);
  return (
    <Tabs value={tab} onChange={setTab} keepMounted={false} className={styles.tabs}>
      <Tabs.List aria-label={t("reader.values")}>
        <Tabs.Tab value="here">{t("reader.chosen")}</Tabs.Tab>
        <Tabs.Tab value="events">
          {t("reader.events")} <Count of={events.length} />
        </Tabs.Tab>
        <Tabs.Tab value="values">
          {t("reader.values")} <Count of={values.length} />
        </Tabs.Tab>
        <Tabs.Tab value="notes">
          {t("reader.notes")} <Count of={notes.length} />
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="here" className={styles.panel} tabIndex={-1}>
        {here.length === 0 ? <p className="quiet">{t("reader.choose")}</p> : null}
        {here.map((value, at) => (
          <div key={`${value.layer} ${value.key}`}>
            {at === 1 && <h2 className={styles.also}>{t("reader.overlaps")}</h2>}
            <Details value={value} context={context} />
          </div>
        ))}
      </Tabs.Panel>
      <Tabs.Panel value="events" className={styles.panel} tabIndex={-1}>
        <ol className={styles.events}>
          {events.map((event) => (
            <EventItem
              key={event.id}
              event={event}
              context={context}
              current={here.some((value) => value.layer === "event" && value.key === event.id)}
              choose={choose}
            />
          ))}
        </ol>
      </Tabs.Panel>
      <Tabs.Panel value="values" className={styles.panel} tabIndex={-1}>
        <ValueList values={values} text={context.reading.report.text} here={here} choose={choose} />
      </Tabs.Panel>
      <Tabs.Panel value="notes" className={styles.panel} tabIndex={-1}>
        {notes.length === 0 ? <p className="quiet">{t("reader.notes.none")}</p> : null}
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={`${note.about} ${note.span?.[0] ?? ""}`} data-level={note.level}>
              <Words>{note.about}</Words>
              {note.span && (
                <button type="button" className={styles.jump} onClick={() => note.span && choose(...note.span)}>
                  <Words>{context.reading.report.text.slice(...note.span)}</Words>
                </button>
              )}
            </li>
          ))}
        </ul>
      </Tabs.Panel>
    </Tabs>
  );
}

function Count({ of }: { of: number }) {
  const { number } = useSpeech();
  return <span className="num quiet">{number(of)}</span>;
}

interface EventItemProps {
  readonly event: Event;
  readonly context: ReadingContext;
  readonly current: boolean;
  readonly choose: PanelProps["choose"];
}

function EventItem({ event, context, current, choose }: EventItemProps) {
  const { t, name, when } = useSpeech();
  const voice = context.reading.voices.find((found) => found.id === event.voice);
  const told = t(`factual.${event.factual}`);
  return (
    <li className={styles.event} aria-current={current || undefined}>
      <button type="button" className="bare" onClick={() => choose(event.trigger[0], event.trigger[1], event.id)}>
        <span className={styles.eventHead}>
          <KindTag kind={event.kind} />
          {event.factual !== "happened" && (
            <span className={styles.factual} data-factual={event.factual}>
              {event.negated && event.factual !== "not-happened" ? t("factual.not", { what: told }) : told}
            </span>
          )}
          {event.time && <span className="quiet num">{when(event.time)}</span>}
        </span>
        <span className={styles.summary}>
          <Words>{name(event.summary) || context.reading.report.text.slice(...event.trigger)}</Words>
        </span>
        {voice && voice.chain.length > 0 && (
          <span className={styles.voiceLine}>
            {voice.chain.map((link) => (
              <Words key={link.span[0]}>{link.text}</Words>
            ))}
            <StanceTag stance={voice.stance} />
          </span>
        )}
      </button>
    </li>
  );
}

interface ValueListProps {
  readonly values: readonly Value[];
  readonly text: string;
  readonly here: readonly Value[];
  readonly choose: PanelProps["choose"];
}

function ValueList({ values, text, here, choose }: ValueListProps) {
  const { t } = useSpeech();
  const [current] = here;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (current) list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <ol className={styles.values} ref={list}>
      {values.map((value) => (
        <li key={`${value.layer} ${value.key}`} aria-current={value === current || undefined}>
          <button type="button" className="bare" onClick={() => choose(value.start, value.end)}>
            <span className={styles.swatch} data-layer={value.layer} aria-hidden="true" />
            <span className={styles.valueWords}>
              <Words>{text.slice(value.start, value.end)}</Words>
            </span>
            <span className="quiet">{t(`reader.layer.${value.layer}`)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

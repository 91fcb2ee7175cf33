// One report as it was written, with what was read in it. The address holds the words that are looked at.
import { ActionIcon, Tooltip } from "@mantine/core";
import { useCallback, useMemo, useState } from "react";
import type { ReportAnswer } from "../../../src/model/workbench.ts";
import { useReport } from "../api/queries.ts";
import { Icon } from "../app/Icon.tsx";
import { useKeys } from "../app/keys.ts";
import { Failed, Loading } from "../design/State.tsx";
import { Words } from "../design/Words.tsx";
import { useSpeech } from "../i18n/index.ts";
import { Link } from "../router/Link.tsx";
import { go, usePlace } from "../router/router.ts";
import { addresses, spanOf } from "../router/routes.ts";
import { LayerBar } from "./LayerBar.tsx";
import { LAYERS, type Layer, valuesAt, valuesOf } from "./layers.ts";
import { Panel } from "./Panel.tsx";
import { ReportText } from "./ReportText.tsx";
import styles from "./reader.module.css";

export function ReaderPage({ id }: { id: string }) {
  const { data, error, refetch } = useReport(id);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return <Reader answer={data} />;
}

function Reader({ answer }: { answer: ReportAnswer }) {
  const { t } = useSpeech();
  const { query } = usePlace();
  const { reading } = answer;
  const { report } = reading;
  const [layers, setLayers] = useState<ReadonlySet<Layer>>(() => new Set(LAYERS));
  const all = useMemo(() => valuesOf(reading), [reading]);
  const shown = useMemo(() => all.filter((value) => layers.has(value.layer)), [all, layers]);
  const at = useMemo(() => spanOf(query), [query]);
  const eventId = new URLSearchParams(query).get("event");
  const here = useMemo(() => {
    if (!at) return [];
    const found = valuesAt(all, ...at);
    return eventId ? [...found].sort((a, b) => Number(b.key === eventId) - Number(a.key === eventId)) : found;
  }, [all, at, eventId]);
  const [top] = here;
  const sentence = top?.layer === "event" ? top.event.sentence : null;
  const choose = useCallback(
    (start: number, end: number, event?: string) => go(addresses.report(report.id, [start, end], event), { replace: true, stay: true }),
    [report.id],
  );
  const point = useCallback(
    (offset: number) => {
      // A click opens the shortest lit value under it; clicking again goes to the next one that lies there.
      const under = shown
        .filter((value) => value.start <= offset && offset < value.end)
        .sort((a, b) => a.end - a.start - (b.end - b.start));
      const current = at ? under.findIndex((value) => value.start === at[0] && value.end === at[1]) : -1;
      const next = under[(current + 1) % Math.max(1, under.length)];
      if (next) choose(next.start, next.end, next.layer === "event" ? next.key : undefined);
    },
    [shown, at, choose],
  );
  const step = useCallback(
    (by: 1 | -1) => {
      const from = at?.[0] ?? -1;
      const next = by > 0 ? shown.find((value) => value.start > from) : shown.findLast((value) => value.start < from);
      if (next) choose(next.start, next.end, next.layer === "event" ? next.key : undefined);
    },
    [shown, at, choose],
  );
  useKeys(useMemo(() => ({ n: () => step(1), j: () => step(1), p: () => step(-1), k: () => step(-1) }), [step]));
  const toggle = (layer: Layer): void => {
    const next = new Set(layers);
    if (!next.delete(layer)) next.add(layer);
    setLayers(next);
  };
  return (
    <article className={styles.page}>
      <ReaderHead answer={answer} />
      <div className={styles.bar}>
        <LayerBar values={all} layers={layers} toggle={toggle} />
        <div className={styles.steps}>
          <Step icon="up" label={t("reader.previous")} act={() => step(-1)} />
          <Step icon="down" label={t("reader.next")} act={() => step(1)} />
          <CopyLink />
        </div>
      </div>
      <div className={styles.columns}>
        <section aria-label={t("reader.text")} className={styles.sheet}>
          <ReportText head={report} values={all} layers={layers} at={at} sentence={sentence} onPoint={point} />
        </section>
        <aside className={styles.side} aria-label={t("reader.values")}>
          <Panel context={answer} values={shown} here={here} choose={choose} />
        </aside>
      </div>
    </article>
  );
}

function Step({ icon, label, act }: { icon: "up" | "down"; label: string; act: () => void }) {
  return (
    <Tooltip label={label} withinPortal={false}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={act}>
        <Icon name={icon} />
      </ActionIcon>
    </Tooltip>
  );
}

function CopyLink() {
  const { t } = useSpeech();
  const [copied, setCopied] = useState(false);
  const label = copied ? t("reader.copied") : t("reader.copy");
  return (
    <Tooltip label={label} withinPortal={false}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={label}
        onClick={() => {
          void navigator.clipboard.writeText(window.location.href).then(() => setCopied(true));
          setTimeout(() => setCopied(false), 2000);
        }}
      >
        <Icon name="link" />
      </ActionIcon>
    </Tooltip>
  );
}

function ReaderHead({ answer }: { answer: ReportAnswer }) {
  const { t, when } = useSpeech();
  const { report } = answer.reading;
  return (
    <header className={styles.head}>
      <nav className={styles.crumb}>
        <Link to={addresses.reports()}>{t("reader.back")}</Link>
      </nav>
      <h1>
        <Words>{report.title ?? report.id}</Words>
      </h1>
      <p className={styles.facts}>
        <span>{report.outlet ? <Words>{report.outlet}</Words> : t("voice.unknownOutlet")}</span>
        <span>
          {report.published ? when(report.published) : t("reports.published.unknown")}
          {report.published?.time && ` ${report.published.time}`}
          {report.published?.basis === "inferred" && <span className="quiet"> · {t("reports.published.inferred")}</span>}
        </span>
        {report.version > 1 && <span>{t("reader.version", { version: report.version })}</span>}
        {report.url && (
          <span className={styles.url} dir="ltr">
            {report.url}
          </span>
        )}
        {answer.original && (
          <span className="quiet">
            {t("reader.asReceived")}: <Words>{answer.original.from.split("/").at(-1) ?? ""}</Words>
          </span>
        )}
      </p>
    </header>
  );
}

// The reports of the record, the latest first: what each tells of, and where it differs from the others.
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState } from "react";
import type { ReportLine } from "../../../src/model/workbench.ts";
import { useReports } from "../api/queries.ts";
import { useKeys } from "../app/keys.ts";
import { Failed, Loading, Message } from "../design/State.tsx";
import { Words } from "../design/Words.tsx";
import { useSpeech } from "../i18n/index.ts";
import { Link } from "../router/Link.tsx";
import { usePlace } from "../router/router.ts";
import { addresses } from "../router/routes.ts";
import styles from "./reports.module.css";

function question(query: string): string {
  return new URLSearchParams(
    [...new URLSearchParams(query)].filter(([name, value]) => (name === "q" || name === "outlet") && value),
  ).toString();
}

export function ReportsPage() {
  const { t } = useSpeech();
  const { query } = usePlace();
  const reports = useReports(question(query));
  const lines = useMemo(() => reports.data?.pages.flatMap((page) => page.items) ?? [], [reports.data]);
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = reports;
  const total = reports.data?.pages[0]?.total ?? 0;
  if (reports.error) return <Failed error={reports.error} retry={() => void reports.refetch()} />;
  if (!reports.data) return <Loading />;
  return (
    <>
      <header className={styles.head}>
        <h1>{t("reports.title")}</h1>
        <span className="quiet" role="status">
          {t("count.reports", { count: total })}
        </span>
      </header>
      {total === 0 ? (
        <Message title={t("reports.none")} />
      ) : (
        <List lines={lines} total={total} more={hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : null} />
      )}
    </>
  );
}

function List({ lines, total, more }: { lines: readonly ReportLine[]; total: number; more: (() => void) | null }) {
  const box = useRef<HTMLOListElement>(null);
  const [offset, setOffset] = useState(0);
  useEffect(() => setOffset((box.current?.getBoundingClientRect().top ?? 0) + window.scrollY), []);
  const rows = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => 84,
    overscan: 10,
    scrollMargin: offset,
    getItemKey: (at) => lines[at]?.id ?? at,
  });
  const items = rows.getVirtualItems();
  const end = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && end >= lines.length - 30) more();
  }, [end, lines.length, more]);
  const step = (by: number): void => {
    const current = Number(document.activeElement?.closest("[data-index]")?.getAttribute("data-index") ?? -1);
    const next = Math.min(lines.length - 1, Math.max(0, current + by));
    rows.scrollToIndex(next, { align: "auto" });
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-index="${next}"] a`)?.focus());
  };
  useKeys({ j: () => step(1), k: () => step(-1), n: () => step(1), p: () => step(-1) });
  return (
    <ol ref={box} className={styles.list} style={{ blockSize: rows.getTotalSize() }}>
      {items.map((item) => {
        const line = lines[item.index];
        return line ? (
          <li
            key={item.key}
            ref={rows.measureElement}
            data-index={item.index}
            aria-setsize={total}
            aria-posinset={item.index + 1}
            className={styles.row}
            style={{ transform: `translateY(${item.start - offset}px)` }}
          >
            <Row line={line} />
          </li>
        ) : null;
      })}
    </ol>
  );
}

function Row({ line }: { line: ReportLine }) {
  const { t, when } = useSpeech();
  return (
    <>
      <div className={styles.when}>
        <span className="num">{line.published ? when(line.published) : t("reports.published.unknown")}</span>
        {line.published?.basis === "inferred" && <span className="quiet">{t("reports.published.inferred")}</span>}
      </div>
      <div className={styles.what}>
        <Link to={addresses.report(line.id)} className={styles.title}>
          <Words>{line.title ?? line.id}</Words>
        </Link>
        <p className={styles.opening}>
          <Words>{line.opening}</Words>
        </p>
      </div>
      <div className={styles.counts}>
        <strong>{line.outlet ? <Words>{line.outlet}</Words> : t("voice.unknownOutlet")}</strong>
        <span className="quiet">
          {t("list.incidents", { count: line.incidents })}
          {line.differing > 0 && ` · ${t("count.differing", { count: line.differing })}`}
        </span>
      </div>
    </>
  );
}

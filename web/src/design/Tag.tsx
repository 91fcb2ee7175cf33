// Small labels with one meaning each: what kind of event, how it stands, whether its tellers differ.
import type { DifferenceCounts } from "../../../src/model/workbench.ts";
import { useSpeech } from "../i18n/index.ts";
import { groupOf } from "./kinds.ts";
import styles from "./tag.module.css";

export function KindTag({ kind }: { kind: Parameters<typeof groupOf>[0] }) {
  const { t } = useSpeech();
  return (
    <span className={styles.kind} data-group={groupOf(kind)}>
      <span className={styles.glyph} aria-hidden="true" />
      {t(`kind.${kind}`)}
    </span>
  );
}

export function StandingTag({ standing }: { standing: "single-voice" | "corroborated" | "contested" | "denied" | "conceded" }) {
  const { t } = useSpeech();
  return (
    <span className={styles.standing} data-standing={standing} title={t(`standing.${standing}.about`)}>
      {t(`standing.${standing}`)}
    </span>
  );
}

export function DiffersTag({ counts }: { counts: DifferenceCounts }) {
  const { t } = useSpeech();
  const kinds = (["conflict", "denial", "range"] as const).filter((kind) => counts[kind] > 0);
  if (kinds.length === 0) return <span className={styles.same}>{t("differs.none")}</span>;
  return (
    <span className={styles.differs}>
      {kinds.map((kind) => (
        <span key={kind} className={styles.difference} data-kind={kind} title={t(`differs.${kind}.about`)}>
          {t(`count.${kind}`, { count: counts[kind] })}
        </span>
      ))}
    </span>
  );
}

export function StanceTag({ stance }: { stance: string }) {
  const { t } = useSpeech();
  return (
    <span className={styles.stance} data-stance={stance}>
      {t(`stance.${stance as "tells"}`)}
    </span>
  );
}

// Who says it: the outlet, then the chain of voices it cites, and the stance where it is more than telling.
import type { ClaimVoice } from "../../../src/model/record.ts";
import { useSpeech } from "../i18n/index.ts";
import { StanceTag } from "./Tag.tsx";
import styles from "./teller.module.css";
import { Words } from "./Words.tsx";

/** A report whose outlet is not known is named by its own id: two of them are two tellers. */
export function Teller({ voice, report }: { voice: ClaimVoice; report: string }) {
  const { t } = useSpeech();
  return (
    <span className={styles.teller}>
      <span className={styles.outlet} title={voice.outlet === null ? t("voice.unknownOutlet") : undefined}>
        <Words>{voice.outlet ?? report}</Words>
      </span>
      {voice.chain.map((link) => (
        <span key={`${link.span[0]}-${link.span[1]}`} className={styles.link}>
          <Words>{link.text}</Words>
        </span>
      ))}
      {voice.stance !== "tells" && <StanceTag stance={voice.stance} />}
    </span>
  );
}

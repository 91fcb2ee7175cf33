// Who says it: the outlet, then the chain of voices it cites, and the stance where it is more than telling.
import type { ClaimVoice } from "../../../src/model/record.ts";
import { useSpeech } from "../i18n/index.ts";
import { StanceTag } from "./Tag.tsx";
import styles from "./teller.module.css";
import { Words } from "./Words.tsx";

export function Teller({ voice }: { voice: ClaimVoice }) {
  const { t } = useSpeech();
  return (
    <span className={styles.teller}>
      <span className={styles.outlet}>{voice.outlet ? <Words>{voice.outlet}</Words> : t("voice.unknownOutlet")}</span>
      {voice.chain.map((link) => (
        <span key={`${link.span[0]}-${link.span[1]}`} className={styles.link}>
          <Words>{link.text}</Words>
        </span>
      ))}
      {voice.stance !== "tells" && <StanceTag stance={voice.stance} />}
    </span>
  );
}

// The list of keys, opened with `?`.
import { Kbd, Modal } from "@mantine/core";
import { type MessageKey, useSpeech } from "../i18n/index.ts";
import styles from "./app.module.css";

const KEYS: readonly (readonly [readonly string[], MessageKey])[] = [
  [["/"], "key.search"],
  [["J", "N"], "key.next"],
  [["K", "P"], "key.previous"],
  [["Enter"], "key.open"],
  [["U"], "key.back"],
  [["L"], "key.language"],
  [["?"], "key.help"],
];

export function KeyHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useSpeech();
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={t("key.title")}
      lockScroll={false}
      size="sm"
      closeButtonProps={{ "aria-label": t("key.close") }}
    >
      <dl className={styles.keys}>
        {KEYS.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}

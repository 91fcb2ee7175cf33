// Which layers are lit: one switch each, in the colour it lights, with how many values it holds.
import { useSpeech } from "../i18n/index.ts";
import { LAYERS, type Layer, type Value } from "./layers.ts";
import styles from "./reader.module.css";

export function LayerBar({
  values,
  layers,
  toggle,
}: {
  values: readonly Value[];
  layers: ReadonlySet<Layer>;
  toggle: (layer: Layer) => void;
}) {
  const { t, number } = useSpeech();
  const counts = Map.groupBy(values, (value) => value.layer);
  return (
    <fieldset className={styles.layers} aria-label={t("reader.layers")}>
      {LAYERS.map((layer) => (
        <button key={layer} type="button" className={styles.layer} aria-pressed={layers.has(layer)} onClick={() => toggle(layer)}>
          <span className={styles.sample} data-layer={layer}>
            {t(`reader.layer.${layer}`)}
          </span>
          <span className="num quiet">{number(counts.get(layer)?.length ?? 0)}</span>
        </button>
      ))}
    </fieldset>
  );
}

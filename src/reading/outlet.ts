// The report's own outlet where the input names none: the one with a correspondent in the text, named as its source, or told things to.
import { Pro } from "../arabic/index.ts";
import type { Draft } from "./draft.ts";

const OWN_HEADS: ReadonlySet<string> = new Set(["مراسل", "مراسله", "مراسلو", "موفد", "موفده", "كاميرا", "مصدر", "خاص"]);
const ENOUGH = 2;

/** Name of the outlet as the text prints it, with the span it stands in; null where the text does not say it clearly. */
export function outletInText(draft: Draft): { readonly name: string; readonly span: readonly [number, number] } | null {
  const score = new Map<number, number>();
  const first = new Map<number, readonly [number, number]>();
  for (const m of draft.mentions) {
    const item = draft.entities[m.entity];
    if (item?.kind !== "actor" || item.entry?.type !== "outlet") continue;
    let before = m.first - 1;
    while (before >= 0 && ':“«"'.includes(draft.line.form[before] ?? "?")) before--;
    const source = draft.line.form[m.first - 1] === ":" || draft.line.form[m.first - 2] === ":";
    const head = OWN_HEADS.has(draft.line.stem[before] ?? "") && (draft.line.stem[before] !== "مصدر" || source);
    const told = ((draft.line.pro[m.first] ?? 0) & Pro.lam) !== 0;
    const points = head ? ENOUGH : told ? 1 : 0;
    if (points === 0) continue;
    score.set(m.entity, (score.get(m.entity) ?? 0) + points);
    if (!first.has(m.entity)) first.set(m.entity, [m.start, m.end]);
  }
  const ranked = [...score].filter(([, points]) => points >= ENOUGH).sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  if (!best || (second && second[1] === best[1])) return null;
  const item = draft.entities[best[0]];
  const span = first.get(best[0]);
  return item && span ? { name: item.ar, span } : null;
}

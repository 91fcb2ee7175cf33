// The report's own outlet: what is told to it is told in its own report and adds no link.
import type { ActorItem, Draft } from "../draft.ts";

/** Indexes of the entities that are the report's own outlet: by its name or address, else the outlet with a correspondent in the text. */
export function ownOutlets(draft: Draft): ReadonlySet<number> {
  const out = new Set<number>();
  const { outlet, url } = draft.report;
  if (outlet === null) {
    for (const m of draft.mentions) {
      if (outletAt(draft, m.entity) === null) continue;
      const before = draft.line.form[m.first - 1] === ":" ? m.first - 2 : m.first - 1;
      if (OWN_HEADS.has(draft.line.stem[before] ?? "") || OWN_HEADS.has(draft.words.body[before] ?? "")) out.add(m.entity);
    }
    return out;
  }
  const own = outlet.toLowerCase();
  draft.entities.forEach((_, i) => {
    const item = outletAt(draft, i);
    if (item?.entry?.type !== "outlet") return;
    const names = [item.ar, item.en ?? "", ...item.entry.forms.map((f) => f.form)].map((name) => name.toLowerCase());
    const { domain } = item.entry;
    const named = names.some((name) => name.length > 2 && (name.includes(own) || own.includes(name)));
    if (named || (domain !== null && (own.includes(domain) || (url ?? "").includes(domain)))) out.add(i);
  });
  return out;
}

const OWN_HEADS: ReadonlySet<string> = new Set(["مراسل", "مراسله", "موفد", "موفده", "المصدر"]);

const outletAt = (draft: Draft, entity: number): ActorItem | null => {
  const item = draft.entities[entity];
  return item?.kind === "actor" && item.entry?.type === "outlet" ? item : null;
};

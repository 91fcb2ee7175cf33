// People as records: what is told of each, by whom. The same full name within one incident is one person; across incidents nobody is
// merged, since two men may bear one name.
import type { Entity, EventKind, Incident, RecordPerson } from "../model/index.ts";
import { voiceOf } from "./claims.ts";
import type { Cluster } from "./cluster.ts";
import { recordId } from "./entities.ts";
import { byCode, hash12 } from "./ids.ts";
import { nameKey } from "./words.ts";

type Person = Extract<Entity, { readonly kind: "person" }>;

/** What becomes of the one an event is done to. */
const FATE: Readonly<Partial<Record<EventKind, string>>> = {
  killing: "killed",
  assassination: "killed",
  arrest: "arrested",
  abduction: "abducted",
  capture: "captured",
  release: "released",
  appointment: "appointed or moved",
};

interface Draft {
  readonly entity: Person;
  readonly variants: Set<string>;
  readonly fate: RecordPerson["fate"];
  actor: string | null;
  from: string | null;
}

export function peopleOf(incidents: readonly Incident[], clusters: readonly Cluster[]): RecordPerson[] {
  const drafts = new Map<string, Draft>();
  incidents.forEach((incident, i) => {
    for (const { reading, event, people, figures } of clusters[i]?.nodes ?? []) {
      for (const person of people) {
        const entity = reading.entities.find((e): e is Person => e.kind === "person" && recordId(e, reading) === person.id);
        if (!entity) continue;
        const full = nameKey(entity.name.ar).includes(" ");
        const key = hash12("person", full ? `${incident.id} ${nameKey(entity.name.ar)}` : person.id);
        const draft: Draft = drafts.get(key) ?? { entity, variants: new Set(), fate: [], actor: null, from: null };
        draft.variants.add(entity.name.ar);
        const span = event.participants.find((p) => p.entity === entity.id)?.span ?? event.trigger;
        const target =
          event.participants.some((p) => p.entity === entity.id && (p.role === "target" || p.role === "subject")) || figures.length > 0;
        const is = entity.victim?.fate ?? (target ? FATE[event.kind] : undefined);
        if (is !== undefined)
          draft.fate.push({ is, incident: incident.id, voice: voiceOf(reading, event), report: reading.report.id, evidence: span });
        const actor = reading.entities.find((e) => e.id === entity.actor);
        const from = reading.entities.find((e) => e.id === entity.victim?.from);
        draft.actor ??= actor ? recordId(actor, reading) : null;
        draft.from ??= from ? recordId(from, reading) : null;
        drafts.set(key, draft);
      }
    }
  });
  return [...drafts.entries()]
    .sort(([a], [b]) => byCode(a, b))
    .map(([key, draft]): RecordPerson => {
      const { entity } = draft;
      return {
        id: `h-${key}`,
        name: { ...entity.name, variants: [...draft.variants].sort(byCode) },
        fate: draft.fate,
        age: entity.victim?.age ?? null,
        sex: entity.victim?.sex ?? null,
        from: draft.from,
        actor: draft.actor,
        // someone with a rank or an office acts in public; everyone else is a private person
        sensitive: entity.rank === null && entity.role === null,
      };
    });
}

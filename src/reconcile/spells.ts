// Spells: who held, besieged, closed or was in a place, from when to when, by whom told and by whom denied.
import { type Incident, SPELL_KINDS, type Spell, type SpellKind } from "../model/index.ts";
import { voiceOf } from "./claims.ts";
import type { Cluster } from "./cluster.ts";
import { byCode, hash12 } from "./ids.ts";
import type { Node } from "./nodes.ts";

const isSpellKind = (kind: string): kind is SpellKind => (SPELL_KINDS as readonly string[]).includes(kind);

/** One spell for each incident that is one, and one for each incident of another kind that holds mentions of one. */
export function spellsOf(incidents: readonly Incident[], clusters: readonly Cluster[]): Spell[] {
  return incidents.flatMap((incident, i) =>
    SPELL_KINDS.flatMap((kind) => {
      const nodes = (clusters[i]?.nodes ?? []).filter((node) => isSpellKind(node.event.kind) && node.event.kind === kind && node.real);
      const place = mostCommon(nodes.flatMap((node) => node.placeId ?? []));
      return nodes.length === 0 || place === null ? [] : [spellOf(incident, kind, place, nodes)];
    }),
  );
}

function spellOf(incident: Incident, kind: SpellKind, place: string, nodes: readonly Node[]): Spell {
  const role = (name: string): string[] =>
    [...new Set(nodes.flatMap((node) => node.actors.filter((a) => a.role === name).flatMap((a) => a.id ?? [])))].sort(byCode);
  const starts = nodes.flatMap((node) => (node.event.factual === "not-happened" ? [] : (node.event.time?.start ?? []))).sort(byCode);
  const ends = nodes.flatMap((node) => (endsIt(node) ? (node.event.time?.end ?? []) : [])).sort(byCode);
  const claims = nodes.map((node): Spell["claims"][number] => ({
    says: isNot(node)
      ? "is not"
      : endsIt(node)
        ? "ended"
        : node.event.time?.start != null && node.event.factual === "happened"
          ? "began"
          : "is",
    on: node.event.time?.start ?? node.event.time?.end ?? null,
    voice: voiceOf(node.reading, node.event),
    report: node.reading.report.id,
    event: node.event.id,
    evidence: node.event.trigger,
  }));
  const denied = claims.filter((claim) => claim.says === "is not").length;
  const independent = new Set(nodes.filter((node) => !isNot(node)).map((node) => node.reading.report.outlet ?? node.reading.report.id))
    .size;
  return {
    id: `s-${hash12(incident.id, kind)}`,
    kind,
    place,
    by: role("agent"),
    of: role("target"),
    start: starts[0] ?? null,
    end: ends.at(-1) ?? null,
    incidents: [incident.id],
    claims,
    standing: denied === 0 ? (independent > 1 ? "corroborated" : "single-voice") : denied === claims.length ? "denied" : "contested",
  };
}

const isNot = (node: Node): boolean =>
  node.event.factual === "not-happened" || node.reading.voices.find((v) => v.id === node.event.voice)?.stance === "denies";

/** Told with an end and without a beginning («حتى نهاية حزيران» until the end of June): the end is what is told. */
const endsIt = (node: Node): boolean =>
  node.event.time !== null && node.event.time.start === null && node.event.time.end !== null && !isNot(node);

function mostCommon(ids: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts.entries()].sort(([a, x], [b, y]) => y - x || byCode(a, b))[0]?.[0] ?? null;
}

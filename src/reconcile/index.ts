// From many readings to one record: which mentions are one incident, who witnesses it, where the tellers differ, what came of it.
// Pure: the same readings and decisions give the same bytes, in whatever order they come.
import type { NearMiss, Reading, RecordContent } from "../model/index.ts";
import { agreementsOf } from "./agreements.ts";
import { cluster } from "./cluster.ts";
import { copiesAmong } from "./copies.ts";
import { type Decision, linksOf } from "./decisions.ts";
import { gatherEntities } from "./entities.ts";
import { episodesOf } from "./episodes.ts";
import { byCode } from "./ids.ts";
import { incidentOf } from "./incident.ts";
import { withLinks } from "./links.ts";
import { nodesOf } from "./nodes.ts";
import { peopleOf } from "./people.ts";
import { spellsOf } from "./spells.ts";
import { copyLookup } from "./witnesses.ts";

export type { Decision } from "./decisions.ts";

export function reconcile(readings: readonly Reading[], decisions: readonly Decision[] = []): RecordContent {
  const ordered = [...readings].sort((a, b) => byCode(a.report.id, b.report.id) || byCode(a.report.sha256, b.report.sha256));
  const nodes = nodesOf(ordered);
  const { clusters: found, near, alike } = cluster(nodes, linksOf(nodes, decisions));
  const copies = copyLookup(ordered, copiesAmong(ordered));
  const pairs = found.map((one) => ({ one, incident: incidentOf(one, copies, alike) }));
  const nearMisses = near
    .flatMap(({ a, b, score, why }): NearMiss[] => {
      const [x, y] = [pairs[a]?.incident.id, pairs[b]?.incident.id];
      if (x === undefined || y === undefined) return [];
      return [byCode(x, y) < 0 ? { a: x, b: y, score, why: [...why] } : { a: y, b: x, score, why: [...why] }];
    })
    .sort((p, q) => q.score - p.score || byCode(p.a, q.a) || byCode(p.b, q.b));
  pairs.sort((p, q) => byCode(p.incident.id, q.incident.id));
  const clusters = pairs.map(({ one }) => one);
  const incidents = withLinks(
    pairs.map(({ incident }) => incident),
    clusters,
  );
  const entities = gatherEntities(ordered);
  return {
    entities,
    incidents,
    agreements: agreementsOf(incidents, clusters),
    spells: spellsOf(incidents, clusters),
    episodes: episodesOf(incidents, entities),
    people: peopleOf(incidents, clusters),
    nearMisses,
  };
}

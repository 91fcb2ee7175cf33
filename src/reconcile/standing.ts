// How an incident stands: told by one, by several independently, contested, only denied, or conceded by those it speaks against.
import type { Claim, Incident, Standing } from "../model/index.ts";
import { isDenial } from "./differ-happened.ts";
import type { Told } from "./differences.ts";
import type { Node } from "./nodes.ts";

export function standingOf(nodes: readonly Node[], claims: readonly Claim[], witnesses: Incident["witnesses"]): Standing {
  const byMention = new Map(nodes.map((node) => [`${node.reading.report.id} ${node.event.id}`, node]));
  const happened = claims.flatMap((claim): Told[] => {
    const node = byMention.get(`${claim.report} ${claim.event}`);
    return claim.property === "happened" && node ? [{ claim, node }] : [];
  });
  const denials = happened.filter(isDenial).length;
  const tellings = happened.filter((told) => !isDenial(told) && told.node.real).length;
  if (denials > 0) return tellings > 0 ? "contested" : "denied";
  if (happened.some(concedes)) return "conceded";
  return witnesses.independent > 1 ? "corroborated" : "single-voice";
}

const HARMFUL = new Set([
  "attack",
  "raid",
  "shelling",
  "airstrike",
  "drone-strike",
  "explosion",
  "suicide-attack",
  "assassination",
  "killing",
  "abduction",
  "destruction",
  "siege",
]);

/** «أقرت القوات بأن قصفها أصاب مدنيين»: whoever did harm confirms that it met civilians. Claiming an attack on fighters is a boast, no concession. */
function concedes({ claim, node }: Told): boolean {
  if (claim.voice.stance !== "confirms" || !HARMFUL.has(node.event.kind)) return false;
  const civilians =
    node.figures.some((figure) => figure.civilians === true) ||
    node.actors.some((actor) => actor.role === "target" && actor.kind === "civilians");
  if (!civilians) return false;
  const teller = claim.voice.chain.at(-1)?.entity;
  return (
    teller !== undefined &&
    teller !== null &&
    node.actors.some((actor) => actor.role === "agent" && (actor.id === teller || actor.above.has(teller)))
  );
}

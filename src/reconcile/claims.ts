// Every value of every property of an incident, with its teller, its quote and its report.
import type { Claim, ClaimProperty, ClaimVoice, Event, Evidence, QuantityMention, Reading, Role } from "../model/index.ts";
import { daysOf } from "./days.ts";
import { recordId } from "./entities.ts";
import type { Node } from "./nodes.ts";

const PROPERTY: Readonly<Record<Role, ClaimProperty | null>> = {
  agent: "agent",
  target: "target",
  party: "party",
  mediator: "mediator",
  subject: "agent",
  instrument: null,
};

export function voiceOf(reading: Reading, event: Event): ClaimVoice {
  const voice = reading.voices.find((v) => v.id === event.voice);
  const chain = (voice?.chain ?? []).map((link) => {
    const entity = link.entity === null ? undefined : reading.entities.find((e) => e.id === link.entity);
    return { ...link, entity: entity ? recordId(entity, reading) : null };
  });
  return { outlet: reading.report.outlet, chain, stance: voice?.stance ?? "tells" };
}

/** The claims of one incident in the order of its mentions. */
export function claimsOf(nodes: readonly Node[]): Claim[] {
  return markSuperseded(nodes.flatMap(claimsOfNode), nodes);
}

function claimsOfNode(node: Node): Claim[] {
  const { reading, event } = node;
  const voice = voiceOf(reading, event);
  const base = { voice, report: reading.report.id, event: event.id, superseded: false };
  const claims: Claim[] = [
    { property: "happened", of: event.kind, value: { factual: event.factual, negated: event.negated }, evidence: event.trigger, ...base },
  ];
  if (event.time && (event.time.start !== null || event.time.end !== null)) {
    const { start, end, grain } = event.time;
    claims.push({
      property: "time",
      of: event.kind,
      value: { start, end, grain },
      evidence: spanOfMention(reading, event.time.from) ?? event.trigger,
      ...base,
    });
  }
  if (node.place) {
    const at = placeSpan(reading, event);
    claims.push({
      property: "place",
      of: event.kind,
      value: { entity: node.placeId, text: at ? reading.report.text.slice(at[0], at[1]) : node.place.name.ar },
      evidence: at ?? event.trigger,
      ...base,
    });
  }
  for (const actor of node.actors) {
    const property = PROPERTY[actor.role];
    if (property)
      claims.push({
        property,
        of: event.kind,
        value: { entity: actor.id, text: actor.text },
        evidence: [actor.span[0], actor.span[1]],
        ...base,
      });
  }
  for (const figure of node.figures) {
    if (figure.harm === null) continue;
    const who = figure.who === null ? undefined : reading.entities.find((e) => e.id === figure.who);
    claims.push({
      property: "toll",
      of: `${figure.harm}${figure.whoText === null ? "" : `, ${figure.whoText}`}`,
      value: {
        harm: figure.harm,
        unit: figure.unit,
        who: who ? recordId(who, reading) : null,
        low: figure.low,
        high: figure.high,
        scope: figure.scope,
      },
      evidence: [figure.start, figure.end],
      ...base,
    });
  }
  if (event.result !== null)
    claims.push({ property: "outcome", of: event.kind, value: { result: event.result }, evidence: event.trigger, ...base });
  for (const term of event.terms) {
    claims.push({
      property: "terms",
      of: event.kind,
      value: { does: reading.report.text.slice(term.does[0], term.does[1]) },
      evidence: term.does,
      ...base,
    });
  }
  return claims;
}

function spanOfMention(reading: Reading, id: string): Evidence | null {
  const mention = reading.mentions.find((m) => m.id === id);
  return mention ? [mention.start, mention.end] : null;
}

/** The words that name the event's place: those told by the reader, else the nearest mention of it before or in the sentence. */
function placeSpan(reading: Reading, event: Event): [number, number] | null {
  const mentions = reading.mentions.filter((m) => m.kind === "place" && m.place === event.place);
  const told = mentions.find((m) => m.id === event.placeFrom);
  const inside = mentions.find((m) => m.start >= event.sentence[0] && m.end <= event.sentence[1]);
  const before = mentions.findLast((m) => m.start <= event.trigger[0]);
  const found = told ?? inside ?? before ?? mentions[0];
  return found ? [found.start, found.end] : null;
}

const UPDATE_DAYS = 4;

/**
 * A figure that the same outlet tells anew within days takes the place of the one before; a figure that its own report corrects
 * («بعد أن كانت 40») is out of date too. Both stay; only the newer one counts. Months later the same outlet differs from itself.
 */
function markSuperseded(claims: readonly Claim[], nodes: readonly Node[]): Claim[] {
  const days = new Map(nodes.map((node) => [node.reading.report.id, daysOf(node.reading.report.published)?.from ?? null]));
  const corrected = new Set(nodes.flatMap((node) => correctedSpans(node)));
  return claims.map((claim) => {
    if (claim.property !== "toll" || !("harm" in claim.value)) return claim;
    if (Array.isArray(claim.evidence) && corrected.has(`${claim.report} ${claim.evidence[0]}`)) return { ...claim, superseded: true };
    const { harm, unit, who, scope } = claim.value;
    const day = days.get(claim.report) ?? null;
    const newer = claims.some((other) => {
      const later = days.get(other.report) ?? null;
      return (
        other.property === "toll" &&
        "harm" in other.value &&
        other.value.harm === harm &&
        other.value.unit === unit &&
        other.value.who === who &&
        other.value.scope === scope &&
        other.report !== claim.report &&
        other.voice.outlet !== null &&
        other.voice.outlet === claim.voice.outlet &&
        day !== null &&
        later !== null &&
        later > day &&
        later - day <= UPDATE_DAYS
      );
    });
    return newer ? { ...claim, superseded: true } : claim;
  });
}

function correctedSpans(node: Node): string[] {
  const all = node.reading.mentions.filter((m): m is QuantityMention => m.kind === "quantity");
  return all.flatMap((m) => {
    const old = m.supersedes === null ? undefined : all.find((o) => o.id === m.supersedes);
    return old ? [`${node.reading.report.id} ${old.start}`] : [];
  });
}

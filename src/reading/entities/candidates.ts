// What may be an entity's mention: candidates from knowledge and from form. They compete for the tokens; the longest, best-founded win.
import type { ActorEntry, ActorNounEntry, GroupHead, OutletEntry, PersonEntry, PlaceEntry, PlaceNounEntry } from "../../knowledge/index.ts";
import type { PlaceKind, Precision } from "../../model/index.ts";
import type { Range } from "../draft.ts";

interface Base extends Range {
  /** Span in the text, proclitics left out. */
  readonly start: number;
  readonly end: number;
  /** Among candidates of one length the higher rank wins. */
  readonly rank: number;
  readonly rule: string;
}

export interface KnownPlace extends Base {
  readonly sort: "known-place";
  readonly entries: readonly PlaceEntry[];
  readonly noun: PlaceNounEntry | null;
}
export interface NamedPlace extends Base {
  readonly sort: "named-place";
  readonly noun: PlaceNounEntry;
  /** Tokens of the name, kind word left out. */
  readonly nameFirst: number;
}
export interface RelativePlace extends Base {
  readonly sort: "relative-place";
  readonly base: KnownPlace | NamedPlace | null;
  /** Second place of a pair («بين جاسم وإنخل»), or null. */
  readonly other: KnownPlace | null;
  readonly placeKind: PlaceKind;
  readonly precision: Precision;
  /** English pattern of the relation with {} for the base: "northern {} countryside"; {2} stands for `other`. */
  readonly english: string;
  /** Opened by a word of the compass («شمالي درعا»), not by a part («ريف درعا»). */
  readonly compass: boolean;
  /** Told by what lies beside it: the places inside are mentions of their own. */
  readonly described: boolean;
  /** Kinds of the place that a part named by side is of («الحي الغربي» a town, «الريف الشرقي» a governorate); null: what its words say. */
  readonly part: readonly string[] | null;
  /** Code of the country its adjective names («الشمال السوري»), or null. */
  readonly country: string | null;
}
export interface KnownActor extends Base {
  readonly sort: "known-actor";
  readonly entries: readonly (ActorEntry | OutletEntry)[];
  /** The form needs the actor to be named in full elsewhere in the report. */
  readonly needsContext: boolean;
}
export interface NamedActor extends Base {
  readonly sort: "named-actor";
  /** Id of the force noun where it is a body of the state («وزارة الصحة»), or null. */
  readonly body: string | null;
  /** A kind word alone («الحركة»): it stands for an actor told before. */
  readonly short: boolean;
  readonly noun: ActorNounEntry;
}
export interface GroupActor extends Base {
  readonly sort: "group-actor";
  readonly head: GroupHead;
  readonly headToken: number;
  /** Named actors inside the phrase or hung on it. */
  readonly within: readonly KnownActor[];
  readonly definite: boolean;
}
export interface KnownPerson extends Base {
  readonly sort: "person";
  readonly entry: PersonEntry | null;
  /** Lookup keys of the name's words. */
  readonly keys: readonly string[];
  readonly rank0: string | null;
  /** Tokens of the rank, role and title before the name. */
  readonly role: Range | null;
  /** A name heard before in full («صقر»): it joins the person whose name holds it. */
  readonly short: boolean;
}

export type Candidate = KnownPlace | NamedPlace | RelativePlace | KnownActor | NamedActor | GroupActor | KnownPerson;

/** Chooses candidates that do not overlap, longest and best-ranked first. The result is in text order. */
export function chooseCandidates(candidates: readonly Candidate[], tokens: number): Candidate[] {
  const taken = new Uint8Array(tokens);
  const order = [...candidates].sort(
    (a, b) => b.rank - a.rank || b.last - b.first - (a.last - a.first) || a.first - b.first || (a.rule < b.rule ? -1 : 1),
  );
  const out: Candidate[] = [];
  for (const c of order) {
    let free = true;
    for (let t = c.first; t <= c.last && free; t++) free = taken[t] === 0;
    if (!free) continue;
    for (let t = c.first; t <= c.last; t++) taken[t] = 1;
    out.push(c);
  }
  return out.sort((a, b) => a.first - b.first);
}

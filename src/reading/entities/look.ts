// What stands at each token, by kind of knowledge: built once a report from the lookup's matches, so that rules ask in O(1).

import { Pro, type TokenLine } from "../../arabic/index.ts";
import type {
  ActorEntry,
  ActorNounEntry,
  Entry,
  ForceNounEntry,
  Knowledge,
  Match,
  NameEntry,
  NisbaEntry,
  OutletEntry,
  PersonEntry,
  PlaceEntry,
  PlaceNounEntry,
  RankEntry,
} from "../../knowledge/index.ts";
import { Tag, type Words } from "../words/tags.ts";

/** A given name that is no common word opens a name best. */
const nameRank = (entry: NameEntry): number => (entry.type === "given-name" ? 2 : 0) + (entry.commonWord ? 0 : 1);

/** The form is a word of the language («حجة» pretext), not only a name. */
export const isWord = (words: Words, t: number): boolean => {
  const reading = words.reading[t];
  return (reading !== null && reading !== undefined && reading.pos !== "proper") || words.tag[t] === Tag.verb;
};

export interface Look {
  /** Longest match of the kind that starts at the token. */
  place(t: number): { match: Match; entries: PlaceEntry[] } | null;
  placeNoun(t: number): { match: Match; entry: PlaceNounEntry } | null;
  actorNoun(t: number): { match: Match; entry: ActorNounEntry } | null;
  forceNoun(t: number): { match: Match; entry: ForceNounEntry } | null;
  rank(t: number): { match: Match; entry: RankEntry } | null;
  name(t: number): { match: Match; entry: NameEntry } | null;
  nisba(t: number): NisbaEntry | null;
  /** Last token of the longest known name that starts at each token; -1 where none does. */
  readonly nameEnd: Int32Array;
  /** Ids, and English names, of places that the report names without doubt. */
  readonly sure: ReadonlySet<string>;
  readonly sureNames: ReadonlySet<string>;
  /** Codes of countries in which the report names places without doubt. */
  readonly sureCountries: ReadonlySet<string>;
  /** True where a known name of a place, actor, outlet or person covers the token. */
  readonly named: Uint8Array;
  readonly actors: readonly { match: Match; entries: (ActorEntry | OutletEntry)[]; needs: boolean }[];
  readonly persons: readonly { match: Match; entry: PersonEntry }[];
  readonly places: readonly { match: Match; entries: PlaceEntry[] }[];
}

/** Words right before which an outlet's name stands («مراسلة الجزيرة», «قناة العربية»). */
export const PRESS: ReadonlySet<string> = new Set([
  "مراسل",
  "مراسله",
  "مراسلي",
  "مراسلو",
  "قناه",
  "شبكه",
  "صحيفه",
  "جريده",
  "موقع",
  "وكاله",
  "تلفزيون",
  "كاميرا",
  "موفد",
  "موفده",
  "مصور",
  "مصوره",
  "صحفي",
  "صحفيه",
  "طاقم",
  "مجله",
  "اذاعه",
]);

/** Id of the force noun «دولة» behind every country's state. */
const STATE = "force:state";

/** 1 for a match that lies within a longer known name («العربية» of «الإمارات العربية المتحدة»). */
function nestedMatches(knowledge: Knowledge, matches: readonly Match[], tokens: number): Uint8Array {
  const reach = new Int32Array(tokens).fill(-1);
  const out = new Uint8Array(matches.length);
  const names = (m: Match) =>
    m.last > m.first &&
    m.entries.some((i) => {
      const e = knowledge.entry(i);
      return e.type === "place" || e.type === "outlet" || e.type === "person" || e.type === "actor";
    });
  for (const m of matches) if (names(m)) reach[m.first] = Math.max(reach[m.first] ?? -1, m.last);
  let from = -1;
  let to = -1;
  for (let t = 0, at = 0; at < matches.length; at++) {
    const m = matches[at];
    if (!m) continue;
    for (; t <= m.first; t++) {
      const end = reach[t] ?? -1;
      if (end > to) {
        from = t;
        to = end;
      }
    }
    if (to >= m.last && (from < m.first || to > m.last)) out[at] = 1;
  }
  return out;
}

export function lookAt(
  knowledge: Knowledge,
  matches: readonly Match[],
  line: TokenLine,
  quoted: Uint8Array,
  nameEnd: Int32Array,
  words: Words,
): Look {
  const tokens = line.length;
  const place = new Map<number, { match: Match; entries: PlaceEntry[] }>();
  const placeNoun = new Map<number, { match: Match; entry: PlaceNounEntry }>();
  const actorNoun = new Map<number, { match: Match; entry: ActorNounEntry }>();
  const forceNoun = new Map<number, { match: Match; entry: ForceNounEntry }>();
  const rank = new Map<number, { match: Match; entry: RankEntry }>();
  const name = new Map<number, { match: Match; entry: NameEntry }>();
  const named = new Uint8Array(tokens);
  const nisbas = new Map<number, NisbaEntry>();
  const sure = new Set<string>();
  const sureNames = new Set<string>();
  const sureCountries = new Set<string>();
  const actors: { match: Match; entries: (ActorEntry | OutletEntry)[]; needs: boolean }[] = [];
  const persons: { match: Match; entry: PersonEntry }[] = [];
  const places: { match: Match; entries: PlaceEntry[] }[] = [];
  const keepLongest = <T extends { match: Match }>(map: Map<number, T>, value: T) => {
    const old = map.get(value.match.first);
    if (!old || old.match.last < value.match.last) map.set(value.match.first, value);
  };
  const inside = nestedMatches(knowledge, matches, tokens);
  for (const [at, match] of matches.entries()) {
    const nested = inside[at] === 1;
    // «وجود» presence is not «و» and the name «جود»: what the line keeps whole and the language knows is no clitic and a name
    const peeled = (match.pro & ~Pro.al & ~(line.pro[match.first] ?? 0)) !== 0;
    if (peeled && match.first === match.last && isWord(words, match.first)) continue;
    const placeEntries: PlaceEntry[] = [];
    const free: (ActorEntry | OutletEntry)[] = [];
    const bound: (ActorEntry | OutletEntry)[] = [];
    match.entries.forEach((index, k) => {
      const entry: Entry = knowledge.entry(index);
      if (entry.type === "place") placeEntries.push(entry);
      else if (entry.type === "place-noun") keepLongest(placeNoun, { match, entry });
      else if (entry.type === "force-noun") keepLongest(forceNoun, { match, entry });
      else if (entry.type === "actor-noun") keepLongest(actorNoun, { match, entry });
      else if (entry.type === "rank" || entry.type === "role" || entry.type === "title") keepLongest(rank, { match, entry });
      else if (entry.type === "given-name" || entry.type === "family-name") {
        const old = name.get(match.first);
        if (old && old.match.last === match.last && nameRank(entry) > nameRank(old.entry)) name.set(match.first, { match, entry });
        else keepLongest(name, { match, entry });
      } else if (entry.type === "nisba") nisbas.set(match.first, entry);
      else if (entry.type === "person") {
        // a name that many people bear («محمد مصطفى») is the known person only after a title
        const common = (entry.forms[match.forms[k] ?? -1]?.needs ?? null) !== null;
        if (!common || [1, 2, 3, 4].some((back) => rank.has(match.first - back))) persons.push({ match, entry });
      } else if (entry.type === "actor" || entry.type === "outlet") {
        const needs = entry.forms[match.forms[k] ?? -1]?.needs ?? null;
        // a country's name is its state wherever it acts, known from elsewhere or not
        const state = entry.type === "actor" && entry.generic === STATE;
        const said = entry.type === "outlet" && match.first > 0 && PRESS.has(line.stem[match.first - 1] ?? "");
        if (needs === null || state || said || (needs === "quotes" && quoted[match.first] === 1)) free.push(entry);
        else bound.push(entry);
      }
    });
    if (placeEntries.length > 0) {
      if (!nested) places.push({ match, entries: placeEntries });
      keepLongest(place, { match, entries: placeEntries });
      for (const e of placeEntries) {
        if (
          e.commonWord ||
          (placeEntries.length > 1 && e.weight < 60) ||
          (match.first === match.last && isWord(words, match.first) && e.kind !== "country")
        )
          continue;
        sure.add(e.id);
        sureNames.add(e.en);
        if (e.weight >= 50 && e.within[0]) sureCountries.add(e.within[0]);
      }
      if (placeEntries.some((e) => !e.commonWord)) named.fill(1, match.first, match.last + 1);
    }
    if (nested) continue;
    if (free.length > 0) {
      actors.push({ match, entries: free, needs: false });
      named.fill(1, match.first, match.last + 1);
    } else if (bound.length > 0) actors.push({ match, entries: bound, needs: true });
  }
  for (const p of persons) named.fill(1, p.match.first, p.match.last + 1);
  return {
    place: (t) => place.get(t) ?? null,
    placeNoun: (t) => placeNoun.get(t) ?? null,
    actorNoun: (t) => actorNoun.get(t) ?? null,
    forceNoun: (t) => forceNoun.get(t) ?? null,
    rank: (t) => rank.get(t) ?? null,
    name: (t) => name.get(t) ?? null,
    nisba: (t) => nisbas.get(t) ?? null,
    named,
    nameEnd,
    sure,
    sureNames,
    sureCountries,
    actors,
    persons,
    places,
  };
}

// Which of several same-named places is meant: the one in a container named in the report, else the most prominent by far; else undecided.
import type { Knowledge, PlaceEntry } from "../../knowledge/index.ts";

export interface PlaceVote {
  readonly entry: PlaceEntry | null;
  /** Ids of those that remain when it stays undecided. */
  readonly candidates: readonly string[];
  readonly rule: string;
}

/** `named`: ids of places the report names without doubt; `wanted`: the kind a kind word beside the name asks for, or null; `countries`: codes of the countries
 * that the report's certain places lie in. */
export function choosePlace(
  knowledge: Knowledge,
  entries: readonly PlaceEntry[],
  named: ReadonlySet<string>,
  wanted: string | null,
  countries: ReadonlySet<string>,
): PlaceVote {
  const only = entries[0];
  if (!only) return { entry: null, candidates: [], rule: "unknown place" };
  const fits = wanted === null ? entries : entries.filter((e) => kindFits(e, wanted));
  const pool = fits.length > 0 ? fits : entries;
  if (pool.length === 1) return { entry: pool[0] ?? null, candidates: [], rule: "one place of the name" };
  const scored = pool
    .map((entry) => ({ entry, score: entry.weight + nearness(knowledge, entry, named) - abroad(entry, pool, countries) }))
    .sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
  const [best, second] = scored;
  if (!best) return { entry: null, candidates: [], rule: "unknown place" };
  // a town and the district or governorate it gives its name to are one place to a reader: the nearer meaning wins
  if (second && best.score - second.score < 5 && !related(knowledge, best.entry, second.entry)) {
    return { entry: null, candidates: scored.map((s) => s.entry.id), rule: "undecided among places of one name" };
  }
  return { entry: best.entry, candidates: scored.slice(1).map((s) => s.entry.id), rule: "best of several places of the name" };
}

/** Weight from which a place is named without its country: capitals and the like. */
const WORLD = 86;
/** What a place loses that lies in no country of the report, where another of the name lies in one. */
const ABROAD = 60;
function abroad(entry: PlaceEntry, pool: readonly PlaceEntry[], countries: ReadonlySet<string>): number {
  const at = (e: PlaceEntry) => countries.has(e.within[0] ?? "");
  if (entry.kind === "country" || entry.weight >= WORLD || at(entry)) return 0;
  return pool.some(at) ? ABROAD : 0;
}

const SETTLEMENTS: ReadonlySet<string> = new Set(["city", "town", "village", "district"]);
function kindFits(entry: PlaceEntry, wanted: string): boolean {
  if (entry.kind === wanted || entry.subtype === wanted) return true;
  if (wanted === "governorate" || wanted === "country") return false;
  return SETTLEMENTS.has(wanted) && SETTLEMENTS.has(entry.kind);
}

function nearness(knowledge: Knowledge, entry: PlaceEntry, named: ReadonlySet<string>): number {
  let score = 0;
  let step = 0;
  for (const parent of knowledge.ancestorsOf(entry.id)) {
    if (named.has(parent.id)) score += step === 0 ? 50 : parent.kind === "country" ? 25 : 45;
    else
      for (const id of named) if (knowledge.byId(id) && sharesParent(knowledge, id, parent.id)) score += parent.kind === "country" ? 4 : 8;
    step++;
  }
  return Math.min(score, 120);
}

const sharesParent = (knowledge: Knowledge, id: string, parent: string): boolean => knowledge.ancestorsOf(id).some((p) => p.id === parent);
const related = (knowledge: Knowledge, a: PlaceEntry, b: PlaceEntry): boolean =>
  knowledge.ancestorsOf(a.id).some((p) => p.id === b.id) || knowledge.ancestorsOf(b.id).some((p) => p.id === a.id);

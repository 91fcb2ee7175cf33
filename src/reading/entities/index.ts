// The stage that finds places, actors and people: candidates from knowledge and form, one choice among them, mentions joined to entities.
import { TokenKind, type TokenLine } from "../../arabic/index.ts";
import type { Draft, Stage } from "../draft.ts";
import { readable } from "../stories/index.ts";
import { groupActors, knownActors, namedActors } from "./actors.ts";
import { type Candidate, chooseCandidates } from "./candidates.ts";
import { lookAt } from "./look.ts";
import { peopleCandidates, shortMentions } from "./people.ts";
import { facilityCandidates, placeCandidates } from "./places.ts";
import { Registry } from "./registry.ts";

export const findEntities: Stage = (draft: Draft) => {
  const { line, words } = draft;
  const nameEnd = nameEnds(draft, line.length);
  const look = lookAt(draft.knowledge, draft.matches, line.length, quotedTokens(line), nameEnd, words);
  const known = knownActors(line, words, look);
  const people = peopleCandidates(line, words, look, nameEnd);
  const inTime = new Uint8Array(line.length);
  for (const time of draft.times) inTime.fill(1, time.first, time.last + 1);
  const open = readable(draft);
  const all: Candidate[] = [
    ...placeCandidates(line, words, look), ...known, ...namedActors(line, words, look, nameEnd), ...groupActors(line, words, known, nameEnd), ...people,
    ...shortMentions(line, words, look, people),
  ];
  const chosen = chooseCandidates(all.filter((c) => inTime[c.first] === 0 && open[c.first] === 1), line.length);
  const kept = withFacilities(chosen.filter((c, i) => !isLocator(line, c, chosen[i - 1])), facilityCandidates(line, words, look).filter((c) => inTime[c.first] === 0 && open[c.first] === 1), line.length);
  const registry = new Registry({ text: draft.report.text, line, knowledge: draft.knowledge, day: draft.published?.start ?? null }, chosen);
  for (const c of kept) registry.add(c);
  return { entities: registry.entities, mentions: registry.mentions };
};

/** Adds the buildings that overlap no other place, nor a person; an actor inside one («مقر حزب …») stays. */
function withFacilities(chosen: readonly Candidate[], facilities: readonly Candidate[], tokens: number): Candidate[] {
  const taken = new Uint8Array(tokens);
  for (const c of chosen) if (c.sort !== "known-actor" && c.sort !== "named-actor" && c.sort !== "group-actor") taken.fill(1, c.first, c.last + 1);
  else taken.fill(1, c.first, c.first + 1);
  const added = facilities.filter((f) => {
    for (let t = f.first; t <= f.last; t++) if (taken[t] === 1 && (t === f.first || chosen.some((c) => c.first <= t && t <= c.last && c.sort !== "known-actor" && c.sort !== "named-actor" && c.sort !== "group-actor"))) return false;
    return true;
  });
  return [...chosen, ...added].sort((a, b) => a.first - b.first || b.last - a.last);
}

/** «مدينة طفس غربي درعا»: compass and town right after a place say where that place is, and name none of their own. */
function isLocator(line: TokenLine, c: Candidate, before: Candidate | undefined): boolean {
  if (c.sort !== "relative-place" || c.base === null || !c.compass || before === undefined || c.first - before.last > 2) return false;
  if (before.sort !== "known-place" && before.sort !== "named-place") return false;
  if (c.base.sort === "known-place" && c.base.entries.some((e) => e.kind === "country" || e.kind === "region")) return false;
  for (let t = before.last + 1; t < c.first; t++) if (line.kind[t] === TokenKind.word || line.kind[t] === TokenKind.break) return false;
  return (line.pro[c.first] ?? 0) === 0;
}

/** Last token of the longest known name that starts at each token; -1 where none does. */
export function nameEnds(draft: Draft, tokens: number): Int32Array {
  const out = new Int32Array(tokens).fill(-1);
  for (const match of draft.matches) {
    const names = match.entries.some((i) => {
      const entry = draft.knowledge.entry(i);
      return (entry.type === "place" && !entry.commonWord) || entry.type === "actor" || entry.type === "outlet" || entry.type === "person";
    });
    if (names && (out[match.first] ?? -1) < match.last) out[match.first] = match.last;
  }
  return out;
}

const PAIRS: ReadonlyMap<string, string> = new Map([["“", "”"], ["«", "»"], ['"', '"'], ["‘", "’"], ["(", ")"], ["”", "”"]]);

/** 1 for tokens inside a short pair of quotation marks (up to eight tokens): a name, not speech. */
export function quotedTokens(line: TokenLine): Uint8Array {
  const out = new Uint8Array(line.length);
  for (let t = 0; t < line.length; t++) {
    const close = line.kind[t] === TokenKind.punct ? PAIRS.get(line.form[t] ?? "") : undefined;
    if (!close) continue;
    for (let c = t + 1; c < line.length && c - t <= 9 && line.kind[c] !== TokenKind.break; c++) {
      if (line.kind[c] === TokenKind.punct && line.form[c] === close) {
        out.fill(1, t + 1, c);
        t = c;
        break;
      }
    }
  }
  return out;
}

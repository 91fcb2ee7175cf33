// The stage that finds places, actors and people: candidates from knowledge and form, one choice among them, mentions joined to entities.
import { TokenKind, type TokenLine } from "../../arabic/index.ts";
import type { Draft, Stage } from "../draft.ts";
import { readable } from "../stories/index.ts";
import { bareBodies, groupActors, knownActors, namedActors } from "./actors.ts";
import { type Candidate, chooseCandidates } from "./candidates.ts";
import { facilityCandidates, ROAD } from "./facilities.ts";
import { lookAt } from "./look.ts";
import { peopleCandidates, shortMentions } from "./people.ts";
import { placeCandidates } from "./places.ts";
import { Registry } from "./registry.ts";

export const findEntities: Stage = (draft: Draft) => {
  const { line, words } = draft;
  const nameEnd = nameEnds(draft, line.length);
  const look = lookAt(draft.knowledge, draft.matches, line, quotedTokens(line), nameEnd, words);
  const known = knownActors(line, words, look);
  const inTime = new Uint8Array(line.length);
  for (const time of draft.times) inTime.fill(1, time.first, time.last + 1);
  const people = peopleCandidates(line, words, look, nameEnd, inTime);
  const open = readable(draft);
  const all: Candidate[] = [
    ...placeCandidates(line, words, look),
    ...known,
    ...namedActors(line, words, look, nameEnd),
    ...bareBodies(line, words, look),
    ...groupActors(line, words, known, nameEnd),
    ...people,
    ...shortMentions(line, words, look, people),
  ];
  const readableHere = (c: Candidate) => inTime[c.first] === 0 && open[c.first] === 1;
  const chosen = chooseCandidates(all.filter(readableHere), line.length);
  const named = chosen.flatMap((c, i) => (isLocator(line, c, chosen[i - 1]) ? onlyBase(c) : withPlacesInside(c)));
  const kept = withFacilities(named, facilityCandidates(line, words, look).filter(readableHere), line.length);
  const registry = new Registry({ text: draft.report.text, line, knowledge: draft.knowledge, day: draft.published?.start ?? null }, chosen);
  for (const c of kept) registry.add(c);
  return { entities: registry.entities, mentions: registry.mentions };
};

/** «جنوب سوريا» names its country too, «المنطقة المحيطة بمدينة عفرين» the town: the places inside are mentions of their own. */
function withPlacesInside(c: Candidate): readonly Candidate[] {
  if (c.sort !== "relative-place" || c.base?.sort !== "known-place") return [c];
  if (c.described) return c.other === null ? [c, c.base] : [c, c.base, c.other];
  return c.base.entries.every((e) => e.kind === "country") ? [c, c.base] : [c];
}

/** Of a locator only the place it hangs on is a mention («… غربي مدينة بعلبك»). */
const onlyBase = (c: Candidate): readonly Candidate[] => (c.sort === "relative-place" && c.base?.sort === "known-place" ? [c.base] : []);

const isActor = (c: Candidate) => c.sort === "known-actor" || c.sort === "named-actor" || c.sort === "group-actor";

/** Adds the buildings whose first word is free; a place, an actor or a person named inside one («مقر حزب …», «جسر خربة غزالة») stays. */
function withFacilities(chosen: readonly Candidate[], facilities: readonly Candidate[], tokens: number): Candidate[] {
  const taken = new Uint8Array(tokens);
  const endAt = new Int32Array(tokens).fill(-1);
  for (const c of chosen) {
    // a phrase that opens with the site's own word holds it; an unnamed group's first word alone is its own
    taken.fill(1, c.first, (isActor(c) ? c.first : c.last) + 1);
    endAt[c.first] = Math.max(endAt[c.first] ?? -1, c.last);
  }
  let covered = -1;
  const added = facilities.filter((f) => {
    if (f.first <= covered || taken[f.first] === 1) return false;
    for (let t = f.first; t <= f.last; t++) if ((endAt[t] ?? -1) > f.last) return false;
    covered = f.last;
    return true;
  });
  // the two towns that a road joins are not where anything is
  const roads = new Uint8Array(tokens);
  for (const f of added) if (f.rule === ROAD) roads.fill(1, f.first, f.last + 1);
  return [...chosen.filter((c) => roads[c.first] === 0), ...added].sort((a, b) => a.first - b.first || b.last - a.last);
}

const NEAR: ReadonlySet<string> = new Set(["قرب", "عند", "علي", "بالقرب", "بمحاذاه"]);

/** «مدينة طفس غربي درعا», «محافظة حلب، شمال غربي البلاد»: a compass word right after a place says where that place is, and names none of its own. */
function isLocator(line: TokenLine, c: Candidate, before: Candidate | undefined): boolean {
  if (c.sort !== "relative-place" || before === undefined || c.first - before.last > 3) return false;
  const near = c.described && NEAR.has(line.key[c.first - 1] ?? "");
  if (!near && (!c.compass || c.first - before.last > 2)) return false;
  if (before.sort !== "known-place" && before.sort !== "named-place" && before.sort !== "relative-place") return false;
  if (!near && c.base?.sort === "known-place" && c.base.entries.some((e) => e.kind === "country" || e.kind === "region")) return false;
  for (let t = before.last + 1; t < c.first - (near ? 1 : 0); t++)
    if (line.kind[t] === TokenKind.word || line.kind[t] === TokenKind.break) return false;
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

const PAIRS: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["«", "»"],
  ['"', '"'],
  ["‘", "’"],
  ["(", ")"],
  ["”", "”"],
]);

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

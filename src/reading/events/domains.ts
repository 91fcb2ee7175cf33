// What a story is about, as far as it keeps war words from being war: sport, space. One count of the words of each sort for each story.
import type { FrameIndex } from "../../knowledge/index.ts";
import type { EventKind } from "../../model/index.ts";
import type { Draft } from "../draft.ts";
import { holds, type Lexical } from "./lexical.ts";

interface Domain {
  /** Name of the sort in words.yaml. */
  readonly sort: string;
  /** Words of the sort a thousand words that make a story one of the domain. */
  readonly share: number;
  readonly kinds: ReadonlySet<EventKind>;
}

const DOMAINS: readonly Domain[] = [
  {
    sort: "sport",
    share: 25,
    kinds: new Set<EventKind>([
      "attack",
      "clash",
      "offensive",
      "security-campaign",
      "territory-taken",
      "control",
      "shelling",
      "siege",
      "withdrawal",
      "closure",
      "capture",
      "abduction",
      "threat",
      "presence",
      "deployment",
      "destruction",
      "arrest",
    ]),
  },
  {
    sort: "space",
    share: 15,
    kinds: new Set<EventKind>(["shelling", "explosion", "deployment", "destruction", "control", "attack", "withdrawal", "clash"]),
  },
];
const LEAST = 4;

/** For each story, the kinds that its words do not name there. */
export function vetoes(draft: Draft, index: FrameIndex, lexical: Lexical): readonly ReadonlySet<EventKind>[] {
  return draft.stories.map((story) => {
    const out = new Set<EventKind>();
    for (const domain of DOMAINS) {
      const set = index.sorts[domain.sort];
      if (!set) continue;
      let words = 0;
      let own = 0;
      for (let t = 0; t < draft.line.length; t++) {
        const at = draft.line.start[t] ?? 0;
        if (at < story.start || at >= story.end) continue;
        words++;
        if (holds(lexical, t, set)) own++;
      }
      if (own >= LEAST && own * 1000 >= domain.share * words) for (const kind of domain.kinds) out.add(kind);
    }
    return out;
  });
}

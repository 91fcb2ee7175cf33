// The voices of a report, each once: one chain of speakers with one stance.
import type { Stance } from "../../model/index.ts";
import type { Speaker, VoiceItem } from "../draft.ts";

/** Longest chain that is kept. */
const LONGEST = 5;

export class VoiceTable {
  readonly voices: VoiceItem[] = [{ id: "v0", chain: [], stance: "tells", evidence: null }];
  private readonly byKey = new Map<string, number>([["|tells", 0]]);

  chain(index: number): readonly Speaker[] {
    return this.voices[index]?.chain ?? [];
  }

  add(links: readonly Speaker[], stance: Stance, evidence: readonly [number, number]): number {
    const chain = links.slice(0, LONGEST);
    const key = `${chain.map((link) => `${link.start}-${link.end}`).join(">")}|${stance}`;
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const index = this.voices.length;
    this.voices.push({ id: `v${index}`, chain, stance, evidence });
    this.byKey.set(key, index);
    return index;
  }
}

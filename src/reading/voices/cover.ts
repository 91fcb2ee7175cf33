// Lays openers over the tokens of a report: which voice lies inside which, who goes on speaking, and who spoke last.
import { TokenKind } from "../../arabic/index.ts";
import type { Draft, Speaker } from "../draft.ts";
import { Tag } from "../words/tags.ts";
import { agrees, sameSpeaker } from "./agree.ts";
import type { Opener } from "./opener.ts";
import type { VoiceTable } from "./table.ts";

/** A stretch that a voice covers. `base` is the chain in which its opener stands. */
interface Region {
  readonly first: number;
  readonly last: number;
  readonly chain: readonly Speaker[];
  readonly base: readonly Speaker[];
  readonly quoted: boolean;
}

/** How many speakers back a dropped speaker is looked for. */
const MEMORY = 5;
/** «فيما أعلن», «بينما قال», «كما أكد»: beside the voice before, not inside it. */
const BESIDE: ReadonlySet<string> = new Set(["فيما", "بينما", "حين", "كما", "لكن", "ثم", "اذ", "وقت"]);

export class Cover {
  readonly voiceOf: Int32Array;
  private readonly draft: Draft;
  private readonly table: VoiceTable;
  private regions: Region[] = [];
  /** Chains that spoke, latest first. */
  private spoken: (readonly Speaker[])[] = [];

  constructor(draft: Draft, table: VoiceTable) {
    this.draft = draft;
    this.table = table;
    this.voiceOf = new Int32Array(draft.line.length);
  }

  /** Another story: nobody has spoken yet. */
  newStory(): void {
    this.regions = [];
    this.spoken = [];
  }

  newSentence(from: number): void {
    this.regions = this.regions.filter((r) => r.last >= from);
  }

  /** The chain in which the sentence before `from` ended, where somebody told or confirmed there; null where the outlet spoke. */
  endedIn(from: number): readonly Speaker[] | null {
    let t = from - 1;
    while (t > 0 && this.draft.line.kind[t] !== TokenKind.word && this.draft.line.kind[t] !== TokenKind.number) t--;
    const voice = this.table.voices[this.voiceOf[t] ?? 0];
    return voice && voice.chain.length > 0 && (voice.stance === "tells" || voice.stance === "confirms") ? voice.chain : null;
  }

  /** Lays the chain of the sentence before over a sentence that goes on with it. */
  goOn(first: number, last: number, chain: readonly Speaker[]): void {
    const start = this.draft.line.start[first] ?? 0;
    this.paint(first, last, this.table.add(chain, "tells", [start, this.draft.line.end[first] ?? start]));
    this.regions.push({ first, last, chain, base: chain.slice(0, -1), quoted: false });
  }

  /** A question: whoever tells asks. */
  ask(first: number, last: number): void {
    const evidence = [this.draft.line.start[last] ?? 0, this.draft.line.end[last] ?? 0] as const;
    for (let t = first; t <= last; t++) {
      const voice = this.table.voices[this.voiceOf[t] ?? 0];
      if (voice?.stance === "tells") this.voiceOf[t] = this.table.add(voice.chain, "asks", evidence);
    }
  }

  lay(opener: Opener): void {
    if (opener.kind === "outlet") this.paint(opener.first, opener.last, 0);
    else if (opener.kind === "source" || opener.kind === "post") this.laySource(opener);
    else this.laySpeech(opener);
  }

  /** Source phrases stand outside what their sentence says: «أكد مصدر، وفق التلفزيون، …» → television > source. */
  private laySource(opener: Opener): void {
    const links = opener.links === null ? this.goingOn(opener) : this.passedOn(opener.links);
    if (links.length === 0) return;
    const outer = links.at(-1);
    for (let t = opener.first; t <= opener.last; t++) {
      const inner = this.table.voices[this.voiceOf[t] ?? 0];
      const chain = inner?.chain ?? [];
      const stance = inner && inner.stance !== "tells" ? inner.stance : opener.stance;
      if (chain.some((link) => sameSpeaker(this.draft, link, outer))) {
        if (stance !== inner?.stance) this.voiceOf[t] = this.table.add(chain, stance, this.evidence(opener));
        continue;
      }
      const whole = outer?.kind === "media" || chain[0]?.kind !== "correspondent" ? [...links, ...chain] : [...chain, ...links];
      this.voiceOf[t] = this.table.add(whole, stance, this.evidence(opener));
    }
    if (opener.links !== null) this.remember(links);
  }

  private laySpeech(opener: Opener): void {
    const around = this.around(opener.at);
    const base = around === null ? [] : this.isInside(opener, around) ? around.chain : around.base;
    const chain = this.chainOf(opener, around, base);
    if (chain.length === 0 && (opener.stance === "tells" || opener.kind !== "noun")) return;
    this.paint(opener.first, opener.last, this.table.add(chain, opener.stance, this.evidence(opener)));
    const own = opener.links?.length ?? 1;
    const quoted = this.draft.words.tag[opener.first] === Tag.punct;
    this.regions.push({ first: opener.first, last: opener.last, chain, base: chain.slice(0, Math.max(0, chain.length - own)), quoted });
    if (opener.kind === "speech" || opener.kind === "participle" || opener.kind === "colon")
      this.remember(chain, around !== null && chain.length > base.length && base.length > 0);
  }

  private chainOf(opener: Opener, around: Region | null, base: readonly Speaker[]): readonly Speaker[] {
    const { links } = opener;
    if (links === null) return this.goingOn(opener, around, base);
    const inner = links.at(-1);
    if (opener.relaysOn) return [...this.goingOn(opener, around, base), ...links];
    if (base.length > 0) return sameSpeaker(this.draft, base.at(-1), inner) ? [...base.slice(0, -1), ...links] : [...base, ...links];
    return opener.kind === "speech" ? this.passedOn(links) : links;
  }

  /** «نقلت رويترز عن عمر …» and then «وأضاف عمر»: Reuters still passes it on. */
  private passedOn(links: readonly Speaker[]): readonly Speaker[] {
    const [last] = this.spoken;
    if (!last || last.length <= links.length || !sameSpeaker(this.draft, last.at(-1), links.at(-1))) return links;
    return [...last.slice(0, -links.length), ...links];
  }

  /** The chain of one who is not named again: the voice around, the subject carried in the sentence, the last speaker that agrees. */
  private goingOn(opener: Opener, around: Region | null = this.around(opener.at), base: readonly Speaker[] = []): readonly Speaker[] {
    const said = this.draft.words.reading[opener.at] ?? null;
    const fits = (chain: readonly Speaker[]) => agrees(this.draft, said, chain.at(-1));
    if (opener.kind === "participle") {
      const here = around ?? this.regions.at(-1) ?? null;
      if (here) return here.chain;
      return opener.carried ? [opener.carried] : (this.spoken[0] ?? []);
    }
    if (around && fits(around.chain)) return around.chain;
    const { carried } = opener;
    if (carried && agrees(this.draft, said, carried))
      return base.some((link) => sameSpeaker(this.draft, link, carried)) ? base : [...base, carried];
    if (around) return around.chain;
    const before = this.regions.at(-1);
    if (before && fits(before.chain)) return before.chain;
    // «نقلت المصادر عن شهود …» and then «وأضافت»: not the witnesses, the sources
    const candidates = this.spoken.flatMap((chain) => chain.map((_, i) => chain.slice(0, chain.length - i)));
    return candidates.find(fits) ?? this.spoken[0] ?? [];
  }

  /** Innermost stretch that holds token `t`. */
  private around(t: number): Region | null {
    for (let i = this.regions.length - 1; i >= 0; i--) {
      const region = this.regions[i];
      if (region && region.first <= t && t <= region.last) return region;
    }
    return null;
  }

  /** True where the opener is itself part of what the voice around it says («قال إن الجيش أعلن أن»), false where it stands beside it («…، فيما أعلن»). */
  private isInside(opener: Opener, around: Region): boolean {
    if (around.quoted || opener.kind === "pretext" || opener.kind === "noun") return true;
    const { draft } = this;
    const clause = draft.clauses[draft.clauseOf[opener.at] ?? -1];
    if (!clause || clause.first <= around.first) return true;
    if (clause.edge === "complement" || clause.edge === "relative" || clause.edge === "quote") return true;
    if (opener.stance !== "tells" && opener.stance !== "confirms") return true;
    const marker = clause.marker < 0 ? "" : (draft.words.body[clause.marker] ?? "");
    if (clause.edge === "adverbial" && !BESIDE.has(marker)) return true;
    return opener.links === null;
  }

  private remember(chain: readonly Speaker[], nested = false): void {
    if (chain.length === 0) return;
    const known = this.spoken.filter((x) => !sameSpeaker(this.draft, x.at(-1), chain.at(-1)));
    const [latest] = known;
    this.spoken = (nested && latest ? [latest, chain, ...known.slice(1)] : [chain, ...known]).slice(0, MEMORY);
  }

  private paint(first: number, last: number, voice: number): void {
    for (let t = first; t <= last; t++) this.voiceOf[t] = voice;
  }

  private evidence(opener: Opener): readonly [number, number] {
    return [this.draft.line.start[opener.at] ?? 0, this.draft.line.end[opener.at] ?? 0];
  }
}

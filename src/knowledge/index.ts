// isnad/knowledge: what the reader is told of the world (places, actors, outlets, ranks, names), read from tables, compiled to one lookup.

export {
  bareKey,
  type Cue,
  type CueList,
  type Frame,
  type FrameIndex,
  frames,
  type LightVerb,
  lintFrames,
  readFrameFiles,
  type SlotRole,
  type Trigger,
  type VerbHit,
  type WordSet,
} from "./frames.ts";
export { type GroupClass, type GroupHead, groupHeads } from "./group-heads.ts";
export { type HarmWords, harmWords, type Taken, type VerbHarm } from "./harms.ts";
export { type LoadOptions, loadKnowledge, SHIPPED } from "./load.ts";
export type * from "./types.ts";
export { type SpeechVerb, type VoiceWords, voiceWords } from "./voices.ts";

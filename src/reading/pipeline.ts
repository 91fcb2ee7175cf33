// The order of the reader, in one list. Each stage adds its layer to the draft.

import { findClauses } from "./clauses/index.ts";
import type { Stage } from "./draft.ts";
import { findEntities } from "./entities/index.ts";
import { findEvents } from "./events/index.ts";
import { markKnown } from "./events/known.ts";
import { linkSame } from "./events/same.ts";
import { findPhrases } from "./phrases.ts";
import { findQuantities } from "./quantities/index.ts";
import { placeInScene } from "./scene/index.ts";
import { findStories } from "./stories/index.ts";
import { findPublished } from "./times.ts";
import { findVoices } from "./voices/index.ts";
import { findWords } from "./words/index.ts";

export const STAGES: readonly (readonly [string, Stage])[] = [
  ["stories", findStories],
  ["times and publication day", findPublished],
  ["parts of speech", findWords],
  ["entities", findEntities],
  ["phrases", findPhrases],
  ["clauses", findClauses],
  ["voices", findVoices],
  ["quantities", findQuantities],
  ["events", findEvents],
  ["scene", placeInScene],
  ["same event", linkSame],
  ["told as known", markKnown],
];

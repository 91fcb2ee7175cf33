// The scene: place and time of an event whose own words give none, carried from the context by named rules. Abstaining is allowed.
import type { Draft, Stage } from "./draft.ts";

export const placeInScene: Stage = (draft: Draft) => ({ events: draft.events });

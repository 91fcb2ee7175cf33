import type { Draft, EventItem } from "../draft.ts";
export const summarise = (_d: Draft, _e: EventItem) => ({ en: "", ar: "" });

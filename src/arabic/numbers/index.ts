export type { Bound } from "./bounds.ts";
export { type Countable, findCounts } from "./counts.ts";
export { findNumbers } from "./find.ts";
export type { Counted, NumberKind, NumberMention } from "./mention.ts";

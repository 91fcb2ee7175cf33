// What the rooms hand to each other: the contract's shapes, its vocabularies, and the registry of errors.
export * from "./errors.ts";
export * from "./reading.ts";
export * from "./record.ts";
export type { Report } from "./report.ts";
export * from "./vocabulary.ts";

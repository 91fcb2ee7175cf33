// The record: reports, readings, what they say together, and the log, kept in one file.
export { type OpenOptions, openRecord } from "./open.ts";
export type * from "./store.ts";

// isnad/knowledge: what the reader is told of the world (places, actors, outlets, ranks, names), read from tables, compiled to one lookup.
export type * from "./types.ts";

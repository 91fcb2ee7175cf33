// The noun tables in the order in which readings are listed.
import type { NounTable } from "../nouns.ts";
import { ADJECTIVES, ADVERBIAL } from "./adjectives.ts";
import { GROUPS_F, GROUPS_M, MEN, WOMEN } from "./people.ts";
import { PROPER } from "./proper.ts";
import { F, M } from "./things.ts";

export const NOUN_TABLES: readonly NounTable[] = [
  { pos: "noun", gender: "m", human: true, takes: "", items: MEN },
  { pos: "noun", gender: "f", human: true, takes: "", items: WOMEN },
  { pos: "noun", gender: "m", human: false, takes: "", items: GROUPS_M },
  { pos: "noun", gender: "f", human: false, takes: "", items: GROUPS_F },
  { pos: "noun", gender: "m", human: false, takes: "", items: M },
  { pos: "noun", gender: "f", human: false, takes: "", items: F },
  { pos: "adjective", gender: "m", human: false, takes: "+ون +ات +ة", items: ADJECTIVES },
  { pos: "adjective", gender: "m", human: false, takes: "", items: ADVERBIAL },
  { pos: "proper", gender: "m", human: false, takes: "", items: PROPER },
];

// Nouns that head an unnamed group («مسلحون» gunmen, «وجهاء» notables): forms, the kind of actor and the class of group.
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { fold, keyOf } from "../arabic/index.ts";
import { ACTOR_KINDS, type ActorKind, IsnadError } from "../model/index.ts";

export type GroupClass = "force" | "members" | "captives" | "people" | "victims" | "leaders" | "body" | "weaponised" | "source";

export interface GroupHead {
  readonly kind: ActorKind;
  readonly class: GroupClass;
  readonly en: string;
  /** The table's first form: the same head in another number or case has the same lemma. */
  readonly lemma: string;
}

interface Row {
  readonly forms: string;
  readonly kind: string;
  readonly class: string;
  readonly en: string;
}

const isKind = (kind: string): kind is ActorKind => (ACTOR_KINDS as readonly string[]).includes(kind);
let table: ReadonlyMap<string, GroupHead> | null = null;

/** Lookup keys of heads of one or two words, articles off: «مسلحون», «أجهزة أمنية». */
export function groupHeads(): ReadonlyMap<string, GroupHead> {
  if (table) return table;
  const url = new URL("../../knowledge/group-heads.csv", import.meta.url);
  const rows = parse(readFileSync(url, "utf8"), { columns: true, skip_empty_lines: true }) as Row[];
  const map = new Map<string, GroupHead>();
  for (const row of rows) {
    if (!isKind(row.kind))
      throw new IsnadError("E_KNOWLEDGE", { why: `unknown actor kind "${row.kind}"`, path: "knowledge/group-heads.csv" });
    const forms = row.forms.split("|");
    for (const form of forms) {
      const key = keyOf(fold(form).text)
        .split(" ")
        .map((word) => word.replace(/^ال/, ""))
        .join(" ");
      if (!map.has(key)) map.set(key, { kind: row.kind, class: row.class as GroupClass, en: row.en, lemma: forms[0] ?? form });
    }
  }
  table = map;
  return map;
}

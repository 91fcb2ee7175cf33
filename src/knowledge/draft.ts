// A table's row on its way to an entry: the entry, its forms with the spellings to make of them, and where it was written.
import type { Spelling } from "./forms.ts";
import type { Row, Table } from "./table.ts";
import type { Entry } from "./types.ts";

export interface DraftForm {
  readonly text: string;
  /** Index into the entry's `forms` or `names`; −1 where the entry has none. */
  readonly index: number;
  readonly how: Spelling;
}

export interface Draft {
  readonly entry: Entry;
  readonly forms: readonly DraftForm[];
  readonly path: string;
  readonly row: number;
  /** Other cells that later steps need: the product's id of an actor, a place's own «common» mark. */
  readonly extra: Readonly<Record<string, string>>;
}

export const AS_WRITTEN: Spelling = { article: false, place: false };
export const PLACE_SPELLING: Spelling = { article: false, place: true };
export const WITH_ARTICLE: Spelling = { article: true, place: false };

/** One kind of table: which files hold it, its columns, and how a row becomes a draft. */
export interface TableKind {
  /** Folder under the knowledge folder. */
  readonly folder: string;
  /** The one file of this kind, or null for every CSV of the folder. */
  readonly file: string | null;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly read: (table: Table, row: Row) => Draft;
}

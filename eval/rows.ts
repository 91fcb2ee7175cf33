// The rows of a score: a share of right answers, or precision and recall, with what was missed and what was invented.

/** Things asked for and things given: `found` of the `gold` ones were found, `found` of the `given` ones are right. */
export interface FoundRow {
  readonly type: "found";
  found: number;
  gold: number;
  given: number;
  readonly misses: string[];
}
/** Questions with one answer each. */
export interface RightRow {
  readonly type: "right";
  right: number;
  of: number;
  readonly misses: string[];
}
export type Row = FoundRow | RightRow;

export class Rows {
  readonly all = new Map<string, Row>();

  found(name: string, found: number, gold: number, given: number): void {
    const row = this.#foundRow(name);
    row.found += found;
    row.gold += gold;
    row.given += given;
  }

  right(name: string, ok: boolean, what: () => string): void {
    const known = this.all.get(name);
    const row: RightRow = known?.type === "right" ? known : { type: "right", right: 0, of: 0, misses: [] };
    this.all.set(name, row);
    row.of++;
    if (ok) row.right++;
    else row.misses.push(what());
  }

  miss(name: string, what: string): void {
    this.#foundRow(name).misses.push(what);
  }

  #foundRow(name: string): FoundRow {
    const known = this.all.get(name);
    const row: FoundRow = known?.type === "found" ? known : { type: "found", found: 0, gold: 0, given: 0, misses: [] };
    this.all.set(name, row);
    return row;
  }
}

/** The figure of a row, 0 to 100: F1 of a found row, the share of a right row. */
export function figureOf(row: Row): number {
  if (row.type === "right") return row.of === 0 ? 0 : (100 * row.right) / row.of;
  return row.gold + row.given === 0 ? 0 : (200 * row.found) / (row.gold + row.given);
}

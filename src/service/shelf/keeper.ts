// Keeps one shelf of a record and builds it anew when the record's log has grown (another process may add reports meanwhile).
import { basename } from "node:path";
import type { ServedRecord } from "../store.ts";
import { buildShelf } from "./build.ts";
import type { Shelf } from "./shelf.ts";

/** How long a shelf is taken as fresh without asking the log, in milliseconds. */
const FRESH = 1000;
const PAGE = 500;

export class ShelfKeeper {
  readonly #record: ServedRecord;
  #shelf: Promise<Shelf> | null = null;
  #seen = 0;
  #askedAt = Number.NEGATIVE_INFINITY;

  constructor(record: ServedRecord) {
    this.#record = record;
  }

  /** The shelf as the record stands now; a call while it is built waits for the same one. */
  async shelf(now: number = performance.now()): Promise<Shelf> {
    if (this.#shelf && now - this.#askedAt < FRESH) return this.#shelf;
    this.#askedAt = now;
    const last = await this.#last();
    if (!this.#shelf || last !== this.#seen) {
      this.#seen = last;
      const building = this.#build(last);
      this.#shelf = building;
      building.catch(() => {
        if (this.#shelf === building) this.#shelf = null;
      });
    }
    return this.#shelf;
  }

  async #last(): Promise<number> {
    let last = this.#seen;
    for (;;) {
      const entries = await this.#record.log({ after: last, limit: PAGE });
      const latest = entries.at(-1);
      if (!latest) return last;
      last = latest.seq;
    }
  }

  async #build(revision: number): Promise<Shelf> {
    return buildShelf(await this.#record.exportRecord(), { record: basename(this.#record.path), revision });
  }
}

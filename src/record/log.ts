// The log: append-only, each entry bound to the one before it by its hash. What was done, by whom, when; never what a text says.
import { createHash } from "node:crypto";
import type { Transaction } from "kysely";
import type { Tables } from "./tables.ts";

export interface LogWriter {
  readonly who: string;
  readonly now: () => Date;
}

const GENESIS = "0".repeat(64);

/** SHA-256 over the hash before and the entry's own words, in one fixed order. */
export const entryHash = (previous: string, at: string, who: string, what: string, subject: string | null, detail: string): string =>
  createHash("sha256")
    .update(JSON.stringify([previous, at, who, what, subject, detail]))
    .digest("hex");

/** Appends one entry within the transaction that does what it tells. Returns its number. */
export async function append(
  trx: Transaction<Tables>,
  writer: LogWriter,
  what: string,
  subject: string | null,
  detail: unknown,
): Promise<number> {
  const last = await trx.selectFrom("log").select("hash").orderBy("seq", "desc").limit(1).executeTakeFirst();
  const previous = last?.hash ?? GENESIS;
  const at = writer.now().toISOString();
  const text = JSON.stringify(detail);
  const hash = entryHash(previous, at, writer.who, what, subject, text);
  const row = await trx
    .insertInto("log")
    .values({ at, who: writer.who, what, subject, detail: text, previous, hash })
    .returning("seq")
    .executeTakeFirstOrThrow();
  return row.seq;
}

interface LogRow {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly subject: string | null;
  readonly detail: string;
  readonly hash: string;
}

/** The number of the first entry whose hash does not follow from the one before it, or null where the chain holds. */
export function firstBroken(rows: readonly LogRow[]): number | null {
  let previous = GENESIS;
  for (const row of rows) {
    if (entryHash(previous, row.at, row.who, row.what, row.subject, row.detail) !== row.hash) return row.seq;
    previous = row.hash;
  }
  return null;
}

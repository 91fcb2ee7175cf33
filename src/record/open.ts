// Opening a record: made when there is none and it may be, brought up to date after a copy when it is older, refused when it is newer.
import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { IsnadError } from "../model/index.ts";
import { APPLICATION_ID, MIGRATIONS } from "./migrations.ts";
import { dialectOver, openDatabase } from "./node-sqlite.ts";
import { SqlStore } from "./sql-store.ts";
import type { RecordStore } from "./store.ts";
import type { Tables } from "./tables.ts";

export interface OpenOptions {
  /** Make a record where there is none; else E_RECORD_MISSING. */
  readonly create?: boolean;
  /** Whose name stands in the log. */
  readonly who?: string;
  /** The clock of the log; tests set it. */
  readonly now?: () => Date;
}

/**
 * Opens the record in an SQLite file.
 * @throws IsnadError E_RECORD_MISSING, E_RECORD_NOT (another file, or a damaged one), E_RECORD_NEWER
 */
export async function openRecord(path: string, options: OpenOptions = {}): Promise<RecordStore> {
  const there = existsSync(path);
  if (!there && !options.create) throw new IsnadError("E_RECORD_MISSING", { path });
  if (there) refuseOther(path);
  let database: DatabaseSync | null = null;
  try {
    database = openDatabase(path, false);
    bringUpToDate(database, path);
    database.exec("pragma journal_mode = wal; pragma synchronous = full");
  } catch (error) {
    database?.close();
    if (error instanceof IsnadError) throw error;
    throw new IsnadError("E_RECORD_NOT", { path, why: error instanceof Error ? error.message : String(error) });
  }
  return new SqlStore(new Kysely<Tables>({ dialect: dialectOver(database) }), path, {
    who: options.who ?? "isnad",
    now: options.now ?? (() => new Date()),
  });
}

const SQLITE_HEAD = "SQLite format 3\0";

function refuseOther(path: string): void {
  const file = statSync(path);
  if (!file.isFile()) throw new IsnadError("E_RECORD_NOT", { path, why: "it is no file" });
  if (file.size === 0) return; // SQLite takes an empty file for an empty database
  const head = Buffer.alloc(SQLITE_HEAD.length);
  const open = openSync(path, "r");
  readSync(open, head, 0, head.length, 0);
  closeSync(open);
  if (head.toString("latin1") !== SQLITE_HEAD) throw new IsnadError("E_RECORD_NOT", { path, why: "it is no SQLite file" });
}

const pragma = (database: DatabaseSync, name: string): number =>
  Number(Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0] ?? 0);

function bringUpToDate(database: DatabaseSync, path: string): void {
  const found = pragma(database, "user_version");
  const application = pragma(database, "application_id");
  const tables = Number(Object.values(database.prepare("select count(*) from sqlite_schema").get() ?? {})[0] ?? 0);
  if (application !== APPLICATION_ID && tables > 0) throw new IsnadError("E_RECORD_NOT", { path, why: "it is another program's database" });
  const known = MIGRATIONS.length;
  if (found > known) throw new IsnadError("E_RECORD_NEWER", { path, found, known });
  if (found === known) return;
  const copy = `${path}.before-schema-${known}`;
  if (found > 0 && !existsSync(copy)) database.prepare("vacuum into ?").run(copy);
  database.exec("begin immediate");
  try {
    // another process may have done it while this one waited for the lock
    for (let step = pragma(database, "user_version"); step < known; step++) database.exec(MIGRATIONS[step] ?? "");
    database.exec(`pragma application_id = ${APPLICATION_ID}; pragma user_version = ${known}`);
    database.exec("commit");
  } catch (error) {
    database.exec("rollback");
    throw error;
  }
}

// Kysely over Node's own SQLite: an adapter that keeps prepared statements, and a driver whose transactions take the write lock at once.
import { DatabaseSync, type StatementSync } from "node:sqlite";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
} from "kysely";

const KEPT_STATEMENTS = 200;

/** How long a writer waits for another to finish: without holding up its own process, then an error. */
const WAIT_MS = 30_000;
const STEP_MS = 15;

export function openDatabase(path: string, readOnly: boolean): DatabaseSync {
  return new DatabaseSync(path, { readOnly, timeout: 50, enableForeignKeyConstraints: true });
}

class KeptStatements implements SqliteDatabase {
  private readonly database: DatabaseSync;
  private readonly kept = new Map<string, SqliteStatement>();

  constructor(database: DatabaseSync) {
    this.database = database;
  }

  close(): void {
    this.kept.clear();
    this.database.close();
  }

  prepare(sql: string): SqliteStatement {
    const known = this.kept.get(sql);
    if (known) return known;
    const made = adapt(this.database.prepare(sql));
    if (this.kept.size >= KEPT_STATEMENTS) this.kept.clear();
    this.kept.set(sql, made);
    return made;
  }
}

type Input = null | number | bigint | string | Uint8Array;

function adapt(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as readonly Input[])),
    run: (parameters) => statement.run(...(parameters as readonly Input[])),
    iterate: (parameters) => statement.iterate(...(parameters as readonly Input[])),
  };
}

/** `begin immediate`: two writers queue up instead of failing half-way. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    for (let waited = 0; ; waited += STEP_MS) {
      try {
        await connection.executeQuery(CompiledQuery.raw("begin immediate"));
        return;
      } catch (error) {
        if (waited >= WAIT_MS || !isLocked(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, STEP_MS));
      }
    }
  }
}

const isLocked = (error: unknown): boolean => error instanceof Error && error.message.includes("database is locked");

export function dialectOver(database: DatabaseSync): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: (): Driver => new ImmediateDriver({ database: new KeptStatements(database) }),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

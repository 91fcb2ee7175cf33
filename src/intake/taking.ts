// What the parts of intake hand to each other: bytes with where they stand, a budget that archives draw on, and what comes out.
import { IsnadError, type Report } from "../model/index.ts";
import type { Mapping } from "./columns.ts";
import type { PoliteOptions } from "./polite.ts";
import type { Provenance } from "./provenance.ts";
import type { Given } from "./report.ts";

/** Bytes as received: of the file, of one entry of an archive, or of one line of a file of many. */
export interface Received {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly mediaType: string;
  readonly from: string;
  readonly provenance?: Provenance;
}

export type Intake =
  | { readonly ok: Report; readonly path: string; readonly original: Received; readonly warnings: readonly IsnadError[] }
  | { readonly error: IsnadError; readonly path: string }
  | { readonly skipped: string }
  /** What the user should know of how a file was taken, such as the columns that were guessed. */
  | { readonly note: string; readonly path: string };

export interface IntakeOptions extends Given {
  /** Where `-` reads from; standard input when not given. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Which column or key holds what, where the user says; guessed otherwise. */
  readonly map?: Mapping;
  /** How addresses are fetched: what is allowed, by way of which proxy, how fast. */
  readonly fetch?: PoliteOptions;
}

/** Bytes to be taken, and where they stand. */
export interface Source {
  readonly bytes: Uint8Array;
  /** The name that ids are made of. */
  readonly name: string;
  /** As it is shown: «saved.zip/pages/a.html». */
  readonly path: string;
  readonly provenance: Provenance;
  /** The address of a page, where something else than the page says it. */
  readonly url: string | null;
  /** The encoding that a transport declared. */
  readonly charset?: string;
  readonly depth: number;
  readonly budget: Budget;
}

/** What one file given by the user may unpack to, over all the archives in it. */
export interface Budget {
  bytes: number;
  entries: number;
}

export const LARGEST_FILE = 256 * 1024 * 1024;
/** An entry of an archive. */
export const LARGEST_ENTRY = 64 * 1024 * 1024;
export const LONGEST_TEXT = 2_000_000;
export const DEEPEST_ARCHIVE = 3;
const UNPACKED = 4 * 1024 * 1024 * 1024;
const ENTRIES = 200_000;

export const newBudget = (): Budget => ({ bytes: UNPACKED, entries: ENTRIES });

/** @throws IsnadError E_ARCHIVE_LIMIT */
export function spend(budget: Budget, bytes: number, path: string): void {
  budget.bytes -= bytes;
  if (budget.bytes < 0) throw new IsnadError("E_ARCHIVE_LIMIT", { path, why: `more than ${UNPACKED / 1024 ** 3} GB in all` });
}

/** The file's name without its ending; further reports of one file are numbered. */
export const idOf = (name: string, nth: number): string => {
  const bare = name.replace(/\.[A-Za-z0-9]{1,8}$/, "") || name;
  return nth === 1 ? bare : `${bare}#${nth}`;
};

export const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
export const shortly = (error: unknown): string => (error instanceof Error ? error.message.slice(0, 120) : "unknown");

// From paths to a record: intake, reading, keeping, reconciling. One report at a time; what is kept is kept, however the run ends.
import { type Intake, type IntakeOptions, readReports } from "../intake/index.ts";
import type { Knowledge } from "../knowledge/index.ts";
import { IsnadError, type Reading } from "../model/index.ts";
import { read } from "../reading/index.ts";
import { reconcile } from "../reconcile/index.ts";
import type { Addition, RecordStore } from "../record/index.ts";

export interface AddProgress {
  /** Reports looked at so far, known ones included. */
  readonly seen: number;
  readonly unreadable: number;
  readonly path: string;
}

export interface Unreadable {
  readonly path: string;
  readonly error: IsnadError;
}

export interface AddResult {
  readonly added: number;
  readonly known: number;
  /** New versions of reports that were there. */
  readonly versions: number;
  /** Reports whose id was taken: the id given and the id they stand under. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly unreadable: readonly Unreadable[];
  readonly warnings: readonly Unreadable[];
  /** Files of a folder that are no reports by their name. */
  readonly skipped: readonly string[];
  /** What the user should know of how a file was taken, such as the columns that were guessed. */
  readonly notes: readonly { readonly path: string; readonly note: string }[];
  /** The run was stopped before its end; everything counted here is kept. */
  readonly stopped: boolean;
}

export interface AddOptions extends IntakeOptions {
  readonly onProgress?: (progress: AddProgress) => void;
  /** Stops after the report in hand. */
  readonly signal?: AbortSignal;
}

/** Readings are written in batches, so that the disk is waited for once in a while and little is lost when the process is killed. */
const BATCH = 20;

/** Reads what the paths hold into the record. `open` is called when there is something to keep, not before. Does not reconcile. */
export async function addReports(
  open: () => Promise<RecordStore>,
  knowledge: Knowledge,
  paths: readonly string[],
  options: AddOptions = {},
): Promise<AddResult> {
  const tally = { added: 0, known: 0, versions: 0 };
  const renamed: { from: string; to: string }[] = [];
  const unreadable: Unreadable[] = [];
  const warnings: Unreadable[] = [];
  const skipped: string[] = [];
  const notes: { path: string; note: string }[] = [];
  let batch: Addition[] = [];
  let seen = 0;
  const keep = async () => {
    if (batch.length === 0) return;
    const outcomes = await (await open()).addReadings(batch);
    outcomes.forEach((outcome, i) => {
      if (outcome.what === "known") tally.known++;
      else if (outcome.what === "version") tally.versions++;
      else tally.added++;
      if (outcome.what === "renamed") renamed.push({ from: batch[i]?.reading.report.id ?? "", to: outcome.id });
    });
    batch = [];
  };
  for await (const item of readReports(paths, options)) {
    if ("skipped" in item) skipped.push(item.skipped);
    else if ("note" in item) notes.push(item);
    else if ("error" in item) unreadable.push(item);
    else {
      seen++;
      for (const error of item.warnings) warnings.push({ path: item.path, error });
      if (await (await open()).isKnown(item.ok)) tally.known++;
      else {
        const reading = readOne(item, knowledge);
        if (reading instanceof IsnadError) unreadable.push({ path: item.path, error: reading });
        else batch.push({ reading, original: item.original });
      }
      if (batch.length >= BATCH) await keep();
    }
    options.onProgress?.({ seen, unreadable: unreadable.length, path: "skipped" in item ? item.skipped : item.path });
    if (options.signal?.aborted) break;
    // lets a signal be heard between two reports
    await new Promise((resolve) => setImmediate(resolve));
  }
  await keep();
  return { ...tally, renamed, unreadable, warnings, skipped, notes, stopped: options.signal?.aborted ?? false };
}

/** A report on which the reader fails is set aside with its error. */
function readOne(item: Extract<Intake, { readonly ok: unknown }>, knowledge: Knowledge): Reading | IsnadError {
  try {
    return read(item.ok, knowledge);
  } catch (error) {
    return new IsnadError("E_INTERNAL", { path: item.path, why: error instanceof Error ? error.message : String(error) });
  }
}

/** Brings what the readings say together up to date, where readings have come in since. */
export async function reconcileRecord(store: RecordStore): Promise<void> {
  if (!(await store.isStale())) return;
  const mark = await store.mark();
  const readings: Reading[] = [];
  for await (const reading of store.readings()) readings.push(reading);
  await store.putContent(reconcile(readings), mark);
}

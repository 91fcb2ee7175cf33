// From paths to a record: intake, reading, keeping, reconciling. One report at a time; what is kept is kept, however the run ends.
import { type Intake, type IntakeOptions, NearCopies, readReports } from "../intake/index.ts";
import type { Knowledge } from "../knowledge/index.ts";
import { IsnadError, type Reading, type Report } from "../model/index.ts";
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

/** What became of one report. */
export interface Done {
  readonly path: string;
  readonly id: string;
  readonly what: "added" | "known" | "version" | "renamed";
}

export interface AddResult {
  readonly added: number;
  readonly known: number;
  /** New versions of reports that were there. */
  readonly versions: number;
  /** Reports whose id was taken: the id given and the id they stand under. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Reports kept whose text is nearly that of another: each stays a report of its own. */
  readonly nearCopies: readonly { readonly path: string; readonly id: string; readonly of: string; readonly share: number }[];
  /** Reports kept and not read, since they are not in Arabic, by language. */
  readonly unread: Readonly<Record<string, number>>;
  /** Paragraphs of other languages within Arabic reports. */
  readonly unreadParagraphs: number;
  readonly done: readonly Done[];
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
  /** Nothing is read and nothing written; `open` is asked only where `existing` says that there is a record. */
  readonly dryRun?: boolean;
  readonly existing?: boolean;
  /** Called when what was taken so far is on disk. */
  readonly onKept?: () => void;
}

/** Readings are written in batches, so that the disk is waited for once in a while and little is lost when the process is killed. */
const BATCH = 20;

/** Reads what the paths hold into the record. `open` is called when there is something to keep, not before. Does not reconcile. */
export const addReports = (
  open: () => Promise<RecordStore>,
  knowledge: Knowledge,
  paths: readonly string[],
  options: AddOptions = {},
): Promise<AddResult> => addItems(open, knowledge, readReports(paths, options), options);

export async function addItems(
  open: () => Promise<RecordStore>,
  knowledge: Knowledge,
  items: AsyncIterable<Intake>,
  options: AddOptions = {},
): Promise<AddResult> {
  const tally = { added: 0, known: 0, versions: 0, unreadParagraphs: 0 };
  const renamed: { from: string; to: string }[] = [];
  const nearCopies: { path: string; id: string; of: string; share: number }[] = [];
  const unread: Record<string, number> = {};
  const done: Done[] = [];
  const unreadable: Unreadable[] = [];
  const warnings: Unreadable[] = [];
  const skipped: string[] = [];
  const notes: { path: string; note: string }[] = [];
  let batch: (Addition & { readonly path: string })[] = [];
  let near: NearCopies | null = null;
  let seen = 0;
  const inHand = new Set<string>();
  const record = async (): Promise<RecordStore | null> => (options.dryRun && !options.existing ? null : open());
  const keep = async () => {
    if (batch.length > 0 && !options.dryRun) {
      const outcomes = await (await open()).addReadings(batch);
      outcomes.forEach((outcome, i) => {
        if (outcome.what === "known") tally.known++;
        else if (outcome.what === "version") tally.versions++;
        else tally.added++;
        if (outcome.what === "renamed") renamed.push({ from: batch[i]?.reading.report.id ?? "", to: outcome.id });
        done.push({ path: batch[i]?.path ?? "", id: outcome.id, what: outcome.what });
      });
    }
    batch = [];
    options.onKept?.();
  };
  const take = async (item: Extract<Intake, { readonly ok: unknown }>) => {
    const report = item.ok;
    for (const error of item.warnings) warnings.push({ path: item.path, error });
    const key = `${report.sha256} ${report.outlet} ${report.url}`;
    if (inHand.has(key) || (await (await record())?.isKnown(report))) {
      tally.known++;
      done.push({ path: item.path, id: report.id, what: "known" });
      return;
    }
    inHand.add(key);
    near ??= await nearCopiesOf(await record());
    const copy = near.find(report.text);
    if (copy) nearCopies.push({ path: item.path, id: report.id, ...copy });
    near.add(report.id, report.text);
    if (report.language !== "ar") unread[report.language] = (unread[report.language] ?? 0) + 1;
    tally.unreadParagraphs += item.original.provenance?.unread?.length ?? 0;
    if (options.dryRun) {
      tally.added++;
      done.push({ path: item.path, id: report.id, what: "added" });
      return;
    }
    const reading = report.language === "ar" ? readOne(item, knowledge) : unreadOne(report, knowledge);
    if (reading instanceof IsnadError) unreadable.push({ path: item.path, error: reading });
    else batch.push({ reading, original: item.original, path: item.path });
  };
  for await (const item of items) {
    if ("skipped" in item) skipped.push(item.skipped);
    else if ("note" in item) notes.push(item);
    else if ("error" in item) unreadable.push(item);
    else {
      seen++;
      await take(item);
      if (batch.length >= BATCH) await keep();
    }
    options.onProgress?.({ seen, unreadable: unreadable.length, path: "skipped" in item ? item.skipped : item.path });
    if (options.signal?.aborted) break;
    // lets a signal be heard between two reports
    await new Promise((resolve) => setImmediate(resolve));
  }
  await keep();
  const stopped = options.signal?.aborted ?? false;
  return { ...tally, renamed, nearCopies, unread, done, unreadable, warnings, skipped, notes, stopped };
}

/** Beyond so many reports, near-copies are looked for among what comes in alone. */
const MOST_COMPARED = 20_000;

async function nearCopiesOf(store: RecordStore | null): Promise<NearCopies> {
  const near = new NearCopies();
  if (store === null || (await store.counts()).reports > MOST_COMPARED) return near;
  for await (const { report } of store.readings()) near.add(report.id, report.text);
  return near;
}

/** A report in another language is kept whole, with a reading that says that it was not read. */
function unreadOne(report: Report, knowledge: Knowledge): Reading {
  const blank = read({ ...report, title: null, text: report.text.replace(/\S/gu, " ") }, knowledge);
  const { title, text, sha256 } = report;
  const about = report.language === "und" ? "not read: the text is not Arabic" : `not read: the language is ${report.language}`;
  return { ...blank, report: { ...blank.report, title, text, sha256 }, notes: [{ level: "warn", about, span: null }] };
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

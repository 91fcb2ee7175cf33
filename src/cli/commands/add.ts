// isnad add: reads files and folders into a record.
import { existsSync } from "node:fs";
import type { Command } from "commander";
import { publishedDay } from "../../intake/index.ts";
import { loadKnowledge } from "../../knowledge/index.ts";
import { IsnadError } from "../../model/index.ts";
import { openRecord, type RecordStore } from "../../record/index.ts";
import { type AddResult, addReports, reconcileRecord } from "../add-reports.ts";
import { progressLine } from "../progress.ts";

interface Options {
  readonly record: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly json?: boolean;
}

export function register(program: Command): void {
  program
    .command("add")
    .description("read reports into a record and reconcile what they say")
    .argument("<path...>", "files (.txt .json .jsonl .html .md), folders of them, - for standard input")
    .option("--record <file>", "the record, made when there is none", "isnad.sqlite")
    .option("--published <day>", "publication day of reports that do not give theirs, YYYY-MM-DD")
    .option("--outlet <name>", "outlet of reports that do not name theirs")
    .option("--json", "print what was done as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  isnad add reports/                        everything readable in a folder\n  isnad add wire.jsonl --outlet 'Name'      one object a line\n  isnad add page.html --record daraa.sqlite",
    )
    .action(run);
}

async function run(paths: readonly string[], options: Options): Promise<void> {
  if (options.published !== undefined && publishedDay(options.published) === null)
    throw new IsnadError("E_BAD_DATE", { value: options.published });
  let store: RecordStore | null = null;
  const open = async (): Promise<RecordStore> => (store ??= await openRecord(options.record, { create: true }));
  // a record that cannot be opened is said before anything is read
  if (existsSync(options.record)) await open();
  const stop = new AbortController();
  const onSignal = () => {
    if (stop.signal.aborted) process.exit(130);
    stop.abort();
    process.stderr.write("\nstopping after the report in hand; press again to stop at once\n");
  };
  process.on("SIGINT", onSignal);
  const progress = progressLine(paths);
  try {
    const result = await addReports(open, loadKnowledge(), paths, {
      ...(options.published === undefined ? {} : { published: options.published }),
      ...(options.outlet === undefined ? {} : { outlet: options.outlet }),
      onProgress: progress.show,
      signal: stop.signal,
    });
    progress.clear();
    for (const { error } of [...result.unreadable, ...result.warnings]) process.stderr.write(`${error.line()}\n`);
    if (result.unreadable.length > 0) process.exitCode = 2;
    if (store === null) return;
    await reconcileRecord(store);
    await tell(store, result, options);
    if (result.stopped) process.exitCode = 130;
  } finally {
    process.off("SIGINT", onSignal);
    progress.clear();
    await (store as RecordStore | null)?.close();
  }
}

async function tell(store: RecordStore, result: AddResult, options: Options): Promise<void> {
  const counts = await store.counts();
  if (options.json) {
    const unreadable = result.unreadable.map(({ path, error }) => ({ path, code: error.code, message: error.message }));
    const warnings = result.warnings.map(({ path, error }) => ({ path, code: error.code, message: error.message }));
    process.stdout.write(`${JSON.stringify({ ...result, unreadable, warnings, record: { path: store.path, ...counts } })}\n`);
    return;
  }
  const parts = [`${result.added} added`];
  if (result.versions > 0) parts.push(`${result.versions} new versions`);
  if (result.known > 0) parts.push(`${result.known} already known`);
  if (result.unreadable.length > 0) parts.push(`${result.unreadable.length} not read`);
  if (result.skipped.length > 0) parts.push(`${result.skipped.length} files passed over`);
  process.stdout.write(`${parts.join(", ")}${result.stopped ? "; stopped" : ""}\n`);
  for (const { from, to } of result.renamed) process.stdout.write(`another report is called ${from}: added as ${to}\n`);
  process.stdout.write(`${store.path}: ${counts.reports} reports, ${counts.incidents} incidents, ${counts.differences} differences\n`);
}

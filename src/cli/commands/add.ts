// isnad add: reads files and folders into a record.
import { existsSync } from "node:fs";
import type { Command } from "commander";
import { parseMapping, publishedDay } from "../../intake/index.ts";
import { loadKnowledge } from "../../knowledge/index.ts";
import { IsnadError } from "../../model/index.ts";
import { openRecord, type RecordStore } from "../../record/index.ts";
import { addReports, reconcileRecord } from "../add-reports.ts";
import { addFetchOptions, type FetchFlags, fetchOptions } from "../fetch-options.ts";
import { progressLine } from "../progress.ts";
import { tellDone } from "../tell-done.ts";

interface Options extends FetchFlags {
  readonly record: string;
  readonly map?: string;
  readonly dryRun?: boolean;
  readonly published?: string;
  readonly outlet?: string;
  readonly json?: boolean;
  readonly knowledge?: readonly string[];
}

export function register(program: Command): void {
  const command = program
    .command("add")
    .description("read reports into a record and reconcile what they say")
    .argument("<path...>", "files, folders, archives, exports, https://… addresses, - for standard input")
    .option("--record <file>", "the record, made when there is none", "isnad.sqlite")
    .option("--published <day>", "publication day of reports that do not give theirs, YYYY-MM-DD")
    .option("--outlet <name>", "outlet of reports that do not name theirs")
    .option("--map <fields>", "which column or key holds what, e.g. text=body,published=date; guessed and shown otherwise")
    .option("--dry-run", "say what would be added, and write nothing")
    .option("--json", "print what was done as JSON")
    .option("--knowledge <folder...>", "folders of your own tables, laid over the shipped ones")
    .addHelpText(
      "after",
      "\nExamples:\n  isnad add reports/                        everything readable in a folder\n  isnad add wire.jsonl --outlet 'Name'      one object a line\n  isnad add page.html --record daraa.sqlite\n  isnad add sheet.csv --map text=body,outlet=site --dry-run\n  isnad add crawl.wacz result.json          a web archive, an export of Telegram",
    )
    .action(run);
  addFetchOptions(command);
}

async function run(paths: readonly string[], options: Options): Promise<void> {
  if (options.published !== undefined && publishedDay(options.published) === null)
    throw new IsnadError("E_BAD_DATE", { value: options.published });
  // tables that cannot be read are said before a record is made
  const knowledge = loadKnowledge(options.knowledge === undefined ? {} : { folders: options.knowledge });
  const map = options.map === undefined ? {} : { map: parseMapping(options.map) };
  const fetch = fetchOptions(options);
  let store: RecordStore | null = null;
  const open = async (): Promise<RecordStore> => (store ??= await openRecord(options.record, { create: true }));
  // a record that cannot be opened is said before anything is read
  const existing = existsSync(options.record);
  if (existing) await open();
  const stop = new AbortController();
  const onSignal = () => {
    if (stop.signal.aborted) process.exit(130);
    stop.abort();
    process.stderr.write("\nstopping after the report in hand; press again to stop at once\n");
  };
  process.on("SIGINT", onSignal);
  const progress = progressLine(paths);
  try {
    const result = await addReports(open, knowledge, paths, {
      ...(options.published === undefined ? {} : { published: options.published }),
      ...(options.outlet === undefined ? {} : { outlet: options.outlet }),
      ...map,
      fetch: { ...fetch, signal: stop.signal },
      dryRun: options.dryRun ?? false,
      existing,
      onProgress: progress.show,
      signal: stop.signal,
    });
    progress.clear();
    for (const { error } of [...result.unreadable, ...result.warnings]) process.stderr.write(`${error.line()}\n`);
    if (result.unreadable.length > 0) process.exitCode = 2;
    if (options.dryRun) tellDone(result, null, options);
    if (store === null || options.dryRun) return;
    await reconcileRecord(store);
    tellDone(result, { path: options.record, ...(await (store as RecordStore).counts()) }, options);
    if (result.stopped) process.exitCode = 130;
  } finally {
    process.off("SIGINT", onSignal);
    progress.clear();
    await (store as RecordStore | null)?.close();
  }
}

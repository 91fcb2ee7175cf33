// isnad watch: takes what is new in feeds and sitemaps into a record, once or again and again; a run that is cut off goes on where it stopped.
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { Command } from "commander";
import { emptyState, politeFetcher, type WatchState, watchFeeds } from "../../intake/index.ts";
import { loadKnowledge } from "../../knowledge/index.ts";
import { IsnadError } from "../../model/index.ts";
import { openRecord, type RecordStore } from "../../record/index.ts";
import { addItems, reconcileRecord } from "../add-reports.ts";
import { addFetchOptions, type FetchFlags, fetchOptions } from "../fetch-options.ts";
import { tellDone } from "../tell-done.ts";

interface Options extends FetchFlags {
  readonly record: string;
  readonly state?: string;
  readonly every?: string;
  readonly json?: boolean;
}

export function register(program: Command): void {
  const command = program
    .command("watch")
    .description("take what is new in feeds and sitemaps into a record")
    .argument("<feed...>", "addresses of RSS, Atom and JSON feeds and of sitemaps")
    .option("--record <file>", "the record, made when there is none", "isnad.sqlite")
    .option("--state <file>", "what was seen so far; the record's name with .watch.json when not given")
    .option("--every <minutes>", "look again and again; once when not given")
    .option("--json", "print what was done as JSON")
    .addHelpText("after", "\nExample:\n  isnad watch https://tilal.example/rss --record daraa.sqlite --every 30")
    .action(run);
  addFetchOptions(command);
}

async function run(feeds: readonly string[], options: Options): Promise<void> {
  const minutes = options.every === undefined ? null : Number(options.every);
  if (minutes !== null && !(minutes > 0))
    throw new IsnadError("E_OPTION", { option: "--every", wanted: "minutes, more than 0", value: options.every ?? "" });
  const stop = new AbortController();
  const onSignal = () => {
    if (stop.signal.aborted) process.exit(130);
    stop.abort();
    process.stderr.write("\nstopping after the report in hand; press again to stop at once\n");
  };
  process.on("SIGINT", onSignal);
  const path = options.state ?? `${options.record}.watch.json`;
  const state = stateFrom(path);
  const fetcher = politeFetcher({ ...fetchOptions(options), signal: stop.signal });
  const knowledge = loadKnowledge();
  let store: RecordStore | null = null;
  const open = async (): Promise<RecordStore> => (store ??= await openRecord(options.record, { create: true }));
  try {
    do {
      const result = await addItems(open, knowledge, watchFeeds(feeds, state, fetcher, {}), {
        signal: stop.signal,
        onKept: () => keepState(path, state),
      });
      for (const { error } of [...result.unreadable, ...result.warnings]) process.stderr.write(`${error.line()}\n`);
      if (result.unreadable.length > 0) process.exitCode = 2;
      const held = store as RecordStore | null;
      if (held) {
        await reconcileRecord(held);
        tellDone(result, { path: options.record, ...(await held.counts()) }, options);
      }
      if (minutes !== null && !stop.signal.aborted) await sleep(minutes * 60_000, undefined, { signal: stop.signal }).catch(() => {});
    } while (minutes !== null && !stop.signal.aborted);
    if (stop.signal.aborted) process.exitCode = 130;
  } finally {
    process.off("SIGINT", onSignal);
    await (store as RecordStore | null)?.close();
  }
}

/** @throws IsnadError E_JSON_BROKEN */
function stateFrom(path: string): WatchState {
  if (!existsSync(path)) return emptyState();
  try {
    const { feeds, seen } = JSON.parse(readFileSync(path, "utf8")) as Partial<WatchState>;
    return { feeds: { ...feeds }, seen: { ...seen } };
  } catch (error) {
    throw new IsnadError("E_JSON_BROKEN", { path, why: error instanceof Error ? error.message.slice(0, 120) : "unknown" });
  }
}

/** Written beside and put in place whole, so that a run that is killed leaves the old state or the new one. */
function keepState(path: string, state: WatchState): void {
  writeFileSync(`${path}.new`, JSON.stringify(state, null, 1));
  renameSync(`${path}.new`, path);
}

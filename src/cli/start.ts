// npm start: reads the samples into a record of their own, says what they hold, and opens the workbench on it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { loadKnowledge } from "../knowledge/index.ts";
import { IsnadError } from "../model/errors.ts";
import { openRecord } from "../record/index.ts";
import { addReports, reconcileRecord } from "./add-reports.ts";
import { type ServeOptions, serveUntilStopped } from "./serving.ts";

const SAMPLES = fileURLToPath(new URL("../../samples", import.meta.url));

async function start(options: ServeOptions & { readonly knowledge?: readonly string[] }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "isnad-samples-"));
  try {
    const store = await openRecord(join(folder, "samples.sqlite"), { create: true });
    try {
      const knowledge = loadKnowledge(options.knowledge === undefined ? {} : { folders: options.knowledge });
      const added = await addReports(async () => store, knowledge, [SAMPLES], {});
      for (const { error } of added.unreadable) process.stderr.write(`${error.line()}\n`);
      await reconcileRecord(store);
      const { reports, incidents, differences } = await store.counts();
      process.stdout.write(`samples: ${reports} reports, ${incidents} incidents, ${differences} differences\n`);
      await serveUntilStopped(store, options);
    } finally {
      await store.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const program = new Command("npm start --")
  .option("--port <number>", "first port to try (default: 4747)")
  .option("--open", "open the browser")
  .option("--knowledge <folder...>", "folders of your own tables, laid over the shipped ones")
  .action(start);
try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof IsnadError)) throw error;
  process.stderr.write(`${error.line()}\n`);
  process.exitCode = 2;
}

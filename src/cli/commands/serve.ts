// isnad serve: opens the workbench on a record.
import type { Command } from "commander";
import { openRecord } from "../../record/index.ts";
import { checkBinding } from "../../service/listen.ts";
import { type ServeOptions, serveSetting, serveUntilStopped } from "../serving.ts";

export function register(program: Command): void {
  program
    .command("serve")
    .description("open the workbench on a record in the browser")
    .option("--record <file>", "the record", "isnad.sqlite")
    .option("--port <number>", "first port to try; a taken one moves on to the next (default: 4747)")
    .option("--host <address>", "address to bind to; anything but this machine needs ISNAD_TOKEN and TLS or a proxy (default: 127.0.0.1)")
    .option("--allow-host <name...>", "further host names to answer to")
    .option("--proxy <origin>", "public https:// origin of a proxy in front of the service")
    .option("--tls-cert <file>", "certificate, to serve over TLS")
    .option("--tls-key <file>", "the certificate's key")
    .option("--open", "open the browser")
    .addHelpText(
      "after",
      "\nExamples:\n  isnad serve                          the record isnad.sqlite, on this machine alone\n  isnad serve --record daraa.sqlite --open",
    )
    .action(run);
}

async function run(options: ServeOptions & { readonly record: string }): Promise<void> {
  // what cannot be served is said before the record is opened
  checkBinding(serveSetting(options, process.env.ISNAD_TOKEN));
  const store = await openRecord(options.record);
  try {
    if (await store.isStale()) await (await import("../add-reports.ts")).reconcileRecord(store);
    await serveUntilStopped(store, options);
  } finally {
    await store.close();
  }
}

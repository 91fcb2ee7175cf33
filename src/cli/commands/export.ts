// isnad export: prints the record in a format of the field.
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import type { Writable } from "node:stream";
import type { Command } from "commander";
import { IsnadError } from "../../model/index.ts";
import { recordJson } from "../../publish/index.ts";
import { openRecord, type RecordStore } from "../../record/index.ts";
import { reconcileRecord } from "../add-reports.ts";

const FORMATS: Readonly<Record<string, (store: RecordStore) => Promise<Iterable<string>>>> = {
  json: async (store) => recordJson(await store.exportRecord()),
};

interface Options {
  readonly record: string;
  readonly format: string;
  readonly out?: string;
}

export function register(program: Command): void {
  program
    .command("export")
    .description("print a record")
    .option("--record <file>", "the record", "isnad.sqlite")
    .option("--format <name>", `the format: ${Object.keys(FORMATS).join(", ")}`, "json")
    .option("--out <file>", "where to write it; standard output when not given")
    .addHelpText("after", "\nExample:\n  isnad export --record isnad.sqlite --format json > record.json")
    .action(run);
}

async function run(options: Options): Promise<void> {
  const format = Object.hasOwn(FORMATS, options.format) ? FORMATS[options.format] : undefined;
  if (!format) throw new IsnadError("E_FORMAT_UNKNOWN", { format: options.format, known: Object.keys(FORMATS).join(", ") });
  const store = await openRecord(options.record);
  try {
    await reconcileRecord(store);
    const out: Writable = options.out === undefined ? process.stdout : createWriteStream(options.out);
    for (const piece of await format(store)) if (!out.write(piece)) await once(out, "drain");
    if (options.out !== undefined) {
      out.end();
      await once(out, "finish");
    }
  } finally {
    await store.close();
  }
}

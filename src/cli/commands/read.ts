// `isnad read`: what each report says, as JSON lines for a program or as an account for a person.
import type { Command } from "commander";
import { readReports } from "../../intake/index.ts";
import { loadKnowledge } from "../../knowledge/index.ts";
import { IsnadError } from "../../model/errors.ts";
import { explain } from "../../reading/explain.ts";
import { draftOf, read } from "../../reading/index.ts";
import { accountOf } from "../account.ts";

interface Options {
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly published?: string;
  readonly outlet?: string;
  readonly knowledge?: readonly string[];
}

export function register(program: Command): void {
  program
    .command("read")
    .description("read reports and print what each one says")
    .argument("<paths...>", "files or folders (.txt .json .jsonl .html .md), or - for standard input")
    .option("--json", "one JSON object a line, as the reading contract says")
    .option("--explain", "show how each sentence was read: tokens, clauses, frames tried, slots filled")
    .option("--published <day>", "publication day of reports that give none (YYYY-MM-DD)")
    .option("--outlet <name>", "outlet of reports that give none")
    .option("--knowledge <folder...>", "folders of your own tables, laid over the shipped ones")
    .addHelpText(
      "after",
      "\nExamples:\n  isnad read report.txt --published 2024-03-05\n  isnad read reports/ --json > readings.jsonl\n  cat report.txt | isnad read - --outlet 'أفق'\n",
    )
    .action(run);
}

async function run(paths: readonly string[], options: Options): Promise<void> {
  const given = { ...(options.published ? { published: options.published } : {}), ...(options.outlet ? { outlet: options.outlet } : {}) };
  const knowledge = loadKnowledge(options.knowledge ? { folders: options.knowledge } : {});
  let failed = 0;
  for await (const item of readReports(paths, given)) {
    if ("skipped" in item) continue;
    if ("note" in item) {
      process.stderr.write(`${item.path}: ${item.note}\n`);
      continue;
    }
    if ("error" in item) {
      failed++;
      process.stderr.write(`${item.error.line()}\n`);
      continue;
    }
    const report = item.ok;
    try {
      const out = options.explain
        ? `${explain(draftOf(report, knowledge))}\n`
        : options.json
          ? `${JSON.stringify(read(report, knowledge))}\n`
          : `${accountOf(read(report, knowledge))}\n`;
      if (!process.stdout.write(out)) await new Promise<void>((done) => process.stdout.once("drain", () => done()));
    } catch (error) {
      failed++;
      if (process.env.ISNAD_DEBUG) throw error;
      process.stderr.write(
        `${new IsnadError("E_INTERNAL", { why: error instanceof Error ? error.message : String(error), path: report.id }).line()}\n`,
      );
    }
  }
  if (failed > 0) process.exitCode = 2;
}

// The command line. One command is one file in `commands/`; errors come from the registry and end with exit status 2.
import { Command, CommanderError } from "commander";
import { IsnadError } from "../model/errors.ts";
import { COMMANDS } from "./commands.ts";
import { VERSION } from "./version.ts";

const EXAMPLES = `
Examples:
  isnad read report.txt --published 2024-03-05       what one report says, for a person
  isnad read reports/*.json --json > readings.jsonl  one reading a line, for a program
  isnad add reports/ && isnad serve                  build a record and look at it in the browser
`;

async function main(argv: readonly string[]): Promise<void> {
  const program = new Command("isnad")
    .description("Reads Arabic reports about wars and drafts the record: what, where, when, who, how many, and who said it.")
    .version(VERSION)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, "E_USAGE: ")) })
    .addHelpText("after", EXAMPLES);
  const wanted = argv.find((word) => !word.startsWith("-"));
  for (const entry of COMMANDS) {
    if (entry.name === wanted) (await entry.load()).register(program);
    else program.command(entry.name).description(entry.about);
  }
  for (const command of program.commands) command.exitOverride();
  if (argv.length === 0) program.outputHelp();
  else await program.parseAsync([...argv], { from: "user" });
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof IsnadError) {
    process.stderr.write(`${error.line()}\n`);
    process.exitCode = 2;
  } else throw error;
}

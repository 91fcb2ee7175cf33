// Every command of `isnad`, in the order `isnad --help` shows them. A command's file is loaded when it is called, not before.
import type { Command } from "commander";

export interface CommandEntry {
  readonly name: string;
  readonly about: string;
  readonly load: () => Promise<{ readonly register: (program: Command) => void }>;
}

export const COMMANDS: readonly CommandEntry[] = [
  { name: "read", about: "read reports and print what each one says", load: () => import("./commands/read.ts") },
  { name: "add", about: "read reports into a record and reconcile what they say", load: () => import("./commands/add.ts") },
  { name: "watch", about: "take what is new in feeds and sitemaps into a record", load: () => import("./commands/watch.ts") },
  { name: "export", about: "print a record", load: () => import("./commands/export.ts") },
  { name: "serve", about: "open the workbench on a record in the browser", load: () => import("./commands/serve.ts") },
  { name: "times", about: "find the times that texts name, for scripts", load: () => import("./commands/times.ts") },
  { name: "numbers", about: "find the numbers that texts tell, for scripts", load: () => import("./commands/numbers.ts") },
  { name: "tokens", about: "cut texts into words, clitics apart, for scripts", load: () => import("./commands/tokens.ts") },
  { name: "knowledge", about: "show, check and extend what the reader is told", load: () => import("./commands/knowledge.ts") },
];

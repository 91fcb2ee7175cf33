// npm run fuzz: 100,000 broken inputs of every format through intake, none of which may crash it or hold it up.
//   npm run fuzz -- [COUNT] [FIRST SEED]
// The work is done in a thread; one that says nothing for half a minute is ended, its input is named, and the next one goes on after it.
import { Worker } from "node:worker_threads";
import type { Finding } from "../../src/intake/testing/fuzz.ts";

const count = Number(process.argv[2] ?? 100_000);
const first = Number(process.argv[3] ?? 1);
const SILENT_MS = 30_000;
const findings: Finding[] = [];
let next = first;

/** Runs until the thread is done, breaks or falls silent; `next` is then the seed to go on with. */
function runThread(): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: { from: next, to: first + count } });
    let timer = setTimeout(() => {}, 0);
    const end = (what: string | null) => {
      clearTimeout(timer);
      if (what !== null) findings.push({ seed: next++, name: "", what });
      void worker.terminate().then(() => resolve());
    };
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(() => end(`nothing for ${SILENT_MS / 1000} s`), SILENT_MS);
    };
    watch();
    worker.on("message", (message: { readonly done: number; readonly finding: Finding | null }) => {
      watch();
      next = message.done + 1;
      if (message.finding) {
        findings.push(message.finding);
        process.stdout.write(`\n${JSON.stringify(message.finding)}\n`);
      }
      if ((next - first) % 500 === 0) process.stdout.write(`\r${next - first} of ${count}, ${findings.length} findings`);
      if (next >= first + count) end(null);
    });
    worker.on("error", (error: unknown) => end(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  });
}

while (next < first + count) await runThread();
process.stdout.write(`\r${count} inputs, seeds ${first} to ${first + count - 1}: ${findings.length} findings\n`);
for (const finding of findings) process.stdout.write(`${JSON.stringify(finding)}\n`);
if (findings.length > 0) process.exitCode = 1;

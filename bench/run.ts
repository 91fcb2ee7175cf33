// npm run bench: every bench of this folder, one after another, in one run. A bench is a file with `run(): Promise<Row[]>`.
//   npm run bench -- [NAME…]     only the benches named, by file name without .ts
import { readdirSync } from "node:fs";

interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}
interface Bench {
  readonly run: () => Promise<readonly Row[]> | readonly Row[];
}

const wanted = process.argv.slice(2);
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts") && file !== "run.ts" && !file.endsWith(".test.ts"))
  .map((file) => file.slice(0, -3))
  .filter((name) => wanted.length === 0 || wanted.includes(name))
  .sort();

for (const name of names) {
  const bench = (await import(`./${name}.ts`)) as Partial<Bench>;
  if (typeof bench.run !== "function") continue;
  process.stdout.write(`\n${name}\n`);
  for (const row of await bench.run()) process.stdout.write(`  ${row.name.padEnd(64)} ${String(row.value).padStart(12)} ${row.unit}\n`);
}

// npm run check: types, lint and formatting, the rule that keeps the rooms apart, the knowledge tables, unused files and exports.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const STEPS = [
  ["types", ["node_modules/typescript/bin/tsc", "-p", "."]],
  ...(existsSync(join(root, "web/tsconfig.json")) ? [["types of the workbench", ["node_modules/typescript/bin/tsc", "-p", "web"]]] : []),
  ["lint and formatting", ["node_modules/@biomejs/biome/bin/biome", "check", "."]],
  ["rooms", ["bin/rooms.js"]],
  ["knowledge tables", ["bin/isnad.js", "knowledge", "lint"]],
];

let failed = 0;
for (const [name, args] of STEPS) {
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  process.stdout.write(`${done.status === 0 ? "ok    " : "FAILED"} ${name}\n`);
  if (done.status !== 0) failed++;
}
process.exit(failed > 0 ? 1 : 0);

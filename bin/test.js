// npm test: all tests by vitest, closed by one line. Arguments go to vitest (`npm test -- src/arabic`).
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const child = spawn(process.execPath, [join(root, "node_modules/vitest/vitest.mjs"), "run", ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, ISNAD_TEST_REPORTER: "./bin/test-reporter.js" },
});
child.on("exit", (code) => process.exit(code ?? 1));

#!/usr/bin/env node
// The door of the command line: goes on in Node 24 and runs the sources where they are, the built package elsewhere.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runInNode24 } from "./node24.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, "src", "cli", "main.ts");
const main = existsSync(source) ? source : join(root, "dist", "cli", "main.js");
await runInNode24(main, process.argv.slice(2));

#!/usr/bin/env node
// Runs a script in Node.js 24 or newer. Where the running Node is older (20 and up), Node 24 is fetched
// once from npm into `.tools/` (or the user's cache folder, when the project's folder cannot be written)
// by the lock file there, and the script goes on in it.
//   node bin/node24.js SCRIPT [ARGUMENTS…]
import { spawn, spawnSync } from "node:child_process";
import { accessSync, constants, cpSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { homedir, constants as osConstants } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const WANTED = 24;
const root = dirname(dirname(fileURLToPath(import.meta.url)));

export const isNewEnough = (version = process.versions.node) => Number(version.split(".")[0]) >= WANTED;

function writable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function binaryIn(folder) {
  const modules = join(folder, "node_modules");
  if (!existsSync(modules)) return null;
  for (const name of readdirSync(modules)) {
    for (const file of ["bin/node", "bin/node.exe"]) {
      const path = join(modules, name, file);
      if (name.startsWith("node-") && existsSync(path)) return path;
    }
  }
  return null;
}

/** The path of a Node binary of version 24 or newer; fetches it from npm when the machine has none. */
export function node24() {
  if (isNewEnough()) return process.execPath;
  const shipped = join(root, ".tools");
  const folder = writable(shipped) ? shipped : join(homedir(), ".cache", "isnad", "tools");
  const found = binaryIn(shipped) ?? binaryIn(folder);
  if (found) return found;
  if (folder !== shipped) {
    mkdirSync(folder, { recursive: true });
    for (const file of ["package.json", "package-lock.json"]) cpSync(join(shipped, file), join(folder, file));
  }
  process.stderr.write(`isnad needs Node.js ${WANTED}; this is ${process.versions.node}. Fetching Node.js ${WANTED} from npm, once…\n`);
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const done = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: folder,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  const binary = binaryIn(folder);
  if (done.status !== 0 || !binary) {
    process.stderr.write(
      `isnad: could not fetch Node.js ${WANTED} for ${process.platform}-${process.arch} into ${folder}. Install Node.js ${WANTED} or newer and run the command again.\n`,
    );
    process.exit(2);
  }
  return binary;
}

/** Runs `script` in Node 24 with this process's standard streams; signals are passed on and the exit status is kept. */
export async function runInNode24(script, args, options = []) {
  const path = resolve(script);
  if (isNewEnough() && options.length === 0) {
    process.argv = [process.execPath, path, ...args];
    await import(pathToFileURL(path).href);
    return;
  }
  const child = spawn(node24(), [...options, path, ...args], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(signal ? 128 + (osConstants.signals[signal] ?? 0) : (code ?? 1)));
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [script, ...args] = process.argv.slice(2);
  if (!script) {
    process.stderr.write("usage: node bin/node24.js SCRIPT [ARGUMENTS…]\n");
    process.exit(2);
  }
  await runInNode24(script, args);
}

// The workbench's build, where the project is run from its sources: made when it is missing or older than what it is made from.
// An installed package brings it ready-made.
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SOURCES = ["web/src", "web/public", "web/index.html", "web/vite.config.ts", "package-lock.json"];

export const WEB_DIST: string = join(ROOT, "web", "dist");

function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return path.includes(".test.") ? 0 : stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}

/** Whether `web/dist` is missing or older than its sources; never where there are no sources to build from. */
export function webIsStale(): boolean {
  if (!existsSync(join(ROOT, "web", "src"))) return false;
  const built = join(WEB_DIST, "index.html");
  if (!existsSync(built)) return true;
  const made = statSync(built).mtimeMs;
  return SOURCES.some((source) => newest(join(ROOT, source)) > made);
}

export async function buildWeb(how: { readonly quiet: boolean }): Promise<void> {
  const { build } = await import("vite");
  await build({ configFile: join(ROOT, "web", "vite.config.ts"), mode: "production", logLevel: how.quiet ? "error" : "info" });
}

/** Builds the workbench where that is needed; `say` is told before it begins. */
export async function ensureWeb(say: (line: string) => void): Promise<void> {
  if (!webIsStale()) return;
  say("building the workbench…");
  await buildWeb({ quiet: true });
}

// The workbench's build: made when it is missing or older than its sources, left alone otherwise.
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const web = join(root, "web");
export const webDist = join(web, "dist");

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  let latest = 0;
  for (const name of readdirSync(path)) if (name !== "dist" && !name.includes(".test.")) latest = Math.max(latest, newest(join(path, name)));
  return latest;
}

/** Whether `web/dist` is missing or older than what it is made from. */
export function webIsStale() {
  const built = join(webDist, "index.html");
  if (!existsSync(built)) return true;
  if (!existsSync(join(web, "src"))) return false;
  return newest(web) > statSync(built).mtimeMs || newest(join(root, "package-lock.json")) > statSync(built).mtimeMs;
}

export async function buildWeb({ quiet = false } = {}) {
  const { build } = await import("vite");
  await build({ configFile: join(web, "vite.config.ts"), logLevel: quiet ? "error" : "info" });
}

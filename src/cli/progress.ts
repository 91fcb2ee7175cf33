// The progress line of a long run: on a terminal only, redrawn at most ten times a second, on standard error.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { AddProgress } from "./add-reports.ts";

export interface Progress {
  readonly show: (progress: AddProgress) => void;
  readonly clear: () => void;
}

const SILENT: Progress = { show: () => {}, clear: () => {} };
const WIDTH = 24;

export function progressLine(paths: readonly string[]): Progress {
  const out = process.stderr;
  if (!out.isTTY) return SILENT;
  const total = countFiles(paths);
  const files = new Set<string>();
  const began = performance.now();
  let last = -Infinity;
  return {
    show: ({ seen, unreadable, path }) => {
      files.add(path.replace(/[:#]\d+$/, ""));
      const now = performance.now();
      if (now - last < 100) return;
      last = now;
      const share = total === 0 ? 1 : Math.min(1, files.size / total);
      const bar = "█".repeat(Math.round(share * WIDTH)).padEnd(WIDTH, "░");
      const rate = seen / Math.max(0.001, (now - began) / 1000);
      const left = rate > 0 && share < 1 ? `, ${Math.ceil(((now - began) / 1000) * (1 / Math.max(share, 0.001) - 1))} s left` : "";
      out.write(
        `\r\u001b[2K${bar} ${files.size}/${total} files, ${seen} reports, ${rate.toFixed(1)} a second${left}${unreadable > 0 ? `, ${unreadable} not read` : ""}`,
      );
    },
    clear: () => {
      if (last > -Infinity) out.write("\r\u001b[2K");
      last = -Infinity;
    },
  };
}

function countFiles(paths: readonly string[]): number {
  let count = 0;
  const open = [...paths];
  while (open.length > 0) {
    const path = open.pop() ?? "";
    try {
      if (path !== "-" && statSync(path).isDirectory())
        open.push(
          ...readdirSync(path)
            .filter((name) => !name.startsWith("."))
            .map((name) => join(path, name)),
        );
      else count++;
    } catch {
      count++; // said as an error when its turn comes
    }
  }
  return count;
}

// The gold that is kept outside the project, where it is there: scored by its own scorer, run beside us.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { Reading } from "../src/model/index.ts";
import { type Gold, loadGold } from "./gold.ts";
import type { Row } from "./rows.ts";

const Right = z.object({ right: z.number(), of: z.number() });
const Found = z.object({ found: z.number(), gold: z.number(), got: z.number() });
const Score = z.object({ reports: z.number(), unread: z.number(), rows: z.record(z.string(), z.union([Right, Found])) });

export const isThere = (folder: string): boolean => existsSync(join(folder, "eval/score.mjs")) && existsSync(join(folder, "gold"));

export const sharedGold = (folder: string): Gold[] => ["gold/jasim", "gold/dev"].flatMap((part) => loadGold(join(folder, part), folder));

/** The rows that the outer scorer gives the readings; the ids in `only`, or all. */
export function scoreOutside(folder: string, readings: readonly Reading[], only: readonly string[]): Map<string, Row> {
  const scratch = mkdtempSync(join(tmpdir(), "isnad-eval-"));
  try {
    const file = join(scratch, "readings.jsonl");
    writeFileSync(file, readings.map((reading) => `${JSON.stringify(reading)}\n`).join(""));
    const gold = ["gold/jasim", "gold/dev"].map((part) => join(folder, part));
    const args = [join(folder, "eval/score.mjs"), "--gold", ...gold, "--readings", file, "--texts", folder, "--json"];
    const out = execFileSync(process.execPath, only.length > 0 ? [...args, "--only", ...only] : args, {
      encoding: "utf8",
      maxBuffer: 1 << 26,
    });
    const { rows } = Score.parse(JSON.parse(out));
    return new Map(Object.entries(rows).map(([name, row]) => [name, rowOf(row)]));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const rowOf = (row: z.infer<typeof Right> | z.infer<typeof Found>): Row =>
  "of" in row
    ? { type: "right", right: row.right, of: row.of, misses: [] }
    : { type: "found", found: row.found, gold: row.gold, given: row.got, misses: [] };

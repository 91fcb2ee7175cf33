// JSON lines in, JSON lines out: the way of `isnad times`, `isnad numbers` and `isnad tokens`.

import { once } from "node:events";
import { createReadStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { IsnadError } from "../model/errors.ts";

export interface TextLine {
  /** As given, a string or a number; null where the line has none. */
  readonly id: string | number | null;
  readonly text: string;
  readonly reference: string | null;
}

/**
 * Reads one JSON object a line from a file, or from standard input for "-", and prints what `read` gives for it, in the same order.
 * A line that cannot be read is said on standard error, and the exit status is 2; the lines after it are read all the same.
 */
export async function eachLine(path: string, read: (line: TextLine) => unknown): Promise<void> {
  if (path !== "-" && !existsSync(path)) throw new IsnadError("E_FILE_MISSING", { path });
  const input = path === "-" ? process.stdin : createReadStream(path, "utf8");
  let number = 0;
  for await (const raw of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    const json = raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw;
    if (json.trim() === "") continue;
    try {
      const line = parseLine(json, `${path === "-" ? "standard input" : path}, line ${number}`);
      if (!process.stdout.write(`${JSON.stringify(read(line))}\n`)) await once(process.stdout, "drain");
    } catch (error) {
      if (!(error instanceof IsnadError)) throw error;
      process.stderr.write(`${error.line()}\n`);
      process.exitCode = 2;
    }
  }
}

function parseLine(json: string, path: string): TextLine {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new IsnadError("E_JSON_BROKEN", { why: error instanceof Error ? error.message : "not JSON", path });
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new IsnadError("E_JSON_BROKEN", { why: "not an object", path });
  const { id, text, reference } = value as Readonly<Record<string, unknown>>;
  if (typeof text !== "string") throw new IsnadError("E_NO_TEXT", { path });
  if (reference !== undefined && reference !== null && !isDay(reference)) throw new IsnadError("E_BAD_DATE", { value: String(reference) });
  return { id: typeof id === "string" || typeof id === "number" ? id : null, text, reference: isDay(reference) ? reference : null };
}

const isDay = (value: unknown): value is string =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}(T.*| .*)?$/.test(value) && !Number.isNaN(Date.parse(value.slice(0, 10)));

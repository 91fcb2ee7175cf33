// The samples are our own words: no eight words in a row stand in the reports that are kept outside the project.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const CORPUS = join(ROOT, "../shared/corpus");
const RUN = 8;

const runsOf = (text: string): string[] => {
  const words =
    text
      .replace(/[\u0640\p{M}]/gu, "")
      .replace(/[\u0622\u0623\u0625]/g, "\u0627")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((_, i) => (i + RUN <= words.length ? [words.slice(i, i + RUN).join(" ")] : []));
};
const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) =>
    statSync(join(folder, name)).isDirectory() ? filesUnder(join(folder, name)) : [join(folder, name)],
  );

test.skipIf(!existsSync(CORPUS))("no eight words in a row are shared with outside reports", () => {
  const own = new Map(
    readdirSync(join(ROOT, "samples")).flatMap((name) =>
      runsOf(readFileSync(join(ROOT, "samples", name), "utf8")).map((run) => [run, name]),
    ),
  );
  const shared = filesUnder(CORPUS).flatMap((file) =>
    runsOf(readFileSync(file, "utf8")).filter((run) => own.has(run) && /[\u0621-\u064a]/.test(run)),
  );
  expect(shared).toEqual([]);
});

// npm run eval: reads all gold reports, prints how well, and fails when a figure falls under its floor.
//   --raise         raise the floors to the present figures, rounded down; none is lowered
//   --misses ROW    list what a row missed and invented (again for more rows)
//   --only ID       these reports alone; floors are not looked at
//   --set NAME      one set alone: samples, shared
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadKnowledge } from "../src/knowledge/index.ts";
import type { Reading } from "../src/model/index.ts";
import { read } from "../src/reading/index.ts";
import { readByWords } from "./baseline.ts";
import { confusionOf } from "./confusion.ts";
import { type Floors, fallsUnder, raised } from "./floors.ts";
import { type Gold, loadGold } from "./gold.ts";
import { confusions, fallLine, figuresOf, table } from "./print.ts";
import { readingsOf, scorePages } from "./read-gold.ts";
import type { Row } from "./rows.ts";
import { score } from "./score.ts";
import { isThere, scoreOutside, sharedGold } from "./shared.ts";

interface GoldSet {
  readonly name: string;
  readonly golds: readonly Gold[];
  readonly root: string;
  readonly rows: (golds: readonly Gold[], readings: readonly Reading[]) => Map<string, Row>;
}

const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));
const SHARED = join(PROJECT, "..", "shared");
const FLOORS = join(PROJECT, "eval", "floors.json");
const CONFUSIONS = 15;

const { values: options } = parseArgs({
  options: {
    raise: { type: "boolean", default: false },
    misses: { type: "string", multiple: true, default: [] },
    only: { type: "string", multiple: true, default: [] },
    set: { type: "string", multiple: true, default: [] },
  },
});

function goldSets(): GoldSet[] {
  const own: GoldSet = {
    name: "samples",
    golds: loadGold(join(PROJECT, "eval", "gold"), PROJECT),
    root: PROJECT,
    rows: (golds, readings) => new Map([...score(golds, readings), ...scorePages(golds, PROJECT).all]),
  };
  if (!isThere(SHARED)) return [own];
  const outer: GoldSet = {
    name: "shared",
    golds: sharedGold(SHARED),
    root: SHARED,
    rows: (_, readings) => scoreOutside(SHARED, readings, options.only),
  };
  return [own, outer];
}

async function evaluate(set: GoldSet, floors: Floors): Promise<{ readonly rows: Map<string, Row>; readonly text: string }> {
  const golds = set.golds.filter((gold) => options.only.length === 0 || options.only.includes(gold.id));
  const knowledge = loadKnowledge();
  const from = performance.now();
  const readings = await readingsOf(golds, set.root, (report) => read(report, knowledge));
  const took = ((performance.now() - from) / 1000).toFixed(1);
  const words = await readingsOf(golds, set.root, readByWords);
  const rows = golds.length === 0 ? new Map<string, Row>() : set.rows(golds, readings);
  const parts = [table(`${set.name}: ${golds.length} reports, ${took} s`, rows, floors[set.name] ?? {}, figuresOf(score(golds, words)))];
  const seen = options.misses.length > 0 ? new Map([...score(golds, readings), ...scorePages(golds, set.root).all]) : rows;
  for (const name of options.misses)
    parts.push([`${set.name}, ${name}:`, ...(seen.get(name)?.misses ?? []).map((miss) => `  ${miss}`)].join("\n"));
  parts.push(confusions(confusionOf(golds, readings), CONFUSIONS));
  return { rows, text: parts.join("\n\n") };
}

let floors: Floors = existsSync(FLOORS) ? (JSON.parse(readFileSync(FLOORS, "utf8")) as Floors) : {};
const falls: string[] = [];
for (const set of goldSets()) {
  if (options.set.length > 0 && !options.set.includes(set.name)) continue;
  const { rows, text } = await evaluate(set, floors);
  console.log(`${text}\n`);
  if (options.only.length > 0) continue;
  falls.push(...fallsUnder(floors, set.name, figuresOf(rows)).map((fall) => fallLine(set.name, fall)));
  if (options.raise) floors = raised(floors, set.name, figuresOf(rows));
}
if (options.raise) writeFileSync(FLOORS, `${JSON.stringify(floors, null, 2)}\n`);
for (const line of falls) console.error(line);
if (falls.length > 0) process.exitCode = 1;

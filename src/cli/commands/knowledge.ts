// isnad knowledge: list, show, add, import, lint, build — what the reader is told, for the person who tells it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { keyOfForm } from "../../knowledge/forms.ts";
import { importFile, SHAPES, type Shape } from "../../knowledge/import.ts";
import { type Entry, type Knowledge, loadKnowledge, SHIPPED } from "../../knowledge/index.ts";
import { lint } from "../../knowledge/lint.ts";
import { ACTOR_COLUMNS, PLACE_COLUMNS, tableText, writeTable } from "../../knowledge/overlay.ts";
import { readTables, tableFiles } from "../../knowledge/read.ts";
import { decodeTable, parseTable } from "../../knowledge/table.ts";
import { IsnadError } from "../../model/index.ts";

const OVERLAY = "isnad-knowledge";

interface Options {
  readonly knowledge?: string;
  readonly type?: string;
  readonly in?: string;
  readonly as?: string;
  readonly country?: string;
  readonly alternateNames?: string;
  readonly json?: boolean;
  readonly [column: string]: string | boolean | undefined;
}

const usage = (what: string): IsnadError => new IsnadError("E_USAGE", { what, command: "knowledge" });
const print = (text: string): void => void process.stdout.write(`${text}\n`);
const folderOf = (options: Options): string => options.knowledge ?? OVERLAY;
const load = (options: Options): Knowledge => {
  if (options.knowledge !== undefined && !existsSync(options.knowledge))
    throw new IsnadError("E_FILE_MISSING", { path: options.knowledge });
  return loadKnowledge({ folders: options.knowledge === undefined ? [] : [options.knowledge] });
};

export function register(program: Command): void {
  const knowledge = program
    .command("knowledge")
    .description("show, check and extend what the reader is told: places, actors, outlets, ranks, names");
  const overlay = ["--knowledge <folder>", "a folder of your own tables, read after the shipped ones"] as const;

  knowledge
    .command("list")
    .description("list entries, one a line: id, type, Arabic name, English name")
    .option(...overlay)
    .option("--type <type>", "only this type: place, actor, outlet, rank, role, title, given-name, family-name …")
    .option("--in <place>", "only places directly in this one (its id: SY, SY12, IQ-AN)")
    .action((options: Options) => {
      const all = load(options);
      const within = options.in === undefined ? null : new Set(all.childrenOf(options.in));
      if (options.in !== undefined && all.byId(options.in)?.type !== "place") throw usage(`no place has the id ${options.in}`);
      for (let i = 0; i < all.size; i++) {
        const entry = all.entry(i);
        if (options.type !== undefined && entry.type !== options.type) continue;
        if (within && !(entry.type === "place" && within.has(entry.id))) continue;
        print(`${entry.id}\t${entry.type}\t${entry.ar}\t${entry.en}`);
      }
    });

  knowledge
    .command("show")
    .description("show every entry of an id, or of an Arabic or English name")
    .argument("<name>", "an id or a name")
    .option(...overlay)
    .action((name: string, options: Options) => {
      const all = load(options);
      const found = entriesOf(all, name);
      if (found.length === 0) throw usage(`nothing is known by the name ${name}`);
      for (const entry of found) print(JSON.stringify(entry, null, 2));
    });

  knowledge
    .command("add")
    .description("add one place or actor to a folder of your own")
    .argument("<what>", "place or actor")
    .requiredOption("--id <id>", "an id of your own")
    .requiredOption("--ar <name>", "Arabic name")
    .requiredOption("--en <name>", "English name")
    .requiredOption("--kind <kind>", "kind of place or actor")
    .option("--parent <id>", "the place it is in, or the actor it belongs to")
    .option("--variants <names>", "other Arabic names of a place, with | between them")
    .option("--forms <names>", "other Arabic names of an actor, with | between them")
    .option("--subtype <kind>", "finer kind of a place: camp, crossing, airport …")
    .option("--lat <degrees>", "latitude")
    .option("--lon <degrees>", "longitude")
    .option("--from <day>", "first seen under this name")
    .option("--to <day>", "last seen under this name")
    .option(overlay[0], overlay[1], OVERLAY)
    .action((what: string, options: Options) => {
      if (what !== "place" && what !== "actor") throw usage(`add what? place or actor, not ${what}`);
      const columns: readonly string[] = what === "place" ? PLACE_COLUMNS : ACTOR_COLUMNS;
      const name = what === "place" ? "places/added.csv" : "actors/added.csv";
      const path = join(folderOf(options), name);
      const old = existsSync(path) ? parseTable(path, decodeTable(path, readFileSync(path)), null).rows.map((row) => row.cells) : [];
      const row = Object.fromEntries(columns.map((column) => [column, String(options[column] ?? "")]));
      writeTable(folderOf(options), name, tableText(columns, [...old, row]));
      print(`added ${row.id} to ${path}`);
    });

  knowledge
    .command("import")
    .description("take a gazetteer over into a folder of your own; all of it or nothing")
    .argument("<file>", "a GeoNames dump, a table of an OCHA data set saved as CSV, or a plain CSV")
    .requiredOption("--as <shape>", `the file's shape: ${SHAPES.join(", ")}`)
    .option("--country <code>", "only this country, or the country of a table that does not say: SY")
    .option("--alternate-names <file>", "a GeoNames file of alternate names")
    .option(overlay[0], overlay[1], OVERLAY)
    .action((file: string, options: Options) => {
      const shape = SHAPES.find((known): known is Shape => known === options.as);
      if (!shape) throw usage(`unknown shape ${options.as}; there are ${SHAPES.join(", ")}`);
      const done = importFile(file, shape, folderOf(options), options.country ?? null, options.alternateNames ?? null);
      print(
        `${done.rows} places written to ${join(folderOf(options), done.path)}${done.nameless > 0 ? `; ${done.nameless} rows without an Arabic name left out` : ""}`,
      );
    });

  knowledge
    .command("lint")
    .description(
      "check the tables: duplicates, forms not in normal writing, places far from their parent, aliases of two actors without a rule",
    )
    .option(...overlay)
    .action((options: Options) => {
      const folders = [SHIPPED, ...(options.knowledge === undefined ? [] : [options.knowledge])];
      const tables = readTables(folders.map(tableFiles));
      const findings = lint(tables);
      for (const { path, row, rule, message } of findings) print(`${path}:${row}: ${rule}: ${message}`);
      print(`${tables.drafts.length} rows, ${findings.length} finding${findings.length === 1 ? "" : "s"}`);
      if (findings.length > 0) process.exitCode = 1;
    });

  knowledge
    .command("build")
    .description("compile the tables now (it is done at first use otherwise) and print the hash of what was read")
    .option(...overlay)
    .action((options: Options) => {
      const all = load(options);
      print(`${all.hash}\t${all.size} entries`);
    });
}

function entriesOf(all: Knowledge, name: string): readonly Entry[] {
  const byId = all.byId(name);
  if (byId) return [byId];
  const key = keyOfForm(name);
  const found: Entry[] = [];
  for (let i = 0; i < all.size; i++) {
    const entry = all.entry(i);
    const forms =
      entry.type === "place"
        ? entry.names
        : "forms" in entry
          ? entry.forms.map((form) => (typeof form === "string" ? form : form.form))
          : [entry.ar];
    if (entry.en.toLowerCase() === name.toLowerCase() || forms.some((form) => keyOfForm(form) === key)) found.push(entry);
  }
  return found;
}

// Lexical coverage: every verb and verbal-noun lemma of a corpus stands in a frame, in another table that reads it, or on the list of
// verbs that are no events (knowledge/frames/not-events.csv).
//   node bin/node24.js eval/coverage.ts [FILE.jsonl…]    {text, title?} a line; without files, the corpora kept beside the project
//   --missing N   the N most frequent lemmas that stand nowhere (40)
//   --list        every lemma with its tokens and where it stands
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";
import { z } from "zod";
import { type Analysis, analyse, fold, readingsAt, TokenKind, tokenize, verbReadingsAt, verbsNamed } from "../src/arabic/index.ts";

const PROJECT = join(import.meta.dirname, "..");
const KNOWLEDGE = join(PROJECT, "knowledge");
const CORPORA = ["groups", "event-sentences", "names"].map((name) => join(PROJECT, "..", "shared", "corpus", `${name}.jsonl`));

export const PLACES = ["frame", "light", "cue", "voice", "harm", "not-event"] as const;
/** The table in which a verb stands. */
export type Place = (typeof PLACES)[number];

/** A verb as the tables write it: lemma or root, form number. */
const Named = z.object({ verb: z.string(), root: z.string().optional(), form: z.union([z.number(), z.string()]) });
const NamedNoun = z.object({ noun: z.string() });

/** Ids of the verbs that a table's entries name: a verb row, a noun row («اشتباك» → «اشتبك.8») or a string «شن شنن 1», «مناوشة مناوشات». */
export function idsOf(entry: unknown): readonly string[] {
  const verb = Named.safeParse(entry);
  if (verb.success) {
    const { form } = verb.data;
    const named = verbsNamed(`${verb.data.verb}.${form}`);
    return (named.length > 0 ? named : verbsNamed(`${bare(verb.data.verb)}.${form}`)).map((v) => v.id);
  }
  const noun = NamedNoun.safeParse(entry);
  if (noun.success) return masdarIds(noun.data.noun);
  if (typeof entry !== "string") return [];
  const [first = "", second = "", third] = entry.split(/[ :]/);
  if (third !== undefined) return verbsNamed(`${first}.${third}`).map((v) => v.id);
  return /^(?:\d+|Q\d)$/.test(second) ? verbsNamed(`${bare(first)}.${second}`).map((v) => v.id) : masdarIds(first);
}

/** Tables keyed by letters write «راي», «سمي» for «رأى», «سمى». */
const bare = (verb: string): string => (verb.endsWith("ي") && verbsNamed(verb).length === 0 ? `${verb.slice(0, -1)}ى` : verb);

const masdarIds = (noun: string): readonly string[] =>
  analyse(fold(noun.split(" ")[0] ?? "").text)
    .filter((a) => a.pos === "masdar" || a.pos === "active-participle" || a.pos === "passive-participle")
    .map((a) => a.id);

/** Every verb id that some table knows, with the table. The first of `PLACES` wins. */
export function knownVerbs(): ReadonlyMap<string, Place> {
  const known = new Map<string, Place>();
  const add = (place: Place, entries: readonly unknown[]) => {
    for (const entry of entries) for (const id of idsOf(entry)) if (!known.has(id)) known.set(id, place);
  };
  const frames = join(KNOWLEDGE, "frames");
  const tables = new Set(["words.yaml", "light-verbs.yaml", "factuality.yaml"]);
  for (const name of readdirSync(frames).sort()) {
    if (name.endsWith(".yaml") && !tables.has(name)) add("frame", listsIn(yaml(join(frames, name)), ["verbs", "nouns"]));
  }
  add("light", listsIn(yaml(join(frames, "light-verbs.yaml")), ["verbs", "results"]));
  add("cue", listsIn(yaml(join(frames, "factuality.yaml")), ["cues"]));
  add("voice", listsIn(yaml(join(KNOWLEDGE, "voices.yaml")), ["verbs", "nouns"]));
  add("harm", leaves(yaml(join(KNOWLEDGE, "harms.yaml"))));
  add(
    "not-event",
    notEvents().map((row) => row.verb.replace(".", " ")),
  );
  return known;
}

const yaml = (path: string): unknown => parseYaml(readFileSync(path, "utf8"));

function listsIn(file: unknown, names: readonly string[]): readonly unknown[] {
  const record = z.record(z.string(), z.unknown()).parse(file);
  return names.flatMap((name) => (Array.isArray(record[name]) ? (record[name] as unknown[]) : []));
}

/** All strings that name a verb with its form («قتل:1») anywhere in a table. */
function leaves(value: unknown): readonly string[] {
  if (typeof value === "string") return /:(?:\d+|Q\d)$/.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(leaves);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [];
}

const NotEvent = z.object({ verb: z.string(), sense: z.string().min(1) });
export type NotEvent = z.infer<typeof NotEvent>;

/** Rows of knowledge/frames/not-events.csv: `verb` is an id («قال.1»), `sense` what kind of thing it says instead. */
export function notEvents(): readonly NotEvent[] {
  const path = join(KNOWLEDGE, "frames", "not-events.csv");
  return z.array(NotEvent).parse(parseCsv(readFileSync(path, "utf8"), { columns: true, skip_empty_lines: true, comment: "#" }));
}

/** What a word is when it is a verb or a verbal noun: the ids of its likeliest verbs; empty for every other word. */
function verbsOf(verbal: readonly Analysis[], all: readonly Analysis[]): readonly string[] {
  const [first] = all;
  if (!first || first.pos === "function" || first.pos === "noun" || first.pos === "proper" || first.pos === "adjective") return [];
  const same = first.pos === "masdar" ? all.filter((a) => a.pos === "masdar") : verbal;
  return [...new Set(same.map((a) => a.id))];
}

/** Tokens of every verb and verbal-noun lemma in the texts; a word of two verbs counts for the set («قتل.1 قتل.2»). */
export function countVerbs(texts: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const line = tokenize(text);
    for (let i = 0; i < line.length; i++) {
      if (line.kind[i] !== TokenKind.word) continue;
      const key = verbsOf(verbReadingsAt(line, i), readingsAt(line, i)).join(" ");
      if (key !== "") counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

function* textsOf(paths: readonly string[]): Iterable<string> {
  const Row = z.object({ text: z.string(), title: z.string().nullish() });
  for (const path of paths) {
    for (const row of readFileSync(path, "utf8").split("\n")) {
      if (row.trim() === "") continue;
      const { text, title } = Row.parse(JSON.parse(row));
      yield title ? `${title}\n${text}` : text;
    }
  }
}

function main(args: readonly string[]): void {
  const at = args.indexOf("--missing");
  const most = at < 0 ? 40 : Number(args[at + 1]);
  const files = args.filter((arg, i) => !arg.startsWith("--") && i !== at + 1);
  const paths = files.length > 0 ? files : CORPORA.filter((path) => existsSync(path));
  if (paths.length === 0) {
    process.stderr.write("no corpus: name a file of JSON lines with `text`\n");
    return;
  }
  const known = knownVerbs();
  const rows = [...countVerbs(textsOf(paths))].map(([key, tokens]) => {
    const ids = key.split(" ");
    return { key, tokens, place: PLACES.find((place) => ids.some((id) => known.get(id) === place)) ?? null };
  });
  rows.sort((a, b) => b.tokens - a.tokens || (a.key < b.key ? -1 : 1));
  const all = rows.reduce((sum, row) => sum + row.tokens, 0);
  for (const place of [...PLACES, null]) {
    const here = rows.filter((row) => row.place === place);
    const tokens = here.reduce((sum, row) => sum + row.tokens, 0);
    const share = ((100 * tokens) / Math.max(all, 1)).toFixed(2);
    process.stdout.write(
      `${(place ?? "nowhere").padEnd(10)} ${String(here.length).padStart(6)} lemmas ${String(tokens).padStart(8)} tokens ${share.padStart(6)} %\n`,
    );
  }
  const listed = args.includes("--list") ? rows : rows.filter((row) => row.place === null).slice(0, most);
  for (const row of listed) process.stdout.write(`${String(row.tokens).padStart(6)}  ${(row.place ?? "nowhere").padEnd(10)} ${row.key}\n`);
}

if (import.meta.main) main(process.argv.slice(2));

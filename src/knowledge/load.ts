// The door: tables → `Knowledge`, by way of a compiled file that is made once and shared. Two processes may build at once; a folder
// that cannot be written costs only time.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { hashWord, matchAll } from "./automaton.ts";
import { LAYOUT, pack, unpack } from "./binary.ts";
import { type Compiled, compile } from "./compile.ts";
import { foldedForm } from "./forms.ts";
import { hashOf, readTables, tableFiles } from "./read.ts";
import type { Entry, Knowledge, PlaceEntry } from "./types.ts";

/** The tables that come with isnad. */
export const SHIPPED: string = fileURLToPath(new URL("../../knowledge", import.meta.url));
const KEPT = 4;

export interface LoadOptions {
  /** Overlay folders, read after the shipped one; their rows replace rows of the same id. */
  readonly folders?: readonly string[];
  /** Leave the shipped tables out (tests). */
  readonly bare?: boolean;
  /** Where compiled files are kept; null keeps none. */
  readonly cache?: string | null;
  /** Load anew even where this process has loaded the same tables (benches). */
  readonly again?: boolean;
}

const loaded = new Map<string, Knowledge>();

/**
 * Loads what the reader is told. Throws `E_KNOWLEDGE` with file and row where a table is not valid, `E_FILE_MISSING` where a folder is not there.
 */
export function loadKnowledge(options: LoadOptions = {}): Knowledge {
  const folders = [...(options.bare ? [] : [SHIPPED]), ...(options.folders ?? [])].map((folder) => resolve(folder));
  const files = folders.map(tableFiles);
  const hash = hashOf(files);
  const known = loaded.get(hash);
  if (known && !options.again) return known;
  const cache = options.cache === undefined ? join(SHIPPED, ".compiled") : options.cache;
  const knowledge = knowledgeOf(hash, fromCache(cache, hash) ?? build(cache, hash, () => compile(readTables(files))));
  loaded.set(hash, knowledge);
  return knowledge;
}

const fileOf = (cache: string, hash: string): string => join(cache, `${hash}-${LAYOUT}.bin`);

function fromCache(cache: string | null, hash: string): Compiled | null {
  if (cache === null) return null;
  try {
    return unpack(readFileSync(fileOf(cache, hash)));
  } catch {
    return null; // not built yet, or not readable: it is compiled in memory
  }
}

function build(cache: string | null, hash: string, make: () => Compiled): Compiled {
  const compiled = make();
  if (cache === null) return compiled;
  const target = fileOf(cache, hash);
  const draft = `${target}.${process.pid}.tmp`;
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(draft, pack(compiled));
    renameSync(draft, target);
    prune(cache);
  } catch {
    discard(draft); // the folder cannot be written: the lookup stays in memory
  }
  return compiled;
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // it was never made
  }
}

function prune(cache: string): void {
  const old = readdirSync(cache)
    .filter((name) => name.endsWith(".bin"))
    .map((name) => ({ path: join(cache, name), time: statSync(join(cache, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time)
    .slice(KEPT);
  for (const { path } of old) rmSync(path, { force: true });
}

function knowledgeOf(hash: string, compiled: Compiled): Knowledge {
  const size = compiled.jsonStart.length - 1;
  const entries: (Entry | undefined)[] = new Array(size);
  const exactForms = new Map<string, string>();
  let children: Map<number, string[]> | null = null;
  const entry = (index: number): Entry => {
    let found = entries[index];
    if (!found) {
      const bytes = compiled.json.subarray(compiled.jsonStart[index], compiled.jsonStart[index + 1]);
      found = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8")) as Entry;
      entries[index] = found;
    }
    return found;
  };
  const indexOf = (id: string): number => {
    const mask = compiled.idSlots.length - 1;
    for (let slot = hashWord(id) & mask; ; slot = (slot + 1) & mask) {
      const index = (compiled.idSlots[slot] ?? 0) - 1;
      if (index < 0 || entry(index).id === id) return index;
    }
  };
  const formOf = (index: number, form: number): string => {
    const key = `${index} ${form}`;
    let text = exactForms.get(key);
    if (text === undefined) {
      text = foldedForm(writtenForm(entry(index), form));
      exactForms.set(key, text);
    }
    return text;
  };
  return {
    hash,
    size,
    entry,
    byId: (id) => {
      const index = indexOf(id);
      return index < 0 ? undefined : entry(index);
    },
    match: (line) => matchAll(compiled.automaton, line, formOf),
    ancestorsOf: (id) => {
      const chain: PlaceEntry[] = [];
      const self = indexOf(id);
      for (let at = self < 0 ? -1 : (compiled.parent[self] ?? -1); at >= 0; at = compiled.parent[at] ?? -1) {
        const place = entry(at);
        if (place.type === "place") chain.push(place);
      }
      return chain;
    },
    childrenOf: (id) => {
      if (!children) {
        children = new Map();
        for (let i = 0; i < size; i++) {
          const at = compiled.parent[i] ?? -1;
          if (at < 0) continue;
          const list = children.get(at);
          if (list) list.push(entry(i).id);
          else children.set(at, [entry(i).id]);
        }
      }
      return children.get(indexOf(id)) ?? [];
    },
  };
}

function writtenForm(entry: Entry, form: number): string {
  if (form < 0) return entry.ar;
  if (entry.type === "place") return entry.names[form] ?? entry.ar;
  if (entry.type === "actor" || entry.type === "outlet" || entry.type === "person") return entry.forms[form]?.form ?? entry.ar;
  return entry.ar;
}

// The rule that keeps the rooms apart: a room imports only the rooms its row names. A wrong import fails `npm run check`.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Room → what it may import: other rooms, and packages ("node:" stands for Node's own modules; "*" for any). */
const ROOMS = {
  arabic: { rooms: [], packages: [] },
  model: { rooms: [], packages: ["zod"] },
  knowledge: { rooms: ["arabic", "model"], packages: ["node:", "zod", "yaml", "csv-parse", "csv-stringify"] },
  intake: { rooms: ["arabic", "model"], packages: ["*"] },
  reading: { rooms: ["arabic", "knowledge", "model"], packages: ["node:crypto"] },
  reconcile: { rooms: ["arabic", "knowledge", "model"], packages: ["node:crypto", "fastest-levenshtein"] },
  record: { rooms: ["arabic", "model"], packages: ["*"] },
  publish: { rooms: ["arabic", "model"], packages: ["*"] },
  service: { rooms: ["arabic", "knowledge", "intake", "model", "reading", "reconcile", "record", "publish"], packages: ["*"] },
  cli: { rooms: ["arabic", "knowledge", "intake", "model", "reading", "reconcile", "record", "publish", "service"], packages: ["*"] },
};
/** Rooms that are pure functions: no clock, no randomness, no I/O. */
const PURE = ["arabic", "reading", "reconcile"];
const IMPURE = ["Date.now", "new Date()", "Math.random", "performance.now", "process.env", "fetch("];

const IMPORT = /(?:^|\n)\s*(?:import|export)\s[^;"=()]*?from\s*"([^"]+)"|\bimport\("([^"]+)"\)|(?:^|\n)import\s*"([^"]+)"/g;

function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else if (entry.name.endsWith(".ts") && !entry.name.endsWith(".test.ts")) yield path;
  }
}

const roomOf = (path) => relative(join(root, "src"), path).split(sep)[0];

/** Every breach as one line: file, import, why. */
export function breaches() {
  const out = [];
  for (const room of Object.keys(ROOMS)) {
    const rule = ROOMS[room];
    for (const file of files(join(root, "src", room))) {
      const source = readFileSync(file, "utf8");
      const name = relative(root, file);
      const testing = name.includes(`${sep}testing`) || name.endsWith("testing.ts");
      for (const [, fromOne, called, bare] of source.matchAll(IMPORT)) {
        const target = fromOne ?? called ?? bare;
        if (target.startsWith(".")) {
          const other = roomOf(resolve(dirname(file), target));
          if (other !== room && other in ROOMS && !rule.rooms.includes(other))
            out.push(`${name}: imports ${target}: the room "${room}" may not import the room "${other}"`);
        } else if (!testing) {
          const known = rule.packages.some((p) => p === "*" || target === p || target.startsWith(p.endsWith(":") ? p : `${p}/`));
          if (!known) out.push(`${name}: imports ${target}: the room "${room}" may not use this package`);
        }
      }
      if (PURE.includes(room))
        for (const word of IMPURE) if (source.includes(word)) out.push(`${name}: uses ${word}: the room "${room}" is pure`);
    }
  }
  return out;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const found = breaches();
  for (const line of found) process.stderr.write(`${line}\n`);
  process.exit(found.length > 0 ? 1 : 0);
}

// Writes the JSON Schemas of the contracts (docs/schema/) from the shapes that check them in the program. `--check` only compares.
//   node bin/node24.js bin/schema.js [--check]
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { Reading } from "../src/model/reading.ts";
import { RecordExport } from "../src/model/record.ts";

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), "docs", "schema");

export const schemas = () => ({
  "reading.schema.json": `${JSON.stringify({ $id: "isnad/reading@1", title: "Reading of one report", ...z.toJSONSchema(Reading) }, null, 2)}\n`,
  "record.schema.json": `${JSON.stringify({ $id: "isnad/record@1", title: "Record of many reports", ...z.toJSONSchema(RecordExport) }, null, 2)}\n`,
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(folder, { recursive: true });
  let stale = 0;
  for (const [name, text] of Object.entries(schemas())) {
    const path = join(folder, name);
    if (process.argv.includes("--check")) {
      let old = "";
      try {
        old = readFileSync(path, "utf8");
      } catch {
        old = "";
      }
      if (old !== text) {
        stale++;
        process.stderr.write(`docs/schema/${name} is not what the program holds to; run \`node bin/node24.js bin/schema.js\`\n`);
      }
    } else writeFileSync(path, text);
  }
  process.exit(stale > 0 ? 1 : 0);
}

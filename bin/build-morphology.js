// Makes src/arabic/morphology/data/stems.generated.ts from the verb and noun tables beside it: node bin/build-morphology.js
import { writeFileSync } from "node:fs";
import { buildNounStems } from "../src/arabic/morphology/noun-stems.ts";
import { writeTable } from "../src/arabic/morphology/stem-table.ts";
import { buildVerbStems } from "../src/arabic/morphology/verb-stems.ts";

const text = `// Made by bin/build-morphology.js from the tables of this folder; not to be edited.

export const VERB_STEMS = \`${writeTable(buildVerbStems())}\`;

export const NOUN_STEMS = \`${writeTable(buildNounStems())}\`;
`;
writeFileSync(new URL("../src/arabic/morphology/data/stems.generated.ts", import.meta.url), text);

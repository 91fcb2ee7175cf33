// The event frames of knowledge/frames, read, checked and compiled once.
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { EVENT_KINDS, IsnadError } from "../model/index.ts";
import { compileFrames, type FrameIndex } from "./frame-compile.ts";
import { EXAMPLE_TAGS, FactualityFile, FrameFile, LightFile, WordsFile } from "./frame-schema.ts";

export type { Cue, CueList, Frame, FrameIndex, LightVerb, Trigger, VerbHit, WordSet } from "./frame-compile.ts";
export { bareKey } from "./frame-compile.ts";
export type { SlotRole } from "./frame-schema.ts";

const FOLDER = new URL("../../knowledge/frames/", import.meta.url);
const TABLES = ["words.yaml", "light-verbs.yaml", "factuality.yaml"];

let index: FrameIndex | null = null;

/** All event frames. Throws `E_KNOWLEDGE` with the file where one is not valid. */
export function frames(): FrameIndex {
  if (index) return index;
  const files = readFrameFiles();
  const words = read("words.yaml", WordsFile);
  const light = read("light-verbs.yaml", LightFile);
  const factuality = read("factuality.yaml", FactualityFile);
  try {
    index = compileFrames({ frames: files.map(([, file]) => file), words, light, factuality });
  } catch (error) {
    throw invalid("", error instanceof Error ? error.message : "cannot be compiled");
  }
  return index;
}

/** Frame files with their names, in name order. */
export function readFrameFiles(): readonly (readonly [string, FrameFile])[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".yaml") && !TABLES.includes(name))
    .sort()
    .map((name) => [name, read(name, FrameFile)] as const);
}

/** What the frames lack: kinds without a frame, a file not named after its kind, a frame without a trigger or without an example of some tag. */
export function lintFrames(files: readonly (readonly [string, FrameFile])[]): readonly string[] {
  const out: string[] = [];
  for (const kind of EVENT_KINDS) if (!files.some(([, f]) => f.kind === kind)) out.push(`${kind}: no frame`);
  for (const [name, file] of files) {
    if (name !== `${file.kind}.yaml`) out.push(`${name}: holds the kind ${file.kind}`);
    if (file.verbs.length + file.nouns.length + file.phrases.length === 0) out.push(`${name}: no trigger`);
    for (const tag of EXAMPLE_TAGS) if (!file.examples.some((e) => e.tag === tag)) out.push(`${name}: no ${tag} example`);
    if (new Set(file.examples.map((e) => e.war)).size < 3) out.push(`${name}: examples of fewer than three settings`);
    for (const e of file.examples)
      for (const word of Object.keys(e.reads)) if (!e.text.includes(word)) out.push(`${name}: «${word}» is not in its example`);
  }
  return out;
}

function read<T>(
  name: string,
  schema: {
    safeParse(value: unknown): {
      success: boolean;
      data?: T;
      error?: { issues: readonly { path: readonly PropertyKey[]; message: string }[] };
    };
  },
): T {
  const parsed = schema.safeParse(parse(readFileSync(new URL(name, FOLDER), "utf8")));
  if (parsed.success && parsed.data !== undefined) return parsed.data;
  const issue = parsed.error?.issues[0];
  throw invalid(name, `${issue?.path.map(String).join(".") ?? ""}: ${issue?.message ?? "invalid"}`);
}

const invalid = (name: string, why: string) => new IsnadError("E_KNOWLEDGE", { why, path: `knowledge/frames/${name}` });

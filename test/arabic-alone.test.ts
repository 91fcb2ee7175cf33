// `isnad/arabic` stands alone: it imports nothing but itself, and runs where there is no Node.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { build } from "vite";
import { expect, test } from "vitest";

const room = join(dirname(dirname(fileURLToPath(import.meta.url))), "src", "arabic");
const sources = readdirSync(room, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
  .map((name) => join(room, name));

test("the room imports nothing from outside itself", () => {
  expect(sources.length).toBeGreaterThan(50);
  const outside: string[] = [];
  for (const file of sources) {
    for (const [, from = ""] of readFileSync(file, "utf8").matchAll(/^(?:import|export)\b[^;]*?from "([^"]+)";/gm)) {
      if (!from.startsWith(".") || relative(room, resolve(dirname(file), from)).startsWith("..")) outside.push(`${file}: ${from}`);
    }
  }
  expect(outside).toEqual([]);
});

test("it names no global that a browser lacks, no clock and no chance", () => {
  const named = sources.filter((file) =>
    /\b(?:process\.|Buffer\b|require\(|__dirname|Math\.random|Date\.now|new Date\(\))/.test(readFileSync(file, "utf8")),
  );
  expect(named).toEqual([]);
});

test("the package offers it as isnad/arabic", () => {
  const manifest = JSON.parse(readFileSync(join(room, "..", "..", "package.json"), "utf8"));
  expect(manifest.exports["./arabic"]["isnad-source"]).toBe("./src/arabic/index.ts");
});

test("bundled for a browser it reads a sentence with nothing but the language's own globals", async () => {
  const built = await build({
    root: room,
    logLevel: "silent",
    configFile: false,
    build: { write: false, minify: false, lib: { entry: join(room, "index.ts"), formats: ["iife"], name: "arabic", fileName: "arabic" } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && "output" in output ? output.output[0] : undefined;
  if (!chunk) throw new Error("nothing was built");
  expect(chunk.imports).toEqual([]);
  const page = createContext({});
  runInContext(`${chunk.code}\nglobalThis.arabic = arabic;`, page);
  const said = runInContext(
    `const text = "مساء أمس قُتل خمسة وعشرون جنديا";
     const line = arabic.tokenize(text);
     const [time] = arabic.findTimes(line);
     JSON.stringify([
       arabic.findNumbers(line).map((m) => m.low),
       arabic.resolveTime(time, { reference: "2024-05-15" }).start,
       arabic.voiceOf(line, 2),
       arabic.toLatin("حلب"),
     ])`,
    page,
  );
  expect(JSON.parse(said)).toEqual([[25], "2024-05-14", "passive", expect.any(String)]);
}, 60_000);

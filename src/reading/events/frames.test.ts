// Each frame's own examples are its test-suite: what its kind must find in them, with which factual value, and what it must not.
import { describe, expect, test } from "vitest";
import { lintFrames, loadKnowledge, readFrameFiles } from "../../knowledge/index.ts";
import type { Report } from "../../model/index.ts";
import { draftOf } from "../index.ts";

const knowledge = loadKnowledge();
const report = (text: string): Report => ({
  id: "t",
  version: 1,
  title: null,
  outlet: null,
  url: null,
  text,
  sha256: "",
  published: null,
  language: "ar",
});
const files = readFrameFiles();

describe("frames", () => {
  test("lack nothing", () => expect(lintFrames(files)).toEqual([]));
  for (const [name, file] of files) {
    describe(name, () => {
      test.each(file.examples)("$tag: $text", ({ text, reads }) => {
        const found = draftOf(report(text), knowledge)
          .events.filter((e) => e.kind === file.kind)
          .map((e) => ({ words: spanText(text, e.first, e.last), factual: e.factual }));
        const expected = Object.entries(reads);
        expect(found.map((f) => `${expected.find(([w]) => f.words.includes(w))?.[0] ?? f.words}=${f.factual}`).sort()).toEqual(
          expected
            .map(
              ([word, factual]) => `${word}=${factual === "any" ? (found.find((f) => f.words.includes(word))?.factual ?? "?") : factual}`,
            )
            .sort(),
        );
      });
    });
  }
});

function spanText(text: string, first: number, last: number): string {
  const { line } = draftOf(report(text), knowledge);
  return text.slice(line.start[first], line.end[last]);
}

import { expect, test } from "vitest";
import { paragraphAt, paragraphsOf } from "./paragraphs.ts";

test.each(["", "سطر واحد", "أول\n\nثانٍ\n", "\n\n  \nسطر", "a\r\nb", "𐤀𐤁\nنص"])(
  "every line of %j is a slice of the text at its offset",
  (text) => {
    const paragraphs = paragraphsOf(text);
    for (const { start, text: line } of paragraphs) {
      expect(text.slice(start, start + line.length)).toBe(line);
      expect(line).not.toContain("\n");
    }
    expect(paragraphs.map((paragraph) => paragraph.text).join("")).toBe(
      text
        .split("\n")
        .filter((line) => line.trim() !== "")
        .join(""),
    );
  },
);

test("an offset is found in its line", () => {
  const paragraphs = paragraphsOf("أول\n\nثانٍ وثالث\nرابع");
  expect([0, 2, 5, 9, 16].map((offset) => paragraphAt(paragraphs, offset))).toEqual([0, 0, 1, 1, 2]);
  expect(paragraphAt([], 3)).toBe(-1);
  expect(paragraphAt(paragraphsOf("\n\nنص"), 0)).toBe(-1);
});

import { describe, expect, test } from "vitest";
import { NearCopies } from "./near-copy.ts";
import { STORIES } from "./testing/stories.ts";

const text = (i: number): string => STORIES[i]?.lines.join("\n") ?? "";

describe("near-copies", () => {
  const known = new NearCopies();
  STORIES.forEach((_, i) => {
    known.add(`r${i}`, text(i));
  });
  test.each([
    ["the same", text(0), "r0"],
    ["a dateline and an agency's name before it", `عين الرمان (وكالة) - ${text(1)}`, "r1"],
    ["the last paragraph cut", STORIES[2]?.lines.slice(0, -1).join("\n") ?? "", "r2"],
    ["vowel signs and other hamzas", text(3).replaceAll("أ", "ا").replaceAll("من", "مِن"), "r3"],
  ])("%s", (_, given, of) => {
    expect(known.find(given)?.of).toBe(of);
  });
  test.each([
    [
      "another story on the same matter",
      "قتل عاملان في انهيار نفق آخر شرق القرية نفسها صباح اليوم وقال شهود إن ثلاثة آخرين ما زالوا تحت التراب ولم يصل الإنقاذ بعد",
    ],
    ["one sentence of four quoted", `${STORIES[1]?.lines[2]} ${STORIES[3]?.lines.join(" ")}`.slice(0, 60)],
    ["too short to say", "نفى المصدر ذلك"],
    ["nothing", ""],
  ])("none: %s", (_, given) => {
    expect(known.find(given)).toBeNull();
  });
});

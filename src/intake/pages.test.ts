import { describe, expect, test } from "vitest";
import { pageOf, pagesOf } from "./html.ts";
import { frontPage, liveBlog, savedPages, wordF1 } from "./testing/pages.ts";
import { HEADLINES, STORIES, SUMMARIES } from "./testing/stories.ts";

const PAGES = savedPages();

describe("saved pages", () => {
  test.each(PAGES)("$name", ({ html, expected }) => {
    const { text } = pageOf(html, null);
    for (const line of expected) expect(text.split("\n")).toContain(line);
    expect(wordF1(text, expected)).toBeGreaterThanOrEqual(0.93);
  });

  test("word F1 of the corpus", () => {
    expect(PAGES.length).toBeGreaterThanOrEqual(40);
    const sum = PAGES.reduce((total, { html, expected }) => total + wordF1(pageOf(html, null).text, expected), 0);
    expect(sum / PAGES.length).toBeGreaterThanOrEqual(0.99);
  });

  test.each(PAGES)("one report: $name", ({ html }) => {
    expect(pagesOf(html, null)).toHaveLength(1);
  });
});

describe("kept apart", () => {
  const named = (name: string) => pageOf(PAGES.find((page) => page.name.startsWith(name))?.html ?? "", null);
  test("captions", () => {
    for (const name of ["caption of a picture", "caption in a paragraph"]) {
      const { captions, text } = named(name);
      expect(captions).toHaveLength(1);
      expect(text).not.toContain(captions[0]);
    }
  });
  test("a quoted post is a stretch of the text", () => {
    const { quoted, text } = named("quoted post");
    expect(quoted.map(([start, end]) => text.slice(start, end))).toEqual([
      "كل الاحترام للفرق التي تعمل في هذه الظروف الصعبة من دون مقابل ولا كلمة شكر.",
    ]);
  });
  test("a front page gives its items, each with its address and day", () => {
    expect(pagesOf(frontPage(), null)).toMatchObject(
      HEADLINES.map((title, i) => ({
        title,
        text: SUMMARIES[i],
        url: `https://tilal.example/n/${i + 1}`,
        published: `2023-05-1${i}T08:00`,
        outlet: "مرصد التلال",
      })),
    );
  });
  test("a live blog gives its entries, each with its time", () => {
    const [story] = STORIES;
    if (!story) throw new Error("no story");
    expect(pagesOf(liveBlog(story), null)).toMatchObject(
      story.lines.map((text, i) => ({ text, published: `${story.day}T1${i}:30`, url: `https://tilal.example/live/7#e${i}` })),
    );
  });
});

describe("the day from the visible line", () => {
  test.each(STORIES)("$printed", ({ title, printed, day, lines }) => {
    const html = `<html><body><h1>${title}</h1><div class="post-date">${printed}</div><p>${lines.join("</p><p>")}</p></body></html>`;
    expect(pageOf(html, null).published?.slice(0, 10)).toBe(day);
  });
  test.each(["أمس", "تحديث كل ساعة", "5 أيار", "شوهد 2023 مرة", ""])("no day in «%s»", (line) => {
    expect(pageOf(`<html><body><div class="date">${line}</div><p>${STORIES[0]?.lines[0]}</p></body></html>`, null).published).toBeNull();
  });
});

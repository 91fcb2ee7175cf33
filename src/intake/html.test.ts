import { describe, expect, test } from "vitest";
import { pageOf } from "./html.ts";

const P1 = "أفاد شهود في بلدة السهوة بأن دورية عسكرية دخلت الحي الشرقي مساء الثلاثاء وفتشت عددا من المنازل قبل أن تغادر.";
const P2 = "وقال أحد السكان إن العناصر صادروا هواتف ثلاثة شبان ثم أطلقوا سراحهم بعد ساعتين من التحقيق معهم في مقر قريب.";
const P3 = "ولم يصدر عن الجهات الرسمية أي تعليق حتى ساعة إعداد هذا التقرير، بحسب ما ذكره مراسلنا في المنطقة.";
const MENU = `<nav><ul>${["الرئيسية", "سياسة", "اقتصاد", "رياضة"].map((word) => `<li><a href="/x">${word}</a></li>`).join("")}</ul></nav>`;
const RELATED = `<aside><h3>مقالات ذات صلة</h3><ul>${[1, 2, 3].map((n) => `<li><a href="/${n}">خبر آخر رقم ${n} عن موضوع مختلف تماما</a></li>`).join("")}</ul></aside>`;

const page = (body: string, head = ""): string =>
  `<!DOCTYPE html><html lang="ar"><head>${head}</head><body>${MENU}${body}${RELATED}<footer>جميع الحقوق محفوظة</footer></body></html>`;

describe("main text", () => {
  test.each([
    ["paragraphs", `<article><h1>دورية في السهوة</h1><p>${P1}</p><p>${P2}</p><p>${P3}</p></article>`, [P1, P2, P3]],
    ["divs for paragraphs", `<div class="content"><div>${P1}</div><div>${P2}</div><div>${P3}</div></div>`, [P1, P2, P3]],
    ["line breaks for paragraphs", `<div id="story">${P1}<br><br>${P2}<br><br>${P3}</div>`, [P1, P2, P3]],
    ["loose text beside paragraphs", `<div class="story">${P1}<p>${P2}</p><p>${P3}</p></div>`, [P1, P2, P3]],
    [
      "a short paragraph among long ones",
      `<article><p>${P1}</p><p>ونفى المصدر ذلك نفيا قاطعا.</p><p>${P2}</p><p>${P3}</p></article>`,
      [P1, "ونفى المصدر ذلك نفيا قاطعا.", P2, P3],
    ],
    ["a quotation", `<article><p>${P1}</p><blockquote>${P2}</blockquote><p>${P3}</p></article>`, [P1, P2, P3]],
  ])("%s", (_, body, expected) => {
    const { text } = pageOf(page(body), null);
    for (const paragraph of expected) expect(text.split("\n")).toContain(paragraph);
    expect(text).not.toContain("اقتصاد");
    expect(text).not.toContain("ذات صلة");
    expect(text).not.toContain("الحقوق");
  });

  test("scripts and forms say nothing", () => {
    const { text } = pageOf(
      page(
        `<article><p>${P1}</p><script>var words = "انفجار في المدينة";</script><form><p>اشترك في النشرة البريدية اليوم</p></form><p>${P2}</p><p>${P3}</p></article>`,
      ),
      null,
    );
    expect(text).not.toContain("انفجار");
    expect(text).not.toContain("النشرة");
  });

  test("a page nested far too deep still gives its words", () => {
    const { text } = pageOf(`<html><body>${"<div>".repeat(100_000)}${P1}${"</div>".repeat(100_000)}</body></html>`, null);
    expect(text).toBe(P1);
  });
});

describe("what the markup says", () => {
  const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  const body = `<article><h1>دورية في السهوة</h1><p>${P1}</p><p>${P2}</p><p>${P3}</p></article>`;
  test.each([
    [
      "linked data",
      ld({
        "@graph": [
          { "@type": "WebSite", name: "x" },
          { "@type": "NewsArticle", headline: "عنوان", datePublished: "2024-03-05T10:00:00+03:00", publisher: { name: "صوت السهل" } },
        ],
      }),
      { title: "عنوان", outlet: "صوت السهل", published: "2024-03-05T10:00", url: null },
    ],
    [
      "open graph",
      `<meta property="og:title" content="عنوان"><meta property="og:site_name" content="صوت السهل"><meta property="article:published_time" content="2024-03-05"><link rel="canonical" href="https://example.org/a">`,
      { title: "عنوان", outlet: "صوت السهل", published: "2024-03-05", url: "https://example.org/a" },
    ],
    [
      "broken linked data",
      `<script type="application/ld+json">{ "@type": </script>`,
      { title: "دورية في السهوة", outlet: null, published: null, url: null },
    ],
    [
      "a canonical address that is none",
      `<link rel="canonical" href="javascript:alert(1)">`,
      { title: "دورية في السهوة", outlet: null, published: null, url: null },
    ],
  ])("%s", (_, head, expected) => {
    expect(pageOf(page(body, head), null)).toMatchObject(expected);
  });

  test("a time element", () => {
    expect(
      pageOf(page(`<article><time datetime="2024-03-05T08:30:00Z">أمس</time><p>${P1}</p><p>${P2}</p></article>`), null).published,
    ).toBe("2024-03-05T08:30");
  });
});

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

test.each([
  ["paragraphs", `<p>${P1}</p>`, 5_000],
  ["cards", `<div class="c"><h3><a href="/x">خبر آخر عن موضوع</a></h3><p>كلمات قليلة تحت العنوان تشرح ما فيه</p></div>`, 1_200],
  ["articles", `<article><h2>عنوان</h2><p>${P2}</p><p>${P3}</p></article>`, 1_200],
  ["links", `<a href="/x">رابط</a> `, 5_000],
  ["times", `<div><time datetime="2024-03-05">أمس</time><p>${P2}</p></div>`, 1_500],
  ["bodies", "<script><body>", 50_000],
])("a page of very many %s takes seconds at most", (_, piece, count) => {
  const began = performance.now();
  pageOf(`<html><body>${piece.repeat(count)}</body></html>`, null);
  expect(performance.now() - began).toBeLessThan(20_000);
});

describe("markup that is not well formed loses no paragraph", () => {
  test.each([
    ["the page is closed in its middle", `<html><head></head><body><p>${P1}</p></body></html><p>${P2}</p><div>${P3}</div>`],
    ["two bodies", `<html><body><p>${P1}</p><body class="x"><p>${P2}</p><p>${P3}</p></body></html>`],
    ["a head that is never closed", `<html><head><title>x</title><body><p>${P1}</p><p>${P2}</p><p>${P3}</p></body></html>`],
    [
      "a body that a script writes",
      `<html><head><script>document.write("<body>");</script></head><body><p>${P1}</p><p>${P2}</p><p>${P3}</p></body></html>`,
    ],
    ["no tags of a page at all", `<p>${P1}</p><p>${P2}</p><p>${P3}</p>`],
    [
      "a page within a page",
      `<html><body><div><html><head></head><body><p>${P1}</p><p>${P2}</p></body></html></div><p>${P3}</p></body></html>`,
    ],
  ])("%s", (_, html) => {
    expect(pageOf(html, null).text).toBe(`${P1}\n${P2}\n${P3}`);
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

// A corpus of saved pages in the manner of news sites: each layout, with its fault, over made-up stories, and the text that stands in it.
import { COMMENTS, HEADLINES, MENU_WORDS, STORIES, type Story, SUMMARIES } from "./stories.ts";

export interface SavedPage {
  readonly name: string;
  readonly html: string;
  /** The story's paragraphs, as the main text should give them. */
  readonly expected: readonly string[];
  readonly story: Story;
}

const p = (lines: readonly string[], tag = "p"): string => lines.map((line) => `<${tag}>${line}</${tag}>`).join("\n");
const list = (items: readonly string[], attributes = ""): string =>
  `<ul ${attributes}>${items.map((item, i) => `<li><a href="/n/${i + 1}">${item}</a></li>`).join("")}</ul>`;
const MENU = `<nav class="main-menu">${list(MENU_WORDS)}</nav>`;
const BARE_MENU = `<div class="top">${list(MENU_WORDS)}</div>`;
const FOOTER = `<footer><p>جميع الحقوق محفوظة للموقع ولا يجوز النقل من دون إذن مكتوب.</p>${list(MENU_WORDS)}</footer>`;
const BARE_FOOTER = `<div id="bottom">جميع الحقوق محفوظة © 2023</div>`;
const SHARE = `<div class="share-buttons"><span>شارك الخبر</span> <a href="#">فيسبوك</a> <a href="#">تويتر</a> <a href="#">واتساب</a></div>`;
const TAGS = `<div class="post-tags"><span>الوسوم:</span> <a href="/t/1">أخبار</a> <a href="/t/2">محليات</a> <a href="/t/3">عاجل</a></div>`;
const RELATED = `<section class="related-posts"><h3>مواضيع ذات صلة</h3>${HEADLINES.slice(0, 4)
  .map((title, i) => `<article class="card"><h4><a href="/n/${i}">${title}</a></h4><p>${SUMMARIES[i]}</p></article>`)
  .join("")}</section>`;
const PLAIN_CARDS = HEADLINES.slice(0, 4)
  .map((title, i) => `<div class="box"><h4><a href="/n/${i}">${title}</a></h4><p>${SUMMARIES[i]}</p></div>`)
  .join("");
const comments = (times: number): string =>
  `<div id="comments" class="comments-area"><h3>التعليقات</h3>${Array.from({ length: times }, () => COMMENTS)
    .flat()
    .map((text, i) => `<div class="comment-body"><b>زائر ${i}</b><p>${text}</p></div>`)
    .join("")}</div>`;
const COOKIES = `<div class="cookie-consent" role="dialog"><p>نستخدم ملفات تعريف الارتباط لتحسين تجربتك على موقعنا، وبمتابعة التصفح فإنك توافق على سياسة الخصوصية وشروط الاستخدام المعمول بها لدينا.</p><button>موافق</button></div>`;
const NEWSLETTER = `<div class="newsletter-box"><h4>النشرة البريدية</h4><p>اشترك في نشرتنا البريدية لتصلك أهم الأخبار والتقارير كل صباح على بريدك الإلكتروني مجانًا.</p><form><input type="email"></form></div>`;
const shell = (body: string, head = ""): string =>
  `<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const ld = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const halves = (lines: readonly string[]): readonly [readonly string[], readonly string[]] => [
  lines.slice(0, Math.ceil(lines.length / 2)),
  lines.slice(Math.ceil(lines.length / 2)),
];
const and = (first: readonly string[], extra: string): string => `${p(first)}${extra}`;

type Layout = readonly [name: string, make: (story: Story) => string, expected?: (story: Story) => readonly string[]];

const LAYOUTS: readonly Layout[] = [
  ["plain article", (s) => shell(`${MENU}<article><h1>${s.title}</h1>${p(s.lines)}</article>${FOOTER}`)],
  [
    "blog engine, classic",
    (s) =>
      shell(
        `<header class="site-header">${MENU}</header><div id="content"><div id="post-12" class="post-12 post type-post category-news tag-a"><h1 class="entry-title">${s.title}</h1><div class="entry-meta">كتبه المحرر في ${s.printed}</div><div class="entry-content">${p(s.lines)}</div>${SHARE}${TAGS}</div>${comments(1)}</div><div id="sidebar" class="widget-area"><div class="widget"><h3>أحدث المقالات</h3>${list(HEADLINES)}</div></div>${FOOTER}`,
      ),
  ],
  [
    "blog engine, block editor",
    (s) => {
      const [a, b] = halves(s.lines);
      return shell(
        `${MENU}<main class="wp-block-group"><h1 class="wp-block-post-title">${s.title}</h1><div class="entry-content wp-block-post-content"><figure class="wp-block-image"><img src="x.jpg"><figcaption>أرشيفية من المكان نفسه (الموقع)</figcaption></figure>${p(a)}<blockquote class="wp-block-quote"><p>${b[0] ?? ""}</p></blockquote>${p(b.slice(1))}</div></main>${RELATED}${FOOTER}`,
      );
    },
  ],
  [
    "page builder",
    (s) =>
      shell(
        `${BARE_MENU}<div class="elementor-section"><div class="elementor-widget elementor-widget-heading"><h1 class="elementor-heading-title">${s.title}</h1></div><div class="elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container">${p(s.lines)}</div></div><div class="elementor-widget elementor-share-buttons">${SHARE}</div></div><div class="elementor-posts">${PLAIN_CARDS}</div>${FOOTER}`,
      ),
  ],
  [
    "content system with fields",
    (s) =>
      shell(
        `<div class="region region-header">${list(MENU_WORDS, 'class="menu"')}</div><div class="node node--type-article"><h1>${s.title}</h1><div class="field field--name-field-date">${s.printed}</div><div class="field field--name-body field--type-text-with-summary"><div class="field__item">${p(s.lines)}</div></div><div class="field field--name-field-tags"><a href="/1">أخبار</a></div></div><div class="block views-element-container"><h2>الأكثر قراءة</h2>${list(HEADLINES)}</div>`,
      ),
  ],
  [
    "hosted blog, line breaks",
    (s) => shell(`${BARE_MENU}<div class="post-body entry-content">${s.lines.join("<br /><br />")}</div>${BARE_FOOTER}`),
  ],
  [
    "one line break between",
    (s) => shell(`${BARE_MENU}<h1>${s.title}</h1><div class="news_text">${s.lines.join("<br>")}</div>${BARE_FOOTER}`),
  ],
  [
    "tables and fonts",
    (s) =>
      `<html dir=rtl><head><title>${s.title}</title></head><body><table width=100%><tr><td colspan=2>${MENU_WORDS.map((w) => `<a href=x>${w}</a> |`).join(" ")}</td></tr><tr><td width=20% valign=top>${HEADLINES.map((h) => `<a href=y>${h}</a><br>`).join("")}</td><td><font size=5 color=red>${s.title}</font><br><font size=3>${s.lines.join("<br><br>")}</font></td></tr><tr><td colspan=2 align=center>جميع الحقوق محفوظة</td></tr></table></body></html>`,
  ],
  [
    "everything in one form",
    (s) =>
      shell(
        `<form id="aspnetForm" method="post" action="d.aspx?id=1"><input type="hidden" name="__VIEWSTATE" value="x">${BARE_MENU}<div id="ctl00_Main"><span id="ctl00_lblTitle"><h1>${s.title}</h1></span><div id="ctl00_lblBody">${p(s.lines)}</div></div>${BARE_FOOTER}</form>`,
      ),
  ],
  ["divisions for paragraphs", (s) => shell(`${MENU}<div class="story">${p(s.lines, "div")}</div>${FOOTER}`)],
  [
    "sections in divisions in divisions",
    (s) =>
      shell(
        `${MENU}<div><div><div><h1>${s.title}</h1>${s.lines.map((l) => `<div><div><span>${l}</span></div></div>`).join("")}</div></div></div>${FOOTER}`,
      ),
  ],
  [
    "words in spans",
    (s) => shell(`${MENU}<article>${s.lines.map((l) => `<p><span style="font-size:18px">${l}</span></p>`).join("")}</article>${FOOTER}`),
  ],
  [
    "read-also between paragraphs",
    (s) => {
      const [a, b] = halves(s.lines);
      return shell(
        `${MENU}<article><h1>${s.title}</h1>${and(a, `<p><strong>اقرأ أيضًا:</strong> <a href="/n/2">${HEADLINES[1]}</a></p>`)}${p(b)}</article>${FOOTER}`,
      );
    },
  ],
  [
    "related box in the middle",
    (s) => {
      const [a, b] = halves(s.lines);
      return shell(
        `${MENU}<article><h1>${s.title}</h1>${and(a, `<div class="related-inline"><h4>مواضيع متعلقة</h4>${list(HEADLINES.slice(0, 3))}</div>`)}${p(b)}</article>${FOOTER}`,
      );
    },
  ],
  [
    "unmarked links in the middle",
    (s) => {
      const [a, b] = halves(s.lines);
      return shell(`${MENU}<article><h1>${s.title}</h1>${and(a, list(HEADLINES.slice(0, 3)))}${p(b)}</article>${FOOTER}`);
    },
  ],
  [
    "advertisement between",
    (s) =>
      shell(
        `${MENU}<article>${s.lines.map((l, i) => `<p>${l}</p>${i === 1 ? '<div class="ads ad-inline"><p>إعلان: اشترِ الآن واحصل على خصم كبير لفترة محدودة جدًا على جميع المنتجات</p></div>' : ""}`).join("")}</article>${FOOTER}`,
      ),
  ],
  ["cookie wall first", (s) => shell(`${COOKIES}${MENU}<main><h1>${s.title}</h1>${p(s.lines)}</main>${FOOTER}`)],
  [
    "newsletter inside the story",
    (s) => {
      const [a, b] = halves(s.lines);
      return shell(`${MENU}<main><h1>${s.title}</h1><div class="content">${and(a, NEWSLETTER)}${p(b)}</div></main>${FOOTER}`);
    },
  ],
  ["more comments than story", (s) => shell(`${MENU}<article><h1>${s.title}</h1>${p(s.lines)}</article>${comments(6)}${FOOTER}`)],
  [
    "comments in an ordered list",
    (s) =>
      shell(
        `${MENU}<article><h1>${s.title}</h1>${p(s.lines)}</article><ol class="commentlist">${COMMENTS.map((c) => `<li class="comment"><p>${c}</p></li>`).join("")}</ol>${FOOTER}`,
      ),
  ],
  [
    "many cards below",
    (s) =>
      shell(
        `${MENU}<div class="single"><h1>${s.title}</h1><div class="txt">${p(s.lines)}</div></div><div class="list">${PLAIN_CARDS}</div>${FOOTER}`,
      ),
  ],
  [
    "cards before",
    (s) =>
      shell(
        `${BARE_MENU}<div class="strip">${PLAIN_CARDS}</div><div class="single"><h1>${s.title}</h1><div class="txt">${p(s.lines)}</div></div>${FOOTER}`,
        `<meta property="og:type" content="article">`,
      ),
  ],
  [
    "aside with words",
    (s) =>
      shell(
        `${MENU}<div class="row"><article>${p(s.lines)}</article><aside><h3>عن الموقع</h3><p>${SUMMARIES[5]}</p></aside></div>${FOOTER}`,
      ),
  ],
  [
    "caption of a picture",
    (s) =>
      shell(
        `${MENU}<article><h1>${s.title}</h1><figure><img src="a.jpg" alt="صورة"><figcaption>عناصر قرب الموقع، ${s.printed} (${s.outlet})</figcaption></figure>${p(s.lines)}</article>${FOOTER}`,
      ),
  ],
  [
    "caption in a paragraph",
    (s) =>
      shell(
        `${MENU}<article><h1>${s.title}</h1><div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">من أرشيف ${s.outlet}</p></div>${p(s.lines)}</article>${FOOTER}`,
      ),
  ],
  [
    "quoted post",
    (s) =>
      shell(
        `${MENU}<article><h1>${s.title}</h1>${p(s.lines.slice(0, 2))}<blockquote class="twitter-tweet"><p lang="ar">${COMMENTS[3]}</p></blockquote>${p(s.lines.slice(2))}</article>${FOOTER}`,
      ),
    (s) => [...s.lines.slice(0, 2), COMMENTS[3] ?? "", ...s.lines.slice(2)],
  ],
  [
    "subheads and a list",
    (s) =>
      shell(
        `${MENU}<article><h1>${s.title}</h1>${p(s.lines.slice(0, 2))}<h2>تفاصيل ما جرى</h2><ul>${s.lines
          .slice(2)
          .map((l) => `<li>${l}</li>`)
          .join("")}</ul></article>${FOOTER}`,
      ),
    (s) => [...s.lines.slice(0, 2), "تفاصيل ما جرى", ...s.lines.slice(2)],
  ],
  [
    "standfirst repeated",
    (s) =>
      shell(`${MENU}<article><h1>${s.title}</h1><p class="lead">${s.lines[0]}</p><div class="body">${p(s.lines)}</div></article>${FOOTER}`),
  ],
  [
    "a copy for small screens",
    (s) =>
      shell(
        `${MENU}<div class="desktop"><h1>${s.title}</h1>${p(s.lines)}</div><div class="mobile"><h1>${s.title}</h1>${p(s.lines)}</div>${FOOTER}`,
      ),
  ],
  ["unclosed paragraphs", (s) => shell(`${MENU}<div class="article-text">${s.lines.map((l) => `<p>${l}`).join("\n")}</div>${FOOTER}`)],
  [
    "tags never closed",
    (s) =>
      `<html><body>${BARE_MENU}<div class=news><b><font color=blue>${s.lines.map((l) => `<p><font size=4>${l}`).join("\n")}<hr>جميع الحقوق محفوظة`,
  ],
  ["no body, no head", (s) => `<title>${s.title}</title>${p(s.lines)}`],
  [
    "headline links and line",
    (s) =>
      shell(
        `${MENU}<article><h1><a href="/self">${s.title}</a></h1><div class="post-meta"><span class="author">المحرر</span> <time datetime="${s.day}T09:00:00+03:00">${s.printed}</time></div>${p(s.lines)}</article>${FOOTER}`,
      ),
  ],
  [
    "short story",
    (s) => shell(`${MENU}<article><h1>${s.title}</h1><p>${s.lines[0]}</p></article>${RELATED}${FOOTER}`),
    (s) => [s.lines[0] ?? ""],
  ],
  [
    "names linked throughout",
    (s) =>
      shell(
        `${MENU}<article>${s.lines
          .map(
            (l) =>
              `<p>${l
                .split(" ")
                .map((w, i) => (i % 4 === 3 ? `<a href="/t/${i}">${w}</a>` : w))
                .join(" ")}</p>`,
          )
          .join("")}</article>${FOOTER}`,
      ),
  ],
  [
    "body marked as such",
    (s) =>
      shell(
        `${MENU}<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">${s.title}</h1><div itemprop="articleBody">${p(s.lines)}</div></div><div class="list">${PLAIN_CARDS}</div>${FOOTER}`,
      ),
  ],
  [
    "story only in linked data",
    (s) =>
      shell(
        `${MENU}<div id="root"></div>${FOOTER}`,
        ld({ "@type": "NewsArticle", headline: s.title, articleBody: s.lines.join("\n\n"), datePublished: s.day }),
      ),
  ],
  [
    "accelerated page",
    (s) =>
      shell(
        `<amp-sidebar id="sidebar">${list(MENU_WORDS)}</amp-sidebar><article class="amp-wp-article"><h1>${s.title}</h1><div class="amp-wp-article-content">${p(s.lines)}</div></article>`,
        ld({ "@context": "x", "@graph": [{ "@type": ["NewsArticle"], headline: s.title }] }),
      ),
  ],
  [
    "a popup around the story's end",
    (s) =>
      shell(
        `${MENU}<article><h1>${s.title}</h1>${p(s.lines)}<div class="popup-modal"><p>لا تفوّت أهم الأخبار، فعّل الإشعارات الآن لتصلك التنبيهات العاجلة لحظة بلحظة على هاتفك.</p></div></article>${FOOTER}`,
      ),
  ],
  [
    "breadcrumbs, ticker, tags",
    (s) =>
      shell(
        `<div class="news-ticker"><span>عاجل</span> <a href="/n/1">${HEADLINES[0]}</a></div>${MENU}<div class="breadcrumbs"><a href="/">الرئيسية</a> » <a href="/m">محليات</a> » ${s.title}</div><article><h1>${s.title}</h1>${p(s.lines)}${TAGS}</article>${FOOTER}`,
      ),
  ],
  [
    "a class that names its sidebar",
    (s) =>
      shell(
        `${MENU}<div class="page has-sidebar with-comments"><div class="article-with-share"><h1>${s.title}</h1>${p(s.lines)}</div></div>${FOOTER}`,
      ),
  ],
  [
    "two whole stories",
    (s) =>
      shell(
        `${MENU}<main><article><h1>${s.title}</h1>${p(s.lines)}</article><article><h2>خبر ثان في الصفحة نفسها</h2>${p(second(s).lines)}</article></main>${FOOTER}`,
      ),
    (s) => [...s.lines, "خبر ثان في الصفحة نفسها", ...second(s).lines],
  ],
  [
    "author box under the story",
    (s) =>
      shell(
        `${MENU}<article><h1>${s.title}</h1>${p(s.lines)}<div class="author-box"><h4>عن الكاتب</h4><p>صحفي مستقل يغطي أخبار المنطقة منذ سنوات ويكتب في عدد من المواقع المحلية والعربية.</p></div></article>${FOOTER}`,
      ),
  ],
  [
    "loose text",
    (s) => shell(`${MENU}<div class="body">${s.lines[0]}<p>${s.lines[1]}</p>${s.lines[2]}<p>${s.lines[3]}</p></div>${FOOTER}`),
    (s) => s.lines.slice(0, 4),
  ],
  ["preformatted text", (s) => shell(`${BARE_MENU}<pre>${s.lines.join("\n")}</pre>${BARE_FOOTER}`)],
  [
    "character references",
    (s) =>
      shell(
        `${MENU}<article>${p(s.lines.map((l) => [...l].map((c) => (c.charCodeAt(0) > 127 ? `&#${c.charCodeAt(0)};` : c)).join("")))}</article>${FOOTER}`,
      ),
  ],
  [
    "noise in English",
    (s) =>
      shell(
        `<div class="top-bar">Home | News | Contact us | Log in</div><div class="wrapper"><h1>${s.title}</h1>${p(s.lines)}</div><div class="copy">Powered by a system. All rights reserved.</div>`,
      ),
  ],
];

const second = (story: Story): Story => STORIES[(STORIES.indexOf(story) + 1) % STORIES.length] ?? story;

/** Every layout over `rounds` stories each; 47 pages a round. */
export function savedPages(rounds = 2): readonly SavedPage[] {
  const out: SavedPage[] = [];
  LAYOUTS.forEach(([name, make, expected], i) => {
    for (let round = 0; round < rounds; round++) {
      const story = STORIES[(i + round) % STORIES.length];
      if (story) out.push({ name: `${name} (${round + 1})`, html: make(story), expected: expected?.(story) ?? story.lines, story });
    }
  });
  return out;
}

/** A front page: cards with a linked headline, a summary and a day. */
export function frontPage(): string {
  const cards = HEADLINES.map(
    (title, i) =>
      `<article class="card"><h3><a href="/n/${i + 1}">${title}</a></h3><time datetime="2023-05-1${i}T08:00:00Z">1${i} أيار 2023</time><p>${SUMMARIES[i]}</p></article>`,
  ).join("");
  return shell(
    `${MENU}<main><h2>آخر الأخبار</h2>${cards}</main>${FOOTER}`,
    `<link rel="canonical" href="https://tilal.example/"><meta property="og:site_name" content="مرصد التلال">`,
  );
}

/** A live blog: entries with a time of their own under one headline. */
export function liveBlog(story: Story): string {
  const entries = story.lines
    .map(
      (line, i) =>
        `<div class="entry" id="e${i}"><time datetime="${story.day}T1${i}:30:00+03:00">1${i}:30</time><h3>تحديث رقم ${i + 1} من المراسل</h3><p>${line}</p></div>`,
    )
    .join("");
  return shell(
    `${MENU}<main><h1>${story.title}</h1><div class="stream">${entries}</div></main>${FOOTER}`,
    ld({ "@type": "LiveBlogPosting", headline: story.title, datePublished: story.day, url: "https://tilal.example/live/7" }),
  );
}

/** Word F1 of a text against its expected paragraphs, words counted with their number. */
export function wordF1(found: string, expected: readonly string[]): number {
  const wanted = new Map<string, number>();
  const words = (text: string) => text.split(/\s+/).filter((word) => word !== "");
  const all = words(expected.join(" "));
  for (const word of all) wanted.set(word, (wanted.get(word) ?? 0) + 1);
  const given = words(found);
  let right = 0;
  for (const word of given) {
    const left = wanted.get(word) ?? 0;
    if (left > 0) {
      right++;
      wanted.set(word, left - 1);
    }
  }
  return all.length + given.length === 0 ? 1 : (2 * right) / (all.length + given.length);
}

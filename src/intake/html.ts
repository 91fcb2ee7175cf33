// A saved page to its main text and what its markup says about it. Captions and quoted posts are kept apart; a page of many items gives many.
import { type PageDocument, type PageElement, parsePage } from "./dom.ts";
import { clearFurniture } from "./furniture.ts";
import { blockText, paragraphsOf, tagsOf, textWithoutTags } from "./html-text.ts";
import { itemsOf } from "./items.ts";
import { type Metadata, metadataOf } from "./metadata.ts";
import { isHeading, isPointerLine, measured, storyBlocks } from "./story.ts";

export interface Page extends Metadata {
  readonly text: string;
  /** What stands under pictures, in order; no part of `text`. */
  readonly captions: readonly string[];
  /** Posts of others set into the story: stretches of `text`, `[start, end)`. */
  readonly quoted: readonly (readonly [number, number])[];
}

const DEEPEST = 400;
const LARGEST = 4_000_000;
/** Several times what the largest pages of news sites have; building a page of more takes too long. */
const MOST_TAGS = 15_000;
const CAPTIONS = "figcaption, .wp-caption-text, .caption, .image-caption, .photo-caption, .img-caption";
const POSTS =
  "blockquote.twitter-tweet, blockquote.instagram-media, blockquote.tiktok-embed, .fb-post, .telegram-post, .tgme_widget_message";

/** The page as one text. */
export function pageOf(html: string, url: string | null): Page {
  return taken(html, url).whole;
}

/** The page's reports: itself, or each of its items where it is a front page or a live blog. */
export function pagesOf(html: string, url: string | null): readonly Page[] {
  const { whole, items } = taken(html, url);
  return items.length > 0 ? items : [whole];
}

interface Taken {
  readonly whole: Page;
  readonly items: readonly Page[];
}

function taken(html: string, url: string | null): Taken {
  const tags = tagsOf(html);
  if (html.length > LARGEST || tags.deepest > DEEPEST || tags.count > MOST_TAGS) {
    const none = { title: null, outlet: null, author: null, published: null, modified: null, language: null, url };
    return { whole: { text: textWithoutTags(html), captions: [], quoted: [], ...none }, items: [] };
  }
  const document = parsePage(wellFormed(html));
  const metadata = metadataOf(document, url);
  const articleBody = metadata.body;
  clearFurniture(document);
  const captions = takeCaptions(document);
  const posts = [...document.querySelectorAll(POSTS)].map((post) => blockText(post));
  const blocks = paragraphsOf(document).map((element) => measured(asParagraph(document, element)));
  const { body: _, article, live, ...said } = metadata;
  const items = itemsOf(document, blocks, { url: said.url, article, live }).map(
    (item): Page => ({
      ...said,
      captions: [],
      quoted: [],
      author: null,
      ...item,
      published: item.published ?? (live ? said.published : null),
    }),
  );
  const title = said.title === null ? null : plain(said.title);
  const lines = storyBlocks(document, blocks)
    .filter((block) => title === null || !(isHeading(block) && sameHeadline(plain(block.text), title)))
    .flatMap((block) => block.text.split("\n"))
    .filter((line) => line !== "" && line !== title && !isPointerLine(line));
  let text = lines.join("\n");
  if (text === "") text = textWithoutTags(html);
  // a page that its script writes: the story stands in the linked data alone
  if (articleBody !== null && shareOf(articleBody, text) < 0.3) text = linesOf(articleBody);
  return { whole: { text, captions, quoted: stretches(text, posts), ...said }, items };
}

/** One head and one body, whatever tags of theirs are missing, doubled or closed too soon: what stands behind them belongs to the body. */
function wellFormed(html: string): string {
  let at = html.search(/<body[\s>]/i);
  // a script may write a body into another page
  for (let tries = 0; tries < 20 && at >= 0 && html.lastIndexOf("<script", at) > html.lastIndexOf("</script", at); tries++) {
    const next = html.slice(at + 1).search(/<body[\s>]/i);
    at = next < 0 ? -1 : at + 1 + next;
  }
  const lang = /<html\s[^<>]{0,300}?\blang\s*=\s*["']?([a-z]{2,3}(?:-[a-z]{2,4})?)\b/i.exec(html.slice(0, 5000))?.[1];
  const open = lang === undefined ? "<html>" : `<html lang="${lang}">`;
  const bare = (part: string) => part.replace(/<\/?(?:html|head|body)(?:\s[^<>]{0,1000})?>/gi, "");
  if (at < 0) return `${open}<head></head><body>${bare(html)}</body></html>`;
  return `${open}<head>${bare(html.slice(0, at)).replace(/<!doctype[^<>]{0,300}>/i, "")}</head><body>${bare(html.slice(at))}</body></html>`;
}

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();
/** The headline, or the headline with the site's name behind it. */
const sameHeadline = (heading: string, title: string): boolean =>
  heading === title || (heading.length > 15 && title.startsWith(`${heading} `));

/** How many of the first text's words stand in the second. */
function shareOf(wanted: string, text: string): number {
  const held = new Set(text.split(/\s+/));
  const words = wanted.split(/\s+/);
  return words.filter((word) => held.has(word)).length / Math.max(1, words.length);
}

const linesOf = (text: string): string =>
  (/<(?:p|br|div)\b/i.test(text) ? textWithoutTags(text) : text)
    .split("\n")
    .map(plain)
    .filter((line) => line !== "")
    .join("\n");

function takeCaptions(document: PageDocument): readonly string[] {
  const out: string[] = [];
  for (const element of document.querySelectorAll(CAPTIONS)) {
    const text = blockText(element);
    if (text.split(/\s+/).length > 60) continue; // a story by its length, whatever it is called
    if (text !== "") out.push(text);
    element.remove();
  }
  return out;
}

function stretches(text: string, posts: readonly string[]): readonly (readonly [number, number])[] {
  const out: (readonly [number, number])[] = [];
  let from = 0;
  for (const post of posts) {
    for (const line of post.split("\n")) {
      const start = line === "" ? -1 : text.indexOf(line, from);
      if (start < 0) continue;
      from = start + line.length;
      out.push([start, from]);
    }
  }
  return out;
}

/** A division that holds words and no block is a paragraph by another name; the extractor weighs paragraphs. */
function asParagraph(document: PageDocument, element: PageElement): PageElement {
  if (element.tagName.toUpperCase() !== "DIV" || !element.parentElement) return element;
  const paragraph = document.createElement("p");
  element.parentElement.insertBefore(paragraph, element);
  for (const node of [...element.childNodes]) paragraph.appendChild(node);
  element.remove();
  return paragraph;
}

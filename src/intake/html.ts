// A saved page to its main text and what its markup says about it. A well-kept extractor finds the story; what it drops from among the
// story's own paragraphs is put back, so that no Arabic paragraph is lost.
import { Readability } from "@mozilla/readability";
import { type PageDocument, type PageElement, parsePage } from "./dom.ts";
import { blockText, paragraphsOf, tagDepth, textWithoutTags } from "./html-text.ts";
import { type Metadata, metadataOf } from "./metadata.ts";

export interface Page extends Metadata {
  readonly text: string;
}

/** What no story stands in: scripts, controls, menus. */
const NOT_TOLD = "script, style, noscript, template, svg, iframe, form, button, nav, [role=navigation], [role=menu], [hidden]";
const MARK = "data-isnad-block";
const DEEPEST = 400;
const LARGEST = 8_000_000;

export function pageOf(html: string, url: string | null): Page {
  if (html.length > LARGEST || tagDepth(html) > DEEPEST) {
    return { text: textWithoutTags(html), title: null, outlet: null, published: null, url };
  }
  const document = parsePage(html);
  const metadata = metadataOf(document, url);
  for (const element of document.querySelectorAll(NOT_TOLD)) element.remove();
  const blocks = paragraphsOf(document).map((element) => asParagraph(document, element));
  blocks.forEach((element, i) => {
    element.setAttribute(MARK, String(i));
  });
  const kept = keptBlocks(document);
  const chosen = kept === null ? blocks : blocks.filter((element, i) => kept.has(i) || belongs(element, blocks, kept));
  const text = chosen
    .filter((element) => !isLinkList(element))
    .map(blockText)
    .filter((line) => line !== "")
    .join("\n");
  return { text: text === "" ? textWithoutTags(html) : text, ...metadata };
}

/** Which paragraphs the extractor keeps: it works on a copy, so they are known by a mark. Null where it finds no story. */
function keptBlocks(document: PageDocument): ReadonlySet<number> | null {
  if (!document.body) return null;
  const copy = document.cloneNode(true);
  const article = new Readability(copy, {
    charThreshold: 150,
    keepClasses: false,
    serializer: (node: unknown) => node as PageElement,
  }).parse();
  if (!article?.content) return null;
  const kept = new Set<number>();
  for (const element of article.content.querySelectorAll(`[${MARK}]`)) kept.add(Number(element.getAttribute(MARK)));
  return kept.size === 0 ? null : kept;
}

/** A paragraph beside kept ones, of running words and few links, is the story's own. */
function belongs(element: PageElement, blocks: readonly PageElement[], kept: ReadonlySet<number>): boolean {
  const parent = element.parentElement;
  if (!parent) return false;
  const sibling = blocks.some((other, i) => kept.has(i) && other.parentElement === parent);
  return sibling && isProse(element);
}

const wordCount = (element: PageElement): number => blockText(element).split(" ").length;

/** The share of a block's words that are links. */
function linkShare(element: PageElement): number {
  let linked = 0;
  for (const link of element.querySelectorAll("a")) linked += wordCount(link);
  return linked / wordCount(element);
}

const isProse = (element: PageElement): boolean => wordCount(element) >= 4 && linkShare(element) <= 0.4;

/** An item of a list of links («مقالات ذات صلة» with its headlines): nothing of it but links. */
const isLinkList = (element: PageElement): boolean => linkShare(element) > 0.9 && element.tagName.toUpperCase() === "LI";

/** A division that holds words and no block is a paragraph by another name; the extractor weighs paragraphs. */
function asParagraph(document: PageDocument, element: PageElement): PageElement {
  if (element.tagName.toUpperCase() !== "DIV" || !element.parentElement) return element;
  const paragraph = document.createElement("p");
  element.parentElement.insertBefore(paragraph, element);
  for (const node of [...element.childNodes]) paragraph.appendChild(node);
  element.remove();
  return paragraph;
}

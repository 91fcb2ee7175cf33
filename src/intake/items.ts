// Pages of many items: front pages of short items with their own addresses, live blogs whose entries have their own times.
import type { PageDocument, PageElement } from "./dom.ts";
import { blockText } from "./html-text.ts";
import { publishedDay } from "./published.ts";
import { type Block, cardsOf, isHeading, isProse, within } from "./story.ts";

export interface Item {
  readonly text: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
}

export interface PageFacts {
  readonly url: string | null;
  /** The markup says that the page is one article. */
  readonly article: boolean;
  /** The markup says that it is a live blog. */
  readonly live: boolean;
}

const FEWEST_ENTRIES = 3;
const FEWEST_CARDS = 4;
/** Entries that are taken of one live blog. */
const MOST_ITEMS = 500;
const ENTRIES =
  "[itemprop=liveBlogUpdate], .live-entry, .liveblog-entry, .live-blog-entry, .live-update, .live-post, .timeline-item, .update-entry";

/** The items of a page that is made of items; none of a page that tells one story. */
export function itemsOf(document: PageDocument, blocks: readonly Block[], facts: PageFacts): readonly Item[] {
  const entries = liveEntries(document, blocks, facts);
  if (entries.length >= FEWEST_ENTRIES) return entries;
  return facts.article ? [] : frontPage(blocks, facts.url);
}

function liveEntries(document: PageDocument, blocks: readonly Block[], facts: PageFacts): readonly Item[] {
  let elements = [...document.querySelectorAll(ENTRIES)];
  if (elements.length < FEWEST_ENTRIES && facts.live) elements = timedSiblings(document);
  return elements.slice(0, MOST_ITEMS).flatMap(
    (element) =>
      itemIn(
        element,
        blocks.filter((block) => within(block.element, element)),
        facts.url,
        true,
      ) ?? [],
  );
}

/** Elements of one make, each with a time of its own. */
function timedSiblings(document: PageDocument): PageElement[] {
  const groups = new Map<PageElement, Set<PageElement>>();
  for (const time of document.querySelectorAll("time[datetime]")) {
    for (let at: PageElement | null = time; at?.parentElement; at = at.parentElement) {
      const children = groups.get(at.parentElement);
      if (children) children.add(at);
      else groups.set(at.parentElement, new Set([at]));
    }
  }
  for (const children of groups.values()) {
    if (children.size >= FEWEST_ENTRIES) return [...children];
  }
  return [];
}

function frontPage(blocks: readonly Block[], url: string | null): readonly Item[] {
  const cards = [...cardsOf(blocks)].filter(([, held]) => held.some((block) => isProse(block) && !isHeading(block) && block.words >= 8));
  if (cards.length < FEWEST_CARDS) return [];
  const inCards = new Set(cards.flatMap(([, held]) => held));
  const words = (which: readonly Block[]) => which.reduce((sum, block) => sum + block.words, 0);
  const outside = words(blocks.filter((block) => !inCards.has(block) && isProse(block) && !isHeading(block) && block.words >= 10));
  const headed = blocks.some((block) => block.element.tagName.toUpperCase() === "H1" && block.links < 0.5);
  if (outside > 0.3 * words([...inCards]) || (headed && outside > 0)) return [];
  return cards.flatMap(([element, held]) => itemIn(element, held, url, false) ?? []);
}

function itemIn(element: PageElement, held: readonly Block[], base: string | null, own: boolean): Item | null {
  const head = held.find((block) => isHeading(block) || block.links > 0.8);
  const link = (
    own
      ? element.querySelector("a[href^='#'], h2 a[href], h3 a[href]")
      : element.querySelector("h2 a[href], h3 a[href], h4 a[href], a[href]")
  )?.getAttribute("href");
  const time = element.querySelector("time[datetime]");
  const stamp = time ? blockText(time) : "";
  const text = held
    .filter((block) => block !== head && (isProse(block) || block.words >= 2) && block.links <= 0.5 && block.text !== stamp)
    .map((block) => block.text)
    .join("\n");
  if (text === "") return null;
  const id = element.getAttribute("id");
  return {
    text,
    title: head ? head.text : null,
    url: absolute(link ?? (own && id ? `#${id}` : null), base),
    published: publishedDay(time?.getAttribute("datetime")),
  };
}

export function absolute(href: string | null | undefined, base: string | null): string | null {
  if (!href) return null;
  try {
    const url = new URL(href, base ?? undefined);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}

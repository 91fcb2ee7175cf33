// Which blocks of a cleared page are its story. A well-kept extractor gives the core; the story's own paragraphs that it drops are put back.
import { Readability } from "@mozilla/readability";
import type { PageDocument, PageElement } from "./dom.ts";
import { blockText } from "./html-text.ts";

const MARK = "data-isnad-block";
const HEADING = /^H[1-6]$/;

/** A block with what its choice turns on, measured once. */
export interface Block {
  readonly element: PageElement;
  readonly text: string;
  readonly words: number;
  /** The share of its words that are links. */
  readonly links: number;
}

export function measured(element: PageElement): Block {
  const text = blockText(element);
  const words = wordsIn(text);
  let linked = 0;
  for (const link of element.querySelectorAll("a")) linked += wordsIn(blockText(link));
  if (linked === 0 && inside(element, "A")) linked = words;
  return { element, text, words, links: words === 0 ? 0 : Math.min(1, linked / words) };
}

const wordsIn = (text: string): number => (text === "" ? 0 : text.split(/\s+/).length);

function inside(element: PageElement, tag: string): boolean {
  for (let at: PageElement | null = element, steps = 0; at && steps < 6; at = at.parentElement, steps++)
    if (at.tagName.toUpperCase() === tag) return true;
  return false;
}

export const isHeading = (block: Block): boolean => HEADING.test(block.element.tagName.toUpperCase());
export const isProse = (block: Block): boolean => block.words >= 4 && block.links <= 0.4;
const isLong = (block: Block | undefined): block is Block =>
  block !== undefined && block.words >= 10 && block.links <= 0.4 && !isHeading(block);

/** The story's blocks, in order. All of them where no story can be told from the rest. */
export function storyBlocks(document: PageDocument, blocks: readonly Block[]): readonly Block[] {
  const teasers = teasersAmong(blocks);
  const core = coreOf(document, blocks, teasers);
  if (core.size === 0) return blocks.filter((block) => !isPointer(block) && block.links < 0.9);
  const root = rootOf([...core].map((i) => blocks[i]).filter((block) => block !== undefined && isLong(block)) as Block[]);
  const beside = new Set<PageElement | null>();
  for (const i of core) if (isLong(blocks[i])) beside.add(blocks[i]?.element.parentElement ?? null);
  beside.delete(null);
  const attached = attachedStories(blocks, core, teasers);
  const chosen = blocks.filter((block, i) => {
    if (isPointer(block) || isLinkItem(block)) return false;
    if (core.has(i) || attached.has(i)) return true;
    if (teasers.has(block)) return false;
    return isProse(block) && ((root !== null && within(block.element, root)) || beside.has(block.element.parentElement));
  });
  return withoutRepeats(withoutBareHeadings(chosen, blocks));
}

/** Which paragraphs the extractor keeps: it works on a copy, so they are known by a mark. Where it takes less than half the prose, all prose. */
function coreOf(document: PageDocument, blocks: readonly Block[], teasers: ReadonlySet<Block>): ReadonlySet<number> {
  blocks.forEach(({ element }, i) => {
    element.setAttribute(MARK, String(i));
  });
  const kept = new Set<number>();
  const body = document.querySelector("[itemprop=articleBody]");
  if (body) {
    blocks.forEach((block, i) => {
      if (within(block.element, body) && isProse(block)) kept.add(i);
    });
    if (wordsOf(kept, blocks) >= 40) return kept;
    kept.clear();
  }
  const copy = document.cloneNode(true);
  const article = extracted(copy);
  for (const element of article?.content?.querySelectorAll(`[${MARK}]`) ?? []) kept.add(Number(element.getAttribute(MARK)));
  const prose = new Set(blocks.keys().filter((i) => isTold(blocks[i], teasers)));
  if (wordsOf(kept, blocks) >= 0.5 * wordsOf(prose, blocks)) return kept;
  const marked = prose.size > 0 && kept.size > 0 && [...kept].some((i) => isTold(blocks[i], teasers));
  return marked && wordsOf(kept, blocks) >= 80 ? kept : new Set([...prose]);
}

/** What the extractor takes for the story; null of a page on whose markup it fails. */
function extracted(copy: PageDocument): { readonly content?: PageElement | null | undefined } | null {
  try {
    return new Readability(copy, { charThreshold: 150, keepClasses: false, serializer: (node: unknown) => node as PageElement }).parse();
  } catch {
    return null; // the page's own prose stands in for it
  }
}

const isTold = (block: Block | undefined, teasers: ReadonlySet<Block>): boolean =>
  block !== undefined && isLong(block) && !teasers.has(block);
const wordsOf = (which: ReadonlySet<number>, blocks: readonly Block[]): number =>
  [...which].reduce((sum, i) => sum + (blocks[i]?.words ?? 0), 0);

export function within(element: PageElement, root: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = at.parentElement) if (at === root) return true;
  return false;
}

/** The deepest element that holds nine tenths of the words of the blocks. */
function rootOf(blocks: readonly Block[]): PageElement | null {
  const sums = new Map<PageElement, number>();
  let all = 0;
  for (const { element, words } of blocks) {
    all += words;
    for (let at: PageElement | null = element.parentElement; at; at = at.parentElement) sums.set(at, (sums.get(at) ?? 0) + words);
  }
  // insertion order goes from the leaves upwards: the first that holds enough is the deepest
  for (const [element, sum] of sums) if (sum >= 0.9 * all) return element.tagName.toUpperCase() === "BODY" ? null : element;
  return null;
}

/** Further whole stories of the page: an `article` with its own heading and at least two paragraphs. */
function attachedStories(blocks: readonly Block[], core: ReadonlySet<number>, teasers: ReadonlySet<Block>): ReadonlySet<number> {
  const byArticle = new Map<PageElement, number[]>();
  blocks.forEach((block, i) => {
    const article = articleOf(block.element);
    if (article) pushTo(byArticle, article, i);
  });
  const out = new Set<number>();
  for (const indexes of byArticle.values()) {
    if (indexes.some((i) => core.has(i))) continue;
    const told = indexes.filter((i) => isTold(blocks[i], teasers));
    if (told.length < 2 || wordsOf(new Set(told), blocks) < 30) continue;
    for (const i of indexes) {
      const block = blocks[i];
      if (block && (isProse(block) || isHeading(block))) out.add(i);
    }
  }
  return out;
}

function pushTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function articleOf(element: PageElement): PageElement | null {
  for (let at: PageElement | null = element; at; at = at.parentElement) if (at.tagName.toUpperCase() === "ARTICLE") return at;
  return null;
}

/** Blocks of cards that point elsewhere: a linked heading with a line under it, and others of the same make beside. */
export function teasersAmong(blocks: readonly Block[]): ReadonlySet<Block> {
  const out = new Set<Block>();
  const makes = new Map<string, Block[][]>();
  for (const [card, held] of cardsOf(blocks)) {
    const key = `${card.tagName} ${card.getAttribute("class") ?? ""}`;
    pushTo(makes, key, held);
  }
  for (const cards of makes.values()) if (cards.length >= 2) for (const held of cards) for (const block of held) out.add(block);
  return out;
}

const LARGEST_CARD = 80;

/** Elements that hold a linked heading and few words beside it, each with its blocks; the largest such element of each. */
export function cardsOf(blocks: readonly Block[]): ReadonlyMap<PageElement, Block[]> {
  const headOf = new Map<PageElement, Block[]>();
  for (const block of blocks) {
    for (let at = block.element.parentElement, steps = 0; at && steps < 4; at = at.parentElement, steps++) {
      pushTo(headOf, at, block);
    }
  }
  const cards = new Map<PageElement, Block[]>();
  for (const [element, held] of headOf) {
    const heads = held.filter((block) => block.links > 0.8 && block.words >= 3);
    const size = held.reduce((sum, block) => sum + block.words, 0);
    if (
      heads.length === 1 &&
      held.length >= 2 &&
      held.length <= 5 &&
      size <= LARGEST_CARD &&
      held[0] &&
      (held[0] === heads[0] || held[1] === heads[0])
    )
      cards.set(element, held);
  }
  for (const element of [...cards.keys()]) if (element.parentElement && cards.has(element.parentElement)) cards.delete(element);
  return cards;
}

const POINTS =
  /^(?:[-•*«»◄►|\s]*)(?:اقر[أا]\s?(?:أيض|ايض|المزيد|كذلك)|إقر[أا]|لقراءة|طالع|شاهد\s?(?:أيض|ايض)|(?:مواضيع|مقالات|[أا]خبار|موضوعات|مواد)\s(?:ذات|متعلقة|مشابهة|مرتبطة|قد)|للمزيد|لمتابعة|تابعنا|تابعونا|شارك|مشاركة|انشر|الوسوم|وسوم|كلمات\s(?:مفتاحية|دلالية|دالة)|اشترك|قد\sيعجبك|قد\sيهمك|التعليقات|أضف\sتعليق|اترك\sتعليق|جميع\sالحقوق|حقوق\sالنشر|المزيد\sمن|all rights reserved|copyright|powered by|©)/i;

/** «اقرأ أيضا: …», «شارك», «الوسوم: …»: a line that points away from the story. */
const isPointer = (block: Block): boolean =>
  POINTS.test(block.text.slice(0, 60)) &&
  (block.words <= 6 || block.links > 0.3 || /^[^\n]{0,30}[:：]/.test(block.text)) &&
  block.words <= 40;

/** A line of a block of several that points away from the story. */
export const isPointerLine = (line: string): boolean => POINTS.test(line.slice(0, 60)) && wordsIn(line) <= 8;

/** An item that is nothing but a link. */
const isLinkItem = (block: Block): boolean => block.links > 0.9 && (block.element.tagName.toUpperCase() === "LI" || block.words >= 3);

/** A heading with nothing of the story under it until the next heading is that of a list left out. */
function withoutBareHeadings(chosen: readonly Block[], blocks: readonly Block[]): readonly Block[] {
  const next = new Map(blocks.map((block, i) => [block, blocks[i + 1]]));
  const kept = new Set(chosen);
  return chosen.filter((block) => {
    const after = next.get(block);
    return !isHeading(block) || (after !== undefined && kept.has(after));
  });
}

/** The same long paragraph a second time (a copy for small screens, a standfirst repeated) is left out. */
function withoutRepeats(blocks: readonly Block[]): readonly Block[] {
  const seen = new Set<string>();
  return blocks.filter((block) => {
    if (block.words < 5) return true;
    if (seen.has(block.text)) return false;
    seen.add(block.text);
    return true;
  });
}

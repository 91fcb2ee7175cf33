// What stands on a page beside its story: menus, related items, comments, cookie walls, known by element, role, and the words of class and id.
import type { PageDocument, PageElement } from "./dom.ts";

/** What no story stands in. */
const NEVER_TOLD =
  "script, style, noscript, template, svg, iframe, button, select, textarea, [role=navigation], [role=menu], [role=search]";
/** What mostly is no story, unless the page's maker put the story in it. */
const SELDOM_TOLD =
  "nav, form, footer, aside, [hidden], [aria-hidden=true], [role=dialog], [role=complementary], [role=contentinfo], dialog";

/** Words of a class or id, each of which alone says what the element is for. */
const WORDS: ReadonlySet<string> = new Set(
  (
    "comment comments commentlist disqus respond related share shares sharing sharer social socials addtoany addthis sidebar breadcrumb " +
    "breadcrumbs crumbs cookie cookies consent gdpr cmp newsletter newsletters subscribe subscription mailing promo promos promotion " +
    "advert adverts advertisement advertising ads adsense adbox banner banners sponsored sponsor footer navbar navigation menu menus tags " +
    "taglist tagcloud keywords popular trending mostread mostviewed mostpopular recommended recommendation recommendations recommend " +
    "ticker newsticker breaking popup modal overlay paywall login signin register pagination pager toolbar copyright taboola outbrain " +
    "recirc readmore readalso alsoread seealso morenews latest skip skiplink offcanvas polls poll rating donate print whatsapp telegrambox"
  ).split(" "),
);
/** Words that only mark a short line as one about the story. */
const LINE_WORDS: ReadonlySet<string> = new Set(
  "meta date dates time byline by author authors posted published publish updated timestamp dateline postinfo info views reads source-count kicker category categories section-name credit".split(
    " ",
  ),
);
/** Two words that together say it. */
const PAIRS =
  /(?:^| )(?:most (?:read|viewed|popular)|read (?:more|also|next)|see also|more (?:news|stories|from|articles)|you may|also like|skip to|post nav|site (?:header|footer)|top bar|author (?:box|bio|info)|about author)(?: |$)/;

/** «menuItem side-bar» is [menu, item, side, bar]. */
export function classWords(element: PageElement): readonly string[] {
  const given = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`.slice(0, 300);
  if (given === " ") return [];
  return given
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
}

const SAYS_WHOLE_PAGE = new Set(["HTML", "BODY", "MAIN"]);
const words = (element: PageElement): number => {
  let count = 0;
  let inWord = false;
  for (const ch of element.textContent ?? "") {
    const space = ch === " " || ch === "\n" || ch === "\t" || ch === "\r" || ch === "\u00a0";
    if (!space && !inWord) count++;
    inWord = !space;
  }
  return count;
};

/** Takes the furniture out of a page; what holds the headline, the marked body, or most of the page's words is left, whatever its class. */
export function clearFurniture(document: PageDocument): void {
  for (const element of document.querySelectorAll(NEVER_TOLD)) element.remove();
  const { body } = document;
  if (!body) return;
  const all = words(body);
  for (const element of document.querySelectorAll(SELDOM_TOLD)) if (!holdsStory(element, all)) element.remove();
  for (const element of [...document.querySelectorAll("[class], [id], [style]")]) {
    if (SAYS_WHOLE_PAGE.has(element.tagName.toUpperCase()) || !isFurniture(element)) continue;
    if (!holdsStory(element, all)) element.remove();
  }
}

function isFurniture(element: PageElement): boolean {
  if (/display\s?:\s?none|visibility\s?:\s?hidden/i.test((element.getAttribute("style") ?? "").slice(0, 200))) return true;
  const given = classWords(element);
  if (element.tagName.toUpperCase() === "ARTICLE") return false; // a post bears its tags and topics as classes
  if (given.some((word) => WORDS.has(word)) || PAIRS.test(given.join(" "))) return true;
  return given.some((word) => LINE_WORDS.has(word)) && words(element) <= 14 && !element.querySelector("h1, h2, p");
}

const COMMENTS: ReadonlySet<string> = new Set(["comment", "comments", "commentlist", "disqus", "respond"]);

function holdsStory(element: PageElement, all: number): boolean {
  if (element.querySelector("h1, [itemprop=articleBody], article h2 + p, article h2 + div")) return true;
  if (element.getAttribute("itemprop") === "articleBody") return true;
  if (classWords(element).some((word) => COMMENTS.has(word))) return false;
  return words(element) > 0.6 * all && words(element) > 40;
}

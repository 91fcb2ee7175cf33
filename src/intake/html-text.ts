// Text out of markup: the blocks of a page in their order, each as one line; and, for pages too deep to build, all text between the tags.
import { isElement, type PageDocument, type PageElement, type PageNode, TEXT } from "./dom.ts";

const BLOCKS = new Set([
  "P",
  "DIV",
  "SECTION",
  "ARTICLE",
  "MAIN",
  "HEADER",
  "FOOTER",
  "ASIDE",
  "NAV",
  "UL",
  "OL",
  "LI",
  "DL",
  "DT",
  "DD",
  "TABLE",
  "TBODY",
  "THEAD",
  "TR",
  "TD",
  "TH",
  "BLOCKQUOTE",
  "FIGURE",
  "FIGCAPTION",
  "PRE",
  "H1",
  "H2",
  "H3",
  "H4",
  "H5",
  "H6",
  "HR",
  "BODY",
  "ADDRESS",
  "DETAILS",
  "SUMMARY",
]);
const INNER_BLOCKS = "p, div, li, table, blockquote, h1, h2, h3";

/**
 * The blocks that hold text of their own, in document order. Loose text beside blocks («<div>text<p>…») and text parted by two line
 * breaks is wrapped into a paragraph first, so that every text has its block.
 */
export function paragraphsOf(document: PageDocument): PageElement[] {
  const out: PageElement[] = [];
  const { body } = document;
  if (!body) return out;
  const open: PageElement[] = [body];
  while (open.length > 0) {
    const element = open.pop();
    if (!element) break;
    const children = [...element.childNodes];
    const holdsBlocks = children.some((node) => opensBlocks(node));
    if (!holdsBlocks) {
      if ((element.textContent ?? "").trim() !== "") out.push(element);
      continue;
    }
    const inner: PageElement[] = [];
    let loose: PageNode[] = [];
    const wrap = () => {
      if (loose.some((node) => (node.textContent ?? "").trim() !== "")) {
        const paragraph = document.createElement("p");
        const first = loose[0];
        if (first) element.insertBefore(paragraph, first);
        for (const node of loose) paragraph.appendChild(node);
        inner.push(paragraph);
      }
      loose = [];
    };
    for (const node of children) {
      if (opensBlocks(node)) {
        wrap();
        inner.push(node);
      } else if (isElement(node) || node.nodeType === TEXT) loose.push(node);
    }
    wrap();
    for (let i = inner.length - 1; i >= 0; i--) {
      const child = inner[i];
      if (child) open.push(child);
    }
  }
  return out;
}

const opensBlocks = (node: PageNode): node is PageElement =>
  isElement(node) && (BLOCKS.has(node.tagName.toUpperCase()) || node.querySelector(INNER_BLOCKS) !== null);

const BREAKS = new Set(["BR", "HR"]);

/** The text of one block: white space in runs becomes one space, a line break in the markup (or in preformatted text) a line end. */
export function blockText(element: PageElement): string {
  const parts: string[] = [];
  const open: PageNode[] = [element];
  const kept = element.tagName.toUpperCase() === "PRE";
  while (open.length > 0) {
    const node = open.pop();
    if (!node) break;
    if (node.nodeType === TEXT) parts.push((node.textContent ?? "").replace(kept ? /[^\S\n]+/g : /\s+/g, " "));
    else if (isElement(node)) {
      if (BREAKS.has(node.tagName.toUpperCase())) parts.push("\n");
      const children = [...node.childNodes];
      for (let i = children.length - 1; i >= 0; i--) {
        const child = children[i];
        if (child) open.push(child);
      }
    }
  }
  return parts
    .join("")
    .split("\n")
    .map((line) => line.replace(/ +/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

const VOID = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
  "p",
  "li",
  "tr",
  "td",
  "th",
  "dd",
  "dt",
  "option",
  "tbody",
  "thead",
]);

/** How many tags open, and how deep they nest at most, counted without building anything. */
export function tagsOf(html: string): { readonly count: number; readonly deepest: number } {
  let count = 0;
  let depth = 0;
  let deepest = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) {
    const c = html.charCodeAt(at + 1) | 32;
    if (html.charCodeAt(at + 1) === 47) depth = Math.max(0, depth - 1);
    else if (c >= 97 && c <= 122 && ++count > 0 && !VOID.has(tagName(html, at + 1))) {
      depth++;
      if (depth > deepest) deepest = depth;
    }
  }
  return { count, deepest };
}

function tagName(html: string, start: number): string {
  let end = start;
  while (end < start + 12 && /[a-z0-9]/i.test(html.charAt(end))) end++;
  return html.slice(start, end).toLowerCase();
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  laquo: "«",
  raquo: "»",
  ldquo: "“",
  rdquo: "”",
  ndash: "–",
  mdash: "—",
};

/** All text between the tags, scripts and styles left out: for pages that are too deep or too large to build. */
export function textWithoutTags(html: string): string {
  const parts: string[] = [];
  const lower = html.toLowerCase();
  const unclosed = new Set<string>();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) {
      parts.push(html.slice(at));
      break;
    }
    parts.push(html.slice(at, open));
    const name = tagName(html, open + 1);
    const quiet = (name === "script" || name === "style") && !unclosed.has(name);
    const silent = quiet ? lower.indexOf(`</${name}`, open) : -1;
    if (quiet && silent < 0) unclosed.add(name); // looked for once, not from every opening
    const close = html.indexOf(">", silent < 0 ? open : silent);
    if (close < 0) break;
    parts.push("\n");
    at = close + 1;
  }
  return parts
    .join("")
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => entity(name.toLowerCase()) ?? whole)
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

function entity(name: string): string | null {
  if (!name.startsWith("#")) return ENTITIES[name] ?? null;
  const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : null;
}

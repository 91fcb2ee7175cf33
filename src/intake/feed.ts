// Feeds and sitemaps as files or as fetched: RSS, Atom, JSON Feed, sitemaps. Items with their address, title, day and what they hold of the text.

import { unescapeXml } from "./docx.ts";
import { parsePage } from "./dom.ts";
import { blockText, textWithoutTags } from "./html-text.ts";
import { publishedDay } from "./published.ts";

export interface FeedItem {
  readonly id: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly author: string | null;
  /** The item's words: all of the story where the feed gives it, else a line or two, else "". */
  readonly text: string;
}

export interface Feed {
  readonly sort: "feed" | "sitemap" | "sitemap-index";
  readonly title: string | null;
  readonly items: readonly FeedItem[];
  /** There were more items than are taken from one feed. */
  readonly cut: boolean;
}

const MOST_ITEMS = 20_000;

/** Is the text a feed, by its first elements? */
export const looksLikeFeed = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*|<\?[^>]{0,500}>\s*)*<(?:rss|feed|rdf:RDF|urlset|sitemapindex)[\s>]/i.test(
    text.slice(0, 5000),
  );

export function feedOf(text: string): Feed {
  const cdata = text;
  if (/<sitemapindex[\s>]/i.test(text.slice(0, 5000))) return mapOf(cdata, "sitemap", "sitemap-index");
  if (/<urlset[\s>]/i.test(text.slice(0, 5000))) return mapOf(cdata, "url", "sitemap");
  const head = text.slice(0, Math.max(0, firstOf(text, ["<item>", "<item ", "<entry>", "<entry "])));
  const items: FeedItem[] = [];
  let cut = false;
  for (const xml of elements(text, ["item", "entry"])) {
    if (items.length >= MOST_ITEMS) {
      cut = true;
      break;
    }
    items.push(itemOf(xml));
  }
  return { sort: "feed", title: plain(inner(head, "title")), items, cut };
}

/** JSON Feed 1 and 1.1. Null where the value is none. */
export function jsonFeedOf(value: unknown): Feed | null {
  if (typeof value !== "object" || value === null || !("version" in value) || !String(value.version).includes("jsonfeed.org/version"))
    return null;
  const { items, title } = value as { readonly items?: unknown; readonly title?: unknown };
  const list = Array.isArray(items) ? (items as unknown[]) : [];
  const word = (given: unknown): string | null => (typeof given === "string" && given.trim() !== "" ? given.trim() : null);
  return {
    sort: "feed",
    title: word(title),
    cut: list.length > MOST_ITEMS,
    items: list.slice(0, MOST_ITEMS).flatMap((item): FeedItem[] => {
      if (typeof item !== "object" || item === null) return [];
      const one = item as Readonly<Record<string, unknown>>;
      const html = word(one.content_html);
      return [
        {
          id: word(one.id),
          title: word(one.title),
          url: word(one.url),
          published: publishedDay(one.date_published),
          author: null,
          text: html ? wordsOf(html) : (word(one.content_text) ?? word(one.summary) ?? ""),
        },
      ];
    }),
  };
}

function mapOf(text: string, name: string, sort: Feed["sort"]): Feed {
  const items: FeedItem[] = [];
  let cut = false;
  for (const xml of elements(text, [name])) {
    if (items.length >= MOST_ITEMS) {
      cut = true;
      break;
    }
    const day = inner(xml, "news:publication_date") ?? inner(xml, "lastmod");
    items.push({
      id: null,
      title: plain(inner(xml, "news:title")),
      url: plain(inner(xml, "loc")),
      published: publishedDay(day?.trim()),
      author: null,
      text: "",
    });
  }
  return { sort, title: null, items, cut };
}

function itemOf(xml: string): FeedItem {
  const html = inner(xml, "content:encoded") ?? inner(xml, "content") ?? inner(xml, "description") ?? inner(xml, "summary");
  const link =
    plain(inner(xml, "link")) ??
    /<link\b(?=[^>]{0,300}\brel=["']alternate)[^>]{0,300}\bhref=["']([^"']{1,2000})/i.exec(xml)?.[1] ??
    /<link\b[^>]{0,300}\bhref=["']([^"']{1,2000})/i.exec(xml)?.[1];
  const day = inner(xml, "pubDate") ?? inner(xml, "published") ?? inner(xml, "dc:date") ?? inner(xml, "updated");
  return {
    id: plain(inner(xml, "guid") ?? inner(xml, "id")),
    title: plain(inner(xml, "title")),
    url: link ? unescapeXml(link).trim() : null,
    published: publishedDay(day ? opened(day).trim() : null),
    author: plain(inner(xml, "dc:creator") ?? inner(inner(xml, "author") ?? "", "name")),
    text: html === null ? "" : wordsOf(opened(html)),
  };
}

/** Content of CDATA as it is, else with its references read. */
const opened = (xml: string): string => {
  const start = xml.indexOf("<![CDATA[");
  if (start < 0) return unescapeXml(xml);
  const end = xml.indexOf("]]>", start);
  return xml.slice(start + 9, end < 0 ? xml.length : end);
};

const plain = (xml: string | null): string | null => {
  const text =
    xml === null
      ? ""
      : unescapeXml(textWithoutTags(opened(xml)))
          .replace(/\s+/g, " ")
          .trim();
  return text === "" ? null : text;
};

function wordsOf(html: string): string {
  if (!html.includes("<")) return unescapeXml(html).trim();
  if (html.length > 500_000) return textWithoutTags(html);
  const { body } = parsePage(`<html><body><div>${html}</div></body></html>`);
  const lines = [...(body?.querySelectorAll("p, li, h2, h3, blockquote") ?? [])].map(blockText).filter((line) => line !== "");
  return lines.length > 0 ? lines.join("\n") : textWithoutTags(html);
}

function firstOf(text: string, names: readonly string[]): number {
  const found = names.map((name) => text.indexOf(name)).filter((at) => at >= 0);
  return found.length === 0 ? text.length : Math.min(...found);
}

/** The insides of each element of these names, one after the other; linear, whatever is not closed ends the list. */
function* elements(text: string, names: readonly string[]): Generator<string> {
  for (const name of names) {
    let at = 0;
    let any = false;
    for (;;) {
      const open = nextOpen(text, name, at);
      if (open < 0) break;
      const start = text.indexOf(">", open);
      const end = start < 0 ? -1 : text.indexOf(`</${name}>`, start);
      if (end < 0) break;
      any = true;
      yield text.slice(start + 1, end);
      at = end;
    }
    if (any) return;
  }
}

function nextOpen(text: string, name: string, from: number): number {
  for (let at = text.indexOf(`<${name}`, from); at >= 0; at = text.indexOf(`<${name}`, at + 1)) {
    const after = text.charAt(at + name.length + 1);
    if (after === ">" || after === " " || after === "\n" || after === "\t" || after === "\r") return at;
  }
  return -1;
}

function inner(xml: string, name: string): string | null {
  const open = nextOpen(xml, name, 0);
  const start = open < 0 ? -1 : xml.indexOf(">", open);
  if (start < 0 || xml.charAt(start - 1) === "/") return null;
  const end = xml.indexOf(`</${name}>`, start);
  return end < 0 ? null : xml.slice(start + 1, end);
}

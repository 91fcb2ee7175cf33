// What a page's markup says about its story: JSON-LD, Open Graph, meta, time, canonical address. The first that says it wins.
import type { PageDocument } from "./dom.ts";
import { publishedDay } from "./published.ts";

export interface Metadata {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

const ARTICLE = new Set(["NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting", "AnalysisNewsArticle"]);

export function metadataOf(document: PageDocument, url: string | null): Metadata {
  const article = linkedArticle(document);
  const meta = (...names: readonly string[]): string | null => {
    for (const name of names) {
      const found = document
        .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
        ?.getAttribute("content");
      if (found && found.trim() !== "") return found.trim();
    }
    return null;
  };
  const textOf = (selector: string): string | null => {
    const text = document.querySelector(selector)?.textContent?.replace(/\s+/g, " ").trim();
    return text ? text : null;
  };
  const time = document.querySelector("article time[datetime], main time[datetime], time[datetime]")?.getAttribute("datetime");
  const days = [article?.datePublished, meta("article:published_time", "datePublished", "date", "pubdate", "dc.date", "publishdate"), time];
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute("href");
  return {
    title: meta("og:title") ?? word(article?.headline) ?? textOf("article h1") ?? textOf("h1") ?? textOf("title"),
    outlet: nameOf(article?.publisher) ?? meta("og:site_name", "application-name"),
    published: days.map(publishedDay).find((day) => day !== null) ?? null,
    url: url ?? webAddress(canonical) ?? webAddress(meta("og:url")),
  };
}

const word = (value: unknown): string | null => (typeof value === "string" && value.trim() !== "" ? value.trim() : null);

const webAddress = (value: string | null | undefined): string | null => (value && /^https?:\/\//i.test(value) ? value : null);

function nameOf(publisher: unknown): string | null {
  const one = Array.isArray(publisher) ? (publisher[0] as unknown) : publisher;
  if (typeof one === "object" && one !== null && "name" in one) return word(one.name);
  return word(one);
}

/** The first article among the page's linked data, which may be one object, a list, or a graph. */
function linkedArticle(document: PageDocument): Readonly<Record<string, unknown>> | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown;
    try {
      data = JSON.parse(script.textContent ?? "");
    } catch {
      continue; // broken linked data says nothing
    }
    const open: unknown[] = [data];
    for (let steps = 0; open.length > 0 && steps < 200; steps++) {
      const value = open.shift();
      if (Array.isArray(value)) open.push(...(value as unknown[]).slice(0, 50));
      else if (typeof value === "object" && value !== null) {
        const object = value as Readonly<Record<string, unknown>>;
        const types = Array.isArray(object["@type"]) ? (object["@type"] as unknown[]) : [object["@type"]];
        if (types.some((type) => typeof type === "string" && ARTICLE.has(type))) return object;
        if (object["@graph"]) open.push(object["@graph"]);
      }
    }
  }
  return null;
}

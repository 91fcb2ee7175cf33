// What a page says about its story: JSON-LD, Open Graph, meta, time, canonical address, and last the line printed above the story. The first that says it wins.
import type { PageDocument } from "./dom.ts";
import { publishedDay } from "./published.ts";
import { dayInLine } from "./visible-day.ts";

export interface Metadata {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  /** As the markup declares it: "ar", "ar-SY". */
  readonly language: string | null;
  readonly url: string | null;
}

export interface PageMetadata extends Metadata {
  /** The story as the linked data hold it. */
  readonly body: string | null;
  readonly article: boolean;
  readonly live: boolean;
}

const ARTICLE = new Set([
  "NewsArticle",
  "Article",
  "ReportageNewsArticle",
  "BlogPosting",
  "LiveBlogPosting",
  "AnalysisNewsArticle",
  "OpinionNewsArticle",
  "SocialMediaPosting",
]);
const TIMES =
  "article time[datetime], main time[datetime], time[datetime], [itemprop=datePublished][datetime], [itemprop=datePublished][content]";
const DAY_LINES =
  "time, [class*=date], [class*=time], [class*=posted], [class*=publish], [class*=meta], [id*=date], [itemprop=datePublished]";
const MOST_LINES = 40;

export function metadataOf(document: PageDocument, url: string | null): PageMetadata {
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
  const time = document.querySelector(TIMES);
  const days = [
    article?.datePublished,
    meta(
      "article:published_time",
      "og:published_time",
      "datePublished",
      "date",
      "pubdate",
      "dc.date",
      "DC.date.issued",
      "publishdate",
      "publish-date",
      "parsely-pub-date",
    ),
    time?.getAttribute("datetime"),
    time?.getAttribute("content"),
    article?.dateCreated,
  ];
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute("href");
  const type = meta("og:type");
  const types = typesOf(article);
  return {
    title: meta("og:title", "twitter:title") ?? word(article?.headline) ?? textOf("article h1") ?? textOf("h1") ?? textOf("title"),
    outlet: nameOf(article?.publisher) ?? meta("og:site_name", "application-name", "dc.publisher"),
    author:
      nameOf(article?.author) ?? authorIn(meta("author", "dc.creator", "article:author")) ?? textOf("[rel=author], [itemprop=author]"),
    published: days.map(publishedDay).find((day) => day !== null) ?? visibleDay(document),
    modified: publishedDay(article?.dateModified) ?? publishedDay(meta("article:modified_time", "og:updated_time", "last-modified")),
    language: word(article?.inLanguage) ?? document.querySelector("html[lang]")?.getAttribute("lang") ?? meta("og:locale", "language"),
    url: url ?? webAddress(canonical) ?? webAddress(meta("og:url")) ?? webAddress(article?.url) ?? webAddress(article?.mainEntityOfPage),
    body: word(article?.articleBody),
    article: article !== null || type === "article",
    live: types.includes("LiveBlogPosting"),
  };
}

/** An address is no name. */
const authorIn = (value: string | null): string | null => (value !== null && !/^https?:/i.test(value) ? value : null);

/** The first short line that holds a whole day, among those that are made to hold one. */
function visibleDay(document: PageDocument): string | null {
  let looked = 0;
  for (const element of document.querySelectorAll(DAY_LINES)) {
    if (++looked > MOST_LINES) return null;
    const day = dayInLine((element.textContent ?? "").replace(/\s+/g, " "));
    if (day !== null) return day;
  }
  return null;
}

const word = (value: unknown): string | null => (typeof value === "string" && value.trim() !== "" ? value.trim() : null);

const webAddress = (value: unknown): string | null => (typeof value === "string" && /^https?:\/\//i.test(value) ? value : null);

function nameOf(publisher: unknown): string | null {
  const one = Array.isArray(publisher) ? (publisher[0] as unknown) : publisher;
  if (typeof one === "object" && one !== null && "name" in one) return word(one.name);
  return authorIn(word(one));
}

function typesOf(object: Readonly<Record<string, unknown>> | null): readonly unknown[] {
  const type = object?.["@type"];
  return Array.isArray(type) ? (type as unknown[]) : [type];
}

/** The first article among the page's linked data, which may be one object, a list, or a graph. */
function linkedArticle(document: PageDocument): Readonly<Record<string, unknown>> | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown;
    try {
      data = JSON.parse((script.textContent ?? "").replace(/\s+/g, " "));
    } catch {
      continue; // broken linked data says nothing
    }
    const open: unknown[] = [data];
    for (let steps = 0; open.length > 0 && steps < 200; steps++) {
      const value = open.shift();
      if (Array.isArray(value)) open.push(...(value as unknown[]).slice(0, 50));
      else if (typeof value === "object" && value !== null) {
        const object = value as Readonly<Record<string, unknown>>;
        if (typesOf(object).some((type) => typeof type === "string" && ARTICLE.has(type))) return object;
        if (object["@graph"]) open.push(object["@graph"]);
        if (object.mainEntity) open.push(object.mainEntity);
      }
    }
  }
  return null;
}

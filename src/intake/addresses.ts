// Reports from addresses: pages, feeds and sitemaps. What a run has seen is kept in a state, so that the next goes on where it stopped.
import { IsnadError } from "../model/index.ts";
import { decode } from "./decode.ts";
import { type Feed, feedOf, jsonFeedOf, looksLikeFeed } from "./feed.ts";
import type { Conditions, Fetched } from "./fetching.ts";
import type { PoliteFetcher } from "./polite.ts";
import { take } from "./take.ts";
import { type Intake, type IntakeOptions, newBudget, type Source, shortly } from "./taking.ts";

export const isAddress = (path: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(path);

export interface WatchState {
  /** By the feed's address: what its server gave to ask again with. Kept only once all its items are taken. */
  readonly feeds: Record<string, Conditions>;
  /** Addresses of items that are taken, or that cannot be. */
  readonly seen: Record<string, string>;
}

export const emptyState = (): WatchState => ({ feeds: {}, seen: {} });

const sourceOf = (answer: Fetched, asked: string, now: () => Date): Source => {
  const { pathname, hostname } = new URL(answer.url);
  const last =
    pathname
      .split("/")
      .filter((part) => part !== "")
      .at(-1) ?? "index";
  return {
    bytes: answer.bytes,
    name: `${hostname}-${decodeURIComponentSafely(last)}`,
    path: asked,
    provenance: { address: answer.url, captured: now().toISOString() },
    url: answer.url,
    ...(answer.charset === null ? {} : { charset: answer.charset }),
    depth: 0,
    budget: newBudget(),
  };
};

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text).slice(0, 100);
  } catch {
    return text.slice(0, 100);
  }
}

/** One address given by the user: a page, a document, or the items that a feed holds in full. */
export async function* fromAddress(
  address: string,
  fetcher: PoliteFetcher,
  options: IntakeOptions,
  now: () => Date = () => new Date(),
): AsyncGenerator<Intake> {
  try {
    const answer = await fetcher.fetch(address);
    yield* take(sourceOf(answer, address, now), options);
  } catch (error) {
    yield { error: error instanceof IsnadError ? error : new IsnadError("E_FETCH", { url: address, why: shortly(error) }), path: address };
  }
}

const DEEPEST_MAP = 2;

/** New items of feeds and sitemaps, each fetched as a page; the state is changed as items are done with. */
export async function* watchFeeds(
  feeds: readonly string[],
  state: WatchState,
  fetcher: PoliteFetcher,
  options: IntakeOptions,
  now: () => Date = () => new Date(),
): AsyncGenerator<Intake> {
  for (const feed of feeds) yield* watchOne(feed, 0, state, fetcher, options, now);
}

async function* watchOne(
  address: string,
  depth: number,
  state: WatchState,
  fetcher: PoliteFetcher,
  options: IntakeOptions,
  now: () => Date,
): AsyncGenerator<Intake> {
  let answer: Fetched;
  let feed: Feed | null;
  try {
    answer = await fetcher.fetch(address, state.feeds[address] ?? {});
    if (answer.status === 304) {
      yield { note: "nothing new", path: address };
      return;
    }
    feed = feedIn(answer);
  } catch (error) {
    yield { error: error instanceof IsnadError ? error : new IsnadError("E_FETCH", { url: address, why: shortly(error) }), path: address };
    return;
  }
  if (!feed) {
    yield { error: new IsnadError("E_FETCH", { url: address, why: "it is no feed and no sitemap" }), path: address };
    return;
  }
  if (feed.cut) yield { note: "the feed has more items than are taken at once", path: address };
  let later = false;
  for (const item of feed.items) {
    if (item.url === null || Object.hasOwn(state.seen, item.url)) continue;
    const url = URL.canParse(item.url, answer.url) ? new URL(item.url, answer.url).href : item.url;
    if (feed.sort === "sitemap-index") {
      if (depth < DEEPEST_MAP) yield* watchOne(url, depth + 1, state, fetcher, options, now);
      continue;
    }
    let failed = false;
    const given = { ...options, ...(feed.title === null ? {} : { outlet: options.outlet ?? feed.title }) };
    for await (const one of fromAddress(url, fetcher, given, now)) {
      failed ||= "error" in one && one.error.code === "E_FETCH" && !/the answer is 4|robots\.txt asks/.test(one.error.message);
      yield "ok" in one && one.ok.published === null && item.published !== null
        ? { ...one, ok: { ...one.ok, published: item.published } }
        : one;
    }
    later ||= failed;
    // reached only when the reader has asked for the next one: what is cut off before, or did not answer, is fetched again
    if (!failed) state.seen[item.url] = now().toISOString().slice(0, 10);
  }
  if (later) return;
  state.feeds[address] = {
    ...(answer.etag === null ? {} : { etag: answer.etag }),
    ...(answer.lastModified === null ? {} : { lastModified: answer.lastModified }),
  };
}

function feedIn(answer: Fetched): Feed | null {
  const text = decode(answer.bytes, answer.charset ?? undefined)?.text ?? "";
  if (looksLikeFeed(text)) return feedOf(text);
  if (!text.trimStart().startsWith("{")) return null;
  try {
    return jsonFeedOf(JSON.parse(text));
  } catch {
    return null;
  }
}

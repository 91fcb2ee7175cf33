// Fetching one address: checked before, after each redirect and after resolving; bounded in size and time; no cookies, no referrer.
import { lookup as resolve } from "node:dns";
import { type ClientRequest, request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import type { LookupFunction, Socket } from "node:net";
import { connect as tlsConnect } from "node:tls";
import { IsnadError } from "../model/index.ts";
import { type AddressRules, checkAddress, hostOf, isAllowedByName, isPublicAddress } from "./address.ts";
import { type ProxyServer, throughProxy } from "./proxy.ts";
import { unpacked } from "./warc.ts";

export interface FetchOptions extends AddressRules {
  readonly proxy?: ProxyServer | null;
  /** Bytes, 32 MB when not given. */
  readonly largest?: number;
  /** For one address with all its redirects, 30 when not given. */
  readonly seconds?: number;
  readonly signal?: AbortSignal;
}

export interface Conditions {
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface Fetched {
  /** Where the last redirect led. */
  readonly url: string;
  readonly status: number;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly charset: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Seconds that the server asks to wait. */
  readonly retryAfter: number | null;
}

/** Says what kind of program asks, and neither who asks nor from where. */
export const AGENT = "Mozilla/5.0 (compatible; newsreader/1.0)";
export const AGENT_NAME = "newsreader";
const LARGEST = 32 * 1024 * 1024;
const SECONDS = 30;
const REDIRECTS = 5;

/** @throws IsnadError E_ADDRESS, E_FETCH; an answer other than 200 is no error here */
export async function fetchAddress(address: string, options: FetchOptions = {}, conditions: Conditions = {}): Promise<Fetched> {
  const until = AbortSignal.timeout((options.seconds ?? SECONDS) * 1000);
  const signal = options.signal ? AbortSignal.any([until, options.signal]) : until;
  let at = address;
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    const url = checkAddress(at, options);
    try {
      const answer = await ask(url, options, conditions, signal);
      const to = answer.headers.location;
      if ([301, 302, 303, 307, 308].includes(answer.statusCode ?? 0) && to !== undefined) {
        answer.destroy();
        at = URL.canParse(to, url.href) ? new URL(to, url.href).href : to;
        continue;
      }
      return await taken(url, answer, options.largest ?? LARGEST);
    } catch (error) {
      if (error instanceof IsnadError) throw error;
      const why = until.aborted ? "it took too long" : error instanceof Error ? error.message.slice(0, 120) : "unknown";
      throw new IsnadError("E_FETCH", { url: at, why });
    }
  }
  throw new IsnadError("E_FETCH", { url: address, why: `more than ${REDIRECTS} redirects` });
}

async function ask(url: URL, options: FetchOptions, conditions: Conditions, signal: AbortSignal): Promise<IncomingMessage> {
  const headers: Record<string, string> = {
    host: url.host,
    "user-agent": AGENT,
    accept: "text/html,application/xhtml+xml,application/xml,application/json;q=0.9,*/*;q=0.5",
    "accept-language": "ar,*;q=0.5",
    "accept-encoding": "gzip, br, deflate",
    ...(conditions.etag === undefined ? {} : { "if-none-match": conditions.etag }),
    ...(conditions.lastModified === undefined ? {} : { "if-modified-since": conditions.lastModified }),
  };
  const secure = url.protocol === "https:";
  const port = Number(url.port || (secure ? 443 : 80));
  const socket = options.proxy ? await throughProxy(options.proxy, hostOf(url), port, signal) : null;
  return new Promise((done, reject) => {
    const shared = { method: "GET", path: `${url.pathname}${url.search}`, headers, signal, maxHeaderSize: 65_536 };
    const own = { host: hostOf(url), port, lookup: checkedLookup(url, options) };
    // with an agent of any kind, the connection would be made, and the name resolved, beside the proxy
    const over = (plain: Socket) => ({ createConnection: () => (secure ? tlsConnect({ socket: plain, servername: hostOf(url) }) : plain) });
    const make = secure ? httpsRequest : httpRequest;
    const call: ClientRequest = make({ ...shared, ...own, ...(socket ? over(socket) : { agent: false as const }) }, done);
    call.on("error", reject);
    call.end();
  });
}

/** Resolves a name and refuses it where any of its addresses is not public, so that no answer that changes in between is trusted. */
export function checkedLookup(url: URL, rules: AddressRules): LookupFunction {
  return (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, "", 0);
      const wrong = isAllowedByName(url, rules) ? undefined : found.find(({ address }) => !isPublicAddress(address));
      if (wrong) return done(new IsnadError("E_ADDRESS", { url: url.href, why: `its name leads to ${wrong.address}` }), "", 0);
      const first = found[0];
      if (options.all) return done(null, found);
      return first ? done(null, first.address, first.family) : done(new Error("the name has no address"), "", 0);
    });
  };
}

async function taken(url: URL, answer: IncomingMessage, largest: number): Promise<Fetched> {
  const { headers } = answer;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > largest) {
      answer.destroy();
      throw new IsnadError("E_FETCH", { url: url.href, why: `larger than ${Math.round(largest / 1024 / 1024)} MB` });
    }
    parts.push(chunk);
  }
  const said = headers["content-type"] ?? "";
  const wait = Number(headers["retry-after"]);
  return {
    url: url.href,
    status: answer.statusCode ?? 0,
    bytes: unpacked(Buffer.concat(parts), headers["content-encoding"]),
    mediaType: (said.split(";", 1)[0] ?? "").trim().toLowerCase(),
    charset: /charset\s*=\s*"?([\w-]{1,40})/i.exec(said)?.[1] ?? null,
    etag: headers.etag ?? null,
    lastModified: headers["last-modified"] ?? null,
    retryAfter: Number.isFinite(wait) && wait >= 0 && headers["retry-after"] !== undefined ? wait : null,
  };
}

// Fetching many addresses as a good guest: robots.txt kept, one request to a host at a time and not too soon, again later when asked to wait.
import { createRequire } from "node:module";
import { setTimeout as sleep } from "node:timers/promises";
import { IsnadError } from "../model/index.ts";
import { AGENT_NAME, type Conditions, type Fetched, type FetchOptions, fetchAddress } from "./fetching.ts";

interface Robots {
  isAllowed(url: string, agent?: string): boolean | undefined;
  getCrawlDelay(agent?: string): number | undefined;
}
// a package of the older kind: its types claim a default export that it does not have
const parseRobots = createRequire(import.meta.url)("robots-parser") as (url: string, text: string) => Robots;

export interface PoliteOptions extends FetchOptions {
  /** Seconds between two requests to one host, 1 when not given; a longer wait that robots.txt asks for is kept, up to a minute. */
  readonly interval?: number;
  /** The clock and the wait; tests set them. */
  readonly now?: () => number;
  readonly wait?: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
}

const TRIES = 3;
const LONGEST_WAIT = 60;
const LARGEST_ROBOTS = 512 * 1024;

export interface PoliteFetcher {
  /** @throws IsnadError E_ADDRESS, E_FETCH (also where robots.txt forbids it, and for answers other than 200 and 304) */
  readonly fetch: (address: string, conditions?: Conditions) => Promise<Fetched>;
}

export function politeFetcher(options: PoliteOptions = {}): PoliteFetcher {
  const now = options.now ?? (() => performance.now());
  const wait =
    options.wait ?? (async (ms: number, signal: AbortSignal | undefined) => void (await sleep(ms, undefined, signal ? { signal } : {})));
  const robots = new Map<string, Robots | "closed">();
  const next = new Map<string, number>();

  const paced = async (address: string, seconds: number, conditions: Conditions = {}, limits: FetchOptions = options): Promise<Fetched> => {
    const { host } = new URL(address);
    const pause = (next.get(host) ?? 0) - now();
    if (pause > 0) await wait(pause, options.signal);
    try {
      return await fetchAddress(address, limits, conditions);
    } finally {
      next.set(host, now() + seconds * 1000);
    }
  };

  const rulesOf = async (url: URL): Promise<Robots | "closed"> => {
    const known = robots.get(url.origin);
    if (known) return known;
    const address = `${url.origin}/robots.txt`;
    let rules: Robots | "closed";
    try {
      const answer = await paced(address, 0, {}, { ...options, largest: LARGEST_ROBOTS });
      // a server in trouble is left alone; one without rules has none
      rules =
        answer.status >= 500 ? "closed" : parseRobots(address, answer.status === 200 ? Buffer.from(answer.bytes).toString("utf8") : "");
    } catch (error) {
      if (error instanceof IsnadError && error.code === "E_ADDRESS") throw error;
      rules = "closed";
    }
    robots.set(url.origin, rules);
    return rules;
  };

  return {
    fetch: async (address, conditions = {}) => {
      if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
        throw new IsnadError("E_ADDRESS", { url: address.slice(0, 300), why: "only http and https are fetched" });
      const url = new URL(address);
      const rules = await rulesOf(url);
      if (rules === "closed") throw new IsnadError("E_FETCH", { url: address, why: "the host does not answer for its robots.txt" });
      if (rules.isAllowed(url.href, AGENT_NAME) === false) throw new IsnadError("E_FETCH", { url: address, why: "robots.txt asks not to" });
      const seconds = Math.min(LONGEST_WAIT, Math.max(options.interval ?? 1, rules.getCrawlDelay(AGENT_NAME) ?? 0));
      for (let tried = 1; ; tried++) {
        const answer = await paced(address, seconds, conditions);
        if (answer.status === 200 || answer.status === 304) return answer;
        const later = answer.status === 429 || answer.status >= 500;
        if (!later || tried >= TRIES) throw new IsnadError("E_FETCH", { url: address, why: `the answer is ${answer.status}` });
        await wait(1000 * Math.min(LONGEST_WAIT, answer.retryAfter ?? seconds * 2 ** tried), options.signal);
      }
    },
  };
}

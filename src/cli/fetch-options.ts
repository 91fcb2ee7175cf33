// The options of the commands that fetch: what may be reached, by way of what, how fast.
import type { Command } from "commander";
import { type PoliteOptions, proxyFrom, proxyOf, TOR } from "../intake/index.ts";
import { IsnadError } from "../model/index.ts";

export interface FetchFlags {
  readonly allow?: readonly string[];
  readonly proxy?: string;
  readonly tor?: boolean;
  readonly interval?: string;
}

export function addFetchOptions(command: Command): void {
  command
    .option("--allow <host...>", "hosts of your own network that may be fetched, e.g. 192.168.1.5:8080; none otherwise")
    .option(
      "--proxy <address>",
      "fetch by way of socks5://HOST:PORT or http://HOST:PORT; ALL_PROXY, HTTPS_PROXY and HTTP_PROXY are kept to",
    )
    .option("--tor", "fetch by way of the Tor service on this machine (port 9050)")
    .option("--interval <seconds>", "seconds between two requests to one host", "1");
}

/** @throws IsnadError E_OPTION */
export function fetchOptions(flags: FetchFlags): PoliteOptions {
  const interval = Number(flags.interval ?? "1");
  if (!Number.isFinite(interval) || interval < 0)
    throw new IsnadError("E_OPTION", { option: "--interval", wanted: "seconds, 0 or more", value: flags.interval ?? "" });
  const proxy = flags.tor ? TOR : flags.proxy === undefined ? proxyFrom(process.env) : proxyOf(flags.proxy);
  return { interval, onion: flags.tor ?? false, ...(flags.allow ? { allow: flags.allow } : {}), ...(proxy ? { proxy } : {}) };
}

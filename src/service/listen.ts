// Opens the service on an address: loopback and a free port unless told otherwise, TLS where a certificate is given.
import { readFileSync } from "node:fs";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import { IsnadError } from "../model/errors.ts";
import { makeToken, SHORTEST_TOKEN, TOKEN_PARAMETER } from "./access.ts";
import { makeService } from "./app.ts";
import type { Door } from "./guard.ts";
import { isLoopback, namesOf } from "./hosts.ts";
import type { ServedRecord } from "./store.ts";

export const FIRST_PORT = 4747;
/** A taken port moves on to the next; after so many the machine is too busy for guessing. */
export const PORTS_TRIED = 50;

export interface ListenSetting {
  readonly record: ServedRecord;
  readonly web: string;
  readonly version: string;
  readonly host: string;
  /** The first port to try; 0 takes any free one. */
  readonly port: number;
  /** The token that a service reachable from elsewhere must be given; null makes one for this run. */
  readonly token: string | null;
  readonly allowed: readonly string[];
  /** The public origin (`https://…`) of a proxy that stands before the service and speaks TLS. */
  readonly proxy: string | null;
  readonly tls: { readonly cert: string; readonly key: string } | null;
  readonly onFailure: (error: unknown, path: string) => void;
}

export interface Listening {
  /** The address to open, token included. */
  readonly address: string;
  readonly origin: string;
  readonly port: number;
  readonly token: string;
  readonly close: () => Promise<void>;
}

/** Refuses to be reachable from elsewhere without a configured token and TLS, its own or a named proxy's. */
export function checkBinding(setting: Pick<ListenSetting, "host" | "token" | "tls" | "proxy">): void {
  const long = setting.token !== null && setting.token.length >= SHORTEST_TOKEN;
  if (setting.token !== null && (!long || !/^[\w.~-]+$/.test(setting.token))) {
    throw new IsnadError("E_OPTION", {
      option: "ISNAD_TOKEN",
      wanted: `${SHORTEST_TOKEN} or more letters, digits, -, _, . or ~`,
      value: "(not shown)",
    });
  }
  if (isLoopback(setting.host)) return;
  if (!long || (setting.tls === null && setting.proxy === null))
    throw new IsnadError("E_BIND", { host: setting.host, length: SHORTEST_TOKEN });
}

export async function listen(setting: ListenSetting): Promise<Listening> {
  checkBinding(setting);
  const token = setting.token ?? makeToken();
  let door: Door | null = null;
  const app = makeService({
    ...setting,
    door: () => {
      if (!door) throw new IsnadError("E_BUSY");
      return door;
    },
  });
  const server = await firstFree(setting, app.fetch);
  const port = (server.address() as AddressInfo).port;
  const secure = setting.tls !== null || (setting.proxy?.startsWith("https:") ?? false);
  door = { port, token, secure, names: namesOf({ ...setting, port, secure: setting.tls !== null }) };
  const shown = setting.host.includes(":") ? `[${setting.host}]` : setting.host;
  const origin = setting.proxy === null ? `${setting.tls ? "https" : "http"}://${shown}:${port}` : new URL(setting.proxy).origin;
  return { address: `${origin}/?${TOKEN_PARAMETER}=${token}`, origin, port, token, close: () => close(server) };
}

type Fetch = Parameters<typeof serve>[0]["fetch"];

async function firstFree(setting: ListenSetting, fetch: Fetch): Promise<ServerType> {
  const last = setting.port === 0 ? 0 : Math.min(65_535, setting.port + PORTS_TRIED - 1);
  for (let port = setting.port; port <= last; port++) {
    const server = await tryPort(setting, fetch, port);
    if (server) return server;
  }
  throw new IsnadError("E_PORT", { first: setting.port, last });
}

/** Null where the port is taken (or not ours to take). */
function tryPort(setting: ListenSetting, fetch: Fetch, port: number): Promise<ServerType | null> {
  return new Promise((resolve, reject) => {
    const tls = setting.tls
      ? { createServer: createSecureServer, serverOptions: { cert: readFileSync(setting.tls.cert), key: readFileSync(setting.tls.key) } }
      : {};
    const server = serve({ fetch, port, hostname: setting.host, ...tls }, () => resolve(server));
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(null);
      else reject(error);
    });
  });
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ("closeAllConnections" in server) server.closeAllConnections();
  });
}

// Serving a record until the process is told to stop: what `isnad serve` and `npm start` share.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { IsnadError } from "../model/errors.ts";
import type { RecordStore } from "../record/index.ts";
import { FIRST_PORT, type Listening, type ListenSetting, listen } from "../service/listen.ts";
import { VERSION } from "./version.ts";
import { ensureWeb, WEB_DIST } from "./web-build.ts";

export interface ServeOptions {
  readonly port?: string;
  readonly host?: string;
  readonly allowHost?: readonly string[];
  readonly proxy?: string;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly open?: boolean;
}

/**
 * Options as the service takes them; the token of a service that others reach comes from the environment, never from the command line.
 * @throws IsnadError E_OPTION
 */
export function serveSetting(options: ServeOptions, token: string | undefined): Omit<ListenSetting, "record" | "onFailure"> {
  if ((options.tlsCert === undefined) !== (options.tlsKey === undefined)) {
    throw new IsnadError("E_OPTION", {
      option: "--tls-cert",
      wanted: "given together with --tls-key",
      value: options.tlsCert ?? options.tlsKey ?? "",
    });
  }
  return {
    web: WEB_DIST,
    version: VERSION,
    host: options.host ?? "127.0.0.1",
    port: portOf(options.port),
    token: token ? token : null,
    allowed: (options.allowHost ?? []).map(nameOf),
    proxy: options.proxy === undefined ? null : originOf(options.proxy),
    tls:
      options.tlsCert !== undefined && options.tlsKey !== undefined
        ? { cert: existing(options.tlsCert), key: existing(options.tlsKey) }
        : null,
  };
}

function portOf(value: string | undefined): number {
  if (value === undefined) return FIRST_PORT;
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535)
    throw new IsnadError("E_OPTION", { option: "--port", wanted: "a number from 0 to 65535", value });
  return port;
}

function nameOf(value: string): string {
  if (!/^[\w.-]{1,253}$/.test(value))
    throw new IsnadError("E_OPTION", { option: "--allow-host", wanted: "a host name without scheme and port", value });
  return value;
}

function originOf(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url?.protocol !== "https:")
    throw new IsnadError("E_OPTION", { option: "--proxy", wanted: "an address that begins with https://", value });
  return url.origin;
}

function existing(path: string): string {
  if (!existsSync(path)) throw new IsnadError("E_FILE_MISSING", { path });
  return path;
}

/** Listens, says where, and waits for Ctrl-C (or the end of the terminal); then closes the service, and the caller its record. */
export async function serveUntilStopped(store: RecordStore, options: ServeOptions): Promise<void> {
  const setting = serveSetting(options, process.env.ISNAD_TOKEN);
  await ensureWeb((line) => process.stdout.write(`${line}\n`));
  if (!existsSync(join(WEB_DIST, "index.html"))) throw new IsnadError("E_WEB_MISSING", { path: WEB_DIST });
  const service = await listen({ ...setting, record: store, onFailure: tellFailure });
  process.stdout.write(`Isnad is at ${service.address}\nCtrl-C stops it.\n`);
  if (options.open) openBrowser(service);
  await stopped();
  await service.close();
  process.stdout.write("\nstopped\n");
}

function tellFailure(error: unknown, path: string): void {
  process.stderr.write(`E_SERVICE: ${path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
  });
}

function openBrowser(service: Listening): void {
  const [command, ...first] =
    process.platform === "darwin" ? ["open"] : process.platform === "win32" ? ["cmd", "/c", "start", ""] : ["xdg-open"];
  if (!command) return;
  const browser = spawn(command, [...first, service.address], { stdio: "ignore", detached: true });
  browser.on("error", () => process.stderr.write("no browser could be opened; open the address yourself\n"));
  browser.unref();
}

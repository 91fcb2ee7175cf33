// A connection by way of a proxy: SOCKS5, which Tor speaks, or HTTP with CONNECT. The name is handed on as it is: the proxy resolves it.
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { IsnadError } from "../model/index.ts";

export interface ProxyServer {
  readonly kind: "socks5" | "http";
  readonly host: string;
  readonly port: number;
}

/** Where the Tor service listens, unless told otherwise. */
export const TOR: ProxyServer = { kind: "socks5", host: "127.0.0.1", port: 9050 };

/** `socks5://host:port`, `socks5h://…`, `http://host:port`. @throws IsnadError E_OPTION */
export function proxyOf(address: string): ProxyServer {
  const bad = new IsnadError("E_OPTION", { option: "the proxy", wanted: "socks5://HOST:PORT or http://HOST:PORT", value: address });
  if (!URL.canParse(address)) throw bad;
  const url = new URL(address);
  const kind = /^socks5h?:$/.test(url.protocol) ? "socks5" : url.protocol === "http:" ? "http" : null;
  if (kind === null || url.hostname === "") throw bad;
  return { kind, host: url.hostname.replace(/^\[|\]$/g, ""), port: Number(url.port || (kind === "socks5" ? 1080 : 80)) };
}

/** The proxy that the surroundings ask for: ALL_PROXY, HTTPS_PROXY, HTTP_PROXY, in either case. */
export function proxyFrom(env: Readonly<Record<string, string | undefined>>): ProxyServer | null {
  for (const name of ["ALL_PROXY", "HTTPS_PROXY", "HTTP_PROXY"]) {
    const value = env[name] ?? env[name.toLowerCase()];
    if (value) return proxyOf(value);
  }
  return null;
}

/** @throws Error with the proxy's reason */
export async function throughProxy(proxy: ProxyServer, host: string, port: number, signal: AbortSignal): Promise<Socket> {
  const socket = connect({ host: proxy.host, port: proxy.port, signal });
  try {
    await once(socket, "connect", { signal });
    if (proxy.kind === "socks5") await socks(socket, host, port, signal);
    else await tunnel(socket, host, port, signal);
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

async function socks(socket: Socket, host: string, port: number, signal: AbortSignal): Promise<void> {
  socket.write(Uint8Array.of(5, 1, 0));
  const hello = await exactly(socket, 2, signal);
  if (hello[0] !== 5 || hello[1] !== 0) throw new Error("the proxy refuses");
  const name = Buffer.from(host);
  socket.write(Buffer.concat([Uint8Array.of(5, 1, 0, 3, name.length), name, Uint8Array.of(port >> 8, port & 255)]));
  const head = await exactly(socket, 4, signal);
  if (head[1] !== 0) throw new Error(`the proxy cannot reach the host (${head[1]})`);
  const kind = head[3];
  const length = kind === 1 ? 4 : kind === 4 ? 16 : ((await exactly(socket, 1, signal))[0] ?? 0);
  await exactly(socket, length + 2, signal);
}

async function exactly(socket: Socket, length: number, signal: AbortSignal): Promise<Uint8Array> {
  for (;;) {
    const chunk = socket.read(length) as Uint8Array | null;
    if (chunk !== null) {
      if (chunk.length < length) throw new Error("the proxy hung up");
      return chunk;
    }
    await Promise.race([
      once(socket, "readable", { signal }),
      once(socket, "end", { signal }).then(() => Promise.reject(new Error("the proxy hung up"))),
    ]);
  }
}

const LONGEST_ANSWER = 16_384;

async function tunnel(socket: Socket, host: string, port: number, signal: AbortSignal): Promise<void> {
  const target = `${host.includes(":") ? `[${host}]` : host}:${port}`;
  socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`);
  let head = "";
  while (!head.endsWith("\r\n\r\n")) {
    if (head.length > LONGEST_ANSWER) throw new Error("the proxy's answer has no end");
    head += Buffer.from(await exactly(socket, 1, signal)).toString("latin1");
  }
  if (!/^HTTP\/1\.[01] 200\b/.test(head)) throw new Error(`the proxy refuses: ${head.split("\r\n", 1)[0]}`);
}

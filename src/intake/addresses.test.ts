import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect, createServer as createSocketServer, type Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { checkAddress, isPublicAddress } from "./address.ts";
import { emptyState, fromAddress, type WatchState, watchFeeds } from "./addresses.ts";
import { checkedLookup, fetchAddress } from "./fetching.ts";
import { politeFetcher } from "./polite.ts";
import { proxyFrom, proxyOf } from "./proxy.ts";
import type { Intake } from "./taking.ts";
import { STORIES } from "./testing/stories.ts";

describe("which addresses are fetched", () => {
  test.each(["https://tilal.example/a", "http://8.8.8.8/", "https://[2606:4700::1111]/x", "http://tilal.example:8080/"])(
    "%s",
    (address) => {
      expect(checkAddress(address).href).toContain("http");
    },
  );
  test.each([
    "file:///etc/passwd",
    "ftp://tilal.example/",
    "javascript:alert(1)",
    "data:text/html,x",
    "http://127.0.0.1/",
    "http://127.1/",
    "http://0x7f000001/",
    "http://2130706433/",
    "http://0/",
    "http://10.1.2.3/",
    "http://172.20.0.1/",
    "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://100.64.0.1/",
    "http://[::1]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[fe80::1]/",
    "http://[fd00::1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://localhost/",
    "http://localhost./",
    "http://printer.local/",
    "http://intranet/",
    "http://metadata.google.internal/",
    "http://name:word@tilal.example/",
    "http://",
    "tilal.example",
  ])("%s is refused", (address) => {
    expect(() => checkAddress(address)).toThrow(expect.objectContaining({ code: "E_ADDRESS" }));
  });
  test("what is allowed by name, and only that", () => {
    expect(checkAddress("http://127.0.0.1:8080/x", { allow: ["127.0.0.1:8080"] }).port).toBe("8080");
    expect(() => checkAddress("http://127.0.0.1:8081/x", { allow: ["127.0.0.1:8080"] })).toThrow();
    expect(() => checkAddress("file:///x", { allow: [""] })).toThrow();
  });
  test.each([
    ["1.1.1.1", true],
    ["::ffff:1.1.1.1", true],
    ["::ffff:10.0.0.1", false],
    ["198.19.0.1", false],
    ["240.0.0.1", false],
    ["x", false],
  ])("%s: %s", (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected);
  });
  test("a name that leads to this machine is refused when it is resolved", async () => {
    const error = await new Promise((done) => checkedLookup(new URL("http://tilal.example/"), {})("localhost", { all: true }, done));
    expect(error).toMatchObject({ code: "E_ADDRESS" });
  });
});

describe("proxies", () => {
  test.each([
    ["socks5://127.0.0.1:9050", { kind: "socks5", host: "127.0.0.1", port: 9050 }],
    ["socks5h://tor", { kind: "socks5", host: "tor", port: 1080 }],
    ["http://proxy.lan:3128", { kind: "http", host: "proxy.lan", port: 3128 }],
  ])("%s", (address, expected) => {
    expect(proxyOf(address)).toEqual(expected);
    expect(proxyFrom({ https_proxy: address })).toEqual(expected);
  });
  test.each(["https://x", "proxy:3128", ""])("%j is none", (address) => {
    expect(() => proxyOf(address)).toThrow(expect.objectContaining({ code: "E_OPTION" }));
  });
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const answers = new Map<string, Answer>();
const asked: string[] = [];
let server: Server;
let host = "";
let root = "";

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const answer = answers.get(request.url ?? "");
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  root = `http://${host}`;
});
afterAll(() => server.close());
beforeEach(() => {
  answers.clear();
  asked.length = 0;
});

const page = (i: number): string =>
  `<html><head><title>${STORIES[i]?.title}</title></head><body><article><p>${STORIES[i]?.lines.join("</p><p>")}</p></article></body></html>`;
const serve = (
  path: string,
  body: string | Uint8Array,
  headers: Record<string, string> = { "content-type": "text/html; charset=utf-8" },
  status = 200,
) => answers.set(path, (_, response) => void response.writeHead(status, headers).end(body));
const waits: number[] = [];
const fetcher = (options = {}) =>
  politeFetcher({ allow: [host], interval: 0.01, wait: async (ms) => void waits.push(Math.round(ms)), ...options });
async function all(items: AsyncIterable<Intake>): Promise<Intake[]> {
  const out: Intake[] = [];
  for await (const item of items) out.push(item);
  return out;
}
const short = (item: Intake): string =>
  "ok" in item ? (item.ok.title ?? "") : "error" in item ? item.error.message.replaceAll(root, "") : "note" in item ? item.note : "skipped";

describe("fetching", () => {
  test("a page, with a neutral agent, no referrer and no cookies", async () => {
    let headers: IncomingMessage["headers"] = {};
    answers.set("/a", (request, response) => {
      headers = request.headers;
      response
        .writeHead(200, { "content-type": "text/html; charset=windows-1256", "content-encoding": "gzip", etag: '"1"' })
        .end(gzipSync(page(0)));
    });
    expect(await fetchAddress(`${root}/a`, { allow: [host] })).toMatchObject({
      status: 200,
      mediaType: "text/html",
      charset: "windows-1256",
      etag: '"1"',
      bytes: Buffer.from(page(0)),
    });
    expect(headers["user-agent"]).not.toMatch(/isnad|node/i);
    expect(Object.keys(headers)).not.toContain("referer");
    expect(Object.keys(headers)).not.toContain("cookie");
  });
  test.each(["http://169.254.169.254/latest/", "file:///etc/passwd", "http://127.0.0.1:1/", "http://localhost/", "//10.0.0.1/x"])(
    "a redirect to %s is refused",
    async (to) => {
      serve("/r", "", { location: to }, 302);
      await expect(fetchAddress(`${root}/r`, { allow: [host] })).rejects.toMatchObject({ code: "E_ADDRESS" });
    },
  );
  test("redirects without end, answers too large or too slow, bodies that unpack to too much", async () => {
    serve("/loop", "", { location: "/loop" }, 302);
    serve("/large", "x".repeat(10_000));
    serve("/bomb", gzipSync(Buffer.alloc(40 * 1024 * 1024)), { "content-encoding": "gzip" });
    answers.set("/slow", () => {});
    await expect(fetchAddress(`${root}/loop`, { allow: [host] })).rejects.toMatchObject({ code: "E_FETCH" });
    await expect(fetchAddress(`${root}/large`, { allow: [host], largest: 1000 })).rejects.toMatchObject({ code: "E_FETCH" });
    await expect(fetchAddress(`${root}/bomb`, { allow: [host] })).rejects.toMatchObject({ code: "E_FETCH" });
    await expect(fetchAddress(`${root}/slow`, { allow: [host], seconds: 0.2 })).rejects.toMatchObject({ code: "E_FETCH" });
  });
  test("nothing is asked of a host that is not allowed", async () => {
    await expect(fetchAddress(`${root}/a`)).rejects.toMatchObject({ code: "E_ADDRESS" });
    expect(asked).toEqual([]);
  });
  test("by way of a SOCKS proxy, which gets the name", async () => {
    serve("/a", page(0));
    let name = "";
    const proxy = createSocketServer((socket: Socket) => {
      socket.once("data", () => {
        socket.write(Uint8Array.of(5, 0));
        socket.once("data", (head: Buffer) => {
          name = head.subarray(5, 5 + (head[4] ?? 0)).toString();
          socket.write(Uint8Array.of(5, 0, 0, 1, 0, 0, 0, 0, 0, 0));
          const onward = connect(Number(host.split(":")[1]), "127.0.0.1");
          socket.pipe(onward).pipe(socket);
        });
      });
    });
    await new Promise<void>((done) => proxy.listen(0, "127.0.0.1", done));
    const { port } = proxy.address() as AddressInfo;
    const answer = await fetchAddress("http://tilal.example/a", { proxy: { kind: "socks5", host: "127.0.0.1", port } });
    expect(answer.status).toBe(200);
    expect(name).toBe("tilal.example");
    proxy.close();
  });
});

describe("a good guest", () => {
  test("robots.txt is kept, and asked for once", async () => {
    serve("/robots.txt", "User-agent: *\nDisallow: /closed/\nCrawl-delay: 3\n");
    serve("/open", page(0));
    const guest = fetcher({ now: () => 0 });
    waits.length = 0;
    await guest.fetch(`${root}/open`);
    await guest.fetch(`${root}/open`);
    await expect(guest.fetch(`${root}/closed/x`)).rejects.toMatchObject({ code: "E_FETCH" });
    expect(asked).toEqual(["/robots.txt", "/open", "/open"]);
    expect(waits).toEqual([3000]);
  });
  test("a host in trouble is asked again later, as it says, and then given up", async () => {
    serve("/busy", "", { "retry-after": "7" }, 503);
    waits.length = 0;
    await expect(fetcher({ now: () => 0 }).fetch(`${root}/busy`)).rejects.toMatchObject({ message: expect.stringContaining("503") });
    expect(asked.filter((path) => path === "/busy")).toHaveLength(3);
    expect(waits.filter((ms) => ms === 7000)).toHaveLength(2);
  });
  test("a page becomes a report with its address and when it was fetched", async () => {
    serve("/news/1", page(0));
    expect(await all(fromAddress(`${root}/news/1`, fetcher(), {}, () => new Date("2023-05-15T00:00:00Z")))).toMatchObject([
      {
        ok: { title: STORIES[0]?.title, url: `${root}/news/1` },
        original: { from: `${root}/news/1`, provenance: { captured: "2023-05-15T00:00:00.000Z" } },
      },
    ]);
  });
});

describe("watching", () => {
  const rss = (...paths: readonly string[]) =>
    `<rss><channel><title>مرصد التلال</title>${paths.map((path) => `<item><title>x</title><link>${root}${path}</link><pubDate>Sun, 14 May 2023 10:25:00 +0300</pubDate></item>`).join("")}</channel></rss>`;
  const watch = (state: WatchState) => all(watchFeeds([`${root}/feed`], state, fetcher(), {}, () => new Date("2023-05-15T00:00:00Z")));

  test("each new item once; the feed again only if it has changed", async () => {
    answers.set("/feed", (request, response) =>
      request.headers["if-none-match"] === '"7"'
        ? void response.writeHead(304).end()
        : void response.writeHead(200, { etag: '"7"' }).end(rss("/1", "/2")),
    );
    serve("/1", page(1));
    serve("/2", page(2));
    const state = emptyState();
    expect(await watch(state)).toMatchObject([
      { ok: { title: STORIES[1]?.title, outlet: "مرصد التلال", published: "2023-05-14T10:25" } },
      { ok: { title: STORIES[2]?.title } },
    ]);
    asked.length = 0;
    expect((await watch(state)).map(short)).toEqual(["nothing new"]);
    expect(asked).toEqual(["/robots.txt", "/feed"]);
  });
  test("a run that is cut off goes on where it stopped", async () => {
    serve("/feed", rss("/1", "/2", "/3"));
    for (const i of [1, 2, 3]) serve(`/${i}`, page(i));
    const state = emptyState();
    for await (const item of watchFeeds([`${root}/feed`], state, fetcher(), {})) if ("ok" in item && item.ok.url === `${root}/2`) break;
    expect(Object.keys(state.seen)).toEqual([`${root}/1`]);
    expect(state.feeds).toEqual({});
    expect((await watch(state)).map(short)).toEqual([STORIES[2]?.title, STORIES[3]?.title]);
  });
  test("a sitemap of sitemaps; items that lead to private hosts, that are gone, that are none", async () => {
    serve("/feed", `<?xml version="1.0"?><sitemapindex><sitemap><loc>${root}/map</loc></sitemap></sitemapindex>`);
    serve(
      "/map",
      `<urlset><url><loc>${root}/1</loc></url><url><loc>http://169.254.169.254/x</loc></url><url><loc>file:///etc/passwd</loc></url><url><loc>${root}/gone</loc></url></urlset>`,
    );
    serve("/1", page(1));
    const items = await watch(emptyState());
    expect(items[0]).toMatchObject({ ok: { title: STORIES[1]?.title } });
    expect(items.slice(1)).toMatchObject([
      { error: { code: "E_ADDRESS" } },
      { error: { code: "E_ADDRESS" } },
      { error: { code: "E_FETCH" } },
    ]);
  });
  test("an item whose host is in trouble is tried again by the next run", async () => {
    serve("/feed", rss("/1", "/2"), { etag: '"7"' });
    serve("/1", "", {}, 503);
    serve("/2", page(2));
    const state = emptyState();
    expect((await watch(state)).map(short)).toEqual([expect.stringContaining("503"), STORIES[2]?.title]);
    expect([Object.keys(state.seen), state.feeds]).toEqual([[`${root}/2`], {}]);
    serve("/1", page(1));
    expect((await watch(state)).map(short)).toEqual([STORIES[1]?.title]);
  });
  test("a page is no feed", async () => {
    serve("/feed", page(0));
    expect((await watch(emptyState())).map(short)).toEqual([expect.stringContaining("no feed")]);
  });
});

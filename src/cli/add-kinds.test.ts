import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emptyState, politeFetcher, watchFeeds } from "../intake/index.ts";
import { warcRecord, zipOf } from "../intake/testing/archives.ts";
import { STORIES } from "../intake/testing/stories.ts";
import { loadKnowledge } from "../knowledge/index.ts";
import { openRecord } from "../record/index.ts";
import { addReports } from "./add-reports.ts";

const MAIN = new URL("main.ts", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "isnad-add-kinds-"));
let files = 0;
const fresh = () => join(folder, `${++files}.sqlite`);
const write = (name: string, data: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, data);
  return path;
};
const isnad = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
};
const story = (i: number): string => STORIES[i]?.lines.join("\n") ?? "";
const sheet = write(
  "sheet.csv",
  `body,source,date\n${STORIES.map(({ lines, outlet, day }) => `"${lines.join(" ")}",${outlet},${day}`).join("\n")}\n`,
);

describe("isnad add", () => {
  test("--dry-run says what would be added and writes nothing; --map is shown as guessed", () => {
    const record = fresh();
    const run = isnad("add", sheet, "--record", record, "--dry-run");
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(run.stdout).toBe(`5 would be added\n${sheet}: columns taken as text=body, outlet=source, published=date\n`);
    expect(existsSync(record)).toBe(false);
  });

  test("near-copies, other languages and paragraphs of them are counted; again, all is known", () => {
    const record = fresh();
    const zip = write(
      "saved.zip",
      zipOf([
        { name: "a.txt", data: story(0) },
        { name: "b.txt", data: `تل الزيتون (وكالة) - ${story(0)}` },
        { name: "c.txt", data: "کاروان کمک‌ها دیروز به شهر رسید و هیچ کس زخمی نشد" },
        { name: "d.txt", data: `${story(1)}\nThe tunnel had been dug by hand, the rescue team said.` },
      ]),
    );
    const first = JSON.parse(isnad("add", zip, "--record", record, "--json").stdout) as Record<string, unknown>;
    expect(first).toMatchObject({
      added: 4,
      known: 0,
      nearCopies: [{ id: "b", of: "a" }],
      unread: { fa: 1 },
      unreadParagraphs: 1,
      done: [{ id: "a", what: "added" }, { id: "b" }, { id: "c" }, { id: "d" }],
    });
    expect(JSON.parse(isnad("add", zip, "--record", record, "--json").stdout)).toMatchObject({ added: 0, known: 4 });
  });

  test("provenance is kept with the report, a report in another language is kept unread", async () => {
    const path = write(
      "crawl.warc",
      warcRecord({
        address: "https://tilal.example/1",
        date: "2023-05-14T08:00:00Z",
        body: `<article><p>${STORIES[0]?.lines.join("</p><p>")}</p></article>`,
      }),
    );
    const store = await openRecord(fresh(), { create: true });
    await addReports(async () => store, loadKnowledge(), [path, write("fa.txt", "کاروان کمک‌ها دیروز به شهر رسید و هیچ کس زخمی نشد")]);
    expect(await store.report("crawl-1")).toMatchObject({
      provenance: { captured: "2023-05-14T08:00:00Z", address: "https://tilal.example/1", digestHolds: true },
    });
    const unread = await store.report("fa");
    expect(unread?.reading).toMatchObject({
      events: [],
      mentions: [],
      notes: [{ about: "not read: the language is fa" }],
      report: { text: expect.stringContaining("کاروان") },
    });
    await store.close();
  });

  test.each([
    [["add", sheet, "--map", "text"], "E_MAP"],
    [["add", "http://169.254.169.254/latest/"], "E_ADDRESS"],
    [["add", "file:///etc/passwd"], "E_ADDRESS"],
    [["add", "http://localhost/"], "E_ADDRESS"],
    [["add", sheet, "--proxy", "ftp://x"], "E_OPTION"],
    [["watch", "http://127.0.0.1/rss"], "E_ADDRESS"],
    [["watch", "https://tilal.example/rss", "--every", "0"], "E_OPTION"],
  ])("%j: %s", (args, code) => {
    const run = isnad(...args, "--record", fresh());
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(new RegExp(`^${code}: `));
  });
});

describe("watching into a record", () => {
  let server: Server;
  let host = "";
  beforeAll(async () => {
    server = createServer((request, response) => {
      const i = Number(request.url?.slice(1));
      if (request.url === "/rss")
        response.end(
          `<rss><channel><title>مرصد التلال</title>${[0, 1, 2].map((n) => `<item><link>http://${host}/${n}</link></item>`).join("")}</channel></rss>`,
        );
      else if (STORIES[i]) response.end(`<html><body><article><p>${STORIES[i]?.lines.join("</p><p>")}</p></article></body></html>`);
      else response.writeHead(404).end();
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  test("the pages of a feed, and nothing the second time", async () => {
    const store = await openRecord(fresh(), { create: true });
    const state = emptyState();
    const fetcher = politeFetcher({ allow: [host], interval: 0 });
    const { addItems } = await import("./add-reports.ts");
    const add = () => addItems(async () => store, loadKnowledge(), watchFeeds([`http://${host}/rss`], state, fetcher, {}));
    expect(await add()).toMatchObject({ added: 3, unreadable: [] });
    expect(await add()).toMatchObject({ added: 0, known: 0 });
    expect(Object.keys(state.seen)).toHaveLength(3);
    await store.close();
  });
});

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { guessMapping, parseMapping, shownMapping } from "./columns.ts";
import { pdfText } from "./pdf.ts";
import { readReports } from "./read-reports.ts";
import type { Intake, IntakeOptions } from "./taking.ts";
import { docxOf, pdfOf, WARC_INFO, warcRecord, zipOf } from "./testing/archives.ts";
import { encode } from "./testing/bytes.ts";
import { STORIES } from "./testing/stories.ts";

const folder = mkdtempSync(join(tmpdir(), "isnad-formats-"));
const write = (name: string, data: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, data);
  return path;
};
async function take(path: string, options: IntakeOptions = {}): Promise<Intake[]> {
  const out: Intake[] = [];
  for await (const item of readReports([path], options)) out.push(item);
  return out;
}
/** One word for each item, paths without the folder. */
const short = (item: Intake): string =>
  "ok" in item
    ? item.ok.id
    : "error" in item
      ? `${item.error.code} ${item.path.replace(`${folder}/`, "")}`
      : "note" in item
        ? `note: ${item.note}`
        : `skipped ${item.skipped.replace(`${folder}/`, "")}`;
const texts = (items: readonly Intake[]): string[] => items.flatMap((item) => ("ok" in item ? [item.ok.text] : []));
const story = (i: number): string => STORIES[i]?.lines.join("\n") ?? "";
const page = (i: number): string =>
  `<!DOCTYPE html><html><head><title>${STORIES[i]?.title}</title></head><body><article><p>${STORIES[i]?.lines.join("</p><p>")}</p></article></body></html>`;

describe("tables", () => {
  const rows = STORIES.map(({ lines, outlet, day, title }) => [lines.join(" "), outlet, day, title] as const);
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const csv = (head: readonly string[], mark: string) => [head, ...rows].map((row) => row.map(quoted).join(mark)).join("\r\n");

  test.each([
    ["english", ["body", "source", "date", "headline"], ",", "columns taken as text=body, title=headline, outlet=source, published=date"],
    [
      "arabic",
      ["النص", "المصدر", "التاريخ", "العنوان"],
      ";",
      "columns taken as text=النص, title=العنوان, outlet=المصدر, published=التاريخ",
    ],
    ["tabs", ["text", "outlet", "published", "title"], "\t", null],
    ["unknown", ["c1", "outlet", "published", "title"], ",", "columns taken as text=c1"],
  ])("%s columns are guessed and shown", async (name, head, mark, shown) => {
    const items = await take(write(`${name}.csv`, csv(head, mark)));
    expect(items.slice(0, shown === null ? 0 : 1).map(short)).toEqual(shown === null ? [] : [`note: ${shown}`]);
    expect(texts(items)).toEqual(rows.map(([text]) => text));
    expect(items.at(-1)).toMatchObject({ ok: { outlet: rows[4]?.[1], published: rows[4]?.[2], title: rows[4]?.[3] } });
  });

  test("a mapping that is given", async () => {
    const items = await take(write("given.csv", csv(["a", "b", "c", "d"], ",")), { map: parseMapping("text=a,published=c,outlet=b") });
    expect(items[1]).toMatchObject({ ok: { text: rows[0]?.[0], outlet: rows[0]?.[1], published: rows[0]?.[2], title: null } });
  });

  test("objects with keys of their own", async () => {
    const lines = rows.map(([content, site, pubDate]) => JSON.stringify({ content, site, pubDate })).join("\n");
    const items = await take(write("keys.jsonl", lines));
    expect(items.map(short)).toEqual([
      "note: keys taken as text=content, outlet=site, published=pubDate",
      "keys",
      "keys#2",
      "keys#3",
      "keys#4",
      "keys#5",
    ]);
  });

  test.each(["text", "text=", "story=body", "=x", ""])("%j is no mapping", (value) => {
    expect(() => parseMapping(value)).toThrow(expect.objectContaining({ code: "E_MAP" }));
  });

  test("a table of addresses alone, one with broken rows, a windows-1256 one by content", async () => {
    expect((await take(write("links.csv", "id,url\n1,https://tilal.example/1\n"))).map(short)).toEqual([
      "note: columns taken as url=url".replace("url=url", "") && "E_TABLE links.csv",
    ]);
    const uneven = await take(write("uneven.csv", `text,title\n"${story(0)}",a,b,c\n${STORIES[1]?.lines[0]}\n`));
    expect(uneven.map(short)).toEqual(["note: 2 rows have more or fewer cells than the head", "uneven", "uneven#2"]);
    const old = await take(write("old.txt", encode(`text,outlet\n"${STORIES[3]?.lines[0]}",${STORIES[3]?.outlet}\n`, "windows-1256")));
    expect(old).toMatchObject([{ ok: { text: STORIES[3]?.lines[0], outlet: STORIES[3]?.outlet } }]);
  });

  test("guessing never takes one column twice", () => {
    const mapping = guessMapping(["text", "title"], [], {});
    expect(mapping).toEqual({ text: "text", title: "title" });
    expect(shownMapping(mapping)).toBe("");
  });
});

describe("archives", () => {
  test("a zip of pages, texts and an inner zip", async () => {
    const inner = zipOf([{ name: "deep.txt", data: story(2) }]);
    const path = write(
      "saved.zip",
      zipOf([
        { name: "pages/a.html", data: page(0) },
        { name: "pages/b.txt", data: story(1) },
        { name: "more.zip", data: inner },
        { name: "x.png", data: "x" },
        { name: "__MACOSX/b.txt", data: "x" },
      ]),
    );
    const items = await take(path);
    expect(items.map(short)).toEqual(["a", "b", "deep", "skipped saved.zip/x.png", "skipped saved.zip/__MACOSX/b.txt"]);
    expect(texts(items)).toEqual([story(0), story(1), story(2)]);
    expect(items[0]).toMatchObject({ original: { provenance: { container: path, entry: "pages/a.html" } } });
  });

  test("gzip, of a text and of lines of objects", async () => {
    expect(await take(write("one.txt.gz", gzipSync(story(0))))).toMatchObject([{ ok: { id: "one", text: story(0) } }]);
    const lines = STORIES.map(({ lines: [text] }) => JSON.stringify({ text })).join("\n");
    expect((await take(write("many.jsonl.gz", gzipSync(lines)))).map(short)).toEqual(["many", "many#2", "many#3", "many#4", "many#5"]);
  });

  test("names that lead out are told, and the rest is taken", async () => {
    const path = write(
      "out.zip",
      zipOf([
        { name: "../../etc/a.txt", data: story(0) },
        { name: "/b.txt", data: story(0) },
        { name: "..\\c.txt", data: story(0) },
        { name: "C:/d.txt", data: story(0) },
        { name: "ok.txt", data: story(1) },
      ]),
    );
    expect((await take(path)).map(short)).toEqual([
      "E_ARCHIVE_NAME out.zip/../../etc/a.txt",
      "E_ARCHIVE_NAME out.zip//b.txt",
      "E_ARCHIVE_NAME out.zip/../c.txt",
      "E_ARCHIVE_NAME out.zip/C:/d.txt",
      "ok",
    ]);
  });

  test("bombs: an entry too large, one that lies about its size, a gzip of nothing but zeros, zips in zips", async () => {
    const zeros = Buffer.alloc(70 * 1024 * 1024);
    const bomb = zipOf([
      { name: "a.txt", data: zeros },
      { name: "b.txt", data: zeros, claims: 1000 },
      { name: "ok.txt", data: story(0) },
    ]);
    expect((await take(write("bomb.zip", bomb))).map(short)).toEqual(["E_ARCHIVE_LIMIT bomb.zip/a.txt", "E_ARCHIVE bomb.zip/b.txt", "ok"]);
    expect((await take(write("bomb.txt.gz", gzipSync(Buffer.alloc(300 * 1024 * 1024))))).map(short)).toEqual([
      "E_ARCHIVE_LIMIT bomb.txt.gz",
    ]);
    let nested = zipOf([{ name: "a.txt", data: story(0) }]);
    for (let i = 0; i < 6; i++) nested = zipOf([{ name: `${i}.zip`, data: nested }]);
    expect((await take(write("nested.zip", nested))).map(short)).toEqual(["E_ARCHIVE_LIMIT nested.zip/5.zip/4.zip/3.zip"]);
  });

  test("a zip cut in the middle, an empty one, a gzip cut in the middle", async () => {
    const whole = zipOf([{ name: "a.txt", data: story(0) }]);
    expect((await take(write("cut.zip", whole.subarray(0, whole.length - 40)))).map(short)).toEqual(["E_ARCHIVE cut.zip"]);
    expect((await take(write("none.zip", zipOf([])))).map(short)).toEqual(["E_FOLDER_EMPTY none.zip"]);
    const packed = gzipSync(story(0));
    expect((await take(write("cut.txt.gz", packed.subarray(0, packed.length - 20)))).map(short)).toEqual(["E_ARCHIVE cut.txt.gz"]);
  });
});

describe("documents", () => {
  test("a Word document: its paragraphs, without what was deleted", async () => {
    const items = await take(write("report.docx", docxOf(STORIES[0]?.lines ?? [], "عنوان & خبر".replace("&", "&amp;"))));
    expect(items).toMatchObject([
      { ok: { id: "report", title: "عنوان & خبر", text: story(0) }, original: { provenance: { author: "المحرر" } } },
    ]);
  });
  test.each([false, true])("a PDF: its lines, page by page; stored as read: %s", async (asRead) => {
    const items = await take(write("report.pdf", pdfOf([STORIES[0]?.lines ?? [], STORIES[1]?.lines ?? []], asRead)));
    const words = (text: string) => text.split(/\s+/).sort();
    expect(words(texts(items)[0] ?? "")).toEqual(words(`${story(0)}\n${story(1)}`));
  });
  test("broken ones, and one whose time is up", async () => {
    expect((await take(write("bad.pdf", "%PDF-1.7\nتقرير"))).map(short)).toEqual(["E_DOCUMENT bad.pdf"]);
    expect((await take(write("bad.docx", zipOf([{ name: "word/document.xml", data: "<w:document>" }])))).map(short)).toEqual([
      "E_FILE_EMPTY bad.docx",
    ]);
    await expect(pdfText(pdfOf([["نص"]]), "slow.pdf", 0.001)).rejects.toMatchObject({ code: "E_DOCUMENT" });
  });
});

describe("web archives", () => {
  const captured = (i: number) => `2023-05-1${i}T08:00:00Z`;
  const records = STORIES.map((_, i) =>
    warcRecord({
      address: `https://tilal.example/${i}`,
      date: captured(i),
      body: i === 1 ? encode(page(i), "windows-1256") : page(i),
      ...(i === 2 ? { encoding: "gzip" } : i === 3 ? { encoding: "chunked" } : {}),
    }),
  );
  const others = [
    warcRecord({ address: "https://tilal.example/x.png", date: captured(0), body: "x", mediaType: "image/png" }),
    warcRecord({ address: "https://tilal.example/gone", date: captured(0), body: "x", status: 404 }),
  ];

  test.each([
    ["plain", Buffer.concat([WARC_INFO, ...records, ...others]), "a.warc"],
    ["a member of gzip for each record", Buffer.concat([WARC_INFO, ...records, ...others].map((record) => gzipSync(record))), "a.warc.gz"],
  ])("%s", async (_, bytes, name) => {
    const items = await take(write(name, bytes));
    expect(items.map(short)).toEqual(["a-1", "a-2", "a-3", "a-4", "a-5", "note: 3 records of other sorts passed over"]);
    expect(texts(items)).toEqual(STORIES.map((__, i) => story(i)));
    items.slice(0, 5).forEach((item, i) => {
      expect(item).toMatchObject({
        ok: { url: `https://tilal.example/${i}` },
        original: {
          from: `https://tilal.example/${i}`,
          provenance: { captured: captured(i), digest: expect.stringMatching(/^sha1:[A-Z2-7]{32}$/), digestHolds: true },
        },
        warnings: [],
      });
    });
  });

  test("WACZ: the archive's pages, its indexes passed over", async () => {
    const wacz = zipOf([
      { name: "datapackage.json", data: "{}" },
      { name: "pages/pages.jsonl", data: '{"id":"1","text":"x"}' },
      { name: "archive/data.warc.gz", data: Buffer.concat(records.map((record) => gzipSync(record))) },
      { name: "indexes/index.cdx.gz", data: gzipSync("x") },
    ]);
    expect((await take(write("crawl.wacz", wacz))).map(short)).toEqual(["data-1", "data-2", "data-3", "data-4", "data-5"]);
  });

  test("a digest that does not hold is told; a cut keeps what came before; no record, no length", async () => {
    const wrong = warcRecord({ address: "https://tilal.example/w", date: captured(0), body: page(0), wrongDigest: true });
    expect(await take(write("wrong.warc", wrong))).toMatchObject([
      { warnings: [{ code: "E_DIGEST" }], original: { provenance: { digestHolds: false } } },
    ]);
    const whole = Buffer.concat(records);
    expect((await take(write("cut.warc", whole.subarray(0, whole.length - 200)))).map(short)).toEqual([
      "cut-1",
      "cut-2",
      "cut-3",
      "cut-4",
      "E_ARCHIVE cut.warc",
    ]);
    const packed = gzipSync(whole);
    expect((await take(write("cut.warc.gz", packed.subarray(0, packed.length - 100)))).map(short).at(-1)).toBe("E_ARCHIVE cut.warc.gz");
    expect((await take(write("odd.warc", "WARC/1.0\r\nWARC-Type: response\r\n\r\n"))).map(short)).toEqual(["E_ARCHIVE odd.warc"]);
    expect((await take(write("huge.warc", `WARC/1.0\r\n${"x".repeat(100_000)}`))).map(short)).toEqual(["E_ARCHIVE huge.warc"]);
  });
});

describe("exports of Telegram", () => {
  const [a = "", b = "", c = ""] = STORIES[0]?.lines ?? [];
  const chat = {
    name: "مرصد التلال",
    type: "public_channel",
    id: 1500,
    messages: [
      { id: 1, type: "service", date: "2023-05-14T09:00:00", date_unixtime: "1684044000", action: "create_channel", text: "" },
      {
        id: 2,
        type: "message",
        date: "2023-05-14T10:25:00",
        date_unixtime: "1684049100",
        from: "مرصد التلال",
        from_id: "channel1500",
        text: a,
        photo: "p.jpg",
      },
      {
        id: 3,
        type: "message",
        date: "2023-05-14T10:25:00",
        date_unixtime: "1684049100",
        from: "مرصد التلال",
        from_id: "channel1500",
        text: "",
        photo: "q.jpg",
      },
      {
        id: 4,
        type: "message",
        date: "2023-05-14T11:00:00",
        date_unixtime: "1684051200",
        edited: "2023-05-14T12:00:00",
        from: "مرصد التلال",
        forwarded_from: "صوت السهل",
        text: ["عاجل ", { type: "bold", text: b }],
      },
      { id: 5, type: "message", date: "2023-05-14T11:30:00", date_unixtime: "1684053000", from: "مرصد التلال", text: "", photo: "r.jpg" },
      { id: 6, type: "message", date: "2023-05-14T11:40:00", from: "مرصد التلال", reply_to_message_id: 4, text: c },
    ],
  };
  const expected = [
    {
      ok: { id: "1500-2", text: a, outlet: "مرصد التلال", published: "2023-05-14T10:25" },
      original: { provenance: { channel: "مرصد التلال", message: "2", album: ["3"], zone: "+03:00" } },
    },
    {
      ok: { id: "1500-4", text: `عاجل ${b}`, published: "2023-05-14T11:00" },
      original: { provenance: { forwardedFrom: "صوت السهل", edited: "2023-05-14T12:00" } },
    },
    { ok: { id: "1500-6", text: c }, original: { provenance: { replyTo: "4" } } },
    { note: "1 messages without words passed over" },
  ];
  test("JSON of one chat, and of an account", async () => {
    expect(await take(write("result.json", JSON.stringify(chat, null, 1)))).toMatchObject(expected);
    expect(await take(write("account.json", JSON.stringify({ about: "x", chats: { about: "y", list: [chat] } })))).toMatchObject(expected);
  });
  test("HTML", async () => {
    const message = (id: number, inner: string, joined = false) =>
      `<div class="message default clearfix${joined ? " joined" : ""}" id="message${id}"><div class="body"><div class="pull_right date details" title="14.05.2023 10:2${id}:00 UTC+03:00">10:2${id}</div>${joined ? "" : '<div class="from_name">مرصد التلال</div>'}${inner}</div></div>`;
    const html = `<!DOCTYPE html><html><body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">مرصد التلال</div></div></div><div class="page_body chat_page"><div class="history"><div class="message service" id="message-1"><div class="body details">14 May 2023</div></div>${message(2, `<div class="text">${a}</div>`)}${message(3, `<div class="forwarded body"><div class="from_name">صوت السهل <span class="date details" title="13.05.2023 08:00:00 UTC+03:00">13.05.2023 08:00:00</span></div><div class="text">${b}<br>سطر ثان</div></div>`, true)}${message(4, '<div class="media_wrap"></div>', true)}</div></div></div></body></html>`;
    expect(await take(write("messages.html", html))).toMatchObject([
      {
        ok: { id: "مرصد التلال-2", text: a, outlet: "مرصد التلال", published: "2023-05-14T10:22" },
        original: { provenance: { zone: "+03:00" } },
      },
      {
        ok: { id: "مرصد التلال-3", text: `${b}\nسطر ثان`, published: "2023-05-14T10:23" },
        original: { provenance: { forwardedFrom: "صوت السهل" } },
      },
      { note: "1 messages without words passed over" },
    ]);
  });
  test.each([{ messages: [] }, { name: "x", messages: ["a"] }, { name: "x", messages: 3 }])("%j is no export", async (value) => {
    expect((await take(write("not.json", JSON.stringify(value)))).map(short)).toEqual(["E_NO_TEXT not.json"]);
  });
});

describe("feeds as files", () => {
  const [s] = STORIES;
  test.each([
    [
      "RSS",
      `<?xml version="1.0"?><rss version="2.0"><channel><title>مرصد التلال</title><item><title>${s?.title}</title><link>https://tilal.example/1</link><pubDate>Sun, 14 May 2023 10:25:00 +0300</pubDate><description><![CDATA[<p>${s?.lines.join("</p><p>")}</p>]]></description></item></channel></rss>`,
    ],
    [
      "Atom",
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>مرصد التلال</title><entry><title>${s?.title}</title><link rel="alternate" href="https://tilal.example/1"/><published>2023-05-14T10:25:00+03:00</published><content type="html">${(s?.lines ?? []).map((line) => `&lt;p&gt;${line}&lt;/p&gt;`).join("")}</content></entry></feed>`,
    ],
    [
      "JSON Feed",
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "مرصد التلال",
        items: [
          {
            id: "1",
            title: s?.title,
            url: "https://tilal.example/1",
            date_published: "2023-05-14T10:25:00+03:00",
            content_html: `<p>${s?.lines.join("</p><p>")}</p>`,
          },
        ],
      }),
    ],
  ])("%s", async (name, text) => {
    expect(await take(write(`${name}.xml`, text))).toMatchObject([
      { ok: { title: s?.title, url: "https://tilal.example/1", published: "2023-05-14T10:25", outlet: "مرصد التلال", text: story(0) } },
    ]);
  });
});

describe("bad input is bounded and named", () => {
  test("a feed of very many items is cut, and says so", async () => {
    const items = await take(
      write("many.xml", `<rss><channel>${"<item><title>x</title><description>خبر</description></item>".repeat(20_001)}</channel></rss>`),
    );
    expect(items).toHaveLength(20_001);
    expect(items.at(-1)).toMatchObject({ note: expect.stringContaining("more items") });
  });
  test("one line of 40 MB, markup nested 100,000 deep, a text of NULs, nothing", async () => {
    expect((await take(write("line.txt", "ك".repeat(20 * 1024 * 1024)))).map(short)).toEqual(["E_TEXT_LONG line.txt"]);
    expect(
      texts(await take(write("deep.html", `<html><body>${"<div>".repeat(100_000)}${story(0)}${"</div>".repeat(100_000)}</body></html>`))),
    ).toEqual([story(0)]);
    expect((await take(write("nul.txt", Buffer.alloc(5000)))).map(short)).toEqual(["E_NOT_TEXT nul.txt"]);
    expect((await take(write("empty.csv", ""))).map(short)).toEqual(["E_FILE_EMPTY empty.csv"]);
  });
  test("broken encoding is told with its places", async () => {
    const bytes = Buffer.from(story(0));
    bytes[21] = 0xff;
    expect(await take(write("broken.txt", bytes))).toMatchObject([{ warnings: [{ code: "E_BROKEN_TEXT" }] }]);
  });
});

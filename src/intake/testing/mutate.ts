// Inputs of every format, and seeded ways to break them: the same seed gives the same bytes.
import { gzipSync } from "node:zlib";
import { docxOf, pdfOf, WARC_INFO, warcRecord, zipOf } from "./archives.ts";
import { encode, twice, utf16 } from "./bytes.ts";
import { frontPage, liveBlog, savedPages } from "./pages.ts";
import { STORIES } from "./stories.ts";

export interface Input {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A number from 0 up to 1, and the next, from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function wholeInputs(): readonly Input[] {
  const story = STORIES[0]?.lines.join("\n") ?? "";
  const message = {
    id: 2,
    type: "message",
    date: "2023-05-14T10:25:00",
    date_unixtime: "1684049100",
    text: ["عاجل ", { type: "bold", text: story }],
    forwarded_from: "صوت السهل",
  };
  const chat = JSON.stringify({ name: "مرصد التلال", type: "public_channel", id: 1, messages: [message, message] });
  const csv = `text,outlet,published\n"${story}",مرصد التلال,2023-05-14\n`;
  const rss = `<?xml version="1.0"?><rss><channel><title>x</title><item><title>y</title><link>https://tilal.example/1</link><pubDate>Sun, 14 May 2023 10:25:00 +0300</pubDate><description><![CDATA[<p>${story}</p>]]></description></item></channel></rss>`;
  const telegram = `<div class="page_header"><div class="text bold">x</div></div><div class="history"><div class="message default clearfix" id="message2"><div class="body"><div class="pull_right date details" title="14.05.2023 10:25:00 UTC+03:00"></div><div class="from_name">x</div><div class="text">${story}</div></div></div></div>`;
  const pages = savedPages(1).map(({ html }, i): Input => ({ name: `page${i}.html`, bytes: Buffer.from(html) }));
  const warc = Buffer.concat([
    WARC_INFO,
    warcRecord({ address: "https://tilal.example/1", date: "2023-05-14T08:00:00Z", body: pages[0]?.bytes ?? "", encoding: "gzip" }),
    warcRecord({ address: "https://tilal.example/2", date: "2023-05-14T08:00:00Z", body: pages[1]?.bytes ?? "", encoding: "chunked" }),
  ]);
  const of = (name: string, data: Uint8Array | string): Input => ({ name, bytes: Buffer.from(data) });
  return [
    ...pages,
    of("front.html", frontPage()),
    ...(STORIES[0] ? [of("live.html", liveBlog(STORIES[0]))] : []),
    of("a.txt", story),
    of("b.txt", encode(story, "windows-1256")),
    of("c.txt", encode(story, "iso-8859-6")),
    of("d.txt", utf16(story, false, true)),
    of("e.txt", twice(story, "windows-1252")),
    of("f.txt", twice(story, "windows-1256")),
    of("a.json", JSON.stringify({ text: story, published: "2023-05-14" })),
    of("a.jsonl", `${JSON.stringify({ text: story })}\n${JSON.stringify({ html: `<p>${story}</p>` })}\n`),
    of("result.json", chat),
    of("messages.html", `<html><body>${telegram}</body></html>`),
    of("a.csv", csv),
    of("a.xml", rss),
    of("feed.json", JSON.stringify({ version: "https://jsonfeed.org/version/1.1", items: [{ id: "1", content_html: `<p>${story}</p>` }] })),
    of("map.xml", `<urlset><url><loc>https://tilal.example/1</loc><lastmod>2023-05-14</lastmod></url></urlset>`),
    of(
      "a.zip",
      zipOf([
        { name: "x/a.txt", data: story },
        { name: "b.html", data: pages[2]?.bytes ?? "" },
        { name: "c.zip", data: zipOf([{ name: "d.csv", data: csv }]) },
      ]),
    ),
    of(
      "a.wacz",
      zipOf([
        { name: "datapackage.json", data: "{}" },
        { name: "archive/data.warc.gz", data: gzipSync(warc) },
      ]),
    ),
    of("a.docx", docxOf(STORIES[1]?.lines ?? [], "x")),
    of("a.txt.gz", gzipSync(story)),
    of("a.warc", warc),
    of("a.warc.gz", gzipSync(warc)),
  ];
}

/** PDFs are read in a thread of their own, which takes a while to start: one input in fifty. */
export const PDFS: readonly Input[] = [{ name: "a.pdf", bytes: pdfOf([STORIES[0]?.lines.slice(0, 2) ?? [], ["نص"]]) }];

const PIECES: readonly Uint8Array[] = [
  "<",
  ">",
  "</",
  "<!--",
  "<![CDATA[",
  "<script>",
  "<table><tr><td>",
  "<article>",
  "&#",
  "&#x10ffff;",
  "{",
  "}",
  "[",
  "]",
  '"',
  "\\u0000",
  "\r\n\r\n",
  "\n",
  ",",
  ";",
  "PK\u0003\u0004",
  "WARC/1.0\r\n",
  "Content-Length: 99999999999\r\n",
  "%PDF-",
  "\u001f",
  "Ø§Ù„",
  "ط§ظ„",
  "\ufeff",
  "\ufffd",
  "<div>".repeat(500),
  "<b><i>".repeat(100),
  "ال".repeat(300),
  "../",
  "0".repeat(400),
].map((piece) => Buffer.from(piece));

/** One input broken in one to six ways. */
export function mutated(seed: number, whole: readonly Input[]): Input {
  const random = randomFrom(seed);
  const below = (n: number) => Math.floor(random() * n);
  const from = random() < 0.02 ? PDFS : whole;
  const first = from[below(from.length)] ?? { name: "none", bytes: new Uint8Array(0) };
  let bytes: Uint8Array = Uint8Array.from(first.bytes);
  for (let times = 1 + below(6); times > 0; times--) {
    const at = below(bytes.length + 1);
    const end = Math.min(bytes.length, at + 1 + below(64));
    const kind = below(8);
    if (kind === 0) for (let i = at; i < Math.min(end, at + 4); i++) bytes[i] = below(256);
    else if (kind === 1) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]);
    else if (kind === 2) bytes = Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]);
    else if (kind === 3)
      bytes = Buffer.concat([bytes.subarray(0, at), PIECES[below(PIECES.length)] ?? new Uint8Array(0), bytes.subarray(at)]);
    else if (kind === 4) bytes = bytes.subarray(0, at);
    else if (kind === 5) {
      const other = whole[below(whole.length)]?.bytes ?? new Uint8Array(0);
      const cut = below(other.length + 1);
      bytes = Buffer.concat([bytes.subarray(0, at), other.subarray(cut, cut + below(2000))]);
    } else if (kind === 6)
      bytes = Buffer.concat([
        bytes.subarray(0, at),
        ...Array.from({ length: 1 + below(50) }, () => bytes.subarray(at, end)),
        bytes.subarray(end),
      ]);
    else if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
  }
  const name = random() < 0.1 ? (whole[below(whole.length)]?.name ?? first.name) : first.name;
  return { name, bytes };
}

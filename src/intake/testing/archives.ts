// Archives and documents made for the tests, byte by byte, so that they can be made wrong.
import { createHash } from "node:crypto";
import { crc32, deflateRawSync, gzipSync } from "node:zlib";

export interface ZipPart {
  readonly name: string;
  readonly data: Uint8Array | string;
  /** The size that the archive claims, where it lies. */
  readonly claims?: number;
}

export function zipOf(parts: readonly ZipPart[]): Buffer {
  const pieces: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claims } of parts) {
    const raw = Buffer.from(data);
    const packed = deflateRawSync(raw);
    const title = Buffer.from(name);
    const sizes = [crc32(raw), packed.length, claims ?? raw.length] as const;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(0x800, 6);
    local.writeUInt16LE(8, 8);
    sizes.forEach((size, i) => {
      local.writeUInt32LE(size, 14 + 4 * i);
    });
    local.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt16LE(0x800, 8);
    entry.writeUInt16LE(8, 10);
    sizes.forEach((size, i) => {
      entry.writeUInt32LE(size, 16 + 4 * i);
    });
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(offset, 42);
    pieces.push(local, title, packed);
    central.push(entry, title);
    offset += local.length + title.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, directory, end]);
}

const escapeXml = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

export const docxOf = (lines: readonly string[], title = ""): Buffer =>
  zipOf([
    { name: "[Content_Types].xml", data: "<Types/>" },
    {
      name: "word/document.xml",
      data: `<?xml version="1.0"?><w:document><w:body>${lines
        .map(
          (line) =>
            `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r><w:del><w:r><w:delText>محذوف</w:delText></w:r></w:del></w:p>`,
        )
        .join("")}</w:body></w:document>`,
    },
    {
      name: "docProps/core.xml",
      data: `<cp:coreProperties><dc:title>${title}</dc:title><dc:creator>المحرر</dc:creator></cp:coreProperties>`,
    },
  ]);

/**
 * A PDF of one page a text, each character its own code, with a table from codes to characters. Letters are stored in the order in which
 * they are drawn, from the left, or (`asRead`) in the order in which they are read.
 */
export function pdfOf(pages: readonly (readonly string[])[], asRead = false): Buffer {
  const hex = (text: string) =>
    (asRead ? [...text] : [...text].reverse()).map((ch) => ch.charCodeAt(0).toString(16).padStart(4, "0")).join("");
  const map =
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange 2 beginbfrange <0000> <00ff> <0000> <0600> <06ff> <0600> endbfrange endcmap end end";
  const kids = pages.map((_, i) => `${6 + 2 * i} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>",
    `<< /Length ${map.length} >>\nstream\n${map}\nendstream`,
  ];
  for (const [i, lines] of pages.entries()) {
    const drawn = `BT /F1 12 Tf ${lines.map((line, at) => `1 0 0 1 50 ${750 - 20 * at} Tm <${hex(line)}> Tj`).join("\n")} ET`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 2000 800] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + 2 * i} 0 R >>`,
      `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    );
  }
  let out = "%PDF-1.4\n";
  const offsets: number[] = [];
  objects.forEach((object, i) => {
    offsets.push(out.length);
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
  });
  const table = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}`;
  return Buffer.from(`${out}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF`, "latin1");
}

export interface WarcPart {
  readonly address: string;
  readonly date: string;
  readonly body: Uint8Array | string;
  readonly mediaType?: string;
  readonly status?: number;
  readonly encoding?: "gzip" | "chunked";
  /** A digest that does not belong to the body. */
  readonly wrongDigest?: boolean;
}

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
function sha1(bytes: Uint8Array): string {
  const bits = [...createHash("sha1").update(bytes).digest()].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return `sha1:${(bits.match(/.{5}/g) ?? []).map((five) => BASE32[Number.parseInt(five, 2)]).join("")}`;
}

export function warcRecord(part: WarcPart): Buffer {
  const { address, date, mediaType = "text/html; charset=utf-8", status = 200, encoding, wrongDigest } = part;
  const raw = Buffer.from(part.body);
  const body = encoding === "gzip" ? gzipSync(raw) : encoding === "chunked" ? chunked(raw) : raw;
  const head = [
    `HTTP/1.1 ${status} X`,
    `Content-Type: ${mediaType}`,
    ...(encoding === "gzip" ? ["Content-Encoding: gzip"] : encoding === "chunked" ? ["Transfer-Encoding: chunked"] : []),
  ].join("\r\n");
  const block = Buffer.concat([Buffer.from(`${head}\r\n\r\n`), body]);
  return Buffer.concat([
    Buffer.from(
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${address}\r\nWARC-Date: ${date}\r\nWARC-Payload-Digest: ${sha1(wrongDigest ? Buffer.from("x") : body)}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}\r\n\r\n`,
    ),
    block,
    Buffer.from("\r\n\r\n"),
  ]);
}

export const WARC_INFO = Buffer.from(
  "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Type: application/warc-fields\r\nContent-Length: 12\r\n\r\nformat: WARC\r\n\r\n",
);

function chunked(bytes: Buffer): Buffer {
  const out: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 100) {
    const piece = bytes.subarray(at, at + 100);
    out.push(Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from("\r\n"));
  }
  return Buffer.concat([...out, Buffer.from("0\r\n\r\n")]);
}

// Web archives (WARC 1.0 and 1.1), record by record out of a stream: memory is bounded by the largest record that is kept, not by the archive.
import { createHash } from "node:crypto";
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { IsnadError } from "../model/index.ts";
import { megabytes, shortly } from "./taking.ts";

/** One page or document as it was captured. */
export interface Capture {
  readonly address: string;
  /** As the archive gives it: `2024-03-05T10:00:00Z`. */
  readonly captured: string | null;
  readonly digest: string | null;
  /** Whether the payload agrees with the digest; null where there is none or of a kind that is not checked. */
  readonly digestHolds: boolean | null;
  readonly mediaType: string;
  readonly charset: string | null;
  readonly bytes: Uint8Array;
}

export type WarcItem =
  | { readonly capture: Capture }
  /** A record that is no document: a picture, a request, an answer other than 200. */
  | { readonly passed: string }
  | { readonly error: IsnadError; readonly address: string };

const LARGEST_RECORD = 32 * 1024 * 1024;
const LARGEST_HEAD = 64 * 1024;
const DOCUMENTS = new Set(["text/html", "application/xhtml+xml", "text/plain", "application/json", "application/pdf"]);

export async function* capturesOf(chunks: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<WarcItem> {
  const reader = new ByteReader(chunks);
  let count = 0;
  try {
    for (;;) {
      const head = await reader.head();
      if (head === null) return;
      if (!head.startsWith("WARC/")) {
        yield { error: new IsnadError("E_ARCHIVE", { path, why: `no record where record ${count + 1} should begin` }), address: path };
        return;
      }
      count++;
      const fields = fieldsOf(head);
      const length = Number(fields.get("content-length") ?? Number.NaN);
      const address = (fields.get("warc-target-uri") ?? "").replace(/^<|>$/g, "");
      if (!Number.isSafeInteger(length) || length < 0) {
        yield { error: new IsnadError("E_ARCHIVE", { path, why: `record ${count} gives no length` }), address: address || path };
        return;
      }
      const type = fields.get("warc-type") ?? "";
      if (type !== "response" && type !== "resource" && type !== "conversion") {
        await reader.skip(length);
        yield { passed: type };
      } else if (length > LARGEST_RECORD) {
        await reader.skip(length);
        yield {
          error: new IsnadError("E_ARCHIVE_LIMIT", { path: `${path}/${address}`, why: `a record of ${megabytes(length)}` }),
          address,
        };
      } else yield captureOf(fields, address, type, await reader.take(length), path);
    }
  } catch (error) {
    const why = error instanceof Cut ? `it is cut off in record ${count}` : shortly(error);
    yield { error: error instanceof IsnadError ? error : new IsnadError("E_ARCHIVE", { path, why }), address: path };
  }
}

function captureOf(fields: ReadonlyMap<string, string>, address: string, type: string, block: Uint8Array, path: string): WarcItem {
  let body = block;
  let http: ReadonlyMap<string, string> = new Map();
  const contentType = fields.get("content-type") ?? "";
  if (type === "response" && contentType.startsWith("application/http")) {
    const end = endOfHead(block);
    if (end < 0) return { passed: "an answer without a head" };
    const head = Buffer.from(block.subarray(0, end)).toString("latin1");
    if (!/^HTTP\/[\d.]+ 200\b/.test(head)) return { passed: "an answer other than 200" };
    http = fieldsOf(head);
    body = block.subarray(end);
  }
  const said = http.get("content-type") ?? (type === "response" ? "" : contentType);
  const mediaType = (said.split(";", 1)[0] ?? "").trim().toLowerCase();
  if (mediaType !== "" && !DOCUMENTS.has(mediaType)) return { passed: mediaType };
  const digest = fields.get("warc-payload-digest") ?? null;
  const digestHolds = digest === null ? null : agrees(digest, body);
  try {
    const bytes = unpacked(
      http.get("transfer-encoding")?.toLowerCase() === "chunked" ? unchunked(body) : body,
      http.get("content-encoding"),
    );
    const charset = /charset\s*=\s*"?([\w-]{1,40})/i.exec(said)?.[1] ?? null;
    return {
      capture: {
        address,
        captured: fields.get("warc-date") ?? null,
        digest,
        digestHolds,
        mediaType: mediaType || "text/html",
        charset,
        bytes,
      },
    };
  } catch (error) {
    return {
      error: new IsnadError("E_ARCHIVE", { path: `${path}/${address}`, why: `its body cannot be unpacked: ${shortly(error)}` }),
      address,
    };
  }
}

function fieldsOf(head: string): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const line of head.split(/\r?\n/).slice(1)) {
    const at = line.indexOf(":");
    if (at > 0) out.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim());
  }
  return out;
}

function endOfHead(block: Uint8Array): number {
  const view = Buffer.from(block.buffer, block.byteOffset, Math.min(block.byteLength, LARGEST_HEAD));
  const windows = view.indexOf("\r\n\r\n");
  const plain = view.indexOf("\n\n");
  if (windows >= 0 && (plain < 0 || windows < plain)) return windows + 4;
  return plain < 0 ? -1 : plain + 2;
}

/** The pieces of a chunked body; archives that say «chunked» of a body that is not have it as it is. */
function unchunked(body: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  while (at < body.length) {
    const end = body.indexOf(10, at);
    if (end < 0 || end - at > 32) return parts.length === 0 ? body : Buffer.concat(parts);
    const size = Number.parseInt(Buffer.from(body.subarray(at, end)).toString("latin1"), 16);
    if (Number.isNaN(size)) return parts.length === 0 ? body : Buffer.concat(parts);
    if (size === 0) break;
    parts.push(body.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 2;
  }
  return Buffer.concat(parts);
}

/** @throws Error where the body does not unpack, or unpacks to more than a record may hold */
export function unpacked(body: Uint8Array, encoding: string | undefined): Uint8Array {
  const limit = { maxOutputLength: LARGEST_RECORD };
  const name = encoding?.trim().toLowerCase() ?? "";
  if (name === "gzip" || name === "x-gzip") return body[0] === 0x1f ? gunzipSync(body, limit) : body;
  if (name === "br") return brotliDecompressSync(body, limit);
  if (name !== "deflate") return body;
  try {
    return inflateSync(body, limit);
  } catch {
    return inflateRawSync(body, limit); // some servers leave out the wrapper
  }
}

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

function base32(bytes: Uint8Array): string {
  let out = "";
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      out += BASE32[(value >>> (bits - 5)) & 31];
      bits -= 5;
    }
    value &= (1 << bits) - 1;
  }
  return bits > 0 ? out + BASE32[(value << (5 - bits)) & 31] : out;
}

/** `sha1:BASE32`, `sha256:hex`. */
function agrees(digest: string, body: Uint8Array): boolean | null {
  const [name = "", value = ""] = digest.split(":", 2);
  const algorithm = name.toLowerCase().replace("-", "");
  if (algorithm !== "sha1" && algorithm !== "sha256" && algorithm !== "md5") return null;
  const hash = createHash(algorithm).update(body).digest();
  const given = value.trim().replace(/=+$/, "");
  return given.toUpperCase() === base32(hash) || given.toLowerCase() === hash.toString("hex");
}

class Cut extends Error {}

/** Takes bytes off a stream by count, and heads up to their empty line. */
class ByteReader {
  private readonly chunks: AsyncIterator<Uint8Array>;
  private held: Uint8Array = new Uint8Array(0);

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  private async more(): Promise<boolean> {
    const { value, done } = await this.chunks.next();
    if (done) return false;
    this.held = this.held.length === 0 ? value : Buffer.concat([this.held, value]);
    return true;
  }

  /** The next head, its empty line with it; null at the end. @throws IsnadError E_ARCHIVE_LIMIT, Cut */
  async head(): Promise<string | null> {
    // empty lines part the records
    for (;;) {
      let at = 0;
      while (at < this.held.length && (this.held[at] === 10 || this.held[at] === 13)) at++;
      this.held = this.held.subarray(at);
      if (this.held.length > 0) break;
      if (!(await this.more())) return null;
    }
    for (;;) {
      const end = endOfHead(this.held);
      if (end >= 0) {
        const head = Buffer.from(this.held.subarray(0, end)).toString("utf8");
        this.held = this.held.subarray(end);
        return head;
      }
      if (this.held.length > LARGEST_HEAD) throw new Error("a record's head has no end");
      if (!(await this.more())) throw new Cut();
    }
  }

  async take(length: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let left = length;
    while (left > 0) {
      if (this.held.length === 0 && !(await this.more())) throw new Cut();
      const piece = this.held.subarray(0, left);
      parts.push(piece);
      left -= piece.length;
      this.held = this.held.subarray(piece.length);
    }
    return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
  }

  async skip(length: number): Promise<void> {
    let left = length;
    while (left > 0) {
      if (this.held.length === 0 && !(await this.more())) throw new Cut();
      const size = Math.min(left, this.held.length);
      left -= size;
      this.held = this.held.subarray(size);
    }
  }
}

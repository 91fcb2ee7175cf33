// Bytes to reports, by what the bytes are: text, page, table, document, export, archive. What is inside an archive comes through here again.

import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { IsnadError } from "../model/index.ts";
import { guessMapping, mapped, shownMapping } from "./columns.ts";
import { looksLikeTable, tableOf } from "./csv.ts";
import { decode } from "./decode.ts";
import { docxText, looksLikeDocx } from "./docx.ts";
import { type Feed, feedOf, jsonFeedOf, looksLikeFeed } from "./feed.ts";
import { isReportName } from "./files.ts";
import { type Page, pagesOf } from "./html.ts";
import { unreadParagraphs } from "./language.ts";
import { pdfText } from "./pdf.ts";
import type { Provenance } from "./provenance.ts";
import { unreference } from "./repair.ts";
import { fromObject, reportOf, type Said, sha256Of } from "./report.ts";
import { sortOf } from "./sniff.ts";
import {
  DEEPEST_ARCHIVE,
  type Intake,
  type IntakeOptions,
  idOf,
  LARGEST_FILE,
  LONGEST_TEXT,
  type Received,
  type Source,
  shortly,
  spend,
} from "./taking.ts";
import { type Channel, chatsIn, looksLikeTelegram, messagesOf, messagesOfPage } from "./telegram.ts";
import { capturesOf } from "./warc.ts";
import { collect, type ZipItem, zipEntries } from "./zip.ts";

/** Every report that the bytes hold. Throws nothing: what cannot be taken is an error with its path. */
export async function* take(source: Source, options: IntakeOptions): AsyncGenerator<Intake> {
  try {
    yield* taken(source, options);
  } catch (error) {
    yield {
      error: error instanceof IsnadError ? error : new IsnadError("E_FILE_UNREADABLE", { path: source.path, why: shortly(error) }),
      path: source.path,
    };
  }
}

const opens = (bytes: Uint8Array, ...signs: readonly number[]): boolean => signs.every((sign, i) => bytes[i] === sign);
export const isGzip = (bytes: Uint8Array): boolean => opens(bytes, 0x1f, 0x8b);
export const isZip = (bytes: Uint8Array): boolean => opens(bytes, 0x50, 0x4b, 3, 4) || opens(bytes, 0x50, 0x4b, 5, 6);
export const isWarc = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "WARC/";
const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-");

async function* taken(source: Source, options: IntakeOptions): AsyncGenerator<Intake> {
  const { bytes, path } = source;
  if (bytes.length === 0) throw new IsnadError("E_FILE_EMPTY", { path });
  if (isZip(bytes)) {
    if (looksLikeDocx(bytes))
      yield* fromDocument(
        source,
        await docxText(bytes, path, source.budget),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        options,
      );
    else yield* fromZip(bytes, source, options);
  } else if (isGzip(bytes)) yield* fromGzip(source, options);
  else if (isWarc(bytes)) yield* fromWarc(one(bytes), source, options);
  else if (isPdf(bytes)) yield* fromDocument(source, await pdfText(bytes, path), "application/pdf", options);
  else yield* fromText(source, options);
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const deeper = (source: Source): number => {
  if (source.depth >= DEEPEST_ARCHIVE)
    throw new IsnadError("E_ARCHIVE_LIMIT", { path: source.path, why: `archives in archives, more than ${DEEPEST_ARCHIVE} deep` });
  return source.depth + 1;
};

async function* fromGzip(source: Source, options: IntakeOptions): AsyncGenerator<Intake> {
  const depth = deeper(source);
  const name = source.name.replace(/\.gz$/i, "").replace(/\.tgz$/i, ".tar");
  const unzipped = gunzipped(Readable.from([source.bytes]));
  let bytes: Uint8Array;
  try {
    bytes = await collect(unzipped, LARGEST_FILE, source.path);
  } catch (error) {
    throw error instanceof IsnadError ? error : new IsnadError("E_ARCHIVE", { path: source.path, why: shortly(error) });
  }
  spend(source.budget, bytes.length, source.path);
  yield* take({ ...source, bytes, name, depth }, options);
}

/** All members of a gzip stream; errors of either end come out at the reader. */
export function gunzipped(stream: Readable): Readable {
  return pipeline(stream, createGunzip(), () => {}) as unknown as Readable;
}

/** The entries of a zip, or of a WACZ, whose pages are read and whose indexes are passed over. */
export async function* fromZip(from: string | Uint8Array, source: Omit<Source, "bytes">, options: IntakeOptions): AsyncGenerator<Intake> {
  const depth = deeper({ ...source, bytes: new Uint8Array(0) });
  const { path, budget } = source;
  let found = 0;
  let wacz = false;
  for await (const item of zipEntries(from, path, budget)) {
    if ("error" in item) {
      yield { error: item.error, path: item.name };
      found++;
      continue;
    }
    const { name } = item.entry;
    if (name === "datapackage.json" || /^(?:archive|indexes|pages)\//.test(name))
      wacz ||= name === "datapackage.json" || name.startsWith("archive/");
    if (wacz && !/^archive\/.*\.warc(?:\.gz)?$/.test(name)) continue;
    if (!isReportName(name)) {
      yield { skipped: `${path}/${name}` };
      continue;
    }
    found++;
    yield* fromEntry(item, { ...source, depth }, options);
  }
  if (found === 0) yield { error: new IsnadError("E_FOLDER_EMPTY", { path }), path };
}

async function* fromEntry(
  item: Extract<ZipItem, { readonly entry: unknown }>,
  source: Omit<Source, "bytes">,
  options: IntakeOptions,
): AsyncGenerator<Intake> {
  const { entry } = item;
  const path = `${source.path}/${entry.name}`;
  const name = entry.name.slice(entry.name.lastIndexOf("/") + 1);
  const provenance: Provenance = { ...source.provenance, container: source.path, entry: entry.name };
  try {
    if (/\.warc(?:\.gz)?$/i.test(name)) {
      const stream = await entry.stream();
      yield* fromWarc(/\.gz$/i.test(name) ? gunzipped(stream) : stream, { ...source, path, name, provenance }, options);
    } else yield* take({ ...source, path, name, provenance, bytes: await entry.bytes() }, options);
  } catch (error) {
    yield { error: error instanceof IsnadError ? error : new IsnadError("E_ARCHIVE", { path, why: shortly(error) }), path };
  }
}

/** The documents of a web archive, each with when and where it was captured. */
export async function* fromWarc(
  chunks: AsyncIterable<Uint8Array>,
  source: Omit<Source, "bytes">,
  options: IntakeOptions,
): AsyncGenerator<Intake> {
  const { path, name } = source;
  const bare = name.replace(/\.warc(?:\.gz)?$/i, "");
  let count = 0;
  let passed = 0;
  let failed = 0;
  for await (const item of capturesOf(chunks, path)) {
    if ("passed" in item) {
      passed++;
      continue;
    }
    if ("error" in item) {
      yield { error: item.error, path: item.address };
      failed++;
      continue;
    }
    const { capture } = item;
    count++;
    const where = capture.address === "" ? `${path}#${count}` : capture.address;
    const provenance: Provenance = {
      ...source.provenance,
      container: path,
      ...(capture.captured === null ? {} : { captured: capture.captured }),
      ...(capture.address === "" ? {} : { address: capture.address }),
      ...(capture.digest === null ? {} : { digest: capture.digest, digestHolds: capture.digestHolds }),
    };
    const inner: Source = {
      bytes: capture.bytes,
      name: `${bare}-${count}`,
      path: where,
      provenance,
      url: /^https?:/i.test(capture.address) ? capture.address : null,
      ...(capture.charset === null ? {} : { charset: capture.charset }),
      depth: source.depth,
      budget: source.budget,
    };
    if (capture.bytes.length === 0) passed++;
    else yield* take(inner, options);
  }
  if (passed > 0) yield { note: `${passed} records of other sorts passed over`, path };
  if (count + passed + failed === 0) yield { error: new IsnadError("E_FILE_EMPTY", { path }), path };
}

function* fromDocument(
  source: Source,
  document: { readonly text: string; readonly title: string | null; readonly author: string | null },
  mediaType: string,
  options: IntakeOptions,
): Generator<Intake> {
  if (document.text.trim() === "") throw new IsnadError("E_FILE_EMPTY", { path: source.path });
  const provenance = document.author === null ? source.provenance : { ...source.provenance, author: document.author };
  yield finished(
    document.text,
    { title: document.title },
    idOf(source.name, 1),
    received(source, mediaType, provenance),
    source.path,
    options,
  );
}

/** The last step of every report but those of objects: too long a text is refused, paragraphs of other languages are marked. */
function finished(text: string, said: Said, id: string, original: Received, path: string, options: IntakeOptions): Intake {
  if (text.length > LONGEST_TEXT) return { error: new IsnadError("E_TEXT_LONG", { path, length: text.length, most: LONGEST_TEXT }), path };
  const report = reportOf(text, said, id, options);
  const unread = report.language === "ar" ? unreadParagraphs(text) : [];
  const provenance = { ...original.provenance, ...(unread.length > 0 ? { unread } : {}) };
  const marked = original.provenance?.marked ?? 0;
  const warnings = marked > 0 ? [new IsnadError("E_BROKEN_TEXT", { path, places: marked })] : [];
  if (original.provenance?.digestHolds === false)
    warnings.push(new IsnadError("E_DIGEST", { path, digest: original.provenance.digest ?? "" }));
  return { ok: report, path, original: Object.keys(provenance).length > 0 ? { ...original, provenance } : original, warnings };
}

export function received(source: Source, mediaType: string, provenance: Provenance): Received {
  const from = provenance.address ?? source.path;
  return {
    bytes: source.bytes,
    sha256: sha256Of(source.bytes),
    mediaType,
    from,
    ...(Object.keys(provenance).length > 0 ? { provenance } : {}),
  };
}

/** Bytes of a text or page; tables and lists of objects may be larger. */
const LARGEST_TEXT = 32 * 1024 * 1024;
const isRecords = (bytes: Uint8Array, name: string): boolean =>
  /\.(?:csv|tsv)$/i.test(name) || /^[\s\ufeff]*[[{]/.test(Buffer.from(bytes.subarray(0, 64)).toString("utf8"));

async function* fromText(source: Source, options: IntakeOptions): AsyncGenerator<Intake> {
  const { bytes, name, path } = source;
  if (bytes.length > LARGEST_TEXT && !isRecords(bytes, name))
    throw new IsnadError("E_TEXT_LONG", { path, length: bytes.length, most: LONGEST_TEXT });
  const decoded = decode(bytes, source.charset);
  if (!decoded) throw new IsnadError("E_NOT_TEXT", { path });
  if (decoded.text.trim() === "") throw new IsnadError("E_FILE_EMPTY", { path });
  const { text } = decoded;
  const provenance: Provenance = {
    ...source.provenance,
    ...(decoded.encoding === "utf-8" ? {} : { encoding: decoded.encoding }),
    ...(decoded.repaired > 0 ? { repaired: decoded.repaired } : {}),
    ...(decoded.marked > 0 ? { marked: decoded.marked } : {}),
  };
  const sort = sortOf(text, name);
  if (sort === "json") yield* fromJson(text, source, provenance, options);
  else if (looksLikeFeed(text)) yield* fromFeed(feedOf(text), source, received(source, "application/xml", provenance), options);
  else if (sort === "html") {
    const original = received(source, "text/html", provenance);
    if (looksLikeTelegram(text)) yield* fromChannel(messagesOfPage(text), original, path, options);
    else yield* fromPages(pagesOf(text, source.url), source, original, options);
  } else if (/\.(?:csv|tsv)$/i.test(name) || looksLikeTable(text))
    yield* fromTable(text, source, received(source, "text/csv", provenance), options);
  else {
    const plain = unreference(text);
    const said = plain.repaired > 0 ? { ...provenance, repaired: (provenance.repaired ?? 0) + plain.repaired } : provenance;
    yield finished(plain.text, { url: source.url }, idOf(name, 1), received(source, "text/plain", said), path, options);
  }
}

function* fromPages(pages: readonly Page[], source: Source, original: Received, options: IntakeOptions): Generator<Intake> {
  const { path, name } = source;
  for (const [i, page] of pages.entries()) {
    const where = pages.length === 1 ? path : `${path}#${i + 1}`;
    if (page.text === "") {
      yield { error: new IsnadError("E_FILE_EMPTY", { path: where }), path: where };
      continue;
    }
    const provenance: Provenance = {
      ...original.provenance,
      ...(page.author === null ? {} : { author: page.author }),
      ...(page.modified === null ? {} : { modified: page.modified }),
      ...(page.captions.length > 0 ? { captions: page.captions } : {}),
      ...(page.quoted.length > 0 ? { quoted: page.quoted } : {}),
    };
    const { title, outlet, published, url } = page;
    yield finished(page.text, { title, outlet, published, url }, idOf(name, i + 1), { ...original, provenance }, where, options);
  }
}

function* fromChannel(channel: Channel, original: Received, path: string, options: IntakeOptions): Generator<Intake> {
  for (const message of channel.messages) {
    const said = { outlet: message.channel, published: message.published };
    yield finished(
      message.text,
      said,
      message.id,
      { ...original, provenance: { ...original.provenance, ...message.provenance } },
      `${path}#${message.provenance.message}`,
      options,
    );
  }
  if (channel.wordless > 0) yield { note: `${channel.wordless} messages without words passed over`, path };
  if (channel.messages.length === 0) yield { error: new IsnadError("E_NO_TEXT", { path }), path };
}

function* fromFeed(feed: Feed, source: Source, original: Received, options: IntakeOptions): Generator<Intake> {
  const { path, name } = source;
  const told = feed.items.filter((item) => item.text !== "");
  for (const [i, item] of told.entries()) {
    const { title, url, published, author } = item;
    const provenance = author === null ? original.provenance : { ...original.provenance, author };
    const kept = provenance === undefined ? original : { ...original, provenance };
    yield finished(item.text, { title, url, published, outlet: feed.title }, idOf(name, i + 1), kept, url ?? `${path}#${i + 1}`, options);
  }
  const bare = feed.items.length - told.length;
  if (bare > 0) yield { note: `${bare} items give an address and no text; \`isnad watch\` fetches them`, path };
  if (feed.cut) yield { note: "the feed has more items than are taken at once", path };
  if (feed.items.length === 0) yield { error: new IsnadError("E_NO_TEXT", { path }), path };
}

function* fromTable(text: string, source: Source, original: Received, options: IntakeOptions): Generator<Intake> {
  const { path, name } = source;
  let table: ReturnType<typeof tableOf>;
  try {
    table = tableOf(text);
  } catch (error) {
    throw new IsnadError("E_TABLE", { path, why: shortly(error) });
  }
  const mapping = guessMapping(table.columns, table.rows.slice(0, 50), options.map);
  const shown = shownMapping(mapping);
  if (shown !== "") yield { note: `columns taken as ${shown}`, path };
  if (table.uneven > 0) yield { note: `${table.uneven} rows have more or fewer cells than the head`, path };
  if (mapping.text === undefined && mapping.html === undefined)
    throw new IsnadError("E_TABLE", { path, why: "no column holds a text; name it with --map text=COLUMN" });
  if (table.rows.length === 0) throw new IsnadError("E_FILE_EMPTY", { path });
  for (const [i, row] of table.rows.entries()) yield fromRow(mapped(row, mapping), i + 1, name, `${path}:${i + 2}`, original, options);
}

/** One object, its keys as intake knows them. */
export function fromRow(value: unknown, nth: number, name: string, where: string, original: Received, options: IntakeOptions): Intake {
  try {
    const { report, warnings } = fromObject(value, where, idOf(name, nth), options);
    if (report.text.length > LONGEST_TEXT)
      return { error: new IsnadError("E_TEXT_LONG", { path: where, length: report.text.length, most: LONGEST_TEXT }), path: where };
    const unread = report.language === "ar" ? unreadParagraphs(report.text) : [];
    const kept = unread.length === 0 ? original : { ...original, provenance: { ...original.provenance, unread } };
    return { ok: report, path: where, original: kept, warnings };
  } catch (error) {
    if (error instanceof IsnadError) return { error, path: where };
    throw error;
  }
}

async function* fromJson(text: string, source: Source, provenance: Provenance, options: IntakeOptions): AsyncGenerator<Intake> {
  const { path, name } = source;
  const original = received(source, "application/json", provenance);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    if (lines.length < 2 || !isObjectLine(lines[0] ?? "")) throw new IsnadError("E_JSON_BROKEN", { path, why: shortly(error) });
    yield* fromObjectLines(lines, source, original, options);
    return;
  }
  const chats = chatsIn(value);
  if (chats) {
    for (const chat of chats) yield* fromChannel(messagesOf(chat), original, path, options);
    return;
  }
  const feed = jsonFeedOf(value);
  if (feed) {
    yield* fromFeed(feed, source, original, options);
    return;
  }
  const values: readonly unknown[] = Array.isArray(value) ? (value as unknown[]) : [value];
  if (values.length === 0) yield { error: new IsnadError("E_NO_TEXT", { path }), path };
  const mapper = objectMapper(values.slice(0, 50), options);
  if (mapper.shown !== "") yield { note: `keys taken as ${mapper.shown}`, path };
  for (const [i, item] of values.entries()) {
    yield fromRow(mapper.map(item), i + 1, name, values.length === 1 ? path : `${path}#${i + 1}`, original, options);
  }
}

function isObjectLine(line: string): boolean {
  try {
    return typeof JSON.parse(line) === "object";
  } catch {
    return false;
  }
}

function* fromObjectLines(lines: readonly string[], source: Source, original: Received, options: IntakeOptions): Generator<Intake> {
  for (const [i, line] of lines.entries()) {
    const where = `${source.path}:${i + 1}`;
    try {
      const value: unknown = JSON.parse(line);
      yield fromRow(objectMapper([value], options).map(value), i + 1, source.name, where, original, options);
    } catch (error) {
      yield { error: new IsnadError("E_JSON_BROKEN", { path: where, why: shortly(error) }), path: where };
    }
  }
}

export interface ObjectMapper {
  readonly map: (value: unknown) => unknown;
  /** What is to be shown to the user; empty where the keys are intake's own. */
  readonly shown: string;
}

/** How objects are taken: as they are where they have `text` or `html` and nothing else is asked for, else by their keys. */
export function objectMapper(sample: readonly unknown[], options: IntakeOptions): ObjectMapper {
  const objects = sample.filter(
    (value): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value),
  );
  const own = objects.some((object) => typeof object.text === "string" || typeof object.html === "string");
  if ((own && !options.map) || objects.length === 0) return { map: (value) => value, shown: "" };
  const keys = [...new Set(objects.flatMap((object) => Object.keys(object)))].slice(0, 200);
  const mapping = guessMapping(keys, objects, options.map);
  const map = (value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? mapped(value as Readonly<Record<string, unknown>>, mapping)
      : value;
  return { map, shown: shownMapping(mapping) };
}

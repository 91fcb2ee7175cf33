// From paths to reports: the one door of intake. What cannot be read is handed on as an error with its path, and the rest goes on.
import { createReadStream } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { IsnadError, type Report } from "../model/index.ts";
import { decode } from "./decode.ts";
import { filesOf, unreadable } from "./files.ts";
import { pageOf } from "./html.ts";
import { linesOf } from "./lines.ts";
import { fromObject, type Given, reportOf, sha256Of } from "./report.ts";
import { sortOf } from "./sniff.ts";

/** Bytes as received: of the file, or of one line of a file of many. */
export interface Received {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly mediaType: string;
  readonly from: string;
}

export type Intake =
  | { readonly ok: Report; readonly path: string; readonly original: Received; readonly warnings: readonly IsnadError[] }
  | { readonly error: IsnadError; readonly path: string }
  | { readonly skipped: string };

export interface IntakeOptions extends Given {
  /** Where `-` reads from; standard input when not given. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

const LARGEST_FILE = 256 * 1024 * 1024;

/** Every report of every path: files, folders of them, and `-` for standard input, in order. */
export async function* readReports(paths: readonly string[], options: IntakeOptions = {}): AsyncGenerator<Intake> {
  for (const path of paths) {
    if (path === "-") {
      yield* fromBytes(await all(options.stdin ?? process.stdin), "stdin", "-", options);
      continue;
    }
    for (const listed of filesOf(path)) {
      if ("file" in listed) yield* guarded(listed.file, options);
      else yield listed;
    }
  }
}

async function* guarded(path: string, options: IntakeOptions): AsyncGenerator<Intake> {
  try {
    yield* fromFile(path, options);
  } catch (error) {
    yield { error: error instanceof IsnadError ? error : unreadable(error, path), path };
  }
}

async function all(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

async function* fromFile(path: string, options: IntakeOptions): AsyncGenerator<Intake> {
  const name = basename(path);
  const { size } = await stat(path);
  if (await opensAsObject(path)) {
    let lines = 0;
    for await (const item of fromLines(path, name, options)) {
      if (item === "not lines") break;
      lines++;
      yield item;
    }
    if (lines > 0) return;
  }
  if (size > LARGEST_FILE) throw new IsnadError("E_FILE_UNREADABLE", { path, why: `larger than ${LARGEST_FILE / 1024 / 1024} MB` });
  yield* fromBytes(await readFile(path), name, path, options);
}

/** Does the file begin with `{`, after white space and a byte-order mark? Then it may be one object a line. */
async function opensAsObject(path: string): Promise<boolean> {
  const file = await open(path, "r");
  try {
    const head = Buffer.alloc(64);
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    return head.subarray(0, bytesRead).toString("utf8").replace("\ufeff", "").trimStart().startsWith("{");
  } finally {
    await file.close();
  }
}

/** One object a line. When the first line is no whole object («{» alone), says so and yields nothing else: the file is one JSON value. */
async function* fromLines(path: string, name: string, options: IntakeOptions): AsyncGenerator<Intake | "not lines"> {
  let line = 0;
  let count = 0;
  for await (const bytes of linesOf(createReadStream(path))) {
    line++;
    const where = `${path}:${line}`;
    if (bytes === null) {
      yield { error: new IsnadError("E_JSON_BROKEN", { path: where, why: "the line is too long" }), path: where };
      continue;
    }
    const text = decode(bytes)?.text ?? "";
    if (text.trim() === "") continue;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      if (count === 0) {
        yield "not lines";
        return;
      }
      count++;
      yield { error: new IsnadError("E_JSON_BROKEN", { path: where, why: short(error) }), path: where };
      continue;
    }
    count++;
    yield fromValue(value, count, name, where, received(bytes, "application/json", path), options);
  }
}

const short = (error: unknown): string => (error instanceof Error ? error.message.slice(0, 120) : "unknown");
const received = (bytes: Uint8Array, mediaType: string, from: string): Received => ({ bytes, sha256: sha256Of(bytes), mediaType, from });

function fromValue(value: unknown, nth: number, name: string, where: string, original: Received, options: IntakeOptions): Intake {
  try {
    const { report, warnings } = fromObject(value, where, idOf(name, nth), options);
    return { ok: report, path: where, original, warnings };
  } catch (error) {
    if (error instanceof IsnadError) return { error, path: where };
    throw error;
  }
}

/** The file's name without its ending; further reports of one file are numbered. */
const idOf = (name: string, nth: number): string => {
  const bare = name.replace(/\.[A-Za-z0-9]{1,8}$/, "") || name;
  return nth === 1 ? bare : `${bare}#${nth}`;
};

function* fromBytes(bytes: Uint8Array, name: string, path: string, options: IntakeOptions): Generator<Intake> {
  const decoded = decode(bytes);
  if (bytes.length === 0 || decoded?.text.trim() === "") {
    yield { error: new IsnadError("E_FILE_EMPTY", { path }), path };
    return;
  }
  if (!decoded) {
    yield { error: new IsnadError("E_NOT_TEXT", { path }), path };
    return;
  }
  const { text } = decoded;
  const sort = sortOf(text, name);
  if (sort === "json") yield* fromJson(text, bytes, name, path, options);
  else if (sort === "html") {
    const page = pageOf(text, null);
    if (page.text === "") yield { error: new IsnadError("E_FILE_EMPTY", { path }), path };
    else yield { ok: reportOf(page.text, page, idOf(name, 1), options), path, original: received(bytes, "text/html", path), warnings: [] };
  } else yield { ok: reportOf(text, {}, idOf(name, 1), options), path, original: received(bytes, "text/plain", path), warnings: [] };
}

function* fromJson(text: string, bytes: Uint8Array, name: string, path: string, options: IntakeOptions): Generator<Intake> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    yield { error: new IsnadError("E_JSON_BROKEN", { path, why: short(error) }), path };
    return;
  }
  const original = received(bytes, "application/json", path);
  const values: readonly unknown[] = Array.isArray(value) ? (value as unknown[]) : [value];
  if (values.length === 0) yield { error: new IsnadError("E_NO_TEXT", { path }), path };
  for (const [i, item] of values.entries()) {
    yield fromValue(item, i + 1, name, values.length === 1 ? path : `${path}#${i + 1}`, original, options);
  }
}

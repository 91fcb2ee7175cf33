// From paths to reports: the door of intake. Large files that are made of records are read as streams; the rest is taken whole.
import { createReadStream } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { IsnadError } from "../model/index.ts";
import { fromAddress, isAddress } from "./addresses.ts";
import { decode } from "./decode.ts";
import { filesOf, unreadable } from "./files.ts";
import { linesOf } from "./lines.ts";
import { type PoliteFetcher, politeFetcher } from "./polite.ts";
import { sha256Of } from "./report.ts";
import { fromRow, fromWarc, fromZip, gunzipped, isGzip, isWarc, isZip, type ObjectMapper, objectMapper, take } from "./take.ts";
import { type Budget, type Intake, type IntakeOptions, LARGEST_FILE, megabytes, newBudget, shortly } from "./taking.ts";
import { collect } from "./zip.ts";

/** Every report of every path: files, folders of them, addresses, and `-` for standard input, in order. */
export async function* readReports(paths: readonly string[], options: IntakeOptions = {}): AsyncGenerator<Intake> {
  let fetcher: PoliteFetcher | null = null;
  for (const path of paths) {
    if (isAddress(path)) {
      fetcher ??= politeFetcher(options.fetch);
      yield* fromAddress(path, fetcher, options);
      continue;
    }
    if (path === "-") {
      yield* fromStandardInput(options);
      continue;
    }
    for (const listed of filesOf(path)) {
      if ("file" in listed) yield* guarded(listed.file, options);
      else yield listed;
    }
  }
}

async function* fromStandardInput(options: IntakeOptions): AsyncGenerator<Intake> {
  try {
    const bytes = await collect(options.stdin ?? process.stdin, LARGEST_FILE, "-");
    yield* take({ bytes, name: "stdin", path: "-", provenance: {}, url: null, depth: 0, budget: newBudget() }, options);
  } catch (error) {
    yield { error: error instanceof IsnadError ? error : unreadable(error, "-"), path: "-" };
  }
}

async function* guarded(path: string, options: IntakeOptions): AsyncGenerator<Intake> {
  try {
    yield* fromFile(path, options);
  } catch (error) {
    yield { error: error instanceof IsnadError ? error : unreadable(error, path), path };
  }
}

async function* fromFile(path: string, options: IntakeOptions): AsyncGenerator<Intake> {
  const name = basename(path);
  const { size } = await stat(path);
  const source = { name, path, provenance: {}, url: null, depth: 0, budget: newBudget() };
  const head = await headOf(path);
  if (isZip(head) && size > 1024 * 1024 && !/\.docx$/i.test(name)) {
    yield* fromZip(path, source, options);
    return;
  }
  if (isWarc(head)) {
    yield* fromWarc(createReadStream(path), source, options);
    return;
  }
  if (isGzip(head)) {
    const start = await startOfGzip(path);
    if (isWarc(start)) {
      yield* fromWarc(gunzipped(createReadStream(path)), source, options);
      return;
    }
    if (opensAsObject(start)) {
      const bare = name.replace(/\.gz$/i, "");
      const done = yield* fromObjects(limited(gunzipped(createReadStream(path)), source.budget, path), path, bare, options);
      if (done) return;
    }
  } else if (opensAsObject(head)) {
    const done = yield* fromObjects(createReadStream(path), path, name, options);
    if (done) return;
  }
  if (size > LARGEST_FILE) throw new IsnadError("E_FILE_UNREADABLE", { path, why: `larger than ${megabytes(LARGEST_FILE)}` });
  yield* take({ ...source, bytes: await readFile(path) }, options);
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path, "r");
  try {
    const head = Buffer.alloc(64);
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function startOfGzip(path: string): Promise<Uint8Array> {
  try {
    for await (const chunk of gunzipped(createReadStream(path, { end: 65_535 }))) return (chunk as Buffer).subarray(0, 64);
  } catch {
    return new Uint8Array(0); // broken from its start: said when it is taken whole
  }
  return new Uint8Array(0);
}

async function* limited(chunks: AsyncIterable<Uint8Array>, budget: Budget, path: string): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    budget.bytes -= chunk.length;
    if (budget.bytes < 0) throw new IsnadError("E_ARCHIVE_LIMIT", { path, why: "it unpacks to too much" });
    yield chunk;
  }
}

/** Does it begin with `{`, after white space and a byte-order mark? Then it may be one object a line. */
const opensAsObject = (head: Uint8Array): boolean => Buffer.from(head).toString("utf8").replace("\ufeff", "").trimStart().startsWith("{");

/**
 * One object a line. False, with nothing yielded, when the first line is no whole object («{» alone) or the only one: the file is one JSON
 * value.
 */
async function* fromObjects(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  name: string,
  options: IntakeOptions,
): AsyncGenerator<Intake, boolean> {
  let line = 0;
  let count = 0;
  let mapper: ObjectMapper | null = null;
  let first: { readonly value: unknown; readonly bytes: Uint8Array } | null = null;
  const take = function* (value: unknown, bytes: Uint8Array, nth: number, where: string): Generator<Intake> {
    if (mapper === null) {
      mapper = objectMapper([value], options);
      if (mapper.shown !== "") yield { note: `keys taken as ${mapper.shown}`, path };
    }
    yield fromRow(
      mapper.map(value),
      nth,
      name,
      where,
      { bytes, sha256: sha256Of(bytes), mediaType: "application/json", from: path },
      options,
    );
  };
  try {
    for await (const bytes of linesOf(chunks)) {
      line++;
      const where = `${path}:${line}`;
      if (bytes === null) {
        if (count === 0 && first === null) return false;
        yield { error: new IsnadError("E_JSON_BROKEN", { path: where, why: "the line is too long" }), path: where };
        continue;
      }
      const text = decode(bytes)?.text ?? "";
      if (text.trim() === "") continue;
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch (error) {
        if (count === 0 && first === null) return false;
        if (first) {
          yield* take(first.value, first.bytes, ++count, `${path}:1`);
          first = null;
        }
        count++;
        yield { error: new IsnadError("E_JSON_BROKEN", { path: where, why: shortly(error) }), path: where };
        continue;
      }
      if (count === 0 && first === null) {
        first = { value, bytes };
        continue;
      }
      if (first) {
        yield* take(first.value, first.bytes, ++count, `${path}:1`);
        first = null;
      }
      yield* take(value, bytes, ++count, where);
    }
  } catch (error) {
    yield { error: error instanceof IsnadError ? error : new IsnadError("E_ARCHIVE", { path, why: shortly(error) }), path };
    return count > 0;
  }
  return count > 0;
}

// Zip archives, entry by entry, out of a file or out of bytes. Names that lead out of the archive, entries that unpack to too much and
// locked ones are told by name, and the rest goes on.
import type { Readable } from "node:stream";
import * as yauzl from "yauzl";
import { IsnadError } from "../model/index.ts";
import { decode } from "./decode.ts";
import { type Budget, LARGEST_ENTRY, megabytes, shortly, spend } from "./taking.ts";

export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  /** All of the entry. @throws IsnadError E_ARCHIVE_LIMIT, E_ARCHIVE */
  readonly bytes: () => Promise<Uint8Array>;
  readonly stream: () => Promise<Readable>;
}

export type ZipItem = { readonly entry: ZipEntry } | { readonly error: IsnadError; readonly name: string };

/** Where zip is of a file, a path; else its bytes. */
export async function* zipEntries(from: string | Uint8Array, path: string, budget: Budget): AsyncGenerator<ZipItem> {
  let file: yauzl.ZipFile;
  try {
    file = await open(from);
  } catch (error) {
    yield { error: new IsnadError("E_ARCHIVE", { path, why: shortly(error) }), name: path };
    return;
  }
  try {
    for (;;) {
      let raw: yauzl.Entry | null;
      try {
        raw = await nextOf(file);
      } catch (error) {
        yield { error: new IsnadError("E_ARCHIVE", { path, why: shortly(error) }), name: path };
        return;
      }
      if (raw === null) return;
      if (--budget.entries < 0) {
        yield { error: new IsnadError("E_ARCHIVE_LIMIT", { path, why: "too many entries" }), name: path };
        return;
      }
      const name = nameOf(raw);
      if (name.endsWith("/")) continue;
      const where = `${path}/${name}`;
      if (leadsOut(name)) yield { error: new IsnadError("E_ARCHIVE_NAME", { path: where }), name: where };
      else if (raw.generalPurposeBitFlag & 1)
        yield { error: new IsnadError("E_ARCHIVE", { path: where, why: "locked with a password" }), name: where };
      else yield { entry: entryOf(file, raw, name, where, budget) };
    }
  } finally {
    file.close();
  }
}

function open(from: string | Uint8Array): Promise<yauzl.ZipFile> {
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true } as const;
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, file: yauzl.ZipFile) => (error ? reject(error) : resolve(file));
    if (typeof from === "string") yauzl.open(from, options, done);
    else yauzl.fromBuffer(Buffer.from(from.buffer, from.byteOffset, from.byteLength), options, done);
  });
}

function nextOf(file: yauzl.ZipFile): Promise<yauzl.Entry | null> {
  return new Promise((resolve, reject) => {
    const clear = () => {
      file.removeListener("entry", onEntry);
      file.removeListener("end", onEnd);
      file.removeListener("error", onError);
    };
    const onEntry = (entry: yauzl.Entry) => {
      clear();
      resolve(entry);
    };
    const onEnd = () => {
      clear();
      resolve(null);
    };
    const onError = (error: Error) => {
      clear();
      reject(error);
    };
    file.on("entry", onEntry);
    file.on("end", onEnd);
    file.on("error", onError);
    file.readEntry();
  });
}

function nameOf(entry: yauzl.Entry): string {
  const raw: unknown = entry.fileName;
  const name = typeof raw === "string" ? raw : (decode(raw as Uint8Array)?.text ?? Buffer.from(raw as Uint8Array).toString("latin1"));
  return name.replaceAll("\\", "/");
}

/** `../x`, `/etc/x`, `C:x`, a name with a NUL. Nothing is ever written under an entry's name; it is refused so that nobody else does. */
const leadsOut = (name: string): boolean =>
  name.startsWith("/") || /^[A-Za-z]:/.test(name) || name.split("/").includes("..") || name.includes("\0");

function entryOf(file: yauzl.ZipFile, raw: yauzl.Entry, name: string, where: string, budget: Budget): ZipEntry {
  const stream = () =>
    new Promise<Readable>((resolve, reject) => {
      try {
        file.openReadStream(raw, (error, readable) => (error ? reject(error) : resolve(readable)));
      } catch (error) {
        reject(error);
      }
    });
  return {
    name,
    size: raw.uncompressedSize,
    stream,
    bytes: async () => {
      if (raw.uncompressedSize > LARGEST_ENTRY)
        throw new IsnadError("E_ARCHIVE_LIMIT", { path: where, why: `an entry of ${megabytes(raw.uncompressedSize)}` });
      spend(budget, raw.uncompressedSize, where);
      try {
        return await collect(await stream(), LARGEST_ENTRY, where);
      } catch (error) {
        throw error instanceof IsnadError ? error : new IsnadError("E_ARCHIVE", { path: where, why: shortly(error) });
      }
    },
  };
}

/** @throws IsnadError E_ARCHIVE_LIMIT where more than `limit` bytes come */
export async function collect(chunks: AsyncIterable<Uint8Array>, limit: number, path: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) throw new IsnadError("E_ARCHIVE_LIMIT", { path, why: `more than ${megabytes(limit)}` });
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

// The compiled lookup as one file: a short JSON header, then its arrays one after another, each on an 8-byte boundary; loading is viewing.
import type { Compiled } from "./compile.ts";

/** Raised whenever the layout or the compiler's rules change: an older file is then compiled anew. */
export const LAYOUT = 4;
const MAGIC = 0x444e5349; // "ISND"

const SECTIONS = [
  "chars",
  "charStart",
  "wordSlots",
  "rootNext",
  "edgeSlots",
  "outStart",
  "outEntry",
  "outForm",
  "outExact",
  "json",
  "jsonStart",
  "parent",
  "idSlots",
] as const;
type Section = (typeof SECTIONS)[number];
type Arrays = Readonly<Record<Section, Uint16Array | Int32Array | Uint8Array>>;

const arraysOf = (compiled: Compiled): Arrays => ({
  ...compiled.automaton,
  json: compiled.json,
  jsonStart: compiled.jsonStart,
  parent: compiled.parent,
  idSlots: compiled.idSlots,
});
const up8 = (n: number): number => (n + 7) & ~7;

/** Packs a compiled lookup: magic, layout, header length, header, sections. */
export function pack(compiled: Compiled): Uint8Array {
  const arrays = arraysOf(compiled);
  const header = Buffer.from(JSON.stringify(SECTIONS.map((name) => arrays[name].byteLength)), "utf8");
  const start = up8(12 + header.length);
  const total = SECTIONS.reduce((sum, name) => sum + up8(arrays[name].byteLength), start);
  const out = Buffer.alloc(total);
  out.writeUInt32LE(MAGIC, 0);
  out.writeUInt32LE(LAYOUT, 4);
  out.writeUInt32LE(header.length, 8);
  header.copy(out, 12);
  let at = start;
  for (const name of SECTIONS) {
    const array = arrays[name];
    out.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += up8(array.byteLength);
  }
  return out;
}

/** Views a packed file; null where it is cut short, damaged or of another layout. */
export function unpack(bytes: Uint8Array): Compiled | null {
  const data = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (data.byteLength < 12 || view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== LAYOUT) return null;
  const headerLength = view.getUint32(8, true);
  let sizes: unknown;
  try {
    sizes = JSON.parse(Buffer.from(data.buffer, data.byteOffset + 12, headerLength).toString("utf8"));
  } catch {
    return null;
  }
  if (!Array.isArray(sizes) || sizes.length !== SECTIONS.length) return null;
  const starts = new Map<Section, [number, number]>();
  let at = up8(12 + headerLength);
  SECTIONS.forEach((name, i) => {
    const size = Number(sizes[i]);
    starts.set(name, [data.byteOffset + at, size]);
    at += up8(size);
  });
  if (at !== data.byteLength) return null;
  const place = (name: Section): [number, number] => starts.get(name) ?? [0, 0];
  const int = (name: Section) => new Int32Array(data.buffer, place(name)[0], place(name)[1] / 4);
  const byte = (name: Section) => new Uint8Array(data.buffer, ...place(name));
  return {
    automaton: {
      chars: new Uint16Array(data.buffer, place("chars")[0], place("chars")[1] / 2),
      charStart: int("charStart"),
      wordSlots: int("wordSlots"),
      rootNext: int("rootNext"),
      edgeSlots: int("edgeSlots"),
      outStart: int("outStart"),
      outEntry: int("outEntry"),
      outForm: int("outForm"),
      outExact: byte("outExact"),
    },
    json: byte("json"),
    jsonStart: int("jsonStart"),
    parent: int("parent"),
    idSlots: int("idSlots"),
  };
}

// Bytes to text: byte-order marks, declared and undeclared encodings, and text that was encoded twice. Throws nothing: null is "not text".
import { detect as guessEncoding } from "chardet";
import sniffDeclared from "html-encoding-sniffer";

export interface Decoded {
  readonly text: string;
  /** WHATWG label: "utf-8", "windows-1256", "iso-8859-6", "utf-16le" … */
  readonly encoding: string;
}

const MAGIC: readonly string[] = [
  "%PDF-",
  "PK\u0003\u0004",
  "\u001f\u008b",
  "\u0089PNG",
  "\u00ff\u00d8\u00ff",
  "GIF8",
  "{\\rtf",
  "SQLite format 3\0",
  "\u00d0\u00cf\u0011\u00e0",
  "Rar!",
  "7z\u00bc\u00af",
];

/** Decodes bytes that are text in any of the encodings Arabic pages come in; null for bytes that are no text. */
export function decode(bytes: Uint8Array): Decoded | null {
  if (looksBinary(bytes)) return null;
  const marked = markOf(bytes);
  if (marked) return finish(bytes, marked);
  const wide = wideWithoutMark(bytes);
  if (wide) return finish(bytes, wide);
  if (bytes.subarray(0, 65_536).includes(0)) return null;
  const utf8 = tryDecode(bytes, "utf-8", true);
  if (utf8 !== null) return controlsIn(utf8) ? null : { text: undouble(utf8) ?? utf8, encoding: "utf-8" };
  return bestSingleByte(bytes);
}

function looksBinary(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  return MAGIC.some((magic) => head.startsWith(magic));
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** UTF-16 without a mark: of Arabic text every other byte is 06 (letters) or 00 (spaces, digits, markup). */
function wideWithoutMark(bytes: Uint8Array): string | null {
  const n = Math.min(bytes.length & ~1, 4096);
  if (n < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < n; i += 2) {
    if (bytes[i] === 0 || bytes[i] === 6) even++;
    if (bytes[i + 1] === 0 || bytes[i + 1] === 6) odd++;
  }
  const half = n / 2;
  if (odd > 0.9 * half && even < 0.3 * half) return "utf-16le";
  if (even > 0.9 * half && odd < 0.3 * half) return "utf-16be";
  return null;
}

function tryDecode(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null; // not in this encoding, or an encoding this system lacks
  }
}

function finish(bytes: Uint8Array, encoding: string): Decoded | null {
  const text = tryDecode(bytes, encoding, false);
  return text === null || controlsIn(text) ? null : { text, encoding };
}

/** More control characters than a text has by accident. */
function controlsIn(text: string): boolean {
  let controls = 0;
  const n = Math.min(text.length, 65_536);
  for (let i = 0; i < n; i++) {
    const c = text.charCodeAt(i);
    if (c < 32 && c !== 9 && c !== 10 && c !== 13 && c !== 12) controls++;
  }
  return controls > 2 + n * 0.01;
}

const ARABIC_BYTES = ["windows-1256", "iso-8859-6"];

/** Not UTF-8: the declared encoding, the two Arabic code pages and UTF-8 with faults compete; the most Arabic-looking text wins. */
function bestSingleByte(bytes: Uint8Array): Decoded | null {
  const declared = sniffDeclared(bytes, { defaultEncoding: "UTF-8" }).toLowerCase();
  const names = [...new Set([declared, ...ARABIC_BYTES, "utf-8"])];
  let best: (Decoded & { readonly score: number }) | null = null;
  for (const encoding of names) {
    const text = tryDecode(bytes, encoding, false);
    if (text === null) continue;
    const score = arabicLikeness(text) + (encoding === declared && encoding !== "utf-8" ? 0.01 : 0);
    if (!best || score > best.score) best = { text, encoding, score };
  }
  if (best && best.score > 0.05) return controlsIn(best.text) ? null : { text: best.text, encoding: best.encoding };
  const guessed = guessEncoding(bytes);
  return guessed === null ? null : finish(bytes, guessed.toLowerCase());
}

const isArabic = (c: number): boolean => (c >= 0x621 && c <= 0x64a) || (c >= 0x671 && c <= 0x6d3);
const isLatinWithMark = (c: number): boolean => (c >= 0xc0 && c <= 0x17f) || (c >= 0x80 && c < 0xa0);

/**
 * How much a text looks like Arabic: the share of words that begin with the article, less the places where an accented Latin letter, a
 * vowel sign after a space or a replacement character stands among Arabic letters, which the wrong code page makes by the hundred.
 */
export function arabicLikeness(text: string): number {
  let words = 0;
  let articles = 0;
  let faults = 0;
  let previous = 32;
  const n = Math.min(text.length, 100_000);
  for (let i = 0; i < n; i++) {
    const c = text.charCodeAt(i);
    if (isArabic(c)) {
      if (!isArabic(previous)) {
        words++;
        if (c === 0x627 && text.charCodeAt(i + 1) === 0x644) articles++;
      }
      if (isLatinWithMark(previous)) faults++;
    } else if (c === 0xfffd || (isLatinWithMark(c) && isArabic(previous))) faults++;
    else if (c >= 0x64b && c <= 0x652 && !isArabic(previous) && !(previous >= 0x64b && previous <= 0x652)) faults++;
    previous = c;
  }
  return words === 0 ? -faults : (articles - faults) / words;
}

/** «Ø§Ù„» for «ال»: UTF-8 bytes read as Windows-1252 and encoded again. Repaired only when every byte fits and Arabic comes out. */
function undouble(text: string): string | null {
  let signs = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (isArabic(c)) return null;
    if (c === 0xd8 || c === 0xd9) signs++;
  }
  if (signs < 10) return null;
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const byte = WINDOWS_1252.get(text.charCodeAt(i));
    if (byte === undefined) return null;
    bytes[i] = byte;
  }
  const again = tryDecode(bytes, "utf-8", true);
  return again !== null && arabicLikeness(again) > 0 ? again : null;
}

const WINDOWS_1252: ReadonlyMap<number, number> = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder("windows-1252").decode(Uint8Array.of(byte)).charCodeAt(0), byte] as const),
);

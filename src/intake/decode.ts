// Bytes to text: byte-order marks, declared and undeclared encodings, and text that was encoded twice. Throws nothing: null is "not text".
import { detect as guessEncoding } from "chardet";
import sniffDeclared from "html-encoding-sniffer";
import { undouble } from "./repair.ts";

export interface Decoded {
  readonly text: string;
  /** WHATWG label: "utf-8", "windows-1256", "iso-8859-6", "utf-16le" … */
  readonly encoding: string;
  /** Stretches that were encoded twice, or stood in another code page than the rest, and were put right. */
  readonly repaired: number;
  /** Places where bytes made no character and U+FFFD stands. */
  readonly marked: number;
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

/** Decodes bytes that are text in any of the encodings Arabic pages come in; null for bytes that are no text. `declared` is what a server said. */
export function decode(bytes: Uint8Array, declared?: string): Decoded | null {
  if (looksBinary(bytes)) return null;
  const marked = markOf(bytes);
  if (marked) return finish(bytes, marked);
  const wide = wideWithoutMark(bytes);
  if (wide) return finish(bytes, wide);
  if (bytes.subarray(0, 65_536).includes(0)) return null;
  const utf8 = tryDecode(bytes, "utf-8", true);
  if (utf8 !== null) return controlsIn(utf8) ? null : made(utf8, "utf-8");
  return bestSingleByte(bytes, declared);
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
  return text === null || controlsIn(text) ? null : made(text, encoding);
}

function made(text: string, encoding: string, before = 0): Decoded {
  const again = undouble(text);
  let marked = 0;
  for (let at = again.text.indexOf("\ufffd"); at >= 0; at = again.text.indexOf("\ufffd", at + 1)) marked++;
  return { text: again.text, encoding, repaired: again.repaired + before, marked };
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
function bestSingleByte(bytes: Uint8Array, transport: string | undefined): Decoded | null {
  const label = transport === undefined ? {} : { transportLayerEncodingLabel: transport };
  const declared = sniffDeclared(bytes, { defaultEncoding: "UTF-8", ...label }).toLowerCase();
  const names = [...new Set([declared, ...ARABIC_BYTES, "utf-8"])];
  let best: { readonly text: string; readonly encoding: string; readonly score: number } | null = null;
  for (const encoding of names) {
    const text = tryDecode(bytes, encoding, false);
    if (text === null) continue;
    const score = arabicLikeness(text) + (encoding === declared && encoding !== "utf-8" ? 0.01 : 0);
    if (!best || score > best.score) best = { text, encoding, score };
  }
  const lines = utf8ByLines(bytes);
  if (lines !== null && best !== null && arabicLikeness(lines.text) >= best.score) {
    return controlsIn(lines.text) ? null : made(lines.text, "utf-8", lines.repaired);
  }
  if (best && best.score > 0.05) return controlsIn(best.text) ? null : made(best.text, best.encoding);
  const guessed = guessEncoding(bytes);
  return guessed === null ? null : finish(bytes, guessed.toLowerCase());
}

/** UTF-8 with some lines in an Arabic code page, as when a page takes in what another system wrote. Null where hardly a line is UTF-8. */
function utf8ByLines(bytes: Uint8Array): { readonly text: string; readonly repaired: number } | null {
  const parts: string[] = [];
  let good = 0;
  let repaired = 0;
  let from = 0;
  while (from <= bytes.length) {
    const at = bytes.indexOf(10, from);
    const end = at < 0 ? bytes.length : at;
    const line = bytes.subarray(from, end);
    const utf8 = tryDecode(line, "utf-8", true);
    if (utf8 !== null) {
      if (line.length > utf8.length) good++;
      parts.push(utf8);
    } else {
      const other =
        ARABIC_BYTES.map((encoding) => tryDecode(line, encoding, false) ?? "").sort((a, b) => arabicLikeness(b) - arabicLikeness(a))[0] ??
        "";
      if (arabicLikeness(other) > 0.1) {
        parts.push(other);
        repaired++;
      } else parts.push(tryDecode(line, "utf-8", false) ?? "");
    }
    if (at < 0) break;
    from = at + 1;
  }
  return good === 0 ? null : { text: parts.join("\n"), repaired };
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

// Texts as bytes, in the encodings that reports come in.

/** A code page's bytes of a text, by searching the decoder's table; `?` for what the page lacks. */
export function encode(text: string, encoding: string): Uint8Array {
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte] as const));
  return Uint8Array.from(text, (ch) => table.get(ch) ?? 63);
}

export function utf16(text: string, big: boolean, mark = false): Uint8Array {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, "utf16le");
  return big ? bytes.swap16() : bytes;
}

/** UTF-8 read in a code page and encoded again. */
export const twice = (text: string, as: string): Uint8Array => Buffer.from(new TextDecoder(as).decode(Buffer.from(text)));

// A file's lines as bytes, one at a time, so that a file of any size is read in little memory.

/** A line that is longer than this is given up: `null` stands in its place. */
export const LONGEST_LINE = 32 * 1024 * 1024;

export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let tooLong = false;
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      if (length + at - from > LONGEST_LINE) tooLong = true;
      yield tooLong ? null : Buffer.concat([...parts, chunk.subarray(from, at)]);
      parts = [];
      length = 0;
      tooLong = false;
      from = at + 1;
    }
    const rest = chunk.subarray(from);
    length += rest.length;
    if (length > LONGEST_LINE) {
      tooLong = true;
      parts = [];
    } else parts.push(rest);
  }
  if (tooLong) yield null;
  else if (length > 0) yield Buffer.concat(parts);
}

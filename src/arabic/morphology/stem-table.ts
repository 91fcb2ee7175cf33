// A stem table as text: one line a stem, «stem code:bits,code:bits», numbers in base 36. It opens fast and its lines are read when asked for.

/** Folded stem → flat list of pairs: code, bits, code, bits, … */
export interface StemTable {
  readonly get: (stem: string) => readonly number[] | undefined;
  readonly size: number;
}

/** Writes a table; lines keep the map's order, so that the same map gives the same text. */
export function writeTable(map: ReadonlyMap<string, readonly number[]>): string {
  const lines: string[] = [];
  for (const [stem, list] of map) {
    const pairs: string[] = [];
    for (let i = 0; i < list.length; i += 2) pairs.push(`${(list[i] ?? 0).toString(36)}:${(list[i + 1] ?? 0).toString(36)}`);
    lines.push(`${stem} ${pairs.join(",")}`);
  }
  return lines.join("\n");
}

/** Opens a table: `openTable(text).get("قتل")`. Reads each line once, at its first look-up. */
export function openTable(text: string): StemTable {
  const lines = new Map<string, string | readonly number[]>();
  for (let at = 0; at < text.length; ) {
    const space = text.indexOf(" ", at);
    const end = text.indexOf("\n", space);
    const stop = end < 0 ? text.length : end;
    lines.set(text.slice(at, space), text.slice(space + 1, stop));
    at = stop + 1;
  }
  const get = (stem: string): readonly number[] | undefined => {
    const line = lines.get(stem);
    if (typeof line !== "string") return line;
    const pairs = line.split(",").flatMap((pair) => pair.split(":").map((n) => Number.parseInt(n, 36)));
    lines.set(stem, pairs);
    return pairs;
  };
  return { get, size: lines.size };
}

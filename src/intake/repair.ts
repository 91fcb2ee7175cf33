// Text that was decoded once too often or in the wrong code page, put right where that is sure: by stretches, so that a page half right stays so.

export interface Repaired {
  readonly text: string;
  /** Stretches or lines that were put right. */
  readonly repaired: number;
}

const table = (encoding: string): ReadonlyMap<number, number> => {
  const decoder = new TextDecoder(encoding);
  return new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)).charCodeAt(0), byte] as const));
};
const WINDOWS_1252 = table("windows-1252");
const WINDOWS_1256 = table("windows-1256");

const isArabic = (c: number): boolean => (c >= 0x60c && c <= 0x6ff) || (c >= 0xfb50 && c <= 0xfefc);

/** «Ø§Ù„» (read as Windows-1252) or «ط§ظ„» (read as Windows-1256) for «ال»; twice at most. */
export function undouble(text: string): Repaired {
  let now = text;
  let repaired = 0;
  for (let round = 0; round < 2; round++) {
    const western = inRuns(now, WINDOWS_1252, 0xd8, 0xd9, 0.3);
    const arabic = inRuns(western.text, WINDOWS_1256, 0x637, 0x638, 0.3);
    if (western.repaired + arabic.repaired === 0) break;
    now = arabic.text;
    repaired += western.repaired + arabic.repaired;
  }
  return { text: now, repaired };
}

/** Fewest lead signs (the ones that the bytes D8 and D9 became) in a stretch that is taken to be encoded twice. */
const FEWEST_LEADS = 3;

/**
 * Each maximal stretch whose characters all are bytes of the code page is encoded back and read as UTF-8. It is replaced only where every
 * byte fits, Arabic comes out, and the lead signs are so many as no text of the code page has.
 */
function inRuns(text: string, codes: ReadonlyMap<number, number>, lead: number, other: number, share: number): Repaired {
  if (!hasLeads(text, lead, other)) return { text, repaired: 0 };
  const parts: string[] = [];
  let repaired = 0;
  let start = 0;
  let high = false;
  const bytes: number[] = [];
  const flush = (end: number) => {
    const run = text.slice(start, end);
    const again = high ? reread(run, bytes, lead, other, share) : null;
    if (again !== null) repaired++;
    parts.push(again ?? run);
    bytes.length = 0;
    high = false;
    start = end;
  };
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const byte = codes.get(c) ?? (c >= 0x80 && c < 0xa0 ? c : undefined);
    // a line is a stretch of its own: one bad line leaves the next alone
    if (byte === undefined || c === 10) {
      flush(i);
      parts.push(text.charAt(i));
      start = i + 1;
      continue;
    }
    if (byte >= 0x80) high = true;
    bytes.push(byte);
  }
  flush(text.length);
  return { text: parts.join(""), repaired };
}

function hasLeads(text: string, lead: number, other: number): boolean {
  let count = 0;
  for (let i = 0; i < text.length && count < FEWEST_LEADS; i++) {
    const c = text.charCodeAt(i);
    if (c === lead || c === other) count++;
  }
  return count >= FEWEST_LEADS;
}

function reread(run: string, bytes: readonly number[], lead: number, other: number, share: number): string | null {
  let leads = 0;
  let highs = 0;
  for (let i = 0; i < run.length; i++) {
    const c = run.charCodeAt(i);
    if (c === lead || c === other) leads++;
    if ((bytes[i] ?? 0) >= 0x80) highs++;
  }
  if (leads < FEWEST_LEADS || leads < share * highs) return null;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
    let arabic = 0;
    let letters = 0;
    for (const ch of text) {
      const c = ch.codePointAt(0) ?? 0;
      if (isArabic(c)) arabic++;
      if (c > 127) letters++;
    }
    return arabic >= 0.8 * letters ? text : null;
  } catch {
    return null; // some byte does not fit: it was no doubled text
  }
}

/** «&#1602;&#1578;&#1604;» in what is no markup: the letters they stand for, where they are Arabic ones. */
export function unreference(text: string): Repaired {
  if (!/&#x?[0-9a-f]{2,5};/i.test(text)) return { text, repaired: 0 };
  let repaired = 0;
  const out = text.replace(/&#(x[0-9a-f]{2,5}|[0-9]{2,6});/gi, (whole, code: string) => {
    const c = code.charAt(0).toLowerCase() === "x" ? Number.parseInt(code.slice(1), 16) : Number(code);
    if (!isArabic(c) && !(c >= 0x200c && c <= 0x203a) && c !== 0xab && c !== 0xbb && c !== 0xa0) return whole;
    repaired++;
    return String.fromCodePoint(c);
  });
  return { text: out, repaired };
}

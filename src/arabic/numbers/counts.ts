// Counts without a figure: «قتيلان», «شخصين» 2, «قتيل» 1, «قتلى» 2 and up, «أحد عناصرها» 1. Which nouns can be counted is the caller's knowledge.
import { TokenKind, type TokenLine } from "../token-line.ts";
import type { Counted, NumberMention } from "./mention.ts";

/** What the caller knows of a noun: whether the form asked for is a plural, and whether it names people (whose ـين may be a plural). */
export interface Countable {
  readonly plural: boolean;
  readonly person: boolean;
}

export interface CountMention {
  /** The token of the noun; with «أحد» before it, both. */
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number | null;
  readonly counted: Counted;
  readonly how: "singular" | "dual" | "plural" | "one-of";
}

interface Ending {
  readonly suffix: string;
  /** What the singular ends in instead. */
  readonly base: string;
  readonly is: "dual" | "plural" | "either";
}

// ـان, ـين, construct ـا, ـي of the dual; ـون, ـين, ـات of the sound plurals.
const ENDINGS: readonly Ending[] = [
  { suffix: "تان", base: "ه", is: "dual" },
  { suffix: "تين", base: "ه", is: "dual" },
  { suffix: "تا", base: "ه", is: "dual" },
  { suffix: "تي", base: "ه", is: "dual" },
  { suffix: "ات", base: "ه", is: "plural" },
  { suffix: "ان", base: "", is: "dual" },
  { suffix: "ين", base: "", is: "either" },
  { suffix: "ون", base: "", is: "plural" },
  { suffix: "ات", base: "", is: "plural" },
];

const NUMERAL_TWO: ReadonlySet<string> = new Set(["اثنين", "اثنان", "اثنتين", "اثنتان"]);
const ONE_OF: ReadonlySet<string> = new Set(["احد", "احدي", "واحد", "باحد", "لاحد"]);

/**
 * The counted nouns of a line that no figure of `numbers` counts. `isCountable(stem, token)` is asked with lookup keys, article off:
 * true for a singular that can be counted, a `Countable` where more is known, false otherwise.
 * «قتيلان» (two killed) counts 2 where «قتيل» can be counted.
 */
export function findCounts(
  line: TokenLine,
  isCountable: (stem: string, token: number) => boolean | Countable,
  numbers: readonly NumberMention[] = [],
): readonly CountMention[] {
  const taken = new Uint8Array(line.length);
  for (const { first, last, counted } of numbers) {
    for (let i = first; i <= last; i++) taken[i] = 1;
    if (counted) for (let i = counted.first; i <= counted.last; i++) taken[i] = 1;
  }
  const out: CountMention[] = [];
  for (let i = 0; i < line.length; i++) {
    if (taken[i] === 1 || line.kind[i] !== TokenKind.word) continue;
    const found = countAt(line, i, isCountable);
    if (found) out.push(found);
  }
  return out;
}

/** The keys a token may be looked up by: as it is cut, and whole. */
const keysOf = (line: TokenLine, i: number): readonly string[] => {
  const stem = line.stem[i] ?? "";
  const key = line.key[i] ?? "";
  return stem === key ? [key] : [key, stem];
};

function countAt(line: TokenLine, i: number, isCountable: (stem: string, token: number) => boolean | Countable): CountMention | null {
  for (const key of keysOf(line, i)) {
    const known = isCountable(key, i);
    if (known === true) return mention(line, i, key, "singular");
    if (known !== false) return mention(line, i, key, known.plural ? "plural" : "singular");
    const inflected = inflectedCount(line, i, key, isCountable);
    if (inflected) return inflected;
  }
  return null;
}

function inflectedCount(
  line: TokenLine,
  i: number,
  key: string,
  isCountable: (stem: string, token: number) => boolean | Countable,
): CountMention | null {
  for (const { suffix, base, is } of ENDINGS) {
    if (key.length < suffix.length + 2 || !key.endsWith(suffix)) continue;
    const stem = key.slice(0, -suffix.length) + base;
    const known = isCountable(stem, i);
    if (known === false || (known !== true && known.plural)) continue;
    if (is !== "either") return mention(line, i, stem, is);
    const two = NUMERAL_TWO.has(line.key[i + 1] ?? "");
    return mention(line, i, stem, !two && takesSoundPlural(stem, known === true ? null : known.person) ? "plural" : "dual");
  }
  return null;
}

/** ـين of people is the plural for participles in م and nisbas in ـي («مسلحين», «مدنيين»), the dual elsewhere («شخصين», «صاروخين»). */
function takesSoundPlural(stem: string, person: boolean | null): boolean {
  if (person === false) return false;
  return stem.endsWith("ي") || (stem.length > 3 && stem.startsWith("م"));
}

function mention(line: TokenLine, i: number, stem: string, number: "singular" | "dual" | "plural"): CountMention {
  const oneOf = number === "plural" && ONE_OF.has(line.key[i - 1] ?? "");
  const first = oneOf ? i - 1 : i;
  return {
    first,
    last: i,
    start: line.start[first] ?? 0,
    end: line.end[i] ?? 0,
    low: oneOf || number === "singular" ? 1 : 2,
    high: oneOf || number === "singular" ? 1 : number === "dual" ? 2 : null,
    counted: { first: i, last: i, number, stem },
    how: oneOf ? "one-of" : number,
  };
}
